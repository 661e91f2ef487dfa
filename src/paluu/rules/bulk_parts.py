"""What each node type that reaches into rows does with columns: quantifiers, sums, links."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, cast

import numpy as np

from paluu.rules import nodes as n
from paluu.rules.bulk_algebra import alternatives
from paluu.rules.bulk_columns import (
    ANY_OR_NONE,
    ANY_ROW,
    NO_SUCH_ROW,
    Column,
    Ends,
    Plane,
    Pointer,
    Range,
    Truth,
    anywhere,
    both,
    choose,
    constant,
    either,
    flags_of,
    opposite,
    pointing,
    span,
)
from paluu.rules.bulk_rows import Level
from paluu.rules.bulk_steps import Step
from paluu.rules.nodes import kind_of
from paluu.rules.values import INFINITE, NA, NO, YES, not_applicable

if TYPE_CHECKING:
    from paluu.rules.bulk import BulkReading


def _some(reading: BulkReading, node: n.Some, _level: Level) -> Column:
    rows, listed, unseen = reading.in_rows(node.table, node.body)
    if listed.exact and rows.surely is True and unseen.may is False:
        found = rows.any_listed(listed.may)
        return Truth(found, found)
    return Truth(
        rows.any_row(listed.may, unseen.may), rows.any_listed(both(listed.sure, rows.surely))
    )


def _every(reading: BulkReading, node: n.Every, _level: Level) -> Column:
    rows, listed, unseen = reading.in_rows(node.table, node.body)
    failing = rows.any_row(opposite(listed.sure), opposite(unseen.sure))
    failed = rows.any_listed(both(opposite(listed.may), rows.surely))
    absent = opposite(rows.any_listed(rows.surely))
    may = both(opposite(failed), rows.any_row(listed.may, unseen.may))
    return Truth(
        either(may, absent) if node.if_none & YES else may,
        opposite(either(failing, absent) if node.if_none & NO else failing),
        absent if node.if_none & NA else False,
    )


def _count(reading: BulkReading, node: n.Count, _level: Level) -> Column:
    rows, listed, unseen = reading.in_rows(node.table, node.body)
    low = rows.count(both(listed.sure, rows.surely))
    more = rows.any_row(False, unseen.may)
    if more is False and listed.exact and rows.surely is True:
        return Range(low, low)
    return span(low, choose(more, INFINITE, rows.count(listed.may)))


def _total_days(reading: BulkReading, node: n.TotalDays, _level: Level) -> Column:
    rows, where, unseen = reading.in_rows(node.table, node.where)
    first, last = (reading.range(part, rows.listed) for part in (node.first, node.last))
    sure = both(where.sure, rows.surely)
    low = rows.distinct_days(first.high, last.low, sure)
    more = rows.any_row(False, unseen.may)
    if more is False and where.exact and rows.surely is True and first.exact and last.exact:
        return Range(low, low)
    return span(low, choose(more, INFINITE, rows.distinct_days(first.low, last.high, where.may)))


def _extreme_of(reading: BulkReading, node: n.ExtremeOf, _level: Level) -> Column:
    rows, where, unseen_where = reading.in_rows(node.table, node.where)
    item = reading.range(node.item, rows.listed)
    unseen = reading.range(node.item, rows.unseen) if rows.unseen.size else item
    wide = item.wide
    hidden = unseen_where.may
    sure = both(where.sure, rows.surely)
    any_sure = rows.any_listed(sure)
    low = rows.extreme_of_all("least", item.low, where.may, unseen.low, hidden, wide=wide)
    high = rows.extreme_of_all("most", item.high, where.may, unseen.high, hidden, wide=wide)
    if node.which == "least":
        bound = rows.extreme("least", item.high, sure, wide=wide)
        high = choose(any_sure, bound, high, wide=wide)
    else:
        bound = rows.extreme("most", item.low, sure, wide=wide)
        low = choose(any_sure, bound, low, wide=wide)
    return span(low, high, opposite(any_sure), wide=wide)


def _follow(reading: BulkReading, node: n.Follow, level: Level) -> Column:
    pointer = cast(Pointer, reading.step(node.link, level))
    kind = kind_of(node)
    rows = reading.rows(node.table)

    def target(at: Ends) -> Column:
        starts = rows.starts[:-1] if level.parent is None else rows.starts.take(level.parent)
        # Where nothing is known any row will do: its value is not taken.
        place = np.minimum(np.maximum(at, 0) + starts, rows.listed.size - 1)
        found = Level(level.size, node.table, place)
        return found.lift(reading.step(node.body, rows.listed))

    def any_row() -> Column:
        listed = reading.step(node.body, rows.listed)
        unseen = reading.step(node.body, rows.unseen) if rows.unseen.size else listed
        return level.lift(rows.union(listed, unseen))

    taken: list[tuple[Plane, Callable[[], Column]]] = []
    partition = pointer.partition
    for where, at in pointer.ways:
        unsure = pointing(at, ANY_OR_NONE)
        unsure = unsure if anywhere(unsure) else False
        partition = partition and unsure is False
        unknown = either(pointing(at, ANY_ROW), unsure)
        if rows.listed.size:
            taken.append((both(where, flags_of(at >= 0)), partial(target, at)))
        taken.append((both(where, unknown) if anywhere(unknown) else False, any_row))
        nowhere = either(pointing(at, NO_SUCH_ROW), unsure)
        taken.append((both(where, nowhere), lambda: constant(kind, not_applicable(kind))))
    return alternatives(kind, taken, partition=partition)


def _same_row(reading: BulkReading, node: n.SameRow, level: Level) -> Column:
    left = cast(Pointer, reading.step(node.left, level))
    right = cast(Pointer, reading.step(node.right, level))
    may: Plane = False
    # Only a link that is itself a fact says for certain that both lead to one listed row.
    sure: Plane = isinstance(node.left, n.FactOf)
    for (here, a), (there, b) in product(left.ways, right.ways):
        where = both(here, there)
        same = both(flags_of(a == b), flags_of(a >= 0))
        could = either(
            both(_unknown(a), opposite(pointing(b, NO_SUCH_ROW))),
            both(_unknown(b), opposite(pointing(a, NO_SUCH_ROW))),
        )
        may = either(may, both(where, either(same, could)))
        sure = both(sure, either(opposite(where), same))
    return Truth(may, sure)


def _unknown(at: Ends) -> Plane:
    return either(pointing(at, ANY_ROW), pointing(at, ANY_OR_NONE))


ROW_STEPS: dict[type, Step] = {
    n.SameRow: _same_row, n.Some: _some, n.Every: _every, n.Count: _count,
    n.TotalDays: _total_days, n.ExtremeOf: _extreme_of, n.Follow: _follow,
}  # fmt: skip
