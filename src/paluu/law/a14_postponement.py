"""Article 14 with 12(3), 9(6) and 26(3): when removal must or may be postponed."""

from __future__ import annotations

from paluu.law import options
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
        all_of(case.recognition_applied, case.other_ms_decision_withdrawn_or_annulled).at("9(7)"),
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
    "14(4)",
    yes="The postponement must still be confirmed to the person in writing.",
    no="No written confirmation of postponement is outstanding.",
)
def postponement_confirmation_due(to: CountryOfReturn) -> Truth:
    """Every postponement is confirmed (reading A56)."""
    return all_of(removal_postponed(to), not_(to.postponement_confirmed_in_writing))


@rule(
    "14(3)",
    yes="The request for postponement must be answered with reasons.",
    no="No request for postponement awaits an answer.",
)
def postponement_request_answer_duty(case: Case) -> Truth:
    """Lack of reasons allows asking for them, not silence (reading A56)."""
    return all_of(case.postponement_requested, not_(case.postponement_request_answered))


@rule("14(5)", yes="Day by which the postponement is reviewed at the latest.")
def postponement_review_date(case: Case) -> Day:
    """A setting of the system (reading A56); the text asks for review when matters change."""
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
    return all_of(some(case.countries, removal_postponed), case.relevant_circumstances_changed)


@rule(
    "14(5)",
    yes="The internal interval for looking at the postponement again has passed.",
    no="The internal interval for looking at the postponement again has not passed.",
)
def postponement_review_overdue(case: Case) -> Truth:
    """Reading A56: at most six months, configurable."""
    return postponement_review_date(case) < today
