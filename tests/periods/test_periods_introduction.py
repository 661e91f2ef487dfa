"""The example a newcomer reads first is true."""

from __future__ import annotations

import doctest

import paluu.periods


def test_the_example_in_the_introduction_runs() -> None:
    assert doctest.testmod(paluu.periods).failed == 0
    assert doctest.testmod(paluu.periods).attempted == 4
