"""The certain reading: what is sure although the facts behind it are not all known.

The readings take every fact each time it is asked for as if it were asked for the first time. So
an open fact that occurs twice may leave a conclusion open that each of its values decides alike:
whichever decision detention rests on, the limit has passed. Here such facts are tried out, value
by value, and the results united. Used where being late harms the person: duties to release and
safeguards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod
from typing import NamedTuple

from paluu.rules import nodes as n
from paluu.rules.explain import Explanation, Trace
from paluu.rules.nodes import Fact
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Rows, Situation
from paluu.rules.values import Kind, Value, decided, join

_MOST_FACTS = 3
_MOST_CASES = 64
_FINITE = (Kind.LINK, Kind.CHOICE, Kind.TRUTH)
"""The kinds that can be tried out, those that have closed most gaps first."""


class Place(NamedTuple):
    """A fact of the case, or of one row."""

    fact: Fact
    row: int | None


def certain(explanation: Explanation, rule: AnyRule, row: int | None = None) -> Value:
    """Give what a conclusion may still be, with open facts that occur twice tried out.

    Args:
        explanation: the situation as explained.
        rule: the conclusion.
        row: the row it is asked about; ``None`` for a rule about the case.

    Returns:
        a value within that of the explanation, and never narrower than what may be. As three facts
        are tried out at most, something learned later may in theory make a certain conclusion
        look open again; it never turns it round.
    """
    trace = explanation.of(rule, row)
    if decided(trace.value):
        return trace.value
    situation = explanation.situation
    tried = _within_reach(situation, repeated(trace, situation))
    if not tried:
        return trace.value
    united: Value | None = None
    for values in product(*(_each(situation, place) for place in tried)):
        case = situation
        for place, value in zip(tried, values, strict=True):
            case = _known(case, place, value)
        found = Explanation(case).of(rule, row).value
        united = found if united is None else join(rule.kind, united, found)
        if united == trace.value:
            break
    assert united is not None
    return united


def repeated(trace: Trace, situation: Situation) -> list[Place]:
    """List the open facts of finite kind that a conclusion meets more than once.

    Args:
        trace: the conclusion as explained.
        situation: the situation it was explained for.

    Returns:
        the places, links first, then the most often met; facts of rows nobody has seen are
        left out, as they may differ from row to row.
    """
    met: dict[Place, int] = {}
    for step, times in _open_steps(trace):
        if not isinstance(step.node, n.FactOf) or step.node.fact.kind not in _FINITE:
            continue
        fact = step.node.fact
        place = Place(fact, None if fact.table is None else step.row)
        if place.row is None or not situation.rows(_table(fact))[place.row].many:
            met[place] = met.get(place, 0) + times
    several = [place for place, times in met.items() if times > 1]
    return sorted(several, key=lambda place: (_FINITE.index(_kind(place.fact)), -met[place]))


def _open_steps(trace: Trace) -> Iterator[tuple[Trace, int]]:
    """Give every undecided step with the number of ways that lead to it."""
    order: dict[int, Trace] = {}

    def visit(step: Trace) -> None:
        for child in step.children:
            if id(child) not in order and not decided(child.value):
                visit(child)
        order[id(step)] = step

    visit(trace)
    ways = {id(trace): 1}
    for step in reversed(order.values()):
        yield step, ways[id(step)]
        for child in step.children:
            if id(child) in order:
                ways[id(child)] = ways.get(id(child), 0) + ways[id(step)]


def _within_reach(situation: Situation, places: list[Place]) -> list[Place]:
    """Take as many places, three at most, as give a moderate number of cases."""
    taken: list[Place] = []
    for place in places:
        sizes = [len(_each(situation, each)) for each in (*taken, place)]
        if len(taken) < _MOST_FACTS and prod(sizes) <= _MOST_CASES:
            taken.append(place)
    return taken


def _each(situation: Situation, place: Place) -> list[Value]:
    """List the single values that a fact may have."""
    value = situation.value(place.fact, place.row)
    if isinstance(value, frozenset):
        return [frozenset({row}) for row in sorted(value)]
    assert isinstance(value, int)
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def _known(situation: Situation, place: Place, value: Value) -> Situation:
    fact = place.fact
    if place.row is None:
        return replace(situation, facts={**situation.facts, fact: value})
    held = situation.tables[_table(fact)]
    row = held.rows[place.row]
    changed = replace(row, facts={**row.facts, fact: value})
    rows = (*held.rows[: place.row], changed, *held.rows[place.row + 1 :])
    tables = {**situation.tables, _table(fact): Rows(rows, held.complete)}
    return replace(situation, tables=tables)


def _table(fact: Fact) -> n.Table:
    assert fact.table is not None
    return fact.table


def _kind(fact: Fact) -> Kind:
    assert fact.kind is not None
    return fact.kind
