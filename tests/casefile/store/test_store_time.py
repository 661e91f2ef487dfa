"""The instants at which a file learned things only move forward, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from store_examples import append, note, open_case

from paluu.casefile.store import Store
from paluu.errors import BadInput

pytestmark = pytest.mark.database
LONG_AGO = datetime(2021, 6, 1, 12, 0, tzinfo=UTC)


def test_a_file_brought_in_from_elsewhere_keeps_when_it_learned_things(store: Store) -> None:
    case_id = open_case(store, "R-1", note(recorded_at=LONG_AGO))
    append(store, case_id, 1, note(recorded_at=LONG_AGO + timedelta(days=1)))
    append(store, case_id, 2)

    learned = [event.recorded_at for event in store.load(case_id)]
    assert learned[:2] == [LONG_AGO, LONG_AGO + timedelta(days=1)]
    assert learned == sorted(learned)
    assert len(store.load(case_id, known_at=LONG_AGO)) == 1


def test_a_file_cannot_learn_something_before_what_it_already_knows(store: Store) -> None:
    case_id = open_case(store, "R-1", note(recorded_at=LONG_AGO))
    with pytest.raises(BadInput, match="move forward"):
        append(store, case_id, 1, note(recorded_at=LONG_AGO - timedelta(microseconds=1)))


def test_a_file_cannot_have_learned_something_in_the_future(store: Store) -> None:
    case_id = open_case(store)
    with pytest.raises(BadInput, match="move forward"):
        append(store, case_id, 1, note(recorded_at=datetime.now(UTC) + timedelta(hours=1)))


def test_an_instant_without_a_time_zone_is_refused(store: Store) -> None:
    with pytest.raises(BadInput, match="time zone"):
        open_case(store, "R-1", note(recorded_at=datetime(2021, 6, 1)))  # noqa: DTZ001


def test_the_database_says_when_it_stored_an_event(store: Store) -> None:
    before = datetime.now(UTC)
    case_id = open_case(store, "R-1", note(recorded_at=LONG_AGO))
    stored = store.load(case_id)[0].stored_at
    assert before - timedelta(seconds=1) <= stored <= datetime.now(UTC) + timedelta(seconds=1)


def test_time_stands_still_while_the_clock_is_behind(store: Store) -> None:
    """As if the clock had been set back an hour after the case's last event."""
    case_id = open_case(store)
    with psycopg.connect(store.database.owner, autocommit=True) as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute("UPDATE casefile.events SET stored_at = stored_at + interval '1 hour'")
        owner.execute(
            "UPDATE casefile.events SET recorded_at = stored_at;"
            "UPDATE casefile.cases SET stored_at = stored_at + interval '1 hour';"
            "UPDATE casefile.cases SET recorded_at = stored_at"
        )
    ahead = store.load(case_id)[0].stored_at

    append(store, case_id, 1)

    second = store.load(case_id)[1]
    assert second.recorded_at == second.stored_at == ahead


@pytest.mark.parametrize("offset", ["- interval '1 day'", "+ interval '1 day'"])
def test_even_plain_sql_cannot_date_an_event_otherwise(store: Store, offset: str) -> None:
    case_id = open_case(store)
    with (
        store.database.connection() as connection,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="clock of the database"),
    ):
        connection.execute(
            "INSERT INTO casefile.events (case_id, position, event_id, type, version, effective,"
            " recorded_at, stored_at, actor, payload, salt, payload_digest, hash)"
            " SELECT case_id, 2, gen_random_uuid(), type, 1, effective, recorded_at,"
            f" clock_timestamp() {offset}, actor, payload, salt, payload_digest, hash"
            " FROM casefile.events WHERE case_id = %s",
            (case_id,),
        )
