"""Ends of periods for columns are the calendar's own, on every day of a century."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from paluu.law.profile import reference_profile
from paluu.rules.bulk_columns import Array, Range, span
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.endings import end_of_period
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    Counting,
    Unit,
)

FINLAND = reference_profile("FI").calendar
ENDS = PeriodEnds(FINLAND)
CENTURY = np.arange(date(1990, 1, 1).toordinal(), date(2100, 12, 31).toordinal(), dtype=np.int32)
WAYS = [(unit, counting) for unit in (Unit.DAYS, Unit.WEEKS, Unit.MONTHS) for counting in Counting]
LENGTHS = (0, 1, 2, 6, 18, 216)


def from_scalar(events: Array, lengths: Array, unit: Unit, counting: Counting) -> list[int]:
    return [
        end_of_period(FINLAND, int(event), int(length), unit, counting)
        for event, length in zip(events, lengths, strict=True)
    ]


@pytest.mark.parametrize(("unit", "counting"), WAYS)
def test_one_length_on_every_day_of_a_century(unit: Unit, counting: Counting) -> None:
    days = CENTURY[:: 3 if counting is Counting.ROLLED else 7]
    for length in LENGTHS:
        found = ENDS.end(Range(days, days), span(length, length), unit, counting)

        assert list(found.low) == from_scalar(days, np.full(len(days), length), unit, counting)


@pytest.mark.parametrize(("unit", "counting"), WAYS)
def test_a_length_of_its_own_for_every_day(unit: Unit, counting: Counting) -> None:
    rng = np.random.default_rng(7)
    days = rng.choice(CENTURY, 6000)
    lengths = rng.integers(-3, 400, len(days)).astype(np.int32)

    found = ENDS.end(Range(days, days), Range(lengths, lengths), unit, counting)

    assert list(found.low) == from_scalar(days, lengths, unit, counting)


@pytest.mark.parametrize(("unit", "counting"), WAYS)
def test_days_and_lengths_outside_every_table(unit: Unit, counting: Counting) -> None:
    strange = [FIRST, 1, 200, 693_594, 693_595, 730_000, 803_000, 900_000, 3_652_059, NEVER]
    lengths = [-INFINITE, 0, 1, 30, 40_000, INFINITE]
    pairs = np.array([(day, length) for day in strange for length in lengths], np.int32)
    days, each = np.ascontiguousarray(pairs.T)

    found = ENDS.end(Range(days, days), Range(each, each), unit, counting)

    assert list(found.low) == from_scalar(days, each, unit, counting)
    for length in lengths:
        one = ENDS.end(Range(days, days), span(length, length), unit, counting)
        assert list(one.low) == from_scalar(days, np.full(len(days), length), unit, counting)


def test_hours() -> None:
    usual = 31_000_000
    moments = np.array([FIRST_MOMENT, -60, 0, usual, 4_219_999_990, NEVER_MOMENT], np.int64)
    for length in (0, 1, 48, 96, INFINITE):
        found = ENDS.end(
            Range(moments, moments, wide=True), span(length, length), Unit.HOURS, Counting.PLAIN
        )

        lengths = np.full(len(moments), length)
        assert list(found.low) == from_scalar(moments, lengths, Unit.HOURS, Counting.PLAIN)


def test_an_interval_gives_the_ends_of_both_its_ends() -> None:
    early, late = np.array([740_000, FIRST], np.int32), np.array([740_100, NEVER], np.int32)

    found = ENDS.end(Range(early, late), span(7, 30), Unit.DAYS, Counting.PLAIN)

    assert list(found.low) == [740_007, FIRST]
    assert list(found.high) == [740_130, NEVER]
