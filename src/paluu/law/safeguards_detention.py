"""What must be known before and during detention, and how long it may last."""

from __future__ import annotations

from paluu.law import a29_detention as detention
from paluu.law import a32_duration as duration
from paluu.law import a33_review as review
from paluu.law import options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import (
    is_unaccompanied_minor,
)
from paluu.law.a16_security import poses_security_risk
from paluu.law.a18_children import child_concerned
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.a29_detention import detained, detention_permitted
from paluu.law.facts import Case, Change, DetentionPeriod
from paluu.law.safeguards_words import Property, at_least, at_most, needs, never_both
from paluu.law.terms import DetentionPurpose, ExtensionReason
from paluu.rules.language import (
    Days,
    Months,
    all_of,
    any_of,
    counted,
    how_many,
    in_days,
    in_months,
    not_,
    option_truth,
    some,
    unlimited_days,
    when,
)
from paluu.rules.prove_mutants import (
    confusing_branches,
    confusing_extremes,
    dropping,
    forgetting_the_condition,
    loosening,
    reading_as,
    taking_for_granted,
    turning,
    writing,
)


def _shortest_half_years(case: Case) -> Days:
    """181 days for the one change shown by evidence; more changes are bounded by their own rule."""
    changes = how_many(case.changes_after_maximum, lambda change: change.change_evidenced)
    return (
        when(changes <= counted(0), in_days(730))
        .when(changes <= counted(1), in_days(730 + 181))
        .otherwise(unlimited_days)
    )


def _longest_review_interval(case: Case) -> Months:
    return when(is_unaccompanied_minor(case), in_months(3)).otherwise(in_months(6))


DETENTION: tuple[Property, ...] = (
    needs(
        "detention_is_proportionate",
        "29(1)",
        "Nobody is detained unless an individual assessment finds it necessary and proportionate.",
        DetentionPeriod,
        detention_permitted,
        lambda period: period.detention_proportionate,
        dropping(detention_permitted, DetentionPeriod.detention_proportionate),
        loosening(detention_permitted),
    ).under_every_reading(),
    needs(
        "detention_serves_return",
        "29(2)",
        "Nobody is detained for a purpose other than return.",
        DetentionPeriod,
        detention_permitted,
        lambda period: not_(period.detention_purpose.among(DetentionPurpose.OTHER)),
        dropping(detention_permitted, detention.detention_purpose_lawful),
        turning(detention.detention_purpose_lawful, DetentionPeriod.detention_purpose),
    ).under_every_reading(),
    needs(
        "detention_rests_on_a_listed_ground",
        "29(3)",
        "Nobody is detained unless a ground of the closed list is known to be present.",
        DetentionPeriod,
        detention_permitted,
        lambda period: detention.detention_ground_present(period.case),
        dropping(detention_permitted, detention.stated_ground_met),
        taking_for_granted(detention.stated_ground_met, Case.hampers_return, yes=True),
    ).under_every_reading(),
    needs(
        "detention_needs_a_prospect_of_removal",
        "32(1)",
        "Nobody is detained unless there is known to be a reasonable prospect of removal.",
        DetentionPeriod,
        detention_permitted,
        lambda period: period.case.reasonable_prospect_of_removal,
        dropping(detention_permitted, "32(1)"),
    ),
    needs(
        "children_only_by_national_law_as_a_last_resort",
        "35(1); 18",
        "Nobody is detained where a child is or may be concerned, unless national law provides for"
        " it, best interests are assessed and alternatives were considered.",
        DetentionPeriod,
        detention_permitted,
        lambda period: any_of(
            not_(child_concerned(period.case)),
            all_of(
                option_truth(options.detention_of_minors_allowed),
                period.case.best_interests_assessed,
                period.case.detention_alternatives_considered,
            ),
        ),
        dropping(detention_permitted, detention.child_detention_permitted),
        dropping(detention.child_detention_permitted, options.detention_of_minors_allowed),
        forgetting_the_condition(detention.child_detention_permitted),
    ).under_every_reading(),
    needs(
        "no_detention_outside_the_scope",
        "2(2); 2(3); 2(4)(d)",
        "Nobody with a right of free movement, in extradition, or with a pending application for"
        " protection is detained under the Regulation.",
        DetentionPeriod,
        detention_permitted,
        lambda period: all_of(
            not_(period.case.has_union_free_movement_right),
            not_(period.case.in_extradition_procedure),
            not_(period.case.international_protection_application_pending),
        ),
        dropping(detention_permitted, regulation_applicable),
    ).under_every_reading(),
    needs(
        "permitted_detention_is_still_necessary",
        "29(1); 32(1)",
        "What may be ordered today is not what ends today: a permitted detention is necessary.",
        DetentionPeriod,
        detention_permitted,
        lambda period: duration.detention_still_necessary(period.case),
        dropping(detention_permitted, detention.stated_ground_met),
    ).under_every_reading(),
    needs(
        "extension_needs_one_of_two_reasons",
        "32(3)",
        "Detention is extended only for a known reason of the two that the text names, and on a"
        " present ground.",
        DetentionPeriod,
        duration.detention_extension_permitted,
        lambda period: all_of(
            not_(period.detention_extension_reason.among(ExtensionReason.NONE)),
            detention.detention_ground_present(period.case),
        ),
        dropping(duration.detention_extension_permitted, detention.detention_ground_present),
        confusing_branches(duration.extension_reason_present),
    ).under_every_reading(),
    needs(
        "further_period_needs_a_new_change",
        "32(3a)",
        "Detention passes the extended maximum only with a risk of absconding, a prospect of"
        " removal and a change that is shown by evidence and has not been used before.",
        Case,
        duration.further_detention_period_possible,
        lambda case: all_of(
            risk_of_absconding(case),
            case.reasonable_prospect_of_removal,
            some(
                case.changes_after_maximum,
                lambda change: all_of(change.change_evidenced, not_(change.change_already_used)),
            ),
        ),
        dropping(duration.change_usable, Change.change_evidenced),
        turning(duration.change_usable, Change.change_already_used),
        dropping(duration.further_detention_period_possible, risk_of_absconding),
    ),
    needs(
        "only_a_security_risk_passes_the_maximum",
        "16(3)(d)",
        "Detention beyond the maximum of Article 32 is possible only for a known security risk.",
        Case,
        duration.detention_beyond_maximum_possible,
        poses_security_risk,
        dropping(duration.detention_beyond_maximum_possible, poses_security_risk),
    ).under_every_reading(),
    needs(
        "release_when_the_maximum_has_passed",
        "32(3)",
        "Who is detained beyond the maximum and poses no security risk must be released.",
        Case,
        lambda case: all_of(
            detained(case),
            duration.detention_maximum_exceeded(case),
            not_(poses_security_risk(case)),
        ),
        duration.release_duty,
        dropping(duration.release_duty, "32(3)"),
        turning(duration.release_duty, duration.detention_beyond_maximum_possible),
    ).under_every_reading(),
    needs(
        "release_when_every_ground_has_ended",
        "32(2)",
        "Who is detained without any ground must be released.",
        Case,
        lambda case: all_of(detained(case), not_(detention.detention_ground_present(case))),
        duration.release_duty,
        dropping(duration.release_duty, "32(2)"),
        dropping(duration.detention_still_necessary, detention.detention_ground_present),
    ).under_every_reading(),
    needs(
        "release_without_prospect_of_removal",
        "32(1); 32(2)",
        "Who is detained without a reasonable prospect of removal must be released.",
        Case,
        lambda case: all_of(detained(case), not_(case.reasonable_prospect_of_removal)),
        duration.release_duty,
        dropping(duration.detention_still_necessary, "32(1)"),
    ),
    needs(
        "release_of_applicants_for_protection",
        "2(3); 32(2)",
        "Who is detained under the Regulation and has applied for protection must be released"
        " from this detention.",
        Case,
        lambda case: all_of(detained(case), case.international_protection_application_pending),
        duration.release_duty,
        dropping(duration.release_duty, regulation_applicable),
    ).under_every_reading(),
    needs(
        "a_detention_order_is_written_and_explained",
        "29(5)",
        "A detention order is in writing with its reasons, and the person is told of the remedies.",
        DetentionPeriod,
        detention.detention_order_in_order,
        lambda period: all_of(
            period.detention_order_in_writing, period.detention_remedies_information_given
        ),
        loosening(detention.detention_order_in_order),
    ).under_every_reading(),
    needs(
        "what_detention_calls_for_presupposes_detention",
        "32(2); 33",
        "The duty to release, a missed review and the duty of judicial control arise in detention.",
        Case,
        lambda case: any_of(
            duration.release_duty(case),
            review.detention_review_missed(case),
            review.judicial_control_duty(case),
        ),
        detained,
        dropping(duration.release_duty, detained),
        dropping(review.judicial_control_duty, detention.detention_running),
    ).under_every_reading(),
    never_both(
        "nobody_is_kept_who_must_be_released",
        "32(2); 32(5)",
        "Detention until a voluntary departure is not permitted where every ground has ended.",
        Case,
        duration.detention_until_departure_permitted,
        lambda case: not_(detention.detention_ground_present(case)),
        dropping(duration.detention_until_departure_permitted, duration.detention_still_necessary),
    ).under_every_reading(),
    at_most(
        "twelve_months_without_extension",
        "32(3)",
        "Without an extension detention lasts at most 365 days, whatever national law says.",
        Case,
        duration.detention_limit_days,
        lambda case: when(duration.detention_extended(case), unlimited_days).otherwise(
            in_days(365)
        ),
        turning(duration.detention_limit_days, duration.detention_extended),
    ).under_every_reading(),
    at_most(
        "twenty_four_months_without_a_further_period",
        "32(3)",
        "Without a further period under 32(3a) detention lasts at most 730 days.",
        Case,
        duration.detention_limit_days,
        lambda case: when(
            duration.further_detention_period_possible(case), unlimited_days
        ).otherwise(in_days(730)),
        taking_for_granted(
            duration.detention_limit_days, duration.further_detention_period_possible, yes=True
        ),
    ).under_every_reading(),
    at_most(
        "six_months_for_each_change",
        "32(3a)",
        "A change shown by evidence carries detention at most 181 days past 730.",
        Case,
        duration.detention_limit_days,
        _shortest_half_years,
        confusing_extremes(duration.detention_limit_days),
        writing(duration.further_days_allowed, 181, 273),
    ),
    at_most(
        "reviews_at_least_every_six_months",
        "33(1); 33(2)",
        "Detention is reviewed at least every six months, that of unaccompanied minors at least"
        " every three.",
        Case,
        review.detention_review_interval,
        _longest_review_interval,
        confusing_branches(review.detention_review_interval),
        confusing_extremes(review.detention_review_interval),
    ).under_every_reading(),
    at_least(
        "a_review_interval_is_at_least_a_month",
        "33(1)",
        "No admissible profile makes the time between reviews empty.",
        Case,
        review.detention_review_interval,
        lambda _: in_months(1),
        reading_as(review.detention_review_interval, options.detention_review_months, 0),
    ).under_every_reading(),
    at_most(
        "reviews_never_after_the_outer_limit",
        "33(1); 33(2)",
        "The day of review never lies after the last day the text itself allows.",
        Case,
        review.detention_review_due_date,
        review.detention_review_outer_limit,
        writing(review.detention_review_outer_limit, 6, 1),
    ).under_every_reading(),
)
