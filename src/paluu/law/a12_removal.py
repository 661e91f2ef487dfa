"""Article 12: when a person is removed, and what must be settled first."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import is_country_of_return
from paluu.law.a05_hearing import heard_about
from paluu.law.a07_period_for_return import (
    obligation_to_leave_missed,
    return_decision_exists,
    return_decision_in_force,
)
from paluu.law.a07_return_decision import country_of_return_in_decision, return_decision_valid_form
from paluu.law.a09_recognition import enforcement_of_foreign_decision
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

# --- 12(1): when removal is due -----------------------------------------------------------------


@rule(
    "4(5); 9(1)",
    yes="There is a return decision that can be enforced here.",
    no="There is no return decision that can be enforced here.",
)
def enforceable_decision_exists(case: Case) -> Truth:
    """Removal enforces a return decision: an own one, or a recognised one."""
    return any_of(
        return_decision_exists(case).at("4(5)"), enforcement_of_foreign_decision(case).at("9(1)")
    )


@rule(
    "12(1)",
    yes="A ground for removal is met.",
    no="No ground for removal is met.",
)
def removal_ground_met(case: Case) -> Truth:
    """Each point alone is enough; point (f) only where national law has laid it down (A18)."""
    return any_of(
        obligation_to_leave_missed(case).at("12(1)(-a)"),
        breach_of_cooperation(case).at("12(1)(a)"),
        poses_security_risk(case).at("12(1)(c), 16(2)"),
        case.moved_to_other_ms_without_authorisation.at("12(1)(d)"),
        all_of(
            option_truth(options.additional_removal_grounds), case.national_removal_ground_met
        ).at("12(1)(f)"),
    )


@rule(
    "12(1); 16(2)",
    yes="The person is subject to removal.",
    no="The person is not subject to removal.",
)
def subject_to_removal(case: Case) -> Truth:
    """A ground is met and the person has not left; the safeguards decide whether it goes ahead."""
    return all_of(
        enforceable_decision_exists(case).at("4(5)"),
        removal_ground_met(case).at("12(1)"),
        (today < case.left_territory_date).at("4(5)"),
    )


@rule(
    "4(5)",
    yes="The person has been removed.",
    no="The person has not been removed.",
)
def removed(case: Case) -> Truth:
    """Left the territory otherwise than on one's own."""
    return all_of(case.left_territory_date <= today, not_(case.returned_voluntarily))


@rule(
    "12(1a); 16(2a)",
    yes="Voluntary return may be allowed although removal is due.",
    no="Removal is not due, or national law leaves no room for voluntary return.",
)
def voluntary_return_allowed_instead(case: Case) -> Truth:
    """Nothing prevents it; for security risks above all where it is quicker."""
    return all_of(
        subject_to_removal(case),
        when(
            poses_security_risk(case), option_truth(options.voluntary_return_for_security_cases)
        ).otherwise(option_truth(options.voluntary_return_instead_of_removal)),
    )


# --- 12(1b) to (2c): the country of return and the removal decision -----------------------------


@rule(
    "12(2)",
    yes="The removal decision is in force and has been notified.",
    no="The removal decision is not in force or has not been notified.",
)
def removal_decision_effective(decision: RemovalDecision) -> Truth:
    """Written, reasoned, notified, and neither withdrawn nor annulled."""
    return all_of(
        not_(decision.removal_decision_withdrawn_or_annulled),
        decision.removal_decision_in_writing.at("12(2)"),
        decision.removal_decision_reasoned.at("12(2b)"),
        decision.removal_decision_notified_date <= today,
    )


@rule(
    "12(1b); 12(2a)",
    yes="This country of return has been determined in a decision open to appeal.",
    no="No decision open to appeal has determined this country of return.",
)
def country_determined(to: CountryOfReturn) -> Truth:
    """A notified decision names it; a new destination needs a new one (A04)."""
    notified = option_is(options.destination_in_decision, "notified_decision")
    by_return_decision = follow(
        to.named_in_return_decision,
        lambda decision: all_of(
            return_decision_in_force(decision),
            when(
                notified,
                all_of(
                    return_decision_valid_form(decision),
                    decision.return_decision_notified_date <= today,
                ),
            ).otherwise(yes),
        ),
    ).where_none(no)
    by_removal_decision = follow(
        to.named_in_removal_decision,
        lambda decision: when(notified, removal_decision_effective(decision)).otherwise(
            not_(decision.removal_decision_withdrawn_or_annulled)
        ),
    ).where_none(no)
    return any_of(
        by_return_decision.at("7(4)"),
        by_removal_decision.at("12(2a)"),
        all_of(enforcement_of_foreign_decision(to.case), to.named_in_recognised_decision).at(
            "9(1)"
        ),
    )


@rule(
    "12(1b)",
    yes="A country of return has been determined.",
    no="A country of return must be determined before removal is carried out.",
)
def country_of_return_guard(case: Case) -> Truth:
    """At the latest before removal; a return decision without a country is still valid."""
    return some(case.countries, country_determined)


@rule(
    "12(2)",
    yes="A removal decision may be issued.",
    no="A removal decision may not be issued.",
)
def removal_decision_permitted(case: Case) -> Truth:
    """Removal enforces a return decision, so there must be one; it may be the same act."""
    return enforceable_decision_exists(case)


@rule(
    "12(2a); 12(2b)",
    yes="The removal decision has the form Article 12 requires.",
    no="The removal decision lacks the form Article 12 requires.",
)
def removal_decision_in_order(decision: RemovalDecision) -> Truth:
    """In writing, reasoned, and naming a country unless one was determined earlier."""
    return all_of(
        decision.removal_decision_in_writing.at("12(2)"),
        decision.removal_decision_reasoned.at("12(2b)"),
        any_of(
            decision.removal_decision_names_country,
            some(decision.case.countries, country_of_return_in_decision),
        ).at("12(2a)"),
    )


@rule(
    "12(2b)",
    yes="The person must still be told of the remedies and their time limits.",
    no="Nothing about the remedies is outstanding.",
)
def removal_remedies_information_duty(decision: RemovalDecision) -> Truth:
    """The remedies that lie against the removal decision, and until when."""
    return all_of(
        not_(decision.removal_decision_withdrawn_or_annulled),
        not_(decision.removal_remedies_information_given),
    )


@rule(
    "12(2b)",
    yes="A removal decision must still be notified.",
    no="Every removal decision has been notified.",
)
def removal_notification_duty(case: Case) -> Truth:
    """As soon as possible; until then the country it names is not determined."""
    return some(
        case.removal_decisions,
        lambda decision: all_of(
            not_(decision.removal_decision_withdrawn_or_annulled),
            today < decision.removal_decision_notified_date,
        ),
    )


@rule(
    "12(2c)",
    yes="A translation of the main elements and the remedies must still be given.",
    no="No translation is outstanding.",
)
def removal_translation_duty(decision: RemovalDecision) -> Truth:
    """On request, in writing or orally."""
    return all_of(decision.removal_translation_requested, not_(decision.removal_translation_given))


@rule(
    "12(2)",
    yes="The person has been heard before the removal decision.",
    no="The person has not been heard before the removal decision.",
)
def heard_before_removal_decision(case: Case) -> Truth:
    """A general principle of Union law, oral or in writing (A74)."""
    return heard_about(case, HearingSubject.REMOVAL_DECISION)


# --- 12(3) to (5): whether and how it may go ahead ----------------------------------------------


@rule(
    "12(1); 12(1b); 12(3); 14(1); 17(4); 20(3); 28(1)",
    yes="Removal to this country may be carried out.",
    no="Removal to this country may not be carried out.",
)
def removal_permitted(to: CountryOfReturn) -> Truth:
    """Every safeguard is known to be met; anything unknown holds the removal back.

    The stay must still be illegal: an application for protection or a right to stay ends it.
    """
    return all_of(
        regulation_applicable(to.case).at("2(1), 2(3)"),
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
    "12(3a)",
    yes="Another authority than the issuing or enforcing one assesses non-refoulement.",
    no="The authority that issues or enforces the decision assesses non-refoulement.",
)
def refoulement_assessment_authority(_: Case) -> Truth:
    """The State decides; any authority of the State may be chosen."""
    return option_is(options.refoulement_assessment_authority, "asylum_expertise")


@rule(
    "12(4); 2(7)",
    yes="Coercion, if planned, is necessary, proportionate and never excessive.",
    no="The planned coercion is not necessary, not proportionate or excessive.",
)
def coercion_lawful(case: Case) -> Truth:
    """No coercion planned, nothing to justify; it binds outside the scope too (2(7))."""
    return any_of(not_(case.coercion_planned), case.coercion_necessary_and_proportionate)


@rule(
    "12(5); 2(7)",
    yes="The common guidelines on removals by air must still be taken into account.",
    no="No removal by air awaits the common guidelines.",
)
def air_removal_checklist(case: Case) -> Truth:
    """Fitness to travel, escorts, restraint, documents, return in case of failure."""
    return all_of(case.removal_by_air, not_(case.air_guidelines_taken_into_account))


@rule(
    "15(1)",
    yes="The forced-return monitor has been told of the removal.",
    no="The forced-return monitor has not been told of the removal.",
)
def forced_return_monitored(case: Case) -> Truth:
    """Every forced return is announced in time (A67)."""
    return when(
        option_is(options.forced_return_announced, "every_return"), case.monitor_informed
    ).otherwise(yes)
