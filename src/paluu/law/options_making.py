"""How options are written down: a yes or no, a number within bounds, one of several."""

from __future__ import annotations

from paluu.rules.nodes import Option
from paluu.rules.values import Kind, Unit


def yes_or_no(
    name: str, provision: str, meaning: str, *, default: bool, reading: str | None = None
) -> Option:
    """Declare a choice that is made or not made.

    Args:
        name: the public name, as in a profile.
        provision: where the text gives the choice.
        meaning: what is chosen.
        default: the value of the reference profile.
        reading: the number of the reading if this settles an ambiguity.
    """
    return Option(name, Kind.TRUTH, provision, meaning, default, reading=reading)


def number(
    name: str,
    provision: str,
    meaning: str,
    unit: Unit,
    default: int,
    *,
    low: int,
    high: int | None,
    reading: str | None = None,
) -> Option:
    """Declare a number with the bounds the text sets; ``high`` is ``None`` where it sets none."""
    return Option(
        name,
        Kind.NUMBER,
        provision,
        meaning,
        default,
        unit=unit,
        low=low,
        high=high,
        reading=reading,
    )


def one_of(
    name: str, provision: str, meaning: str, members: dict[str, str], reading: str | None = None
) -> Option:
    """Declare a choice among named members, each with its meaning; the first is the default."""
    return Option(
        name,
        Kind.CHOICE,
        provision,
        meaning,
        next(iter(members)),
        members=tuple(members),
        reading=reading,
        members_meaning=members,
    )
