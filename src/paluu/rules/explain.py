"""The explaining reading: evaluate a rule and keep every step, so that a person can follow it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, cast

from paluu.rules import nodes as n
from paluu.rules.endings import end_of_period
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Node
from paluu.rules.situation import Row, Situation
from paluu.rules.values import (
    INFINITE,
    NA,
    NO,
    NO_ROW,
    NOTHING,
    OPEN,
    YES,
    Interval,
    Kind,
    Link,
    Mask,
    Value,
    all_of,
    any_of,
    compare,
    decided,
    distinct_days,
    join,
    may_be_na,
    may_be_something,
    negate,
    not_applicable,
    plus,
    without_na,
)


class Trace:
    """One step of an evaluation: a node, the row it was read for, its value, its parts."""

    __slots__ = ("children", "node", "row", "value")

    def __init__(
        self, node: Node, row: int | None, value: Value, children: tuple[Trace, ...] = ()
    ) -> None:
        self.node = node
        self.row = row
        self.value = value
        self.children = children

    def __repr__(self) -> str:
        return f"Trace({type(self.node).__name__}, {self.value!r}, row={self.row})"

    def walk(self) -> Iterator[Trace]:
        """Give this step and every step below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


Step: TypeAlias = "Callable[[Explanation, Any, int | None], Trace]"


class Explanation:
    """The explaining reading of one situation; each conclusion is worked out once."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._known: dict[tuple[AnyRule, int | None], Trace] = {}

    def of(self, rule: AnyRule, row: int | None = None) -> Trace:
        """Evaluate a rule.

        Args:
            rule: the rule.
            row: the number of the row it is asked about; ``None`` for a rule about the case.

        Returns:
            the trace of the rule's tree.
        """
        known = self._known.get((rule, row))
        if known is None:
            known = self._known[rule, row] = self.step(rule.tree, row)
        return known

    def step(self, node: Node, row: int | None) -> Trace:
        """Evaluate one node for one row."""
        return _STEPS[type(node)](self, node, row)

    def rows(self, table: n.Table) -> tuple[Row, ...]:
        """Give the rows of a table of the situation."""
        return self.situation.rows(table)


def _mask(trace: Trace) -> Mask:
    return cast(Mask, trace.value)


def _masks(traces: Iterable[Trace]) -> list[Mask]:
    return cast(list[Mask], [trace.value for trace in traces])


def _interval(trace: Trace) -> Interval:
    return cast(Interval, trace.value)


def _literal(_: Explanation, node: n.Literal, row: int | None) -> Trace:
    return Trace(node, row, node.value)


def _fact(reading: Explanation, node: n.FactOf, row: int | None) -> Trace:
    return Trace(node, row, reading.situation.value(node.fact, row))


def _option(reading: Explanation, node: n.OptionValue, row: int | None) -> Trace:
    return Trace(node, row, reading.situation.options[node.option])


def _today(reading: Explanation, node: n.Today, row: int | None) -> Trace:
    situation = reading.situation
    if node.kind is Kind.MOMENT:
        return Trace(node, row, (*situation.now, False))
    return Trace(node, row, (situation.today, situation.today, False))


def _ref(reading: Explanation, node: n.Ref, row: int | None) -> Trace:
    about = None if node.rule.subject.table is None else row
    inner = reading.of(node.rule, about)
    return Trace(node, about, inner.value, (inner,))


def _all(reading: Explanation, node: n.All, row: int | None) -> Trace:
    children = tuple([reading.step(item, row) for item in node.items])
    return Trace(node, row, all_of(_masks(children)), children)


def _any(reading: Explanation, node: n.AnyOf, row: int | None) -> Trace:
    children = tuple([reading.step(item, row) for item in node.items])
    return Trace(node, row, any_of(_masks(children)), children)


def _not(reading: Explanation, node: n.Not, row: int | None) -> Trace:
    child = reading.step(node.item, row)
    return Trace(node, row, negate(_mask(child)), (child,))


def _at(reading: Explanation, node: n.At, row: int | None) -> Trace:
    child = reading.step(node.item, row)
    return Trace(node, row, child.value, (child,))


def _among(reading: Explanation, node: n.Among, row: int | None) -> Trace:
    child = reading.step(node.item, row)
    members = cast(Mask, without_na(Kind.CHOICE, child.value))
    mask = (
        (YES if members & node.mask else 0)
        | (NO if members & ~node.mask else 0)
        | (NA if may_be_na(Kind.CHOICE, child.value) else 0)
    )
    return Trace(node, row, mask, (child,))


def _compare(reading: Explanation, node: n.Compare, row: int | None) -> Trace:
    left, right = reading.step(node.left, row), reading.step(node.right, row)
    mask = compare(_interval(left), _interval(right), strict=node.op == "<")
    return Trace(node, row, mask, (left, right))


def _same_row(reading: Explanation, node: n.SameRow, row: int | None) -> Trace:
    left, right = reading.step(node.left, row), reading.step(node.right, row)
    a, b = cast(Link, left.value), cast(Link, right.value)
    shared = (a & b) - {NO_ROW}
    surely = a == b == shared and len(a) == 1 and not _stands_for_many(reading, node.left, a)
    mask = (YES if shared else 0) | (0 if surely else NO)
    return Trace(node, row, mask, (left, right))


def _stands_for_many(reading: Explanation, link: Node, rows: Link) -> bool:
    """Say whether a link points to rows that nobody has seen."""
    if not isinstance(link, n.FactOf) or link.fact.target is None:
        return True
    return any(reading.rows(link.fact.target)[row].many for row in rows)


def _when(reading: Explanation, node: n.When, row: int | None) -> Trace:
    children: list[Trace] = []
    result: Value | None = None
    kind = n.kind_of(node)
    for condition, value in node.branches:
        asked = reading.step(condition, row)
        children.append(asked)
        if _mask(asked) & YES:
            given = reading.step(value, row)
            children.append(given)
            result = given.value if result is None else join(kind, result, given.value)
        if not _mask(asked) & NO:
            break
    else:
        given = reading.step(node.otherwise, row)
        children.append(given)
        result = given.value if result is None else join(kind, result, given.value)
    assert result is not None
    return Trace(node, row, result, tuple(children))


def _only_if(reading: Explanation, node: n.OnlyIf, row: int | None) -> Trace:
    kind = n.kind_of(node)
    asked = reading.step(node.condition, row)
    if not _mask(asked) & YES:
        return Trace(node, row, not_applicable(kind), (asked,))
    given = reading.step(node.item, row)
    value = given.value
    if _mask(asked) & NO:
        value = join(kind, value, not_applicable(kind))
    return Trace(node, row, value, (asked, given))


def _instead(reading: Explanation, node: n.Instead, row: int | None) -> Trace:
    kind = n.kind_of(node)
    given = reading.step(node.item, row)
    if not may_be_na(kind, given.value):
        return Trace(node, row, given.value, (given,))
    other = reading.step(node.value, row)
    if not may_be_something(kind, given.value):
        return Trace(node, row, other.value, (given, other))
    value = join(kind, without_na(kind, given.value), other.value)
    return Trace(node, row, value, (given, other))


def _deadline(reading: Explanation, node: n.Deadline, row: int | None) -> Trace:
    start, length = reading.step(node.start, row), reading.step(node.length, row)
    (a, b, na), (short, long, _) = _interval(start), _interval(length)
    if a > b:
        return Trace(node, row, NOTHING, (start, length))
    calendar = reading.situation.calendar
    low = end_of_period(calendar, a, short, node.unit, node.counting)
    high = end_of_period(calendar, b, long, node.unit, node.counting)
    return Trace(node, row, (low, high, na), (start, length))


def _extreme(reading: Explanation, node: n.Extreme, row: int | None) -> Trace:
    children = tuple(reading.step(item, row) for item in node.items)
    choose = min if node.which == "least" else max
    values = [_interval(child) for child in children]
    if any(low > high for low, high, _ in values):
        return Trace(node, row, NOTHING, children)
    value = (
        choose(value[0] for value in values),
        choose(value[1] for value in values),
        any(value[2] for value in values),
    )
    return Trace(node, row, value, children)


def _plus(reading: Explanation, node: n.Plus, row: int | None) -> Trace:
    children = tuple(reading.step(item, row) for item in node.items)
    value = plus(zip((_interval(child) for child in children), node.signs, strict=True))
    return Trace(node, row, value, children)


def _body_for_rows(reading: Explanation, table: n.Table, body: Node) -> list[tuple[Row, Trace]]:
    return [(row, reading.step(body, index)) for index, row in enumerate(reading.rows(table))]


def _some(reading: Explanation, node: n.Some, row: int | None) -> Trace:
    read = _body_for_rows(reading, node.table, node.body)
    possible = any(_mask(trace) & YES for _, trace in read)
    certain = any(part.exists == YES and not _mask(trace) & NO for part, trace in read)
    mask = (YES if possible else 0) | (0 if certain else NO)
    return Trace(node, row, mask, tuple(trace for _, trace in read))


def _every(reading: Explanation, node: n.Every, row: int | None) -> Trace:
    read = _body_for_rows(reading, node.table, node.body)
    if not read:
        return Trace(node, row, node.if_none)
    failing = any(_mask(trace) & NO for _, trace in read)
    failed = any(part.exists == YES and not _mask(trace) & YES for part, trace in read)
    all_absent = all(part.exists != YES for part, _ in read)
    some_may_hold = any(_mask(trace) & YES for _, trace in read)
    mask = (YES if not failed and some_may_hold else 0) | (NO if failing else 0)
    if all_absent:
        mask |= node.if_none
    return Trace(node, row, mask, tuple(trace for _, trace in read))


def _count(reading: Explanation, node: n.Count, row: int | None) -> Trace:
    read = _body_for_rows(reading, node.table, node.body)
    low = sum(1 for part, trace in read if part.exists == YES and not _mask(trace) & NO)
    high = sum(INFINITE if part.many else 1 for part, trace in read if _mask(trace) & YES)
    value = (low, min(high, INFINITE), False)
    return Trace(node, row, value, tuple(trace for _, trace in read))


def _total_days(reading: Explanation, node: n.TotalDays, row: int | None) -> Trace:
    surely: list[tuple[int, int]] = []
    possibly: list[tuple[int, int]] = []
    unbounded = False
    children: list[Trace] = []
    for index, part in enumerate(reading.rows(node.table)):
        where = reading.step(node.where, index)
        first, last = reading.step(node.first, index), reading.step(node.last, index)
        children += (where, first, last)
        if not _mask(where) & YES:
            continue
        (early, late, _), (soon, far, _) = _interval(first), _interval(last)
        unbounded = unbounded or part.many
        possibly.append((early, far))
        if part.exists == YES and not _mask(where) & NO:
            surely.append((late, soon))
    low = distinct_days(span for span in surely if span[0] <= span[1])
    high = INFINITE if unbounded else min(distinct_days(possibly), INFINITE)
    return Trace(node, row, (low, high, False), tuple(children))


def _extreme_of(reading: Explanation, node: n.ExtremeOf, row: int | None) -> Trace:
    least = node.which == "least"
    children: list[Trace] = []
    bounds: list[Interval] = []
    sure: list[Interval] = []
    for index, part in enumerate(reading.rows(node.table)):
        where = reading.step(node.where, index)
        item = reading.step(node.item, index)
        children += (where, item)
        if not _mask(where) & YES:
            continue
        bounds.append(_interval(item))
        if part.exists == YES and not _mask(where) & NO:
            sure.append(_interval(item))
    if not bounds:
        return Trace(node, row, NOTHING, tuple(children))
    lows, highs = [bound[0] for bound in bounds], [bound[1] for bound in bounds]
    sure_lows, sure_highs = [bound[0] for bound in sure], [bound[1] for bound in sure]
    if least:
        value = (min(lows), min(sure_highs) if sure else max(highs), not sure)
    else:
        value = (max(sure_lows) if sure else min(lows), max(highs), not sure)
    return Trace(node, row, value, tuple(children))


def _follow(reading: Explanation, node: n.Follow, row: int | None) -> Trace:
    pointer = reading.step(node.link, row)
    kind = n.kind_of(node)
    children = [pointer]
    result: Value | None = None
    for target in sorted(cast(Link, pointer.value)):
        if target == NO_ROW:
            given = not_applicable(kind)
        else:
            trace = reading.step(node.body, target)
            children.append(trace)
            given = trace.value
        result = given if result is None else join(kind, result, given)
    assert result is not None
    return Trace(node, row, result, tuple(children))


_STEPS: dict[type, Step] = {
    n.Literal: _literal, n.FactOf: _fact, n.OptionValue: _option, n.Today: _today, n.Ref: _ref,
    n.All: _all, n.AnyOf: _any, n.Not: _not, n.At: _at, n.Among: _among, n.Compare: _compare,
    n.SameRow: _same_row, n.When: _when, n.OnlyIf: _only_if, n.Instead: _instead,
    n.Deadline: _deadline, n.Extreme: _extreme, n.Plus: _plus, n.Some: _some, n.Every: _every,
    n.Count: _count, n.TotalDays: _total_days, n.ExtremeOf: _extreme_of, n.Follow: _follow,
}  # fmt: skip


def deciding(trace: Trace) -> tuple[Trace, ...]:
    """Give the parts of a step that decide it: what a person needs to see first.

    One yes is enough for a disjunction; of a failed conjunction every failing part is shown, since
    each is in the way; an open step is decided by the parts that are still open.
    """
    children = trace.children
    match trace.node:
        case n.AnyOf() | n.Some() if trace.value == YES:
            return tuple(child for child in children if child.value == YES)[:1]
        case n.All() | n.Every() if trace.value == NO:
            return tuple(child for child in children if child.value == NO)
        case n.All() | n.AnyOf() | n.Some() | n.Every() if trace.value == OPEN:
            return tuple(child for child in children if not decided(child.value))
        case n.All() | n.AnyOf():
            applicable = tuple(child for child in children if child.value != NA)
            return applicable or children
        case _:
            return children
