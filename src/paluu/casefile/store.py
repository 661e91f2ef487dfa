"""The case files in PostgreSQL: append with proof, load as at any instant, list what is due.

A command (its events, their documents, the derived row, the messages to send, and the answer to
give if it is asked again) is one transaction: all of it is there, or none. Two writers on one case
meet at the row of the case; writers on different cases meet only briefly, in the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

import psycopg
from psycopg import errors
from psycopg.rows import class_row

from paluu.casefile import recording
from paluu.casefile.database import Database
from paluu.casefile.recording import Command
from paluu.casefile.refusals import NoSuchCase, ReferenceTaken, Unconfirmed
from paluu.casefile.rows import (
    Appended,
    Case,
    ClaimedMessage,
    Derived,
    Document,
    DocumentEntry,
    ListedCase,
    NewEvent,
    OutboxMessage,
    StoredEvent,
)
from paluu.errors import BadInput

_CASE = "SELECT id, reference, opened_at, position, head FROM casefile.cases "
_EVENTS = """SELECT sequence, case_id, position, event_id, type, version, effective, recorded_at,
    stored_at, actor, corrects, payload, payload_digest, documents_digest, hash
    FROM casefile.events WHERE case_id = %s AND recorded_at <= coalesce(%s::timestamptz, 'infinity')
    ORDER BY position"""
_CASELOAD = """SELECT case_id, reference, position,
        title, stage, assigned_to, closed, next_due, body
    FROM casefile.caseload
    WHERE (closed = %(closed)s OR %(closed)s::boolean IS NULL)
      AND (assigned_to = %(assigned_to)s OR %(assigned_to)s::text IS NULL)
      AND (%(matching)s::text IS NULL
           OR strpos(lower(reference || ' ' || title), lower(%(matching)s)) > 0)
      AND (%(reference)s::text IS NULL
           OR (due_order, reference) > (coalesce(%(due)s::date, 'infinity'), %(reference)s))
    ORDER BY due_order, reference LIMIT %(limit)s"""
_CLAIM = """UPDATE casefile.outbox
    SET attempts = attempts + 1, claimed_until = clock_timestamp() + %s
    WHERE id IN (
        SELECT id FROM casefile.outbox
        WHERE done_at IS NULL AND coalesce(claimed_until < clock_timestamp(), true)
        ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED
    ) RETURNING id, event_id, kind, body, attempts"""


class Store:
    """The case files of one database.

    Args:
        database: where they are kept.
    """

    def __init__(self, database: Database) -> None:
        self.database = database

    def open_case(
        self,
        case_id: UUID,
        reference: str,
        events: Sequence[NewEvent],
        *,
        command_key: str,
        command_digest: bytes,
        derived: Derived | None = None,
        outbox: Sequence[OutboxMessage] = (),
        documents: Sequence[Document] = (),
    ) -> Appended:
        """Open a case with its first events, the way ``append`` adds to one.

        ``case_id`` is the identity of the new case (when a command is repeated, that of the first
        time counts), ``reference`` what people call it; ``append`` explains the rest. Raises
        ``ReferenceTaken`` if another case bears the reference.
        """
        command = Command(command_key, command_digest, events, derived, outbox, documents)
        command.check()
        try:
            with self._transaction() as connection:
                return recording.open_and_add(connection, command, case_id, reference)
        except errors.UniqueViolation as error:
            return self._answer_or_refuse(command, error)

    def append(
        self,
        case_id: UUID,
        expected_position: int,
        events: Sequence[NewEvent],
        *,
        command_key: str,
        command_digest: bytes,
        derived: Derived | None = None,
        outbox: Sequence[OutboxMessage] = (),
        documents: Sequence[Document] = (),
    ) -> Appended:
        """Add events to a case with all that goes with them, in one transaction.

        Args:
            case_id: the case.
            expected_position: the position of the last event the caller has seen.
            events: what happened, in order; at least one.
            command_key: names this command; repeating it returns the first answer.
            command_digest: tells one content of a command from another.
            derived: what follows from the case once these events are in it.
            outbox: what has to be done outside, each for one of these events.
            documents: files that belong to these events.

        Returns:
            The positions the events took.

        Raises:
            Conflict: somebody else has added to the case; it says who and what.
            KeyReused: the key was used for another command.
            NoSuchCase: there is no such case.
            BadInput: an instant runs backwards or lies ahead of the database's clock, a
                correction points outside the case, or an event is already recorded.
            Unconfirmed: the connection was lost; repeat with the same key.
        """
        command = Command(command_key, command_digest, events, derived, outbox, documents)
        command.check()
        try:
            with self._transaction() as connection:
                return recording.add(connection, command, case_id, expected_position)
        except errors.UniqueViolation as error:
            return self._answer_or_refuse(command, error)

    def answered(self, command_key: str, command_digest: bytes) -> Appended | None:
        """Return the answer a command had before, or None if it has not been recorded.

        Raises:
            KeyReused: the key was used for another command.
        """
        with self._transaction() as connection:
            command = Command(command_key, command_digest, (), None, (), ())
            return recording.answer_to(connection, command)

    def case(self, case_id: UUID) -> Case:
        """Return where a case stands; raise ``NoSuchCase`` if there is none."""
        found = self._case_where("WHERE id = %s", case_id)
        if found is None:
            raise NoSuchCase("There is no such case.", where=str(case_id))
        return found

    def find(self, reference: str) -> Case | None:
        """Return the case that bears a reference, or None."""
        return self._case_where("WHERE reference = %s", reference)

    def load(self, case_id: UUID, known_at: datetime | None = None) -> list[StoredEvent]:
        """Return the events of a case in order.

        Args:
            case_id: the case.
            known_at: leave out what the file learned after this aware instant.

        Raises:
            NoSuchCase: there is no such case.
        """
        with self.database.connection() as connection:
            cursor = connection.cursor(binary=True, row_factory=class_row(StoredEvent))
            events = cursor.execute(_EVENTS, (case_id, known_at)).fetchall()
        if not events:
            self.case(case_id)
        return events

    def documents(self, case_id: UUID) -> list[DocumentEntry]:
        """Return what documents a case holds, in the order of its events, without their content."""
        with self.database.connection() as connection:
            cursor = connection.cursor(row_factory=class_row(DocumentEntry))
            return cursor.execute(
                "SELECT event_id, name, media_type, length(body) AS size FROM casefile.documents"
                " JOIN casefile.events USING (event_id) WHERE case_id = %s ORDER BY position, name",
                (case_id,),
            ).fetchall()

    def document(self, event_id: UUID, name: str) -> Document | None:
        """Return a document of an event, or None."""
        with self.database.connection() as connection:
            cursor = connection.cursor(binary=True, row_factory=class_row(Document))
            return cursor.execute(
                "SELECT event_id, name, media_type, body FROM casefile.documents"
                " WHERE event_id = %s AND name = %s",
                (event_id, name),
            ).fetchone()

    def cases(
        self,
        *,
        assigned_to: str | None = None,
        closed: bool | None = None,
        matching: str | None = None,
        after: ListedCase | None = None,
        limit: int = 50,
    ) -> list[ListedCase]:
        """List the caseload, what is due first on top.

        Args:
            assigned_to: only this official's cases.
            closed: only closed ones, or only open ones.
            matching: only those whose reference or title contains this, whatever its case.
            after: go on after this line, the last of the page before.
            limit: the largest number of lines.
        """
        wanted = {
            "assigned_to": assigned_to,
            "closed": closed,
            "matching": matching,
            "due": after and after.derived.next_due,
            "reference": after and after.reference,
            "limit": limit,
        }
        with self.database.connection() as connection:
            rows = connection.execute(_CASELOAD, wanted).fetchall()
        return [
            ListedCase(case_id, reference, position, Derived(*derived))
            for case_id, reference, position, *derived in rows
        ]

    def replace_derived(self, rows: Iterable[tuple[UUID, int, Derived]]) -> None:
        """Replace what is derived of cases, all in one transaction.

        Args:
            rows: the case, the position it was derived at, and what was derived; a row derived
                at a later position is left as it is.
        """
        with self._transaction() as connection:
            for case_id, position, derived in rows:
                recording.write_derived(connection, case_id, position, derived)

    def claim(
        self, limit: int = 10, lease: timedelta = timedelta(minutes=5)
    ) -> list[ClaimedMessage]:
        """Take on messages of the outbox, oldest first, that nobody else is working on.

        Args:
            limit: the largest number of messages.
            lease: for how long they are ours; after that they are offered again, so a message may
                be sent twice but is never forgotten.
        """
        with self.database.connection() as connection:
            cursor = connection.cursor(row_factory=class_row(ClaimedMessage))
            claimed = cursor.execute(_CLAIM, (lease, limit)).fetchall()
        return sorted(claimed, key=lambda message: message.id)

    def done(self, message: ClaimedMessage) -> bool:
        """Mark a claimed message as done; False if it was claimed again or done meanwhile."""
        with self.database.connection() as connection:
            marked = connection.execute(
                "UPDATE casefile.outbox SET done_at = clock_timestamp()"
                " WHERE id = %s AND attempts = %s AND done_at IS NULL",
                (message.id, message.attempts),
            )
            return marked.rowcount == 1

    def _case_where(self, condition: str, value: object) -> Case | None:
        with self.database.connection() as connection:
            cursor = connection.cursor(row_factory=class_row(Case))
            return cursor.execute(_CASE + condition, (value,)).fetchone()

    @contextmanager
    def _transaction(self) -> Iterator[psycopg.Connection]:
        """One transaction, its statements sent together; a lost connection is ``Unconfirmed``."""
        try:
            with (
                self.database.connection() as connection,
                connection.pipeline(),
                connection.transaction(),
            ):
                yield connection
        except errors.ForeignKeyViolation as error:
            raise BadInput("A correction points at no event of this case.") from error
        except psycopg.OperationalError as error:
            raise Unconfirmed(
                f"The database gave no answer ({str(error).strip()}), "
                "so it is not known whether the command was recorded.",
                advice="Repeat it with the same key: it will not be recorded twice.",
            ) from error

    def _answer_or_refuse(self, command: Command, error: errors.UniqueViolation) -> Appended:
        """Answer a command that lost a race against itself; otherwise say what is taken."""
        with self._transaction() as connection:
            if answer := recording.answer_to(connection, command):
                return answer
        match error.diag.constraint_name:
            case "cases_reference_key":
                raise ReferenceTaken(
                    "Another case already bears this reference.",
                    where=f"key {command.key}",
                    advice="Choose another reference, or go on with that case.",
                ) from error
            case _:
                raise BadInput(
                    "Something of this identity is already recorded "
                    f"({error.diag.constraint_name}).",
                    where=f"key {command.key}",
                ) from error
