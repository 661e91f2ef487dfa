"""Coming of age: the day on which a person reaches an age, 29 February included."""

from __future__ import annotations

import calendar as _civil
from datetime import date
from enum import StrEnum

from paluu.errors import BadInput


class LeapBirthday(StrEnum):
    """When a person born on 29 February has a birthday in a year without that day."""

    FEBRUARY_28 = "february_28"
    """The last day of the month, as Regulation 1182/71, Article 3(2)(c), would have it."""

    MARCH_1 = "march_1"
    """The day after 28 February; the child keeps a child's protection one day longer."""


def comes_of_age(
    birth: date, years: int = 18, leap_birthday: LeapBirthday = LeapBirthday.MARCH_1
) -> date:
    """Return the day on which a person reaches an age; from that day on the age is reached.

    Args:
        birth: date of birth.
        years: the age.
        leap_birthday: for a birth on 29 February; the default protects the minor.

    Raises:
        BadInput: for a negative age.
    """
    if years < 0:
        raise BadInput(f"An age of {years} years is not an age.")
    year = birth.year + years
    if birth.month == 2 and birth.day == 29 and not _civil.isleap(year):
        return date(year, 2, 28) if leap_birthday is LeapBirthday.FEBRUARY_28 else date(year, 3, 1)
    return birth.replace(year=year)


def is_minor(
    birth: date,
    on: date,
    years: int = 18,
    leap_birthday: LeapBirthday = LeapBirthday.MARCH_1,
) -> bool:
    """Return whether a person is below the age on a given day.

    Args:
        birth: date of birth.
        on: the day asked about; on or after the birth.
        years: the age of majority.
        leap_birthday: for a birth on 29 February; the default protects the minor.

    Raises:
        BadInput: when the day lies before the birth.
    """
    if on < birth:
        raise BadInput(
            f"{on.isoformat()} is before the birth on {birth.isoformat()}.",
            advice="Check both dates.",
        )
    return on < comes_of_age(birth, years, leap_birthday)
