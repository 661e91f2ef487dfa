"""The closed lists of the Regulation: members of the choices that facts are made of."""

from __future__ import annotations

from enum import Enum


class DepartureMode(Enum):
    """What a return decision orders (7(1a))."""

    PERIOD_FOR_RETURN = "period_for_return"
    LEAVE_IMMEDIATELY = "leave_immediately"


class DisclosureGround(Enum):
    """Why information on facts may be withheld from the person (7(3))."""

    NONE = "none"
    NATIONAL_RULES = "national_right_of_information_rules"
    PUBLIC_POLICY = "public_policy"
    PUBLIC_SECURITY = "public_security"
    NATIONAL_SECURITY = "national_security"
    PREVENTION = "prevention_of_offences"
    INVESTIGATION = "investigation_of_offences"
    DETECTION = "detection_of_offences"
    PROSECUTION = "prosecution_of_offences"


class BanInstrument(Enum):
    """The act in which an entry ban is contained (10(3))."""

    RETURN_DECISION = "return_decision"
    REMOVAL_DECISION = "removal_decision"
    SEPARATE_WRITTEN_ACT = "separate_written_act"


class CountryCategory(Enum):
    """The kinds of country of return (4(3))."""

    COUNTRY_OF_ORIGIN = "a_country_of_origin"
    FORMAL_HABITUAL_RESIDENCE = "b_formal_habitual_residence"
    TRANSIT_UNDER_READMISSION = "c_transit_under_readmission"
    RIGHT_TO_ENTER_AND_RESIDE = "d_right_to_enter_and_reside"
    SAFE_THIRD_COUNTRY = "e_safe_third_country"
    FIRST_COUNTRY_OF_ASYLUM = "f_first_country_of_asylum"
    ARTICLE_17_AGREEMENT = "g_article_17_agreement"


class SuspensionOutcome(Enum):
    """What the court has done about suspending removal (28(1))."""

    NOT_DECIDED = "not_decided"
    GRANTED = "granted"
    REFUSED = "refused"


class Reception(Enum):
    """What awaits an unaccompanied minor in the country of return (20(3))."""

    NONE = "none"
    FAMILY_MEMBER = "family_member"
    NOMINATED_GUARDIAN = "nominated_guardian"
    ADEQUATE_RECEPTION_FACILITY = "adequate_reception_facility"


class PostponementGround(Enum):
    """Why removal is postponed (14(1), 14(2), 9(6))."""

    NON_REFOULEMENT = "non_refoulement"
    SUSPENSION_BY_COURT_OR_LAW = "suspension_by_court_or_law"
    ISSUING_MEMBER_STATE_SUSPENSION = "issuing_member_state_suspension"
    SPECIFIC_CIRCUMSTANCES = "specific_circumstances"
    NATIONAL_GROUND_FOR_GROUP = "national_ground_for_group"


class DetentionRegime(Enum):
    """The law under which a person is deprived of liberty (32(3), recital 32)."""

    RETURN_REGULATION = "return_regulation"
    ASYLUM_LAW = "asylum_law"
    CRIMINAL_LAW = "criminal_law"
    OTHER = "other"


class AuthorityType(Enum):
    """The kind of authority that ordered detention (29(5))."""

    ADMINISTRATIVE = "administrative"
    JUDICIAL = "judicial"


class DetentionGround(Enum):
    """The grounds for detention (29(3)); the last is an order that rests on none of them."""

    RISK_OF_ABSCONDING = "a_risk_of_absconding"
    HAMPERS_RETURN = "b_hampers_return"
    SECURITY_RISK = "c_security_risk"
    IDENTITY_OR_NATIONALITY = "d_identity_or_nationality"
    NON_COOPERATION = "e_non_cooperation"
    NATIONAL_GROUND = "f_national_ground"
    NOT_LISTED = "not_listed"


class DetentionPurpose(Enum):
    """The purposes detention may serve (29(2)); ``other`` is what it may not."""

    CARRY_OUT_RETURN = "carry_out_return"
    PREPARE_RETURN = "prepare_return"
    READMISSION = "readmission"
    CARRY_OUT_REMOVAL = "carry_out_removal"
    OTHER = "other"


class ExtensionReason(Enum):
    """Why the return procedure outlasts the ordinary maximum (32(3))."""

    NONE = "none"
    LACK_OF_COOPERATION = "lack_of_cooperation"
    DELAY_IN_THIRD_COUNTRY_DOCUMENTS = "delay_in_third_country_documents"


class ChangeAfterMaximum(Enum):
    """The changes that may carry detention past the extended maximum (32(3a))."""

    IDENTITY_INFORMATION = "a_identity_information"
    TRAVEL_DOCUMENT = "b_travel_document"
    THIRD_COUNTRY_COOPERATION = "c_third_country_cooperation"


class FacilityType(Enum):
    """Where a person is held (34(1))."""

    SPECIALISED_FACILITY = "specialised_facility"
    SPECIAL_SECTION = "special_section_of_other_facility"
    PRISON = "prison"


class ReviewOutcome(Enum):
    """What a review of detention decided (33)."""

    CONFIRMED = "confirmed"
    RELEASE = "release"


class CooperationDuty(Enum):
    """The duties to cooperate (21(1), 21(1a) and the points of 21(2))."""

    LEAVE = "1_leave"
    REPORT_CHANGES = "1a_report_changes"
    AVAILABILITY = "a_availability"
    DOCUMENTS = "b_documents"
    TRAVEL_DOCUMENTS = "ba_travel_documents"
    HONESTY = "c_honesty"
    EXPLANATION = "d_explanation"
    ROUTE = "e_route"
    BIOMETRICS = "f_biometrics"
    TRAVEL_REQUIREMENTS = "fa_travel_requirements"
    CONTACT_DETAILS = "g_contact_details"
    CHANGED_CONTACT_DETAILS = "h_changed_contact_details"
    MEASURES = "i_measures"
    TRAVEL_DOCUMENT_APPLICATION = "j_travel_document_application"
    HEARINGS = "k_hearings"
    NON_RESISTANCE = "ka_non_resistance"
    COUNSELLING = "l_counselling"
    NATIONAL_DUTY = "m_national_duty"


SERIOUS_DUTIES = (
    CooperationDuty.AVAILABILITY,
    CooperationDuty.DOCUMENTS,
    CooperationDuty.TRAVEL_DOCUMENTS,
    CooperationDuty.HONESTY,
    CooperationDuty.ROUTE,
    CooperationDuty.TRAVEL_REQUIREMENTS,
    CooperationDuty.MEASURES,
    CooperationDuty.TRAVEL_DOCUMENT_APPLICATION,
    CooperationDuty.HEARINGS,
    CooperationDuty.NON_RESISTANCE,
)
"""The duties whose breach counts in 21a(2)(g) and 29(3)(e): (a) to (c), (e), (fa), (i) to (ka)."""


class MeasureKind(Enum):
    """The measures of Articles 23 to 23c."""

    AREA = "23_1_a_area"
    RESIDENCE = "23_1_b_residence"
    REPORTING = "23_1_c_reporting"
    NATIONAL_MEASURE = "23_1_d_national"
    INVESTIGATIVE = "23a_investigative"
    FINANCIAL_GUARANTEE = "23c_1_a_guarantee"
    ELECTRONIC_MONITORING = "23c_1_b_electronic_monitoring"
    NATIONAL_ALTERNATIVE = "23c_1_c_national"


class HearingSubject(Enum):
    """The step a person was heard about (reading A74)."""

    RETURN_DECISION = "return_decision"
    ENTRY_BAN = "entry_ban"
    REMOVAL_DECISION = "removal_decision"
    DETENTION = "detention"
    SEVERAL = "several"


class PresumptionOutcome(Enum):
    """What came of putting the presumption of 21a(1) to the person (reading A06)."""

    NOT_HEARD = "not_heard"
    HEARD_NOT_SHOWN_OTHERWISE = "heard_not_shown_otherwise"
    SHOWN_OTHERWISE = "shown_otherwise"
