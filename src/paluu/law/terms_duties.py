"""The closed lists of Articles 21 to 25: matters, documents, searches, consequences, legal aid."""

from __future__ import annotations

from enum import Enum

from paluu.law.terms import MeasureKind


class InformationMatter(Enum):
    """The matters on which the person gives statements and documents (21(3))."""

    IDENTITY = "a_identity_and_nationality"
    FAMILY = "b_family_and_other_personal_data"
    DOCUMENTS = "c_documents"
    STAY_PERMITS = "d_stay_permits"
    FOREIGN_DECISIONS = "e_decisions_of_other_states"
    RESIDENCE_AND_ROUTE = "f_former_residence_and_route"


class RetainedDocumentKind(Enum):
    """The documents of the person that an authority may keep for return (21(4))."""

    RELEVANT_DOCUMENT = "b_relevant_document"
    IDENTITY_OR_TRAVEL_DOCUMENT = "ba_identity_or_travel_document"


class ServiceChannel(Enum):
    """The ways in which a notification reaches the person (21(5))."""

    PERSONAL = "personal_service"
    POST = "registered_post"
    DIGITAL = "digital_system"
    OTHER = "other_means_of_national_law"


class InvestigativeMeasureType(Enum):
    """The investigative measures (23a(1))."""

    SEARCH_OF_PERSON = "search_of_person"
    SEARCH_OF_RESIDENCE = "search_of_residence"
    SEARCH_OF_OTHER_PREMISES = "search_of_other_premises"
    BELONGINGS = "search_or_seizure_of_belongings"
    ELECTRONIC_DEVICE = "search_or_seizure_of_electronic_device"
    NATIONAL_MEASURE = "other_national_measure"


class ConsequenceKind(Enum):
    """The consequences that may come on top of a measure (23b(1)(a) to (h))."""

    BIOMETRICS = "a_recording_of_biometrics"
    BENEFITS = "b_benefits"
    INCENTIVES = "c_incentives"
    WORK_PERMIT = "d_work_permit"
    ENTRY_BAN = "e_entry_ban"
    CRIMINAL_PENALTY = "f_criminal_penalty"
    FINANCIAL_PENALTY = "g_financial_penalty"
    OTHER = "h_other"


class InformationItem(Enum):
    """What a person subject to return is told (24(1)); point (b) has three parts."""

    PURPOSE = "a_purpose"
    OBLIGATIONS = "b_obligations_and_consequences"
    ALERT = "b_return_alert"
    RECOGNITION = "b_recognition"
    SUPPORT = "c_counselling_and_programmes"
    RIGHTS = "d_procedural_rights"


class LegalAidStage(Enum):
    """The procedure for which legal aid is asked (25(1), 25(5)(c), 25(10))."""

    ADMINISTRATIVE = "administrative_procedure"
    FIRST_APPEAL = "appeal_at_first_instance"
    FURTHER_APPEAL = "appeal_at_second_or_higher_level"
    DETENTION_REVIEW = "review_of_detention"


class LegalAidGround(Enum):
    """The grounds on which legal aid may be refused (25(5))."""

    SUFFICIENT_MEANS = "a_sufficient_means"
    NO_PROSPECT_OR_ABUSIVE = "b_no_prospect_or_abusive"
    FURTHER_APPEAL = "c_second_or_higher_level"
    ALREADY_ASSISTED = "d_already_assisted"


class LegalAidBody(Enum):
    """Who refused legal aid (25(9))."""

    COURT = "court"
    OTHER_AUTHORITY = "other_authority"


class LegalAidProvider(Enum):
    """Who gives legal assistance or represents the person (25(4))."""

    LEGAL_ADVISER = "legal_adviser"
    OTHER_QUALIFIED_PERSON = "other_qualified_person"
    ACCREDITED_ORGANISATION = "accredited_organisation"
    OTHER = "other"


ARTICLE_23_1_MEASURES = (
    MeasureKind.AREA,
    MeasureKind.RESIDENCE,
    MeasureKind.REPORTING,
    MeasureKind.NATIONAL_MEASURE,
)
"""The measures of 23(1)."""

ARTICLE_23C_1_MEASURES = (
    MeasureKind.FINANCIAL_GUARANTEE,
    MeasureKind.ELECTRONIC_MONITORING,
    MeasureKind.NATIONAL_ALTERNATIVE,
)
"""The alternatives to detention of 23c(1)."""
