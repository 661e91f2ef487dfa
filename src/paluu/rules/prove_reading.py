"""The proof reading: what each node type does with sets of what may be, as formulas.

It mirrors ``explain`` node for node; a test holds the two to the same answers. A rule that is cut
is not read at all: it becomes any value of its type, the same value wherever it is cited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar, assert_never

from paluu.errors import PaluuError
from paluu.rules import nodes as n
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, Node, Option, Table
from paluu.rules.prove_planes import (
    Choices,
    Planes,
    Pointer,
    Span,
    Truths,
    all_truths,
    applied,
    compared,
    hull,
    largest,
    na_of,
    negated,
    not_applicable,
    planes_of,
    smallest,
    united,
)
from paluu.rules.prove_terms import (
    Formula,
    Term,
    added,
    at_most,
    both,
    conj,
    disj,
    either,
    greatest,
    least,
    neg,
    pick,
    times,
)
from paluu.rules.values import INFINITE, NA, NO, YES, Counting, Kind, Unit

P = TypeVar("P", Truths, Choices, Span, Pointer)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a row.

    Attributes:
        listed: whether a row is there.
        sure: whether it surely exists.
        many: whether it stands for any number of rows (the unseen row).
    """

    listed: Formula
    sure: Formula
    many: bool = False


class World(Protocol):
    """What the proof reading reads: rows, facts, options, days, and the ends of periods."""

    def slots(self, table: Table) -> Sequence[Slot]:
        """Give the places for rows of a table, that of the unseen row included."""
        ...

    def fact(self, fact: Fact, slot: int | None) -> Planes:
        """Give what is known of a fact."""
        ...

    def option(self, option: Option) -> Planes:
        """Give the value of an option."""
        ...

    def today(self, kind: Kind) -> Span:
        """Give the day of evaluation, or its moment."""
        ...

    def end(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period."""
        ...

    def cut(self, rule: AnyRule, slot: int | None, /) -> Planes | None:
        """Give the value of a rule that is not read, or nothing if it is to be read."""
        ...


class Reading:
    """The proof reading of one world; each rule is worked out once for each row."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._known: dict[tuple[AnyRule | Node, int | None], Planes] = {}

    def of(self, rule: AnyRule, slot: int | None = None) -> Planes:
        """Work out a rule, or take it as any value where it is cut."""
        known = self._known.get((rule, slot))
        if known is None:
            known = self.world.cut(rule, slot)
            if known is None:
                known = self.step(rule.tree, slot)
            self._known[rule, slot] = known
        return known

    def step(self, node: Node, slot: int | None) -> Planes:
        """Work out one node for one row."""
        known = self._known.get((node, slot))
        if known is None:
            known = self._known[node, slot] = self._work_out(node, slot)
        return known

    def _work_out(self, node: Node, slot: int | None) -> Planes:
        match node:
            case n.Literal(kind=kind, value=value, members=members):
                return planes_of(kind, value, members=len(members))
            case n.FactOf(fact=fact):
                return self.world.fact(fact, slot if fact.table is not None else None)
            case n.OptionValue(option=option):
                return self.world.option(option)
            case n.Today(kind=kind):
                return self.world.today(kind)
            case n.Ref(rule=rule):
                return self.of(rule, None if rule.subject.table is None else slot)
            case n.All(items=items):
                return all_truths([self.truth(item, slot) for item in items])
            case n.AnyOf(items=items):
                return negated(all_truths([negated(self.truth(item, slot)) for item in items]))
            case n.Not(item=item):
                return negated(self.truth(item, slot))
            case n.At(item=item):
                return self.step(item, slot)
            case n.Among():
                return self._among(node, slot)
            case n.Compare(op=op, left=left, right=right):
                return compared(self.span(left, slot), self.span(right, slot), strict=op == "<")
            case n.SameRow():
                return self._same_row(node, slot)
            case n.When():
                return self._when(node, slot)
            case n.OnlyIf(condition=condition, item=item):
                asked, kind = self.truth(condition, slot), n.kind_of(node)
                nothing = either(neg(asked.yes), asked.no)
                return united(
                    [(asked.yes, self.step(item, slot)), (nothing, not_applicable(kind))], kind
                )
            case n.Instead(item=item, value=value):
                given, kind = self.step(item, slot), n.kind_of(node)
                if na_of(given) is False:
                    return given
                return united(
                    [(True, applied(given)), (na_of(given), self.step(value, slot))], kind
                )
            case n.Deadline():
                return self._deadline(node, slot)
            case n.Extreme():
                return self._extreme(node, slot)
            case n.Plus():
                return self._plus(node, slot)
            case n.Some(table=table, body=body):
                rows = self._rows(table, body)
                certain = disj(both(row.sure, neg(held.no)) for row, held in rows)
                return Truths(disj(both(row.listed, held.yes) for row, held in rows), neg(certain))
            case n.Every():
                return self._every(node)
            case n.Count(table=table, body=body):
                return _count(self._rows(table, body))
            case n.TotalDays():
                return self._total_days(node)
            case n.ExtremeOf():
                return self._extreme_of(node)
            case n.Follow(link=link, body=body):
                pointer, kind = self._one(link, slot, Pointer), n.kind_of(node)
                parts = [
                    (here, self.step(body, at))
                    for at, here in enumerate(pointer.rows)
                    if here is not False
                ]
                return united([*parts, (pointer.nowhere, not_applicable(kind))], kind)
            case _:
                assert_never(node)

    def truth(self, node: Node, slot: int | None) -> Truths:
        """Work out a node that is a truth."""
        return self._one(node, slot, Truths)

    def span(self, node: Node, slot: int | None) -> Span:
        """Work out a node that is a day, a moment or a number."""
        return self._one(node, slot, Span)

    def _one(self, node: Node, slot: int | None, sort: type[P]) -> P:
        planes = self.step(node, slot)
        assert isinstance(planes, sort), (node, planes)
        return planes

    def _rows(self, table: Table, body: Node) -> list[tuple[Slot, Truths]]:
        return [
            (row, self.truth(body, at))
            for at, row in enumerate(self.world.slots(table))
            if row.listed is not False
        ]

    def _among(self, node: n.Among, slot: int | None) -> Truths:
        asked = self._one(node.item, slot, Choices)
        chosen = list(enumerate(asked.members))
        return Truths(
            disj(member for at, member in chosen if node.mask >> at & 1),
            disj(member for at, member in chosen if not node.mask >> at & 1),
            asked.na,
        )

    def _same_row(self, node: n.SameRow, slot: int | None) -> Truths:
        left, right = self._one(node.left, slot, Pointer), self._one(node.right, slot, Pointer)
        shared = [both(a, b) for a, b in zip(left.rows, right.rows, strict=False)]
        surely: list[Formula] = []
        if isinstance(node.left, n.FactOf) and node.left.fact.target is not None:
            rows = self.world.slots(node.left.fact.target)
            for at, meets in enumerate(shared):
                if rows[at].many:
                    continue
                others = [
                    bit
                    for side in (left, right)
                    for place, bit in [*enumerate(side.rows), (-1, side.nowhere)]
                    if place != at
                ]
                surely.append(both(meets, neg(disj(others))))
        return Truths(disj(shared), neg(disj(surely)))

    def _when(self, node: n.When, slot: int | None) -> Planes:
        parts: list[tuple[Formula, Planes]] = []
        reached: Formula = True
        for condition, value in node.branches:
            asked = self.truth(condition, slot)
            here = both(reached, asked.yes)
            if here is not False:
                parts.append((here, self.step(value, slot)))
            reached = both(reached, asked.no)
            if reached is False:
                break
        if reached is not False:
            parts.append((reached, self.step(node.otherwise, slot)))
        return united(parts, n.kind_of(node))

    def _deadline(self, node: n.Deadline, slot: int | None) -> Span:
        start, length = self.span(node.start, slot), self.span(node.length, slot)
        if start.some is False:
            return Span(start.low, start.high, False, True)
        low = self.world.end(start.low, length.low, node.unit, node.counting)
        high = self.world.end(start.high, length.high, node.unit, node.counting)
        return Span(low, high, start.some, start.na)

    def _extreme(self, node: n.Extreme, slot: int | None) -> Span:
        items = [self.span(item, slot) for item in node.items]
        choose = least if node.which == "least" else greatest
        low, high = items[0].low, items[0].high
        for item in items[1:]:
            low, high = choose(low, item.low), choose(high, item.high)
        some = conj(item.some for item in items)
        return Span(low, high, some, either(neg(some), disj(item.na for item in items)))

    def _plus(self, node: n.Plus, slot: int | None) -> Span:
        ends: list[tuple[Term, Term]] = []
        for part, sign in zip(node.items, node.signs, strict=True):
            item = self.span(part, slot)
            signed = (item.low, item.high) if sign > 0 else (item.high, item.low)
            ends.append((times(sign, signed[0]), times(sign, signed[1])))
        lows, highs = [low for low, _ in ends], [high for _, high in ends]
        return Span(
            pick(_some_end(lows, least=True), -INFINITE, _saturated(lows)),
            pick(_some_end(highs, least=False), INFINITE, _saturated(highs)),
        )

    def _every(self, node: n.Every) -> Truths:
        rows = self._rows(node.table, node.body)
        failing = disj(both(row.listed, held.no) for row, held in rows)
        failed = disj(both(row.sure, neg(held.yes)) for row, held in rows)
        may_hold = disj(both(row.listed, held.yes) for row, held in rows)
        absent = neg(disj(row.sure for row, _ in rows))
        return Truths(
            either(both(neg(failed), may_hold), both(absent, bool(node.if_none & YES))),
            either(failing, both(absent, bool(node.if_none & NO))),
            both(absent, bool(node.if_none & NA)),
        )

    def _total_days(self, node: n.TotalDays) -> Span:
        surely: list[tuple[Formula, Term, Term]] = []
        possibly: list[tuple[Formula, Term, Term]] = []
        unbounded: list[Formula] = []
        for at, row in enumerate(self.world.slots(node.table)):
            where = self.truth(node.where, at)
            counts = both(row.listed, where.yes)
            if counts is False:
                continue
            if row.many:
                unbounded.append(counts)
                continue
            first, last = self.span(node.first, at), self.span(node.last, at)
            possibly.append((counts, first.low, last.high))
            certain = conj((row.sure, where.yes, neg(where.no)))
            surely.append((certain, first.high, last.low))
        high = pick(disj(unbounded), INFINITE, least(distinct_days(possibly), INFINITE))
        return Span(distinct_days(surely), high)

    def _extreme_of(self, node: n.ExtremeOf) -> Span:
        bounds: list[tuple[Formula, Span]] = []
        sure: list[tuple[Formula, Span]] = []
        for at, row in enumerate(self.world.slots(node.table)):
            where = self.truth(node.where, at)
            counts = both(row.listed, where.yes)
            if counts is False:
                continue
            item = self.span(node.item, at)
            bounds.append((counts, item))
            sure.append((conj((counts, row.sure, neg(where.no))), item))
        whole = hull(bounds)
        none_sure = neg(disj(guard for guard, _ in sure))
        if node.which == "least":
            low, bound = whole.low, smallest((guard, item.high) for guard, item in sure)
            high = pick(none_sure, whole.high, bound)
        else:
            high, bound = whole.high, largest((guard, item.low) for guard, item in sure)
            low = pick(none_sure, whole.low, bound)
        return Span(low, high, disj(guard for guard, _ in bounds), none_sure)


def _count(rows: Sequence[tuple[Slot, Truths]]) -> Span:
    low = added(*(pick(both(row.sure, neg(held.no)), 1, 0) for row, held in rows))
    many = disj(conj((row.listed, row.many, held.yes)) for row, held in rows)
    high = added(*(pick(both(row.listed, held.yes), 1, 0) for row, held in rows))
    return Span(low, pick(many, INFINITE, high))


def _some_end(ends: Sequence[Term], *, least: bool) -> Formula:
    return disj(at_most(end, -INFINITE) if least else at_most(INFINITE, end) for end in ends)


def _saturated(ends: Sequence[Term]) -> Term:
    """Add ends; a sum never passes the infinite."""
    total = greatest(-INFINITE, least(added(*ends), INFINITE))
    above = disj(at_most(INFINITE, end) for end in ends)
    under = disj(at_most(end, -INFINITE) for end in ends)
    return pick(above, INFINITE, pick(under, -INFINITE, total))


_MOST_SPANS = 4


def distinct_days(spans: Sequence[tuple[Formula, Term, Term]]) -> Term:
    """Count the distinct days of inclusive spans whose guard holds, by inclusion and exclusion.

    Raises:
        PaluuError: for more spans than can be counted this way.
    """
    spans = [span for span in spans if span[0] is not False]
    if len(spans) > _MOST_SPANS:
        raise PaluuError(f"Proofs count at most {_MOST_SPANS} periods, not {len(spans)}.")
    total: Term = 0
    for size in range(1, len(spans) + 1):
        for chosen in combinations(spans, size):
            first, last = greatest(0, chosen[0][1]), chosen[0][2]
            for _, start, end in chosen[1:]:
                first, last = greatest(first, start), least(last, end)
            length = greatest(0, added(last, times(-1, first), 1))
            counted = pick(conj(guard for guard, _, _ in chosen), length, 0)
            total = added(total, counted if size % 2 else times(-1, counted))
    return total
