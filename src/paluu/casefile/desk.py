"""The desk: where every act on a case is done, whichever door it came through.

A door gives the name of an act, its input and who acts; the desk reads the file, asks the guards,
and records the event with what is derived from it, or refuses and records nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from paluu import periods
from paluu.casefile.actions import BY_NAME, Action, find_action
from paluu.casefile.assessment import Assessment, Urgency
from paluu.casefile.by_hand import check_by_hand
from paluu.casefile.contradictions import check_consistent
from paluu.casefile.events import GuardSetAside, Happening
from paluu.casefile.file import CaseFile, Event, conducted, encode, read_events, taken_in, to_new
from paluu.casefile.guards import Gate, Standing, Verdict
from paluu.casefile.roles import Actor
from paluu.casefile.rows import Appended, Derived, Document
from paluu.casefile.sheet import Sheet
from paluu.casefile.store import Store
from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.profile import Profile

Papers = Callable[[CaseFile, Event], Sequence[tuple[str, str, bytes]]]
"""Makes the documents of an event: name, media type, body."""


@dataclass(frozen=True)
class Done:
    """An act that was recorded.

    Attributes:
        case_id: the case.
        event: what was recorded.
        standing: what the law said of it; ``None`` where it was not asked anew.
        appended: where it stands in the case.
    """

    case_id: UUID
    event: Event
    standing: Standing | None
    appended: Appended


class Desk:
    """Reads and acts on the cases of one store under one profile.

    Args:
        store: where the cases are kept.
        profile: the State's options, readings and calendar.
        papers: what makes the documents of an act; none by default.
    """

    def __init__(self, store: Store, profile: Profile, papers: Papers | None = None) -> None:
        self.store = store
        self.profile = profile
        self._papers = papers

    def day_of(self, now: datetime) -> date:
        """Give the day it is in the State at an instant."""
        return periods.local_day(now, periods.ZONES[self.profile.member_state])

    def file(self, case_id: UUID, known_at: datetime | None = None) -> CaseFile:
        """Read a case, as it stands or as it stood at an instant.

        Raises:
            NoSuchCase: there is no such case.
        """
        events = read_events(self.store.load(case_id, known_at))
        return conducted(self.store.case(case_id).reference, events, self.profile)

    def assess(
        self, case_id: UUID, today: date, *, now: datetime | None = None,
        known_at: datetime | None = None,
    ) -> Assessment:  # fmt: skip
        """Say what the law says of a case on a day, as it stands or stood."""
        return Assessment(self.file(case_id, known_at), today, now)

    def act(
        self,
        case_id: UUID,
        name: str,
        given: Mapping[str, Any],
        actor: Actor,
        *,
        now: datetime,
        on: date | None = None,
        expected_position: int | None = None,
        key: str | None = None,
        override: str = "",
        corrects: UUID | None = None,
    ) -> Done:
        """Do an act: ask its guards, and record it with what follows from it.

        Args:
            case_id: the case.
            name: the public name of the act.
            given: its input by field.
            actor: who acts.
            now: the moment of the act.
            on: the day from which it has effect; the day of ``now`` by default.
            expected_position: the position of the last event the official has seen.
            key: names the command; repeating it records nothing twice.
            override: written reasons for setting procedural guards aside.
            corrects: the event this one replaces.

        Raises:
            BadInput: the input does not fit, it contradicts the file, or the actor may not do this.
            Refused: a guard is in the way; nothing is recorded.
            Conflict: somebody else has acted since ``expected_position``.
        """
        action = find_action(name)
        content = read_input(action, given)
        file = self.file(case_id)
        today = self.day_of(now)
        effective = on or today
        digest = _digest(name, content, effective, actor, override)
        if key and (before := self.store.answered(key, digest)):
            # The file has the act in it already, so that its guards would now say something else.
            return Done(case_id, file.events[before.position - 1], None, before)
        if corrects is not None:
            _check_correction(file, content, corrects)
        standing = Gate(file, today, now).check(
            action, content, actor, on=effective, override=override
        )
        event = Event(effective, now, content, actor.name, corrects=corrects)
        recorded = [*_set_aside(standing, actor, now, override), event]
        after = replace(file, events=(*file.events, *recorded))
        check_consistent(after)
        documents = self._documents(after, event)
        appended = self.store.append(
            case_id,
            len(file.events) if expected_position is None else expected_position,
            [to_new(each) for each in recorded],
            command_key=key or str(uuid4()),
            command_digest=digest,
            derived=derive(after, today),
            documents=documents,
        )
        return Done(case_id, event, standing, appended)

    def open_case(
        self,
        reference: str,
        given: Mapping[str, Any],
        actor: Actor,
        *,
        now: datetime,
        on: date | None = None,
        key: str | None = None,
    ) -> Done:
        """Open a case.

        Raises:
            BadInput: the input does not fit.
            ReferenceTaken: another case bears the reference.
        """
        action = BY_NAME["open_case"]
        content = read_input(action, given)
        if not actor.may_act_as(action.may):
            raise BadInput(f"{actor.name} may not open cases.", where=action.name)
        check_by_hand(content, Sheet())
        event = Event(on or self.day_of(now), now, content, actor.name)
        file = CaseFile(reference, self.profile, (event,))
        appended = self.store.open_case(
            uuid4(),
            reference,
            [to_new(event)],
            command_key=key or str(uuid4()),
            command_digest=_digest("open_case", content, event.on, actor, ""),
            derived=derive(file, self.day_of(now)),
        )
        return Done(appended.case_id, event, None, appended)

    def take_in(self, file: CaseFile, *, today: date, actor: str = "import") -> Appended:
        """Take in a case conducted elsewhere, its events with the instants they were learned.

        What was done elsewhere is recorded as it was done; guards bind what is done here. The
        assessment says what was unlawful. Taking the same file in twice records it once.

        Raises:
            ReferenceTaken: another case bears the reference.
            BadInput: the file holds no event, contradicts itself, or its instants run backwards.
        """
        if not file.events:
            raise BadInput("The file holds no event.", where=file.reference)
        check_consistent(file)
        file = taken_in(file, self.profile)
        digest = _digest_of(file)
        return self.store.open_case(
            uuid4(),
            file.reference,
            [to_new(event, recorded_at=event.recorded_at) for event in file.events],
            command_key=f"{actor}:{file.reference}:{digest.hex()}",
            command_digest=digest,
            derived=derive(file, today),
        )

    def refresh(self, today: date) -> int:
        """Derive every open case anew, as after a night or a change of options.

        Returns:
            how many cases were derived.
        """
        rows = []
        after = None
        while page := self.store.cases(after=after, limit=200):
            for listed in page:
                file = self.file(listed.id)
                rows.append((listed.id, len(file.events), derive(file, today)))
            after = page[-1]
        self.store.replace_derived(rows)
        return len(rows)

    def _documents(self, file: CaseFile, event: Event) -> list[Document]:
        if self._papers is None:
            return []
        return [
            Document(event.id, name, media_type, body)
            for name, media_type, body in self._papers(file, event)
        ]


def _check_correction(file: CaseFile, content: Happening, corrects: UUID) -> None:
    """Refuse a correction that would make an event of one kind disappear behind another."""
    corrected = file.by_id.get(corrects)
    if corrected is None:
        raise BadInput("A correction points at no event of this case.", where="corrects")
    if type(corrected.content) is not type(content):
        raise BadInput(
            f"{corrected.content.kind} is not corrected by {content.kind}.",
            where="corrects",
            advice="Correct an event with one of the same kind.",
        )


def read_input(action: Action, given: Mapping[str, Any]) -> Happening:
    """Read the input of an act.

    Raises:
        BadInput: a field is missing, unknown or does not fit; it names the field.
    """
    try:
        return msgspec.convert({**given, **action.fixed}, action.records, strict=False)
    except msgspec.ValidationError as problem:
        raise BadInput(f"{problem}.", where=action.name) from problem


def derive(file: CaseFile, today: date) -> Derived:
    """Derive the line a case has in the list of cases: title, stage, what is due next.

    Args:
        file: the case.
        today: the day for which it is derived.
    """
    assessment = Assessment(file, today)
    sheet = file.sheet(today)
    pressing = [
        due
        for due in assessment.due_dates
        if due.earliest and due.urgency in (Urgency.OVERDUE, Urgency.DUE_SOON, Urgency.LATER)
    ]
    person = sheet.person
    return Derived(
        title=f"{person.get('family_name', '')}, {person.get('given_names', '')}".strip(", "),
        stage=stage(assessment, closed=sheet.closed),
        assigned_to=sheet.assigned_to,
        closed=sheet.closed,
        next_due=min((due.earliest for due in pressing if due.earliest), default=None),
        body={
            "due": [
                {
                    "name": due.conclusion.name,
                    "statement": due.conclusion.sentence,
                    "provision": due.conclusion.rule.provisions[0],
                    "day": due.earliest.isoformat() if due.earliest else None,
                    "custody": due.limit.custody,
                    "binds": due.limit.binds.value,
                }
                for due in pressing[:6]
            ],
            "duties": [
                {"title": standing.action.title, "provision": standing.action.provision}
                for standing in assessment.actions
                if standing.duties and standing.verdict is not Verdict.REFUSED
            ],
            "nationalities": list(person.get("nationalities", ())),
        },
    )


def stage(assessment: Assessment, *, closed: bool) -> str:
    """Name where a case stands, in the order a case usually takes."""
    if closed:
        return "closed"

    def holds(name: str) -> bool:
        found = list(assessment.of_every_part(LAW.rule(name)))
        return any(conclusion.value is True for conclusion in found)

    for name, word in (
        ("detained", "detained"),
        ("voluntary_return_exists", "returned"),
        ("subject_to_removal", "removal"),
        ("return_decision_exists", "return decision"),
    ):
        if holds(name):
            return word
    return "examination"


def _set_aside(standing: Standing, actor: Actor, now: datetime, override: str) -> list[Event]:
    """The event that shows which guards were set aside, and why; none if all let the act pass."""
    names = tuple(answer.guard.rule.name for answer in standing.in_the_way)
    if not names:
        return []
    content = GuardSetAside(act=standing.action.name, conclusions=names, reasons=override.strip())
    return [Event(now.date(), now, content, actor.name)]


def _digest_of(file: CaseFile) -> bytes:
    """Tell one content of a file from another, whatever identities its events have."""
    place = {event.id: number for number, event in enumerate(file.events)}
    hashed = hashlib.sha256()
    for event in file.events:
        corrects = place[event.corrects] if event.corrects else ""
        head = (event.on.isoformat(), event.recorded_at.isoformat(), event.actor, str(corrects))
        hashed.update("\x1f".join((*head, "")).encode() + encode(event.content))
    return hashed.digest()


def _digest(name: str, content: Happening, on: date, actor: Actor, override: str) -> bytes:
    parts = (name, on.isoformat(), actor.name, override)
    return hashlib.sha256("\x1f".join(parts).encode() + encode(content)).digest()
