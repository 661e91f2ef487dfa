"""What each node means on exact facts, written as plainly as possible: the measure of a reading.

A truth is True or False, a day, moment or number an int, a choice the index of its member, a link
the number of a row or -1; None is not applicable. Nothing is shared with the readings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paluu.rules import nodes as n
from paluu.rules.nodes import Fact, Node, Option, Table
from paluu.rules.situation import Calendar
from paluu.rules.values import FIRST, FIRST_MOMENT, INFINITE, NEVER, NEVER_MOMENT, Kind, Unit


@dataclass(frozen=True)
class ExactCase:
    """A case of which everything is known; only rows that exist are listed."""

    facts: Mapping[Fact, Any]
    rows: Mapping[Table, Sequence[Mapping[Fact, Any]]]
    today: int
    now: int
    options: Mapping[Option, Any]
    calendar: Calendar


def meaning(node: Node, case: ExactCase, row: int | None = None) -> Any:
    """Work out a node for an exact case."""

    def of(part: Node, at: int | None = row) -> Any:
        return meaning(part, case, at)

    match node:
        case n.Literal(kind=kind, value=value):
            return _literal(kind, value)
        case n.FactOf(fact=fact):
            holder = case.facts if fact.table is None else case.rows[fact.table][row or 0]
            return holder[fact]
        case n.OptionValue(option=option):
            return case.options[option]
        case n.Today(kind=kind):
            return case.now if kind is Kind.MOMENT else case.today
        case n.Ref(rule=rule):
            return of(rule.tree, None if rule.subject.table is None else row)
        case n.At(item=item):
            return of(item)
        case n.All(items=items):
            apply = [held for held in map(of, items) if held is not None]
            return all(apply) if apply else None
        case n.AnyOf(items=items):
            apply = [held for held in map(of, items) if held is not None]
            return any(apply) if apply else None
        case n.Not(item=item):
            held = of(item)
            return None if held is None else not held
        case n.Among(item=item, mask=mask):
            member = of(item)
            return None if member is None else bool(mask >> member & 1)
        case n.Compare(op=op, left=left, right=right):
            a, b = of(left), of(right)
            if a is None or b is None:
                return None
            return a <= b if op == "<=" else a < b
        case n.SameRow(left=left, right=right):
            return of(left) == of(right) != -1
        case n.When(branches=branches, otherwise=otherwise):
            return of(next((value for condition, value in branches if of(condition)), otherwise))
        case n.OnlyIf(condition=condition, item=item):
            return of(item) if of(condition) else None
        case n.Instead(item=item, value=value):
            given = of(item)
            return of(value) if given is None else given
        case n.Deadline(start=start, length=length):
            return _end(node, of(start), of(length), case.calendar)
        case n.Extreme(which=which, items=items):
            values = [of(item) for item in items]
            if None in values:
                return None
            return min(values) if which == "least" else max(values)
        case n.Plus(items=items, signs=signs):
            terms = [of(item) * sign for item, sign in zip(items, signs, strict=True)]
            return INFINITE if INFINITE in terms else sum(terms)
        case n.Some(table=table, body=body):
            return any(of(body, at) for at in range(len(case.rows[table])))
        case n.Every(table=table, body=body, if_none=if_none):
            held = [of(body, at) for at in range(len(case.rows[table]))]
            return all(held) if held else {1: True, 2: False, 4: None}[if_none]
        case n.Count(table=table, body=body):
            return sum(bool(of(body, at)) for at in range(len(case.rows[table])))
        case n.TotalDays(table=table, first=first, last=last, where=where):
            counted: set[int] = set()
            for at in range(len(case.rows[table])):
                if of(where, at):
                    counted.update(range(of(first, at), of(last, at) + 1))
            return len(counted)
        case n.ExtremeOf(which=which, table=table, item=item, where=where):
            found = [of(item, at) for at in range(len(case.rows[table])) if of(where, at)]
            if not found:
                return None
            return min(found) if which == "least" else max(found)
        case n.Follow(link=link, body=body):
            target = of(link)
            return None if target == -1 else of(body, target)


def _literal(kind: Kind, value: Any) -> Any:
    match kind:
        case Kind.TRUTH:
            return value == 1
        case Kind.CHOICE:
            return value.bit_length() - 1
        case _:
            return value[0]


def _end(node: n.Deadline, start: int | None, length: int, calendar: Calendar) -> int | None:
    never = NEVER_MOMENT if node.unit is Unit.HOURS else NEVER
    if start is None:
        return None
    if start in (FIRST, FIRST_MOMENT):
        return start
    if start == never or length == INFINITE:
        return never
    return calendar.end(start, length, node.unit, node.counting)
