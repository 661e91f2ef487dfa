"""The register of third countries: agreements, visa-free travel, document practice, notices.

Reference data and no law: each entry is dated, names its source, and says whether it has been
checked against it. It helps an official to state a fact; no rule reads it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from paluu.errors import BadInput


class EntryKind(Enum):
    """What an entry says about a country."""

    UNION_READMISSION_AGREEMENT = "union_readmission_agreement"
    BILATERAL_READMISSION_AGREEMENT = "bilateral_readmission_agreement"
    ARTICLE_17_AGREEMENT = "article_17_agreement"
    VISA_FREE = "visa_free"
    TRAVEL_DOCUMENT_PRACTICE = "travel_document_practice"
    NOTICE = "notice"


@dataclass(frozen=True)
class Entry:
    """One dated statement about a country.

    Attributes:
        country: ISO 3166 code (``XK`` for Kosovo).
        kind: what it says.
        since: the first day on which it holds.
        source: where it comes from.
        checked: whether it has been compared with the source.
        until: the last day on which it holds; ``None`` while it does.
        text: what is to be known, for practice and notices.
    """

    country: str
    kind: EntryKind
    since: date
    source: str
    checked: bool
    until: date | None = None
    text: str = ""

    def holds_on(self, day: date) -> bool:
        """Say whether the entry holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Register:
    """Every entry, by country.

    Attributes:
        edition: the day up to which the register was kept.
        entries: all entries, whatever their days.
    """

    edition: str
    entries: tuple[Entry, ...]

    def of(self, country: str, day: date) -> list[Entry]:
        """List what holds of a country on a day.

        Args:
            country: ISO 3166 code.
            day: the day.
        """
        return [entry for entry in self.entries if entry.country == country and entry.holds_on(day)]

    def with_file(self, path: Path) -> Register:
        """Add the entries of a State's own file.

        Raises:
            BadInput: the file cannot be read or an entry lacks something; it names the entry.
        """
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            raise BadInput(f"The register cannot be read: {problem}.", where=str(path)) from problem
        return Register(self.edition, (*self.entries, *_entries(content, str(path))))


@cache
def register() -> Register:
    """Give the register that comes with Paluu."""
    text = resources.files("paluu.law").joinpath("register.toml").read_text(encoding="utf-8")
    content = tomllib.loads(text)
    return Register(str(content["edition"]), tuple(_entries(content, "register.toml")))


def _entries(content: Mapping[str, Any], where: str) -> Iterable[Entry]:
    for number, given in enumerate(content.get("entry", ()), 1):
        yield _entry(given, str(given.get("kind", "")), f"{where}: entry {number}")
    for group in content.get("visa_free", ()):
        for country in group.get("countries", ()):
            yield _entry({**group, "country": country}, "visa_free", f"{where}: visa_free")


def _entry(given: Mapping[str, Any], kind: str, where: str) -> Entry:
    missing = [name for name in ("country", "from", "source", "checked") if name not in given]
    if missing:
        raise BadInput(f"An entry lacks {', '.join(missing)}.", where=where)
    if kind not in {each.value for each in EntryKind}:
        raise BadInput(
            f"{kind!r} is not a kind of entry.",
            where=where,
            advice=f"Use one of: {', '.join(each.value for each in EntryKind)}.",
        )
    since, until = given["from"], given.get("until")
    if not isinstance(since, date) or not isinstance(until, date | None):
        raise BadInput("A day is wanted.", where=where, advice="Write from = 2029-03-05.")
    if until is not None and until < since:
        raise BadInput("An entry ends before it begins.", where=where)
    return Entry(
        str(given["country"]), EntryKind(kind), since, str(given["source"]),
        bool(given["checked"]), until, str(given.get("text", "")),
    )  # fmt: skip
