"""Values of many cases at once: the sets of ``paluu.rules.values`` as columns.

A truth is three planes of yes-or-no flags, a day, a moment or a number two columns of ends, a
choice a column of bit masks. Wherever all entries agree a plane or a column is one plain Python
value and not an array, so whatever an option or an absent fact settles costs nothing. A column
whose two sides are the *same object* is exact, and is worked out once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from paluu.rules.values import (
    CHOICE_NA,
    NA,
    NO,
    NOTHING,
    YES,
    Interval,
    Kind,
    Value,
    unknown,
)

Flags: TypeAlias = npt.NDArray[np.bool_]
Array: TypeAlias = npt.NDArray[Any]
Plane: TypeAlias = Flags | bool
"""One flag per entry, or one for all."""
Ends: TypeAlias = Array | int
"""One whole number per entry, or one for all."""

EMPTY: Final[dict[bool, tuple[int, int]]] = {
    False: (2_000_000_000, -2_000_000_000),
    True: (NOTHING[0], NOTHING[1]),
}
"""The ends of what is surely not applicable, for 32-bit columns and for moments."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A condition about every entry.

    Args:
        may: it may be yes.
        sure: it cannot be no.
        na: it may be not applicable.
    """

    may: Plane
    sure: Plane
    na: Plane = False

    @property
    def exact(self) -> bool:
        """Whether every entry is known, and applies."""
        return self.na is False and (self.may is self.sure)


@dataclass(frozen=True, slots=True)
class Range:
    """A day, a moment or a number about every entry: its least and its greatest value.

    Args:
        low: the least; above ``high`` where the entry is surely not applicable.
        high: the greatest.
        na: it may be not applicable.
        wide: whether these are moments, which need 64 bits.
    """

    low: Ends
    high: Ends
    na: Plane = False
    wide: bool = False

    @property
    def exact(self) -> bool:
        """Whether every entry is known, and applies."""
        return self.na is False and self.low is self.high

    @property
    def dtype(self) -> type[np.signedinteger[Any]]:
        """The width of its numbers."""
        return np.int64 if self.wide else np.int32


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice about every entry: the members that remain, as bits."""

    bits: Ends
    na: Plane = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link of every entry, which may lead one of several ways.

    Args:
        ways: for each way where it is possible, and where it leads: the position of a listed row
            within its case, `ANY_ROW`, `ANY_OR_NONE` or `NO_SUCH_ROW`.
        partition: whether every entry has exactly one way.
    """

    ways: tuple[tuple[Plane, Ends], ...]
    partition: bool = True


Column: TypeAlias = Truth | Range | Pick | Pointer

ANY_ROW: Final = -1
"""A link that leads to some row, nobody knows which."""
NO_SUCH_ROW: Final = -2
"""A link that points nowhere."""
ANY_OR_NONE: Final = -3
"""A link of which nothing is known, not even whether it points anywhere."""

YES_TO_ALL: Final = Truth(True, True)
NO_TO_ALL: Final = Truth(False, False)


# --- planes ------------------------------------------------------------------------------------


def flags_of(found: Any) -> Plane:
    """Take the outcome of a comparison as a plane."""
    return found if isinstance(found, bool) else np.asarray(found, dtype=np.bool_)


def pointing(at: Ends, position: int) -> Plane:
    """Give where a link has this position."""
    return flags_of(at == position)


def both(left: Plane, right: Plane) -> Plane:
    """Give where both flags are set."""
    if left is False or right is False:
        return False
    if left is True or left is right:
        return right
    return left if right is True else left & right


def either(left: Plane, right: Plane) -> Plane:
    """Give where at least one flag is set."""
    if left is True or right is True:
        return True
    if left is False or left is right:
        return right
    return left if right is False else left | right


def opposite(plane: Plane) -> Plane:
    """Give where the flag is not set."""
    return not plane if isinstance(plane, bool) else ~plane


def anywhere(plane: Plane) -> bool:
    """Say whether the flag is set at all."""
    return plane if isinstance(plane, bool) else bool(plane.any())


def choose(where: Plane, value: Ends, other: Ends, *, wide: bool = False) -> Ends:
    """Give one column where a flag is set and another elsewhere.

    Bits are blended and not branched on: ``numpy.where`` costs five times as much here.
    """
    if where is True or value is other:
        return value
    if where is False:
        return other
    if isinstance(value, int) and isinstance(other, int) and value == other:
        return value
    assert not isinstance(where, bool)
    keep = np.negative(where.astype(np.int64 if wide else np.int32))
    if isinstance(other, int) and other == 0:
        blended: Array = keep & value
    elif isinstance(value, int) and not isinstance(other, int):
        blended = (keep & value) | (~keep & other)
    else:
        blended = ((value ^ other) & keep) ^ other
    return blended


def least(left: Ends, right: Ends) -> Ends:
    """Give the smaller of each pair."""
    if isinstance(left, int) and isinstance(right, int):
        return min(left, right)
    return left if left is right else np.minimum(left, right)


def most(left: Ends, right: Ends) -> Ends:
    """Give the greater of each pair."""
    if isinstance(left, int) and isinstance(right, int):
        return max(left, right)
    return left if left is right else np.maximum(left, right)


# --- ranges ----------------------------------------------------------------------------------


def span(low: Ends, high: Ends, na: Plane = False, *, wide: bool = False) -> Range:
    """Make a range; equal plain ends become one object, so that it counts as exact."""
    if isinstance(low, int) and isinstance(high, int) and low == high:
        high = low
    return Range(low, high, na, wide)


def nothing(*, wide: bool) -> Range:
    """Give what is not applicable everywhere."""
    low, high = EMPTY[wide]
    return Range(low, high, True, wide)


# --- to and from single values -----------------------------------------------------------------


def constant(kind: Kind, value: Value) -> Column:
    """Give one value for every entry."""
    match value:
        case int() if kind is Kind.TRUTH:
            may, sure = bool(value & YES), not value & NO
            return Truth(may, sure, bool(value & NA))
        case int():
            return Pick(value & ~CHOICE_NA, bool(value & CHOICE_NA))
        case tuple():
            low, high, na = value
            if low > high:
                return nothing(wide=kind is Kind.MOMENT)
            return span(low, high, na, wide=kind is Kind.MOMENT)
        case frozenset():
            raise TypeError("a link belongs to a situation")


def open_column(kind: Kind, members: int) -> Column:
    """Give a fact of which nothing is known anywhere."""
    if kind is Kind.LINK:
        return Pointer(((True, ANY_ROW),))
    return constant(kind, unknown(kind, members=members))


def value_at(column: Truth | Range | Pick, index: int) -> Value:
    """Give the value of one entry."""
    match column:
        case Truth(may=may, sure=sure, na=na):
            mask = YES * _flag(may, index) + NA * _flag(na, index)
            return mask + NO * (not _flag(sure, index))
        case Pick(bits=bits, na=na):
            return _number(bits, index) + (CHOICE_NA if _flag(na, index) else 0)
        case Range(low=low, high=high, na=na):
            found: Interval = (_number(low, index), _number(high, index), _flag(na, index))
            return NOTHING if found[2] and found[0] > found[1] else found


def _flag(plane: Plane, index: int) -> bool:
    return plane if isinstance(plane, bool) else bool(plane[index])


def _number(ends: Ends, index: int) -> int:
    return ends if isinstance(ends, int) else int(ends[index])
