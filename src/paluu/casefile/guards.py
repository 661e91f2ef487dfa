"""May this be done? The guards of an act, answered on the file and on the file with the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import cast

from paluu.casefile.actions import ACTIONS, Action, Guard, Level
from paluu.casefile.by_hand import check_by_hand
from paluu.casefile.events import Happening
from paluu.casefile.file import CaseFile, proposed
from paluu.casefile.roles import DECIDERS, Actor
from paluu.errors import BadInput, PaluuError
from paluu.rules.ask import Questions
from paluu.rules.explain import Explanation, Trace, deciding
from paluu.rules.language import AnyRule
from paluu.rules.nodes import At, FactOf, Ref
from paluu.rules.values import NA, NO, OPEN, YES


class Verdict(Enum):
    """What the law says of an act now."""

    REQUIRED = "required"
    PERMITTED = "permitted"
    ASKS = "asks"
    REFUSED = "refused"


@dataclass(frozen=True)
class Answer:
    """One guard's answer.

    Attributes:
        guard: what was asked.
        row: the key of the part it was asked about.
        value: the truth mask of the rule.
        trace: why.
        rests_on: the recorded facts it rests on, as ``table[key].fact``.
        missing: the facts that would decide it.
    """

    guard: Guard
    row: str | None
    value: int
    trace: Trace | None
    rests_on: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def passes(self) -> bool:
        """Whether the guard is known to let the act pass; one that does not apply lets it."""
        return not self.value & (NO if self.guard.holds else YES)

    @property
    def open(self) -> bool:
        """Whether more facts could still let the act pass."""
        lets_pass = (YES if self.guard.holds else NO) | NA
        return bool(self.value & lets_pass) and not self.passes

    @property
    def because(self) -> tuple[tuple[str, str], ...]:
        """The conclusions right behind it: provision and whole sentence of each."""
        return tuple(_reasons(self.trace)) if self.trace else ()

    @property
    def sentence(self) -> str:
        """What the guard found, as a whole sentence."""
        rule = self.guard.rule
        if self.value == YES:
            return rule.statement
        if self.value == NO:
            return rule.negation
        return f"Not known: {rule.statement}"


@dataclass(frozen=True)
class Standing:
    """What the law says of one act now.

    Attributes:
        action: the act.
        verdict: required, permitted, refused, or waiting for facts.
        answers: every guard's answer.
        duties: the duties that call for it, as they stand.
    """

    action: Action
    verdict: Verdict
    answers: tuple[Answer, ...]
    duties: tuple[AnyRule, ...]

    @property
    def in_the_way(self) -> tuple[Answer, ...]:
        """The guards that do not let it pass."""
        return tuple(answer for answer in self.answers if not answer.passes)

    @property
    def provisions(self) -> tuple[str, ...]:
        """Every provision that is in the way, those deepest in the reasons included."""
        return _provisions(self.in_the_way)


class Refused(PaluuError):
    """An act was refused; nothing was recorded.

    Attributes:
        action: the act.
        answers: the guards in the way, each with its provision, reason and facts.
        can_be_set_aside: whether a decision-maker may go on with written reasons.
    """

    def __init__(self, action: Action, answers: tuple[Answer, ...]) -> None:
        self.action = action
        self.answers = answers
        self.can_be_set_aside = all(answer.guard.level is Level.PROCEDURAL for answer in answers)
        reasons = " ".join(_told(answer) for answer in answers)
        facts = sorted({fact for answer in answers for fact in answer.rests_on})
        missing = sorted({fact for answer in answers for fact in answer.missing})
        told = f" It rests on: {', '.join(facts)}." if facts else ""
        wanted = f" It would help to know: {', '.join(missing[:6])}." if missing else ""
        super().__init__(
            f"{action.title}: refused. {reasons}{told}{wanted}",
            where=action.name,
            advice="A decision-maker may set this aside with written reasons."
            if self.can_be_set_aside
            else "This cannot be set aside.",
        )

    @property
    def provisions(self) -> tuple[str, ...]:
        """Every provision that is in the way, those deepest in the reasons included."""
        return _provisions(self.answers)


class Overridden(BadInput):
    """A guard was to be set aside by somebody who may not, or without reasons."""


def _provisions(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for answer in answers for each in why_provisions(answer)))


def _told(answer: Answer) -> str:
    told = f"{answer.sentence} ({', '.join(answer.guard.rule.provisions)})"
    because = [f"{sentence} ({provision})" for provision, sentence in answer.because]
    return f"{told} Because: {' '.join(because)}" if because else told


def _reasons(trace: Trace) -> list[tuple[str, str]]:
    """Collect the conclusions right below a step that decide it, each with its point."""
    found: dict[tuple[str, str], None] = {}
    stack: list[tuple[Trace, str | None]] = [(child, None) for child in _blocking(trace)]
    while stack:
        step, point = stack.pop(0)
        if isinstance(step.node, At):
            point = step.node.provision
        if not isinstance(step.node, Ref):
            stack = [(child, point) for child in _blocking(step)] + stack
            continue
        rule = step.node.rule
        if step.value in (YES, NO):
            sentence = rule.statement if step.value == YES else rule.negation
            found[point or rule.provisions[0], sentence] = None
    return list(found)


def why_provisions(answer: Answer) -> list[str]:
    """List the provisions behind an answer: of the rule, then of the parts that decided it."""
    found = dict.fromkeys(answer.guard.rule.provisions)
    if answer.trace is None:
        return list(found)
    stack = [answer.trace]
    while stack:
        step = stack.pop()
        if isinstance(step.node, At):
            found.update(dict.fromkeys(part.strip() for part in step.node.provision.split(",")))
        elif isinstance(step.node, Ref):
            found.update(dict.fromkeys(step.node.rule.provisions))
        stack.extend(_blocking(step))
    return list(found)


def _blocking(step: Trace) -> tuple[Trace, ...]:
    return deciding(step)


class Gate:
    """The guards of one file on one day.

    Args:
        file: the case.
        today: the day of the act.
        now: the moment of the act, for limits in hours.
    """

    def __init__(self, file: CaseFile, today: date, now: datetime | None = None) -> None:
        self.file = file
        self.today = today
        self.now = now
        self.explanation = Explanation(file.situation(today, now=now))

    def try_out(self, action: Action, content: Happening, on: date | None = None) -> Standing:
        """Say what the law says of one act as it is drafted.

        Args:
            action: the act.
            content: the draft.
            on: the day from which it would have effect; today by default.

        Raises:
            BadInput: the draft speaks of a part the case does not have.
        """
        with_act = None
        if any(guard.proposal for guard in action.guards):
            draft = proposed(content, on or self.today, "draft")
            with_act = Explanation(
                self.file.with_event(draft).situation(
                    max(self.today, on or self.today), now=self.now
                )
            )
        answers = tuple(
            self._ask(guard, (with_act if guard.proposal else None) or self.explanation, content)
            for guard in action.guards
        )
        return self._standing(action, answers)

    def check(
        self, action: Action, content: Happening, actor: Actor, *, on: date, override: str = ""
    ) -> Standing:
        """Let an act pass or refuse it.

        Args:
            action: the act.
            content: the act as drafted.
            actor: who does it.
            on: the day from which it has effect.
            override: written reasons for setting procedural guards aside.

        Raises:
            Refused: a guard is in the way; nothing is recorded.
            Overridden: guards were to be set aside by somebody who may not.
        """
        if not actor.may_act_as(action.may):
            raise BadInput(
                f"{actor.name} may not do this.",
                where=action.name,
                advice=f"It takes: {', '.join(sorted(role.value for role in action.may))}.",
            )
        check_by_hand(content, self.file.sheet(max(self.today, on)))
        standing = self.try_out(action, content, on)
        blocking = standing.in_the_way
        if not blocking:
            return standing
        refusal = Refused(action, blocking)
        if not override.strip() or not refusal.can_be_set_aside:
            raise refusal
        if not actor.may_act_as(DECIDERS):
            raise Overridden(
                "Only a decision-maker may set a procedural guard aside.", where=action.name
            )
        return standing

    def outlook(self, action: Action) -> Standing:
        """Say what the law says of an act before anything is drafted.

        Guards that need the draft are left for the draft; guards about a country are asked of
        every country, and one open country is enough.
        """
        answers = tuple(
            answer
            for guard in action.guards
            if not guard.proposal
            for answer in (self._ask_any_row(guard),)
            if answer is not None
        )
        return self._standing(action, answers)

    def all(self) -> list[Standing]:
        """Say what the law says of every act on an open case."""
        return [self.outlook(action) for action in ACTIONS if action.name != "open_case"]

    # --- asking ------------------------------------------------------------------------------

    def _standing(self, action: Action, answers: tuple[Answer, ...]) -> Standing:
        duties = tuple(rule for rule in action.required_by if self._owed(rule))
        blocking = [answer for answer in answers if not answer.passes]
        if any(not answer.open for answer in blocking):
            verdict = Verdict.REFUSED
        elif blocking:
            verdict = Verdict.ASKS
        else:
            verdict = Verdict.REQUIRED if duties else Verdict.PERMITTED
        return Standing(action, verdict, answers, duties)

    def _owed(self, rule: AnyRule) -> bool:
        table = rule.subject.table
        if table is None:
            return self.explanation.of(rule).value == YES
        rows = self.explanation.rows(table)
        return any(
            part.exists == YES and self.explanation.of(rule, index).value == YES
            for index, part in enumerate(rows)
        )

    def _ask(self, guard: Guard, reading: Explanation, content: Happening) -> Answer:
        table = guard.rule.subject.table
        if table is None:
            return _answer(guard, reading, None, None)
        key = guard.row(content) if guard.row else None
        if key is None:
            raise BadInput(f"It must be said which of the {table.name} is meant.")
        known = [part.key for part in reading.rows(table)]
        if key not in known:
            raise BadInput(
                f"The case has no {key!r} among {table.name}.",
                advice=f"It has: {', '.join(filter(None, known)) or 'none'}.",
            )
        return _answer(guard, reading, known.index(key), key)

    def _ask_any_row(self, guard: Guard) -> Answer | None:
        table = guard.rule.subject.table
        if table is None:
            return _answer(guard, self.explanation, None, None)
        found = [
            _answer(guard, self.explanation, index, part.key)
            for index, part in enumerate(self.explanation.rows(table))
            if part.key is not None
        ]
        for wanted in (lambda a: a.passes, lambda a: a.open, lambda _: True):
            for answer in found:
                if wanted(answer):
                    return answer
        return Answer(guard, None, OPEN, None, (), (f"{table.name}",))


def _answer(guard: Guard, reading: Explanation, row: int | None, key: str | None) -> Answer:
    trace = reading.of(guard.rule, row)
    value = cast(int, trace.value)
    missing: tuple[str, ...] = ()
    if value & (value - 1):
        missing = tuple(Questions(reading).missing(guard.rule, row))
    return Answer(guard, key, value, trace, tuple(rests_on(reading, trace)), missing)


def rests_on(reading: Explanation, trace: Trace) -> list[str]:
    """List the recorded facts that decided a step, as ``table[key].fact`` or ``fact``."""
    found: dict[str, None] = {}
    stack = [trace]
    while stack:
        step = stack.pop()
        if isinstance(step.node, FactOf):
            fact = step.node.fact
            if _is_recorded(reading, step):
                key = (
                    reading.situation.key_of(fact.table, step.row)
                    if fact.table is not None and step.row is not None
                    else None
                )
                found[f"{fact.table.name}[{key}].{fact.name}" if fact.table else fact.name] = None
        stack.extend(reversed(_blocking(step)))
    return list(found)


def _is_recorded(reading: Explanation, step: Trace) -> bool:
    node = cast(FactOf, step.node)
    holder = (
        reading.situation.facts
        if node.fact.table is None
        else reading.rows(node.fact.table)[step.row or 0].facts
    )
    return node.fact in holder
