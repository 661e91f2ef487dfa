"""The questions forms ask: label and hint of each field of an act."""

from __future__ import annotations

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
    "time_is_sufficient": (
        "Why the shorter time is sufficient",
        "Only if the period is shortened: what the person can still do in that time.",
    ),
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
    "withholding_ground": ("Ground for withholding", "Only if information is withheld."),
    "withholding_legal_basis": (
        "Legal basis for withholding",
        "Only if information is withheld: the provision applied.",
    ),
    "purpose_despite_risk": (
        "Purpose of the decision although removal is barred",
        "Only if a risk has been found: another country, or a right to stay that was examined.",
    ),
    "in_writing": ("Was the person heard in writing?", ""),
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
        "Is it in a language the person understands, or may be supposed to?",
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
    "member_state": ("State that conducted it", ""),
    "options": ("Choices of that State", ""),
    "complete": ("Does the file hold all acts of the authority and the courts?", ""),
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
    ("order_detention", "authority"): ("Kind of authority that orders it", ""),
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
