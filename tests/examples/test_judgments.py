"""The examples keep what they promise: each file is read, and the law says what it expects.

The cases under ``examples/judgments`` are built from the published facts of real judgments and
judged under this text; ``examples/README.md`` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc import (
    ActionExpected,
    CaseDocument,
    ConclusionExpected,
    Expectation,
    Failure,
    check_expectations,
    read_case,
)
from paluu.casefile.guards import Verdict
from paluu.errors import BadInput
from paluu.law.book import LAW

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.rglob("*.yaml"))
JUDGMENTS = sorted((EXAMPLES / "judgments").glob("*.yaml"))

OFFICIALS = {"Aino Virta", "Mikael Lindqvist", "Sara Niemi"}
DUTIES = {
    "duty_to_issue_return_decision",
    "duty_to_require_move_to_other_ms",
    "entry_ban_mandatory",
    "judicial_control_duty",
    "postponement_confirmation_due",
    "referral_or_assessment_duty",
    "release_duty",
}
"""Conclusions that oblige the authority to something."""

by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
by_judgment = pytest.mark.parametrize("path", JUDGMENTS, ids=lambda path: path.stem)


@cache
def _document(path: Path) -> CaseDocument:
    return read_case(path)


@cache
def _failures(path: Path) -> dict[str, Failure]:
    return {failure.where: failure for failure in check_expectations(_document(path))}


def _where(expectation: Expectation) -> str:
    place = expectation.place
    return f"{place.name}:{place.line}: {place.field}"


def _day(document: CaseDocument, expectation: Expectation) -> date:
    return expectation.as_of or document.as_of


def _name(document: CaseDocument, expectation: Expectation) -> str:
    day = _day(document, expectation)
    match expectation:
        case ConclusionExpected(rule=rule, part=part):
            name = f"{rule.name}[{part}]" if part else rule.name
        case ActionExpected(action=action, verdict=verdict):
            name = f"{action.name} is {verdict.value}"
    return f"{name} on {day}"


def _expectations() -> Iterator[object]:
    """Give every expectation of every readable file; an unreadable one fails a test of its own."""
    for path in FILES:
        try:
            document = _document(path)
        except BadInput:
            continue
        for number, expectation in enumerate(document.expect, 1):
            name = f"{path.stem} {number:02}: {_name(document, expectation)}"
            yield pytest.param(path, expectation, id=name)


@by_file
def test_example_is_read(path: Path) -> None:
    document = read_case(path)

    assert document.file.events


@pytest.mark.parametrize(("path", "expectation"), list(_expectations()))
def test_the_law_says_what_the_example_expects(path: Path, expectation: Expectation) -> None:
    failure = _failures(path).get(_where(expectation))

    assert failure is None, str(failure)


def test_failures_are_found_by_the_place_of_their_expectation() -> None:
    """Guards the lookup above: were the two kinds of place to differ, nothing could fail."""
    document = _document(JUDGMENTS[0])
    expected = next(each for each in document.expect if isinstance(each, ConclusionExpected))
    wrong = ConclusionExpected(
        expected.place, expected.rule, expected.part, "no such value", expected.as_of, None
    )
    changed = CaseDocument(document.file, document.as_of, (wrong,))

    (failure,) = check_expectations(changed)

    assert failure.where == _where(wrong)


# --- what the collection as a whole promises ----------------------------------------------------


def test_at_least_twelve_judgments_are_there() -> None:
    judgments = {_document(path).source for path in JUDGMENTS}

    assert len(judgments) >= 12


@by_judgment
def test_judgment_is_named_with_its_case_number_and_day(path: Path) -> None:
    assert re.fullmatch(
        r"CJEU C-\d+/\d\d( PPU)?( and C-\d+/\d\d( PPU)?)? \([^)]+\), \d{1,2} [A-Z][a-z]+ \d{4}",
        _document(path).source,
    )


@by_judgment
def test_judgment_says_in_its_title_whose_days_it_uses(path: Path) -> None:
    assert re.search(r"\((published|invented|days moved)[^)]*\)$", _document(path).title)


@by_judgment
def test_judgment_shows_a_refused_act_or_a_duty(path: Path) -> None:
    expected = _document(path).expect
    refused = [
        each
        for each in expected
        if isinstance(each, ActionExpected) and each.verdict is Verdict.REFUSED
    ]
    duties = [
        each
        for each in expected
        if isinstance(each, ConclusionExpected) and each.rule.name in DUTIES and each.value is True
    ]

    assert refused or duties


@by_judgment
def test_refused_act_is_expected_with_the_provisions_in_its_way(path: Path) -> None:
    for each in _document(path).expect:
        if isinstance(each, ActionExpected) and each.verdict is Verdict.REFUSED:
            assert each.provisions, _where(each)


@by_judgment
def test_judgment_is_looked_at_on_several_days(path: Path) -> None:
    document = _document(path)

    assert len({_day(document, each) for each in document.expect}) >= 3


@by_judgment
def test_judgment_is_assigned_to_somebody_of_the_demonstration(path: Path) -> None:
    document = _document(path)

    assert document.file.sheet(document.as_of).assigned_to in OFFICIALS


@by_judgment
def test_judgment_is_in_the_table_of_the_examples(path: Path) -> None:
    table = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert f"(judgments/{path.name})" in table
    assert _document(path).source.split(" ")[1] in table


# --- Aroja, whose figures are the published ones ------------------------------------------------


def test_aroja_has_used_306_days_before_the_fourth_detention() -> None:
    periods = [
        (date(2022, 9, 10), date(2022, 11, 23)),
        (date(2022, 12, 5), date(2023, 3, 15)),
        (date(2023, 9, 11), date(2024, 1, 18)),
    ]
    by_hand = sum((last - first).days + 1 for first, last in periods)
    aroja = _document(EXAMPLES / "judgments" / "aroja.yaml").file

    used = Assessment(aroja, date(2024, 2, 7)).conclusion(LAW.rule("detention_days_before_present"))

    assert (by_hand, used.value) == (306, 306)


def test_aroja_must_be_released_from_the_day_after_the_ordinary_maximum_until_he_is() -> None:
    aroja = _document(EXAMPLES / "judgments" / "aroja.yaml").file
    first = date(2024, 2, 7)
    days = [first + timedelta(days) for days in range((date(2024, 4, 9) - first).days + 1)]
    duty = LAW.rule("release_duty")

    owed = [day for day in days if Assessment(aroja, day).conclusion(duty).value is True]

    assert owed == [date(2024, 4, day) for day in (6, 7, 8, 9)]
