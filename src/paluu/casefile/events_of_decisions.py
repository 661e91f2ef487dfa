"""Events of decisions and of the remedies against them."""

from __future__ import annotations

from datetime import date

from paluu.casefile.happening import Happening
from paluu.casefile.sheet import Sheet
from paluu.law.terms import BanInstrument, DepartureMode, DisclosureGround, SuspensionOutcome


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
    withholding_ground: DisclosureGround = DisclosureGround.NONE
    withholding_legal_basis: str = ""
    purpose_despite_risk: str = ""
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
            sheet.row(
                "return_decisions",
                self.id,
                essence_of_grounds_given=given,
                disclosure_restriction_ground=self.withholding_ground.value,
            )
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
