"""A rule: its provisions, its words, and the tree that a typed function of one subject traces."""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any, Generic, TypeVar

from paluu.rules import nodes
from paluu.rules.expressions import (
    Choice,
    Count,
    Day,
    Days,
    Expression,
    Hours,
    Moment,
    Months,
    Number,
    RuleError,
    Truth,
    Weeks,
)
from paluu.rules.nodes import Node, Variable
from paluu.rules.subjects import CASE, Subject
from paluu.rules.values import Kind, Unit

S = TypeVar("S", bound=Subject)
V = TypeVar("V", bound=Expression)

_KINDS: dict[type[Expression], Kind] = {
    Truth: Kind.TRUTH, Day: Kind.DAY, Moment: Kind.MOMENT, Count: Kind.NUMBER, Hours: Kind.NUMBER,
    Days: Kind.NUMBER, Weeks: Kind.NUMBER, Months: Kind.NUMBER, Choice: Kind.CHOICE,
}  # fmt: skip


class Rule(Generic[S, V]):
    """A conclusion: its provisions, its words, and the tree that gives it.

    Attributes:
        name: the public name, the name of the function.
        provisions: the provisions it implements, first the main one.
        statement: the conclusion as a whole sentence (for a day or a number: what it is).
        negation: the whole sentence for no; empty for days and numbers.
        explanation: the docstring, plain language for the published page.
    """

    def __init__(
        self, function: Callable[[S], V], provisions: tuple[str, ...], statement: str, negation: str
    ) -> None:
        self._function = function
        self.name: str = function.__name__
        self.module: str = function.__module__
        self.provisions = provisions
        self.statement = statement
        self.negation = negation
        self.explanation = (function.__doc__ or "").strip()

    def __call__(self, subject: S) -> V:
        """Refer to this rule about a subject."""
        node = nodes.Ref(typing.cast("Rule[Subject, Expression]", self), subject._variable)
        if self._origin is Choice:
            members = typing.get_args(self._result)[0]
            return typing.cast(V, Choice(node, members))
        return typing.cast(V, self._origin(node))

    def __repr__(self) -> str:
        return f"<rule {self.name} [{', '.join(self.provisions)}]>"

    @functools.cached_property
    def _hints(self) -> dict[str, Any]:
        return typing.get_type_hints(self._function)

    @functools.cached_property
    def _result(self) -> Any:
        return self._hints["return"]

    @functools.cached_property
    def _origin(self) -> type[Expression]:
        return typing.cast(type[Expression], typing.get_origin(self._result) or self._result)

    @functools.cached_property
    def subject(self) -> type[Subject]:
        """The class of what the rule speaks of."""
        parameters = [hint for name, hint in self._hints.items() if name != "return"]
        if len(parameters) != 1 or not issubclass(parameters[0], Subject):
            raise RuleError("A rule takes exactly one subject.", where=self.name)
        return typing.cast(type[Subject], parameters[0])

    @functools.cached_property
    def kind(self) -> Kind:
        """The sort of value it gives."""
        return _KINDS[self._origin]

    @functools.cached_property
    def unit(self) -> Unit | None:
        """What a number counts."""
        return self._origin.unit if issubclass(self._origin, Number) else None

    @functools.cached_property
    def members(self) -> tuple[str, ...]:
        """The members of a choice."""
        if self._origin is not Choice:
            return ()
        return tuple(str(member.value) for member in typing.get_args(self._result)[0])

    @functools.cached_property
    def variable(self) -> Variable:
        """The variable its tree is written in."""
        return CASE if self.subject.table is None else Variable(self.subject.table)

    @functools.cached_property
    def tree(self) -> Node:
        """The rule itself, traced on first use.

        Raises:
            RuleError: the function asks Python what only a rule can say; the error names the rule.
        """
        try:
            return self._function(typing.cast(S, self.subject(self.variable))).node
        except RuleError as mistake:
            raise RuleError(mistake.message, where=self.name, advice=mistake.advice) from mistake

    @functools.cached_property
    def may_not_apply(self) -> bool:
        """Whether not applicable is among its outcomes."""
        return nodes.may_not_apply(self.tree)


AnyRule = Rule[Any, Any]


def rule(provisions: str, yes: str, no: str = "") -> Callable[[Callable[[S], V]], Rule[S, V]]:
    """Declare a rule.

    Args:
        provisions: the provisions it implements, separated by semicolons, the main one first.
        yes: the conclusion as a whole sentence; for a day or a number what the value is.
        no: the whole sentence when a truth rule does not hold.

    Returns:
        A decorator for the function that writes the rule.
    """
    cited = tuple(part.strip() for part in provisions.split(";"))

    def decorate(function: Callable[[S], V]) -> Rule[S, V]:
        return Rule(function, cited, yes, no)

    return decorate


def rules_in(modules: Iterable[ModuleType]) -> list[AnyRule]:
    """List the rules that modules define, in the order of the modules and of their text."""
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, Rule) and thing.module == module.__name__
    ]
