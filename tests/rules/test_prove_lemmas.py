"""Learning never takes back a decided conclusion, and a reading in which it does is found out."""

from __future__ import annotations

import pytest

from paluu.rules import nodes as n
from paluu.rules.nodes import Node, Table
from paluu.rules.prove_lemmas import Lemma, lemmas, prove_lemma
from paluu.rules.prove_planes import Planes, Span, Truths, united
from paluu.rules.prove_reading import Reading, Slot
from paluu.rules.prove_search import Outcome
from paluu.rules.prove_terms import both, neg

pytest.importorskip("z3")

LEMMAS = {lemma.name: lemma for lemma in lemmas()}
LEAVES = {n.Literal, n.FactOf, n.OptionValue, n.Today, n.Ref}
"""What is learned, what never changes, and what is no more than its rule."""


@pytest.mark.parametrize("lemma", LEMMAS.values(), ids=LEMMAS)
def test_learning_never_takes_back_what_a_node_gives(lemma: Lemma) -> None:
    assert prove_lemma(lemma, 20_000).outcome is Outcome.PROVED


def test_every_node_type_has_its_lemma() -> None:
    covered = {type(lemma.node) for lemma in LEMMAS.values()} | LEAVES
    assert covered == set(n.Node.__args__)


class ForgetsTheUnseenRow(Reading):
    """Reads an unfinished list as if it were complete."""

    def _rows(self, table: Table, body: Node) -> list[tuple[Slot, Truths]]:
        return [(row, held) for row, held in super()._rows(table, body) if not row.many]


class TrustsRowsInDoubt(Reading):
    """Takes a row that only may exist for one that does."""

    def _rows(self, table: Table, body: Node) -> list[tuple[Slot, Truths]]:
        return [
            (Slot(row.listed, row.listed, row.many), held)
            for row, held in super()._rows(table, body)
        ]


class TakesUnknownForNo(Reading):
    """Reads a condition that is open as one that does not hold."""

    def _when(self, node: n.When, slot: int | None) -> Planes:
        (condition, value), *_ = node.branches
        asked = self.truth(condition, slot)
        sure = both(asked.yes, neg(asked.no))
        parts = [(sure, self.step(value, slot)), (neg(sure), self.step(node.otherwise, slot))]
        return united(parts, n.kind_of(node))


class TrustsEveryLink(Reading):
    """Takes two links that may meet for links that do."""

    def _same_row(self, node: n.SameRow, slot: int | None) -> Truths:
        found = super()._same_row(node, slot)
        return Truths(found.yes, neg(found.yes))


class AddsLengths(Reading):
    """Takes the least that a sum may be for all it may be."""

    def _plus(self, node: n.Plus, slot: int | None) -> Span:
        found = super()._plus(node, slot)
        return Span(found.low, found.low)


class ForgetsThatThereMayBeNone(Reading):
    """Takes the latest of rows that may not exist for one that applies."""

    def _extreme_of(self, node: n.ExtremeOf) -> Span:
        found = super()._extreme_of(node)
        return Span(found.low, found.high, found.some, neg(found.some))


class SkipsWhatIsNotApplicable(Reading):
    """Gives the end of a period that may have no start as if it had one."""

    def _deadline(self, node: n.Deadline, slot: int | None) -> Span:
        found = super()._deadline(node, slot)
        return Span(found.low, found.low, found.some, False)


@pytest.mark.parametrize(
    ("broken", "name"),
    [
        (ForgetsTheUnseenRow, "Some"),
        (ForgetsTheUnseenRow, "Every, yes if none"),
        (ForgetsTheUnseenRow, "Count"),
        (TrustsRowsInDoubt, "Some"),
        (TrustsRowsInDoubt, "Every, n/a if none"),
        (TrustsRowsInDoubt, "Count"),
        (TakesUnknownForNo, "When, truth"),
        (TakesUnknownForNo, "When, day"),
        (TrustsEveryLink, "SameRow"),
        (AddsLengths, "Plus, taking away"),
        (ForgetsThatThereMayBeNone, "ExtremeOf, most"),
        (SkipsWhatIsNotApplicable, "Deadline in days, rolled"),
    ],
)
def test_a_broken_reading_breaks_the_lemma(broken: type[Reading], name: str) -> None:
    assert prove_lemma(LEMMAS[name], 20_000, broken).outcome is Outcome.COUNTEREXAMPLE
