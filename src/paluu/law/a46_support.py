"""Article 46: counselling and support for return and reintegration."""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import treated_as_minor
from paluu.law.a07_period_for_return import return_decision_exists
from paluu.law.a12_removal import subject_to_removal
from paluu.law.facts import Case, SupportDecision, SupportWeighing
from paluu.law.terms_system import SupportCriterion, SupportSource
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    option_is,
    option_truth,
    rule,
    some,
)

# --- 46(6): support already received ------------------------------------------------------------


@rule(
    "46(6)",
    yes="Programme support is excluded: another Member State or the Union has supported already.",
    no="No earlier support excludes support now.",
)
def support_excluded(case: Case) -> Truth:
    """Only support actually received counts, of whatever kind; this State's own does not (A64)."""
    return some(
        case.prior_supports,
        lambda prior: all_of(
            prior.prior_support_received,
            prior.prior_support_source.among(SupportSource.OTHER_MEMBER_STATE, SupportSource.UNION),
        ),
    )


@rule(
    "46(6)",
    yes="Support through a programme may be granted.",
    no="Support through a programme may not be granted.",
)
def support_grant_permitted(case: Case) -> Truth:
    """Once earlier support has been looked for among the States and the Union."""
    return all_of(case.prior_support_checked, not_(support_excluded(case)))


# --- 46(1) to (4) -------------------------------------------------------------------------------


@rule(
    "46(1)",
    yes="Return and reintegration counselling must still be offered.",
    no="Counselling has been offered, or is not owed.",
)
def counselling_offer_duty(case: Case) -> Truth:
    """As early as possible in the procedure, also to those whom 46(6) excludes (A64)."""
    return all_of(
        any_of(regulation_applicable(case), return_decision_exists(case)),
        not_(case.counselling_offered),
        not_(all_of(option_is(options.support_exclusion, "all_support"), support_excluded(case))),
    )


@rule(
    "46(2)",
    yes="Information on return may be given although no return decision has been made.",
    no="A return decision has been made, or the State gives no information before it.",
)
def early_counselling_possible(case: Case) -> Truth:
    """A choice of the State; it puts no pressure on a person whose stay is undecided."""
    return all_of(
        option_truth(options.information_before_return_decision),
        not_(return_decision_exists(case)),
    )


@rule(
    "46(3)",
    yes="A programme as the Regulation requires is available.",
    no="No programme as the Regulation requires is available.",
)
def programme_available(case: Case) -> Truth:
    """Publicly supported, with help in kind or money, and reintegration after return."""
    return some(
        case.programmes,
        lambda programme: all_of(
            programme.programme_publicly_supported,
            programme.programme_gives_assistance,
            programme.programme_includes_reintegration,
        ),
    )


@rule(
    "46(4)",
    yes="No support has been granted, and none can be claimed as of right.",
    no="Support has been granted.",
)
def no_entitlement(case: Case) -> Truth:
    """Support is not an individual right; readmission never waits for it."""
    return not_(some(case.support_decisions, lambda decision: decision.support_granted))


@rule(
    "46(4)",
    yes="The decision on support has reasons where it needs them.",
    no="The refusal of support lacks reasons.",
)
def support_decision_in_order(decision: SupportDecision) -> Truth:
    """A refusal is decided with reasons although there is no right to support."""
    return any_of(decision.support_granted, decision.support_decision_reasoned)


# --- 46(5): kind and extent ---------------------------------------------------------------------


@rule(
    "46(5)",
    yes="The criterion may be weighed for the kind and extent of support.",
    no="The criterion may not be weighed for the kind and extent of support.",
)
def support_level(weighed: SupportWeighing) -> Truth:
    """Five criteria of the text, and those that national law adds; nothing else."""
    criterion = weighed.support_criterion
    return any_of(
        criterion.among(SupportCriterion.COOPERATION).at("46(5)(a)"),
        criterion.among(SupportCriterion.VOLUNTARY_OR_REMOVAL).at("46(5)(b)"),
        criterion.among(SupportCriterion.VISA_EXEMPT_NATIONALITY).at("46(5)(c)"),
        criterion.among(SupportCriterion.CONVICTION).at("46(5)(d)"),
        criterion.among(SupportCriterion.SPECIAL_NEEDS).at("46(5)(e)"),
        all_of(
            option_truth(options.additional_support_criteria),
            criterion.among(SupportCriterion.NATIONAL_CRITERION),
        ).at("46(5)(f)"),
    )


@rule(
    "46(5)",
    yes="Support may be set lower for this person.",
    no="Nothing allows setting support lower for this person.",
)
def support_may_be_lower(case: Case) -> Truth:
    """Where the State grades support; a power that leaves room to give it in full."""
    return all_of(
        option_is(options.support_scale, "graded"),
        any_of(
            not_(case.cooperates_with_authorities).at("46(5)(a)"),
            all_of(subject_to_removal(case), not_(case.returned_voluntarily)).at("46(5)(b)"),
            case.national_of_visa_exempt_country.at("46(5)(c)"),
            case.convicted_of_criminal_offence.at("46(5)(d)"),
            all_of(
                option_truth(options.additional_support_criteria),
                case.national_support_criterion_met,
            ).at("46(5)(f)"),
        ),
    )


@rule(
    "46(5)(e)",
    yes="Special needs may add to the support.",
    no="No special needs add to the support.",
)
def support_for_special_needs(case: Case) -> Truth:
    """Of a vulnerable person, a minor, with or without a family, or a family member."""
    return any_of(case.is_vulnerable, treated_as_minor(case), case.is_family_with_minors)
