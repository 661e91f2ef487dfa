"""Article 33: review and judicial control of detention. For 16(3)(d) see ``a32_duration``."""

from __future__ import annotations

from paluu.law import options, options_system
from paluu.law.a04_definitions import is_unaccompanied_minor
from paluu.law.a29_detention import detained, detention_running
from paluu.law.a47_emergency import days_in_emergency, hours_in_emergency
from paluu.law.facts import Case, DetentionPeriod
from paluu.law.terms import AuthorityType
from paluu.rules.language import (
    Day,
    Moment,
    Months,
    Truth,
    all_of,
    any_of,
    beginning,
    earlier_of,
    ends,
    in_months,
    later_of,
    latest,
    never,
    never_moment,
    not_,
    now,
    only_if,
    option_days,
    option_hours,
    option_is,
    option_months,
    rule,
    some,
    today,
    when,
)
from paluu.rules.values import Counting


@rule("33(1); 33(2)", yes="Longest time between reviews of this detention.")
def detention_review_interval(case: Case) -> Months:
    """National law sets it, at most six months; three for unaccompanied minors (A77)."""
    ordinary = option_months(options.detention_review_months)
    for_children = earlier_of(option_months(options.detention_review_children_months), ordinary)
    return (
        when(is_unaccompanied_minor(case), for_children)
        .when(option_is(options.review_of_families, "as_adults"), ordinary)
        .when(case.is_family_with_minors, for_children)
        .otherwise(ordinary)
    )


@rule("33(1); 33(2)", yes="Day from which the time to the next review is counted.")
def detention_last_examined(case: Case) -> Day:
    """The last review of the present detention, or its first day."""
    start = latest(
        case.detention_periods,
        lambda period: period.detention_start_date,
        where=detention_running,
    )
    review = latest(
        case.detention_reviews,
        lambda done: done.detention_review_date,
        where=lambda done: done.detention_review_date <= today,
    )
    return only_if(detained(case), later_of(start.where_none(never), review.where_none(beginning)))


@rule("33(1); 33(2)", yes="Day by which detention must be reviewed.")
def detention_review_due_date(case: Case) -> Day:
    """Of the authority's own motion; an application by the person comes on top (A39)."""
    return only_if(
        option_is(options.review_of_own_motion, "always"),
        ends(detention_last_examined(case), detention_review_interval(case), Counting.PLAIN),
    )


@rule("33(1); 33(2)", yes="Last day for review of detention by the text itself.")
def detention_review_outer_limit(case: Case) -> Day:
    """Six months, three for unaccompanied minors, whatever national law says."""
    length = when(is_unaccompanied_minor(case), in_months(3)).otherwise(in_months(6))
    return ends(detention_last_examined(case), length, Counting.PLAIN)


@rule(
    "33(1); 33(2)",
    yes="A review of detention has been missed; release is to be prepared.",
    no="No review of detention is overdue.",
)
def detention_review_missed(case: Case) -> Truth:
    """Escalated at once (A39)."""
    return detention_review_due_date(case).where_none(never) < today


@rule("33(3)(a)", yes="Moment by which a court must have examined this detention.")
def judicial_control_due(period: DetentionPeriod) -> Moment:
    """For detention ordered by an administrative authority, within a time of national law (A40)."""
    return only_if(
        all_of(
            period.detention_authority_type.among(AuthorityType.ADMINISTRATIVE),
            option_is(options.judicial_control, "a_own_motion"),
        ),
        ends(
            period.detention_start,
            hours_in_emergency(
                period.case,
                period.detention_start_date,
                period.detention_start_date,
                option_hours(options.judicial_control_hours),
                options_system.emergency_judicial_control_hours,
            ),
        ),
    )


@rule(
    "33(3)(b)",
    yes="The person must be told of the right to start proceedings.",
    no="That information is not outstanding.",
)
def information_on_judicial_control_duty(period: DetentionPeriod) -> Truth:
    """At once on detention, where control depends on the person's application."""
    return all_of(
        option_is(options.judicial_control, "b_on_application"),
        detention_running(period),
        period.detention_authority_type.among(AuthorityType.ADMINISTRATIVE),
        not_(period.judicial_review_information_given),
    )


@rule("33(3)(b)", yes="Day by which a court must decide on the proceedings the person started.")
def judicial_control_on_application_due(period: DetentionPeriod) -> Day:
    """Where national law leaves it to the person to start proceedings."""
    return only_if(
        option_is(options.judicial_control, "b_on_application"),
        ends(
            period.judicial_review_requested_date,
            days_in_emergency(
                period.case,
                period.judicial_review_requested_date,
                period.judicial_review_requested_date,
                option_days(options.judicial_control_days),
                options_system.emergency_judicial_control_days,
            ),
            Counting.PLAIN,
        ),
    )


@rule(
    "33(3)",
    yes="Judicial control of this detention is overdue; release is to be prepared.",
    no="Judicial control of this detention is not overdue.",
)
def judicial_control_missed(period: DetentionPeriod) -> Truth:
    """A missed control is escalated at once (A39)."""
    return all_of(
        detention_running(period),
        not_(period.judicial_control_done),
        any_of(
            judicial_control_due(period).where_none(never_moment) < now,
            judicial_control_on_application_due(period).where_none(never) < today,
        ),
    )


@rule(
    "33(3)",
    yes="A court must control the detention.",
    no="No judicial control is outstanding.",
)
def judicial_control_duty(case: Case) -> Truth:
    """Wherever an administrative authority ordered or extended detention."""
    return some(
        case.detention_periods,
        lambda period: all_of(
            detention_running(period),
            period.detention_authority_type.among(AuthorityType.ADMINISTRATIVE),
            not_(period.judicial_control_done),
        ),
    )
