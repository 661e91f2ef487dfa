"""The publishing reading: a rule as an outline that people read, without any case.

Headings and whole sentences only; nothing is composed from parts of sentences.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from paluu.rules import nodes as n
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Node
from paluu.rules.values import INFINITE, NEVER, NEVER_MOMENT, NO, YES, Counting, Kind, Unit

_COUNTING = {
    Counting.PLAIN: "counted without moving the last day",
    Counting.ROLLED: "counted under Regulation 1182/71, moved to a working day",
    Counting.LIBERTY: "counted from the first day on, never moved",
}


@dataclass(frozen=True)
class Outline:
    """One line of a rule with the lines under it.

    Attributes:
        text: a heading or a whole sentence.
        provision: the point of the text it stands for, if any.
        parts: the lines under it.
        rule: the rule it refers to, if it refers to one.
        fact: the fact it asks, if it asks one.
        option: the option or reading it turns on, if any.
    """

    text: str
    provision: str | None = None
    parts: tuple[Outline, ...] = ()
    rule: AnyRule | None = None
    fact: n.Fact | None = None
    option: n.Option | None = None


def outline(rule: AnyRule) -> Outline:
    """Give a rule as an outline: its sentence, then what it takes."""
    return Outline(rule.statement, rule.provisions[0], (_node(rule.tree),), rule=rule)


def lines(of: Outline, depth: int = 0) -> list[tuple[int, Outline]]:
    """Give an outline as lines with their depth, in reading order."""
    found = [(depth, of)]
    for part in of.parts:
        found += lines(part, depth + 1)
    return found


def _node(node: Node) -> Outline:
    match node:
        case n.At(provision=provision, item=item, statement=statement):
            inner = _node(item)
            if statement:
                return Outline(statement, provision, (inner,))
            return replace(inner, provision=provision)
        case n.Ref(rule=rule):
            return Outline(rule.statement, rule.provisions[0], rule=rule)
        case n.FactOf(fact=fact):
            return Outline(fact.meaning, fact.provision, fact=fact)
        case n.OptionValue(option=option):
            return Outline(option.meaning, option.provision, option=option)
        case n.Literal():
            return Outline(_literal(node))
        case n.Today(kind=kind):
            return Outline("Now." if kind is Kind.MOMENT else "Today.")
        case n.Among(item=item, mask=mask):
            return _among(item, mask)
        case n.When():
            return _when(node)
        case n.Deadline(start=start, length=length, counting=counting):
            parts = (_headed("From:", start), _headed("Length:", length))
            return Outline(f"End of a period, {_COUNTING[counting]}:", None, parts)
        case _:
            return _headed_group(node)


def _headed_group(node: Node) -> Outline:
    """The nodes that are a heading over their parts."""
    heading = {
        n.All: "All of these hold:",
        n.AnyOf: "One of these is enough:",
        n.Not: "This does not hold:",
        n.SameRow: "These are the same:",
        n.OnlyIf: "Only if the first holds, the second:",
        n.Instead: "The first, or where it does not apply the second:",
        n.Plus: "Added up, later lines taken off where so marked:",
    }.get(type(node))
    match node:
        case n.Compare(op=op):
            heading = "The first is before the second:" if op == "<" else "The first is no later:"
            if n.kind_of(node.left) is Kind.NUMBER:
                heading = "The first is less:" if op == "<" else "The first is no more:"
        case n.Extreme(which=which):
            heading = "The earliest or least of:" if which == "least" else "The latest or most of:"
        case n.Some(table=table):
            heading = f"For at least one: {table.meaning.lower()}"
        case n.Every(table=table):
            heading = f"For every one: {table.meaning.lower()}"
        case n.Count(table=table):
            heading = f"How many there are: {table.meaning.lower()}"
        case n.TotalDays(table=table):
            heading = f"Distinct days, first, last and which count: {table.meaning.lower()}"
        case n.ExtremeOf(which=which, table=table):
            word = "Earliest or least" if which == "least" else "Latest or most"
            heading = f"{word}, and which count: {table.meaning.lower()}"
        case n.Follow(table=table):
            heading = f"Of the one it points to: {table.meaning.lower()}"
        case _:
            pass
    assert heading is not None, type(node).__name__
    return Outline(heading, None, tuple(_node(part) for part in n.parts(node)))


def _headed(heading: str, node: Node) -> Outline:
    return Outline(heading, None, (_node(node),))


def _when(node: n.When) -> Outline:
    parts: list[Outline] = []
    for condition, value in node.branches:
        parts += (_headed("If:", condition), _headed("then:", value))
    parts.append(_headed("Otherwise:", node.otherwise))
    return Outline("The first that fits:", None, tuple(parts))


def _among(item: Node, mask: int) -> Outline:
    inner = _node(item)
    of = inner.fact or inner.option
    members = of.members if of else ()
    if isinstance(item, n.Ref):
        members = item.rule.members
    chosen = ", ".join(
        name.replace("_", " ") for index, name in enumerate(members) if mask >> index & 1
    )
    return replace(inner, text=f"{inner.text} Here: {chosen}.")


def _literal(node: n.Literal) -> str:
    match node.kind, node.value:
        case Kind.TRUTH, int(value):
            return {YES: "Yes.", NO: "No."}.get(value, "Does not apply.")
        case Kind.DAY, (int(low), _, _):
            if low >= NEVER:
                return "Never."
            return date.fromordinal(low).isoformat() if low > 0 else "Before every day."
        case Kind.MOMENT, (int(low), _, _):
            return "Never." if low >= NEVER_MOMENT else "A moment."
        case Kind.NUMBER, (int(low), _, _):
            return _number(low, node.unit)
        case _:
            return "A value."


def _number(amount: int, unit: Unit | None) -> str:
    if amount >= INFINITE:
        return "Without limit."
    if unit is Unit.MONTHS and amount and amount % 12 == 0:
        return f"{amount // 12} years." if amount > 12 else "12 months."
    return f"{amount} {unit.value}." if unit and unit is not Unit.COUNT else f"{amount}."
