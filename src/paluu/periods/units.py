"""How long: a length in one unit, and the arithmetic of months with their uneven ends."""

from __future__ import annotations

import calendar as _civil
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache

from paluu.errors import BadInput

FIRST_ORDINAL = date.min.toordinal()
LAST_ORDINAL = date.max.toordinal()
DAYS_IN_A_PARTIAL_MONTH = 30
"""Parts of a month are parts of thirty days: Regulation 1182/71, Article 3(2)(d)."""


class Unit(StrEnum):
    """The units a period in days or longer may be expressed in; hours are instants, see `hours`."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_WORDS = {
    Unit.DAYS: "day",
    Unit.WORKING_DAYS: "working day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
    Unit.YEARS: "year",
}


@dataclass(frozen=True, slots=True)
class Length:
    """A number of one unit; only months may have a part, and the part must be whole days of 30.

    Args:
        number: zero or more. Zero is an empty period, which ends before its first day.
        unit: what is counted.

    Raises:
        BadInput: for a negative number, or a part that the Regulation does not define.
    """

    number: int | Fraction
    unit: Unit

    def __post_init__(self) -> None:
        if self.number < 0:
            raise BadInput(
                f"A period cannot be {self.number} {self.unit.value} long.",
                advice="Give zero or more; to count back from a day use Counting.UNION_BACKWARDS.",
            )
        if self.number == int(self.number):
            object.__setattr__(self, "number", int(self.number))
        elif self.unit is not Unit.MONTHS:
            raise BadInput(
                f"{self.number} {self.unit.value}: only months may have a part.",
                provision="1182/71 3(2)(d)",
                advice="Give a year and a half as 18 months, half a week as days.",
            )
        elif (self.number * DAYS_IN_A_PARTIAL_MONTH) % 1:
            raise BadInput(
                f"{self.number} months is not a whole number of days in a month of thirty.",
                provision="1182/71 3(2)(d)",
                advice="Give the part of the month as days.",
            )

    @property
    def whole(self) -> int:
        """The whole units."""
        return int(self.number)

    @property
    def part_days(self) -> int:
        """The days that stand for the part of a month; zero when there is none."""
        return int((self.number - self.whole) * DAYS_IN_A_PARTIAL_MONTH)

    def __str__(self) -> str:
        """Write the length as a caseworker says it: ``1 month and 15 days``."""
        whole = _plural(self.whole, _WORDS[self.unit])
        if not self.part_days:
            return whole
        part = _plural(self.part_days, "day")
        return f"{whole} and {part}" if self.whole else part


def days(number: int) -> Length:
    """Return a length of calendar days."""
    return Length(number, Unit.DAYS)


def working_days(number: int) -> Length:
    """Return a length of working days: not Saturdays, Sundays or public holidays."""
    return Length(number, Unit.WORKING_DAYS)


def weeks(number: int) -> Length:
    """Return a length of weeks."""
    return Length(number, Unit.WEEKS)


def months(number: int | Fraction) -> Length:
    """Return a length of months; a part counts as the same part of thirty days."""
    return Length(number, Unit.MONTHS)


def years(number: int) -> Length:
    """Return a length of years."""
    return Length(number, Unit.YEARS)


def add_months(day: int, number: int) -> int:
    """Return the same date `number` months on (or back), or the last day of a shorter month.

    Args:
        day: an ordinal (`date.toordinal`).
        number: months; negative goes back.

    Raises:
        BadInput: when the result is outside the years 1 to 9999.

    Source: Regulation 1182/71, Article 3(2)(c).
    """
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    month += 1
    if not 1 <= year <= 9999:
        raise outside_the_years()
    # Only days 29 to 31 can be missing, so most calls never ask how long the month is.
    wanted = start.day
    if wanted > 28:
        wanted = min(wanted, _civil.monthrange(year, month)[1])
    return date(year, month, wanted).toordinal()


def last_day_of_months(first: int, number: int) -> int:
    """Return the last day of `number` months whose first counted day is `first`.

    Twelve months from 1 March end on the last day of February, from 10 March on 9 March. Where
    the month has no day of that number, its last day is the end: 29 February and twelve months
    end on 28 February.

    Args:
        first: ordinal of the first day, which is counted.
        number: months; zero gives the day before `first`.
    """
    end = add_months(first, number)
    clipped = date.fromordinal(end).day != date.fromordinal(first).day
    return end if clipped else end - 1


def whole_months(first: int, last: int) -> tuple[int, int]:
    """Return the whole months and the days over of a period, both ends counted (ordinals)."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    number = (end.year - start.year) * 12 + end.month - start.month + 1
    while last_day_of_months(first, number) > last:
        number -= 1
    return number, last - last_day_of_months(first, number)


@cache
def fewest_days(number: int) -> int:
    """Return the days of the shortest `number` calendar months: 6 → 181, 12 → 365, 24 → 730."""
    firsts = [date(2001 + month // 12, month % 12 + 1, 1).toordinal() for month in range(48)]
    return min(add_months(first, number) - first for first in firsts)


def outside_the_years() -> BadInput:
    """Return the error for a day before year 1 or after year 9999."""
    return BadInput(
        "The period ends outside the years 1 to 9999.",
        advice="Check the date and the length; a limit without end is not a period.",
    )


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
