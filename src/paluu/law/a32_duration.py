"""Article 32: how long detention may last. Twelve months are counted as 365 days, 24 as 730."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a16_security import poses_security_risk
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.a29_detention import detained, detention_ground_present, detention_running
from paluu.law.facts import Case, Change, DetentionPeriod
from paluu.law.terms import DetentionRegime, ExtensionReason
from paluu.rules.language import (
    Day,
    Days,
    Truth,
    all_of,
    any_of,
    earlier_of,
    ends,
    in_days,
    latest,
    never,
    not_,
    only_if,
    option_days,
    option_is,
    rule,
    same_row,
    some,
    today,
    total_days,
    when,
    yes,
)
from paluu.rules.values import Counting

SIX_MONTHS = 181
"""The shortest six months, in days."""


@rule(
    "32(3)",
    yes="This period counts towards the maximum of detention.",
    no="This period does not count towards the maximum of detention.",
)
def period_counts(period: DetentionPeriod) -> Truth:
    """Under this Regulation and in this State, with what went before (readings A35, A36)."""
    return all_of(
        period.detention_regime.among(DetentionRegime.RETURN_REGULATION).at("recital 32"),
        period.detained_in_this_member_state.at("32(3)"),
        when(option_is(options.adding_up_detention, "same_procedure"), yes)
        .when(
            option_is(options.adding_up_detention, "same_return_decision"),
            same_row(period.detention_return_decision, period.case.current_return_decision),
        )
        .otherwise(detention_running(period)),
    )


@rule("32(3)", yes="Day up to which this period of detention is counted.")
def counted_until(period: DetentionPeriod) -> Day:
    """Its last day, or today while it runs."""
    return earlier_of(period.detention_end_date, today)


@rule("32(3)", yes="Days of detention that count, up to today.")
def detention_days_in_this_ms(case: Case) -> Days:
    """Distinct days, first and last included, of every period that counts."""
    return total_days(
        case.detention_periods,
        lambda period: period.detention_start_date,
        counted_until,
        where=period_counts,
    )


@rule("32(3)", yes="Days of detention that count, before the present period.")
def detention_days_before_present(case: Case) -> Days:
    """What earlier periods have used of the maximum."""
    return total_days(
        case.detention_periods,
        lambda period: period.detention_start_date,
        lambda period: period.detention_end_date,
        where=lambda period: all_of(period_counts(period), period.detention_end_date < today),
    )


@rule(
    "32(3)",
    yes="Detention has lawfully been extended beyond the ordinary maximum.",
    no="Detention has not been extended beyond the ordinary maximum.",
)
def detention_extended(case: Case) -> Truth:
    """By a written decision with one of the two reasons; never automatically."""
    return some(
        case.detention_periods,
        lambda period: all_of(
            period_counts(period),
            period.detention_extended,
            not_(period.detention_extension_reason.among(ExtensionReason.NONE)),
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
        not_(period.detention_extension_reason.among(ExtensionReason.NONE)),
        detention_ground_present(period.case).at("32(1)"),
    )


@rule(
    "32(3a)",
    yes="This change may carry detention past the extended maximum.",
    no="This change may not carry detention past the extended maximum.",
)
def change_usable(change: Change) -> Truth:
    """New and evidenced, and not used before (reading A37)."""
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


@rule(
    "32(3a)",
    yes="The further period is at most six months.",
    no="The further period is longer than six months.",
)
def further_period_within_limit(period: DetentionPeriod) -> Truth:
    """Six months are counted as 181 days, the shortest six months."""
    return period.continued_beyond_maximum_days <= in_days(SIX_MONTHS)


@rule("32(3); 32(3a)", yes="Days of detention that the law now allows in all.")
def detention_limit_days(case: Case) -> Days:
    """The ordinary maximum, the extended one, and any further period ordered."""
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
            extended + further.where_none(in_days(0)),
        )
        .otherwise(extended)
    )


@rule("32(3); 32(3a)", yes="Last lawful day of the present detention.")
def detention_maximum_date(case: Case) -> Day:
    """The first day of the present period plus what earlier periods have left over."""
    start = latest(
        case.detention_periods,
        lambda period: period.detention_start_date,
        where=detention_running,
    )
    left = detention_limit_days(case) - detention_days_before_present(case)
    return only_if(detained(case), ends(start.where_none(never), left, Counting.LIBERTY))


@rule("32(3)", yes="Last day of the ordinary maximum of detention.")
def detention_ordinary_maximum_date(case: Case) -> Day:
    """What applies unless detention is extended with one of the two reasons."""
    start = latest(
        case.detention_periods,
        lambda period: period.detention_start_date,
        where=detention_running,
    )
    ordinary = option_days(options.detention_maximum_ordinary_days)
    left = ordinary - detention_days_before_present(case)
    return only_if(detained(case), ends(start.where_none(never), left, Counting.LIBERTY))


@rule(
    "32(3); 16(3)(d)",
    yes="The maximum length of detention has been exceeded.",
    no="The maximum length of detention has not been exceeded.",
)
def detention_maximum_exceeded(case: Case) -> Truth:
    """Days used, today included, against the days allowed."""
    return detention_limit_days(case) < detention_days_in_this_ms(case)


@rule(
    "32(1); 29(2)",
    yes="Detention remains necessary for a return that can succeed.",
    no="Detention is no longer necessary for a return that can succeed.",
)
def detention_still_necessary(case: Case) -> Truth:
    """A ground is present and there is a reasonable prospect of removal (reading A38)."""
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
    """When a ground, the necessity or the prospect falls away, or the maximum has passed.

    Beyond the maximum only a security risk keeps detention open, under 16(3)(d).
    """
    return all_of(
        detained(case),
        any_of(
            not_(detention_still_necessary(case)).at("32(2)"),
            all_of(detention_maximum_exceeded(case), not_(poses_security_risk(case))).at("32(3)"),
        ),
    )
