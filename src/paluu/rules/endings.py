"""Where a period ends, sentinels included: what every reading asks of a calendar."""

from __future__ import annotations

from paluu.rules.situation import Calendar
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    Counting,
    Unit,
)

_LAST_DAY = 3_652_000
"""Two months before the last day of the year 9999, so that no roll passes it."""
_LAST_MINUTE = 4_220_000_000
"""Some years before the last minute of the year 9999, counted from 1970."""
_LONGEST = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 31}
"""The most days that one of a unit can have."""


def end_of_period(
    calendar: Calendar, event: int, length: int, unit: Unit, counting: Counting
) -> int:
    """Give the end of a period for one event and one length; sentinels stay what they are.

    What starts before every day ends there, what never starts or has no length never ends, and
    an end after the last year a calendar knows (9999) is never.
    """
    if unit is Unit.HOURS:
        first, last, never, longest = FIRST_MOMENT, _LAST_MINUTE, NEVER_MOMENT, 60
    else:
        first, last, never, longest = FIRST, _LAST_DAY, NEVER, _LONGEST[unit]
    if event <= first:
        return event
    if length >= INFINITE or event >= never or event + length * longest > last:
        return never
    return calendar.end(event, length, unit, counting)
