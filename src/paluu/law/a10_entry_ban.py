"""Articles 10 and 11: the entry ban, its length, its start, and relief from it."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a07_period_for_return import departure_period_missed, return_decision_exists
from paluu.law.a12_removal import subject_to_removal
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
    only_if,
    option_is,
    rule,
    some,
    today,
    when,
    years,
    yes,
)
from paluu.rules.values import Counting


@rule(
    "10(1)",
    yes="The return decision must be accompanied by an entry ban.",
    no="No entry ban is mandatory.",
)
def entry_ban_mandatory(case: Case) -> Truth:
    """Three cases; 10(5) is an exception to all of them and is examined first (A13)."""
    return any_of(
        subject_to_removal(case).at("10(1)(a)"),
        departure_period_missed(case).at("10(1)(b)"),
        poses_security_risk(case).at("10(1)(c)"),
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
    "10(1); 10(2); 10(4); 10(4a); 10(4b)",
    yes="An entry ban may be imposed.",
    no="There is no basis for an entry ban.",
)
def entry_ban_permitted(case: Case) -> Truth:
    """With a return decision, or alone in the three cases the text names."""
    return any_of(
        return_decision_exists(case).at("10(1), 10(2), 10(4b)"),
        case.illegal_stay_detected_on_exit.at("10(4)"),
        all_of(case.left_territory_date <= today, case.returned_voluntarily).at("10(4a)"),
    )


@rule(
    "10(5); 18",
    yes="Refraining from the ban has been examined.",
    no="Refraining from the ban has not been examined.",
)
def entry_ban_waiver_examined(ban: EntryBan) -> Truth:
    """Examined before every ban, with any child's best interests (reading A13)."""
    return when(option_is(options.waiver_examination, "always"), ban.waiver_examined).otherwise(yes)


@rule(
    "10(2)",
    yes="The person has been heard about the entry ban.",
    no="The person has not been heard about the entry ban.",
)
def heard_before_entry_ban(case: Case) -> Truth:
    """Heard before, or where the ban follows departure, after it (readings A59, A74)."""
    return when(
        option_is(options.hearing_before_adverse_decision, "always"),
        some(
            case.hearings,
            lambda hearing: hearing.hearing_subject.among(
                HearingSubject.ENTRY_BAN, HearingSubject.SEVERAL
            ),
        ),
    ).otherwise(yes)


@rule("10(6); 16(3)(a)", yes="Longest lawful length of this entry ban.")
def entry_ban_maximum_months(ban: EntryBan) -> Months:
    """Ten years; twenty with duly justified reasons; no limit only for a security risk."""
    twenty = when(
        option_is(options.twenty_years, "special_reasons"), ban.continued_exclusion_duly_justified
    ).otherwise(yes)
    return (
        when(
            all_of(poses_security_risk(ban.case), ban.proportionate_to_security_risk),
            indefinite,
        )
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


@rule("11(4); 16(3a)", yes="Day from which review of the entry ban may be asked.")
def entry_ban_review_due_date(ban: EntryBan) -> Day:
    """Ten years after departure, for bans of more than ten years."""
    return only_if(
        years(10) < entry_ban_length(ban),
        ends(ban.case.left_territory_date, years(10), Counting.PLAIN),
    )


@rule(
    "11(1)",
    yes="The issuing State may lift, suspend or shorten the ban for voluntary return.",
    no="The relief for voluntary return is not open.",
)
def entry_ban_relief_for_voluntary_return(case: Case) -> Truth:
    """The person shows voluntary return in compliance with the return decision."""
    return all_of(case.left_territory_date <= today, case.returned_voluntarily)


@rule("10(8)", yes="First day on which an entry ban of this case ends.")
def first_entry_ban_end(case: Case) -> Day:
    """Of the bans that have not been withdrawn the one that ends first."""
    return earliest(
        case.entry_bans,
        entry_ban_end_date,
        where=lambda ban: not_(ban.entry_ban_withdrawn_or_annulled),
    )
