"""An act before it is signed: what the law says of it, and what would follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from paluu.casefile.actions import Action, Level
from paluu.casefile.assessment import Assessment, DueDate
from paluu.casefile.events import Happening, ReturnDecisionIssued
from paluu.casefile.file import CaseFile, proposed
from paluu.casefile.guards import Answer, Gate, Standing, Verdict
from paluu.casefile.roles import DECIDERS, Actor
from paluu.documents import MissingContent, from_case
from paluu.documents.completeness import check
from paluu.documents.content import Language, State
from paluu.documents.office import demonstration_office
from paluu.law.book import LAW
from paluu.rules.plain import NOT_APPLICABLE
from paluu.web.case.acts import Obstacle, obstacle
from paluu.web.case.conclusions import KEY
from paluu.web.case.deadlines import day_of
from paluu.web.reasons import Origins, Teller
from paluu.web.words.parts import Parts
from paluu.web.words.speech import provisions_in


@dataclass(frozen=True)
class Effect:
    """Something that would follow.

    Attributes:
        kind: ``starts``, ``moves``, ``ends`` (time limits), ``must``, ``done`` (duties),
            or ``law`` (conclusions).
        text: what it is, as a sentence.
        detail: the day, or what it was before.
        provision: where the text says so.
    """

    kind: str
    text: str
    detail: str
    provision: str


class Draft:
    """An act as drafted on a case.

    Args:
        file: the case as it stands.
        action: the act.
        content: what would be recorded.
        on: the day from which it would have effect.
        today: the present day.
        now: the present instant.
        actor: who would sign.

    Raises:
        BadInput: the draft speaks of a part the case does not have.
    """

    def __init__(
        self, file: CaseFile, action: Action, content: Happening, *, on: date, today: date,
        now: datetime, actor: Actor,
    ) -> None:  # fmt: skip
        self.file = file
        self.action = action
        self.content = content
        self.on = on
        self.actor = actor
        self.event = proposed(content, on, actor.name)
        self.file_after = file.with_event(self.event)
        self.day = max(today, on)
        self.standing: Standing = Gate(file, today, now).try_out(action, content, on)
        self.before = Assessment(file, self.day)
        self.after = Assessment(self.file_after, self.day)

    @property
    def parts(self) -> Parts:
        """The names of the parts as they would be."""
        return Parts(self.file_after.sheet(self.day))

    @property
    def obstacles(self) -> list[Obstacle]:
        """What is in the way."""
        return [self._obstacle(answer) for answer in self.standing.in_the_way]

    @property
    def refused(self) -> bool:
        """Whether a safeguard or a procedural condition is in the way."""
        return bool(self.standing.in_the_way)

    @property
    def can_be_set_aside(self) -> bool:
        """Whether a decision-maker may go on with written reasons."""
        in_the_way = self.standing.in_the_way
        return bool(in_the_way) and all(
            answer.guard.level is Level.PROCEDURAL for answer in in_the_way
        )

    @property
    def may_set_aside(self) -> bool:
        """Whether the official may do so."""
        return self.can_be_set_aside and self.actor.may_act_as(DECIDERS)

    @property
    def lacking(self) -> list[tuple[str, str]]:
        """The mandatory content a decision lacks, each element with its provision."""
        if not isinstance(self.content, ReturnDecisionIssued):
            return []
        content = from_case.return_decision(
            self.file_after, self.event, demonstration_office(), state=State.SIGNED
        )
        return [(m.describe(Language.EN), m.provision) for m in check(content)]

    def helpful(self) -> list[Action]:
        """Give the acts that are due now and speak of a provision that is in the way."""
        blocking = {p for o in self.obstacles for p in (*o.provisions, *o.deeper)}
        return [
            standing.action
            for standing in self.before.actions
            if standing.duties
            and standing.verdict is Verdict.REQUIRED
            and standing.action is not self.action
            and blocking & set(provisions_in(standing.action.provision))
        ]

    def effects(self) -> list[Effect]:
        """Give what would follow, time limits first."""
        return [*self._limits(), *self._duties(), *self._conclusions()]

    # --- inside ------------------------------------------------------------------------------

    def _obstacle(self, answer: Answer) -> Obstacle:
        assessment = self.after if answer.guard.proposal else self.before
        sheet = assessment.file.sheet(self.day)
        parts = Parts(sheet)
        teller = Teller(assessment.reading, parts, Origins(assessment.file, sheet, parts))
        return obstacle(answer, parts, teller)

    def _limits(self) -> list[Effect]:
        before = {due.conclusion.name: due for due in self.before.due_dates}
        after = {due.conclusion.name: due for due in self.after.due_dates}
        found = []
        for name, due in after.items():
            was = before.get(name)
            if was is None:
                found.append(self._effect("starts", due, day_of(due)))
            elif (was.earliest, was.latest) != (due.earliest, due.latest):
                found.append(self._effect("moves", due, f"{day_of(due)}, before {day_of(was)}"))
        found += [
            self._effect("ends", due, f"was {day_of(due)}")
            for name, due in before.items()
            if name not in after
        ]
        return found

    def _effect(self, kind: str, due: DueDate, detail: str) -> Effect:
        rule = due.conclusion.rule
        return Effect(kind, rule.statement, detail, rule.provisions[0])

    def _duties(self) -> list[Effect]:
        before = {s.action.name: s for s in self.before.actions if s.duties}
        after = {s.action.name: s for s in self.after.actions if s.duties}
        return [
            *(
                Effect("must", s.action.title, s.duties[0].statement, s.duties[0].provisions[0])
                for name, s in after.items()
                if name not in before
            ),
            *(
                Effect("done", s.action.title, "", s.duties[0].provisions[0])
                for name, s in before.items()
                if name not in after
            ),
        ]

    def _conclusions(self) -> list[Effect]:
        found = []
        for _, names in KEY:
            for rule in (LAW.rules[name] for name in names if name in LAW.rules):
                before = {c.name: c.value for c in self.before.of_every_part(rule)}
                for conclusion in self.after.of_every_part(rule):
                    was = before.get(conclusion.name, NOT_APPLICABLE)
                    if conclusion.value == was or conclusion.value == NOT_APPLICABLE:
                        continue
                    if conclusion.value is False and was == NOT_APPLICABLE:
                        continue
                    table = rule.subject.table
                    name = f"{self.parts.name(table.name, conclusion.row)}: " if table else ""
                    found.append(Effect("law", name + conclusion.sentence, "", rule.provisions[0]))
        return found


__all__ = ["Draft", "Effect", "MissingContent"]
