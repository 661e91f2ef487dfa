"""The bounds and the order that proofs assume of periods hold on every day of every calendar."""

from __future__ import annotations

from datetime import date

import pytest

from paluu.law.profile import StateCalendar
from paluu.periods import COUNTRIES, add_months, calendar_of
from paluu.rules.endings import end_of_period
from paluu.rules.prove_periods import (
    LONGEST_ROLL,
    Ends,
    days_in_months,
    fewest_days,
    twice_most_days,
)
from paluu.rules.situation import Calendar
from paluu.rules.values import FIRST, INFINITE, NEVER, Counting, Unit

FROM, TO = date(2020, 1, 1).toordinal(), date(2045, 12, 31).toordinal()
EVERY_DAY = range(FROM, TO + 1)
LENGTHS = (0, 1, 2, 3, 7, 14, 30)
USUAL = ("FI", "ES", "BG", "CH")


def state(code: str) -> Calendar:
    return StateCalendar(calendar_of(code))


def check_rolls(calendar: Calendar) -> None:
    before = dict.fromkeys(LENGTHS, 0)
    for day in EVERY_DAY:
        shorter = 0
        for length in LENGTHS:
            end = calendar.end(day, length, Unit.DAYS, Counting.ROLLED)
            assert day + length <= end <= day + length + LONGEST_ROLL, (day, length)
            assert before[length] <= end, (day, length)
            assert shorter <= end, (day, length)
            before[length] = shorter = end


@pytest.mark.parametrize("code", USUAL)
def test_rolls_stay_within_their_bounds_and_in_order(code: str) -> None:
    check_rolls(state(code))


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted(set(COUNTRIES) - set(USUAL)))
def test_rolls_stay_within_their_bounds_and_in_order_in_every_other_state(code: str) -> None:
    check_rolls(state(code))


@pytest.mark.parametrize("months", [*range(1, 25), 36, 48, 60, 120, 216, 240])
def test_months_stay_within_their_bounds_and_in_order(months: int) -> None:
    fewest, most = days_in_months(months)
    before = 0
    # Two hundred years about 2000 hold every pattern of leap years that matters, that of 1900 too.
    for day in range(date(1890, 1, 1).toordinal(), date(2110, 1, 1).toordinal(), 1):
        end = add_months(day, months)
        assert fewest <= end - day <= most
        assert fewest_days(months) <= end - day
        assert 2 * (end - day) <= twice_most_days(months)
        assert before <= end
        before = end


def test_more_months_never_end_earlier() -> None:
    for day in range(date(2023, 1, 1).toordinal(), date(2028, 12, 31).toordinal()):
        ends = [add_months(day, months) for months in range(130)]
        assert ends == sorted(ends)


@pytest.mark.parametrize("counting", Counting)
def test_months_by_every_counting_stay_within_the_bounds_of_the_proof(counting: Counting) -> None:
    calendar = state("FI")
    slack = LONGEST_ROLL if counting is Counting.ROLLED else 0
    earlier = 1 if counting is Counting.LIBERTY else 0
    for months in (1, 2, 3, 6, 12, 24, 120):
        fewest, most = days_in_months(months)
        before = 0
        for day in EVERY_DAY:
            end = calendar.end(day, months, Unit.MONTHS, counting)
            assert day + fewest - earlier <= end <= day + most + slack
            assert before <= end
            before = end


@pytest.mark.parametrize("unit", [Unit.DAYS, Unit.WEEKS])
@pytest.mark.parametrize("counting", [Counting.PLAIN, Counting.LIBERTY])
@pytest.mark.parametrize("event", [FIRST, 1, 740_000, 3_651_990, 3_652_059, NEVER])
@pytest.mark.parametrize("length", [-5, 0, 1, 30, 365, INFINITE])
def test_what_does_not_roll_is_counted_exactly(
    unit: Unit, counting: Counting, event: int, length: int
) -> None:
    expected = end_of_period(state("FI"), event, length, unit, counting)
    assert Ends().of(event, length, unit, counting) == expected


@pytest.mark.parametrize("event", [31_000_000, 31_000_017])
@pytest.mark.parametrize("length", [0, 1, 72, INFINITE])
def test_hours_are_counted_exactly(event: int, length: int) -> None:
    expected = end_of_period(state("FI"), event, length, Unit.HOURS, Counting.PLAIN)
    assert Ends().of(event, length, Unit.HOURS, Counting.PLAIN) == expected
