"""A case file in memory: its events, what they state, and how the law reads them.

Both time axes are ordinary questions: *as it was true on day D* leaves out events that take effect
later; *as the file stood at instant T* leaves out events recorded later, corrections among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4, uuid5

import msgspec

from paluu.casefile.events import HAPPENINGS, CaseTakenIn, Happening
from paluu.casefile.rows import NewEvent, StoredEvent
from paluu.casefile.sheet import Sheet
from paluu.errors import BadInput, PaluuError
from paluu.law.profile import Profile, reference_profile
from paluu.law.situations import read_situation
from paluu.rules.plain import to_plain
from paluu.rules.situation import Situation


@dataclass(frozen=True)
class Event:
    """One event of a case.

    Attributes:
        on: the day from which it has legal effect.
        recorded_at: the instant at which the file learned of it.
        content: what happened.
        actor: who recorded it.
        corrects: the event it replaces.
        position: its place in the case, from 1; 0 if it is not stored yet.
        id: its identity.
    """

    on: date
    recorded_at: datetime
    content: Happening
    actor: str
    corrects: UUID | None = None
    position: int = 0
    id: UUID = field(default_factory=uuid4)


def encode(content: Happening) -> bytes:
    """Write the content of an event as canonical JSON."""
    return msgspec.json.encode(content, order="deterministic")


def decode(kind: str, payload: bytes) -> Happening:
    """Read the content of an event.

    Raises:
        PaluuError: the kind is not known to this version.
    """
    known = HAPPENINGS.get(kind)
    if known is None:
        raise PaluuError(
            f"This version knows no event {kind!r}.", advice="Upgrade before reading this case."
        )
    return msgspec.json.decode(payload, type=known)


def to_new(event: Event, *, recorded_at: datetime | None = None) -> NewEvent:
    """Give an event in the form the store takes."""
    return NewEvent(
        type=event.content.kind,
        version=event.content.version,
        effective=event.on,
        actor=event.actor,
        payload=encode(event.content),
        corrects=event.corrects,
        recorded_at=recorded_at,
        event_id=event.id,
    )


def from_stored(stored: StoredEvent) -> Event:
    """Give a stored event in the form the law reads."""
    return Event(
        on=stored.effective,
        recorded_at=stored.recorded_at,
        content=decode(stored.type, stored.payload),
        actor=stored.actor,
        corrects=stored.corrects,
        position=stored.position,
        id=stored.event_id,
    )


@dataclass(frozen=True)
class CaseFile:
    """The events of one case with the profile of the State that conducts it.

    Attributes:
        reference: what people call the case.
        profile: the State's options, readings and calendar.
        events: in the order in which they were recorded.
        complete: whether it holds all acts of the authority and the courts.
    """

    reference: str
    profile: Profile
    events: tuple[Event, ...]
    complete: bool = True

    def with_event(self, event: Event) -> CaseFile:
        """Give the file with a further event, for example one that is only proposed."""
        return replace(self, events=(*self.events, event))

    def as_known_at(self, instant: datetime) -> CaseFile:
        """Give the file as it stood at an instant."""
        known = tuple(event for event in self.events if event.recorded_at <= instant)
        return replace(self, events=known)

    def in_effect(self, day: date) -> list[Event]:
        """List the events in effect on a day, corrections in the place of what they correct."""
        place = {event.id: (event.on, index) for index, event in enumerate(self.events)}
        replaced: set[UUID] = set()
        for event in self.events:
            if event.corrects is not None:
                if event.corrects not in place:
                    raise BadInput("A correction points at no event of this case.")
                replaced.add(event.corrects)
                place[event.id] = (event.on, place[event.corrects][1])
        current = [event for event in self.events if event.id not in replaced and event.on <= day]
        return sorted(current, key=lambda event: place[event.id])

    def sheet(self, day: date) -> Sheet:
        """State the facts as they were on a day.

        Raises:
            BadInput: an event speaks of a part the case does not have.
        """
        sheet = Sheet()
        for event in self.in_effect(day):
            sheet.begin(event.id)
            event.content.state(sheet, event.on)
        return sheet

    def situation(self, today: date, *, now: datetime | None = None) -> Situation:
        """Give the case as the law reads it on a day.

        Args:
            today: the day of evaluation; facts of later effect are left out.
            now: the moment of evaluation, for limits in hours.
        """
        return read_situation(
            self.sheet(today).plain(),
            today=today,
            now=now,
            profile=self.profile,
            complete=self.complete,
            where=self.reference,
        )

    @cached_property
    def by_id(self) -> dict[UUID, Event]:
        """The events by identity."""
        return {event.id: event for event in self.events}


def proposed(content: Happening, on: date, actor: str, **header: Any) -> Event:
    """Give an event that is not recorded: a draft whose lawfulness is asked."""
    return Event(on=on, recorded_at=datetime.max.replace(tzinfo=UTC), content=content,
                 actor=actor, **header)  # fmt: skip


def conducted(reference: str, events: tuple[Event, ...], profile: Profile) -> CaseFile:
    """Give the file of a stored case.

    Args:
        reference: what people call it.
        events: its events.
        profile: the profile of the State whose files these are; a case that was taken in is read
            under its own.
    """
    for event in events:
        if isinstance(event.content, CaseTakenIn):
            taken = event.content
            own = reference_profile(taken.member_state).with_options(taken.options, where=reference)
            return CaseFile(reference, own, events, taken.complete)
    return CaseFile(reference, profile, events)


def taken_in(file: CaseFile, profile: Profile) -> CaseFile:
    """Give a file as it is taken in where another profile is in use.

    Args:
        file: a case conducted elsewhere.
        profile: the profile of the State that takes it in.

    Returns:
        the file, led by the event that keeps its own profile, unless that is the same.
    """
    own = file.profile
    if file.complete and (own.member_state, own.values) == (profile.member_state, profile.values):
        return file
    first = file.events[0]
    content = CaseTakenIn(
        member_state=own.member_state,
        options={
            option.name: to_plain(option.kind, value, option.members)
            for option, value in own.changed().items()
        },
        complete=file.complete,
    )
    # Its identity follows from that of the first event: the same file is taken in the same way.
    event = Event(first.on, first.recorded_at, content, first.actor, id=uuid5(first.id, "taken in"))
    return replace(file, events=(event, *file.events))


def read_events(stored: Iterable[StoredEvent]) -> tuple[Event, ...]:
    """Give the stored events of a case in the form the law reads."""
    return tuple(from_stored(event) for event in stored)
