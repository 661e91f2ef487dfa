"""A Member State's choices: its options, its readings of unclear text, its calendar."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from paluu import periods
from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.rules.nodes import Option
from paluu.rules.plain import read_option, to_instant, to_minute
from paluu.rules.values import Counting, Unit, Value

_UNITS = {
    Unit.DAYS: periods.Unit.DAYS,
    Unit.WEEKS: periods.Unit.WEEKS,
    Unit.MONTHS: periods.Unit.MONTHS,
}
COUNTINGS = {
    Counting.PLAIN: periods.Counting.NOMINAL,
    Counting.ROLLED: periods.Counting.UNION,
    Counting.LIBERTY: periods.Counting.LIBERTY,
}
"""How the three ways of counting that rules know are called by ``paluu.periods``."""


class StateCalendar:
    """The calendar of one State in the form the rules want it: days as ordinals.

    Args:
        calendar: the working days of the State.
    """

    def __init__(self, calendar: periods.Calendar) -> None:
        self.calendar = calendar
        self._zone = periods.ZONES[calendar.country]

    def end(self, event: int, length: int, unit: Unit, counting: Counting) -> int:
        """Give the end of a period: an ordinal, or for hours a minute."""
        if unit is Unit.HOURS:
            found = periods.hour_deadline(
                to_instant(event), length, self._zone, periods.HourCounting.LIBERTY
            )
            return to_minute(found.end)
        if length <= 0:
            return event - 1 if counting is Counting.LIBERTY else event
        return self.calendar.end_ordinal(event, length, _UNITS[unit], COUNTINGS[counting])


@cache
def _calendar_of(member_state: str) -> StateCalendar:
    return StateCalendar(periods.calendar_of(member_state))


@dataclass(frozen=True)
class Profile:
    """Every option and reading with its value, for one State.

    Args:
        name: what the profile is called; ``reference`` is the text's own defaults.
        member_state: ISO code of the State whose calendar is used.
        values: the value of every option.
    """

    name: str
    member_state: str
    values: Mapping[Option, Value]

    @property
    def calendar(self) -> StateCalendar:
        """The calendar of the State."""
        return _calendar_of(self.member_state)

    def with_options(self, chosen: Mapping[str, Any], *, where: str = "options") -> Profile:
        """Give the profile with some options changed.

        Args:
            chosen: plain values by option name.
            where: the place in the input, for errors.

        Raises:
            BadInput: an unknown option, or a value outside the bounds, with the provision.
        """
        values = dict(self.values)
        for name, plain in chosen.items():
            option = LAW.options.get(name)
            if option is None:
                raise BadInput(
                    f"There is no option called {name!r}.",
                    where=where,
                    advice="paluu options lists them.",
                )
            values[option] = read_option(option, plain, where=f"{where}.{name}")
        return Profile(self.name, self.member_state, values)

    def changed(self) -> dict[Option, Value]:
        """Give the options that differ from the reference profile."""
        reference = reference_profile(self.member_state).values
        return {
            option: value for option, value in self.values.items() if reference[option] != value
        }


def _check_together(values: Mapping[Option, Value], where: str) -> None:
    """Refuse choices that each lie within their bounds and together make no sense."""
    ordinary = values[LAW.options["detention_maximum_ordinary_days"]]
    extended = values[LAW.options["detention_maximum_extended_days"]]
    if isinstance(ordinary, tuple) and isinstance(extended, tuple) and extended[0] < ordinary[0]:
        raise BadInput(
            "The extended maximum of detention is shorter than the ordinary one.",
            where=f"{where}.detention_maximum_extended_days",
            provision="32(3)",
            advice="Choose at least the ordinary maximum.",
        )


@cache
def reference_profile(member_state: str = "FI") -> Profile:
    """Give the text's own defaults and the protective readings, with a State's calendar.

    Raises:
        BadInput: there is no calendar for the State.
    """
    if member_state not in periods.COUNTRIES:
        raise BadInput(
            f"There is no calendar for {member_state!r}.",
            where="member_state",
            advice=f"Use one of {', '.join(sorted(periods.COUNTRIES))}.",
        )
    return Profile(
        "reference",
        member_state,
        {
            option: read_option(option, option.default, where=name)
            for name, option in LAW.options.items()
        },
    )


def read_profile(path: Path, member_state: str | None = None) -> Profile:
    """Read a profile file (TOML: ``name``, ``member_state`` and a table ``options``).

    Raises:
        BadInput: the file cannot be read, or a choice lies outside what the text allows.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BadInput(f"The profile cannot be read: {problem}.", where=str(path)) from problem
    state = member_state or content.get("member_state", "FI")
    profile = reference_profile(state).with_options(
        content.get("options", {}), where=f"{path}: options"
    )
    _check_together(profile.values, f"{path}: options")
    return Profile(str(content.get("name", path.stem)), state, profile.values)
