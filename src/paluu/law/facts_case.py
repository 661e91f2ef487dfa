"""Facts about the person and the procedure as a whole, in the order of the text."""

from __future__ import annotations

from paluu.law.facts_conduct import Breach, Hearing, Measure
from paluu.law.facts_countries import CountryOfReturn
from paluu.law.facts_decisions import Appeal, EntryBan, RemovalDecision, ReturnDecision
from paluu.law.facts_detention import Change, DetentionPeriod, DetentionReview
from paluu.law.facts_measures import CaseOfMeasures
from paluu.law.facts_system import CaseOfSystem
from paluu.law.terms import PostponementGround, PresumptionOutcome
from paluu.rules.language import Rows, choice, day, link, truth
from paluu.rules.nodes import Fact


class Case(CaseOfMeasures, CaseOfSystem):
    """The person and the procedure as a whole.

    ``CaseOfMeasures`` adds what Articles 15 to 25 turn on besides, ``CaseOfSystem`` Articles 34 to
    52.
    """

    table = None

    @classmethod
    def facts(cls) -> tuple[Fact, ...]:
        """List the facts of the case in the order of the text."""
        return (*super().facts(), *CaseOfMeasures.facts(), *CaseOfSystem.facts())

    # Articles 2 and 4: the person, the stay, the scope
    is_union_citizen = truth("4(1)", "The person is a citizen of the Union.")
    has_union_free_movement_right = truth(
        "2(2)", "The person enjoys the right of free movement under Union law."
    )
    is_present_on_ms_territory = truth("2(1)", "The person is in a Member State bound by the text.")
    fulfils_entry_conditions = truth(
        "4(2)", "The entry conditions of the Schengen Borders Code, or their equivalent, are met."
    )
    fulfils_stay_conditions = truth(
        "4(2)", "The person holds a right to stay or reside here, or to remain."
    )
    illegal_stay_detected_date = day("7(1)", "Day on which the illegal stay was detected.")
    international_protection_application_pending = truth(
        "2(3)", "An asylum application is pending, or the person may remain because of one."
    )
    refused_entry_at_external_border = truth("2(4)(a)", "Entry was refused at an external border.")
    intercepted_on_irregular_crossing = truth(
        "2(4)(b)",
        "The person was intercepted while irregularly crossing the external border.",
    )
    authorised_to_stay_after_interception = truth(
        "2(4)(b)", "After that the person obtained a right to stay in this State."
    )
    return_ordered_as_criminal_sanction = truth(
        "2(4)(c)", "Return was ordered as a criminal-law sanction."
    )
    return_follows_from_criminal_sanction = truth(
        "2(4)(c)", "Return was ordered as a consequence of a criminal-law sanction."
    )
    in_extradition_procedure = truth("2(4)(d)", "The person is subject to extradition.")
    scope_opt_in_notified_date = day(
        "2(5)",
        "Day the State's decision to include excluded groups was notified to the other States"
        " and the Commission.",
    )
    date_of_birth = day("4", "Date of birth; a rough one is an interval.")
    available_to_authorities = truth(
        "4(7)", "The person remains at the disposal of the authorities and can be reached."
    )
    unavailability_attributable_to_person = truth(
        "4(7)", "That the person cannot be reached follows from the person's own conduct."
    )
    minority_in_doubt = truth(
        "19(1)", "It is in doubt whether the person is a minor.", own_act=True
    )
    is_unaccompanied = truth("20(1)", "No adult responsible by law or practice takes care of them.")
    is_family_with_minors = truth("35(1)", "The person belongs to a family with minors.")
    is_vulnerable = truth("29(6)", "The person is a vulnerable person.")
    best_interests_assessed = truth(
        "18", "The best interests of the child have been assessed individually and are on file."
    )
    representative_appointed = truth("20(2)", "A representative of the minor has been appointed.")
    minor_heard = truth("20(3)", "The unaccompanied minor has been heard.")
    family_life_and_health_considered = truth(
        "5", "Family life, best interests and state of health have been assessed for the step."
    )

    # Articles 7 to 9: return decision, exceptions, recognition
    holds_right_to_stay_in_other_ms = truth(
        "8(2)", "Another Member State has given the person a valid right to stay."
    )
    asked_to_go_to_other_ms_date = day(
        "8(3)", "Day the person was required to go to that Member State.", own_act=True
    )
    went_to_other_ms = truth("8(3)", "The person complied with that requirement.")
    immediate_departure_needed_public_order = truth(
        "8(3)", "Immediate departure is needed for public policy or security."
    )
    transfer_under_sbc_23a = truth(
        "8(1)(a)", "The person is transferred under Article 23a of the Schengen Borders Code."
    )
    transfer_under_bilateral_or_art44 = truth(
        "8(1)(b)", "The person is transferred to another Member State under an arrangement."
    )
    illegal_stay_detected_on_exit = truth(
        "8(1)(c)", "The illegal stay was detected at an external border on exit."
    )
    other_ms_return_decision_exists = truth(
        "9(1)", "Another Member State has issued a return decision against the person."
    )
    other_ms_return_decision_enforceable = truth("9(1)", "That decision is enforceable.")
    ero_data_sufficient = truth(
        "9(1)", "The data of its European Return Order are complete enough to enforce it."
    )
    recognition_conflicts_with_public_order = truth(
        "9(1)", "Enforcing the other State's decision would run against public order here."
    )
    other_ms_appeal_pending = truth(
        "9(1)", "An appeal against the other State's decision is pending there."
    )
    own_decision_quicker = truth("9(1)", "An own decision would lead to return more quickly.")
    other_ms_country_of_return_usable = truth(
        "9(1)", "The other State's decision names a country of return that is open from here."
    )
    recognition_applied = truth(
        "8(4)", "This State now recognises and enforces another State's decision.", own_act=True
    )
    other_ms_decision_effects_suspended = truth(
        "9(6)", "The other State's decision is suspended there."
    )
    other_ms_decision_withdrawn_or_annulled = truth(
        "9(7)", "The other State's decision was withdrawn or annulled there."
    )
    legal_stay_end_decision_date = day("7(6)", "Day of the decision ending or refusing legal stay.")
    obstacle_to_removal = truth("7(4a)", "There is an obstacle to removal, of whatever kind.")
    immediate_departure_case_of_national_law = truth(
        "7(1a)", "A case in which national law orders immediate departure is met, with reasons."
    )
    current_return_decision = link(
        ReturnDecision,
        "7(1)",
        "The return decision the procedure now rests on.",
        optional=True,
        own_act=True,
    )

    # Articles 10 to 14: departure, entry ban, removal
    left_territory_date = day("4(6)", "Day the person left the territory of the Member States.")
    returned_voluntarily = truth("4(6)", "The person left without removal being used.")
    removed_to_country_of_return = truth(
        "4(4a)(b)", "The authorities removed the person to a country of return."
    )
    return_operation_organised = truth(
        "4(11)", "The competent authority organises or coordinates the operation of return."
    )
    frontex_support_needed = truth("4(11)", "Frontex supports the operation of return.")
    was_staying_illegally = truth("10(4a)", "The person stayed illegally until leaving.")
    voluntary_return_proven = truth(
        "11(1)", "The person has shown a voluntary return in compliance with the return decision."
    )
    late_return_examined = truth(
        "11(1)", "Refraining from the ban, or relief, was examined after late return.", own_act=True
    )
    removal_costs_reimbursed = truth("11(5)", "The person has reimbursed the costs of removal.")
    humanitarian_reasons = truth("10(5)", "Humanitarian reasons are present.")
    is_trafficking_victim = truth("10(5)", "The person is a victim of trafficking.")
    programme_enrolled = truth("10(5)", "The person has enrolled in a return programme.")
    cooperates_with_authorities = truth("21(1)", "The person cooperates with the authorities.")
    moved_to_other_ms_without_authorisation = truth(
        "12(1)(d)", "The person moved to another Member State without authorisation."
    )
    attempted_move_to_other_ms = truth("21a(1)(a)", "The person is attempting such a move.")
    national_removal_ground_met = truth(
        "12(1)(f)", "A ground of national law is met and removal is necessary and proportionate."
    )
    general_refoulement_claim_raised = truth(
        "12(3)",
        "The person states, without naming a country, that removal would breach non-refoulement.",
        own_act=True,
    )
    general_refoulement_claim_answered = truth(
        "12(3)",
        "That statement has been answered by referral or reasoned assessment.",
        own_act=True,
    )
    coercion_planned = truth("12(4)", "Coercive measures are planned.")
    coercion_necessary_and_proportionate = truth(
        "12(4)", "The coercive measures are necessary, proportionate and without excessive force."
    )
    removal_by_air = truth("12(5)", "The removal is carried out by air.")
    air_guidelines_taken_into_account = truth(
        "12(5)", "The common guidelines on removals by air were taken into account.", own_act=True
    )
    monitor_informed = truth("15(1)", "The forced-return monitor has been told of the removal.")
    postponement_requested = truth("14(3)", "The person has asked for postponement.", own_act=True)
    postponement_request_reasoned = truth("14(3)", "That request is duly reasoned.")
    postponement_request_answered = truth(
        "14(3)", "That request has been answered with reasons.", own_act=True
    )
    postponement_ground = choice(PostponementGround, "14(4)", "Ground of postponement.")
    relevant_circumstances_changed = truth(
        "14(5)", "Circumstances relevant to a postponement have changed."
    )
    postponement_circumstances_present = truth(
        "14(2)", "Specific circumstances of the case speak for postponing removal."
    )
    national_postponement_ground_met = truth(
        "14(2)", "A ground of postponement in national law is met."
    )
    family_members_present = truth("14(6)(b)", "Family members are present in this State.")
    last_postponement_review_date = day("14(5)", "Day of the postponement or its last review.")

    # Article 16
    threat_to_public_policy_or_security = truth(
        "16(1)(a)", "The person poses a threat to public policy, public or national security."
    )
    reasonable_evidence_serious_offence = truth(
        "16(1)(b)", "Reasonable evidence shows a serious offence, committed by the person."
    )
    reasonable_evidence_terrorism = truth(
        "16(1)(ba)", "Reasonable evidence shows involvement in terrorism."
    )
    reasonable_evidence_intent_serious_offence = truth(
        "16(1)(c)", "Reasonable evidence shows the intention to commit a serious offence here."
    )
    reasonable_evidence_national_security_threat = truth(
        "16(1)(ca)", "Reasonable evidence shows another threat defined in national law."
    )

    # Article 21a
    reentered_in_breach_of_entry_ban = truth(
        "21a(1)(d)", "The person came back in breach of a valid entry ban."
    )
    presumption_answer = choice(
        PresumptionOutcome, "21a(1)", "What came of putting the presumption to the person."
    )
    absconding_assessment_finds_risk = truth(
        "21a(2)", "The individual assessment, with its reasons, finds a risk of absconding."
    )
    lacks_reliable_address = truth("21a(2)(a)", "The person has no residence or reliable address.")
    departure_imminent = truth("21a(2)(c)", "The time of departure is at hand.")
    intends_to_breach_availability = truth(
        "21a(2)(c)", "There are reasons to believe that the person will not be available."
    )
    used_false_documents_or_identity = truth(
        "21a(2)(d)", "The person used false documents or identity, or destroyed documents."
    )
    counselling_required = truth("21a(2)(e)", "Attendance at counselling is required.")
    counselling_attended = truth("21a(2)(e)", "The person attended the counselling.")
    lacks_social_ties = truth("21a(2)(f)", "The person has no social ties.")
    worked_illegally = truth("21a(2)(f)", "The person has worked illegally.")
    insufficient_means_of_subsistence = truth(
        "21a(2)(f)", "The person has insufficient means of subsistence."
    )
    national_absconding_criterion_met = truth(
        "21a(2)(h)", "A further criterion of national law is met."
    )

    # Articles 29 to 33
    hampers_return = truth("29(3)(b)", "The person avoids or hampers return or readmission.")
    identity_established = truth("29(3)(d)", "Identity is established.")
    nationality_established = truth("29(3)(d)", "Nationality, or statelessness, is established.")
    national_detention_ground_met = truth(
        "29(3)(f)", "A return-related ground of national law is met, necessary and proportionate."
    )
    reasonable_prospect_of_removal = truth(
        "32(1)", "There is a reasonable prospect of removal or return."
    )
    detention_alternatives_considered = truth(
        "29(1)", "Each alternative to detention has been considered, with reasons."
    )

    # rows
    @property
    def return_decisions(self) -> Rows[ReturnDecision]:
        """The return decisions of the case."""
        return Rows(ReturnDecision)

    @property
    def removal_decisions(self) -> Rows[RemovalDecision]:
        """The removal decisions of the case."""
        return Rows(RemovalDecision)

    @property
    def entry_bans(self) -> Rows[EntryBan]:
        """The entry bans of the case."""
        return Rows(EntryBan)

    @property
    def appeals(self) -> Rows[Appeal]:
        """The appeals of the case."""
        return Rows(Appeal)

    @property
    def countries(self) -> Rows[CountryOfReturn]:
        """The countries of return considered."""
        return Rows(CountryOfReturn)

    @property
    def detention_periods(self) -> Rows[DetentionPeriod]:
        """The periods of detention of the person."""
        return Rows(DetentionPeriod)

    @property
    def detention_reviews(self) -> Rows[DetentionReview]:
        """The reviews of detention carried out."""
        return Rows(DetentionReview)

    @property
    def changes_after_maximum(self) -> Rows[Change]:
        """The changes relied on beyond the extended maximum."""
        return Rows(Change)

    @property
    def breaches(self) -> Rows[Breach]:
        """The recorded breaches of the duties to cooperate."""
        return Rows(Breach)

    @property
    def measures(self) -> Rows[Measure]:
        """The measures in force."""
        return Rows(Measure)

    @property
    def hearings(self) -> Rows[Hearing]:
        """The hearings held or offered."""
        return Rows(Hearing)
