"""The fixed sentences of the documents, one typed catalogue for each language.

Every sentence is a field, so the type checker knows each key and a catalogue that lacks one, or
has one too many, fails when it is loaded. Slots are written ``{like_this}``.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import assert_never

import msgspec

from paluu.documents.content import Language
from paluu.documents.sentences import (
    ClosingStrings,
    CoerciveStrings,
    DepartureStrings,
    Formats,
    HelpStrings,
    KeyFactStrings,
    Masthead,
    MissingStrings,
    Operative,
    PersonStrings,
    ReasonStrings,
    RemedyStrings,
    Strings,
)
from paluu.errors import BadInput


class Catalogue(Strings, frozen=True):
    """All fixed sentences of one language."""

    language: Language
    edition: dict[str, str]
    formats: Formats
    masthead: Masthead
    key: KeyFactStrings
    person: PersonStrings
    operative: Operative
    reasons: ReasonStrings
    departure: DepartureStrings
    coercive: CoerciveStrings
    remedies: RemedyStrings
    help: HelpStrings
    closing: ClosingStrings
    missing: MissingStrings

    def day(self, value: date) -> str:
        """Return a date as people write it in this language."""
        return self.formats.date.format(
            day=value.day, month=self.formats.months[value.month - 1], year=value.year
        )

    def length(self, months: int) -> str:
        """Return a length in months as years and months."""
        years, rest = divmod(months, 12)
        if not years:
            return self.formats.month_count.of(rest)
        if not rest:
            return self.formats.year_count.of(years)
        return self.formats.years_and_months.format(
            years=self.formats.year_count.of(years), months=self.formats.month_count.of(rest)
        )

    def enumeration(self, items: tuple[str, ...]) -> str:
        """Return several names as one phrase, with the word for "and" before the last."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.formats.conjunction} {items[-1]}"

    def country(self, code: str) -> str:
        """Return the name of the country with this ISO 3166-1 alpha-2 code.

        Raises:
            BadInput: no country has the code.
        """
        return _name("countries.toml", "country", code, self.language)

    def language_name(self, code: str) -> str:
        """Return the name of the language with this ISO 639 code.

        Raises:
            BadInput: the code is not among the languages known here.
        """
        return _name("languages.toml", "language", code, self.language)


@cache
def catalogue(language: Language) -> Catalogue:
    """Load the catalogue of a language.

    Raises:
        msgspec.ValidationError: a sentence is missing or superfluous in the file.
    """
    return msgspec.convert(_toml(f"{language.value}.toml"), Catalogue)


def slots(sentence: str) -> frozenset[str]:
    """Return the names of the slots in a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@cache
def _toml(name: str) -> dict[str, object]:
    source = files("paluu.documents") / "catalogues" / name
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def _names(name: str) -> dict[str, tuple[str, str]]:
    return msgspec.convert(_toml(name), dict[str, tuple[str, str]])


def _name(table: str, kind: str, code: str, language: Language) -> str:
    try:
        english, finnish = _names(table)[code]
    except KeyError:
        raise BadInput(
            f"No {kind} has the code {code!r}.",
            where=kind,
            advice="Use ISO 3166-1 alpha-2 for countries (SO) and ISO 639 for languages (so).",
        ) from None
    match language:
        case Language.EN:
            return english
        case Language.FI:
            return finnish
        case _ as never:
            assert_never(never)
