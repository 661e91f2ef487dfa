"""The typed expressions of the rule language: a node with the words that fit its kind."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar

from paluu.errors import PaluuError
from paluu.rules import nodes
from paluu.rules.nodes import Node
from paluu.rules.values import Unit

if TYPE_CHECKING:
    from paluu.rules.subjects import Subject

E = TypeVar("E", bound=Enum)
T = TypeVar("T", bound="Subject")


class RuleError(PaluuError):
    """A rule is written in a way that has no meaning."""


class Expression:
    """A node with the words that fit its kind."""

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def __bool__(self) -> NoReturn:
        raise RuleError(
            "A rule cannot ask Python whether a condition holds.",
            advice="Write all_of, any_of, not_ or when.",
        )

    def __eq__(self, other: object) -> NoReturn:
        raise RuleError(
            "Values in rules are not compared with ==.",
            advice="Write among(...) for a choice, same_row(...) for a link, <= for a day.",
        )

    __hash__ = object.__hash__

    def at(self, provision: str, statement: str | None = None) -> Self:
        """Mark this part with the point of the text it stands for."""
        return type(self)(nodes.At(provision, self.node, statement))

    def where_none(self, value: Self) -> Self:
        """Give the value to use where this one does not apply."""
        return type(self)(nodes.Instead(self.node, value.node))


class Truth(Expression):
    """A condition: yes, no, or not applicable."""

    __slots__ = ()


class Day(Expression):
    """A calendar day; what never happens is the day ``never``."""

    __slots__ = ()

    def __le__(self, other: Day) -> Truth:
        return Truth(nodes.Compare("<=", self.node, other.node))

    def __lt__(self, other: Day) -> Truth:
        return Truth(nodes.Compare("<", self.node, other.node))

    def __ge__(self, other: Day) -> Truth:
        return other <= self

    def __gt__(self, other: Day) -> Truth:
        return other < self


class Moment(Expression):
    """A moment of a day, for periods in hours."""

    __slots__ = ()

    def __le__(self, other: Moment) -> Truth:
        return Truth(nodes.Compare("<=", self.node, other.node))

    def __lt__(self, other: Moment) -> Truth:
        return Truth(nodes.Compare("<", self.node, other.node))


class Number(Expression):
    """A number of something; the subclasses keep units apart."""

    __slots__ = ()
    unit: Unit

    def __le__(self, other: Self) -> Truth:
        return Truth(nodes.Compare("<=", self.node, other.node))

    def __lt__(self, other: Self) -> Truth:
        return Truth(nodes.Compare("<", self.node, other.node))

    def __ge__(self, other: Self) -> Truth:
        return other <= self

    def __gt__(self, other: Self) -> Truth:
        return other < self

    def __add__(self, other: Self) -> Self:
        return type(self)(nodes.Plus((self.node, other.node), (1, 1)))

    def __sub__(self, other: Self) -> Self:
        return type(self)(nodes.Plus((self.node, other.node), (1, -1)))


class Count(Number):
    """How many."""

    __slots__ = ()
    unit = Unit.COUNT


class Hours(Number):
    """A length in hours."""

    __slots__ = ()
    unit = Unit.HOURS


class Days(Number):
    """A length in days."""

    __slots__ = ()
    unit = Unit.DAYS


class Weeks(Number):
    """A length in weeks."""

    __slots__ = ()
    unit = Unit.WEEKS


class Months(Number):
    """A length in months; years are twelve of them."""

    __slots__ = ()
    unit = Unit.MONTHS


class Choice(Expression, Generic[E]):
    """One of a few named members."""

    __slots__ = ("members",)

    def __init__(self, node: Node, members: type[E] | None = None) -> None:
        super().__init__(node)
        self.members = members

    def at(self, provision: str, statement: str | None = None) -> Self:
        """Mark this part with the point of the text it stands for."""
        return type(self)(nodes.At(provision, self.node, statement), self.members)

    def where_none(self, value: Self) -> Self:
        """Give the value to use where this one does not apply."""
        return type(self)(nodes.Instead(self.node, value.node), self.members)

    def among(self, *members: E) -> Truth:
        """Say whether the choice is one of these members."""
        order = list(type(members[0]))
        mask = sum(1 << order.index(member) for member in set(members))
        return Truth(nodes.Among(self.node, mask))


class LinkTo(Expression, Generic[T]):
    """A pointer to one row of a table."""

    __slots__ = ("target",)

    def __init__(self, node: Node, target: type[T]) -> None:
        super().__init__(node)
        self.target = target

    def at(self, provision: str, statement: str | None = None) -> Self:
        """Mark this part with the point of the text it stands for."""
        return type(self)(nodes.At(provision, self.node, statement), self.target)

    def where_none(self, value: Self) -> Self:
        """Give the value to use where this one does not apply."""
        return type(self)(nodes.Instead(self.node, value.node), self.target)
