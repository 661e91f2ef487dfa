"""The bulk reading says of every case and row what the explaining reading says, and why."""

from __future__ import annotations

import typing

import pytest
from bulk_comparing import differences, law_cases, library_cases

from paluu.rules.bulk import STEPS
from paluu.rules.nodes import Node


def test_every_node_type_but_labels_and_references_has_a_step() -> None:
    from paluu.rules.nodes import At, Ref

    assert set(STEPS) == set(typing.get_args(Node)) - {At, Ref}


@pytest.mark.parametrize("seed", range(40))
def test_bulk_and_explanation_agree_on_the_small_law(seed: int) -> None:
    how = ({}, {"most_open": 1, "doubt": 0.6}, {"most_open": 2, "counting": 0.9})[seed % 3]

    assert differences(*library_cases(seed, **how)) == []


@pytest.mark.parametrize("seed", range(4))
def test_bulk_and_explanation_agree_on_the_law(seed: int) -> None:
    assert differences(*law_cases(seed, 60)) == []
