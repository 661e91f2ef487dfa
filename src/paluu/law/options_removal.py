"""Options and readings of Articles 10 to 21a: entry ban, removal, postponement, absconding."""

from __future__ import annotations

from paluu.law.options_making import number, one_of, yes_or_no
from paluu.rules.values import Unit

# --- Articles 10 and 11 ------------------------------------------------------------------------

twenty_years = one_of(
    "entry_ban_twenty_years",
    "10(6)",
    "What opens an entry ban of more than ten years.",
    {
        "special_reasons": "Duly justified reasons recorded in the decision.",
        "discretion": "The authority's discretion.",
    },
    reading="A14",
)
waiver_examination = one_of(
    "entry_ban_waiver_examination",
    "10(5)",
    "Whether refraining from a ban must be examined before every ban.",
    {"always": "Always.", "discretion": "Only if the authority wishes."},
    reading="A13",
)
late_voluntary_return = one_of(
    "late_voluntary_return",
    "11(1)",
    "What follows when a person returns voluntarily but late.",
    {
        "examined": "Refraining from the ban and relief from it are examined of own motion.",
        "not_examined": "Nothing unless the person asks.",
    },
    reading="A16",
)
relief_requests_answered = one_of(
    "relief_requests_answered",
    "11(3)",
    "Which requests for relief from an entry ban are answered.",
    {
        "every_request": "Every request; one that is not admissible prompts a look under 11(2).",
        "admissible_only": "Requests of persons who complied with the return decision.",
    },
    reading="A60",
)
withdrawal_requires_costs = yes_or_no(
    "ban_withdrawal_requires_cost_reimbursement",
    "11(5)",
    "A ban is withdrawn only once the costs of removal are reimbursed.",
    default=False,
)

# --- Articles 12, 15 and 16 --------------------------------------------------------------------

additional_removal_grounds = yes_or_no(
    "additional_removal_grounds",
    "12(1)(f)",
    "National law lays down further grounds for removal.",
    default=False,
    reading="A18",
)
voluntary_return_instead_of_removal = yes_or_no(
    "voluntary_return_instead_of_removal",
    "12(1a)",
    "Voluntary return is allowed or helped although removal is due.",
    default=True,
)
voluntary_return_for_security_cases = yes_or_no(
    "voluntary_return_for_security_cases",
    "16(2a)",
    "Voluntary return is also allowed to persons who pose a security risk.",
    default=True,
)
non_cooperation_threshold = one_of(
    "non_cooperation_threshold",
    "12(1)(a)",
    "What counts as a breach of the duty to cooperate.",
    {
        "evidenced_attributable_heard": "Evidenced, within the person's control, and put to them.",
        "any_recorded": "Any breach that is recorded.",
    },
    reading="A05",
)
refoulement_claim_blocks = one_of(
    "refoulement_claim_blocks",
    "12(3)",
    "Which claims of refoulement block removal until answered.",
    {
        "every_claim": "Every claim and every indication known to an authority.",
        "substantiated": "Only substantiated claims, and indications known to an authority.",
    },
    reading="A02",
)
refoulement_assessment_authority = one_of(
    "refoulement_assessment_authority",
    "12(3a)",
    "Which authority assesses compliance with non-refoulement.",
    {
        "asylum_expertise": "The authority with expertise in asylum.",
        "issuing_or_enforcing": "The authority that issues or enforces the return decision.",
    },
)
destination_in_decision = one_of(
    "destination_in_decision",
    "12(1b)",
    "Whether the country must stand in a notified decision open to appeal.",
    {
        "notified_decision": "Yes, in a return or removal decision.",
        "any_record": "It is enough that it has been determined.",
    },
    reading="A04",
)
forced_return_announced = one_of(
    "forced_return_announced",
    "15(1)",
    "Which forced returns are announced to the monitor.",
    {"every_return": "Every one, in time.", "as_organised": "As the monitoring is organised."},
    reading="A67",
)

# --- Article 14 --------------------------------------------------------------------------------

additional_postponement_grounds = yes_or_no(
    "additional_postponement_grounds",
    "14(2)",
    "National law names groups or grounds for which removal may be postponed.",
    default=False,
)
postponement_confirmed = one_of(
    "postponement_confirmed",
    "14(4)",
    "Which postponements are confirmed, and which requests answered.",
    {
        "every": "Every postponement in writing, and every request with reasons.",
        "mandatory_only": "Postponement under 14(1); an answer only to reasoned requests.",
    },
    reading="A56",
)
postponement_review_months = number(
    "postponement_review_interval_months",
    "14(5)",
    "Longest time between looks at a postponement; a setting of the system.",
    Unit.MONTHS,
    6,
    low=1,
    high=6,
    reading="A56",
)
detention_during_postponement = one_of(
    "detention_during_postponement",
    "14(7)",
    "Whether a person may be detained while non-refoulement bars removal.",
    {
        "needs_open_country": "Only if another country of return is in reach.",
        "own_conditions_only": "If the conditions of Article 29 are met.",
    },
    reading="A62",
)

# --- Articles 17 and 20 ------------------------------------------------------------------------

agreement_label = one_of(
    "agreement_label",
    "17(4)",
    "When the safeguards of Article 17 apply to return to a country.",
    {
        "whenever_used": "Whenever its agreement is the route of return.",
        "only_point_g": "Only if the country is one of 4(3)(g).",
    },
    reading="A22",
)
reception_on_voluntary_return = one_of(
    "reception_on_voluntary_return",
    "20(3)",
    "Whether the reception of a child is verified before voluntary return too.",
    {"verified": "Before any return.", "removal_only": "Only before removal."},
    reading="A25",
)

# --- Article 21a -------------------------------------------------------------------------------

presumption_by_measures = one_of(
    "presumption_by_measures",
    "21a(1)(c)",
    "The breach of which measures raises the presumption of a risk of absconding.",
    {
        "common_core": "Only measures of 23(1), where letter and correction agree.",
        "literal": "Measures of 23(1) and 23a(1), as printed.",
        "corrected": "Measures of 23(1) and 23c(1), as presumably meant.",
    },
    reading="A07",
)
presumption_needs_hearing = one_of(
    "presumption_needs_hearing",
    "21a(1)",
    "Whether the presumption holds before the person could answer it.",
    {"heard": "Only once it has been put to the person.", "at_once": "As soon as it is raised."},
    reading="A06",
)
additional_absconding_criteria = yes_or_no(
    "additional_absconding_criteria",
    "21a(2)(h)",
    "National law adds criteria to the individual assessment.",
    default=False,
)
