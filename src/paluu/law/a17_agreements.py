"""Article 17: return under an agreement with a third country that is not one's own."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import is_unaccompanied_minor
from paluu.law.facts import CountryOfReturn
from paluu.law.terms import CountryCategory
from paluu.rules.language import Truth, all_of, any_of, not_, only_if, option_is, rule


@rule(
    "17(1); 17(4)",
    yes="Return to this country rests on an Article 17 agreement.",
    no="Return to this country rests on no Article 17 agreement.",
)
def article_17_agreement_used(to: CountryOfReturn) -> Truth:
    """Whatever other kind of country of return it may be as well (A22)."""
    return any_of(
        to.country_of_return_category.among(CountryCategory.ARTICLE_17_AGREEMENT),
        all_of(option_is(options.agreement_label, "whenever_used"), to.art17_route_used),
    )


@rule(
    "17(1); 17(2); 17(3); 17(4)",
    yes="The agreement allows return of this person to this country.",
    no="The agreement does not allow return of this person to this country.",
)
def article_17_route_usable(to: CountryOfReturn) -> Truth:
    """Not applicable to other routes; never open to an unaccompanied minor."""
    return only_if(
        article_17_agreement_used(to),
        all_of(
            to.art17_agreement_in_force.at("17(1)"),
            to.art17_agreement_complete.at("17(2)"),
            to.art17_agreement_notified.at("17(3)"),
            to.third_country_respects_human_rights.at("17(1)"),
            not_(to.art17_significant_adverse_change).at("17(2a)(c)"),
            not_(is_unaccompanied_minor(to.case)).at("17(4)"),
        ),
    )
