"""A part of a case, and its way up to the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paluu.rules.language import CASE, Subject

if TYPE_CHECKING:
    from paluu.law.facts_case import Case


class Part(Subject):
    """A part of a case; it sees the case above it and no other part."""

    @property
    def case(self) -> Case:
        """The case this is a part of."""
        from paluu.law.facts_case import Case  # the case names its parts, so it comes after them

        return Case(CASE)
