"""Places in a document: a value with the file, line and field it stands in, for exact errors."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from paluu.casefile.casedoc.marked import Marked
from paluu.errors import BadInput

T = TypeVar("T")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Place:
    """A value of a document and where it stands.

    Attributes:
        name: the file.
        marked: the value with its line.
        field: the way to it from the top, such as ``events[3].on``; empty at the top.
    """

    name: str
    marked: Marked
    field: str = ""

    def __str__(self) -> str:
        """Write it as ``file:line: field``, as far as it has a line and a field."""
        line = f":{self.line}" if self.line else ""
        return f"{self.name}{line}" + (f": {self.field}" if self.field else "")

    @property
    def line(self) -> int:
        """The line it stands on; 0 where there are no lines."""
        return self.marked.line

    def plain(self) -> Any:
        """Give the value without its lines."""
        return self.marked.plain()

    def bad(self, message: str, advice: str | None = None) -> BadInput:
        """Make the error for what is wrong here."""
        return BadInput(message, where=str(self), advice=advice)

    def reading(self, read: Callable[[], T]) -> T:
        """Read something; what is wrong with it is said of this place.

        Raises:
            BadInput: with this place, whatever place the reader knew.
        """
        try:
            return read()
        except BadInput as problem:
            found = self.bad(problem.message, problem.advice)
            found.provision = problem.provision
            raise found from problem

    # --- shapes --------------------------------------------------------------------------------

    def mapping(self) -> dict[str, Place]:
        """Give the fields of a mapping."""
        if not isinstance(self.marked.value, dict):
            raise self.bad(f"Fields are wanted here, not {_what(self.marked)}.")
        prefix = f"{self.field}." if self.field else ""
        return {
            name: Place(self.name, part, f"{prefix}{name}")
            for name, part in self.marked.value.items()
        }

    def fields(self, known: Iterable[str], what: str = "field") -> dict[str, Place]:
        """Give the fields of a mapping, all of which must be known."""
        names = list(known)
        found = self.mapping()
        for name, place in found.items():
            if name not in names:
                raise place.bad(f"There is no {what} called {name!r}.", nearest(name, names))
        return found

    def items(self) -> list[Place]:
        """Give the items of a list."""
        if not isinstance(self.marked.value, tuple):
            raise self.bad(f"A list is wanted here, not {_what(self.marked)}.")
        return [
            Place(self.name, part, f"{self.field}[{number}]")
            for number, part in enumerate(self.marked.value, 1)
        ]

    # --- single values -------------------------------------------------------------------------

    def text(self) -> str:
        """Give a text; a number is taken as it is written."""
        match self.marked.value:
            case str(text):
                return text
            case int(number) if not isinstance(number, bool):
                return str(number)
            case _:
                raise self.bad(f"A text is wanted here, not {_what(self.marked)}.")

    def truth(self) -> bool:
        """Give true or false."""
        if isinstance(self.marked.value, bool):
            return self.marked.value
        raise self.bad(f"True or false is wanted here, not {_what(self.marked)}.")

    def number(self) -> int:
        """Give a whole number, not below zero."""
        value = self.marked.value
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.bad(f"A whole number is wanted here, not {_what(self.marked)}.")
        return value

    def day(self) -> date:
        """Give a calendar day."""
        value = self.marked.value
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            raise self.bad(
                f"A day is wanted here, not {_what(self.marked)}.", "Write a day as 2029-03-05."
            )
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self.bad(f"There is no day {value}.") from None

    def instant(self) -> datetime:
        """Give an instant with its time zone."""
        value = self.marked.value
        advice = "Write 2029-03-05T14:30:00Z."
        try:
            found = datetime.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            raise self.bad(f"A moment is wanted here, not {_what(self.marked)}.", advice) from None
        if found.tzinfo is None:
            raise self.bad("A moment needs its time zone.", advice)
        return found.astimezone(UTC)

    def one_of(self, names: Iterable[str], what: str) -> str:
        """Give one of a closed list of words."""
        word = self.text()
        self.known(word, names, what)
        return word

    def known(self, word: str, names: Iterable[str], what: str) -> None:
        """Refuse a word that stands here and is not known."""
        known = list(names)
        if word not in known:
            raise self.bad(f"There is no {what} called {word!r}.", nearest(word, known))


def nearest(word: str, known: Iterable[str]) -> str:
    """Advise on a word that is not known: those that come close, or all where they are few."""
    names = list(known)
    close = difflib.get_close_matches(word, names, n=3, cutoff=0.5)
    if close:
        return f"Did you mean {' or '.join(close)}?"
    return f"Known are: {', '.join(names)}." if len(names) <= 20 else ""


def _what(marked: Marked) -> str:
    match marked.value:
        case dict():
            return "fields"
        case tuple():
            return "a list"
        case None:
            return "nothing"
        case bool(value):
            return str(value).lower()
        case value:
            return repr(value)
