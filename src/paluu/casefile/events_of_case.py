"""Events of the case as a whole: opened, facts stated, heard, left, closed."""

from __future__ import annotations

from datetime import date
from typing import Any

from paluu.casefile.happening import Happening
from paluu.casefile.sheet import Sheet
from paluu.law.terms import CooperationDuty, CountryCategory, HearingSubject


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
    in_writing: bool = False

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
