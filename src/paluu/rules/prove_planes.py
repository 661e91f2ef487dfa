"""Sets of what may be, for the proof reading: one formula per outcome, two terms per interval.

They mirror ``values``: a truth mask becomes three formulas, an interval two terms with the flags
"may be something" and "may be not applicable", a link one formula per row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from paluu.rules.prove_terms import (
    Formula,
    Model,
    Term,
    at_most,
    below,
    both,
    conj,
    disj,
    either,
    equal,
    greatest,
    least,
    neg,
    pick,
    same,
)
from paluu.rules.values import (
    CHOICE_NA,
    INFINITE,
    NA,
    NO,
    NO_ROW,
    NOTHING,
    YES,
    Interval,
    Kind,
    Value,
)

_BIG = INFINITE * 10**4


@dataclass(frozen=True, slots=True)
class Truths:
    """What a truth may be."""

    yes: Formula
    no: Formula
    na: Formula = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Which members a choice may be."""

    members: tuple[Formula, ...]
    na: Formula = False


@dataclass(frozen=True, slots=True)
class Span:
    """Where a day, moment or number may lie; the ends mean nothing where ``some`` is false."""

    low: Term
    high: Term
    some: Formula = True
    na: Formula = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which rows a link may point to, and whether it may point nowhere."""

    rows: tuple[Formula, ...]
    nowhere: Formula


Planes: TypeAlias = Truths | Choices | Span | Pointer


def planes_of(kind: Kind, value: Value, rows: int = 0, members: int = 0) -> Planes:
    """Turn a value of the scalar readings into constant planes.

    Args:
        kind: the sort of value.
        value: the value.
        rows: how many rows the target table of a link has.
        members: how many members a choice has.
    """
    match value:
        case int() if kind is Kind.TRUTH:
            return Truths(bool(value & YES), bool(value & NO), bool(value & NA))
        case int():
            width = max(members, (value & (CHOICE_NA - 1)).bit_length())
            bits = tuple(bool(value >> at & 1) for at in range(width))
            return Choices(bits, bool(value & CHOICE_NA))
        case tuple():
            low, high, na = value
            return Span(low, high, low <= high, na)
        case frozenset():
            width = max([rows, *(row + 1 for row in value)])
            return Pointer(tuple(row in value for row in range(width)), NO_ROW in value)


def value_of(planes: Planes, model: Model) -> Value:
    """Read the value that planes have in a model, as the scalar readings write it."""
    match planes:
        case Truths(yes, no, na):
            return (
                (YES if model.holds(yes) else 0)
                | (NO if model.holds(no) else 0)
                | (NA if model.holds(na) else 0)
            )
        case Choices(members, na):
            mask = sum(1 << at for at, member in enumerate(members) if model.holds(member))
            return mask | (CHOICE_NA if model.holds(na) else 0)
        case Span(low, high, some, na):
            if not model.holds(some):
                return NOTHING
            found: Interval = (model.number(low), model.number(high), model.holds(na))
            return found
        case Pointer(rows, nowhere):
            at = {row for row, possible in enumerate(rows) if model.holds(possible)}
            return frozenset(at | {NO_ROW} if model.holds(nowhere) else at)


# --- uniting -----------------------------------------------------------------------------------


def united(parts: Sequence[tuple[Formula, Planes]], kind: Kind) -> Planes:
    """Unite what may be: each part counts where its guard holds."""
    parts = [part for part in parts if part[0] is not False]
    if len(parts) == 1 and parts[0][0] is True:
        return parts[0][1]
    match kind:
        case Kind.TRUTH:
            truths = [(guard, planes) for guard, planes in parts if isinstance(planes, Truths)]
            return Truths(
                disj(both(guard, planes.yes) for guard, planes in truths),
                disj(both(guard, planes.no) for guard, planes in truths),
                disj(both(guard, planes.na) for guard, planes in truths),
            )
        case Kind.CHOICE:
            choices = [(guard, planes) for guard, planes in parts if isinstance(planes, Choices)]
            width = max((len(planes.members) for _, planes in choices), default=0)
            return Choices(
                tuple(
                    disj(
                        both(guard, planes.members[at])
                        for guard, planes in choices
                        if at < len(planes.members)
                    )
                    for at in range(width)
                ),
                disj(both(guard, planes.na) for guard, planes in choices),
            )
        case Kind.LINK:
            links = [(guard, planes) for guard, planes in parts if isinstance(planes, Pointer)]
            width = max((len(planes.rows) for _, planes in links), default=0)
            return Pointer(
                tuple(
                    disj(
                        both(guard, planes.rows[at])
                        for guard, planes in links
                        if at < len(planes.rows)
                    )
                    for at in range(width)
                ),
                disj(both(guard, planes.nowhere) for guard, planes in links),
            )
        case Kind.DAY | Kind.MOMENT | Kind.NUMBER:
            return hull([(guard, planes) for guard, planes in parts if isinstance(planes, Span)])


def hull(parts: Sequence[tuple[Formula, Span]]) -> Span:
    """Give the smallest interval that holds every part whose guard holds."""
    live = [(both(guard, span.some), span) for guard, span in parts if guard is not False]
    return Span(
        smallest((guard, span.low) for guard, span in live),
        largest((guard, span.high) for guard, span in live),
        disj(guard for guard, _ in live),
        disj(both(guard, span.na) for guard, span in parts),
    )


def smallest(parts: Iterable[tuple[Formula, Term]]) -> Term:
    """Give the smallest of the terms whose guard holds; a huge number if there is none."""
    found: Term | None = None
    for guard, term in parts:
        if guard is False:
            continue
        candidate = pick(guard, term, _BIG)
        found = candidate if found is None else least(found, candidate)
    return _BIG if found is None else found


def largest(parts: Iterable[tuple[Formula, Term]]) -> Term:
    """Give the largest of the terms whose guard holds; a hugely negative number if none."""
    found: Term | None = None
    for guard, term in parts:
        if guard is False:
            continue
        candidate = pick(guard, term, -_BIG)
        found = candidate if found is None else greatest(found, candidate)
    return -_BIG if found is None else found


def not_applicable(kind: Kind) -> Planes:
    """Give the planes of what surely does not apply."""
    match kind:
        case Kind.TRUTH:
            return Truths(False, False, True)
        case Kind.CHOICE:
            return Choices((), True)
        case Kind.LINK:
            return Pointer((), True)
        case Kind.DAY | Kind.MOMENT | Kind.NUMBER:
            return Span(_BIG, -_BIG, False, True)


def na_of(planes: Planes) -> Formula:
    """Say where not applicable is still possible."""
    return planes.nowhere if isinstance(planes, Pointer) else planes.na


def applied(planes: Planes) -> Planes:
    """Drop the possibility of not applicable."""
    match planes:
        case Truths(yes, no, _):
            return Truths(yes, no)
        case Choices(members, _):
            return Choices(members)
        case Span(low, high, some, _):
            return Span(low, high, some)
        case Pointer(rows, _):
            return Pointer(rows, False)


# --- what is known -----------------------------------------------------------------------------


def all_truths(items: Sequence[Truths]) -> Truths:
    """Conjunction; items that are not applicable drop out."""
    return Truths(
        both(conj(either(item.yes, item.na) for item in items), disj(item.yes for item in items)),
        disj(item.no for item in items),
        conj(item.na for item in items),
    )


def negated(item: Truths) -> Truths:
    """Swap yes and no."""
    return Truths(item.no, item.yes, item.na)


def surely_yes(item: Truths) -> Formula:
    """Known to hold."""
    return conj((item.yes, neg(item.no), neg(item.na)))


def lets_pass(item: Truths) -> Formula:
    """A guard with this answer lets an act pass: yes, or surely not applicable."""
    return either(surely_yes(item), conj((item.na, neg(item.yes), neg(item.no))))


def narrower(inner: Planes, outer: Planes) -> Formula:
    """Whatever the inner may be, the outer may be too."""
    match inner, outer:
        case (Truths(), Truths()):
            pairs = [(inner.yes, outer.yes), (inner.no, outer.no), (inner.na, outer.na)]
            return conj(either(neg(left), right) for left, right in pairs)
        case (Choices(), Choices()):
            width = len(outer.members)
            held = [
                either(neg(bit), outer.members[at] if at < width else False)
                for at, bit in enumerate(inner.members)
            ]
            return conj([*held, either(neg(inner.na), outer.na)])
        case (Span(), Span()):
            inside = conj(
                (outer.some, at_most(outer.low, inner.low), at_most(inner.high, outer.high))
            )
            return both(either(neg(inner.some), inside), either(neg(inner.na), outer.na))
        case _:
            raise TypeError("links are compared row by row")


def alike(left: Planes, right: Planes) -> Formula:
    """Both may be the same."""
    match left, right:
        case (Truths(), Truths()):
            return conj(
                (same(left.yes, right.yes), same(left.no, right.no), same(left.na, right.na))
            )
        case (Span(), Span()):
            ends = conj((equal(left.low, right.low), equal(left.high, right.high)))
            return conj(
                (same(left.some, right.some), same(left.na, right.na), either(neg(left.some), ends))
            )
        case _:
            return both(narrower(left, right), narrower(right, left))


def well_formed(planes: Planes) -> Formula:
    """Something remains possible, and an interval does not end before it begins."""
    match planes:
        case Truths(yes, no, na):
            return disj((yes, no, na))
        case Choices(members, na):
            return disj((*members, na))
        case Span(low, high, some, na):
            return both(either(some, na), either(neg(some), at_most(low, high)))
        case Pointer(rows, nowhere):
            return disj((*rows, nowhere))


def compared(left: Span, right: Span, *, strict: bool) -> Truths:
    """Say whether left is on or before (strictly: before) right, as far as the ends tell."""
    some = both(left.some, right.some)
    if strict:
        yes, no = below(left.low, right.high), at_most(right.low, left.high)
    else:
        yes, no = at_most(left.low, right.high), below(right.low, left.high)
    return Truths(both(some, yes), both(some, no), disj((neg(some), left.na, right.na)))
