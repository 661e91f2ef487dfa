"""The frozen calendars of the States: whose days, from where, and what an authority may change."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from paluu.errors import BadInput
from paluu.periods import COUNTRIES, Calendar, Counting, calendar_of, days, deadline, working_days
from paluu.periods.freeze_holidays import freeze
from paluu.periods.holiday_table import holiday_table, read_table, write_table

YEARS = range(2020, 2046)


def western_easter(year: int) -> date:
    """Gregorian Easter by the method of Gauss, with its two exceptions."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    if (moon, week) == (29, 6) or (moon == 28 and week == 6 and year % 19 > 10):
        week -= 7
    return date(year, 3, 22) + timedelta(days=moon + week)


def eastern_easter(year: int) -> date:
    """Julian Easter by the method of Gauss, thirteen days on in these centuries."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def test_all_27_member_states_and_the_four_associated_states_have_a_calendar() -> None:
    assert len(COUNTRIES) == 31
    assert {"IS", "LI", "NO", "CH"} <= set(COUNTRIES)


@pytest.mark.parametrize("country", COUNTRIES)
def test_nobody_works_at_new_year_or_christmas(country: str) -> None:
    calendar = calendar_of(country)

    for year in YEARS:
        assert not calendar.is_working_day(date(year, 1, 1))
        assert not calendar.is_working_day(date(year, 12, 25))


@pytest.mark.parametrize("country", ["FI", "SE", "DE", "FR", "IT", "NL", "PL", "AT"])
def test_easter_monday_is_a_holiday_where_it_should_be(country: str) -> None:
    calendar = calendar_of(country)

    assert all(calendar.holiday(western_easter(year) + timedelta(days=1)) for year in YEARS)


@pytest.mark.parametrize("country", ["GR", "CY", "BG", "RO"])
def test_easter_monday_follows_the_eastern_reckoning_where_it_should(country: str) -> None:
    calendar = calendar_of(country)

    assert all(calendar.holiday(eastern_easter(year) + timedelta(days=1)) for year in YEARS)


@pytest.mark.parametrize("country", ["FI", "BG", "HU", "LV"])
def test_freezing_again_gives_the_table_that_is_shipped(country: str) -> None:
    # When the source package is renewed: run freeze_holidays, read the difference, commit both.
    assert freeze(country) == holiday_table(country)


def test_a_data_file_reads_back_as_it_was_written() -> None:
    table = holiday_table("FI")

    assert read_table(write_table(table)) == table


@pytest.mark.parametrize("country", COUNTRIES)
def test_days_off_that_a_decree_swaps_are_not_public_holidays(country: str) -> None:
    assert not [name for name in calendar_of(country).holidays.values() if "substituted" in name]


def test_the_calendar_says_which_source_and_version_it_comes_from() -> None:
    assert "2020-2045" in calendar_of("FI").version
    assert "holidays 0." in calendar_of("FI").version


def test_a_country_without_a_table_is_refused() -> None:
    with pytest.raises(BadInput, match="no holiday table for 'EL'"):
        calendar_of("EL")


class TestChangesByAnAuthority:
    def test_an_added_holiday_moves_the_end_and_is_named(self) -> None:
        bavaria = calendar_of("DE").with_changes(
            version="Bavaria 1", added={date(2026, 6, 4): "Corpus Christi"}
        )

        found = deadline(date(2026, 5, 21), days(14), Counting.UNION, bavaria)

        assert found.end == date(2026, 6, 5)
        assert found.rolls[0].holiday == "Corpus Christi"

    def test_a_removed_holiday_no_longer_moves_the_end(self) -> None:
        without = calendar_of("NL").with_changes(
            version="no Good Friday", removed=[date(2026, 4, 3)]
        )

        found = deadline(date(2026, 3, 20), days(14), Counting.UNION, without)

        assert found.end == date(2026, 4, 3)

    def test_the_deadline_names_both_versions(self) -> None:
        own = calendar_of("FI").with_changes(version="office 7")

        found = deadline(date(2026, 6, 1), days(1), Counting.UNION, own)

        assert found.calendar_version.startswith("office 7, on top of FI 2020-2045")

    def test_the_calendar_below_stays_as_it_was(self) -> None:
        calendar = calendar_of("DE")

        calendar.with_changes(version="x", added={date(2026, 6, 4): "Corpus Christi"})

        assert calendar.holiday(date(2026, 6, 4)) is None

    def test_removing_a_day_that_is_no_holiday_is_refused(self) -> None:
        with pytest.raises(BadInput, match="no public holiday"):
            calendar_of("FI").with_changes(version="x", removed=[date(2026, 6, 1)])

    def test_adding_a_day_outside_the_years_covered_is_refused(self) -> None:
        with pytest.raises(BadInput, match="covers 2020 to 2045"):
            calendar_of("FI").with_changes(version="x", added={date(2046, 1, 1): "New Year"})


class TestOutsideTheYearsCovered:
    def test_only_weekends_are_known_and_the_deadline_says_so(self) -> None:
        # 1 January 2046 is a Monday and a holiday everywhere, but no table says so.
        found = deadline(date(2045, 12, 18), days(14), Counting.UNION, calendar_of("FI"))

        assert found.end == date(2046, 1, 1)
        assert found.beyond_calendar
        assert any("only Saturdays and Sundays" in told for told in found.sentences())

    def test_a_roll_past_the_last_day_of_the_table_is_said(self) -> None:
        # 31 December 2045 is a Sunday.
        found = deadline(date(2045, 12, 17), days(14), Counting.UNION, calendar_of("FI"))

        assert found.raw_end == date(2045, 12, 31)
        assert found.beyond_calendar

    def test_a_deadline_inside_says_nothing_of_the_kind(self) -> None:
        found = deadline(date(2030, 1, 2), days(14), Counting.UNION, calendar_of("FI"))

        assert not found.beyond_calendar

    def test_a_way_of_counting_without_working_days_does_not_care(self) -> None:
        found = deadline(date(2050, 1, 2), days(14), Counting.NOMINAL, calendar_of("FI"))

        assert not found.beyond_calendar

    def test_working_days_are_counted_across_the_last_day_of_the_table(self) -> None:
        # The last known week has 27, 28 and 29 December; then 1 and 2 January 2046 are taken.
        found = deadline(date(2045, 12, 26), working_days(5), Counting.UNION, calendar_of("FI"))

        assert found.end == date(2046, 1, 2)


def test_a_calendar_of_one_year_knows_its_edges() -> None:
    calendar = Calendar("XX", "one year", 2028, 2028, {date(2028, 1, 3): "Monday"})

    first = date(2028, 1, 1).toordinal()  # a Saturday
    last = date(2028, 12, 31).toordinal()  # a Sunday
    assert calendar.working_day_on_or_after(first) == date(2028, 1, 4).toordinal()
    assert calendar.working_day_on_or_before(first) == date(2027, 12, 31).toordinal()
    assert calendar.working_day_on_or_after(last) == date(2029, 1, 1).toordinal()
    assert calendar.working_day_on_or_before(last) == date(2028, 12, 29).toordinal()
