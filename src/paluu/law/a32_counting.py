"""Article 32(3): the days of detention that count, in this State and in the same procedure."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a29_detention import detention_running
from paluu.law.facts import Case, DetentionPeriod
from paluu.law.terms import DetentionRegime
from paluu.rules.language import (
    Day,
    Days,
    Truth,
    all_of,
    any_of,
    earlier_of,
    not_,
    option_is,
    rule,
    same_row,
    today,
    total_days,
    when,
    yes,
)


@rule(
    "32(3)",
    yes="This period counts towards the maximum of detention.",
    no="This period does not count towards the maximum of detention.",
)
def period_counts(period: DetentionPeriod) -> Truth:
    """Under this Regulation and in this State, with what went before (A35, A36).

    Detention in another State never counts here: the limit is one for each State.
    """
    return all_of(
        period.detention_regime.among(DetentionRegime.RETURN_REGULATION).at("recital 32"),
        period.detained_in_this_member_state.at("32(3)"),
        when(option_is(options.adding_up_detention, "same_procedure"), yes)
        .when(
            option_is(options.adding_up_detention, "same_return_decision"),
            same_row(period.detention_return_decision, period.case.current_return_decision),
        )
        .otherwise(detention_running(period)),
        any_of(
            option_is(options.detention_after_move, "counter_continues"),
            not_(period.followed_by_move_to_other_ms),
        ).at("32(3) second subparagraph"),
    )


@rule("32(3)", yes="Day up to which this period of detention is counted.")
def counted_until(period: DetentionPeriod) -> Day:
    """Its last day, or today while it runs."""
    return earlier_of(period.detention_end_date, today)


@rule("32(3)", yes="Days of detention that count, up to today.")
def detention_days_in_this_ms(case: Case) -> Days:
    """Distinct days, first and last included, of every period that counts."""
    return total_days(
        case.detention_periods,
        lambda period: period.detention_start_date,
        counted_until,
        where=period_counts,
    )


@rule("32(3)", yes="Days of detention that count, before the present period.")
def detention_days_before_present(case: Case) -> Days:
    """What earlier periods have used of the maximum."""
    return total_days(
        case.detention_periods,
        lambda period: period.detention_start_date,
        lambda period: period.detention_end_date,
        where=lambda period: all_of(period_counts(period), period.detention_end_date < today),
    )
