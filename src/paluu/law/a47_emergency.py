"""Article 47: what a State may do, and for how long, when very many persons are to be returned."""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.facts import Case, EmergencyMeasure
from paluu.law.terms_system import DerogatedProvision
from paluu.rules.language import (
    Day,
    Days,
    Hours,
    Truth,
    all_of,
    any_of,
    later_of,
    not_,
    option_days,
    option_hours,
    option_is,
    option_truth,
    rule,
    today,
    when,
)
from paluu.rules.nodes import Option


@rule(
    "47(1)",
    yes="The State may resort to exceptional measures.",
    no="The State may not resort to exceptional measures.",
)
def emergency_powers_available(case: Case) -> Truth:
    """A number of persons that is exceptional and an unforeseen burden, while both last."""
    return all_of(
        case.exceptionally_large_number_of_returnees,
        case.unforeseen_heavy_burden,
        today < case.emergency_end_date,
    )


def emergency_between(case: Case, first: Day, last: Day) -> Truth:
    """Say whether exceptional measures were in force at some time from one day to another."""
    return all_of(
        option_truth(options.emergency_measures),
        case.exceptionally_large_number_of_returnees,
        case.unforeseen_heavy_burden,
        case.emergency_start_date <= last,
        first < case.emergency_end_date,
    )


@rule(
    "47(1)",
    yes="Exceptional measures are in force.",
    no="No exceptional measures are in force.",
)
def emergency_in_effect(case: Case) -> Truth:
    """From the State's decision until the grounds cease; unknown counts as not in force."""
    return emergency_between(case, today, today)


def _urgent_conditions() -> Truth:
    return any_of(
        option_truth(options.emergency_place_of_detention),
        option_truth(options.emergency_accommodation_of_children),
    )


def _periods_open() -> Truth:
    """Longer periods stand alone, or only with urgent measures on conditions (A45)."""
    return any_of(option_is(options.emergency_clause, "two_powers"), _urgent_conditions())


@rule(
    "47(1)",
    yes="Longer periods may be used in place of those in 27(1), 33(3) and 38(7).",
    no="The periods in 27(1), 33(3) and 38(7) hold as they stand.",
)
def emergency_periods(case: Case) -> Truth:
    """The first of the two powers; control of detention stays as speedy as possible."""
    return all_of(emergency_in_effect(case), _periods_open())


def days_in_emergency(case: Case, first: Day, last: Day, ordinary: Days, longer: Option) -> Days:
    """Give the length of a period that an emergency may lengthen.

    Args:
        case: the case.
        first: the first day on which the emergency may have touched the period.
        last: the last such day.
        ordinary: the length without an emergency.
        longer: the option with the length in an emergency; it never shortens the period.
    """
    return when(
        all_of(emergency_between(case, first, last), _periods_open()),
        later_of(ordinary, option_days(longer)),
    ).otherwise(ordinary)


def hours_in_emergency(case: Case, first: Day, last: Day, ordinary: Hours, longer: Option) -> Hours:
    """Give the length of a period in hours that an emergency may lengthen.

    The arguments are those of ``days_in_emergency``.
    """
    return when(
        all_of(emergency_between(case, first, last), _periods_open()),
        later_of(ordinary, option_hours(longer)),
    ).otherwise(ordinary)


@rule(
    "47(1); 34(1)",
    yes="An urgent measure departs from 34(1) on the place of detention.",
    no="34(1) on the place of detention holds.",
)
def place_of_detention_derogation(case: Case) -> Truth:
    """Only while the emergency lasts, and only if the State has decided on it."""
    return all_of(option_truth(options.emergency_place_of_detention), emergency_in_effect(case))


@rule(
    "47(1); 35(2)",
    yes="An urgent measure departs from 35(2) on the housing of minors and families.",
    no="35(2) on the housing of minors and families holds.",
)
def accommodation_of_children_derogation(case: Case) -> Truth:
    """Only while the emergency lasts; the best interests of the child and 35(1) remain."""
    return all_of(
        option_truth(options.emergency_accommodation_of_children), emergency_in_effect(case)
    )


@rule(
    "47(1)",
    yes="Urgent measures depart from 34(1) or 35(2).",
    no="34(1) and 35(2) hold as they stand.",
)
def emergency_detention_conditions(case: Case) -> Truth:
    """The second of the two powers (A45)."""
    return any_of(place_of_detention_derogation(case), accommodation_of_children_derogation(case))


@rule(
    "47(3); 47(1)",
    yes="The measure departs only from a provision that Article 47 names.",
    no="The measure departs from a provision that Article 47 does not name.",
)
def emergency_limits(measure: EmergencyMeasure) -> Truth:
    """Five provisions and no other: grounds, maxima, reviews and remedies hold in any crisis."""
    provision = measure.emergency_derogates_from
    return any_of(
        provision.among(DerogatedProvision.APPEAL_PERIOD).at("27(1)"),
        provision.among(DerogatedProvision.JUDICIAL_CONTROL).at("33(3)"),
        provision.among(DerogatedProvision.ANSWER_TO_REQUEST).at("38(7)"),
        provision.among(DerogatedProvision.PLACE_OF_DETENTION).at("34(1)"),
        provision.among(DerogatedProvision.ACCOMMODATION_OF_CHILDREN).at("35(2)"),
    )


@rule(
    "47(1); 47(3)",
    yes="The exceptional measure may be taken.",
    no="The exceptional measure may not be taken.",
)
def emergency_measure_permitted(measure: EmergencyMeasure) -> Truth:
    """The situation is exceptional and the measure stays within the five provisions."""
    return all_of(
        emergency_powers_available(measure.case).at("47(1)"), emergency_limits(measure).at("47(3)")
    )


@rule(
    "47(2)",
    yes="The Commission must be told without delay of the measures or of their end.",
    no="No notice to the Commission is due.",
)
def emergency_notification(case: Case) -> Truth:
    """Twice: when the State resorts to the measures, and as soon as the grounds cease."""
    return any_of(
        all_of(
            case.emergency_start_date <= today, not_(case.emergency_start_notified_date <= today)
        ),
        all_of(case.emergency_end_date <= today, not_(case.emergency_end_notified_date <= today)),
    )


@rule(
    "47(2)",
    yes="The Commission must be told again as soon as the grounds no longer exist.",
    no="There are no measures, or the Commission has been told of their end.",
)
def emergency_end_notice_owed(case: Case) -> Truth:
    """A standing duty from the start of the measures until the end has been notified."""
    return all_of(
        case.emergency_start_date <= today, not_(case.emergency_end_notified_date <= today)
    )
