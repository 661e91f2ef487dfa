"""Periods in hours, and the only two bridges between an instant and a date.

Instants come in and go out as aware UTC datetimes. Where a clock on the wall matters (which hour,
which day) the State's time zone is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from paluu.errors import BadInput

ZONES: Mapping[str, str] = MappingProxyType(
    {
        "AT": "Europe/Vienna",
        "BE": "Europe/Brussels",
        "BG": "Europe/Sofia",
        "CH": "Europe/Zurich",
        "CY": "Asia/Nicosia",
        "CZ": "Europe/Prague",
        "DE": "Europe/Berlin",
        "DK": "Europe/Copenhagen",
        "EE": "Europe/Tallinn",
        "ES": "Europe/Madrid",
        "FI": "Europe/Helsinki",
        "FR": "Europe/Paris",
        "GR": "Europe/Athens",
        "HR": "Europe/Zagreb",
        "HU": "Europe/Budapest",
        "IE": "Europe/Dublin",
        "IS": "Atlantic/Reykjavik",
        "IT": "Europe/Rome",
        "LI": "Europe/Vaduz",
        "LT": "Europe/Vilnius",
        "LU": "Europe/Luxembourg",
        "LV": "Europe/Riga",
        "MT": "Europe/Malta",
        "NL": "Europe/Amsterdam",
        "NO": "Europe/Oslo",
        "PL": "Europe/Warsaw",
        "PT": "Europe/Lisbon",
        "RO": "Europe/Bucharest",
        "SE": "Europe/Stockholm",
        "SI": "Europe/Ljubljana",
        "SK": "Europe/Bratislava",
    }
)
"""The zone of each State's capital; islands that keep another time name their own."""

_HOUR = timedelta(hours=1)


class HourCounting(StrEnum):
    """How hours are counted; neither way ever moves the end to a working day."""

    UNION = "union"
    """Regulation 1182/71, Article 3(1): the hour of the event is not counted."""

    LIBERTY = "liberty"
    """Deprivation of liberty: counted from the very moment, to the second."""


@dataclass(frozen=True, slots=True)
class HourDeadline:
    """A period in hours with its arithmetic.

    Args:
        event: the instant that starts it, UTC.
        hours: the length.
        counting: the way of counting.
        zone: the IANA zone whose clock says which hour it was.
        start: the instant from which hours are counted, UTC.
        end: the instant at which the last hour expires, UTC.
    """

    event: datetime
    hours: int
    counting: HourCounting
    zone: str
    start: datetime
    end: datetime

    def sentences(self) -> tuple[str, ...]:
        """Return the arithmetic in plain English, in the local time of the zone."""
        event, start, end = (_spoken(i, self.zone) for i in (self.event, self.start, self.end))
        match self.counting:
            case HourCounting.UNION:
                first = (
                    f"The event was at {event}; the hour of the event is not counted, "
                    f"so the period starts at {start} (1182/71, Article 3(1))."
                )
            case HourCounting.LIBERTY:
                first = f"Liberty was taken at {event}; hours are counted from that moment."
            case _:
                assert_never(self.counting)
        return (
            first,
            f"{self.hours} hours end at {end}. Hours run through nights, weekends and holidays.",
            f"Times are those of {self.zone}.",
        )


def hour_deadline(
    event: datetime, hours: int, zone: str, counting: HourCounting = HourCounting.UNION
) -> HourDeadline:
    """Count a period in hours.

    Hours are real hours: a night when the clocks change does not lengthen or shorten the period.

    Args:
        event: the instant of the event, an aware UTC datetime.
        hours: zero or more.
        zone: IANA name, such as ``Europe/Helsinki``; see `ZONES`.
        counting: `HourCounting.UNION`, or `HourCounting.LIBERTY` for control of detention.

    Raises:
        BadInput: when the datetime is not UTC, the zone is unknown or the hours are negative.

    Source: Regulation 1182/71, Article 3(1), (2)(a) and (4).
    """
    _demand_utc(event)
    if hours < 0:
        raise BadInput(f"A period cannot be {hours} hours long.")
    match counting:
        case HourCounting.UNION:
            start = _hour_of(event, zone) + _HOUR
        case HourCounting.LIBERTY:
            _zone(zone)
            start = event
        case _:
            assert_never(counting)
    return HourDeadline(event, hours, counting, zone, start, start + hours * _HOUR)


def local_day(instant: datetime, zone: str) -> date:
    """Return the date on the wall calendar of a zone at an instant (aware, UTC)."""
    _demand_utc(instant)
    return instant.astimezone(_zone(zone)).date()


def end_of_day(day: date, zone: str) -> datetime:
    """Return the instant (UTC) at which the last hour of a day expires in a zone.

    Source: Regulation 1182/71, Article 3(2)(b) and (c).
    """
    next_midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=_zone(zone))
    return next_midnight.astimezone(UTC)


def _hour_of(instant: datetime, zone: str) -> datetime:
    """Return the start of the wall-clock hour that an instant falls in, as UTC."""
    offset = instant.astimezone(_zone(zone)).utcoffset() or timedelta()
    shown = instant + offset
    return shown.replace(minute=0, second=0, microsecond=0) - offset


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise BadInput(
            f"There is no time zone {name!r}.", advice="Use an IANA name such as Europe/Helsinki."
        ) from unknown


def _demand_utc(instant: datetime) -> None:
    if instant.utcoffset() != timedelta():
        raise BadInput(
            f"{instant.isoformat()} is not an instant in UTC.",
            advice="Give an aware datetime with tzinfo=UTC.",
        )


def _spoken(instant: datetime, zone: str) -> str:
    local = instant.astimezone(_zone(zone))
    clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
    return f"{clock} on {local.date().isoformat()}"
