"""Whose working days: the calendar of a State, and the fast counting on day numbers.

The days are those of the State where the act is to be done (Regulation 1182/71, Article 2(1)).
`Calendar.end_ordinal` and its neighbours work on `date.toordinal()` numbers and answer from tables;
they are what the rule engine calls. `paluu.periods.deadlines` gives the same ends with their
arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Final, NamedTuple, assert_never

from paluu.errors import BadInput
from paluu.periods.counting import Counting
from paluu.periods.holiday_table import COUNTRIES, holiday_table
from paluu.periods.units import (
    FIRST_ORDINAL,
    LAST_ORDINAL,
    Unit,
    add_months,
    last_day_of_months,
    outside_the_years,
)

# Looking a member up through its class is the slow part of a microsecond on Python 3.11.
_DAYS: Final = Unit.DAYS
_WEEKS: Final = Unit.WEEKS
_MONTHS: Final = Unit.MONTHS
_YEARS: Final = Unit.YEARS
_WORKING_DAYS: Final = Unit.WORKING_DAYS
_LIBERTY: Final = Counting.LIBERTY


class _Tables(NamedTuple):
    """What is worked out once per calendar; index 0 is the first day covered."""

    first: int
    size: int
    on_or_after: list[int]
    on_or_before: list[int]
    before: list[int]  # working days strictly before each day
    working: list[int]  # the working days in order


@dataclass(frozen=True)
class Calendar:
    """The public holidays of one State in one version, and the working days that follow.

    Args:
        country: ISO 3166-1 code of two letters.
        version: says which table this is; it is written into every deadline.
        first_year: first year whose holidays are known.
        last_year: last year whose holidays are known. Outside these years only Saturdays and
            Sundays are non-working days, and a deadline that goes there says so.
        holidays: name of each public holiday by its date.

    Raises:
        BadInput: when a holiday lies outside the years covered.
    """

    country: str
    version: str
    first_year: int
    last_year: int
    holidays: Mapping[date, str] = field(repr=False, hash=False)

    def __post_init__(self) -> None:
        stray = sorted(day for day in self.holidays if not self.covers(day))
        if stray:
            raise BadInput(
                f"The calendar covers {self.first_year} to {self.last_year}, "
                f"but {stray[0].isoformat()} is named as a holiday.",
                where=f"calendar {self.country}",
                advice="Leave the day out, or build a calendar for more years.",
            )
        object.__setattr__(self, "holidays", MappingProxyType(dict(self.holidays)))

    @property
    def country_name(self) -> str:
        """The English name of the State, or its code if it is not one of the 31."""
        return COUNTRIES.get(self.country, self.country)

    def covers(self, day: date) -> bool:
        """Return whether the holidays of that day's year are known."""
        return self.first_year <= day.year <= self.last_year

    def holiday(self, day: date) -> str | None:
        """Return the name of the public holiday on that day, if it is one."""
        return self.holidays.get(day)

    def is_working_day(self, day: date) -> bool:
        """Return whether the day is no Saturday, Sunday or public holiday (1182/71, 2(2))."""
        return day.weekday() < 5 and day not in self.holidays

    def with_changes(
        self,
        *,
        version: str,
        added: Mapping[date, str] | None = None,
        removed: Iterable[date] = (),
    ) -> Calendar:
        """Return a new calendar with an authority's own holidays on top of this one.

        Args:
            version: the authority's label; the label of the calendar below is kept behind it.
            added: further holidays with their names, such as those of a region.
            removed: holidays of this calendar that do not apply.

        Raises:
            BadInput: when a removed day is no holiday here, or an added one is outside the years.
        """
        gone = set(removed)
        for day in sorted(gone):
            if day not in self.holidays:
                raise BadInput(
                    f"{day.isoformat()} cannot be removed: it is no public holiday.",
                    where=f"calendar {self.version}",
                    advice="Check the date.",
                )
        kept = {day: name for day, name in self.holidays.items() if day not in gone}
        return Calendar(
            self.country,
            f"{version}, on top of {self.version}",
            self.first_year,
            self.last_year,
            kept | dict(added or {}),
        )

    # Day numbers from here on.

    def end_ordinal(self, event: int, length: int, unit: Unit, counting: Counting) -> int:
        """Return the last day of a period; about a microsecond once the tables are warm.

        Args:
            event: ordinal of the day of the event, or of the date the period runs from.
            length: zero or more whole units.
            unit: what is counted.
            counting: the way of counting.

        Returns:
            The ordinal of the last day, rolled where the way of counting rolls. For a period
            counted backwards, the earliest day it reaches.

        Raises:
            BadInput: for a negative length, a liberty period in working days, or an end outside
                the years 1 to 9999.
        """
        raw = self.raw_ordinal(event, length, unit, counting)
        return self.rolled_ordinal(event, raw, counting, length > 1 or spans_days(length, unit))

    def rolled_ordinal(self, event: int, raw: int, counting: Counting, minimum: bool) -> int:
        """Return where a nominal end comes to rest under Articles 3(4) and 3(5).

        Args:
            event: ordinal of the day of the event.
            raw: ordinal of the nominal end.
            counting: the way of counting.
            minimum: whether the period is of two days or more.
        """
        end = raw
        if counting.rolls:
            end = self.working_day_on_or_after(raw)
        if minimum and counting.two_working_days:
            if counting.backwards:
                end = min(end, self.working_day_before(event, 2))
            else:
                end = max(end, self.working_day_after(event - counting.counts_event_day, 2))
        if not FIRST_ORDINAL <= end <= LAST_ORDINAL:
            raise outside_the_years()
        return end

    def raw_ordinal(self, event: int, length: int, unit: Unit, counting: Counting) -> int:
        """Return the nominal last day of a period, before any roll; arguments as `end_ordinal`."""
        if length < 0:
            raise BadInput(f"A period cannot be {length} {unit.value} long.")
        if counting.backwards:
            return self._raw_back(event, length, unit)
        first_is_event = counting.counts_event_day
        after_last = counting.days_after_last
        if unit is _DAYS:
            raw = event + length - first_is_event + after_last
        elif unit is _WEEKS:
            raw = event + 7 * length - first_is_event + after_last
        elif unit is _WORKING_DAYS:
            if counting is _LIBERTY:
                raise BadInput(
                    "Detention is not counted in working days.",
                    advice="Every day of detention counts: give the limit in days or months.",
                )
            raw = self.working_day_after(event - first_is_event, length) + after_last
        elif unit is _MONTHS or unit is _YEARS:
            number = length if unit is _MONTHS else 12 * length
            if first_is_event:
                raw = last_day_of_months(event, number)
            else:
                raw = add_months(event, number) + after_last
        else:
            assert_never(unit)
        if not FIRST_ORDINAL <= raw <= LAST_ORDINAL:
            raise outside_the_years()
        return raw

    def _raw_back(self, event: int, length: int, unit: Unit) -> int:
        if unit is _DAYS:
            raw = event - length
        elif unit is _WEEKS:
            raw = event - 7 * length
        elif unit is _MONTHS:
            raw = add_months(event, -length)
        elif unit is _YEARS:
            raw = add_months(event, -12 * length)
        elif unit is _WORKING_DAYS:
            raw = self.working_day_before(event, length)
        else:
            assert_never(unit)
        if raw < FIRST_ORDINAL:
            raise outside_the_years()
        return raw

    def working_day_on_or_after(self, day: int) -> int:
        """Return the day itself if it is a working day, else the next one (ordinals)."""
        tables = self._tables
        index = day - tables.first
        if 0 <= index < tables.size:
            return tables.on_or_after[index]
        return self.working_day_after(day - 1, 1)

    def working_day_on_or_before(self, day: int) -> int:
        """Return the day itself if it is a working day, else the last one before it (ordinals).

        An authority that must act by a nominal end aims for this day.
        """
        tables = self._tables
        index = day - tables.first
        if 0 <= index < tables.size:
            return tables.on_or_before[index]
        return self.working_day_before(day + 1, 1)

    def working_day_after(self, day: int, number: int) -> int:
        """Return the `number`-th working day after a day; zero gives the day itself (ordinals)."""
        tables = self._tables
        index = day + 1 - tables.first
        if number and 0 <= index <= tables.size:
            place = tables.before[index] + number - 1
            if place < len(tables.working):
                return tables.working[place]
        while number and day <= LAST_ORDINAL:
            day += 1
            number -= self._works(day)
        return day

    def working_day_before(self, day: int, number: int) -> int:
        """Return the `number`-th working day before a day; zero gives the day itself (ordinals)."""
        tables = self._tables
        index = day - tables.first
        if number and 0 <= index <= tables.size:
            place = tables.before[index] - number
            if place >= 0:
                return tables.working[place]
        while number and day >= FIRST_ORDINAL:
            day -= 1
            number -= self._works(day)
        return day

    def _works(self, day: int) -> bool:
        """Return whether a day number is a working day, in or out of the years covered."""
        tables = self._tables
        index = day - tables.first
        if 0 <= index < tables.size:
            return tables.on_or_after[index] == day
        return (day + 6) % 7 < 5

    @cached_property
    def _tables(self) -> _Tables:
        first = date(self.first_year, 1, 1).toordinal()
        last = date(self.last_year, 12, 31).toordinal()
        free = {day.toordinal() for day in self.holidays}
        working = [day for day in range(first, last + 1) if (day + 6) % 7 < 5 and day not in free]
        works = set(working)
        before, count = [], 0
        for day in range(first, last + 2):
            before.append(count)
            count += day in works
        # Past either edge only Saturdays and Sundays are known.
        following = next(day for day in range(last + 1, last + 4) if (day + 6) % 7 < 5)
        preceding = next(day for day in range(first - 1, first - 4, -1) if (day + 6) % 7 < 5)
        around = [preceding, *working, following]
        days = range(first, last + 1)
        return _Tables(
            first,
            len(days),
            [around[before[day - first] + 1] for day in days],
            [around[before[day - first + 1]] for day in days],
            before,
            working,
        )


def spans_days(length: int, unit: Unit) -> bool:
    """Return whether a length of one already makes a period of two days or more (3(5))."""
    return length == 1 and unit is not _DAYS and unit is not _WORKING_DAYS


@cache
def calendar_of(country: str) -> Calendar:
    """Return the frozen calendar of one State; read once and kept.

    Args:
        country: ISO 3166-1 code of two letters, such as ``FI``.

    Raises:
        BadInput: when there is no table for the code.
    """
    table = holiday_table(country)
    version = f"{country} {table.first_year}-{table.last_year} ({table.source})"
    return Calendar(country, version, table.first_year, table.last_year, table.holidays)
