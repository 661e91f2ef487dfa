"""Nobody who has the application's rights can change or delete what has been recorded."""

from __future__ import annotations

from uuid import UUID

import psycopg
import pytest
from store_examples import note

from paluu.casefile.database import Database
from paluu.casefile.rows import Document
from paluu.casefile.store import Store
from paluu.casefile.verify import verify

pytestmark = pytest.mark.database

COLUMNS = {"events": "actor", "documents": "name", "heads": "case_id", "commands": "key"}
REWRITES = [
    statement
    for table, column in COLUMNS.items()
    for statement in (
        f"UPDATE casefile.{table} SET {column} = {column}",
        f"DELETE FROM casefile.{table}",
        f"TRUNCATE casefile.{table} CASCADE",
    )
]
BREAK_OUTS = [
    *REWRITES,
    "UPDATE casefile.cases SET reference = 'R-2'",
    "DELETE FROM casefile.cases",
    "TRUNCATE casefile.cases CASCADE",
    "INSERT INTO casefile.migrations (name, digest) VALUES ('9999.sql', '')",
    "ALTER TABLE casefile.events DISABLE TRIGGER ALL",
    "ALTER TABLE casefile.events DROP COLUMN payload",
    "DROP TRIGGER append_only ON casefile.events",
    "DROP TABLE casefile.events CASCADE",
    "DROP SCHEMA casefile CASCADE",
    "CREATE OR REPLACE FUNCTION casefile.refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " 'BEGIN RETURN NULL; END'",
    "CREATE RULE r AS ON INSERT TO casefile.events DO INSTEAD NOTHING",
    "CREATE TABLE casefile.shadow (id int)",
    "CREATE TEMPORARY TABLE events (id int)",
    "CREATE SCHEMA mine",
    "SET session_replication_role = replica",
    "GRANT ALL ON casefile.events TO paluu_app; DELETE FROM casefile.events",
    "ALTER TABLE casefile.events OWNER TO paluu_app",
    "ALTER ROLE paluu_app SUPERUSER",
    "SET ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "COPY casefile.events TO PROGRAM 'cat'",
    "COPY casefile.documents FROM '/etc/hostname'",
    "UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'",
    "RESET ROLE; DELETE FROM casefile.events",
    "SET ROLE NONE; DELETE FROM casefile.events",
    "RESET SESSION AUTHORIZATION; DELETE FROM casefile.events",
]


@pytest.fixture
def case_id(store: Store) -> UUID:
    event = note()
    return store.open_case(
        UUID(int=1), "R-1", [event], command_key="k", command_digest=b"d",
        documents=[Document(event.event_id, "a.pdf", "application/pdf", b"x")],
    ).case_id  # fmt: skip


def test_no_statement_of_the_application_rewrites_the_record(
    store: Store, case_id: UUID, database: Database, subtests: pytest.Subtests
) -> None:
    for statement in BREAK_OUTS:
        with (
            subtests.test(statement),
            psycopg.connect(database.application) as application,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            application.execute(statement)
    with database.connection() as connection:
        assert verify(connection).clean
    assert len(store.load(case_id)) == len(store.documents(case_id)) == 1


def test_the_owner_of_the_tables_is_refused_too(
    case_id: UUID, database: Database, subtests: pytest.Subtests
) -> None:
    """Superuser or not: the triggers stand in the way until somebody takes them down."""
    for statement in [*REWRITES, "DELETE FROM casefile.cases", "TRUNCATE casefile.cases CASCADE"]:
        with (
            subtests.test(statement),
            database.owner_connection() as owner,
            pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"),
        ):
            owner.execute(statement)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE casefile.cases SET position = 0",
        "UPDATE casefile.cases SET position = 5",
        "UPDATE casefile.cases SET position = position, head = sha256('')",
    ],
)
def test_a_case_only_moves_forward_to_a_recorded_event(
    case_id: UUID, database: Database, change: str
) -> None:
    with (
        database.connection() as connection,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="only moves forward"),
    ):
        connection.execute(change)


def test_positions_leave_no_gap(case_id: UUID, database: Database) -> None:
    with (
        database.connection() as connection,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="leaves a gap"),
    ):
        connection.execute(
            "INSERT INTO casefile.events (case_id, position, event_id, type, version, effective,"
            " recorded_at, stored_at, actor, payload, salt, payload_digest, hash)"
            " SELECT case_id, 3, gen_random_uuid(), type, 1, effective, recorded_at, stored_at,"
            " actor, payload, salt, payload_digest, hash FROM casefile.events"
        )


def test_a_digest_must_be_that_of_its_payload(case_id: UUID, database: Database) -> None:
    with (
        database.connection() as connection,
        pytest.raises(psycopg.errors.CheckViolation, match="digest_of_the_payload"),
    ):
        connection.execute(
            "INSERT INTO casefile.events (case_id, position, event_id, type, version, effective,"
            " recorded_at, stored_at, actor, payload, salt, payload_digest, hash)"
            " SELECT case_id, 2, gen_random_uuid(), type, 1, effective, clock_timestamp(),"
            " clock_timestamp(), actor, 'forged', salt, payload_digest, hash FROM casefile.events"
        )


def test_the_register_leaves_no_gap(case_id: UUID, database: Database) -> None:
    with (
        database.connection() as connection,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="leaves a gap"),
    ):
        connection.execute(
            "INSERT INTO casefile.heads (lane, position, case_id, case_position, case_head, hash)"
            " SELECT lane, 99, case_id, 99, case_head, hash FROM casefile.heads LIMIT 1"
        )
