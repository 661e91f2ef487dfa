"""The asking reading: the smallest sets of facts that would decide an open conclusion."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import cast

from paluu.rules import nodes as n
from paluu.rules.explain import Explanation, Trace
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, Table
from paluu.rules.values import CHOICE_NA, NA, NO, YES, Kind, decided

_MOST_SETS = 400


@dataclass(frozen=True, order=True)
class Answer:
    """One fact with the outcome that would help.

    Args:
        fact: the public name of the fact, or of the table whose list is not complete.
        row: the row it is asked about: a key, ``""`` for the case, ``"?"`` for a row not seen.
        outcome: ``"yes"``, ``"no"``, the members of a choice joined by ``|``, or ``"known"``
            for a day, a number or a link.
    """

    fact: str
    row: str
    outcome: str


Sets = frozenset[frozenset[Answer]]
_NEVER: Sets = frozenset()
_ALREADY: Sets = frozenset({frozenset()})


class Questions:
    """The asking reading of one situation."""

    def __init__(self, explanation: Explanation) -> None:
        self._explanation = explanation
        self._worked_out: dict[tuple[int, int | None, int], Sets] = {}

    def deciding(
        self, rule: AnyRule, row: int | None = None, *, polarity: int | None = None
    ) -> list[frozenset[Answer]]:
        """List the sets of answers that would decide a conclusion, smallest first.

        Args:
            rule: the conclusion.
            row: the row it is asked about.
            polarity: ``YES`` or ``NO`` to ask only for one outcome; both by default.

        Returns:
            the sets in a stable order; empty if the conclusion is already decided.
        """
        trace = self._explanation.of(rule, row)
        if decided(trace.value):
            return []
        if rule.kind is Kind.TRUTH:
            wanted = (polarity,) if polarity else (YES, NO)
            sets = frozenset().union(*(self._towards(trace, aim) for aim in wanted))
        else:
            sets = self._any_leaf(trace)
        kept = _minimal(sets)
        return sorted(kept, key=lambda answers: (len(answers), sorted(answers)))

    def missing(self, rule: AnyRule, row: int | None = None) -> list[str]:
        """List the facts a conclusion still turns on, most useful first, without repetition."""
        names: dict[str, None] = {}
        for answers in self.deciding(rule, row):
            for answer in sorted(answers):
                place = f"{answer.fact}[{answer.row}]" if answer.row else answer.fact
                names[place] = None
        return list(names)

    def _towards(self, trace: Trace, aim: int) -> Sets:
        if isinstance(trace.value, int) and trace.value == aim:
            return _ALREADY
        if isinstance(trace.value, int) and not trace.value & aim:
            return _NEVER
        key = (id(trace), trace.row, aim)
        if key not in self._worked_out:
            self._worked_out[key] = _capped(self._sets(trace, aim))
        return self._worked_out[key]

    def _sets(self, trace: Trace, aim: int) -> Sets:
        node, children = trace.node, trace.children
        match node:
            case n.FactOf(fact=fact):
                outcome = "yes" if aim == YES else "no"
                return _single(Answer(*self._place(fact, trace.row), outcome))
            case n.Ref() | n.At():
                return self._towards(children[0], aim)
            case n.Not():
                return self._towards(children[0], NO if aim == YES else YES)
            case n.All() | n.AnyOf():
                relevant = [child for child in children if child.value != NA]
                together = isinstance(node, n.All) == (aim == YES)
                return self._join(relevant, aim, together=together)
            case n.Among(mask=mask):
                return self._choice(children[0], mask if aim == YES else ~mask)
            case n.Some() | n.Every():
                together = isinstance(node, n.Every) == (aim == YES)
                return self._rows(trace, node.table, aim, together=together)
            case n.When():
                return self._when(trace, aim)
            case n.OnlyIf():
                asked = self._towards(children[0], YES)
                return _both(asked, self._towards(children[1], aim))
            case n.Instead():
                return frozenset().union(*(self._towards(child, aim) for child in children))
            case n.Follow():
                link, *bodies = children
                if decided(link.value) or not bodies:
                    return self._join(bodies, aim, together=True)
                return self._any_leaf(link) | self._join(bodies, aim, together=True)
            case _:
                return self._any_leaf(trace)

    def _join(self, traces: list[Trace], aim: int, *, together: bool) -> Sets:
        if not together:
            return frozenset().union(*(self._towards(trace, aim) for trace in traces))
        result = _ALREADY
        for trace in traces:
            result = _both(result, self._towards(trace, aim))
        return result

    def _rows(self, trace: Trace, table: Table, aim: int, *, together: bool) -> Sets:
        rows = self._explanation.rows(table)
        seen = [child for part, child in zip(rows, trace.children, strict=True) if not part.many]
        sets = self._join(seen, aim, together=together)
        if len(seen) == len(rows) or not together:
            return sets
        complete = _single(Answer(table.name, "", "complete"))
        return _both(sets, complete)

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
        return _single(Answer(*self._place(fact, inner.row), "|".join(names)))

    def _when(self, trace: Trace, aim: int) -> Sets:
        node = cast(n.When, trace.node)
        children = list(trace.children)
        found = _NEVER
        before = _ALREADY
        for _ in node.branches:
            asked = children.pop(0)
            if isinstance(asked.value, int) and asked.value & YES:
                reached = _both(before, self._towards(asked, YES))
                found |= _both(reached, self._towards(children.pop(0), aim))
            if isinstance(asked.value, int) and not asked.value & NO:
                return found
            before = _both(before, self._towards(asked, NO))
        return found | _both(before, self._towards(children.pop(0), aim))

    def _any_leaf(self, trace: Trace) -> Sets:
        """Every open fact below counts by itself: days, numbers and links."""
        answers: dict[Answer, None] = {}
        stack = [trace]
        while stack:
            step = stack.pop()
            if isinstance(step.node, n.FactOf) and not decided(step.value):
                fact = step.node.fact
                outcome = "yes|no" if fact.kind is Kind.TRUTH else "known"
                answers[Answer(*self._place(fact, step.row), outcome)] = None
            if not decided(step.value) or not isinstance(step.node, n.Ref):
                stack.extend(step.children)
        return frozenset({frozenset(answers)}) if answers else _NEVER

    def _place(self, fact: Fact, row: int | None) -> tuple[str, str]:
        if fact.table is None or row is None:
            return fact.public_name, ""
        return fact.public_name, self._explanation.situation.key_of(fact.table, row) or "?"


def _single(answer: Answer) -> Sets:
    return frozenset({frozenset({answer})})


def _both(left: Sets, right: Sets) -> Sets:
    if not left or not right:
        return _NEVER
    return _capped(frozenset(a | b for a, b in product(left, right) if not _contradictory(a | b)))


def _contradictory(answers: frozenset[Answer]) -> bool:
    places = [(answer.fact, answer.row) for answer in answers]
    return len(places) != len(set(places))


def _capped(sets: Sets) -> Sets:
    kept = _minimal(sets)
    if len(kept) <= _MOST_SETS:
        return kept
    return frozenset(sorted(kept, key=lambda answers: (len(answers), sorted(answers)))[:_MOST_SETS])


def _minimal(sets: Sets) -> Sets:
    if len(sets) < 2:
        return sets
    kept: list[frozenset[Answer]] = []
    for answers in sorted(sets, key=len):
        if not any(smaller <= answers for smaller in kept):
            kept.append(answers)
    return frozenset(kept)
