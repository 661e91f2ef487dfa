"""Learning never takes back: for every node type, knowing more leaves less that may be.

Two worlds are compared, before and after something was learned: facts have become narrower, rows
that perhaps existed turned out to exist or not, unseen rows were listed. For each node type it is
proved that whatever the node may be afterwards it might have been before. The operands are any
values, so the lemmas chain: what a node gives is an operand of the next, and a whole rule, being a
tree of nodes, never takes back a decided conclusion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from paluu.rules import nodes as n
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, FactOf, Node, Option, Table, Variable
from paluu.rules.prove_periods import Ends
from paluu.rules.prove_planes import (
    Choices,
    Planes,
    Pointer,
    Span,
    Truths,
    narrower,
    well_formed,
)
from paluu.rules.prove_reading import Reading, Slot, World
from paluu.rules.prove_search import Finding, Outcome
from paluu.rules.prove_terms import (
    Formula,
    Term,
    Verdict,
    at_most,
    conj,
    disj,
    either,
    follows,
    neg,
    new_bit,
    new_whole,
    require_solver,
    solve,
)
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NA,
    NEVER,
    NEVER_MOMENT,
    NO,
    YES,
    Counting,
    Kind,
    Unit,
)

_PARTS = Table("parts", "Any part of a case.", complete=False)
_CASE, _ROW = Variable(None), Variable(_PARTS)
_MEMBERS = ("a", "b", "c")
_LISTED, _FOUND = 2, 1
"""How many rows are listed before, and how many of the unseen ones are found."""

_RANGE = {
    Kind.DAY: (FIRST - 1, NEVER),
    Kind.MOMENT: (FIRST_MOMENT, NEVER_MOMENT),
    Kind.NUMBER: (-INFINITE, INFINITE),
}
"""Between which ends days, moments and numbers lie, sentinels included."""


def _operand(name: str, kind: Kind, *, row: bool = False, may_be_na: bool = True) -> Node:
    """Make an operand that may be any value; its name says whether it may be n/a."""
    fact = Fact(
        f"{name}{'?' if may_be_na else ''}",
        _PARTS if row else None,
        kind,
        "",
        "",
        members=_MEMBERS if kind is Kind.CHOICE else (),
        target=_PARTS if kind is Kind.LINK else None,
        optional=may_be_na,
    )
    return FactOf(_ROW if row else _CASE, fact)


class _Learning:
    """A world before or after something was learned."""

    def __init__(self, before: _Learning | None) -> None:
        self.before = before
        self.ends: Ends = before.ends if before else Ends()
        self.constraints: list[Formula] = []
        self._name = "after" if before else "before"
        self._facts: dict[tuple[Fact, int | None], Planes] = {}
        self._rows = self._make_rows()

    def slots(self, _table: Table) -> Sequence[Slot]:
        """Give the rows: those listed before, those found since, and the unseen row."""
        return self._rows

    def fact(self, fact: Fact, slot: int | None) -> Planes:
        """Give any value before; after it, any value within."""
        if (fact, slot) not in self._facts:
            planes = self._any(fact, f"{self._name}.{fact.name}{'' if slot is None else slot}")
            self.constraints.append(well_formed(planes))
            if self.before is not None:
                self.constraints.append(self._learned(fact, slot, planes))
            self._facts[fact, slot] = planes
        return self._facts[fact, slot]

    def option(self, option: Option) -> Planes:
        """Options are always known."""
        raise NotImplementedError(option.name)

    def today(self, kind: Kind) -> Span:
        """The day of evaluation is always known."""
        raise NotImplementedError(kind.value)

    def end(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period; both worlds have one calendar."""
        return self.ends.of(event, length, unit, counting)

    def cut(self, _rule: AnyRule, _slot: int | None, /) -> Planes | None:
        """There are no rules here."""
        return None

    def _make_rows(self) -> tuple[Slot, ...]:
        width = _LISTED + (_FOUND if self.before else 0)
        rows = [
            Slot(new_bit(f"{self._name}.row{at}"), new_bit(f"{self._name}.sure{at}"))
            for at in range(width)
        ]
        rows.append(Slot(new_bit(f"{self._name}.more"), False, many=True))
        self.constraints += [follows(row.sure, row.listed) for row in rows]
        if self.before is not None:
            earlier = self.before._rows
            for at, row in enumerate(rows):
                was = earlier[min(at, _LISTED)]
                self.constraints.append(follows(row.listed, was.listed))
                if at < _LISTED:
                    self.constraints.append(follows(was.sure, row.sure))
        return tuple(rows)

    def _any(self, fact: Fact, name: str) -> Planes:
        na: Formula = new_bit(f"{name}.na") if fact.name.endswith("?") else False
        match fact.kind:
            case Kind.TRUTH:
                return Truths(new_bit(f"{name}.yes"), new_bit(f"{name}.no"), na)
            case Kind.CHOICE:
                return Choices(tuple(new_bit(f"{name}.{member}") for member in _MEMBERS), na)
            case Kind.LINK:
                bits = tuple(new_bit(f"{name}.{at}") for at in range(len(self._rows)))
                self.constraints += [
                    follows(bit, row.listed) for bit, row in zip(bits, self._rows, strict=True)
                ]
                return Pointer(bits, na)
            case _:
                some = either(neg(na), new_bit(f"{name}.some"))
                low, high = new_whole(f"{name}.low"), new_whole(f"{name}.high")
                first, last = _RANGE[fact.kind or Kind.NUMBER]
                self.constraints += [at_most(first, low), at_most(high, last)]
                return Span(low, high, some, na)

    def _learned(self, fact: Fact, slot: int | None, planes: Planes) -> Formula:
        assert self.before is not None
        earlier = self.before.fact(fact, None if slot is None else min(slot, _LISTED))
        if isinstance(planes, Pointer) and isinstance(earlier, Pointer):
            return _points_within(planes, earlier)
        return narrower(planes, earlier)


def _points_within(after: Pointer, before: Pointer) -> Formula:
    """A link points to rows it might have pointed to; a row found since was among the unseen."""
    rows = [follows(bit, before.rows[min(at, _LISTED)]) for at, bit in enumerate(after.rows)]
    return conj([*rows, follows(after.nowhere, before.nowhere)])


@dataclass(frozen=True)
class Lemma:
    """One node type, with operands that may be anything.

    Attributes:
        name: the node type, with what is special about it.
        node: the node.
    """

    name: str
    node: Node


_CARRIED = (Kind.TRUTH, Kind.CHOICE, Kind.DAY, Kind.LINK)
"""Kinds that branches may carry; moments and numbers are intervals like days."""


def lemmas() -> Iterator[Lemma]:
    """List the lemmas: every node type, and each of its ways to count or to choose."""
    t1, t2, t3 = (_operand(name, Kind.TRUTH) for name in ("t1", "t2", "t3"))
    c1, c2 = (_operand(name, Kind.TRUTH, may_be_na=False) for name in ("c1", "c2"))
    d1, d2 = (_operand(name, Kind.DAY) for name in ("d1", "d2"))
    m1, m2 = (_operand(name, Kind.NUMBER, may_be_na=False) for name in ("m1", "m2"))
    yield Lemma("All", n.All((t1, t2, t3)))
    yield Lemma("AnyOf", n.AnyOf((t1, t2, t3)))
    yield Lemma("Not", n.Not(t1))
    yield Lemma("At", n.At("", t1))
    yield Lemma("Among", n.Among(_operand("choice", Kind.CHOICE), 0b011))
    yield Lemma("Compare <=", n.Compare("<=", d1, d2))
    yield Lemma("Compare <", n.Compare("<", d1, d2))
    yield Lemma("SameRow", n.SameRow(_operand("l1", Kind.LINK), _operand("l2", Kind.LINK)))
    for kind in _CARRIED:
        v1, v2, v3 = (_operand(name, kind) for name in ("v1", "v2", "v3"))
        yield Lemma(f"When, {kind.value}", n.When(((c1, v1), (c2, v2)), v3))
        yield Lemma(f"OnlyIf, {kind.value}", n.OnlyIf(c1, v1))
        yield Lemma(f"Instead, {kind.value}", n.Instead(v1, v2))
        body = _operand("body", kind, row=True)
        link = _operand("link", Kind.LINK)
        yield Lemma(f"Follow, {kind.value}", n.Follow(link, _PARTS, _ROW, body))
    for unit in Unit:
        for counting in Counting:
            if unit is Unit.COUNT or (unit is Unit.HOURS and counting is not Counting.PLAIN):
                continue
            start = _operand("start", Kind.MOMENT if unit is Unit.HOURS else Kind.DAY)
            yield Lemma(
                f"Deadline in {unit.value}, {counting.value}", n.Deadline(start, m1, unit, counting)
            )
    which: tuple[Literal["least", "most"], ...] = ("least", "most")
    for extreme in which:
        yield Lemma(f"Extreme, {extreme}", n.Extreme(extreme, (d1, d2)))
    yield Lemma("Plus", n.Plus((m1, m2), (1, 1)))
    yield Lemma("Plus, taking away", n.Plus((m1, m2), (1, -1)))
    holds = _operand("holds", Kind.TRUTH, row=True, may_be_na=False)
    first, last, item = (
        _operand(name, Kind.DAY, row=True, may_be_na=False) for name in ("first", "last", "item")
    )
    yield Lemma("Some", n.Some(_PARTS, _ROW, holds))
    for word, if_none in (("yes", YES), ("no", NO), ("n/a", NA)):
        yield Lemma(f"Every, {word} if none", n.Every(_PARTS, _ROW, holds, if_none))
    yield Lemma("Count", n.Count(_PARTS, _ROW, holds))
    yield Lemma("TotalDays", n.TotalDays(_PARTS, _ROW, first, last, holds))
    for extreme in which:
        yield Lemma(f"ExtremeOf, {extreme}", n.ExtremeOf(extreme, _PARTS, _ROW, item, holds))


def prove_lemma(
    lemma: Lemma, timeout_ms: int, reading: Callable[[World], Reading] = Reading
) -> Finding:
    """Try to prove that learning never takes back what a node type gives.

    Args:
        lemma: the node type.
        timeout_ms: how long to try, in milliseconds.
        reading: the reading to prove it of; tests put broken ones here.

    Raises:
        PaluuError: if Z3 is not installed.
    """
    require_solver()
    started = monotonic()
    before = _Learning(None)
    after = _Learning(before)
    # The row before the node is read for no row at all: rows come in through quantifiers.
    earlier = reading(before).step(lemma.node, None)
    later = reading(after).step(lemma.node, None)
    if isinstance(later, Pointer) and isinstance(earlier, Pointer):
        kept = _points_within(later, earlier)
    else:
        kept = narrower(later, earlier)
    held = [*before.constraints, *after.constraints, *before.ends.constraints]
    verdict, _ = solve([*held, either(neg(kept), neg(disj((well_formed(later),))))], timeout_ms)
    outcome = {
        Verdict.IMPOSSIBLE: Outcome.PROVED,
        Verdict.POSSIBLE: Outcome.COUNTEREXAMPLE,
        Verdict.TIMEOUT: Outcome.TIMEOUT,
    }[verdict]
    return Finding(outcome, seconds=monotonic() - started)
