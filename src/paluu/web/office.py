"""The desk this process works at, its clock, and the profile of the State."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from threading import Lock
from zoneinfo import ZoneInfo

from django.conf import settings

from paluu import periods
from paluu.casefile.database import Database, connect
from paluu.casefile.desk import Desk
from paluu.casefile.store import Store
from paluu.documents.office import demonstration_office
from paluu.documents.papers import papers_of
from paluu.law.profile import Profile, reference_profile

_lock = Lock()
_desk: Desk | None = None
_derived_on: date | None = None


def desk() -> Desk:
    """Give the desk of this process, connecting on first use (after any fork)."""
    global _desk
    if _desk is None:
        with _lock:
            if _desk is None:
                _desk = _at(connect())
    return _desk


def work_on(database: Database | None) -> None:
    """Let this process work on a database that is already connected; ``None`` leaves it."""
    global _desk, _derived_on
    _desk = _at(database) if database else None
    _derived_on = None


def _at(database: Database) -> Desk:
    return Desk(Store(database), profile(), papers_of(demonstration_office()))


@cache
def profile() -> Profile:
    """Give the options and the calendar of the State that conducts the cases."""
    return reference_profile(settings.PALUU_STATE)


def now() -> datetime:
    """Give the present instant."""
    fixed: datetime | None = settings.PALUU_NOW
    return fixed or datetime.now(UTC)


def today() -> date:
    """Give the present day where the authority is."""
    return local(now()).date()


def local(instant: datetime) -> datetime:
    """Give an instant in the time of the place where the authority is."""
    return instant.astimezone(zone())


@cache
def zone() -> ZoneInfo:
    """Give the time zone of the place where the authority is."""
    return ZoneInfo(periods.ZONES[profile().member_state])


def derive_for_today() -> None:
    """Derive the lines of the caseload anew on the first look of each day."""
    global _derived_on
    at = desk()
    if _derived_on != today():
        with _lock:
            if _derived_on != today():
                at.refresh(today())
                _derived_on = today()
