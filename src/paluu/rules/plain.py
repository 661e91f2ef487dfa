"""Plain values (as in a case file) to and from the sets of what may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias

from paluu.errors import BadInput
from paluu.rules.nodes import Fact, Option
from paluu.rules.values import (
    CHOICE_NA,
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NA,
    NEVER,
    NEVER_MOMENT,
    NO,
    NO_ROW,
    OPEN,
    YES,
    Kind,
    Link,
    Value,
)

Plain: TypeAlias = bool | int | str | list[Any] | dict[str, Any] | None

_WRITTEN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

NOT_APPLICABLE = "not_applicable"
NEVER_WORD = "never"
INDEFINITE_WORD = "indefinite"


def to_minute(instant: datetime) -> int:
    """Give an instant as whole minutes since 1970."""
    return int(instant.timestamp() // 60)


def to_instant(minute: int) -> datetime:
    """Give the instant of a minute."""
    return datetime.fromtimestamp(minute * 60, tz=UTC)


def read_fact(
    fact: Fact, plain: Any, *, where: str, row_of: Callable[[Fact, str], int] | None = None
) -> Value | None:
    """Read one value of a case file.

    Args:
        fact: the fact it is for.
        plain: the value as YAML or JSON gives it; ``None`` or ``"unknown"`` is unknown.
        where: the place in the input, for the error.
        row_of: how to find the row that a link names.

    Returns:
        the value, or ``None`` where nothing is known.

    Raises:
        BadInput: the value does not fit the fact.
    """
    if plain is None and fact.kind is Kind.LINK and fact.optional:
        return frozenset({NO_ROW})
    if plain is None or plain == "unknown":
        return None
    match fact.kind:
        case Kind.TRUTH:
            return _truth(plain, where)
        case Kind.CHOICE:
            return _choice(fact, plain, where)
        case Kind.DAY:
            return _span(plain, where, read_day, FIRST, NEVER)
        case Kind.MOMENT:
            return _moment(plain, where)
        case Kind.NUMBER:
            return _number(plain, where)
        case Kind.LINK:
            assert row_of is not None
            names = plain if isinstance(plain, list) else [plain]
            return frozenset(row_of(fact, str(name)) for name in names)
        case None:
            return None


def _truth(plain: Any, where: str) -> int:
    if plain is True:
        return YES
    if plain is False:
        return NO
    raise BadInput(f"{plain!r} is neither true nor false.", where=where)


def _choice(fact: Fact, plain: Any, where: str) -> int:
    names = plain if isinstance(plain, list) else [plain]
    mask = 0
    for name in names:
        if str(name) not in fact.members:
            raise BadInput(
                f"{name!r} is not a value of {fact.name}.",
                where=where,
                advice=f"Use one of: {', '.join(fact.members)}.",
            )
        mask |= 1 << fact.members.index(str(name))
    if not mask:
        raise BadInput("An empty list leaves nothing possible.", where=where)
    return mask


def read_day(plain: Any, where: str) -> int:
    """Read a calendar day as an ordinal; ``never`` is the day after all days.

    Raises:
        BadInput: there is no such day.
    """
    if plain == NEVER_WORD:
        return NEVER
    if isinstance(plain, datetime):
        raise BadInput("A day is wanted, not an hour.", where=where, advice="Write 2029-03-05.")
    if isinstance(plain, date):
        return plain.toordinal()
    # Python also reads 20290305 and 2029-W10-1; a file that a person checks has one way only.
    if isinstance(plain, str) and _WRITTEN_DAY.fullmatch(plain):
        with suppress(ValueError):
            return date.fromisoformat(plain).toordinal()
    raise BadInput(f"There is no day {plain!r}.", where=where, advice="Write a day as 2029-03-05.")


def _span(
    plain: Any, where: str, read: Callable[[Any, str], int], first: int, last: int
) -> tuple[int, int, bool]:
    if not isinstance(plain, dict):
        exact = read(plain, where)
        return exact, exact, False
    extra = set(plain) - {"earliest", "latest"}
    if extra:
        raise BadInput(f"Unknown part {sorted(extra)[0]!r} of a rough day.", where=where)
    low = read(plain["earliest"], where) if plain.get("earliest") is not None else first
    high = read(plain["latest"], where) if plain.get("latest") is not None else last
    if low > high:
        raise BadInput("The earliest day lies after the latest.", where=where)
    return low, high, False


def _moment(plain: Any, where: str) -> tuple[int, int, bool]:
    if isinstance(plain, date) and not isinstance(plain, datetime):
        start = datetime.combine(plain, time.min, tzinfo=UTC)
        return to_minute(start), to_minute(start) + 24 * 60 - 1, False
    if isinstance(plain, str) and len(plain) == 10:
        return _moment(date.fromordinal(read_day(plain, where)), where)

    def read(value: Any, where: str) -> int:
        if value == NEVER_WORD:
            return NEVER_MOMENT
        try:
            instant = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
        except ValueError:
            raise BadInput(f"There is no moment {value!r}.", where=where) from None
        if instant.tzinfo is None:
            raise BadInput(
                "A moment needs its time zone.", where=where, advice="Write 2029-03-05T14:30Z."
            )
        return to_minute(instant)

    return _span(plain, where, read, FIRST_MOMENT, NEVER_MOMENT)


def _number(plain: Any, where: str) -> tuple[int, int, bool]:
    def whole(value: Any) -> int:
        if value == INDEFINITE_WORD:
            return INFINITE
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise BadInput(f"{value!r} is not a whole number.", where=where)
        return value

    if isinstance(plain, dict):
        extra = set(plain) - {"at_least", "at_most"}
        if extra:
            raise BadInput(f"Unknown part {sorted(extra)[0]!r} of a rough number.", where=where)
        low, high = whole(plain.get("at_least", 0)), whole(plain.get("at_most", INDEFINITE_WORD))
        if low > high:
            raise BadInput("The least number is greater than the greatest.", where=where)
        return low, high, False
    exact = whole(plain)
    return exact, exact, False


def to_plain(kind: Kind, value: Value, members: tuple[str, ...] = ()) -> Plain:
    """Write a value for people and other programs; ``None`` is unknown.

    Returns:
        true, false, a day or moment as text, a number, a member, ``"not_applicable"``; a dict with
        ``earliest`` and ``latest`` (or ``at_least`` and ``at_most``) for an interval; a list of
        members where several remain; ``None`` where nothing is known.
    """
    match value:
        case int() if kind is Kind.TRUTH:
            known: dict[int, Plain] = {YES: True, NO: False, NA: NOT_APPLICABLE}
            return known.get(value)
        case int():
            if value == CHOICE_NA:
                return NOT_APPLICABLE
            names: list[Any] = [name for i, name in enumerate(members) if value >> i & 1]
            if len(names) == 1 and not value & CHOICE_NA:
                return str(names[0])
            return None if len(names) == len(members) else names
        case tuple():
            return _interval_to_plain(kind, *value)
        case frozenset():
            return _link_to_plain(value)


def _interval_to_plain(kind: Kind, low: int, high: int, na: bool) -> Plain:
    if low > high:
        return NOT_APPLICABLE
    first, last = {
        Kind.DAY: (FIRST, NEVER),
        Kind.MOMENT: (FIRST_MOMENT, NEVER_MOMENT),
    }.get(kind, (0, INFINITE))
    if low == high and not na:
        return _point(kind, low)
    if low <= first and high >= last:
        return None
    names = ("at_least", "at_most") if kind is Kind.NUMBER else ("earliest", "latest")
    ends: dict[str, Any] = {}
    if low > first:
        ends[names[0]] = _point(kind, low)
    if high < last:
        ends[names[1]] = _point(kind, high)
    if na:
        ends["may_not_apply"] = True
    return ends


def _point(kind: Kind, value: int) -> Plain:
    match kind:
        case Kind.DAY:
            return NEVER_WORD if value >= NEVER else date.fromordinal(max(value, 1)).isoformat()
        case Kind.MOMENT:
            return (
                NEVER_WORD
                if value >= NEVER_MOMENT
                else to_instant(value).isoformat(timespec="minutes")
            )
        case _:
            return INDEFINITE_WORD if value >= INFINITE else value


def _link_to_plain(value: Link) -> Plain:
    rows = sorted(value)
    return rows[0] if len(rows) == 1 else [*rows]


def read_option(option: Option, plain: Any, *, where: str) -> Value:
    """Read one value of a profile and hold it against the bounds of the text.

    Raises:
        BadInput: the value does not fit, or lies outside the bounds, with the provision.
    """
    match option.kind:
        case Kind.TRUTH:
            return _truth(plain, where)
        case Kind.NUMBER:
            low, high, _ = _number(plain, where)
            too_low = option.low is not None and low < option.low
            too_high = option.high is not None and high > option.high
            if low != high or too_low or too_high:
                bounds = f"{option.low if option.low is not None else 0} to " + (
                    str(option.high) if option.high is not None else "any number"
                )
                raise BadInput(
                    f"{plain!r} lies outside what the text allows.",
                    where=where,
                    provision=option.provision,
                    advice=f"Choose {bounds} ({option.unit.value if option.unit else ''}).",
                )
            return low, high, False
        case _:
            if str(plain) not in option.members:
                raise BadInput(
                    f"{plain!r} is not one of the choices.",
                    where=where,
                    provision=option.provision,
                    advice=f"Choose one of: {', '.join(option.members)}.",
                )
            return 1 << option.members.index(str(plain))


__all__ = [
    "OPEN",
    "Plain",
    "read_day",
    "read_fact",
    "read_option",
    "to_instant",
    "to_minute",
    "to_plain",
]
