"""The groups of fixed sentences a document is made of: one field for each sentence.

The texts themselves stand in ``catalogues/en.toml`` and ``catalogues/fi.toml``.
"""

from __future__ import annotations

import msgspec


class Strings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of sentences in one language."""


class Counted(Strings, frozen=True):
    """A phrase with a number in it, in the singular and in the plural."""

    one: str
    other: str

    def of(self, number: int, **slots: str) -> str:
        """Return the phrase for ``number``, with the number and the other slots filled."""
        return (self.one if number == 1 else self.other).format(n=number, **slots)


class Formats(Strings, frozen=True):
    """How dates, numbers and enumerations are written."""

    date: str
    months: tuple[str, ...]
    days: Counted
    within_days: Counted
    month_count: Counted
    year_count: Counted
    years_and_months: str
    conjunction: str


class Masthead(Strings, frozen=True):
    """The head of the letter, its running lines and its title."""

    title: str
    title_with_removal: str
    title_with_ban: str
    title_with_removal_and_ban: str
    decision_number: str
    case_reference: str
    date: str
    document_title: str
    running: str
    draft: str
    draft_notice: str
    draft_running: str


class KeyFactStrings(Strings, frozen=True):
    """The box on the first page, in plain language."""

    title: str
    lead: str
    leave: str
    leave_now: str
    leave_now_detail: str
    leave_by_detail: str
    leave_within_detail: str
    postponed: str
    appeal: str
    appeal_detail: str
    appeal_within_detail: str
    by_date: str
    ban: str
    ban_unlimited: str
    ban_detail: str
    no_ban: str
    no_ban_detail: str
    help: str
    help_detail: str


class PersonStrings(Strings, frozen=True):
    """The person concerned."""

    heading: str
    family_name: str
    given_names: str
    date_of_birth: str
    nationality: str
    stateless: str
    not_established: str
    sex: str
    female: str
    male: str
    unspecified: str
    aliases: str
    language: str
    representative: str


class Operative(Strings, frozen=True):
    """What is decided, point by point."""

    heading: str
    lead: str
    illegal_stay: str
    obligation: str
    period_until: str
    period_from_notification: str
    immediate: str
    country: Counted
    no_country: str
    postponed: str
    removal: Counted
    no_removal: str
    ban: str
    ban_unlimited: str
    no_ban: str


class ReasonStrings(Strings, frozen=True):
    """Hearing, reasons, assessments and facts withheld."""

    written_in_other_language: str
    hearing: str
    heard_orally: str
    heard_in_writing: str
    heard_interpreted: str
    heard_statement: str
    not_heard: str
    heading: str
    facts: str
    law: str
    assessments: str
    best_interests: str
    family_life: str
    state_of_health: str
    withheld: str
    nothing_withheld: str
    withheld_lead: str
    withheld_ground: str
    withheld_basis: str
    withheld_essence: str
    withheld_court: str
    national_law: str
    public_policy: str
    public_security: str
    national_security: str
    criminal_offences: str


class DepartureStrings(Strings, frozen=True):
    """When and to which country the person leaves."""

    heading: str
    until: str
    from_notification: str
    own_means: str
    counted: str
    moved: str
    counting_rule: str
    reasons: str
    longer: str
    immediate: str
    immediate_reasons: str
    countries: str
    no_country: str
    a: str
    b: str
    c: str
    d: str
    e: str
    f: str
    g: str
    other_country: str
    risk: str
    no_risk: str
    assessment: str
    purpose: str


class CoerciveStrings(Strings, frozen=True):
    """The removal decision and the entry ban."""

    removal: str
    removal_text: str
    removal_blocked: str
    no_removal: str
    ban: str
    ban_text: str
    ban_unlimited: str
    ban_starts: str
    ban_relief: str
    ban_reasons: str
    ban_waiver: str
    ban_beyond_10: str
    ban_beyond_20: str
    no_ban: str
    facts: str
    law: str


class RemedyStrings(Strings, frozen=True):
    """How to appeal."""

    heading: str
    right: str
    court: str
    period: str
    period_until: str
    period_from_notification: str
    counting: str
    national_rule: str
    how: str
    joint: str
    suspension: str
    by_law: str
    on_request: str
    own_motion: str
    on_request_or_own_motion: str
    until_period: str
    until_decided: str
    refoulement: str


class HelpStrings(Strings, frozen=True):
    """Legal assistance, translation, counselling."""

    heading: str
    contact: str
    legal_aid: str
    legal_aid_text: str
    translation: str
    translation_text: str
    translation_ban: str
    counselling: str
    counselling_text: str


class ClosingStrings(Strings, frozen=True):
    """Consequences, personal data, signature and colophon."""

    consequences: str
    consequences_period: str
    consequences_immediate: str
    consequences_limits: str
    consequences_cooperation: str
    consequences_ban: str
    data: str
    data_text: str
    data_order: str
    controller: str
    officer: str
    decided: str
    about: str
    edition: str
    template: str
    software: str


class MissingStrings(Strings, frozen=True):
    """What `MissingContent` calls each element; the keys are those of `Element`."""

    sentence: str
    authority: str
    decision_maker: str
    references: str
    identity: str
    illegal_stay_facts: str
    illegal_stay_law: str
    hearing: str
    departure: str
    departure_reasons: str
    departure_last_day: str
    longer_period_reasons: str
    immediate_reasons: str
    countries: str
    country_category: str
    refoulement_assessment: str
    purpose_despite_risk: str
    best_interests: str
    family_life: str
    state_of_health: str
    removal: str
    removal_country: str
    removal_facts: str
    removal_law: str
    entry_ban: str
    ban_facts: str
    ban_law: str
    ban_length: str
    ban_beyond_10: str
    ban_beyond_20: str
    ban_waiver: str
    ban_language: str
    court: str
    appeal_period: str
    appeal_last_day: str
    how_to_lodge: str
    suspensive_effect: str
    legal_aid: str
    translation: str
    counselling: str
    withheld: str
    essence: str
    data_protection: str
