"""The closed set of node types. A rule is a tree of these; a reading is a function over them.

To add a type is to add it to every reading: ``tests/rules`` fails until that is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as OneOf

from paluu.rules.values import Counting, Kind, Unit, Value

if TYPE_CHECKING:
    from paluu.rules.language import AnyRule


@dataclass(frozen=True, eq=False)
class Table:
    """A kind of part a case may have several of: countries, decisions, detention periods.

    Args:
        name: the public name, as in a case file.
        meaning: what one row is, in a sentence.
        complete: whether a file that lists rows lists all of them, unless it says otherwise;
            true of the authority's own acts, not of what the world may hold.
    """

    name: str
    meaning: str
    complete: bool


@dataclass(frozen=True, eq=False)
class Fact:
    """Something recorded about the case or about one row of a table. It has no default.

    Args:
        name: the public name, as in a case file.
        table: the table whose rows have it; ``None`` for the case itself.
        kind: the sort of value; ``None`` for a note that rules do not read.
        provision: where the text turns on it.
        meaning: the fact as a whole sentence that may be true, or what the value is.
        members: the members of a choice, in order.
        unit: what a number counts.
        target: the table a link points into.
        optional: whether a link may point nowhere.
        own_act: whether it is an act the file itself would hold, so that a complete file
            without it says that it has not happened.
    """

    name: str
    table: Table | None
    kind: Kind | None
    provision: str
    meaning: str
    members: tuple[str, ...] = ()
    unit: Unit | None = None
    target: Table | None = None
    optional: bool = False
    own_act: bool = False

    @property
    def public_name(self) -> str:
        """Give the name with its table: ``countries.claim_raised``."""
        return f"{self.table.name}.{self.name}" if self.table else self.name


@dataclass(frozen=True, eq=False)
class Option:
    """A choice the text leaves to a Member State, or a reading of unclear text.

    Args:
        name: the public name, as in a profile.
        kind: truth, number or choice.
        provision: where the text gives the choice.
        meaning: what is chosen.
        default: the value of the reference profile (truth, number or member).
        members: the members of a choice, in order.
        unit: what a number counts.
        low: the smallest number the text allows.
        high: the largest number the text allows.
        reading: the number of the reading (``"A01"``) if this settles an ambiguity.
        members_meaning: what each member of a choice means.
    """

    name: str
    kind: Kind
    provision: str
    meaning: str
    default: bool | int | str
    members: tuple[str, ...] = ()
    unit: Unit | None = None
    low: int | None = None
    high: int | None = None
    reading: str | None = None
    members_meaning: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Variable:
    """The subject a rule or a quantifier body speaks of: the case (no table) or one row."""

    table: Table | None


# --- leaves ------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Literal:
    """A value written in the rule."""

    kind: Kind
    value: Value
    unit: Unit | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class FactOf:
    """A recorded fact of the subject."""

    subject: Variable
    fact: Fact


@dataclass(frozen=True, eq=False)
class OptionValue:
    """A national option or a reading; always known."""

    option: Option


@dataclass(frozen=True, eq=False)
class Today:
    """The day of evaluation, or its moment; always an input."""

    kind: Kind


@dataclass(frozen=True, eq=False)
class Ref:
    """Another rule about the same subject, or about the case above it."""

    rule: AnyRule
    subject: Variable


# --- truth -------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class All:
    """Every item holds; items not applicable drop out. ``points`` names each item's provision."""

    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class AnyOf:
    """At least one item holds; items not applicable drop out."""

    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Not:
    """The item does not hold."""

    item: Node


@dataclass(frozen=True, eq=False)
class At:
    """A label and not an operation: the item stands for this point of the text."""

    provision: str
    item: Node
    statement: str | None = None


@dataclass(frozen=True, eq=False)
class Among:
    """The choice is one of these members."""

    item: Node
    mask: int


@dataclass(frozen=True, eq=False)
class Compare:
    """Left is on or before right (``<=``), or before it (``<``)."""

    op: OneOf["<=", "<"]
    left: Node
    right: Node


@dataclass(frozen=True, eq=False)
class SameRow:
    """Two links point to the same row."""

    left: Node
    right: Node


# --- conditionals ------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class When:
    """The value of the first condition that holds."""

    branches: tuple[tuple[Node, Node], ...]
    otherwise: Node


@dataclass(frozen=True, eq=False)
class OnlyIf:
    """The item, applicable only if the condition holds."""

    condition: Node
    item: Node


@dataclass(frozen=True, eq=False)
class Instead:
    """The item, and where it does not apply another value."""

    item: Node
    value: Node


# --- days and numbers --------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Deadline:
    """The end of a period that a day (or, in hours, a moment) starts."""

    start: Node
    length: Node
    unit: Unit
    counting: Counting


@dataclass(frozen=True, eq=False)
class Extreme:
    """The earlier or later, the shorter or longer, of several values that all apply."""

    which: OneOf["least", "most"]
    items: tuple[Node, ...]


@dataclass(frozen=True, eq=False)
class Plus:
    """A sum of numbers, each with its sign."""

    items: tuple[Node, ...]
    signs: tuple[int, ...]


# --- parts -------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Some:
    """The body holds of at least one row."""

    table: Table
    row: Variable
    body: Node


@dataclass(frozen=True, eq=False)
class Every:
    """The body holds of every row; ``if_none`` is what an empty list gives (a truth mask)."""

    table: Table
    row: Variable
    body: Node
    if_none: int


@dataclass(frozen=True, eq=False)
class Count:
    """The number of rows of which the body holds."""

    table: Table
    row: Variable
    body: Node


@dataclass(frozen=True, eq=False)
class TotalDays:
    """The distinct days, first and last included, of the rows of which the condition holds."""

    table: Table
    row: Variable
    first: Node
    last: Node
    where: Node


@dataclass(frozen=True, eq=False)
class ExtremeOf:
    """The earliest or latest day, the least or greatest number, over rows; n/a if none."""

    which: OneOf["least", "most"]
    table: Table
    row: Variable
    item: Node
    where: Node


@dataclass(frozen=True, eq=False)
class Follow:
    """The value of the body for the row a link points to; n/a if it points nowhere."""

    link: Node
    table: Table
    row: Variable
    body: Node


Node: TypeAlias = (
    Literal | FactOf | OptionValue | Today | Ref
    | All | AnyOf | Not | At | Among | Compare | SameRow
    | When | OnlyIf | Instead
    | Deadline | Extreme | Plus
    | Some | Every | Count | TotalDays | ExtremeOf | Follow
)  # fmt: skip


def parts(node: Node) -> tuple[Node, ...]:
    """Give the nodes directly under a node, in reading order."""
    match node:
        case Literal() | FactOf() | OptionValue() | Today() | Ref():
            return ()
        case All(items=items) | AnyOf(items=items) | Extreme(items=items) | Plus(items=items):
            return items
        case Not(item=item) | Among(item=item) | At(item=item):
            return (item,)
        case Compare(left=left, right=right) | SameRow(left=left, right=right):
            return left, right
        case When(branches=branches, otherwise=otherwise):
            return (*(part for branch in branches for part in branch), otherwise)
        case OnlyIf(condition=condition, item=item):
            return condition, item
        case Instead(item=item, value=value):
            return item, value
        case Deadline(start=start, length=length):
            return start, length
        case Some(body=body) | Every(body=body) | Count(body=body):
            return (body,)
        case TotalDays(first=first, last=last, where=where):
            return first, last, where
        case ExtremeOf(item=item, where=where):
            return item, where
        case Follow(link=link, body=body):
            return link, body


@cache
def kind_of(node: Node) -> Kind:
    """Give the sort of value a node has."""
    match node:
        case Literal(kind=kind) | Today(kind=kind):
            return kind
        case FactOf(fact=fact):
            assert fact.kind is not None, fact.public_name
            return fact.kind
        case OptionValue(option=option):
            return option.kind
        case Ref(rule=rule):
            return rule.kind
        case All() | AnyOf() | Not() | Among() | Compare() | SameRow() | Some() | Every():
            return Kind.TRUTH
        case Count() | TotalDays() | Plus():
            return Kind.NUMBER
        case Deadline(unit=unit):
            return Kind.MOMENT if unit is Unit.HOURS else Kind.DAY
        case When(otherwise=inner) | OnlyIf(item=inner) | Instead(item=inner) | At(item=inner):
            return kind_of(inner)
        case Extreme(items=items):
            return kind_of(items[0])
        case ExtremeOf(item=inner) | Follow(body=inner):
            return kind_of(inner)


def unit_of(node: Node) -> Unit | None:
    """Give what a number counts; ``None`` for everything that is not a number."""
    match node:
        case Literal(unit=unit):
            return unit
        case FactOf(fact=fact):
            return fact.unit
        case OptionValue(option=option):
            return option.unit
        case Ref(rule=rule):
            return rule.unit
        case Count():
            return Unit.COUNT
        case TotalDays():
            return Unit.DAYS
        case When(otherwise=inner) | OnlyIf(item=inner) | Instead(item=inner) | At(item=inner):
            return unit_of(inner)
        case Plus(items=items) | Extreme(items=items):
            return unit_of(items[0])
        case ExtremeOf(item=inner) | Follow(body=inner):
            return unit_of(inner)
        case _:
            return None


def may_not_apply(node: Node) -> bool:
    """Say whether a node can be not applicable at all, whatever the facts."""
    match node:
        case Ref(rule=rule):
            return rule.may_not_apply
        case OnlyIf() | ExtremeOf():
            return True
        case Follow(body=body, link=link):
            return _may_be_no_row(link) or may_not_apply(body)
        case Every(if_none=if_none):
            return bool(if_none & 4)
        case All(items=items) | AnyOf(items=items):
            return all(may_not_apply(item) for item in items)
        case Not(item=item) | At(item=item) | Among(item=item):
            return may_not_apply(item)
        case Instead(value=value):
            return may_not_apply(value)
        case When(branches=branches, otherwise=otherwise):
            return may_not_apply(otherwise) or any(may_not_apply(value) for _, value in branches)
        case Compare(left=left, right=right):
            return may_not_apply(left) or may_not_apply(right)
        case Deadline(start=start):
            return may_not_apply(start)
        case Extreme(items=items):
            return any(may_not_apply(item) for item in items)
        case _:
            return False


def _may_be_no_row(link: Node) -> bool:
    match link:
        case FactOf(fact=fact):
            return fact.optional
        case _:
            return True
