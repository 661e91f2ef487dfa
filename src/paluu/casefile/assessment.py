"""What the law says of a case: every conclusion, every time limit, every act, with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import cast

from paluu import periods
from paluu.casefile.file import CaseFile
from paluu.casefile.guards import Gate, Standing, rests_on
from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.deadlines import LIMITS, Binds, Limit
from paluu.law.facts import DetentionPeriod
from paluu.law.profile import COUNTINGS
from paluu.rules import nodes as n
from paluu.rules.ask import Questions
from paluu.rules.explain import Explanation, Trace
from paluu.rules.language import AnyRule
from paluu.rules.plain import Plain, to_instant, to_plain
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    NEVER,
    NEVER_MOMENT,
    NO,
    YES,
    Interval,
    Kind,
    Unit,
)

DUE_SOON_DAYS = 7


@dataclass(frozen=True)
class Conclusion:
    """One rule read for the case or for one of its parts.

    Attributes:
        rule: the rule.
        row: the key of the part; ``None`` for the case.
        trace: the evaluation.
        reading: the evaluation it belongs to.
        index: the number of the part.
    """

    rule: AnyRule
    row: str | None
    trace: Trace
    reading: Explanation
    index: int | None

    @property
    def name(self) -> str:
        """The public name, with the part: ``departure_deadline_of[rd-1]``."""
        return f"{self.rule.name}[{self.row}]" if self.row else self.rule.name

    @property
    def value(self) -> Plain:
        """The value in plain form; ``None`` is unknown."""
        return to_plain(self.rule.kind, self.trace.value, self.rule.members)

    @property
    def sentence(self) -> str:
        """The conclusion as a whole sentence."""
        match self.value:
            case True:
                return self.rule.statement
            case False:
                return self.rule.negation
            case None if self.rule.kind is Kind.TRUTH:
                return f"Not known: {self.rule.statement}"
            case _:
                return self.rule.statement

    @cached_property
    def missing(self) -> list[str]:
        """The facts that would decide it, the most useful first; empty if it is decided."""
        return Questions(self.reading).missing(self.rule, self.index)

    @cached_property
    def rests_on(self) -> list[str]:
        """The recorded facts it rests on."""
        return rests_on(self.reading, self.trace)


class Urgency(Enum):
    """How a time limit stands today."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    LATER = "later"
    PASSED = "passed"
    """It ran out against the person, or ended something: nothing is owed by the authority."""
    OPEN = "open"
    """Its day is not known yet."""


@dataclass(frozen=True)
class DueDate:
    """A time limit of the case.

    Attributes:
        limit: what it is and whom it binds.
        conclusion: the conclusion that gives it.
        earliest: the first day it may fall on; ``None`` if nothing is known.
        latest: the last day it may fall on.
        moment: the exact moment, for limits in hours.
        arithmetic: the sentences that show how it was counted.
        urgency: how it stands today.
        days_left: from today to the earliest day it may fall on; negative once passed.
    """

    limit: Limit
    conclusion: Conclusion
    earliest: date | None
    latest: date | None
    moment: datetime | None
    arithmetic: tuple[str, ...]
    urgency: Urgency
    days_left: int | None

    @property
    def day(self) -> date | None:
        """The day, where it is exactly known."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True)
class DetentionAccount:
    """The days of detention, counted in every way the law can be read.

    Attributes:
        clock: the periods that count.
        limit_days: the days the law now allows in all; ``None`` if that is open.
        days_used: distinct days up to today.
        days_before: distinct days before the present period.
        ways: for each way of counting the last lawful day, with its arithmetic.
        earliest: the protective one: the first of them.
    """

    clock: periods.DetentionClock
    limit_days: int | None
    days_used: int
    days_before: int
    ways: dict[periods.LibertyCounting, periods.LastLawfulDay]
    earliest: periods.LastLawfulDay


class Assessment:
    """The law's reading of one case file on one day.

    Args:
        file: the case.
        today: the day of evaluation.
        now: the moment of evaluation, for limits in hours.
    """

    def __init__(self, file: CaseFile, today: date, now: datetime | None = None) -> None:
        self.file = file
        self.today = today
        self.gate = Gate(file, today, now)
        self.reading = self.gate.explanation

    def conclusion(self, rule: AnyRule, key: str | None = None) -> Conclusion:
        """Give one conclusion.

        Raises:
            PaluuError: the case has no such part.
        """
        table = rule.subject.table
        if table is None:
            return Conclusion(rule, None, self.reading.of(rule), self.reading, None)
        if key is None:
            keys = [part.key for part in self.reading.rows(table) if part.key]
            if len(keys) != 1:
                raise BadInput(
                    f"It must be said which of the {table.name} is meant.",
                    where=rule.name,
                    advice=f"Write {rule.name}[KEY]; the case has: {', '.join(keys) or 'none'}.",
                )
            key = keys[0]
        index = self.reading.situation.row_of(table, key)
        return Conclusion(rule, key, self.reading.of(rule, index), self.reading, index)

    def conclusions(self) -> Iterator[Conclusion]:
        """Give every conclusion, in the order of the text, parts one by one."""
        for rule in LAW.rules.values():
            yield from self.of_every_part(rule)

    def of_every_part(self, rule: AnyRule) -> Iterator[Conclusion]:
        """Give one rule for the case, or for each of the parts it speaks of."""
        table = rule.subject.table
        if table is None:
            yield Conclusion(rule, None, self.reading.of(rule), self.reading, None)
            return
        for index, part in enumerate(self.reading.rows(table)):
            if part.key is not None:
                trace = self.reading.of(rule, index)
                yield Conclusion(rule, part.key, trace, self.reading, index)

    @cached_property
    def actions(self) -> list[Standing]:
        """What may, must and must not be done now."""
        return self.gate.all()

    @cached_property
    def due_dates(self) -> list[DueDate]:
        """The time limits that apply, the most urgent first, custody before the rest."""
        found = [
            due
            for limit in LIMITS
            for conclusion in self.of_every_part(limit.rule)
            for due in (self._due(limit, conclusion),)
            if due is not None
        ]
        order = list(Urgency)
        return sorted(
            found,
            key=lambda due: (
                order.index(due.urgency),
                not due.limit.custody,
                due.earliest or date.max,
            ),
        )

    @cached_property
    def detention(self) -> DetentionAccount | None:
        """The account of days detained; ``None`` where nobody is or was detained."""
        stays = self._stays()
        if not stays:
            return None
        limit = self._exact(LAW.rule("detention_limit_days"))
        clock = periods.DetentionClock(tuple(stays))
        ordinary = periods.months(12) if limit is None or limit == 365 else None
        length = ordinary or (periods.months(24) if limit == 730 else periods.days(limit or 365))
        return DetentionAccount(
            clock=clock,
            limit_days=limit,
            days_used=clock.total_days(self.today),
            days_before=clock.days_before_present,
            ways=dict(clock.every_way(length)),
            earliest=clock.last_lawful_day(length, periods.LibertyCounting.EARLIEST),
        )

    # --- inside ------------------------------------------------------------------------------

    def _exact(self, rule: AnyRule) -> int | None:
        low, high, na = cast(Interval, self.reading.of(rule).value)
        return low if low == high and not na else None

    def _stays(self) -> list[periods.Detention]:
        table = DetentionPeriod.table
        assert table is not None
        counts = LAW.rule("period_counts")
        stays: list[periods.Detention] = []
        for index, part in enumerate(self.reading.rows(table)):
            if part.key is None or self.reading.of(counts, index).value != YES:
                continue
            start = self.reading.situation.value(DetentionPeriod.detention_start_date, index)
            end = self.reading.situation.value(DetentionPeriod.detention_end_date, index)
            first, latest_first, _ = cast(Interval, start)
            last, latest_last, _ = cast(Interval, end)
            if first != latest_first:
                continue
            finished = last == latest_last
            stays.append(
                periods.Detention(
                    date.fromordinal(first), date.fromordinal(last) if finished else None
                )
            )
        return stays

    def _due(self, limit: Limit, conclusion: Conclusion) -> DueDate | None:
        low, high, _ = cast(Interval, conclusion.trace.value)
        hours = limit.rule.kind is Kind.MOMENT
        never, first = (NEVER_MOMENT, FIRST_MOMENT) if hours else (NEVER, FIRST)
        if low > high or low >= never or (low <= first and high >= never):
            return None
        if self._settled(conclusion):
            return None
        day = _day_of_minute if hours else date.fromordinal
        earliest = day(low) if low > first else None
        latest = day(high) if high < never else None
        if latest is None and (earliest is None or earliest > self.today):
            return None
        return DueDate(
            limit=limit,
            conclusion=conclusion,
            earliest=earliest,
            latest=latest,
            moment=to_instant(low) if hours and low == high else None,
            arithmetic=tuple(self.arithmetic(conclusion.trace)),
            urgency=self._urgency(limit, earliest),
            days_left=(earliest - self.today).days if earliest else None,
        )

    def _settled(self, conclusion: Conclusion) -> bool:
        """Say whether a limit on the control of a detention asks for nothing more.

        It does not once the person is free, nor once a court has examined the detention.
        """
        if conclusion.rule.subject.table is not DetentionPeriod.table:
            return False
        running = self.reading.of(LAW.rule("detention_running"), conclusion.index)
        controlled = self.reading.situation.value(
            DetentionPeriod.judicial_control_done, conclusion.index
        )
        return running.value == NO or controlled == YES

    def _urgency(self, limit: Limit, earliest: date | None) -> Urgency:
        if earliest is None:
            return Urgency.OPEN
        left = (earliest - self.today).days
        if left < 0:
            overdue = limit.binds in (Binds.AUTHORITY, Binds.COURT)
            return Urgency.OVERDUE if overdue else Urgency.PASSED
        return Urgency.DUE_SOON if left <= DUE_SOON_DAYS else Urgency.LATER

    def counted(self, trace: Trace) -> periods.Deadline | None:
        """Give the period that a conclusion in days was counted with, where it is exactly known."""
        step = _deadline_step(trace)
        if step is None:
            return None
        node = cast(n.Deadline, step.node)
        (start, start_high, _) = cast(Interval, step.children[0].value)
        (length, length_high, _) = cast(Interval, step.children[1].value)
        exact = start == start_high and length == length_high
        if not exact or node.unit is Unit.HOURS or not FIRST < start < NEVER:
            return None
        if not 0 < length < 10**6:
            return None
        amount = _LENGTHS[node.unit](length)
        calendar = self.file.profile.calendar.calendar
        return periods.deadline(date.fromordinal(start), amount, COUNTINGS[node.counting], calendar)

    def counted_in_hours(self, trace: Trace) -> periods.HourDeadline | None:
        """Give the period that a conclusion in hours was counted with, where exactly known."""
        step = _deadline_step(trace)
        if step is None or cast(n.Deadline, step.node).unit is not Unit.HOURS:
            return None
        (start, start_high, _) = cast(Interval, step.children[0].value)
        (length, length_high, _) = cast(Interval, step.children[1].value)
        if start != start_high or length != length_high or not FIRST < start < NEVER_MOMENT:
            return None
        zone = periods.ZONES[self.file.profile.member_state]
        return periods.hour_deadline(to_instant(start), length, zone, periods.HourCounting.LIBERTY)

    def arithmetic(self, trace: Trace) -> list[str]:
        """Show in sentences how the period behind a conclusion was counted."""
        counted = self.counted(trace)
        if counted is None:
            in_hours = self.counted_in_hours(trace)
            return list(in_hours.sentences()) if in_hours else []
        lines = list(counted.sentences())
        if counted.counting is periods.Counting.LIBERTY and self.detention is not None:
            lines += self.detention.earliest.sentences()
        return lines


_LENGTHS = {Unit.DAYS: periods.days, Unit.WEEKS: periods.weeks, Unit.MONTHS: periods.months}


def _deadline_step(trace: Trace) -> Trace | None:
    """Find the period that gives the day; others in the reasons only stand beside it."""
    if not isinstance(trace.value, tuple):
        return None
    for step in trace.walk():
        # Whether it applies at all, the third part, may be said further up.
        if isinstance(step.node, n.Deadline) and cast(Interval, step.value)[:2] == trace.value[:2]:
            return step
    return None


def _day_of_minute(minute: int) -> date:
    return to_instant(minute).date()


__all__ = [
    "Assessment",
    "Conclusion",
    "DetentionAccount",
    "DueDate",
    "Urgency",
]
