"""Situations of the small law, and every exact case that may lie behind one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from random import Random
from typing import Any

from exact import ExactCase, meaning
from small_law import (
    CALENDAR,
    LIBRARY,
    OPTIONS,
    TODAY,
    Card,
    Loan,
    Reader,
    lenient,
    loan_days,
    notice_hours,
)

from paluu.rules import nodes as n
from paluu.rules.book import walk
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import (
    CHOICE_NA,
    FIRST,
    INFINITE,
    NA,
    NEVER,
    NEVER_MOMENT,
    NO,
    NO_ROW,
    OPEN,
    YES,
    Kind,
    Value,
)

NOW = 10_000
DAYS = (1, 98, 99, TODAY, 101, 104, NEVER)
MOMENTS = (NOW - 500, NOW - 120, NOW - 119, NOW, NEVER_MOMENT)
NUMBERS = (0, 1, 2, 3, INFINITE)
TABLES: tuple[Table, ...] = (Loan.table, Card.table)

COUNTING: dict[Fact, Value] = {
    Reader.blocked: NO, Loan.returned: NO, Loan.medium: 1, Card.valid: YES,
}  # fmt: skip
"""The facts by which rows count."""

Place = tuple[Table | None, int, Fact]
"""Where a fact is recorded: the table and the number of the row, or the case."""


def values_of(kind: Kind | None) -> tuple[int, ...]:
    match kind:
        case Kind.DAY:
            return DAYS
        case Kind.MOMENT:
            return MOMENTS
        case _:
            return NUMBERS


def library_options(rng: Random) -> dict[Option, Value]:
    days, hours = rng.randint(1, 3), rng.randint(1, 2)
    return {
        loan_days: (days, days, False),
        notice_hours: (hours, hours, False),
        lenient: rng.choice((YES, NO)),
        OPTIONS[3]: rng.choice((1, 2)),
    }


def library_situation(
    rng: Random,
    *,
    most_open: int = 4,
    doubt: float = 0.2,
    most_rows: int = 2,
    counting: float = 0.0,
) -> Situation:
    """A situation with a few facts open and a few rough, some rows and lists in doubt.

    Args:
        rng: where chance comes from.
        most_open: how many facts are open at most.
        doubt: how often a row may not exist.
        most_rows: how many rows a table has at most.
        counting: how often a fact has the value by which its row counts.
    """
    sizes = {table: rng.randint(0, most_rows) for table in TABLES}
    complete = {table: rng.choice((True, True, False)) for table in TABLES}
    places: list[Place] = [
        (table, row, fact)
        for table in (None, *TABLES)
        for row in range(1 if table is None else sizes[table])
        for fact in LIBRARY.facts_of(table).values()
    ]
    unclear = rng.sample(places, min(len(places), rng.randint(0, most_open) + rng.randint(0, 2)))
    open_places, rough = unclear[:most_open], unclear[most_open:]
    facts: dict[tuple[Table | None, int], dict[Fact, Value]] = {}
    for table, row, fact in places:
        if (table, row, fact) not in open_places:
            held = facts.setdefault((table, row), {})
            targets = 0
            if fact.target is not None:
                targets = sizes[fact.target] + (0 if complete[fact.target] else 1)
            held[fact] = _value(rng, fact, targets, rough=(table, row, fact) in rough)
            if fact in COUNTING and rng.random() < counting:
                held[fact] = COUNTING[fact]
    tables = {
        table: Rows.of(
            [
                Row(
                    facts.get((table, row), {}),
                    f"{table.name}-{row}",
                    exists=OPEN if rng.random() < doubt else YES,
                )
                for row in range(sizes[table])
            ],
            complete=complete[table],
        )
        for table in TABLES
    }
    now = rng.choice(((NOW, NOW), (NOW - 1, NOW + 1)))
    return Situation(facts.get((None, 0), {}), tables, TODAY, now, library_options(rng), CALENDAR)


def _value(rng: Random, fact: Fact, targets: int, *, rough: bool) -> Value:
    match fact.kind:
        case Kind.TRUTH:
            return rng.choice((YES, NO))
        case Kind.CHOICE:
            if rough:
                return rng.randrange(1, 1 << len(fact.members))
            return 1 << rng.randrange(len(fact.members))
        case Kind.LINK:
            anywhere = [NO_ROW, *range(targets)]
            return frozenset(rng.sample(anywhere, min(len(anywhere), 2 if rough else 1)))
        case kind:
            values = values_of(kind)
            low = rng.randrange(len(values))
            high = rng.randrange(low, len(values)) if rough else low
            return values[low], values[high], False


# --- every exact case behind a situation -------------------------------------------------------


@dataclass(frozen=True)
class Cone:
    """The facts and tables a rule reads, itself or through other rules."""

    facts: frozenset[Fact]
    tables: frozenset[Table]


def cone_of(rule: AnyRule) -> Cone:
    facts: set[Fact] = set()
    tables: set[Table] = set()
    rules, seen = [rule], {rule}
    while rules:
        current = rules.pop()
        if current.subject.table is not None:
            tables.add(current.subject.table)
        for node in walk(current.tree):
            match node:
                case n.FactOf(fact=fact):
                    facts.add(fact)
                    tables |= {table for table in (fact.table, fact.target) if table}
                case n.Ref(rule=other) if other not in seen:
                    seen.add(other)
                    rules.append(other)
                case (
                    n.Some(table=table) | n.Every(table=table) | n.Count(table=table)
                    | n.TotalDays(table=table) | n.ExtremeOf(table=table) | n.Follow(table=table)
                ):  # fmt: skip
                    tables.add(table)
                case _:
                    pass
    return Cone(frozenset(facts), frozenset(tables))


CONES = {rule: cone_of(rule) for rule in LIBRARY.order}


@dataclass(frozen=True)
class _Pattern:
    """Which rows exist: for each table the number in the situation of every row that does."""

    origins: Mapping[Table, tuple[int, ...]]
    places: tuple[Place, ...]
    candidates: tuple[tuple[Any, ...], ...]

    @property
    def size(self) -> int:
        return prod(map(len, self.candidates))


@dataclass(frozen=True)
class Completion:
    """An exact case, and for each table the number in the situation of each of its rows."""

    case: ExactCase
    origins: Mapping[Table, tuple[int, ...]]


def completions(
    situation: Situation, rule: AnyRule, rng: Random, *, most: int
) -> tuple[list[Completion], bool]:
    """List the exact cases behind a situation, as far as a rule can tell them apart.

    Returns:
        the cases, and whether they are all there are (otherwise a random part of them).
    """
    patterns = [found for found in _patterns(situation, CONES[rule]) if found.size]
    moments = sorted(set(situation.now))
    if sum(found.size for found in patterns) * len(moments) <= most:
        chosen = [
            (found, values, now)
            for found in patterns
            for values in product(*found.candidates)
            for now in moments
        ]
        return [_exact(situation, *each) for each in chosen], True
    return [
        _exact(
            situation,
            found := rng.choice(patterns),
            tuple(rng.choice(candidates) for candidates in found.candidates),
            rng.choice(moments),
        )
        for _ in range(most // 4)
    ], False


def _patterns(situation: Situation, cone: Cone) -> Iterator[_Pattern]:
    tables = [table for table in TABLES if table in cone.tables]
    ways = [list(_existing(situation.rows(table))) for table in tables]
    for chosen in product(*ways):
        origins = dict(zip(tables, chosen, strict=True))
        places: list[Place] = [(None, 0, f) for f in cone.facts if f.table is None]
        for table, rows in origins.items():
            places += [
                (table, at, f) for at in range(len(rows)) for f in cone.facts if f.table is table
            ]
        candidates = tuple(_candidates(situation, place, origins) for place in places)
        yield _Pattern(origins, tuple(places), candidates)


def _existing(rows: tuple[Row, ...]) -> Iterator[tuple[int, ...]]:
    """Every way rows may exist; the unseen row may stand for none, one or two."""
    choices: list[tuple[tuple[int, ...], ...]] = []
    for number, row in enumerate(rows):
        if row.many:
            choices.append(((), (number,), (number, number)))
        elif row.exists == YES:
            choices.append(((number,),))
        else:
            choices.append(((), (number,)))
    for chosen in product(*choices):
        yield tuple(number for part in chosen for number in part)


def _candidates(
    situation: Situation, place: Place, origins: Mapping[Table, tuple[int, ...]]
) -> tuple[Any, ...]:
    table, at, fact = place
    value = situation.value(fact, None if table is None else origins[table][at])
    match value:
        case int() if fact.kind is Kind.TRUTH:
            return tuple(held for held, bit in ((True, YES), (False, NO)) if value & bit)
        case int():
            return tuple(member for member in range(len(fact.members)) if value >> member & 1)
        case frozenset():
            assert fact.target is not None
            rows = origins[fact.target]
            # A link to a row says that the row exists.
            found = [at for at, origin in enumerate(rows) if origin in value]
            return (*found, *([NO_ROW] if NO_ROW in value else []))
        case (low, high, _):
            inside = {one for one in values_of(fact.kind) if low <= one <= high}
            return tuple(sorted(inside | ({low, high} - {FIRST, -(10**12)})))
    raise AssertionError(value)


def _exact(
    situation: Situation, pattern: _Pattern, values: tuple[Any, ...], now: int
) -> Completion:
    facts: dict[Fact, Any] = {}
    rows: dict[Table, list[dict[Fact, Any]]] = {
        table: [{} for _ in found] for table, found in pattern.origins.items()
    }
    for (table, at, fact), value in zip(pattern.places, values, strict=True):
        (facts if table is None else rows[table][at])[fact] = value
    options = {option: _exact_option(option, value) for option, value in situation.options.items()}
    case = ExactCase(facts, rows, situation.today, now, options, situation.calendar)
    return Completion(case, pattern.origins)


def _exact_option(option: Option, value: Any) -> Any:
    match option.kind:
        case Kind.TRUTH:
            return value == YES
        case Kind.CHOICE:
            return value.bit_length() - 1
        case _:
            return value[0]


def exact_results(rule: AnyRule, row: int | None, found: list[Completion]) -> set[Any]:
    """Give what a rule concludes in each exact case (for a row: where the row exists)."""
    results = set()
    for completion in found:
        if row is None:
            results.add(meaning(rule.tree, completion.case, None))
        else:
            origins = completion.origins[rule.subject.table]
            for at, origin in enumerate(origins):
                if origin == row:
                    results.add(meaning(rule.tree, completion.case, at))
    return results


def allows(kind: Kind, value: Value, result: Any) -> bool:
    """Say whether a value of a reading leaves an exact result possible."""
    match value:
        case int():
            bit = NA if kind is Kind.TRUTH else CHOICE_NA
            if result is not None:
                bit = (YES if result else NO) if kind is Kind.TRUTH else 1 << result
            return bool(value & bit)
        case (low, high, na):
            return na if result is None else low <= result <= high
        case _:
            raise AssertionError(value)
