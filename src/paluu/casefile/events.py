"""What can happen in a case: each kind of event, its content, and the facts it states.

An event says what happened; ``state`` says which facts follow, in the plain form of a case file.
The facts of a part are stated under the part's key, so that later events can add to them.
"""

from __future__ import annotations

from paluu.casefile.events_of_case import (
    BreachRecorded,
    CaseClosed,
    CaseOpened,
    CaseTakenIn,
    CountryConsidered,
    Departed,
    FactsStated,
    GuardSetAside,
    HearingRecorded,
    RemovalCarriedOut,
)
from paluu.casefile.events_of_decisions import (
    AppealDecided,
    AppealLodged,
    DecisionNotified,
    DecisionWithdrawn,
    EntryBanImposed,
    PeriodChanged,
    RemovalDecisionIssued,
    ReturnDecisionIssued,
    SuspensionDecided,
)
from paluu.casefile.events_of_detention import (
    DetentionOrdered,
    DetentionProlonged,
    DetentionReviewed,
    Released,
)
from paluu.casefile.events_of_removal import (
    PostponementConfirmed,
    PostponementLifted,
    RefoulementAnswered,
    RefoulementClaimRaised,
    RemovalPostponed,
)
from paluu.casefile.happening import Happening

HAPPENINGS: dict[str, type[Happening]] = {
    found.kind: found
    for found in (
        CaseOpened, CaseTakenIn, FactsStated, CountryConsidered, HearingRecorded, BreachRecorded,
        ReturnDecisionIssued, RemovalDecisionIssued, EntryBanImposed, DecisionNotified,
        PeriodChanged, DecisionWithdrawn, RefoulementClaimRaised, RefoulementAnswered,
        RemovalPostponed, PostponementLifted, PostponementConfirmed, AppealLodged,
        SuspensionDecided, AppealDecided, DetentionOrdered, DetentionReviewed,
        DetentionProlonged, Released, Departed, RemovalCarriedOut, GuardSetAside, CaseClosed,
    )
}  # fmt: skip
"""Every kind of event, by name."""

__all__ = [
    "HAPPENINGS",
    "AppealDecided",
    "AppealLodged",
    "BreachRecorded",
    "CaseClosed",
    "CaseOpened",
    "CaseTakenIn",
    "CountryConsidered",
    "DecisionNotified",
    "DecisionWithdrawn",
    "Departed",
    "DetentionOrdered",
    "DetentionProlonged",
    "DetentionReviewed",
    "EntryBanImposed",
    "FactsStated",
    "GuardSetAside",
    "Happening",
    "HearingRecorded",
    "PeriodChanged",
    "PostponementConfirmed",
    "PostponementLifted",
    "RefoulementAnswered",
    "RefoulementClaimRaised",
    "Released",
    "RemovalCarriedOut",
    "RemovalDecisionIssued",
    "RemovalPostponed",
    "ReturnDecisionIssued",
    "SuspensionDecided",
]
