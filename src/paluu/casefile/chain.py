"""Digests and hash chains: what makes a quiet change of the record visible.

Every hash is SHA-256 over the UTF-8 bytes of a JSON array that starts with the name of its kind,
written without spaces and without escapes for non-ASCII characters: digests in hexadecimal,
instants in UTC with six decimals, absent values as ``null``. Any language can recompute it.

A case's chain starts from its opening and runs over digests, never over payloads, so that erasing
a payload lawfully leaves the chain intact. Each digest is salted; a salt erased with its payload
leaves nothing to guess by. A second chain, the register, notes every new head of every case.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

SALT_BYTES = 16
LANES = 32
BEGINNING = bytes(32)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def digest(salt: bytes, content: bytes) -> bytes:
    """Return the salted digest of a payload or a document."""
    return sha256(salt + content).digest()


def documents_digest(documents: Iterable[tuple[str, str, bytes]]) -> bytes | None:
    """Return one digest over an event's documents, or None if it has none.

    Args:
        documents: name, media type and digest of each, in any order.
    """
    rows = sorted([name, media_type, content.hex()] for name, media_type, content in documents)
    return _hash("paluu-documents-1", rows) if rows else None


def opening_hash(case_id: UUID, reference: str, opened_at: datetime) -> bytes:
    """Return the hash a case's chain starts from."""
    return _hash("paluu-opening-1", str(case_id), reference, instant(opened_at))


@dataclass(frozen=True)
class Link:
    """All of an event that its hash speaks for; ``rows`` explains the fields."""

    case_id: UUID
    position: int
    event_id: UUID
    type: str
    version: int
    effective: date
    recorded_at: datetime
    stored_at: datetime
    actor: str
    corrects: UUID | None
    payload_digest: bytes
    documents_digest: bytes | None

    def hash(self, previous: bytes) -> bytes:
        """Return the event's hash, given that of the event (or the opening) before it."""
        return _hash(
            "paluu-event-1",
            previous.hex(),
            str(self.case_id),
            self.position,
            str(self.event_id),
            self.type,
            self.version,
            self.effective.isoformat(),
            instant(self.recorded_at),
            instant(self.stored_at),
            self.actor,
            None if self.corrects is None else str(self.corrects),
            self.payload_digest.hex(),
            None if self.documents_digest is None else self.documents_digest.hex(),
        )


@dataclass(frozen=True)
class RegisterEntry:
    """A row of the register: that a case was opened (position 0) or reached a head.

    Attributes:
        reference: the reference a case was opened with; None for every later row.
    """

    lane: int
    position: int
    case_id: UUID
    reference: str | None
    case_position: int
    case_head: bytes

    def hash(self, previous: bytes) -> bytes:
        """Return the row's hash, given that of the row before it in its lane."""
        return _hash(
            "paluu-register-1",
            previous.hex(),
            self.lane,
            self.position,
            str(self.case_id),
            self.reference,
            self.case_position,
            self.case_head.hex(),
        )


def lane_of(case_id: UUID) -> int:
    """Return the lane of the register that a case is noted in."""
    return sha256(case_id.bytes).digest()[0] % LANES


def instant(moment: datetime) -> str:
    """Write an instant the one way it is hashed."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _hash(*parts: object) -> bytes:
    return sha256(_encode(parts).encode()).digest()
