"""An explanation as nested sentences, and the same laid out flat for a template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from paluu.rules.values import NA, NO, OPEN, YES


@dataclass(frozen=True)
class Origin:
    """Where a fact comes from: an event of the case."""

    position: int
    title: str
    day: str
    evidence: str


@dataclass(frozen=True)
class Reason:
    """One sentence of an explanation.

    Attributes:
        text: the whole sentence.
        mark: ``yes``, ``no``, ``unknown``, ``na``, or ``value`` where it is no truth.
        value: the value in words; empty where the sentence says it.
        provisions: where the text says so.
        origin: the event a fact comes from.
        because: what it rests on.
        joint: whether the sentence only introduces what follows.
        kind: ``rule``, ``fact``, ``option`` or ``step``.
    """

    text: str
    mark: str = "value"
    value: str = ""
    provisions: tuple[str, ...] = ()
    origin: Origin | None = None
    because: tuple[Reason, ...] = ()
    joint: bool = False
    kind: str = "step"


@dataclass(frozen=True)
class Token:
    """A piece of a tree laid out flat, so that a template can loop over it."""

    reason: Reason | None
    opens: bool = False
    closes: bool = False


def laid_out(reasons: tuple[Reason, ...]) -> Iterator[Token]:
    """Lay a tree out flat: a sentence, then a list that opens and closes below it."""
    for reason in reasons:
        yield Token(reason, opens=bool(reason.because), closes=not reason.because)
        if reason.because:
            yield from laid_out(reason.because)
            yield Token(None, closes=True)


def mark_of(value: object) -> str:
    """Name the mark of a truth mask."""
    return {YES: "yes", NO: "no", NA: "na", OPEN: "unknown"}.get(cast(int, value), "unknown")
