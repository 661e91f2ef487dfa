"""Article 7(1a) to (1d): the return decision in force and the period for return it grants."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a21_cooperation import breach_of_cooperation
from paluu.law.facts import Case, ReturnDecision
from paluu.law.terms import DepartureMode
from paluu.rules.language import (
    Day,
    Days,
    Truth,
    all_of,
    any_of,
    beginning,
    ends,
    later_of,
    latest,
    never,
    not_,
    only_if,
    option_days,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
)
from paluu.rules.values import Counting


@rule(
    "7(1); 26(4)",
    yes="The return decision is in force.",
    no="The return decision has been withdrawn or annulled.",
)
def return_decision_in_force(decision: ReturnDecision) -> Truth:
    """Annulling a part that is not essential leaves the obligation to leave in force (26(4))."""
    return not_(
        any_of(
            decision.return_decision_withdrawn_or_annulled,
            all_of(decision.part_annulled, decision.defective_part_essential).at("26(4)"),
        )
    )


@rule(
    "4(4)",
    yes="A return decision is in force.",
    no="No return decision is in force.",
)
def return_decision_exists(case: Case) -> Truth:
    """An act that declares the stay illegal and imposes or states the obligation to leave."""
    return some(case.return_decisions, return_decision_in_force)


@rule("7(1a)", yes="Period for return if nothing in the case calls for another.")
def departure_period_default_days(_: Case) -> Days:
    """National law may fix it, at most at 30 days."""
    return option_days(options.departure_period_default_days)


@rule(
    "7(1a)(a)",
    yes="The decision grants a period for return.",
    no="No period for return stands in the decision, or the decision is no longer in force.",
)
def period_for_return_granted(decision: ReturnDecision) -> Truth:
    """A period that a court annulled counts no more, even where the decision stands (12b)."""
    return all_of(
        return_decision_in_force(decision),
        decision.departure_mode.among(DepartureMode.PERIOD_FOR_RETURN),
        not_(decision.departure_part_annulled),
    )


@rule("7(1d)", yes="Day that starts the period for return; it is not counted itself.")
def departure_period_start(decision: ReturnDecision) -> Day:
    """National law names the day; it never lies before notification (A11)."""
    notified = decision.return_decision_notified_date
    named = when(option_is(options.departure_period_start, "notification"), notified).otherwise(
        decision.departure_period_start_date
    )
    return when(
        option_is(options.departure_period_never_before_notification, "never"),
        later_of(named, notified),
    ).otherwise(named)


def _end_of_period(decision: ReturnDecision) -> Day:
    start = departure_period_start(decision)
    length = decision.departure_period_days
    return when(
        option_truth(options.departure_period_rolls), ends(start, length, Counting.ROLLED)
    ).otherwise(ends(start, length, Counting.PLAIN))


@rule("7(1a)(a); 7(1b); 7(1c); 7(1d)", yes="Last day of the period for return.")
def departure_deadline_of(decision: ReturnDecision) -> Day:
    """The start and the length as extended or shortened; national law may add a roll."""
    return only_if(period_for_return_granted(decision), _end_of_period(decision))


@rule("7(1a)", yes="Last day to leave the territory of the Member States.")
def departure_deadline(case: Case) -> Day:
    """Of the decisions in force the latest; not applicable where none grants a period."""
    return latest(case.return_decisions, _end_of_period, where=period_for_return_granted)


@rule(
    "7(1a)(b)",
    yes="Immediate departure has been ordered and notified.",
    no="No immediate departure is in force.",
)
def immediate_departure_ordered(case: Case) -> Truth:
    """The order binds from notification, until a court annuls the absence of a period."""
    return some(
        case.return_decisions,
        lambda decision: all_of(
            return_decision_in_force(decision),
            decision.departure_mode.among(DepartureMode.LEAVE_IMMEDIATELY),
            not_(decision.departure_part_annulled),
            decision.return_decision_notified_date <= today,
        ),
    )


@rule(
    "10(1)(b)",
    yes="The period for return has ended and the person had not left by then.",
    no="The person left within the period for return, or it has not ended.",
)
def departure_period_missed(case: Case) -> Truth:
    """Without a period there is none to miss."""
    deadline = departure_deadline(case).where_none(never)
    return all_of(deadline < today, deadline < case.left_territory_date)


@rule(
    "7(1); 21(1)",
    yes="The obligation to leave has not been complied with.",
    no="The obligation to leave has been complied with, or time remains.",
)
def obligation_to_leave_missed(case: Case) -> Truth:
    """The period has run out, or immediate departure was ordered and the person is still here.

    Where several decisions are in force, a period that still runs under one of them is time to
    leave, whatever the others order.
    """
    no_period_runs = departure_deadline(case).where_none(beginning) < today
    return any_of(
        departure_period_missed(case).at("7(1a)(a)"),
        all_of(
            immediate_departure_ordered(case), no_period_runs, today < case.left_territory_date
        ).at("7(1a)(b)"),
    )


@rule(
    "7(1c)",
    yes="The period for return may be extended.",
    no="The period for return may not be extended.",
)
def departure_period_extension_permitted(case: Case) -> Truth:
    """For the circumstances of the case, such as a programme, cooperation, or a family."""
    return all_of(option_truth(options.departure_period_extension), return_decision_exists(case))


@rule(
    "7(1c) second subparagraph",
    yes="The period for return may be shortened.",
    no="The period for return may not be shortened.",
)
def departure_period_shortening_permitted(case: Case) -> Truth:
    """Only for a breach of the duty to cooperate that counts (A05, A10)."""
    return all_of(
        option_truth(options.departure_period_shortening),
        return_decision_exists(case),
        breach_of_cooperation(case).at("21"),
    )
