"""The rows of one table for many cases at once, and what quantifiers need: one result per case.

Listed rows of all cases lie one after the other. What an incomplete list may still hold, the
unseen row, is a level of its own with one entry for each case whose list is incomplete.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from paluu.rules.bulk_columns import (
    EMPTY,
    Array,
    Column,
    Ends,
    Flags,
    Pick,
    Plane,
    Pointer,
    Range,
    Truth,
    choose,
    either,
    least,
    most,
    opposite,
    span,
)
from paluu.rules.nodes import Table

Positions = npt.NDArray[np.intp]
_CASE_BITS = 22
"""A day needs 22 bits (`NEVER` does), so a case and a day share one sortable number."""


@dataclass(frozen=True, eq=False)
class Level:
    """What a column has entries for: the cases, the listed rows of a table, or its unseen rows.

    Args:
        size: how many entries.
        table: the table; ``None`` for the cases.
        parent: the case of each entry, in order; ``None`` where entry and case are the same.
        unseen: whether these are the rows nobody listed, of which no fact is known.
    """

    size: int
    table: Table | None = None
    parent: Positions | None = None
    unseen: bool = False

    def lift(self, column: Column) -> Column:
        """Give to every entry the value of its case."""
        parent = self.parent
        if parent is None:
            return column

        def at(part: Plane) -> Plane:
            return part if isinstance(part, bool) else part.take(parent)

        def of(part: Ends) -> Ends:
            return part if isinstance(part, int) else part.take(parent)

        match column:
            case Truth(may=may, sure=sure, na=na):
                lifted = at(may)
                return Truth(lifted, lifted if may is sure else at(sure), at(na))
            case Range(low=low, high=high, na=na, wide=wide):
                lower = of(low)
                return Range(lower, lower if low is high else of(high), at(na), wide)
            case Pick(bits=bits, na=na):
                return Pick(of(bits), at(na))
            case Pointer(ways=ways, partition=partition):
                return Pointer(tuple((at(where), of(to)) for where, to in ways), partition)


class RowsOfCases:
    """The rows of one table for every case of a batch.

    Args:
        table: the table.
        starts: for each case the number of its first row, and one number past the last row.
        open_lists: the cases whose list is incomplete.
        surely: whether a row exists for certain.
    """

    def __init__(self, table: Table, starts: Array, open_lists: Plane, surely: Plane) -> None:
        self.table = table
        self.cases = len(starts) - 1
        self.starts = starts
        self.open_lists = open_lists
        self.surely = surely

    @cached_property
    def counts(self) -> Array:
        """How many rows each case lists."""
        return np.diff(self.starts)

    @cached_property
    def listed(self) -> Level:
        """The listed rows."""
        parent = np.repeat(np.arange(self.cases, dtype=np.intp), self.counts)
        return Level(len(parent), self.table, parent)

    @cached_property
    def unseen(self) -> Level:
        """The unseen rows, one for each case whose list is incomplete."""
        if isinstance(self.open_lists, bool):
            return Level(self.cases if self.open_lists else 0, self.table, None, unseen=True)
        parent = np.flatnonzero(self.open_lists)
        return Level(len(parent), self.table, parent, unseen=True)

    @cached_property
    def _filled(self) -> Positions:
        return np.flatnonzero(self.counts)

    @cached_property
    def has_rows(self) -> Plane:
        """The cases that list a row."""
        found: Flags = self.counts > 0
        return found

    # --- one flag or number per case -----------------------------------------------------------

    def any_row(self, listed: Plane, unseen: Plane) -> Plane:
        """Give the cases in which a row has the flag."""
        return either(self.any_listed(listed), self._of_unseen(unseen))

    def any_listed(self, plane: Plane) -> Plane:
        """Give the cases in which a listed row has the flag."""
        if plane is False:
            return False
        if plane is True:
            return self.has_rows
        assert not isinstance(plane, bool)
        assert self.listed.parent is not None
        found = np.zeros(self.cases, np.bool_)
        found[self.listed.parent.compress(plane)] = True
        return found

    def _of_unseen(self, plane: Plane) -> Plane:
        if plane is False or self.unseen.size == 0:
            return False
        if plane is True:
            return self.open_lists
        if self.unseen.parent is None:
            return plane
        found = np.zeros(self.cases, np.bool_)
        found[self.unseen.parent] = plane
        return found

    def count(self, plane: Plane) -> Ends:
        """Count the listed rows with the flag."""
        if plane is False:
            return 0
        if plane is True:
            return self.counts.astype(np.int32)
        running = np.zeros(self.listed.size + 1, np.int32)
        np.cumsum(plane, out=running[1:])
        return np.diff(running.take(self.starts))

    def sum(self, numbers: Array) -> Array:
        """Add up a number of every listed row."""
        running = np.zeros(self.listed.size + 1, np.int64)
        np.cumsum(numbers, out=running[1:])
        return np.diff(running.take(self.starts))

    def extreme(self, which: str, ends: Ends, where: Plane, *, wide: bool) -> Ends:
        """Give the least or greatest number of the listed rows with the flag.

        Returns:
            an end that no other end gives way to where no row has the flag, see `EMPTY`.
        """
        neutral = EMPTY[wide][which == "most"]
        if where is False or self.listed.size == 0:
            return neutral
        masked = choose(where, ends, neutral, wide=wide)
        found = np.full(self.cases, neutral, np.int64 if wide else np.int32)
        # `reduceat` gives an empty case its neighbour's row, so only filled cases are asked.
        if isinstance(masked, int):
            found[self._filled] = masked
            return found
        reduce = np.minimum if which == "least" else np.maximum
        found[self._filled] = reduce.reduceat(masked, self.starts.take(self._filled))
        return found

    def extreme_of_all(
        self, which: str, ends: Ends, where: Plane, unseen: Ends, unseen_where: Plane, *, wide: bool
    ) -> Ends:
        """Give the least or greatest number of all rows with the flag, unseen ones among them."""
        listed = self.extreme(which, ends, where, wide=wide)
        if unseen_where is False or self.unseen.size == 0:
            return listed
        neutral = EMPTY[wide][which == "most"]
        hidden = choose(unseen_where, unseen, neutral, wide=wide)
        if self.unseen.parent is not None:
            spread = np.full(self.cases, neutral, np.int64 if wide else np.int32)
            spread[self.unseen.parent] = hidden
            hidden = spread
        return least(listed, hidden) if which == "least" else most(listed, hidden)

    def union(self, listed: Column, unseen: Column) -> Column:
        """Unite the values of all rows of each case; no row leaves nothing possible."""
        match listed, unseen:
            case (Truth(), Truth()):
                return Truth(
                    self.any_row(listed.may, unseen.may),
                    opposite(self.any_row(opposite(listed.sure), opposite(unseen.sure))),
                    self.any_row(listed.na, unseen.na),
                )
            case (Range(wide=wide), Range()):
                low = self.extreme_of_all("least", listed.low, True, unseen.low, True, wide=wide)
                high = self.extreme_of_all("most", listed.high, True, unseen.high, True, wide=wide)
                return span(low, high, self.any_row(listed.na, unseen.na), wide=wide)
            case (Pick(), Pick()):
                bits = np.zeros(self.cases, np.int32)
                if self.listed.size:
                    of_rows = np.broadcast_to(np.asarray(listed.bits, np.int32), self.listed.size)
                    bits[self._filled] = np.bitwise_or.reduceat(
                        of_rows, self.starts.take(self._filled)
                    )
                if self.unseen.size:
                    at = slice(None) if self.unseen.parent is None else self.unseen.parent
                    bits[at] |= unseen.bits
                return Pick(bits, self.any_row(listed.na, unseen.na))
            case _:
                raise TypeError(f"cannot unite {listed!r} and {unseen!r}")

    def distinct_days(self, first: Ends, last: Ends, where: Plane) -> Ends:
        """Count the distinct days that inclusive spans of the rows with the flag cover."""
        if where is False or self.listed.size == 0:
            return 0
        assert self.listed.parent is not None
        chosen = np.flatnonzero(np.broadcast_to(where, self.listed.size))
        parent = self.listed.parent.take(chosen)
        base = parent.astype(np.int64) << _CASE_BITS
        starts = base + (first if isinstance(first, int) else first.take(chosen))
        stops = base + (last if isinstance(last, int) else last.take(chosen))
        if len(starts) and not (starts[1:] >= starts[:-1]).all():
            order = np.argsort(starts, kind="stable")
            starts, stops = starts[order], stops[order]
        # A case's numbers lie above those of every earlier case: nothing spills over.
        if len(starts) > 1:
            covered = np.maximum.accumulate(stops)
            starts[1:] = np.maximum(starts[1:], covered[:-1] + 1)
        spans = np.maximum(stops - starts + 1, 0)
        # Sorting keeps every row within its case, so `parent` still names it.
        per_row = np.zeros(self.listed.size, np.int64)
        per_row[chosen] = spans
        return self.sum(per_row).astype(np.int32)
