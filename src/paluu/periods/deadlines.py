"""A deadline that carries its arithmetic: event, first day, nominal end, each move, last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from paluu.periods.calendars import Calendar
from paluu.periods.counting import Counting
from paluu.periods.holiday_table import COUNTRIES
from paluu.periods.units import Length, Unit


class RollReason(StrEnum):
    """Why the end of a period moved on by a day."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    TWO_WORKING_DAYS = "two_working_days"


@dataclass(frozen=True, slots=True)
class Roll:
    """One day's move of the end.

    Args:
        day: the day that could not be the end.
        to: the day after it; for a period counted backwards, the day before it.
        reason: why. On a weekend that is also a public holiday the weekend is the reason.
        holiday: name of the public holiday on `day`, if it is one.
    """

    day: date
    to: date
    reason: RollReason
    holiday: str | None = None


class RunsFrom(StrEnum):
    """From which end of the period before it a following period runs."""

    RAW_END = "raw_end"
    ROLLED_END = "rolled_end"


@dataclass(frozen=True, slots=True)
class Follows:
    """The deadline that another deadline starts from, and from which of its two ends."""

    previous: Deadline
    runs_from: RunsFrom


class StepKind(StrEnum):
    """The kinds of step in the arithmetic of a deadline, in the order they may appear."""

    FOLLOWS = "follows"
    EVENT = "event"
    FIRST_DAY = "first_day"
    RAW_END = "raw_end"
    SHORT_MONTH = "short_month"
    ROLL = "roll"
    CALENDAR = "calendar"
    BEYOND_CALENDAR = "beyond_calendar"
    END = "end"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the arithmetic: what happened, to which day, and by which provision."""

    kind: StepKind
    day: date
    provision: str | None = None
    roll: Roll | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period and how it was found.

    Args:
        event: the day that starts the period, or the date it runs from.
        event_name: what happened, in words that fit after "starts with".
        first_day: the first day counted.
        length: number and unit.
        counting: the way of counting.
        raw_end: the nominal last day, before any roll.
        short_month: whether the last month had no such date, so that its last day was taken.
        rolls: each move of the end by one day, in order.
        end: the last day. It ends with its last hour, see `paluu.periods.end_of_day`.
        country: the State whose working days were used.
        calendar_version: the table of public holidays that was used.
        beyond_calendar: whether working days mattered outside the years of that table.
        follows: the deadline this one starts from, if any.
    """

    event: date
    event_name: str
    first_day: date
    length: Length
    counting: Counting
    raw_end: date
    short_month: bool
    rolls: tuple[Roll, ...]
    end: date
    country: str
    calendar_version: str
    beyond_calendar: bool
    follows: Follows | None = None

    @property
    def uses_calendar(self) -> bool:
        """Whether working days mattered to this way of counting."""
        return uses_calendar(self.length, self.counting)

    def steps(self) -> tuple[Step, ...]:
        """Return the arithmetic as data, in order, for a screen or another language."""
        found: list[Step] = []

        def add(kind: StepKind, day: date, paragraph: str | None, roll: Roll | None = None) -> None:
            # National counting has its own law behind it, so the Regulation is not cited for it.
            cited = f"1182/71 {paragraph}" if paragraph and self.counting.is_union else None
            found.append(Step(kind, day, cited, roll))

        if self.follows:
            add(StepKind.FOLLOWS, self.event, None)
        add(StepKind.EVENT, self.event, "3(2)" if self.counting.counts_event_day else "3(1)")
        add(StepKind.FIRST_DAY, self.first_day, None)
        add(StepKind.RAW_END, self.raw_end, _end_paragraph(self.length))
        if self.short_month:
            add(StepKind.SHORT_MONTH, self.raw_end, "3(2)(c)")
        for roll in self.rolls:
            minimum = roll.reason is RollReason.TWO_WORKING_DAYS or self.counting.backwards
            add(StepKind.ROLL, roll.to, "3(5)" if minimum else "3(4)", roll)
        if self.uses_calendar:
            add(StepKind.CALENDAR, self.end, "2(1)")
        if self.beyond_calendar:
            add(StepKind.BEYOND_CALENDAR, self.end, None)
        add(StepKind.END, self.end, None)
        return tuple(found)

    def sentences(self) -> tuple[str, ...]:
        """Return the arithmetic as plain English sentences, one a step."""
        return tuple(self._sentence(step) for step in self.steps())

    def _sentence(self, step: Step) -> str:
        day = spoken(step.day)
        match step.kind:
            case StepKind.FOLLOWS:
                return self._following_sentence()
            case StepKind.EVENT:
                if self.counting.counts_event_day:
                    text = f"The period runs from {self.event_name} on {day}; that day is counted"
                elif self.counting.backwards:
                    text = (
                        f"The period is counted back from {self.event_name} on {day}; "
                        "that day is not counted"
                    )
                else:
                    text = (
                        f"The period starts with {self.event_name} on {day}; "
                        "that day is not counted"
                    )
            case StepKind.FIRST_DAY:
                text = f"The first day counted is {day}"
            case StepKind.RAW_END if self.counting.backwards:
                text = f"Counted back, {self.length} reach {day}"
            case StepKind.RAW_END if self.counting.days_after_last:
                text = f"{self.length} must pass in full, so the last day is the day after: {day}"
            case StepKind.RAW_END:
                text = f"Counted out, the period of {self.length} ends on {day}"
            case StepKind.SHORT_MONTH:
                text = "That month has no day of that number, so its last day is taken"
            case StepKind.ROLL:
                text = _roll_sentence(step.roll) if step.roll else ""
            case StepKind.CALENDAR:
                state = COUNTRIES.get(self.country, self.country)
                text = f"Working days are those of {state}, calendar {self.calendar_version}"
            case StepKind.BEYOND_CALENDAR:
                text = (
                    "That calendar does not cover all of these years: "
                    "outside them only Saturdays and Sundays were taken into account"
                )
            case StepKind.END if self.counting.backwards:
                text = f"The period reaches back to {day}"
            case StepKind.END:
                text = f"The last day is {day}, until midnight"
            case _:
                assert_never(step.kind)
        return f"{text} ({step.provision})." if step.provision else f"{text}."

    def _following_sentence(self) -> str:
        if self.follows is None:  # pragma: no cover - a step of this kind exists only with it
            return ""
        match self.follows.runs_from:
            case RunsFrom.RAW_END:
                which = "nominal end, before it was moved to a working day"
            case RunsFrom.ROLLED_END:
                which = "final end, after any move to a working day"
            case _:
                assert_never(self.follows.runs_from)
        return f"This period follows another one and runs from its {which}."

    def internal_target(self, calendar: Calendar) -> date:
        """Return the working day by which an authority aims to act: on or before the nominal end.

        It never replaces the legal last day, which is `end`. When the period holds no such day
        the nominal end is returned.
        """
        found = calendar.working_day_on_or_before(self.raw_end.toordinal())
        target = date.fromordinal(found)
        return self.raw_end if not self.counting.backwards and target < self.first_day else target


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def uses_calendar(length: Length, counting: Counting) -> bool:
    """Return whether working days matter to a length counted in a certain way."""
    working_days = length.unit is Unit.WORKING_DAYS
    return working_days or counting.rolls or counting.two_working_days


def spoken(day: date) -> str:
    """Write a day in English whatever the locale: ``Friday 3 April 2026``."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _roll_sentence(roll: Roll) -> str:
    day, to = spoken(roll.day), spoken(roll.to)
    named = f", and a public holiday besides ({roll.holiday})" if roll.holiday else ""
    match roll.reason:
        case RollReason.SATURDAY | RollReason.SUNDAY:
            return f"{day} is no working day{named}: the end moves to {to}"
        case RollReason.HOLIDAY:
            return f"{day} is a public holiday ({roll.holiday}): the end moves to {to}"
        case RollReason.TWO_WORKING_DAYS:
            return (
                "The period must hold at least two working days and up to "
                f"{day} it does not: the end moves to {to}"
            )
        case _:
            assert_never(roll.reason)


def _end_paragraph(length: Length) -> str:
    match length.unit:
        case Unit.DAYS:
            return "3(2)(b)"
        case Unit.WORKING_DAYS:
            return "2(2) and 3(3)"
        case Unit.WEEKS | Unit.MONTHS | Unit.YEARS:
            return "3(2)(d)" if length.part_days else "3(2)(c)"
        case _:
            assert_never(length.unit)
