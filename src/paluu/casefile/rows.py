"""What goes into the store and what comes out: plain values that know nothing of any event type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4


@dataclass(frozen=True)
class NewEvent:
    """An event to be recorded.

    Attributes:
        type: the name of the event's type.
        version: the version of that type's payload, from 1.
        effective: the day from which the event has legal effect.
        actor: who recorded it.
        payload: its content as canonical JSON; the store keeps these very bytes.
        corrects: the event of the same case that this one corrects.
        recorded_at: the aware instant at which the file learned this, never before the case's last
            event nor after the database's clock; the clock of the database if not given.
        event_id: its identity, for documents, messages and corrections to point at.
    """

    type: str
    version: int
    effective: date
    actor: str
    payload: bytes
    corrects: UUID | None = None
    recorded_at: datetime | None = None
    event_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class StoredEvent:
    """An event as the file holds it; ``NewEvent`` and ``chain`` explain the fields.

    Attributes:
        sequence: order over all cases in which rows were numbered (not quite that of commits).
        stored_at: the instant the database wrote it down, by its own clock.
    """

    sequence: int
    case_id: UUID
    position: int
    event_id: UUID
    type: str
    version: int
    effective: date
    recorded_at: datetime
    stored_at: datetime
    actor: str
    corrects: UUID | None
    payload: bytes
    payload_digest: bytes
    documents_digest: bytes | None
    hash: bytes


@dataclass(frozen=True)
class Document:
    """A file that belongs to an event, under a name of its own within that event."""

    event_id: UUID
    name: str
    media_type: str
    body: bytes


@dataclass(frozen=True)
class OutboxMessage:
    """Something to be done outside once the event it speaks of is recorded."""

    event_id: UUID
    kind: str
    body: Mapping[str, object]


@dataclass(frozen=True)
class ClaimedMessage:
    """A message somebody has taken on; ``attempts`` counts the claims, this one included."""

    id: int
    event_id: UUID
    kind: str
    body: Mapping[str, object]
    attempts: int


@dataclass(frozen=True)
class Derived:
    """What follows from a case's events today, for lists and pages; disposable.

    Attributes:
        title: the case in a few words.
        stage: where it stands, in the caller's vocabulary.
        assigned_to: the official who works on it.
        closed: whether nothing more is to be done.
        next_due: the first day on which something is due.
        body: whatever else the caller derives: conclusions, deadlines, tasks.
    """

    title: str
    stage: str
    assigned_to: str | None = None
    closed: bool = False
    next_due: date | None = None
    body: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """Where a case stands: its last position and the hash of its chain there."""

    id: UUID
    reference: str
    opened_at: datetime
    position: int
    head: bytes


@dataclass(frozen=True)
class ListedCase:
    """A line of the caseload: the case, how it stood when derived, and what was derived."""

    id: UUID
    reference: str
    position: int
    derived: Derived


@dataclass(frozen=True)
class Appended:
    """The answer to a command: the case and the positions its events took; the same each time."""

    case_id: UUID
    first: int
    position: int
    head: bytes


@dataclass(frozen=True)
class DocumentEntry:
    """A document of a case without its content; ``size`` is in bytes."""

    event_id: UUID
    name: str
    media_type: str
    size: int
