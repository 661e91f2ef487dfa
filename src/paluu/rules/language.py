"""The words rules are written in: typed functions of one subject, traced once.

A rule is a function of a subject (the case, or one row of a table) that returns an expression::

    @rule("12(3)", yes="Return there would not breach non-refoulement.", no="It would.")
    def refoulement_excluded(to: CountryOfReturn) -> Truth:
        return when(to.claim_raised, to.outcome.among(Outcome.NO_BREACH)).otherwise(yes)

Calling a rule inside another makes a reference, not a copy. Python's own ``and``, ``or``, ``not``
and ``==`` are refused: they would silently lose part of the rule.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterable
from enum import Enum
from types import ModuleType
from typing import Any, Generic, NoReturn, Self, TypeVar, overload

from paluu.errors import PaluuError
from paluu.rules import nodes
from paluu.rules.nodes import Fact, Node, Option, Table, Variable
from paluu.rules.values import (
    FIRST,
    INFINITE,
    NA,
    NEVER,
    NEVER_MOMENT,
    NO,
    YES,
    Counting,
    Kind,
    Unit,
)

E = TypeVar("E", bound=Enum)
S = TypeVar("S", bound="Subject")
T = TypeVar("T", bound="Subject")
V = TypeVar("V", bound="Expression")


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


# --- subjects and their facts ------------------------------------------------------------------


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


# --- options -----------------------------------------------------------------------------------


def option_truth(option: Option) -> Truth:
    """Read a yes-or-no option."""
    return Truth(nodes.OptionValue(option))


def option_days(option: Option) -> Days:
    """Read an option in days."""
    return Days(nodes.OptionValue(option))


def option_hours(option: Option) -> Hours:
    """Read an option in hours."""
    return Hours(nodes.OptionValue(option))


def option_months(option: Option) -> Months:
    """Read an option in months."""
    return Months(nodes.OptionValue(option))


def option_is(option: Option, *members: str) -> Truth:
    """Say whether a chosen option is one of these members."""
    unknown_members = set(members) - set(option.members)
    if unknown_members:
        raise RuleError(f"Option {option.name} has no member {sorted(unknown_members)}.")
    mask = sum(1 << option.members.index(member) for member in set(members))
    return Truth(nodes.Among(nodes.OptionValue(option), mask))


# --- words -------------------------------------------------------------------------------------

yes = Truth(nodes.Literal(Kind.TRUTH, YES))
no = Truth(nodes.Literal(Kind.TRUTH, NO))
never = Day(nodes.Literal(Kind.DAY, (NEVER, NEVER, False)))
beginning = Day(nodes.Literal(Kind.DAY, (FIRST, FIRST, False)))
"""Before every day: the neutral day when the latest of several is sought."""
never_moment = Moment(nodes.Literal(Kind.MOMENT, (NEVER_MOMENT, NEVER_MOMENT, False)))
today = Day(nodes.Today(Kind.DAY))
now = Moment(nodes.Today(Kind.MOMENT))


def _length(amount: int, unit: Unit) -> Node:
    return nodes.Literal(Kind.NUMBER, (amount, amount, False), unit)


def counted(amount: int) -> Count:
    """Write a number."""
    return Count(_length(amount, Unit.COUNT))


def in_days(amount: int) -> Days:
    """Write a length in days."""
    return Days(_length(amount, Unit.DAYS))


def in_weeks(amount: int) -> Weeks:
    """Write a length in weeks."""
    return Weeks(_length(amount, Unit.WEEKS))


def in_months(amount: int) -> Months:
    """Write a length in months."""
    return Months(_length(amount, Unit.MONTHS))


def years(amount: int) -> Months:
    """Write a length in years."""
    return in_months(12 * amount)


indefinite = Months(_length(INFINITE, Unit.MONTHS))
"""A length without end."""
unlimited_days = Days(_length(INFINITE, Unit.DAYS))
"""A number of days without end."""


def all_of(*items: Truth) -> Truth:
    """Every item holds."""
    return Truth(nodes.All(tuple(item.node for item in items)))


def any_of(*items: Truth) -> Truth:
    """At least one item holds."""
    return Truth(nodes.AnyOf(tuple(item.node for item in items)))


def not_(item: Truth) -> Truth:
    """The item does not hold."""
    return Truth(nodes.Not(item.node))


def same_row(left: LinkTo[T], right: LinkTo[T]) -> Truth:
    """Two links point to the same row."""
    return Truth(nodes.SameRow(left.node, right.node))


def only_if(condition: Truth, item: V) -> V:
    """The item, not applicable unless the condition holds."""
    return _like(item, nodes.OnlyIf(condition.node, item.node))


class Branches(Generic[V]):
    """A conditional under construction; ``otherwise`` completes it."""

    def __init__(self, branches: tuple[tuple[Truth, V], ...]) -> None:
        self._branches = branches

    def when(self, condition: Truth, value: V) -> Branches[V]:
        """Add a branch, reached when no earlier condition holds."""
        return Branches((*self._branches, (condition, value)))

    def otherwise(self, value: V) -> V:
        """Give the value when no condition holds."""
        branches = tuple((condition.node, result.node) for condition, result in self._branches)
        return _like(value, nodes.When(branches, value.node))


def when(condition: Truth, value: V) -> Branches[V]:
    """Begin a conditional; branches that agree decide it even if the condition is open."""
    return Branches(((condition, value),))


def _like(sample: V, node: Node) -> V:
    match sample:
        case Choice():
            return type(sample)(node, sample.members)
        case LinkTo():
            return type(sample)(node, sample.target)
        case _:
            return type(sample)(node)


@overload
def ends(start: Moment, length: Hours, counting: Counting = Counting.PLAIN) -> Moment: ...
@overload
def ends(start: Day, length: Days | Weeks | Months, counting: Counting = ...) -> Day: ...
def ends(
    start: Day | Moment,
    length: Hours | Days | Weeks | Months,
    counting: Counting = Counting.ROLLED,
) -> Day | Moment:
    """Give the end of a period that a day (or in hours, a moment) starts."""
    node = nodes.Deadline(start.node, length.node, length.unit, counting)
    return Moment(node) if length.unit is Unit.HOURS else Day(node)


def earlier_of(*items: V) -> V:
    """Give the earliest day, or the shortest length, of several."""
    return _like(items[0], nodes.Extreme("least", tuple(item.node for item in items)))


def later_of(*items: V) -> V:
    """Give the latest day, or the longest length, of several."""
    return _like(items[0], nodes.Extreme("most", tuple(item.node for item in items)))


def some(rows: Rows[T], body: Callable[[T], Truth]) -> Truth:
    """At least one row satisfies the body."""
    row, traced = rows.each(body)
    return Truth(nodes.Some(rows.table, row, traced.node))


def every(rows: Rows[T], body: Callable[[T], Truth], *, if_none: Truth | None) -> Truth:
    """Every row satisfies the body; an empty list gives ``if_none`` (``None``: n/a)."""
    row, traced = rows.each(body)
    mask = NA if if_none is None else YES if if_none is yes else NO
    return Truth(nodes.Every(rows.table, row, traced.node, mask))


def how_many(rows: Rows[T], body: Callable[[T], Truth]) -> Count:
    """Count the rows that satisfy the body."""
    row, traced = rows.each(body)
    return Count(nodes.Count(rows.table, row, traced.node))


def total_days(
    rows: Rows[T],
    first: Callable[[T], Day],
    last: Callable[[T], Day],
    where: Callable[[T], Truth],
) -> Days:
    """Count the distinct days, first and last included, of the rows that satisfy ``where``."""
    row = Variable(rows.table)
    subject = rows.subject(row)
    return Days(
        nodes.TotalDays(
            rows.table, row, first(subject).node, last(subject).node, where(subject).node
        )
    )


def _extreme_of(
    which: typing.Literal["least", "most"],
    rows: Rows[T],
    item: Callable[[T], V],
    where: Callable[[T], Truth],
) -> V:
    row = Variable(rows.table)
    subject = rows.subject(row)
    value = item(subject)
    return _like(value, nodes.ExtremeOf(which, rows.table, row, value.node, where(subject).node))


def earliest(rows: Rows[T], item: Callable[[T], V], where: Callable[[T], Truth]) -> V:
    """Give the earliest day or least number among rows that satisfy ``where``; n/a if none."""
    return _extreme_of("least", rows, item, where)


def latest(rows: Rows[T], item: Callable[[T], V], where: Callable[[T], Truth]) -> V:
    """Give the latest day or greatest number among rows that satisfy ``where``; n/a if none."""
    return _extreme_of("most", rows, item, where)


def follow(pointer: LinkTo[T], body: Callable[[T], V]) -> V:
    """Give the value of the body for the row a link points to; n/a if it points nowhere."""
    table = pointer.target.table
    assert table is not None
    row = Variable(table)
    value = body(pointer.target(row))
    return _like(value, nodes.Follow(pointer.node, table, row, value.node))


# --- rules -------------------------------------------------------------------------------------


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
        """The rule itself, traced on first use."""
        return self._function(typing.cast(S, self.subject(self.variable))).node

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
