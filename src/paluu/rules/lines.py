"""Lines of Python, and the names in them that hold a value of the rule language.

A truth or a choice is the name of a mask, a link the name of a set of rows. An interval is three
names, its two ends and whether it may not apply; the last is there only where that is possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from paluu.rules.expressions import RuleError
from paluu.rules.nodes import Table
from paluu.rules.rule import AnyRule
from paluu.rules.values import CHOICE_NA, NA, NO_ROW, NOTHING, Kind


@dataclass(frozen=True)
class Span:
    """The names of an interval: its ends, and whether it may not apply (``None``: it applies)."""

    low: str
    high: str
    na: str | None = None


Names = str | Span
"""What holds a value in the source: one name, or those of an interval."""

EMPTY_LOW: Final = str(NOTHING[0])
EMPTY_HIGH: Final = str(NOTHING[1])
"""The ends of the empty interval, which any interval that joins it replaces."""

_NOT_APPLICABLE: Mapping[Kind, str] = {
    Kind.TRUTH: str(NA),
    Kind.CHOICE: str(CHOICE_NA),
    Kind.LINK: f"frozenset(({NO_ROW},))",
}


def function_name(rule: AnyRule) -> str:
    """Give the name a rule's function has in the source."""
    return f"rule_{rule.name}"


class Numbers:
    """The numbers by which the source calls rules and tables, and the constants it needs.

    Args:
        rules: every rule, each after those it refers to.
        tables: every table.
    """

    def __init__(self, rules: Iterable[AnyRule], tables: Iterable[Table]) -> None:
        self.rules = {rule: number for number, rule in enumerate(rules)}
        self.tables = {table: number for number, table in enumerate(tables)}
        self.constants: dict[str, object] = {}

    def constant(self, name: str, value: object) -> str:
        """Keep a value for the source under a name."""
        self.constants[name] = value
        return name

    def rule(self, rule: AnyRule) -> int:
        """Give the number of a rule.

        Raises:
            RuleError: the rule is not in the book.
        """
        if rule not in self.rules:
            raise RuleError("The book does not hold this rule.", where=rule.name)
        return self.rules[rule]


class Lines:
    """Lines of one function under construction, and new names for it."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._depth = 1
        self._names = 0

    def write(self, line: str) -> None:
        """Add a line at the present depth."""
        self.text.append("    " * self._depth + line)

    @contextmanager
    def under(self, line: str) -> Iterator[None]:
        """Add a line that opens a block, and write what follows into the block."""
        self.write(line)
        self._depth += 1
        yield
        self._depth -= 1

    def new(self, word: str = "v") -> str:
        """Give a name that is not yet used."""
        self._names += 1
        return f"{word}{self._names}"

    def set(self, expression: str) -> str:
        """Assign an expression to a new name."""
        name = self.new()
        self.write(f"{name} = {expression}")
        return name

    def unpack(self, expression: str, *, na: bool) -> Span:
        """Assign an interval to new names."""
        low, high = self.new("low"), self.new("high")
        flag = self.new("na") if na else None
        self.write(f"{low}, {high}, {flag or '_'} = {expression}")
        return Span(low, high, flag)


class Joined:
    """Names that collect the union of the values that may be reached."""

    def __init__(self, lines: Lines, kind: Kind, *, na: bool) -> None:
        self._lines = lines
        self._kind = kind
        self.names: Names
        match kind:
            case Kind.TRUTH | Kind.CHOICE:
                self.names = lines.set("0")
            case Kind.LINK:
                self.names = lines.set("frozenset()")
            case Kind.DAY | Kind.MOMENT | Kind.NUMBER:
                low, high = lines.set(EMPTY_LOW), lines.set(EMPTY_HIGH)
                self.names = Span(low, high, lines.set("False") if na else None)

    def add(self, value: Names) -> None:
        """Write: this value is possible too."""
        write = self._lines.write
        if isinstance(self.names, Span) and isinstance(value, Span):
            write(f"if {value.low} < {self.names.low}: {self.names.low} = {value.low}")
            write(f"if {value.high} > {self.names.high}: {self.names.high} = {value.high}")
            if value.na is not None:
                write(f"{self.names.na} = {self.names.na} or {value.na}")
        else:
            write(f"{self.names} |= {value}")

    def add_na(self) -> None:
        """Write: it may not apply."""
        if isinstance(self.names, Span):
            self._lines.write(f"{self.names.na} = True")
        else:
            self.add(_NOT_APPLICABLE[self._kind])

    def applicable(self, name: str) -> str:
        """Write a mask or set without the possibility that it does not apply."""
        match self._kind:
            case Kind.TRUTH:
                return f"{name} & ~{NA}"
            case Kind.CHOICE:
                return f"{name} & ~{CHOICE_NA}"
            case _:
                return f"{name} - {_NOT_APPLICABLE[Kind.LINK]}"
