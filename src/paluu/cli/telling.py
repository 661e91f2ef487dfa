"""Why: the evaluation of a conclusion as a tree of sentences, for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, assert_never, cast

import msgspec

from paluu.casefile.assessment import Assessment, Conclusion
from paluu.casefile.file import Event
from paluu.cli.terminal import value_words
from paluu.rules import nodes as n
from paluu.rules.explain import Trace, deciding
from paluu.rules.plain import Plain, to_plain
from paluu.rules.rule import AnyRule
from paluu.rules.values import NO_ROW, Kind, Unit


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The event a fact was stated by.

    Attributes:
        event: its number in the file, from 1.
        kind: what happened.
        on: the day from which it has effect.
        recorded: the instant the file learned of it.
        by: who recorded it.
        evidence: what it rests on, where that is said.
    """

    event: int
    kind: str
    on: date
    recorded: datetime
    by: str
    evidence: str


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the reasons.

    Attributes:
        node: ``conclusion``, ``fact``, ``option`` or ``today``; or how steps are put together:
            ``all``, ``any``, ``not``, ``point``, ``among``, ``compare``, ``same``, ``when``,
            ``only_if``, ``instead``, ``deadline``, ``extreme``, ``plus``, ``some``, ``every``,
            ``count``, ``total_days``, ``extreme_of``, ``follow``, ``literal``.
        name: the public name of a conclusion, fact or option, with its part: ``name[part]``.
        provision: where the text says so.
        statement: the step as a sentence.
        value: true, false, null (unknown), a day, a number, a member, ``"not_applicable"``, or an
            object with the ends of an interval.
        origin: where a fact comes from.
        children: the steps it rests on.
    """

    node: str
    name: str | None = None
    provision: str | None = None
    statement: str = ""
    value: Any = None
    origin: Origin | None = None
    children: tuple[Step, ...] = ()


@dataclass
class Teller:
    """Tells the reasons of one assessment.

    Attributes:
        assessment: what was assessed.
        levels: how many conclusions deep reasons are told; each conclusion is told once, and
            those further down are only named.
        full: tell every part, not only those that decide.
    """

    assessment: Assessment
    levels: int
    full: bool = False
    _told: set[tuple[AnyRule, int | None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        file = self.assessment.file
        self._origins = file.sheet(self.assessment.today).origin
        self._events: dict[object, tuple[int, Event]] = {
            event.id: (number, event) for number, event in enumerate(file.events, 1)
        }

    def tell(self, conclusion: Conclusion) -> Step:
        """Tell a conclusion with its reasons."""
        self._told = {(conclusion.rule, conclusion.index)}
        return Step(
            node="conclusion",
            name=conclusion.name,
            provision=", ".join(conclusion.rule.provisions),
            statement=conclusion.sentence,
            value=conclusion.value,
            children=self._below((conclusion.trace,)),
        )

    def origin(self, table: str | None, key: str | None, name: str) -> Origin | None:
        """Find the event that stated a fact; ``None`` if none did."""
        found = self._origins.get((table, key, name)) or self._origins.get((None, None, name))
        if found is None:
            return None
        number, event = self._events[found]
        return Origin(
            event=number,
            kind=event.content.kind,
            on=event.on,
            recorded=event.recorded_at,
            by=event.actor,
            evidence=str(getattr(event.content, "evidence", "") or ""),
        )

    # --- one node --------------------------------------------------------------------------------

    def _below(self, traces: tuple[Trace, ...], point: str | None = None) -> tuple[Step, ...]:
        found: list[Step] = []
        names: set[tuple[str, str]] = set()
        for trace in traces:
            if not self.full and isinstance(trace.node, n.Literal | n.Today):
                continue
            step = self._step(trace, point)
            if step.name is None or (step.name, step.node) not in names:
                found.append(step)
            if step.name is not None:
                names.add((step.name, step.node))
        return tuple(found)

    def _step(self, trace: Trace, point: str | None) -> Step:
        node = trace.node
        match node:
            case n.At(provision=provision, statement=None):
                return self._step(trace.children[0], provision)
            case n.At(provision=provision, statement=str(statement)):
                below = self._below(trace.children)
                return Step(
                    node="point", provision=provision, statement=statement,
                    value=_value(trace), children=below,
                )  # fmt: skip
            case n.Ref(rule=rule):
                return self._conclusion(trace, rule, point)
            case n.FactOf(fact=fact):
                return self._fact(trace, fact, point)
            case n.OptionValue(option=option):
                return self._option(trace, option)
            case _:
                parts = trace.children if self.full else deciding(trace)
                return Step(
                    node=_NAMES[type(node)], provision=point, statement=_sentence(trace),
                    value=_value(trace), children=self._below(parts),
                )  # fmt: skip

    def _conclusion(self, trace: Trace, rule: AnyRule, point: str | None) -> Step:
        table = rule.subject.table
        key = None if table is None else self._key(table, trace.row)
        value = to_plain(rule.kind, trace.value, rule.members)
        place = (rule, trace.row)
        below: tuple[Step, ...] = ()
        if self.levels > 0 and place not in self._told:
            self._told.add(place)
            self.levels -= 1
            below = self._below(trace.children)
            self.levels += 1
        return Step(
            node="conclusion",
            name=f"{rule.name}[{key}]" if key else rule.name,
            provision=point or rule.provisions[0],
            statement=sentence_of(rule, value),
            value=value,
            children=below,
        )

    def _fact(self, trace: Trace, fact: n.Fact, point: str | None) -> Step:
        key = None if fact.table is None else self._key(fact.table, trace.row)
        table = fact.table.name if fact.table else None
        return Step(
            node="fact",
            name=f"{fact.public_name}[{key}]" if key else fact.public_name,
            provision=point or fact.provision,
            statement=fact.meaning,
            value=self._link(trace, fact) if fact.kind is Kind.LINK else _value(trace),
            origin=self.origin(table, key, fact.name),
        )

    def _option(self, trace: Trace, option: n.Option) -> Step:
        value = to_plain(option.kind, trace.value, option.members)
        meant = option.members_meaning.get(str(value))
        return Step(
            node="option",
            name=option.name,
            provision=option.provision,
            statement=f"{option.meaning} {meant}" if meant else option.meaning,
            value=value,
        )

    def _link(self, trace: Trace, fact: n.Fact) -> Plain:
        assert fact.target is not None
        rows = sorted(cast("frozenset[int]", trace.value))
        keys: list[Any] = ["none" if row == NO_ROW else self._key(fact.target, row) for row in rows]
        return keys[0] if len(keys) == 1 else None

    def _key(self, table: n.Table, row: int | None) -> str | None:
        if row is None:
            return None
        return self.assessment.reading.situation.key_of(table, row) or "?"


def sentence_of(rule: AnyRule, value: Plain) -> str:
    """Give a conclusion as a whole sentence."""
    if value is False:
        return rule.negation
    if rule.kind is Kind.TRUTH and value is None:
        return f"Not known: {rule.statement}"
    if rule.kind is Kind.TRUTH and value is not True:
        return f"Does not apply: {rule.statement}"
    return rule.statement


_NAMES: dict[type, str] = {
    n.Literal: "literal", n.Today: "today", n.All: "all", n.AnyOf: "any", n.Not: "not",
    n.Among: "among", n.Compare: "compare", n.SameRow: "same", n.When: "when",
    n.OnlyIf: "only_if", n.Instead: "instead", n.Deadline: "deadline", n.Extreme: "extreme",
    n.Plus: "plus", n.Some: "some", n.Every: "every", n.Count: "count",
    n.TotalDays: "total_days", n.ExtremeOf: "extreme_of", n.Follow: "follow",
}  # fmt: skip


def _sentence(trace: Trace) -> str:
    """Say how a step is put together, and what came of it."""
    node = trace.node
    match node:
        case n.All():
            return _by(trace, "All of these hold", "Not all of these hold")
        case n.AnyOf():
            return _by(trace, "At least one of these holds", "None of these holds")
        case n.Not():
            return _by(trace, "It is not so that", "It is so that")
        case n.Among(item=item, mask=mask):
            members = [name for index, name in enumerate(_members(item)) if mask >> index & 1]
            listed = ", ".join(members)
            return _by(trace, f"It is one of {listed}", f"It is none of {listed}")
        case n.Compare():
            return _comparison(trace, node)
        case n.SameRow():
            return _by(trace, "Both name the same part", "They name different parts")
        case n.When():
            return "The first of these cases that applies decides:"
        case n.OnlyIf():
            return "It applies only if the first of these holds:"
        case n.Instead():
            return "The second of these counts where the first does not apply:"
        case n.Deadline(unit=unit):
            start, length = trace.children
            return f"{_words(length)} {unit.value} from {_words(start)}:"
        case n.Extreme(which=which) | n.ExtremeOf(which=which):
            number = n.kind_of(node) is Kind.NUMBER
            word = {"least": "smallest", "most": "greatest"} if number else _ENDS
            return f"The {word[which]} of these:"
        case n.Plus():
            return "These are added up, or taken off:"
        case n.Some(table=table):
            parts = _plural(table)
            return _by(
                trace, f"At least one of the {parts} is such", f"None of the {parts} is such"
            )
        case n.Every(table=table):
            parts = _plural(table)
            return _by(trace, f"Each of the {parts} is such", f"Not each of the {parts} is such")
        case n.Count(table=table):
            return f"The number of the {_plural(table)} such that:"
        case n.TotalDays(table=table):
            return f"The distinct days, first and last included, of the {_plural(table)}:"
        case n.Follow(table=table):
            return f"Of the one of the {_plural(table)} that is meant:"
        case n.Today():
            return "Today."
        case n.Literal():
            return "A value of the text."
        case n.FactOf() | n.OptionValue() | n.Ref() | n.At():
            raise AssertionError(type(node).__name__)
    assert_never(node)


_ENDS = {"least": "earliest", "most": "latest"}


def _by(trace: Trace, yes: str, no: str) -> str:
    """Choose the sentence by the truth of a step."""
    told = {True: yes, False: no, None: f"Not known whether: {yes[:1].lower()}{yes[1:]}"}
    value = _value(trace)
    words = told[value] if isinstance(value, bool | None) else f"Does not apply: {yes}"
    return f"{words}{':' if trace.children else '.'}"


def _comparison(trace: Trace, node: n.Compare) -> str:
    left, right = trace.children
    number = n.kind_of(node.left) is Kind.NUMBER
    yes, no = {
        (True, "<"): ("is less than", "is at least"),
        (True, "<="): ("is at most", "is more than"),
        (False, "<"): ("is before", "is on or after"),
        (False, "<="): ("is on or before", "is after"),
    }[number, node.op]
    a, b = _words(left), _words(right)
    return _by(trace, f"{a} {yes} {b}", f"{a} {no} {b}")


def _words(trace: Trace) -> str:
    """Name a value within a sentence."""
    said = value_words(_value(trace))
    match trace.node:
        case n.Today():
            return f"today ({said})"
        case n.Literal(unit=unit):
            return f"{said} {unit.value}" if unit and unit is not Unit.COUNT else said
        case n.FactOf(fact=fact):
            return f"{fact.name} ({said})"
        case n.Ref(rule=rule):
            return f"{rule.name} ({said})"
        case n.OptionValue(option=option):
            return f"{option.name} ({said})"
        case n.At() | n.Instead():
            return _words(trace.children[0])
        case _:
            return f"what is below ({said})"


def _value(trace: Trace) -> Plain:
    kind = n.kind_of(trace.node)
    return None if kind is Kind.LINK else to_plain(kind, trace.value, _members(trace.node))


def _members(node: n.Node) -> tuple[str, ...]:
    """Give the members of a choice."""
    match node:
        case n.FactOf(fact=fact):
            return fact.members
        case n.OptionValue(option=option):
            return option.members
        case n.Literal(members=members):
            return members
        case n.Ref(rule=rule):
            return rule.members
        case n.At(item=item) | n.OnlyIf(item=item) | n.Instead(item=item) | n.Follow(body=item):
            return _members(item)
        case n.When(otherwise=item):
            return _members(item)
        case _:
            return ()


def _plural(table: n.Table) -> str:
    return table.name.replace("_", " ")
