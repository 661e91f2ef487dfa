"""Composes the return decision from its content and the sentences of a language."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from paluu.documents import sections
from paluu.documents.catalogue import Catalogue, catalogue
from paluu.documents.completeness import MissingContent, check
from paluu.documents.content import (
    BanOfMonths,
    CountedDay,
    DeparturePeriod,
    EntryBan,
    ImmediateDeparture,
    Language,
    NationalityNotEstablished,
    Nationals,
    NoEntryBan,
    Person,
    RemovalDecision,
    ReturnDecisionContent,
    State,
    Stateless,
)
from paluu.documents.model import (
    AnyBlock,
    Colophon,
    Document,
    DraftMark,
    KeyFact,
    KeyFacts,
    Notice,
    Row,
    Rows,
    Section,
    Signature,
)
from paluu.documents.writer import SectionWriter, contact_lines

TEMPLATE_VERSION = "1.0"

SECTIONS: tuple[Callable[[SectionWriter], None], ...] = (
    sections.operative,
    sections.hearing,
    sections.illegal_stay,
    sections.departure,
    sections.countries,
    sections.assessments,
    sections.removal,
    sections.entry_ban,
    sections.remedies,
    sections.help_available,
    sections.consequences,
    sections.withheld,
    sections.personal_data,
)


def compose(content: ReturnDecisionContent, language: Language) -> Document:
    """Compose the return decision as a document that any renderer can show.

    Args:
        content: what the decision says.
        language: the language of the fixed sentences.

    Returns:
        The document, with the same text for every renderer.

    Raises:
        MissingContent: mandatory content is missing (Articles 7, 10, 12, 25 to 28).
        BadInput: a code of a country or of a language is unknown.
    """
    missing = tuple(check(content))
    if missing:
        raise MissingContent(missing, language)
    words = catalogue(language)
    title = _title(content, words)
    head = words.masthead
    return Document(
        language=language,
        dated=content.decided_on,
        sender=tuple(
            line for line in (content.authority.name, content.authority.unit) if line is not None
        )
        + content.authority.address,
        references=(
            Row(label=head.decision_number, lines=(content.decision_number,)),
            Row(label=head.case_reference, lines=(content.case_reference,)),
            Row(label=head.date, lines=(words.day(content.decided_on),)),
        ),
        title=title,
        metadata_title=head.document_title.format(title=title, number=content.decision_number),
        author=content.authority.name,
        running=head.running.format(case=content.case_reference, number=content.decision_number),
        draft=_draft(content.state, words),
        blocks=_blocks(content, words),
    )


def _blocks(content: ReturnDecisionContent, words: Catalogue) -> tuple[AnyBlock, ...]:
    blocks: list[AnyBlock] = [
        Section(text=words.person.heading),
        Rows(rows=_person(content.person, words)),
        _key_facts(content, words),
    ]
    for number, write in enumerate(SECTIONS, start=1):
        writer = SectionWriter(number, content, words)
        write(writer)
        blocks.extend(writer.blocks)
        if write is sections.operative and content.written_in is not words.language:
            # Before the first words the authority wrote itself.
            blocks.append(Notice(text=words.reasons.written_in_other_language))
    closing = words.closing
    blocks.append(
        Signature(
            label=closing.decided,
            name=content.decision_maker.name,
            office=content.decision_maker.title,
            date=words.day(content.decided_on),
        )
    )
    edition = words.edition[content.law_edition.value]
    blocks.append(
        Colophon(
            title=closing.about,
            lines=(
                closing.edition.format(edition=edition),
                closing.template.format(version=TEMPLATE_VERSION),
                closing.software.format(software=content.software),
            ),
        )
    )
    return tuple(blocks)


def _title(content: ReturnDecisionContent, words: Catalogue) -> str:
    head = words.masthead
    removal = isinstance(content.removal, RemovalDecision)
    ban = isinstance(content.entry_ban, EntryBan)
    if removal and ban:
        return head.title_with_removal_and_ban
    if removal:
        return head.title_with_removal
    return head.title_with_ban if ban else head.title


def _draft(state: State, words: Catalogue) -> DraftMark | None:
    match state:
        case State.DRAFT:
            head = words.masthead
            return DraftMark(mark=head.draft, notice=head.draft_notice, running=head.draft_running)
        case State.SIGNED:
            return None
        case _ as never:
            assert_never(never)


def _person(person: Person, words: Catalogue) -> tuple[Row, ...]:
    labels = words.person
    rows = [Row(label=labels.family_name, lines=(person.family_name,))]
    if person.given_names.strip():
        rows.append(Row(label=labels.given_names, lines=(person.given_names,)))
    if person.date_of_birth is not None:
        rows.append(Row(label=labels.date_of_birth, lines=(words.day(person.date_of_birth),)))
    match person.nationality:
        case Nationals(countries=codes):
            nationality = words.enumeration(tuple(words.country(code) for code in codes))
        case Stateless():
            nationality = labels.stateless
        case NationalityNotEstablished() | None:
            nationality = labels.not_established
        case _ as never:
            assert_never(never)
    rows.append(Row(label=labels.nationality, lines=(nationality,)))
    if person.sex is not None:
        sex: str = getattr(labels, person.sex.value)
        rows.append(Row(label=labels.sex, lines=(sex,)))
    if person.aliases:
        rows.append(Row(label=labels.aliases, lines=("; ".join(person.aliases),)))
    if person.understood_language is not None:
        name = words.language_name(person.understood_language)
        rows.append(Row(label=labels.language, lines=(name,)))
    if person.representative is not None:
        lines = (", ".join(contact_lines(person.representative)),)
        rows.append(Row(label=labels.representative, lines=lines))
    return tuple(rows)


def _key_facts(content: ReturnDecisionContent, words: Catalogue) -> KeyFacts:
    return KeyFacts(
        title=words.key.title,
        lead=words.key.lead,
        facts=(
            _leave(content, words),
            _appeal(content, words),
            _ban(content, words),
            _help(content, words),
        ),
    )


def _leave(content: ReturnDecisionContent, words: Catalogue) -> KeyFact:
    key = words.key
    match content.departure:
        case DeparturePeriod(days=days, last_day=CountedDay(last_day=last)):
            fact = key.by_date.format(date=words.day(last))
            detail = key.leave_by_detail.format(days=words.formats.days.of(days))
        case DeparturePeriod(days=days):
            fact = words.formats.within_days.of(days)
            detail = key.leave_within_detail
        case ImmediateDeparture() | None:
            fact = key.leave_now
            section = SECTIONS.index(sections.departure) + 1
            detail = key.leave_now_detail.format(section=section)
        case _ as never:
            assert_never(never)
    postponed = tuple(
        key.postponed.format(country=words.country(country.country))
        for country in content.countries or ()
        if country.refoulement_risk
    )
    return KeyFact(label=key.leave, fact=fact, details=(detail, *postponed))


def _appeal(content: ReturnDecisionContent, words: Catalogue) -> KeyFact:
    key, court, period = words.key, content.remedies.court, content.remedies.period
    # A complete content names the court and the period; check() has made sure of it.
    name = court.name if court is not None else ""
    days = period.days if period is not None else 0
    if period is not None and isinstance(period.last_day, CountedDay):
        fact = key.by_date.format(date=words.day(period.last_day.last_day))
        detail = key.appeal_detail.format(court=name)
    else:
        fact = words.formats.within_days.of(days)
        detail = key.appeal_within_detail.format(court=name)
    return KeyFact(label=key.appeal, fact=fact, details=(detail,))


def _ban(content: ReturnDecisionContent, words: Catalogue) -> KeyFact:
    key = words.key
    match content.entry_ban:
        case EntryBan(length=BanOfMonths(months=months)):
            fact, detail = words.length(months), key.ban_detail
        case EntryBan():
            fact, detail = key.ban_unlimited, key.ban_detail
        case NoEntryBan() | None:
            fact, detail = key.no_ban, key.no_ban_detail
        case _ as never:
            assert_never(never)
    return KeyFact(label=key.ban, fact=fact, details=(detail,))


def _help(content: ReturnDecisionContent, words: Catalogue) -> KeyFact:
    counselling = content.counselling
    name = counselling.name if counselling is not None else ""
    lines = counselling.lines if counselling is not None else ()
    others = words.key.help_detail.format(
        legal_aid=content.legal_aid.name if content.legal_aid is not None else "",
        translation=content.translation.name if content.translation is not None else "",
    )
    return KeyFact(label=words.key.help, fact=name, details=(*lines, others))
