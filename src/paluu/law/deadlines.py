"""Which conclusions are time limits, whom each binds, and what follows when it passes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from paluu.law import a07_period_for_return as period
from paluu.law import a08_exceptions as exceptions
from paluu.law import a10_entry_ban as entry_ban
from paluu.law import a11_relief as relief
from paluu.law import a14_postponement as postponement
from paluu.law import a26_remedies as remedies
from paluu.law import a32_duration as duration
from paluu.law import a33_review as review
from paluu.rules.language import AnyRule


class Binds(Enum):
    """Whom a time limit binds; one that binds nobody only opens or ends something."""

    PERSON = "person"
    AUTHORITY = "authority"
    COURT = "court"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Limit:
    """A conclusion that is a time limit.

    Attributes:
        rule: the rule that gives the last day (or moment).
        binds: whom it binds.
        at_expiry: what follows when it passes, in a sentence.
        custody: whether a person's liberty depends on it.
    """

    rule: AnyRule
    binds: Binds
    at_expiry: str
    custody: bool = False


LIMITS: tuple[Limit, ...] = (
    Limit(
        duration.detention_maximum_date,
        Binds.AUTHORITY,
        "The person must be released.",
        custody=True,
    ),
    Limit(
        review.detention_review_due_date,
        Binds.AUTHORITY,
        "The missed review is escalated and release is prepared.",
        custody=True,
    ),
    Limit(
        review.detention_review_outer_limit,
        Binds.AUTHORITY,
        "The text itself has been breached; release is prepared.",
        custody=True,
    ),
    Limit(
        review.judicial_control_due,
        Binds.COURT,
        "The missed control is escalated and release is prepared.",
        custody=True,
    ),
    Limit(
        review.judicial_control_on_application_due,
        Binds.COURT,
        "The missed control is escalated and release is prepared.",
        custody=True,
    ),
    Limit(
        duration.court_review_due_date,
        Binds.COURT,
        "Detention beyond the maximum lapses.",
        custody=True,
    ),
    Limit(
        period.departure_deadline_of,
        Binds.PERSON,
        "The obligation to leave has not been complied with; removal and an entry ban follow.",
    ),
    Limit(
        remedies.appeal_deadline_of,
        Binds.PERSON,
        "The return decision can no longer be challenged and may be enforced.",
    ),
    Limit(
        remedies.removal_appeal_deadline_of,
        Binds.PERSON,
        "The removal decision can no longer be challenged and may be enforced.",
    ),
    Limit(
        remedies.entry_ban_appeal_deadline_of,
        Binds.PERSON,
        "The entry ban can no longer be challenged.",
    ),
    Limit(
        exceptions.move_to_other_state_deadline,
        Binds.PERSON,
        "A return decision may be issued despite the right to stay in another State.",
    ),
    Limit(
        postponement.postponement_review_date,
        Binds.AUTHORITY,
        "The postponement is looked at again (a setting of the system).",
    ),
    Limit(entry_ban.entry_ban_end_date, Binds.NOBODY, "The entry ban ends."),
    Limit(
        relief.entry_ban_review_due_date,
        Binds.NOBODY,
        "The person may ask for review of the entry ban.",
    ),
)
"""Every time limit, those on which liberty depends first."""
