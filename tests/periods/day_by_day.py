"""A second engine for the tests: it only ever steps to the next day and looks at the date.

Written apart from `paluu.periods`: no addition of months, no tables, no formula. Where this and
the real engine disagree, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from paluu.periods import Counting, Unit

TOMORROW = timedelta(days=1)

Works = Callable[[date], bool]


def last_day(event: date, number: int, unit: Unit, counting: Counting, works: Works) -> date:
    """Walk from the event to the last day of a period of one unit or more."""
    if counting is Counting.UNION_BACKWARDS:
        end = _walk_back(event, number, unit, works)
        while (number > 1 or unit not in (Unit.DAYS, Unit.WORKING_DAYS)) and _working_days(
            end, event - TOMORROW, works
        ) < 2:
            end -= TOMORROW
        return end
    includes_event = counting in (Counting.UNION_FROM_DATE, Counting.FIRST_DAY, Counting.LIBERTY)
    first = event if includes_event else event + TOMORROW
    if includes_event:
        end = _walk_from_first_day(first, number, unit, works)
    else:
        end = _walk_from_event(event, number, unit, works)
    if counting is Counting.CLEAR_DAYS:
        end += TOMORROW
    if counting in (
        Counting.UNION,
        Counting.UNION_FROM_DATE,
        Counting.ROLLED,
        Counting.CLEAR_DAYS,
    ):
        while not works(end):
            end += TOMORROW
    if counting in (Counting.UNION, Counting.UNION_FROM_DATE) and (
        number > 1 or unit not in (Unit.DAYS, Unit.WORKING_DAYS)
    ):
        while _working_days(first, end, works) < 2:
            end += TOMORROW
    return end


def _walk_from_event(event: date, number: int, unit: Unit, works: Works) -> date:
    day, seen = event, 0
    months_begun = 0
    while True:
        day += TOMORROW
        if day.day == 1:
            months_begun += 1
        last_of_month = (day + TOMORROW).day == 1
        same_date = day.day == event.day or (last_of_month and day.day < event.day)
        match unit:
            case Unit.DAYS:
                seen += 1
            case Unit.WORKING_DAYS:
                seen += works(day)
            case Unit.WEEKS:
                seen += day.weekday() == event.weekday()
            case Unit.MONTHS:
                seen = months_begun if same_date else 0
            case Unit.YEARS:
                seen = months_begun // 12 if same_date and months_begun % 12 == 0 else 0
        if seen == number:
            return day


def _walk_from_first_day(first: date, number: int, unit: Unit, works: Works) -> date:
    day, seen = first - TOMORROW, 0
    months_begun = 0
    months = number * 12 if unit is Unit.YEARS else number
    while True:
        day += TOMORROW
        if day.day == 1 and day != first:
            months_begun += 1
        following = day + TOMORROW
        month_of_following = months_begun + (following.day == 1)
        match unit:
            case Unit.DAYS:
                seen += 1
            case Unit.WORKING_DAYS:
                seen += works(day)
            case Unit.WEEKS:
                seen += following.weekday() == first.weekday()
            case Unit.MONTHS | Unit.YEARS:
                if following.day == first.day and month_of_following == months:
                    return day
                if months_begun == months and following.day == 1 and day.day < first.day:
                    return day
                continue
        if seen == number:
            return day


def _walk_back(event: date, number: int, unit: Unit, works: Works) -> date:
    day, seen = event, 0
    months_left_behind = 0
    while True:
        last_month = day.month
        day -= TOMORROW
        if day.month != last_month:
            months_left_behind += 1
        last_of_month = (day + TOMORROW).day == 1
        same_date = day.day == event.day or (last_of_month and day.day < event.day)
        match unit:
            case Unit.DAYS:
                seen += 1
            case Unit.WORKING_DAYS:
                seen += works(day)
            case Unit.WEEKS:
                seen += day.weekday() == event.weekday()
            case Unit.MONTHS:
                seen = months_left_behind if same_date else 0
            case Unit.YEARS:
                seen = months_left_behind // 12 if same_date and months_left_behind % 12 == 0 else 0
        if seen == number:
            return day


def _working_days(first: date, last: date, works: Works) -> int:
    found, day = 0, first
    while day <= last:
        found += works(day)
        day += TOMORROW
    return found


def detained_days(stays: Iterable[tuple[date, date]]) -> list[date]:
    """List every day on which the person was detained for any part of it, once and in order."""
    held: set[date] = set()
    for first, last in stays:
        day = first
        while day <= last:
            held.add(day)
            day += TOMORROW
    return sorted(held)


def day_number(stays: Iterable[tuple[date, date]], number: int) -> date:
    """Walk through the detained days, then on from the last of them, to the `number`-th day."""
    held = detained_days(stays)
    while len(held) < number:
        held.append(held[-1] + TOMORROW)
    return held[number - 1]


def months_and_days(first: date, last: date) -> tuple[int, int]:
    """Count the whole months of a period, both ends counted, and the days over."""
    months, end_of_months = 0, first - TOMORROW
    while True:
        next_end = _walk_from_first_day(first, months + 1, Unit.MONTHS, lambda _: True)
        if next_end > last:
            return months, (last - end_of_months).days
        months, end_of_months = months + 1, next_end


def end_of_months(first: date, months: int) -> date:
    """Walk to the last day of some months whose first day is counted; zero is the day before."""
    if months == 0:
        return first - TOMORROW
    return _walk_from_first_day(first, months, Unit.MONTHS, lambda _: True)
