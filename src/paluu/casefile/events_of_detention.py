"""Events of detention."""

from __future__ import annotations

from datetime import date, datetime

from paluu.casefile.happening import Happening
from paluu.casefile.sheet import Sheet
from paluu.law.terms import (
    AuthorityType,
    DetentionGround,
    DetentionPurpose,
    ExtensionReason,
    FacilityType,
    ReviewOutcome,
)


class DetentionOrdered(Happening, frozen=True, kw_only=True):
    """Detention was ordered."""

    kind = "detention_ordered"
    id: str
    ground: DetentionGround
    purpose: DetentionPurpose
    authority: AuthorityType
    reasons: str
    proportionality: str
    alternatives: str
    vulnerability: str
    start: datetime | None = None
    facility: FacilityType = FacilityType.SPECIALISED_FACILITY
    told_in_language: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the period of detention and what the order rests on."""
        sheet.row(
            "detention_periods",
            self.id,
            detention_start_date=on,
            detention_start=self.start or on,
            detention_regime="return_regulation",
            detained_in_this_member_state=True,
            detention_authority_type=self.authority.value,
            detention_ground=self.ground.value,
            detention_purpose=self.purpose.value,
            detention_proportionate=bool(self.proportionality.strip()),
            vulnerability_considered=bool(self.vulnerability.strip()),
            detention_order_in_writing=bool(self.reasons.strip()),
            detention_remedies_information_given=bool(self.told_in_language.strip()),
            detention_facility_type=self.facility.value,
        )
        if self.alternatives.strip():
            sheet.fact("detention_alternatives_considered", True)


class DetentionReviewed(Happening, frozen=True, kw_only=True):
    """Detention was reviewed."""

    kind = "detention_reviewed"
    outcome: ReviewOutcome
    reasons: str
    by_court: bool = False
    period: str | None = None

    def state(self, sheet: Sheet, on: date) -> None:
        """State the review; one by a court is judicial control of the present period too."""
        sheet.new_row(
            "detention_reviews",
            detention_review_date=on,
            detention_review_outcome=self.outcome.value,
            detention_review_by_court=self.by_court,
        )
        if self.by_court and self.period:
            sheet.row("detention_periods", self.period, judicial_control_done=True)


class DetentionProlonged(Happening, frozen=True, kw_only=True):
    """Detention was extended beyond the ordinary maximum, or continued beyond the extended one."""

    kind = "detention_prolonged"
    period: str
    reasons: str
    reason: ExtensionReason = ExtensionReason.NONE
    further_days: int | None = None

    def state(self, sheet: Sheet, on: date) -> None:
        """State the extension or the further period; without reasons it is no written decision."""
        written = bool(self.reasons.strip())
        sheet.row("detention_periods", self.period, detention_order_in_writing=written)
        if self.further_days is not None:
            sheet.row(
                "detention_periods", self.period, continued_beyond_maximum_days=self.further_days
            )
            return
        sheet.row(
            "detention_periods",
            self.period,
            detention_extended=True,
            detention_extension_reason=self.reason.value,
        )


class Released(Happening, frozen=True, kw_only=True):
    """The person was released from detention."""

    kind = "released"
    period: str
    reasons: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State the last day of the detention."""
        sheet.row("detention_periods", self.period, detention_end_date=on)
