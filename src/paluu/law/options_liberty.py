"""Options and readings of Articles 27 to 35: appeal and suspension, detention and its control."""

from __future__ import annotations

from paluu.law.options_making import number, one_of, yes_or_no
from paluu.rules.values import Unit

# --- Articles 27 and 28 ------------------------------------------------------------------------

appeal_period_days = number(
    "appeal_period_days",
    "27(1)",
    "Period for appeal to the court of first instance.",
    Unit.DAYS,
    14,
    low=1,
    high=30,
    reading="A33",
)
linked_stay_decision_appeal_days = number(
    "linked_stay_decision_appeal_period_days",
    "27(3)",
    "Period for appeal against a return decision linked to a stay decision; 0 if not used.",
    Unit.DAYS,
    0,
    low=0,
    high=None,
)
appeal_period_rolls = yes_or_no(
    "appeal_period_rolls_to_working_day",
    "27(2)",
    "A last day for appeal that falls on a day off moves to the next working day.",
    default=True,
    reading="A66",
)
first_instance_suspensive_effect = one_of(
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
further_appeal_suspensive_effect = one_of(
    "further_appeal_suspensive_effect",
    "28(3)",
    "How a further appeal comes to suspend removal.",
    {"on_request": "Only at request, if the court grants it.", "automatic": "By national law."},
)
suspension_window = one_of(
    "suspension_window",
    "28(1)",
    "Whether removal waits while an appeal can be lodged or a request is undecided.",
    {
        "barred": "Removal waits for the end of the period, then for the court.",
        "court_order_only": "Removal waits only if a court or national law suspends it.",
    },
    reading="A01",
)

# --- Articles 29, 32 and 16(3)(d) --------------------------------------------------------------

additional_detention_grounds = yes_or_no(
    "additional_detention_grounds",
    "29(3)(f)",
    "National law adds return-related grounds of detention.",
    default=False,
)
detention_of_minors_allowed = yes_or_no(
    "detention_of_minors_allowed",
    "35(1)",
    "National law provides for the detention of minors and their families.",
    default=False,
    reading="A73",
)
detention_maximum_ordinary_days = number(
    "detention_maximum_ordinary_days",
    "32(3)",
    "Ordinary maximum of detention; twelve months are counted as 365 days.",
    Unit.DAYS,
    365,
    low=1,
    high=365,
)
detention_maximum_extended_days = number(
    "detention_maximum_extended_days",
    "32(3)",
    "Extended maximum of detention; 24 months are counted as 730 days.",
    Unit.DAYS,
    730,
    low=1,
    high=730,
)
adding_up_detention = one_of(
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
detention_after_move = one_of(
    "detention_after_move",
    "32(3)",
    "Whether detention here before a move to another State counts after return from there.",
    {"counter_continues": "It counts.", "starts_again": "A new period applies here too."},
    reading="A36",
)
prospect_of_removal = one_of(
    "prospect_of_removal",
    "32(1)",
    "Whether detention ends when there is no reasonable prospect of removal.",
    {"required": "Yes.", "not_required": "The text does not say so."},
    reading="A38",
)
changes_beyond_maximum = one_of(
    "changes_beyond_maximum",
    "32(3a)",
    "How often a change of circumstances carries detention past the extended maximum.",
    {
        "once_per_change": "One period of at most six months for each new change.",
        "any_number": "Any number of periods.",
    },
    reading="A37",
)
detention_until_departure = one_of(
    "detention_until_departure",
    "32(5)",
    "Whether detention until voluntary departure stays within the maximum.",
    {
        "within_limits": "The limits of 32(3) and (3a) hold.",
        "until_departure": "Detention may last until departure.",
    },
    reading="A65",
)
security_detention = one_of(
    "security_detention_beyond_maximum",
    "16(3)(d)",
    "What detention of a security risk beyond the maximum needs.",
    {
        "ordered_and_reviewed": "An order for a fixed time, a prospect of removal, and review in"
        " time by a court; without it detention lapses.",
        "risk_alone": "Nothing but the security risk.",
    },
    reading="A20",
)

# --- Article 33 --------------------------------------------------------------------------------

review_of_own_motion = one_of(
    "review_of_own_motion",
    "33(1)",
    "Whether detention is reviewed although the person does not ask.",
    {
        "always": "Always; an application comes on top.",
        "on_application": "Only on application of the person.",
    },
    reading="A39",
)
detention_review_months = number(
    "detention_review_interval_months",
    "33(1)",
    "Time between reviews of detention.",
    Unit.MONTHS,
    3,
    low=1,
    high=6,
)
detention_review_children_months = number(
    "detention_review_interval_uam_months",
    "33(2)",
    "Time between reviews of the detention of unaccompanied minors.",
    Unit.MONTHS,
    1,
    low=1,
    high=3,
)
review_of_families = one_of(
    "review_of_families",
    "33(2)",
    "At which interval the detention of families with minors is reviewed.",
    {"as_unaccompanied_minors": "As of unaccompanied minors.", "as_adults": "As of adults."},
    reading="A77",
)
judicial_control = one_of(
    "judicial_control_of_administrative_detention",
    "33(3)",
    "How a court controls detention ordered by an administrative authority.",
    {
        "a_own_motion": "It examines every such detention.",
        "b_on_application": "It examines it when the person starts proceedings.",
    },
)
judicial_control_hours = number(
    "judicial_control_deadline_own_motion_hours",
    "33(3)(a)",
    "Time for the court's own control; a figure of national law.",
    Unit.HOURS,
    72,
    low=1,
    high=None,
    reading="A40",
)
judicial_control_days = number(
    "judicial_control_deadline_on_application_days",
    "33(3)(b)",
    "Time for the court once the person starts proceedings; a figure of national law.",
    Unit.DAYS,
    7,
    low=1,
    high=None,
    reading="A40",
)
