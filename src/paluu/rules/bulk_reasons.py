"""Why a conclusion came out as it did: for every entry the number of the point that decides.

The number is the place of a node in its rule, counted in reading order from 0, the rule as a
whole. A disjunction that holds is decided by its first item that holds, a conjunction that fails
by its first item that fails, an open one by its first open item, a conditional by the branch
taken or by the condition that is open. What all items together decide is put down to the node
above them; so is what other rules share and what may be not applicable.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import numpy as np

from paluu.rules import nodes as n
from paluu.rules.book import walk
from paluu.rules.bulk_algebra import all_of, alternatives, any_of, negate
from paluu.rules.bulk_columns import Array, Column, Plane, Truth, both, either, opposite
from paluu.rules.bulk_rows import Level
from paluu.rules.nodes import Node
from paluu.rules.rule import AnyRule
from paluu.rules.values import Kind

if TYPE_CHECKING:
    from paluu.rules.bulk import BulkReading

Code: TypeAlias = Array | int
Deciding: TypeAlias = "list[tuple[Plane, Code]]"


@cache
def points(rule: AnyRule) -> tuple[Node, ...]:
    """Give the points of a rule; a reason code is an index into them."""
    return tuple(walk(rule.tree))


@cache
def code_type(rule: AnyRule) -> type[np.unsignedinteger[Any]]:
    """Give the narrowest type with a number for every point and one to spare."""
    return np.uint8 if len(points(rule)) < 255 else np.uint16


@cache
def _all_apply(node: n.All | n.AnyOf) -> bool:
    return not any(n.may_not_apply(item) for item in node.items)


@cache
def _size(node: Node) -> int:
    return sum(1 for _ in walk(node))


def conclude(reading: BulkReading, rule: AnyRule) -> tuple[Column, Code]:
    """Evaluate a rule and say which point of it decides each entry.

    Args:
        reading: the batch.
        rule: the rule.

    Returns:
        the value of every entry, and the index into `points`.
    """
    level = reading.level_of(rule)
    column, code = _Decision(reading, rule, level).at(rule.tree, 0, root=True)
    reading.remember(rule.tree, level, column)
    return column, code


class _Decision:
    def __init__(self, reading: BulkReading, rule: AnyRule, level: Level) -> None:
        self.reading = reading
        self.level = level
        self.dtype = code_type(rule)
        self.last = int(np.iinfo(self.dtype).max)

    def at(self, node: Node, place: int, *, root: bool = False) -> tuple[Column, Code]:
        """Evaluate a node and give the deciding point at or below it."""
        shared = self.reading.run.sharing.of(node)
        if self.level.table is not None and shared.about_case:
            return self.reading.step(node, self.level), place
        match node:
            case n.At(item=item):
                return self.at(item, place + 1, root=root)
            case _ if shared.uses > 1 and not root:
                return self.reading.step(node, self.level), place
            case n.Not(item=item):
                column, code = self.at(item, place + 1)
                return negate(cast(Truth, column)), code
            case n.All() | n.AnyOf():
                return self._several(node, place)
            case n.When() if n.kind_of(node) is Kind.TRUTH:
                return self._when(node, place)
            case _:
                return self.reading.step(node, self.level), place

    def _several(self, node: n.All | n.AnyOf, place: int) -> tuple[Truth, Code]:
        one_is_enough = isinstance(node, n.AnyOf)
        seen: list[tuple[Truth, Code]] = []
        below = place + 1
        for item in node.items:
            column, code = self.at(item, below)
            truth = cast(Truth, column)
            seen.append((truth, code))
            below += _size(item)
            settled = truth.may if one_is_enough else opposite(truth.may)
            if settled is True and truth.exact:
                break
        truths = [truth for truth, _ in seen]
        value = any_of(truths) if one_is_enough else all_of(truths)
        if not _all_apply(node):
            return value, place
        deciding: Deciding = []
        if one_is_enough:
            undecided = opposite(value.sure)
            for truth, code in seen:
                deciding.append((either(truth.sure, both(truth.may, undecided)), code))
            deciding.append((opposite(value.may), place))
        else:
            for truth, code in seen:
                open_item = both(opposite(truth.sure), value.may)
                deciding.append((either(opposite(truth.may), open_item), code))
            deciding.append((value.sure, place))
        return value, self._first(deciding)

    def _when(self, node: n.When, place: int) -> tuple[Column, Code]:
        deciding: Deciding = []
        taken: list[tuple[Plane, Any]] = []
        may_reach: Plane = True
        reached: Plane = True
        exact = True
        below = place + 1
        for condition, value in node.branches:
            column, code = self.at(condition, below)
            below += _size(condition)
            asked = cast(Truth, column)
            exact = exact and asked.exact
            take = both(may_reach, asked.may)
            if take is not False:
                given, given_code = self.at(value, below)
                taken.append((take, given))
                deciding.append((both(reached, asked.sure), given_code))
                deciding.append((both(reached, both(asked.may, opposite(asked.sure))), code))
            below += _size(value)
            may_reach = both(may_reach, opposite(asked.sure))
            reached = both(reached, opposite(asked.may))
            if may_reach is False:
                break
        else:
            given, given_code = self.at(node.otherwise, below)
            taken.append((may_reach, given))
            deciding.append((reached, given_code))
        thunks = [(where, lambda given=given: given) for where, given in taken]
        return alternatives(Kind.TRUTH, thunks, partition=exact), self._first(deciding)

    def _first(self, deciding: Deciding) -> Code:
        """Give the lowest number among those that decide; numbers follow the reading order."""
        found: Code = self.last
        for where, code in deciding:
            if where is False:
                continue
            if where is True:
                term = code
            else:
                # All ones where the flag is not set, so that any other number is lower.
                masked = where.view(np.uint8).astype(self.dtype, copy=False) - self.dtype(1)
                term = masked | code
            if isinstance(found, int) and isinstance(term, int):
                found = min(found, term)
            elif isinstance(found, int) and found == self.last:
                found = term
            else:
                found = np.minimum(found, term)
        return found
