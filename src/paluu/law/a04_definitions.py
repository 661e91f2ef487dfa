"""Article 4: what the terms mean."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a07_period_for_return import immediate_departure_ordered
from paluu.law.facts import Case, CountryOfReturn
from paluu.law.terms import CountryCategory
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    ends,
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


@rule(
    "4(1)",
    yes="The person is a third-country national.",
    no="The person is a Union citizen or enjoys free movement.",
)
def is_third_country_national(case: Case) -> Truth:
    """Stateless persons are third-country nationals too."""
    return all_of(not_(case.is_union_citizen), not_(case.has_union_free_movement_right))


@rule("4(2)", yes="The person is staying illegally.", no="The stay is not illegal.")
def illegal_stay_established(case: Case) -> Truth:
    """No entry conditions and no right to stay or remain (A75)."""
    return all_of(
        is_third_country_national(case),
        case.is_present_on_ms_territory,
        not_(case.fulfils_entry_conditions),
        not_(case.international_protection_application_pending).at("2(3)"),
        when(
            option_is(options.yardstick_of_illegal_stay, "any_right_to_stay"),
            not_(case.fulfils_stay_conditions),
        ).otherwise(yes),
    )


@rule("4", yes="The person is under 18.", no="The person is 18 or older.")
def is_minor(case: Case) -> Truth:
    """Counted from the date of birth (A55); a rough date leaves it open."""
    return when(
        option_is(options.coming_of_age_on_leap_day, "first_of_march"),
        today <= ends(case.date_of_birth, years(18), Counting.LIBERTY),
    ).otherwise(today < ends(case.date_of_birth, years(18), Counting.PLAIN))


@rule(
    "19(1)",
    yes="The person is treated as a minor.",
    no="The person is not treated as a minor.",
)
def treated_as_minor(case: Case) -> Truth:
    """Doubt works in favour of minority until it is resolved (A24)."""
    return any_of(
        is_minor(case).at("4"),
        all_of(option_is(options.doubt_about_age, "as_a_minor"), case.minority_in_doubt).at(
            "19(1)"
        ),
    )


@rule(
    "19(1)",
    yes="The authority may have the person's age assessed.",
    no="There is no doubt that would call for an age assessment.",
)
def age_assessment_possible(case: Case) -> Truth:
    """A power and no duty: the Regulation does not demand it in every case of doubt."""
    return case.minority_in_doubt


@rule(
    "20(1)",
    yes="The person is to be treated as an unaccompanied minor.",
    no="The person is not an unaccompanied minor.",
)
def is_unaccompanied_minor(case: Case) -> Truth:
    """A child, or a person treated as one, without a responsible adult."""
    return all_of(case.is_unaccompanied, treated_as_minor(case))


@rule(
    "4(3)",
    yes="This is a country of return for the person.",
    no="This is not a country of return for the person.",
)
def is_country_of_return(to: CountryOfReturn) -> Truth:
    """Seven kinds, each with its own condition."""
    kind = to.country_of_return_category
    return (
        when(
            kind.among(
                CountryCategory.COUNTRY_OF_ORIGIN, CountryCategory.FORMAL_HABITUAL_RESIDENCE
            ),
            yes.at("4(3)(a), 4(3)(b)"),
        )
        .when(
            kind.among(CountryCategory.TRANSIT_UNDER_READMISSION),
            to.readmission_instrument_covers_transit.at("4(3)(c)"),
        )
        .when(
            kind.among(CountryCategory.RIGHT_TO_ENTER_AND_RESIDE),
            to.has_right_to_enter_and_reside_there.at("4(3)(d)"),
        )
        .when(
            kind.among(CountryCategory.SAFE_THIRD_COUNTRY),
            to.inadmissible_safe_third_country.at("4(3)(e)"),
        )
        .when(
            kind.among(CountryCategory.FIRST_COUNTRY_OF_ASYLUM),
            to.inadmissible_first_country_of_asylum.at("4(3)(f)"),
        )
        .otherwise(to.art17_agreement_in_force.at("4(3)(g)"))
    )


@rule(
    "4(6)",
    yes="The departure is a voluntary return.",
    no="There is no voluntary return.",
)
def voluntary_return_exists(case: Case) -> Truth:
    """Leaving on one's own, assisted or not: before a decision, in the period, or after it.

    Departure after an order to leave immediately counts too (A15).
    """
    return all_of(
        (case.left_territory_date <= today).at("4(6)(a), 4(6)(b)"),
        case.returned_voluntarily,
        when(option_is(options.voluntary_return_after_immediate_order, "counts"), yes).otherwise(
            not_(immediate_departure_ordered(case))
        ),
    )


@rule(
    "4(4a)",
    yes="Return has been achieved.",
    no="Return has not been achieved.",
)
def return_achieved(case: Case) -> Truth:
    """Voluntary return, or removal by the authorities to a country of return."""
    return any_of(
        voluntary_return_exists(case).at("4(4a)(a)"),
        all_of(case.left_territory_date <= today, case.removed_to_country_of_return).at("4(4a)(b)"),
    )


@rule(
    "4(4b)",
    yes="A removal decision is in force.",
    no="No removal decision is in force.",
)
def removal_decision_exists(case: Case) -> Truth:
    """An act stating that the person may be removed to one or more countries of return."""
    return some(
        case.removal_decisions,
        lambda decision: not_(decision.removal_decision_withdrawn_or_annulled),
    )


@rule(
    "4(7)",
    yes="The person has absconded.",
    no="The person has not absconded.",
)
def absconded(case: Case) -> Truth:
    """Conduct is needed: a letter sent to a wrong address makes nobody abscond."""
    return all_of(not_(case.available_to_authorities), case.unavailability_attributable_to_person)


@rule(
    "4(8)",
    yes="An entry ban exists.",
    no="No entry ban exists.",
)
def entry_ban_exists(case: Case) -> Truth:
    """A prohibition of entry and stay that has not been withdrawn; it may not have begun."""
    return some(case.entry_bans, lambda ban: not_(ban.entry_ban_withdrawn_or_annulled))


@rule(
    "4(11)",
    yes="The return takes place as a return operation.",
    no="There is no return operation.",
)
def return_operation_exists(case: Case) -> Truth:
    """Organised or coordinated by the authority, or supported by Frontex."""
    return any_of(case.return_operation_organised, case.frontex_support_needed)
