"""Examples of the law in plain facts: a case in words, what is known, and what follows.

Each ``test_aNN`` module holds a table of examples, rule by rule. ``test_every_rule`` fails if a
rule has no example of one of its outcomes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.law.situations import read_situation
from paluu.rules.explain import Explanation
from paluu.rules.language import AnyRule
from paluu.rules.plain import NOT_APPLICABLE, to_plain
from paluu.rules.situation import Situation
from paluu.rules.values import Value, decided

TODAY = date(2029, 6, 1)
"""The day of evaluation unless an example names another: a Friday."""

UNKNOWN = "unknown"

Facts = dict[str, Any]

_SETTINGS = {"today", "now", "member_state", "options", "complete", "about"}
"""What an example may set beside facts: the day, the State's choices, the part asked about."""


def situation(facts: Facts) -> Situation:
    """Read the facts of an example; the file is complete unless it says otherwise."""
    profile = reference_profile(facts.get("member_state", "FI"))
    now = facts.get("now")
    return read_situation(
        {name: value for name, value in facts.items() if name not in _SETTINGS},
        today=date.fromisoformat(str(facts.get("today", TODAY))),
        now=datetime.fromisoformat(now) if now else None,
        profile=profile.with_options(facts.get("options", {})),
        complete=facts.get("complete", True),
    )


def value_of(rule: AnyRule, facts: Facts) -> Value:
    """Ask one rule: about the case, or about the part the example names (the first otherwise)."""
    read = situation(facts)
    table = rule.subject.table
    if table is None:
        return Explanation(read).of(rule).value
    row = read.row_of(table, facts["about"]) if "about" in facts else 0
    return Explanation(read).of(rule, row).value


def answer(name: str, facts: Facts) -> Any:
    """Give the answer in plain form; what is not decided is ``UNKNOWN``."""
    rule = LAW.rule(name)
    value = value_of(rule, facts)
    return to_plain(rule.kind, value, rule.members) if decided(value) else UNKNOWN


@dataclass(frozen=True)
class Example:
    """One case: the rule asked, the case in words, the facts, and what follows from them."""

    rule: str
    words: str
    facts: Facts
    outcome: Any

    def __str__(self) -> str:
        return f"{self.rule}: {self.words}"

    def check(self) -> None:
        provisions = ", ".join(LAW.rule(self.rule).provisions)
        given = answer(self.rule, self.facts)
        assert given == self.outcome, f"{self} [{provisions}]: {given!r}, not {self.outcome!r}"


@dataclass
class Examples:
    """The examples of one Article."""

    found: list[Example] = field(default_factory=list)

    def of(
        self,
        rule: str,
        *,
        yes: Mapping[str, Facts] | None = None,
        no: Mapping[str, Facts] | None = None,
        unknown: Mapping[str, Facts] | None = None,
        not_applicable: Mapping[str, Facts] | None = None,
        gives: Mapping[str, tuple[Any, Facts]] | None = None,
    ) -> None:
        """Add examples of a rule by outcome; ``gives`` holds days and numbers with their value."""
        LAW.rule(rule)
        for outcome, cases in (
            (True, yes),
            (False, no),
            (UNKNOWN, unknown),
            (NOT_APPLICABLE, not_applicable),
        ):
            for words, facts in (cases or {}).items():
                self.found.append(Example(rule, words, facts, outcome))
        for words, (value, facts) in (gives or {}).items():
            self.found.append(Example(rule, words, facts, value))

    def __iter__(self) -> Iterator[Example]:
        return iter(self.found)


# --- what many cases share ---------------------------------------------------------------------

THIRD_COUNTRY_NATIONAL: Facts = {"is_union_citizen": False, "has_union_free_movement_right": False}

STAYS_ILLEGALLY: Facts = {
    **THIRD_COUNTRY_NATIONAL,
    "is_present_on_ms_territory": True,
    "fulfils_entry_conditions": False,
    "fulfils_stay_conditions": False,
    "international_protection_application_pending": False,
}

IN_SCOPE: Facts = {
    **STAYS_ILLEGALLY,
    "refused_entry_at_external_border": False,
    "intercepted_on_irregular_crossing": False,
    "return_ordered_as_criminal_sanction": False,
    "return_follows_from_criminal_sanction": False,
    "in_extradition_procedure": False,
}
"""Articles 2 and 4: the Regulation applies."""

NO_RIGHT_ELSEWHERE: Facts = {
    "holds_right_to_stay_in_other_ms": False,
    "transfer_under_sbc_23a": False,
    "transfer_under_bilateral_or_art44": False,
    "illegal_stay_detected_on_exit": False,
}

NO_SECURITY_RISK: Facts = {
    "threat_to_public_policy_or_security": False,
    "reasonable_evidence_serious_offence": False,
    "reasonable_evidence_terrorism": False,
    "reasonable_evidence_intent_serious_offence": False,
    "reasonable_evidence_national_security_threat": False,
}
SECURITY_RISK: Facts = {"threat_to_public_policy_or_security": True}

ADULT: Facts = {"date_of_birth": "1990-05-17", "is_family_with_minors": False}

NO_PRESUMPTION: Facts = {
    "moved_to_other_ms_without_authorisation": False,
    "attempted_move_to_other_ms": False,
    "other_ms_return_decision_exists": False,
    "reentered_in_breach_of_entry_ban": False,
}

NO_CRITERION: Facts = {
    "lacks_reliable_address": False,
    "departure_imminent": False,
    "used_false_documents_or_identity": False,
    "counselling_required": False,
    "worked_illegally": False,
}

DECISION: Facts = {
    "id": "decision",
    "return_decision_date": "2029-03-01",
    "return_decision_notified_date": "2029-03-05",
    "return_decision_in_writing": True,
    "return_decision_reasoned": True,
    "disclosure_restricted": False,
    "remedies_information_given": True,
    "departure_mode": "period_for_return",
    "departure_period_days": 30,
    "return_decision_linked_to_stay_decision": False,
}
"""Notified on Monday 5 March 2029: appeal until 19 March, departure until 4 April."""


def decision(**changes: Any) -> Facts:
    """A return decision with some of its facts changed; ``None`` makes one unknown."""
    return _changed(DECISION, changes)


REMOVAL_DECISION: Facts = {
    "id": "removal",
    "removal_decision_date": "2029-04-10",
    "removal_decision_notified_date": "2029-04-11",
    "removal_decision_in_writing": True,
    "removal_decision_reasoned": True,
    "removal_decision_names_country": True,
    "removal_decision_issued_with_return_decision": False,
    "removal_remedies_information_given": True,
}
"""Notified on Wednesday 11 April 2029: appeal until 25 April."""


def removal_decision(**changes: Any) -> Facts:
    """A removal decision with some of its facts changed."""
    return _changed(REMOVAL_DECISION, changes)


BAN: Facts = {
    "id": "ban",
    "entry_ban_instrument": "separate_written_act",
    "entry_ban_date": "2029-04-10",
    "entry_ban_notified_date": "2029-04-11",
    "entry_ban_in_writing": True,
    "entry_ban_in_understood_language": True,
    "entry_ban_duration_months": 36,
    "continued_exclusion_duly_justified": False,
    "proportionate_to_security_risk": False,
    "waiver_examined": True,
}


def ban(**changes: Any) -> Facts:
    """An entry ban with some of its facts changed."""
    return _changed(BAN, changes)


COUNTRY: Facts = {
    "id": "origin",
    "country_of_return_category": "a_country_of_origin",
    "refoulement_claim_raised": False,
    "refoulement_indications_known": False,
    "named_in": "removal",
}


def country(**changes: Any) -> Facts:
    """A country of return with some of its facts changed."""
    return _changed(COUNTRY, changes)


APPEAL: Facts = {
    "id": "appeal",
    "against": "decision",
    "appeal_lodged_date": "2029-03-12",
    "refoulement_elements_in_court_file": False,
}


def appeal(**changes: Any) -> Facts:
    """An appeal in time, with no elements of refoulement, with some facts changed."""
    return _changed(APPEAL, changes)


DETENTION: Facts = {
    "id": "present",
    "detention_start_date": "2029-05-01",
    "detention_regime": "return_regulation",
    "detained_in_this_member_state": True,
    "detention_authority_type": "administrative",
    "detention_ground": "b_hampers_return",
    "detention_purpose": "carry_out_removal",
    "detention_proportionate": True,
    "vulnerability_considered": True,
    "detention_order_in_writing": True,
    "detention_remedies_information_given": True,
    "followed_by_move_to_other_ms": False,
}


def detention(**changes: Any) -> Facts:
    """Detention since 1 May 2029 for hampering removal, with some facts changed."""
    return _changed(DETENTION, changes)


BREACH: Facts = {
    "cooperation_breach": "ba_travel_documents",
    "breach_evidenced": True,
    "breach_attributable_to_person": True,
    "breach_put_to_person": True,
}


def breach(**changes: Any) -> Facts:
    """A breach of the duty to help obtain travel documents, with some facts changed."""
    return _changed(BREACH, changes)


READY_FOR_REMOVAL: Facts = {
    **IN_SCOPE,
    **NO_SECURITY_RISK,
    **ADULT,
    "moved_to_other_ms_without_authorisation": False,
    "other_ms_decision_effects_suspended": False,
    "other_ms_decision_withdrawn_or_annulled": False,
    "return_decisions": [DECISION],
    "removal_decisions": [REMOVAL_DECISION],
    "countries": [COUNTRY],
}
"""The period for return and both periods for appeal have passed, and nothing was raised."""


def _changed(facts: Facts, changes: Facts) -> Facts:
    return {name: value for name, value in (facts | changes).items() if value is not None}


def without(facts: Facts, *names: str) -> Facts:
    """The same facts with some of them not recorded."""
    return {name: value for name, value in facts.items() if name not in names}
