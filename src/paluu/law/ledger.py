"""Every living provision of the text, in its order: what it is, whom it binds, what it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

T = TypeVar("T")


@dataclass(frozen=True)
class Provision:
    """One article, paragraph, subparagraph or point.

    Attributes:
        id: the citation without spaces, such as ``12(1)(-a)``.
        level: article, paragraph, subparagraph or point.
        parent: the provision it is a part of.
        heading: the heading of its article, where it has one.
        addressee: who is bound, empowered or entitled.
        modality: its main legal force: duty, power, prohibition, right, condition …
        summary: what it says, in our own words.
        needs: what a case system needs for it: rule, deadline, guard, task, document …
        container: whether it only holds its parts together.
        reason: why software has nothing to do, where that is so.
        applies_from: ``entry_into_force`` or ``application`` (Article 52).
        readings: the readings of unclear text that concern it.
    """

    id: str
    level: str
    parent: str | None
    heading: str
    addressee: str
    modality: str
    summary: str
    needs: tuple[str, ...]
    container: bool
    reason: str
    applies_from: str
    readings: tuple[str, ...]

    @property
    def article(self) -> str:
        """The number of the article it belongs to, such as ``21a``."""
        head = self.id.split("(", 1)[0]
        return head.split(" ", 1)[0]


@dataclass(frozen=True)
class Reading:
    """An ambiguity of the text and the way it is read.

    Attributes:
        number: ``A01`` to ``A78``.
        provision: where the text is unclear.
        question: what is unclear, in a few words.
        problem: why, where more is to be said.
        chosen: the reading chosen.
        reason: why this one.
    """

    number: str
    provision: str
    question: str
    problem: str
    chosen: str
    reason: str


@cache
def ledger() -> Mapping[str, Provision]:
    """Give every provision by its citation, in the order of the text."""
    return {entry.id: entry for entry in _lines("ledger.jsonl", Provision)}


@cache
def readings() -> Mapping[str, Reading]:
    """Give every reading by its number."""
    return {entry.number: entry for entry in _lines("readings.jsonl", Reading)}


def _lines(name: str, kind: type[T]) -> Iterator[T]:
    text = resources.files("paluu.law").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        yield msgspec.json.decode(line, type=kind)
