"""Article 21(2) as a whole, 21(3) to (5): what is met, documents kept, notifications received."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a21_duties import contact_with_third_country_may_be_asked
from paluu.law.a23_measures import measure_complied_with
from paluu.law.facts import Case, RetainedDocument, Service
from paluu.law.terms_duties import InformationMatter, RetainedDocumentKind, ServiceChannel
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    every,
    not_,
    only_if,
    option_days,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)
from paluu.rules.values import Counting

# --- 21(2): met or not --------------------------------------------------------------------------


@rule(
    "21(2) first subparagraph",
    yes="Every requirement of 21(2) that is asked of the person is met.",
    no="A requirement of 21(2) is not met; whether that counts as a breach is another question.",
)
def cooperation_requirements(case: Case) -> Truth:
    """Point by point; a breach needs evidence, the person's control and a chance to answer (A05).

    What depends on contact with a third country is not asked while that may not be asked.
    """
    no_contact = not_(contact_with_third_country_may_be_asked(case))
    return all_of(
        case.available_to_authorities.at("21(2)(a)"),
        not_(case.moved_to_other_ms_without_authorisation).at("21(2)(a)"),
        any_of(not_(case.transport_fixed), case.appeared_for_transport).at("21(2)(a)"),
        case.provided_information_and_documents.at("21(2)(b)"),
        any_of(case.has_travel_document, case.cooperates_with_authorities, no_contact).at(
            "21(2)(ba)"
        ),
        not_(case.used_false_documents_or_identity).at("21(2)(c)"),
        any_of(case.has_travel_document, case.document_absence_explained).at("21(2)(d)"),
        case.route_information_given.at("21(2)(e)"),
        case.biometrics_provided.at("21(2)(f)"),
        any_of(
            not_(case.travel_requirement_general),
            case.travel_requirement_needs_medical_act,
            case.carrier_and_entry_requirements_met,
        ).at("21(2)(fa)"),
        any_of(not_(case.contact_details_requested), case.contact_details_given).at("21(2)(g)"),
        any_of(today < case.contact_details_changed_date, case.contact_details_change_reported).at(
            "21(2)(h)"
        ),
        every(
            case.measures,
            lambda measure: measure_complied_with(measure).where_none(yes),
            if_none=yes,
        ).at("21(2)(i)"),
        any_of(
            not_(case.travel_document_statements_required),
            case.travel_document_statements_given,
            no_contact,
        ).at("21(2)(j)"),
        any_of(
            not_(case.hearing_scheduled),
            today <= case.hearing_scheduled_date,
            case.attended_hearing,
            all_of(case.hearing_by_third_country, no_contact),
        ).at("21(2)(k)"),
        not_(case.resists_return).at("21(2)(ka)"),
        any_of(not_(case.counselling_required), case.counselling_attended).at("21(2)(l)"),
        any_of(
            not_(option_truth(options.additional_cooperation_duties)),
            not_(case.additional_national_duty_imposed),
            case.additional_national_duty_met,
        ).at("21(2)(m)"),
    )


# --- 21(3): the matters -------------------------------------------------------------------------


@rule(
    "21(3)",
    yes="The person has given information on every matter of 21(3).",
    no="Information on a matter of 21(3) is missing.",
)
def information_scope(case: Case) -> Truth:
    """Read as the information and documents of points (b) and (ba) (A08)."""

    def given(matter: InformationMatter) -> Truth:
        return some(case.information_given, lambda item: item.information_matter.among(matter))

    return all_of(
        given(InformationMatter.IDENTITY).at("21(3)(a)"),
        any_of(not_(case.family_information_relevant), given(InformationMatter.FAMILY)).at(
            "21(3)(b)"
        ),
        given(InformationMatter.DOCUMENTS).at("21(3)(c)"),
        given(InformationMatter.STAY_PERMITS).at("21(3)(d)"),
        given(InformationMatter.FOREIGN_DECISIONS).at("21(3)(e)"),
        given(InformationMatter.RESIDENCE_AND_ROUTE).at("21(3)(f)"),
    )


# --- 21(4): documents kept ----------------------------------------------------------------------


def _covered(document: RetainedDocument) -> Truth:
    """The documents for which the paragraph promises something (A09)."""
    return when(option_is(options.documents_with_receipt, "every_document"), yes).otherwise(
        document.retained_document_kind.among(RetainedDocumentKind.RELEVANT_DOCUMENT)
    )


@rule(
    "21(4)",
    yes="The document may be kept: it is needed for return.",
    no="The document may not be kept.",
)
def retention_permitted(document: RetainedDocument) -> Truth:
    """Nothing is kept that return does not need."""
    return document.retained_document_needed


@rule(
    "21(4)",
    yes="The person must still receive a copy, an electronic record or a confirmation.",
    no="The person has one of the three, or the document is not one of those covered.",
)
def retention_receipt(document: RetainedDocument) -> Truth:
    """For every document kept (A09)."""
    return all_of(
        _covered(document),
        not_(any_of(document.retention_copy_given, document.retention_confirmed)),
    )


@rule(
    "21(4)",
    yes="The document must still be handed over, at departure or on arrival.",
    no="The document need not be handed over, or has been.",
)
def document_return_duty(document: RetainedDocument) -> Truth:
    """On voluntary return always; on removal it goes along unless a reason is on file (A09)."""
    case = document.case
    leaving = any_of(case.departure_imminent, case.left_territory_date <= today)
    return all_of(
        leaving,
        _covered(document),
        not_(document.document_handed_back),
        when(case.returned_voluntarily, yes).otherwise(
            all_of(
                option_is(options.documents_with_receipt, "every_document"),
                not_(document.document_travels_with_person),
                not_(document.document_kept_for_recorded_reason),
            )
        ),
    )


# --- 21(5): notifications -----------------------------------------------------------------------


@rule(
    "21(5)",
    yes="National law provides for this way of notification.",
    no="National law does not provide for this way of notification.",
)
def notification_channel_open(service: Service) -> Truth:
    """Manner and moment of receipt are laid down, or a digital system is used."""
    channel = service.service_channel
    return (
        when(
            channel.among(ServiceChannel.PERSONAL),
            option_truth(options.notification_by_personal_service),
        )
        .when(channel.among(ServiceChannel.POST), option_truth(options.notification_by_post))
        .when(
            channel.among(ServiceChannel.DIGITAL),
            option_truth(options.notification_by_digital_system),
        )
        .otherwise(option_truth(options.notification_by_other_means))
    )


@rule(
    "21(5); 27(2)",
    yes="The notification counts.",
    no="The notification does not count.",
)
def notification_counts(service: Service) -> Truth:
    """An open channel, proof on file, and a person who could in fact learn of it (A34)."""
    return all_of(
        notification_channel_open(service),
        when(
            option_is(options.deemed_notification, "proven_and_knowable"),
            all_of(service.service_proven, service.service_could_be_known),
        ).otherwise(yes),
    )


@rule("21(5); 27(2)", yes="Day on which the person is deemed notified.")
def deemed_notification_date(service: Service) -> Day:
    """The day itself in person, otherwise after the time national law sets."""
    return only_if(
        notification_counts(service),
        when(
            service.service_channel.among(ServiceChannel.PERSONAL), service.service_date
        ).otherwise(
            ends(service.service_date, option_days(options.deemed_receipt_days), Counting.PLAIN)
        ),
    )
