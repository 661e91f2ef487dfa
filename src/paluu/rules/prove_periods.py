"""Ends of periods for the proof reading: exact where counting is plain, bounded where it is not.

Days, weeks and hours that do not roll are sums and translated exactly. Months and rolls depend on
the calendar; they become unknown ends with sound bounds that hold for every State, an end per
event and length, later events and longer lengths never ending earlier. The tests check bounds and
order on every day of every calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from paluu.rules.endings import end_of_period
from paluu.rules.prove_terms import (
    Formula,
    Model,
    Term,
    Whole,
    added,
    at_most,
    below,
    both,
    conj,
    disj,
    either,
    equal,
    follows,
    greatest,
    identity,
    new_whole,
    pick,
    times,
)
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

LONGEST_ROLL = 14
"""The most days that a roll to a working day, or two working days, may add in any calendar."""
_LAST_DAY, _LAST_MINUTE = 3_652_000, 4_220_000_000
_LONGEST = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 31, Unit.HOURS: 60}


def fewest_days(months: Term) -> Term:
    """Give a lower bound of the days in so many months, one or more: thirty each, less two."""
    return added(times(30, months), -2)


def twice_most_days(months: Term) -> Term:
    """Give an upper bound of twice the days in so many months: sixty-one each, and three."""
    return added(times(61, months), 3)


@dataclass(frozen=True)
class _End:
    """One period whose end the calendar decides."""

    event: Term
    length: Term
    end: Whole
    unit: Unit
    counting: Counting


class Ends:
    """The ends of periods that one proof speaks of; equal periods share their end."""

    def __init__(self) -> None:
        self._known: dict[object, tuple[Term, Term, Term]] = {}
        self._open: list[_End] = []
        self.constraints: list[Formula] = []

    def of(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period for one event and one length."""
        key = (identity(event), identity(length), unit, counting)
        if key not in self._known:
            # The terms are kept, so that their identity stays theirs.
            self._known[key] = event, length, self._make(event, length, unit, counting)
        return self._known[key][2]

    def _make(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        hours = unit is Unit.HOURS
        first, never = (FIRST_MOMENT, NEVER_MOMENT) if hours else (FIRST, NEVER)
        last = _LAST_MINUTE if hours else _LAST_DAY
        never_ends = disj(
            (
                at_most(INFINITE, length),
                at_most(never, event),
                below(last, added(event, times(_LONGEST[unit], length))),
            )
        )
        counted = self._counted(event, length, unit, counting)
        return pick(at_most(event, first), event, pick(never_ends, never, counted))

    def _counted(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        empty = added(event, -1) if counting is Counting.LIBERTY else event
        if unit is not Unit.MONTHS and counting is not Counting.ROLLED:
            size = greatest(0, times(_LONGEST[unit], length))
            return added(empty, size)
        end = new_whole(f"end{len(self._open)}")
        one = _End(event, length, end, unit, counting)
        self.constraints.append(
            either(both(at_most(length, 0), equal(end, empty)), conj(_bounds(one)))
        )
        for other in self._open:
            if (other.unit, other.counting) == (unit, counting):
                self.constraints += [_in_order(one, other), _in_order(other, one)]
        self._open.append(one)
        return end

    def learned(self, model: Model, calendar: Calendar) -> Iterator[Formula]:
        """Give what a calendar says of the periods of a model, where the model says otherwise."""
        for one in self._open:
            event, length = model.number(one.event), model.number(one.length)
            if event <= FIRST or event >= NEVER or length >= INFINITE:
                continue
            if event + length * _LONGEST[one.unit] > _LAST_DAY:
                continue
            true_end = end_of_period(calendar, event, length, one.unit, one.counting)
            if true_end != model.number(one.end):
                here = both(equal(one.event, event), equal(one.length, length))
                yield follows(here, equal(one.end, true_end))


def _bounds(one: _End) -> tuple[Formula, ...]:
    """Bounds on an end for a length of one or more."""
    slack = LONGEST_ROLL if one.counting is Counting.ROLLED else 0
    if one.unit is not Unit.MONTHS:
        nominal = added(one.event, times(_LONGEST[one.unit], one.length))
        return (
            below(0, one.length),
            at_most(nominal, one.end),
            at_most(one.end, added(nominal, slack)),
        )
    first_day_counts = one.counting is Counting.LIBERTY
    low = added(one.event, fewest_days(one.length), -1 if first_day_counts else 0)
    span = added(one.end, times(-1, one.event))
    tight: tuple[Formula, ...] = ()
    if isinstance(one.length, int) and one.length > 0:
        fewest, most = days_in_months(one.length)
        tight = (
            at_most(added(one.event, fewest - (1 if first_day_counts else 0)), one.end),
            at_most(one.end, added(one.event, most + slack)),
        )
    return (
        below(0, one.length),
        at_most(low, one.end),
        at_most(times(2, span), added(twice_most_days(one.length), 2 * slack)),
        *tight,
    )


def days_in_months(months: int) -> tuple[int, int]:
    """Give the fewest and the most days that so many months from some day on may have."""
    whole, rest = divmod(months, 12)
    fewest = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)[rest]
    most = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)[rest]
    leaps = (whole + 3) // 4
    lost = whole // 100 + 1 if whole >= 4 else 1
    return fewest + 365 * whole + max(0, leaps - 1 - lost), most + 365 * whole + leaps


def _in_order(one: _End, other: _End) -> Formula:
    earlier = both(at_most(one.event, other.event), at_most(one.length, other.length))
    return follows(earlier, at_most(one.end, other.end))
