"""Join Parquet files of one schema into one, copying their row groups as they are.

A Parquet file ends with a description of its row groups in Thrift's compact protocol. Joining
needs only that description: it is read, the places it names are moved, and it is written again.
(Apache Parquet format, ``parquet.thrift``; Thrift compact protocol specification.)
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from paluu.errors import BadInput

_MAGIC = b"PAR1"


class _Type(IntEnum):
    TRUE = 1
    FALSE = 2
    BYTE = 3
    I16 = 4
    I32 = 5
    I64 = 6
    DOUBLE = 7
    BINARY = 8
    LIST = 9
    SET = 10
    MAP = 11
    STRUCT = 12


@dataclass(slots=True)
class _Items:
    kind: int
    items: list[Any]


_Struct: TypeAlias = dict[int, tuple[int, Any]]
"""Type and value by field number."""

# Field numbers of parquet.thrift.
_FILE_ROWS, _FILE_GROUPS = 3, 4
_GROUP_COLUMNS, _GROUP_OFFSET, _GROUP_ORDINAL = 1, 5, 7
_CHUNK_META, _CHUNK_PLACES = 3, (2, 4, 6)
_META_PLACES = (9, 10, 11, 14)


def join(parts: Sequence[Path], whole: Path) -> None:
    """Write one Parquet file with the row groups of several, in order.

    Args:
        parts: at least one file, all of the same schema.
        whole: the file to write.

    Raises:
        BadInput: a part is not a Parquet file.
    """
    joined: _Struct = {}
    groups: list[_Struct] = []
    rows = 0
    with whole.open("wb") as out:
        out.write(_MAGIC)
        for part in parts:
            with part.open("rb") as file:
                described, length = _footer(file, part)
                moved = out.tell() - len(_MAGIC)
                file.seek(len(_MAGIC))
                _copy(file, out, length)
            for group in described[_FILE_GROUPS][1].items:
                _move(group, moved, len(groups))
                groups.append(group)
            rows += described[_FILE_ROWS][1]
            joined = joined or described
        joined[_FILE_ROWS] = (_Type.I64, rows)
        joined[_FILE_GROUPS] = (_Type.LIST, _Items(_Type.STRUCT, groups))
        footer = bytearray()
        _write_struct(footer, joined)
        out.write(footer + len(footer).to_bytes(4, "little") + _MAGIC)


def _footer(file: BinaryIO, part: Path) -> tuple[_Struct, int]:
    """Give the description at the end of a file, and how many bytes of data lie before it."""
    size = file.seek(0, 2)
    file.seek(max(size - 8, 0))
    tail = file.read(8)
    length = int.from_bytes(tail[:4], "little")
    if tail[4:] != _MAGIC or length > size - 12:
        raise BadInput("This is not a Parquet file.", where=str(part))
    file.seek(size - 8 - length)
    described = _Reader(file.read(length)).struct()
    return described, size - 8 - length - len(_MAGIC)


def _copy(file: BinaryIO, out: BinaryIO, length: int) -> None:
    end = out.tell() + length
    shutil.copyfileobj(file, out, 1 << 20)
    out.truncate(end)
    out.seek(end)


def _move(group: _Struct, by: int, ordinal: int) -> None:
    """Move every place a row group names; zero means that there is none."""
    _shift(group, (_GROUP_OFFSET,), by)
    if _GROUP_ORDINAL in group:
        group[_GROUP_ORDINAL] = (_Type.I16, ordinal)
    for chunk in group[_GROUP_COLUMNS][1].items:
        _shift(chunk, _CHUNK_PLACES, by)
        _shift(chunk[_CHUNK_META][1], _META_PLACES, by)


def _shift(struct: _Struct, fields: tuple[int, ...], by: int) -> None:
    for field in fields:
        if struct.get(field, (0, 0))[1]:
            kind, place = struct[field]
            struct[field] = (kind, place + by)


# --- Thrift's compact protocol -----------------------------------------------------------------


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def struct(self) -> _Struct:
        """Read fields until the one that ends the structure."""
        fields: _Struct = {}
        number = 0
        while True:
            head = self._byte()
            if not head:
                return fields
            step, kind = head >> 4, head & 15
            number = number + step if step else self._signed()
            fields[number] = (kind, self._value(kind))

    def _value(self, kind: int) -> Any:
        match kind:
            case _Type.TRUE | _Type.FALSE:
                return None
            case _Type.BYTE:
                return self._byte()
            case _Type.I16 | _Type.I32 | _Type.I64:
                return self._signed()
            case _Type.DOUBLE:
                return self._bytes(8)
            case _Type.BINARY:
                return self._bytes(self._varint())
            case _Type.LIST | _Type.SET:
                head = self._byte()
                size, of = head >> 4, head & 15
                size = self._varint() if size == 15 else size
                if of in (_Type.TRUE, _Type.FALSE):
                    of = _Type.BYTE  # in a list a truth is one byte
                return _Items(head & 15, [self._value(of) for _ in range(size)])
            case _Type.STRUCT:
                return self.struct()
            case _:
                raise BadInput(f"A Parquet description holds Thrift type {kind}.")

    def _byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def _bytes(self, length: int) -> bytes:
        self.at += length
        return self.data[self.at - length : self.at]

    def _varint(self) -> int:
        found = shift = 0
        while True:
            byte = self._byte()
            found |= (byte & 127) << shift
            if byte < 128:
                return found
            shift += 7

    def _signed(self) -> int:
        found = self._varint()
        return (found >> 1) ^ -(found & 1)


def _write_struct(out: bytearray, fields: _Struct) -> None:
    before = 0
    for number, (kind, value) in fields.items():
        step = number - before
        if 0 < step < 16:
            out.append(step << 4 | kind)
        else:
            out.append(kind)
            _write_varint(out, _zigzag(number))
        before = number
        _write_value(out, kind, value)
    out.append(0)


def _write_value(out: bytearray, kind: int, value: Any) -> None:
    match kind:
        case _Type.TRUE | _Type.FALSE:
            pass
        case _Type.BYTE:
            out.append(value)
        case _Type.I16 | _Type.I32 | _Type.I64:
            _write_varint(out, _zigzag(value))
        case _Type.DOUBLE:
            out += value
        case _Type.BINARY:
            _write_varint(out, len(value))
            out += value
        case _Type.LIST | _Type.SET:
            size = len(value.items)
            if size < 15:
                out.append(size << 4 | value.kind)
            else:
                out.append(15 << 4 | value.kind)
                _write_varint(out, size)
            of = _Type.BYTE if value.kind in (_Type.TRUE, _Type.FALSE) else value.kind
            for item in value.items:
                _write_value(out, of, item)
        case _:
            _write_struct(out, value)


def _write_varint(out: bytearray, number: int) -> None:
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def _zigzag(number: int) -> int:
    return number << 1 if number >= 0 else (-number << 1) - 1
