"""Articles 8 and 9, rule by rule: exceptions to the return decision, and recognition."""

from __future__ import annotations

import pytest
from law_examples import DECISION, STAYS_ILLEGALLY, Example, Examples, without

EXAMPLES = Examples()

EXAMPLES.of(
    "return_decision_not_required",
    yes={
        "bilateral transfer (HO-011)": {"transfer_under_bilateral_or_art44": True},
        "found at exit control (HO-066)": {"illegal_stay_detected_on_exit": True},
        "transfer under Article 23a of the Schengen Borders Code": {"transfer_under_sbc_23a": True},
    },
    no={
        "none of the three": {
            "transfer_under_sbc_23a": False,
            "transfer_under_bilateral_or_art44": False,
            "illegal_stay_detected_on_exit": False,
        }
    },
    unknown={"transfer not settled": {"illegal_stay_detected_on_exit": False}},
)

EXAMPLES.of(
    "move_to_other_state_deadline",
    gives={
        "seven days, to the next working day": (
            "2029-06-04",
            {"asked_to_go_to_other_ms_date": "2029-05-26"},
        ),
        "three days in national law": (
            "2029-05-17",
            {
                "asked_to_go_to_other_ms_date": "2029-05-14",
                "options": {"move_to_other_state_days": 3},
            },
        ),
    },
    unknown={"not yet asked": {}},
)

SPANISH_PERMIT = {
    "holds_right_to_stay_in_other_ms": True,
    "immediate_departure_needed_public_order": False,
}
ASKED_AND_STAYED = SPANISH_PERMIT | {
    "asked_to_go_to_other_ms_date": "2029-05-14",
    "went_to_other_ms": False,
}

EXAMPLES.of(
    "return_decision_block_lifted",
    yes={
        "asked and did not go": ASKED_AND_STAYED,
        "public policy demands immediate departure": {
            "immediate_departure_needed_public_order": True
        },
    },
    no={
        "not yet asked (HO-059)": SPANISH_PERMIT,
        "the time set still runs": ASKED_AND_STAYED
        | {"asked_to_go_to_other_ms_date": "2029-05-30"},
        "went": ASKED_AND_STAYED | {"went_to_other_ms": True},
    },
    unknown={"whether the person went is not known": without(ASKED_AND_STAYED, "went_to_other_ms")},
)

RECOGNISED = {
    "recognition_applied": True,
    "other_ms_decision_effects_suspended": False,
    "other_ms_decision_withdrawn_or_annulled": False,
}

EXAMPLES.of(
    "return_decision_blocked",
    yes={"Spanish permit (HO-059)": SPANISH_PERMIT, "recognition in use": RECOGNISED},
    no={
        "no right to stay anywhere": {"holds_right_to_stay_in_other_ms": False},
        "asked to go there and did not": ASKED_AND_STAYED,
    },
    unknown={"permits of other States not checked": {}},
)

EXAMPLES.of(
    "duty_to_require_move_to_other_ms",
    yes={"Spanish permit (HO-059)": STAYS_ILLEGALLY | SPANISH_PERMIT},
    no={
        "already asked": STAYS_ILLEGALLY | ASKED_AND_STAYED,
        "public policy": STAYS_ILLEGALLY
        | SPANISH_PERMIT
        | {"immediate_departure_needed_public_order": True},
        "no permit": {"holds_right_to_stay_in_other_ms": False},
        "a permitted visit of two weeks": SPANISH_PERMIT | {"fulfils_entry_conditions": True},
    },
    unknown={
        "permits of other States not checked": STAYS_ILLEGALLY,
        "whether the stay is illegal is not known": SPANISH_PERMIT,
    },
)

EXAMPLES.of(
    "departure_not_to_be_delayed",
    yes={"the flight leaves in 40 minutes (HO-066)": {"illegal_stay_detected_on_exit": True}},
    no={"found inland": {"illegal_stay_detected_on_exit": False}},
    unknown={"not recorded": {}},
)

FOREIGN = {
    **STAYS_ILLEGALLY,
    **RECOGNISED,
    "other_ms_return_decision_exists": True,
    "other_ms_return_decision_enforceable": True,
    "ero_data_sufficient": True,
}

EXAMPLES.of(
    "recognition_possible",
    yes={"enforceable": FOREIGN},
    no={
        "not yet enforceable (HO-072)": FOREIGN | {"other_ms_return_decision_enforceable": False},
        "of a State that is not bound (HO-075)": FOREIGN
        | {"other_ms_return_decision_exists": False},
        "the State does not recognise": FOREIGN | {"options": {"mutual_recognition_used": False}},
    },
    unknown={"enforceability not known": without(FOREIGN, "other_ms_return_decision_enforceable")},
)

EXAMPLES.of(
    "recognition_in_use",
    yes={"recognised": RECOGNISED},
    no={
        "not recognised": {},
        "suspended there": RECOGNISED | {"other_ms_decision_effects_suspended": True},
        "annulled there": RECOGNISED | {"other_ms_decision_withdrawn_or_annulled": True},
    },
    unknown={"fate there not known": {"recognition_applied": True}},
)

EXAMPLES.of(
    "enforcement_of_foreign_decision",
    yes={"recognised, enforceable, data complete": FOREIGN},
    no={
        "not enforceable (HO-072)": FOREIGN | {"other_ms_return_decision_enforceable": False},
        "data incomplete": FOREIGN | {"ero_data_sufficient": False},
        "suspended there": FOREIGN | {"other_ms_decision_effects_suspended": True},
    },
    unknown={"data not checked": without(FOREIGN, "ero_data_sufficient")},
)

EXAMPLES.of(
    "own_return_decision_optional",
    yes={"suspended there": RECOGNISED | {"other_ms_decision_effects_suspended": True}},
    no={
        "in force there": RECOGNISED,
        "annulled there": RECOGNISED
        | {
            "other_ms_decision_effects_suspended": True,
            "other_ms_decision_withdrawn_or_annulled": True,
        },
    },
    unknown={"fate there not known": {"recognition_applied": True}},
)

EXAMPLES.of(
    "enforcement_stopped",
    yes={"annulled there": RECOGNISED | {"other_ms_decision_withdrawn_or_annulled": True}},
    no={
        "in force there": RECOGNISED,
        "never recognised here": {"other_ms_decision_withdrawn_or_annulled": True},
    },
    unknown={"fate there not known": {"recognition_applied": True}},
)

ANNULLED = RECOGNISED | {"other_ms_decision_withdrawn_or_annulled": True}

EXAMPLES.of(
    "fresh_examination_duty",
    yes={"annulled there": ANNULLED},
    no={
        "an own decision was issued since": ANNULLED | {"return_decisions": [DECISION]},
        "only suspended there": RECOGNISED | {"other_ms_decision_effects_suspended": True},
    },
    unknown={"fate there not known": {"recognition_applied": True}},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "return_decision_block_lifted",
    no={"the last day is today": ASKED_AND_STAYED | {"asked_to_go_to_other_ms_date": "2029-05-25"}},
)
EXAMPLES.of(
    "duty_to_require_move_to_other_ms",
    no={
        "asked today": STAYS_ILLEGALLY
        | SPANISH_PERMIT
        | {"asked_to_go_to_other_ms_date": "2029-06-01"}
    },
)
EXAMPLES.of(
    "recognition_possible", no={"stays legally": FOREIGN | {"fulfils_stay_conditions": True}}
)
DUE = {"options": {"suspension_abroad": "own_decision_due"}}
EXAMPLES.of(
    "fresh_examination_duty",
    no={
        "suspended there, never recognised here": DUE
        | {"recognition_applied": False, "other_ms_decision_effects_suspended": True},
        "in force there": DUE | RECOGNISED,
    },
)


EXAMPLES.of(
    "own_return_decision_optional",
    no={
        "suspended there, never recognised here": {
            "recognition_applied": False,
            "other_ms_decision_effects_suspended": True,
            "other_ms_decision_withdrawn_or_annulled": False,
        }
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_8_and_9(example: Example) -> None:
    example.check()
