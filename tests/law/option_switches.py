"""For every option of Articles 2 to 16: a case whose outcome the other choice changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from law_examples import (
    BREACH,
    DECISION,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    READY_FOR_REMOVAL,
    SECURITY_RISK,
    STAYS_ILLEGALLY,
    Facts,
    ban,
    breach,
    country,
    decision,
)


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
RECOGNISED = {
    "recognition_applied": True,
    "other_ms_decision_effects_suspended": True,
    "other_ms_decision_withdrawn_or_annulled": False,
}
LATE = ONE | LEFT | {"left_territory_date": "2029-05-02"}
NOT_HEARD: Facts = {}

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
)  # fmt: skip
