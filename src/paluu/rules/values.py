"""Values as the set of what they may still be; "unknown" is only the full set.

Truth is a bit mask of what is possible: ``YES``, ``NO``, ``NA`` (not applicable). A choice is a
bit mask over its members. A day, a moment or a number is an interval ``(low, high, may be n/a)``.
A link is a set of row numbers, ``NO_ROW`` among them where it may point nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final, TypeAlias

Mask: TypeAlias = int
Interval: TypeAlias = tuple[int, int, bool]
Link: TypeAlias = frozenset[int]
Value: TypeAlias = Mask | Interval | Link

YES: Final = 1
NO: Final = 2
NA: Final = 4
OPEN: Final = YES | NO

CHOICE_NA: Final = 1 << 30
"""The bit of a choice that may be not applicable; members use the bits below it."""

FIRST: Final = 0
"""Before every day: the lower end of a day of which nothing is known."""
NEVER: Final = 3_700_000
"""After every day: what has not happened and will not."""
FIRST_MOMENT: Final = -(10**12)
NEVER_MOMENT: Final = 10**12
INFINITE: Final = 10**9
"""No upper end to a number: an indefinite length, or an unfinished list."""

NO_ROW: Final = -1
NOTHING: Final[Interval] = (INFINITE * 10**4, -INFINITE * 10**4, True)
"""Surely not applicable: an empty interval, so that hulls ignore it."""


class Kind(Enum):
    """What sort of value a node has."""

    TRUTH = "truth"
    DAY = "day"
    MOMENT = "moment"
    NUMBER = "number"
    CHOICE = "choice"
    LINK = "link"


class Unit(Enum):
    """What a number counts; days never meet months."""

    COUNT = "count"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class Counting(Enum):
    """How the end of a period is found."""

    PLAIN = "plain"
    """The day of the event is not counted; the end is where it falls."""
    ROLLED = "rolled"
    """Regulation 1182/71: as plain, then to the next working day."""
    LIBERTY = "liberty"
    """The first day counts and the end never moves: the last lawful day of a deprivation."""


def unknown(kind: Kind, *, members: int = 0) -> Value:
    """Give the full set of a kind: what may be when nothing is known (links: see situation)."""
    match kind:
        case Kind.TRUTH:
            return OPEN
        case Kind.CHOICE:
            return (1 << members) - 1
        case Kind.DAY:
            return (FIRST, NEVER, False)
        case Kind.MOMENT:
            return (FIRST_MOMENT, NEVER_MOMENT, False)
        case Kind.NUMBER:
            return (0, INFINITE, False)
        case Kind.LINK:
            raise ValueError("the rows a link may point to belong to a situation")


# --- truth -------------------------------------------------------------------------------------


def all_of(masks: Iterable[Mask]) -> Mask:
    """Conjunction; items that are not applicable drop out."""
    all_may_hold, some_may_be, all_may_be = True, 0, YES | NO | NA
    for mask in masks:
        some_may_be |= mask
        all_may_be &= mask
        if not mask & (YES | NA):
            all_may_hold = False
    return (some_may_be & YES if all_may_hold else 0) | some_may_be & NO | all_may_be & NA


def any_of(masks: Iterable[Mask]) -> Mask:
    """Disjunction; items that are not applicable drop out."""
    may_all_fail, some_may_be, all_may_be = True, 0, YES | NO | NA
    for mask in masks:
        some_may_be |= mask
        all_may_be &= mask
        if not mask & (NO | NA):
            may_all_fail = False
    return some_may_be & YES | (some_may_be & NO if may_all_fail else 0) | all_may_be & NA


def negate(mask: Mask) -> Mask:
    """Swap yes and no; not applicable stays."""
    return ((mask & YES) << 1) | ((mask & NO) >> 1) | (mask & NA)


# --- intervals ---------------------------------------------------------------------------------


def compare(left: Interval, right: Interval, *, strict: bool) -> Mask:
    """Say whether left is on or before (strictly: before) right, as far as the ends tell."""
    (a, b, left_na), (c, d, right_na) = left, right
    mask = NA if left_na or right_na else 0
    if a > b or c > d:
        return NA
    if strict:
        return mask | (YES if a < d else 0) | (NO if b >= c else 0)
    return mask | (YES if a <= d else 0) | (NO if b > c else 0)


def hull(left: Interval, right: Interval) -> Interval:
    """Join two intervals: the smallest that holds both."""
    return min(left[0], right[0]), max(left[1], right[1]), left[2] or right[2]


def join(kind: Kind, left: Value, right: Value) -> Value:
    """Unite what may be: either of two values is still possible."""
    match left, right:
        case (int(), int()):
            return left | right
        case (tuple(), tuple()):
            return hull(left, right)
        case (frozenset(), frozenset()):
            return left | right
        case _:
            raise TypeError(f"cannot join {left!r} and {right!r} as {kind.value}")


def may_be_na(kind: Kind, value: Value) -> bool:
    """Say whether not applicable is still possible."""
    match value:
        case int():
            return bool(value & (NA if kind is Kind.TRUTH else CHOICE_NA))
        case tuple():
            return value[2]
        case frozenset():
            return NO_ROW in value


def may_be_something(kind: Kind, value: Value) -> bool:
    """Say whether a value other than not applicable is still possible."""
    match value:
        case int():
            return bool(value & ~(NA if kind is Kind.TRUTH else CHOICE_NA))
        case tuple():
            return value[0] <= value[1]
        case frozenset():
            return bool(value - {NO_ROW})


def without_na(kind: Kind, value: Value) -> Value:
    """Drop the possibility of not applicable."""
    match value:
        case int():
            return value & ~(NA if kind is Kind.TRUTH else CHOICE_NA)
        case tuple():
            return value[0], value[1], False
        case frozenset():
            return value - {NO_ROW}


def not_applicable(kind: Kind) -> Value:
    """Give the value that is surely not applicable."""
    match kind:
        case Kind.TRUTH:
            return NA
        case Kind.CHOICE:
            return CHOICE_NA
        case Kind.LINK:
            return frozenset({NO_ROW})
        case Kind.DAY | Kind.MOMENT | Kind.NUMBER:
            return NOTHING


def decided(value: Value) -> bool:
    """Say whether only one outcome is possible."""
    match value:
        case int():
            return value.bit_count() == 1
        case tuple():
            return (value[0] == value[1] and not value[2]) or value[0] > value[1]
        case frozenset():
            return len(value) == 1


def plus(items: Iterable[tuple[Interval, int]]) -> Interval:
    """Add and subtract numbers; an infinite end stays infinite, whatever is taken from it."""
    signed = [(lo, hi) if sign > 0 else (-hi, -lo) for (lo, hi, _), sign in items]
    lows, highs = [low for low, _ in signed], [high for _, high in signed]
    # Where an infinite length meets an infinite deduction, neither end is known.
    low = -INFINITE if min(lows) <= -INFINITE else _bounded(lows)
    high = INFINITE if max(highs) >= INFINITE else _bounded(highs)
    return low, high, False


def _bounded(ends: list[int]) -> int:
    """Add ends of which none is infinite, or all infinite ones have the same sign."""
    if max(ends) >= INFINITE:
        return INFINITE
    if min(ends) <= -INFINITE:
        return -INFINITE
    return max(-INFINITE, min(sum(ends), INFINITE))


def distinct_days(spans: Iterable[tuple[int, int]]) -> int:
    """Count the distinct days that inclusive spans cover."""
    total, covered_to = 0, -1
    for first, last in sorted(spans):
        start = max(first, covered_to + 1)
        if last >= start:
            total += last - start + 1
            covered_to = last
    return total
