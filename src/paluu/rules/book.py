"""Rules and facts collected, named and checked: what a law is to the readings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType

from paluu.errors import PaluuError
from paluu.rules import nodes as n
from paluu.rules.language import CASE, AnyRule, RuleError, Subject, rules_in
from paluu.rules.nodes import (
    Fact,
    Node,
    Option,
    Table,
    Variable,
    kind_of,
    may_not_apply,
    parts,
    unit_of,
)
from paluu.rules.values import Kind


def walk(node: Node) -> Iterator[Node]:
    """Give a node and every node below it, not entering other rules."""
    yield node
    for part in parts(node):
        yield from walk(part)


class Book:
    """The facts, options and rules of one law, by name.

    Args:
        subjects: the subjects, the case first.
        modules: the modules that define rules, in the order of the text.
        settings: choices that no rule reads but a profile still makes.

    Raises:
        RuleError: a rule has no meaning: a name used twice, a circle of rules, a condition that
            may not apply, a body that reaches past its own row, or months where days belong.
    """

    def __init__(
        self,
        subjects: Sequence[type[Subject]],
        modules: Sequence[ModuleType],
        settings: Sequence[Option] = (),
    ) -> None:
        self.subjects = tuple(subjects)
        self.tables: dict[str, Table] = {
            subject.table.name: subject.table for subject in subjects if subject.table
        }
        self.facts: dict[str, Fact] = {}
        for subject in subjects:
            for fact in subject.facts():
                self.facts[fact.public_name] = fact
        self.rules: dict[str, AnyRule] = {}
        for found in rules_in(modules):
            if found.name in self.rules:
                raise RuleError("Two rules have the same name.", where=found.name)
            self.rules[found.name] = found
        self.order = self._in_order()
        for found in self.order:
            _check(found)
        self.options: dict[str, Option] = {
            node.option.name: node.option
            for found in self.order
            for node in walk(found.tree)
            if isinstance(node, n.OptionValue)
        } | {option.name: option for option in settings}

    def rule(self, name: str) -> AnyRule:
        """Find a rule by its public name.

        Raises:
            PaluuError: if there is none, with the names that come close.
        """
        found = self.rules.get(name)
        if found is None:
            raise PaluuError(
                f"There is no conclusion called {name!r}.", advice=_nearest(name, self.rules)
            )
        return found

    def fact(self, name: str) -> Fact:
        """Find a fact by its public name (``table.fact`` for facts of rows).

        Raises:
            PaluuError: if there is none, with the names that come close.
        """
        found = self.facts.get(name)
        if found is None:
            raise PaluuError(
                f"There is no fact called {name!r}.", advice=_nearest(name, self.facts)
            )
        return found

    def facts_of(self, table: Table | None) -> dict[str, Fact]:
        """Give the facts of the case (``None``) or of the rows of a table, by short name."""
        return {fact.name: fact for fact in self.facts.values() if fact.table is table}

    def _in_order(self) -> tuple[AnyRule, ...]:
        """Order the rules so that each comes after those it refers to."""
        done: dict[AnyRule, None] = {}
        open_rules: list[AnyRule] = []

        def visit(current: AnyRule) -> None:
            if current in done:
                return
            if current in open_rules:
                circle = " → ".join(found.name for found in (*open_rules, current))
                raise RuleError("Rules refer to each other in a circle.", where=circle)
            open_rules.append(current)
            for node in walk(current.tree):
                if isinstance(node, n.Ref):
                    visit(node.rule)
            open_rules.pop()
            done[current] = None

        for current in self.rules.values():
            visit(current)
        return tuple(done)


def _nearest(name: str, names: dict[str, AnyRule] | dict[str, Fact]) -> str:
    import difflib

    close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    return f"Did you mean {', '.join(close)}?" if close else ""


def _check(found: AnyRule) -> None:
    if kind_of(found.tree) is not found.kind:
        raise RuleError("The tree has another kind than the rule promises.", where=found.name)
    _check_node(found, found.tree, found.variable)


def _check_node(found: AnyRule, node: Node, here: Variable) -> None:
    match node:
        case n.FactOf(subject=subject) | n.Ref(subject=subject):
            if subject is not here and subject is not CASE:
                raise RuleError(
                    "A body reaches past its own row to another part of the case.",
                    where=found.name,
                    advice="Lift what both share to the case with follow.",
                )
        case n.When(branches=branches):
            for condition, _ in branches:
                _must_apply(found, condition, "A condition")
        case n.OnlyIf(condition=condition):
            _must_apply(found, condition, "A condition")
        case n.Some(body=body) | n.Every(body=body) | n.Count(body=body):
            _must_apply(found, body, "The body of a quantifier")
        case n.TotalDays(first=first, last=last, where=where):
            for part in (first, last, where):
                _must_apply(found, part, "A part of a sum")
        case n.ExtremeOf(item=item, where=where):
            for part in (item, where):
                _must_apply(found, part, "A part of an earliest or latest")
        case n.Plus(items=items):
            for item in items:
                _must_apply(found, item, "A part of a sum")
            _alike(found, items)
        case n.Extreme(items=items):
            _alike(found, items)
        case n.Compare(left=left, right=right):
            _alike(found, (left, right))
        case n.SameRow(left=left, right=right) if {kind_of(left), kind_of(right)} != {Kind.LINK}:
            raise RuleError("Only links can point to the same row.", where=found.name)
        case n.Deadline(length=length):
            _must_apply(found, length, "The length of a period")
        case _:
            pass
    inner = here
    match node:
        case (
            n.Some(row=row)
            | n.Every(row=row)
            | n.Count(row=row)
            | n.TotalDays(row=row)
            | n.ExtremeOf(row=row)
        ):
            inner = row
        case n.Follow(link=link, body=body, row=row):
            if kind_of(link) is not Kind.LINK:
                raise RuleError("Only a link can be followed.", where=found.name)
            _check_node(found, link, here)
            _check_node(found, body, row)
            return
        case _:
            pass
    for part in parts(node):
        _check_node(found, part, inner)


def _alike(found: AnyRule, items: Sequence[Node]) -> None:
    if len({(kind_of(item), unit_of(item)) for item in items}) != 1:
        raise RuleError("Days are compared with something else.", where=found.name)


def _must_apply(found: AnyRule, node: Node, what: str) -> None:
    if may_not_apply(node):
        raise RuleError(
            f"{what} may be not applicable.",
            where=found.name,
            advice="Say with where_none what then holds.",
        )
