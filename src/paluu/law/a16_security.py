"""Article 16: persons who pose a security risk."""

from __future__ import annotations

from paluu.law.facts import Case
from paluu.rules.language import Truth, any_of, rule


@rule(
    "16(1)",
    yes="The person poses a security risk.",
    no="The person does not fall under Article 16.",
)
def poses_security_risk(case: Case) -> Truth:
    """A reasoned, dated finding in one of five cases; never the result of a database hit."""
    return any_of(
        case.threat_to_public_policy_or_security.at("16(1)(a)"),
        case.reasonable_evidence_serious_offence.at("16(1)(b)"),
        case.reasonable_evidence_terrorism.at("16(1)(ba)"),
        case.reasonable_evidence_intent_serious_offence.at("16(1)(c)"),
        case.reasonable_evidence_national_security_threat.at("16(1)(ca)"),
    )
