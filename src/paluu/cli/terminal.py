"""Printing: styled words on a terminal, plain words into a file, JSON where it is asked for."""

from __future__ import annotations

import os
import sys
from typing import Any

import msgspec
from rich.console import Console
from rich.text import Text

from paluu.rules.plain import NOT_APPLICABLE, Plain

YES, NO, OPEN, DIM, HEAD = "green", "red", "yellow", "dim", "bold cyan"


def console(*, stderr: bool = False) -> Console:
    """Give a console; text is never read as markup, and colours follow the terminal."""
    stream = sys.stderr if stderr else sys.stdout
    wide = None if stream.isatty() or "COLUMNS" in os.environ else 100
    return Console(stderr=stderr, markup=False, highlight=False, emoji=False, width=wide)


def write_json(value: Any) -> None:
    """Print a value as JSON."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.write(text + "\n")


def write_plain(text: str) -> None:
    """Print a text as it is, not fitted to the width of the terminal."""
    sys.stdout.write(text)


def heading(text: str) -> Text:
    """Give the heading of a section."""
    return Text(text, style=HEAD)


def joined(*parts: str | Text | tuple[str, str]) -> Text:
    """Put pieces of text together; a pair is a text with its style."""
    return Text.assemble(*parts)


def provisions(names: tuple[str, ...] | list[str]) -> str:
    """Write provisions the way they are cited: ``7(1), 8(2)``."""
    return ", ".join(names)


def named(name: str, value: Plain) -> tuple[str, str]:
    """Write a public name with its value, quietly: ``removal_permitted[RU]=no``."""
    return f"  {name}={'unknown' if value is None else value_words(value)}", DIM


def cited(names: tuple[str, ...] | list[str]) -> tuple[str, str]:
    """Write provisions behind a sentence."""
    return f"  {provisions(names)}", "cyan"


def value_words(value: Plain) -> str:
    """Write a value in words."""
    match value:
        case None:
            return "not known"
        case bool():
            return "yes" if value else "no"
        case dict():
            return _interval(value)
        case list():
            return " or ".join(map(str, value))
        case _ if value == NOT_APPLICABLE:
            return "does not apply"
        case _:
            return str(value)


def style_of(value: Plain) -> str:
    """Give the colour of a value."""
    match value:
        case True:
            return YES
        case False:
            return NO
        case None | dict():
            return OPEN
        case _ if value == NOT_APPLICABLE:
            return DIM
        case _:
            return "bold"


def mark_of(value: Plain) -> str:
    """Give the sign of a value, for those who see no colours."""
    match value:
        case True:
            return "+"
        case False:
            return "-"
        case None | dict():
            return "?"
        case _ if value == NOT_APPLICABLE:
            return "/"
        case _:
            return "="


def _interval(ends: dict[str, Any]) -> str:
    low, high = ends.get("earliest"), ends.get("latest")
    least, most = ends.get("at_least"), ends.get("at_most")
    told = {
        (True, True): f"between {low} and {high}",
        (True, False): f"{low} at the earliest",
        (False, True): f"{high} at the latest",
    }.get((low is not None, high is not None))
    told = told or {
        (True, True): f"{least} to {most}",
        (True, False): f"at least {least}",
        (False, True): f"at most {most}",
    }.get((least is not None, most is not None), "not known")
    return f"{told}, if it applies" if ends.get("may_not_apply") else told
