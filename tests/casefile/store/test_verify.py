"""Somebody with all rights changes the record behind the store's back; verify names what was done.

The triggers are switched off the way a superuser can, so only the chains are left to tell.
"""

from __future__ import annotations

from uuid import UUID

import pytest
from store_examples import append, note, open_case

from paluu.casefile.database import Database
from paluu.casefile.findings import Tampering
from paluu.casefile.rows import Document
from paluu.casefile.store import Store
from paluu.casefile.verify import take_anchor, verify

pytestmark = pytest.mark.database


@pytest.fixture
def case_id(store: Store) -> UUID:
    """A case with five events among other cases; the third has documents, two came at once."""
    others = [open_case(store, f"R-{number}") for number in range(2, 5)]
    case_id = open_case(store, "R-1")
    append(store, case_id, 1, note("second"))
    third = note("third")
    store.append(
        case_id, 2, [third], command_key="third", command_digest=b"d",
        documents=[
            Document(third.event_id, "decision.pdf", "application/pdf", b"decision"),
            Document(third.event_id, "annex.pdf", "application/pdf", b"annex"),
        ],
    )  # fmt: skip
    append(store, case_id, 3, note("fourth"), note("fifth"))
    for other in others:
        append(store, other, 1)
    return case_id


def tamper(database: Database, *statements: str, **values: object) -> None:
    with database.owner_connection() as owner:
        owner.execute("SET session_replication_role = replica")
        for statement in statements:
            owner.execute(statement, values)


def found(database: Database) -> list[tuple[Tampering, UUID | None, int | None]]:
    with database.connection() as connection:
        report = verify(connection)
    return [(f.kind, f.case_id, f.position) for f in report.findings]


def test_an_untouched_record_is_clean(database: Database, case_id: UUID) -> None:
    steps: list[tuple[int, int]] = []
    with database.connection() as connection:
        report = verify(connection, progress=lambda done, total: steps.append((done, total)))
    assert report.clean
    assert (report.cases, report.events, report.register) == (4, 11, 14)
    assert steps[-1] == (11 + 2 * 14, 11 + 2 * 14)


def test_an_empty_record_is_clean(database: Database) -> None:
    assert found(database) == []


@pytest.mark.parametrize("position", [1, 3, 4, 5])
def test_an_edited_payload_is_named(database: Database, case_id: UUID, position: int) -> None:
    tamper(
        database,
        "ALTER TABLE casefile.events DROP CONSTRAINT digest_of_the_payload",
        "UPDATE casefile.events SET payload = 'forged'"
        " WHERE case_id = %(case)s AND position = %(position)s",
        case=case_id, position=position,
    )  # fmt: skip
    assert found(database) == [(Tampering.EDITED_EVENT, case_id, position)]


@pytest.mark.parametrize(
    "change",
    [
        "payload = 'forged', payload_digest = sha256(salt || 'forged'::bytea)",
        "actor = 'Somebody Else'",
        "effective = effective + 1",
        "recorded_at = recorded_at - interval '1 microsecond'",
        "stored_at = stored_at + interval '1 microsecond'",
        "type = 'other'",
        "version = 2",
        "event_id = gen_random_uuid()",
        "corrects = event_id",
        "documents_digest = sha256('')",
        "hash = sha256('')",
    ],
)
def test_every_edited_column_is_named(database: Database, case_id: UUID, change: str) -> None:
    tamper(
        database,
        f"UPDATE casefile.events SET {change} WHERE case_id = %(case)s AND position = 2",
        case=case_id,
    )
    assert (Tampering.EDITED_EVENT, case_id, 2) in found(database)


def test_an_edited_event_with_a_recomputed_hash_is_named(
    database: Database, store: Store, case_id: UUID
) -> None:
    """Even the last event, with the head of the case made to fit: the register knows better."""
    from paluu.casefile.chain import Link

    *_, fourth, last = store.load(case_id)
    link = Link(**{name: getattr(last, name) for name in Link.__dataclass_fields__})
    forged = Link(**{**vars(link), "actor": "Somebody Else"}).hash(fourth.hash)
    tamper(
        database,
        "UPDATE casefile.events SET actor = 'Somebody Else', hash = %(hash)s"
        " WHERE case_id = %(case)s AND position = 5",
        "UPDATE casefile.cases SET head = %(hash)s WHERE id = %(case)s",
        case=case_id, hash=forged,
    )  # fmt: skip
    assert found(database) == [
        (Tampering.EDITED_EVENT, case_id, 5),
        (Tampering.EDITED_CASE, case_id, 5),
    ]


@pytest.mark.parametrize("position", [1, 2, 4])
def test_a_deleted_event_in_the_middle_is_named(
    database: Database, case_id: UUID, position: int
) -> None:
    tamper(
        database,
        "DELETE FROM casefile.events WHERE case_id = %(case)s AND position = %(position)s",
        case=case_id, position=position,
    )  # fmt: skip
    assert found(database) == [(Tampering.DELETED_EVENT, case_id, position)]


def test_a_deleted_tail_is_named(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "DELETE FROM casefile.events WHERE case_id = %(case)s AND position >= 4",
        case=case_id,
    )
    assert found(database) == [(Tampering.DELETED_TAIL, case_id, 4)]


def test_a_deleted_tail_is_named_even_if_the_case_agrees(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "DELETE FROM casefile.events WHERE case_id = %(case)s AND position >= 4",
        "UPDATE casefile.cases SET position = 3, head = (SELECT hash FROM casefile.events"
        " WHERE case_id = %(case)s AND position = 3) WHERE id = %(case)s",
        case=case_id,
    )
    assert (Tampering.DELETED_TAIL, case_id, 4) in found(database)


def test_a_deleted_case_is_named(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "DELETE FROM casefile.events WHERE case_id = %(case)s",
        "DELETE FROM casefile.cases WHERE id = %(case)s",
        case=case_id,
    )
    assert found(database) == [(Tampering.DELETED_CASE, case_id, None)]


def test_a_case_whose_row_alone_is_deleted_is_named(database: Database, case_id: UUID) -> None:
    tamper(database, "DELETE FROM casefile.cases WHERE id = %(case)s", case=case_id)
    assert found(database) == [(Tampering.DELETED_CASE, case_id, None)]


def test_swapped_references_are_named(database: Database, store: Store, case_id: UUID) -> None:
    other = store.find("R-2")
    assert other is not None
    tamper(
        database,
        "UPDATE casefile.cases SET reference = 'x' WHERE id = %(case)s",
        "UPDATE casefile.cases SET reference = 'R-1' WHERE id = %(other)s",
        "UPDATE casefile.cases SET reference = 'R-2' WHERE id = %(case)s",
        case=case_id, other=other.id,
    )  # fmt: skip
    assert sorted(found(database), key=str) == sorted(
        [(Tampering.SWAPPED_CASES, case_id, None), (Tampering.SWAPPED_CASES, other.id, None)],
        key=str,
    )


@pytest.mark.parametrize("also_rows", [False, True])
def test_swapped_events_are_named(
    database: Database, store: Store, case_id: UUID, also_rows: bool
) -> None:
    other = store.find("R-2")
    assert other is not None
    between = UUID(int=7)
    swap = [
        (table, column, old, new)
        for table, column in [("events", "case_id")] + [("cases", "id")] * also_rows
        for old, new in [(case_id, between), (other.id, case_id), (between, other.id)]
    ]
    for table, column, old, new in swap:
        tamper(
            database,
            f"UPDATE casefile.{table} SET {column} = %(new)s WHERE {column} = %(old)s",
            old=old, new=new,
        )  # fmt: skip
    assert sorted(found(database), key=str) == sorted(
        [(Tampering.SWAPPED_CASES, case_id, None), (Tampering.SWAPPED_CASES, other.id, None)],
        key=str,
    )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE casefile.documents SET body = 'forged', digest = sha256(salt || 'forged'::bytea)"
        " WHERE name = 'annex.pdf'",
        "UPDATE casefile.documents SET name = 'other.pdf' WHERE name = 'annex.pdf'",
        "UPDATE casefile.documents SET media_type = 'text/html' WHERE name = 'annex.pdf'",
        "DELETE FROM casefile.documents WHERE name = 'annex.pdf'",
        "DELETE FROM casefile.documents",
        "INSERT INTO casefile.documents SELECT event_id, 'more.pdf', media_type, body, salt, digest"
        " FROM casefile.documents WHERE name = 'annex.pdf'",
    ],
)
def test_a_changed_document_is_named(database: Database, case_id: UUID, change: str) -> None:
    tamper(database, change)
    assert found(database) == [(Tampering.EDITED_DOCUMENT, case_id, 3)]


def test_an_event_that_came_past_the_store_is_named(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "INSERT INTO casefile.events (case_id, position, event_id, type, version, effective,"
        " recorded_at, stored_at, actor, payload, salt, payload_digest, hash)"
        " SELECT case_id, 6, gen_random_uuid(), type, 1, effective, recorded_at, stored_at, actor,"
        " payload, salt, payload_digest, sha256('') FROM casefile.events"
        " WHERE case_id = %(case)s AND position = 5",
        case=case_id,
    )
    kinds = {kind for kind, *_ in found(database)}
    assert Tampering.EDITED_EVENT in kinds
    assert Tampering.ROLLED_BACK_REGISTER in kinds


def test_a_case_that_came_past_the_register_is_named(database: Database, case_id: UUID) -> None:
    stray = UUID(int=9)
    tamper(
        database,
        "INSERT INTO casefile.cases SELECT %(stray)s, 'R-9', now(), 0, sha256(''), now(), now()",
        stray=stray,
    )
    assert (Tampering.ROLLED_BACK_REGISTER, stray, 0) in found(database)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE casefile.heads SET case_head = sha256('') WHERE case_id = %(case)s"
        " AND case_position = 2",
        "UPDATE casefile.heads SET hash = sha256('') WHERE case_id = %(case)s"
        " AND case_position = 2",
        "DELETE FROM casefile.heads WHERE case_id = %(case)s AND case_position = 2",
    ],
)
def test_an_edited_register_is_named(database: Database, case_id: UUID, change: str) -> None:
    tamper(database, change, case=case_id)
    assert Tampering.EDITED_REGISTER in {kind for kind, *_ in found(database)}


def test_a_rolled_back_register_is_named(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "DELETE FROM casefile.heads WHERE case_id = %(case)s AND case_position = 5",
        case=case_id,
    )
    assert (Tampering.ROLLED_BACK_REGISTER, case_id, 4) in found(database)


def test_a_database_turned_back_to_yesterday_is_named_by_an_anchor(
    database: Database, store: Store
) -> None:
    """The last command is undone everywhere: inside, nothing is left that could tell."""
    case_id = open_case(store)
    append(store, case_id, 1)
    with database.connection() as connection:
        anchor = take_anchor(connection)
        assert verify(connection, anchor=anchor).clean
    tamper(
        database,
        "DELETE FROM casefile.events WHERE position = 2",
        "DELETE FROM casefile.heads WHERE case_position = 2",
        "DELETE FROM casefile.commands WHERE position = 2",
        "UPDATE casefile.cases SET position = 1, head = (SELECT hash FROM casefile.events)",
    )
    with database.connection() as connection:
        assert verify(connection).clean
        named = verify(connection, anchor=anchor)
    assert [f.kind for f in named.findings] == [Tampering.ROLLED_BACK_DATABASE]

    # Going on from there does not hide it.
    append(store, case_id, 1)
    append(store, case_id, 2)
    with database.connection() as connection:
        again = verify(connection, anchor=anchor)
    assert [f.kind for f in again.findings] == [Tampering.ROLLED_BACK_DATABASE]


def test_an_anchor_still_fits_when_the_record_has_grown(
    database: Database, store: Store, case_id: UUID
) -> None:
    with database.connection() as connection:
        anchor = take_anchor(connection)
    append(store, case_id, 5)
    open_case(store, "R-99")
    with database.connection() as connection:
        assert verify(connection, anchor=anchor).clean


def test_a_finding_reads_as_a_sentence(database: Database, case_id: UUID) -> None:
    tamper(
        database,
        "DELETE FROM casefile.events WHERE case_id = %(case)s AND position = 5",
        case=case_id,
    )
    with database.connection() as connection:
        (finding,) = verify(connection).findings
    assert str(finding) == (
        f"deleted tail (case {case_id}): the events from position 5 to 5 are gone"
    )
