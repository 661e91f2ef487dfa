"""Article 17(1) to (3): what an agreement with a third country contains and who is told of it."""

from __future__ import annotations

from paluu.law.facts import Agreement
from paluu.rules.language import Truth, all_of, any_of, not_, only_if, rule, today


@rule(
    "17(1)",
    yes="An agreement or arrangement may be concluded with this third country.",
    no="No agreement or arrangement may be concluded with this third country.",
)
def agreement_permitted(agreement: Agreement) -> Truth:
    """Only with a country that respects human rights standards, non-refoulement included."""
    return agreement.agreement_partner_respects_human_rights


@rule(
    "17(2); 17(2a)",
    yes="The agreement holds every element it must lay down.",
    no="The agreement lacks an element it must lay down.",
)
def agreement_completeness_check(agreement: Agreement) -> Truth:
    """Four elements always, four more where it sets out onward return."""
    return all_of(
        agreement.agreement_sets_out_procedures.at("17(2)(a)"),
        agreement.agreement_sets_out_stay.at("17(2)(b)"),
        agreement.agreement_sets_out_obligations.at("17(2)(d)"),
        agreement.agreement_sets_out_breach.at("17(2)(f)"),
        any_of(
            not_(agreement.agreement_provides_onward_return),
            all_of(
                agreement.agreement_sets_out_failed_onward_return.at("17(2a)(a)"),
                agreement.agreement_sets_out_responsibilities.at("17(2a)(b)"),
                agreement.agreement_sets_out_adverse_change.at("17(2a)(c)"),
                agreement.agreement_sets_out_monitoring.at("17(2a)(d)"),
            ),
        ).at("17(2a) first subparagraph"),
    )


@rule(
    "17(2a)(d)",
    yes="An independent body or mechanism monitors the agreement.",
    no="No independent body or mechanism monitors the agreement.",
)
def independent_monitoring(agreement: Agreement) -> Truth:
    """Asked only of an agreement that sets out onward return."""
    return only_if(
        agreement.agreement_provides_onward_return, agreement.agreement_sets_out_monitoring
    )


@rule(
    "17(2a) second subparagraph",
    yes="The agreement records conditions of detention, which is no basis for detention.",
    no="The agreement says nothing on conditions of detention.",
)
def detention_conditions_recorded(agreement: Agreement) -> Truth:
    """Grounds come from Article 29 or from the third country's own law alone (A23)."""
    return agreement.agreement_provides_detention_conditions


@rule(
    "17(3)",
    yes="The States that border the third country must still be told of the negotiations.",
    no="No bordering State awaits information on negotiations.",
)
def neighbours_information_duty(agreement: Agreement) -> Truth:
    """At an appropriate time, in any case while the negotiations go on."""
    return all_of(
        agreement.agreement_negotiation_open,
        agreement.agreement_partner_borders_member_states,
        not_(agreement.agreement_neighbours_informed),
    )


@rule(
    "17(3)",
    yes="The Commission and the other States must still be notified.",
    no="No notification is outstanding.",
)
def notification_of_agreement_duty(agreement: Agreement) -> Truth:
    """Before it takes effect; later changes and termination too.

    An agreement still being negotiated is not yet there to be notified.
    """
    return any_of(
        all_of(
            not_(agreement.agreement_negotiation_open),
            not_(agreement.agreement_notified),
        ),
        all_of(
            agreement.agreement_changed_or_terminated_date <= today,
            not_(agreement.agreement_change_notified),
        ),
    )


@rule(
    "17(3)",
    yes="The agreement took effect without having been notified.",
    no="The agreement was notified, or has not taken effect.",
)
def agreement_notification_overdue(agreement: Agreement) -> Truth:
    """Until it is notified no one is returned under it."""
    return all_of(agreement.agreement_effective_date <= today, not_(agreement.agreement_notified))
