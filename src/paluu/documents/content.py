"""What a return decision says, as plain typed data: the one input of the document.

Free text is written by the authority in one language (``written_in``); every fixed sentence comes
from the catalogues. ``None`` always means "not known yet" and never "no": where something may
lawfully be absent there is a type that says so, such as `NoEntryBan`, or an empty tuple.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

import msgspec

from paluu import __version__
from paluu.errors import BadInput

Paragraphs = tuple[str, ...]


class Language(StrEnum):
    """A language in which Paluu issues documents."""

    EN = "en"
    FI = "fi"


class State(StrEnum):
    """Whether the document is being prepared or has been decided and signed."""

    DRAFT = "draft"
    SIGNED = "signed"


class LawEdition(StrEnum):
    """The edition of the Regulation a document was made under."""

    GENERAL_APPROACH_2025_12_05 = "general_approach_2025_12_05"


class Sex(StrEnum):
    """The sex entered in the identity document of the person."""

    FEMALE = "female"
    MALE = "male"
    UNSPECIFIED = "unspecified"


class HearingMode(StrEnum):
    """How the person was heard."""

    ORAL = "oral"
    WRITTEN = "written"


class CountryCategory(StrEnum):
    """The point of Article 4(3) under which a third country is a country of return."""

    ORIGIN = "a"
    FORMAL_RESIDENCE = "b"
    TRANSIT = "c"
    RIGHT_TO_RESIDE = "d"
    SAFE_THIRD_COUNTRY = "e"
    FIRST_COUNTRY_OF_ASYLUM = "f"
    ARTICLE_17_AGREEMENT = "g"


class SuspensiveEffect(StrEnum):
    """How removal is suspended during a first appeal under national law (Article 28(1))."""

    BY_LAW = "by_law"
    ON_REQUEST = "on_request"
    OWN_MOTION = "own_motion"
    ON_REQUEST_OR_OWN_MOTION = "on_request_or_own_motion"


class WithholdingGround(StrEnum):
    """Why information on the facts is withheld (Article 7(3))."""

    NATIONAL_LAW = "national_law"
    PUBLIC_POLICY = "public_policy"
    PUBLIC_SECURITY = "public_security"
    NATIONAL_SECURITY = "national_security"
    CRIMINAL_OFFENCES = "criminal_offences"


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Any piece of the content of a document: immutable, compared by value."""


class Contact(Part, frozen=True):
    """Somebody to turn to: a name and the lines (address, telephone, e-mail) below it."""

    name: str
    lines: Paragraphs = ()


class Authority(Part, frozen=True):
    """The authority that decides, with the unit and the lines of its address."""

    name: str
    unit: str | None = None
    address: Paragraphs = ()


class DecisionMaker(Part, frozen=True):
    """The official who takes the decision."""

    name: str
    title: str


class Nationals(Part, frozen=True, tag="nationals"):
    """Holds the nationality of these countries (ISO 3166-1 alpha-2 codes)."""

    countries: tuple[str, ...]


class Stateless(Part, frozen=True, tag="stateless"):
    """Holds no nationality."""


class NationalityNotEstablished(Part, frozen=True, tag="not_established"):
    """The authority has looked and could not establish the nationality."""


class Person(Part, frozen=True):
    """The person the decision is about; ``understood_language`` is an ISO 639 code."""

    family_name: str
    given_names: str
    date_of_birth: date | None = None
    nationality: Nationals | Stateless | NationalityNotEstablished | None = None
    sex: Sex | None = None
    aliases: tuple[str, ...] = ()
    understood_language: str | None = None
    representative: Contact | None = None


class Reasons(Part, frozen=True):
    """Reasons in fact and in law: paragraphs of facts, and the provisions applied."""

    facts: Paragraphs = ()
    law: Paragraphs = ()


class Heard(Part, frozen=True, tag="heard"):
    """The person was heard; ``interpreted_into`` is an ISO 639 code."""

    on: date
    mode: HearingMode
    statement: str
    interpreted_into: str | None = None


class NotHeard(Part, frozen=True, tag="not_heard"):
    """The person was not heard, with the recorded reason (reading A74)."""

    reason: str


class CountedDay(Part, frozen=True, tag="counted"):
    """A last day that is already known, with all that is needed to check the count.

    ``counted_from`` is itself not counted; ``moved_from`` is the day on which the period would
    have ended had that day been a working day (Regulation (EEC, Euratom) No 1182/71, Article 3).
    """

    notified_on: date
    counted_from: date
    last_day: date
    moved_from: date | None = None

    def __post_init__(self) -> None:
        """Refuse a period that starts before the person can know of it."""
        if self.counted_from < self.notified_on:
            raise BadInput(
                f"A period counted from {self.counted_from} starts before the notification "
                f"on {self.notified_on}.",
                where="counted_from",
                provision="7(1d)",
                advice="Count from the day of notification or later (reading A11).",
            )
        if self.moved_from is not None and self.moved_from >= self.last_day:
            raise BadInput(
                f"A period cannot move from {self.moved_from} to {self.last_day}.",
                where="moved_from",
                advice="A last day moves only forward, to the next working day.",
            )

    def ensure_covers(self, days: int, *, provision: str) -> None:
        """Raise `BadInput` where the last day comes before ``days`` full days have passed."""
        if (self.moved_from or self.last_day) < self.counted_from + timedelta(days=days):
            raise BadInput(
                f"The last day {self.last_day} leaves fewer than {days} days "
                f"from {self.counted_from}.",
                where="last_day",
                provision=provision,
                advice="Count again; the day the period is counted from is not counted.",
            )


class CountedFromNotification(Part, frozen=True, tag="from_notification"):
    """The last day depends on the day of notification, which is not known yet."""


LastDay = CountedDay | CountedFromNotification


class DeparturePeriod(Part, frozen=True, tag="period"):
    """A period for return in days (Article 7(1a)(a)); above 30 with reasons (7(1b))."""

    days: int
    last_day: LastDay | None = None
    reasons: Paragraphs = ()
    reasons_for_more_than_30_days: Paragraphs = ()

    def __post_init__(self) -> None:
        """Refuse a period without a day in it, or one whose last day comes too early."""
        if self.days < 1:
            raise BadInput(
                f"A period for return cannot be {self.days} days.",
                where="departure.days",
                provision="7(1a)(a)",
                advice="Give at least one day or order immediate departure.",
            )
        if isinstance(self.last_day, CountedDay):
            self.last_day.ensure_covers(self.days, provision="7(1a)(a)")


class ImmediateDeparture(Part, frozen=True, tag="immediate"):
    """An order to leave immediately, with its reasons (Article 7(1a)(b))."""

    reasons: Paragraphs = ()


class CountryOfReturn(Part, frozen=True):
    """A country of return (ISO 3166-1 alpha-2), its category, and the refoulement assessment."""

    country: str
    category: CountryCategory | None = None
    refoulement_risk: bool | None = None
    assessment: Paragraphs = ()


class RemovalDecision(Part, frozen=True, tag="removal"):
    """The removal decision taken in the same act (Article 12(2)), to the countries named."""

    reasons: Reasons = Reasons()


class NoRemovalDecision(Part, frozen=True, tag="no_removal"):
    """No removal decision is taken now."""


class BanOfMonths(Part, frozen=True, tag="months"):
    """An entry ban of a number of months."""

    months: int

    def __post_init__(self) -> None:
        """Refuse a ban without length."""
        if self.months < 1:
            raise BadInput(
                f"An entry ban cannot last {self.months} months.",
                where="entry_ban.length",
                provision="10(6)",
                advice="Give at least one month or decide that there is no entry ban.",
            )


class UnlimitedBan(Part, frozen=True, tag="unlimited"):
    """An entry ban without end, possible only in security cases (Article 16(3)(a))."""


class EntryBan(Part, frozen=True, tag="entry_ban"):
    """An entry ban in the same act (Article 10), with what was examined before it."""

    length: BanOfMonths | UnlimitedBan | None = None
    reasons: Reasons = Reasons()
    waiver_examined: Paragraphs = ()
    reasons_beyond_10_years: Paragraphs = ()
    security_reasons_beyond_20_years: Paragraphs = ()


class NoEntryBan(Part, frozen=True, tag="no_entry_ban"):
    """No entry ban is imposed, with the reasons where there are any to give."""

    reasons: Paragraphs = ()


class AppealPeriod(Part, frozen=True):
    """The period for appeal in days; ``national_rule`` names the rule used under 27(3)."""

    days: int
    last_day: LastDay | None = None
    national_rule: str | None = None

    def __post_init__(self) -> None:
        """Refuse a length Article 27 does not allow, and a last day that comes too early."""
        if self.days < 1 or (self.days > 30 and not self.national_rule):
            raise BadInput(
                f"An appeal period of {self.days} days is outside Article 27.",
                where="remedies.period.days",
                provision="27(1)",
                advice="Use 1 to 30 days, or name the national rule applied under 27(3).",
            )
        if isinstance(self.last_day, CountedDay):
            self.last_day.ensure_covers(self.days, provision="27(2)")


class Remedies(Part, frozen=True):
    """The court, the period, how to appeal and what an appeal suspends (Articles 26 to 28)."""

    court: Contact | None = None
    period: AppealPeriod | None = None
    how_to_lodge: Paragraphs = ()
    suspensive_effect: SuspensiveEffect | None = None


class Withheld(Part, frozen=True):
    """One item of facts not disclosed: ground, legal basis, and the essence that is told."""

    ground: WithholdingGround
    legal_basis: str
    essence: str


class DataProtection(Part, frozen=True):
    """Who answers for the personal data in the decision and how rights are used."""

    controller: Contact
    officer: Contact | None = None


class ReturnDecisionContent(Part, frozen=True):
    """Everything a return decision says, with its removal decision and entry ban if any.

    ``countries`` and ``withheld`` are ``None`` while undecided and empty when the authority has
    decided to determine no country (Article 7(4)) or to withhold nothing (7(3)).
    """

    state: State
    written_in: Language
    authority: Authority
    decision_maker: DecisionMaker
    case_reference: str
    decision_number: str
    decided_on: date
    person: Person
    illegal_stay: Reasons = Reasons()
    hearing: Heard | NotHeard | None = None
    departure: DeparturePeriod | ImmediateDeparture | None = None
    countries: tuple[CountryOfReturn, ...] | None = None
    purpose_despite_risk: Paragraphs = ()
    best_interests: Paragraphs = ()
    family_life: Paragraphs = ()
    state_of_health: Paragraphs = ()
    removal: RemovalDecision | NoRemovalDecision | None = None
    entry_ban: EntryBan | NoEntryBan | None = None
    remedies: Remedies = Remedies()
    legal_aid: Contact | None = None
    translation: Contact | None = None
    counselling: Contact | None = None
    withheld: tuple[Withheld, ...] | None = None
    data_protection: DataProtection | None = None
    law_edition: LawEdition = LawEdition.GENERAL_APPROACH_2025_12_05
    software: str = f"Paluu {__version__}"
