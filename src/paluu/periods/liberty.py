"""Detention: days added up without counting one twice, and the last lawful day in every way.

Every day begun counts whole, the first day included; nothing ever rolls. All detention in one
Member State for the same return decision is added up, whatever lies between (Article 32(3);
Court of Justice, C-150/24 Aroja). Which stays belong together is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import assert_never

from paluu.errors import BadInput
from paluu.periods.detention import (
    Detention,
    LastLawfulDay,
    LibertyCounting,
    LibertyStep,
    LibertyStepKind,
)
from paluu.periods.units import (
    DAYS_IN_A_PARTIAL_MONTH,
    Length,
    Unit,
    fewest_days,
    last_day_of_months,
    whole_months,
)

COMPARED = (LibertyCounting.CALENDAR, LibertyCounting.PER_PERIOD, LibertyCounting.DAYS)
"""The three ways among which `LibertyCounting.EARLIEST` chooses; the first of equals is named."""

_Spans = list[tuple[int, int]]
_Found = tuple[int, list[LibertyStep]]


@dataclass(frozen=True)
class DetentionClock:
    """The detention of one person in one State under one return decision, added up.

    Overlapping and touching stays are one period: a release and a new detention on one day make
    no gap and no second day. The present period is the last one; every answer about the last
    lawful day takes it to go on, whether or not its last day is recorded.

    Args:
        stays: in any order, at least one; only the one that begins last may lack a last day.

    Raises:
        BadInput: when there is no stay, or one begins while another has no last day.
    """

    stays: tuple[Detention, ...]

    def __post_init__(self) -> None:
        if not self.stays:
            raise BadInput("There is no detention to count.", provision="32(3)")
        in_order = tuple(sorted(self.stays, key=lambda stay: (stay.first, stay.last is None)))
        for stay in in_order[:-1]:
            if stay.last is None:
                raise BadInput(
                    f"The detention from {stay.first.isoformat()} has no last day, "
                    "yet another stay begins on or after that day.",
                    provision="32(3)",
                    advice="Record the release, or record the two as one stay.",
                )
        object.__setattr__(self, "stays", in_order)

    @property
    def present_first(self) -> date:
        """The first day of the present period."""
        return date.fromordinal(self._periods()[-1][0])

    @property
    def days_before_present(self) -> int:
        """The distinct days of detention before the present period."""
        return sum(last - first + 1 for first, last in self._periods()[:-1])

    def total_days(self, on: date) -> int:
        """Return the distinct days of detention up to and including a day.

        Args:
            on: the day asked about; an open stay is taken to have lasted until then.
        """
        day = on.toordinal()
        return distinct_days(
            (stay.first.toordinal(), min(_last(stay, day), day)) for stay in self.stays
        )

    def last_lawful_day(
        self, limit: Length, counting: LibertyCounting = LibertyCounting.EARLIEST
    ) -> LastLawfulDay:
        """Return the last day on which detention stays within a limit.

        Args:
            limit: whole months, years, weeks or days; in weeks and days every way agrees.
            counting: how months are held against broken detention.

        Raises:
            BadInput: for a limit in working days or with a part of a month.
        """
        spans = self._periods()
        match counting:
            case LibertyCounting.EARLIEST:
                each = [self.last_lawful_day(limit, way) for way in COMPARED]
                best = min(each, key=lambda found: found.last_day)
                compared = tuple(
                    LibertyStep(
                        LibertyStepKind.COMPARED, last=found.last_day, counting=found.counting
                    )
                    for found in each
                )
                return replace(best, counting=counting, steps=best.steps + compared)
            case LibertyCounting.DAYS:
                found = _by_days(spans, _limit_in_days(limit, fewest_days))
            case LibertyCounting.THIRTY_DAY_MONTHS:
                found = _by_days(spans, _limit_in_days(limit, _thirty_days))
            case LibertyCounting.CALENDAR | LibertyCounting.PER_PERIOD:
                months = _limit_in_months(limit)
                if months is None:
                    found = _by_days(spans, _limit_in_days(limit, fewest_days))
                elif counting is LibertyCounting.CALENDAR:
                    found = _by_calendar(spans, months)
                else:
                    found = _by_period(spans, months)
            case _:
                assert_never(counting)
        last_day, steps = found
        return LastLawfulDay(
            limit, counting, self.present_first, date.fromordinal(last_day), tuple(steps)
        )

    def every_way(self, limit: Length) -> dict[LibertyCounting, LastLawfulDay]:
        """Return the last lawful day in every way of counting, the earliest among them."""
        return {way: self.last_lawful_day(limit, way) for way in LibertyCounting}

    def since(self, day: date) -> DetentionClock:
        """Return the clock of a new count: only days from `day` on, which is counted.

        For a further period after a maximum (Article 32(3a)) and for a new period in another
        Member State (Article 32(3), second subparagraph).

        Args:
            day: first day of the new count.

        Raises:
            BadInput: when there was no detention from that day on.
        """
        return DetentionClock(
            tuple(
                replace(stay, first=max(stay.first, day))
                for stay in self.stays
                if stay.last is None or stay.last >= day
            )
        )

    def _periods(self) -> _Spans:
        """Return the separate periods in order; an open one ends, here, on its first day."""
        return _merged((s.first.toordinal(), _last(s, s.first.toordinal())) for s in self.stays)


def distinct_days(spans: Iterable[tuple[int, int]]) -> int:
    """Return how many different days a number of spans hold, both ends counted.

    Args:
        spans: first and last day of each, as ordinals, in any order; one whose last day is before
            its first holds none.
    """
    return sum(last - first + 1 for first, last in _merged(spans))


def _merged(spans: Iterable[tuple[int, int]]) -> _Spans:
    """Join spans that overlap or touch, in order."""
    merged: _Spans = []
    for first, last in sorted(spans):
        if last < first:
            continue
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _by_days(spans: _Spans, limit: int) -> _Found:
    """Find the day whose number, among distinct days of detention, is the limit."""
    steps = [LibertyStep(LibertyStepKind.LIMIT_IN_DAYS, days=limit)]
    left = limit
    for first, last in spans[:-1]:
        held = last - first + 1
        if left <= held:
            return first + left - 1, [*steps, _left_in_days(first, left)]
        left -= held
        steps.append(_period(LibertyStepKind.PERIOD_IN_DAYS, first, last, days=held))
    first = spans[-1][0]
    return first + left - 1, [*steps, _left_in_days(first, left)]


def _by_calendar(spans: _Spans, months: int) -> _Found:
    """Count the months from the first day of all and push the end out by every gap before it."""
    start = spans[0][0]
    end = last_day_of_months(start, months)
    steps = [_period(LibertyStepKind.UNBROKEN_END, start, end)]
    for (_, last), (first, _) in pairwise(spans):
        if end <= last:
            break
        gap = first - last - 1
        end += gap
        steps.append(_period(LibertyStepKind.GAP, last + 1, first - 1, days=gap))
    return end, steps


def _by_period(spans: _Spans, months: int) -> _Found:
    """Take the whole months and the days over of each period off the limit."""
    steps: list[LibertyStep] = []
    months_left, days_over = months, 0
    before = spans[0][0] - 1
    for place, (first, last) in enumerate(spans):
        end = last_day_of_months(first, months_left) - days_over
        if end <= last or place == len(spans) - 1:
            break
        whole, over = whole_months(first, last)
        steps.append(
            _period(LibertyStepKind.PERIOD_IN_MONTHS, first, last, months=whole, days=over)
        )
        months_left, days_over, before = months_left - whole, days_over + over, last
    steps.append(
        LibertyStep(
            LibertyStepKind.MONTHS_LEFT,
            first=date.fromordinal(first),
            months=months_left,
            days=days_over,
        )
    )
    # Days over may outweigh the months left: the last lawful day then ended the period before.
    return (end if end >= first else before), steps


def _period(
    kind: LibertyStepKind, first: int, last: int, *, months: int = 0, days: int = 0
) -> LibertyStep:
    return LibertyStep(kind, date.fromordinal(first), date.fromordinal(last), months, days)


def _left_in_days(first: int, left: int) -> LibertyStep:
    return LibertyStep(LibertyStepKind.DAYS_LEFT, first=date.fromordinal(first), days=left)


def _last(stay: Detention, if_open: int) -> int:
    return if_open if stay.last is None else stay.last.toordinal()


def _limit_in_months(limit: Length) -> int | None:
    """Return the limit in months, or None when it is one in weeks or days."""
    if limit.part_days:
        raise BadInput(
            f"A limit on detention of {limit} has a part of a month.",
            provision="32(3)",
            advice="Give whole months, or days.",
        )
    match limit.unit:
        case Unit.MONTHS:
            return limit.whole
        case Unit.YEARS:
            return 12 * limit.whole
        case Unit.DAYS | Unit.WEEKS:
            return None
        case Unit.WORKING_DAYS:
            raise BadInput(
                "Detention is not counted in working days.",
                provision="32(3)",
                advice="Every day of detention counts: give the limit in days or months.",
            )
        case _:
            assert_never(limit.unit)


def _limit_in_days(limit: Length, days_of: Callable[[int], int]) -> int:
    months = _limit_in_months(limit)
    if months is not None:
        return days_of(months)
    return limit.whole * 7 if limit.unit is Unit.WEEKS else limit.whole


def _thirty_days(months: int) -> int:
    return months * DAYS_IN_A_PARTIAL_MONTH
