"""The algebra of columns gives, entry by entry, what the algebra of single values gives."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
import pytest

from paluu.rules import values
from paluu.rules.bulk_algebra import all_of, any_of, compare, extreme, negate, total
from paluu.rules.bulk_columns import Range, Truth, choose, nothing, span, value_at
from paluu.rules.values import INFINITE, NEVER, NOTHING, Interval

MASKS = range(1, 8)
ENDS = (0, 1, 5, 99, NEVER)
LENGTHS = (-INFINITE, -3, 0, 1, 7, INFINITE)


def truths(masks: list[int]) -> Truth:
    kept = np.array(masks)
    return Truth((kept & 1) != 0, (kept & 2) == 0, (kept & 4) != 0)


def ranges(intervals: list[Interval]) -> Range:
    none = nothing(wide=False)
    ends = [(none.low, none.high) if low > high else (low, high) for low, high, _ in intervals]
    low, high = (np.array(column, np.int32) for column in zip(*ends, strict=True))
    return Range(low, high, np.array([na for _, _, na in intervals]))


def random_intervals(
    rng: Random, ends: tuple[int, ...], number: int, *, na: bool
) -> list[Interval]:
    def one() -> Interval:
        if na and rng.random() < 0.2:
            return NOTHING
        low, high = sorted((rng.choice(ends), rng.choice(ends)))
        return low, high, na and rng.random() < 0.2

    return [one() for _ in range(number)]


def entries(column: Any, number: int) -> list[Any]:
    return [value_at(column, index) for index in range(number)]


@pytest.mark.parametrize(("columns", "single"), [(all_of, values.all_of), (any_of, values.any_of)])
def test_conjunction_and_disjunction_of_every_triple(columns: Any, single: Any) -> None:
    triples = [(a, b, c) for a in MASKS for b in MASKS for c in MASKS]
    items = [truths([triple[place] for triple in triples]) for place in range(3)]

    assert entries(columns(items), len(triples)) == [single(triple) for triple in triples]


def test_negation_of_every_truth() -> None:
    assert entries(negate(truths([*MASKS])), 7) == [values.negate(mask) for mask in MASKS]


@pytest.mark.parametrize("strict", [True, False])
def test_comparison(strict: bool) -> None:
    rng = Random(1)
    left, right = (random_intervals(rng, ENDS, 500, na=True) for _ in range(2))

    found = entries(compare(ranges(left), ranges(right), strict=strict), 500)

    assert found == [values.compare(a, b, strict=strict) for a, b in zip(left, right, strict=True)]


@pytest.mark.parametrize("signs", [(1, 1), (1, -1), (1, -1, -1), (-1, 1, 1)])
def test_sums_with_lengths_without_end(signs: tuple[int, ...]) -> None:
    rng = Random(2)
    items = [random_intervals(rng, LENGTHS, 500, na=False) for _ in signs]

    found = total([Range(of.low, of.high) for of in map(ranges, items)], signs)

    assert entries(found, 500) == [
        values.plus(zip(row, signs, strict=True)) for row in zip(*items, strict=True)
    ]


def test_the_later_of_two_needs_both() -> None:
    known, none = span(5, 9), nothing(wide=False)

    assert value_at(extreme("most", [known, none]), 0) == NOTHING
    assert value_at(extreme("most", [known, span(7, 7)]), 0) == (7, 9, False)


def test_choosing_blends_whole_numbers_of_either_sign() -> None:
    where = np.array([True, False, True])
    value, other = np.array([-5, 6, 7], np.int32), np.array([1, -2, 3], np.int32)

    assert list(choose(where, value, other)) == [-5, -2, 7]
    assert list(choose(where, -4, other)) == [-4, -2, -4]
    assert list(choose(where, value, 0)) == [-5, 0, 7]
