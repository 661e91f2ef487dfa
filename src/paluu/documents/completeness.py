"""Which mandatory elements a return decision still lacks, each with its provision."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

import msgspec

from paluu.documents.catalogue import catalogue
from paluu.documents.content import (
    BanOfMonths,
    Contact,
    CountryOfReturn,
    DeparturePeriod,
    EntryBan,
    Heard,
    ImmediateDeparture,
    Language,
    Nationals,
    NoEntryBan,
    NoRemovalDecision,
    NotHeard,
    Person,
    Remedies,
    RemovalDecision,
    ReturnDecisionContent,
    UnlimitedBan,
)
from paluu.errors import PaluuError


class Element(StrEnum):
    """An element a return decision must contain, once it applies."""

    AUTHORITY = "authority"
    DECISION_MAKER = "decision_maker"
    REFERENCES = "references"
    IDENTITY = "identity"
    ILLEGAL_STAY_FACTS = "illegal_stay_facts"
    ILLEGAL_STAY_LAW = "illegal_stay_law"
    HEARING = "hearing"
    DEPARTURE = "departure"
    DEPARTURE_REASONS = "departure_reasons"
    DEPARTURE_LAST_DAY = "departure_last_day"
    LONGER_PERIOD_REASONS = "longer_period_reasons"
    IMMEDIATE_REASONS = "immediate_reasons"
    COUNTRIES = "countries"
    COUNTRY_CATEGORY = "country_category"
    REFOULEMENT_ASSESSMENT = "refoulement_assessment"
    PURPOSE_DESPITE_RISK = "purpose_despite_risk"
    BEST_INTERESTS = "best_interests"
    FAMILY_LIFE = "family_life"
    STATE_OF_HEALTH = "state_of_health"
    REMOVAL = "removal"
    REMOVAL_COUNTRY = "removal_country"
    REMOVAL_FACTS = "removal_facts"
    REMOVAL_LAW = "removal_law"
    ENTRY_BAN = "entry_ban"
    BAN_FACTS = "ban_facts"
    BAN_LAW = "ban_law"
    BAN_LENGTH = "ban_length"
    BAN_BEYOND_10 = "ban_beyond_10"
    BAN_BEYOND_20 = "ban_beyond_20"
    BAN_WAIVER = "ban_waiver"
    BAN_LANGUAGE = "ban_language"
    COURT = "court"
    APPEAL_PERIOD = "appeal_period"
    APPEAL_LAST_DAY = "appeal_last_day"
    HOW_TO_LODGE = "how_to_lodge"
    SUSPENSIVE_EFFECT = "suspensive_effect"
    LEGAL_AID = "legal_aid"
    TRANSLATION = "translation"
    COUNSELLING = "counselling"
    WITHHELD = "withheld"
    ESSENCE = "essence"
    DATA_PROTECTION = "data_protection"


# The provision that asks for each element, and the reading of the specification where one was
# needed (spec, section 8) because the text is open.
PROVISIONS: dict[Element, tuple[str, str | None]] = {
    Element.AUTHORITY: ("7(1)", None),
    Element.DECISION_MAKER: ("7(1)", None),
    Element.REFERENCES: ("7(2)", None),
    Element.IDENTITY: ("7(1)", None),
    Element.ILLEGAL_STAY_FACTS: ("7(2)", None),
    Element.ILLEGAL_STAY_LAW: ("7(2)", None),
    Element.HEARING: ("7(1)", "A74"),
    Element.DEPARTURE: ("7(1a)", None),
    Element.DEPARTURE_REASONS: ("7(2)", None),
    Element.DEPARTURE_LAST_DAY: ("7(1d)", "A11"),
    Element.LONGER_PERIOD_REASONS: ("7(1b)", "A10"),
    Element.IMMEDIATE_REASONS: ("7(1a)(b)", None),
    Element.COUNTRIES: ("7(4)", None),
    Element.COUNTRY_CATEGORY: ("4(3)", None),
    Element.REFOULEMENT_ASSESSMENT: ("7(4a)", "A12"),
    Element.PURPOSE_DESPITE_RISK: ("7(4a)", "A12"),
    Element.BEST_INTERESTS: ("18", "A12"),
    Element.FAMILY_LIFE: ("5", "A12"),
    Element.STATE_OF_HEALTH: ("5", "A12"),
    Element.REMOVAL: ("12(2)", None),
    Element.REMOVAL_COUNTRY: ("12(2a)", "A04"),
    Element.REMOVAL_FACTS: ("12(2b)", None),
    Element.REMOVAL_LAW: ("12(2b)", None),
    Element.ENTRY_BAN: ("10(1)", None),
    Element.BAN_FACTS: ("10(6)", None),
    Element.BAN_LAW: ("10(6)", None),
    Element.BAN_LENGTH: ("10(6)", None),
    Element.BAN_BEYOND_10: ("10(6)", "A14"),
    Element.BAN_BEYOND_20: ("16(3)(a)", "A14"),
    Element.BAN_WAIVER: ("10(5)", "A13"),
    Element.BAN_LANGUAGE: ("10(3)", None),
    Element.COURT: ("26(1)", "A53"),
    Element.APPEAL_PERIOD: ("27(1)", "A53"),
    Element.APPEAL_LAST_DAY: ("27(2)", "A53"),
    Element.HOW_TO_LODGE: ("7(2)", "A53"),
    Element.SUSPENSIVE_EFFECT: ("28(1)", None),
    Element.LEGAL_AID: ("25(1)", None),
    Element.TRANSLATION: ("7(5)", None),
    Element.COUNSELLING: ("46(1)", None),
    Element.WITHHELD: ("7(3)", "A54"),
    Element.ESSENCE: ("7(3)", "A54"),
    Element.DATA_PROTECTION: ("Regulation (EU) 2016/679, 13", None),
}


class Missing(msgspec.Struct, frozen=True):
    """A mandatory element that is not there, and the field of the content where it belongs."""

    element: Element
    where: str

    @property
    def provision(self) -> str:
        """The provision that asks for the element."""
        return PROVISIONS[self.element][0]

    @property
    def reading(self) -> str | None:
        """The reading of the specification behind it, such as ``"A12"``, or None."""
        return PROVISIONS[self.element][1]

    def describe(self, language: Language) -> str:
        """Return what is missing in the words of a language."""
        wording: str = getattr(catalogue(language).missing, self.element.value)
        return wording


class MissingContent(PaluuError):
    """A document was asked for that lacks mandatory content; nothing was rendered.

    Args:
        missing: every element that is missing.
        language: the language of the message.
    """

    def __init__(self, missing: tuple[Missing, ...], language: Language) -> None:
        self.missing = missing
        named = "; ".join(f"{m.describe(language)} [{m.provision}] ({m.where})" for m in missing)
        super().__init__(
            catalogue(language).missing.sentence.format(elements=named),
            provision=", ".join(dict.fromkeys(m.provision for m in missing)),
        )

    def __str__(self) -> str:
        """Return the sentence; it already names the provision of each element."""
        return self.message


def check(content: ReturnDecisionContent) -> list[Missing]:
    """Return every mandatory element the content lacks, in the order of the document.

    Args:
        content: the content to check; unknown values and blank texts count as missing.

    Returns:
        The missing elements; an empty list means the decision can be rendered.
    """
    return list(_missing(content))


def _missing(content: ReturnDecisionContent) -> Iterator[Missing]:
    if _blank(content.authority.name) or not _written(content.authority.address):
        yield Missing(Element.AUTHORITY, "authority")
    if _blank(content.decision_maker.name) or _blank(content.decision_maker.title):
        yield Missing(Element.DECISION_MAKER, "decision_maker")
    if _blank(content.decision_number) or _blank(content.case_reference):
        yield Missing(Element.REFERENCES, "decision_number, case_reference")
    if not _identified(content.person):
        yield Missing(Element.IDENTITY, "person")
    if not _written(content.illegal_stay.facts):
        yield Missing(Element.ILLEGAL_STAY_FACTS, "illegal_stay.facts")
    if not _written(content.illegal_stay.law):
        yield Missing(Element.ILLEGAL_STAY_LAW, "illegal_stay.law")
    match content.hearing:
        case Heard(statement=text) | NotHeard(reason=text):
            if _blank(text):
                yield Missing(Element.HEARING, "hearing")
        case None:
            yield Missing(Element.HEARING, "hearing")
        case _ as never:
            assert_never(never)
    if content.withheld is None:
        yield Missing(Element.WITHHELD, "withheld")
    for index, item in enumerate(content.withheld or ()):
        if _blank(item.essence) or _blank(item.legal_basis):
            yield Missing(Element.ESSENCE, f"withheld[{index}]")
    yield from _departure(content.departure)
    yield from _countries(content)
    if not _written(content.best_interests):
        yield Missing(Element.BEST_INTERESTS, "best_interests")
    if not _written(content.family_life):
        yield Missing(Element.FAMILY_LIFE, "family_life")
    if not _written(content.state_of_health):
        yield Missing(Element.STATE_OF_HEALTH, "state_of_health")
    yield from _removal(content.removal, content.countries)
    yield from _entry_ban(content.entry_ban, content.person)
    yield from _remedies(content.remedies)
    for element, contact in (
        (Element.LEGAL_AID, content.legal_aid),
        (Element.TRANSLATION, content.translation),
        (Element.COUNSELLING, content.counselling),
    ):
        if not _reachable(contact):
            yield Missing(element, element.value)
    if content.data_protection is None or not _reachable(content.data_protection.controller):
        yield Missing(Element.DATA_PROTECTION, "data_protection")


def _departure(departure: DeparturePeriod | ImmediateDeparture | None) -> Iterator[Missing]:
    match departure:
        case None:
            yield Missing(Element.DEPARTURE, "departure")
        case ImmediateDeparture(reasons=reasons):
            if not _written(reasons):
                yield Missing(Element.IMMEDIATE_REASONS, "departure.reasons")
        case DeparturePeriod():
            if departure.last_day is None:
                yield Missing(Element.DEPARTURE_LAST_DAY, "departure.last_day")
            if not _written(departure.reasons):
                yield Missing(Element.DEPARTURE_REASONS, "departure.reasons")
            if departure.days > 30 and not _written(departure.reasons_for_more_than_30_days):
                yield Missing(
                    Element.LONGER_PERIOD_REASONS, "departure.reasons_for_more_than_30_days"
                )
        case _ as never:
            assert_never(never)


def _countries(content: ReturnDecisionContent) -> Iterator[Missing]:
    if content.countries is None:
        yield Missing(Element.COUNTRIES, "countries")
        return
    for country in content.countries:
        where = f"countries[{country.country}]"
        if country.category is None:
            yield Missing(Element.COUNTRY_CATEGORY, where)
        if country.refoulement_risk is None or not _written(country.assessment):
            yield Missing(Element.REFOULEMENT_ASSESSMENT, where)
    everywhere = bool(content.countries) and all(c.refoulement_risk for c in content.countries)
    if everywhere and not _written(content.purpose_despite_risk):
        yield Missing(Element.PURPOSE_DESPITE_RISK, "purpose_despite_risk")


def _removal(
    removal: RemovalDecision | NoRemovalDecision | None,
    countries: tuple[CountryOfReturn, ...] | None,
) -> Iterator[Missing]:
    match removal:
        case None:
            yield Missing(Element.REMOVAL, "removal")
        case NoRemovalDecision():
            return
        case RemovalDecision(reasons=reasons):
            if not countries:
                yield Missing(Element.REMOVAL_COUNTRY, "countries")
            if not _written(reasons.facts):
                yield Missing(Element.REMOVAL_FACTS, "removal.reasons.facts")
            if not _written(reasons.law):
                yield Missing(Element.REMOVAL_LAW, "removal.reasons.law")
        case _ as never:
            assert_never(never)


def _entry_ban(ban: EntryBan | NoEntryBan | None, person: Person) -> Iterator[Missing]:
    match ban:
        case None:
            yield Missing(Element.ENTRY_BAN, "entry_ban")
        case NoEntryBan():
            return
        case EntryBan():
            yield from _ban_length(ban)
            if not _written(ban.reasons.facts):
                yield Missing(Element.BAN_FACTS, "entry_ban.reasons.facts")
            if not _written(ban.reasons.law):
                yield Missing(Element.BAN_LAW, "entry_ban.reasons.law")
            if not _written(ban.waiver_examined):
                yield Missing(Element.BAN_WAIVER, "entry_ban.waiver_examined")
            if person.understood_language is None:
                yield Missing(Element.BAN_LANGUAGE, "person.understood_language")
        case _ as never:
            assert_never(never)


def _ban_length(ban: EntryBan) -> Iterator[Missing]:
    special = _written(ban.reasons_beyond_10_years)
    security = _written(ban.security_reasons_beyond_20_years)
    match ban.length:
        case None:
            yield Missing(Element.BAN_LENGTH, "entry_ban.length")
        case UnlimitedBan():
            if not security:
                yield Missing(Element.BAN_BEYOND_20, "entry_ban.security_reasons_beyond_20_years")
        case BanOfMonths(months=months):
            if months > 240 and not security:
                yield Missing(Element.BAN_BEYOND_20, "entry_ban.security_reasons_beyond_20_years")
            if 120 < months <= 240 and not special:
                yield Missing(Element.BAN_BEYOND_10, "entry_ban.reasons_beyond_10_years")
        case _ as never:
            assert_never(never)


def _remedies(remedies: Remedies) -> Iterator[Missing]:
    if not _reachable(remedies.court):
        yield Missing(Element.COURT, "remedies.court")
    if remedies.period is None:
        yield Missing(Element.APPEAL_PERIOD, "remedies.period")
    elif remedies.period.last_day is None:
        yield Missing(Element.APPEAL_LAST_DAY, "remedies.period.last_day")
    if not _written(remedies.how_to_lodge):
        yield Missing(Element.HOW_TO_LODGE, "remedies.how_to_lodge")
    if remedies.suspensive_effect is None:
        yield Missing(Element.SUSPENSIVE_EFFECT, "remedies.suspensive_effect")


def _identified(person: Person) -> bool:
    if isinstance(person.nationality, Nationals) and not person.nationality.countries:
        return False
    # A person with one name only has it as the family name.
    named = not _blank(person.family_name)
    return named and person.date_of_birth is not None and person.nationality is not None


def _reachable(contact: Contact | None) -> bool:
    return contact is not None and not _blank(contact.name) and _written(contact.lines)


def _written(paragraphs: tuple[str, ...]) -> bool:
    return bool(paragraphs) and not any(_blank(paragraph) for paragraph in paragraphs)


def _blank(text: str) -> bool:
    return not text.strip()
