"""The content of a document, taken from a case file: the event says it, the law counts the days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from paluu.casefile.assessment import Assessment
from paluu.casefile.events import (
    DecisionNotified,
    EntryBanImposed,
    GuardSetAside,
    HearingRecorded,
    RefoulementAnswered,
    RemovalDecisionIssued,
    ReturnDecisionIssued,
)
from paluu.casefile.file import CaseFile, Event
from paluu.casefile.sheet import Sheet
from paluu.documents import content as c
from paluu.documents.office import Office
from paluu.law.book import LAW
from paluu.law.terms import BanInstrument, DepartureMode, DisclosureGround, HearingSubject
from paluu.rules.values import Interval

_SEXES = {
    "F": c.Sex.FEMALE,
    "M": c.Sex.MALE,
    "X": c.Sex.UNSPECIFIED,
    **{each.value: each for each in c.Sex},
}
"""As travel documents write it, or in a word; whatever else stands in the file is left out."""
_EFFECTS = {
    "automatic": c.SuspensiveEffect.BY_LAW,
    "on_request": c.SuspensiveEffect.ON_REQUEST,
    "own_motion": c.SuspensiveEffect.OWN_MOTION,
    "on_request_or_own_motion": c.SuspensiveEffect.ON_REQUEST_OR_OWN_MOTION,
}

_LINKED_PERIOD = (
    "Article 27(3): the national period for appeal against the linked decision on legal stay"
)
_WITHHOLDING = {
    DisclosureGround.NATIONAL_RULES: c.WithholdingGround.NATIONAL_LAW,
    DisclosureGround.PUBLIC_POLICY: c.WithholdingGround.PUBLIC_POLICY,
    DisclosureGround.PUBLIC_SECURITY: c.WithholdingGround.PUBLIC_SECURITY,
    DisclosureGround.NATIONAL_SECURITY: c.WithholdingGround.NATIONAL_SECURITY,
    DisclosureGround.PREVENTION: c.WithholdingGround.CRIMINAL_OFFENCES,
    DisclosureGround.INVESTIGATION: c.WithholdingGround.CRIMINAL_OFFENCES,
    DisclosureGround.DETECTION: c.WithholdingGround.CRIMINAL_OFFENCES,
    DisclosureGround.PROSECUTION: c.WithholdingGround.CRIMINAL_OFFENCES,
}
"""No ground recorded, nothing withheld: the document then lacks mandatory content."""


def return_decision(
    file: CaseFile, event: Event, office: Office, *, state: c.State = c.State.SIGNED
) -> c.ReturnDecisionContent:
    """Give what a return decision says.

    Args:
        file: the case the decision belongs to; for a draft the file with the draft in it.
        event: the event by which it was issued.
        office: the authority that decides.
        state: whether it is signed or a draft.

    Returns:
        the content; what the file does not hold is ``None`` and shows up as missing.
    """
    issued = event.content
    assert isinstance(issued, ReturnDecisionIssued)
    return _Writer(file, event, issued, office).content(state)


class _Writer:
    def __init__(
        self, file: CaseFile, event: Event, issued: ReturnDecisionIssued, office: Office
    ) -> None:
        file = _up_to_notification(file, event, issued.id)
        self.file = file
        self.event = event
        self.issued = issued
        self.office = office
        last_day = max(each.on for each in file.events)
        self.events = file.in_effect(last_day)
        self.sheet: Sheet = file.sheet(last_day)
        self.assessment = Assessment(file, last_day)

    def content(self, state: c.State) -> c.ReturnDecisionContent:
        issued, office = self.issued, self.office
        return c.ReturnDecisionContent(
            state=state,
            written_in=office.written_in,
            authority=office.authority,
            decision_maker=c.DecisionMaker(self.event.actor, office.decision_maker_title),
            case_reference=self.file.reference,
            decision_number=f"{self.file.reference}/{issued.id.upper()}",
            decided_on=self.event.on,
            person=self._person(),
            illegal_stay=c.Reasons(
                facts=_paragraphs(issued.reasons_in_fact), law=_paragraphs(issued.reasons_in_law)
            ),
            hearing=self._hearing(),
            departure=self._departure(),
            countries=tuple(self._country(key) for key in issued.countries),
            purpose_despite_risk=_paragraphs(issued.purpose_despite_risk),
            best_interests=_paragraphs(issued.best_interests or issued.circumstances),
            family_life=_paragraphs(issued.family_life or issued.circumstances),
            state_of_health=_paragraphs(issued.state_of_health or issued.circumstances),
            removal=self._removal(),
            entry_ban=self._entry_ban(),
            remedies=self._remedies(),
            legal_aid=office.legal_aid,
            translation=office.translation,
            counselling=office.counselling,
            withheld=self._withheld(),
            data_protection=office.data_protection,
        )

    def _person(self) -> c.Person:
        person = self.sheet.person
        languages = person.get("understood_languages") or ()
        nationalities = tuple(person.get("nationalities") or ())
        stateless = self.sheet.case.get("is_stateless") is True
        return c.Person(
            family_name=person.get("family_name", ""),
            given_names=person.get("given_names", ""),
            date_of_birth=person.get("date_of_birth"),
            nationality=c.Nationals(nationalities)
            if nationalities
            else c.Stateless()
            if stateless
            else c.NationalityNotEstablished(),
            sex=_SEXES.get(person.get("sex") or ""),
            understood_language=languages[0] if languages else None,
        )

    def _hearing(self) -> c.Heard | c.NotHeard | None:
        heard = [
            each
            for each in self.events
            if isinstance(each.content, HearingRecorded)
            and each.content.subject in (HearingSubject.RETURN_DECISION, HearingSubject.SEVERAL)
            and each.on <= self.event.on
        ]
        if not heard:
            return self._not_heard()
        last = heard[-1]
        assert isinstance(last.content, HearingRecorded)
        return c.Heard(
            on=last.on,
            mode=c.HearingMode.WRITTEN if last.content.in_writing else c.HearingMode.ORAL,
            statement=last.content.statement,
            interpreted_into=last.content.language or None,
        )

    def _not_heard(self) -> c.NotHeard | None:
        for each in self.file.events:
            if (
                isinstance(each.content, GuardSetAside)
                and "heard_before_return_decision" in each.content.conclusions
            ):
                return c.NotHeard(each.content.reasons)
        return None

    def _departure(self) -> c.DeparturePeriod | c.ImmediateDeparture:
        issued = self.issued
        if issued.mode is DepartureMode.LEAVE_IMMEDIATELY:
            return c.ImmediateDeparture(_paragraphs(issued.period_reasons))
        days = self.sheet.known("return_decisions", issued.id, "departure_period_days")
        return c.DeparturePeriod(
            days=days or 0,
            last_day=self._last_day("departure_deadline_of", issued.id),
            reasons=_paragraphs(issued.period_reasons),
            reasons_for_more_than_30_days=_paragraphs(issued.period_reasons),
        )

    def _country(self, key: str) -> c.CountryOfReturn:
        row = self.sheet.rows.get("countries", {}).get(key, {})
        category = str(row.get("country_of_return_category") or "")[:1]
        assessed = [
            each.content.reasons
            for each in self.events
            if isinstance(each.content, RefoulementAnswered) and each.content.country == key
        ]
        risk = row.get("refoulement_risk_established")
        written = _paragraphs(self.issued.country_assessment)
        return c.CountryOfReturn(
            country=str(row.get("country") or key),
            category=c.CountryCategory(category) if category else None,
            refoulement_risk=risk if isinstance(risk, bool) else self._no_risk_found(key, written),
            assessment=(*(text for text in assessed), *written),
        )

    def _no_risk_found(self, key: str, written: c.Paragraphs) -> bool | None:
        """With nothing raised and an assessment written there is no risk; otherwise unknown."""
        rule = LAW.rule("refoulement_question_open")
        is_open = self.assessment.conclusion(rule, key).value
        return False if written and is_open is not True else None

    def _removal(self) -> c.RemovalDecision | c.NoRemovalDecision:
        for each in self.events:
            made = each.content
            if isinstance(made, RemovalDecisionIssued) and made.with_return_decision:
                return c.RemovalDecision(
                    c.Reasons(
                        facts=_paragraphs(made.reasons_in_fact),
                        law=_paragraphs(made.reasons_in_law),
                    )
                )
        return c.NoRemovalDecision()

    def _entry_ban(self) -> c.EntryBan | c.NoEntryBan | None:
        for each in self.events:
            ban = each.content
            if not isinstance(ban, EntryBanImposed):
                continue
            if ban.instrument is not BanInstrument.RETURN_DECISION:
                continue
            length: c.BanOfMonths | c.UnlimitedBan | None = (
                c.UnlimitedBan() if ban.indefinite else None
            )
            if ban.months is not None:
                length = c.BanOfMonths(ban.months)
            return c.EntryBan(
                length=length,
                reasons=c.Reasons(
                    facts=_paragraphs(ban.reasons), law=("Article 10 of the Return Regulation",)
                ),
                waiver_examined=_paragraphs(ban.waiver_examination),
                reasons_beyond_10_years=_paragraphs(ban.reasons_beyond_ten_years),
                security_reasons_beyond_20_years=_paragraphs(ban.proportionality_to_risk),
            )
        return c.NoEntryBan(_paragraphs(self.issued.no_entry_ban_reasons))

    def _remedies(self) -> c.Remedies:
        conclusion = self.assessment.conclusion(LAW.rule("appeal_period_of"), self.issued.id)
        low, high, _ = _interval(conclusion.trace.value)
        period = None
        if low == high:
            period = c.AppealPeriod(
                days=low,
                last_day=self._last_day("appeal_deadline_of", self.issued.id),
                national_rule=_LINKED_PERIOD if low > 30 else None,
            )
        option = LAW.options["first_instance_suspensive_effect"]
        chosen = self.file.profile.values[option]
        assert isinstance(chosen, int)
        return c.Remedies(
            court=self.office.court,
            period=period,
            how_to_lodge=self.office.how_to_lodge,
            suspensive_effect=_EFFECTS[option.members[chosen.bit_length() - 1]],
        )

    def _last_day(self, rule: str, key: str) -> c.LastDay | None:
        """Give the last day as counted once the decision has been notified."""
        notified = self._notified()
        if notified is None:
            return c.CountedFromNotification()
        conclusion = self.assessment.conclusion(LAW.rule(rule), key)
        counted = self.assessment.counted(conclusion.trace)
        if counted is None:
            return None
        return c.CountedDay(
            notified_on=notified,
            counted_from=counted.event,
            last_day=counted.end,
            moved_from=counted.raw_end if counted.raw_end != counted.end else None,
        )

    def _notified(self) -> date | None:
        for each in self.events:
            done = each.content
            if isinstance(done, DecisionNotified) and done.decision == self.issued.id:
                return each.on
        return None

    def _withheld(self) -> tuple[c.Withheld, ...] | None:
        if not self.issued.restricted_facts:
            return ()
        ground = _WITHHOLDING.get(self.issued.withholding_ground)
        if ground is None:
            return None
        return (
            c.Withheld(
                ground=ground,
                legal_basis=self.issued.withholding_legal_basis,
                essence=self.issued.essence_of_grounds,
            ),
        )


def _up_to_notification(file: CaseFile, event: Event, decision: str) -> CaseFile:
    """Give the file as the decision speaks of it: what came after cannot be in it."""
    issued = next(index for index, each in enumerate(file.events) if each.id == event.id)
    end = issued
    for index, each in enumerate(file.events):
        if isinstance(each.content, DecisionNotified) and each.content.decision == decision:
            end = index
            break
    return replace(file, events=file.events[: end + 1])


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def _interval(value: object) -> Interval:
    assert isinstance(value, tuple)
    return value


__all__ = ["return_decision"]
