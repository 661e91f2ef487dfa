"""What holds for every period: two engines agree, and time never runs the wrong way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from calendars_for_tests import calendars, events, manners
from day_by_day import last_day
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from paluu.errors import BadInput
from paluu.periods import Calendar, Counting, Length, Unit, calendar_of, deadline

Manner = tuple[int, Unit, Counting]

many = settings(max_examples=400, deadline=None)
FINLAND = calendar_of("FI")


@many
@given(events, manners(least=1), calendars)
@example(date(2027, 12, 24), (2, Unit.DAYS, Counting.UNION), FINLAND)
@example(date(2028, 2, 29), (12, Unit.MONTHS, Counting.LIBERTY), FINLAND)
@example(date(2028, 2, 29), (1, Unit.YEARS, Counting.UNION_FROM_DATE), FINLAND)
@example(date(2028, 3, 31), (1, Unit.MONTHS, Counting.UNION_BACKWARDS), FINLAND)
def test_walking_day_by_day_reaches_the_same_last_day(
    event: date, manner: Manner, calendar: Calendar
) -> None:
    number, unit, counting = manner

    walked = last_day(event, number, unit, counting, calendar.is_working_day)

    assert deadline(event, Length(number, unit), counting, calendar).end == walked


@many
@given(events, manners(), calendars)
def test_day_numbers_and_deadlines_agree(event: date, manner: Manner, calendar: Calendar) -> None:
    number, unit, counting = manner

    counted = calendar.end_ordinal(event.toordinal(), number, unit, counting)

    assert deadline(event, Length(number, unit), counting, calendar).end.toordinal() == counted


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(2019, 6, 1), date(2046, 6, 30)),
    manners(),
    st.sampled_from(["FI", "DE", "GR", "BG", "CH", "LV"]),
)
def test_day_numbers_and_deadlines_agree_on_the_calendars_of_the_states(
    event: date, manner: Manner, country: str
) -> None:
    number, unit, counting = manner
    calendar = calendar_of(country)

    counted = calendar.end_ordinal(event.toordinal(), number, unit, counting)

    assert deadline(event, Length(number, unit), counting, calendar).end.toordinal() == counted


@many
@given(events, manners(), calendars)
def test_a_longer_period_never_ends_sooner(event: date, manner: Manner, calendar: Calendar) -> None:
    number, unit, counting = manner
    shorter = calendar.end_ordinal(event.toordinal(), number, unit, counting)

    longer = calendar.end_ordinal(event.toordinal(), number + 1, unit, counting)

    assert longer <= shorter if counting.backwards else longer >= shorter


@many
@given(events, manners(), calendars)
def test_a_later_event_never_gives_an_earlier_end(
    event: date, manner: Manner, calendar: Calendar
) -> None:
    number, unit, counting = manner
    earlier = calendar.end_ordinal(event.toordinal(), number, unit, counting)

    later = calendar.end_ordinal(event.toordinal() + 1, number, unit, counting)

    assert later >= earlier


def test_months_are_monotone_on_every_day_of_two_leap_cycles() -> None:
    first, last = date(2027, 1, 1).toordinal(), date(2034, 12, 31).toordinal()
    for counting in (Counting.NOMINAL, Counting.LIBERTY, Counting.UNION_BACKWARDS):
        for number in (1, 2, 3, 6, 11, 12, 24):
            ends = [
                FINLAND.end_ordinal(day, number, Unit.MONTHS, counting)
                for day in range(first, last + 1)
            ]
            assert ends == sorted(ends)


@many
@given(events, manners(), calendars)
def test_a_rolled_end_is_a_working_day(event: date, manner: Manner, calendar: Calendar) -> None:
    number, unit, counting = manner
    assume(counting.rolls)

    found = deadline(event, Length(number, unit), counting, calendar)

    assert calendar.is_working_day(found.end)


@many
@given(events, manners(least=2), calendars)
def test_two_days_or_more_hold_two_working_days(
    event: date, manner: Manner, calendar: Calendar
) -> None:
    number, unit, counting = manner
    assume(counting.two_working_days)

    found = deadline(event, Length(number, unit), counting, calendar)

    first, last = sorted((found.first_day, found.end))
    held = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert sum(calendar.is_working_day(day) for day in held) >= 2


@many
@given(
    events,
    manners(),
    calendars,
    st.sampled_from([Counting.LIBERTY, Counting.NOMINAL, Counting.FIRST_DAY]),
)
def test_liberty_and_nominal_ends_never_roll(
    event: date, manner: Manner, calendar: Calendar, counting: Counting
) -> None:
    number, unit, _ = manner
    assume(unit is not Unit.WORKING_DAYS)

    found = deadline(event, Length(number, unit), counting, calendar)

    assert found.rolls == ()
    assert found.end == found.raw_end


@many
@given(events, manners(), calendars)
def test_the_rolls_lead_from_the_nominal_end_to_the_last_day_without_a_gap(
    event: date, manner: Manner, calendar: Calendar
) -> None:
    number, unit, counting = manner

    found = deadline(event, Length(number, unit), counting, calendar)

    stops = [found.raw_end, *(roll.to for roll in found.rolls)]
    assert [roll.day for roll in found.rolls] == stops[:-1]
    assert stops[-1] == found.end


@many
@given(events, manners(least=1), calendars)
def test_more_holidays_never_shorten_a_period_for_the_person(
    event: date, manner: Manner, calendar: Calendar
) -> None:
    number, unit, _ = manner
    holiday = next(iter(calendar.holidays))
    fewer = calendar.with_changes(version="without one", removed=[holiday])

    with_it = calendar.end_ordinal(event.toordinal(), number, unit, Counting.UNION)

    assert with_it >= fewer.end_ordinal(event.toordinal(), number, unit, Counting.UNION)


def test_day_numbers_refuse_what_deadlines_refuse() -> None:
    last = date.max.toordinal()
    for event, number, unit, counting in (
        (740_000, -1, Unit.DAYS, Counting.UNION),
        (740_000, 1, Unit.WORKING_DAYS, Counting.LIBERTY),
        (last, 1, Unit.DAYS, Counting.NOMINAL),
        (last, 1, Unit.MONTHS, Counting.NOMINAL),
        (1, 1, Unit.DAYS, Counting.UNION_BACKWARDS),
    ):
        with pytest.raises(BadInput):
            FINLAND.end_ordinal(event, number, unit, counting)


@settings(max_examples=300, deadline=None)
@given(events, manners(), calendars)
def test_every_step_can_be_told(event: date, manner: Manner, calendar: Calendar) -> None:
    number, unit, counting = manner

    found = deadline(event, Length(number, unit), counting, calendar)

    sentences = found.sentences()
    assert len(sentences) == len(found.steps())
    assert all(sentence.endswith(".") and "None" not in sentence for sentence in sentences)
