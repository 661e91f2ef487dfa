"""The compiled reading: the rules as plain Python functions, for many cases or many questions.

It gives the values of the explaining reading, and only the values. The functions are written once
per book (see ``source``); each situation is then read through its own memo.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, cast

from paluu.rules.book import Book
from paluu.rules.endings import end_of_period
from paluu.rules.lines import Numbers, function_name
from paluu.rules.nodes import Fact
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.source import FunctionSource
from paluu.rules.values import (
    NO,
    NO_ROW,
    YES,
    Link,
    Mask,
    Value,
    all_of,
    any_of,
    distinct_days,
    negate,
    plus,
)

Conclusions: TypeAlias = dict[AnyRule, Value | list[Value]]
"""The value of every rule; for a rule about rows, the value for each row of its table."""

_RowEntry: TypeAlias = tuple[int, Callable[..., Any], int, bool]

_MASKS = range(8)
_AND = tuple(tuple(all_of((left, right)) for right in _MASKS) for left in _MASKS)
_OR = tuple(tuple(any_of((left, right)) for right in _MASKS) for left in _MASKS)
_NOT = tuple(negate(mask) for mask in _MASKS)


class Compiled:
    """The rules of one book, compiled.

    Args:
        book: the rules; their names become those of the functions.

    Attributes:
        source: the Python text that was compiled, for whoever wants to read it.

    Raises:
        RuleError: a rule has a node that this reading does not know.
    """

    def __init__(self, book: Book) -> None:
        self._numbers = Numbers(book.order, book.tables.values())
        functions = [FunctionSource(rule, self._numbers).text() for rule in book.order]
        self.source = "\n\n".join(functions)
        file = f"<{len(functions)} compiled rules>"
        names: dict[str, Any] = {
            **self._numbers.constants,
            "AND": _AND, "OR": _OR, "NOT": _NOT,
            "distinct_days": distinct_days, "end_of_period": end_of_period, "plus": plus,
            "same_row": _same_row,
        }  # fmt: skip
        exec(compile(self.source, file, "exec"), names)  # noqa: S102 - the text is our own
        # A traceback through a compiled rule then shows its line.
        linecache.cache[file] = (len(self.source), None, self.source.splitlines(True), file)
        self._functions = [
            (
                rule,
                cast(Callable[..., Value], names[function_name(rule)]),
                None if rule.subject.table is None else self._numbers.tables[rule.subject.table],
            )
            for rule in book.order
        ]

    def reading(self, situation: Situation) -> CompiledReading:
        """Begin to read one situation; each conclusion is worked out once."""
        return CompiledReading(self, situation)

    def all(self, situation: Situation) -> Conclusions:
        """Work out every conclusion.

        Args:
            situation: the facts of the case.

        Returns:
            the value of every rule about the case, and for every rule about rows the list of its
            values, in the order of the rows (the unseen row last).
        """
        case = CompiledReading(self, situation)
        memo, tables = case.memo, case.tables
        result: Conclusions = {}
        for number, (rule, function, table) in enumerate(self._functions):
            # Each rule comes after those it refers to, so that all it needs is in the memo.
            if table is None:
                found = memo[number]
                if found is None:
                    found = memo[number] = function(case)
            else:
                found = memo[number]
                for row in range(len(tables[table])):
                    if found[row] is None:
                        found[row] = function(case, row)
            result[rule] = found
        return result

    def of(self, situation: Situation, rule: AnyRule, row: int | None = None) -> Value:
        """Work out one conclusion, and of the others only what it needs.

        Args:
            situation: the facts of the case.
            rule: the conclusion.
            row: the number of the row it is asked about; ``None`` for a rule about the case.
        """
        return self.reading(situation).of(rule, row)


class CompiledReading:
    """One situation under the compiled rules. Its attributes are for the compiled functions."""

    __slots__ = (
        "_compiled", "calendar", "facts", "memo", "now_high", "now_low", "options", "situation",
        "tables", "today",
    )  # fmt: skip

    def __init__(self, compiled: Compiled, situation: Situation) -> None:
        self._compiled = compiled
        self.situation = situation
        self.facts = situation.facts.get
        self.options: Mapping[Any, Any] = situation.options
        self.calendar = situation.calendar
        self.today = situation.today
        self.now_low, self.now_high = situation.now
        self.tables: list[list[_RowEntry]] = [
            [
                (index, row.facts.get, row.exists, row.many)
                for index, row in enumerate(situation.rows(table))
            ]
            for table in compiled._numbers.tables
        ]
        self.memo: list[Any] = [
            None if table is None else [None] * len(self.tables[table])
            for _, _, table in compiled._functions
        ]

    def of(self, rule: AnyRule, row: int | None = None) -> Value:
        """Work out one conclusion, for a row if it is about rows."""
        number = self._compiled._numbers.rule(rule)
        _, function, table = self._compiled._functions[number]
        if table is None:
            if self.memo[number] is None:
                self.memo[number] = function(self)
            return cast(Value, self.memo[number])
        assert row is not None, f"{rule.name} is about a row"
        if self.memo[number][row] is None:
            self.memo[number][row] = function(self, row)
        return cast(Value, self.memo[number][row])

    def link(self, fact: Fact, known: Link | None) -> Link:
        """Give the rows a link may point to; all of them where nothing is known."""
        if known is not None:
            return known
        assert fact.target is not None
        rows = frozenset(range(len(self.situation.rows(fact.target))))
        return rows | {NO_ROW} if fact.optional or not rows else rows


def _same_row(left: Link, right: Link, rows: list[_RowEntry] | tuple[()]) -> Mask:
    """Say whether two links point to the same row, as far as the sets tell."""
    common = (left & right) - {NO_ROW}
    if not common:
        return NO
    # One link to the unseen row and another to it need not mean the same of many.
    one = len(left | right) == 1 and rows and not rows[next(iter(common))][3]
    return YES if one else YES | NO
