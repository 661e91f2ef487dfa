"""The acceptance scenarios: each is a case file, and the law answers each of its questions.

A scenario's file cites its number and holds its questions as comments, ``# Q1: ...?``, above what
is expected of the law. Two more kinds of note may stand there:

- ``# Missing: fact, fact`` names what the law must ask for where the answer is unknown.
- ``# Disagreed: ...`` gives the legal argument where the law here answers otherwise than the
  scenario; the expectation stays the scenario's and must go on failing.

``questions.toml`` says how many questions each scenario asks; those without a conclusion that could
answer them stand in ``not_expressible.md``. Files named ``variant-`` are our own neighbours of the
scenarios: edge days, opposite facts, facts left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
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

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.yaml"))
SCENARIOS = [path for path in FILES if path.stem.startswith("ho-")]
QUESTIONS: dict[str, int] = tomllib.loads((HERE / "questions.toml").read_text(encoding="utf-8"))
NOT_EXPRESSIBLE = (HERE / "not_expressible.md").read_text(encoding="utf-8")

_QUESTION = re.compile(r"Q(\d+): ")

by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
by_scenario = pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)


@cache
def _document(path: Path) -> CaseDocument:
    return read_case(path)


@cache
def _failures(path: Path) -> dict[str, Failure]:
    return {failure.where: failure for failure in check_expectations(_document(path))}


def _where(expectation: Expectation) -> str:
    return str(expectation.place)


def _notes(path: Path, expectation: Expectation) -> str:
    """Give the comment right above an expectation, as one line."""
    lines = path.read_text(encoding="utf-8").splitlines()[: expectation.place.line - 1]
    notes: list[str] = []
    while lines and lines[-1].lstrip().startswith("#"):
        notes.insert(0, lines.pop().lstrip("# "))
    return " ".join(notes)


def _noted(path: Path, expectation: Expectation, kind: str) -> str:
    """Give the text of one kind of note; empty if there is none."""
    _, _, found = _notes(path, expectation).partition(f"{kind}: ")
    return found


def _name(expectation: Expectation) -> str:
    match expectation:
        case ConclusionExpected(rule=rule, part=part):
            return f"{rule.name}[{part}]" if part else rule.name
        case ActionExpected(action=action, verdict=verdict):
            return f"{action.name} is {verdict.value}"


def _expectations() -> Iterator[object]:
    for path in FILES:
        for number, expectation in enumerate(_document(path).expect, 1):
            argument = _noted(path, expectation, "Disagreed")
            marks = [pytest.mark.xfail(strict=True, reason=argument)] if argument else []
            name = f"{path.stem} {number:02}: {_name(expectation)}"
            yield pytest.param(path, expectation, id=name, marks=marks)


def _unknowns() -> Iterator[object]:
    for path in FILES:
        for expectation in _document(path).expect:
            # A day of which only a bound is known is unknown too.
            if isinstance(expectation, ConclusionExpected) and (
                expectation.value is None or isinstance(expectation.value, dict)
            ):
                yield pytest.param(path, expectation, id=f"{path.stem}: {_name(expectation)}")


@pytest.mark.parametrize(("path", "expectation"), list(_expectations()))
def test_the_law_answers_as_expected(path: Path, expectation: Expectation) -> None:
    failure = _failures(path).get(_where(expectation))

    assert failure is None, str(failure)


@pytest.mark.parametrize(("path", "expectation"), list(_unknowns()))
def test_what_is_unknown_is_asked_for(path: Path, expectation: ConclusionExpected) -> None:
    wanted = {name.strip() for name in _noted(path, expectation, "Missing").split(",")}
    document = _document(path)
    assessment = Assessment(document.file, expectation.as_of or document.as_of)

    missing = assessment.conclusion(expectation.rule, expectation.part).missing

    asked = {re.sub(r"\[.*\]$", "", name).rpartition(".")[2] for name in missing}
    assert wanted <= asked, f"{wanted - asked} not among {missing}"


@by_file
def test_file_is_named_after_what_it_cites(path: Path) -> None:
    document = _document(path)

    assert document.file.reference.lower() == path.stem
    assert document.source.startswith(f"Acceptance scenario {path.stem.upper()[-6:]}") or (
        path.stem.startswith("variant-") and document.source
    )


@by_scenario
def test_every_question_is_answered_or_listed_as_not_expressible(path: Path) -> None:
    number = path.stem.upper()
    answered = {
        int(found)
        for expectation in _document(path).expect
        for found in _QUESTION.findall(_notes(path, expectation))
    }
    listed = {int(found) for found in re.findall(rf"\*\*{number} Q(\d+)\*\*", NOT_EXPRESSIBLE)}

    assert not answered & listed
    assert answered | listed == set(range(1, QUESTIONS[number] + 1))


def test_failures_are_found_by_the_place_of_their_expectation() -> None:
    """Guards the lookup above: were the two kinds of place to differ, nothing could fail."""
    document = _document(SCENARIOS[0])
    expected = next(each for each in document.expect if isinstance(each, ConclusionExpected))
    wrong = ConclusionExpected(
        expected.place, expected.rule, expected.part, "no such value", expected.as_of, None
    )

    (failure,) = check_expectations(CaseDocument(document.file, document.as_of, (wrong,)))

    assert failure.where == _where(wrong)
