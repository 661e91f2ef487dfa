"""Check one case: its events against their chain, its row and the register against its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from paluu.casefile import chain
from paluu.casefile.chain import Link, RegisterEntry
from paluu.casefile.findings import Finding, Tampering
from paluu.casefile.rows import Case


@dataclass(frozen=True)
class CheckedEvent:
    """What is checked of an event: its link, the hash it bears, whether its payload is its own."""

    link: Link
    hash: bytes
    intact: bool


@dataclass(frozen=True)
class File:
    """All that is recorded of one case, wherever it is recorded.

    Attributes:
        case: its row, unless that is gone.
        noted: its rows in the register, in order.
        events: its events, in order.
        documents: position of the event, name, media type, digest, whether the content is its own.
    """

    case_id: UUID
    case: Case | None
    noted: tuple[RegisterEntry, ...]
    events: tuple[CheckedEvent, ...]
    documents: tuple[tuple[int, str, str, bytes, bool], ...]


def check(file: File) -> Iterator[Finding]:
    """Say what does not fit in a case; nothing if all does."""
    if file.case is None:
        reference = next((entry.reference for entry in file.noted if entry.reference), "unknown")
        yield Finding(
            Tampering.DELETED_CASE,
            f"the case with the reference {reference} is gone, {len(file.events)} of its events "
            "are left",
            file.case_id,
        )
        return
    yield from _check_opening(file, file.case)
    yield from _check_events(file, file.case)
    yield from _check_documents(file)
    yield from _check_end(file, file.case)


def _check_opening(file: File, case: Case) -> Iterator[Finding]:
    """The row of the case must be what the register noted when it was opened."""
    noted = {entry.case_position: entry.case_head for entry in file.noted}
    if 0 not in noted:
        yield Finding(
            Tampering.ROLLED_BACK_REGISTER, "the register does not know its opening", case.id, 0
        )
    elif noted[0] != chain.opening_hash(case.id, case.reference, case.opened_at):
        yield Finding(
            Tampering.EDITED_CASE,
            f"its reference ({case.reference}) or the instant of its opening has been changed",
            case.id,
            0,
        )


def _check_events(file: File, case: Case) -> Iterator[Finding]:
    """Every event must follow from the one before it, and be the one the register noted."""
    noted = {entry.case_position: entry.case_head for entry in file.noted}
    position = 0
    # Where the register knows the hash, it counts; an edited row is then named, not its successor.
    previous: bytes | None = noted.get(
        0, chain.opening_hash(case.id, case.reference, case.opened_at)
    )
    for event in file.events:
        here = event.link.position
        if here != position + 1:
            yield Finding(
                Tampering.DELETED_EVENT,
                f"the events from position {position + 1} to {here - 1} are gone",
                case.id,
                position + 1,
            )
            previous = noted.get(here - 1)
        if not event.intact:
            yield Finding(
                Tampering.EDITED_EVENT,
                f"the content at position {here} is not what was digested",
                case.id,
                here,
            )
        follows = previous is None or event.link.hash(previous) == event.hash
        if not follows or noted.get(here, event.hash) != event.hash:
            yield Finding(
                Tampering.EDITED_EVENT,
                f"the event at position {here} is not what was chained there",
                case.id,
                here,
            )
        position, previous = here, noted.get(here, event.hash)


def _check_documents(file: File) -> Iterator[Finding]:
    """Every event must have the documents it was recorded with, and no others."""
    found: dict[int, list[tuple[str, str, bytes]]] = {}
    edited = set()
    for position, name, media_type, digest, intact in file.documents:
        found.setdefault(position, []).append((name, media_type, digest))
        if not intact:
            edited.add(position)
    for event in file.events:
        here = event.link.position
        digest_of_all = chain.documents_digest(found.get(here, ()))
        if here in edited or digest_of_all != event.link.documents_digest:
            yield Finding(
                Tampering.EDITED_DOCUMENT,
                f"the documents at position {here} are not those that were recorded with it",
                file.case_id,
                here,
            )


def _check_end(file: File, case: Case) -> Iterator[Finding]:
    """Events, row and register must agree on where the case ends."""
    last = file.events[-1].link.position if file.events else 0
    noted = file.noted[-1].case_position if file.noted else 0
    end = max(case.position, noted)
    if last < end:
        yield Finding(
            Tampering.DELETED_TAIL,
            f"the events from position {last + 1} to {end} are gone",
            case.id,
            last + 1,
        )
    if noted < max(case.position, last):
        yield Finding(
            Tampering.ROLLED_BACK_REGISTER,
            f"the register ends at position {noted}, the case at {max(case.position, last)}",
            case.id,
            noted + 1,
        )
    at_end = next((entry.case_head for entry in file.noted if entry.case_position == noted), None)
    if case.position < max(noted, last) or (case.position == noted and case.head != at_end):
        yield Finding(
            Tampering.EDITED_CASE,
            f"its row says it ends at position {case.position}, with a head of its own",
            case.id,
            case.position,
        )
