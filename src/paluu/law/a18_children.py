"""Articles 18 to 20: the best interests of the child and unaccompanied minors."""

from __future__ import annotations

from paluu.law.a04_definitions import is_minor, is_unaccompanied_minor
from paluu.law.facts import Case, CountryOfReturn
from paluu.law.terms import Reception
from paluu.rules.language import Truth, all_of, any_of, only_if, rule


@rule(
    "18",
    yes="A child is concerned.",
    no="No child is concerned.",
)
def child_concerned(case: Case) -> Truth:
    """The person is a minor, or belongs to a family with minors."""
    return any_of(is_minor(case), case.is_family_with_minors)


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
    """Before any return of an unaccompanied minor, forced or voluntary (reading A25)."""
    return only_if(
        is_unaccompanied_minor(to.case),
        to.reception_in_country_of_return.among(
            Reception.FAMILY_MEMBER,
            Reception.NOMINATED_GUARDIAN,
            Reception.ADEQUATE_RECEPTION_FACILITY,
        ),
    )
