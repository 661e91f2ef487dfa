"""Periods in hours, and the two bridges between instants and days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paluu.errors import BadInput
from paluu.periods import COUNTRIES, ZONES, HourCounting, end_of_day, hour_deadline, local_day

HELSINKI = "Europe/Helsinki"


def test_the_hour_of_the_event_is_not_counted() -> None:
    event = datetime(2026, 6, 1, 10, 20, tzinfo=UTC)

    found = hour_deadline(event, 72, HELSINKI)

    assert found.start == datetime(2026, 6, 1, 11, tzinfo=UTC)
    assert found.end == datetime(2026, 6, 4, 11, tzinfo=UTC)


def test_an_event_on_the_stroke_of_the_hour_falls_in_the_hour_that_begins() -> None:
    event = datetime(2026, 6, 1, 10, tzinfo=UTC)

    assert hour_deadline(event, 1, HELSINKI).end == datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_detention_in_hours_counts_from_the_moment() -> None:
    event = datetime(2026, 6, 1, 10, 20, 30, tzinfo=UTC)

    found = hour_deadline(event, 72, HELSINKI, HourCounting.LIBERTY)

    assert found.end == datetime(2026, 6, 4, 10, 20, 30, tzinfo=UTC)


def test_hours_run_through_a_weekend_with_holidays() -> None:
    # Thursday before Good Friday 2026, 24 hours: no roll.
    event = datetime(2026, 4, 2, 8, 30, tzinfo=UTC)

    assert hour_deadline(event, 24, HELSINKI).end == datetime(2026, 4, 3, 9, tzinfo=UTC)


def test_the_night_the_clocks_go_forward_is_an_hour_shorter_on_the_wall() -> None:
    # In Helsinki 29 March 2026 has no hour between 3 and 4.
    event = datetime(2026, 3, 28, 12, 30, tzinfo=UTC)

    found = hour_deadline(event, 24, HELSINKI)

    assert found.end - found.start == timedelta(hours=24)
    assert "15:00 on 2026-03-28" in found.sentences()[0]
    assert "16:00 on 2026-03-29" in found.sentences()[1]


def test_in_a_zone_half_an_hour_off_the_hour_is_that_of_the_wall_clock() -> None:
    event = datetime(2026, 6, 1, 10, 40, tzinfo=UTC)  # 16:10 in Kolkata

    assert hour_deadline(event, 1, "Asia/Kolkata").start == datetime(2026, 6, 1, 11, 30, tzinfo=UTC)


# Hypothesis adds the zone itself, so its bounds must come without one.
@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(0, 200),
    st.sampled_from(sorted(ZONES.values())),
)
def test_liberty_hours_never_end_later_than_union_hours(
    event: datetime, hours: int, zone: str
) -> None:
    liberty = hour_deadline(event, hours, zone, HourCounting.LIBERTY)
    union = hour_deadline(event, hours, zone)

    assert timedelta() < union.end - liberty.end <= timedelta(hours=1)


def test_hours_below_zero_are_refused() -> None:
    with pytest.raises(BadInput, match="cannot be -1 hours"):
        hour_deadline(datetime(2026, 6, 1, tzinfo=UTC), -1, HELSINKI)


def test_detention_in_hours_is_told_from_the_moment() -> None:
    event = datetime(2026, 6, 1, 10, 20, tzinfo=UTC)

    told = hour_deadline(event, 24, HELSINKI, HourCounting.LIBERTY).sentences()

    assert told[0].startswith("Liberty was taken at 13:20 on 2026-06-01")


def test_a_local_datetime_is_refused() -> None:
    with pytest.raises(BadInput, match="not an instant in UTC"):
        hour_deadline(datetime.fromisoformat("2026-06-01T10:00:00+03:00"), 1, HELSINKI)


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(BadInput, match="not an instant in UTC"):
        local_day(datetime(2026, 6, 1, 10), HELSINKI)  # noqa: DTZ001


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="no time zone"):
        hour_deadline(datetime(2026, 6, 1, tzinfo=UTC), 1, "Europe/Atlantis")


def test_the_day_of_an_instant_is_that_of_the_zone() -> None:
    late = datetime(2026, 6, 1, 21, 30, tzinfo=UTC)

    assert local_day(late, HELSINKI) == date(2026, 6, 2)
    assert local_day(late, "Europe/Lisbon") == date(2026, 6, 1)


def test_a_day_ends_when_its_last_hour_expires_in_the_zone() -> None:
    assert end_of_day(date(2026, 6, 1), HELSINKI) == datetime(2026, 6, 1, 21, tzinfo=UTC)
    assert end_of_day(date(2026, 12, 1), HELSINKI) == datetime(2026, 12, 1, 22, tzinfo=UTC)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_state_has_a_zone_that_exists(country: str) -> None:
    assert end_of_day(date(2026, 6, 1), ZONES[country]).tzinfo is UTC
