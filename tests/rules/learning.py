"""Learning: a situation of which a little more is known, and values that became narrower."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from answering import completed, may_be_complete

from paluu.rules.book import Book
from paluu.rules.nodes import Fact, Table
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import FIRST, FIRST_MOMENT, YES, Value, decided


def learned(rng: Random, book: Book, situation: Situation, *, most: int = 4) -> Situation:
    """Give the situation with some things learned: facts, rows that exist, lists that are done."""
    for _ in range(rng.randint(1, most)):
        match rng.randrange(6):
            case 0:
                table = rng.choice(list(book.tables.values()))
                if may_be_complete(situation, table):
                    situation = completed(situation, table)
            case 1:
                situation = _exists(rng, book, situation)
            case _:
                situation = _fact(rng, book, situation)
    return situation


def _exists(rng: Random, book: Book, situation: Situation) -> Situation:
    places = [
        (table, at)
        for table in book.tables.values()
        for at, row in enumerate(situation.rows(table))
        if row.exists != YES and not row.many
    ]
    if not places:
        return situation
    table, at = rng.choice(places)
    return _changed(situation, table, at, replace(situation.rows(table)[at], exists=YES))


def _fact(rng: Random, book: Book, situation: Situation) -> Situation:
    table = rng.choice([None, *book.tables.values()])
    rows = [] if table is None else [
        at for at, row in enumerate(situation.rows(table)) if not row.many
    ]  # fmt: skip
    at = None if table is None else rng.choice(rows) if rows else None
    if table is not None and at is None:
        return situation
    open_facts = [
        fact
        for fact in book.facts_of(table).values()
        if fact.kind is not None and not decided(situation.value(fact, at))
    ]
    if not open_facts:
        return situation
    fact = rng.choice(open_facts)
    value = narrowed(rng, situation.value(fact, at))
    if table is None or at is None:
        return replace(situation, facts={**situation.facts, fact: value})
    row = situation.rows(table)[at]
    facts: dict[Fact, Value] = {**row.facts, fact: value}
    return _changed(situation, table, at, replace(row, facts=facts))


def _changed(situation: Situation, table: Table, at: int, row: Row) -> Situation:
    held = situation.tables[table]
    rows = (*held.rows[:at], row, *held.rows[at + 1 :])
    return replace(situation, tables={**situation.tables, table: Rows(rows, held.complete)})


def narrowed(rng: Random, value: Value) -> Value:
    """Give a part of what may be."""
    match value:
        case int():
            bits = [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]
            return sum(rng.sample(bits, rng.randint(1, len(bits) - 1)))
        case frozenset():
            return frozenset(rng.sample(sorted(value), rng.randint(1, len(value) - 1)))
        case (low, high, _):
            inside = sorted(
                {max(low, min(high, end)) for end in (low, high, *_near(rng, low, high))}
                - {FIRST, FIRST_MOMENT}
            )
            first, last = sorted((rng.choice(inside), rng.choice(inside)))
            return first, last, False
    raise AssertionError(value)


def _near(rng: Random, low: int, high: int) -> list[int]:
    """Take days around the end that lies in our time, or anywhere between near ends."""
    if high - low < 100_000:
        return [rng.randint(low, high) for _ in range(3)]
    middle = low if low > 1 else high
    return [middle + rng.randint(-400, 400) for _ in range(3)]


def within(new: Value, old: Value) -> bool:
    """Say whether everything that is still possible was possible before."""
    match new, old:
        case (int(), int()):
            return not new & ~old
        case (frozenset(), frozenset()):
            return new <= old
        case ((low, high, na), (old_low, old_high, old_na)):
            if low > high:
                return bool(old_na)
            return old_low <= low and high <= old_high and (old_na or not na)
    raise AssertionError((new, old))
