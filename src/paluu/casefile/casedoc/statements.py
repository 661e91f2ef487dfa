"""What the events of a document say: their fields and their facts, checked place by place."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

import msgspec

from paluu.casefile.casedoc.places import Place, nearest
from paluu.casefile.events import Happening
from paluu.law.book import LAW
from paluu.law.situations import MADE_BY
from paluu.rules.nodes import Fact, Table
from paluu.rules.plain import read_fact

ROW_FIELDS = ("id", "against", "named_in", "exists")
"""What a row says beside its facts."""
STATEMENTS = (*MADE_BY, "country_of_return_determined", "is_minor", "is_unaccompanied_minor")
"""True or false, and spelled out as facts when they are read (``paluu.law.situations``)."""


# --- facts -------------------------------------------------------------------------------------


def facts_of_one_part() -> dict[str, Fact]:
    """Give the facts of rows that may be stated without their row, where a case has only one."""
    of_case = LAW.facts_of(None)
    found: dict[str, list[Fact]] = {}
    for fact in LAW.facts.values():
        if fact.table is not None and fact.name not in of_case:
            found.setdefault(fact.name, []).append(fact)
    return {name: facts[0] for name, facts in found.items() if len(facts) == 1}


def check_facts(place: Place) -> None:
    """Check plain facts: names, values, and the rows of tables.

    Raises:
        BadInput: a name is not known or a value does not fit, with its place.
    """
    of_case = LAW.facts_of(None)
    of_parts = facts_of_one_part()
    for name, here in place.mapping().items():
        if name in LAW.tables:
            _check_rows(LAW.tables[name], here)
        elif name in STATEMENTS:
            here.truth()
        elif fact := of_case.get(name) or of_parts.get(name):
            _check_value(fact, here)
        else:
            known = (*LAW.tables, *of_case, *of_parts, *STATEMENTS)
            raise here.bad(f"There is no fact called {name!r}.", nearest(name, known))


def _check_rows(table: Table, place: Place) -> None:
    rows = place
    if isinstance(place.marked.value, dict):
        fields = place.fields(("rows", "complete"))
        if "complete" in fields:
            fields["complete"].truth()
        if "rows" not in fields:
            return
        rows = fields["rows"]
    known = LAW.facts_of(table)
    seen: set[str] = set()
    for row in rows.items():
        for name, here in row.fields((*ROW_FIELDS, *known), f"fact of {table.name}").items():
            if name == "id":
                if here.text() in seen:
                    raise here.bad(f"Two {table.name} have the id {here.text()!r}.")
                seen.add(here.text())
            elif name in known:
                _check_value(known[name], here)


def _check_value(fact: Fact, place: Place) -> None:
    # Whether a link finds its row only the whole case can tell.
    place.reading(lambda: read_fact(fact, place.plain(), where="", row_of=lambda _, __: 0))


# --- the content of an event -------------------------------------------------------------------


def read_content(kind: type[Happening], item: Place, given: Mapping[str, Place]) -> Happening:
    """Read the content of an event.

    Args:
        kind: what happened.
        item: the event.
        given: the fields of its content.

    Raises:
        BadInput: a field is missing or does not fit, with its place.
    """
    hints = typing.get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        place = given.get(field.name)
        if place is None:
            if field.required:
                raise item.bad(
                    f"{kind.kind} needs the field {field.name!r}.", _wanted(hints[field.name])
                )
            continue
        if field.name == "facts":
            check_facts(place)
            values["facts"] = place.plain()
        else:
            values[field.name] = _read(hints[field.name], place)
    return kind(**values)


def _read(wanted: Any, place: Place) -> Any:
    """Read one field by the type it has in the event."""
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        if place.marked.value is None:
            return None
        (wanted,) = (part for part in inner if part is not type(None))
        return _read(wanted, place)
    if origin is tuple:
        return tuple(_read(inner[0], part) for part in place.items())
    if wanted is bool:
        return place.truth()
    if wanted is int:
        return place.number()
    if wanted is date:
        return place.day()
    if wanted is datetime:
        return place.instant()
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(place.one_of([str(member.value) for member in wanted], "choice"))
    assert wanted is str, wanted
    return place.text()


def _wanted(hint: Any) -> str:
    """Say what a missing field wants, where that is not plain from its name."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"Choose one of: {', '.join(str(member.value) for member in hint)}."
    return ""
