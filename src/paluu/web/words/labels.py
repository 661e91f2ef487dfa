"""The words for fields, members of lists, kinds of event and tables.

A name without an entry is shown in plain letters, so that a new field is never a raw identifier;
a test asks for an entry for each.
"""

from __future__ import annotations

import re

FIELDS: dict[str, tuple[str, str]] = {
    # who the case is about
    "family_name": ("Family name", ""),
    "given_names": ("Given names", ""),
    "nationalities": ("Nationality", "Leave it open if it has not been established."),
    "date_of_birth": ("Date of birth", "Leave it open if it has not been established."),
    "sex": ("Sex", ""),
    "understood_languages": (
        "Languages the person understands",
        "The first is used for interpretation and for documents.",
    ),
    "illegal_stay_detected_date": (
        "Day the illegal stay was detected",
        "The day from which the case is opened, unless you give another.",
    ),
    "assigned_to": ("Who works on the case", ""),
    # facts, hearings, breaches
    "evidence": ("Evidence", "What shows it: a document, a statement, a register entry."),
    "source": ("Where it comes from", "For example the person, the police, another State."),
    "statement": ("What the person said", "In their own terms, as the file should show it."),
    "subject": ("What the person was heard about", ""),
    "language": ("Language", ""),
    "interpreter": ("Interpreter", "Name or number of the interpreter; empty if none was needed."),
    "duty": ("Duty that was breached", ""),
    "attributable": ("Does the breach lie within the person's control?", ""),
    "put_to_person": ("Has the person been able to comment on it?", ""),
    "explanation": ("What the person said about it", ""),
    # countries
    "country": ("Country", ""),
    "category": ("Why it is a country of return", ""),
    "countries": ("Countries of return", "Only countries that have been considered in this case."),
    # decisions
    "mode": ("What the decision orders", ""),
    "reasons_in_fact": (
        "Reasons in fact",
        "What happened and what is established. An empty line begins a new paragraph.",
    ),
    "reasons_in_law": ("Reasons in law", "Which provisions apply, and why."),
    "period_days": ("Length of the period in days", "Only if a period for return is given."),
    "period_reasons": (
        "Reasons for this period, or for immediate departure",
        "Always for immediate departure, and for a period of more than 30 days.",
    ),
    "period_start": (
        "Day from which the period runs",
        "Only if it is not the day of notification.",
    ),
    "circumstances": (
        "Family life, best interests of a child and health, taken together",
        "What was assessed. Use this, or the three fields below.",
    ),
    "best_interests": ("Best interests of the child", "What was assessed for this decision."),
    "family_life": ("Family life", "What was assessed for this decision."),
    "state_of_health": ("State of health", "What was assessed for this decision."),
    "country_assessment": (
        "Non-refoulement",
        "For the countries named: what is known, and why return there is or is not possible.",
    ),
    "no_entry_ban_reasons": (
        "Why no entry ban is imposed",
        "Leave it empty if a ban is imposed in the same act.",
    ),
    "restricted_facts": ("Is information on facts withheld from the person?", ""),
    "essence_of_grounds": ("Essence of the grounds", "Only if information is withheld."),
    "disclosure_ground": ("Ground for withholding", ""),
    "linked_to_stay_decision": (
        "Is it part of, or based on, a decision that refuses or ends legal stay?",
        "",
    ),
    "remedies_stated": ("Does the decision state the remedies and their time limits?", ""),
    "with_return_decision": ("Is it issued together with the return decision?", ""),
    "reasons": ("Reasons", ""),
    "instrument": ("Act that contains the entry ban", ""),
    "months": ("Length in months", "Leave it empty only for a ban without an end."),
    "indefinite": ("Is the ban without an end?", "Only for persons who pose a security risk."),
    "waiver_examination": (
        "Refraining from a ban: what was examined",
        "Humanitarian reasons, victims of trafficking, a child's best interests.",
    ),
    "reasons_beyond_ten_years": ("Reasons for more than ten years", "Only for a longer ban."),
    "proportionality_to_risk": (
        "Why the length is proportionate to the security risk",
        "Only for security risks.",
    ),
    "decision": ("Decision", ""),
    "channel": ("How it was notified", ""),
    "proof": ("Proof", "For example the signed receipt or the delivery report."),
    "understood_language": (
        "Does the person understand, or may be supposed to understand, it?",
        "",
    ),
    # non-refoulement and postponement
    "known_to_authority": ("Does it come from what an authority itself knows?", ""),
    "substantiated": ("Is the information substantiated?", ""),
    "authority": ("Authority that answered", ""),
    "breach": ("Would removal there breach non-refoulement?", ""),
    "by_referral": (
        "Was it answered by directing the person to a procedure that has ended?",
        "",
    ),
    # remedies
    "against": ("Decisions that are challenged", ""),
    "court": ("Court", ""),
    "level": ("Level", "1 for the first instance, 2 or more for a further appeal."),
    "suspension_requested": ("Has the person asked the court to suspend removal?", ""),
    "refoulement_elements": (
        "Do elements in the court's file indicate that non-refoulement may be at risk?",
        "",
    ),
    "appeal": ("Appeal", ""),
    "outcome": ("Outcome", ""),
    "annulled": ("Decisions that were annulled", "None if the appeal was dismissed."),
    "summary": ("Summary", ""),
    # detention
    "ground": ("Ground", ""),
    "purpose": ("Purpose", ""),
    "proportionality": (
        "Why detention is necessary and proportionate",
        "The individual assessment.",
    ),
    "alternatives": ("Alternatives considered", "Each alternative, and why it would not do."),
    "vulnerability": ("Vulnerability", "What was considered about it."),
    "start": ("Moment at which liberty was taken", "Day and time. Limits in hours run from it."),
    "facility": ("Where the person is held", ""),
    "told_in_language": ("Language in which the person was told of the order and the remedies", ""),
    "by_court": ("Did a court carry out the review?", ""),
    "period": ("Period of detention", ""),
    "reason": ("Reason", ""),
    "further_days": ("Days beyond the extended maximum", "At most six months."),
    "destination": ("Where the person went", ""),
    "coercion": ("Coercion used", "What was used and why; empty if none was."),
    "act": ("Act", ""),
    "conclusions": ("What was set aside", ""),
}

SPECIAL: dict[tuple[str, str], tuple[str, str]] = {
    ("issue_return_decision", "country_assessment"): FIELDS["country_assessment"],
    ("extend_period", "period_days"): (
        "New length of the whole period in days",
        "Counted from the start of the period, not from today.",
    ),
    ("shorten_period", "period_days"): (
        "New length of the whole period in days",
        "Counted from the start of the period, not from today.",
    ),
    ("record_refoulement_claim", "statement"): (
        "What the person says, or what the authority knows",
        "",
    ),
    ("record_refoulement_claim", "country"): (
        "Country the claim concerns",
        "A claim that names no country stands against every removal until it is answered.",
    ),
    ("answer_refoulement_claim", "reasons"): (
        "Reasons",
        "The assessment on current facts, or how the procedure ended.",
    ),
    ("record_suspension", "outcome"): ("What the court did", ""),
    ("review_detention", "outcome"): ("What the review decided", ""),
    ("prolong_detention", "reason"): ("Why the return procedure takes longer", ""),
    ("close_case", "reason"): ("Why the case is closed", ""),
    ("consider_country", "country"): ("Country", ""),
    ("record_breach", "evidence"): ("Evidence of the breach", "Specific: what happened and when."),
    ("record_departure", "proof"): (
        "Proof of departure",
        "For example an exit stamp or the report of a consulate.",
    ),
}

MEMBERS: dict[str, str] = {
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
    "x": "Not specified",
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
}


def plain_letters(name: str) -> str:
    """Write an identifier in plain letters."""
    words = re.sub(r"^[a-z0-9]{1,2}_", "", name).replace("_", " ").strip() or name
    return words[:1].upper() + words[1:]


def field_label(action: str, name: str) -> tuple[str, str]:
    """Give label and hint of a field of an act."""
    return SPECIAL.get((action, name)) or FIELDS.get(name) or (plain_letters(name), "")


def member_word(name: str) -> str:
    """Write a member of a list."""
    return MEMBERS.get(name) or plain_letters(name)


def event_word(kind: str) -> str:
    """Write a kind of event."""
    return EVENTS.get(kind) or plain_letters(kind)
