"""The compiled reading gives the values of the explaining reading, all of them and no others."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest
from faults import differences, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st
from library_cases import library_situation
from random_situations import Draw, random_options
from reading_examples import READER, book_of, exactly, rule_of, situation
from small_law import (
    LIBRARY,
    days_on_main_card,
    lent_on_valid_card,
    may_borrow,
    member,
    overdue,
    safe,
)

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules import nodes
from paluu.rules.book import walk
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation
from paluu.rules.language import RuleError
from paluu.rules.nodes import Node
from paluu.rules.situation import Situation

FINLAND = reference_profile("FI")
TODAY = date(2029, 4, 20).toordinal()
LIBRARY_COMPILED = Compiled(LIBRARY)
LAW_COMPILED = Compiled(LAW)


def law_situations(first_seed: int, number: int) -> Iterator[Situation]:
    """Random situations of the law; every other one under options drawn at random."""
    for seed in range(first_seed, first_seed + number):
        rng = Random(seed)
        options = dict(FINLAND.values) if seed % 2 else random_options(rng, LAW)
        yield Draw(rng, LAW, FINLAND.calendar, TODAY).situation(options)


def test_the_small_law_uses_every_node_type() -> None:
    """So that the comparisons below leave no node type out."""
    used = {type(node) for rule in LIBRARY.order for node in walk(rule.tree)}

    assert used == set(typing.get_args(nodes.Node))


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([0, 4, 12]), st.sampled_from([0.0, 0.5]))
def test_compiled_and_explained_agree_on_the_small_law(
    rng: Random, most_open: int, doubt: float
) -> None:
    case = library_situation(rng, most_open=most_open, doubt=doubt, most_rows=3)

    assert differences(LIBRARY, LIBRARY_COMPILED, case) == []


@pytest.mark.parametrize("first_seed", range(0, 300, 100))
def test_compiled_and_explained_agree_on_the_law(first_seed: int) -> None:
    for case in law_situations(first_seed, 100):
        assert differences(LAW, LAW_COMPILED, case) == []


def test_one_conclusion_asked_alone_is_the_one_among_all() -> None:
    for case in law_situations(1000, 6):
        everything = LAW_COMPILED.all(case)
        for rule in LAW.order:
            for row in rows_of(rule, case):
                values = everything[rule]
                expected = values if row is None else typing.cast(list[typing.Any], values)[row]
                assert LAW_COMPILED.of(case, rule, row) == expected


def test_one_conclusion_works_out_only_what_it_needs() -> None:
    case = situation(joined=exactly(90), blocked=1)
    reading = LIBRARY_COMPILED.reading(case)

    reading.of(may_borrow)

    known = {
        rule.name
        for rule, value in zip(LIBRARY.order, reading.memo, strict=True)
        if value is not None and not isinstance(value, list)
    }
    assert known == {"member", "may_borrow"}


def test_a_conjunction_stops_at_the_first_no() -> None:
    joined_later = situation(joined=exactly(101))
    reading = LIBRARY_COMPILED.reading(joined_later)
    asked: list[str] = []
    facts = joined_later.facts

    def noting(fact: nodes.Fact, default: object = None) -> object:
        asked.append(fact.name)
        return facts.get(fact, default)  # type: ignore[arg-type]

    reading.facts = noting
    reading.of(may_borrow)

    assert asked == ["joined"]


def test_a_reading_keeps_what_it_has_worked_out() -> None:
    reading = LIBRARY_COMPILED.reading(situation())

    assert reading.of(days_on_main_card) is reading.of(days_on_main_card)


def test_rows_nobody_has_listed_have_values_too() -> None:
    case = situation(loans=[{}], more_loans=True)
    everything = LIBRARY_COMPILED.all(case)

    assert len(typing.cast(list[object], everything[overdue])) == 2
    assert len(typing.cast(list[object], everything[lent_on_valid_card])) == 2


def test_the_source_names_each_rule() -> None:
    assert "def rule_may_borrow(case):" in LIBRARY_COMPILED.source
    assert "def rule_loan_counts(case, k):" in LIBRARY_COMPILED.source


@dataclass(frozen=True, eq=False)
class Perhaps:
    """A node type that no reading knows."""

    item: Node


def test_a_node_type_that_is_not_known_is_refused_when_the_rules_are_compiled() -> None:
    example = rule_of(READER.blocked, "strange")
    book = book_of(example)
    example.__dict__["tree"] = nodes.Not(typing.cast(Node, Perhaps(READER.blocked.node)))

    with pytest.raises(RuleError, match=r"strange: The compiled reading does not know Perhaps"):
        Compiled(book)


def test_a_rule_of_another_book_is_refused() -> None:
    alone = Compiled(book_of(rule_of(READER.blocked, "alone")))

    with pytest.raises(RuleError, match=r"safe: The book does not hold this rule"):
        alone.of(situation(), safe)


def test_a_mistake_while_reading_shows_the_line_of_the_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading = LIBRARY_COMPILED.reading(situation())
    reading.facts = None  # type: ignore[assignment]

    with pytest.raises(TypeError) as problem:
        reading.of(member)

    assert "facts(fact_joined, DAY)" in str(problem.traceback[-1].statement)


def test_every_conclusion_of_the_law_is_among_all() -> None:
    [case] = law_situations(7, 1)

    assert list(LAW_COMPILED.all(case)) == list(LAW.order)
    assert Explanation(case).of(LAW.order[0]).value == LAW_COMPILED.all(case)[LAW.order[0]]
