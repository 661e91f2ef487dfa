"""The form that states facts: the right input for each fact, and a way to find it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from paluu.casefile.by_hand import by_hand
from paluu.casefile.by_hand import places_in as facts_in
from paluu.casefile.sheet import Place, Sheet
from paluu.law.book import LAW
from paluu.rules.nodes import Fact
from paluu.rules.values import Kind
from paluu.web.fields import UNKNOWN, Choice, Field, Given, read_answer
from paluu.web.words.labels import ARTICLES, member_word
from paluu.web.words.parts import Parts, fact_of
from paluu.web.words.speech import article_words, provision_order

SCOPE = (
    "is_present_on_ms_territory", "is_union_citizen", "has_union_free_movement_right",
    "fulfils_entry_conditions", "fulfils_stay_conditions",
    "international_protection_application_pending", "refused_entry_at_external_border",
    "intercepted_on_irregular_crossing", "return_ordered_as_criminal_sanction",
    "return_follows_from_criminal_sanction", "in_extradition_procedure",
    "holds_right_to_stay_in_other_ms", "recognition_applied", "is_family_with_minors",
    "is_unaccompanied", "minority_in_doubt", "is_vulnerable",
)  # fmt: skip
"""What is asked when a case is opened: whether the text applies, and who needs protection."""


def askable(place: Place, sheet: Sheet) -> bool:
    """Say whether a fact can be asked for on a form: the law has it, and it is stated by hand.

    Args:
        place: the fact.
        sheet: the facts of the case.
    """
    return _fact(place) is not None and by_hand(place, sheet)


@dataclass(frozen=True)
class Entry:
    """A fact that can be chosen: how it is named in a query, what it means, what is recorded."""

    query: str
    meaning: str
    value: str
    provision: str


@dataclass(frozen=True)
class Shelf:
    """The facts of one Article."""

    title: str
    entries: tuple[Entry, ...]


def read_query(names: Sequence[str], sheet: Sheet) -> list[Place]:
    """Read the facts a query names; those that nobody states by hand are left out."""
    places: list[Place] = []
    for written in names:
        table, key, name = ([None, None, *written.split(":", 2)])[-3:]
        if name and askable((table, key, name), sheet):
            places.append((table, key, name))
    return list(dict.fromkeys(places))


def places_in(facts: Mapping[str, Any]) -> list[Place]:
    """List the facts in a statement of facts, those of parts with their part."""
    return [place for place in facts_in(facts) if _fact(place) is not None]


def input_name(place: Place) -> str:
    """Give the name of the input of a fact."""
    return "fact:" + ":".join(part for part in place if part)


def inputs(
    places: Sequence[Place], sheet: Sheet, given: Given, errors: Mapping[str, str]
) -> list[Field]:
    """Give the inputs of facts, each with what is recorded or given."""
    parts = Parts(sheet)
    return [
        _input(place, fact, parts, given, errors)
        for place in places
        if (fact := _fact(place)) is not None
    ]


def read_inputs(places: Sequence[Place], given: Given) -> tuple[dict[str, Any], dict[str, str]]:
    """Read the answers.

    Returns:
        the facts in plain form, rows under their tables, and by input what is wrong.
    """
    facts: dict[str, Any] = {}
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    errors: dict[str, str] = {}
    for place in places:
        name = input_name(place)
        texts = [text.strip() for text in given.get(name, ()) if text.strip()]
        fact = _fact(place)
        if not texts or fact is None:
            continue
        try:
            value = _read(fact, texts[0])
        except ValueError as problem:
            errors[name] = f"{fact.meaning.rstrip('.')}: {problem}"
            continue
        table, key, plain = place
        if table and key:
            rows.setdefault(table, {}).setdefault(key, {})[plain] = value
        else:
            facts[plain] = value
    for table, found in rows.items():
        facts[table] = [{"id": key, **row} for key, row in found.items()]
    return facts, errors


def shelves(sheet: Sheet, wanted: str = "") -> list[Shelf]:
    """Give every fact that can be stated, by Article.

    Args:
        sheet: the facts of the case.
        wanted: only facts whose sentence or name holds this.
    """
    parts = Parts(sheet)
    found: dict[str, list[Entry]] = {}
    for place, fact in _every_place(sheet):
        meaning = parts.meaning(place)
        if wanted and wanted.lower() not in f"{meaning} {fact.provision}".lower():
            continue
        query = ":".join(part for part in place if part)
        entry = Entry(query, meaning, parts.value(place), fact.provision)
        found.setdefault(fact.provision.split("(")[0], []).append(entry)
    order = sorted(found, key=provision_order)
    return [
        Shelf(f"{article_words(number)}: {ARTICLES.get(number, 'other')}", tuple(found[number]))
        for number in order
    ]


def _every_place(sheet: Sheet) -> list[tuple[Place, Fact]]:
    places: list[tuple[Place, Fact]] = [
        ((None, None, name), fact)
        for name, fact in LAW.facts_of(None).items()
        if fact.kind is not None
        and fact.kind is not Kind.LINK
        and by_hand((None, None, name), sheet)
    ]
    for table_name, table in LAW.tables.items():
        for key in sheet.rows.get(table_name, {}):
            places += [
                ((table_name, key, name), fact)
                for name, fact in LAW.facts_of(table).items()
                if fact.kind is not None and by_hand((table_name, key, name), sheet)
            ]
    return places


def _fact(place: Place) -> Fact | None:
    return fact_of(place[2], place[0])


def _input(
    place: Place, fact: Fact, parts: Parts, given: Given, errors: Mapping[str, str]
) -> Field:
    name = input_name(place)
    stated = _stated(place, parts.sheet)
    answers = list(given.get(name, ())) or ([stated] if stated else [])
    kind, options = _asked(fact, parts)
    return Field(
        name,
        kind,
        parts.meaning(place),
        _hint(fact, kind),
        choices=tuple(Choice(value, text, value in answers) for value, text in options),
        value=answers[0] if answers else "",
        error=errors.get(name, ""),
        values=tuple(answers),
    )


def _asked(fact: Fact, parts: Parts) -> tuple[str, list[tuple[str, str]]]:
    not_known = (UNKNOWN, "Not known")
    match fact.kind:
        case Kind.TRUTH:
            return "radios", [("true", "Yes"), ("false", "No"), not_known]
        case Kind.CHOICE:
            members = [(member, member_word(member)) for member in fact.members]
            return ("select" if len(members) > 8 else "radios"), [*members, not_known]
        case Kind.LINK:
            target = fact.target.name if fact.target else ""
            return "radios", [*parts.in_tables(target), not_known]
        case Kind.DAY:
            return "date", []
        case Kind.MOMENT:
            return "moment", []
        case Kind.NUMBER:
            return "number", []
        case None:
            return "text", []


def _hint(fact: Fact, kind: str) -> str:
    told = article_words(fact.provision)
    if kind == "number" and fact.unit is not None and fact.unit.value != "count":
        told += f". In {fact.unit.value}."
    return told


def _read(fact: Fact, text: str) -> Any:
    if text == UNKNOWN:
        return None
    match fact.kind:
        case Kind.TRUTH:
            return text == "true"
        case Kind.DAY:
            return read_answer(date, text).isoformat()
        case Kind.MOMENT:
            return read_answer(datetime, text).isoformat()
        case Kind.NUMBER:
            return read_answer(int, text)
        case _:
            return text


def _stated(place: Place, sheet: Sheet) -> str:
    table, key, name = place
    value = sheet.known(table, key, name) if table and key else sheet.case.get(name)
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case dict() | list():
            return ""
        case _:
            return str(value)
