"""What the text leaves to a Member State, with its bounds, and the readings of unclear text.

The default of an option is the reference profile; the default of a reading is the one that
protects fundamental rights. A profile outside the bounds is refused with the provision.
"""

from __future__ import annotations

from paluu.rules.nodes import Option
from paluu.rules.values import Kind, Unit


def _yes_or_no(name: str, provision: str, meaning: str, *, default: bool) -> Option:
    return Option(name, Kind.TRUTH, provision, meaning, default)


def _number(
    name: str, provision: str, meaning: str, unit: Unit, default: int, low: int, high: int | None
) -> Option:
    return Option(name, Kind.NUMBER, provision, meaning, default, unit=unit, low=low, high=high)


def _one_of(
    name: str, provision: str, meaning: str, members: dict[str, str], reading: str | None = None
) -> Option:
    return Option(
        name,
        Kind.CHOICE,
        provision,
        meaning,
        next(iter(members)),
        members=tuple(members),
        reading=reading,
        members_meaning=members,
    )


# --- Article 2 ---------------------------------------------------------------------------------

opt_in_refused_entry = _yes_or_no(
    "scope_opt_in_a",
    "2(5)",
    "Persons refused entry at an external border are included.",
    default=False,
)
opt_in_intercepted = _yes_or_no(
    "scope_opt_in_b",
    "2(5)",
    "Persons intercepted at an external border are included.",
    default=False,
)
opt_in_criminal = _yes_or_no(
    "scope_opt_in_c",
    "2(5)",
    "Persons whose return follows from criminal law are included.",
    default=False,
)

# --- Article 4 ---------------------------------------------------------------------------------

yardstick_of_illegal_stay = _one_of(
    "yardstick_of_illegal_stay",
    "4(2)",
    "What a stay is measured against.",
    {
        "any_right_to_stay": "Whoever holds a right to stay or to remain stays legally.",
        "entry_conditions": "Only the entry conditions for short stays count.",
    },
    reading="A75",
)
coming_of_age_on_leap_day = _one_of(
    "coming_of_age_on_leap_day",
    "4",
    "When a person born on 29 February comes of age in a common year.",
    {"first_of_march": "On 1 March.", "last_of_february": "On 28 February."},
)

# --- Article 7 ---------------------------------------------------------------------------------

departure_period_default_days = _number(
    "departure_period_default_days",
    "7(1a)",
    "Period for return if the case shows nothing else.",
    Unit.DAYS,
    30,
    1,
    30,
)
longer_departure_period = _yes_or_no(
    "departure_period_longer_than_30_days",
    "7(1b)",
    "A period of more than 30 days may be given where the case calls for it.",
    default=True,
)
departure_period_extension = _yes_or_no(
    "departure_period_extension",
    "7(1c)",
    "A period for return may be extended.",
    default=True,
)
departure_period_shortening = _yes_or_no(
    "departure_period_shortening",
    "7(1c)",
    "A period may be shortened for breach of the duty to cooperate.",
    default=False,
)
immediate_departure_needs_reason = _yes_or_no(
    "immediate_departure_needs_reason",
    "7(1a)",
    "Immediate departure needs a risk of absconding, a security risk or a recorded reason.",
    default=True,
)
departure_period_start = _one_of(
    "departure_period_start_event",
    "7(1d)",
    "What starts the period for return.",
    {
        "notification": "The day of notification, which is not counted.",
        "recorded_day": "The day that the decision records under national law.",
    },
)
departure_period_never_before_notification = _one_of(
    "departure_period_before_notification",
    "7(1d)",
    "Whether the period for return may start before the person knows of the decision.",
    {"never": "It never starts before notification.", "national_law": "National law decides."},
    reading="A11",
)
departure_period_rolls = _yes_or_no(
    "departure_period_rolls_to_working_day",
    "7(1d)",
    "A last day to leave that falls on a day off moves to the next working day.",
    default=False,
)

# --- Articles 8 to 12 --------------------------------------------------------------------------

move_to_other_state_days = _number(
    "move_to_other_state_days",
    "8(3)",
    "Time set to go to the State that gave the right to stay (reading A58).",
    Unit.DAYS,
    7,
    1,
    30,
)
twenty_years = _one_of(
    "entry_ban_twenty_years",
    "10(6)",
    "What opens an entry ban of more than ten years.",
    {
        "special_reasons": "Duly justified reasons recorded in the decision.",
        "discretion": "The authority's discretion.",
    },
    reading="A14",
)
waiver_examination = _one_of(
    "entry_ban_waiver_examination",
    "10(5)",
    "Whether refraining from a ban must be examined before every ban.",
    {"always": "Always.", "discretion": "Only if the authority wishes."},
    reading="A13",
)
additional_removal_grounds = _yes_or_no(
    "additional_removal_grounds",
    "12(1)(f)",
    "National law lays down further grounds for removal.",
    default=False,
)
non_cooperation_threshold = _one_of(
    "non_cooperation_threshold",
    "12(1)(a)",
    "What counts as a breach of the duty to cooperate.",
    {
        "evidenced_attributable_heard": "Evidenced, within the person's control, and put to them.",
        "any_recorded": "Any breach that is recorded.",
    },
    reading="A05",
)
refoulement_claim_blocks = _one_of(
    "refoulement_claim_blocks",
    "12(3)",
    "Which claims or indications of refoulement block removal until answered.",
    {
        "every_claim": "Every claim and every indication known to an authority.",
        "substantiated": "Only substantiated ones.",
    },
    reading="A02",
)
destination_in_decision = _one_of(
    "destination_in_decision",
    "12(1b)",
    "Whether the country must stand in a notified decision open to appeal.",
    {
        "notified_decision": "Yes, in a return or removal decision.",
        "any_record": "It is enough that it has been determined.",
    },
    reading="A04",
)
hearing_before_adverse_decision = _one_of(
    "hearing_before_adverse_decision",
    "7(1)",
    "Whether the person is heard before every adverse decision.",
    {"always": "Yes, orally or in writing.", "not_required": "The text does not ask for it."},
    reading="A74",
)
circumstances_before_decision = _one_of(
    "circumstances_before_decision",
    "7(4a)",
    "Whether family life, best interests and health are assessed before every decision.",
    {"always": "Yes.", "not_required": "The Article does not name them."},
    reading="A12",
)

# --- Article 14 --------------------------------------------------------------------------------

postponement_review_months = _number(
    "postponement_review_interval_months",
    "14(5)",
    "Longest time between reviews of a postponement (reading A56).",
    Unit.MONTHS,
    6,
    1,
    6,
)

# --- Article 21a -------------------------------------------------------------------------------

presumption_by_measures = _one_of(
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
presumption_needs_hearing = _one_of(
    "presumption_needs_hearing",
    "21a(1)",
    "Whether the presumption holds before the person could answer it.",
    {"heard": "Only once it has been put to the person.", "at_once": "As soon as it is raised."},
    reading="A06",
)
additional_absconding_criteria = _yes_or_no(
    "additional_absconding_criteria",
    "21a(2)(h)",
    "National law adds criteria to the individual assessment.",
    default=False,
)

# --- Articles 27 and 28 ------------------------------------------------------------------------

appeal_period_days = _number(
    "appeal_period_days",
    "27(1)",
    "Period for appeal to the court of first instance.",
    Unit.DAYS,
    14,
    1,
    30,
)
linked_stay_decision_appeal_days = _number(
    "linked_stay_decision_appeal_period_days",
    "27(3)",
    "Period for appeal against a return decision linked to a stay decision; 0 if not used.",
    Unit.DAYS,
    0,
    0,
    None,
)
appeal_period_rolls = _yes_or_no(
    "appeal_period_rolls_to_working_day",
    "27(2)",
    "A last day for appeal that falls on a day off moves to the next working day.",
    default=True,
)
first_instance_suspensive_effect = _one_of(
    "first_instance_suspensive_effect",
    "28(1)",
    "How a first-instance appeal comes to suspend removal.",
    {
        "automatic": "By operation of law.",
        "on_request": "At the person's request.",
        "own_motion": "Of the court's own motion.",
        "on_request_or_own_motion": "At request or of its own motion.",
    },
)
further_appeal_suspensive_effect = _one_of(
    "further_appeal_suspensive_effect",
    "28(3)",
    "How a further appeal comes to suspend removal.",
    {"on_request": "Only at request, if the court grants it.", "automatic": "By national law."},
)
suspension_window = _one_of(
    "suspension_window",
    "28(1)",
    "Whether removal waits while an appeal can be lodged or a request is undecided.",
    {
        "barred": "Removal waits for the end of the period, then for the court.",
        "court_order_only": "Removal waits only if a court or national law suspends it.",
    },
    reading="A01",
)

# --- Articles 29 to 33 -------------------------------------------------------------------------

additional_detention_grounds = _yes_or_no(
    "additional_detention_grounds",
    "29(3)(f)",
    "National law adds return-related grounds of detention.",
    default=False,
)
detention_of_minors_allowed = _yes_or_no(
    "detention_of_minors_allowed",
    "35(1)",
    "National law provides for the detention of minors and their families (reading A73).",
    default=False,
)
detention_maximum_ordinary_days = _number(
    "detention_maximum_ordinary_days",
    "32(3)",
    "Ordinary maximum of detention; twelve months are counted as 365 days.",
    Unit.DAYS,
    365,
    1,
    365,
)
detention_maximum_extended_days = _number(
    "detention_maximum_extended_days",
    "32(3)",
    "Extended maximum of detention; 24 months are counted as 730 days.",
    Unit.DAYS,
    730,
    1,
    730,
)
adding_up_detention = _one_of(
    "adding_up_detention",
    "32(3)",
    "Which earlier periods of detention in this State count.",
    {
        "same_procedure": "All under this Regulation in the same procedure.",
        "same_return_decision": "Those that served the same return decision.",
        "present_period_only": "None: each period counts by itself.",
    },
    reading="A35",
)
prospect_of_removal = _one_of(
    "prospect_of_removal",
    "32(1)",
    "Whether detention ends when there is no reasonable prospect of removal.",
    {"required": "Yes.", "not_required": "The text does not say so."},
    reading="A38",
)
changes_beyond_maximum = _one_of(
    "changes_beyond_maximum",
    "32(3a)",
    "How often a change of circumstances carries detention past the extended maximum.",
    {
        "once_per_change": "One period of at most six months for each new change.",
        "any_number": "Any number of periods.",
    },
    reading="A37",
)
detention_review_months = _number(
    "detention_review_interval_months",
    "33(1)",
    "Time between reviews of detention.",
    Unit.MONTHS,
    3,
    1,
    6,
)
detention_review_children_months = _number(
    "detention_review_interval_uam_months",
    "33(2)",
    "Time between reviews of the detention of unaccompanied minors.",
    Unit.MONTHS,
    1,
    1,
    3,
)
review_of_families = _one_of(
    "review_of_families",
    "33(2)",
    "At which interval the detention of families with minors is reviewed.",
    {"as_unaccompanied_minors": "As of unaccompanied minors.", "as_adults": "As of adults."},
    reading="A77",
)
judicial_control = _one_of(
    "judicial_control_of_administrative_detention",
    "33(3)",
    "How a court controls detention ordered by an administrative authority.",
    {
        "a_own_motion": "It examines every such detention.",
        "b_on_application": "It examines it when the person starts proceedings.",
    },
)
judicial_control_hours = _number(
    "judicial_control_deadline_own_motion_hours",
    "33(3)(a)",
    "Time for the court's own control (a figure of national law; reading A40).",
    Unit.HOURS,
    72,
    1,
    None,
)
judicial_control_days = _number(
    "judicial_control_deadline_on_application_days",
    "33(3)(b)",
    "Time for the court once the person starts proceedings (national law; reading A40).",
    Unit.DAYS,
    7,
    1,
    None,
)
