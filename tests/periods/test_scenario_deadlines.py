"""The dates of the acceptance scenarios, counted both ways."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from paluu.periods import Counting, Length, Unit, calendar_of, deadline

CASES = tomllib.loads(Path(__file__).with_name("scenario_deadlines.toml").read_text())["deadline"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["scenario"])
def test_the_scenarios_dates_are_reached(case: dict[str, Any]) -> None:
    calendar = calendar_of(case["country"])
    counting = Counting.UNION if case["roll"] else Counting.NOMINAL
    length = Length(case["number"], Unit(case["unit"]))

    found = deadline(case["from"], length, counting, calendar)

    assert (found.raw_end, found.end) == (case["nominal_end"], case["end"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["scenario"])
def test_day_numbers_reach_the_scenarios_dates(case: dict[str, Any]) -> None:
    calendar = calendar_of(case["country"])
    counting = Counting.UNION if case["roll"] else Counting.NOMINAL

    end = calendar.end_ordinal(
        case["from"].toordinal(), case["number"], Unit(case["unit"]), counting
    )

    assert end == case["end"].toordinal()


def test_the_dutch_christmas_rolls_over_two_holidays_and_a_weekend() -> None:
    # HO-313: 25 and 26 December 2031 are public holidays in the Netherlands.
    case = next(case for case in CASES if case["scenario"] == "HO-313")

    found = deadline(case["from"], Length(2, Unit.WEEKS), Counting.UNION, calendar_of("NL"))

    assert [(roll.day.day, roll.reason.value) for roll in found.rolls] == [
        (25, "holiday"),
        (26, "holiday"),
        (27, "saturday"),
        (28, "sunday"),
    ]


def test_good_friday_ends_a_period_in_italy_but_not_in_finland() -> None:
    # HO-231 against the same days in Finland, where Good Friday and Easter Monday are holidays.
    case = next(case for case in CASES if case["scenario"] == "HO-231")
    length = Length(14, Unit.DAYS)

    italy = deadline(case["from"], length, Counting.UNION, calendar_of("IT"))
    finland = deadline(case["from"], length, Counting.UNION, calendar_of("FI"))

    assert (italy.end.isoformat(), finland.end.isoformat()) == ("2030-04-19", "2030-04-23")
