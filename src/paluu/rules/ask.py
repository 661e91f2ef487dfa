"""The asking reading: the smallest sets of facts that would decide an open conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple, cast

from paluu.rules import nodes as n
from paluu.rules.explain import Explanation, Trace
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, Table
from paluu.rules.situation import Row
from paluu.rules.values import CHOICE_NA, NA, NO, NO_ROW, YES, Kind, Link, Mask, decided, negate

_MOST_SETS = 60
"""How many sets are carried along; what is cut away are the largest."""


class Answer(NamedTuple):
    """One fact with the outcome that would help.

    Args:
        fact: the public name of the fact, or of the table whose list is not complete.
        row: the row it is asked about: a key, or ``""`` for the case or for a whole list.
        outcome: ``"yes"``, ``"no"``, or the members of a choice joined by ``|``; ``"complete"``
            for a list, ``"exists"`` for a row in doubt. These decide as promised. ``"known"`` (a
            day, a number or a link) and ``"yes|no"`` (for a list: whether it is complete) may
            decide: it depends on the answer.
    """

    fact: str
    row: str
    outcome: str


Sets = frozenset[frozenset[Answer]]
_NEVER: Sets = frozenset()
_ALREADY: Sets = frozenset({frozenset()})
_UNSEEN = "?"


class Questions:
    """The asking reading of one situation."""

    def __init__(self, explanation: Explanation) -> None:
        self._explanation = explanation
        self._worked_out: dict[tuple[int, Mask], Sets] = {}

    def deciding(
        self, rule: AnyRule, row: int | None = None, *, polarity: int | None = None
    ) -> list[frozenset[Answer]]:
        """List the sets of answers that would decide a conclusion, smallest first.

        Args:
            rule: the conclusion.
            row: the row it is asked about.
            polarity: ``YES``, ``NO`` or ``NA`` to ask only for one outcome; all by default.

        Returns:
            the sets in a stable order, at most sixty; empty if the conclusion is already decided.
            No set contains another. Where the same fact is asked for in two places a set may,
            rarely, hold an answer that it could do without.
        """
        trace = self._explanation.of(rule, row)
        if decided(trace.value):
            return []
        if rule.kind is Kind.TRUTH:
            wanted = (polarity,) if polarity else (YES, NO, NA)
            sets = _union(self._towards(trace, aim) for aim in wanted)
        else:
            sets = self._any_leaf(trace)
        return _smallest(sets, most=_MOST_SETS)

    def missing(self, rule: AnyRule, row: int | None = None) -> list[str]:
        """List the facts a conclusion still turns on, most useful first, without repetition."""
        names: dict[str, None] = {}
        for answers in self.deciding(rule, row):
            for answer in sorted(answers):
                place = f"{answer.fact}[{answer.row}]" if answer.row else answer.fact
                names[place] = None
        return list(names)

    def _towards(self, trace: Trace, aim: Mask) -> Sets:
        """Give the sets of answers that leave only outcomes within ``aim`` possible."""
        mask = cast(Mask, trace.value)
        aim &= mask
        if aim == mask:
            return _ALREADY
        if not aim:
            return _NEVER
        key = (id(trace), aim)
        if key not in self._worked_out:
            self._worked_out[key] = _capped(self._sets(trace, aim))
        return self._worked_out[key]

    def _sets(self, trace: Trace, aim: Mask) -> Sets:
        node, children = trace.node, trace.children
        match node:
            case n.FactOf(fact=fact):
                return self._asked(fact, trace.row, "yes" if aim == YES else "no")
            case n.Ref() | n.At():
                return self._towards(children[0], aim)
            case n.Not():
                return self._towards(children[0], negate(aim))
            case n.All():
                return self._connected(children, aim, binding=YES)
            case n.AnyOf():
                return self._connected(children, aim, binding=NO)
            case n.Among(mask=members) if aim in (YES, NO):
                return self._choice(children[0], members if aim == YES else ~members)
            case n.Some():
                return self._rows(trace, node.table, aim, binding=NO, if_none=NO)
            case n.Every(if_none=if_none):
                return self._rows(trace, node.table, aim, binding=YES, if_none=if_none)
            case n.When(branches=branches):
                return self._branches(list(children), len(branches), aim)
            case n.OnlyIf():
                condition, item = children
                if aim & NA:
                    return self._towards(condition, NO) | self._towards(item, aim)
                return _both(self._towards(condition, YES), self._towards(item, aim))
            case n.Instead():
                return self._instead(children, aim)
            case n.Follow():
                return self._follow(children[0], children[1:], aim)
            case _:
                return self._any_leaf(trace)

    def _every_one(self, traces: Iterable[Trace], aim: Mask) -> Sets:
        result = _ALREADY
        for trace in traces:
            result = _both(result, self._towards(trace, aim))
        return result

    def _connected(self, items: Sequence[Trace], aim: Mask, *, binding: Mask) -> Sets:
        """Give the sets for a conjunction (``binding`` yes) or a disjunction (no).

        Only when every item that applies has the binding outcome has the whole; one item with the
        other outcome is enough for that.
        """
        free = negate(binding)
        sets = _NEVER
        if aim & free:
            sets |= _union(self._towards(item, free) for item in items)
        if aim & NA:
            return sets | self._every_one(items, aim)
        if aim == YES | NO:
            return sets | _union(self._towards(item, aim) for item in items)
        if aim == binding:
            # One item stays for sure, the others may drop out as not applicable.
            lasting = [item for item in items if not cast(Mask, item.value) & NA]
            for anchor in lasting[:1] or items:
                rest = self._every_one((item for item in items if item is not anchor), aim | NA)
                sets |= _both(self._towards(anchor, aim), rest)
        return sets

    def _rows(self, trace: Trace, table: Table, aim: Mask, *, binding: Mask, if_none: Mask) -> Sets:
        """Give the sets for a quantifier: its binding outcome needs every row, the other one."""
        rows = self._explanation.rows(table)
        seen = [
            (row, child) for row, child in zip(rows, trace.children, strict=True) if not row.many
        ]
        complete = _single(Answer(table.name, "", "complete"))
        free = negate(binding)
        sets = _NEVER
        if aim & free:
            sets |= _union(
                _both(self._exists(table, row), self._towards(child, free)) for row, child in seen
            )
        if not seen and if_none & aim:
            sets |= complete
        if aim & binding:
            together = self._every_one((child for _, child in seen), binding)
            if len(seen) < len(rows):
                unseen = self._towards(trace.children[-1], binding)
                together = _both(together, complete | unseen if seen else unseen)
            if not if_none & aim:
                together = _both(together, _union(self._exists(table, row) for row, _ in seen))
            sets |= together
        return sets

    def _exists(self, table: Table, row: Row) -> Sets:
        """Give the sets by which a listed row is known to exist."""
        if row.exists == YES:
            return _ALREADY
        return _single(Answer(table.name, row.key or _UNSEEN, "exists"))

    def _branches(self, parts: list[Trace], conditions: int, aim: Mask) -> Sets:
        """Give the sets for a conditional: this branch, or a later one, or both agreeing."""
        if not conditions:
            return self._towards(parts[0], aim)
        condition, *rest = parts
        may_be = cast(Mask, condition.value)
        this = self._towards(rest.pop(0), aim) if may_be & YES else _NEVER
        if not may_be & NO:
            return this
        later = self._branches(rest, conditions - 1, aim)
        return _union(
            (
                _both(self._towards(condition, YES), this),
                _both(self._towards(condition, NO), later),
                _both(this, later),
            )
        )

    def _instead(self, parts: Sequence[Trace], aim: Mask) -> Sets:
        item, *values = parts
        sets = self._towards(item, aim & ~NA)
        for value in values:
            sets |= _both(self._towards(item, aim | NA), self._towards(value, aim))
        return sets

    def _follow(self, link: Trace, bodies: Sequence[Trace], aim: Mask) -> Sets:
        """Give the sets for a link: which row it is, or that all rows it may be agree."""
        rows = cast(Link, link.value)
        agreeing = self._every_one(bodies, aim) if aim & NA or NO_ROW not in rows else _NEVER
        return agreeing if decided(rows) else agreeing | self._any_leaf(link)

    def _choice(self, trace: Trace, mask: int) -> Sets:
        possible = cast(int, trace.value) & mask & (CHOICE_NA - 1)
        inner = trace
        while isinstance(inner.node, n.Ref | n.At):
            inner = inner.children[0]
        if not isinstance(inner.node, n.FactOf):
            return self._any_leaf(trace)
        if not possible:
            return _NEVER
        fact = inner.node.fact
        names = [name for index, name in enumerate(fact.members) if possible >> index & 1]
        return self._asked(fact, inner.row, "|".join(names))

    def _any_leaf(self, trace: Trace) -> Sets:
        """Give one set with every open fact below: days, numbers and links are asked together."""
        answers: dict[Answer, None] = {}
        stack = [trace]
        while stack:
            step = stack.pop()
            if decided(step.value):
                # What is decided stays so, whatever is learned below it.
                continue
            if isinstance(step.node, n.FactOf):
                fact = step.node.fact
                name, row = self._place(fact, step.row)
                if row == _UNSEEN and fact.table is not None:
                    answers[Answer(fact.table.name, "", "yes|no")] = None
                else:
                    outcome = "yes|no" if fact.kind is Kind.TRUTH else "known"
                    answers[Answer(name, row, outcome)] = None
            stack.extend(step.children)
        return frozenset({frozenset(answers)}) if answers else _NEVER

    def _asked(self, fact: Fact, row: int | None, outcome: str) -> Sets:
        name, key = self._place(fact, row)
        # A row that nobody has seen cannot be asked about.
        return _NEVER if key == _UNSEEN else _single(Answer(name, key, outcome))

    def _place(self, fact: Fact, row: int | None) -> tuple[str, str]:
        if fact.table is None or row is None:
            return fact.public_name, ""
        return fact.public_name, self._explanation.situation.key_of(fact.table, row) or _UNSEEN


def _union(sets: Iterable[Sets]) -> Sets:
    return frozenset().union(*sets)


def _single(answer: Answer) -> Sets:
    return frozenset({frozenset({answer})})


def _both(left: Sets, right: Sets) -> Sets:
    if not left or not right:
        return _NEVER
    if left == _ALREADY:
        return right
    if right == _ALREADY:
        return left
    together = {a | b for a, b in product(left, right)}
    return _capped(answers for answers in together if not _contradictory(answers))


def _contradictory(answers: frozenset[Answer]) -> bool:
    return len({answer[:2] for answer in answers}) != len(answers)


def _capped(sets: Iterable[frozenset[Answer]]) -> Sets:
    return frozenset(_smallest(sets, most=_MOST_SETS))


def _smallest(sets: Iterable[frozenset[Answer]], *, most: int) -> list[frozenset[Answer]]:
    """List the smallest sets in a stable order, without those that contain another."""
    kept: list[frozenset[Answer]] = []
    for _, _, answers in sorted((len(each), sorted(each), each) for each in sets):
        if not any(smaller <= answers for smaller in kept):
            kept.append(answers)
            if len(kept) == most:
                break
    return kept
