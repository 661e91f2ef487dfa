"""Every national option of the ledger is in the profile, under its name or as several choices."""

from __future__ import annotations

from pathlib import Path

import pytest

from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.options_settings import LEDGER_NAMES
from paluu.law.profile import read_profile

OPTIONS_OF_THE_LEDGER = (
    "scope_opt_in_categories",
    "departure_period_default_days",
    "immediate_departure_cases",
    "departure_period_longer_than_30_days",
    "departure_period_extension",
    "departure_period_shortening",
    "departure_period_start_event",
    "information_restriction_rules",
    "translation_method",
    "mutual_recognition_used",
    "ban_withdrawal_requires_cost_reimbursement",
    "additional_removal_grounds",
    "voluntary_return_instead_of_removal",
    "removal_decision_always_issued",
    "refoulement_assessment_authority",
    "additional_postponement_grounds",
    "forced_return_monitoring_body",
    "one_year_offence_reading",
    "additional_security_threats",
    "voluntary_return_for_security_cases",
    "other_security_means",
    "age_assessment_procedure",
    "recognise_foreign_age_assessments",
    "additional_cooperation_duties",
    "notification_channels",
    "additional_absconding_criteria",
    "additional_return_measures",
    "investigative_measures_regime",
    "additional_investigative_measures",
    "consequences_enabled",
    "other_consequences",
    "additional_alternatives_to_detention",
    "legal_aid_exclusions",
    "legal_aid_means_disclosure",
    "legal_aid_monetary_and_time_limits",
    "legal_aid_reimbursement",
    "legal_aid_cost_parity_with_nationals",
    "legal_aid_in_administrative_procedure",
    "competent_courts",
    "appeal_period_days",
    "linked_stay_decision_appeal_period_days",
    "first_instance_suspensive_effect",
    "further_appeal_suspensive_effect",
    "additional_detention_grounds",
    "detention_ordering_authority",
    "detention_maximum_months",
    "detention_review_interval_months",
    "detention_review_interval_uam_months",
    "judicial_control_of_administrative_detention",
    "judicial_control_deadline_own_motion_hours",
    "judicial_control_deadline_on_application_days",
    "visit_restrictions",
    "detention_of_minors_allowed",
    "detention_capacity_level",
    "competent_authorities",
    "information_before_return_decision",
    "support_scale",
    "additional_support_criteria",
    "emergency_measures",
)


@pytest.mark.parametrize("name", OPTIONS_OF_THE_LEDGER)
def test_the_option_is_in_the_profile(name: str) -> None:
    held = LEDGER_NAMES.get(name, (name,))

    assert all(each in LAW.options for each in held), name
    assert all(LAW.options[each].provision and LAW.options[each].meaning for each in held)


def test_there_are_fifty_nine() -> None:
    assert len(set(OPTIONS_OF_THE_LEDGER)) == 59


def test_a_profile_with_an_extended_maximum_below_the_ordinary_one_is_refused(
    tmp_path: Path,
) -> None:
    file = tmp_path / "profile.toml"
    file.write_text("[options]\ndetention_maximum_extended_days = 200\n", encoding="utf-8")

    with pytest.raises(BadInput, match="shorter"):
        read_profile(file)
