"""The day a child becomes an adult."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paluu.errors import BadInput
from paluu.periods import LeapBirthday, comes_of_age, is_minor


def test_a_person_is_a_minor_until_the_day_before_the_birthday() -> None:
    birth = date(2010, 6, 15)

    assert is_minor(birth, date(2028, 6, 14))
    assert not is_minor(birth, date(2028, 6, 15))


@pytest.mark.parametrize(
    ("option", "day"),
    [(LeapBirthday.FEBRUARY_28, date(2030, 2, 28)), (LeapBirthday.MARCH_1, date(2030, 3, 1))],
)
def test_a_leap_day_birth_comes_of_age_as_the_option_says(option: LeapBirthday, day: date) -> None:
    assert comes_of_age(date(2012, 2, 29), leap_birthday=option) == day


def test_a_leap_day_birth_is_protected_a_day_longer_by_default() -> None:
    assert is_minor(date(2012, 2, 29), date(2030, 2, 28))


def test_in_a_leap_year_a_leap_day_birth_has_its_own_birthday() -> None:
    assert comes_of_age(date(2012, 2, 29), years=16) == date(2028, 2, 29)


def test_other_ages_can_be_asked() -> None:
    assert comes_of_age(date(2012, 5, 1), years=14) == date(2026, 5, 1)


def test_a_day_before_the_birth_is_refused() -> None:
    with pytest.raises(BadInput, match="before the birth"):
        is_minor(date(2012, 5, 1), date(2012, 4, 30))


def test_an_age_below_zero_is_refused() -> None:
    with pytest.raises(BadInput, match="not an age"):
        comes_of_age(date(2012, 5, 1), years=-1)


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.sampled_from(LeapBirthday))
def test_a_person_is_a_minor_on_exactly_one_last_day(birth: date, option: LeapBirthday) -> None:
    day = comes_of_age(birth, leap_birthday=option)

    assert is_minor(birth, day - timedelta(days=1), leap_birthday=option)
    assert not is_minor(birth, day, leap_birthday=option)
