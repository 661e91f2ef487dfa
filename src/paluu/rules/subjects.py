"""Subjects, the facts declared on them, and the rows of a table as a rule sees them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, Generic, TypeVar, overload

from paluu.rules import nodes
from paluu.rules.expressions import (
    Choice,
    Count,
    Day,
    Days,
    Expression,
    LinkTo,
    Moment,
    Months,
    Truth,
)
from paluu.rules.nodes import Fact, Node, Table, Variable
from paluu.rules.values import Kind, Unit

E = TypeVar("E", bound=Enum)
T = TypeVar("T", bound="Subject")
V = TypeVar("V", bound=Expression)


class Subject:
    """What a rule speaks of. Subclasses declare facts; only tracing makes instances."""

    table: Table | None = None

    def __init__(self, variable: Variable) -> None:
        self._variable = variable

    @classmethod
    def facts(cls) -> tuple[Fact, ...]:
        """List the declared facts in the order of declaration."""
        return tuple(
            declared.fact for declared in vars(cls).values() if isinstance(declared, Declared)
        )


CASE = Variable(None)
"""The one variable that stands for the case as a whole."""


class Declared(Generic[V]):
    """A fact declared on a subject: on the class the fact, on an instance the expression."""

    def __init__(self, make: Callable[[Node], V], **attributes: Any) -> None:
        self._make = make
        self._attributes = attributes
        self.fact: Fact

    def __set_name__(self, owner: type[Subject], name: str) -> None:
        target = self._attributes.pop("target", None)
        self.fact = Fact(
            name=name,
            table=owner.table,
            target=target.table if target else None,
            **self._attributes,
        )

    @overload
    def __get__(self, subject: None, owner: type[Subject]) -> Fact: ...
    @overload
    def __get__(self, subject: Subject, owner: type[Subject]) -> V: ...
    def __get__(self, subject: Subject | None, owner: type[Subject]) -> Fact | V:
        if subject is None:
            return self.fact
        return self._make(nodes.FactOf(subject._variable, self.fact))


def truth(provision: str, meaning: str, *, own_act: bool = False) -> Declared[Truth]:
    """Declare a fact that holds or does not hold."""
    return Declared(Truth, kind=Kind.TRUTH, provision=provision, meaning=meaning, own_act=own_act)


def day(provision: str, meaning: str, *, own_act: bool = False) -> Declared[Day]:
    """Declare a calendar day; a day that never comes is ``never``."""
    return Declared(Day, kind=Kind.DAY, provision=provision, meaning=meaning, own_act=own_act)


def moment(provision: str, meaning: str, *, own_act: bool = False) -> Declared[Moment]:
    """Declare a moment: a day with its hour."""
    return Declared(Moment, kind=Kind.MOMENT, provision=provision, meaning=meaning, own_act=own_act)


def days(provision: str, meaning: str) -> Declared[Days]:
    """Declare a length in days."""
    return Declared(Days, kind=Kind.NUMBER, provision=provision, meaning=meaning, unit=Unit.DAYS)


def months(provision: str, meaning: str) -> Declared[Months]:
    """Declare a length in months."""
    return Declared(
        Months, kind=Kind.NUMBER, provision=provision, meaning=meaning, unit=Unit.MONTHS
    )


def count(provision: str, meaning: str) -> Declared[Count]:
    """Declare a number of something."""
    return Declared(Count, kind=Kind.NUMBER, provision=provision, meaning=meaning, unit=Unit.COUNT)


def choice(
    members: type[E], provision: str, meaning: str, *, own_act: bool = False
) -> Declared[Choice[E]]:
    """Declare a choice among the members of an enumeration."""
    return Declared(
        lambda node: Choice(node, members),
        kind=Kind.CHOICE,
        provision=provision,
        meaning=meaning,
        members=tuple(str(member.value) for member in members),
        own_act=own_act,
    )


def link(
    target: type[T],
    provision: str,
    meaning: str,
    *,
    optional: bool = False,
    own_act: bool = False,
) -> Declared[LinkTo[T]]:
    """Declare a pointer to a row of another table; ``optional`` if it may point nowhere."""
    return Declared(
        lambda node: LinkTo(node, target),
        kind=Kind.LINK,
        provision=provision,
        meaning=meaning,
        target=target,
        optional=optional,
        own_act=own_act,
    )


def note(provision: str, meaning: str) -> Declared[Expression]:
    """Declare something recorded for people and documents that no rule reads."""
    return Declared(Expression, kind=None, provision=provision, meaning=meaning)


class Rows(Generic[T]):
    """The rows of one table, as a rule sees them."""

    def __init__(self, subject: type[T]) -> None:
        assert subject.table is not None
        self.subject = subject
        self.table = subject.table

    def each(self, body: Callable[[T], V]) -> tuple[Variable, V]:
        """Trace a body for one generic row."""
        row = Variable(self.table)
        return row, body(self.subject(row))
