"""The words rules are written in: typed functions of one subject, traced once.

A rule is a function of a subject (the case, or one row of a table) that returns an expression::

    @rule("12(3)", yes="Return there would not breach non-refoulement.", no="It would.")
    def refoulement_excluded(to: CountryOfReturn) -> Truth:
        return when(to.claim_raised, to.outcome.among(Outcome.NO_BREACH)).otherwise(yes)

Calling a rule inside another makes a reference, not a copy. Python's own ``and``, ``or``, ``not``
and ``==`` are refused: they would silently lose part of the rule.
"""

from __future__ import annotations

import typing
from collections.abc import Callable
from typing import Generic, TypeVar, overload

from paluu.rules import nodes
from paluu.rules.expressions import (
    Choice,
    Count,
    Day,
    Days,
    Expression,
    Hours,
    LinkTo,
    Moment,
    Months,
    RuleError,
    Truth,
    Weeks,
)
from paluu.rules.nodes import Node, Option, Variable
from paluu.rules.rule import AnyRule, Rule, rule, rules_in
from paluu.rules.subjects import (
    CASE,
    Declared,
    Rows,
    Subject,
    choice,
    count,
    day,
    days,
    link,
    moment,
    months,
    note,
    truth,
)
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

__all__ = [
    "CASE",
    "AnyRule",
    "Branches",
    "Choice",
    "Count",
    "Day",
    "Days",
    "Declared",
    "Expression",
    "Hours",
    "LinkTo",
    "Moment",
    "Months",
    "Rows",
    "Rule",
    "RuleError",
    "Subject",
    "Truth",
    "Weeks",
    "all_of",
    "any_of",
    "beginning",
    "choice",
    "count",
    "counted",
    "day",
    "days",
    "earlier_of",
    "earliest",
    "ends",
    "every",
    "follow",
    "how_many",
    "in_days",
    "in_months",
    "in_weeks",
    "indefinite",
    "later_of",
    "latest",
    "link",
    "moment",
    "months",
    "never",
    "never_moment",
    "no",
    "not_",
    "note",
    "now",
    "only_if",
    "option_days",
    "option_hours",
    "option_is",
    "option_months",
    "option_truth",
    "rule",
    "rules_in",
    "same_row",
    "some",
    "today",
    "total_days",
    "truth",
    "unlimited_days",
    "when",
    "years",
    "yes",
]

T = TypeVar("T", bound=Subject)
V = TypeVar("V", bound=Expression)

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
    if if_none is not None and if_none is not yes and if_none is not no:
        raise RuleError("What an empty list gives is yes, no or None.", where=rows.table.name)
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
