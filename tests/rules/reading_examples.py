"""Small situations of the library, and one expression read in them: explained and compiled."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from small_law import CALENDAR, LIBRARY, OPTIONS, TODAY, Card, Loan, Reader

from paluu.rules.book import Book
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation
from paluu.rules.language import CASE, Choice, Expression, Truth, no, only_if, yes
from paluu.rules.nodes import Fact, Literal, Table
from paluu.rules.rule import Rule
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import NA, NO, OPEN, YES, Kind, Value

READER = Reader(CASE)
LOANS, CARDS = READER.loans, READER.cards
NOW = 10_000
UNKNOWN_TRUTH = Truth(Literal(Kind.TRUTH, OPEN))

WORDS = {
    "yes": YES,
    "no": NO,
    "open": OPEN,
    "n/a": NA,
    "yes or n/a": YES | NA,
    "no or n/a": NO | NA,
    "open or n/a": OPEN | NA,
}
"""What may be, in words."""


def truth_that_is(words: str) -> Truth:
    """An expression of which exactly this is possible."""
    held = {YES: yes, NO: no, OPEN: UNKNOWN_TRUTH, 0: yes}[WORDS[words] & OPEN]
    if not WORDS[words] & NA:
        return held
    return only_if(UNKNOWN_TRUTH if WORDS[words] & OPEN else no, held)


def in_words(mask: Value) -> str:
    return next(words for words, known in WORDS.items() if known == mask)


def exactly(number: int) -> tuple[int, int, bool]:
    return number, number, False


def between(low: int, high: int) -> tuple[int, int, bool]:
    return low, high, False


def situation(
    *,
    loans: Sequence[dict[str, Any]] = (),
    cards: Sequence[dict[str, Any]] = (),
    more_loans: bool = False,
    more_cards: bool = False,
    options: dict[str, Value] | None = None,
    **facts: Value,
) -> Situation:
    """A situation of the library; what is not given is unknown.

    Args:
        loans: facts by name for each loan; ``exists=False`` for one that may not exist.
        cards: likewise.
        more_loans: whether there may be loans that are not listed.
        more_cards: whether there may be cards that are not listed.
        options: options that differ from the usual ones.
        facts: facts of the reader by name.
    """
    usual: dict[str, Value] = {
        "loan_days": exactly(2), "notice_hours": exactly(2), "lenient": NO, "tally": 1,
    }  # fmt: skip
    chosen = {**usual, **(options or {})}
    return Situation(
        facts=_facts(None, facts),
        tables={
            Loan.table: _rows(Loan.table, loans, more_loans),
            Card.table: _rows(Card.table, cards, more_cards),
        },
        today=TODAY,
        now=(NOW, NOW),
        options={option: chosen[option.name] for option in OPTIONS},
        calendar=CALENDAR,
    )


def _facts(table: Table | None, given: dict[str, Any]) -> dict[Fact, Value]:
    known = LIBRARY.facts_of(table)
    return {known[name]: value for name, value in given.items()}


def _rows(table: Table, given: Sequence[dict[str, Any]], more: bool) -> Rows:
    rows = []
    for number, row in enumerate(given):
        facts = {name: value for name, value in row.items() if name != "exists"}
        exists = YES if row.get("exists", True) else OPEN
        rows.append(Row(_facts(table, facts), f"{table.name}-{number}", exists=exists))
    return Rows.of(rows, complete=not more)


def rule_of(expression: Expression, name: str = "example") -> Rule[Any, Any]:
    """A rule about the reader whose tree is the expression."""

    def example(reader: Reader) -> Expression:
        return expression

    result: Any = type(expression)
    if isinstance(expression, Choice):
        result = Choice[expression.members]
    example.__annotations__ = {"reader": Reader, "return": result}
    example.__name__ = name
    return Rule(example, ("1",), "It is so.", "It is not.")


def book_of(*rules: Rule[Any, Any]) -> Book:
    """A book with the subjects of the library and these rules only."""
    module = ModuleType("examples")
    for number, found in enumerate(rules):
        found.module = "examples"
        setattr(module, f"rule_{number}", found)
    return Book((Reader, Loan, Card), (module,))


def read(expression: Expression, case: Situation | None = None) -> Value:
    """Read an expression; the explaining and the compiled reading must agree on it."""
    case = situation() if case is None else case
    example = rule_of(expression)
    explained = Explanation(case).of(example).value
    assert Compiled(book_of(example)).of(case, example) == explained
    return explained
