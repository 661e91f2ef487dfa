"""Which way of counting: the closed list, each way with the answers that define it."""

from __future__ import annotations

from enum import StrEnum


class Counting(StrEnum):
    """How a period is counted from its event to its last day.

    Each member answers four questions:

    * ``counts_event_day``: is the day it starts from the first day of the period?
    * ``rolls``: does a last day on a Saturday, Sunday or public holiday move to the next
      working day (Regulation 1182/71, Article 3(4))?
    * ``two_working_days``: must a period of two days or more hold at least two working days
      (Article 3(5))?
    * ``backwards``: is it counted back from a date or event?

    `CLEAR_DAYS` alone also leaves the last day out (``days_after_last`` is 1).
    """

    counts_event_day: bool
    rolls: bool
    two_working_days: bool
    backwards: bool
    days_after_last: int

    def __new__(
        cls,
        value: str,
        counts_event_day: bool = False,
        rolls: bool = False,
        two_working_days: bool = False,
        backwards: bool = False,
        days_after_last: int = 0,
    ) -> Counting:
        """Attach the answers to the member; the value is the option as a State writes it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.counts_event_day = counts_event_day
        member.rolls = rolls
        member.two_working_days = two_working_days
        member.backwards = backwards
        member.days_after_last = days_after_last
        return member

    @property
    def is_union(self) -> bool:
        """Whether Regulation 1182/71 is the law of this counting."""
        return self in _UNION

    UNION = ("union", False, True, True)
    """Regulation 1182/71 in full: the event day is not counted, 3(4) and 3(5) apply."""

    UNION_FROM_DATE = ("union_from_date", True, True, True)
    """1182/71 for a period that runs *from a date on*: that date is the first day (3(2))."""

    UNION_BACKWARDS = ("union_backwards", False, False, True, True)
    """1182/71 counted back from a date or event: no roll (3(4), second sentence), 3(5) applies."""

    NOMINAL = ("nominal", False)
    """Day after the event is day 1, the nominal end stands. 1182/71 Articles 4 and 5; and the
    legal interval that binds an authority, such as a detention review."""

    ROLLED = ("rolled", False, True)
    """National: as `NOMINAL`, and the last day rolls to the next working day, without 3(5)."""

    CLEAR_DAYS = ("clear_days", False, True, False, False, 1)
    """National: neither the event day nor the last day is counted (*délai franc*), then rolls."""

    FIRST_DAY = ("first_day", True)
    """National: the event day is day 1, the nominal end stands."""

    LIBERTY = ("liberty", True)
    """Detention: the first day counts whole, and the end never moves to a later day."""


_UNION = frozenset({Counting.UNION, Counting.UNION_FROM_DATE, Counting.UNION_BACKWARDS})
