"""Article 12: when a person is removed, and what must be settled first."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import is_country_of_return
from paluu.law.a07_period_for_return import (
    obligation_to_leave_missed,
    return_decision_exists,
    return_decision_in_force,
)
from paluu.law.a14_postponement import (
    postponed_under_14_2,
    refoulement_excluded,
    removal_blocked,
)
from paluu.law.a16_security import poses_security_risk
from paluu.law.a17_agreements import article_17_route_usable
from paluu.law.a18_children import child_safeguards_met, reception_verified
from paluu.law.a21_cooperation import breach_of_cooperation
from paluu.law.facts import Case, CountryOfReturn, RemovalDecision
from paluu.law.terms import HearingSubject
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    follow,
    no,
    not_,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)


@rule(
    "12(1); 16(2)",
    yes="The person is subject to removal.",
    no="The person is not subject to removal.",
)
def subject_to_removal(case: Case) -> Truth:
    """One of the grounds is met; the safeguards decide whether removal may go ahead."""
    return all_of(
        return_decision_exists(case).at("4(5)"),
        any_of(
            obligation_to_leave_missed(case).at("12(1)(-a)"),
            breach_of_cooperation(case).at("12(1)(a)"),
            poses_security_risk(case).at("12(1)(c), 16(2)"),
            case.moved_to_other_ms_without_authorisation.at("12(1)(d)"),
            all_of(
                option_truth(options.additional_removal_grounds),
                case.national_removal_ground_met,
            ).at("12(1)(f)"),
        ),
    )


@rule(
    "12(2)",
    yes="The removal decision is in force and has been notified.",
    no="The removal decision is not in force or has not been notified.",
)
def removal_decision_effective(decision: RemovalDecision) -> Truth:
    """Written, reasoned, naming the country, notified, and neither withdrawn nor annulled."""
    return all_of(
        not_(decision.removal_decision_withdrawn_or_annulled),
        decision.removal_decision_in_writing.at("12(2)"),
        decision.removal_decision_reasoned.at("12(2b)"),
        decision.removal_decision_notified_date <= today,
    )


@rule(
    "12(1b); 12(2a)",
    yes="A notified decision open to appeal names this country of return.",
    no="No notified decision names this country of return.",
)
def country_determined(to: CountryOfReturn) -> Truth:
    """In the return decision or a removal decision; a new destination needs a new one (A04)."""
    by_return_decision = follow(
        to.named_in_return_decision,
        lambda decision: all_of(
            return_decision_in_force(decision),
            when(
                option_is(options.destination_in_decision, "notified_decision"),
                decision.return_decision_notified_date <= today,
            ).otherwise(yes),
        ),
    ).where_none(no)
    by_removal_decision = follow(
        to.named_in_removal_decision, removal_decision_effective
    ).where_none(no)
    return any_of(by_return_decision.at("7(4)"), by_removal_decision.at("12(2a)"))


@rule(
    "12(1); 12(1b); 12(3); 14(1); 17(4); 20(3); 28(1)",
    yes="Removal to this country may be carried out.",
    no="Removal to this country may not be carried out.",
)
def removal_permitted(to: CountryOfReturn) -> Truth:
    """Every safeguard is known to be met; anything unknown holds the removal back."""
    return all_of(
        subject_to_removal(to.case).at("12(1)"),
        is_country_of_return(to).at("4(3)"),
        country_determined(to).at("12(1b)"),
        refoulement_excluded(to).at("12(3), 14(1)(a)"),
        not_(removal_blocked(to.case)).at("14(1)(b), 28(1)"),
        not_(postponed_under_14_2(to)).at("14(2)"),
        article_17_route_usable(to).at("17(1), 17(4)"),
        child_safeguards_met(to.case).at("18, 20(2), 20(3)"),
        reception_verified(to).at("20(3)"),
    )


@rule(
    "12(1)",
    yes="Removal may be carried out to at least one country.",
    no="Removal may not be carried out to any country.",
)
def removal_possible(case: Case) -> Truth:
    """It is enough that one of several countries is open (Hardeker)."""
    return some(case.countries, removal_permitted)


@rule(
    "12(2)",
    yes="A removal decision may be issued.",
    no="A removal decision may not be issued.",
)
def removal_decision_permitted(case: Case) -> Truth:
    """Removal enforces a return decision, so one must be in force; it may be the same act."""
    return return_decision_exists(case)


@rule(
    "12(2a); 12(2b)",
    yes="The removal decision has the form Article 12 requires.",
    no="The removal decision lacks the form Article 12 requires.",
)
def removal_decision_in_order(decision: RemovalDecision) -> Truth:
    """In writing, reasoned, and naming a country of return."""
    return all_of(
        decision.removal_decision_in_writing.at("12(2)"),
        decision.removal_decision_reasoned.at("12(2b)"),
        decision.removal_decision_names_country.at("12(2a)"),
    )


@rule(
    "12(2)",
    yes="The person has been heard before the removal decision.",
    no="The person has not been heard before the removal decision.",
)
def heard_before_removal_decision(case: Case) -> Truth:
    """A general principle of Union law, oral or in writing (reading A74)."""
    return when(
        option_is(options.hearing_before_adverse_decision, "always"),
        some(
            case.hearings,
            lambda hearing: hearing.hearing_subject.among(
                HearingSubject.REMOVAL_DECISION, HearingSubject.SEVERAL
            ),
        ),
    ).otherwise(yes)


@rule(
    "12(4)",
    yes="Coercion, if planned, is necessary, proportionate and never excessive.",
    no="The planned coercion is not necessary, not proportionate or excessive.",
)
def coercion_lawful(case: Case) -> Truth:
    """No coercion planned, nothing to justify."""
    return any_of(not_(case.coercion_planned), case.coercion_necessary_and_proportionate)


@rule(
    "15(1)",
    yes="The forced-return monitor has been told of the removal.",
    no="The forced-return monitor has not been told of the removal.",
)
def forced_return_monitored(case: Case) -> Truth:
    """Every forced return is announced in time (reading A67)."""
    return case.monitor_informed
