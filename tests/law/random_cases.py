"""Random cases of the whole law: contradictory ones too, which the rules must survive."""

from __future__ import annotations

from datetime import date
from random import Random

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules.nodes import Fact, Table
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import NEVER, NO, NO_ROW, YES, Kind, Value

TODAY = date(2029, 6, 1).toordinal()
NOON = 31_239_360
"""Midday of that day, in minutes since 1970."""


def random_situation(chance: Random, *, known: float = 1.0, rows: int = 2) -> Situation:
    """Make a case of which a share of the facts is known.

    Args:
        chance: the source of randomness.
        known: the share of facts that are known; with 1 every list is complete too.
        rows: how many rows a list has at most.
    """
    counts = {table: chance.randint(0, rows) for table in LAW.tables.values()}

    def facts_of(table: Table | None) -> dict[Fact, Value]:
        return {
            fact: random_value(fact, chance, counts)
            for fact in LAW.facts_of(table).values()
            if fact.kind is not None and chance.random() < known
        }

    tables = {
        table: Rows.of(
            [Row(facts_of(table), f"{table.name}-{index}") for index in range(count)],
            complete=chance.random() < known or known == 1.0,
        )
        for table, count in counts.items()
    }
    profile = reference_profile()
    return Situation(facts_of(None), tables, TODAY, (NOON, NOON), profile.values, profile.calendar)


def random_value(fact: Fact, chance: Random, counts: dict[Table, int]) -> Value:
    """Draw a value: days within two years, mostly past; short lengths; any member or row."""
    match fact.kind:
        case Kind.TRUTH:
            return chance.choice((YES, NO))
        case Kind.CHOICE:
            return 1 << chance.randrange(len(fact.members))
        case Kind.DAY:
            on = NEVER if chance.random() < 0.1 else TODAY + chance.randint(-800, 60)
            return on, on, False
        case Kind.MOMENT:
            at = NOON + 60 * chance.randint(-200, 20)
            return at, at, False
        case Kind.LINK:
            assert fact.target is not None
            places = [*range(counts[fact.target])]
            if fact.optional or not places:
                places.append(NO_ROW)
            return frozenset({chance.choice(places)})
        case _:
            length = chance.choice((0, 1, 2, 14, 30, 36, 90, 400))
            return length, length, False


def with_fact(situation: Situation, fact: Fact, value: Value) -> Situation:
    """Give the case with one fact set, in every row where it is a fact of rows."""
    if fact.table is None:
        return _changed(situation, facts={**situation.facts, fact: value})
    changed = [
        Row({**row.facts, fact: value}, row.key, row.exists, row.many) if row.key else row
        for row in situation.tables[fact.table].rows
    ]
    rows = Rows(tuple(changed), situation.tables[fact.table].complete)
    return _changed(situation, tables={**situation.tables, fact.table: rows})


def with_random_changes(situation: Situation, chance: Random, number: int) -> Situation:
    """Give the case with some facts, chosen at random, set to random values."""
    counts = {table: len(situation.rows(table)) for table in LAW.tables.values()}
    facts = [fact for fact in LAW.facts.values() if fact.kind is not None]
    for fact in chance.sample(facts, number):
        situation = with_fact(situation, fact, random_value(fact, chance, counts))
    return situation


def forget(situation: Situation, chance: Random, share: float) -> Situation:
    """Give the same case with a share of its facts unknown and some lists incomplete."""

    def some_of(facts: dict[Fact, Value]) -> dict[Fact, Value]:
        return {fact: value for fact, value in facts.items() if chance.random() > share}

    tables = {}
    for table, rows in situation.tables.items():
        complete = rows.complete and chance.random() > share
        listed = [
            Row(some_of(dict(row.facts)), row.key, row.exists) for row in rows.rows if row.key
        ]
        tables[table] = Rows.of(listed, complete=complete)
    return _changed(situation, facts=some_of(dict(situation.facts)), tables=tables)


def _changed(
    situation: Situation,
    *,
    facts: dict[Fact, Value] | None = None,
    tables: dict[Table, Rows] | None = None,
) -> Situation:
    return Situation(
        situation.facts if facts is None else facts,
        situation.tables if tables is None else tables,
        situation.today,
        situation.now,
        situation.options,
        situation.calendar,
    )
