"""Detention under one return decision: days added up, limits held against them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from day_by_day import day_number, detained_days, end_of_months, months_and_days
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from paluu.errors import BadInput
from paluu.periods import (
    Detention,
    DetentionClock,
    LibertyCounting,
    LibertyStepKind,
    days,
    distinct_days,
    fewest_days,
    months,
    weeks,
    working_days,
    years,
)

ONE_DAY = timedelta(days=1)

# Aroja, C-150/24: three earlier stays of 75, 101 and 130 days, the fourth from 7 February 2024.
AROJA = DetentionClock(
    (
        Detention(date(2022, 9, 10), date(2022, 11, 23)),
        Detention(date(2022, 12, 5), date(2023, 3, 15)),
        Detention(date(2023, 9, 11), date(2024, 1, 18)),
        Detention(date(2024, 2, 7), None),
    )
)


def test_aroja_had_306_days_before_the_fourth_detention() -> None:
    assert AROJA.days_before_present == 75 + 101 + 130 == 306


def test_arojas_365th_day_is_5_april_2024() -> None:
    assert AROJA.total_days(date(2024, 4, 5)) == 365


@pytest.mark.parametrize(
    ("counting", "twelve", "twenty_four"),
    [
        (LibertyCounting.THIRTY_DAY_MONTHS, date(2024, 3, 31), date(2025, 3, 26)),
        (LibertyCounting.PER_PERIOD, date(2024, 4, 3), date(2025, 4, 3)),
        (LibertyCounting.DAYS, date(2024, 4, 5), date(2025, 4, 5)),
        (LibertyCounting.CALENDAR, date(2024, 4, 5), date(2025, 4, 6)),
        (LibertyCounting.EARLIEST, date(2024, 4, 3), date(2025, 4, 3)),
    ],
)
def test_arojas_last_lawful_day_in_every_way(
    counting: LibertyCounting, twelve: date, twenty_four: date
) -> None:
    assert AROJA.last_lawful_day(months(12), counting).last_day == twelve
    assert AROJA.last_lawful_day(months(24), counting).last_day == twenty_four


def test_the_earliest_is_the_default_and_shows_what_it_was_compared_with() -> None:
    found = AROJA.last_lawful_day(months(12))

    assert found.counting is LibertyCounting.EARLIEST
    assert [
        (step.counting, step.last) for step in found.steps if step.kind is LibertyStepKind.COMPARED
    ] == [
        (LibertyCounting.CALENDAR, date(2024, 4, 5)),
        (LibertyCounting.PER_PERIOD, date(2024, 4, 3)),
        (LibertyCounting.DAYS, date(2024, 4, 5)),
    ]


def test_a_caseworker_can_read_why_the_day_is_the_day() -> None:
    assert AROJA.last_lawful_day(months(12), LibertyCounting.DAYS).sentences() == (
        "The limit is counted as 365 days.",
        "Detained from Saturday 10 September 2022 to Wednesday 23 November 2022: "
        "75 days, both ends counted.",
        "Detained from Monday 5 December 2022 to Wednesday 15 March 2023: "
        "101 days, both ends counted.",
        "Detained from Monday 11 September 2023 to Thursday 18 January 2024: "
        "130 days, both ends counted.",
        "59 days are left from Wednesday 7 February 2024, the first day included.",
        "The last lawful day of detention is Friday 5 April 2024.",
    )


def test_every_way_is_told_in_whole_sentences() -> None:
    for found in AROJA.every_way(months(12)).values():
        assert all(sentence.endswith(".") for sentence in found.sentences())


def test_twelve_unbroken_months_from_a_leap_day_end_on_28_february() -> None:
    clock = DetentionClock((Detention(date(2032, 2, 29), None),))

    found = clock.last_lawful_day(months(12), LibertyCounting.CALENDAR)

    assert found.last_day == date(2033, 2, 28)


def test_twelve_unbroken_months_from_1_march_end_with_february() -> None:
    clock = DetentionClock((Detention(date(2031, 3, 1), None),))

    found = clock.last_lawful_day(months(12), LibertyCounting.CALENDAR)

    assert found.last_day == date(2032, 2, 29)


def test_release_and_new_detention_on_one_day_count_that_day_once() -> None:
    clock = DetentionClock(
        (
            Detention(date(2027, 1, 1), date(2027, 1, 10)),
            Detention(date(2027, 1, 10), date(2027, 1, 20)),
        )
    )

    assert clock.total_days(date(2027, 1, 31)) == 20


def test_overlapping_records_count_each_day_once() -> None:
    clock = DetentionClock(
        (
            Detention(date(2027, 1, 5), date(2027, 1, 25)),
            Detention(date(2027, 1, 1), date(2027, 1, 31)),
        )
    )

    assert clock.total_days(date(2027, 12, 31)) == 31


def test_an_open_detention_counts_up_to_the_day_asked_about() -> None:
    clock = DetentionClock((Detention(date(2027, 1, 1), None),))

    assert clock.total_days(date(2027, 1, 1)) == 1
    assert clock.total_days(date(2026, 12, 31)) == 0


def test_a_limit_used_up_before_the_present_period_is_said() -> None:
    clock = DetentionClock(
        (
            Detention(date(2027, 1, 1), date(2028, 3, 1)),
            Detention(date(2028, 5, 1), None),
        )
    )

    for found in clock.every_way(months(12)).values():
        assert found.used_up_before
        assert found.last_day <= date(2027, 12, 31)
        assert "before the present period" in found.sentences()[-1]


def test_a_further_period_after_the_maximum_is_a_count_of_its_own() -> None:
    # Article 32(3a): six months at most from the day after the maximum.
    clock = DetentionClock((Detention(date(2027, 1, 1), None),))
    maximum = clock.last_lawful_day(months(24)).last_day

    further = clock.since(maximum + ONE_DAY).last_lawful_day(months(6), LibertyCounting.DAYS)

    assert further.last_day == maximum + 181 * ONE_DAY


def test_years_are_twelve_months_and_weeks_are_seven_days_in_every_way() -> None:
    assert AROJA.last_lawful_day(years(1)).last_day == AROJA.last_lawful_day(months(12)).last_day
    for found in AROJA.every_way(weeks(50)).values():
        assert found.last_day == date(2024, 2, 7) + (350 - 306 - 1) * ONE_DAY


def test_a_stay_that_ends_on_the_day_a_new_count_begins_counts_that_day() -> None:
    clock = DetentionClock(
        (Detention(date(2027, 1, 1), date(2027, 1, 31)), Detention(date(2027, 3, 1), None))
    )

    assert clock.since(date(2027, 1, 31)).days_before_present == 1


def test_a_limit_reached_on_the_day_of_release_ends_on_that_day() -> None:
    clock = DetentionClock(
        (Detention(date(2027, 1, 1), date(2027, 1, 31)), Detention(date(2027, 3, 1), None))
    )

    for found in clock.every_way(days(31)).values():
        assert found.last_day == date(2027, 1, 31)


@pytest.mark.parametrize("way", [LibertyCounting.CALENDAR, LibertyCounting.PER_PERIOD])
def test_a_month_that_ends_on_the_day_of_release_ends_on_that_day(way: LibertyCounting) -> None:
    clock = DetentionClock(
        (Detention(date(2027, 1, 1), date(2027, 1, 31)), Detention(date(2027, 3, 1), None))
    )

    assert clock.last_lawful_day(months(1), way).last_day == date(2027, 1, 31)


def test_days_over_that_fill_the_last_month_end_it_on_that_day() -> None:
    # One month less 20 days from 1 February 2027 ends on 8 February, the day of release.
    clock = DetentionClock(
        (
            Detention(date(2027, 1, 1), date(2027, 1, 20)),
            Detention(date(2027, 2, 1), date(2027, 2, 8)),
            Detention(date(2027, 5, 1), None),
        )
    )

    found = clock.last_lawful_day(months(1), LibertyCounting.PER_PERIOD)

    assert found.last_day == date(2027, 2, 8)


def test_days_over_that_outweigh_the_months_left_leave_nothing_of_the_present_period() -> None:
    # 20 and 10 days over outweigh the 28 days of February.
    clock = DetentionClock(
        (
            Detention(date(2027, 10, 1), date(2027, 10, 20)),
            Detention(date(2027, 12, 1), date(2027, 12, 10)),
            Detention(date(2029, 2, 1), None),
        )
    )

    found = clock.last_lawful_day(months(1), LibertyCounting.PER_PERIOD)

    assert found.last_day == date(2027, 12, 10)


@pytest.mark.parametrize(
    ("number", "shortest"), [(1, 28), (3, 89), (6, 181), (12, 365), (24, 730), (48, 1461)]
)
def test_the_shortest_months(number: int, shortest: int) -> None:
    assert fewest_days(number) == shortest


class TestRefusals:
    def test_no_detention_at_all(self) -> None:
        with pytest.raises(BadInput, match="no detention"):
            DetentionClock(())

    def test_release_before_detention(self) -> None:
        with pytest.raises(BadInput, match="before detained"):
            Detention(date(2027, 1, 2), date(2027, 1, 1))

    def test_a_new_stay_while_another_is_open(self) -> None:
        with pytest.raises(BadInput, match="no last day"):
            DetentionClock((Detention(date(2027, 1, 1), None), Detention(date(2027, 2, 1), None)))

    def test_a_limit_in_working_days(self) -> None:
        with pytest.raises(BadInput, match="working days"):
            AROJA.last_lawful_day(working_days(10))


# Histories: up to five earlier stays, overlapping or touching at times, then a present one.
Spans = list[tuple[date, date]]
START = date(2027, 1, 1)


@st.composite
def histories(draw: st.DrawFn) -> Spans:
    spans: Spans = []
    day = START + draw(st.integers(0, 1460)) * ONE_DAY
    for _ in range(draw(st.integers(0, 5))):
        last = day + draw(st.integers(0, 90)) * ONE_DAY
        spans.append((day, last))
        day = max(day, last + draw(st.integers(-5, 60)) * ONE_DAY)
    present = max([day, *(last for _, last in spans)])
    return [*spans, (present, present)]


def clock_of(spans: Spans) -> DetentionClock:
    return DetentionClock(tuple(Detention(first, last) for first, last in spans))


many = settings(max_examples=150, deadline=None)


@many
@given(histories())
def test_total_days_are_the_days_one_can_walk_through(spans: Spans) -> None:
    held = detained_days(spans)

    assert clock_of(spans).total_days(held[-1]) == len(held)
    assert distinct_days((a.toordinal(), b.toordinal()) for a, b in spans) == len(held)


@many
@given(histories(), st.sampled_from([3, 6, 12, 24]))
def test_the_count_in_days_is_the_day_one_walks_to(spans: Spans, number: int) -> None:
    found = clock_of(spans).last_lawful_day(months(number), LibertyCounting.DAYS)

    assert found.last_day == day_number(spans, fewest_days(number))


@many
@given(histories(), st.sampled_from([3, 6, 12, 24]))
def test_pushing_out_by_gaps_is_walking_as_many_days_as_the_first_months_had(
    spans: Spans, number: int
) -> None:
    first = min(first for first, _ in spans)
    allowed = (end_of_months(first, number) - first).days + 1

    found = clock_of(spans).last_lawful_day(months(number), LibertyCounting.CALENDAR)

    assert found.last_day == day_number(spans, allowed)


@many
@given(histories(), st.sampled_from([12, 24]))
def test_months_and_days_are_taken_off_period_by_period(spans: Spans, number: int) -> None:
    clock = clock_of(spans)
    held = detained_days(spans)
    earlier = [day for day in held if day < clock.present_first]
    starts = [day for day in earlier if day - ONE_DAY not in earlier]
    ends = [day for day in earlier if day + ONE_DAY not in earlier]
    used = [months_and_days(first, last) for first, last in zip(starts, ends, strict=True)]
    whole, over = sum(m for m, _ in used), sum(d for _, d in used)
    assume(whole <= number)
    expected = end_of_months(clock.present_first, number - whole) - over * ONE_DAY

    found = clock.last_lawful_day(months(number), LibertyCounting.PER_PERIOD)

    assume(expected >= clock.present_first)
    assert found.last_day == expected


@many
@given(histories(), st.sampled_from([3, 6, 12, 24]))
def test_the_earliest_is_never_later_than_any_of_the_three(spans: Spans, number: int) -> None:
    every = clock_of(spans).every_way(months(number))

    assert every[LibertyCounting.EARLIEST].last_day == min(
        every[way].last_day
        for way in (LibertyCounting.CALENDAR, LibertyCounting.PER_PERIOD, LibertyCounting.DAYS)
    )


@many
@given(histories(), st.integers(0, 800))
def test_one_more_day_of_limit_is_one_more_day_of_detention(spans: Spans, number: int) -> None:
    clock = clock_of(spans)
    now = clock.last_lawful_day(days(number + 1)).last_day
    assume(now >= clock.present_first)

    assert clock.last_lawful_day(days(number + 2)).last_day == now + ONE_DAY


@many
@given(histories(), st.integers(1, 40), st.sampled_from([6, 12, 24]))
def test_an_earlier_stay_brought_to_light_never_moves_the_limit_later(
    spans: Spans, length: int, number: int
) -> None:
    before = min(first for first, _ in spans) - 100 * ONE_DAY
    known = clock_of(spans)
    more = clock_of([(before, before + length * ONE_DAY), *spans])

    for way in (LibertyCounting.PER_PERIOD, LibertyCounting.DAYS):
        limit = months(number)
        assert (
            more.last_lawful_day(limit, way).last_day < known.last_lawful_day(limit, way).last_day
        )
