"""Article 14 with 12(3), rule by rule: non-refoulement and postponement."""

from __future__ import annotations

import pytest
from law_examples import (
    COUNTRY,
    DECISION,
    READY_FOR_REMOVAL,
    Example,
    Examples,
    appeal,
    country,
)

EXAMPLES = Examples()


def _to(**changes: object) -> dict[str, object]:
    return {"countries": [country(named_in=None, **changes)]}


CLAIM = {"refoulement_claim_raised": True}

EXAMPLES.of(
    "refoulement_question_open",
    yes={
        "a detailed report on Serbia (HO-026)": _to(
            refoulement_claim_raised=True, refoulement_claim_substantiated=True
        ),
        "a bare claim too (A02)": _to(**CLAIM, refoulement_claim_substantiated=False),
        "another authority knows of a risk": _to(refoulement_indications_known=True),
    },
    no={
        "assessed": _to(**CLAIM, refoulement_assessed=True),
        "the asylum procedure has answered it": _to(
            **CLAIM, directed_to_appropriate_procedure=True
        ),
        "nothing raised, nothing known": _to(),
    },
    unknown={"nobody asked": _to(refoulement_claim_raised=None)},
)

EXAMPLES.of(
    "general_refoulement_question_open",
    yes={"cannot be sent anywhere, she says": {"general_refoulement_claim_raised": True}},
    no={
        "answered": {
            "general_refoulement_claim_raised": True,
            "general_refoulement_claim_answered": True,
        },
        "never said": {},
    },
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "refoulement_excluded",
    yes={"nothing raised": _to(), "assessed, no risk": _to(**CLAIM, refoulement_assessed=True)},
    no={
        "risk found": _to(**CLAIM, refoulement_assessed=True, refoulement_risk_established=True),
        "unanswered (HO-127)": _to(**CLAIM),
        "a claim that names no country": _to() | {"general_refoulement_claim_raised": True},
    },
    unknown={"nobody asked": _to(refoulement_claim_raised=None)},
)

EXAMPLES.of(
    "referral_or_assessment_duty",
    yes={
        "detailed report on Serbia (HO-026)": _to(**CLAIM),
        "names no country": {"general_refoulement_claim_raised": True},
    },
    no={
        "answered": {
            "countries": {
                "rows": [country(named_in=None, refoulement_assessed=True)],
                "complete": True,
            }
        }
    },
    unknown={"other countries may be considered": _to(**CLAIM, refoulement_assessed=True)},
)

EXAMPLES.of(
    "removal_blocked_to_country",
    yes={"P is not safe (HO-345)": _to(refoulement_risk_established=True)},
    no={"Q is (HO-345)": _to(refoulement_assessed=True, refoulement_risk_established=False)},
    unknown={"the file is not complete": _to() | {"complete": False}},
)

RECOGNISED = {
    "recognition_applied": True,
    "other_ms_decision_effects_suspended": False,
    "other_ms_decision_withdrawn_or_annulled": False,
}
SUSPENDED = {
    "return_decisions": [DECISION],
    "appeals": [appeal(suspension_outcome="granted")],
}

EXAMPLES.of(
    "removal_blocked",
    yes={
        "the court has suspended it (HO-133)": SUSPENDED,
        "suspended in the issuing State": RECOGNISED
        | {"other_ms_decision_effects_suspended": True},
        "annulled in the issuing State": RECOGNISED
        | {"other_ms_decision_withdrawn_or_annulled": True},
    },
    no={"every period has run out": READY_FOR_REMOVAL},
    unknown={"its fate abroad is not known": {"recognition_applied": True}},
)

EXAMPLES.of(
    "removal_postponement_possible",
    yes={
        "late pregnancy": {"postponement_circumstances_present": True},
        "a group of national law": {
            "postponement_circumstances_present": False,
            "national_postponement_ground_met": True,
            "options": {"additional_postponement_grounds": True},
        },
    },
    no={
        "nothing speaks for it": {"postponement_circumstances_present": False},
    },
    unknown={"not looked at": {}},
)

EXAMPLES.of(
    "postponed_under_14_2",
    yes={"postponed": _to(postponed_for_specific_circumstances=True)},
    no={"not postponed": _to()},
    unknown={"the file is not complete": _to() | {"complete": False}},
)

EXAMPLES.of(
    "removal_postponed",
    yes={
        "risk found": _to(refoulement_risk_established=True),
        "suspended": _to() | SUSPENDED,
        "for the circumstances": _to(postponed_for_specific_circumstances=True),
    },
    no={"nothing holds it back": READY_FOR_REMOVAL},
    unknown={"its fate abroad is not known": _to() | {"recognition_applied": True}},
)

ALL_OPEN = READY_FOR_REMOVAL | {"countries": {"rows": [COUNTRY], "complete": True}}

EXAMPLES.of(
    "postponement_in_effect",
    yes={"to one country": _to(refoulement_risk_established=True), "to all": SUSPENDED},
    no={"to none": ALL_OPEN},
    unknown={"the file does not hold every act": READY_FOR_REMOVAL | {"complete": False}},
)

EXAMPLES.of(
    "postponement_request_in_order",
    yes={
        "with a medical report": {
            "postponement_requested": True,
            "postponement_request_reasoned": True,
        }
    },
    no={
        "please postpone, nothing more (HO-135)": {
            "postponement_requested": True,
            "postponement_request_reasoned": False,
        },
        "no request": {},
    },
    unknown={"not recorded": {"postponement_requested": True}},
)

EXAMPLES.of(
    "postponement_request_answer_duty",
    yes={
        "also without reasons (A56)": {
            "postponement_requested": True,
            "postponement_request_reasoned": False,
        }
    },
    no={
        "answered": {"postponement_requested": True, "postponement_request_answered": True},
        "no request": {},
    },
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "postponement_confirmation_due",
    yes={
        "the court has suspended it (HO-133)": _to() | SUSPENDED,
        "postponed for the circumstances (A56)": _to(postponed_for_specific_circumstances=True),
    },
    no={
        "confirmed": _to(
            postponed_for_specific_circumstances=True, postponement_confirmed_in_writing=True
        ),
        "not postponed": READY_FOR_REMOVAL,
    },
    unknown={"its fate abroad is not known": _to() | {"recognition_applied": True}},
)

EXAMPLES.of(
    "postponement_review_date",
    gives={
        "six months": ("2029-10-01", {"last_postponement_review_date": "2029-04-01"}),
        "three in national practice": (
            "2029-07-01",
            {
                "last_postponement_review_date": "2029-04-01",
                "options": {"postponement_review_interval_months": 3},
            },
        ),
    },
    unknown={"no day recorded": {}},
)

EXAMPLES.of(
    "postponement_review_duty",
    yes={"peace was made": SUSPENDED | {"relevant_circumstances_changed": True}},
    no={
        "six months have passed and nothing changed (HO-140)": {
            "today": "2029-10-01",
            "last_postponement_review_date": "2029-04-01",
            "relevant_circumstances_changed": False,
        }
        | _to(refoulement_risk_established=True),
        "nothing is postponed": ALL_OPEN | {"relevant_circumstances_changed": True},
    },
    unknown={"changes not looked at": SUSPENDED},
)

EXAMPLES.of(
    "postponement_review_overdue",
    yes={"seven months": {"today": "2029-11-02", "last_postponement_review_date": "2029-04-01"}},
    no={"the last day": {"today": "2029-10-01", "last_postponement_review_date": "2029-04-01"}},
    unknown={"no day recorded": {}},
)

# --- 14(6) and (7) ------------------------------------------------------------------------------

ADULT_PERSON = {"date_of_birth": "1990-01-01"}
HERE_SUSPENDED = SUSPENDED | {
    "refused_entry_at_external_border": False,
    "intercepted_on_irregular_crossing": False,
}
"""Found inland, so that more than the minimum of 2(7) is in question."""
REFUSED_ENTRY = ALL_OPEN | {"refused_entry_at_external_border": True}

LEFT_OUT = {"refused_entry_at_external_border": True, "family_members_present": True}
"""Article 2(7) takes over 14(2) and, of 14(6), points (c) and (e) alone."""

for duty in ("basic_needs_floor", "family_unity_duty", "education_access_duty"):
    EXAMPLES.of(
        duty,
        no={
            "postponed for a child refused entry: not in 2(7)": LEFT_OUT
            | {"date_of_birth": "2018-01-01"}
            | _to(postponed_for_specific_circumstances=True)
        },
    )

for duty in ("basic_needs_floor", "measures_possible_during_postponement"):
    EXAMPLES.of(
        duty,
        yes={"while removal is postponed": HERE_SUSPENDED},
        no={"nothing is postponed": ALL_OPEN},
        unknown={"the file does not hold every act": READY_FOR_REMOVAL | {"complete": False}},
    )

EXAMPLES.of(
    "family_unity_duty",
    yes={"wife and children here": HERE_SUSPENDED | {"family_members_present": True}},
    no={
        "nobody here": HERE_SUSPENDED | {"family_members_present": False},
        "nothing is postponed": ALL_OPEN | {"family_members_present": True},
    },
    unknown={"family not recorded": HERE_SUSPENDED},
)

EXAMPLES.of(
    "healthcare_floor",
    yes={
        "while removal is postponed": SUSPENDED,
        "refused entry at the airport (HO-003, 2(7))": REFUSED_ENTRY,
    },
    no={"nothing is postponed": ALL_OPEN},
    unknown={"the file does not hold every act": READY_FOR_REMOVAL | {"complete": False}},
)

EXAMPLES.of(
    "education_access_duty",
    yes={
        "a child": HERE_SUSPENDED | {"date_of_birth": "2018-01-01"},
        "a family": HERE_SUSPENDED | ADULT_PERSON | {"is_family_with_minors": True},
    },
    no={
        "an adult alone": HERE_SUSPENDED | ADULT_PERSON | {"is_family_with_minors": False},
        "refused entry at the airport: not in 2(7) (HO-003)": REFUSED_ENTRY
        | {"date_of_birth": "2018-01-01"},
    },
    unknown={"age not known": HERE_SUSPENDED | {"is_family_with_minors": False}},
)

EXAMPLES.of(
    "special_needs_duty",
    yes={
        "a victim of torture": SUSPENDED | ADULT_PERSON | {"is_vulnerable": True},
        "refused entry at the airport (2(7))": REFUSED_ENTRY | {"is_vulnerable": True},
    },
    no={
        "not vulnerable": SUSPENDED | ADULT_PERSON | {"is_vulnerable": False},
        "nothing is postponed": ALL_OPEN | {"is_vulnerable": True},
    },
    unknown={"vulnerability not looked at": SUSPENDED | ADULT_PERSON},
)

BARRED = country(named_in=None, refoulement_risk_established=True)
ELSEWHERE = country(id="elsewhere", named_in=None)

EXAMPLES.of(
    "detention_open_during_postponement",
    yes={
        "nothing is barred": {"countries": {"rows": [ELSEWHERE], "complete": True}},
        "another country is in reach": {
            "countries": [BARRED, ELSEWHERE],
            "reasonable_prospect_of_removal": True,
        },
    },
    no={
        "the only country is barred": {"countries": {"rows": [BARRED], "complete": True}},
        "another country will not take the person": {
            "countries": [BARRED, ELSEWHERE],
            "reasonable_prospect_of_removal": False,
        },
    },
    unknown={"other countries not looked at": {"countries": [BARRED]}},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "removal_blocked",
    no={
        "suspended abroad, never recognised here": READY_FOR_REMOVAL
        | {"recognition_applied": False, "other_ms_decision_effects_suspended": True}
    },
)
EXAMPLES.of(
    "removal_postponement_possible",
    no={
        "the ground of national law is not met": {
            "postponement_circumstances_present": False,
            "national_postponement_ground_met": False,
            "options": {"additional_postponement_grounds": True},
        }
    },
)
MANDATORY_ONLY = {"options": {"postponement_confirmed": "mandatory_only"}}
EXAMPLES.of(
    "postponement_confirmation_due",
    yes={
        "risk found, by the other reading": READY_FOR_REMOVAL
        | {"countries": [country(refoulement_risk_established=True)]}
        | MANDATORY_ONLY,
        "suspended, by the other reading": _to() | SUSPENDED | MANDATORY_ONLY,
    },
)
EXAMPLES.of(
    "special_needs_duty",
    yes={"a child": SUSPENDED | {"date_of_birth": "2018-01-01", "is_vulnerable": False}},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_14(example: Example) -> None:
    example.check()
