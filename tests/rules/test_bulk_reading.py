"""The bulk reading says of every case and row what the explaining reading says, and why."""

from __future__ import annotations

import typing

import pytest
from bulk_comparing import differences, law_cases, library_cases
from reading_examples import READER, book_of, rule_of
from small_law import LIBRARY

from paluu.rules import nodes
from paluu.rules.book import walk
from paluu.rules.bulk import STEPS, BulkReading, evaluate
from paluu.rules.bulk_columns import Column
from paluu.rules.bulk_rows import Level
from paluu.rules.bulk_sharing import Sharing
from paluu.rules.language import RuleError, follow, only_if

LIBRARY_SHARING = Sharing(LIBRARY)


def test_every_node_type_but_labels_and_references_has_a_step() -> None:
    assert set(STEPS) == set(typing.get_args(nodes.Node)) - {nodes.At, nodes.Ref}


@pytest.mark.parametrize("seed", range(40))
def test_bulk_and_explanation_agree_on_the_small_law(seed: int) -> None:
    how = ({}, {"most_open": 1, "doubt": 0.6}, {"most_open": 2, "counting": 0.9})[seed % 3]

    assert differences(*library_cases(seed, **how)) == []


@pytest.mark.parametrize("seed", range(4))
def test_bulk_and_explanation_agree_on_the_law(seed: int) -> None:
    assert differences(*law_cases(seed, 60)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 130))
def test_bulk_and_explanation_agree_on_thousands_of_cases_of_the_law(seed: int) -> None:
    run, batch = law_cases(seed, 120)

    assert differences(run, batch.slice(seed % 20)) == []


def test_a_link_that_columns_cannot_hold_is_refused_when_the_rules_are_read() -> None:
    chosen = only_if(READER.blocked, READER.main_card)
    book = book_of(rule_of(follow(chosen, lambda card: card.valid), "strange"))

    with pytest.raises(RuleError, match=r"strange: The bulk reading cannot follow a link"):
        Sharing(book)


def test_parts_written_alike_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    run, batch = library_cases(1)
    counted: list[nodes.Node] = []
    true = STEPS[nodes.TotalDays]

    def counting(reading: BulkReading, node: nodes.TotalDays, level: Level) -> Column:
        counted.append(node)
        return true(reading, node, level)

    monkeypatch.setitem(STEPS, nodes.TotalDays, counting)
    evaluate(run, batch, LIBRARY.order)

    written = [n for r in LIBRARY.order for n in walk(r.tree) if isinstance(n, nodes.TotalDays)]
    assert len(counted) == len({LIBRARY_SHARING.of(node).number for node in written})
