"""The JSON Schema of a case file, made from the facts of the law and the kinds of event.

Editors complete names with it. The reader itself checks more: days that exist, parts that are
there, events that do not contradict each other.
"""

from __future__ import annotations

import types
import typing
from datetime import date, datetime
from enum import Enum
from typing import Any

import msgspec

from paluu import periods
from paluu.casefile.actions import ACTIONS, Action
from paluu.casefile.casedoc.reading import FORMAT, KINDS
from paluu.casefile.casedoc.statements import STATEMENTS, facts_of_one_part
from paluu.casefile.events import HAPPENINGS, Happening
from paluu.casefile.guards import Verdict
from paluu.law.book import EDITION, LAW
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.values import Kind

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "integer"]}
_DAY = {"$ref": "#/$defs/day"}
_INSTANT = {"$ref": "#/$defs/instant"}
_FACTS = {"$ref": "#/$defs/facts"}


def schema() -> Schema:
    """Give the JSON Schema (2020-12) of a case file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:paluu:case-file:{FORMAT}",
        "title": "Paluu case file",
        "description": f"One person's return case, read under {EDITION}.",
        **_closed(
            {
                "paluu": {"const": FORMAT, "description": "The format of this file."},
                "reference": _said(_TEXT, "What people call the case."),
                "title": _said(_TEXT, "The case in a few words."),
                "source": _said(_TEXT, "Where the case comes from."),
                "member_state": {
                    "enum": sorted(periods.COUNTRIES),
                    "description": "The State that conducts the case: its calendar. Default: FI.",
                },
                "options": _closed(
                    {name: _option(option) for name, option in sorted(LAW.options.items())}
                ),
                "as_of": _said(_DAY, "Day of evaluation; by default that of the last event."),
                "complete": {
                    "type": "boolean",
                    "description": "Whether it holds all acts of the authority and the courts.",
                },
                "facts": _said(_FACTS, "What was known from the start."),
                "events": {
                    "type": "array",
                    "description": "What happened, in the order in which the file learned of it.",
                    "items": {"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS]},
                },
                "expect": {
                    "type": "array",
                    "description": "What the law must say; checked by paluu check.",
                    "items": {"oneOf": [_conclusion(), *map(_action, ACTIONS)]},
                },
            },
            "paluu",
            "reference",
        ),
        "$defs": {
            **_shapes(),
            "facts": _facts(),
            **{table.name: _rows(table) for table in LAW.tables.values()},
            **{kind: _event(HAPPENINGS[kind]) for kind in KINDS},
        },
    }


def _closed(properties: Schema, *required: str) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def _said(shape: Schema, description: str) -> Schema:
    return {**shape, "description": description}


def _shapes() -> Schema:
    """The shapes of values that may be known roughly."""
    day: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    instant: Schema = {"type": "string", "format": "date-time"}
    number: Schema = {"type": "integer", "minimum": 0}
    never: Schema = {"enum": ["never", "unknown", None]}
    rough = _closed({"earliest": {"anyOf": [day, never]}, "latest": {"anyOf": [day, never]}})
    rough_moment = _closed({name: {"anyOf": [instant, never]} for name in ("earliest", "latest")})
    return {
        "day": day,
        "instant": instant,
        "truth_fact": {"enum": [True, False, "unknown", None]},
        "day_fact": {"anyOf": [day, never, rough]},
        "moment_fact": {"anyOf": [instant, day, never, rough_moment]},
        "number_fact": {
            "anyOf": [
                number,
                {"enum": ["indefinite", "unknown", None]},
                _closed({"at_least": number, "at_most": number}),
            ]
        },
    }


# --- facts -------------------------------------------------------------------------------------


def _facts() -> Schema:
    return _closed(
        {
            **{name: _fact(fact) for name, fact in LAW.facts_of(None).items()},
            **{name: _fact(fact) for name, fact in facts_of_one_part().items()},
            **{name: {"type": "boolean"} for name in STATEMENTS},
            **{table.name: _table(table) for table in LAW.tables.values()},
        }
    )


def _table(table: Table) -> Schema:
    rows: Schema = {"$ref": f"#/$defs/{table.name}"}
    listed = _closed({"rows": rows, "complete": {"type": "boolean"}})
    return {"anyOf": [rows, listed], "description": table.meaning}


def _rows(table: Table) -> Schema:
    one_or_more = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    row = _closed(
        {
            "id": _said(_TEXT, "What this file calls it."),
            "exists": {"type": "boolean"},
            "against": one_or_more,
            "named_in": one_or_more,
            **{name: _fact(fact) for name, fact in LAW.facts_of(table).items()},
        }
    )
    return {"type": "array", "items": row, "description": table.meaning}


def _fact(fact: Fact) -> Schema:
    return _said(_fact_shape(fact), f"{fact.meaning} [{fact.provision}]")


def _fact_shape(fact: Fact) -> Schema:
    match fact.kind:
        case Kind.TRUTH:
            return {"$ref": "#/$defs/truth_fact"}
        case Kind.DAY:
            return {"$ref": "#/$defs/day_fact"}
        case Kind.MOMENT:
            return {"$ref": "#/$defs/moment_fact"}
        case Kind.NUMBER:
            return {"$ref": "#/$defs/number_fact"}
        case Kind.CHOICE:
            members = {"enum": list(fact.members)}
            several = {"type": "array", "items": members, "minItems": 1}
            return {"anyOf": [members, several, {"enum": ["unknown", None]}]}
        case Kind.LINK:
            return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}, {"type": "null"}]}
        case None:
            return {}


def _option(option: Option) -> Schema:
    said = f"{option.meaning} [{option.provision}]"
    match option.kind:
        case Kind.TRUTH:
            return {"type": "boolean", "default": option.default, "description": said}
        case Kind.NUMBER:
            bounds = {"minimum": option.low or 0, "maximum": option.high}
            kept = {name: value for name, value in bounds.items() if value is not None}
            return {"type": "integer", **kept, "default": option.default, "description": said}
        case _:
            return {"enum": list(option.members), "default": option.default, "description": said}


# --- events and expectations -------------------------------------------------------------------


def _event(kind: type[Happening]) -> Schema:
    header: Schema = {
        "event": {"const": kind.kind},
        "on": _said(_DAY, "Day from which it has legal effect."),
        "recorded": _said(_INSTANT, "When the file learned of it; by default noon of that day."),
        "by": _said(_TEXT, "Who recorded it."),
        "label": _said(_TEXT, "A name for it within this file."),
        "corrects": _said(_TEXT, "The label of the event it replaces."),
    }
    content, required = _content(kind)
    described = (kind.__doc__ or "").strip().splitlines()[0]
    return {
        "description": described,
        **_closed({**header, **content}, "event", "on", *required),
    }


def _content(kind: type[Happening]) -> tuple[Schema, list[str]]:
    hints = typing.get_type_hints(kind)
    fields = msgspec.structs.fields(kind)
    shapes = {
        field.name: _FACTS if field.name == "facts" else _field(hints[field.name])
        for field in fields
    }
    return shapes, [field.name for field in fields if field.required]


def _field(wanted: Any) -> Schema:
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_field(part) for part in inner]}
    if origin is tuple:
        return {"type": "array", "items": _field(inner[0])}
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return {"enum": [member.value for member in wanted]}
    shapes: dict[Any, Schema] = {
        bool: {"type": "boolean"},
        int: {"type": "integer", "minimum": 0},
        date: _DAY,
        datetime: _INSTANT,
        str: _TEXT,
        type(None): {"type": "null"},
    }
    return shapes[wanted]


def _conclusion() -> Schema:
    names = {"enum": list(LAW.rules)}
    with_part = {"type": "string", "pattern": r"^[a-z0-9_]+\[.+\]$"}
    return _closed(
        {
            "conclusion": {"anyOf": [names, with_part]},
            "part": _said(_TEXT, "The part of the case it speaks of."),
            "value": {"description": "What it must be; null is unknown."},
            **_when(),
        },
        "conclusion",
        "value",
    )


def _action(action: Action) -> Schema:
    content, required = _content(action.records)
    given = {name: shape for name, shape in content.items() if name not in action.fixed}
    wanted = [name for name in required if name not in action.fixed]
    return _closed(
        {
            "action": {"const": action.name, "description": f"{action.title} [{action.provision}]"},
            "given": _closed(given, *wanted),
            "verdict": {"enum": [verdict.value for verdict in Verdict]},
            "provisions": {"type": "array", "items": {"type": "string"}},
            **_when(),
        },
        "action",
        "verdict",
    )


def _when() -> Schema:
    return {"as_of": _DAY, "known_at": _INSTANT}
