"""Article 8: when no return decision is issued."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import illegal_stay_established
from paluu.law.a09_recognition import recognition_in_use
from paluu.law.facts import Case
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    not_,
    option_days,
    rule,
    today,
)


@rule(
    "8(1)",
    yes="The authority may refrain from a return decision.",
    no="None of the three cases for refraining is present.",
)
def return_decision_not_required(case: Case) -> Truth:
    """Transfer to another Member State, or illegal stay found on the way out."""
    return any_of(
        case.transfer_under_sbc_23a.at("8(1)(a)"),
        case.transfer_under_bilateral_or_art44.at("8(1)(b)"),
        case.illegal_stay_detected_on_exit.at("8(1)(c)"),
    )


@rule("8(3)", yes="Last day set to go to the Member State that gave the right to stay.")
def move_to_other_state_deadline(case: Case) -> Day:
    """A short time in writing stands for the word immediately (A58)."""
    return ends(case.asked_to_go_to_other_ms_date, option_days(options.move_to_other_state_days))


@rule(
    "8(3)",
    yes="The right to stay in another State no longer bars a return decision.",
    no="The right to stay in another State still bars a return decision.",
)
def return_decision_block_lifted(case: Case) -> Truth:
    """The person was asked to go there and did not, or public order needs immediate departure."""
    return any_of(
        all_of(move_to_other_state_deadline(case) < today, not_(case.went_to_other_ms)),
        case.immediate_departure_needed_public_order,
    )


@rule(
    "8(2); 8(4)",
    yes="A return decision is barred.",
    no="Neither a right to stay elsewhere nor recognition bars a return decision.",
)
def return_decision_blocked(case: Case) -> Truth:
    """A right to stay given by another Member State, or the procedure of Article 9."""
    return any_of(
        all_of(case.holds_right_to_stay_in_other_ms, not_(return_decision_block_lifted(case))).at(
            "8(2)"
        ),
        recognition_in_use(case).at("8(4)"),
    )


@rule(
    "8(3)",
    yes="The person must be required to go to the other Member State.",
    no="There is no need to require the person to go to another Member State.",
)
def duty_to_require_move_to_other_ms(case: Case) -> Truth:
    """Holders of another State's right to stay who stay illegally are first sent there."""
    return all_of(
        illegal_stay_established(case).at("4(2)"),
        case.holds_right_to_stay_in_other_ms.at("8(2)"),
        today < case.asked_to_go_to_other_ms_date,
        not_(case.immediate_departure_needed_public_order),
    )


@rule(
    "8(1)(c); 10(4)",
    yes="The departure must as far as possible not be delayed.",
    no="Nothing is to be said about delay to a departure.",
)
def departure_not_to_be_delayed(case: Case) -> Truth:
    """Illegal stay found in exit checks is no reason to miss the flight."""
    return case.illegal_stay_detected_on_exit


@rule(
    "9(9a)",
    yes="An exception of Article 8 is open although another State has decided.",
    no="No exception of Article 8 is open.",
)
def article_8_remains_available(case: Case) -> Truth:
    """Recognition does not narrow the exceptions."""
    return any_of(return_decision_not_required(case), case.holds_right_to_stay_in_other_ms)
