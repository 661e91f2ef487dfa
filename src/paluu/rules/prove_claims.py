"""What can be claimed of rules: each claim says how it would be broken, in any reading.

The same claim is put to the solver (is there a situation that breaks it?) and to the explaining
reading (does this very situation break it?).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, assert_never

from paluu.rules.explain import Explanation
from paluu.rules.nodes import Fact, Node, kind_of
from paluu.rules.prove_planes import (
    Planes,
    Span,
    Truths,
    lets_pass,
    planes_of,
    surely_yes,
)
from paluu.rules.prove_terms import Formula, below, both, conj, disj, either, neg
from paluu.rules.situation import Situation
from paluu.rules.values import NA, NO, YES


class Reader(Protocol):
    """A reading of one world or situation."""

    def step(self, node: Node, slot: int | None) -> Planes:
        """Work out one node for one row."""
        ...


class Explained:
    """The explaining reading of one situation, in the form that claims are put to."""

    def __init__(self, situation: Situation) -> None:
        self.explanation = Explanation(situation)

    def step(self, node: Node, slot: int | None) -> Planes:
        """Explain one node for one row and give its value."""
        return planes_of(kind_of(node), self.explanation.step(node, slot).value)


@dataclass(frozen=True)
class Needs:
    """An act passes only if the demand is known to be met (yes, or surely not applicable)."""

    act: Node
    demand: Node


@dataclass(frozen=True)
class Excludes:
    """Two conclusions never surely hold together."""

    first: Node
    second: Node


@dataclass(frozen=True)
class Between:
    """A day or number, where it applies, stays within others, end by end.

    Args:
        value: the day or number.
        floor: what it must not fall below.
        ceiling: what it must not pass.
        given: only where this is known to hold.
    """

    value: Node
    floor: Node | None
    ceiling: Node | None
    given: Node | None = None


@dataclass(frozen=True)
class Shields:
    """An act that is closed stays closed when only some facts change, from ``off`` to ``on``.

    Args:
        act: the act.
        off: what is known before.
        on: what is known after.
        facts: the facts that change.
    """

    act: Node
    off: Node
    on: Node
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Possible:
    """A conclusion can be exactly this: yes, no, or open."""

    conclusion: Node
    outcome: int


Claim: TypeAlias = Needs | Excludes | Between | Shields | Possible


def nodes_of(claim: Claim) -> tuple[Node, ...]:
    """List the nodes a claim speaks of."""
    match claim:
        case Needs(act, demand):
            return act, demand
        case Excludes(first, second):
            return first, second
        case Between(value, floor, ceiling, given):
            return tuple(node for node in (value, floor, ceiling, given) if node is not None)
        case Shields(act, off, on, _):
            return act, off, on
        case Possible(conclusion, _):
            return (conclusion,)
        case _:
            assert_never(claim)


def broken(claim: Claim, readers: Sequence[Reader], slot: int | None) -> Formula:
    """Say when a claim is broken (of a possibility: when it is shown).

    Args:
        claim: the claim.
        readers: the reading, and for ``Shields`` a second one with the facts changed.
        slot: the row the claim is about.
    """
    first = readers[0]
    match claim:
        case Needs(act, demand):
            return both(lets_pass(_truth(first, act, slot)), _truth(first, demand, slot).no)
        case Excludes(left, right):
            return both(
                surely_yes(_truth(first, left, slot)), surely_yes(_truth(first, right, slot))
            )
        case Between(given=given):
            holds = True if given is None else surely_yes(_truth(first, given, slot))
            return both(holds, _outside(first, slot, claim))
        case Shields(act, off, on, _):
            second = readers[1]
            return conj(
                (
                    surely_yes(_truth(first, off, slot)),
                    surely_yes(_truth(second, on, slot)),
                    neg(lets_pass(_truth(first, act, slot))),
                    lets_pass(_truth(second, act, slot)),
                )
            )
        case Possible(conclusion, outcome):
            found = _truth(first, conclusion, slot)
            wanted = zip((YES, NO, NA), (found.yes, found.no, found.na), strict=True)
            return conj(plane if outcome & bit else neg(plane) for bit, plane in wanted)
        case _:
            assert_never(claim)


def _outside(reader: Reader, slot: int | None, claim: Between) -> Formula:
    found = _span(reader, claim.value, slot)
    outside: list[Formula] = []
    if claim.floor is not None:
        least = _span(reader, claim.floor, slot)
        lower = either(below(found.low, least.low), below(found.high, least.high))
        outside.append(both(least.some, lower))
    if claim.ceiling is not None:
        most = _span(reader, claim.ceiling, slot)
        higher = either(below(most.low, found.low), below(most.high, found.high))
        outside.append(both(most.some, higher))
    return both(found.some, disj(outside))


def _truth(reader: Reader, node: Node, slot: int | None) -> Truths:
    planes = reader.step(node, slot)
    assert isinstance(planes, Truths), node
    return planes


def _span(reader: Reader, node: Node, slot: int | None) -> Span:
    planes = reader.step(node, slot)
    assert isinstance(planes, Span), node
    return planes
