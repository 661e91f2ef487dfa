"""Counting a period out, a day at a time, so that every move of the end has its reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import assert_never

from paluu.periods.calendars import Calendar, spans_days
from paluu.periods.counting import Counting
from paluu.periods.deadlines import Deadline, Follows, Roll, RollReason, RunsFrom, uses_calendar
from paluu.periods.units import Length, Unit, outside_the_years

_ONE_DAY = timedelta(days=1)


def deadline(
    event: date,
    length: Length,
    counting: Counting,
    calendar: Calendar,
    *,
    event_name: str = "the event",
    follows: Follows | None = None,
) -> Deadline:
    """Count a period and keep the arithmetic.

    Args:
        event: the day of the event, or the date the period runs from (`UNION_FROM_DATE`).
        length: number and unit.
        counting: the way of counting.
        calendar: the State where the act is to be done (Regulation 1182/71, Article 2(1)).
        event_name: what happened, such as "notification of the decision".
        follows: set by `following`.

    Raises:
        BadInput: for a liberty period in working days, or an end outside the years 1 to 9999.
    """
    raw_end, short_month = _raw_end(event, length, counting, calendar)
    first_day = _first_day(event, length, counting, calendar)
    rolls = _rolls(first_day, raw_end, length, counting, calendar)
    end = rolls[-1].to if rolls else raw_end
    return Deadline(
        event=event,
        event_name=event_name,
        first_day=first_day,
        length=length,
        counting=counting,
        raw_end=raw_end,
        short_month=short_month,
        rolls=rolls,
        end=end,
        country=calendar.country,
        calendar_version=calendar.version,
        beyond_calendar=uses_calendar(length, counting)
        and not (calendar.covers(first_day) and calendar.covers(raw_end) and calendar.covers(end)),
        follows=follows,
    )


def following(
    previous: Deadline,
    length: Length,
    counting: Counting,
    calendar: Calendar,
    runs_from: RunsFrom,
) -> Deadline:
    """Count a period that follows another.

    Args:
        previous: the deadline before it.
        length: number and unit of the following period.
        counting: its way of counting.
        calendar: the State where its act is to be done.
        runs_from: whether it runs from the nominal or from the rolled end of the one before.
    """
    match runs_from:
        case RunsFrom.RAW_END:
            event = previous.raw_end
        case RunsFrom.ROLLED_END:
            event = previous.end
        case _:
            assert_never(runs_from)
    return deadline(
        event,
        length,
        counting,
        calendar,
        event_name="the end of the period before it",
        follows=Follows(previous, runs_from),
    )


def _raw_end(
    event: date, length: Length, counting: Counting, calendar: Calendar
) -> tuple[date, bool]:
    """Return the nominal end, and whether a short month cut the date."""
    whole = calendar.raw_ordinal(event.toordinal(), length.whole, length.unit, counting)
    try:
        whole_end = date.fromordinal(whole)
        # A part of a month is counted after its whole months (3(2)(d)).
        raw_end = whole_end + length.part_days * (-_ONE_DAY if counting.backwards else _ONE_DAY)
    except (ValueError, OverflowError) as outside:
        raise outside_the_years() from outside
    if length.unit not in (Unit.MONTHS, Unit.YEARS):
        return raw_end, False
    # Where the event day is counted the uncut end is the day before the same date.
    from_same_date = counting.days_after_last - counting.counts_event_day
    same_date = date.fromordinal(whole - from_same_date)
    return raw_end, same_date.day != event.day


def _first_day(event: date, length: Length, counting: Counting, calendar: Calendar) -> date:
    """Return the first day counted; in working days that is the first working day."""
    if counting.backwards:
        step, day = -_ONE_DAY, event
    else:
        step, day = _ONE_DAY, event - _ONE_DAY if counting.counts_event_day else event
    try:
        day += step
        while length.unit is Unit.WORKING_DAYS and not calendar.is_working_day(day):
            day += step
    except OverflowError as outside:
        raise outside_the_years() from outside
    return day


def _rolls(
    first_day: date, raw_end: date, length: Length, counting: Counting, calendar: Calendar
) -> tuple[Roll, ...]:
    """Walk from the nominal end to the final one, a day at a time, noting why."""
    wanted = 2 if counting.two_working_days and _two_days_or_more(length) else 0
    step = -_ONE_DAY if counting.backwards else _ONE_DAY
    held = _working_days_held(first_day, raw_end, step, wanted, calendar)
    rolls: list[Roll] = []
    day = raw_end
    try:
        while True:
            works = calendar.is_working_day(day)
            if held >= wanted and (works or not counting.rolls):
                return tuple(rolls)
            rolls.append(Roll(day, day + step, _reason(day, works), calendar.holiday(day)))
            day += step
            held += calendar.is_working_day(day)
    except OverflowError as outside:
        raise outside_the_years() from outside


def _working_days_held(
    first_day: date, raw_end: date, step: timedelta, wanted: int, calendar: Calendar
) -> int:
    """Count working days from the first day to the end, no further than `wanted`."""
    held, day = 0, first_day
    while held < wanted and (day <= raw_end if step > timedelta() else day >= raw_end):
        held += calendar.is_working_day(day)
        day += step
    return held


def _reason(day: date, works: bool) -> RollReason:
    if works:
        return RollReason.TWO_WORKING_DAYS
    match day.weekday():
        case 5:
            return RollReason.SATURDAY
        case 6:
            return RollReason.SUNDAY
        case _:
            return RollReason.HOLIDAY


def _two_days_or_more(length: Length) -> bool:
    whole = length.whole
    return whole > 1 or spans_days(whole, length.unit) or length.part_days > 1
