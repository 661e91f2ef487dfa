"""A second world that differs from a first in a few facts only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from paluu.rules.book import walk
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, FactOf, Option, Ref, Table
from paluu.rules.prove_planes import Planes, Span, value_of
from paluu.rules.prove_reading import Slot
from paluu.rules.prove_terms import Model, Term
from paluu.rules.prove_world import OpenWorld
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import Counting, Kind, Unit, Value, unknown


class Dependence:
    """Which rules turn on some facts, directly or through others."""

    def __init__(self, facts: Collection[Fact]) -> None:
        self._facts = frozenset(facts)
        self._known: dict[AnyRule, bool] = {}

    def of(self, rule: AnyRule) -> bool:
        """Say whether a rule turns on one of the facts."""
        if rule not in self._known:
            self._known[rule] = any(
                (isinstance(node, FactOf) and node.fact in self._facts)
                or (isinstance(node, Ref) and self.of(node.rule))
                for node in walk(rule.tree)
            )
        return self._known[rule]


class VariedWorld:
    """The first world with some facts free to be something else.

    Args:
        first: the world it shares everything else with.
        places: the facts that may differ, each with its row.
    """

    def __init__(self, first: OpenWorld, places: Collection[tuple[Fact, int | None]]) -> None:
        self.first = first
        self.places = frozenset(places)
        self.cuts: dict[tuple[AnyRule, int | None], Planes] = {}
        self.facts: dict[tuple[Fact, int | None], Planes] = {}
        self._dependence = Dependence([fact for fact, _ in places])

    def slots(self, table: Table) -> Sequence[Slot]:
        """Give the rows of the first world."""
        return self.first.slots(table)

    def fact(self, fact: Fact, slot: int | None) -> Planes:
        """Give a fact of the first world, or one that differs."""
        if (fact, slot) not in self.places:
            return self.first.fact(fact, slot)
        if (fact, slot) not in self.facts:
            self.facts[fact, slot] = self.first.any_fact(fact, f"after.{fact.public_name}")
        return self.facts[fact, slot]

    def option(self, option: Option) -> Planes:
        """Give the option of the first world."""
        return self.first.option(option)

    def today(self, kind: Kind) -> Span:
        """Give the day of the first world."""
        return self.first.today(kind)

    def end(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period as in the first world."""
        return self.first.end(event, length, unit, counting)

    def cut(self, rule: AnyRule, slot: int | None, /) -> Planes | None:
        """Give any value of a rule that is not opened; the same unless it turns on the facts."""
        if not self._dependence.of(rule):
            return self.first.cut(rule, slot)
        if self.first.opened is None or rule in self.first.opened:
            return None
        if (rule, slot) not in self.cuts:
            self.cuts[rule, slot] = self.first.any_conclusion(rule, slot, "after.")
        return self.cuts[rule, slot]

    def situation(self, first: Situation, model: Model) -> Situation:
        """Read the second situation of a model, given the first."""
        found = first
        for (fact, slot), planes in self.facts.items():
            value: Value | None = value_of(planes, model)
            assert fact.kind is not None
            if fact.kind is not Kind.LINK and value == unknown(
                fact.kind, members=len(fact.members)
            ):
                value = None
            found = with_fact(found, fact, slot, value)
        return found


def with_fact(situation: Situation, fact: Fact, row: int | None, value: Value | None) -> Situation:
    """Give the situation with one fact changed, or with nothing known of it (``None``)."""
    if row is None or fact.table is None:
        return replace(situation, facts=_changed(situation.facts, fact, value))
    listed = list(situation.rows(fact.table))
    listed[row] = replace(listed[row], facts=_changed(listed[row].facts, fact, value))
    return with_rows(situation, fact.table, listed)


def with_rows(situation: Situation, table: Table, rows: Sequence[Row]) -> Situation:
    """Give the situation with other rows in one table, the unseen row among them."""
    complete = not any(row.many for row in rows)
    return replace(situation, tables={**situation.tables, table: Rows(tuple(rows), complete)})


def _changed(facts: object, fact: Fact, value: Value | None) -> dict[Fact, Value]:
    assert isinstance(facts, dict)
    kept = {known: given for known, given in facts.items() if known is not fact}
    if value is not None:
        kept[fact] = value
    return kept


def smaller(
    situation: Situation, about: Table | None
) -> Iterator[Callable[[Situation], Situation]]:
    """Give the ways to leave something out of a situation: rows from the end, then facts.

    Args:
        situation: the situation.
        about: the table whose first row must stay.
    """
    for table, rows in situation.tables.items():
        if not rows.complete:
            yield partial(_without_unseen, table=table)
        for _ in rows.rows[1 if table is about else 0 :]:
            yield partial(_without_last_row, table=table)
    for fact in situation.facts:
        yield partial(with_fact, fact=fact, row=None, value=None)
    for rows in situation.tables.values():
        for at, row in enumerate(rows.rows):
            for fact in row.facts:
                yield partial(_without, fact=fact, row=at)


def _without(situation: Situation, fact: Fact, row: int) -> Situation:
    assert fact.table is not None
    if row >= len(situation.rows(fact.table)):
        return situation
    return with_fact(situation, fact, row, None)


def _without_unseen(situation: Situation, table: Table) -> Situation:
    seen = [row for row in situation.rows(table) if not row.many]
    return with_rows(situation, table, seen)


def _without_last_row(situation: Situation, table: Table) -> Situation:
    """Leave out the last listed row of a complete table, unless a link may point to it."""
    rows = situation.rows(table)
    if not rows or rows[-1].many or _pointed_at(situation, table, len(rows) - 1):
        return situation
    return with_rows(situation, table, rows[:-1])


def _pointed_at(situation: Situation, table: Table, at: int) -> bool:
    holders = [situation.facts]
    holders += [row.facts for rows in situation.tables.values() for row in rows.rows]
    return any(
        fact.target is table and isinstance(value, frozenset) and at in value
        for facts in holders
        for fact, value in facts.items()
    )
