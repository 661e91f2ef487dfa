"""What each node type does with columns, within one entry: facts, logic, conditionals, days."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from paluu.rules import nodes as n
from paluu.rules.bulk_algebra import all_of, alternatives, any_of, compare, extreme, negate, total
from paluu.rules.bulk_columns import (
    ANY_OR_NONE,
    ANY_ROW,
    NO_SUCH_ROW,
    Column,
    Pick,
    Plane,
    Pointer,
    Range,
    Truth,
    anywhere,
    both,
    choose,
    constant,
    either,
    least,
    most,
    nothing,
    open_column,
    opposite,
    pointing,
    span,
)
from paluu.rules.bulk_rows import Level
from paluu.rules.nodes import Fact, kind_of
from paluu.rules.values import Kind, not_applicable

if TYPE_CHECKING:
    from paluu.rules.bulk import BulkReading

Step: TypeAlias = "Callable[[BulkReading, Any, Level], Column]"


def _literal(_: BulkReading, node: n.Literal, _level: Level) -> Column:
    return constant(node.kind, node.value)


def _fact(reading: BulkReading, node: n.FactOf, level: Level) -> Column:
    fact = node.fact
    assert fact.kind is not None
    column = None if level.unseen else reading.source.fact(fact)
    if column is None:
        column = open_column(fact.kind, len(fact.members))
    if isinstance(column, Pointer):
        return _settle(reading, column, fact, level)
    return column


def _settle(reading: BulkReading, link: Pointer, fact: Fact, level: Level) -> Pointer:
    """Say where an unknown link must lead: to the only row there is, or nowhere."""
    assert fact.target is not None
    rows = reading.rows(fact.target)
    [(_, at)] = link.ways
    unknown = pointing(at, ANY_ROW)
    if not anywhere(unknown):
        return link
    closed = opposite(rows.open_lists)
    found = ANY_OR_NONE if fact.optional else ANY_ROW
    none = level.lift(Truth(both(closed, rows.counts == 0), False))
    if not fact.optional:
        one = level.lift(Truth(both(closed, rows.counts == 1), False))
        at = choose(both(unknown, cast(Truth, one).may), 0, at)
        unknown = pointing(at, ANY_ROW)
    at = choose(unknown, choose(cast(Truth, none).may, NO_SUCH_ROW, found), at)
    return Pointer(((True, at),))


def _option(reading: BulkReading, node: n.OptionValue, _level: Level) -> Column:
    return constant(node.option.kind, reading.run.options[node.option])


def _today(reading: BulkReading, node: n.Today, _level: Level) -> Column:
    if node.kind is Kind.MOMENT:
        return span(*reading.run.now, wide=True)
    return span(reading.run.today, reading.run.today)


def _all(reading: BulkReading, node: n.All, level: Level) -> Column:
    return all_of(reading.truth(item, level) for item in node.items)


def _any(reading: BulkReading, node: n.AnyOf, level: Level) -> Column:
    return any_of(reading.truth(item, level) for item in node.items)


def _not(reading: BulkReading, node: n.Not, level: Level) -> Column:
    return negate(reading.truth(node.item, level))


def _among(reading: BulkReading, node: n.Among, level: Level) -> Column:
    item = cast(Pick, reading.step(node.item, level))
    return Truth((item.bits & node.mask) != 0, (item.bits | node.mask) == node.mask, item.na)


def _compare(reading: BulkReading, node: n.Compare, level: Level) -> Column:
    left, right = reading.range(node.left, level), reading.range(node.right, level)
    return compare(left, right, strict=node.op == "<")


def _when(reading: BulkReading, node: n.When, level: Level) -> Column:
    taken: list[tuple[Plane, Callable[[], Column]]] = []
    left: Plane = True
    exact = True
    for condition, value in node.branches:
        asked = reading.truth(condition, level)
        taken.append((both(left, asked.may), partial(reading.step, value, level)))
        exact = exact and asked.exact
        left = both(left, opposite(asked.sure))
        if left is False:
            break
    else:
        taken.append((left, partial(reading.step, node.otherwise, level)))
    return alternatives(kind_of(node), taken, partition=exact)


def _only_if(reading: BulkReading, node: n.OnlyIf, level: Level) -> Column:
    kind = kind_of(node)
    asked = reading.truth(node.condition, level)
    if asked.may is False:
        return constant(kind, not_applicable(kind))
    given = reading.step(node.item, level)
    doubt = opposite(asked.sure)
    match given:
        case Truth(may=may, sure=sure, na=na):
            cannot = opposite(asked.may)
            return Truth(both(asked.may, may), either(cannot, sure), either(doubt, na))
        case Range(low=low, high=high, na=na, wide=wide):
            none = nothing(wide=wide)
            return Range(
                choose(asked.may, low, none.low, wide=wide),
                choose(asked.may, high, none.high, wide=wide),
                either(doubt, na),
                wide,
            )
        case Pick(bits=bits, na=na):
            return Pick(choose(asked.may, bits, 0), either(doubt, na))
        case Pointer():
            raise TypeError("a link is a fact")


def _instead(reading: BulkReading, node: n.Instead, level: Level) -> Column:
    given = reading.step(node.item, level)
    assert not isinstance(given, Pointer)
    absent = given.na
    if absent is False:
        return given
    other = reading.step(node.value, level)
    match given, other:
        case (Truth(), Truth()):
            return Truth(
                either(given.may, both(absent, other.may)),
                both(given.sure, either(opposite(absent), other.sure)),
                both(absent, other.na),
            )
        case (Range(wide=wide), Range()):
            none = nothing(wide=wide)
            low = choose(absent, other.low, none.low, wide=wide)
            high = choose(absent, other.high, none.high, wide=wide)
            na = both(absent, other.na)
            return span(least(given.low, low), most(given.high, high), na, wide=wide)
        case (Pick(), Pick()):
            return Pick(given.bits | choose(absent, other.bits, 0), both(absent, other.na))
        case _:
            raise TypeError("both values are of one kind")


def _deadline(reading: BulkReading, node: n.Deadline, level: Level) -> Column:
    start, length = reading.range(node.start, level), reading.range(node.length, level)
    return reading.run.ends.end(start, length, node.unit, node.counting)


def _extreme(reading: BulkReading, node: n.Extreme, level: Level) -> Column:
    return extreme(node.which, [reading.range(item, level) for item in node.items])


def _plus(reading: BulkReading, node: n.Plus, level: Level) -> Column:
    return total([reading.range(item, level) for item in node.items], node.signs)


VALUE_STEPS: dict[type, Step] = {
    n.Literal: _literal, n.FactOf: _fact, n.OptionValue: _option, n.Today: _today,
    n.All: _all, n.AnyOf: _any, n.Not: _not, n.Among: _among, n.Compare: _compare,
    n.When: _when, n.OnlyIf: _only_if, n.Instead: _instead,
    n.Deadline: _deadline, n.Extreme: _extreme, n.Plus: _plus,
}  # fmt: skip
