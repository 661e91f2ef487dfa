"""The events of a case as people read them, newest first, with both dates where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from paluu.casefile.actions import ACTIONS
from paluu.casefile.events import (
    CaseOpened,
    CaseTakenIn,
    FactsStated,
    GuardSetAside,
    Happening,
    ReturnDecisionIssued,
)
from paluu.casefile.file import CaseFile, Event
from paluu.law.book import LAW
from paluu.web import office
from paluu.web.fields import words_of
from paluu.web.words.labels import event_word, field_label
from paluu.web.words.parts import Parts, fact_of
from paluu.web.words.speech import (
    country_words,
    day_words,
    fact_words,
    instant_words,
    value_words,
)

_ACT_OF = {action.records.kind: action.name for action in reversed(ACTIONS)}
_LONG_TEXT = 90


@dataclass(frozen=True)
class Line:
    """A field of an event: what it says."""

    label: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One event.

    Attributes:
        position: its place in the case.
        id: its identity.
        title: what happened.
        day: the day from which it has effect.
        iso: that day for machines.
        recorded: when the file learned of it, if that was another day.
        actor: who recorded it.
        short: the short fields.
        long: the long texts.
        corrects: position of the event it replaces.
        corrected_by: position of the event that replaces it.
        has_document: whether it issued a decision that can be read.
        act: the act that would correct it.
    """

    position: int
    id: UUID
    title: str
    day: str
    iso: str
    recorded: str
    recorded_iso: str
    actor: str
    short: tuple[Line, ...]
    long: tuple[Line, ...]
    corrects: int | None
    corrected_by: int | None
    has_document: bool
    act: str


def entries(file: CaseFile, parts: Parts, *, newest: int | None = None) -> list[Entry]:
    """Give the events of a case, the last recorded first.

    Args:
        file: the case.
        parts: the names of its parts.
        newest: how many to give; all by default.
    """
    corrected = {event.corrects: event.position for event in file.events if event.corrects}
    shown = file.events[::-1] if newest is None else file.events[: -newest - 1 : -1]
    return [_entry(file, event, parts, corrected) for event in shown]


def _entry(file: CaseFile, event: Event, parts: Parts, corrected: dict[UUID, int]) -> Entry:
    lines = list(_lines(event.content, parts))
    recorded = office.local(event.recorded_at)
    elsewhere = recorded.date() != event.on
    corrects = file.by_id[event.corrects].position if event.corrects else None
    return Entry(
        position=event.position,
        id=event.id,
        title=event_word(event.content.kind),
        day=day_words(event.on),
        iso=event.on.isoformat(),
        recorded=_recorded(event.recorded_at) if elsewhere else "",
        recorded_iso=event.recorded_at.isoformat(timespec="seconds"),
        actor=event.actor,
        short=tuple(line for line in lines if len(line.text) <= _LONG_TEXT),
        long=tuple(line for line in lines if len(line.text) > _LONG_TEXT),
        corrects=corrects,
        corrected_by=corrected.get(event.id),
        has_document=isinstance(event.content, ReturnDecisionIssued),
        act=_ACT_OF.get(event.content.kind, ""),
    )


def _recorded(instant: datetime) -> str:
    return instant_words(instant)


def _lines(content: Happening, parts: Parts) -> list[Line]:
    act = _ACT_OF.get(content.kind, content.kind)
    lines: list[Line] = []
    for info in msgspec.structs.fields(type(content)):
        value = getattr(content, info.name)
        if info.name in {"id", "facts"} or value is None or value in ("", ()):
            continue
        if value == info.default and not isinstance(value, bool):
            continue
        if isinstance(content, CaseTakenIn):
            value = _choice_words(info.name, value)
        if isinstance(content, GuardSetAside):
            value = _set_aside(info.name, value)
        lines.append(Line(field_label(act, info.name)[0], words_of(info.name, value, parts)))
    if isinstance(content, CaseOpened | FactsStated):
        lines += fact_lines(content.facts, parts)
    return lines


def _choice_words(name: str, value: Any) -> Any:
    match name:
        case "member_state":
            return country_words(value)
        case "options":
            return "; ".join(
                f"{LAW.options[each].meaning.rstrip('.')}: {_option_words(each, chosen)}"
                for each, chosen in value.items()
                if each in LAW.options
            )
        case _:
            return value


def _option_words(name: str, chosen: Any) -> str:
    option = LAW.options[name]
    told = option.members_meaning.get(str(chosen))
    return told.rstrip(".") if told else value_words(option.kind, chosen, option.unit)


def _set_aside(name: str, value: Any) -> Any:
    from paluu.casefile.actions import BY_NAME

    match name:
        case "act":
            return BY_NAME[value].title if value in BY_NAME else value
        case "conclusions":
            return tuple(LAW.rules[each].statement for each in value if each in LAW.rules)
        case _:
            return value


def fact_lines(facts: dict[str, Any], parts: Parts) -> list[Line]:
    """Write plain facts, those of parts with the name of their part."""
    lines: list[Line] = []
    for name, value in facts.items():
        if name in LAW.tables:
            rows = value.get("rows", []) if isinstance(value, dict) else value
            for row in rows:
                key = str(row.get("id") or "?")
                for part, stated in row.items():
                    if part != "id":
                        told = f"{parts.name(name, key)}: {parts.meaning((None, None, part))}"
                        fact = fact_of(part, name)
                        words = fact_words(fact, stated) if fact else str(stated)
                        lines.append(Line(told, words))
            continue
        fact = fact_of(name)
        lines.append(
            Line(parts.meaning((None, None, name)), fact_words(fact, value) if fact else str(value))
        )
    return lines
