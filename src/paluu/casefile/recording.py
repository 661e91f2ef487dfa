"""What happens inside the transaction that records a command."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import psycopg
from psycopg.rows import class_row
from psycopg.types.json import Jsonb

from paluu.casefile import chain
from paluu.casefile.refusals import Act, Conflict, KeyReused, NoSuchCase
from paluu.casefile.rows import Appended, Case, Derived, Document, NewEvent, OutboxMessage
from paluu.errors import BadInput

# The first half of an advisory lock's name; the lane is the second.
_REGISTER = 0x70616C75


@dataclass(frozen=True)
class Command:
    """What a caller asks for: ``Store.append`` explains the fields."""

    key: str
    digest: bytes
    events: Sequence[NewEvent]
    derived: Derived | None
    outbox: Sequence[OutboxMessage]
    documents: Sequence[Document]

    def check(self) -> None:
        """Raise ``BadInput`` for what no state of the database could make right."""
        ids = {event.event_id for event in self.events}
        if not self.events:
            raise BadInput("A command records at least one event.", where=self.key)
        if not {d.event_id for d in self.documents} | {m.event_id for m in self.outbox} <= ids:
            raise BadInput(
                "A document or message belongs to an event that is not recorded with it.",
                where=self.key,
            )
        if any(e.recorded_at is not None and e.recorded_at.tzinfo is None for e in self.events):
            raise BadInput("An instant names no time zone.", where=self.key)


@dataclass(frozen=True)
class Standing:
    """Where a case, its lane of the register and the clock stand, once both are locked."""

    case: Case
    recorded_at: datetime
    stored_at: datetime
    now: datetime
    lane: Lane


@dataclass(frozen=True)
class Lane:
    """The last row of a lane of the register."""

    number: int
    position: int
    hash: bytes


def add(
    connection: psycopg.Connection, command: Command, case_id: UUID, expected_position: int
) -> Appended:
    """Add a command's events to a case, or give the answer it had before."""
    # One round trip; each statement sees what was committed before it got its lock.
    row = connection.execute(
        "SELECT id, reference, opened_at, position, head, recorded_at, stored_at"
        " FROM casefile.cases WHERE id = %s FOR UPDATE",
        (case_id,),
    )
    asked = connection.execute(_ASKED, (command.key,))
    lane = _lock_lane(connection, case_id)
    if answer := answered(asked, command, case_id):
        return answer
    if (found := row.fetchone()) is None:
        raise NoSuchCase("There is no such case.", where=str(case_id))
    *columns, recorded_at, stored_at = found
    case = Case(*columns)
    if case.position != expected_position:
        raise Conflict(case, expected_position, _acts(connection, case_id, expected_position))
    last, now = _tail(lane, case_id)
    return _record(connection, command, Standing(case, recorded_at, stored_at, now, last))


def open_and_add(
    connection: psycopg.Connection, command: Command, case_id: UUID, reference: str
) -> Appended:
    """Open a case and record its first events, or give the answer the command had before."""
    asked = connection.execute(_ASKED, (command.key,))
    lane = _lock_lane(connection, case_id)
    if answer := answered(asked, command):
        return answer
    last, now = _tail(lane, case_id)
    case = Case(case_id, reference, now, 0, chain.opening_hash(case_id, reference, now))
    learned = command.events[0].recorded_at or now
    connection.execute(
        "INSERT INTO casefile.cases (id, reference, opened_at, position, head, recorded_at,"
        " stored_at) VALUES (%s, %s, %s, 0, %s, %s, %s)",
        (case_id, reference, now, case.head, learned, now),
    )
    last = _note(connection, last, case)
    return _record(connection, command, Standing(case, learned, now, now, last))


_ASKED = "SELECT digest, case_id, first, position, head FROM casefile.commands WHERE key = %s"


def answer_to(connection: psycopg.Connection, command: Command) -> Appended | None:
    """Return the answer a command had before, or None if it is new; raise ``KeyReused``."""
    return answered(connection.execute(_ASKED, (command.key,)), command)


def answered(
    asked: psycopg.Cursor, command: Command, case_id: UUID | None = None
) -> Appended | None:
    """Read the answer a command had before; ``KeyReused`` if the key named another command."""
    if (row := asked.fetchone()) is None:
        return None
    digest, *answer = row
    appended = Appended(*answer)
    if digest != command.digest or case_id not in (None, appended.case_id):
        raise KeyReused(
            "This key was used for another command.",
            where=f"key {command.key}",
            advice="Give every command a key of its own.",
        )
    return appended


def _lock_lane(connection: psycopg.Connection, case_id: UUID) -> psycopg.Cursor:
    """Wait for the case's lane of the register, then read the clock and the lane's last row."""
    lane = chain.lane_of(case_id)
    connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (_REGISTER, lane))
    return connection.execute(
        "SELECT clock_timestamp(), position, hash FROM (SELECT) AS always LEFT JOIN LATERAL ("
        " SELECT position, hash FROM casefile.heads WHERE lane = %s ORDER BY position DESC LIMIT 1"
        ") AS last ON true",
        (lane,),
    )


def _tail(lane: psycopg.Cursor, case_id: UUID) -> tuple[Lane, datetime]:
    row = lane.fetchone()
    assert row is not None
    now, position, last = row
    return Lane(chain.lane_of(case_id), position or 0, last or chain.BEGINNING), now


def _acts(connection: psycopg.Connection, case_id: UUID, after: int) -> tuple[Act, ...]:
    """What was recorded in a case after a position: the first twenty acts are enough to tell."""
    cursor = connection.cursor(row_factory=class_row(Act)).execute(
        "SELECT position, actor, type, recorded_at FROM casefile.events"
        " WHERE case_id = %s AND position > %s ORDER BY position LIMIT 20",
        (case_id, after),
    )
    return tuple(cursor.fetchall())


def _record(connection: psycopg.Connection, command: Command, standing: Standing) -> Appended:
    """Write everything a command brings; nothing is read any more, so nothing is waited for."""
    case = standing.case
    # When the clock has been set back, the file's time stands still until the clock catches up.
    stored_at = max(standing.now, standing.stored_at)
    learned = standing.recorded_at
    head = case.head
    for position, event in enumerate(command.events, case.position + 1):
        learned = _learned(event, learned, stored_at)
        documents = [_seal(d) for d in command.documents if d.event_id == event.event_id]
        salt = os.urandom(chain.SALT_BYTES)
        link = chain.Link(
            case_id=case.id,
            position=position,
            event_id=event.event_id,
            type=event.type,
            version=event.version,
            effective=event.effective,
            recorded_at=learned,
            stored_at=stored_at,
            actor=event.actor,
            corrects=event.corrects,
            payload_digest=chain.digest(salt, event.payload),
            documents_digest=chain.documents_digest(
                (sealed.document.name, sealed.document.media_type, sealed.digest)
                for sealed in documents
            ),
        )
        head = link.hash(head)
        connection.execute(_INSERT_EVENT, (*vars(link).values(), event.payload, salt, head))
        for sealed in documents:
            connection.execute(
                _INSERT_DOCUMENT, (*vars(sealed.document).values(), sealed.salt, sealed.digest)
            )
    moved = replace(case, position=case.position + len(command.events), head=head)
    connection.execute(
        "UPDATE casefile.cases SET position = %s, head = %s, recorded_at = %s, stored_at = %s"
        " WHERE id = %s",
        (moved.position, head, learned, stored_at, case.id),
    )
    _note(connection, standing.lane, moved)
    if command.derived is not None:
        write_derived(connection, case.id, moved.position, command.derived)
    for message in command.outbox:
        connection.execute(
            "INSERT INTO casefile.outbox (event_id, kind, body) VALUES (%s, %s, %s)",
            (message.event_id, message.kind, Jsonb(message.body)),
        )
    connection.execute(
        "INSERT INTO casefile.commands (key, digest, case_id, first, position, head)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (command.key, command.digest, case.id, case.position + 1, moved.position, head),
    )
    return Appended(case.id, case.position + 1, moved.position, head)


# A link's fields are the first columns, in their order; so are a document's and an entry's below.
_INSERT_EVENT = """INSERT INTO casefile.events (case_id, position, event_id, type, version,
    effective, recorded_at, stored_at, actor, corrects, payload_digest, documents_digest, payload,
    salt, hash) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
_INSERT_DOCUMENT = """INSERT INTO casefile.documents (event_id, name, media_type, body, salt,
    digest) VALUES (%s, %s, %s, %s, %s, %s)"""
_INSERT_HEAD = """INSERT INTO casefile.heads (lane, position, case_id, reference, case_position,
    case_head, hash) VALUES (%s, %s, %s, %s, %s, %s, %s)"""


def _learned(event: NewEvent, before: datetime, stored_at: datetime) -> datetime:
    """When the file learned of an event: as given, never before the last one nor in the future."""
    learned = event.recorded_at or stored_at
    if not before <= learned <= stored_at:
        raise BadInput(
            f"The file is said to have learned this at {chain.instant(learned)}, "
            f"but it learned something else at {chain.instant(before)} "
            f"and it is {chain.instant(stored_at)} now.",
            where=f"event {event.event_id}",
            advice="The instants at which a file learns things only move forward.",
        )
    return learned


@dataclass(frozen=True)
class _Sealed:
    """A document with its salt and digest."""

    document: Document
    salt: bytes
    digest: bytes


def _seal(document: Document) -> _Sealed:
    salt = os.urandom(chain.SALT_BYTES)
    return _Sealed(document, salt, chain.digest(salt, document.body))


def _note(connection: psycopg.Connection, last: Lane, case: Case) -> Lane:
    """Note in the register where a case stands, and return the lane's new last row."""
    entry = chain.RegisterEntry(
        lane=last.number,
        position=last.position + 1,
        case_id=case.id,
        reference=None if case.position else case.reference,
        case_position=case.position,
        case_head=case.head,
    )
    head = entry.hash(last.hash)
    connection.execute(_INSERT_HEAD, (*vars(entry).values(), head))
    return Lane(last.number, entry.position, head)


def write_derived(
    connection: psycopg.Connection, case_id: UUID, position: int, derived: Derived
) -> None:
    """Replace what is derived of a case, unless something derived later is already there."""
    connection.execute(
        "INSERT INTO casefile.caseload (case_id, reference, position, title, stage, assigned_to,"
        " closed, next_due, body)"
        " SELECT id, reference, %s, %s, %s, %s, %s, %s, %s FROM casefile.cases WHERE id = %s"
        " ON CONFLICT (case_id) DO UPDATE SET position = excluded.position, title = excluded.title,"
        " stage = excluded.stage, assigned_to = excluded.assigned_to, closed = excluded.closed,"
        " next_due = excluded.next_due, body = excluded.body"
        " WHERE caseload.position <= excluded.position",
        (
            position,
            derived.title,
            derived.stage,
            derived.assigned_to,
            derived.closed,
            derived.next_due,
            Jsonb(derived.body),
            case_id,
        ),
    )
