"""The same sentences exist in every language, with the same slots."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from paluu.documents.catalogue import Catalogue, catalogue, slots
from paluu.documents.completeness import Element
from paluu.documents.content import Language, LawEdition
from paluu.documents.sentences import MissingStrings
from paluu.errors import BadInput


def sentences(words: Catalogue) -> dict[str, str]:
    """Flatten a catalogue to its sentences by path."""
    found: dict[str, str] = {}

    def walk(path: str, value: object) -> None:
        if isinstance(value, str):
            found[path] = value
        elif isinstance(value, dict):
            for key, inner in value.items():
                walk(f"{path}.{key}", inner)

    for key, value in msgspec.to_builtins(words).items():
        walk(key, value)
    return found


def test_every_sentence_has_the_same_slots_in_both_languages() -> None:
    english, finnish = sentences(catalogue(Language.EN)), sentences(catalogue(Language.FI))
    # Finnish writes the month as a number, so both name the same three parts of a date.
    differing = {
        path: (slots(text), slots(finnish[path]))
        for path, text in english.items()
        if slots(text) != slots(finnish[path])
    }

    assert english.keys() == finnish.keys()
    assert differing == {}


def test_no_sentence_is_left_untranslated() -> None:
    english, finnish = sentences(catalogue(Language.EN)), sentences(catalogue(Language.FI))
    without_words = {path for path, text in english.items() if not slots(text) and len(text) < 4}

    same = {path for path in english if english[path] == finnish[path]} - without_words
    assert same == {"masthead.document_title"}


@pytest.mark.parametrize("language", Language)
def test_a_missing_sentence_is_an_error_when_the_catalogue_is_loaded(language: Language) -> None:
    raw = msgspec.to_builtins(catalogue(language))
    del raw["remedies"]["right"]

    with pytest.raises(msgspec.ValidationError, match="right"):
        msgspec.convert(raw, Catalogue)


@pytest.mark.parametrize("language", Language)
def test_a_superfluous_sentence_is_an_error_too(language: Language) -> None:
    raw = msgspec.to_builtins(catalogue(language))
    raw["remedies"]["left"] = "Nobody asks for this."

    with pytest.raises(msgspec.ValidationError, match="left"):
        msgspec.convert(raw, Catalogue)


def test_every_element_and_every_edition_has_words() -> None:
    assert set(MissingStrings.__struct_fields__) - {"sentence"} == {e.value for e in Element}
    for language in Language:
        assert set(catalogue(language).edition) == {edition.value for edition in LawEdition}


@pytest.mark.parametrize(
    ("language", "written"), [(Language.EN, "3 March 2029"), (Language.FI, "3.3.2029")]
)
def test_dates_are_written_as_people_write_them(language: Language, written: str) -> None:
    assert catalogue(language).day(date(2029, 3, 3)) == written


@pytest.mark.parametrize(
    ("months", "english", "finnish"),
    [
        (1, "1 month", "1 kuukausi"),
        (12, "1 year", "1 vuosi"),
        (30, "2 years and 6 months", "2 vuotta ja 6 kuukautta"),
        (120, "10 years", "10 vuotta"),
    ],
)
def test_lengths_are_written_in_years_and_months(months: int, english: str, finnish: str) -> None:
    assert catalogue(Language.EN).length(months) == english
    assert catalogue(Language.FI).length(months) == finnish


def test_several_names_are_joined_with_the_word_for_and() -> None:
    assert catalogue(Language.EN).enumeration(("A", "B", "C")) == "A, B and C"
    assert catalogue(Language.FI).enumeration(("A", "B")) == "A ja B"
    assert catalogue(Language.EN).enumeration(("A",)) == "A"


def test_countries_and_languages_have_names_in_both_languages() -> None:
    assert catalogue(Language.EN).country("SO") == "Somalia"
    assert catalogue(Language.FI).country("AF") == "Afganistan"
    assert catalogue(Language.FI).language_name("prs") == "dari"


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="'ZQ'"):
        catalogue(Language.EN).country("ZQ")
    with pytest.raises(BadInput, match="'qq'"):
        catalogue(Language.FI).language_name("qq")
