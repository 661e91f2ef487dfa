"""Why the store refuses a command, or cannot say whether it was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from paluu.casefile.rows import Case
from paluu.errors import PaluuError


class NoSuchCase(PaluuError):
    """There is no case of that identity or reference."""


class ReferenceTaken(PaluuError):
    """Another case already bears this reference."""


class KeyReused(PaluuError):
    """The key of a command came back with another content."""


class Unconfirmed(PaluuError):
    """The database gave no answer; repeating the command with the same key is safe."""


@dataclass(frozen=True)
class Act:
    """Who did what in a case, and when."""

    position: int
    actor: str
    type: str
    recorded_at: datetime

    def __str__(self) -> str:
        return f"{self.actor} recorded {self.type} at {self.recorded_at:%Y-%m-%d %H:%M:%S} UTC"


class Conflict(PaluuError):
    """The case has moved on since it was read; nothing was recorded.

    Attributes:
        case: where the case stands now.
        expected: the position the command was meant for.
        acts: what others did meanwhile, oldest first.
    """

    def __init__(self, case: Case, expected: int, acts: tuple[Act, ...]) -> None:
        self.case = case
        self.expected = expected
        self.acts = acts
        told = "; ".join(map(str, acts)) or "no such position has been reached"
        super().__init__(
            f"The case is at position {case.position}, not {expected}: {told}.",
            where=f"case {case.reference}",
            advice="Read the case again and decide on what it says now.",
        )
