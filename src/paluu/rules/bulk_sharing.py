"""Which parts of rules are written alike, so that the bulk reading works each out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from paluu.rules import nodes as n
from paluu.rules.book import Book
from paluu.rules.expressions import RuleError
from paluu.rules.nodes import Node, parts


@dataclass(slots=True)
class Shared:
    """A part of a rule, and every other part that reads the same.

    Args:
        number: the same for all that are alike.
        about_case: whether it speaks only of the case, so that no row changes it.
        uses: in how many places its value is asked for.
    """

    number: int
    about_case: bool
    uses: int = 0


class Sharing:
    """The parts of every rule of a book, numbered so that like parts have one number.

    Args:
        book: the rules.

    Raises:
        RuleError: a link is computed and not a recorded fact, which columns cannot hold.
    """

    def __init__(self, book: Book) -> None:
        self._alike: dict[tuple[Any, ...], Shared] = {}
        self._of: dict[Node, Shared] = {}
        for rule in book.order:
            try:
                self._number(rule.tree).uses += 1
            except RuleError as refused:
                raise RuleError(refused.message, where=rule.name, advice=refused.advice) from None

    def of(self, node: Node) -> Shared:
        """Give what is known of a node of one of the rules."""
        return self._of[node]

    def _number(self, node: Node) -> Shared:
        known = self._of.get(node)
        if known is not None:
            return known
        match node:
            case n.At(item=item):
                shared = self._number(item)
            case n.Ref(rule=rule):
                shared = self._of[rule.tree]
            case _:
                children = [self._number(part) for part in parts(node)]
                key = (type(node), *_marks(node), *(child.number for child in children))
                found = self._alike.get(key)
                if found is None:
                    about_case = _about_case(node, children)
                    found = self._alike[key] = Shared(len(self._alike), about_case)
                    for child in children:
                        child.uses += 1
                shared = found
        self._of[node] = shared
        return shared


def _about_case(node: Node, children: list[Shared]) -> bool:
    match node:
        case n.FactOf(fact=fact):
            return fact.table is None
        case n.Some() | n.Every() | n.Count() | n.TotalDays() | n.ExtremeOf():
            return True
        case n.Follow():
            return children[0].about_case
        case _:
            return all(child.about_case for child in children)


def _marks(node: Node) -> tuple[object, ...]:
    """Give what tells a node from another of its type with the same parts."""
    match node:
        case n.Literal(kind=kind, value=value):
            return kind, value
        case n.FactOf(fact=fact):
            return (fact,)
        case n.OptionValue(option=option):
            return (option,)
        case n.Today(kind=kind):
            return (kind,)
        case n.Among(mask=mask):
            return (mask,)
        case n.Compare(op=op):
            return (op,)
        case n.SameRow(left=left, right=right):
            _demand_facts(left, right)
            return ()
        case n.When(branches=branches):
            return (len(branches),)
        case n.Deadline(unit=unit, counting=counting):
            return unit, counting
        case n.Extreme(which=which):
            return (which,)
        case n.Plus(signs=signs):
            return signs
        case n.Every(table=table, if_none=if_none):
            return table, if_none
        case n.ExtremeOf(table=table, which=which):
            return table, which
        case n.Follow(table=table, link=link):
            _demand_facts(link)
            return (table,)
        case n.Some(table=table) | n.Count(table=table) | n.TotalDays(table=table):
            return (table,)
        case _:
            return ()


def _demand_facts(*links: Node) -> None:
    for link in links:
        match link:
            case n.FactOf():
                pass
            case n.At(item=item):
                _demand_facts(item)
            case n.When(branches=branches, otherwise=otherwise):
                _demand_facts(*(value for _, value in branches), otherwise)
            case _:
                raise RuleError(
                    f"The bulk reading cannot follow a link that {type(link).__name__} gives.",
                    advice="Follow recorded links, and choose between them with when.",
                )
