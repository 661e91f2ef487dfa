"""Articles 23 and 23c: measures to further return and alternatives to detention."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import (
    ADULT,
    BREACH,
    IN_SCOPE,
    NO_CRITERION,
    NO_PRESUMPTION,
    Example,
    Examples,
    breach,
    without,
)

EXAMPLES = Examples()

ROBUST = {**IN_SCOPE, **ADULT, "is_vulnerable": False}
CHILD = {**ROBUST, "date_of_birth": "2014-02-14"}
HAS_A_PERMIT = ROBUST | {"fulfils_stay_conditions": True}

LAWFUL = {
    "measure_kind": "23_1_c_reporting",
    "measure_serves_return": True,
    "reporting_times_fixed": True,
    "measure_in_writing": True,
    "measure_proportionate": True,
    "measure_circumstances_considered": True,
}
TAG = {
    **LAWFUL,
    "measure_kind": "23c_1_b_electronic_monitoring",
    "measure_states_facts_and_law": True,
}
DEPOSIT = TAG | {"measure_kind": "23c_1_a_guarantee", "guarantee_adequate": True}
SEARCH = {"measure_kind": "23a_investigative"}


def _with(measure: dict[str, Any], **changes: Any) -> dict[str, Any]:
    facts = {name: value for name, value in (measure | changes).items() if value is not None}
    return {"measures": [facts]}


def _kind(kind: str, **facts: Any) -> dict[str, Any]:
    return {"measures": [{"measure_kind": kind, **facts}]}


# --- 23(1) and (2a) -----------------------------------------------------------------------------

EXAMPLES.of(
    "return_measure_possible",
    yes={"stays illegally": ROBUST},
    no={
        "has a permit": HAS_A_PERMIT,
        "none suits her illness": ROBUST | {"no_measure_compatible": True},
    },
    unknown={"right to stay not examined": without(ROBUST, "fulfils_stay_conditions")},
)
EXAMPLES.of(
    "return_measure_possible_despite_obstacle",
    yes={"no papers, for lack of help": {"obstacle_to_removal": True, "breaches": [BREACH]}},
    no={
        "no obstacle": {"obstacle_to_removal": False, "breaches": [BREACH]},
        "the consulate does not answer": {
            "obstacle_to_removal": True,
            "breaches": [breach(breach_attributable_to_person=False)],
        },
    },
    unknown={"obstacles not examined": {"breaches": [BREACH]}},
)
EXAMPLES.of(
    "area_obligation",
    yes={"a district": _kind("23_1_a_area", area_allows_free_movement=True)},
    no={"one building": _kind("23_1_a_area", area_allows_free_movement=False)},
    unknown={"not described": _kind("23_1_a_area")},
    not_applicable={"another measure": _with(LAWFUL)},
)
EXAMPLES.of(
    "residence_obligation",
    yes={"a hostel": _kind("23_1_b_residence", measure_deprives_of_liberty=False)},
    no={"22 hours a day in one room": _kind("23_1_b_residence", measure_deprives_of_liberty=True)},
    unknown={"its intensity is not known": _kind("23_1_b_residence")},
    not_applicable={"another measure": _with(LAWFUL)},
)
EXAMPLES.of(
    "reporting_obligation",
    yes={"Mondays at nine": _with(LAWFUL)},
    no={"whenever called": _with(LAWFUL, reporting_times_fixed=False)},
    unknown={"times not on file": _with(LAWFUL, reporting_times_fixed=None)},
    not_applicable={"another measure": _with(TAG)},
)
EXAMPLES.of(
    "national_return_measure",
    yes={
        "in national law": _kind("23_1_d_national")
        | {"options": {"additional_return_measures": True}}
    },
    no={"not in national law": _kind("23_1_d_national")},
    unknown={"kind not recorded": _with({})},
    not_applicable={"another measure": _with(LAWFUL)},
)

# --- 23(2) and (6) ------------------------------------------------------------------------------

EXAMPLES.of(
    "measure_guard",
    yes={
        "neither vulnerable nor a child": ROBUST | _with(LAWFUL),
        "a child, and it suits": CHILD | _with(LAWFUL, measure_compatible_with_needs=True),
    },
    no={
        "reporting far away, in a wheelchair": ROBUST
        | {"is_vulnerable": True}
        | _with(LAWFUL, measure_compatible_with_needs=False),
        "a tag, by analogy": ROBUST
        | {"is_vulnerable": True}
        | _with(TAG, measure_compatible_with_needs=False),
    },
    unknown={"a child, not assessed": CHILD | _with(LAWFUL)},
    not_applicable={
        "a search": _with(SEARCH),
        "a tag, as written": _with(TAG) | {"options": {"safeguards_of_alternatives": "as_written"}},
    },
)

AREA_BY_WORD_OF_MOUTH = _kind(
    "23_1_a_area",
    measure_in_writing=False,
    measure_proportionate=True,
    measure_circumstances_considered=True,
)

EXAMPLES.of(
    "measure_decision_document",
    yes={"written, individual, proportionate": _with(LAWFUL)},
    no={
        "a milder measure would do": _with(LAWFUL, measure_proportionate=False),
        "a form without the person": _with(LAWFUL, measure_circumstances_considered=False),
        "an area, by word of mouth": AREA_BY_WORD_OF_MOUTH,
    },
    unknown={"form not recorded": _with(LAWFUL, measure_in_writing=None)},
    not_applicable={
        "an area, by the letter": AREA_BY_WORD_OF_MOUTH
        | {"options": {"written_form_of_measures": "points_b_and_c"}},
        "a search": _with(SEARCH),
    },
)
EXAMPLES.of(
    "return_measure_lawful",
    yes={"reports on Mondays": ROBUST | _with(LAWFUL)},
    no={
        "has a permit": HAS_A_PERMIT | _with(LAWFUL),
        "to punish": ROBUST | _with(LAWFUL, measure_serves_return=False),
        "not in writing": ROBUST | _with(LAWFUL, measure_in_writing=False),
        "a home that is a cell": ROBUST
        | _with(LAWFUL, measure_kind="23_1_b_residence", measure_deprives_of_liberty=True),
        "not in national law": ROBUST | _with(LAWFUL, measure_kind="23_1_d_national"),
        "does not suit the child": CHILD | _with(LAWFUL, measure_compatible_with_needs=False),
    },
    unknown={"vulnerability not examined": without(ROBUST, "is_vulnerable") | _with(LAWFUL)},
    not_applicable={"a tag": ROBUST | _with(TAG)},
)

# --- 23(3) to (5) and (7) -----------------------------------------------------------------------

EXAMPLES.of(
    "temporary_exemption",
    yes={"a wedding (HO-201)": _with(LAWFUL, measure_exemption_requested=True)},
    no={"not asked": _with(LAWFUL)},
    unknown={"part of the file only": _with(LAWFUL) | {"complete": False}},
    not_applicable={"a search": _with(SEARCH)},
)
EXAMPLES.of(
    "exemption_answer_duty",
    yes={"asked (HO-201)": _with(LAWFUL, measure_exemption_requested=True)},
    no={
        "answered": _with(
            LAWFUL, measure_exemption_requested=True, measure_exemption_answered=True
        ),
        "not asked": _with(LAWFUL),
    },
    unknown={"part of the file only": _with(LAWFUL) | {"complete": False}},
)

IN_COURT = {"appointment_with_authority_or_court": True}

for rule in ("no_breach_when_attending_appointment", "appointment_announcement_duty"):
    EXAMPLES.of(
        rule,
        yes={
            "in court (HO-200)": _with(LAWFUL, **IN_COURT, appointment_announced_in_advance=True),
            "announced too late": _with(LAWFUL, **IN_COURT, appointment_announced_in_advance=False),
        },
        no={"a birthday": _with(LAWFUL, appointment_with_authority_or_court=False)},
        unknown={"whether she must be there is not known": _with(LAWFUL)},
        not_applicable={"a search": _with(SEARCH)},
    )
EXAMPLES.of(
    "measure_complied_with",
    yes={
        "reports": _with(LAWFUL, measure_breached=False),
        "in court instead": _with(LAWFUL, measure_breached=True, **IN_COURT),
    },
    no={
        "stays away": _with(
            LAWFUL, measure_breached=True, appointment_with_authority_or_court=False
        )
    },
    unknown={"not recorded": _with(LAWFUL, appointment_with_authority_or_court=False)},
    not_applicable={"a search": _with(SEARCH, measure_breached=True)},
)
EXAMPLES.of(
    "measure_information_duty",
    yes={"not told": _with(LAWFUL), "told nothing of the tag": _with(TAG)},
    no={"told": _with(LAWFUL, measure_information_given=True)},
    unknown={"part of the file only": _with(LAWFUL) | {"complete": False}},
)
EXAMPLES.of(
    "measure_remedy_duty",
    yes={"no remedy named": _with(LAWFUL)},
    no={
        "named": _with(LAWFUL, measure_remedy_named=True),
        "by the letter": _with(LAWFUL) | {"options": {"remedy_named": "as_written"}},
    },
    unknown={"part of the file only": _with(LAWFUL) | {"complete": False}},
)

# --- 23c ----------------------------------------------------------------------------------------

RISK = {
    **ROBUST,
    **NO_PRESUMPTION,
    "reentered_in_breach_of_entry_ban": True,
    "presumption_answer": "heard_not_shown_otherwise",
}
NO_RISK = {**ROBUST, **NO_PRESUMPTION, **NO_CRITERION}

EXAMPLES.of(
    "alternative_to_detention_possible",
    yes={
        "presumed, and not shown otherwise": RISK,
        "assessed": NO_RISK
        | {"lacks_reliable_address": True, "absconding_assessment_finds_risk": True},
    },
    no={
        "no risk, but a deposit is wanted (HO-214)": NO_RISK,
        "has a permit": RISK | {"fulfils_stay_conditions": True},
    },
    unknown={"the person has not been asked": without(RISK, "presumption_answer")},
)
EXAMPLES.of(
    "financial_guarantee",
    yes={"200 euro from savings": _with(DEPOSIT)},
    no={"beyond all means": _with(DEPOSIT, guarantee_adequate=False)},
    unknown={"means not examined": _with(DEPOSIT, guarantee_adequate=None)},
    not_applicable={"a tag": _with(TAG)},
)
EXAMPLES.of(
    "electronic_monitoring",
    yes={
        "an adult": ROBUST | _with(TAG),
        "a child, where a State allows it": CHILD
        | _with(TAG)
        | {"options": {"electronic_monitoring_of_minors": True}},
    },
    no={
        "a child": CHILD | _with(TAG),
        "perhaps a child": ROBUST | _with(TAG) | {"minority_in_doubt": True},
    },
    unknown={"age not recorded": without(ROBUST, "date_of_birth") | _with(TAG)},
    not_applicable={"a deposit": ROBUST | _with(DEPOSIT)},
)
EXAMPLES.of(
    "national_alternative_to_detention",
    yes={
        "in national law": _kind("23c_1_c_national")
        | {"options": {"additional_alternatives_to_detention": True}}
    },
    no={"not in national law": _kind("23c_1_c_national")},
    unknown={"kind not recorded": _with({})},
    not_applicable={"a tag": _with(TAG)},
)
EXAMPLES.of(
    "alternative_decision_document",
    yes={"facts and law": _with(TAG)},
    no={"a tick in a box": _with(TAG, measure_states_facts_and_law=False)},
    unknown={"not read": _with(TAG, measure_states_facts_and_law=None)},
    not_applicable={"reporting": _with(LAWFUL)},
)
EXAMPLES.of(
    "alternative_lawful",
    yes={"a tag": RISK | _with(TAG), "a deposit": RISK | _with(DEPOSIT)},
    no={
        "no risk (HO-214)": NO_RISK | _with(DEPOSIT),
        "a tag on a child": RISK | {"date_of_birth": "2014-02-14"} | _with(TAG),
        "a deposit beyond all means": RISK | _with(DEPOSIT, guarantee_adequate=False),
        "reasons missing": RISK | _with(TAG, measure_states_facts_and_law=False),
        "a milder measure would do": RISK | _with(TAG, measure_proportionate=False),
    },
    unknown={"vulnerability not examined": without(RISK, "is_vulnerable") | _with(TAG)},
    not_applicable={"reporting": RISK | _with(LAWFUL)},
)

SEEN = {"last_measure_review_date": "2029-01-15"}
AS_WRITTEN = {"options": {"safeguards_of_alternatives": "as_written"}}

EXAMPLES.of(
    "alternative_review_date",
    gives={
        "three months": ("2029-04-15", _with(TAG, **SEEN)),
        "six, where a State waits longer": (
            "2029-07-15",
            _with(TAG, **SEEN) | {"options": {"alternative_review_interval_months": 6}},
        ),
    },
    unknown={"day not recorded": _with(TAG)},
    not_applicable={"reporting": _with(LAWFUL), "as written": _with(TAG, **SEEN) | AS_WRITTEN},
)
EXAMPLES.of(
    "alternative_review_overdue",
    yes={"since April": _with(TAG, **SEEN)},
    no={"seen in May": _with(TAG, last_measure_review_date="2029-05-15")},
    unknown={"day not recorded": _with(TAG)},
    not_applicable={"reporting": _with(LAWFUL), "as written": _with(TAG, **SEEN) | AS_WRITTEN},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_measures_and_alternatives(example: Example) -> None:
    example.check()
