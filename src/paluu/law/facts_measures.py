"""Facts about monitoring, age, minors, duties and consequences: Articles 15, 17 and 19 to 23b.

``CaseOfMeasures`` is the part of the case that ``facts_case`` builds on.
"""

from __future__ import annotations

from paluu.law.facts_legal_aid import Information, LegalAidRequest
from paluu.law.facts_part import Part
from paluu.law.terms_duties import (
    ConsequenceKind,
    InformationMatter,
    InvestigativeMeasureType,
    RetainedDocumentKind,
    ServiceChannel,
)
from paluu.rules.language import Rows, Subject, choice, day, truth
from paluu.rules.nodes import Table


class Agreement(Part):
    """An agreement or arrangement under Article 17 with a third country."""

    table = Table("agreements", "An agreement or arrangement under Article 17.", complete=True)

    agreement_partner_respects_human_rights = truth(
        "17(1)", "The third country respects human rights standards, including non-refoulement."
    )
    agreement_sets_out_procedures = truth("17(2)(a)", "It lays down the procedures for return.")
    agreement_sets_out_stay = truth(
        "17(2)(b)", "It lays down the conditions of stay in the third country."
    )
    agreement_sets_out_obligations = truth(
        "17(2)(d)", "It lays down the third country's duty to respect human rights standards."
    )
    agreement_sets_out_breach = truth("17(2)(f)", "It lays down the consequences of its breach.")
    agreement_provides_onward_return = truth(
        "17(2a) first subparagraph", "It sets out how persons are returned onward from there."
    )
    agreement_sets_out_failed_onward_return = truth(
        "17(2a)(a)", "It lays down what follows if onward return is not possible."
    )
    agreement_sets_out_responsibilities = truth(
        "17(2a)(b)", "It lays down who is responsible for what: State or Union, and third country."
    )
    agreement_sets_out_adverse_change = truth(
        "17(2a)(c)", "It lays down what follows if the situation there changes for the worse."
    )
    agreement_sets_out_monitoring = truth(
        "17(2a)(d)", "It names an independent body or mechanism that monitors its application."
    )
    agreement_provides_detention_conditions = truth(
        "17(2a) second subparagraph", "It contains conditions of detention in the third country."
    )
    agreement_negotiation_open = truth("17(3)", "Negotiations on it are under way.")
    agreement_partner_borders_member_states = truth(
        "17(3)", "Another Member State shares a border with the third country."
    )
    agreement_neighbours_informed = truth(
        "17(3)", "Those States have been informed of the negotiations.", own_act=True
    )
    agreement_effective_date = day(
        "17(3)", "Day it enters into force or is first applied provisionally, if earlier."
    )
    agreement_notified = truth(
        "17(3)", "The Commission and the other Member States were notified of it.", own_act=True
    )
    agreement_changed_or_terminated_date = day(
        "17(3)", "Day of a later change or of its termination.", own_act=True
    )
    agreement_change_notified = truth(
        "17(3)", "The Commission and the other States were notified of that.", own_act=True
    )


class InformationGiven(Part):
    """A statement or document that the person gave on a matter of Article 21(3)."""

    table = Table("information_given", "Information the person gave.", complete=True)

    information_matter = choice(InformationMatter, "21(3)", "The matter it concerns.")


class RetainedDocument(Part):
    """A document of the person that the authority keeps."""

    table = Table("retained_documents", "A document of the person that is kept.", complete=True)

    retained_document_kind = choice(RetainedDocumentKind, "21(4)", "What kind of document it is.")
    retained_document_needed = truth("21(4)", "The document is needed for return.")
    retention_copy_given = truth(
        "21(4)", "The person has received a copy or an electronic record of it.", own_act=True
    )
    retention_confirmed = truth(
        "21(4)", "The person has received a confirmation that it is kept.", own_act=True
    )
    document_handed_back = truth(
        "21(4)", "The document has been given back to the person.", own_act=True
    )
    document_travels_with_person = truth(
        "21(4)", "The document travels with the person who is removed.", own_act=True
    )
    document_kept_for_recorded_reason = truth(
        "21(4)", "A reason not to hand it over on removal is on file.", own_act=True
    )


class Service(Part):
    """A notification sent to the person, and what shows that it arrived."""

    table = Table("services", "A notification sent to the person.", complete=True)

    service_channel = choice(ServiceChannel, "21(5)", "The way it was sent.")
    service_date = day("21(5)", "Day it was handed over or sent.")
    service_proven = truth("21(5)", "Proof of it is on file.")
    service_could_be_known = truth(
        "21(5)", "The person could in fact learn of it, and has not shown otherwise."
    )


class InvestigativeMeasure(Part):
    """A search, seizure or other investigation for the sake of return, planned or carried out."""

    table = Table("investigative_measures", "An investigative measure.", complete=True)

    investigative_measure_type = choice(InvestigativeMeasureType, "23a(1)", "What is done.")
    investigative_measure_necessary = truth(
        "23a(1)", "It is necessary, proportionate and duly justified to prepare or ensure return."
    )
    investigative_measure_authorised = truth(
        "23a(3)",
        "The body named in national law has authorised it with reasons: person, place, object and"
        " purpose.",
        own_act=True,
    )
    investigative_measure_authorised_by_court = truth(
        "23a(3)", "A court has authorised it beforehand.", own_act=True
    )
    investigative_place_protected = truth(
        "23a(3)",
        "It concerns premises of third persons or a place of humanitarian, legal, medical or"
        " religious assistance.",
    )
    investigative_remedy_named = truth(
        "23a(3)", "The authorisation names the remedy against it.", own_act=True
    )
    investigative_measure_done = truth("23a(1)", "It has been carried out.", own_act=True)
    investigative_measure_recorded = truth(
        "23a(3)", "A record of how it was carried out is on file.", own_act=True
    )
    objects_seized = truth("23a(1)(b)", "Objects were seized.", own_act=True)
    seizure_receipt_given = truth(
        "23a(1)(b)", "The person has received a receipt for them.", own_act=True
    )


class Consequence(Part):
    """A consequence of a breach of the duty to cooperate, considered or imposed."""

    table = Table("consequences", "A consequence of a breach.", complete=True)

    consequence_kind = choice(ConsequenceKind, "23b(1)", "The point of 23b(1).")
    consequence_proportionate = truth("23b(1)", "It is effective and proportionate in this case.")


class CaseOfMeasures(Subject):
    """The facts of the case for Articles 15, 16(1), 19 to 21 and 23 to 25."""

    table = None

    # Articles 15 and 16
    monitor_independent = truth(
        "15(1)", "Statute, appointment, funding and reporting make the monitor independent."
    )
    monitor_access_given = truth(
        "15(1)", "The monitor can read the record of the operation.", own_act=True
    )
    monitor_finding_open = truth(
        "15(1)", "A finding of the monitor has not been dealt with yet.", own_act=True
    )
    offence_minimum_penalty_a_year = truth(
        "16(1)(b)", "The shortest imprisonment the law sets for the offence is a year or more."
    )
    offence_maximum_penalty_a_year = truth(
        "16(1)(b)", "The longest imprisonment the law sets for the offence is a year or more."
    )
    other_means_necessary_and_proportionate = truth(
        "16(4)", "The other means are necessary and proportionate to the gravity of the threat."
    )
    article_16_means_insufficient = truth(
        "16(4)", "The means of Article 16 cannot deal with the threat effectively."
    )

    # Articles 19 and 20
    prior_age_assessment_exists = truth(
        "19(2)", "An age assessment was made earlier here or in another relevant procedure."
    )
    age_assessment_by_other_ms = truth("19(3)", "Another Member State has decided on the age.")
    age_assessment_union_law_compliant = truth(
        "19(3)", "That age assessment was made in accordance with Union law."
    )
    foreign_age_assessment_finds_minor = truth("19(3)", "It found the person to be a minor.")
    foreign_age_assessment_accepted = truth(
        "19(3)", "The authority has decided to recognise it in this case.", own_act=True
    )
    support_by_other_body_given = truth(
        "20(1)", "A body that does not enforce returns supports the unaccompanied minor."
    )
    representative_trained = truth(
        "20(2)", "The representative is trained in child-friendly, age-appropriate communication."
    )
    representative_can_communicate = truth(
        "20(2)", "The representative can speak with the minor, with an interpreter if need be."
    )

    # Article 21: what the person has done
    personal_circumstances_changed = truth(
        "21(1a)", "Something in the personal situation that matters here has changed."
    )
    changed_circumstances_reported = truth("21(1a)", "The person has told the authorities of it.")
    transport_fixed = truth(
        "21(2)(a)", "The authority has fixed a departure and told the person of it.", own_act=True
    )
    appeared_for_transport = truth("21(2)(a)", "The person appeared for that departure.")
    provided_information_and_documents = truth(
        "21(2)(b)", "The person provided the information and documents held or obtainable."
    )
    document_absence_explained = truth(
        "21(2)(d)", "The person has explained why there is no identity or travel document."
    )
    route_information_given = truth(
        "21(2)(e)", "The person has told the countries of transit and the route."
    )
    biometrics_provided = truth("21(2)(f)", "The biometric data the law requires are provided.")
    travel_requirement_general = truth(
        "21(2)(fa)", "The carrier or the third country asks it of travellers in general."
    )
    travel_requirement_needs_medical_act = truth(
        "21(2)(fa)", "It needs an invasive medical act, to which only free consent can lead."
    )
    carrier_and_entry_requirements_met = truth(
        "21(2)(fa)", "Requirements of carriers and of the third country's authorities are met."
    )
    contact_details_requested = truth(
        "21(2)(g)", "The person has been asked for contact details.", own_act=True
    )
    contact_details_given = truth("21(2)(g)", "The person has given the contact details there are.")
    contact_details_changed_date = day("21(2)(h)", "Day the contact details changed.")
    contact_details_change_reported = truth("21(2)(h)", "The person has told of that change.")
    travel_document_statements_required = truth(
        "21(2)(j)", "Statements for a request for travel documents are asked for.", own_act=True
    )
    travel_document_statements_given = truth("21(2)(j)", "The person has given them.")
    hearing_scheduled = truth(
        "21(2)(k)",
        "The person is summoned to a hearing that establishes identity or nationality.",
        own_act=True,
    )
    hearing_scheduled_date = day("21(2)(k)", "Day of that hearing.")
    hearing_by_third_country = truth("21(2)(k)", "A third country's authority holds the hearing.")
    attended_hearing = truth("21(2)(k)", "The person attended it in person or by video as asked.")
    resists_return = truth(
        "21(2)(ka)", "The person opposes return physically or verbally, beyond stating a view."
    )
    additional_national_duty_imposed = truth(
        "21(2)(m)", "A further return-related duty of national law binds the person.", own_act=True
    )
    additional_national_duty_met = truth("21(2)(m)", "The person complies with it.")
    family_information_relevant = truth(
        "21(3)(b)", "Family members or other data matter for return or the country of return."
    )

    # Article 23b
    no_measure_compatible = truth(
        "23(2)",
        "No measure of 23(1) is compatible with special needs or a child's best interests; the"
        " reason is on file.",
        own_act=True,
    )
    biometrics_warning_given = truth(
        "23b(1)(a)", "The person was counselled and warned before coercion.", own_act=True
    )
    biometrics_coercion_last_resort = truth(
        "23b(1)(a)", "Milder ways of recording the data have been tried and failed."
    )
    basic_needs_endangered = truth(
        "23b(1)(b)", "The cut would leave the person unable to meet basic needs."
    )
    listed_needs_touched = truth(
        "23b(1)(b)",
        "The cut touches food, shelter, clothing, hygiene, emergency or essential care, schooling"
        " of minors or the needs of a vulnerable person.",
    )
    work_permit_held = truth("23b(1)(d)", "The person holds or has asked for a work permit.")

    # Article 24
    sis_return_alert_exists = truth(
        "24(1)(b)", "A return alert on the person exists in the Schengen Information System."
    )

    # rows
    @property
    def agreements(self) -> Rows[Agreement]:
        """The agreements of the State under Article 17."""
        return Rows(Agreement)

    @property
    def information_given(self) -> Rows[InformationGiven]:
        """The statements and documents the person gave."""
        return Rows(InformationGiven)

    @property
    def information(self) -> Rows[Information]:
        """The information the person received."""
        return Rows(Information)


PARTS_OF_MEASURES: tuple[type[Subject], ...] = (
    Agreement,
    InformationGiven,
    RetainedDocument,
    Service,
    InvestigativeMeasure,
    Consequence,
    Information,
    LegalAidRequest,
)
"""The parts of a case that these Articles speak of, in the order of the text."""
