"""Article 32 with 16(3)(d): how long detention may last, and when it must end.

Twelve months are counted as 365 days, 24 as 730, six as 181: the shortest they can be.
"""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a16_security import poses_security_risk
from paluu.law.a21_cooperation import breach_of_cooperation
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.a29_detention import (
    child_detention_permitted,
    detained,
    detention_ground_present,
    detention_running,
)
from paluu.law.a32_counting import (
    detention_days_before_present,
    detention_days_in_this_ms,
    period_counts,
)
from paluu.law.facts import Case, Change, DetentionPeriod
from paluu.law.terms import ExtensionReason
from paluu.rules.language import (
    Day,
    Days,
    Truth,
    all_of,
    any_of,
    counted,
    earlier_of,
    earliest,
    ends,
    how_many,
    in_days,
    in_months,
    latest,
    never,
    no,
    not_,
    only_if,
    option_days,
    option_is,
    rule,
    some,
    today,
    unlimited_days,
    when,
    yes,
)
from paluu.rules.values import Counting

SIX_MONTHS = 181
"""The shortest six months, in days."""

# --- 32(3): the ordinary and the extended maximum -----------------------------------------------


@rule(
    "32(3)",
    yes="One of the two reasons for extending detention is present.",
    no="Neither reason for extending detention is present.",
)
def extension_reason_present(period: DetentionPeriod) -> Truth:
    """Lack of cooperation is a breach that counts (A05); missing papers alone are none."""
    return (
        when(period.detention_extension_reason.among(ExtensionReason.NONE), no)
        .when(
            period.detention_extension_reason.among(ExtensionReason.LACK_OF_COOPERATION),
            breach_of_cooperation(period.case),
        )
        .otherwise(yes)
    )


@rule(
    "32(3)",
    yes="Detention has lawfully been extended beyond the ordinary maximum.",
    no="Detention has not been extended beyond the ordinary maximum.",
)
def detention_extended(case: Case) -> Truth:
    """By a written decision with one of the two reasons; never automatically.

    A new detention needs its own extension: an earlier one does not carry over.
    """
    return some(
        case.detention_periods,
        lambda period: all_of(
            period_counts(period),
            period.detention_extended,
            extension_reason_present(period),
            any_of(detention_running(period), not_(detained(period.case))),
        ),
    )


@rule(
    "32(3)",
    yes="Detention may be extended beyond the ordinary maximum.",
    no="Detention may not be extended beyond the ordinary maximum.",
)
def detention_extension_permitted(period: DetentionPeriod) -> Truth:
    """Only for lack of cooperation or delay in third-country documents."""
    return all_of(
        extension_reason_present(period),
        detention_ground_present(period.case).at("32(1)"),
    )


@rule(
    "32(3)",
    yes="A new detention period applies in this State.",
    no="No new detention period applies.",
)
def new_detention_period(case: Case) -> Truth:
    """The person moved here from another State and the conduct is a ground of 29(3)."""
    return all_of(
        case.moved_to_other_ms_without_authorisation, detention_ground_present(case).at("29(3)")
    )


# --- 32(3a): further periods --------------------------------------------------------------------


@rule(
    "32(3a)",
    yes="This change may carry detention past the extended maximum.",
    no="This change may not carry detention past the extended maximum.",
)
def change_usable(change: Change) -> Truth:
    """New and evidenced, and not used before (A37)."""
    return all_of(
        change.change_evidenced,
        when(
            option_is(options.changes_beyond_maximum, "once_per_change"),
            not_(change.change_already_used),
        ).otherwise(yes),
    )


@rule(
    "32(3a)",
    yes="A further period of at most six months is possible after the extended maximum.",
    no="No further period is possible after the extended maximum.",
)
def further_detention_period_possible(case: Case) -> Truth:
    """Risk of absconding, and a prospect of removal that arose from a listed change."""
    return all_of(
        risk_of_absconding(case).at("32(3a)"),
        case.reasonable_prospect_of_removal.at("32(3a)"),
        some(case.changes_after_maximum, change_usable).at("32(3a)(a), (b), (c)"),
    )


@rule("32(3a)", yes="Days by which detention may pass the extended maximum.")
def further_days_allowed(case: Case) -> Days:
    """One period of six months for each change that is shown by evidence (A37)."""
    changes = how_many(case.changes_after_maximum, lambda change: change.change_evidenced)
    none, one = in_days(0), in_days(SIX_MONTHS)
    two, three = in_days(2 * SIX_MONTHS), in_days(3 * SIX_MONTHS)
    return (
        when(option_is(options.changes_beyond_maximum, "any_number"), unlimited_days)
        .when(changes <= counted(0), none)
        .when(changes <= counted(1), one)
        .when(changes <= counted(2), two)
        .otherwise(three)
    )


@rule(
    "32(3a)",
    yes="The further detention stays within six months for each change.",
    no="The further detention is longer than six months for each change.",
)
def further_period_within_limit(period: DetentionPeriod) -> Truth:
    """A single prolongation of nine months is never lawful."""
    return period.continued_beyond_maximum_days <= further_days_allowed(period.case)


# --- the limit today ----------------------------------------------------------------------------


@rule("32(3); 32(3a)", yes="Days of detention that the law now allows in all.")
def detention_limit_days(case: Case) -> Days:
    """The ordinary maximum, the extended one, and any further period ordered and allowed."""
    further = latest(
        case.detention_periods,
        lambda period: period.continued_beyond_maximum_days,
        where=detention_running,
    )
    extended = option_days(options.detention_maximum_extended_days)
    return (
        when(not_(detention_extended(case)), option_days(options.detention_maximum_ordinary_days))
        .when(
            further_detention_period_possible(case),
            extended + earlier_of(further.where_none(in_days(0)), further_days_allowed(case)),
        )
        .otherwise(extended)
    )


def _present_start(case: Case) -> Day:
    """The first day of the present deprivation; a period that ends today still belongs to it."""
    return earliest(
        case.detention_periods,
        lambda period: period.detention_start_date,
        where=detention_running,
    ).where_none(never)


@rule("32(3); 32(3a)", yes="Last lawful day of the present detention.")
def detention_maximum_date(case: Case) -> Day:
    """The first day of the present period plus what earlier periods have left over."""
    left = detention_limit_days(case) - detention_days_before_present(case)
    return only_if(detained(case), ends(_present_start(case), left, Counting.LIBERTY))


@rule("32(3a)", yes="Last day of a further period if it began after the extended maximum.")
def further_detention_end_date(case: Case) -> Day:
    """What one change can carry at most: 181 days past the extended maximum."""
    extended = option_days(options.detention_maximum_extended_days)
    left = extended + in_days(SIX_MONTHS) - detention_days_before_present(case)
    return only_if(
        all_of(detained(case), further_detention_period_possible(case)),
        ends(_present_start(case), left, Counting.LIBERTY),
    )


@rule("32(3)", yes="Last day of the ordinary maximum of detention.")
def detention_ordinary_maximum_date(case: Case) -> Day:
    """What applies unless detention is extended with one of the two reasons."""
    ordinary = option_days(options.detention_maximum_ordinary_days)
    left = ordinary - detention_days_before_present(case)
    return only_if(detained(case), ends(_present_start(case), left, Counting.LIBERTY))


@rule(
    "32(3); 16(3)(d)",
    yes="The maximum length of detention has been exceeded.",
    no="The maximum length of detention has not been exceeded.",
)
def detention_maximum_exceeded(case: Case) -> Truth:
    """Days used, today included, against the days allowed."""
    return detention_limit_days(case) < detention_days_in_this_ms(case)


@rule(
    "32(3a) second subparagraph",
    yes="The case has priority: detention goes on past the extended maximum.",
    no="Detention has not passed the extended maximum.",
)
def priority_case_flag(case: Case) -> Truth:
    """So that detention under 32(3a) ends as soon as possible."""
    return all_of(
        detained(case),
        option_days(options.detention_maximum_extended_days) < detention_days_in_this_ms(case),
    )


# --- 16(3)(d): beyond the maximum ---------------------------------------------------------------


@rule("16(3)(d)", yes="Day by which a court must review detention beyond the maximum.")
def court_review_due_date(case: Case) -> Day:
    """Every three months: from the last review by a court, before any from the maximum itself."""
    reviewed = latest(
        case.detention_reviews,
        lambda done: done.detention_review_date,
        where=lambda done: all_of(
            done.detention_review_by_court, done.detention_review_date <= today
        ),
    )
    beyond_from = detention_maximum_date(case).where_none(never)
    return only_if(
        all_of(poses_security_risk(case), detention_maximum_exceeded(case)),
        ends(reviewed.where_none(beyond_from), in_months(3), Counting.PLAIN),
    )


@rule(
    "16(3)(d)",
    yes="Detention beyond the maximum is possible.",
    no="Detention may not go beyond the maximum.",
)
def detention_beyond_maximum_possible(case: Case) -> Truth:
    """A security risk, an order for a fixed time, a prospect, and a court in time (A20)."""
    review_in_time = not_(court_review_due_date(case).where_none(never) < today)
    return all_of(
        poses_security_risk(case).at("16(3)"),
        when(option_is(options.security_detention, "risk_alone"), yes).otherwise(
            all_of(
                some(
                    case.detention_periods,
                    lambda period: all_of(
                        detention_running(period), period.detention_beyond_maximum_ordered
                    ),
                ),
                case.reasonable_prospect_of_removal,
                review_in_time,
            )
        ),
    )


# --- 32(1), (2), (4) and (5): the end of detention ----------------------------------------------


@rule(
    "32(1); 29(2)",
    yes="Detention remains necessary for a return that can succeed.",
    no="Detention is no longer necessary for a return that can succeed.",
)
def detention_still_necessary(case: Case) -> Truth:
    """A ground is present and there is a reasonable prospect of removal (A38)."""
    return all_of(
        detention_ground_present(case).at("29(3)"),
        when(
            option_is(options.prospect_of_removal, "required"),
            case.reasonable_prospect_of_removal,
        )
        .otherwise(yes)
        .at("32(1)"),
    )


@rule(
    "32(2); 32(3)",
    yes="The person must be released.",
    no="No duty to release arises today.",
)
def release_duty(case: Case) -> Truth:
    """When scope, ground, necessity, proportionality or prospect falls away, or time has run out.

    Beyond the maximum only 16(3)(d) keeps detention open.
    """
    disproportionate = some(
        case.detention_periods,
        lambda period: all_of(detention_running(period), not_(period.detention_proportionate)),
    )
    out_of_time = all_of(
        detention_maximum_exceeded(case), not_(detention_beyond_maximum_possible(case))
    )
    return all_of(
        detained(case),
        any_of(
            out_of_time.at("32(3)"),
            not_(detention_still_necessary(case)).at("32(2)"),
            disproportionate.at("29(1)"),
            not_(child_detention_permitted(case)).at("35(1)"),
            not_(regulation_applicable(case)).at("2(1), 2(3)"),
        ),
    )


@rule(
    "32(2); 32(4)",
    yes="Measures of Articles 23 to 23c remain possible after release.",
    no="No release or passed maximum is in question.",
)
def measures_after_release(case: Case) -> Truth:
    """If their own conditions are met; the end of detention is not the end of the procedure."""
    return any_of(release_duty(case), detention_maximum_exceeded(case))


@rule(
    "32(5)",
    yes="Voluntary return is arranged from detention, where appropriate, without undue delay.",
    no="Nothing calls for arranging voluntary return from detention.",
)
def voluntary_return_from_detention_duty(case: Case) -> Truth:
    """The person has begun to cooperate in detention."""
    return all_of(detained(case), case.cooperates_with_authorities)


@rule(
    "32(5)",
    yes="Detention may continue until the voluntary departure.",
    no="Detention may not continue until the voluntary departure.",
)
def detention_until_departure_permitted(case: Case) -> Truth:
    """Where needed for effective return, and within the limits of 32(3) and (3a) (A65)."""
    return all_of(
        voluntary_return_from_detention_duty(case),
        detention_still_necessary(case),
        any_of(
            option_is(options.detention_until_departure, "until_departure"),
            not_(detention_maximum_exceeded(case)),
        ),
    )
