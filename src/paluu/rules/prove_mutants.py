"""Deliberately broken rules: small changes to a rule's tree, to see that a proof notices.

A proof that nothing can break proves nothing. Every property names changes it must not survive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from paluu.rules import nodes as n
from paluu.rules.expressions import RuleError
from paluu.rules.language import CASE, AnyRule
from paluu.rules.nodes import Fact, Node, Option
from paluu.rules.values import INFINITE, NO, YES, Kind

Change: TypeAlias = Callable[[Node], Node]
"""Gives a tree, or one of its nodes, as changed; the same if there is nothing to change."""
Thing: TypeAlias = AnyRule | Fact | Option | str
"""What a part of a rule is known by: a rule, fact or option it reads, or its point of the text."""


@dataclass(frozen=True)
class Mutant:
    """One change to one rule.

    Attributes:
        rule: the rule.
        what: the change, in words.
        change: the change.
    """

    rule: AnyRule
    what: str
    change: Change

    @property
    def name(self) -> str:
        """Say what is changed where."""
        return f"{self.rule.name}: {self.what}"

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Put the broken tree in the place of the rule's own, for as long as the block lasts.

        Raises:
            RuleError: the change finds nothing to change.
        """
        own = self.rule.tree
        changed = self.change(own)
        if changed is own:
            raise RuleError("The change finds nothing to change.", where=self.name)
        self.rule.__dict__["tree"] = changed
        try:
            yield
        finally:
            self.rule.__dict__["tree"] = own


def dropping(rule: AnyRule, thing: Thing) -> Mutant:
    """Leave a part out of a conjunction or disjunction."""

    def change(node: Node) -> Node:
        if not isinstance(node, n.All | n.AnyOf):
            return node
        kept = tuple(item for item in node.items if not _is(item, thing))
        return node if len(kept) == len(node.items) else replace(node, items=kept)

    return Mutant(rule, f"without {_called(thing)}", _everywhere(change))


def taking_for_granted(rule: AnyRule, thing: Thing, *, yes: bool) -> Mutant:
    """Read a part as always yes, or always no."""
    answer = n.Literal(Kind.TRUTH, YES if yes else NO)

    def change(node: Node) -> Node:
        return answer if _reads(node, thing) else node

    return Mutant(rule, f"{_called(thing)} always {'yes' if yes else 'no'}", _everywhere(change))


def turning(rule: AnyRule, thing: Thing) -> Mutant:
    """Leave out the denial before a part."""

    def change(node: Node) -> Node:
        return node.item if isinstance(node, n.Not) and _is(node.item, thing) else node

    return Mutant(rule, f"{_called(thing)} without its not", _everywhere(change))


def loosening(rule: AnyRule) -> Mutant:
    """Ask for any part where all are wanted."""

    def change(node: Node) -> Node:
        return n.AnyOf(node.items) if isinstance(node, n.All) else node

    return Mutant(rule, "any for all", _everywhere(change))


def swapping_comparisons(rule: AnyRule) -> Mutant:
    """Read before as on or before, and the other way round."""

    def change(node: Node) -> Node:
        if not isinstance(node, n.Compare):
            return node
        return replace(node, op="<" if node.op == "<=" else "<=")

    return Mutant(rule, "<= for <, < for <=", _everywhere(change))


def reversing_comparisons(rule: AnyRule) -> Mutant:
    """Compare the other way round."""

    def change(node: Node) -> Node:
        if not isinstance(node, n.Compare):
            return node
        return replace(node, left=node.right, right=node.left)

    return Mutant(rule, "sides of comparisons exchanged", _everywhere(change))


def writing(rule: AnyRule, old: int, new: int) -> Mutant:
    """Write another number."""

    def change(node: Node) -> Node:
        if isinstance(node, n.Literal) and node.value == (old, old, False):
            return replace(node, value=(new, new, False))
        return node

    return Mutant(rule, f"{_number(new)} for {_number(old)}", _everywhere(change))


def confusing_extremes(rule: AnyRule) -> Mutant:
    """Take the earliest for the latest, the shortest for the longest."""

    def change(node: Node) -> Node:
        if isinstance(node, n.Extreme | n.ExtremeOf):
            return replace(node, which="least" if node.which == "most" else "most")
        return node

    return Mutant(rule, "earliest for latest, latest for earliest", _everywhere(change))


def forgetting_the_condition(rule: AnyRule) -> Mutant:
    """Take what applies only under a condition as never applicable."""

    def change(node: Node) -> Node:
        if isinstance(node, n.OnlyIf):
            return replace(node, condition=n.Literal(Kind.TRUTH, NO))
        return node

    return Mutant(rule, "never applicable", _everywhere(change))


def confusing_branches(rule: AnyRule) -> Mutant:
    """Give the value of the first branch where none holds, and the other way round."""

    def change(node: Node) -> Node:
        if not isinstance(node, n.When):
            return node
        (condition, value), *others = node.branches
        return replace(node, branches=((condition, node.otherwise), *others), otherwise=value)

    return Mutant(rule, "first and last branch exchanged", _everywhere(change))


def reading_as(rule: AnyRule, option: Option, number: int) -> Mutant:
    """Write a number where an option of national law is read."""
    written = n.Literal(Kind.NUMBER, (number, number, False), option.unit)

    def change(node: Node) -> Node:
        return written if _reads(node, option) else node

    return Mutant(rule, f"{_number(number)} for {option.name}", _everywhere(change))


def also_when(rule: AnyRule, thing: AnyRule | Fact) -> Mutant:
    """Let the rule be yes also where something else about the case is."""
    other = n.FactOf(CASE, thing) if isinstance(thing, Fact) else n.Ref(thing, CASE)
    return Mutant(rule, f"also when {thing.name}", lambda tree: n.AnyOf((tree, other)))


# --- trees -------------------------------------------------------------------------------------


def _everywhere(change: Change) -> Change:
    return lambda tree: rewritten(tree, change)


def rewritten(node: Node, change: Change) -> Node:
    """Change a tree from the leaves up; a tree in which nothing changes stays the same."""
    fresh: dict[str, Any] = {}
    for name, value in vars(node).items():
        changed = _changed(value, change)
        if changed is not value:
            fresh[name] = changed
    return change(replace(node, **fresh) if fresh else node)


def _changed(value: Any, change: Change) -> Any:
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        return value if all(a is b for a, b in zip(items, value, strict=True)) else items
    return rewritten(value, change) if isinstance(value, Node) else value


def _is(node: Node, thing: Thing) -> bool:
    """Say whether a part, labels and denials aside, is what a thing names."""
    if isinstance(node, n.At):
        return node.provision == thing or _is(node.item, thing)
    if isinstance(node, n.Not | n.Among | n.Instead):
        return _is(node.item, thing)
    if isinstance(node, n.When):
        return any(_is(value, thing) for _, value in node.branches)
    return _reads(node, thing)


def _reads(node: Node, thing: Thing) -> bool:
    match node:
        case n.Ref(rule=read) | n.FactOf(fact=read) | n.OptionValue(option=read):
            return read is thing
        case n.At(provision=provision):
            return provision == thing
        case _:
            return False


def _called(thing: Thing) -> str:
    return thing if isinstance(thing, str) else thing.name


def _number(number: int) -> str:
    return "no end" if number >= INFINITE else str(number)
