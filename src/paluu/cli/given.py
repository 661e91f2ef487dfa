"""What the commands are given: a case file, a profile, a day, the input of an act."""

from __future__ import annotations

import tomllib
import typing
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Any

import typer

from paluu.casefile.actions import Action
from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc import CaseDocument, read_case
from paluu.casefile.casedoc.marked import Marked, read_marked
from paluu.casefile.casedoc.places import Place
from paluu.casefile.casedoc.statements import read_content
from paluu.casefile.events import Happening
from paluu.errors import BadInput
from paluu.law.profile import Profile, read_profile, reference_profile

File = Annotated[Path, typer.Argument(metavar="FILE", help="A case file in YAML or JSON.")]
AsOf = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="Read the case as it was on this day (2029-03-05)."),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        metavar="TIME",
        help="Leave out what the file learned later: an instant (2029-03-05T14:30Z) or a day.",
    ),
]
Options = Annotated[
    Path | None,
    typer.Option(metavar="FILE.toml", help="Read the case under this profile of options."),
]
MemberState = Annotated[
    str | None, typer.Option(metavar="XX", help="Use the calendar of this Member State.")
]
Given = Annotated[
    list[str] | None,
    typer.Option(metavar="FIELD=VALUE", help="A field of the act; repeat it for each field."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def day(text: str | None, name: str = "--as-of") -> date | None:
    """Read a day given on the command line."""
    return None if text is None else Place(name, Marked(text, 0)).day()


def instant(text: str | None, name: str = "--known-at") -> datetime | None:
    """Read an instant given on the command line; a day stands for its last moment."""
    if text is None:
        return None
    place = Place(name, Marked(text, 0))
    if len(text) == len("2029-03-05"):
        return datetime.combine(place.day(), time.max, tzinfo=UTC)
    return place.instant()


def profile_for(base: Profile, options: Path | None, member_state: str | None) -> Profile:
    """Choose the profile a case is read under.

    Args:
        base: that of the case.
        options: a profile file to use in its place; its own State counts if it names one.
        member_state: the State whose calendar is used in any case.
    """
    if options is None:
        if member_state is None:
            return base
        return replace(base, member_state=reference_profile(member_state).member_state)
    found = read_profile(options, member_state)
    names_state = "member_state" in tomllib.loads(options.read_text(encoding="utf-8"))
    if member_state or names_state:
        return found
    return replace(found, member_state=base.member_state)


def read(file: Path, options: Path | None, member_state: str | None) -> CaseDocument:
    """Read a case file under the profile that was asked for."""
    document = read_case(file)
    profile = profile_for(document.file.profile, options, member_state)
    return replace(document, file=replace(document.file, profile=profile))


def assess(document: CaseDocument, as_of: str | None, known_at: str | None) -> Assessment:
    """Assess a case on the day and at the state of knowledge that were asked for."""
    learned = instant(known_at)
    file = document.file if learned is None else document.file.as_known_at(learned)
    return Assessment(file, day(as_of) or document.as_of)


# --- the input of an act -----------------------------------------------------------------------


def read_given(action: Action, pairs: Sequence[str]) -> tuple[Happening, dict[str, Any]]:
    """Read the input of an act from ``field=value`` pairs.

    A list is written ``[a, b]`` or by repeating the field; facts as ``facts.NAME=VALUE``.

    Args:
        action: the act.
        pairs: as given on the command line.

    Returns:
        the draft of the event, and the plain values by field.

    Raises:
        BadInput: a pair, a field or a value does not fit.
    """
    hints = typing.get_type_hints(action.records)
    fields: dict[str, Marked] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign:
            raise BadInput(f"{pair!r} is not FIELD=VALUE.", where="--given")
        holder, _, inner = name.partition(".")
        value = Marked(text, 0) if hints.get(name) is str else _value(name, text)
        if inner:
            value = Marked({inner: value}, 0)
        fields[holder] = _together(holder, fields.get(holder), value, hints.get(holder))
    place = Place("--given", Marked(fields, 0))
    known = [name for name in action.records.__struct_fields__ if name not in action.fixed]
    draft = read_content(action.records, place, place.fields(known, f"field of {action.name}"))
    return draft, {name: mark.plain() for name, mark in fields.items()}


def _value(name: str, text: str) -> Marked:
    if not text.strip():
        return Marked("", 0)
    return _unmarked(read_marked(text, where=f"--given {name}"))


def _unmarked(marked: Marked) -> Marked:
    """Take the lines off: on a command line there is only one."""
    match marked.value:
        case dict():
            parts = {name: _unmarked(part) for name, part in marked.value.items()}
            return Marked(parts, 0)
        case tuple():
            return Marked(tuple(map(_unmarked, marked.value)), 0)
        case value:
            return Marked(value, 0)


def _together(name: str, before: Marked | None, value: Marked, hint: Any) -> Marked:
    """Add a value to what was given for the same field before."""
    if typing.get_origin(hint) is tuple and not isinstance(value.value, tuple):
        value = Marked((value,), 0)
    if before is None:
        return value
    match before.value, value.value:
        case tuple(), tuple():
            return Marked((*before.value, *value.value), 0)
        case dict(), dict():
            return Marked({**before.value, **value.value}, 0)
        case _:
            raise BadInput("This is given twice.", where=f"--given {name}")
