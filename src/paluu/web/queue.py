"""The list of cases: what is urgent first, custody above the rest, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from paluu.casefile.assessment import DUE_SOON_DAYS
from paluu.casefile.rows import ListedCase
from paluu.law.deadlines import Binds
from paluu.web.words.labels import STAGES
from paluu.web.words.speech import country_words, day_words, days_words, joined, span_words

_ANSWERABLE = {Binds.AUTHORITY.value, Binds.COURT.value}


@dataclass(frozen=True)
class Due:
    """What is due in a case, and why."""

    what: str
    day: str
    iso: str
    left: str
    provision: str
    custody: bool


@dataclass(frozen=True)
class QueueRow:
    """A case in the list.

    Attributes:
        id: the case.
        reference: what people call it.
        person: who it is about.
        nationality: of which country.
        stage: where it stands.
        custody: whether the person is in detention.
        due: what is due next.
        duties: what must be done now.
        assigned_to: who works on it.
        group: ``overdue``, ``soon``, ``duty``, ``later`` or ``nothing``.
        order: sorts within the group.
    """

    id: Any
    reference: str
    person: str
    nationality: str
    stage: str
    custody: bool
    due: Due | None
    duties: tuple[tuple[str, str], ...]
    assigned_to: str
    group: str
    order: tuple[Any, ...]


@dataclass(frozen=True)
class QueueGroup:
    """Cases of one urgency."""

    key: str
    title: str
    rows: tuple[QueueRow, ...]


_TITLES = (
    ("overdue", "Overdue"),
    ("soon", f"Due within {DUE_SOON_DAYS} days"),
    ("duty", "To be done, no day set"),
    ("later", "Later"),
    ("nothing", "Nothing due"),
)


def groups(cases: list[ListedCase], today: date) -> list[QueueGroup]:
    """Group cases by urgency, custody limits on top of each group.

    Args:
        cases: lines of the caseload.
        today: the day of the list.
    """
    rows = sorted((_row(case, today) for case in cases), key=lambda row: row.order)
    return [
        QueueGroup(key, title, found)
        for key, title in _TITLES
        if (found := tuple(row for row in rows if row.group == key))
    ]


def _row(case: ListedCase, today: date) -> QueueRow:
    derived = case.derived
    body = derived.body
    limits = [limit for limit in body.get("due") or () if _counts(limit, today)]  # type: ignore[attr-defined]
    limits.sort(key=lambda limit: (not _overdue(limit, today), limit["day"]))
    first = limits[0] if limits else None
    group = _group(first, bool(body.get("duties")), today) if not derived.closed else "nothing"
    custody = derived.stage == "detained"
    return QueueRow(
        id=case.id,
        reference=case.reference,
        person=derived.title or "Name not known",
        nationality=joined([country_words(str(c)) for c in body.get("nationalities") or ()]),  # type: ignore[attr-defined]
        stage=STAGES.get(derived.stage, derived.stage.capitalize()),
        custody=custody,
        due=_due(first, today) if first and not derived.closed else None,
        duties=tuple(
            (duty["title"], duty["provision"])
            for duty in body.get("duties") or ()  # type: ignore[attr-defined]
        )
        if not derived.closed
        else (),
        assigned_to=derived.assigned_to or "",
        group=group,
        order=(
            not (first and first["custody"]), not custody,
            first["day"] if first else "9999", case.reference,
        ),
    )  # fmt: skip


def _counts(limit: dict[str, Any], today: date) -> bool:
    """A limit that ran out against the person is no longer due."""
    return bool(limit["day"]) and (
        date.fromisoformat(limit["day"]) >= today or limit["binds"] in _ANSWERABLE
    )


def _overdue(limit: dict[str, Any], today: date) -> bool:
    return date.fromisoformat(limit["day"]) < today


def _group(limit: dict[str, Any] | None, duties: bool, today: date) -> str:
    left = (date.fromisoformat(limit["day"]) - today).days if limit else None
    if left is not None and left < 0:
        return "overdue"
    if left is not None and left <= DUE_SOON_DAYS:
        return "soon"
    if duties:
        return "duty"
    return "nothing" if left is None else "later"


def _due(limit: dict[str, Any], today: date) -> Due:
    day = date.fromisoformat(limit["day"])
    left = (day - today).days
    return Due(
        what=str(limit["statement"]).rstrip("."),
        day=day_words(day),
        iso=day.isoformat(),
        left=f"{span_words(-left)} overdue" if left < 0 else days_words(left),
        provision=limit["provision"],
        custody=limit["custody"],
    )
