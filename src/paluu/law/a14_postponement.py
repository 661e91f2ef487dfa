"""Article 14 with 12(3), 9(6) and 26(3): when removal must or may be postponed."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import minimum_safeguards_owed
from paluu.law.a04_definitions import treated_as_minor
from paluu.law.a09_recognition import enforcement_stopped
from paluu.law.a26_remedies import removal_suspended
from paluu.law.facts import Case, CountryOfReturn
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    not_,
    option_is,
    option_months,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)
from paluu.rules.values import Counting


@rule(
    "12(3)",
    yes="A claim or indication of refoulement to this country must be answered.",
    no="No claim or indication of refoulement to this country awaits an answer.",
)
def refoulement_question_open(to: CountryOfReturn) -> Truth:
    """Raised by the person, or known to any authority, and not yet referred or assessed (A02)."""
    raised = any_of(
        all_of(
            to.refoulement_claim_raised,
            when(option_is(options.refoulement_claim_blocks, "every_claim"), yes).otherwise(
                to.refoulement_claim_substantiated
            ),
        ),
        to.refoulement_indications_known,
    )
    return all_of(
        raised, not_(any_of(to.refoulement_assessed, to.directed_to_appropriate_procedure))
    )


@rule(
    "12(3)",
    yes="A statement on refoulement that names no country must be answered.",
    no="No general statement on refoulement awaits an answer.",
)
def general_refoulement_question_open(case: Case) -> Truth:
    """A claim that names no country concerns every country."""
    return all_of(
        case.general_refoulement_claim_raised, not_(case.general_refoulement_claim_answered)
    )


@rule(
    "12(3); 14(1)(a)",
    yes="Return to this country is known not to breach non-refoulement.",
    no="Non-refoulement bars return to this country, or the question is unanswered.",
)
def refoulement_excluded(to: CountryOfReturn) -> Truth:
    """No unanswered claim or indication, and no risk established on current facts."""
    return all_of(
        not_(refoulement_question_open(to)).at("12(3)"),
        not_(general_refoulement_question_open(to.case)).at("12(3)"),
        not_(to.refoulement_risk_established).at("14(1)(a)"),
    )


@rule(
    "12(3)",
    yes="The person must be directed to a procedure, or the risk must be assessed.",
    no="No claim or indication of refoulement awaits an answer.",
)
def referral_or_assessment_duty(case: Case) -> Truth:
    """For each country that is considered."""
    return any_of(
        some(case.countries, refoulement_question_open), general_refoulement_question_open(case)
    )


@rule(
    "14(1)(a); 7(4a)",
    yes="Removal to this country must be postponed: it would breach non-refoulement.",
    no="Non-refoulement does not bar removal to this country.",
)
def removal_blocked_to_country(to: CountryOfReturn) -> Truth:
    """Absolute, without exception for security; removal elsewhere stays possible."""
    return to.refoulement_risk_established


@rule(
    "14(1)(b); 28(1); 9(6)",
    yes="Removal is blocked whatever the country.",
    no="No suspension blocks removal.",
)
def removal_blocked(case: Case) -> Truth:
    """A court or the law suspends it, the window to ask is open, or the issuing State stopped."""
    return any_of(
        removal_suspended(case).at("14(1)(b), 28"),
        all_of(case.recognition_applied, case.other_ms_decision_effects_suspended).at("9(6)"),
        enforcement_stopped(case).at("9(7)"),
    )


@rule(
    "14(2)",
    yes="Removal may be postponed.",
    no="No circumstances that allow postponement are recorded.",
)
def removal_postponement_possible(case: Case) -> Truth:
    """For the specific circumstances of the case, or on a ground of national law."""
    return any_of(
        case.postponement_circumstances_present,
        all_of(
            option_truth(options.additional_postponement_grounds),
            case.national_postponement_ground_met,
        ),
    )


@rule(
    "14(2)",
    yes="Removal to this country is postponed for the circumstances of the case.",
    no="Removal to this country is not postponed for the circumstances of the case.",
)
def postponed_under_14_2(to: CountryOfReturn) -> Truth:
    """The authority's own postponement holds until it lifts it."""
    return to.postponed_for_specific_circumstances


@rule(
    "14(1); 14(2)",
    yes="Removal to this country is postponed.",
    no="Removal to this country is not postponed.",
)
def removal_postponed(to: CountryOfReturn) -> Truth:
    """On any ground."""
    return any_of(
        removal_blocked_to_country(to).at("14(1)(a)"),
        removal_blocked(to.case).at("14(1)(b)"),
        postponed_under_14_2(to).at("14(2)"),
    )


@rule(
    "14(1); 14(2)",
    yes="Removal is postponed.",
    no="Removal is not postponed to any country.",
)
def postponement_in_effect(case: Case) -> Truth:
    """To at least one country, on any ground."""
    return any_of(removal_blocked(case), some(case.countries, removal_postponed))


@rule(
    "14(3)",
    yes="The request for postponement is duly reasoned.",
    no="There is no request for postponement that is duly reasoned.",
)
def postponement_request_in_order(case: Case) -> Truth:
    """A request must be reasoned; one without reasons may be completed (A56)."""
    return all_of(case.postponement_requested, case.postponement_request_reasoned)


@rule(
    "14(3)",
    yes="The request for postponement must be answered with reasons.",
    no="No request for postponement awaits an answer.",
)
def postponement_request_answer_duty(case: Case) -> Truth:
    """Lack of reasons allows asking for them, not silence (A56)."""
    return all_of(
        case.postponement_requested,
        not_(case.postponement_request_answered),
        when(option_is(options.postponement_confirmed, "every"), yes).otherwise(
            postponement_request_in_order(case)
        ),
    )


@rule(
    "14(4)",
    yes="The postponement must still be confirmed to the person in writing.",
    no="No written confirmation of postponement is outstanding.",
)
def postponement_confirmation_due(to: CountryOfReturn) -> Truth:
    """The text asks for it under 14(1); every postponement is confirmed (A56)."""
    mandatory = any_of(removal_blocked_to_country(to), removal_blocked(to.case))
    return all_of(
        when(option_is(options.postponement_confirmed, "every"), removal_postponed(to)).otherwise(
            mandatory
        ),
        not_(to.postponement_confirmed_in_writing),
    )


@rule("14(5)", yes="Day by which the postponement is looked at again at the latest.")
def postponement_review_date(case: Case) -> Day:
    """A setting of the system (A56); the text asks for review when matters change."""
    return ends(
        case.last_postponement_review_date,
        option_months(options.postponement_review_months),
        Counting.PLAIN,
    )


@rule(
    "14(5)",
    yes="The postponement must be reviewed now.",
    no="No change calls for review of the postponement.",
)
def postponement_review_duty(case: Case) -> Truth:
    """By the text on a change of relevant circumstances; the interval is only a task."""
    return all_of(postponement_in_effect(case), case.relevant_circumstances_changed)


@rule(
    "14(5)",
    yes="The internal interval for looking at the postponement again has passed.",
    no="The internal interval for looking at the postponement again has not passed.",
)
def postponement_review_overdue(case: Case) -> Truth:
    """At most six months, configurable (A56)."""
    return postponement_review_date(case) < today


# --- 14(6) and (7): the time of postponement ----------------------------------------------------


def _postponed_within_scope(case: Case) -> Truth:
    """Of 14(6), Article 2(7) carries only points (c) and (e) over to the persons left out there."""
    return all_of(postponement_in_effect(case), not_(minimum_safeguards_owed(case)).at("2(7)"))


@rule(
    "14(6)(a); 14(6)",
    yes="Basic needs must be taken into account.",
    no="No postponement is in effect, or only the minimum of Article 2(7) is owed.",
)
def basic_needs_floor(case: Case) -> Truth:
    """Compliance may shape the form above this floor, never the floor."""
    return _postponed_within_scope(case)


@rule(
    "14(6)(b)",
    yes="Family unity with the family members present must be taken into account.",
    no="No postponement is in effect, no family member is present, or only 2(7) is owed.",
)
def family_unity_duty(case: Case) -> Truth:
    """With family members on the territory of this State."""
    return all_of(_postponed_within_scope(case), case.family_members_present)


@rule(
    "14(6)(c); 2(7)",
    yes="Emergency health care and essential treatment of illness are owed.",
    no="No postponement is in effect, and the minimum of Article 2(7) is not in question.",
)
def healthcare_floor(case: Case) -> Truth:
    """Owed also to persons left out of the scope at the border (2(7))."""
    return any_of(postponement_in_effect(case), minimum_safeguards_owed(case).at("2(7)"))


@rule(
    "14(6)(d)",
    yes="Access to basic education must be taken into account.",
    no="No postponement is in effect, no minor is concerned, or only 2(7) is owed.",
)
def education_access_duty(case: Case) -> Truth:
    """By the length of the stay; Article 2(7) does not carry this over to the border."""
    return all_of(
        _postponed_within_scope(case), any_of(treated_as_minor(case), case.is_family_with_minors)
    )


@rule(
    "14(6)(e); 2(7)",
    yes="The special needs of a vulnerable person must be taken into account.",
    no="No special needs of a vulnerable person are in question.",
)
def special_needs_duty(case: Case) -> Truth:
    """Owed also to persons left out of the scope at the border (2(7))."""
    return all_of(
        any_of(case.is_vulnerable, treated_as_minor(case)),
        any_of(postponement_in_effect(case), minimum_safeguards_owed(case).at("2(7)")),
    )


@rule(
    "14(7)",
    yes="Measures of Articles 23 to 23c may be applied if their own conditions are met.",
    no="No postponement is in effect.",
)
def measures_possible_during_postponement(case: Case) -> Truth:
    """Postponement opens no measure that would not be open otherwise."""
    return postponement_in_effect(case)


@rule(
    "14(7); 29",
    yes="Postponement does not exclude detention.",
    no="Detention is excluded: no country of return is in reach.",
)
def detention_open_during_postponement(case: Case) -> Truth:
    """While non-refoulement bars removal another country must be in reach (A62)."""
    barred = some(case.countries, removal_blocked_to_country)
    open_country = some(case.countries, lambda to: not_(removal_blocked_to_country(to)))
    return when(
        option_is(options.detention_during_postponement, "needs_open_country"),
        any_of(not_(barred), all_of(open_country, case.reasonable_prospect_of_removal)),
    ).otherwise(yes)
