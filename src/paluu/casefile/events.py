"""What can happen in a case: each kind of event, its content, and the facts it states.

An event says what happened; ``state`` says which facts follow, in the plain form of a case file.
The facts of a part are stated under the part's key, so that later events can add to them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

import msgspec

from paluu.casefile.sheet import Sheet
from paluu.law.terms import (
    AuthorityType,
    BanInstrument,
    CooperationDuty,
    CountryCategory,
    DepartureMode,
    DetentionGround,
    DetentionPurpose,
    ExtensionReason,
    FacilityType,
    HearingSubject,
    ReviewOutcome,
    SuspensionOutcome,
)


class Happening(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The content of an event. Subclasses are the closed list of what can happen."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    def state(self, sheet: Sheet, on: date) -> None:
        """State the facts that follow.

        Args:
            sheet: where facts are written; it notes the event each came from.
            on: the day from which the event has legal effect.
        """
        raise NotImplementedError(type(self).__name__)


# --- the case and its facts --------------------------------------------------------------------


class CaseOpened(Happening, frozen=True, kw_only=True):
    """A person was found to be possibly staying illegally and a case was opened."""

    kind = "case_opened"
    family_name: str
    given_names: str
    nationalities: tuple[str, ...] = ()
    date_of_birth: date | None = None
    sex: str | None = None
    understood_languages: tuple[str, ...] = ()
    illegal_stay_detected_date: date | None = None
    assigned_to: str | None = None
    facts: dict[str, Any] = {}

    def state(self, sheet: Sheet, on: date) -> None:
        """State what was known when the case was opened."""
        sheet.person.update(
            family_name=self.family_name,
            given_names=self.given_names,
            nationalities=self.nationalities,
            date_of_birth=self.date_of_birth,
            sex=self.sex,
            understood_languages=self.understood_languages,
        )
        sheet.assigned_to = self.assigned_to
        if self.date_of_birth:
            sheet.fact("date_of_birth", self.date_of_birth)
        sheet.fact("illegal_stay_detected_date", self.illegal_stay_detected_date or on)
        sheet.facts(self.facts)


class CaseTakenIn(Happening, frozen=True, kw_only=True):
    """A case conducted elsewhere was taken in; it goes on under the options of its own State."""

    kind = "case_taken_in"
    member_state: str
    options: dict[str, Any] = {}
    complete: bool = True

    def state(self, sheet: Sheet, on: date) -> None:
        """State no fact: this says how the others are read."""


class FactsStated(Happening, frozen=True, kw_only=True):
    """Facts were stated, with where they come from."""

    kind = "facts_stated"
    facts: dict[str, Any]
    evidence: str = ""
    source: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State them as given, rows under the names of their tables."""
        sheet.facts(self.facts)


class CountryConsidered(Happening, frozen=True, kw_only=True):
    """A third country was considered as country of return."""

    kind = "country_considered"
    country: str
    category: CountryCategory
    evidence: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the country and the point of 4(3) it falls under."""
        sheet.row(
            "countries",
            self.country,
            country=self.country,
            country_of_return_category=self.category.value,
        )


class HearingRecorded(Happening, frozen=True, kw_only=True):
    """The person was heard, orally or in writing."""

    kind = "hearing_recorded"
    subject: HearingSubject
    statement: str
    language: str = ""
    interpreter: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the hearing."""
        sheet.new_row("hearings", hearing_subject=self.subject.value, hearing_date=on)


class BreachRecorded(Happening, frozen=True, kw_only=True):
    """A breach of a duty to cooperate was recorded."""

    kind = "breach_recorded"
    duty: CooperationDuty
    evidence: str
    attributable: bool | None = None
    put_to_person: bool | None = None
    explanation: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the breach with its evidence and the person's answer."""
        sheet.new_row(
            "breaches",
            cooperation_breach=self.duty.value,
            breach_evidenced=bool(self.evidence.strip()),
            breach_attributable_to_person=self.attributable,
            breach_put_to_person=self.put_to_person,
        )


# --- decisions ---------------------------------------------------------------------------------


class ReturnDecisionIssued(Happening, frozen=True, kw_only=True):
    """A return decision was issued."""

    kind = "return_decision_issued"
    id: str
    mode: DepartureMode
    reasons_in_fact: str
    reasons_in_law: str
    period_days: int | None = None
    period_reasons: str = ""
    period_start: date | None = None
    countries: tuple[str, ...] = ()
    circumstances: str = ""
    best_interests: str = ""
    family_life: str = ""
    state_of_health: str = ""
    country_assessment: str = ""
    no_entry_ban_reasons: str = ""
    restricted_facts: bool = False
    essence_of_grounds: str = ""
    linked_to_stay_decision: bool = False
    remedies_stated: bool = True

    def state(self, sheet: Sheet, on: date) -> None:
        """State the decision and the countries it names."""
        sheet.row(
            "return_decisions",
            self.id,
            return_decision_date=on,
            return_decision_in_writing=True,
            return_decision_reasoned=bool(
                self.reasons_in_fact.strip() and self.reasons_in_law.strip()
            ),
            remedies_information_given=self.remedies_stated,
            departure_mode=self.mode.value,
            return_decision_linked_to_stay_decision=self.linked_to_stay_decision,
            disclosure_restricted=self.restricted_facts,
            longer_period_reasons_recorded=bool(self.period_reasons.strip()),
        )
        if self.period_days is not None:
            sheet.row("return_decisions", self.id, departure_period_days=self.period_days)
        if self.period_start is not None:
            sheet.row("return_decisions", self.id, departure_period_start_date=self.period_start)
        if self.restricted_facts:
            given = bool(self.essence_of_grounds.strip())
            sheet.row("return_decisions", self.id, essence_of_grounds_given=given)
        for country in self.countries:
            sheet.row("countries", country, named_in_return_decision=self.id)
        sheet.fact("current_return_decision", self.id)
        each = (self.best_interests, self.family_life, self.state_of_health)
        if self.circumstances.strip() or all(text.strip() for text in each):
            sheet.fact("family_life_and_health_considered", True)


class RemovalDecisionIssued(Happening, frozen=True, kw_only=True):
    """A removal decision was issued."""

    kind = "removal_decision_issued"
    id: str
    countries: tuple[str, ...]
    reasons_in_fact: str
    reasons_in_law: str
    with_return_decision: bool = False
    remedies_stated: bool = True

    def state(self, sheet: Sheet, on: date) -> None:
        """State the decision and the countries it names."""
        sheet.row(
            "removal_decisions",
            self.id,
            removal_decision_date=on,
            removal_decision_in_writing=True,
            removal_decision_reasoned=bool(
                self.reasons_in_fact.strip() and self.reasons_in_law.strip()
            ),
            removal_remedies_information_given=self.remedies_stated,
            removal_decision_names_country=bool(self.countries),
            removal_decision_issued_with_return_decision=self.with_return_decision,
        )
        for country in self.countries:
            sheet.row("countries", country, named_in_removal_decision=self.id)


class EntryBanImposed(Happening, frozen=True, kw_only=True):
    """An entry ban was imposed."""

    kind = "entry_ban_imposed"
    id: str
    reasons: str
    instrument: BanInstrument
    months: int | None = None
    indefinite: bool = False
    waiver_examination: str = ""
    reasons_beyond_ten_years: str = ""
    proportionality_to_risk: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the ban and what was examined before it."""
        sheet.row(
            "entry_bans",
            self.id,
            entry_ban_date=on,
            entry_ban_in_writing=True,
            entry_ban_instrument=self.instrument.value,
            entry_ban_indefinite=self.indefinite,
            waiver_examined=bool(self.waiver_examination.strip()),
            continued_exclusion_duly_justified=bool(self.reasons_beyond_ten_years.strip()),
            proportionate_to_security_risk=bool(self.proportionality_to_risk.strip()),
        )
        if self.months is not None:
            sheet.row("entry_bans", self.id, entry_ban_duration_months=self.months)


_NOTIFIED = {
    "return_decisions": "return_decision_notified_date",
    "removal_decisions": "removal_decision_notified_date",
    "entry_bans": "entry_ban_notified_date",
}
_WITHDRAWN = {
    "return_decisions": "return_decision_withdrawn_or_annulled",
    "removal_decisions": "removal_decision_withdrawn_or_annulled",
    "entry_bans": "entry_ban_withdrawn_or_annulled",
}


class DecisionNotified(Happening, frozen=True, kw_only=True):
    """A decision was notified to the person, or is proven deemed notified."""

    kind = "decision_notified"
    decision: str
    channel: str
    language: str
    proof: str
    understood_language: bool = True

    def state(self, sheet: Sheet, on: date) -> None:
        """State the day; what was issued in the same act is notified with it."""
        table = sheet.table_of(self.decision, _NOTIFIED)
        self._notified(sheet, table, self.decision, on)
        if table != "return_decisions":
            return
        for key, ban in sheet.rows.get("entry_bans", {}).items():
            if ban.get("entry_ban_instrument") == BanInstrument.RETURN_DECISION.value:
                self._notified(sheet, "entry_bans", key, on)
        for key, decision in sheet.rows.get("removal_decisions", {}).items():
            if decision.get("removal_decision_issued_with_return_decision"):
                self._notified(sheet, "removal_decisions", key, on)

    def _notified(self, sheet: Sheet, table: str, key: str, on: date) -> None:
        if sheet.known(table, key, _NOTIFIED[table]) is None:
            sheet.row(table, key, **{_NOTIFIED[table]: on})
        if table == "entry_bans":
            sheet.row(table, key, entry_ban_in_understood_language=self.understood_language)


class PeriodChanged(Happening, frozen=True, kw_only=True):
    """The period for return was extended or shortened."""

    kind = "period_changed"
    decision: str
    period_days: int
    reasons: str
    time_is_sufficient: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the new length of the whole period."""
        before = sheet.known("return_decisions", self.decision, "departure_period_days")
        sheet.row(
            "return_decisions",
            self.decision,
            departure_period_days=self.period_days,
            longer_period_reasons_recorded=bool(self.reasons.strip()),
        )
        if isinstance(before, int) and self.period_days < before:
            sheet.row(
                "return_decisions",
                self.decision,
                departure_period_shortened=True,
                shortened_time_sufficient=bool(self.time_is_sufficient.strip()),
            )


class DecisionWithdrawn(Happening, frozen=True, kw_only=True):
    """A decision was withdrawn by the authority or annulled by a court."""

    kind = "decision_withdrawn"
    decision: str
    reasons: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State that it no longer has effect."""
        table = sheet.table_of(self.decision, _WITHDRAWN)
        sheet.row(table, self.decision, **{_WITHDRAWN[table]: True})


# --- non-refoulement and postponement ----------------------------------------------------------


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


# --- remedies ----------------------------------------------------------------------------------


class AppealLodged(Happening, frozen=True, kw_only=True):
    """An appeal was lodged."""

    kind = "appeal_lodged"
    id: str
    against: tuple[str, ...]
    court: str
    level: int = 1
    suspension_requested: bool = False
    refoulement_elements: bool | None = None

    def state(self, sheet: Sheet, on: date) -> None:
        """State the appeal against each of the decisions."""
        sheet.row(
            "appeals",
            self.id,
            against=list(self.against),
            appeal_lodged_date=on,
            appeal_level=self.level,
            suspension_requested=self.suspension_requested,
            refoulement_elements_in_court_file=self.refoulement_elements,
        )


class SuspensionDecided(Happening, frozen=True, kw_only=True):
    """A court granted or refused suspension of removal."""

    kind = "suspension_decided"
    appeal: str
    outcome: SuspensionOutcome

    def state(self, sheet: Sheet, on: date) -> None:
        """State what the court did."""
        sheet.row("appeals", self.appeal, suspension_outcome=self.outcome.value)


class AppealDecided(Happening, frozen=True, kw_only=True):
    """A court decided an appeal."""

    kind = "appeal_decided"
    appeal: str
    annulled: tuple[str, ...] = ()
    summary: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the outcome and which decisions fell."""
        sheet.row("appeals", self.appeal, appeal_decided=True)
        for decision in self.annulled:
            table = sheet.table_of(decision, _WITHDRAWN)
            sheet.row(table, decision, **{_WITHDRAWN[table]: True})


# --- detention ---------------------------------------------------------------------------------


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


# --- the end -----------------------------------------------------------------------------------


class Departed(Happening, frozen=True, kw_only=True):
    """The person left the territory of the Member States without removal."""

    kind = "departed"
    proof: str
    destination: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the departure."""
        sheet.fact("left_territory_date", on)
        sheet.fact("returned_voluntarily", True)
        sheet.fact("is_present_on_ms_territory", False)


class RemovalCarriedOut(Happening, frozen=True, kw_only=True):
    """The person was removed."""

    kind = "removal_carried_out"
    country: str
    coercion: str = ""

    def state(self, sheet: Sheet, on: date) -> None:
        """State the departure by removal."""
        sheet.fact("left_territory_date", on)
        sheet.fact("returned_voluntarily", False)
        sheet.fact("is_present_on_ms_territory", False)


class GuardSetAside(Happening, frozen=True, kw_only=True):
    """A decision-maker set a procedural guard aside, with reasons; the act follows."""

    kind = "guard_set_aside"
    act: str
    conclusions: tuple[str, ...]
    reasons: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State no fact: what was missing stays missing, and stays visible."""


class CaseClosed(Happening, frozen=True, kw_only=True):
    """The case was closed."""

    kind = "case_closed"
    reason: str

    def state(self, sheet: Sheet, on: date) -> None:
        """State that nothing more is to be done."""
        sheet.closed = True


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
