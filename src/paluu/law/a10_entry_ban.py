"""Article 10: the entry ban, its length and its start."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import articles_7_9_10_disapplied, excluded_from_scope
from paluu.law.a04_definitions import is_third_country_national
from paluu.law.a05_hearing import heard_about
from paluu.law.a07_period_for_return import departure_period_missed, return_decision_exists
from paluu.law.a12_removal import removed, subject_to_removal
from paluu.law.a16_security import poses_security_risk
from paluu.law.facts import Case, EntryBan
from paluu.law.terms import HearingSubject
from paluu.rules.language import (
    Day,
    Months,
    Truth,
    all_of,
    any_of,
    earliest,
    ends,
    indefinite,
    not_,
    option_is,
    rule,
    some,
    today,
    when,
    years,
    yes,
)
from paluu.rules.values import Counting


def _within_scope(case: Case) -> Truth:
    """Asked where no return decision in force has settled it."""
    return all_of(
        is_third_country_national(case).at("2(2), 4(1)"),
        not_(excluded_from_scope(case)).at("2(4)"),
    )


@rule(
    "10(1)",
    yes="The return decision must be accompanied by an entry ban.",
    no="No entry ban is mandatory.",
)
def entry_ban_mandatory(case: Case) -> Truth:
    """Three cases; 10(5) is an exception to all of them and is examined first (A13)."""
    return all_of(
        any_of(return_decision_exists(case).at("10(1)"), _within_scope(case)),
        any_of(
            any_of(subject_to_removal(case), removed(case)).at("10(1)(a)"),
            departure_period_missed(case).at("10(1)(b)"),
            poses_security_risk(case).at("10(1)(c)"),
        ),
        not_(articles_7_9_10_disapplied(case)).at("2(6)"),
    )


@rule(
    "10(1); 10(5)",
    yes="A mandatory entry ban is still outstanding: impose it, or record why not.",
    no="No mandatory entry ban is outstanding.",
)
def entry_ban_due(case: Case) -> Truth:
    """One ban is enough; one that was withdrawn or annulled does not count."""
    imposed = some(case.entry_bans, lambda ban: not_(ban.entry_ban_withdrawn_or_annulled))
    return all_of(entry_ban_mandatory(case), not_(imposed))


@rule(
    "10(4a)",
    yes="The person left before a return decision was issued.",
    no="The person has not left, or a return decision had been issued by then.",
)
def left_before_return_decision(case: Case) -> Truth:
    """No decision taken on or before the day of leaving."""
    return all_of(
        case.left_territory_date <= today,
        not_(
            some(
                case.return_decisions,
                lambda decision: decision.return_decision_date <= decision.case.left_territory_date,
            )
        ),
    )


@rule(
    "10(1); 10(2); 10(4); 10(4a); 10(4b)",
    yes="An entry ban may be imposed.",
    no="There is no basis for an entry ban.",
)
def entry_ban_permitted(case: Case) -> Truth:
    """With a return decision, or alone in the cases the text names; never outside the scope."""
    return all_of(
        any_of(
            return_decision_exists(case).at("10(1), 10(2), 10(4b)"),
            all_of(
                any_of(
                    case.illegal_stay_detected_on_exit.at("10(4)"),
                    all_of(left_before_return_decision(case), case.was_staying_illegally).at(
                        "10(4a)"
                    ),
                ),
                _within_scope(case),
            ),
        ),
        not_(articles_7_9_10_disapplied(case)).at("2(6)"),
    )


@rule(
    "10(2); 10(4); 10(4a)",
    yes="Whether to impose an entry ban is left to the authority.",
    no="An entry ban is mandatory, or has no basis.",
)
def entry_ban_optional(case: Case) -> Truth:
    """All circumstances count, above all how far the person has cooperated."""
    return all_of(entry_ban_permitted(case), not_(entry_ban_mandatory(case)))


@rule(
    "10(4b)",
    yes="The ban may be imposed without a new return decision.",
    no="The case for a later ban without a new return decision is not present.",
)
def entry_ban_without_new_decision_permitted(ban: EntryBan) -> Truth:
    """Grounds that came to light after the return decision are enough."""
    return all_of(
        return_decision_exists(ban.case), ban.entry_ban_grounds_emerged_after_return_decision
    )


@rule(
    "10(5)",
    yes="The authority may refrain from an entry ban.",
    no="None of the grounds for refraining is present.",
)
def entry_ban_waiver_possible(case: Case) -> Truth:
    """Humanitarian grounds, trafficking, or cooperation such as enrolling in a programme."""
    return any_of(
        case.humanitarian_reasons,
        case.is_trafficking_victim,
        case.cooperates_with_authorities,
        case.programme_enrolled,
    )


@rule(
    "10(5); 18",
    yes="Refraining from the ban has been examined.",
    no="Refraining from the ban has not been examined.",
)
def entry_ban_waiver_examined(ban: EntryBan) -> Truth:
    """Examined before every ban, with any child's best interests (A13)."""
    return when(option_is(options.waiver_examination, "always"), ban.waiver_examined).otherwise(yes)


@rule(
    "10(2)",
    yes="The person has been heard about the entry ban.",
    no="The person has not been heard about the entry ban.",
)
def heard_before_entry_ban(case: Case) -> Truth:
    """Before the ban, or where the ban follows departure, after it (A74)."""
    return heard_about(case, HearingSubject.ENTRY_BAN)


@rule(
    "10(5); 18",
    yes="Refraining from this ban must still be examined.",
    no="Refraining from this ban has been examined.",
)
def entry_ban_waiver_examination_duty(ban: EntryBan) -> Truth:
    """Humanitarian grounds, trafficking, cooperation, and the best interests of a child."""
    return not_(entry_ban_waiver_examined(ban))


@rule(
    "16(3)(a)",
    yes="The ban may last longer than twenty years, or have no end.",
    no="The ban may not exceed the maximum of Article 10(6).",
)
def indefinite_entry_ban_possible(ban: EntryBan) -> Truth:
    """Only for a security risk, justified by it and proportionate to it."""
    return all_of(poses_security_risk(ban.case), ban.proportionate_to_security_risk)


@rule("10(6); 16(3)(a)", yes="Longest lawful length of this entry ban.")
def entry_ban_maximum_months(ban: EntryBan) -> Months:
    """Ten years; twenty with duly justified reasons; no limit only for a security risk."""
    twenty = when(
        option_is(options.twenty_years, "special_reasons"), ban.continued_exclusion_duly_justified
    ).otherwise(yes)
    return (
        when(indefinite_entry_ban_possible(ban), indefinite)
        .when(twenty, years(20))
        .otherwise(years(10))
    )


@rule("10(6)", yes="Length of this entry ban.")
def entry_ban_length(ban: EntryBan) -> Months:
    """A ban without end is longer than any number of months."""
    return when(ban.entry_ban_indefinite, indefinite).otherwise(ban.entry_ban_duration_months)


@rule(
    "10(6); 16(3)(a)",
    yes="The length of the entry ban is lawful.",
    no="The entry ban is longer than the law allows.",
)
def entry_ban_length_lawful(ban: EntryBan) -> Truth:
    """Measured against the maximum that the recorded reasons open."""
    return entry_ban_length(ban) <= entry_ban_maximum_months(ban)


@rule(
    "10(3)",
    yes="The entry ban has the form and language Article 10 requires.",
    no="The entry ban lacks the form or the language Article 10 requires.",
)
def entry_ban_in_order(ban: EntryBan) -> Truth:
    """In writing, and notified in a language the person understands, without a request."""
    return all_of(ban.entry_ban_in_writing, ban.entry_ban_in_understood_language)


@rule(
    "10(3)",
    yes="The entry ban must still be notified in a language the person understands.",
    no="The language of the entry ban is in order.",
)
def entry_ban_language_duty(ban: EntryBan) -> Truth:
    """No request is needed; a general sheet is enough only for the effects of the ban."""
    return not_(ban.entry_ban_in_understood_language)


@rule("10(8)", yes="Day on which the entry ban starts.")
def entry_ban_start_date(ban: EntryBan) -> Day:
    """The day the person leaves the territory of the Member States, proven."""
    return ban.case.left_territory_date


@rule("10(8); 10(6)", yes="Last day of the entry ban.")
def entry_ban_end_date(ban: EntryBan) -> Day:
    """Until departure is confirmed the ban has neither start nor end."""
    return ends(entry_ban_start_date(ban), entry_ban_length(ban), Counting.PLAIN)


@rule(
    "10(8)",
    yes="The entry ban is running today.",
    no="The entry ban is not running today.",
)
def entry_ban_in_force(ban: EntryBan) -> Truth:
    """From departure to its end, unless withdrawn, annulled or suspended."""
    return all_of(
        not_(ban.entry_ban_withdrawn_or_annulled),
        not_(ban.entry_ban_suspended),
        entry_ban_start_date(ban) <= today,
        today <= entry_ban_end_date(ban),
    )


@rule("10(8)", yes="First day on which an entry ban of this case ends.")
def first_entry_ban_end(case: Case) -> Day:
    """Of the bans that have not been withdrawn the one that ends first."""
    return earliest(
        case.entry_bans,
        entry_ban_end_date,
        where=lambda ban: not_(ban.entry_ban_withdrawn_or_annulled),
    )
