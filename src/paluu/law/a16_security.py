"""Article 16: persons who pose a security risk. For detention beyond the maximum see ``a32``."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.facts import Case, DetentionPeriod
from paluu.rules.language import Truth, all_of, any_of, not_, option_truth, rule


@rule(
    "16(1)",
    yes="The person poses a security risk.",
    no="The person does not fall under Article 16.",
)
def poses_security_risk(case: Case) -> Truth:
    """A reasoned, dated finding in one of five cases; never the result of a database hit.

    An alert under Article 24 of Regulation (EU) 2018/1861 shows no threat by itself. Another threat
    counts only where national law has defined it.
    """
    return any_of(
        case.threat_to_public_policy_or_security.at("16(1)(a)"),
        case.reasonable_evidence_serious_offence.at("16(1)(b)"),
        case.reasonable_evidence_terrorism.at("16(1)(ba)"),
        case.reasonable_evidence_intent_serious_offence.at("16(1)(c)"),
        all_of(
            option_truth(options.additional_security_threats),
            case.reasonable_evidence_national_security_threat,
        ).at("16(1)(ca)"),
    )


@rule(
    "16(3)",
    yes="The derogations of 16(3)(a) to (d) may be used.",
    no="No derogation of 16(3) may be used.",
)
def security_derogations_available(case: Case) -> Truth:
    """A closed list: none touches non-refoulement, suspension, remedies, or a child's interests."""
    return poses_security_risk(case)


@rule(
    "16(3)(c); 34(1)",
    yes="A prison may be used.",
    no="A prison may not be used.",
)
def prison_detention_possible(period: DetentionPeriod) -> Truth:
    """For a security risk, or where the State cannot provide a specialised facility."""
    return any_of(
        poses_security_risk(period.case).at("16(3)(c)"),
        not_(period.specialised_facility_available).at("34(1)"),
    )
