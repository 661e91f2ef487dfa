"""The account of days detained: what is used of the maximum, every way of counting, a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from paluu.casefile.assessment import Assessment, DetentionAccount
from paluu.periods import DetentionClock, LibertyCounting
from paluu.web.words.speech import counted, day_words

_WAYS = {
    LibertyCounting.CALENDAR: "By the calendar, moved on by every gap",
    LibertyCounting.PER_PERIOD: "Period by period, in months and days",
    LibertyCounting.DAYS: "In days: twelve months are 365 days",
    LibertyCounting.EARLIEST: "The earliest of these, which counts here",
    LibertyCounting.THIRTY_DAY_MONTHS: "Months of thirty days, for comparison only",
}
_WIDTH = 600


@dataclass(frozen=True)
class Stay:
    """One stay in detention."""

    first: str
    last: str
    days: str
    before: bool


@dataclass(frozen=True)
class Way:
    """One way of counting with the last lawful day it gives."""

    name: str
    last_day: str
    arithmetic: tuple[str, ...]
    counts: bool


@dataclass(frozen=True)
class Segment:
    """A stay drawn on the bar of days used."""

    x: int
    width: int
    present: bool


@dataclass(frozen=True)
class DetentionPanel:
    """What the page shows of detention.

    Attributes:
        used: days used up to the day looked at.
        limit: the days the law now allows; 0 if that is open.
        left: what is left, in words.
        over: whether the maximum has been passed.
        last_day: the last lawful day.
        stays: every stay.
        ways: every way of counting.
        segments: the bar.
        share: the share used, in percent.
    """

    used: int
    before: int
    limit: int
    left: str
    over: bool
    last_day: str
    stays: tuple[Stay, ...]
    ways: tuple[Way, ...]
    segments: tuple[Segment, ...]
    share: int
    width: int = _WIDTH


def panel(assessment: Assessment) -> DetentionPanel | None:
    """Give the panel; ``None`` where nobody is or was detained."""
    account = assessment.detention
    if account is None:
        return None
    limit = account.limit_days or 0
    left = limit - account.days_used
    return DetentionPanel(
        used=account.days_used,
        before=account.days_before,
        limit=limit,
        left=counted(max(left, 0), "day"),
        over=bool(limit) and left < 0,
        last_day=day_words(account.earliest.last_day),
        stays=tuple(_stays(account, assessment.today)),
        ways=tuple(
            Way(
                _WAYS[way], day_words(found.last_day), found.sentences(),
                way is LibertyCounting.EARLIEST,
            )
            for way, found in account.ways.items()
        ),
        segments=_segments(account, max(limit, account.days_used, 1)),
        share=min(100, round(100 * account.days_used / limit)) if limit else 0,
    )  # fmt: skip


def _stays(account: DetentionAccount, today: date) -> list[Stay]:
    told = []
    for stay in account.clock.stays:
        days = DetentionClock((stay,)).total_days(today)
        told.append(
            Stay(
                day_words(stay.first),
                day_words(stay.last) if stay.last else "still held",
                counted(days, "day"),
                stay.first != account.clock.present_first,
            )
        )
    return told


def _segments(account: DetentionAccount, whole: int) -> tuple[Segment, ...]:
    before = round(_WIDTH * account.days_before / whole)
    used = round(_WIDTH * account.days_used / whole)
    found = []
    if before:
        found.append(Segment(0, before, present=False))
    if used > before:
        found.append(Segment(before, used - before, present=True))
    return tuple(found)
