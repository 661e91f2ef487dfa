"""The page of one case: who it is about, what the law says, what can be done, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from paluu import periods
from paluu.casefile.assessment import Assessment
from paluu.casefile.desk import stage
from paluu.casefile.file import CaseFile
from paluu.casefile.roles import Actor
from paluu.casefile.rows import Case
from paluu.casefile.sheet import Sheet
from paluu.law.book import LAW
from paluu.web.case import detention as detained
from paluu.web.case.acts import Acts, FactLink
from paluu.web.case.conclusions import Conclusions, Group
from paluu.web.case.deadlines import DueRow, due_rows
from paluu.web.case.timeline import Entry, entries
from paluu.web.reasons import Origins, Teller
from paluu.web.words.labels import STAGES, member_word
from paluu.web.words.parts import Parts
from paluu.web.words.speech import country_words, day_words, joined, language_words

NEWEST = 25


@dataclass(frozen=True)
class Moment:
    """From where a case is looked at.

    Attributes:
        day: the day whose truth is asked.
        known_at: the instant at which the file is read; ``None`` for now.
        now: the present instant.
        today: the present day.
    """

    day: date
    known_at: datetime | None
    now: datetime
    today: date

    @property
    def elsewhere(self) -> bool:
        """Whether another day or an earlier state of the file is looked at."""
        return self.day != self.today or self.known_at is not None


@dataclass(frozen=True)
class Question:
    """A fact that is missing, and what it would decide."""

    fact: FactLink
    decides: tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """Who the case is about; what protects the person first."""

    name: str
    flags: tuple[str, ...]
    custody: str
    stage: str
    closed: bool
    details: tuple[tuple[str, str], ...]


class CasePage:
    """One case, looked at by one official from one moment.

    Args:
        case: where the case stands.
        file: the case as read for this moment.
        moment: from where it is looked at.
        actor: who looks.
    """

    def __init__(self, case: Case, file: CaseFile, moment: Moment, actor: Actor) -> None:
        self.case = case
        self.file = file
        self.moment = moment
        self.actor = actor
        now = None if moment.elsewhere else moment.now
        self.assessment = Assessment(file, moment.day, now)
        self.sheet: Sheet = file.sheet(moment.day)
        self.parts = Parts(self.sheet)
        self.teller = Teller(
            self.assessment.reading, self.parts, Origins(file, self.sheet, self.parts)
        )

    @cached_property
    def acts(self) -> Acts:
        """What may, must and must not be done."""
        standings = [] if self.sheet.closed else self.assessment.actions
        return Acts(standings, self.actor, self.parts, self.teller)

    @cached_property
    def deadlines(self) -> list[DueRow]:
        """The time limits that have not passed."""
        return [row for row in self._due if row.urgency != "passed"]

    @cached_property
    def passed(self) -> list[DueRow]:
        """The time limits that ran out against the person or have ended something."""
        return [row for row in self._due if row.urgency == "passed"]

    @cached_property
    def _due(self) -> list[DueRow]:
        return due_rows(self.assessment, self.parts, self.teller)

    @cached_property
    def conclusions(self) -> list[Group]:
        """The conclusions that matter most."""
        return Conclusions(self.assessment, self.parts, self.teller).key_groups()

    @cached_property
    def questions(self) -> list[Question]:
        """The facts that are missing, those that decide the most first."""
        decides: dict[FactLink, dict[str, None]] = {}
        for group in self.conclusions:
            for row in group.rows:
                for fact in row.missing:
                    decides.setdefault(fact, {})[row.sentence.rstrip(".")] = None
        for act in self.acts.rows:
            for obstacle in act.obstacles:
                if act.state == "asks":
                    for fact in obstacle.missing:
                        decides.setdefault(fact, {})[
                            f"Whether this can be done: {act.title.lower()}."
                        ] = None
        found = [
            Question(fact, tuple(one.rstrip(".") for one in what))
            for fact, what in decides.items()
            if fact.query
        ]
        return sorted(found, key=lambda question: -len(question.decides))

    @cached_property
    def detention(self) -> detained.DetentionPanel | None:
        """The account of days detained."""
        return detained.panel(self.assessment)

    def timeline(self, newest: int | None = NEWEST) -> list[Entry]:
        """The events, newest first."""
        return entries(self.file, self.parts, newest=newest)

    @cached_property
    def header(self) -> Header:
        """Who the case is about."""
        person = self.sheet.person
        nationalities = [country_words(code) for code in person.get("nationalities") or ()]
        languages = [language_words(code) for code in person.get("understood_languages") or ()]
        born = person.get("date_of_birth")
        details = [
            ("Nationality", joined(nationalities) or "Not established"),
            ("Born", f"{day_words(born)} ({self._age(born)})" if born else "Not established"),
            ("Languages", joined(languages) or "Not recorded"),
        ]
        if person.get("sex"):
            details.append(("Sex", member_word(person["sex"])))
        details.append(("Works on it", self.sheet.assigned_to or "Nobody yet"))
        name = f"{person.get('given_names', '')} {person.get('family_name', '')}".strip()
        word = stage(self.assessment, closed=self.sheet.closed)
        return Header(
            name=name or "Name not known",
            flags=tuple(self._flags()),
            custody=self._custody(),
            # The chip of the custody says it already.
            stage="" if word == "detained" else STAGES.get(word, word.capitalize()),
            closed=self.sheet.closed,
            details=tuple(details),
        )

    def _age(self, born: date) -> str:
        years = self.moment.day.year - born.year
        if years > 0 and periods.is_minor(born, self.moment.day, years):
            years -= 1
        return f"{years} years"

    def _flags(self) -> list[str]:
        flags = []
        for name, word in (("is_unaccompanied_minor", "Unaccompanied minor"),
                           ("is_minor", "Under 18")):  # fmt: skip
            if self.assessment.conclusion(LAW.rule(name)).value is True:
                flags.append(word)
                break
        for name, word in (
            ("is_vulnerable", "Vulnerable"),
            ("is_trafficking_victim", "Victim of trafficking"),
            ("is_family_with_minors", "Family with children"),
        ):
            if self.sheet.case.get(name) is True:
                flags.append(word)
        return flags

    def _custody(self) -> str:
        if self.assessment.conclusion(LAW.rule("detained")).value is not True:
            return ""
        account = self.assessment.detention
        if account is None:
            return "In detention"
        since = day_words(account.clock.present_first)
        return f"In detention since {since}"
