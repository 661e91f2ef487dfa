"""The closed lists of Articles 34 to 52: contacts, data, transfers, mutual assistance, support."""

from __future__ import annotations

from enum import Enum


class ContactPartner(Enum):
    """Whom a detained person may be in contact with (34(3), 34(5))."""

    LEGAL_REPRESENTATIVE = "legal_representative"
    FAMILY_MEMBER = "family_member"
    CONSULAR_AUTHORITY = "consular_authority"
    ORGANISATION = "organisation_or_body"
    MANDATED_BODY = "body_with_own_mandate"
    OTHER = "other"


class ContactKind(Enum):
    """The way of the contact: from inside, or by a visit (34(3), 34(5))."""

    CONTACT = "contact"
    VISIT = "visit"


class ReadmissionRequestKind(Enum):
    """What a third country is asked for (36(8))."""

    NATIONALITY_CONFIRMATION = "a_nationality_confirmation"
    TRAVEL_DOCUMENT = "b_travel_document"


class ReadmissionReply(Enum):
    """What the third country answered (36(8))."""

    NONE = "none"
    POSITIVE = "positive"
    NEGATIVE = "negative"


class DataCategory(Enum):
    """The data on a person that States exchange or transfer: the points of 38(6).

    Points (j) and (k) are divided, because Articles 40 and 41 treat their parts differently; data
    on an asylum application are kept apart from every other category.
    """

    IDENTITY = "a_identity"
    BIOMETRICS = "b_biometrics"
    NATIONALITY_AND_DOCUMENTS = "c_nationality_and_documents"
    RESIDENCE_ROUTE_LANGUAGES_CONTACT = "d_residence_route_languages_contact"
    RESIDENCE_STATUS = "e_residence_status"
    RETURN_OPERATION = "f_return_operation"
    RETURN_AND_REINTEGRATION = "g_return_and_reintegration"
    REASONS_OF_RETURN_DECISION = "h_reasons_of_return_decision"
    COMPLIANCE = "ha_compliance"
    DETENTION = "i_detention"
    CONVICTION = "j_conviction"
    THREAT = "j_threat"
    VULNERABILITY = "k_vulnerability"
    HEALTH = "k_health_and_medical_needs"
    MEDICAL_ASSISTANCE = "k_medical_assistance_during_operation"
    ASYLUM_APPLICATION = "asylum_application"
    OTHER = "other"


class RequestBasis(Enum):
    """The provision another State's request rests on (38(2), 9(8))."""

    ARTICLE_38 = "38"
    RECOGNITION = "9_8"


class DataPurpose(Enum):
    """What exchanged data are asked for or used for (38(3), 38(8))."""

    RETURN_PROCEDURE = "return_procedure"
    ASSISTANCE = "return_and_reintegration_assistance"
    OTHER = "other"


class TransferRecipient(Enum):
    """Who receives a transfer (39(1))."""

    THIRD_COUNTRY_AUTHORITY = "third_country_authority"
    REINTEGRATION_PROVIDER = "reintegration_provider"
    AIRLINE_OR_CARRIER = "airline_or_carrier"
    HEALTHCARE_PROVIDER = "healthcare_provider"
    OTHER_THIRD_PARTY = "other_third_party"


class TransferPurpose(Enum):
    """What a transfer serves (39(1), 41(1)(a), 41(2)(a)); ``other`` is what it may not."""

    RETURN = "return"
    REMOVAL = "removal"
    READMISSION = "readmission"
    REINTEGRATION = "reintegration"
    RETURN_OPERATION = "return_operation"
    OTHER = "other"


class TransferBasis(Enum):
    """The basis in Chapter V of the data protection law (39(3))."""

    ADEQUACY_DECISION = "adequacy_decision"
    APPROPRIATE_SAFEGUARDS = "appropriate_safeguards"
    DEROGATION = "derogation"
    NONE = "none"


class OffenceType(Enum):
    """The kinds of offence that 40(1)(a) tells apart."""

    TERRORIST_OFFENCE = "terrorist_offence"
    ETIAS_ANNEX_OFFENCE = "etias_annex_offence"
    OFFENCE_OF_AT_LEAST_ONE_YEAR = "offence_of_at_least_one_year"
    OTHER = "other"


class AssistanceKind(Enum):
    """What another Member State asks for (44(1), 44(2)); ``other`` is in neither list."""

    TRANSIT = "44_1_a_transit"
    TRANSIT_LOGISTICS = "44_1_b_transit_logistics"
    TRANSFER = "44_1_c_transfer_under_8_1_b"
    DEPARTURE_TO_STATE_OF_STAY = "44_1_d_departure_to_state_of_stay"
    THIRD_COUNTRY_DIALOGUE = "44_2_a_third_country_dialogue"
    IDENTITY_AND_DOCUMENTS = "44_2_b_identity_and_documents"
    PRACTICAL_ARRANGEMENTS = "44_2_c_practical_arrangements"
    OTHER = "other"


class SupportCriterion(Enum):
    """The criteria that may shape support (46(5)); ``other`` is none of them."""

    COOPERATION = "a_cooperation"
    VOLUNTARY_OR_REMOVAL = "b_voluntary_or_removal"
    VISA_EXEMPT_NATIONALITY = "c_visa_exempt_nationality"
    CONVICTION = "d_conviction"
    SPECIAL_NEEDS = "e_special_needs"
    NATIONAL_CRITERION = "f_national_criterion"
    OTHER = "other"


class SupportSource(Enum):
    """Who gave earlier support (46(6))."""

    THIS_MEMBER_STATE = "this_member_state"
    OTHER_MEMBER_STATE = "other_member_state"
    UNION = "union"
    OTHER = "other"


class DerogatedProvision(Enum):
    """What an emergency measure departs from (47(1)); ``other`` is what it may not."""

    APPEAL_PERIOD = "27_1_appeal_period"
    JUDICIAL_CONTROL = "33_3_judicial_control"
    ANSWER_TO_REQUEST = "38_7_answer_to_request"
    PLACE_OF_DETENTION = "34_1_place_of_detention"
    ACCOMMODATION_OF_CHILDREN = "35_2_accommodation_of_children"
    OTHER = "other"


class AskedProvision(Enum):
    """A provision of which it is asked whether it applies yet (52 first paragraph)."""

    COUNTRY_OF_ORIGIN = "4(3)(a)"
    HABITUAL_RESIDENCE = "4(3)(b)"
    TRANSIT_COUNTRY = "4(3)(c)"
    RIGHT_TO_RESIDE = "4(3)(d)"
    SAFE_THIRD_COUNTRY = "4(3)(e)"
    FIRST_COUNTRY_OF_ASYLUM = "4(3)(f)"
    AGREEMENT_COUNTRY = "4(3)(g)"
    FORM_OF_ORDER = "7(8)"
    TECHNICAL_PREPARATION = "7(9)"
    AGENCY_PREPARATION = "7(9a)"
    ARRANGEMENTS_TOLD = "7(9b)"
    RECOGNITION_PREPARATION = "9(11)"
    AGREEMENTS = "17"
    COMMITTEE = "49"
    ENTRY_INTO_FORCE = "52"
    ANY_OTHER = "any_other"
