"""The proof reading gives what the explaining reading gives, node for node."""

from __future__ import annotations

from random import Random

import pytest
from random_situations import Draw, random_options
from small_law import CALENDAR, LIBRARY, TODAY

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules.book import Book
from paluu.rules.explain import Explanation
from paluu.rules.prove_planes import Planes, value_of
from paluu.rules.prove_reading import Reading
from paluu.rules.prove_terms import Model, require_solver
from paluu.rules.prove_world import KnownWorld
from paluu.rules.situation import Situation
from paluu.rules.values import CHOICE_NA, NOTHING, Value

pytest.importorskip("z3")
require_solver()

ALL_KNOWN = Model(None)
"""What is known needs no solver, so it needs no model either."""


def differences(book: Book, situation: Situation) -> list[str]:
    explained, proof = Explanation(situation), Reading(KnownWorld(situation))
    found = []
    for rule in book.order:
        table = rule.subject.table
        rows = [None] if table is None else [*range(len(situation.rows(table)))]
        for row in rows:
            expected = plain(explained.of(rule, row).value)
            given = plain(read(proof.of(rule, row)))
            if expected != given:
                found.append(f"{rule.name}[{row}]: {expected} explained, {given} in the proof")
    return found


def read(planes: Planes) -> Value:
    return value_of(planes, ALL_KNOWN)


def plain(value: Value) -> Value:
    """Write every empty interval, and every way to say the same choice, alike."""
    if isinstance(value, tuple) and value[0] > value[1]:
        return NOTHING
    return value if not isinstance(value, int) else value & (2 * CHOICE_NA - 1)


@pytest.mark.parametrize("seed", range(150))
def test_the_proof_reading_agrees_on_every_node_type(seed: int) -> None:
    rng = Random(seed)
    situation = Draw(rng, LIBRARY, CALENDAR, TODAY).situation(random_options(rng, LIBRARY))
    assert differences(LIBRARY, situation) == []


@pytest.mark.parametrize("seed", range(60))
def test_the_proof_reading_agrees_on_the_whole_law(seed: int) -> None:
    rng = Random(seed)
    draw = Draw(rng, LAW, reference_profile("FI").calendar, 740_000)
    assert differences(LAW, draw.situation(random_options(rng, LAW))) == []
