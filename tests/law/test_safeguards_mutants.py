"""Deliberately broken rules: a proof fails for each, with a case that shows the harm."""

from __future__ import annotations

import pytest

from paluu.law.a12_removal import removal_permitted
from paluu.law.safeguards import PROPERTIES, prove
from paluu.law.safeguards_words import Property
from paluu.rules.expressions import RuleError
from paluu.rules.prove_claims import Explained, broken
from paluu.rules.prove_mutants import Mutant, dropping, writing
from paluu.rules.prove_search import Outcome

pytestmark = pytest.mark.slow

pytest.importorskip("z3")

PAIRS = [(claimed, mutant) for claimed in PROPERTIES for mutant in claimed.broken_by]
FAST, SLOW = PAIRS[::16], [pair for at, pair in enumerate(PAIRS) if at % 16]
"""Some of every topic are always tried; all of them before a release."""


def named(pairs: list[tuple[Property, Mutant]]) -> list[str]:
    return [f"{claimed.name} / {mutant.name}" for claimed, mutant in pairs]


def check(claimed: Property, mutant: Mutant) -> None:
    with mutant.in_place():
        result = prove(claimed)
        assert result.outcome is Outcome.COUNTEREXAMPLE
        readers = [Explained(example.situation()) for example in result.examples]
        assert broken(claimed.claim, readers, 0 if claimed.about else None) is True


@pytest.mark.parametrize(("claimed", "mutant"), FAST, ids=named(FAST))
def test_the_broken_rule_is_found_out(claimed: Property, mutant: Mutant) -> None:
    check(claimed, mutant)


@pytest.mark.slow
@pytest.mark.parametrize(("claimed", "mutant"), SLOW, ids=named(SLOW))
def test_every_other_broken_rule_is_found_out(claimed: Property, mutant: Mutant) -> None:
    check(claimed, mutant)


def test_there_are_many_more_than_twenty_broken_rules() -> None:
    assert len({mutant.name for _, mutant in PAIRS}) > 180


def test_a_broken_rule_is_whole_again_afterwards() -> None:
    tree = removal_permitted.tree
    mutant = dropping(removal_permitted, "12(3), 14(1)(a)")
    with mutant.in_place():
        assert removal_permitted.tree is not tree
    assert removal_permitted.tree is tree


def test_a_change_that_changes_nothing_is_refused() -> None:
    with (
        pytest.raises(RuleError, match="nothing to change"),
        writing(removal_permitted, 120, 240).in_place(),
    ):
        pass
