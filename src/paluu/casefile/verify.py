"""Read the whole record and name every change that did not come through the store.

The record vouches for itself twice: each case is a chain of its events, and the register is a
second set of chains over the heads of all cases. Whoever changes one without the other is found.
Whoever turns the whole database back to an earlier day is found with an ``Anchor`` taken since
and kept elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

import psycopg

from paluu.casefile import chain
from paluu.casefile.chain import Link, RegisterEntry
from paluu.casefile.file_check import CheckedEvent, File, check
from paluu.casefile.findings import Anchor, Finding, Report, Tampering
from paluu.casefile.rows import Case

_BATCH = 5_000
_REGISTER = """SELECT lane, position, case_id, reference, case_position, case_head, hash
    FROM casefile.heads ORDER BY lane, position"""
_NOTED = """SELECT lane, position, case_id, reference, case_position, case_head
    FROM casefile.heads ORDER BY case_id, case_position"""
_CASES = "SELECT id, reference, opened_at, position, head FROM casefile.cases ORDER BY id"
_EVENTS = """SELECT case_id, position, event_id, type, version, effective, recorded_at, stored_at,
    actor, corrects, payload_digest, documents_digest, hash, salt, payload
    FROM casefile.events ORDER BY case_id, position"""
_DOCUMENTS = """SELECT e.case_id, e.position, d.name, d.media_type, d.digest, d.salt, d.body
    FROM casefile.documents d JOIN casefile.events e USING (event_id)
    ORDER BY e.case_id, e.position"""


def take_anchor(connection: psycopg.Connection) -> Anchor:
    """Return what to keep elsewhere, so that a later rollback of the database is visible."""
    rows = connection.execute(
        "SELECT DISTINCT ON (lane) lane, position, hash FROM casefile.heads"
        " ORDER BY lane, position DESC"
    ).fetchall()
    return Anchor(tuple((lane, position, head) for lane, position, head in rows))


def verify(
    connection: psycopg.Connection,
    *,
    anchor: Anchor | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Read every event, document and register row as of one moment, and check all chains.

    Args:
        connection: any connection that may read the case files, in autocommit mode.
        anchor: what was noted elsewhere on an earlier day.
        progress: called now and then with the rows read so far and the rows there are.

    Returns:
        The number of rows there are and what does not fit.
    """
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        reading = _Reading(connection, progress)
        findings = [*_check_register(reading, anchor or Anchor(())), *_check_files(reading)]
        return Report(reading.cases, reading.events, reading.register, tuple(findings))


class _Reading:
    """The rows of the record in the order in which they are checked, counted as they pass."""

    def __init__(
        self, connection: psycopg.Connection, progress: Callable[[int, int], None] | None
    ) -> None:
        self.connection = connection
        self._progress = progress
        self._passed = 0
        self._streams = 0
        self.cases, self.events, self.register = connection.execute(
            "SELECT (SELECT count(*) FROM casefile.cases), (SELECT count(*) FROM casefile.events),"
            " (SELECT count(*) FROM casefile.heads)"
        ).fetchall()[0]

    def rows(self, query: str, at_once: int = _BATCH) -> Iterator[tuple[Any, ...]]:
        """Stream the rows of a query from the server, some at once."""
        self._streams += 1
        with self.connection.cursor(f"verify_{self._streams}") as cursor:
            cursor.itersize = at_once
            yield from cursor.execute(query, binary=True)

    def passed(self) -> None:
        """Count a row and now and then tell how far the reading is."""
        self._passed += 1
        total = self.events + 2 * self.register
        if self._progress and (self._passed % _BATCH == 0 or self._passed == total):
            self._progress(self._passed, total)


def _check_register(reading: _Reading, anchor: Anchor) -> Iterator[Finding]:
    """Check that every lane of the register is one unbroken chain and reaches its anchor."""
    anchored = {(lane, position): head for lane, position, head in anchor.lanes}
    for lane, rows in groupby(reading.rows(_REGISTER), key=itemgetter(0)):
        last, previous = 0, chain.BEGINNING
        for *columns, found in rows:
            entry = RegisterEntry(*columns)
            if entry.position != last + 1:
                yield Finding(
                    Tampering.EDITED_REGISTER,
                    f"lane {lane} lacks its rows from {last + 1} to {entry.position - 1}",
                    position=last + 1,
                )
            elif entry.hash(previous) != found or lane != chain.lane_of(entry.case_id):
                yield Finding(
                    Tampering.EDITED_REGISTER,
                    f"row {entry.position} of lane {lane} is not what was chained there",
                    entry.case_id,
                    entry.position,
                )
            if anchored.pop((lane, entry.position), found) != found:
                yield Finding(
                    Tampering.ROLLED_BACK_DATABASE,
                    f"row {entry.position} of lane {lane} is not the one that was anchored",
                    position=entry.position,
                )
            last, previous = entry.position, found
            reading.passed()
    for lane, position in sorted(anchored):
        yield Finding(
            Tampering.ROLLED_BACK_DATABASE,
            f"lane {lane} ends before row {position}, which was anchored",
            position=position,
        )


def _check_files(reading: _Reading) -> Iterator[Finding]:
    """Check every case on its own; then see whether what does not fit belongs to another case."""
    doubtful: dict[UUID, tuple[File, list[Finding]]] = {}
    for file in _files(reading):
        findings = list(check(file))
        if file.case and findings:
            doubtful[file.case_id] = (file, findings)
        else:
            yield from findings
    owners = _owners(reading.connection, [file for file, _ in doubtful.values()])
    for case_id, (_, findings) in doubtful.items():
        if case_id in owners:
            yield Finding(
                Tampering.SWAPPED_CASES,
                f"it holds what the register knows as case {owners[case_id]}",
                case_id,
            )
        else:
            yield from findings


def _owners(connection: psycopg.Connection, files: list[File]) -> dict[UUID, UUID]:
    """Find, for cases that hold another case's reference or events, the case those belong to."""
    marks: dict[str | bytes, UUID] = {}
    for file in files:
        if file.case:
            marks[file.case.reference] = file.case_id
        marks |= {event.hash: file.case_id for event in file.events}
    heads = [mark for mark in marks if isinstance(mark, bytes)]
    references = [mark for mark in marks if isinstance(mark, str)]
    rows = connection.execute(
        "SELECT coalesce(reference, ''), case_head, case_id FROM casefile.heads"
        " WHERE case_head = ANY(%s) OR reference = ANY(%s)",
        (heads, references),
    ).fetchall()
    owners: dict[UUID, UUID] = {}
    for reference, head, owner in rows:
        holder = marks.get(reference) or marks.get(head)
        if holder is not None and holder != owner:
            owners[holder] = owner
    return owners


class _ByCase:
    """A stream of rows in the order of their cases, taken one case at a time."""

    def __init__(self, rows: Iterator[tuple[UUID, Any]]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._rows: Iterator[tuple[UUID, Any]]
        self.next: UUID | None
        self._advance()

    def _advance(self) -> None:
        self.next, self._rows = next(self._groups, (None, iter(())))

    def take(self, case_id: UUID) -> tuple[Any, ...]:
        """Return what the stream holds of this case, which is the next one or not in it."""
        if self.next != case_id:
            return ()
        taken = tuple(row for _, row in self._rows)
        self._advance()
        return taken


def _files(reading: _Reading) -> Iterator[File]:
    """Bring together, case by case, what four tables say of it."""
    cases = _ByCase((row[0], Case(*row)) for row in reading.rows(_CASES))
    noted = _ByCase(_read_noted(reading))
    events = _ByCase(_read_events(reading))
    documents = _ByCase(_read_documents(reading))
    streams = (cases, noted, events, documents)
    while waiting := [stream.next for stream in streams if stream.next is not None]:
        case_id = min(waiting)
        case = cases.take(case_id)
        yield File(
            case_id=case_id,
            case=case[0] if case else None,
            noted=noted.take(case_id),
            events=events.take(case_id),
            documents=documents.take(case_id),
        )


def _read_noted(reading: _Reading) -> Iterator[tuple[UUID, RegisterEntry]]:
    for row in reading.rows(_NOTED):
        entry = RegisterEntry(*row)
        yield entry.case_id, entry
        reading.passed()


def _read_events(reading: _Reading) -> Iterator[tuple[UUID, CheckedEvent]]:
    for *columns, head, salt, payload in reading.rows(_EVENTS):
        link = Link(*columns)
        intact = chain.digest(salt, payload) == link.payload_digest
        yield link.case_id, CheckedEvent(link, head, intact)
        reading.passed()


def _read_documents(reading: _Reading) -> Iterator[tuple[UUID, tuple[int, str, str, bytes, bool]]]:
    # Documents may be large: few at once.
    for case_id, position, name, media_type, digest, salt, body in reading.rows(_DOCUMENTS, 10):
        yield case_id, (position, name, media_type, digest, chain.digest(salt, body) == digest)
