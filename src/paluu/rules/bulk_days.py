"""Where periods end, for columns: month additions and working-day rolls from tables.

The tables of rolls are made by asking the calendar itself day by day. What lies outside them is
asked one by one, so that a column never says anything but what the calendar says.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from paluu.rules.bulk_algebra import empty
from paluu.rules.bulk_columns import Array, Ends, Range, choose, nothing, span
from paluu.rules.endings import end_of_period
from paluu.rules.situation import Calendar
from paluu.rules.values import (
    FIRST,
    INFINITE,
    NEVER,
    Counting,
    Unit,
)

_EPOCH: Final = 719_163
"""The ordinal of 1 January 1970."""


def _ordinal(year: int) -> int:
    return int(np.datetime64(f"{year}-01-01", "D").astype(np.int64)) + _EPOCH


_BASE, _END = _ordinal(1900), _ordinal(2200)
"""The days whose months are in a table."""
_ROLL_BASE, _ROLL_END = _ordinal(1990), _ordinal(2101)
"""The days whose rolls are in a table."""
_MINUTES = (_BASE - _EPOCH) * 1440, (_END - _EPOCH) * 1440
"""The moments that hours are simply added to."""
_WRAPPED_FIRST: Final = 2**32 - _BASE + FIRST
_UNKNOWN: Final = -1


def _is_usual(event: Array) -> bool:
    """Say whether every day is in the tables, before every day, or never (or after it).

    Two subtractions that wrap round tell what would take six comparisons: unsigned, a day before
    the tables lies above `FIRST`, and a day between the tables and `NEVER` lies low.
    """
    days = event.astype(np.int32, copy=False)
    below = (days - np.int32(_BASE)).view(np.uint32).max(initial=0) > _WRAPPED_FIRST
    above = (np.int32(NEVER - 1) - days).view(np.uint32).min(initial=_WRAPPED_FIRST)
    return not below and above >= NEVER - _END


class PeriodEnds:
    """The ends of periods in one calendar, column by column.

    Args:
        calendar: the calendar that single cases are read with.
    """

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        days = np.arange(_BASE, _END) - _EPOCH
        months = days.astype("datetime64[D]").astype("datetime64[M]")
        self._first_month = int(months[0].astype(np.int64))
        self._month = (months.astype(np.int64) - self._first_month).astype(np.int64)
        every = np.arange(self._first_month, self._first_month + int(self._month[-1]) + 2)
        starts = every.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + _EPOCH
        self._month_start, self._month_days = starts[:-1], np.diff(starts)
        self._rolls: tuple[Array, Array] | None = None
        self._fixed: dict[tuple[int, Unit, Counting], Array] = {}

    def end(self, start: Range, length: Range, unit: Unit, counting: Counting) -> Range:
        """Give the ends of periods; an interval of starts or lengths gives one of ends."""
        if start.na is True and empty(start) is True:
            return nothing(wide=start.wide)
        low = self._ends(start.low, length.low, unit, counting)
        exact = start.low is start.high and length.low is length.high
        high = low if exact else self._ends(start.high, length.high, unit, counting)
        absent = empty(start)
        if absent is not False:
            none = nothing(wide=start.wide)
            low = choose(absent, none.low, low, wide=start.wide)
            high = choose(absent, none.high, high, wide=start.wide)
        return span(low, high, start.na, wide=start.wide)

    def _ends(self, event: Ends, length: Ends, unit: Unit, counting: Counting) -> Ends:
        if isinstance(event, int) and isinstance(length, int):
            return end_of_period(self.calendar, event, length, unit, counting)
        if unit is Unit.HOURS:
            return self._hours(event, length)
        if isinstance(length, int):
            assert not isinstance(event, int)
            return self._from_table(event, length, unit, counting)
        events = np.asarray(event, np.int64)
        return self._counted(events, length.astype(np.int64), unit, counting).astype(np.int32)

    def _hours(self, event: Ends, length: Ends) -> Ends:
        events, lengths = np.broadcast_arrays(
            np.asarray(event, np.int64), np.asarray(length, np.int64)
        )
        ends = events + 60 * np.minimum(lengths, INFINITE)
        usual = (events >= _MINUTES[0]) & (ends < _MINUTES[1]) & (lengths >= 0)
        odd = np.flatnonzero(~usual)
        if len(odd):
            ends[odd] = self._one_by_one(events[odd], lengths[odd], Unit.HOURS, Counting.PLAIN)
        return np.asarray(ends)

    def _from_table(self, event: Array, length: int, unit: Unit, counting: Counting) -> Array:
        """Look up a fixed length; slot 0 is before every day, the last slot is never."""
        table = self._fixed.get((length, unit, counting))
        if table is None:
            table = self._fixed[length, unit, counting] = self._table(length, unit, counting)
        found: Array = table.take(event - (_BASE - 1), mode="clip")
        if _is_usual(event) and (counting is not Counting.ROLLED or found.min() != _UNKNOWN):
            return found
        strange = (event < _BASE) & (event != FIRST)
        strange |= (event >= _END) & (event < NEVER)
        strange |= found == _UNKNOWN
        odd = np.flatnonzero(strange)
        if len(odd):
            lengths = np.full(len(odd), length, np.int64)
            found[odd] = self._one_by_one(event[odd], lengths, unit, counting)
        return found

    def _table(self, length: int, unit: Unit, counting: Counting) -> Array:
        days = np.arange(_BASE, _END)
        lengths = np.full(len(days), length, np.int64)
        table = np.empty(len(days) + 2, np.int32)
        table[0], table[-1] = FIRST, NEVER
        table[1:-1] = NEVER if length >= INFINITE else self._vector(days, lengths, unit, counting)
        return table

    def _counted(self, events: Array, lengths: Array, unit: Unit, counting: Counting) -> Array:
        events = np.broadcast_to(events, lengths.shape)
        ends = self._vector(events, lengths, unit, counting)
        past = (lengths >= INFINITE) | (events >= NEVER)
        past &= events > FIRST
        ends[past] = NEVER
        before = events <= FIRST
        ends[before] = events[before]
        odd = np.flatnonzero((ends == _UNKNOWN) & ~past & ~before)
        if len(odd):
            ends[odd] = self._one_by_one(events[odd], lengths[odd], unit, counting)
        return ends

    def _one_by_one(self, events: Array, lengths: Array, unit: Unit, counting: Counting) -> Array:
        pairs, back = np.unique(
            np.stack([events.astype(np.int64), lengths]), axis=1, return_inverse=True
        )
        ends = [
            end_of_period(self.calendar, int(event), int(length), unit, counting)
            for event, length in pairs.T
        ]
        return np.asarray(ends, np.int64)[back.reshape(-1)]

    def _vector(self, events: Array, lengths: Array, unit: Unit, counting: Counting) -> Array:
        """Count what the tables cover; the rest stays unknown."""
        known = (events >= _BASE) & (events < _END)
        number = np.clip(lengths, 0, 12_000)
        if unit is Unit.MONTHS:
            place = np.clip(events - _BASE, 0, _END - _BASE - 1)
            month = self._month.take(place)
            of_month = events - self._month_start.take(month)
            target = month + number
            known &= target < len(self._month_start)
            target = np.minimum(target, len(self._month_start) - 1)
            last = self._month_days.take(target) - 1
            raw = self._month_start.take(target) + np.minimum(of_month, last)
            if counting is Counting.LIBERTY:
                raw -= of_month <= last
        else:
            known &= lengths < 12_000
            raw = events + number * (7 if unit is Unit.WEEKS else 1)
            if counting is Counting.LIBERTY:
                raw = raw - 1
        if counting is Counting.ROLLED:
            raw = self._rolled(events, raw, number > (1 if unit is Unit.DAYS else 0))
            known &= raw != _UNKNOWN
        # A length of nothing ends where it starts; in liberty, before its first day.
        none = lengths <= 0
        if none.any():
            raw[none] = events[none] - (1 if counting is Counting.LIBERTY else 0)
        raw[~known] = _UNKNOWN
        return np.asarray(raw)

    def _rolled(self, events: Array, raw: Array, long: Array) -> Array:
        """Roll to a working day; a period of days or more also ends two working days on."""
        if self._rolls is None:
            self._rolls = self._ask_rolls()
        on_or_after, second_after = self._rolls
        size = _ROLL_END - _ROLL_BASE
        inside = (events >= _ROLL_BASE) & (raw < _ROLL_END)
        ends = on_or_after.take(np.clip(raw - _ROLL_BASE, 0, size - 1))
        second = second_after.take(np.clip(events - _ROLL_BASE, 0, size - 1))
        ends = np.where(long, np.maximum(ends, second), ends)
        return np.where(inside, ends, _UNKNOWN)

    def _ask_rolls(self) -> tuple[Array, Array]:
        """Ask where one day after the eve of each day ends, and two days after each day."""
        ask = self.calendar.end
        days = range(_ROLL_BASE, _ROLL_END)
        return (
            np.array([ask(day - 1, 1, Unit.DAYS, Counting.ROLLED) for day in days], np.int64),
            np.array([ask(day, 2, Unit.DAYS, Counting.ROLLED) for day in days], np.int64),
        )
