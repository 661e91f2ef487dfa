"""For every option of Articles 17 to 35: a case whose outcome the other choice changes."""

from __future__ import annotations

from law_examples import (
    ADULT,
    DECISION,
    IN_SCOPE,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    REMOVAL_DECISION,
    SECURITY_RISK,
    appeal,
    country,
    decision,
    detention,
)
from option_switches import Switch

from paluu.rules.plain import NOT_APPLICABLE

ONE = {"return_decisions": [DECISION]}
MOVED = {"moved_to_other_ms_without_authorisation": True}
HELD = {"detention_periods": [detention()]}
EARLIER = {
    "id": "earlier",
    "detention_start_date": "2028-01-01",
    "detention_end_date": "2028-01-31",
    "followed_by_move_to_other_ms": True,
}
TWO_PERIODS = {
    "return_decisions": [decision(id="old"), decision(id="new")],
    "detention_periods": [
        detention(**EARLIER, detention_return_decision="old"),
        detention(detention_return_decision="new"),
    ],
}
CHANGED_TWICE = {"changes_after_maximum": [{"change_evidenced": True, "change_already_used": True}]}
BEYOND = {
    "today": "2031-03-01",
    **SECURITY_RISK,
    "reasonable_prospect_of_removal": True,
    "detention_periods": [
        detention(detention_start_date="2029-10-01", detention_beyond_maximum_ordered=True)
    ],
}
NEEDED = {"hampers_return": True, "reasonable_prospect_of_removal": True}
G_ROUTE = {"country_of_return_category": "c_transit_under_readmission", "art17_route_used": True}
ALONE = {"date_of_birth": "2013-02-14", "is_unaccompanied": True}
ON_REQUEST = (("first_instance_suspensive_effect", "on_request"),)
ORDERED_ONLY = (("suspension_window", "court_order_only"),)
ON_APPLICATION = (("judicial_control_of_administrative_detention", "b_on_application"),)
TAG = {"measures": [{"measure_kind": "23c_1_b_electronic_monitoring", "measure_breached": True}]}
SEARCH = {"measures": [{"measure_kind": "23a_investigative", "measure_breached": True}]}
APPEALED = ONE | {"appeals": [appeal()]}

LIBERTY_SWITCHES = (
    # Articles 17 to 21a
    Switch(
        "agreement_label", "only_point_g", "article_17_agreement_used",
        {"countries": [country(named_in=None, **G_ROUTE)]}, True, False,
    ),
    Switch(
        "reception_on_voluntary_return", "removal_only", "voluntary_return_reception_guard",
        ALONE | {"countries": [country(named_in=None, reception_in_country_of_return="none")]},
        False, True,
    ),
    Switch("presumption_by_measures", "corrected", "measure_raises_presumption", TAG, False, True),
    Switch("presumption_by_measures", "literal", "measure_raises_presumption", SEARCH, False, True),
    Switch(
        "presumption_needs_hearing", "at_once", "risk_of_absconding",
        MOVED | {"presumption_answer": "not_heard"}, False, True,
    ),
    Switch(
        "presumption_needs_hearing", "at_once", "detention_ground_present",
        MOVED
        | NO_SECURITY_RISK
        | {
            "presumption_answer": "not_heard",
            "hampers_return": False,
            "identity_established": True,
            "nationality_established": True,
        },
        False, True,
    ),
    Switch(
        "additional_absconding_criteria", True, "risk_of_absconding",
        NO_PRESUMPTION
        | {
            "lacks_reliable_address": False,
            "departure_imminent": False,
            "used_false_documents_or_identity": False,
            "counselling_required": False,
            "worked_illegally": False,
            "national_absconding_criterion_met": True,
            "absconding_assessment_finds_risk": True,
        },
        False, True,
    ),
    # Articles 27 and 28
    Switch("appeal_period_days", 30, "appeal_deadline", ONE, "2029-03-19", "2029-04-04"),
    Switch(
        "linked_stay_decision_appeal_period_days", 45, "appeal_deadline",
        {"return_decisions": [decision(return_decision_linked_to_stay_decision=True)]},
        "2029-03-19", "2029-04-19",
    ),
    Switch(
        "appeal_period_rolls_to_working_day", False, "appeal_deadline",
        {"return_decisions": [decision(return_decision_notified_date="2029-03-03")]},
        "2029-03-19", "2029-03-17",
    ),
    Switch(
        "first_instance_suspensive_effect", "on_request", "removal_suspended",
        ONE | {"appeals": [appeal(suspension_outcome="refused")]}, True, False,
    ),
    Switch(
        "first_instance_suspensive_effect", "own_motion", "return_decision_held_back",
        ONE | {"today": "2029-03-10"}, True, False, ORDERED_ONLY,
    ),
    Switch(
        "first_instance_suspensive_effect", "on_request_or_own_motion",
        "removal_decision_held_back",
        {"removal_decisions": [REMOVAL_DECISION], "today": "2029-04-20"}, True, False,
        ORDERED_ONLY,
    ),
    Switch(
        "first_instance_suspensive_effect", "on_request", "appeal_suspends", APPEALED, True, False,
        ORDERED_ONLY,
    ),
    Switch(
        "further_appeal_suspensive_effect", "automatic", "appeal_suspends",
        ONE | {"appeals": [appeal(appeal_level=2)]}, False, True,
    ),
    Switch(
        "suspension_window", "court_order_only", "return_decision_held_back",
        ONE | {"today": "2029-03-10"}, True, False, ON_REQUEST,
    ),
    Switch(
        "suspension_window", "court_order_only", "removal_decision_held_back",
        {"removal_decisions": [REMOVAL_DECISION], "today": "2029-04-20"}, True, False, ON_REQUEST,
    ),
    Switch(
        "suspension_window", "court_order_only", "appeal_suspends", APPEALED, True, False,
        ON_REQUEST,
    ),
    Switch(
        "suspension_window", "court_order_only", "removal_suspended",
        ONE | {"appeals": [appeal(appeal_level=2, suspension_requested=True)]}, True, False,
    ),
    # Articles 29 to 35
    Switch(
        "additional_detention_grounds", True, "stated_ground_met",
        {
            "detention_periods": [detention(detention_ground="f_national_ground")],
            "national_detention_ground_met": True,
        },
        False, True,
    ),
    Switch(
        "detention_of_minors_allowed", True, "child_detention_permitted",
        ALONE | {"best_interests_assessed": True, "detention_alternatives_considered": True},
        False, True,
    ),
    Switch("detention_maximum_ordinary_days", 180, "detention_maximum_date", HELD,
           "2030-04-30", "2029-10-27"),
    Switch(
        "detention_maximum_extended_days", 540, "detention_limit_days",
        {
            "detention_periods": [
                detention(
                    detention_extended=True,
                    detention_extension_reason="delay_in_third_country_documents",
                )
            ]
        },
        730, 540,
    ),
    Switch("adding_up_detention", "same_return_decision", "detention_days_in_this_ms",
           TWO_PERIODS, 63, 32),
    Switch("adding_up_detention", "present_period_only", "detention_days_in_this_ms",
           TWO_PERIODS, 63, 32),
    Switch("detention_after_move", "starts_again", "detention_days_in_this_ms",
           TWO_PERIODS, 63, 32),
    Switch(
        "prospect_of_removal", "not_required", "detention_still_necessary",
        NEEDED | {"reasonable_prospect_of_removal": False}, False, True,
    ),
    Switch(
        "prospect_of_removal", "not_required", "detention_permitted",
        IN_SCOPE | ADULT | HELD | NEEDED | {"reasonable_prospect_of_removal": False}, False, True,
    ),
    Switch(
        "changes_beyond_maximum", "any_number", "change_usable", CHANGED_TWICE, False, True
    ),
    Switch(
        "changes_beyond_maximum", "any_number", "further_period_within_limit",
        CHANGED_TWICE
        | {"detention_periods": [detention(continued_beyond_maximum_days=362)]},
        False, True,
    ),
    Switch(
        "detention_until_departure", "until_departure", "detention_until_departure_permitted",
        HELD | NEEDED | {"today": "2030-05-10", "cooperates_with_authorities": True}, False, True,
    ),
    Switch(
        "security_detention_beyond_maximum", "risk_alone", "detention_beyond_maximum_possible",
        BEYOND, False, True,
    ),
    Switch(
        "review_of_own_motion", "on_application", "detention_review_due_date",
        HELD | ADULT, "2029-08-01", NOT_APPLICABLE,
    ),
    Switch("detention_review_interval_months", 6, "detention_review_interval", ADULT, 3, 6),
    Switch("detention_review_interval_uam_months", 3, "detention_review_interval", ALONE, 1, 3),
    Switch(
        "review_of_families", "as_adults", "detention_review_interval",
        ADULT | {"is_family_with_minors": True}, 1, 3,
    ),
    Switch(
        "judicial_control_of_administrative_detention", "b_on_application",
        "judicial_control_due",
        {"detention_periods": [detention(detention_start="2029-05-30T08:00+00:00")]},
        "2029-06-02T08:00+00:00", NOT_APPLICABLE,
    ),
    Switch(
        "judicial_control_deadline_own_motion_hours", 24, "judicial_control_missed",
        {
            "detention_periods": [detention(detention_start="2029-05-30T08:00+00:00")],
            "now": "2029-06-01T08:00+00:00",
        },
        False, True,
    ),
    Switch(
        "judicial_control_deadline_on_application_days", 30, "judicial_control_missed",
        {"detention_periods": [detention(judicial_review_requested_date="2029-05-10")]},
        True, False, ON_APPLICATION,
    ),
)  # fmt: skip
