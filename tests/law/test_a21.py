"""Article 21, duty by duty: what is asked of the person now, and what is met."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import COUNTRY, DECISION, IN_SCOPE, Example, Examples, country, without

EXAMPLES = Examples()

HAS_A_PERMIT = IN_SCOPE | {"fulfils_stay_conditions": True}
SCOPE_UNKNOWN = without(IN_SCOPE, "fulfils_stay_conditions")

# --- 21(1) --------------------------------------------------------------------------------------

EXAMPLES.of(
    "obligation_to_leave",
    yes={"a decision in force": IN_SCOPE | {"return_decisions": [DECISION]}},
    no={
        "no decision yet": IN_SCOPE,
        "a permit was granted": HAS_A_PERMIT | {"return_decisions": [DECISION]},
    },
    unknown={"right to stay not examined": SCOPE_UNKNOWN | {"return_decisions": [DECISION]}},
)
for duty in (
    "obligation_to_cooperate",
    "availability_duty",
    "honesty_duty",
    "non_resistance_duty",
):
    EXAMPLES.of(
        duty,
        yes={"stays illegally": IN_SCOPE},
        no={"has a permit": HAS_A_PERMIT},
        unknown={"right to stay not examined": SCOPE_UNKNOWN},
    )


def _once(duty: str, met: str, due: dict[str, Any] | None = None) -> None:
    """A duty that one act fulfils: due, met, not asked, not recorded."""
    asked = IN_SCOPE | (due or {})
    EXAMPLES.of(
        duty,
        yes={"not done": asked | {met: False}},
        no={"done": asked | {met: True}, "has a permit": HAS_A_PERMIT | (due or {})},
        unknown={"not recorded": asked},
    )


_once(
    "duty_to_report_changes",
    "changed_circumstances_reported",
    {"personal_circumstances_changed": True},
)

# --- 21(2) --------------------------------------------------------------------------------------

_once("document_duty", "provided_information_and_documents")
_once("travel_document_duty", "has_travel_document")
_once("explanation_duty", "document_absence_explained", {"has_travel_document": False})
_once("route_information_duty", "route_information_given")
_once("biometric_duty", "biometrics_provided")
_once("counselling_duty", "counselling_attended", {"counselling_required": True})
EXAMPLES.of(
    "counselling_duty",
    no={"not required": IN_SCOPE | {"counselling_required": False}},
)
EXAMPLES.of(
    "explanation_duty",
    no={"the passport is there": IN_SCOPE | {"has_travel_document": True}},
)

ASSESSED = {"countries": {"rows": [COUNTRY], "complete": True}}
OPEN_CLAIM = {"countries": [country(refoulement_claim_raised=True)]}
NAMED = {"removal_decisions": [{"id": "removal"}]}
MAY_ASK = {**IN_SCOPE, **NAMED, **ASSESSED}
MAY_NOT_ASK = {**IN_SCOPE, **NAMED, **OPEN_CLAIM}

EXAMPLES.of(
    "contact_with_third_country_may_be_asked",
    yes={"nothing is open": MAY_ASK},
    no={
        "a claim is open": MAY_NOT_ASK,
        "asylum is asked for": MAY_ASK | {"international_protection_application_pending": True},
    },
    unknown={
        "claims not recorded": MAY_ASK | {"countries": [country(refoulement_claim_raised=None)]}
    },
)

GENERAL = {
    **IN_SCOPE,
    "travel_requirement_general": True,
    "travel_requirement_needs_medical_act": False,
}

EXAMPLES.of(
    "travel_requirements_duty",
    yes={"a form every passenger fills in": GENERAL},
    no={
        "asked of returned persons only": GENERAL | {"travel_requirement_general": False},
        "a swab against her will": GENERAL | {"travel_requirement_needs_medical_act": True},
    },
    unknown={"not known what it asks": without(GENERAL, "travel_requirement_needs_medical_act")},
)

MOVED = {
    **IN_SCOPE,
    "contact_details_requested": True,
    "contact_details_given": True,
    "contact_details_changed_date": "2029-05-20",
}
UNCHANGED = {"contact_details_changed_date": {"earliest": "2029-06-02", "latest": "never"}}

EXAMPLES.of(
    "contact_details_duty",
    yes={
        "asked, silent": MOVED | {"contact_details_given": False},
        "moved, silent": MOVED | {"contact_details_change_reported": False},
    },
    no={
        "moved and said so": MOVED | {"contact_details_change_reported": True},
        "never asked, never moved": IN_SCOPE | UNCHANGED,
    },
    unknown={"whether the move was reported is not recorded": MOVED},
)
EXAMPLES.of(
    "compliance_with_measures_duty",
    yes={
        "must report": IN_SCOPE | {"measures": [{"measure_kind": "23_1_c_reporting"}]},
        "tagged (HO-192)": IN_SCOPE
        | {"measures": [{"measure_kind": "23c_1_b_electronic_monitoring"}]},
    },
    no={
        "a search only": IN_SCOPE | {"measures": [{"measure_kind": "23a_investigative"}]},
        "no measure": IN_SCOPE,
    },
    unknown={"kind not recorded": IN_SCOPE | {"measures": [{}]}},
)

FORM = {**MAY_ASK, "travel_document_statements_required": True}

EXAMPLES.of(
    "travel_document_application_duty",
    yes={"the form lies unsigned": FORM | {"travel_document_statements_given": False}},
    no={
        "signed": FORM | {"travel_document_statements_given": True},
        "not asked": MAY_ASK,
        "a claim is open": FORM | OPEN_CLAIM | {"travel_document_statements_given": False},
    },
    unknown={"not recorded": FORM},
)

SUMMONED = {
    **MAY_ASK,
    "hearing_scheduled": True,
    "hearing_scheduled_date": "2029-06-11",
    "attended_hearing": False,
    "hearing_by_third_country": True,
}

EXAMPLES.of(
    "hearing_attendance_duty",
    yes={
        "at the consulate": SUMMONED,
        "by the national authority, a claim being open": SUMMONED
        | OPEN_CLAIM
        | {"hearing_by_third_country": False},
    },
    no={
        "at the consulate, a claim being open": SUMMONED | OPEN_CLAIM,
        "not summoned": MAY_ASK,
        "over": SUMMONED | {"hearing_scheduled_date": "2029-05-30"},
    },
    unknown={"the day is not recorded": without(SUMMONED, "hearing_scheduled_date")},
)

NATIONAL = {"options": {"additional_cooperation_duties": True}}

EXAMPLES.of(
    "additional_national_duties",
    yes={"in force": IN_SCOPE | NATIONAL | {"additional_national_duty_imposed": True}},
    no={
        "national law has none": IN_SCOPE | {"additional_national_duty_imposed": True},
        "not imposed": IN_SCOPE | NATIONAL,
    },
    unknown={
        "right to stay not examined": SCOPE_UNKNOWN
        | NATIONAL
        | {"additional_national_duty_imposed": True}
    },
)

COOPERATES = {
    **MAY_ASK,
    **UNCHANGED,
    "available_to_authorities": True,
    "moved_to_other_ms_without_authorisation": False,
    "provided_information_and_documents": True,
    "has_travel_document": True,
    "used_false_documents_or_identity": False,
    "route_information_given": True,
    "biometrics_provided": True,
    "travel_requirement_general": False,
    "resists_return": False,
    "counselling_required": False,
}
REPORTS = {"measure_kind": "23_1_c_reporting", "measure_breached": False}

EXAMPLES.of(
    "cooperation_requirements",
    yes={
        "does all that is asked": COOPERATES,
        "no passport, applies for one and says why": COOPERATES
        | {
            "has_travel_document": False,
            "cooperates_with_authorities": True,
            "document_absence_explained": True,
        },
        "reports every week": COOPERATES | {"measures": [REPORTS]},
        "missed reporting for a hearing in court": COOPERATES
        | {
            "measures": [
                REPORTS | {"measure_breached": True, "appointment_with_authority_or_court": True}
            ]
        },
        "no word to the consulate while a claim is open": COOPERATES
        | OPEN_CLAIM
        | {
            "has_travel_document": False,
            "cooperates_with_authorities": False,
            "document_absence_explained": True,
            "travel_document_statements_required": True,
        },
        "opposes a search, which is no such measure": COOPERATES
        | {"measures": [{"measure_kind": "23a_investigative", "measure_breached": True}]},
    },
    no={
        "shouts on the aircraft (HO-181)": COOPERATES | {"resists_return": True},
        "stays away from the flight": COOPERATES
        | {"transport_fixed": True, "appeared_for_transport": False},
        "refuses to sign for a passport (HO-261)": COOPERATES
        | {
            "has_travel_document": False,
            "cooperates_with_authorities": False,
            "document_absence_explained": True,
        },
        "missed the interview": SUMMONED
        | COOPERATES
        | {"hearing_scheduled_date": "2029-05-30", "attended_hearing": False},
        "cut off the tag (HO-192)": COOPERATES
        | {
            "measures": [
                {
                    "measure_kind": "23c_1_b_electronic_monitoring",
                    "measure_breached": True,
                    "appointment_with_authority_or_court": False,
                }
            ]
        },
        "breaks a duty of national law": COOPERATES
        | NATIONAL
        | {"additional_national_duty_imposed": True, "additional_national_duty_met": False},
    },
    unknown={"fingerprints not recorded": without(COOPERATES, "biometrics_provided")},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_duties_of_the_person(example: Example) -> None:
    example.check()
