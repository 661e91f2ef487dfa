"""The numbered sections of a return decision, one function for each.

Every function takes content that `paluu.documents.completeness.check` found complete.
"""

from __future__ import annotations

from typing import assert_never

from paluu.documents.catalogue import Catalogue
from paluu.documents.content import (
    BanOfMonths,
    Contact,
    CountedDay,
    CountedFromNotification,
    CountryOfReturn,
    DeparturePeriod,
    EntryBan,
    Heard,
    HearingMode,
    ImmediateDeparture,
    LastDay,
    NoEntryBan,
    NoRemovalDecision,
    NotHeard,
    RemovalDecision,
    SuspensiveEffect,
    UnlimitedBan,
)
from paluu.documents.model import Row
from paluu.documents.writer import SectionWriter, contact_lines


def operative(writer: SectionWriter) -> None:
    """Write what is decided, point by point (Articles 4(4), 7(1a), 7(4), 7(4a), 10, 12(2))."""
    content, words = writer.content, writer.words.operative
    writer.section(words.heading)
    writer.say(words.lead)
    writer.point(words.illegal_stay)
    writer.point(words.obligation)
    _decided_departure(writer)
    _decided_countries(writer)
    match content.entry_ban:
        case EntryBan(length=BanOfMonths(months=months)):
            writer.point(words.ban.format(length=writer.words.length(months)))
        case EntryBan():
            writer.point(words.ban_unlimited)
        case NoEntryBan() | None:
            writer.point(words.no_ban)
        case _ as never:
            assert_never(never)


def _decided_departure(writer: SectionWriter) -> None:
    words, formats = writer.words.operative, writer.words.formats
    match writer.content.departure:
        case ImmediateDeparture() | None:
            writer.point(words.immediate)
        case DeparturePeriod(days=days, last_day=CountedDay(last_day=last)):
            until = writer.words.day(last)
            writer.point(words.period_until.format(days=formats.days.of(days), last_day=until))
        case DeparturePeriod(days=days):
            writer.point(words.period_from_notification.format(days=formats.days.of(days)))
        case _ as never:
            assert_never(never)


def _decided_countries(writer: SectionWriter) -> None:
    words, named = writer.words.operative, writer.content.countries or ()
    if named:
        writer.point(words.country.of(len(named), countries=_names(writer.words, named)))
    else:
        writer.point(words.no_country)
    for country in named:
        if country.refoulement_risk:
            name = writer.words.country(country.country)
            writer.point(words.postponed.format(country=name))
    match writer.content.removal:
        case RemovalDecision():
            # Where removal is postponed to some countries only, the others are named.
            open_to = tuple(c for c in named if not c.refoulement_risk) or named
            names = _names(writer.words, open_to)
            writer.point(words.removal.of(len(open_to), countries=names))
        case NoRemovalDecision() | None:
            writer.point(words.no_removal)
        case _ as never:
            assert_never(never)


def hearing(writer: SectionWriter) -> None:
    """Write when and how the person was heard (reading A74)."""
    words = writer.words.reasons
    writer.section(words.hearing)
    match writer.content.hearing:
        case Heard() as heard:
            day = writer.words.day(heard.on)
            match heard.mode:
                case HearingMode.ORAL:
                    said = [words.heard_orally.format(date=day)]
                case HearingMode.WRITTEN:
                    said = [words.heard_in_writing.format(date=day)]
                case _ as never_mode:
                    assert_never(never_mode)
            if heard.interpreted_into:
                name = writer.words.language_name(heard.interpreted_into)
                said.append(words.heard_interpreted.format(language=name))
            writer.say(*said, words.heard_statement)
            writer.own((heard.statement,))
        case NotHeard(reason=reason):
            writer.say(words.not_heard)
            writer.own((reason,))
        case None:
            pass
        case _ as never:
            assert_never(never)


def illegal_stay(writer: SectionWriter) -> None:
    """Write the reasons in fact and in law for the finding of illegal stay (Article 7(2))."""
    words = writer.words.reasons
    writer.section(words.heading)
    writer.subheading(words.facts)
    writer.own(writer.content.illegal_stay.facts)
    writer.subheading(words.law)
    writer.own_list(writer.content.illegal_stay.law)


def departure(writer: SectionWriter) -> None:
    """Write the period for return with its count, or the order to leave at once (7(1a))."""
    words = writer.words.departure
    writer.section(words.heading)
    match writer.content.departure:
        case DeparturePeriod() as period:
            days = writer.words.formats.days.of(period.days)
            match period.last_day:
                case CountedDay(last_day=last):
                    writer.say(words.until.format(days=days, last_day=writer.words.day(last)))
                case CountedFromNotification() | None:
                    writer.say(words.from_notification.format(days=days))
                case _ as never_day:
                    assert_never(never_day)
            writer.say(counting(writer.words, period.last_day, period.days))
            writer.say(words.own_means)
            writer.own_under(words.reasons, period.reasons)
            writer.own_under(words.longer, period.reasons_for_more_than_30_days)
        case ImmediateDeparture(reasons=reasons):
            writer.say(words.immediate)
            writer.own_under(words.immediate_reasons, reasons)
        case None:
            pass
        case _ as never:
            assert_never(never)


def counting(words: Catalogue, last_day: LastDay | None, days: int) -> str:
    """Return the sentences that let the reader check a count of days."""
    match last_day:
        case CountedDay() as counted:
            told = words.departure.counted.format(
                notified=words.day(counted.notified_on),
                start=words.day(counted.counted_from),
                days=words.formats.days.of(days),
                nominal=words.day(counted.moved_from or counted.last_day),
            )
            if counted.moved_from is None:
                return told
            moved = words.departure.moved.format(last_day=words.day(counted.last_day))
            return f"{told} {moved}"
        case CountedFromNotification() | None:
            return words.departure.counting_rule
        case _ as never:
            assert_never(never)


def countries(writer: SectionWriter) -> None:
    """Write each country of return, its category and its refoulement assessment (7(4), 7(4a))."""
    content, words = writer.content, writer.words.departure
    writer.section(words.countries)
    if not content.countries:
        writer.say(words.no_country)
        return
    for country in content.countries:
        writer.subheading(writer.words.country(country.country))
        if country.category is not None:
            category: str = getattr(words, country.category.value)
            writer.say(category)
        if country.refoulement_risk:
            writer.notice(words.risk)
        else:
            writer.say(words.no_risk)
        writer.own(country.assessment)
    writer.own_under(words.purpose, content.purpose_despite_risk)
    writer.say(words.other_country)


def assessments(writer: SectionWriter) -> None:
    """Write what was found about children, family life and health (Articles 5 and 18, A12)."""
    content, words = writer.content, writer.words.reasons
    writer.section(words.assessments)
    writer.own_under(words.best_interests, content.best_interests)
    writer.own_under(words.family_life, content.family_life)
    writer.own_under(words.state_of_health, content.state_of_health)


def removal(writer: SectionWriter) -> None:
    """Write the removal decision with its reasons, or that there is none (12(2) to (2b))."""
    words = writer.words.coercive
    writer.section(words.removal)
    match writer.content.removal:
        case RemovalDecision(reasons=reasons):
            writer.say(words.removal_text)
            for country in writer.content.countries or ():
                if country.refoulement_risk:
                    name = writer.words.country(country.country)
                    writer.notice(words.removal_blocked.format(country=name))
            writer.own_under(words.facts, reasons.facts)
            writer.subheading(words.law)
            writer.own_list(reasons.law)
        case NoRemovalDecision() | None:
            writer.say(words.no_removal)
        case _ as never:
            assert_never(never)


def entry_ban(writer: SectionWriter) -> None:
    """Write the entry ban, its length, start and reasons, or that there is none (Article 10)."""
    words = writer.words.coercive
    writer.section(words.ban)
    match writer.content.entry_ban:
        case EntryBan() as ban:
            match ban.length:
                case BanOfMonths(months=months):
                    first = words.ban_text.format(length=writer.words.length(months))
                case UnlimitedBan() | None:
                    first = words.ban_unlimited
                case _ as never_length:
                    assert_never(never_length)
            writer.say(first, words.ban_starts)
            writer.own_under(words.ban_reasons, ban.reasons.facts)
            writer.own_under(words.ban_beyond_10, ban.reasons_beyond_10_years)
            writer.own_under(words.ban_beyond_20, ban.security_reasons_beyond_20_years)
            writer.subheading(words.law)
            writer.own_list(ban.reasons.law)
            writer.own_under(words.ban_waiver, ban.waiver_examined)
            writer.say(words.ban_relief)
        case NoEntryBan(reasons=reasons):
            writer.say(words.no_ban)
            writer.own(reasons)
        case None:
            pass
        case _ as never:
            assert_never(never)


def remedies(writer: SectionWriter) -> None:
    """Write how to appeal, until when, and what an appeal suspends (Articles 26 to 28)."""
    content, all_words = writer.content, writer.words
    words = all_words.remedies
    appeal = content.remedies
    writer.section(words.heading)
    writer.say(words.right)
    rows: list[Row] = []
    if appeal.court is not None:
        rows.append(writer.own_row(words.court, contact_lines(appeal.court)))
    if appeal.period is not None:
        days = all_words.formats.days.of(appeal.period.days)
        match appeal.period.last_day:
            case CountedDay(last_day=last):
                limit = words.period_until.format(days=days, last_day=all_words.day(last))
            case CountedFromNotification() | None:
                limit = words.period_from_notification.format(days=days)
            case _ as never_day:
                assert_never(never_day)
        rows.append(Row(label=words.period, lines=(limit,)))
        told = counting(all_words, appeal.period.last_day, appeal.period.days)
        rows.append(Row(label=words.counting, lines=(told,)))
        if appeal.period.national_rule:
            rows.append(writer.own_row(words.national_rule, (appeal.period.national_rule,)))
    rows.append(writer.own_row(words.how, appeal.how_to_lodge))
    writer.rows(*rows)
    if isinstance(content.removal, RemovalDecision) or isinstance(content.entry_ban, EntryBan):
        writer.say(words.joint)
    writer.subheading(words.suspension)
    _suspension(writer, appeal.suspensive_effect)


def _suspension(writer: SectionWriter, effect: SuspensiveEffect | None) -> None:
    words = writer.words.remedies
    match effect:
        case SuspensiveEffect.BY_LAW:
            writer.say(words.by_law, words.until_period)
            return
        case SuspensiveEffect.ON_REQUEST:
            writer.say(words.on_request)
        case SuspensiveEffect.OWN_MOTION:
            writer.say(words.own_motion)
        case SuspensiveEffect.ON_REQUEST_OR_OWN_MOTION:
            writer.say(words.on_request_or_own_motion)
        case None:
            pass
        case _ as never:
            assert_never(never)
    # Reading A01: removal stays barred while an appeal can be lodged or is undecided.
    writer.say(words.until_period, words.until_decided)
    writer.say(words.refoulement)


def help_available(writer: SectionWriter) -> None:
    """Write where legal assistance, translation and counselling are (25(1), 7(5), 10(3), 46)."""
    content, words = writer.content, writer.words.help
    writer.section(words.heading)
    _help(writer, words.legal_aid, words.legal_aid_text, content.legal_aid)
    _help(writer, words.translation, words.translation_text, content.translation)
    understood = content.person.understood_language
    if isinstance(content.entry_ban, EntryBan) and understood is not None:
        name = writer.words.language_name(understood)
        writer.say(words.translation_ban.format(language=name))
    _help(writer, words.counselling, words.counselling_text, content.counselling)


def _help(writer: SectionWriter, title: str, text: str, contact: Contact | None) -> None:
    writer.subheading(title)
    writer.say(text)
    if contact is not None:
        writer.rows(writer.own_row(writer.words.help.contact, contact_lines(contact)))


def consequences(writer: SectionWriter) -> None:
    """Write what follows if the person does not leave (Articles 10(1), 12(1), 21, 23b)."""
    words = writer.words.closing
    writer.section(words.consequences)
    match writer.content.departure:
        case DeparturePeriod():
            writer.say(words.consequences_period)
        case ImmediateDeparture() | None:
            writer.say(words.consequences_immediate)
        case _ as never:
            assert_never(never)
    if not isinstance(writer.content.entry_ban, EntryBan):
        writer.say(words.consequences_ban)
    writer.say(words.consequences_limits)
    writer.say(words.consequences_cooperation)


def withheld(writer: SectionWriter) -> None:
    """Write what is not disclosed, why, and the essence of the grounds (Article 7(3), A54)."""
    words = writer.words.reasons
    writer.section(words.withheld)
    if not writer.content.withheld:
        writer.say(words.nothing_withheld)
        return
    writer.say(words.withheld_lead)
    for item in writer.content.withheld:
        ground: str = getattr(words, item.ground.value)
        writer.rows(
            Row(label=words.withheld_ground, lines=(ground,)),
            writer.own_row(words.withheld_basis, (item.legal_basis,)),
            writer.own_row(words.withheld_essence, (item.essence,)),
        )
    writer.say(words.withheld_court)


def personal_data(writer: SectionWriter) -> None:
    """Write who answers for the personal data, and the European Return Order (7(7))."""
    words = writer.words.closing
    writer.section(words.data)
    writer.say(words.data_text)
    protection = writer.content.data_protection
    if protection is not None:
        rows = [writer.own_row(words.controller, contact_lines(protection.controller))]
        if protection.officer is not None:
            rows.append(writer.own_row(words.officer, contact_lines(protection.officer)))
        writer.rows(*rows)
    writer.say(words.data_order)


def _names(words: Catalogue, countries: tuple[CountryOfReturn, ...]) -> str:
    return words.enumeration(tuple(words.country(c.country) for c in countries))
