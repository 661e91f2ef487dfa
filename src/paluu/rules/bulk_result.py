"""Conclusions as an Arrow record batch, and single conclusions and rows out of it.

A conclusion about the case is a column of its name:

- A truth is a ``bool``, null while it is open; if it may be not applicable a ``uint8`` with bit 1
  for yes, 2 for no, 4 for not applicable.
- A day, a number or a moment is ``struct<low, high>`` as in the input, null where it does not
  apply; ``na`` is set where it may still turn out not to apply.
- A choice is a bit mask as in the input, with bit 30 for not applicable.

The reasons of all of them are packed into one column ``why``, and all conclusions about the rows
of a table, values and reasons, into one column of the table's name: NumPy records back to back,
in the form that `packed_reasons` and `packed_rows` give. A nested column for each would cost
Parquet more than all the rules together; `rows_of` unpacks the rows of a table into plain columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, cast

import numpy as np
import pyarrow as pa

from paluu.rules.bulk_algebra import empty
from paluu.rules.bulk_batch import CASE_ID, mask_type
from paluu.rules.bulk_columns import (
    Array,
    Column,
    Ends,
    Pick,
    Plane,
    Range,
    Truth,
    choose,
    either,
    opposite,
)
from paluu.rules.bulk_reasons import Code, code_type, points
from paluu.rules.nodes import Node, Table
from paluu.rules.rule import AnyRule
from paluu.rules.values import CHOICE_NA, NA, NO, NOTHING, OPEN, YES, Kind, Value

WHY = "why"
CASE, ROW = "case", "row"
Rules = tuple[AnyRule, ...]
_BLOCK = 4096


def _number(rule: AnyRule) -> pa.DataType:
    return pa.int64() if rule.kind is Kind.MOMENT else pa.int32()


def type_of_rule(rule: AnyRule) -> pa.DataType:
    """Give the Arrow type of a conclusion."""
    match rule.kind:
        case Kind.TRUTH:
            return pa.uint8() if rule.may_not_apply else pa.bool_()
        case Kind.CHOICE:
            return pa.uint32() if rule.may_not_apply else mask_type(len(rule.members))
        case _:
            ends = [pa.field(name, _number(rule), nullable=False) for name in ("low", "high")]
            if rule.may_not_apply:
                ends.append(pa.field("na", pa.bool_(), nullable=False))
            return pa.struct(ends)


def _has_nulls(rule: AnyRule) -> bool:
    """Say whether null means something: an open truth, or an interval that does not apply."""
    match rule.kind:
        case Kind.TRUTH:
            return not rule.may_not_apply
        case Kind.CHOICE:
            return False
        case _:
            return rule.may_not_apply


def reason_name(rule: AnyRule) -> str:
    """Give the name of a reason within a packed record."""
    return f"{rule.name}.{WHY}"


@lru_cache
def about(rules: Rules, table: Table | None) -> Rules:
    """Give the rules that speak of the rows of a table, or of the case."""
    return tuple(rule for rule in rules if rule.subject.table is table)


@lru_cache
def packed_reasons(rules: Rules) -> np.dtype[Any]:
    """Give the record of the reasons of conclusions about the case."""
    return np.dtype([(reason_name(rule), code_type(rule)) for rule in rules])


@lru_cache
def packed_rows(rules: Rules) -> np.dtype[Any]:
    """Give the record of conclusions about a row, each with its reason.

    A truth is a mask as `type_of_rule` describes for those that may be not applicable; what does
    not apply has a low end above the high end.
    """
    fields: list[tuple[str, Any]] = []
    for rule in rules:
        match rule.kind:
            case Kind.TRUTH:
                kind: Any = np.uint8
            case Kind.CHOICE:
                kind = np.uint32
            case _:
                end = _number(rule).to_pandas_dtype()
                kind = np.dtype([("low", end), ("high", end), ("na", np.bool_)])
        fields += [(rule.name, kind), (reason_name(rule), code_type(rule))]
    return np.dtype(fields)


def tables_of(rules: Iterable[AnyRule]) -> tuple[Table, ...]:
    """Give the tables that conclusions speak of."""
    found = {rule.subject.table: None for rule in rules if rule.subject.table}
    return tuple(found)


def result_schema(rules: Rules, case_id: pa.Field | None) -> pa.Schema:
    """Give the schema of conclusions.

    Args:
        rules: the conclusions wanted.
        case_id: the column of the input that is handed through.
    """
    of_case = about(rules, None)
    fields = [case_id] if case_id is not None else []
    fields += [
        pa.field(rule.name, type_of_rule(rule), nullable=_has_nulls(rule)) for rule in of_case
    ]
    if of_case:
        fields.append(pa.field(WHY, pa.binary(packed_reasons(of_case).itemsize), nullable=False))
    fields += [pa.field(table.name, pa.binary(), nullable=False) for table in tables_of(rules)]
    return pa.schema(fields)


def column_array(rule: AnyRule, column: Column, size: int) -> pa.Array:
    """Put the values of one conclusion into Arrow memory."""
    match column:
        case Truth() if rule.may_not_apply:
            return _array(_mask(column), pa.uint8(), size)
        case Truth(may=may, sure=sure):
            known = True if column.exact else either(sure, opposite(may))
            return _booleans(sure, size, known)
        case Pick(bits=bits, na=na):
            return _array(bits | choose(na, CHOICE_NA, 0), type_of_rule(rule), size)
        case Range(low=low, high=high, na=na):
            kind = type_of_rule(rule)
            children = [_array(end, _number(rule), size) for end in (low, high)]
            if rule.may_not_apply:
                children.append(_booleans(na, size, True))
            absent = empty(column)
            valid = None if absent is False else _packed(opposite(absent), size)
            return pa.StructArray.from_buffers(kind, size, [valid], children=children)
        case _:
            raise TypeError(f"{rule.name} gives a link")


def reasons_array(codes: dict[AnyRule, Code], size: int) -> pa.Array:
    """Pack the reasons of conclusions about the case."""
    records = np.empty(size, packed_reasons(tuple(codes)))
    # Block by block, so that the records being filled stay in the processor's cache.
    for start in range(0, size, _BLOCK):
        block = records[start : start + _BLOCK]
        for rule, code in codes.items():
            part = code if isinstance(code, int) else code[start : start + _BLOCK]
            block[reason_name(rule)] = part
    return pa.Array.from_buffers(
        pa.binary(records.dtype.itemsize), size, [None, pa.py_buffer(records.view(np.uint8))]
    )


def rows_array(found: dict[AnyRule, tuple[Column, Code]], starts: Array) -> pa.Array:
    """Pack the conclusions about the rows of a table, case by case."""
    records = np.empty(int(starts[-1]), packed_rows(tuple(found)))
    for rule, (column, code) in found.items():
        records[reason_name(rule)] = code
        match column:
            case Truth():
                records[rule.name] = _mask(column)
            case Pick(bits=bits, na=na):
                records[rule.name] = bits | choose(na, CHOICE_NA, 0)
            case Range(low=low, high=high, na=na):
                record = records[rule.name]
                record["low"], record["high"], record["na"] = low, high, na
            case _:
                raise TypeError(f"{rule.name} gives a link")
    offsets = (starts * records.dtype.itemsize).astype(np.int32)
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(records.view(np.uint8))]
    return pa.Array.from_buffers(pa.binary(), len(starts) - 1, buffers)


def _mask(truth: Truth) -> Ends:
    bits = _bit(truth.may, YES) | _bit(opposite(truth.sure), NO)
    return bits if truth.na is False else bits | _bit(truth.na, NA)


def _bit(plane: Plane, bit: int) -> Ends:
    return bit * plane if isinstance(plane, bool) else plane.view(np.uint8) * np.uint8(bit)


def _array(numbers: Ends, kind: pa.DataType, size: int) -> pa.Array:
    dtype = kind.to_pandas_dtype()
    whole: Array = (
        np.full(size, numbers, dtype)
        if isinstance(numbers, int)
        else np.ascontiguousarray(numbers, dtype)
    )
    return pa.Array.from_buffers(kind, size, [None, pa.py_buffer(whole)])


def _packed(plane: Plane, size: int) -> pa.Buffer:
    if isinstance(plane, bool):
        return pa.py_buffer((b"\xff" if plane else b"\x00") * ((size + 7) // 8))
    return pa.py_buffer(np.packbits(plane, bitorder="little"))


def _booleans(plane: Plane, size: int, valid: Plane) -> pa.Array:
    validity = None if valid is True else _packed(valid, size)
    return pa.Array.from_buffers(pa.bool_(), size, [validity, _packed(plane, size)])


# --- out of a batch ----------------------------------------------------------------------------


def conclusion(
    results: pa.RecordBatch, rules: Rules, rule: AnyRule, case: int, row: int | None = None
) -> tuple[Value, Node]:
    """Read one conclusion back.

    Args:
        results: a batch of conclusions.
        rules: the conclusions it holds, in their order.
        rule: the conclusion.
        case: the number of the case in the batch.
        row: the number of the row within the case, for a conclusion about rows.

    Returns:
        the value, and the point of the rule that decides it.
    """
    table = rule.subject.table
    if table is None:
        packed = results.column(WHY)[case].as_py()
        record = np.frombuffer(packed, packed_reasons(about(rules, None)))[0]
        value = _of_case(rule, results.column(rule.name)[case].as_py())
    else:
        assert row is not None
        packed = results.column(table.name)[case].as_py()
        record = np.frombuffer(packed, packed_rows(about(rules, table)))[row]
        value = _of_row(rule, record[rule.name])
    return value, points(rule)[int(record[reason_name(rule)])]


def _of_case(rule: AnyRule, plain: Any) -> Value:
    match rule.kind:
        case Kind.TRUTH if not rule.may_not_apply:
            return OPEN if plain is None else YES if plain else NO
        case Kind.TRUTH | Kind.CHOICE:
            return cast(int, plain)
        case _ if plain is None:
            return NOTHING
        case _:
            return plain["low"], plain["high"], plain.get("na", False)


def _of_row(rule: AnyRule, packed: Any) -> Value:
    match rule.kind:
        case Kind.TRUTH | Kind.CHOICE:
            return int(packed)
        case _ if packed["na"] and packed["low"] > packed["high"]:
            return NOTHING
        case _:
            return int(packed["low"]), int(packed["high"]), bool(packed["na"])


def rows_of(results: pa.RecordBatch, rules: Rules, table: Table) -> pa.RecordBatch:
    """Unpack the conclusions about the rows of a table into plain columns.

    Args:
        results: a batch of conclusions.
        rules: the conclusions it holds, in their order.
        table: the table.

    Returns:
        one row per row of the table: ``case`` (the case's number in the batch), ``row`` (its
        number in the case), a column per conclusion as for conclusions about the case, and
        ``<name>.why``.
    """
    of_table = about(rules, table)
    kind = packed_rows(of_table)
    packed = results.column(table.name)
    offsets = np.frombuffer(packed.buffers()[1], np.int32)[packed.offset :][: len(packed) + 1]
    data = packed.buffers()[2] or pa.py_buffer(b"")
    records = np.frombuffer(data, np.uint8)[offsets[0] : offsets[-1]].view(kind)
    starts = (offsets - offsets[0]) // kind.itemsize
    counts = np.diff(starts)
    columns: dict[str, pa.Array] = {
        CASE: pa.array(np.repeat(np.arange(len(counts)), counts)),
        ROW: pa.array(np.arange(len(records)) - np.repeat(starts[:-1], counts)),
    }
    for rule in of_table:
        columns[rule.name] = column_array(rule, _unpacked(rule, records[rule.name]), len(records))
        columns[reason_name(rule)] = pa.array(np.ascontiguousarray(records[reason_name(rule)]))
    return pa.RecordBatch.from_arrays(list(columns.values()), names=list(columns))


def _unpacked(rule: AnyRule, packed: Array) -> Column:
    match rule.kind:
        case Kind.TRUTH:
            return Truth((packed & YES) != 0, (packed & NO) == 0, (packed & NA) != 0)
        case Kind.CHOICE:
            return Pick(packed & np.uint32(CHOICE_NA - 1), (packed & np.uint32(CHOICE_NA)) != 0)
        case _:
            na = np.ascontiguousarray(packed["na"])
            return Range(packed["low"], packed["high"], na, rule.kind is Kind.MOMENT)


__all__ = [
    "CASE",
    "CASE_ID",
    "ROW",
    "WHY",
    "about",
    "column_array",
    "conclusion",
    "packed_reasons",
    "packed_rows",
    "reasons_array",
    "result_schema",
    "rows_array",
    "rows_of",
    "tables_of",
    "type_of_rule",
]
