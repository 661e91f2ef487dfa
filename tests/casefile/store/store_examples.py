"""Small fictitious events for the tests of the store, which knows no event type."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4

from paluu.casefile.rows import Appended, NewEvent
from paluu.casefile.store import Store


def note(
    text: str = "seen",
    *,
    actor: str = "Aino Official",
    corrects: UUID | None = None,
    recorded_at: datetime | None = None,
) -> NewEvent:
    """An event whose content is a line of text."""
    return NewEvent(
        type="note",
        version=1,
        effective=date(2027, 3, 1),
        actor=actor,
        payload=f'{{"text":"{text}"}}'.encode(),
        corrects=corrects,
        recorded_at=recorded_at,
    )


def open_case(store: Store, reference: str = "R-1", *events: NewEvent) -> UUID:
    """Open a case with one event, or with those given, and return its identity."""
    return store.open_case(
        uuid4(), reference, events or (note("opened"),), command_key=f"open {reference}",
        command_digest=b"open",
    ).case_id  # fmt: skip


def append(store: Store, case_id: UUID, expected: int, *events: NewEvent) -> Appended:
    """Append events under a key nobody else uses."""
    return store.append(
        case_id, expected, events or (note(),), command_key=uuid4().hex, command_digest=b"any"
    )
