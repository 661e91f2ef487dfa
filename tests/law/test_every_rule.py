"""No rule without an example of each of its outcomes; the examples run in their own modules."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from law_examples import UNKNOWN, Example

from paluu.law.book import LAW
from paluu.rules import nodes as n
from paluu.rules.book import walk
from paluu.rules.language import AnyRule
from paluu.rules.plain import NOT_APPLICABLE
from paluu.rules.values import Kind

ARTICLES = sorted(path.stem for path in Path(__file__).parent.glob("test_a[0-9]*.py"))
EXAMPLES: list[Example] = [
    example for article in ARTICLES for example in import_module(article).EXAMPLES
]


@cache
def _turns_on_facts(rule: AnyRule) -> bool:
    """Whether any fact, and not only options, can change the conclusion."""
    return any(
        isinstance(node, n.FactOf) or (isinstance(node, n.Ref) and _turns_on_facts(node.rule))
        for node in walk(rule.tree)
    )


def _outcomes() -> dict[str, set[Any]]:
    outcomes: dict[str, set[Any]] = defaultdict(set)
    for example in EXAMPLES:
        outcomes[example.rule].add(example.outcome)
    return outcomes


OUTCOMES = _outcomes()


@pytest.mark.parametrize("rule", LAW.rules.values(), ids=lambda rule: rule.name)
def test_every_rule_has_an_example_of_each_outcome(rule: AnyRule) -> None:
    seen = OUTCOMES[rule.name]
    values = {value for value in seen if value not in (UNKNOWN, NOT_APPLICABLE)}
    wanted = {True, False} if rule.kind is Kind.TRUTH else set()

    assert wanted <= values, f"no example of {wanted - values}"
    assert len(values) >= 2, "one value only"
    assert UNKNOWN in seen or not _turns_on_facts(rule), "no example where it cannot be decided"
    assert NOT_APPLICABLE in seen or not rule.may_not_apply, "no example where it does not apply"
