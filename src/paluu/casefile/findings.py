"""What a reading of the whole record can find, and what to keep elsewhere to find more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Tampering(StrEnum):
    """The ways in which a record can have been changed other than through the store."""

    EDITED_EVENT = "edited event"
    EDITED_DOCUMENT = "edited document"
    EDITED_CASE = "edited case"
    DELETED_EVENT = "deleted event"
    DELETED_TAIL = "deleted tail"
    DELETED_CASE = "deleted case"
    SWAPPED_CASES = "swapped cases"
    EDITED_REGISTER = "edited register"
    ROLLED_BACK_REGISTER = "rolled-back register"
    ROLLED_BACK_DATABASE = "rolled-back database"


@dataclass(frozen=True)
class Finding:
    """One change that did not come through the store.

    Attributes:
        kind: what kind of change.
        explanation: what does not fit, in words.
        case_id: the case, unless the register itself is meant.
        position: the first position that does not fit, in the case or in the lane.
    """

    kind: Tampering
    explanation: str
    case_id: UUID | None = None
    position: int | None = None

    def __str__(self) -> str:
        where = f" (case {self.case_id})" if self.case_id else ""
        return f"{self.kind}{where}: {self.explanation}"


@dataclass(frozen=True)
class Report:
    """How many rows were read and what was found; ``clean`` if nothing."""

    cases: int
    events: int
    register: int
    findings: tuple[Finding, ...]

    @property
    def clean(self) -> bool:
        """Whether everything fits."""
        return not self.findings


@dataclass(frozen=True)
class Anchor:
    """The last row of each lane of the register at one moment: lane, position, hash.

    Kept outside the database, it makes a return of the whole database to an earlier day visible.
    """

    lanes: tuple[tuple[int, int, bytes], ...]
