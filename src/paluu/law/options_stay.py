"""Options and readings of Articles 2 to 9: scope, terms, the return decision, recognition."""

from __future__ import annotations

from paluu.law.options_making import number, one_of, yes_or_no
from paluu.rules.values import Unit

# --- Article 2 ---------------------------------------------------------------------------------

opt_in_refused_entry = yes_or_no(
    "scope_opt_in_a",
    "2(5)",
    "Persons refused entry at an external border are included.",
    default=False,
)
opt_in_intercepted = yes_or_no(
    "scope_opt_in_b",
    "2(5)",
    "Persons intercepted at an external border are included.",
    default=False,
)
opt_in_criminal = yes_or_no(
    "scope_opt_in_c",
    "2(5)",
    "Persons whose return follows from criminal law are included.",
    default=False,
)
criminal_law_disapplies = one_of(
    "criminal_law_disapplies",
    "2(6)",
    "For whom Articles 7, 9 and 10 stay out after an opt-in for criminal law.",
    {
        "sanction": "Only where return is itself the criminal-law sanction.",
        "sanction_or_consequence": "Also where return follows from such a sanction.",
    },
    reading="A49",
)

# --- Articles 4 and 19 -------------------------------------------------------------------------

yardstick_of_illegal_stay = one_of(
    "yardstick_of_illegal_stay",
    "4(2)",
    "What a stay is measured against.",
    {
        "any_right_to_stay": "Whoever holds a right to stay or to remain stays legally.",
        "entry_conditions": "Only the entry conditions for short stays count.",
    },
    reading="A75",
)
coming_of_age_on_leap_day = one_of(
    "coming_of_age_on_leap_day",
    "4",
    "When a person born on 29 February comes of age in a common year.",
    {"first_of_march": "On 1 March.", "last_of_february": "On 28 February."},
)
voluntary_return_after_immediate_order = one_of(
    "voluntary_return_after_immediate_order",
    "4(6)(b)",
    "Whether leaving on one's own after an order to leave immediately is voluntary return.",
    {"counts": "It is.", "period_only": "Only a period for return leaves room for it."},
    reading="A15",
)
doubt_about_age = one_of(
    "doubt_about_age",
    "19(1)",
    "How a person is treated whose minority is in doubt.",
    {
        "as_a_minor": "As a minor until the doubt is resolved.",
        "as_recorded": "By the recorded date of birth.",
    },
    reading="A24",
)

# --- Article 7 ---------------------------------------------------------------------------------

departure_period_default_days = number(
    "departure_period_default_days",
    "7(1a) second subparagraph",
    "Period for return if the case shows nothing else.",
    Unit.DAYS,
    30,
    low=1,
    high=30,
)
longer_departure_period = yes_or_no(
    "departure_period_longer_than_30_days",
    "7(1b)",
    "A period of more than 30 days may be given where the case calls for it.",
    default=True,
)
departure_period_extension = yes_or_no(
    "departure_period_extension",
    "7(1c)",
    "A period for return may be extended.",
    default=True,
)
departure_period_shortening = yes_or_no(
    "departure_period_shortening",
    "7(1c)",
    "A period may be shortened for breach of the duty to cooperate.",
    default=False,
)
departure_period_limits = one_of(
    "departure_period_limits",
    "7(1b)",
    "What holds a longer, extended or shortened period for return within bounds.",
    {
        "individual_reasons": "Recorded reasons, and time enough to leave in safety and dignity.",
        "discretion": "The authority's discretion.",
    },
    reading="A10",
)
immediate_departure_needs_reason = yes_or_no(
    "immediate_departure_needs_reason",
    "7(1a) third subparagraph",
    "Immediate departure needs a risk of absconding, a security risk or a recorded reason.",
    default=True,
)
departure_period_start = one_of(
    "departure_period_start_event",
    "7(1d)",
    "What starts the period for return.",
    {
        "notification": "The day of notification, which is not counted.",
        "recorded_day": "The day that the decision records under national law.",
    },
)
departure_period_never_before_notification = one_of(
    "departure_period_before_notification",
    "7(1d)",
    "Whether the period for return may start before the person knows of the decision.",
    {"never": "It never starts before notification.", "national_law": "National law decides."},
    reading="A11",
)
departure_period_rolls = yes_or_no(
    "departure_period_rolls_to_working_day",
    "7(1d)",
    "A last day to leave that falls on a day off moves to the next working day.",
    default=False,
)
circumstances_before_decision = one_of(
    "circumstances_before_decision",
    "7(4a)",
    "Whether family life, best interests and health are assessed before every decision.",
    {"always": "Yes.", "not_required": "The Article does not name them."},
    reading="A12",
)
hearing_before_adverse_decision = one_of(
    "hearing_before_adverse_decision",
    "7(1)",
    "Whether the person is heard before every adverse decision.",
    {"always": "Yes, orally or in writing.", "not_required": "The text does not ask for it."},
    reading="A74",
)
right_to_stay_ends_procedure = one_of(
    "right_to_stay_ends_procedure",
    "7(1)",
    "What a right to stay granted after the return decision does to it.",
    {
        "decision_is_withdrawn": "The decision, and what was built on it, is withdrawn.",
        "decision_stands": "The text does not speak of withdrawal.",
    },
    reading="A78",
)
translation_method = one_of(
    "translation_method",
    "7(5) second subparagraph",
    "How decisions are translated.",
    {
        "machine_after_human_check": "By people, or by machine with a check by a person.",
        "any_method": "By any method the text allows, unchecked machine translation included.",
    },
)
ero_form_adopted = yes_or_no(
    "ero_form_adopted",
    "7(8)",
    "The Commission has adopted the form of the European Return Order.",
    default=True,
)

# --- Articles 8 and 9 --------------------------------------------------------------------------

move_to_other_state_days = number(
    "move_to_other_state_days",
    "8(3)",
    "Time set to go to the State that gave the right to stay.",
    Unit.DAYS,
    7,
    low=1,
    high=30,
    reading="A58",
)
mutual_recognition_used = yes_or_no(
    "mutual_recognition_used",
    "9(1)",
    "Decisions of other Member States are recognised, case by case.",
    default=True,
)
suspension_abroad = one_of(
    "suspension_abroad",
    "9(6)",
    "What follows here when the issuing State suspends its decision.",
    {
        "own_decision_optional": "Removal is postponed and an own decision may be issued.",
        "own_decision_due": "An own decision must be issued, as after withdrawal.",
    },
    reading="A03",
)
