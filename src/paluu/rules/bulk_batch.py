"""Cases as an Arrow record batch: the schema a book gives, and the facts in it as columns.

Every fact may be null, which is unknown, and so may every column be left out.

- A truth is a ``bool``, or a ``uint8`` with 1 for yes, 2 for no and 3 for unknown, which Parquet
  reads three times as fast; a choice an unsigned bit mask of the members that remain, the first
  member in bit 0.
- A day is ``struct<low: int32, high: int32>``, the earliest and the latest day it may be, as
  ``date.toordinal()`` gives it; 0 is before every day, 3,700,000 is never. A number has the same
  form, 1,000,000,000 being without end. A moment is the same in ``int64`` minutes since 1970.
- A link is the ``int32`` position of the row within its case, from 0; -1 is unknown, -2 nowhere.
- A table is ``list<struct<its facts, exists: bool>>``; a row that is not surely there has
  ``exists`` null or false. ``<table>_complete`` says whether all rows of a case are listed.
- ``case_id`` may be of any type and is handed through.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from paluu.errors import BadInput
from paluu.rules.book import Book
from paluu.rules.bulk_columns import (
    ANY_ROW,
    NO_SUCH_ROW,
    Array,
    Column,
    Flags,
    Pick,
    Plane,
    Pointer,
    Range,
    Truth,
    anywhere,
    both,
    choose,
    either,
    opposite,
)
from paluu.rules.bulk_rows import RowsOfCases
from paluu.rules.nodes import Fact, Table
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    NO,
    OPEN,
    YES,
    Kind,
)

CASE_ID = "case_id"
EXISTS = "exists"

OPEN_ENDS = {
    Kind.DAY: (FIRST, NEVER),
    Kind.NUMBER: (0, INFINITE),
    Kind.MOMENT: (FIRST_MOMENT, NEVER_MOMENT),
}
"""The ends of what is unknown."""


def complete_name(table: Table) -> str:
    """Give the column that says whether all rows of a table are listed."""
    return f"{table.name}_complete"


def type_of(fact: Fact) -> pa.DataType:
    """Give the Arrow type of a fact."""
    match fact.kind:
        case Kind.TRUTH:
            return pa.bool_()
        case Kind.CHOICE:
            return mask_type(len(fact.members))
        case Kind.LINK:
            return pa.int32()
        case Kind.DAY | Kind.NUMBER:
            return ends_type(pa.int32())
        case Kind.MOMENT:
            return ends_type(pa.int64())
        case None:
            raise TypeError(f"{fact.public_name} is a note, which no rule reads")


def mask_type(members: int) -> pa.DataType:
    """Give the narrowest type that has a bit for every member."""
    return next(t for t in (pa.uint8(), pa.uint16(), pa.uint32()) if t.bit_width >= members)


def ends_type(number: pa.DataType) -> pa.DataType:
    """Give the type of an interval."""
    low, high = (pa.field(name, number, nullable=False) for name in ("low", "high"))
    return pa.struct([low, high])


def schema_of(book: Book, *, compact: bool = False) -> pa.Schema:
    """Give the full schema of cases for the facts of a book; notes are left out.

    Args:
        book: the facts and tables.
        compact: the form that is read fastest: no nulls, truths as masks.
    """
    fields = [pa.field(CASE_ID, pa.int64())]
    fields += [_field(fact, compact) for fact in book.facts_of(None).values() if fact.kind]
    for table in book.tables.values():
        of_rows = [_field(fact, compact) for fact in book.facts_of(table).values() if fact.kind]
        row = pa.struct([*of_rows, pa.field(EXISTS, pa.bool_())])
        fields.append(pa.field(table.name, pa.list_(pa.field("item", row, nullable=False))))
        fields.append(pa.field(complete_name(table), pa.bool_()))
    return pa.schema(fields)


def _field(fact: Fact, compact: bool) -> pa.Field:
    kind = pa.uint8() if compact and fact.kind is Kind.TRUTH else type_of(fact)
    return pa.field(fact.name, kind, nullable=not compact)


def check_schema(book: Book, given: pa.Schema) -> None:
    """Refuse columns that no fact has, or that have another type.

    Raises:
        BadInput: the name, with what was expected.
    """
    wanted = schema_of(book)
    for field in given:
        if field.name == CASE_ID:
            continue
        position = wanted.get_field_index(field.name)
        if position < 0:
            raise BadInput("There is no fact or table of this name.", where=f"column {field.name}")
        _check_type(field.name, field.type, wanted.field(position).type)


def _check_type(where: str, given: pa.DataType, wanted: pa.DataType) -> None:
    if pa.types.is_struct(wanted) and pa.types.is_struct(given):
        for field in given:
            position = wanted.get_field_index(field.name)
            if position < 0:
                raise BadInput("There is no fact of this name.", where=f"{where}.{field.name}")
            _check_type(f"{where}.{field.name}", field.type, wanted.field(position).type)
        if {"low", "high"} <= {field.name for field in wanted} and given.num_fields != 2:
            raise BadInput("An interval has a low and a high end.", where=where)
    elif pa.types.is_list(wanted) and pa.types.is_list(given):
        _check_type(where, given.value_type, wanted.value_type)
    elif given != wanted and not (pa.types.is_boolean(wanted) and pa.types.is_uint8(given)):
        raise BadInput(f"The type is {given}; {wanted} is wanted.", where=f"column {where}")


class BatchSource:
    """The facts of a record batch, each read when a rule first asks for it.

    Args:
        book: the facts and tables.
        batch: cases in the form of `schema_of`, checked with `check_schema`.
    """

    def __init__(self, book: Book, batch: pa.RecordBatch) -> None:
        self.size: int = batch.num_rows
        self._book = book
        self._batch = batch
        self._facts: dict[Fact, Column | None] = {}
        self._tables: dict[Table, tuple[Array, pa.StructArray | None]] = {}
        self._rows: dict[Table, RowsOfCases] = {}

    def fact(self, fact: Fact) -> Column | None:
        """Give a fact of every case or listed row, or ``None`` if no case has it."""
        if fact not in self._facts:
            array = self._array(fact)
            self._facts[fact] = None if array is None else self._column(fact, array)
        return self._facts[fact]

    def rows(self, table: Table) -> RowsOfCases:
        """Give the rows of a table."""
        found = self._rows.get(table)
        if found is None:
            starts, structs = self._table(table)
            surely: Plane = False
            if structs is not None and structs.type.get_field_index(EXISTS) >= 0:
                value, valid = flags(structs.field(EXISTS))
                surely = both(value, valid)
                surely = True if not isinstance(surely, bool) and surely.all() else surely
            complete = self._named(complete_name(table))
            open_lists: Plane = True
            if complete is not None:
                value, valid = flags(complete)
                open_lists = opposite(both(value, valid))
                if not isinstance(open_lists, bool) and (open_lists.all() or not open_lists.any()):
                    open_lists = bool(open_lists.all())
            found = self._rows[table] = RowsOfCases(table, starts, open_lists, surely)
        return found

    def _named(self, name: str) -> pa.Array | None:
        position = self._batch.schema.get_field_index(name)
        return None if position < 0 else self._batch.column(position)

    def _array(self, fact: Fact) -> pa.Array | None:
        if fact.table is None:
            return self._named(fact.name)
        structs = self._table(fact.table)[1]
        if structs is None or structs.type.get_field_index(fact.name) < 0:
            return None
        return structs.field(fact.name)

    def _table(self, table: Table) -> tuple[Array, pa.StructArray | None]:
        found = self._tables.get(table)
        if found is None:
            lists = self._named(table.name)
            nothing = np.zeros(self.size + 1, np.int64), None
            found = self._tables[table] = nothing if lists is None else _rows_of(lists)
        return found

    def _column(self, fact: Fact, array: pa.Array) -> Column | None:
        if array.null_count == len(array):
            return None
        match fact.kind:
            case Kind.TRUTH:
                return _truth(fact, array)
            case Kind.CHOICE:
                full = (1 << len(fact.members)) - 1
                bits = numbers(array)
                valid = validity(array)
                if valid is not True:
                    bits = np.where(valid, bits, bits.dtype.type(full))
                if ((bits == 0) | (bits > full)).any():
                    raise BadInput(
                        "A choice leaves no member, or one there is not.", where=fact.public_name
                    )
                return Pick(bits)
            case Kind.LINK:
                return self._link(fact, array)
            case kind:
                assert kind is not None
                return _range(fact, kind, array)

    def _link(self, fact: Fact, array: pa.Array) -> Pointer:
        assert fact.target is not None
        at = numbers(array)
        valid = validity(array)
        at = at if valid is True else np.where(valid, at, np.int32(ANY_ROW))
        counts = self.rows(fact.target).counts
        if fact.table is not None:
            parent = self.rows(fact.table).listed.parent
            assert parent is not None
            counts = counts.take(parent)
        if (at >= counts).any() or (at < NO_SUCH_ROW).any():
            raise BadInput(f"A link leads past the {fact.target.name}.", where=fact.public_name)
        return Pointer(((True, at),))


def _truth(fact: Fact, array: pa.Array) -> Truth:
    if pa.types.is_uint8(array.type):
        mask = numbers(array)
        valid = validity(array)
        if valid is not True:
            mask = np.where(valid, mask, np.uint8(OPEN))
        if (mask - np.uint8(1) >= OPEN).any():  # zero wraps round
            raise BadInput("A truth is 1, 2 or 3.", where=fact.public_name)
        may = (mask & YES) != 0
        return Truth(may, (mask & NO) == 0)
    value, valid = flags(array)
    if valid is True:
        return Truth(value, value)
    known = both(value, valid)
    return Truth(either(known, opposite(valid)), known)


def _range(fact: Fact, kind: Kind, array: pa.StructArray) -> Range:
    low, high = numbers(array.field("low")), numbers(array.field("high"))
    wide = kind is Kind.MOMENT
    valid = validity(array)
    for end in (array.field("low"), array.field("high")):
        if anywhere(both(valid, opposite(validity(end)))):
            raise BadInput("An interval has no end on one side.", where=fact.public_name)
    if valid is not True:
        least, greatest = OPEN_ENDS[kind]
        opened = choose(valid, low, least, wide=wide), choose(valid, high, greatest, wide=wide)
        low, high = (end for end in opened if not isinstance(end, int))
    if (low > high).any():
        raise BadInput("The low end lies above the high end.", where=fact.public_name)
    # A look at a few tells most columns that are not exact.
    if (low[:64] == high[:64]).all() and (low == high).all():
        high = low
    return Range(low, high, False, wide)


def _rows_of(lists: pa.ListArray) -> tuple[Array, pa.StructArray]:
    """Give where the rows of each case start, from 0, and the rows themselves."""
    if len(lists) == 0:
        return np.zeros(1, np.int64), lists.values.slice(0, 0)
    starts = np.frombuffer(lists.buffers()[1], np.int32)[lists.offset :][: len(lists) + 1]
    rows = lists.values.slice(int(starts[0]), int(starts[-1] - starts[0]))
    starts = starts.astype(np.int64) - starts[0]
    valid = validity(lists)
    if valid is not True:
        assert not isinstance(valid, bool)
        counts = np.where(valid, np.diff(starts), 0)
        if counts.sum() != starts[-1]:  # a list that is null may still cover rows
            rows = rows.filter(pa.array(np.repeat(valid, np.diff(starts))))
            starts = np.concatenate([[0], np.cumsum(counts)])
    if rows.null_count:
        raise BadInput("A row of a table is null.", where=str(lists.type))
    return starts, rows


# --- Arrow memory ------------------------------------------------------------------------------


def _bits(buffer: pa.Buffer, offset: int, length: int) -> Flags:
    first = offset // 8
    packed = np.frombuffer(buffer, np.uint8)[first : (offset + length + 7) // 8]
    whole = np.unpackbits(packed, bitorder="little")
    return whole[offset - 8 * first :][:length].view(np.bool_)


def validity(array: pa.Array) -> Plane:
    """Give where an array is not null."""
    buffer = array.buffers()[0]
    if buffer is None or array.null_count == 0:
        return True
    return _bits(buffer, array.offset, len(array))


def flags(array: pa.BooleanArray) -> tuple[Flags, Plane]:
    """Give the values of a boolean array, and where it is not null."""
    return _bits(array.buffers()[1], array.offset, len(array)), validity(array)


def numbers(array: pa.Array) -> Array:
    """Give the values of a numeric array without a copy; what is null is undefined."""
    dtype: Any = np.dtype(array.type.to_pandas_dtype())
    return np.frombuffer(array.buffers()[1], dtype)[array.offset :][: len(array)]


__all__: Sequence[str] = [
    "CASE_ID",
    "EXISTS",
    "OPEN_ENDS",
    "BatchSource",
    "check_schema",
    "complete_name",
    "ends_type",
    "flags",
    "mask_type",
    "numbers",
    "schema_of",
    "type_of",
    "validity",
]
