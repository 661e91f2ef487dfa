"""What every event is: something that happened, and the facts that follow from it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import msgspec

from paluu.casefile.sheet import Sheet


class Happening(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The content of an event. Subclasses are the closed list of what can happen."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    def state(self, sheet: Sheet, on: date) -> None:
        """State the facts that follow.

        Args:
            sheet: where facts are written; it notes the event each came from.
            on: the day from which the event has legal effect.
        """
        raise NotImplementedError(type(self).__name__)
