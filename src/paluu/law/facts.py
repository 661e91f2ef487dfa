"""What the law turns on: the subjects of the rules and the facts recorded about each.

Names are those of the vocabulary of the ledger. A fact has no default: what is not recorded is
unknown. Facts marked ``own_act`` are acts of the authority or of a court that the file itself
would hold; a complete file without them says that they have not happened.
"""

from __future__ import annotations

from paluu.law.terms import (
    AuthorityType,
    BanInstrument,
    ChangeAfterMaximum,
    CooperationDuty,
    CountryCategory,
    DepartureMode,
    DetentionGround,
    DetentionPurpose,
    DetentionRegime,
    ExtensionReason,
    FacilityType,
    HearingSubject,
    MeasureKind,
    PostponementGround,
    PresumptionOutcome,
    Reception,
    ReviewOutcome,
    SuspensionOutcome,
)
from paluu.rules.language import (
    CASE,
    Rows,
    Subject,
    choice,
    count,
    day,
    days,
    link,
    moment,
    months,
    note,
    truth,
)
from paluu.rules.nodes import Table


class Part(Subject):
    """A part of a case; it sees the case above it and no other part."""

    @property
    def case(self) -> Case:
        """The case this is a part of."""
        return Case(CASE)


class Appeal(Part):
    """A remedy before a court against one or more decisions of the case."""

    table = Table("appeals", "An appeal lodged in this case.", complete=True)

    appeal_lodged_date = day("27(2)", "Day the appeal was lodged.")
    appeal_level = count("28(3)", "Level of the appeal: 1 first instance, 2 and above further.")
    appeal_decided = truth("28(1)", "The court has decided the appeal.", own_act=True)
    suspension_requested = truth(
        "28(1)", "The person has asked the court to suspend removal.", own_act=True
    )
    suspension_outcome = choice(
        SuspensionOutcome, "28(1)", "What the court has done about suspension.", own_act=True
    )
    refoulement_elements_in_court_file = truth(
        "26(3)", "Elements in the court's file indicate that non-refoulement may be at risk."
    )


class ReturnDecision(Part):
    """A decision under Article 7 of the authority whose file this is."""

    table = Table("return_decisions", "A return decision issued in this case.", complete=True)

    return_decision_date = day("7(2)", "Day of the return decision.")
    return_decision_notified_date = day(
        "7(2)", "Day the return decision was notified, or is proven deemed notified.", own_act=True
    )
    return_decision_in_writing = truth("7(2)", "The return decision is in writing.")
    return_decision_reasoned = truth(
        "7(2)", "The return decision states its reasons in fact and in law."
    )
    remedies_information_given = truth(
        "7(2)", "The person has been told of the remedies and their time limits."
    )
    return_decision_withdrawn_or_annulled = truth(
        "26(4)", "The obligation to leave has been withdrawn or annulled.", own_act=True
    )
    departure_mode = choice(DepartureMode, "7(1a)", "What the return decision orders.")
    departure_period_days = days("7(1a)(a)", "Length of the period for return now in force.")
    departure_period_start_date = day(
        "7(1d)", "Day from which the period for return runs under national law."
    )
    longer_period_reasons_recorded = truth(
        "7(1b)", "Individual circumstances for a period of more than 30 days are recorded."
    )
    departure_period_shortened = truth(
        "7(1c)", "The period for return has been shortened.", own_act=True
    )
    return_decision_appeal = link(
        Appeal,
        "27(1)",
        "The first-instance appeal against this decision.",
        optional=True,
        own_act=True,
    )
    return_decision_linked_to_stay_decision = truth(
        "27(3)",
        "It is based on, or part of the same act as, a decision refusing or ending legal stay.",
    )
    disclosure_restricted = truth("7(3)", "Information on facts is withheld from the person.")
    essence_of_grounds_given = truth("7(3)", "The essence of the grounds has been given.")
    postponement_stated = truth(
        "7(4a)", "The decision states that removal to the barred country is postponed."
    )


class RemovalDecision(Part):
    """A decision under Article 12(2) that the person may be removed to named countries."""

    table = Table("removal_decisions", "A removal decision issued in this case.", complete=True)

    removal_decision_date = day("12(2)", "Day of the removal decision.")
    removal_decision_notified_date = day(
        "12(2b)", "Day the removal decision was notified or is deemed notified.", own_act=True
    )
    removal_decision_in_writing = truth("12(2)", "The removal decision is in writing.")
    removal_decision_reasoned = truth(
        "12(2b)", "The removal decision states its reasons in fact and in law."
    )
    removal_remedies_information_given = truth(
        "12(2b)", "The person has been told of the remedies against it and their time limits."
    )
    removal_decision_names_country = truth(
        "12(2a)", "The removal decision names at least one country of return."
    )
    removal_decision_issued_with_return_decision = truth(
        "27(4)", "The removal decision was issued together with the return decision."
    )
    removal_decision_withdrawn_or_annulled = truth(
        "26(4)", "The removal decision has been withdrawn or annulled.", own_act=True
    )
    removal_decision_appeal = link(
        Appeal,
        "27(1)",
        "The first-instance appeal against this decision.",
        optional=True,
        own_act=True,
    )


class EntryBan(Part):
    """A prohibition of entry and stay under Article 10."""

    table = Table("entry_bans", "An entry ban imposed in this case.", complete=True)

    entry_ban_date = day("10(3)", "Day of the entry ban.")
    entry_ban_notified_date = day(
        "10(3)", "Day the entry ban was notified or is deemed notified.", own_act=True
    )
    entry_ban_instrument = choice(BanInstrument, "10(3)", "Act in which the ban is contained.")
    entry_ban_in_writing = truth("10(3)", "The entry ban is in writing.")
    entry_ban_in_understood_language = truth(
        "10(3)", "It was notified in a language the person understands or may be supposed to."
    )
    entry_ban_duration_months = months("10(6)", "Length of the entry ban.")
    entry_ban_indefinite = truth("16(3)(a)", "The entry ban has no end date.")
    continued_exclusion_duly_justified = truth(
        "10(6)", "Duly justified reasons to keep preventing access beyond ten years are recorded."
    )
    proportionate_to_security_risk = truth(
        "16(3)(a)", "The length is justified by and proportionate to the security risk."
    )
    waiver_examined = truth(
        "10(5)", "Refraining from the ban, and any child's best interests, have been examined."
    )
    entry_ban_grounds_emerged_after_return_decision = truth(
        "10(4b)", "The grounds for the ban came to light after the return decision."
    )
    entry_ban_withdrawn_or_annulled = truth(
        "11", "The entry ban has been withdrawn or annulled.", own_act=True
    )
    entry_ban_suspended = truth("11", "The entry ban is suspended.", own_act=True)
    entry_ban_appeal = link(
        Appeal, "27(4)", "The first-instance appeal against it.", optional=True, own_act=True
    )


class CountryOfReturn(Part):
    """A third country to which return is considered."""

    table = Table("countries", "A third country considered as country of return.", complete=False)

    country = note("4(3)", "The country (ISO 3166 code).")
    country_of_return_category = choice(
        CountryCategory, "4(3)", "Point of 4(3) under which it is a country of return."
    )
    named_in_return_decision = link(
        ReturnDecision,
        "7(4)",
        "The return decision that names this country.",
        optional=True,
        own_act=True,
    )
    named_in_removal_decision = link(
        RemovalDecision,
        "12(2a)",
        "The removal decision that names this country.",
        optional=True,
        own_act=True,
    )
    refoulement_claim_raised = truth(
        "12(3)", "The person states that removal there would breach non-refoulement."
    )
    refoulement_indications_known = truth(
        "12(3)", "An authority of the State knows of elements that indicate such a breach."
    )
    refoulement_claim_substantiated = truth(
        "12(3)", "The information on the risk there is substantiated."
    )
    refoulement_assessed = truth(
        "12(3)",
        "The claim or indication has been answered: assessed on current facts, with reasons.",
        own_act=True,
    )
    directed_to_appropriate_procedure = truth(
        "12(3)",
        "The person has been directed to the appropriate procedure, which has ended.",
        own_act=True,
    )
    refoulement_risk_established = truth(
        "14(1)(a)",
        "Removal there would breach the principle of non-refoulement.",
        own_act=True,
    )
    readmission_instrument_covers_transit = truth(
        "4(3)(c)", "A readmission agreement or arrangement covers return to this transit country."
    )
    has_right_to_enter_and_reside_there = truth("4(3)(d)", "The person may enter and reside there.")
    inadmissible_safe_third_country = truth(
        "4(3)(e)", "An application was rejected as inadmissible: this is a safe third country."
    )
    inadmissible_first_country_of_asylum = truth(
        "4(3)(f)",
        "An application was rejected as inadmissible: this is the first country of asylum.",
    )
    art17_agreement_in_force = truth(
        "17(1)", "An Article 17 agreement with it is in force and covers the person."
    )
    art17_agreement_complete = truth(
        "17(2)", "That agreement holds every element that Article 17(2) and (2a) require."
    )
    third_country_respects_human_rights = truth(
        "17(1)", "It respects international human rights standards, including non-refoulement."
    )
    reception_in_country_of_return = choice(
        Reception, "20(3)", "Verified arrangement that awaits an unaccompanied minor there."
    )
    postponed_for_specific_circumstances = truth(
        "14(2)", "Removal there is postponed for the circumstances of the case.", own_act=True
    )
    postponement_confirmed_in_writing = truth(
        "14(4)", "The postponement has been confirmed to the person in writing.", own_act=True
    )


class DetentionPeriod(Part):
    """One unbroken deprivation of liberty, under this Regulation or another law."""

    table = Table("detention_periods", "A period of detention of the person.", complete=True)

    detention_start_date = day("32(3)", "First day of the deprivation of liberty.")
    detention_start = moment("33(3)(a)", "Moment at which the deprivation of liberty began.")
    detention_end_date = day("32(2)", "Last day of it.", own_act=True)
    detention_regime = choice(DetentionRegime, "32(3)", "Law under which the person was held.")
    detained_in_this_member_state = truth("32(3)", "The detention was in this Member State.")
    detention_return_decision = link(
        ReturnDecision, "32(3)", "The return decision it served.", optional=True
    )
    detention_authority_type = choice(
        AuthorityType, "29(5)", "Kind of authority that ordered or extended detention."
    )
    detention_ground = choice(DetentionGround, "29(3)", "Point of 29(3) the order rests on.")
    detention_purpose = choice(DetentionPurpose, "29(2)", "Purpose of the detention.")
    detention_proportionate = truth(
        "29(1)",
        "An individual assessment finds it necessary and proportionate; nothing milder would do.",
    )
    vulnerability_considered = truth(
        "29(6)", "Whether the person is vulnerable has been considered."
    )
    detention_order_in_writing = truth(
        "29(5)", "The order is in writing with its reasons in fact and in law."
    )
    detention_remedies_information_given = truth(
        "29(5)", "The person has been told of the order and the remedies in a known language."
    )
    detention_extended = truth(
        "32(3)", "Detention beyond the ordinary maximum has been ordered.", own_act=True
    )
    detention_extension_reason = choice(
        ExtensionReason, "32(3)", "Why the return procedure takes longer than the ordinary maximum."
    )
    continued_beyond_maximum_days = days(
        "32(3a)", "Days ordered beyond the extended maximum, all such periods together."
    )
    detention_facility_type = choice(FacilityType, "34(1)", "Where the person is held.")
    judicial_control_done = truth(
        "33(3)", "A court has examined the lawfulness of this detention.", own_act=True
    )
    judicial_review_requested_date = day(
        "33(3)(b)", "Day on which the person started proceedings.", own_act=True
    )


class DetentionReview(Part):
    """A review of detention under Article 33 or 16(3)(d)."""

    table = Table("detention_reviews", "A review of detention carried out.", complete=True)

    detention_review_date = day("33(1)", "Day of the review.")
    detention_review_outcome = choice(ReviewOutcome, "33(1)", "What the review decided.")
    detention_review_by_court = truth("16(3)(d)", "A court carried out the review.")


class Change(Part):
    """A change of circumstances relied on to detain beyond the extended maximum."""

    table = Table("changes_after_maximum", "A change relied on under 32(3a).", complete=True)

    post_maximum_change = choice(ChangeAfterMaximum, "32(3a)", "What has changed.")
    change_evidenced = truth("32(3a)", "The change is new and shown by evidence.")
    change_already_used = truth("32(3a)", "An earlier period already relied on this change.")


class Breach(Part):
    """A breach of a duty to cooperate, as the authority has recorded it."""

    table = Table("breaches", "A recorded breach of a duty of Article 21.", complete=True)

    cooperation_breach = choice(CooperationDuty, "21(2)", "The duty that was breached.")
    breach_evidenced = truth("21(2)", "The breach is specific and evidenced.")
    breach_attributable_to_person = truth(
        "12(1)(a)", "It lies within the person's control and nothing excuses it."
    )
    breach_put_to_person = truth("12(1)(a)", "The person has been able to comment on it.")


class Measure(Part):
    """A measure in force under Articles 23 to 23c."""

    table = Table("measures", "A measure imposed on the person.", complete=True)

    measure_kind = choice(MeasureKind, "23(1)", "What the measure requires.")
    measure_breached = truth("21a(1)(c)", "The person has not complied with the measure.")
    intention_not_to_comply_with_measures = truth(
        "21a(1)(c)", "The person expresses or shows the intention not to comply with it."
    )


class Hearing(Part):
    """An opportunity to be heard, oral or written."""

    table = Table("hearings", "A hearing held or offered.", complete=True)

    hearing_subject = choice(HearingSubject, "7(1)", "The step the person was heard about.")
    hearing_date = day("7(1)", "Day of the hearing or of the written statement.")


class Case(Subject):
    """The person and the procedure as a whole."""

    table = None

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
    minority_in_doubt = truth("19(1)", "It is in doubt whether the person is a minor.")
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
    recognition_applied = truth(
        "8(4)", "This State has chosen to recognise and enforce another State's decision."
    )
    other_ms_decision_effects_suspended = truth(
        "9(6)", "The other State's decision is suspended there."
    )
    other_ms_decision_withdrawn_or_annulled = truth(
        "9(7)", "The other State's decision was withdrawn or annulled there."
    )
    legal_stay_end_decision_date = day("7(6)", "Day of the decision ending or refusing legal stay.")
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


SUBJECTS: tuple[type[Subject], ...] = (
    Case,
    ReturnDecision,
    RemovalDecision,
    EntryBan,
    Appeal,
    CountryOfReturn,
    DetentionPeriod,
    DetentionReview,
    Change,
    Breach,
    Measure,
    Hearing,
)
