"""What must be known before anybody is removed."""

from __future__ import annotations

from paluu.law import a04_definitions as definitions
from paluu.law import a09_recognition as recognition
from paluu.law import a12_removal as removal
from paluu.law import a14_postponement as postponement
from paluu.law import a17_agreements as agreements
from paluu.law import a18_children as children
from paluu.law import a26_remedies as remedies
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import (
    illegal_stay_established,
    is_unaccompanied_minor,
    treated_as_minor,
)
from paluu.law.a07_period_for_return import return_decision_in_force
from paluu.law.a12_removal import removal_permitted
from paluu.law.facts import Appeal, Case, CountryOfReturn, RemovalDecision, ReturnDecision
from paluu.law.safeguards_words import Property, needs, never_both
from paluu.law.terms import CountryCategory, Reception, SuspensionOutcome
from paluu.rules.language import Truth, all_of, any_of, every, follow, no, not_, today, yes
from paluu.rules.prove_mutants import (
    confusing_branches,
    dropping,
    forgetting_the_condition,
    loosening,
    reversing_comparisons,
    taking_for_granted,
    turning,
)


def _notified(decision: ReturnDecision) -> Truth:
    return all_of(
        not_(decision.return_decision_withdrawn_or_annulled),
        decision.return_decision_in_writing,
        decision.return_decision_reasoned,
        decision.return_decision_notified_date <= today,
    )


def _removal_notified(decision: RemovalDecision) -> Truth:
    return all_of(
        not_(decision.removal_decision_withdrawn_or_annulled),
        decision.removal_decision_in_writing,
        decision.removal_decision_reasoned,
        decision.removal_decision_notified_date <= today,
    )


def _named_in_a_decision(to: CountryOfReturn) -> Truth:
    return any_of(
        follow(to.named_in_return_decision, _notified).where_none(no),
        follow(to.named_in_removal_decision, _removal_notified).where_none(no),
        all_of(to.case.recognition_applied, to.named_in_recognised_decision),
    )


def _claim_answered(to: CountryOfReturn) -> Truth:
    return any_of(
        all_of(not_(to.refoulement_claim_raised), not_(to.refoulement_indications_known)),
        to.refoulement_assessed,
        to.directed_to_appropriate_procedure,
    )


REMOVAL: tuple[Property, ...] = (
    needs(
        "no_removal_into_established_risk",
        "14(1)(a); 12(3)",
        "Nobody is removed to a country unless it is known that no risk of refoulement there has"
        " been established; a security risk is no exception.",
        CountryOfReturn,
        removal_permitted,
        lambda to: not_(to.refoulement_risk_established),
        dropping(postponement.refoulement_excluded, CountryOfReturn.refoulement_risk_established),
        dropping(removal_permitted, postponement.refoulement_excluded),
        loosening(removal_permitted),
    ).under_every_reading(),
    needs(
        "removal_waits_for_an_answer_on_refoulement",
        "12(3)",
        "Nobody is removed to a country while a claim or indication of refoulement there awaits an"
        " answer, or while it is not known whether there is one.",
        CountryOfReturn,
        removal_permitted,
        _claim_answered,
        turning(postponement.refoulement_excluded, postponement.refoulement_question_open),
        dropping(
            postponement.refoulement_question_open, CountryOfReturn.refoulement_indications_known
        ),
        confusing_branches(postponement.refoulement_question_open),
    ),
    needs(
        "removal_waits_for_an_answer_to_a_general_statement",
        "12(3)",
        "Nobody is removed while a statement on refoulement that names no country is unanswered.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(to.case.general_refoulement_claim_raised),
            to.case.general_refoulement_claim_answered,
        ),
        dropping(postponement.refoulement_excluded, postponement.general_refoulement_question_open),
    ).under_every_reading(),
    needs(
        "suspension_stops_removal",
        "14(1)(b); 28(1)",
        "Nobody is removed unless it is known that no remedy suspends removal.",
        CountryOfReturn,
        removal_permitted,
        lambda to: not_(remedies.removal_suspended(to.case)),
        dropping(postponement.removal_blocked, remedies.removal_suspended),
        turning(removal_permitted, postponement.removal_blocked),
    ).under_every_reading(),
    needs(
        "suspension_granted_holds_removal_back",
        "28(1); 28(3)",
        "While a court has granted suspension and has not decided the appeal, the appeal holds"
        " removal back.",
        Appeal,
        lambda appeal: all_of(
            not_(appeal.appeal_decided), appeal.suspension_outcome.among(SuspensionOutcome.GRANTED)
        ),
        remedies.appeal_suspends,
        turning(remedies.appeal_suspends, Appeal.appeal_decided),
    ).under_every_reading(),
    needs(
        "removal_waits_for_the_end_of_the_appeal_period",
        "28(1); 14(1)(b)",
        "While a return decision in force can still be appealed and has not been, it holds removal"
        " back.",
        ReturnDecision,
        lambda decision: all_of(
            return_decision_in_force(decision),
            not_(follow(decision.return_decision_appeal, lambda _: yes).where_none(no)),
            today <= remedies.appeal_deadline_of(decision),
        ),
        remedies.return_decision_held_back,
        reversing_comparisons(remedies.return_decision_held_back),
    ),
    needs(
        "enforcement_stops_when_the_issuing_state_stops",
        "9(6); 9(7)",
        "Nobody is removed while another State's recognised decision is suspended, withdrawn or"
        " annulled there.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(to.case.recognition_applied),
            all_of(
                not_(to.case.other_ms_decision_effects_suspended),
                not_(to.case.other_ms_decision_withdrawn_or_annulled),
            ),
        ),
        dropping(postponement.removal_blocked, "9(6)"),
        dropping(postponement.removal_blocked, recognition.enforcement_stopped),
    ).under_every_reading(),
    needs(
        "a_notified_decision_names_the_country",
        "7(2); 12(1b); 12(2a); 12(2b)",
        "Nobody is removed to a country that no written, reasoned and notified decision in force"
        " names.",
        CountryOfReturn,
        removal_permitted,
        _named_in_a_decision,
        dropping(removal_permitted, removal.country_determined),
        dropping(
            removal.removal_decision_effective,
            RemovalDecision.removal_decision_withdrawn_or_annulled,
        ),
        reversing_comparisons(removal.removal_decision_effective),
    ),
    needs(
        "agreement_route_closed_to_unaccompanied_minors",
        "17(4)",
        "Nobody who is or may be an unaccompanied minor is removed under an Article 17 agreement.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(to.country_of_return_category.among(CountryCategory.ARTICLE_17_AGREEMENT)),
            not_(is_unaccompanied_minor(to.case)),
        ),
        dropping(agreements.article_17_route_usable, is_unaccompanied_minor),
        forgetting_the_condition(agreements.article_17_route_usable),
    ).under_every_reading(),
    needs(
        "agreement_in_force_complete_and_assessed",
        "17(1); 17(2); 17(2a)",
        "The agreement route is used only under an agreement in force that is complete, with a"
        " country that respects human rights.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(to.country_of_return_category.among(CountryCategory.ARTICLE_17_AGREEMENT)),
            all_of(
                to.art17_agreement_in_force,
                to.art17_agreement_complete,
                to.third_country_respects_human_rights,
            ),
        ),
        dropping(agreements.article_17_route_usable, CountryOfReturn.art17_agreement_complete),
        dropping(removal_permitted, agreements.article_17_route_usable),
    ).under_every_reading(),
    needs(
        "best_interests_before_removal",
        "18",
        "Where a child is or may be concerned, nobody is removed before best interests are known"
        " to have been assessed.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(not_(children.child_concerned(to.case)), to.case.best_interests_assessed),
        dropping(children.child_safeguards_met, Case.best_interests_assessed),
        forgetting_the_condition(children.child_safeguards_met),
    ).under_every_reading(),
    needs(
        "unaccompanied_minor_represented_and_heard",
        "20(2); 20(3)",
        "No unaccompanied minor is removed without a representative and a hearing.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(is_unaccompanied_minor(to.case)),
            all_of(to.case.representative_appointed, to.case.minor_heard),
        ),
        dropping(children.child_safeguards_met, Case.minor_heard),
        dropping(children.child_safeguards_met, Case.representative_appointed),
        dropping(removal_permitted, children.child_safeguards_met),
    ).under_every_reading(),
    needs(
        "reception_awaits_the_unaccompanied_minor",
        "20(3)",
        "No unaccompanied minor is removed unless family, a guardian or adequate reception is"
        " known to await the child there.",
        CountryOfReturn,
        removal_permitted,
        lambda to: any_of(
            not_(is_unaccompanied_minor(to.case)),
            not_(to.reception_in_country_of_return.among(Reception.NONE)),
        ),
        dropping(removal_permitted, children.reception_verified),
    ).under_every_reading(),
    needs(
        "doubt_about_age_protects",
        "19(1)",
        "A person without a responsible adult whose minority is in doubt is treated as a minor.",
        Case,
        lambda case: all_of(case.is_unaccompanied, case.minority_in_doubt),
        is_unaccompanied_minor,
        dropping(treated_as_minor, "19(1)"),
    ),
    needs(
        "no_removal_of_protected_persons",
        "2(2); 2(3); 2(4)(d)",
        "Nobody with a right of free movement, in extradition, or with a pending application for"
        " protection is removed.",
        CountryOfReturn,
        removal_permitted,
        lambda to: all_of(
            not_(to.case.has_union_free_movement_right),
            not_(to.case.in_extradition_procedure),
            not_(to.case.international_protection_application_pending),
        ),
        dropping(removal_permitted, regulation_applicable),
        dropping(illegal_stay_established, Case.international_protection_application_pending),
    ).under_every_reading(),
    needs(
        "a_removal_decision_enforces_a_return_decision",
        "12(2)",
        "No removal decision is issued without an enforceable return decision.",
        Case,
        removal.removal_decision_permitted,
        removal.enforceable_decision_exists,
        taking_for_granted(
            removal.removal_decision_permitted, removal.enforceable_decision_exists, yes=True
        ),
    ).under_every_reading(),
    needs(
        "a_removal_decision_is_written_and_reasoned",
        "12(2); 12(2b)",
        "A removal decision is in order only if it is in writing and states its reasons.",
        RemovalDecision,
        removal.removal_decision_in_order,
        lambda decision: all_of(
            decision.removal_decision_in_writing, decision.removal_decision_reasoned
        ),
        dropping(removal.removal_decision_in_order, RemovalDecision.removal_decision_reasoned),
        loosening(removal.removal_decision_in_order),
    ).under_every_reading(),
    needs(
        "removal_rests_on_a_ground",
        "12(1); 4(5)",
        "Nobody is removed without an enforceable decision and a ground for removal.",
        CountryOfReturn,
        removal_permitted,
        lambda to: all_of(
            removal.enforceable_decision_exists(to.case), removal.removal_ground_met(to.case)
        ),
        dropping(removal.subject_to_removal, removal.removal_ground_met),
    ).under_every_reading(),
    needs(
        "removal_only_to_a_country_of_return",
        "4(3)",
        "Nobody is removed to a country that is not known to be a country of return.",
        CountryOfReturn,
        removal_permitted,
        definitions.is_country_of_return,
        dropping(removal_permitted, definitions.is_country_of_return),
    ).under_every_reading(),
    needs(
        "own_postponement_holds",
        "14(2)",
        "Nobody is removed to a country to which the authority itself has postponed removal.",
        CountryOfReturn,
        removal_permitted,
        lambda to: not_(to.postponed_for_specific_circumstances),
        dropping(removal_permitted, postponement.postponed_under_14_2),
    ).under_every_reading(),
    never_both(
        "no_way_round_postponement",
        "12(1); 14(1); 14(2)",
        "If removal is postponed to every country considered, it is possible to none.",
        Case,
        removal.removal_possible,
        lambda case: every(case.countries, postponement.removal_postponed, if_none=yes),
        turning(removal_permitted, postponement.postponed_under_14_2),
    ).under_every_reading(),
    needs(
        "coercion_is_justified",
        "12(4)",
        "Where coercion is or may be planned, it is known to be necessary and proportionate.",
        Case,
        removal.coercion_lawful,
        lambda case: any_of(not_(case.coercion_planned), case.coercion_necessary_and_proportionate),
        taking_for_granted(
            removal.coercion_lawful, Case.coercion_necessary_and_proportionate, yes=True
        ),
    ).under_every_reading(),
)
