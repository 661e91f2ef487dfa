"""The readings against every exact case that may lie behind an open one."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from exact import meaning
from faults import TOLERATED_WASTE, measured, rows_of, wasted_share
from hypothesis import given, settings
from hypothesis import strategies as st
from learning import learned, within
from library_cases import allows, completions, library_situation
from random_situations import Draw, random_options
from small_law import LIBRARY

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules.book import Book
from paluu.rules.explain import Explanation
from paluu.rules.situation import Situation
from paluu.rules.values import decided

FINLAND = reference_profile("FI")
TODAY = date(2029, 4, 20).toordinal()

chance = st.randoms(use_true_random=False)


@settings(max_examples=50, deadline=None)
@given(chance)
def test_nothing_that_may_be_is_excluded(rng: Random) -> None:
    situation = library_situation(rng)

    assert measured(situation, rng).unsound == []


@settings(max_examples=50, deadline=None)
@given(chance)
def test_nothing_that_may_be_is_excluded_where_rows_in_doubt_decide(rng: Random) -> None:
    situation = library_situation(rng, most_open=1, doubt=0.6)

    assert measured(situation, rng).unsound == []


@settings(max_examples=25, deadline=None)
@given(chance)
def test_nothing_that_may_be_is_excluded_when_much_is_open(rng: Random) -> None:
    situation = library_situation(rng, most_open=12, most_rows=3)

    assert measured(situation, rng).unsound == []


@settings(max_examples=50, deadline=None)
@given(chance)
def test_an_exact_case_has_one_value_for_every_conclusion(rng: Random) -> None:
    situation = exact_situation(rng)
    explained = Explanation(situation)

    for rule in LIBRARY.order:
        [only], complete = completions(situation, rule, rng, most=10)
        assert complete
        for row in rows_of(rule, situation):
            value = explained.of(rule, row).value
            assert decided(value), rule
            assert allows(rule.kind, value, meaning(rule.tree, only.case, row)), rule


def exact_situation(rng: Random) -> Situation:
    """Draw until nothing is open, rough or in doubt."""
    while True:
        situation = library_situation(rng, most_open=0, doubt=0.0)
        tables = situation.tables.values()
        facts = [situation.facts, *(row.facts for table in tables for row in table.rows)]
        if (
            all(table.complete for table in tables)
            and situation.now[0] == situation.now[1]
            and all(decided(value) for held in facts for value in held.values())
        ):
            return situation


def test_hardly_any_open_conclusion_could_have_been_decided() -> None:
    """What is left has one cause, a fact asked for twice; `certain` closes it."""
    assert wasted_share(200) < TOLERATED_WASTE


@settings(max_examples=100, deadline=None)
@given(chance)
def test_learning_takes_nothing_back_that_was_decided(rng: Random) -> None:
    situation = library_situation(rng, most_open=8, doubt=0.4)

    assert taken_back(LIBRARY, situation, learned(rng, LIBRARY, situation)) == []


@pytest.mark.parametrize("seed", range(40))
def test_learning_takes_nothing_back_in_the_law(seed: int) -> None:
    rng = Random(seed)
    options = dict(FINLAND.values) if seed % 2 else random_options(rng, LAW)
    situation = Draw(rng, LAW, FINLAND.calendar, TODAY).situation(options)

    assert taken_back(LAW, situation, learned(rng, LAW, situation, most=12)) == []


def taken_back(book: Book, before: Situation, after: Situation) -> list[str]:
    """List the conclusions that are possible only after something was learned."""
    old, new = Explanation(before), Explanation(after)
    return [
        f"{rule.name}[{row}]: {old.of(rule, row).value} became {new.of(rule, row).value}"
        for rule in book.order
        for row in rows_of(rule, after)
        if not within(new.of(rule, row).value, old.of(rule, row).value)
    ]
