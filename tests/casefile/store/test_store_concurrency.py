"""Many act at once: nothing is lost, nothing is doubled, and the order is one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from store_examples import append, note, open_case

from paluu.casefile.database import Database
from paluu.casefile.refusals import Conflict
from paluu.casefile.rows import Appended, OutboxMessage
from paluu.casefile.store import Store
from paluu.casefile.verify import verify

pytestmark = pytest.mark.database


def all_at_once(count: int, act: Callable[[int], object]) -> list[object]:
    """Let ``count`` threads act in the same instant; return what they got, refusals included."""
    start = Barrier(count)

    def one(number: int) -> object:
        start.wait()
        try:
            return act(number)
        except Conflict as refusal:
            return refusal

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_of_two_officials_acting_at_once_one_is_told(store: Store) -> None:
    case_id = open_case(store)

    outcomes = all_at_once(2, lambda n: append(store, case_id, 1, note(actor=f"official {n}")))

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Appended", "Conflict"]
    assert len(store.load(case_id)) == 2


def test_sixteen_writers_on_one_case_lose_and_double_nothing(
    store: Store, database: Database
) -> None:
    case_id = open_case(store)
    each = 8

    def write(writer: int) -> None:
        for number in range(each):
            key = f"{writer}-{number}"
            while True:
                try:
                    store.append(
                        case_id, store.case(case_id).position, [note(key)],
                        command_key=key, command_digest=b"d",
                    )  # fmt: skip
                    break
                except Conflict:
                    continue

    all_at_once(16, write)

    events = store.load(case_id)
    assert [event.position for event in events] == list(range(1, 16 * each + 2))
    assert sorted(event.payload for event in events[1:]) == sorted(
        note(f"{writer}-{number}").payload for writer in range(16) for number in range(each)
    )
    assert [e.recorded_at for e in events] == sorted(e.recorded_at for e in events)
    with database.connection() as connection:
        assert verify(connection).clean


def test_writers_on_many_cases_leave_a_sound_register(store: Store, database: Database) -> None:
    def write(writer: int) -> None:
        case_id = open_case(store, f"R-{writer}")
        for position in range(1, 6):
            append(store, case_id, position)

    all_at_once(12, write)

    with database.connection() as connection:
        report = verify(connection)
    assert (report.clean, report.cases, report.events) == (True, 12, 72)


def test_one_command_sent_eight_times_at_once_has_one_answer(store: Store) -> None:
    case_id = open_case(store)

    answers = all_at_once(
        8,
        lambda _: store.append(case_id, 1, [note()], command_key="k", command_digest=b"d"),
    )

    assert set(answers) == {Appended(case_id, 2, 2, store.case(case_id).head)}


def test_one_opening_sent_eight_times_at_once_opens_one_case(store: Store) -> None:
    answers = all_at_once(
        8,
        lambda _: store.open_case(
            uuid4(), "R-1", [note()], command_key="k", command_digest=b"d"
        ),
    )  # fmt: skip
    assert len(set(answers)) == 1


def test_a_message_is_offered_to_one_worker_only(store: Store) -> None:
    events = [note() for _ in range(40)]
    case_id = open_case(store)
    store.append(
        case_id, 1, events, command_key="k", command_digest=b"d",
        outbox=[OutboxMessage(event.event_id, "notice", {}) for event in events],
    )  # fmt: skip

    claimed = all_at_once(4, lambda _: store.claim(limit=10))

    ids = [message.id for batch in claimed for message in batch]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)) == 40
