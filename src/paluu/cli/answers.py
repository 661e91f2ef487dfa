"""What ``--json`` prints: the structure other programs may rely on.

Fields are added, never renamed or taken away, while ``format`` stays the same; ``paluu schema
--of assessment`` gives the JSON Schema. Unknown is ``null`` and never false; what does not apply
is ``"not_applicable"``; a value known roughly is an object with the ends of its interval.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import msgspec

from paluu.casefile.assessment import Assessment, Conclusion, DueDate
from paluu.casefile.guards import Answer, Standing
from paluu.cli.telling import Step, Teller
from paluu.law.book import EDITION, LAW
from paluu.rules.plain import to_plain

FORMAT = 1


class CaseAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Which case was read, and how.

    Attributes:
        member_state: the State whose calendar is used.
        options: the options that differ from the reference profile.
        complete: whether the file holds all acts of the authority and the courts.
        events: how many events it holds.
    """

    reference: str
    title: str
    person: dict[str, Any]
    member_state: str
    options: dict[str, Any]
    complete: bool
    events: int


class ConclusionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One conclusion.

    Attributes:
        name: the public name, with the part it speaks of: ``removal_permitted[RU]``.
        value: true, false, null, a day, a moment, a number, a member, ``"not_applicable"``, or an
            object (``earliest``/``latest`` or ``at_least``/``at_most``, ``may_not_apply``).
        provision: the main provision; ``provisions`` has all of them.
        because: the reasons; a conclusion among them is told under its own name.
        missing: the facts that would decide it, the most useful first.
    """

    name: str
    conclusion: str
    part: str | None
    kind: str
    unit: str | None
    value: Any
    provision: str
    provisions: tuple[str, ...]
    statement: str
    because: tuple[Step, ...]
    missing: tuple[str, ...]


class DeadlineAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One time limit.

    Attributes:
        earliest: the first day it may fall on; null if that is not known.
        latest: the last day it may fall on; the same day where it is exactly known.
        moment: the exact moment, for limits in hours.
        days_left: from the day of evaluation to ``earliest``; negative once passed.
        urgency: ``overdue``, ``due_soon``, ``later``, ``passed`` or ``open``.
        binds: ``person``, ``authority``, ``court`` or ``nobody``.
        custody: whether a person's liberty depends on it.
        arithmetic: how it was counted, step by step.
    """

    name: str
    provision: str
    provisions: tuple[str, ...]
    statement: str
    earliest: date | None
    latest: date | None
    moment: datetime | None
    days_left: int | None
    urgency: str
    binds: str
    custody: bool
    at_expiry: str
    arithmetic: tuple[str, ...]


class GuardAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One guard of an act.

    Attributes:
        passes: whether it lets the act pass.
        level: ``safeguard`` (absolute) or ``procedural`` (may be set aside with written reasons).
        value: true, false or null.
        because: the conclusions behind it, each with its provision.
        rests_on: the recorded facts it rests on.
        missing: the facts that would decide it.
    """

    conclusion: str
    part: str | None
    passes: bool
    level: str
    value: Any
    sentence: str
    provisions: tuple[str, ...]
    because: tuple[str, ...]
    rests_on: tuple[str, ...]
    missing: tuple[str, ...]


class ActionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the law says of one act.

    Attributes:
        verdict: ``required``, ``permitted``, ``refused``, or ``asks`` where facts are missing.
        required_by: the duties that call for it, as sentences.
        provisions: every provision that is in the way.
        guards: what was asked.
    """

    name: str
    title: str
    provision: str
    verdict: str
    required_by: tuple[str, ...]
    provisions: tuple[str, ...]
    guards: tuple[GuardAnswer, ...]


class MissingAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that is missing.

    Attributes:
        fact: its public name, with its part.
        asked_by: the conclusions and acts that turn on it.
    """

    fact: str
    meaning: str
    provision: str
    asked_by: tuple[str, ...]


class AssessmentAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What ``paluu assess --json`` and ``paluu show --json`` print.

    Attributes:
        edition: the text the law speaks for.
        as_of: the day of evaluation.
        known_at: what the file learned after this instant was left out.
    """

    format: int
    edition: str
    case: CaseAnswer
    as_of: date
    known_at: datetime | None
    conclusions: tuple[ConclusionAnswer, ...]
    deadlines: tuple[DeadlineAnswer, ...]
    actions: tuple[ActionAnswer, ...]
    missing: tuple[MissingAnswer, ...]


def assessment_answer(
    assessment: Assessment, *, title: str = "", known_at: datetime | None = None
) -> AssessmentAnswer:
    """Give everything the law says of a case."""
    file = assessment.file
    conclusions = list(assessment.conclusions())
    teller = Teller(assessment, levels=0, full=True)
    return AssessmentAnswer(
        format=FORMAT,
        edition=EDITION,
        case=CaseAnswer(
            reference=file.reference,
            title=title,
            person=file.sheet(assessment.today).person,
            member_state=file.profile.member_state,
            options={
                option.name: to_plain(option.kind, value, option.members)
                for option, value in file.profile.changed().items()
            },
            complete=file.complete,
            events=len(file.events),
        ),
        as_of=assessment.today,
        known_at=known_at,
        conclusions=tuple(conclusion_answer(each, teller) for each in conclusions),
        deadlines=tuple(map(deadline_answer, assessment.due_dates)),
        actions=tuple(map(action_answer, assessment.actions)),
        missing=tuple(missing_facts(assessment, conclusions)),
    )


def conclusion_answer(found: Conclusion, teller: Teller) -> ConclusionAnswer:
    """Give one conclusion with its reasons."""
    rule = found.rule
    return ConclusionAnswer(
        name=found.name,
        conclusion=rule.name,
        part=found.row,
        kind=rule.kind.value,
        unit=rule.unit.value if rule.unit else None,
        value=found.value,
        provision=rule.provisions[0],
        provisions=rule.provisions,
        statement=found.sentence,
        because=teller.tell(found).children,
        missing=tuple(found.missing),
    )


def deadline_answer(due: DueDate) -> DeadlineAnswer:
    """Give one time limit."""
    rule = due.conclusion.rule
    return DeadlineAnswer(
        name=due.conclusion.name,
        provision=rule.provisions[0],
        provisions=rule.provisions,
        statement=due.conclusion.sentence,
        earliest=due.earliest,
        latest=due.latest,
        moment=due.moment,
        days_left=due.days_left,
        urgency=due.urgency.value,
        binds=due.limit.binds.value,
        custody=due.limit.custody,
        at_expiry=due.limit.at_expiry,
        arithmetic=due.arithmetic,
    )


def action_answer(standing: Standing) -> ActionAnswer:
    """Give what the law says of one act."""
    return ActionAnswer(
        name=standing.action.name,
        title=standing.action.title,
        provision=standing.action.provision,
        verdict=standing.verdict.value,
        required_by=tuple(f"{rule.statement} ({rule.provisions[0]})" for rule in standing.duties),
        provisions=standing.provisions,
        guards=tuple(map(_guard, standing.answers)),
    )


def _guard(answer: Answer) -> GuardAnswer:
    rule = answer.guard.rule
    return GuardAnswer(
        conclusion=rule.name,
        part=answer.row,
        passes=answer.passes,
        level=answer.guard.level.value,
        value=to_plain(rule.kind, answer.value),
        sentence=answer.sentence,
        provisions=rule.provisions,
        because=tuple(f"{sentence} ({provision})" for provision, sentence in answer.because),
        rests_on=answer.rests_on,
        missing=answer.missing,
    )


def missing_facts(assessment: Assessment, conclusions: Iterable[Conclusion]) -> list[MissingAnswer]:
    """List the facts that conclusions and acts still turn on, those most asked for first."""
    asked: dict[str, dict[str, None]] = {}
    for standing in assessment.actions:
        for answer in standing.in_the_way:
            for fact in answer.missing:
                asked.setdefault(fact, {})[standing.action.name] = None
    for conclusion in conclusions:
        for fact in conclusion.missing:
            asked.setdefault(fact, {})[conclusion.name] = None
    found = [
        MissingAnswer(fact=place, meaning=meaning, provision=provision, asked_by=tuple(by))
        for place, by in asked.items()
        for meaning, provision in (meaning_of(place),)
    ]
    return sorted(found, key=lambda missing: -len(missing.asked_by))


def meaning_of(place: str) -> tuple[str, str]:
    """Give what a fact, or a list of parts, means and its provision; empty if it has none."""
    table, _, name = place_of(place)
    if table is None and name in LAW.tables:
        return f"The list is complete: {LAW.tables[name].meaning}", ""
    fact = LAW.facts.get(f"{table}.{name}" if table else name)
    return (fact.meaning, fact.provision) if fact else ("", "")


def place_of(place: str) -> tuple[str | None, str | None, str]:
    """Tell table, key and fact of a place: ``fact``, ``table.fact[key]``, ``table[key].fact``."""
    holder, _, name = place.rpartition(".")
    if not holder:
        return None, None, place
    if holder.endswith("]"):
        table, _, key = holder[:-1].partition("[")
        return table, key, name
    name, _, key = name.partition("[")
    return holder, key.rstrip("]"), name
