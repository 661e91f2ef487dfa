"""Answers put into a situation, as a person would: what the asking reading promises is replayed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from paluu.rules.ask import Answer
from paluu.rules.book import Book
from paluu.rules.nodes import Fact, Table
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import NO, YES, Kind, Value


def decides_as_promised(answers: Iterable[Answer]) -> bool:
    """Say whether every answer is one of those that decide whatever else is open."""
    return not any(answer.outcome in ("known", "yes|no") for answer in answers)


def answered(situation: Situation, book: Book, answers: Iterable[Answer]) -> Situation:
    """Give the situation in which the answers are known."""
    for answer in sorted(answers, key=lambda each: each.outcome == "complete"):
        situation = _with(situation, book, answer)
    return situation


def _with(situation: Situation, book: Book, answer: Answer) -> Situation:
    if answer.outcome == "complete":
        return completed(situation, book.tables[answer.fact])
    if answer.outcome == "exists":
        table = book.tables[answer.fact]
        at = situation.row_of(table, answer.row)
        return _with_row(situation, book, answer.fact, at, exists=True)
    fact = book.fact(answer.fact)
    if fact.kind is Kind.TRUTH:
        value = YES if answer.outcome == "yes" else NO
    else:
        value = sum(1 << fact.members.index(name) for name in answer.outcome.split("|"))
    if fact.table is None:
        return replace(situation, facts={**situation.facts, fact: value})
    at = situation.row_of(fact.table, answer.row)
    row = situation.rows(fact.table)[at]
    changed = replace(row, facts={**row.facts, fact: value})
    return _put(situation, book, fact.table.name, at, changed)


def may_be_complete(situation: Situation, table: Table) -> bool:
    """Say whether a list may be complete: not where a link is known to point beyond it."""
    listed = sum(1 for row in situation.rows(table) if not row.many)
    holders = [row.facts for held in situation.tables.values() for row in held.rows]
    return all(
        min(value) < listed
        for facts in (situation.facts, *holders)
        for fact, value in facts.items()
        if fact.target is table and isinstance(value, frozenset)
    )


def completed(situation: Situation, table: Table) -> Situation:
    """Take the unseen row away, and every link to it."""
    rows = tuple(row for row in situation.rows(table) if not row.many)

    def without(facts: Mapping[Fact, Value]) -> dict[Fact, Value]:
        return {
            fact: frozenset(at for at in value if at < len(rows))
            if fact.target is table and isinstance(value, frozenset)
            else value
            for fact, value in facts.items()
        }

    tables = {
        each: Rows(
            tuple(replace(row, facts=without(row.facts)) for row in held.rows), held.complete
        )
        for each, held in situation.tables.items()
    }
    shorter = Rows(tables[table].rows[: len(rows)], complete=True)
    return replace(situation, facts=without(situation.facts), tables={**tables, table: shorter})


def _with_row(situation: Situation, book: Book, table: str, at: int, *, exists: bool) -> Situation:
    row = situation.rows(book.tables[table])[at]
    return _put(situation, book, table, at, replace(row, exists=YES if exists else row.exists))


def _put(situation: Situation, book: Book, name: str, at: int, row: Row) -> Situation:
    table = book.tables[name]
    before = situation.tables[table]
    rows = tuple(row if index == at else each for index, each in enumerate(before.rows))
    return replace(
        situation,
        tables={**situation.tables, table: Rows(rows, complete=before.complete)},
    )
