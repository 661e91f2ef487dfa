"""The algebra of ``paluu.rules.values`` over columns: conditions, comparisons, alternatives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

import numpy as np

from paluu.rules.bulk_columns import (
    EMPTY,
    NO_TO_ALL,
    YES_TO_ALL,
    Column,
    Ends,
    Pick,
    Plane,
    Pointer,
    Range,
    Truth,
    both,
    choose,
    either,
    flags_of,
    least,
    most,
    opposite,
    span,
)
from paluu.rules.values import INFINITE, Kind

# --- truth -------------------------------------------------------------------------------------


def negate(truth: Truth) -> Truth:
    """Swap yes and no; not applicable stays."""
    cannot = opposite(truth.may)
    return Truth(cannot if truth.exact else opposite(truth.sure), cannot, truth.na)


def all_of(items: Iterable[Truth]) -> Truth:
    """Conjunction; what does not apply drops out. Stops at an item that is no everywhere."""
    may: Plane = True
    sure: Plane = True
    holds: Plane = False
    na: Plane = True
    exact = True
    optional = False
    for item in items:
        if item.may is False and item.sure is False and item.na is False:
            return NO_TO_ALL
        exact = exact and item.exact
        optional = optional or item.na is not False
        holds = either(holds, item.may) if optional or na is not False else holds
        na = both(na, item.na)
        may = both(may, either(item.may, item.na))
        sure = may if exact else both(sure, item.sure)
    if not optional:
        return Truth(may, sure)
    return Truth(both(may, holds), sure, na)


def any_of(items: Iterable[Truth]) -> Truth:
    """Disjunction; what does not apply drops out. Stops at an item that is yes everywhere."""
    seen: list[Truth] = []
    for item in items:
        if item.may is True and item.sure is True and item.na is False:
            return YES_TO_ALL
        seen.append(item)
    if any(item.na is not False for item in seen):
        return negate(all_of([negate(item) for item in seen]))
    may: Plane = False
    sure: Plane = False
    exact = True
    for item in seen:
        exact = exact and item.exact
        may = either(may, item.may)
        sure = may if exact else either(sure, item.sure)
    return Truth(may, sure)


# --- intervals ---------------------------------------------------------------------------------


def compare(left: Range, right: Range, *, strict: bool) -> Truth:
    """Say whether left is on or before (strictly: before) right, as far as the ends tell."""
    na = either(left.na, right.na)
    may = flags_of(left.low < right.high if strict else left.low <= right.high)
    if left.exact and right.exact:
        return Truth(may, may)
    return Truth(may, flags_of(left.high < right.low if strict else left.high <= right.low), na)


def empty(value: Range) -> Plane:
    """Give where a range is surely not applicable."""
    return False if value.na is False else flags_of(value.low > value.high)


def extreme(which: str, items: list[Range]) -> Range:
    """Give the least or greatest of several that must all apply."""
    wide = items[0].wide
    chosen = least if which == "least" else most
    low, high, na = items[0].low, items[0].high, items[0].na
    exact = items[0].exact
    absent = empty(items[0])
    for item in items[1:]:
        exact = exact and item.exact
        low = chosen(low, item.low)
        high = low if exact else chosen(high, item.high)
        na = either(na, item.na)
        absent = either(absent, empty(item))
    floor, ceiling = EMPTY[wide]
    return span(
        choose(absent, floor, low, wide=wide), choose(absent, ceiling, high, wide=wide), na,
        wide=wide,
    ) if absent is not False else span(low, high, na, wide=wide)  # fmt: skip


def total(items: list[Range], signs: tuple[int, ...]) -> Range:
    """Add and subtract numbers; an infinite end stays infinite, whatever is taken from it."""
    lows = [item.low if sign > 0 else -item.high for item, sign in zip(items, signs, strict=True)]
    highs = [item.high if sign > 0 else -item.low for item, sign in zip(items, signs, strict=True)]
    low = _sum(lows, -INFINITE)
    if all(item.exact for item in items) and not any(_reaches(end) for end in lows):
        return Range(low, low)
    return span(low, _sum(highs, INFINITE))


def _reaches(end: Ends) -> bool:
    return bool(np.any(np.abs(end) >= INFINITE))


def _sum(ends: list[Ends], infinite: int) -> Ends:
    """Add ends; an infinite one wins, and of two that differ the one that leaves more open."""
    if all(isinstance(end, int) for end in ends):
        plain = sum(end for end in ends if isinstance(end, int))
        added: Ends = plain
    else:
        added = np.sum(np.broadcast_arrays(*(np.asarray(end, np.int64) for end in ends)), axis=0)
    smallest, greatest = ends[0], ends[0]
    for end in ends[1:]:
        smallest, greatest = least(smallest, end), most(greatest, end)
    down = flags_of(smallest <= -INFINITE)
    up = flags_of(greatest >= INFINITE)
    added = most(least(added, INFINITE), -INFINITE)
    order = ((down, -INFINITE), (up, INFINITE))
    for where, value in order if infinite > 0 else reversed(order):
        added = choose(where, value, added)
    return added if isinstance(added, int) else added.astype(np.int32)


# --- alternatives ------------------------------------------------------------------------------


def alternatives(
    kind: Kind, cases: Iterable[tuple[Plane, Callable[[], Column]]], *, partition: bool
) -> Column:
    """Unite values, each where its flag says that it may be the one.

    Args:
        kind: the sort of value.
        cases: flags, each with what gives the value; not asked where no flag is set.
        partition: whether every entry has exactly one flag, so that exact values stay exact.
    """
    taken: list[tuple[Plane, Column]] = []
    for where, value in cases:
        if where is not False:
            taken.append((where, value()))
    if len(taken) == 1 and taken[0][0] is True:
        return taken[0][1]
    match kind:
        case Kind.TRUTH:
            return _unite_truths([(w, v) for w, v in taken if isinstance(v, Truth)], partition)
        case Kind.LINK:
            links = [(w, v) for w, v in taken if isinstance(v, Pointer)]
            ways = tuple((both(where, way), to) for where, v in links for way, to in v.ways)
            return Pointer(ways, partition and all(v.partition for _, v in links))
        case Kind.CHOICE:
            return _unite_picks([(w, v) for w, v in taken if isinstance(v, Pick)])
        case _:
            return _unite_ranges(
                [(w, v) for w, v in taken if isinstance(v, Range)],
                partition,
                wide=kind is Kind.MOMENT,
            )


def _unite_truths(taken: list[tuple[Plane, Truth]], partition: bool) -> Truth:
    may: Plane = False
    no: Plane = False
    na: Plane = False
    exact = partition and all(value.exact for _, value in taken)
    for where, value in taken:
        may = either(may, both(where, value.may))
        na = either(na, both(where, value.na))
        if not exact:
            no = either(no, both(where, opposite(value.sure)))
    return Truth(may, may if exact else opposite(no), na)


def _unite_picks(taken: list[tuple[Plane, Pick]]) -> Pick:
    bits: Ends = 0
    na: Plane = False
    for where, value in taken:
        bits = bits | choose(where, value.bits, 0)
        na = either(na, both(where, value.na))
    return Pick(bits, na)


def _unite_ranges(taken: list[tuple[Plane, Range]], partition: bool, *, wide: bool) -> Range:
    exact = partition and all(value.exact for _, value in taken)
    na: Plane = False
    for where, value in taken:
        na = either(na, both(where, value.na))
    lows = [(where, value.low) for where, value in taken]
    highs = [(where, value.high) for where, value in taken]
    low = _unite_ends(lows, least, partition, wide=wide)
    high = low if exact else _unite_ends(highs, most, partition, wide=wide)
    return span(low, high, na, wide=wide)


def _unite_ends(
    ways: list[tuple[Plane, Ends]],
    chosen: Callable[[Ends, Ends], Ends],
    partition: bool,
    *,
    wide: bool,
) -> Ends:
    """Give the least or the greatest of the ways there are; every entry has one at least."""
    plain = [end for _, end in ways if isinstance(end, int)]
    if not partition and len(plain) < len(ways):
        neutral = EMPTY[wide][chosen is most]
        found: Ends = neutral
        for where, end in ways:
            found = chosen(found, choose(where, end, neutral, wide=wide))
        return found
    if not partition:
        # Plain numbers can be put in order: the one that wins is written last.
        ways = sorted(ways, key=lambda way: cast(int, way[1]), reverse=chosen is least)
    found = ways[0][1]
    for where, end in ways[1:]:
        found = choose(where, end, found, wide=wide)
    return found
