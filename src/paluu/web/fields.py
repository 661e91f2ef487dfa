"""The input of an act as fields of a form, made from the event it records."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any

import msgspec

from paluu.casefile.actions import Action
from paluu.casefile.sheet import Sheet
from paluu.web import office
from paluu.web.words.labels import field_label, member_word
from paluu.web.words.parts import Parts
from paluu.web.words.speech import country_words, language_words, value_words

UNKNOWN = "unknown"
_DECISIONS = ("return_decisions", "removal_decisions", "entry_bans")
_PARTS_OF = {
    "decision": _DECISIONS,
    "against": _DECISIONS,
    "annulled": _DECISIONS,
    "countries": ("countries",),
    "country": ("countries",),
    "appeal": ("appeals",),
    "period": ("detention_periods",),
}
_NARROWER = {
    "extend_period": ("return_decisions",),
    "shorten_period": ("return_decisions",),
}
_IDS = {
    "issue_return_decision": ("rd", "return_decisions"),
    "issue_removal_decision": ("rm", "removal_decisions"),
    "impose_entry_ban": ("eb", "entry_bans"),
    "lodge_appeal": ("ap", "appeals"),
    "order_detention": ("dp", "detention_periods"),
}
_LONG = frozenset({
    "statement", "evidence", "explanation", "reasons", "reason", "reasons_in_fact",
    "reasons_in_law", "period_reasons", "circumstances", "best_interests", "family_life",
    "state_of_health", "country_assessment", "no_entry_ban_reasons", "essence_of_grounds",
    "purpose_despite_risk",
    "waiver_examination", "reasons_beyond_ten_years", "proportionality_to_risk",
    "proportionality", "alternatives", "time_is_sufficient", "vulnerability", "summary", "coercion",
})  # fmt: skip
_LANGUAGES = frozenset({"language", "understood_languages", "told_in_language"})
_CHANNELS = ("personal", "electronic", "post", "deemed")
_SEXES = ("female", "male", "unspecified")


@dataclass(frozen=True)
class Choice:
    """One of several answers; ``chosen`` if it stands as given."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Field:
    """A field of a form as a template draws it.

    Attributes:
        name: its name in the form.
        kind: ``text``, ``long``, ``number``, ``date``, ``moment``, ``radios``, ``checks``,
            ``select``, ``selects`` (several of a long list) or ``hidden``.
        label: the question.
        hint: what helps to answer it, with the provision where one says so.
        required: whether the act needs an answer.
        choices: the answers to choose from.
        value: the answer as given.
        error: what is wrong with the answer.
    """

    name: str
    kind: str
    label: str
    hint: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()
    value: str = ""
    error: str = ""
    values: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        """The name its elements bear on the page."""
        return f"field-{self.name}"


@dataclass(frozen=True)
class Lists:
    """The lists that answers are chosen from."""

    countries: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    officials: tuple[str, ...] = ()


Given = Mapping[str, Sequence[str]]
"""What was posted: every value by name."""


class Asked:
    """The fields of an act on one case.

    Args:
        action: the act.
        sheet: the facts of the case; empty for a new one.
        lists: the lists to choose from.
    """

    def __init__(self, action: Action, sheet: Sheet, lists: Lists) -> None:
        self.action = action
        self.sheet = sheet
        self.parts = Parts(sheet)
        self.lists = lists
        self.types = typing.get_type_hints(action.records)

    def fields(self, given: Given, errors: Mapping[str, str]) -> list[Field]:
        """Give every field with its answer and what is wrong with it."""
        return [
            self._field(info, list(given.get(info.name, ())), errors.get(info.name, ""))
            for info in msgspec.structs.fields(self.action.records)
            if info.name not in self.action.fixed and info.name != "facts"
        ]

    def missing_part(self) -> str | None:
        """Name the kind of part the act needs and the case does not have; ``None`` if none."""
        for info in msgspec.structs.fields(self.action.records):
            tables = self._tables(info.name)
            if tables and info.required and not self.parts.in_tables(*tables):
                return info.name
        return None

    def prefilled(self, content: msgspec.Struct) -> dict[str, list[str]]:
        """Give the answers that a recorded event holds, to correct it."""
        return {name: _written(getattr(content, name)) for name in content.__struct_fields__}

    def read(self, given: Given) -> tuple[dict[str, Any], dict[str, str]]:
        """Read what was posted.

        Returns:
            the input of the act, and by field what is wrong with it.
        """
        found: dict[str, Any] = {}
        errors: dict[str, str] = {}
        for info in msgspec.structs.fields(self.action.records):
            if info.name in self.action.fixed or info.name == "facts":
                continue
            texts = [text.strip() for text in given.get(info.name, ()) if text.strip()]
            label = field_label(self.action.name, info.name)[0]
            if info.name == "id" and not texts:
                texts = [self.new_id()]
            if not texts:
                if info.required:
                    errors[info.name] = _absent(self._kind(info.name), label)
                continue
            try:
                found[info.name] = self._value(info.name, texts)
            except ValueError as problem:
                errors[info.name] = f"{label}: {problem}"
        return found, errors

    def new_id(self) -> str:
        """Give the next free key for what the act makes."""
        prefix, table = _IDS[self.action.name]
        taken = self.sheet.rows.get(table, {})
        number = len(taken) + 1
        while f"{prefix}-{number}" in taken:
            number += 1
        return f"{prefix}-{number}"

    # --- inside ------------------------------------------------------------------------------

    def _tables(self, name: str) -> tuple[str, ...]:
        if self.action.name == "consider_country":
            return ()
        if name == "decision" and self.action.name in _NARROWER:
            return _NARROWER[self.action.name]
        return _PARTS_OF.get(name, ())

    def _kind(self, name: str) -> str:
        held = _without_none(self.types[name])
        many = typing.get_origin(held) is tuple
        if name == "id":
            return "hidden"
        if self._tables(name):
            return "checks" if many else "radios"
        if name in {"nationalities", "understood_languages"}:
            return "selects"
        if name in _LANGUAGES or name in {"country", "assigned_to"}:
            return "select"
        if held is bool or name in {"channel", "sex"} or _is_enum(held):
            return "select" if _is_enum(held) and len(held) > 8 else "radios"
        if held is date:
            return "date"
        if held is datetime:
            return "moment"
        if held is int:
            return "number"
        return "long" if name in _LONG else "text"

    def _field(self, info: Any, given: list[str], error: str) -> Field:
        name = info.name
        kind = self._kind(name)
        label, hint = field_label(self.action.name, name)
        if kind == "hidden":
            return Field(name, kind, label, value=given[0] if given else self.new_id())
        options = self._options(name, info)
        if not given:
            given = self._start(info, options)
        choices = tuple(Choice(value, text, value in given) for value, text in options)
        values = (*given, "", "")[: max(2, len(given))] if kind == "selects" else tuple(given)
        return Field(
            name, kind, label, hint, info.required, choices, given[0] if given else "", error,
            values,
        )  # fmt: skip

    def _start(self, info: Any, options: list[tuple[str, str]]) -> list[str]:
        """The answer to begin with: the only part there is, or what the event takes by itself."""
        if self._tables(info.name) and len(options) == 1 and info.required:
            return [options[0][0]]
        if info.default is msgspec.NODEFAULT or info.default is None:
            return []
        if isinstance(info.default, bool | int | Enum):
            return _written(info.default)
        return []

    def _options(self, name: str, info: Any) -> list[tuple[str, str]]:
        tables = self._tables(name)
        if tables:
            found = self.parts.in_tables(*tables)
            if name == "country" and not info.required:
                found.append(("", "No country in particular"))
            return found
        held = _without_none(self.types[name])
        if name in {"nationalities", "country"}:
            return list(self.lists.countries)
        if name in _LANGUAGES:
            return list(self.lists.languages)
        if name == "assigned_to":
            return [(official, official) for official in self.lists.officials]
        if name == "channel":
            return [(each, member_word(each)) for each in _CHANNELS]
        if name == "sex":
            return [(each, member_word(each)) for each in _SEXES]
        if _is_enum(held):
            return [(each.value, member_word(each.value)) for each in held]
        if held is bool:
            yes_no = [("true", "Yes"), ("false", "No")]
            open_too = held is not self.types[name]
            return [*yes_no, (UNKNOWN, "Not known")] if open_too else yes_no
        return []

    def _value(self, name: str, texts: list[str]) -> Any:
        held = _without_none(self.types[name])
        if typing.get_origin(held) is tuple:
            return list(dict.fromkeys(texts))
        return read_answer(held, texts[0])


def read_answer(held: Any, text: str) -> Any:
    """Read one answer as a type; raise ``ValueError`` with what is wrong."""
    if held is bool:
        return None if text == UNKNOWN else text == "true"
    if held is int:
        if not text.isascii() or not text.isdigit():
            raise ValueError("give a whole number, such as 30.")
        return int(text)
    if held is date:
        return read_day(text)
    if held is datetime:
        return _moment(text)
    return text


def read_day(text: str) -> date:
    """Read a day as 2029-03-12 or 12.3.2029; raise ``ValueError`` with what is wrong."""
    parts = text.replace("/", ".").split(".")
    try:
        if len(parts) == 3:
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("give a real day, such as 12.3.2029.") from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("give day and time, such as 2029-03-12 14:30.") from None
    if moment.tzinfo is None:
        return moment.replace(tzinfo=office.zone())
    return moment


def _without_none(held: Any) -> Any:
    if isinstance(held, types.UnionType) or typing.get_origin(held) is typing.Union:
        kept = [part for part in typing.get_args(held) if part is not type(None)]
        return kept[0]
    return held


def _is_enum(held: Any) -> bool:
    return isinstance(held, type) and issubclass(held, Enum)


def _written(value: Any) -> list[str]:
    match value:
        case None:
            return []
        case bool():
            return ["true" if value else "false"]
        case Enum():
            return [str(value.value)]
        case datetime() | date():
            return [value.isoformat()]
        case tuple() | list():
            return [str(item) for item in value]
        case dict():
            return []
        case _:
            return [str(value)]


def _absent(kind: str, label: str) -> str:
    head = label[:1].lower() + label[1:] if not label[1:2].isupper() else label
    match kind:
        case "radios" | "checks" | "select":
            return f"{label.rstrip('?')}: choose an answer."
        case "date" | "moment":
            return f"{label.rstrip('?')}: give the day."
        case _:
            return f"Write the {head.rstrip('?')}."


def words_of(name: str, value: Any, parts: Parts) -> str:
    """Write the content of one field of an event, for timelines and summaries."""
    match value:
        case bool():
            return "Yes" if value else "No"
        case Enum():
            return member_word(str(value.value))
        case tuple() | list():
            return ", ".join(words_of(name, item, parts) for item in value)
        case datetime() | date():
            return value_words(None, value)
        case str() if name in {"nationalities", "country"}:
            return country_words(value)
        case str() if name in _LANGUAGES:
            return language_words(value)
        case str() if name in _PARTS_OF:
            return parts.any_name(value)
        case str() if name in {"channel", "sex"}:
            return member_word(value)
        case _:
            return str(value)
