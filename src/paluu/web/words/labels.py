"""The words for fields, members of lists, kinds of event and tables.

A name without an entry is shown in plain letters, so that a new field is never a raw identifier;
a test asks for an entry for each.
"""

from __future__ import annotations

import re

from paluu.web.words.questions import FIELDS, SPECIAL

MEMBERS: dict[str, str] = {
    "national_right_of_information_rules": "National rules on the right to information",
    "public_policy": "Public policy",
    "public_security": "Public security",
    "national_security": "National security",
    "prevention_of_offences": "Prevention of offences",
    "investigation_of_offences": "Investigation of offences",
    "detection_of_offences": "Detection of offences",
    "prosecution_of_offences": "Prosecution of offences",
    "period_for_return": "A period for return",
    "leave_immediately": "Immediate departure",
    "return_decision": "The return decision",
    "removal_decision": "The removal decision",
    "separate_written_act": "A written act of its own",
    "a_country_of_origin": "Country of origin",
    "b_formal_habitual_residence": "Country of formal habitual residence",
    "c_transit_under_readmission": "Transit country under a readmission agreement",
    "d_right_to_enter_and_reside": "Country where the person may enter and reside",
    "e_safe_third_country": "Safe third country",
    "f_first_country_of_asylum": "First country of asylum",
    "g_article_17_agreement": "Country of an Article 17 agreement",
    "not_decided": "Not decided yet",
    "granted": "Granted",
    "refused": "Refused",
    "none": "None of these",
    "administrative": "Administrative authority",
    "judicial": "Court",
    "a_risk_of_absconding": "Risk of absconding",
    "b_hampers_return": "The person avoids or hampers return",
    "c_security_risk": "Security risk",
    "d_identity_or_nationality": "To establish identity or nationality",
    "e_non_cooperation": "Serious breach of the duty to cooperate",
    "f_national_ground": "Ground of national law",
    "not_listed": "None of the grounds of the Regulation",
    "carry_out_return": "To carry out the return",
    "prepare_return": "To prepare the return",
    "readmission": "To prepare readmission",
    "carry_out_removal": "To carry out the removal",
    "other": "Something else",
    "lack_of_cooperation": "The person does not cooperate",
    "delay_in_third_country_documents": "Documents from a third country are late",
    "specialised_facility": "Specialised facility",
    "special_section_of_other_facility": "Separate section of another facility",
    "prison": "Prison",
    "confirmed": "Detention is confirmed",
    "release": "The person is to be released",
    "several": "Several steps together",
    "entry_ban": "The entry ban",
    "detention": "Detention",
    "1_leave": "To leave the territory",
    "1a_report_changes": "To report changes",
    "a_availability": "To remain available",
    "b_documents": "To hand over documents",
    "ba_travel_documents": "To hold a travel document",
    "c_honesty": "To tell the truth",
    "d_explanation": "To explain missing documents",
    "e_route": "To tell the route taken",
    "f_biometrics": "To give biometric data",
    "fa_travel_requirements": "To meet the requirements of travel",
    "g_contact_details": "To give contact details",
    "h_changed_contact_details": "To tell of changed contact details",
    "i_measures": "To comply with measures",
    "j_travel_document_application": "To apply for a travel document",
    "k_hearings": "To attend hearings",
    "ka_non_resistance": "Not to resist return",
    "l_counselling": "To attend counselling",
    "m_national_duty": "A duty of national law",
    "asylum_law": "Asylum law",
    "criminal_law": "Criminal law",
    "return_regulation": "The Return Regulation",
    "female": "Female",
    "male": "Male",
    "unspecified": "Not specified",
    "M": "Male",
    "F": "Female",
    "X": "Not specified",
    "personal": "Handed over in person",
    "electronic": "Electronically",
    "post": "By post",
    "deemed": "Deemed notified under national law",
}

EVENTS: dict[str, str] = {
    "case_opened": "Case opened",
    "facts_stated": "Facts stated",
    "country_considered": "Country of return considered",
    "hearing_recorded": "Person heard",
    "breach_recorded": "Breach of a duty to cooperate recorded",
    "return_decision_issued": "Return decision issued",
    "removal_decision_issued": "Removal decision issued",
    "entry_ban_imposed": "Entry ban imposed",
    "decision_notified": "Decision notified",
    "period_changed": "Period for return changed",
    "decision_withdrawn": "Decision withdrawn or annulled",
    "refoulement_claim_raised": "Claim or indication of refoulement",
    "refoulement_answered": "Claim of refoulement answered",
    "removal_postponed": "Removal postponed",
    "postponement_lifted": "Postponement lifted",
    "postponement_confirmed": "Postponement confirmed in writing",
    "appeal_lodged": "Appeal lodged",
    "suspension_decided": "Court answered on suspension",
    "appeal_decided": "Appeal decided",
    "detention_ordered": "Detention ordered",
    "detention_reviewed": "Detention reviewed",
    "detention_prolonged": "Detention extended",
    "released": "Released from detention",
    "departed": "Departed",
    "removal_carried_out": "Removal carried out",
    "guard_set_aside": "Procedural condition set aside",
    "case_closed": "Case closed",
    "case_taken_in": "Case taken in from elsewhere",
}

TABLES: dict[str, str] = {
    "appeals": "Appeal",
    "return_decisions": "Return decision",
    "removal_decisions": "Removal decision",
    "entry_bans": "Entry ban",
    "countries": "Country",
    "detention_periods": "Detention",
    "detention_reviews": "Review of detention",
    "changes_after_maximum": "Change after the maximum",
    "breaches": "Breach of a duty",
    "measures": "Measure",
    "hearings": "Hearing",
    "agreements": "Agreement",
    "information_given": "Information the person gave",
    "retained_documents": "Document kept",
    "services": "Notification sent",
    "investigative_measures": "Investigative measure",
    "consequences": "Consequence of a breach",
    "information": "Information to the person",
    "legal_aid_requests": "Request for legal aid",
    "contacts": "Contact or visit",
    "readmission_requests": "Readmission request",
    "statistics_requests": "Request for statistics",
    "information_requests": "Request of another State",
    "requested_data": "Data asked for",
    "data_uses": "Use of data",
    "transfers": "Transfer of data",
    "assistance_requests": "Request for assistance",
    "programmes": "Programme",
    "support_decisions": "Decision on support",
    "support_criteria": "Criterion for support",
    "prior_supports": "Earlier support",
    "emergency_measures": "Emergency measure",
    "asked_provisions": "Provision asked about",
}

TOPICS: dict[str, str] = {
    "case": "The case",
    "return_decision": "Return decision",
    "non_refoulement": "Non-refoulement",
    "removal": "Removal",
    "entry_ban": "Entry ban",
    "remedies": "Remedies",
    "detention": "Detention",
}

STAGES: dict[str, str] = {
    "examination": "Examination",
    "return decision": "Return decision in force",
    "removal": "Subject to removal",
    "detained": "In detention",
    "returned": "Returned",
    "closed": "Closed",
}

ARTICLES: dict[str, str] = {
    "2": "Scope",
    "4": "Definitions",
    "5": "Family life, health and the best interests of the child",
    "7": "Return decision",
    "8": "Exceptions from a return decision",
    "9": "Recognition of another State's decision",
    "10": "Entry ban",
    "11": "Lifting, suspending or shortening an entry ban",
    "12": "Removal",
    "14": "Postponement of removal",
    "15": "Monitoring of forced return",
    "16": "Security risks",
    "17": "Return to a country of an agreement",
    "18": "Best interests of the child",
    "19": "Age assessment",
    "20": "Unaccompanied minors",
    "21": "Duty to cooperate",
    "21a": "Risk of absconding",
    "23": "Measures to secure return",
    "26": "Effective remedy",
    "27": "Appeal",
    "28": "Suspensive effect",
    "29": "Grounds for detention",
    "32": "Length of detention",
    "33": "Review of detention",
    "34": "Conditions of detention",
    "35": "Detention of children and families",
    "25": "Legal assistance",
    "36": "Readmission",
    "38": "Information for other Member States",
    "39": "Use of data",
    "40": "Transfer of data",
    "41": "Transfer of data on convictions",
    "43": "Safeguards for transfers",
    "44": "Assistance between Member States",
    "46": "Return and reintegration counselling and support",
    "47": "Emergency measures",
    "50": "Transition",
    "51": "Repeal",
    "52": "Entry into force and application",
}


_POINT = re.compile(r"^(?:\d+[a-z]?_|[a-z]a?_)+(?=[a-z])")
_PROVISION = re.compile(r"\d+[a-z]{0,2}(?:\(\w+\))*")


def plain_letters(name: str) -> str:
    """Write an identifier in plain letters."""
    words = _POINT.sub("", name).replace("_", " ").strip() or name
    return words[:1].upper() + words[1:]


def field_label(action: str, name: str) -> tuple[str, str]:
    """Give label and hint of a field of an act."""
    return SPECIAL.get((action, name)) or FIELDS.get(name) or (plain_letters(name), "")


def member_word(name: str) -> str:
    """Write a member of a list; one that is a provision as such."""
    if _PROVISION.fullmatch(name):
        return f"Article {name}"
    return MEMBERS.get(name) or plain_letters(name)


def event_word(kind: str) -> str:
    """Write a kind of event."""
    return EVENTS.get(kind) or plain_letters(kind)
