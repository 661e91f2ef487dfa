"""Articles 18 to 20: the best interests of the child and unaccompanied minors."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import is_unaccompanied_minor, treated_as_minor
from paluu.law.facts import Case, CountryOfReturn
from paluu.law.terms import Reception
from paluu.rules.language import Truth, all_of, any_of, only_if, option_is, rule, when, yes


@rule(
    "18",
    yes="A child is concerned.",
    no="No child is concerned.",
)
def child_concerned(case: Case) -> Truth:
    """The person is treated as a minor (A24), or belongs to a family with minors."""
    return any_of(treated_as_minor(case), case.is_family_with_minors)


@rule(
    "18; 20(2); 20(3)",
    yes="The safeguards for the child are met.",
    no="A safeguard for the child is missing.",
)
def child_safeguards_met(case: Case) -> Truth:
    """Not applicable where no child is concerned."""
    unaccompanied = only_if(
        is_unaccompanied_minor(case),
        all_of(
            case.representative_appointed.at("20(2)"),
            case.minor_heard.at("20(3)"),
        ),
    )
    return only_if(
        child_concerned(case), all_of(case.best_interests_assessed.at("18"), unaccompanied)
    )


@rule(
    "20(3)",
    yes="Family, a guardian or adequate reception awaits the unaccompanied minor there.",
    no="Nothing adequate awaits the unaccompanied minor there.",
)
def reception_verified(to: CountryOfReturn) -> Truth:
    """The authorities must be satisfied of it before removal at the latest."""
    return only_if(
        is_unaccompanied_minor(to.case),
        to.reception_in_country_of_return.among(
            Reception.FAMILY_MEMBER,
            Reception.NOMINATED_GUARDIAN,
            Reception.ADEQUATE_RECEPTION_FACILITY,
        ),
    )


@rule(
    "20(3)",
    yes="As to the child's reception, voluntary return to this country may go ahead.",
    no="The child's reception must be verified before voluntary return to this country.",
)
def voluntary_return_reception_guard(to: CountryOfReturn) -> Truth:
    """The need of the child does not depend on the way of return (A25)."""
    return when(
        option_is(options.reception_on_voluntary_return, "verified"), reception_verified(to)
    ).otherwise(yes)
