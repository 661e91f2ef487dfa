"""Facts about readmission, data sharing, transfers and mutual assistance: Articles 36 to 44."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms_system import (
    AssistanceKind,
    DataCategory,
    DataPurpose,
    OffenceType,
    ReadmissionReply,
    ReadmissionRequestKind,
    RequestBasis,
    TransferBasis,
    TransferPurpose,
    TransferRecipient,
)
from paluu.rules.language import choice, day, link, truth
from paluu.rules.nodes import Table


class ReadmissionRequest(Part):
    """A request to an authority of a third country about this person."""

    table = Table(
        "readmission_requests", "A request to an authority of a third country.", complete=True
    )

    readmission_request_kind = choice(ReadmissionRequestKind, "36(8)", "What is asked for.")
    readmission_request_date = day("36(1)", "Day of the request.", own_act=True)
    readmission_reply = choice(ReadmissionReply, "36(8)", "What the third country answered.")
    readmission_request_reveals_asylum_application = truth(
        "36(1)", "The request shows that the person has applied for asylum."
    )
    readmission_asked_of_country_of_alleged_persecution = truth(
        "36(1)", "The person says that this country persecutes them."
    )


class StatisticsRequest(Part):
    """A request of the Commission for data on readmission by one third country."""

    table = Table("statistics_requests", "A request of the Commission under 36(8).", complete=True)

    statistics_request_date = day("36(8)", "Day of the request.")
    previous_statistics_request_date = day(
        "36(8)",
        "Day of the last request for the same country at its interval; never if there was none.",
    )
    statistics_available = truth("36(10)", "The data asked for are available.")
    statistics_only_those_of_36_8 = truth(
        "36(9)", "What is passed on are the numbers of 36(8), broken down by Member State."
    )
    statistics_without_personal_data = truth("36(9)", "No person can be recognised in them.")


class InformationRequest(Part):
    """A request of another Member State for data on this person, or for a document."""

    table = Table(
        "information_requests", "A request of another Member State received.", complete=True
    )

    information_request_basis = choice(RequestBasis, "38(2)", "Provision the request rests on.")
    information_request_received_date = day("38(7)", "Day the request was received.")
    information_request_answered_date = day("38(7)", "Day it was answered.", own_act=True)
    information_request_reasoned = truth("38(5)", "The request states reasons.")
    information_request_purpose = choice(DataPurpose, "38(3)", "Purpose of the request.")
    information_request_person_in_scope = truth(
        "38(3)", "The person is within the scope of the Regulation."
    )
    requesting_body_competent = truth(
        "38(2)", "The body that asks and the body asked are competent authorities."
    )
    original_travel_document_needed = truth(
        "38(9)", "The original travel document is asked for and needed to ensure return."
    )
    original_travel_document_held = truth("38(9)", "This State holds the original document.")


class RequestedData(Part):
    """One category of data asked for in a request of another Member State."""

    table = Table("requested_data", "A category of data another State asks for.", complete=True)

    requested_in = link(InformationRequest, "38(3)", "The request in which it is asked for.")
    requested_data_category = choice(DataCategory, "38(6)", "Category of the data.")
    requested_data_needed = truth("38(6)", "The data are needed for the purpose of the request.")
    data_available = truth("38(3)", "This State has the data.")
    exchangeable_via_eu_systems = truth(
        "38(4)",
        "They can be exchanged through the Union's systems or as supplementary data.",
    )
    other_channel_reason_recorded = truth(
        "38(4)", "A reason to use another channel in this case is recorded.", own_act=True
    )
    withheld_facts_concerned = truth(
        "38(6)(h)", "They contain facts withheld from the person for another body's sake (7(3))."
    )
    originator_consents = truth("38(6)(h)", "The body the withheld facts come from agrees.")


class DataUse(Part):
    """A use, or a passing on, of data received from another Member State."""

    table = Table("data_uses", "A use of data received from another State.", complete=True)

    exchanged_data_use = choice(DataPurpose, "38(8)", "What the data are used for.")
    exchanged_data_passed_on = truth("38(8)", "The data are passed on to another body.")
    exchanged_data_receiver_responsible = truth(
        "38(8)",
        "That body is an authority or court in charge of return, readmission or assistance, and"
        " data of this kind are within its competence.",
    )


class Transfer(Part):
    """One category of data for one recipient in, or on behalf of, a third country.

    Several categories, or several convictions, are recorded as several transfers.
    """

    table = Table("transfers", "A transfer of data planned or made.", complete=True)

    transfer_date = day("39(4)", "Day the data were transferred.", own_act=True)
    transfer_data_category = choice(DataCategory, "39(1)", "Category of the data.")
    transfer_recipient_type = choice(TransferRecipient, "39(1)", "Who receives them.")
    transfer_recipient_in_charge = truth(
        "39(1)",
        "The recipient is the competent authority of the third country, or is in charge of"
        " reintegration assistance or another task of carrying out return.",
    )
    transfer_purpose = choice(TransferPurpose, "39(1)", "What the transfer serves.")
    transfer_necessary = truth("39(1)", "These data are needed by this recipient for that purpose.")
    transfer_decided_individually = truth(
        "40(1)", "The transfer was decided for this person and this case."
    )
    transfer_legal_basis = choice(
        TransferBasis, "39(3)", "Basis in Chapter V of the data protection law."
    )
    transfer_refoulement_check_passed = truth(
        "40(1)(d)", "It has been verified that the transfer does not risk breaching refoulement."
    )
    transfer_ne_bis_in_idem_check_passed = truth(
        "40(1)(e)", "It has been verified that the transfer risks no second trial or punishment."
    )
    conviction_offence_type = choice(OffenceType, "40(1)(a)", "Kind of the offence.")
    conviction_date = day("40(1)(a)", "Day of the conviction the data concern.")
    health_transfer_consent = truth(
        "41(2)(b)", "The person has consented to this transfer and has not withdrawn consent."
    )
    transfer_time_documented = truth(
        "39(4)", "Date and time of the transfer are documented.", own_act=True
    )
    transfer_recipient_documented = truth("39(4)", "The recipient is documented.", own_act=True)
    transfer_reasons_documented = truth(
        "40(4)", "Why the conditions are met is documented.", own_act=True
    )
    transfer_data_documented = truth("40(4)", "The data transferred are documented.", own_act=True)
    transfer_documents_asked_for = truth(
        "39(4)", "The data protection authority has asked for the documents.", own_act=True
    )
    transfer_documents_handed_over = truth(
        "39(4)", "The documents were made available to it.", own_act=True
    )


class AssistanceRequest(Part):
    """A request of another Member State's authority for help with a return."""

    table = Table("assistance_requests", "A request for mutual assistance.", complete=True)

    assistance_kind = choice(AssistanceKind, "44(1)", "What is asked for.")
    assistance_exception_recorded = truth(
        "44(1)", "A special reason to refuse in this case is recorded.", own_act=True
    )
