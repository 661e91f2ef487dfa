"""What detention is counted from, and what the count answers: stays, ways, arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from paluu.errors import BadInput
from paluu.periods.deadlines import spoken
from paluu.periods.units import Length


class LibertyCounting(StrEnum):
    """How a limit in months is held against broken detention."""

    CALENDAR = "calendar"
    """The first day of all plus the months, pushed out by every gap."""

    PER_PERIOD = "per_period"
    """Each period in whole months and days over; both are taken off the limit."""

    DAYS = "days"
    """Distinct days against the shortest the months can be: 12 months are 365 days, 6 are 181."""

    EARLIEST = "earliest"
    """The earliest of the three above: the protective default."""

    THIRTY_DAY_MONTHS = "thirty_day_months"
    """Distinct days against months of thirty days: 12 months are 360 days. Never a default."""


@dataclass(frozen=True, slots=True)
class Detention:
    """One stay in detention, both ends counted.

    Args:
        first: the day liberty was taken.
        last: the day of release; None while the person is still held.

    Raises:
        BadInput: when the release lies before the first day.
    """

    first: date
    last: date | None

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise BadInput(
                f"Released on {self.last.isoformat()} before detained on {self.first.isoformat()}.",
                provision="32(3)",
                advice="Check the two dates.",
            )


class LibertyStepKind(StrEnum):
    """The kinds of step in the arithmetic of a limit on detention."""

    LIMIT_IN_DAYS = "limit_in_days"
    PERIOD_IN_DAYS = "period_in_days"
    DAYS_LEFT = "days_left"
    UNBROKEN_END = "unbroken_end"
    GAP = "gap"
    PERIOD_IN_MONTHS = "period_in_months"
    MONTHS_LEFT = "months_left"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class LibertyStep:
    """One step of the arithmetic; only the fields its kind speaks of are filled.

    Args:
        kind: what the step is.
        first: first day of the period or gap.
        last: last day of the period or gap, or the day the step found.
        months: whole months.
        days: days, or days over the whole months.
        counting: the way whose result is compared.
    """

    kind: LibertyStepKind
    first: date | None = None
    last: date | None = None
    months: int = 0
    days: int = 0
    counting: LibertyCounting | None = None

    def sentence(self) -> str:
        """Return the step as a plain English sentence."""
        first = spoken(self.first) if self.first else ""
        last = spoken(self.last) if self.last else ""
        match self.kind:
            case LibertyStepKind.LIMIT_IN_DAYS:
                return f"The limit is counted as {self.days} days."
            case LibertyStepKind.PERIOD_IN_DAYS:
                return f"Detained from {first} to {last}: {self.days} days, both ends counted."
            case LibertyStepKind.DAYS_LEFT:
                return f"{self.days} days are left from {first}, the first day included."
            case LibertyStepKind.UNBROKEN_END:
                return f"Without a break, detention from {first} would reach the limit on {last}."
            case LibertyStepKind.GAP:
                return f"At liberty from {first} to {last}: the limit moves {self.days} days later."
            case LibertyStepKind.PERIOD_IN_MONTHS:
                return (
                    f"Detained from {first} to {last}: "
                    f"{self.months} whole months and {self.days} days."
                )
            case LibertyStepKind.MONTHS_LEFT:
                return (
                    f"From {first}, {self.months} months less {self.days} days are left, "
                    "the first day included."
                )
            case LibertyStepKind.COMPARED:
                return f"Counting by {(self.counting or '').replace('_', ' ')} gives {last}."
            case _:
                assert_never(self.kind)


@dataclass(frozen=True, slots=True)
class LastLawfulDay:
    """The last day on which detention is within a limit, with its arithmetic.

    Args:
        limit: the limit.
        counting: the way of counting.
        present_first: first day of the present period.
        last_day: the last lawful day. It never rolls.
        steps: the arithmetic in order.
    """

    limit: Length
    counting: LibertyCounting
    present_first: date
    last_day: date
    steps: tuple[LibertyStep, ...]

    @property
    def used_up_before(self) -> bool:
        """Whether the limit was reached before the present period began."""
        return self.last_day < self.present_first

    def sentences(self) -> tuple[str, ...]:
        """Return the arithmetic as plain English sentences."""
        told = tuple(step.sentence() for step in self.steps)
        if self.used_up_before:
            began = spoken(self.present_first)
            return (*told, f"The limit was reached before the present period began on {began}.")
        return (*told, f"The last lawful day of detention is {spoken(self.last_day)}.")
