"""What a Member State may choose in Articles 15 to 25: defaults, bounds, what a choice changes."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import SECURITY_RISK, answer
from option_switches import Switch
from test_a15 import COERCED, OTHER_MEANS, SHOWN, UP_TO_TWO_YEARS
from test_a19 import FOREIGN
from test_a21 import COOPERATES
from test_a21_documents import PASSPORT, _kept, _sent
from test_a23 import AREA_BY_WORD_OF_MOUTH, CHILD, ROBUST, SEEN, TAG, _kind, _with
from test_a23_consequences import (
    BREACHED,
    CUT,
    FINGERS,
    FIVE_YEARS,
    REGIME,
    _search,
)
from test_a24_a25 import (
    EARLY,
    FOR_MEANS,
    GRANTED,
    HELD,
    NO_ALERT,
    PERSON,
    REFUSED,
    SECOND,
    _aid,
)

from paluu.errors import BadInput
from paluu.law import options_measures
from paluu.law.profile import reference_profile
from paluu.rules.nodes import Option

HERE = [option for option in vars(options_measures).values() if isinstance(option, Option)]

ON = {
    "recognise_foreign_age_assessments",
    "notification_channels_personal_service",
    "notification_channels_registered_post",
    "investigative_measures_prior_judicial_authorisation",
    "investigative_measures_excluded_places",
    "legal_aid_cost_parity_with_nationals",
}
"""The choices that the reference profile makes; every other stays unmade."""

NATIONAL_DUTY = {
    **COOPERATES,
    "additional_national_duty_imposed": True,
    "additional_national_duty_met": False,
}
OFFICE_REFUSED_FOR_MEANS = _aid(**REFUSED | FOR_MEANS)
OWN = {"consequences_enabled_b": True}

SWITCHES = [
    Switch("forced_return_monitoring_body", True, "monitoring_guard",
           COERCED | {"monitor_independent": True}, False, True),
    Switch("one_year_offence_reading", "maximum_penalty", "offence_serious",
           UP_TO_TWO_YEARS, False, True),
    Switch("additional_security_threats", True, "additional_security_threat", SHOWN, False, True),
    Switch("other_security_means", True, "other_security_means_possible",
           OTHER_MEANS | SECURITY_RISK, False, True),
    Switch("age_assessment_procedure", "national", "age_assessed_by_asylum_procedure",
           {}, True, False),
    Switch("recognise_foreign_age_assessments", False, "foreign_age_assessment_recognised",
           FOREIGN, True, False),
    Switch("additional_cooperation_duties", True, "cooperation_requirements",
           NATIONAL_DUTY, True, False),
    Switch("retained_documents", "point_b_only", "retention_receipt",
           _kept(**PASSPORT), True, False),
    Switch("notification_channels_personal_service", False, "notification_counts",
           _sent("personal_service"), True, False),
    Switch("notification_channels_registered_post", False, "notification_counts",
           _sent("registered_post"), True, False),
    Switch("notification_channels_digital_system", True, "notification_counts",
           _sent("digital_system"), False, True),
    Switch("notification_channels_other_means", True, "notification_counts",
           _sent("other_means_of_national_law"), False, True),
    Switch("deemed_receipt_days", 3, "deemed_notification_date",
           _sent("registered_post"), "2029-05-14", "2029-05-10"),
    Switch("deemed_notification", "channel_alone", "notification_counts",
           _sent("registered_post", service_could_be_known=False), False, True),
    Switch("additional_return_measures", True, "national_return_measure",
           _kind("23_1_d_national"), False, True),
    Switch("written_form_of_measures", "points_b_and_c", "return_measure_lawful",
           ROBUST | {"measures": [AREA_BY_WORD_OF_MOUTH["measures"][0]
                     | {"measure_serves_return": True, "area_allows_free_movement": True}]},
           False, True),
    Switch("investigative_measures_regime", True, "investigative_measure_possible",
           _search(), False, True),
    Switch("investigative_measures_prior_judicial_authorisation", False,
           "investigative_measure_possible",
           _search(investigative_measure_authorised_by_court=False), False, True,
           given=tuple(REGIME.items())),
    Switch("investigative_measures_excluded_places", False, "investigative_measure_possible",
           _search(investigative_place_protected=True), False, True, given=tuple(REGIME.items())),
    Switch("additional_investigative_measures", True, "investigative_measure_possible",
           _search(investigative_measure_type="other_national_measure"), False, True,
           given=tuple(REGIME.items())),
    Switch("investigative_safeguards", "text_alone", "investigative_measure_possible",
           _search(), False, True),
    Switch("measures_and_vulnerability", "duty_prevails", "duty_to_impose_return_measure",
           BREACHED | {"no_measure_compatible": True}, False, True),
    Switch("consequences_enabled_a", True, "coerced_biometrics_possible", FINGERS, False, True),
    Switch("consequences_enabled_b", True, "benefit_reduction_possible", CUT, False, True),
    Switch("floor_of_needs", "basic_needs", "benefit_reduction_possible",
           CUT | {"listed_needs_touched": True}, False, True, given=tuple(OWN.items())),
    Switch("consequences_enabled_c", True, "support_reduction_possible", BREACHED, False, True),
    Switch("consequences_enabled_d", True, "work_permit_refusal_possible",
           BREACHED | {"work_permit_held": True}, False, True),
    Switch("consequences_enabled_e", True, "entry_ban_extension_possible",
           FIVE_YEARS, False, True),
    Switch("consequences_enabled_f", True, "referral_to_prosecution_possible",
           BREACHED, False, True),
    Switch("consequences_enabled_g", True, "financial_penalty_possible", BREACHED, False, True),
    Switch("other_consequences", True, "other_consequence_possible", BREACHED, False, True),
    Switch("additional_alternatives_to_detention", True, "national_alternative_to_detention",
           _kind("23c_1_c_national"), False, True),
    Switch("safeguards_of_alternatives", "as_written", "measure_guard",
           ROBUST | {"is_vulnerable": True} | _with(TAG, measure_compatible_with_needs=False),
           False, "not_applicable"),
    Switch("electronic_monitoring_of_minors", True, "electronic_monitoring",
           CHILD | _with(TAG), False, True),
    Switch("alternative_review_interval_months", 6, "alternative_review_overdue",
           _with(TAG, **SEEN), True, False),
    Switch("time_of_information", "no_moment", "information_overdue",
           PERSON | NO_ALERT | {"return_decisions": [{"return_decision_notified_date":
                                                      "2029-03-05"}]}, True, False),
    Switch("legal_aid_exclusions_a", True, "legal_aid_duty",
           _aid(sufficient_means_for_lawyer=True), True, False),
    Switch("legal_aid_exclusions_b", True, "legal_aid_duty",
           _aid(appeal_without_prospect_or_abusive=True), True, False),
    Switch("legal_aid_exclusions_c", True, "legal_aid_duty", _aid(**SECOND), True, False),
    Switch("legal_aid_exclusions_d", True, "legal_aid_duty",
           _aid(already_assisted_by_lawyer=True), True, False),
    Switch("legal_aid_means_disclosure", True, "financial_disclosure_required",
           _aid(), False, True),
    Switch("legal_aid_monetary_and_time_limits", True, "legal_aid_limits",
           _aid(legal_aid_limits_fair=True), False, True),
    Switch("legal_aid_reimbursement", True, "legal_aid_reimbursement_claim",
           _aid(**GRANTED, financial_situation_improved=True), False, True),
    Switch("legal_aid_cost_parity_with_nationals", False, "legal_aid_equal_treatment",
           _aid(**GRANTED), True, False),
    Switch("legal_aid_in_administrative_procedure", True, "legal_aid_duty",
           _aid(**EARLY), False, True),
    Switch("remedy_named", "as_written", "remedy_against_legal_aid_refusal",
           OFFICE_REFUSED_FOR_MEANS, True, False),
    Switch("legal_aid_for_detention_review", "not_given", "legal_aid_duty",
           _aid(**HELD), True, False),
]  # fmt: skip


def test_nothing_is_switched_on_that_the_reference_profile_leaves_to_the_state() -> None:
    on = {option.name for option in HERE if option.default is True}

    assert on == ON


@pytest.mark.parametrize("switch", SWITCHES, ids=str)
def test_the_other_choice_changes_the_outcome(switch: Switch) -> None:
    given = dict(switch.given)
    before = answer(switch.rule, switch.facts | {"options": given})
    after = answer(switch.rule, switch.facts | {"options": given | {switch.option: switch.other}})

    assert (before, after) == (switch.before, switch.after)


@pytest.mark.parametrize("option", HERE, ids=lambda option: option.name)
def test_every_choice_of_every_option_is_seen_to_change_something(option: Option) -> None:
    shown = {str(switch.other) for switch in SWITCHES if switch.option == option.name}

    assert shown
    assert {member for member in option.members if member != option.default} <= shown


@pytest.mark.parametrize(
    ("name", "value", "provision"),
    [
        ("alternative_review_interval_months", 0, "23c(1)"),
        ("alternative_review_interval_months", 7, "23c(1)"),
    ],
)
def test_a_choice_outside_the_bounds_is_refused_with_the_provision(
    name: str, value: Any, provision: str
) -> None:
    with pytest.raises(BadInput) as refused:
        reference_profile().with_options({name: value})

    assert refused.value.provision == provision
