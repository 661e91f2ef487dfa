"""Article 17: return under an agreement with a third country that is not one's own."""

from __future__ import annotations

from paluu.law.a04_definitions import is_unaccompanied_minor
from paluu.law.facts import CountryOfReturn
from paluu.law.terms import CountryCategory
from paluu.rules.language import Truth, all_of, not_, only_if, rule


@rule(
    "17(1); 17(2); 17(4)",
    yes="The agreement allows return of this person to this country.",
    no="The agreement does not allow return of this person to this country.",
)
def article_17_route_usable(to: CountryOfReturn) -> Truth:
    """Not applicable to other kinds of country; never open to an unaccompanied minor."""
    return only_if(
        to.country_of_return_category.among(CountryCategory.ARTICLE_17_AGREEMENT),
        all_of(
            to.art17_agreement_in_force.at("17(1)"),
            to.art17_agreement_complete.at("17(2)"),
            to.third_country_respects_human_rights.at("17(1)"),
            not_(is_unaccompanied_minor(to.case)).at("17(4)"),
        ),
    )
