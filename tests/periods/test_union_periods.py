"""Regulation (EEC, Euratom) 1182/71, rule by rule, on days one can look up in a wall calendar."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from paluu.errors import BadInput
from paluu.periods import (
    Counting,
    Length,
    RollReason,
    RunsFrom,
    StepKind,
    Unit,
    calendar_of,
    days,
    deadline,
    following,
    months,
    weeks,
    working_days,
    years,
)

FI = calendar_of("FI")


@pytest.mark.parametrize(
    ("event", "length", "nominal", "end"),
    [
        # Toeters and Verberk, C-171/03: the period ends on the weekday of the event.
        (date(1998, 3, 12), weeks(3), date(1998, 4, 2), date(1998, 4, 2)),
        (date(2026, 1, 30), days(14), date(2026, 2, 13), date(2026, 2, 13)),
        # Saturday, Easter Sunday and Easter Monday.
        (date(2026, 3, 5), days(30), date(2026, 4, 4), date(2026, 4, 7)),
        # February has no 31st, and its 28th is a Sunday.
        (date(2027, 1, 31), months(1), date(2027, 2, 28), date(2027, 3, 1)),
        (date(2026, 12, 23), days(10), date(2027, 1, 2), date(2027, 1, 4)),
        # Rolling alone would stop on Monday 28 December with one working day in the period.
        (date(2026, 12, 24), days(2), date(2026, 12, 26), date(2026, 12, 29)),
    ],
    ids=["Toeters", "plain", "Easter", "short month", "New Year", "two working days"],
)
def test_known_periods_end_where_they_should(
    event: date, length: Length, nominal: date, end: date
) -> None:
    found = deadline(event, length, Counting.UNION, FI)

    assert (found.raw_end, found.end) == (nominal, end)


def test_the_day_of_the_event_is_not_counted() -> None:
    found = deadline(date(2026, 6, 1), days(1), Counting.UNION, FI)

    assert found.first_day == found.end == date(2026, 6, 2)


def test_a_period_from_a_date_on_counts_that_date() -> None:
    found = deadline(date(2026, 6, 1), weeks(1), Counting.UNION_FROM_DATE, FI)

    assert (found.first_day, found.raw_end) == (date(2026, 6, 1), date(2026, 6, 7))


def test_a_year_from_a_date_on_ends_the_day_before_the_same_date() -> None:
    found = deadline(date(2026, 3, 1), years(1), Counting.UNION_FROM_DATE, FI)

    assert found.raw_end == date(2027, 2, 28)


def test_months_end_on_the_same_date_and_years_too() -> None:
    event = date(2026, 4, 15)

    assert deadline(event, months(3), Counting.NOMINAL, FI).end == date(2026, 7, 15)
    assert deadline(event, years(2), Counting.NOMINAL, FI).end == date(2028, 4, 15)


def test_a_year_from_a_leap_day_ends_on_28_february_and_says_so() -> None:
    found = deadline(date(2028, 2, 29), years(1), Counting.NOMINAL, FI)

    assert found.end == date(2029, 2, 28)
    assert StepKind.SHORT_MONTH in [step.kind for step in found.steps()]


def test_half_a_month_is_fifteen_days_after_the_whole_months() -> None:
    found = deadline(date(2026, 1, 31), months(Fraction(3, 2)), Counting.NOMINAL, FI)

    assert found.end == date(2026, 3, 15)
    assert str(found.length) == "1 month and 15 days"


@pytest.mark.parametrize(
    ("number", "unit"), [(Fraction(1, 2), Unit.YEARS), (Fraction(1, 4), Unit.MONTHS)]
)
def test_a_part_the_regulation_does_not_define_is_refused(number: Fraction, unit: Unit) -> None:
    with pytest.raises(BadInput, match="3\\(2\\)\\(d\\)"):
        Length(number, unit)


def test_a_negative_length_is_refused() -> None:
    with pytest.raises(BadInput, match="cannot be -1 days"):
        days(-1)


def test_holidays_inside_a_period_count() -> None:
    # Midsummer Eve, Friday 19 June 2026, lies inside.
    found = deadline(date(2026, 6, 16), days(7), Counting.UNION, FI)

    assert found.end == date(2026, 6, 23)


def test_a_period_in_working_days_leaves_out_weekends_and_holidays() -> None:
    # Wednesday, Thursday, not Midsummer Eve, not the weekend, Monday.
    found = deadline(date(2026, 6, 16), working_days(3), Counting.UNION, FI)

    assert found.end == date(2026, 6, 22)
    assert found.rolls == ()


def test_a_period_counted_backwards_does_not_roll() -> None:
    # Ten days before Tuesday 16 June 2026 is Saturday 6 June.
    found = deadline(date(2026, 6, 16), days(10), Counting.UNION_BACKWARDS, FI)

    assert found.end == date(2026, 6, 6)


def test_a_period_counted_backwards_still_holds_two_working_days() -> None:
    # Two days before a Monday are a weekend: Thursday and Friday have to be in the period.
    found = deadline(date(2026, 6, 15), days(2), Counting.UNION_BACKWARDS, FI)

    assert (found.raw_end, found.end) == (date(2026, 6, 13), date(2026, 6, 11))


def test_a_part_of_a_month_counted_backwards_goes_back() -> None:
    found = deadline(date(2026, 6, 30), months(Fraction(1, 2)), Counting.UNION_BACKWARDS, FI)

    assert found.end == date(2026, 6, 15)


def test_a_part_of_a_month_of_two_days_holds_two_working_days() -> None:
    # From a Friday, two days are the weekend; rolling alone would stop on Monday.
    found = deadline(date(2026, 6, 5), months(Fraction(1, 15)), Counting.UNION, FI)

    assert found.end == date(2026, 6, 9)


@pytest.mark.parametrize(
    ("event", "counting", "cut"),
    [
        (date(2026, 3, 1), Counting.UNION_FROM_DATE, False),
        (date(2026, 1, 31), Counting.UNION_FROM_DATE, True),
        (date(2026, 1, 28), Counting.UNION, False),
        (date(2026, 1, 29), Counting.UNION, True),
        (date(2026, 1, 28), Counting.CLEAR_DAYS, False),
        (date(2026, 1, 29), Counting.CLEAR_DAYS, True),
    ],
)
def test_a_month_without_the_date_is_noticed_and_no_other(
    event: date, counting: Counting, cut: bool
) -> None:
    assert deadline(event, months(1), counting, FI).short_month is cut


def test_months_counted_backwards_stop_at_the_last_day_of_a_short_month() -> None:
    found = deadline(date(2026, 3, 31), months(1), Counting.UNION_BACKWARDS, FI)

    assert found.end == date(2026, 2, 28)


def test_working_days_counted_backwards() -> None:
    found = deadline(date(2026, 6, 22), working_days(2), Counting.UNION_BACKWARDS, FI)

    assert found.end == date(2026, 6, 17)


def test_even_a_week_must_hold_two_working_days() -> None:
    # Offices closed from Tuesday to the Monday on which the week ends.
    closed = {date(2026, 6, day): "closed" for day in range(2, 9)}
    calendar = FI.with_changes(version="a closed week", added=closed)

    found = deadline(date(2026, 6, 1), weeks(1), Counting.UNION, calendar)

    assert (found.raw_end, found.end) == (date(2026, 6, 8), date(2026, 6, 10))


def test_every_roll_names_its_reason_and_the_holiday() -> None:
    found = deadline(date(2026, 3, 5), days(30), Counting.UNION, FI)

    assert [(roll.reason, roll.holiday) for roll in found.rolls] == [
        (RollReason.SATURDAY, None),
        (RollReason.SUNDAY, "Easter Sunday"),
        (RollReason.HOLIDAY, "Easter Monday"),
    ]


def test_the_two_working_days_rule_is_named_as_the_reason() -> None:
    found = deadline(date(2026, 12, 24), days(2), Counting.UNION, FI)

    assert found.rolls[-1].reason is RollReason.TWO_WORKING_DAYS
    assert found.steps()[-3].provision == "1182/71 3(5)"


def test_a_caseworker_can_read_the_arithmetic() -> None:
    found = deadline(
        date(2032, 2, 15),
        days(14),
        Counting.UNION,
        calendar_of("EE"),
        event_name="notification of the decision",
    )

    assert found.sentences() == (
        "The period starts with notification of the decision on Sunday 15 February 2032; "
        "that day is not counted (1182/71 3(1)).",
        "The first day counted is Monday 16 February 2032.",
        "Counted out, the period of 14 days ends on Sunday 29 February 2032 (1182/71 3(2)(b)).",
        "Sunday 29 February 2032 is no working day: the end moves to Monday 1 March 2032 "
        "(1182/71 3(4)).",
        f"Working days are those of Estonia, calendar {found.calendar_version} (1182/71 2(1)).",
        "The last day is Monday 1 March 2032, until midnight.",
    )


@pytest.mark.parametrize(
    ("runs_from", "end", "told"),
    [
        (RunsFrom.RAW_END, date(2026, 4, 18), "nominal end"),
        (RunsFrom.ROLLED_END, date(2026, 4, 21), "final end"),
    ],
)
def test_a_following_period_says_from_which_end_it_runs(
    runs_from: RunsFrom, end: date, told: str
) -> None:
    appeal = deadline(date(2026, 3, 5), days(30), Counting.UNION, FI)

    departure = following(appeal, days(14), Counting.NOMINAL, FI, runs_from)

    assert departure.end == end
    assert told in departure.sentences()[0]


def test_an_authority_aims_for_the_working_day_before_and_the_last_day_stays() -> None:
    # Three months from 30 November 2029 end on Thursday 28 February; from 2 December on a Saturday.
    found = deadline(date(2029, 12, 2), months(3), Counting.NOMINAL, FI)

    assert (found.internal_target(FI), found.end) == (date(2030, 3, 1), date(2030, 3, 2))


def test_an_end_on_a_working_day_is_its_own_target() -> None:
    found = deadline(date(2026, 6, 1), days(3), Counting.NOMINAL, FI)

    assert found.internal_target(FI) == found.end == date(2026, 6, 4)


def test_the_target_of_a_period_counted_backwards_lies_further_back() -> None:
    found = deadline(date(2026, 6, 16), days(10), Counting.UNION_BACKWARDS, FI)

    assert (found.end, found.internal_target(FI)) == (date(2026, 6, 6), date(2026, 6, 5))


def test_a_period_without_a_working_day_has_its_nominal_end_as_target() -> None:
    found = deadline(date(2026, 6, 5), days(1), Counting.NOMINAL, FI)

    assert found.internal_target(FI) == date(2026, 6, 6)


def test_an_end_after_the_year_9999_is_refused() -> None:
    with pytest.raises(BadInput, match="outside the years"):
        deadline(date(9999, 12, 1), months(1), Counting.UNION, FI)


class TestNationalCounting:
    """Notification on Thursday 4 June 2026, a period of two days; 6 June is a Saturday."""

    @pytest.mark.parametrize(
        ("counting", "end"),
        [
            (Counting.NOMINAL, date(2026, 6, 6)),
            (Counting.ROLLED, date(2026, 6, 8)),
            (Counting.CLEAR_DAYS, date(2026, 6, 8)),
            (Counting.FIRST_DAY, date(2026, 6, 5)),
            (Counting.UNION, date(2026, 6, 8)),
        ],
    )
    def test_the_option_decides_the_last_day(self, counting: Counting, end: date) -> None:
        assert deadline(date(2026, 6, 4), days(2), counting, FI).end == end

    def test_national_rolling_does_not_ask_for_two_working_days(self) -> None:
        assert deadline(date(2026, 12, 24), days(2), Counting.ROLLED, FI).end.day == 28
        assert deadline(date(2026, 12, 24), days(2), Counting.UNION, FI).end.day == 29

    def test_clear_days_leave_out_both_ends(self) -> None:
        found = deadline(date(2026, 6, 8), days(2), Counting.CLEAR_DAYS, FI)

        assert found.end == date(2026, 6, 11)

    def test_the_regulation_is_not_cited_for_national_law(self) -> None:
        found = deadline(date(2026, 6, 4), days(2), Counting.ROLLED, FI)

        assert {step.provision for step in found.steps()} == {None}

    def test_detention_is_not_counted_in_working_days(self) -> None:
        with pytest.raises(BadInput, match="not counted in working days"):
            deadline(date(2026, 6, 4), working_days(2), Counting.LIBERTY, FI)
