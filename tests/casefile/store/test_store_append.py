"""What goes into the store comes out of it: whole, in order, once."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from store_examples import append, note, open_case

from paluu.casefile.refusals import Conflict, KeyReused, NoSuchCase, ReferenceTaken
from paluu.casefile.rows import Derived, Document, OutboxMessage
from paluu.casefile.store import Store
from paluu.errors import BadInput

pytestmark = pytest.mark.database


def test_a_case_is_loaded_as_it_was_recorded(store: Store) -> None:
    first, second = note("kuultu ä", actor="Aino"), note("decided", actor="Berit")
    case_id = open_case(store, "R-1", first)

    answer = append(store, case_id, 1, second)

    events = store.load(case_id)
    assert [e.payload for e in events] == [first.payload, second.payload]
    assert [(e.position, e.actor, e.event_id) for e in events] == [
        (1, "Aino", first.event_id),
        (2, "Berit", second.event_id),
    ]
    assert (answer.first, answer.position) == (2, 2)
    assert store.case(case_id).head == events[-1].hash == answer.head


def test_the_bytes_of_a_payload_are_kept_exactly(store: Store) -> None:
    odd = b'{"b":1.50,  "a":"\xc3\xa4"}\n'
    event = note()
    case_id = open_case(store, "R-1", type(event)(**{**vars(event), "payload": odd}))

    assert store.load(case_id)[0].payload == odd


def test_a_file_is_loaded_as_it_stood_at_an_earlier_instant(store: Store) -> None:
    case_id = open_case(store)
    append(store, case_id, 1, note("second"))
    then = store.load(case_id)[-1].recorded_at
    append(store, case_id, 2, note("third"))

    assert len(store.load(case_id, known_at=then)) == 2
    assert len(store.load(case_id)) == 3


def test_a_case_nobody_opened_cannot_be_read_or_added_to(store: Store) -> None:
    with pytest.raises(NoSuchCase):
        store.load(uuid4())
    with pytest.raises(NoSuchCase):
        append(store, uuid4(), 1)
    assert store.find("R-404") is None


def test_a_second_official_on_the_same_position_is_told_who_acted(store: Store) -> None:
    case_id = open_case(store)
    append(store, case_id, 1, note(actor="Berit Official"))

    with pytest.raises(Conflict, match="Berit Official recorded note") as refused:
        append(store, case_id, 1, note(actor="Aino Official"))

    assert [act.actor for act in refused.value.acts] == ["Berit Official"]
    assert store.case(case_id).position == 2


def test_a_position_that_was_never_reached_is_a_conflict(store: Store) -> None:
    case_id = open_case(store)
    with pytest.raises(Conflict, match="position 1, not 7"):
        append(store, case_id, 7)


def test_the_same_command_twice_is_recorded_once_and_answered_alike(store: Store) -> None:
    case_id = open_case(store)

    def ask() -> object:
        return store.append(case_id, 1, [note()], command_key="k", command_digest=b"d")

    first = ask()
    append(store, case_id, 2)  # others go on meanwhile
    assert ask() == first
    assert store.case(case_id).position == 3


def test_opening_twice_with_one_key_gives_the_first_case(store: Store) -> None:
    def ask() -> object:
        return store.open_case(
            uuid4(), "R-1", [note()], command_key="k", command_digest=b"d"
        )  # fmt: skip

    assert ask() == ask()


def test_a_key_with_another_content_is_refused(store: Store) -> None:
    case_id = open_case(store)
    store.append(case_id, 1, [note()], command_key="k", command_digest=b"one")
    with pytest.raises(KeyReused):
        store.append(case_id, 2, [note()], command_key="k", command_digest=b"other")


def test_a_key_used_in_another_case_is_refused(store: Store) -> None:
    first, second = open_case(store, "R-1"), open_case(store, "R-2")
    store.append(first, 1, [note()], command_key="k", command_digest=b"d")
    with pytest.raises(KeyReused):
        store.append(second, 1, [note()], command_key="k", command_digest=b"d")


def test_a_reference_belongs_to_one_case(store: Store) -> None:
    open_case(store, "R-1")
    with pytest.raises(ReferenceTaken):
        store.open_case(uuid4(), "R-1", [note()], command_key="other", command_digest=b"d")


def test_a_correction_points_at_an_event_of_its_own_case(store: Store) -> None:
    mistaken = note("wrong")
    case_id, other = open_case(store, "R-1", mistaken), open_case(store, "R-2")

    append(store, case_id, 1, note("right", corrects=mistaken.event_id))
    assert store.load(case_id)[1].corrects == mistaken.event_id

    with pytest.raises(BadInput, match="correction"):
        append(store, other, 1, note("right", corrects=mistaken.event_id))


def test_an_event_is_recorded_only_once(store: Store) -> None:
    event = note()
    case_id = open_case(store, "R-1", event)
    with pytest.raises(BadInput, match="already recorded"):
        append(store, case_id, 1, event)


def test_a_command_records_something(store: Store) -> None:
    with pytest.raises(BadInput, match="at least one event"):
        store.append(open_case(store), 1, [], command_key="k", command_digest=b"d")


def test_a_document_belongs_to_an_event_of_its_command(store: Store) -> None:
    case_id = open_case(store)
    stray = Document(uuid4(), "decision.pdf", "application/pdf", b"%PDF")
    with pytest.raises(BadInput, match="not recorded with it"):
        store.append(case_id, 1, [note()], command_key="k", command_digest=b"d", documents=[stray])


def test_documents_come_back_as_they_went_in(store: Store) -> None:
    event = note()
    document = Document(event.event_id, "decision.pdf", "application/pdf", b"%PDF\x00\xff")
    case_id = open_case(store)
    store.append(case_id, 1, [event], command_key="k", command_digest=b"d", documents=[document])

    assert store.document(event.event_id, "decision.pdf") == document
    assert [(e.name, e.size) for e in store.documents(case_id)] == [("decision.pdf", 6)]
    assert store.document(event.event_id, "other.pdf") is None


def test_a_refused_command_leaves_nothing_behind(store: Store) -> None:
    good, bad = note(), note(corrects=uuid4())
    case_id = open_case(store)

    with pytest.raises(BadInput):
        store.append(
            case_id, 1, [good, bad], command_key="k", command_digest=b"d",
            derived=Derived("never", "never"),
            outbox=[OutboxMessage(good.event_id, "notice", {})],
            documents=[Document(good.event_id, "a.pdf", "application/pdf", b"x")],
        )  # fmt: skip

    assert store.case(case_id).position == 1
    assert (store.cases(), store.claim(), store.documents(case_id)) == ([], [], [])
    retried = store.append(case_id, 1, [note()], command_key="k", command_digest=b"d")
    assert retried.position == 2


def test_the_caseload_shows_what_is_due_first_page_by_page(store: Store) -> None:
    for number, due in enumerate([None, date(2027, 5, 1), date(2027, 4, 1), None]):
        store.open_case(
            uuid4(), f"R-{number}", [note()], command_key=f"k{number}", command_digest=b"d",
            derived=Derived(f"Person {number}", "return", "aino", next_due=due),
        )  # fmt: skip

    first = store.cases(limit=3)
    rest = store.cases(limit=3, after=first[-1])

    assert [line.reference for line in first + rest] == ["R-2", "R-1", "R-0", "R-3"]


def test_the_caseload_can_be_narrowed(store: Store) -> None:
    for reference, title, official, closed in [
        ("R-1", "Ahmed Example", "aino", False),
        ("R-2", "Berit Example", "aino", True),
        ("R-3", "Carl Sample", "bo", False),
    ]:
        store.open_case(
            uuid4(), reference, [note()], command_key=reference, command_digest=b"d",
            derived=Derived(title, "return", official, closed, body={"tasks": ["hear"]}),
        )  # fmt: skip

    assert [c.reference for c in store.cases(assigned_to="aino", closed=False)] == ["R-1"]
    assert [c.reference for c in store.cases(matching="EXAMPLE")] == ["R-1", "R-2"]
    assert store.cases(matching="%") == []
    assert store.cases(assigned_to="bo")[0].derived.body == {"tasks": ["hear"]}


def test_a_rebuilt_row_never_replaces_a_later_one(store: Store) -> None:
    case_id = open_case(store)
    store.append(
        case_id, 1, [note()], command_key="k", command_digest=b"d", derived=Derived("new", "x")
    )

    store.replace_derived([(case_id, 1, Derived("stale", "x"))])
    assert store.cases()[0].derived.title == "new"

    store.replace_derived([(case_id, 2, Derived("rebuilt", "x"))])
    assert store.cases()[0].derived.title == "rebuilt"


def test_a_message_is_offered_until_it_is_done(store: Store) -> None:
    event = note()
    case_id = open_case(store)
    store.append(
        case_id, 1, [event], command_key="k", command_digest=b"d",
        outbox=[OutboxMessage(event.event_id, "notice", {"to": "SIRENE"})],
    )  # fmt: skip

    (abandoned,) = store.claim(lease=timedelta(0))
    (taken,) = store.claim()
    assert store.claim() == []
    assert (taken.kind, taken.body, taken.attempts) == ("notice", {"to": "SIRENE"}, 2)
    assert not store.done(abandoned)
    assert store.done(taken)
    assert not store.done(taken)
