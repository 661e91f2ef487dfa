"""Events of non-refoulement and of postponement."""

from __future__ import annotations

from datetime import date

from paluu.casefile.happening import Happening
from paluu.casefile.sheet import Sheet


class RefoulementClaimRaised(Happening, frozen=True, kw_only=True):
    """The person, or knowledge of an authority, points to a breach of non-refoulement."""

    kind = "refoulement_claim_raised"
    statement: str
    country: str | None = None
    known_to_authority: bool = False
    substantiated: bool | None = None

    def state(self, sheet: Sheet, on: date) -> None:
        """State an open question; an earlier answer does not answer a new claim."""
        if self.country is None:
            sheet.fact("general_refoulement_claim_raised", True)
            sheet.fact("general_refoulement_claim_answered", False)
            return
        name = (
            "refoulement_indications_known" if self.known_to_authority
            else "refoulement_claim_raised"
        )  # fmt: skip
        sheet.row(
            "countries",
            self.country,
            **{name: True},
            refoulement_claim_substantiated=self.substantiated,
            refoulement_assessed=False,
            directed_to_appropriate_procedure=False,
        )


class RefoulementAnswered(Happening, frozen=True, kw_only=True):
    """A claim or indication was answered: assessed with reasons, or a procedure has ended."""

    kind = "refoulement_answered"
    reasons: str
    authority: str
    country: str | None = None
    breach: bool | None = None
    by_referral: bool = False

    def state(self, sheet: Sheet, on: date) -> None:
        """State the answer and the risk it found."""
        if self.country is None:
            sheet.fact("general_refoulement_claim_answered", True)
            return
        answered = (
            "directed_to_appropriate_procedure" if self.by_referral else "refoulement_assessed"
        )
        sheet.row(
            "countries",
            self.country,
            **{answered: True},
            refoulement_risk_established=self.breach,
        )


class RemovalPostponed(Happening, frozen=True, kw_only=True):
    """The authority postponed removal to a country for the circumstances of the case."""

    kind = "removal_postponed"
    country: str
    reasons: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State the postponement."""
        sheet.row("countries", self.country, postponed_for_specific_circumstances=True)
        sheet.fact("postponement_ground", "specific_circumstances")
        sheet.fact("last_postponement_review_date", on)


class PostponementLifted(Happening, frozen=True, kw_only=True):
    """The authority lifted its own postponement."""

    kind = "postponement_lifted"
    country: str
    reasons: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State that the authority's postponement has ended, and with it the time to review it."""
        sheet.row("countries", self.country, postponed_for_specific_circumstances=False)
        sheet.fact("last_postponement_review_date", "never")


class PostponementConfirmed(Happening, frozen=True, kw_only=True):
    """The person was given written confirmation of a postponement."""

    kind = "postponement_confirmed"
    country: str
    language: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the confirmation."""
        sheet.row("countries", self.country, postponement_confirmed_in_writing=True)
