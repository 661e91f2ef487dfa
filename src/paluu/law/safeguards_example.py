"""A situation that a proof found, as plain facts that a case file takes, and explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from paluu.law.facts import Appeal
from paluu.law.profile import Profile, reference_profile
from paluu.law.situations import read_situation
from paluu.rules import nodes as n
from paluu.rules.explain import Explanation, Trace, deciding
from paluu.rules.nodes import Fact, Node, Table, kind_of
from paluu.rules.plain import to_instant, to_plain
from paluu.rules.prove_claims import Claim, nodes_of
from paluu.rules.situation import Situation
from paluu.rules.values import NO_ROW, YES, Value

_DEEPEST, _MOST_LINES = 5, 30


@dataclass(frozen=True)
class Example:
    """One situation, in the words of a case file.

    Attributes:
        today: the day of evaluation.
        now: the moment of evaluation, where it matters; otherwise any moment of the day.
        member_state: whose calendar it was replayed with.
        options: the options and readings that differ from the reference profile.
        facts: the facts, in the form that ``read_situation`` takes (``complete=False``).
        explanation: what the explaining reading says of it, line by line.
    """

    today: date
    now: datetime | None
    member_state: str
    options: Mapping[str, Any]
    facts: Mapping[str, Any]
    explanation: tuple[str, ...]

    def profile(self) -> Profile:
        """Give the profile it holds under."""
        return reference_profile(self.member_state).with_options(self.options)

    def situation(self) -> Situation:
        """Read it as a case file is read."""
        return read_situation(
            self.facts,
            today=self.today,
            now=self.now,
            profile=self.profile(),
            complete=False,
            where="example",
        )


def example_of(situation: Situation, claim: Claim, about: Table | None, state: str) -> Example:
    """Write down a situation that a proof found.

    Args:
        situation: the situation.
        claim: the claim it breaks.
        about: the table whose first row the claim is about.
        state: the State whose calendar was used.
    """
    reference = reference_profile(state)
    low, high = situation.now
    bare = Example(
        today=date.fromordinal(situation.today),
        now=to_instant(low) if low == high else None,
        member_state=state,
        options={
            option.name: to_plain(option.kind, value, option.members)
            for option, value in situation.options.items()
            if reference.values.get(option) != value
        },
        facts=_plain_facts(situation),
        explanation=tuple(_explained(situation, claim, 0 if about else None)),
    )
    return _stating_what_is_unknown(bare, situation)


def _plain_facts(situation: Situation) -> dict[str, Any]:
    plain = {fact.name: _plain(situation, fact, value) for fact, value in situation.facts.items()}
    for table, rows in situation.tables.items():
        listed = []
        for row in rows.rows:
            if row.many:
                continue
            given: dict[str, Any] = {"id": row.key}
            if row.exists != YES:
                given["exists"] = "perhaps"
            if table is Appeal.table:
                given["against"] = []
            given.update(
                {fact.name: _plain(situation, fact, value) for fact, value in row.facts.items()}
            )
            listed.append(given)
        plain[table.name] = {"rows": listed, "complete": rows.complete}
    return plain


def _plain(situation: Situation, fact: Fact, value: Value) -> Any:
    assert fact.kind is not None
    if not isinstance(value, frozenset):
        return to_plain(fact.kind, value, fact.members)
    if value == {NO_ROW}:
        return None
    assert fact.target is not None
    keys = [situation.key_of(fact.target, row) for row in sorted(value) if row != NO_ROW]
    return keys[0] if len(keys) == 1 else keys


def _stating_what_is_unknown(example: Example, meant: Situation) -> Example:
    """Say expressly that something is unknown where reading would spell it out of other facts."""
    read = example.situation()
    facts = dict(example.facts)
    for fact in set(read.facts) - set(meant.facts):
        facts[fact.name] = "unknown"
    for table, rows in meant.tables.items():
        listed = [dict(row) for row in facts[table.name]["rows"]]
        for given, now, then in zip(listed, read.rows(table), rows.rows, strict=False):
            for fact in set(now.facts) - set(then.facts):
                given[fact.name] = "unknown"
        facts[table.name] = {"rows": listed, "complete": rows.complete}
    return Example(
        example.today, example.now, example.member_state, example.options, facts,
        example.explanation,
    )  # fmt: skip


# --- explaining --------------------------------------------------------------------------------


def _explained(situation: Situation, claim: Claim, row: int | None) -> Iterator[str]:
    explanation = Explanation(situation)
    seen: set[str] = set()
    for node in nodes_of(claim):
        trace = explanation.step(node, row)
        if not isinstance(node, n.Ref):
            yield f"asked: {_value(trace)}"
        for line in list(_lines(trace, 0))[:_MOST_LINES]:
            if line not in seen:
                seen.add(line)
                yield line


def _lines(trace: Trace, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    below = depth
    match trace.node:
        case n.Ref(rule=rule):
            yield f"{'  ' * depth}{rule.name} [{rule.provisions[0]}]: {_value(trace)}"
            below = depth + 1
        case n.FactOf(fact=fact):
            yield f"{'  ' * depth}{fact.public_name}: {_value(trace)}"
    for child in deciding(trace):
        yield from _lines(child, below)


def _value(trace: Trace) -> str:
    node: Node = trace.node
    members = node.fact.members if isinstance(node, n.FactOf) else ()
    found = to_plain(kind_of(node), trace.value, members)
    named = {True: "yes", False: "no", None: "not known"}
    return named[found] if found is None or isinstance(found, bool) else str(found)
