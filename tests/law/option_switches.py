"""For every option: a case whose outcome the other choice changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from law_examples import (
    ADULT,
    BREACH,
    DECISION,
    IN_SCOPE,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    READY_FOR_REMOVAL,
    REMOVAL_DECISION,
    SECURITY_RISK,
    STAYS_ILLEGALLY,
    Facts,
    appeal,
    ban,
    breach,
    country,
    decision,
    detention,
)

from paluu.rules.plain import NOT_APPLICABLE


@dataclass(frozen=True)
class Switch:
    """A choice, and a case that shows it.

    Args:
        option: the name of the option.
        other: another choice than that of the reference profile.
        rule: the rule whose conclusion changes.
        facts: the case.
        before: the conclusion in the reference profile (with ``given``).
        after: the conclusion with the other choice.
        given: other options both are asked under.
    """

    option: str
    other: Any
    rule: str
    facts: Facts
    before: Any
    after: Any
    given: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return f"{self.option}={self.other}"


HERE = {"is_present_on_ms_territory": True}
LEFT = {"left_territory_date": "2029-03-20", "returned_voluntarily": True}
ONE = {"return_decisions": [DECISION]}
NOW = {"departure_mode": "leave_immediately", "departure_period_days": None}
OPTED_IN_C = (("scope_opt_in_c", True),)
NOTIFIED = {"scope_opt_in_notified_date": "2029-01-01"}
MINOR_IN_DOUBT = {"date_of_birth": "2010-01-01", "minority_in_doubt": True}
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
RECOGNISED = {
    "recognition_applied": True,
    "other_ms_decision_effects_suspended": True,
    "other_ms_decision_withdrawn_or_annulled": False,
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
LATE = ONE | LEFT | {"left_territory_date": "2029-05-02"}
G_ROUTE = {"country_of_return_category": "c_transit_under_readmission", "art17_route_used": True}
NOT_HEARD: Facts = {}
ALONE = {"date_of_birth": "2013-02-14", "is_unaccompanied": True}
ON_REQUEST = (("first_instance_suspensive_effect", "on_request"),)
ORDERED_ONLY = (("suspension_window", "court_order_only"),)
ON_APPLICATION = (("judicial_control_of_administrative_detention", "b_on_application"),)
TAG = {"measures": [{"measure_kind": "23c_1_b_electronic_monitoring", "measure_breached": True}]}
SEARCH = {"measures": [{"measure_kind": "23a_investigative", "measure_breached": True}]}
APPEALED = ONE | {"appeals": [appeal()]}

SWITCHES = (
    # Articles 2 and 4
    Switch(
        "scope_opt_in_a", True, "excluded_refused_entry",
        {"refused_entry_at_external_border": True, **NOTIFIED}, True, False,
    ),
    Switch(
        "scope_opt_in_b", True, "excluded_intercepted",
        {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
            **NOTIFIED,
        },
        True, False,
    ),
    Switch(
        "scope_opt_in_c", True, "excluded_criminal",
        {"return_ordered_as_criminal_sanction": True, **NOTIFIED}, True, False,
    ),
    Switch(
        "criminal_law_disapplies", "sanction_or_consequence", "articles_7_9_10_disapplied",
        {
            "return_ordered_as_criminal_sanction": False,
            "return_follows_from_criminal_sanction": True,
            **NOTIFIED,
        },
        False, True, OPTED_IN_C,
    ),
    Switch(
        "yardstick_of_illegal_stay", "entry_conditions", "illegal_stay_established",
        STAYS_ILLEGALLY | {"fulfils_stay_conditions": True}, False, True,
    ),
    Switch(
        "coming_of_age_on_leap_day", "last_of_february", "is_minor",
        {"today": "2030-02-28", "date_of_birth": "2012-02-29"}, True, False,
    ),
    Switch(
        "voluntary_return_after_immediate_order", "period_only", "voluntary_return_exists",
        LEFT | {"return_decisions": [decision(**NOW)]}, True, False,
    ),
    Switch("doubt_about_age", "as_recorded", "treated_as_minor", MINOR_IN_DOUBT, True, False),
    # Article 7
    Switch("departure_period_default_days", 14, "departure_period_default_days", {}, 30, 14),
    Switch(
        "departure_period_longer_than_30_days", False, "departure_order_lawful",
        {
            "return_decisions": [
                decision(departure_period_days=45, longer_period_reasons_recorded=True)
            ]
        },
        True, False,
    ),
    Switch(
        "departure_period_extension", False, "departure_period_extension_permitted",
        ONE, True, False,
    ),
    Switch(
        "departure_period_shortening", True, "departure_period_shortening_permitted",
        ONE | {"breaches": [BREACH]}, False, True,
    ),
    Switch(
        "departure_period_limits", "discretion", "departure_order_lawful",
        {
            "return_decisions": [
                decision(departure_period_days=45, longer_period_reasons_recorded=False)
            ]
        },
        False, True,
    ),
    Switch(
        "immediate_departure_needs_reason", False, "immediate_departure_permitted",
        NO_SECURITY_RISK
        | NO_PRESUMPTION
        | {
            "absconding_assessment_finds_risk": False,
            "immediate_departure_case_of_national_law": False,
        },
        False, True,
    ),
    Switch(
        "departure_period_start_event", "recorded_day", "departure_deadline",
        {"return_decisions": [decision(departure_period_start_date="2029-03-10")]},
        "2029-04-04", "2029-04-09",
    ),
    Switch(
        "departure_period_before_notification", "national_law", "departure_deadline",
        {"return_decisions": [decision(departure_period_start_date="2029-03-01")]},
        "2029-04-04", "2029-03-31", (("departure_period_start_event", "recorded_day"),),
    ),
    Switch(
        "departure_period_rolls_to_working_day", True, "departure_deadline",
        {"return_decisions": [decision(departure_period_days=5)]}, "2029-03-10", "2029-03-12",
    ),
    Switch(
        "circumstances_before_decision", "not_required", "circumstances_assessed",
        {"family_life_and_health_considered": False}, False, True,
    ),
    Switch(
        "hearing_before_adverse_decision", "not_required", "heard_before_return_decision",
        NOT_HEARD, False, True,
    ),
    Switch(
        "hearing_before_adverse_decision", "not_required", "heard_before_removal_decision",
        NOT_HEARD, False, True,
    ),
    Switch(
        "hearing_before_adverse_decision", "not_required", "heard_before_entry_ban",
        NOT_HEARD, False, True,
    ),
    Switch(
        "hearing_before_adverse_decision", "not_required", "heard_before_detention",
        NOT_HEARD, False, True,
    ),
    Switch(
        "right_to_stay_ends_procedure", "decision_stands", "return_decision_to_be_withdrawn",
        ONE | {"fulfils_stay_conditions": True}, True, False,
    ),
    Switch(
        "translation_method", "any_method", "translation_method_in_order",
        {"return_decisions": [decision(translation_machine_unchecked=True)]}, False, True,
    ),
    Switch("ero_form_adopted", False, "ero_publication_duty", ONE, True, False),
    # Articles 8 and 9
    Switch(
        "move_to_other_state_days", 1, "return_decision_block_lifted",
        {
            "asked_to_go_to_other_ms_date": "2029-05-28",
            "went_to_other_ms": False,
            "immediate_departure_needed_public_order": False,
        },
        False, True,
    ),
    Switch(
        "mutual_recognition_used", False, "recognition_possible",
        STAYS_ILLEGALLY
        | {"other_ms_return_decision_exists": True, "other_ms_return_decision_enforceable": True},
        True, False,
    ),
    Switch("suspension_abroad", "own_decision_due", "own_return_decision_optional", RECOGNISED,
           True, False),
    Switch("suspension_abroad", "own_decision_due", "fresh_examination_duty", RECOGNISED,
           False, True),
    # Articles 10 and 11
    Switch(
        "entry_ban_twenty_years", "discretion", "entry_ban_length_lawful",
        NO_SECURITY_RISK | {"entry_bans": [ban(entry_ban_duration_months=132)]}, False, True,
    ),
    Switch(
        "entry_ban_waiver_examination", "discretion", "entry_ban_waiver_examined",
        {"entry_bans": [ban(waiver_examined=False)]}, False, True,
    ),
    Switch(
        "late_voluntary_return", "not_examined", "late_return_examination_duty", LATE, True, False
    ),
    Switch(
        "relief_requests_answered", "admissible_only", "answer_duty",
        HERE
        | {"entry_bans": [ban(ban_relief_requested=True, ban_relief_request_reasoned=True)]},
        True, False,
    ),
    Switch(
        "ban_withdrawal_requires_cost_reimbursement", True, "withdrawal_conditional_on_costs",
        {
            "entry_bans": [ban()],
            "left_territory_date": "2029-05-20",
            "returned_voluntarily": False,
            "removal_costs_reimbursed": False,
            "humanitarian_reasons": False,
            "insufficient_means_of_subsistence": False,
        },
        False, True,
    ),
    # Articles 12 to 15
    Switch(
        "additional_removal_grounds", True, "removal_ground_met",
        NO_SECURITY_RISK
        | {
            "moved_to_other_ms_without_authorisation": False,
            "national_removal_ground_met": True,
        },
        False, True,
    ),
    Switch(
        "voluntary_return_instead_of_removal", False, "voluntary_return_allowed_instead",
        HERE | ONE | NO_SECURITY_RISK, True, False,
    ),
    Switch(
        "voluntary_return_for_security_cases", False, "voluntary_return_allowed_instead",
        HERE | ONE | SECURITY_RISK, True, False,
    ),
    Switch(
        "non_cooperation_threshold", "any_recorded", "breach_counts",
        {"breaches": [breach(breach_attributable_to_person=False)]}, False, True,
    ),
    Switch(
        "refoulement_claim_blocks", "substantiated", "refoulement_question_open",
        {
            "countries": [
                country(
                    named_in=None,
                    refoulement_claim_raised=True,
                    refoulement_claim_substantiated=False,
                )
            ]
        },
        True, False,
    ),
    Switch(
        "refoulement_assessment_authority", "issuing_or_enforcing",
        "refoulement_assessment_authority", {}, True, False,
    ),
    Switch(
        "destination_in_decision", "any_record", "country_determined",
        {
            "return_decisions": [decision(return_decision_notified_date=None)],
            "countries": [country(named_in="decision")],
        },
        False, True,
    ),
    Switch(
        "forced_return_announced", "as_organised", "forced_return_monitored",
        {"monitor_informed": False}, False, True,
    ),
    Switch(
        "additional_postponement_grounds", True, "removal_postponement_possible",
        {"postponement_circumstances_present": False, "national_postponement_ground_met": True},
        False, True,
    ),
    Switch(
        "postponement_confirmed", "mandatory_only", "postponement_confirmation_due",
        READY_FOR_REMOVAL
        | {"countries": [country(postponed_for_specific_circumstances=True)]},
        True, False,
    ),
    Switch(
        "postponement_confirmed", "mandatory_only", "postponement_request_answer_duty",
        {"postponement_requested": True, "postponement_request_reasoned": False}, True, False,
    ),
    Switch(
        "postponement_review_interval_months", 2, "postponement_review_overdue",
        {"last_postponement_review_date": "2029-03-15"}, False, True,
    ),
    Switch(
        "detention_during_postponement", "own_conditions_only",
        "detention_open_during_postponement",
        {
            "countries": {
                "rows": [country(named_in=None, refoulement_risk_established=True)],
                "complete": True,
            }
        },
        False, True,
    ),
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

