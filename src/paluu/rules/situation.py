"""The facts of one case, ready to be read: values by fact, rows by table, the day, the options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from paluu.errors import PaluuError
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.values import NO_ROW, OPEN, YES, Counting, Kind, Unit, Value, unknown


class Calendar(Protocol):
    """What the rules need of a calendar; days are ordinals, moments are minutes."""

    def end(self, event: int, length: int, unit: Unit, counting: Counting) -> int:
        """Give the end of a period that starts with an event."""
        ...


@cache
def _full_set(fact: Fact) -> Value:
    """What a fact may be when nothing is known of it."""
    assert fact.kind is not None
    return unknown(fact.kind, members=len(fact.members))


@dataclass(frozen=True)
class Row:
    """One part of the case.

    Args:
        facts: what is known of it; a fact that is absent is unknown.
        key: the row's name in the case file; ``None`` for the unseen row.
        exists: ``YES``, or ``OPEN`` if it may not exist.
        many: whether it stands for any number of rows.
    """

    facts: Mapping[Fact, Value]
    key: str | None
    exists: int = YES
    many: bool = False


UNSEEN = Row({}, None, exists=OPEN, many=True)
"""What an incomplete list may still hold: any number of rows of which nothing is known."""


@dataclass(frozen=True)
class Rows:
    """The rows of one table; an incomplete list ends with the unseen row."""

    rows: tuple[Row, ...]
    complete: bool

    @staticmethod
    def of(rows: Sequence[Row], *, complete: bool) -> Rows:
        """Take the listed rows, with the unseen row if there may be more."""
        return Rows(tuple(rows) if complete else (*rows, UNSEEN), complete)


@dataclass(frozen=True)
class Situation:
    """Everything a rule may read.

    Args:
        facts: the known facts of the case as a whole.
        tables: the rows of every table; a table that is absent is an incomplete empty list.
        today: the day of evaluation, as an ordinal.
        now: the moments the evaluation may fall on, in minutes (a whole day by default).
        options: the value of every national option and reading.
        calendar: how periods end in the State concerned.
    """

    facts: Mapping[Fact, Value]
    tables: Mapping[Table, Rows]
    today: int
    now: tuple[int, int]
    options: Mapping[Option, Value]
    calendar: Calendar
    _empty: Rows = field(default=Rows((UNSEEN,), complete=False), repr=False)

    def rows(self, table: Table) -> tuple[Row, ...]:
        """Give the rows of a table, the unseen row last where the list is incomplete."""
        return self.tables.get(table, self._empty).rows

    def value(self, fact: Fact, row: int | None) -> Value:
        """Give what is known of a fact, or the full set."""
        holder = self.facts if fact.table is None else self.rows(fact.table)[row or 0].facts
        known = holder.get(fact)
        if known is not None:
            return known
        if fact.kind is Kind.LINK:
            assert fact.target is not None
            anywhere = frozenset(range(len(self.rows(fact.target))))
            return anywhere | {NO_ROW} if fact.optional or not anywhere else anywhere
        return _full_set(fact)

    def key_of(self, table: Table, row: int) -> str | None:
        """Give the name of a row in the case file; ``None`` for the unseen row."""
        return self.rows(table)[row].key

    def row_of(self, table: Table, key: str) -> int:
        """Find a row by its name.

        Raises:
            PaluuError: if no row of the table has that name.
        """
        for index, row in enumerate(self.rows(table)):
            if row.key == key:
                return index
        raise PaluuError(f"There is no {key!r} among {table.name}.", where=table.name)
