"""Article 12, rule by rule: when removal is due and what must be settled first."""

from __future__ import annotations

import pytest
from law_examples import (
    BREACH,
    COUNTRY,
    DECISION,
    IN_SCOPE,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    breach,
    country,
    decision,
    removal_decision,
    without,
)

EXAMPLES = Examples()

HERE = {"is_present_on_ms_territory": True}
RUNNING = {"return_decisions": [decision(return_decision_notified_date="2029-05-25")]}
NOTHING_MET = {
    **NO_SECURITY_RISK,
    **HERE,
    **RUNNING,
    "moved_to_other_ms_without_authorisation": False,
}
FOREIGN = {
    **IN_SCOPE,
    "recognition_applied": True,
    "other_ms_return_decision_exists": True,
    "other_ms_return_decision_enforceable": True,
    "other_ms_decision_effects_suspended": False,
    "other_ms_decision_withdrawn_or_annulled": False,
    "ero_data_sufficient": True,
}

EXAMPLES.of(
    "enforceable_decision_exists",
    yes={"an own decision": {"return_decisions": [DECISION]}, "a recognised one": FOREIGN},
    no={
        "none": {},
        "recognised, annulled there": FOREIGN | {"other_ms_decision_withdrawn_or_annulled": True},
    },
    unknown={"recognised, its fate not known": {"recognition_applied": True}},
)

EXAMPLES.of(
    "removal_ground_met",
    yes={
        "the period has run out (HO-213)": HERE | {"return_decisions": [DECISION]},
        "a breach that counts": NOTHING_MET | {"breaches": [BREACH]},
        "security risk, while the period runs": NOTHING_MET | SECURITY_RISK,
        "moved on while the period ran": NOTHING_MET
        | {"moved_to_other_ms_without_authorisation": True},
        "a ground of national law": NOTHING_MET
        | {"national_removal_ground_met": True, "options": {"additional_removal_grounds": True}},
    },
    no={
        "the period runs and nothing is wrong": NOTHING_MET,
        "a ground of national law that is not used": NOTHING_MET
        | {"national_removal_ground_met": True},
        "the breach was impossible to avoid": NOTHING_MET
        | {"breaches": [breach(breach_attributable_to_person=False)]},
    },
    unknown={"security not examined": HERE | RUNNING},
)

EXAMPLES.of(
    "subject_to_removal",
    yes={
        "the period has run out": HERE | {"return_decisions": [DECISION]},
        "a recognised decision, moved on": FOREIGN
        | {"moved_to_other_ms_without_authorisation": True},
    },
    no={
        "no return decision": HERE | SECURITY_RISK,
        "left late": {"return_decisions": [DECISION], "left_territory_date": "2029-05-01"},
        "the period runs": NOTHING_MET,
    },
    unknown={"whether the person has left is not recorded": {"return_decisions": [DECISION]}},
)

EXAMPLES.of(
    "removed",
    yes={
        "flown out by the police": {
            "left_territory_date": "2029-05-01",
            "returned_voluntarily": False,
        }
    },
    no={
        "left alone": {"left_territory_date": "2029-05-01", "returned_voluntarily": True},
        "here": HERE,
    },
    unknown={"how the person left is not known": {"left_territory_date": "2029-05-01"}},
)

DUE = {**HERE, **NO_SECURITY_RISK, "return_decisions": [DECISION]}

EXAMPLES.of(
    "voluntary_return_allowed_instead",
    yes={"wants to go home": DUE, "a security risk too": DUE | SECURITY_RISK},
    no={
        "national law leaves no room": DUE
        | {"options": {"voluntary_return_instead_of_removal": False}},
        "not for security risks": DUE
        | SECURITY_RISK
        | {"options": {"voluntary_return_for_security_cases": False}},
    },
    unknown={"whether the person has left is not recorded": without(DUE, *HERE)},
)


def _of(**changes: object) -> dict[str, object]:
    return {"removal_decisions": [removal_decision(**changes)]}


EXAMPLES.of(
    "removal_decision_effective",
    yes={"written, reasoned, notified": _of()},
    no={
        "not notified": _of(removal_decision_notified_date=None),
        "withdrawn": _of(removal_decision_withdrawn_or_annulled=True),
        "no reasons": _of(removal_decision_reasoned=False),
    },
    unknown={"reasons not recorded": _of(removal_decision_reasoned=None)},
)

NAMED = {"countries": [country(named_in="decision")]}

EXAMPLES.of(
    "country_determined",
    yes={
        "in the return decision": NAMED | {"return_decisions": [DECISION]},
        "later, in a removal decision (HO-058)": _of() | {"countries": [COUNTRY]},
        "in the recognised decision": FOREIGN
        | {"countries": [country(named_in=None, named_in_recognised_decision=True)]},
    },
    no={
        "named in no decision (HO-049)": {
            "return_decisions": [DECISION],
            "countries": [country(named_in=None)],
        },
        "in a decision told in person only": NAMED
        | {"return_decisions": [decision(return_decision_in_writing=False)]},
        "in a decision that was never notified": NAMED
        | {"return_decisions": [decision(return_decision_notified_date=None)]},
        "in a removal decision that was annulled": {"countries": [COUNTRY]}
        | _of(removal_decision_withdrawn_or_annulled=True),
    },
    unknown={
        "reasons not recorded": {"countries": [COUNTRY]} | _of(removal_decision_reasoned=None)
    },
)

EXAMPLES.of(
    "country_of_return_guard",
    yes={
        "two countries, one named (HO-345)": _of()
        | {"countries": [COUNTRY, country(id="other", named_in=None)]}
    },
    no={
        "the return decision names none (HO-049)": {
            "return_decisions": [DECISION],
            "countries": {"rows": [country(named_in=None)], "complete": True},
        }
    },
    unknown={
        "a decision is on file, the countries it names are not": {
            "return_decisions": [DECISION],
            "complete": False,
        }
    },
)

EXAMPLES.of(
    "removal_decision_permitted",
    yes={"a return decision is in force": {"return_decisions": [DECISION]}},
    no={"none": {}},
    unknown={"recognised, its fate not known": {"recognition_applied": True}},
)

EXAMPLES.of(
    "removal_decision_in_order",
    yes={
        "names Afghanistan (HO-058)": _of(),
        "names none, the return decision did (12(2a))": NAMED
        | {"return_decisions": [DECISION]}
        | _of(removal_decision_names_country=False),
    },
    no={
        "names none and none was determined": {"countries": {"rows": [], "complete": True}}
        | _of(removal_decision_names_country=False),
        "oral": _of(removal_decision_in_writing=False),
    },
    unknown={"reasons not recorded": _of(removal_decision_reasoned=None)},
)

EXAMPLES.of(
    "removal_remedies_information_duty",
    yes={"not told": _of(removal_remedies_information_given=False)},
    no={"told": _of()},
    unknown={"not recorded": _of(removal_remedies_information_given=None)},
)

EXAMPLES.of(
    "removal_notification_duty",
    yes={"lies in a drawer": _of(removal_decision_notified_date=None)},
    no={"notified": _of(), "none": {}},
    unknown={
        "posted, arrival not proven": _of(
            removal_decision_notified_date={"earliest": "2029-05-28", "latest": "2029-06-10"}
        )
    },
)

EXAMPLES.of(
    "removal_translation_duty",
    yes={"asked for": _of(removal_translation_requested=True)},
    no={
        "not asked for": _of(),
        "given": _of(removal_translation_requested=True, removal_translation_given=True),
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

EXAMPLES.of(
    "heard_before_removal_decision",
    yes={"about several steps": {"hearings": [{"hearing_subject": "several"}]}},
    no={"nobody asked": {}},
    unknown={"heard, the subject is not noted": {"hearings": [{}]}},
)

EXAMPLES.of(
    "refoulement_assessment_authority",
    yes={"the asylum agency (HO-126)": {}},
    no={
        "the police": {
            "options": {"refoulement_assessment_authority": "issuing_or_enforcing"},
        }
    },
)

EXAMPLES.of(
    "coercion_lawful",
    yes={
        "none planned": {"coercion_planned": False},
        "handcuffs, reasoned": {
            "coercion_planned": True,
            "coercion_necessary_and_proportionate": True,
        },
    },
    no={"gagging": {"coercion_planned": True, "coercion_necessary_and_proportionate": False}},
    unknown={"proportionality not examined": {"coercion_planned": True}},
)

EXAMPLES.of(
    "air_removal_checklist",
    yes={"by air, guidelines not looked at": {"removal_by_air": True}},
    no={
        "by land": {"removal_by_air": False},
        "taken into account": {"removal_by_air": True, "air_guidelines_taken_into_account": True},
    },
    unknown={"transport not settled": {}},
)

EXAMPLES.of(
    "forced_return_monitored",
    yes={"told in time": {"monitor_informed": True}},
    no={"not told": {"monitor_informed": False}},
    unknown={"not recorded": {}},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "removal_ground_met",
    no={
        "the ground of national law is not met": NOTHING_MET
        | {"national_removal_ground_met": False, "options": {"additional_removal_grounds": True}}
    },
)
EXAMPLES.of(
    "subject_to_removal",
    no={"left today": {"return_decisions": [DECISION], "left_territory_date": "2029-06-01"}},
)
EXAMPLES.of(
    "removed",
    yes={"today": {"left_territory_date": "2029-06-01", "returned_voluntarily": False}},
)
EXAMPLES.of(
    "removal_decision_effective",
    yes={"notified today": _of(removal_decision_notified_date="2029-06-01")},
    no={"oral": _of(removal_decision_in_writing=False)},
)
ANY_RECORD = {"options": {"destination_in_decision": "any_record"}}
EXAMPLES.of(
    "country_determined",
    yes={
        "in a return decision notified today": NAMED
        | {"return_decisions": [decision(return_decision_notified_date="2029-06-01")]},
        "in a record, by the other reading": {"countries": [COUNTRY]}
        | _of(removal_decision_notified_date=None)
        | ANY_RECORD,
    },
    no={
        "in a return decision that was withdrawn": NAMED
        | {"return_decisions": [decision(return_decision_withdrawn_or_annulled=True)]},
        "in a record that was withdrawn, by the other reading": {"countries": [COUNTRY]}
        | _of(removal_decision_withdrawn_or_annulled=True)
        | ANY_RECORD,
        "the recognised decision names another": FOREIGN | {"countries": [country(named_in=None)]},
        "recognised and annulled there": FOREIGN
        | {
            "other_ms_decision_withdrawn_or_annulled": True,
            "countries": [country(named_in=None, named_in_recognised_decision=True)],
        },
    },
)
GONE = {"removal_decision_withdrawn_or_annulled": True}
EXAMPLES.of(
    "removal_remedies_information_duty",
    no={"withdrawn": _of(removal_remedies_information_given=False, **GONE)},
)
EXAMPLES.of(
    "removal_notification_duty",
    no={
        "withdrawn": _of(removal_decision_notified_date=None, **GONE),
        "notified today": _of(removal_decision_notified_date="2029-06-01"),
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_12(example: Example) -> None:
    example.check()
