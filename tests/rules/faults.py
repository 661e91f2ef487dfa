"""What a reading gets wrong on one situation of the small law, measured against exact cases."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from library_cases import allows, completions, exact_results, library_situation
from small_law import LIBRARY

from paluu.rules.book import Book
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.values import Kind, decided

MOST_CASES = 400


def rows_of(rule: AnyRule, situation: Situation) -> list[int | None]:
    """Give the rows a rule is asked about, or the case."""
    table = rule.subject.table
    return [None] if table is None else [*range(len(situation.rows(table)))]


@dataclass
class Finding:
    """What was found on one situation.

    Args:
        unsound: exact results that the reading excludes, in words.
        undecided: how many truths and choices the reading leaves open, all exact cases known.
        avoidable: those of them on which all exact cases agree.
    """

    unsound: list[str]
    undecided: int = 0
    avoidable: int = 0


def measured(situation: Situation, rng: Random) -> Finding:
    """Compare the explaining reading with every exact case behind a situation."""
    explained = Explanation(situation)
    finding = Finding([])
    for rule in LIBRARY.order:
        found, complete = completions(situation, rule, rng, most=MOST_CASES)
        for row in rows_of(rule, situation):
            value = explained.of(rule, row).value
            results = exact_results(rule, row, found)
            finding.unsound += [
                f"{rule.name}[{row}] may be {result}, but the reading says {value}"
                for result in results
                if not allows(rule.kind, value, result)
            ]
            if complete and rule.kind in (Kind.TRUTH, Kind.CHOICE) and not decided(value):
                finding.undecided += 1
                finding.avoidable += len(results) == 1
    return finding


def seeded_situation(seed: int) -> tuple[Situation, Random]:
    """Give a situation by number; two of three are made so that rows decide.

    Evenly drawn facts rarely let them: a reading that ignores whether a row exists, or that adds
    up lengths, survives hundreds of such situations. So one in three leaves hardly a fact open
    and most rows in doubt, and one in three lets most rows count.
    """
    rng = Random(seed)
    match seed % 3:
        case 0:
            return library_situation(rng), rng
        case 1:
            return library_situation(rng, most_open=1, doubt=0.6), rng
        case _:
            return library_situation(rng, most_open=2, counting=0.9), rng


TOLERATED_WASTE = 0.01
"""The share of open truths and choices that may be open without need."""


def wasted_share(situations: int) -> float:
    """Give the share of open truths and choices on which all exact cases agree."""
    undecided = avoidable = 0
    for seed in range(situations):
        finding = measured(*seeded_situation(seed))
        undecided += finding.undecided
        avoidable += finding.avoidable
    assert undecided > 4 * situations, "too little is open to measure anything"
    return avoidable / undecided


def differences(book: Book, compiled: Compiled, situation: Situation) -> list[str]:
    """List the conclusions on which the explaining and the compiled reading differ."""
    explained, found = Explanation(situation), compiled.all(situation)
    different = []
    for rule in book.order:
        values = [explained.of(rule, row).value for row in rows_of(rule, situation)]
        expected = values[0] if rule.subject.table is None else values
        if found[rule] != expected:
            different.append(f"{rule.name}: {expected} explained, {found[rule]} compiled")
    return different
