"""The bulk reading: the rules of a book over the columns of many cases at once.

It is the explaining reading with a column in the place of each value. What a rule says of the
case is worked out once per case, what it says of a row once per row, and a part that speaks of
the case within a rule about rows is worked out for the cases and then handed down. Parts that
are written alike are worked out once, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

import pyarrow as pa

from paluu.rules import nodes as n
from paluu.rules.book import Book
from paluu.rules.bulk_batch import CASE_ID, BatchSource
from paluu.rules.bulk_columns import Column, Range, Truth
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.bulk_parts import ROW_STEPS
from paluu.rules.bulk_reasons import conclude
from paluu.rules.bulk_result import (
    about,
    column_array,
    reasons_array,
    result_schema,
    rows_array,
    tables_of,
)
from paluu.rules.bulk_rows import Level, RowsOfCases
from paluu.rules.bulk_sharing import Sharing
from paluu.rules.bulk_steps import VALUE_STEPS, Step
from paluu.rules.nodes import Fact, Node, Option, Table
from paluu.rules.rule import AnyRule
from paluu.rules.values import Value

STEPS: dict[type, Step] = {**VALUE_STEPS, **ROW_STEPS}
NO_UNSEEN = Truth(False, True)
"""What is said of unseen rows where there are none: nothing is possible."""


class Source(Protocol):
    """Where the facts of a batch of cases come from."""

    @property
    def size(self) -> int:
        """How many cases there are."""
        ...

    def fact(self, fact: Fact) -> Column | None:
        """Give a fact of every case or of every listed row; ``None`` if it is in no case."""
        ...

    def rows(self, table: Table) -> RowsOfCases:
        """Give the rows of a table."""
        ...


@dataclass(frozen=True)
class Run:
    """What is the same for every case of a run.

    Args:
        book: the rules.
        today: the day of evaluation, as an ordinal.
        now: the moments the evaluation may fall on, in minutes.
        options: the value of every option.
        ends: where periods end in the State concerned.
        sharing: which parts of the rules are alike.
    """

    book: Book
    today: int
    now: tuple[int, int]
    options: dict[Option, Value]
    ends: PeriodEnds
    sharing: Sharing


class BulkReading:
    """The bulk reading of one batch; each shared part is worked out once."""

    def __init__(self, run: Run, source: Source) -> None:
        self.run = run
        self.source = source
        self.cases = Level(source.size)
        self._rows: dict[Table, RowsOfCases] = {}
        self._known: dict[tuple[int, Level], Column] = {}

    def of(self, rule: AnyRule) -> Column:
        """Evaluate a rule for every case, or for every listed row of its table."""
        return self.step(rule.tree, self.level_of(rule))

    def level_of(self, rule: AnyRule) -> Level:
        """Give what a rule has one conclusion for."""
        table = rule.subject.table
        return self.cases if table is None else self.rows(table).listed

    def step(self, node: Node, level: Level) -> Column:
        """Evaluate one node for every entry of a level."""
        match node:
            case n.At(item=item):
                return self.step(item, level)
            case n.Ref(rule=rule):
                return self.step(rule.tree, level)
            case _:
                pass
        shared = self.run.sharing.of(node)
        if level.table is not None and shared.about_case:
            return level.lift(self.step(node, self.cases))
        if shared.uses < 2:
            return STEPS[type(node)](self, node, level)
        known = self._known.get((shared.number, level))
        if known is None:
            known = self._known[shared.number, level] = STEPS[type(node)](self, node, level)
        return known

    def truth(self, node: Node, level: Level) -> Truth:
        """Evaluate a condition."""
        return cast(Truth, self.step(node, level))

    def range(self, node: Node, level: Level) -> Range:
        """Evaluate a day, a moment or a number."""
        return cast(Range, self.step(node, level))

    def rows(self, table: Table) -> RowsOfCases:
        """Give the rows of a table."""
        found = self._rows.get(table)
        if found is None:
            found = self._rows[table] = self.source.rows(table)
        return found

    def remember(self, node: Node, level: Level, column: Column) -> None:
        """Keep what a part was found to be, if it will be asked for again."""
        shared = self.run.sharing.of(node)
        if shared.uses > 1:
            self._known.setdefault((shared.number, level), column)

    def in_rows(self, table: Table, body: Node) -> tuple[RowsOfCases, Truth, Truth]:
        """Evaluate a condition for the listed rows and for the unseen ones of a table."""
        rows = self.rows(table)
        unseen = self.truth(body, rows.unseen) if rows.unseen.size else NO_UNSEEN
        return rows, self.truth(body, rows.listed), unseen


def evaluate(run: Run, batch: pa.RecordBatch, rules: Sequence[AnyRule]) -> pa.RecordBatch:
    """Evaluate rules for every case of a batch: batch in, batch out.

    Args:
        run: the day, the options and the calendar.
        batch: cases in the form of ``bulk_batch.schema_of``, checked with ``check_schema``.
        rules: the conclusions wanted, in an order in which none comes before what it refers to.

    Returns:
        the conclusions with their reasons, in the form of ``bulk_result``.

    Raises:
        BadInput: a value that no fact can have.
    """
    reading = BulkReading(run, BatchSource(run.book, batch))
    rules = tuple(rules)
    found = {rule: conclude(reading, rule) for rule in rules}
    place = batch.schema.get_field_index(CASE_ID)
    arrays: list[pa.Array] = [batch.column(place)] if place >= 0 else []
    of_case = about(rules, None)
    arrays += [column_array(rule, found[rule][0], batch.num_rows) for rule in of_case]
    if of_case:
        arrays.append(reasons_array({rule: found[rule][1] for rule in of_case}, batch.num_rows))
    for table in tables_of(rules):
        of_rows = {rule: found[rule] for rule in about(rules, table)}
        arrays.append(rows_array(of_rows, reading.rows(table).starts))
    case_id = batch.schema.field(place) if place >= 0 else None
    return pa.RecordBatch.from_arrays(arrays, schema=result_schema(rules, case_id))
