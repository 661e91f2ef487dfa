"""Single cases and record batches: a situation out of a batch, and situations into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import pyarrow as pa

from paluu.rules.book import Book
from paluu.rules.bulk_batch import CASE_ID, EXISTS, complete_name, schema_of
from paluu.rules.bulk_columns import ANY_ROW, NO_SUCH_ROW
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.situation import Calendar, Row, Rows, Situation
from paluu.rules.values import NO, NO_ROW, OPEN, YES, Interval, Kind, Link, Value


def to_situation(
    book: Book,
    batch: pa.RecordBatch,
    index: int,
    *,
    today: int,
    now: tuple[int, int],
    options: Mapping[Option, Value],
    calendar: Calendar,
) -> Situation:
    """Take one case out of a batch, ready for the explaining reading.

    Args:
        book: the facts and tables.
        batch: cases in the form of `schema_of`.
        index: the number of the case in the batch.
        today: the day of evaluation, as an ordinal.
        now: the moments the evaluation may fall on, in minutes.
        options: the value of every option.
        calendar: how periods end.
    """
    case: dict[str, Any] = batch.slice(index, 1).to_pylist()[0]
    tables: dict[Table, Rows] = {}
    for table in book.tables.values():
        listed = [
            Row(
                _facts(book.facts_of(table), row),
                str(position),
                exists=YES if row.get(EXISTS) is True else OPEN,
            )
            for position, row in enumerate(case.get(table.name) or [])
        ]
        tables[table] = Rows.of(listed, complete=case.get(complete_name(table)) is True)
    facts = _facts(book.facts_of(None), case)
    return Situation(facts, tables, today, now, options, calendar)


def _facts(known: Mapping[str, Fact], given: Mapping[str, Any]) -> dict[Fact, Value]:
    values: dict[Fact, Value] = {}
    for name, fact in known.items():
        plain = given.get(name)
        if plain is None:
            continue
        match fact.kind:
            case Kind.TRUTH:
                values[fact] = plain if plain in (NO, OPEN) else YES if plain else NO
            case Kind.CHOICE:
                values[fact] = plain
            case Kind.LINK if plain == NO_SUCH_ROW:
                values[fact] = frozenset({NO_ROW})
            case Kind.LINK if plain != ANY_ROW:
                values[fact] = frozenset({plain})
            case Kind.DAY | Kind.NUMBER | Kind.MOMENT:
                values[fact] = plain["low"], plain["high"], False
            case _:
                pass
    return values


def to_batch(book: Book, situations: Iterable[Situation]) -> pa.RecordBatch:
    """Put situations into a batch, numbered from 0.

    A link that leaves several rows open, or may lead to a row nobody listed, becomes unknown: a
    batch has no word for it.
    """
    cases: list[dict[str, Any]] = []
    for number, situation in enumerate(situations):
        case: dict[str, Any] = {CASE_ID: number, **_plain(situation.facts, situation)}
        for table in book.tables.values():
            rows = situation.rows(table)
            case[table.name] = [
                {**_plain(row.facts, situation), EXISTS: True if row.exists == YES else None}
                for row in rows
                if not row.many
            ]
            case[complete_name(table)] = not any(row.many for row in rows)
        cases.append(case)
    return pa.RecordBatch.from_pylist(cases, schema=schema_of(book))


def _plain(facts: Mapping[Fact, Value], situation: Situation) -> dict[str, Any]:
    return {fact.name: _value(fact, value, situation) for fact, value in facts.items() if fact.kind}


def _value(fact: Fact, value: Value, situation: Situation) -> Any:
    match fact.kind:
        case Kind.TRUTH:
            return {YES: True, NO: False}.get(cast(int, value))
        case Kind.CHOICE:
            return value
        case Kind.LINK:
            assert fact.target is not None
            link = cast(Link, value)
            if link == {NO_ROW}:
                return NO_SUCH_ROW
            row = next(iter(link))
            if len(link) > 1 or situation.rows(fact.target)[row].many:
                return None
            return row
        case _:
            low, high, _ = cast(Interval, value)
            return {"low": low, "high": high}
