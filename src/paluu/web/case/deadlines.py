"""The time limits of a case: the day, what is left, the Article, and how it was counted."""

from __future__ import annotations

from dataclasses import dataclass

from paluu.casefile.assessment import Assessment, DueDate, Urgency
from paluu.law.deadlines import Binds
from paluu.web.reasons import Teller, Token, laid_out
from paluu.web.words.parts import Parts
from paluu.web.words.speech import day_words, instant_words, left_words

_WORD = {
    Urgency.OVERDUE: "Overdue",
    Urgency.DUE_SOON: "Due soon",
    Urgency.LATER: "Running",
    Urgency.PASSED: "Passed",
    Urgency.OPEN: "Day not known",
}
_BINDS = {
    Binds.PERSON: "Binds the person",
    Binds.AUTHORITY: "Binds the authority",
    Binds.COURT: "Binds the court",
    Binds.NOBODY: "",
}


@dataclass(frozen=True)
class DueRow:
    """A time limit as a row.

    Attributes:
        title: what it is.
        part: the part it speaks of; empty for the case.
        day: the day in words, with the hour where the limit is in hours.
        iso: the day for machines.
        left: what is left of it.
        urgency: ``overdue``, ``due_soon``, ``later``, ``passed`` or ``open``.
        state: the urgency in a word.
        custody: whether liberty depends on it.
        binds: whom it binds.
        at_expiry: what follows when it passes.
        provision: the main provision.
        arithmetic: how it was counted.
        why: what it rests on.
    """

    title: str
    part: str
    day: str
    iso: str
    left: str
    urgency: str
    state: str
    custody: bool
    binds: str
    at_expiry: str
    provision: str
    arithmetic: tuple[str, ...]
    why: tuple[Token, ...]


def due_rows(assessment: Assessment, parts: Parts, teller: Teller) -> list[DueRow]:
    """Give the time limits, the most urgent first."""
    return [_row(due, parts, teller) for due in assessment.due_dates]


def _row(due: DueDate, parts: Parts, teller: Teller) -> DueRow:
    rule = due.conclusion.rule
    table = rule.subject.table
    return DueRow(
        title=rule.statement.rstrip("."),
        part=parts.name(table.name, due.conclusion.row) if table else "",
        day=day_of(due),
        iso=due.earliest.isoformat() if due.earliest else "",
        left=left_words(due.days_left)
        if due.days_left is not None and due.urgency is not Urgency.PASSED
        else "",
        urgency=due.urgency.value,
        state=_WORD[due.urgency],
        custody=due.limit.custody,
        binds=_BINDS[due.limit.binds],
        at_expiry=due.limit.at_expiry,
        provision=rule.provisions[0],
        arithmetic=due.arithmetic,
        why=tuple(laid_out(teller.why(rule, due.conclusion.trace, due.conclusion.index))),
    )


def day_of(due: DueDate) -> str:
    """Write the day a limit falls on, or what is known of it."""
    if due.moment is not None:
        return instant_words(due.moment)
    if due.day is not None:
        return day_words(due.day)
    told = []
    if due.earliest is not None:
        told.append(f"not before {day_words(due.earliest)}")
    if due.latest is not None:
        told.append(f"not after {day_words(due.latest)}")
    return ", ".join(told).capitalize() or "Not known yet"
