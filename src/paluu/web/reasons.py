"""Why: the evaluation of a conclusion as nested sentences, each with provision and origin.

A reading of the closed set of node types for people. Only the parts that decide are told; what
stands for nothing by itself (a literal, a label) is told with what it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never, cast

from paluu.casefile.file import CaseFile
from paluu.casefile.sheet import Sheet
from paluu.rules import nodes as n
from paluu.rules.explain import Explanation, Trace, deciding
from paluu.rules.language import AnyRule
from paluu.rules.plain import NOT_APPLICABLE, to_plain
from paluu.rules.values import NA, NO, YES, Kind, Unit
from paluu.web.sentences import Origin, Reason, Token, laid_out, mark_of
from paluu.web.words.labels import member_word
from paluu.web.words.parts import Parts
from paluu.web.words.speech import (
    day_words,
    joined,
    provisions_in,
    value_words,
)

_DEEPEST = 14


class Origins:
    """Finds the event behind a fact.

    Args:
        file: the case.
        sheet: its facts as read.
        title: how to name an event.
    """

    def __init__(self, file: CaseFile, sheet: Sheet, parts: Parts) -> None:
        self.file = file
        self.sheet = sheet
        self.parts = parts

    def of(self, table: str | None, key: str | None, name: str) -> Origin | None:
        """Give the event that stated a fact; ``None`` if it follows from something else."""
        from paluu.web.words.labels import event_word

        found = self.sheet.origin.get((table, key, name))
        event = self.file.by_id.get(found) if found else None
        if event is None:
            return None
        evidence = str(getattr(event.content, "evidence", "") or "")
        return Origin(event.position, event_word(event.content.kind), day_words(event.on), evidence)


class Teller:
    """Tells the evaluations of one reading.

    Args:
        reading: the evaluation.
        parts: the names of the parts of the case.
        origins: where its facts come from.
    """

    def __init__(self, reading: Explanation, parts: Parts, origins: Origins) -> None:
        self.reading = reading
        self.parts = parts
        self.origins = origins
        self._told: set[tuple[AnyRule, int | None]] = set()

    def why(self, rule: AnyRule, trace: Trace, row: int | None) -> tuple[Reason, ...]:
        """Tell what a conclusion rests on.

        Args:
            rule: the conclusion.
            trace: its evaluation.
            row: the number of its part.
        """
        self._told = {(rule, row)}
        return self._tell(trace, 0)

    # --- one node ----------------------------------------------------------------------------

    def _tell(self, step: Trace, depth: int, point: str | None = None) -> tuple[Reason, ...]:
        if depth > _DEEPEST:
            return ()
        node = step.node
        match node:
            case n.Ref():
                return (self._rule(step, node, depth, point),)
            case n.At(provision=provision, statement=statement):
                inner = self._tell(step.children[0], depth, provision)
                if statement:
                    return (
                        Reason(
                            statement, mark_of(step.value),
                            provisions=tuple(provisions_in(provision)), because=inner, kind="rule",
                        ),
                    )  # fmt: skip
                return inner
            case n.FactOf():
                return (self._fact(step, node),)
            case n.OptionValue():
                return (self._option(step, node),)
            case n.Literal() | n.Today():
                return ()
            case n.All() | n.AnyOf():
                return self._joint(step, node, depth, point)
            case n.Not():
                return self._tell(step.children[0], depth, point)
            case n.Among():
                return self._among(step, node, depth, point)
            case n.Compare():
                return (self._compare(step, node, depth, point),)
            case n.SameRow():
                return self._all_below(step.children, depth)
            case n.When() | n.OnlyIf() | n.Instead() | n.Follow():
                return self._all_below(step.children, depth, point)
            case n.Deadline():
                return (self._deadline(step, depth),)
            case n.Extreme(which=which):
                word = "earliest" if which == "least" else "latest"
                if n.kind_of(node) is Kind.NUMBER:
                    word = "shortest" if which == "least" else "longest"
                return (self._led(f"The {word} of these applies:", step, depth),)
            case n.Plus():
                return (self._led("These are added up, or taken off:", step, depth),)
            case n.Some() | n.Every():
                return self._rows(step, node, depth)
            case n.Count() | n.TotalDays():
                return (self._led("Counted over the parts of the case:", step, depth),)
            case n.ExtremeOf():
                return (self._led("Taken from the parts of the case:", step, depth),)
        assert_never(node)

    def _all_below(
        self, steps: tuple[Trace, ...], depth: int, point: str | None = None
    ) -> tuple[Reason, ...]:
        return _once(reason for step in steps for reason in self._tell(step, depth, point))

    def _led(self, text: str, step: Trace, depth: int) -> Reason:
        below = self._all_below(step.children, depth + 1)
        return Reason(text, value=self._value(step), because=below, joint=True)

    def _rule(self, step: Trace, node: n.Ref, depth: int, point: str | None) -> Reason:
        rule = node.rule
        text, mark = self._sentence(rule, step)
        inner = step.children[0]
        provisions = tuple(provisions_in(point)) if point else rule.provisions[:1]
        value = "" if rule.kind is Kind.TRUTH else self._value(step, rule)
        told = (rule, step.row) in self._told
        self._told.add((rule, step.row))
        because = () if told or step.value == NA else self._tell(inner, depth + 1)
        return Reason(text, mark, value, provisions, because=because, kind="rule")

    def _sentence(self, rule: AnyRule, step: Trace) -> tuple[str, str]:
        name = ""
        if rule.subject.table is not None and step.row is not None:
            name = f"{self._part(rule.subject.table, step.row)}: "
        if rule.kind is not Kind.TRUTH:
            return f"{name}{rule.statement}", "value"
        mark = mark_of(step.value)
        sentence = rule.negation if mark == "no" else rule.statement
        return f"{name}{sentence}", mark

    def _part(self, table: n.Table, row: int) -> str:
        return self.parts.name(table.name, self.reading.situation.key_of(table, row))

    def _fact(self, step: Trace, node: n.FactOf) -> Reason:
        fact = node.fact
        table, key = None, None
        text = fact.meaning
        if fact.table is not None and step.row is not None:
            table, key = fact.table.name, self.reading.situation.key_of(fact.table, step.row)
            text = f"{self._part(fact.table, step.row)}: {text}"
        truth = fact.kind is Kind.TRUTH
        return Reason(
            text, mark_of(step.value) if truth else "value", self._value(step),
            (fact.provision,), self.origins.of(table, key, fact.name), kind="fact",
        )  # fmt: skip

    def _option(self, step: Trace, node: n.OptionValue) -> Reason:
        option = node.option
        plain = to_plain(option.kind, step.value, option.members)
        chosen = option.members_meaning.get(str(plain)) or value_words(
            option.kind, plain, option.unit
        )
        return Reason(option.meaning, "value", chosen, (option.provision,), kind="option")

    def _joint(
        self, step: Trace, node: n.All | n.AnyOf, depth: int, point: str | None
    ) -> tuple[Reason, ...]:
        """Tell what is needed together one after the other; alternatives under their word."""
        parts = deciding(step)
        if isinstance(node, n.All):
            return _once(reason for part in parts for reason in self._tell(part, depth, point))
        below = _once(
            reason
            for part in parts
            for reason in _together(self._tell(part, depth + 1, point), part)
        )
        if len(below) < 2:
            return below
        text = {YES: "One of these is enough:", NO: "One of these would be enough, none is met:"}
        told = text.get(cast(int, step.value), "One of these would be enough:")
        return (Reason(told, mark_of(step.value), because=below, joint=True),)

    def _among(
        self, step: Trace, node: n.Among, depth: int, point: str | None
    ) -> tuple[Reason, ...]:
        inner = self._tell(step.children[0], depth, point)
        members = _members(node.item)
        wanted = [member_word(m) for i, m in enumerate(members) if node.mask >> i & 1]
        if not inner or not wanted or len(wanted) > 6:
            return inner
        first = inner[0]
        value = first.value
        if first.kind == "fact" and value not in wanted:
            value = f"{value} (asked: {joined(wanted, 'or')})"
        return (replace(first, mark=mark_of(step.value), value=value), *inner[1:])

    def _compare(self, step: Trace, node: n.Compare, depth: int, point: str | None) -> Reason:
        left, right = step.children
        number = n.kind_of(node.left) is Kind.NUMBER
        word = {
            (True, "<"): "is less than", (True, "<="): "is at most",
            (False, "<"): "is before", (False, "<="): "is on or before",
        }[number, node.op]  # fmt: skip
        text = f"{_capital(self._phrase(left))} {word} {self._phrase(right)}."
        below = self._all_below((left, right), depth + 1)
        provisions = tuple(provisions_in(point)) if point else ()
        return Reason(text, mark_of(step.value), provisions=provisions, because=below)

    def _phrase(self, step: Trace) -> str:
        node = step.node
        match node:
            case n.Today():
                return f"today ({self._value(step)})"
            case n.Literal():
                return self._value(step)
            case n.Ref(rule=rule):
                return f"“{rule.statement.rstrip('.')}” ({self._value(step, rule)})"
            case n.FactOf(fact=fact):
                return f"“{fact.meaning.rstrip('.')}” ({self._value(step)})"
            case n.OptionValue(option=option):
                return f"“{option.meaning.rstrip('.')}” ({self._value(step)})"
            case n.At() | n.Instead() if step.children:
                return self._phrase(step.children[0])
            case _:
                return f"the value worked out ({self._value(step)})"

    def _deadline(self, step: Trace, depth: int) -> Reason:
        start, length = step.children
        long = self._phrase(length)
        begins = self._phrase(start)
        return Reason(
            f"A period of {long} is counted from {begins}.",
            value=self._value(step),
            because=self._all_below((start, length), depth + 1),
        )

    def _rows(self, step: Trace, node: n.Some | n.Every, depth: int) -> tuple[Reason, ...]:
        below: list[Reason] = []
        kept = {id(part) for part in deciding(step)}
        for index, part in enumerate(step.children):
            if id(part) not in kept:
                continue
            inner = self._tell(part, depth + 1)
            if inner:
                below.append(
                    Reason(
                        f"{self._part(node.table, index)}:", mark_of(part.value),
                        because=inner, joint=True,
                    )
                )  # fmt: skip
        if below:
            return tuple(below) if len(below) > 1 else below[0].because
        noun = node.table.meaning.rstrip(".").lower()
        return (Reason(f"The file holds no such part: {noun}.", mark_of(step.value)),)

    def _value(self, step: Trace, rule: AnyRule | None = None) -> str:
        node = step.node
        kind = rule.kind if rule else n.kind_of(node)
        if kind is Kind.LINK:
            return self._link(step, node)
        plain = to_plain(kind, step.value, rule.members if rule else _members(node))
        if plain == NOT_APPLICABLE and isinstance(node, n.FactOf):
            return "None"
        return value_words(kind, plain, rule.unit if rule else _unit(node))

    def _link(self, step: Trace, node: n.Node) -> str:
        target = node.fact.target if isinstance(node, n.FactOf) else None
        rows = sorted(cast("frozenset[int]", step.value))
        if target is None or len(rows) != 1:
            return "Not known"
        return "None" if rows[0] < 0 else self._part(target, rows[0])


def _members(node: n.Node) -> tuple[str, ...]:
    match node:
        case n.FactOf(fact=fact):
            return fact.members
        case n.OptionValue(option=option):
            return option.members
        case n.Ref(rule=rule):
            return rule.members
        case n.Literal(members=members):
            return members
        case n.At(item=item):
            return _members(item)
        case _:
            return ()


def _unit(node: n.Node) -> Unit | None:
    match node:
        case n.FactOf(fact=fact):
            return fact.unit
        case n.OptionValue(option=option):
            return option.unit
        case n.Literal(unit=unit):
            return unit
        case n.Ref(rule=rule):
            return rule.unit
        case n.At(item=item) | n.OnlyIf(item=item) | n.Instead(item=item):
            return _unit(item)
        case n.When(otherwise=item):
            return _unit(item)
        case n.Extreme(items=items) | n.Plus(items=items):
            return _unit(items[0])
        case n.TotalDays():
            return Unit.DAYS
        case _:
            return None


def _together(reasons: tuple[Reason, ...], step: Trace) -> tuple[Reason, ...]:
    """Keep together what makes up one of several alternatives."""
    if len(reasons) < 2:
        return reasons
    return (Reason("All of these together:", mark_of(step.value), because=reasons, joint=True),)


def _once(reasons: Iterator[Reason]) -> tuple[Reason, ...]:
    """Tell each sentence once, in the order of the first telling."""
    found: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        known = found.get((reason.text, reason.value))
        if known is None or (not known.because and reason.because):
            found[reason.text, reason.value] = reason
    return tuple(found.values())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["Origin", "Origins", "Reason", "Teller", "Token", "laid_out", "mark_of"]
