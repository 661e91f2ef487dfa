"""Articles 24 and 25: what the person is told, and free legal aid."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import ADULT, DECISION, IN_SCOPE, Example, Examples, decision, without

EXAMPLES = Examples()

# --- 24 -----------------------------------------------------------------------------------------

PERSON = {**IN_SCOPE, **ADULT, "is_unaccompanied": False, "minority_in_doubt": False}
CHILD_ALONE = {
    **IN_SCOPE,
    "date_of_birth": "2014-02-14",
    "is_unaccompanied": True,
    "is_family_with_minors": False,
}
ITEMS = (
    "a_purpose",
    "b_obligations_and_consequences",
    "b_recognition",
    "c_counselling_and_programmes",
    "d_procedural_rights",
)
SHEET = {"information_given_date": "2029-03-01", "information_language_understood": True}
FOR_A_CHILD = {"information_age_appropriate": True, "information_with_representative": True}


def _told(*items: str, **changes: Any) -> dict[str, Any]:
    facts = {name: value for name, value in (SHEET | changes).items() if value is not None}
    return {"information": [{"information_item": item, **facts} for item in items]}


EXAMPLES.of(
    "information_form_and_language",
    yes={
        "a sheet in her language": PERSON | _told("a_purpose"),
        "a child, with the representative": CHILD_ALONE | _told("a_purpose", **FOR_A_CHILD),
    },
    no={
        "in Greek, to a speaker of Tigrinya (HO-216)": PERSON
        | _told("a_purpose", information_language_understood=False),
        "a child, without the representative": CHILD_ALONE
        | _told("a_purpose", **FOR_A_CHILD | {"information_with_representative": False}),
        "a child with her mother, in the words of the law": CHILD_ALONE
        | {"is_unaccompanied": False}
        | _told("a_purpose", information_age_appropriate=False),
    },
    unknown={"language not recorded": PERSON
        | _told("a_purpose", information_language_understood=None)},
)  # fmt: skip
EXAMPLES.of(
    "information_received",
    yes={"in March": PERSON | _told("a_purpose")},
    no={
        "next week": PERSON | _told("a_purpose", information_given_date="2029-06-08"),
        "in a language unknown to her": PERSON
        | _told("a_purpose", information_language_understood=False),
    },
    unknown={"day not recorded": PERSON | _told("a_purpose", information_given_date=None)},
)

NO_ALERT = {"sis_return_alert_exists": False}
ALERT = {"sis_return_alert_exists": True}

EXAMPLES.of(
    "information_duty",
    yes={
        "nothing yet": PERSON | NO_ALERT,
        "rights left out": PERSON | NO_ALERT | _told(*ITEMS[:-1]),
        "the alert left out (HO-216)": PERSON | ALERT | _told(*ITEMS),
        "in a language unknown to her (HO-216)": PERSON
        | NO_ALERT
        | _told(*ITEMS, information_language_understood=False),
    },
    no={
        "everything": PERSON | NO_ALERT | _told(*ITEMS),
        "the alert too": PERSON | ALERT | _told(*ITEMS, "b_return_alert"),
        "has a permit": PERSON | NO_ALERT | {"fulfils_stay_conditions": True},
    },
    unknown={"whether there is an alert is not known": PERSON | _told(*ITEMS)},
)
EXAMPLES.of(
    "information_overdue",
    yes={"decided, and not told": PERSON | NO_ALERT | {"return_decisions": [DECISION]}},
    no={
        "not decided yet": PERSON | NO_ALERT,
        "told": PERSON | NO_ALERT | {"return_decisions": [DECISION]} | _told(*ITEMS),
        "by the letter": PERSON
        | NO_ALERT
        | {
            "return_decisions": [DECISION],
            "options": {"time_of_information": "no_moment"},
        },
        "decided, not notified": PERSON
        | NO_ALERT
        | {"return_decisions": [decision(return_decision_notified_date=None)]},
    },
    unknown={
        "whether there is an alert is not known": PERSON
        | _told(*ITEMS)
        | {"return_decisions": [DECISION]}
    },
)

# --- 25 -----------------------------------------------------------------------------------------

ASKED = {
    "legal_aid_requested": True,
    "legal_aid_stage": "appeal_at_first_instance",
    "sufficient_means_for_lawyer": False,
    "appeal_without_prospect_or_abusive": False,
    "already_assisted_by_lawyer": False,
}


def _aid(options: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    row = {name: value for name, value in (ASKED | changes).items() if value is not None}
    return {"legal_aid_requests": [row], "options": options or {}}


def _excluded(*points: str) -> dict[str, Any]:
    return {f"legal_aid_exclusions_{point}": True for point in points}


SECOND = {"legal_aid_stage": "appeal_at_second_or_higher_level"}
EARLY = {"legal_aid_stage": "administrative_procedure"}
HELD = {"legal_aid_stage": "review_of_detention"}
EARLY_AID = {"legal_aid_in_administrative_procedure": True}

EXAMPLES.of(
    "legal_aid_refusal_possible",
    yes={
        "means": _aid(_excluded("a"), sufficient_means_for_lawyer=True),
        "no prospect": _aid(_excluded("b"), appeal_without_prospect_or_abusive=True),
        "a second appeal (HO-220)": _aid(_excluded("c"), **SECOND),
        "a lawyer already": _aid(_excluded("d"), already_assisted_by_lawyer=True),
    },
    no={
        "no ground": _aid(_excluded("a", "b", "c", "d")),
        "a second appeal, not used by the State": _aid(**SECOND),
        "means, another ground used": _aid(_excluded("c"), sufficient_means_for_lawyer=True),
    },
    unknown={"means not examined": _aid(_excluded("a"), sufficient_means_for_lawyer=None)},
)
EXAMPLES.of(
    "legal_aid_duty",
    yes={
        "a first appeal, no income (HO-218)": _aid(),
        "rich, where no State law excludes it": _aid(sufficient_means_for_lawyer=True),
        "a second appeal": _aid(**SECOND),
        "detained": _aid(**HELD),
        "before the authority, where given": _aid(EARLY_AID, **EARLY),
    },
    no={
        "not asked for": _aid(legal_aid_requested=False),
        "before the authority (HO-055)": _aid(**EARLY),
        "a second appeal, excluded": _aid(_excluded("c"), **SECOND),
        "detained, by the letter": _aid({"legal_aid_for_detention_review": "not_given"}, **HELD),
    },
    unknown={"means not examined": _aid(_excluded("a"), sufficient_means_for_lawyer=None)},
)
EXAMPLES.of(
    "legal_aid_in_administrative_stage",
    yes={"where given": _aid(EARLY_AID, **EARLY)},
    no={"not used (HO-055)": _aid(**EARLY), "on appeal": _aid(EARLY_AID)},
    unknown={"stage not recorded": _aid(EARLY_AID, legal_aid_stage=None)},
)
EXAMPLES.of(
    "legal_aid_request_procedure",
    yes={"asked": _aid()},
    no={"granted": _aid(legal_aid_granted=True), "refused": _aid(legal_aid_refused=True)},
    unknown={"part of the file only": _aid() | {"complete": False}},
)
EXAMPLES.of(
    "eligible_legal_aid_provider",
    yes={
        kind: _aid(legal_aid_provider=kind)
        for kind in ("legal_adviser", "other_qualified_person", "accredited_organisation")
    },
    no={"a friend": _aid(legal_aid_provider="other")},
    unknown={"not recorded": _aid()},
)

DISCLOSE = {"legal_aid_means_disclosure": True}

EXAMPLES.of(
    "financial_disclosure_required",
    yes={"nothing disclosed": _aid(DISCLOSE)},
    no={
        "disclosed": _aid(DISCLOSE, financial_situation_disclosed=True),
        "not used by the State": _aid(),
    },
    unknown={"part of the file only": _aid(DISCLOSE) | {"complete": False}},
)

LIMITED = {"legal_aid_monetary_and_time_limits": True}

EXAMPLES.of(
    "legal_aid_limits",
    yes={"twenty hours": _aid(LIMITED, legal_aid_limits_fair=True)},
    no={
        "one hour for a long appeal": _aid(LIMITED, legal_aid_limits_fair=False),
        "not used by the State": _aid(legal_aid_limits_fair=True),
    },
    unknown={"not examined": _aid(LIMITED)},
)

CLAIMED = {"legal_aid_reimbursement": True}
GRANTED = {"legal_aid_granted": True}
MEANS_AS_BEFORE = {
    "financial_situation_improved": False,
    "legal_aid_based_on_false_information": False,
}

EXAMPLES.of(
    "legal_aid_reimbursement_claim",
    yes={
        "inherited": _aid(CLAIMED, **GRANTED, financial_situation_improved=True),
        "hid an account": _aid(CLAIMED, **GRANTED, legal_aid_based_on_false_information=True),
    },
    no={
        "nothing changed": _aid(CLAIMED, **GRANTED, **MEANS_AS_BEFORE),
        "nothing granted": _aid(CLAIMED, financial_situation_improved=True),
        "not used by the State": _aid(**GRANTED, financial_situation_improved=True),
    },
    unknown={"means not examined": _aid(CLAIMED, **GRANTED)},
)
EXAMPLES.of(
    "legal_aid_equal_treatment",
    yes={"granted": _aid(**GRANTED)},
    no={
        "not used by the State": _aid({"legal_aid_cost_parity_with_nationals": False}, **GRANTED),
        "nothing granted": _aid(),
    },
    unknown={"part of the file only": _aid() | {"complete": False}},
)

REFUSED = {
    "legal_aid_refused": True,
    "legal_aid_refusing_body": "other_authority",
    "legal_aid_refusal_ground": "b_no_prospect_or_abusive",
}
BY_THE_LETTER = {"remedy_named": "as_written"}
FOR_MEANS = {"legal_aid_refusal_ground": "a_sufficient_means"}

EXAMPLES.of(
    "remedy_against_legal_aid_refusal",
    yes={
        "no prospect, said the office": _aid(**REFUSED),
        "no prospect, by the letter too": _aid(BY_THE_LETTER, **REFUSED),
        "means, said the office": _aid(**REFUSED | FOR_MEANS),
    },
    no={
        "by a court": _aid(**REFUSED | {"legal_aid_refusing_body": "court"}),
        "means, by the letter": _aid(BY_THE_LETTER, **REFUSED | FOR_MEANS),
        "not refused": _aid(),
    },
    unknown={"who refused is not recorded": _aid(**without(REFUSED, "legal_aid_refusing_body"))},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_information_and_legal_aid(example: Example) -> None:
    example.check()
