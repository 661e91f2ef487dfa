"""Article 38, rule by rule: data that Member States exchange."""

from __future__ import annotations

import pytest
from law_examples import Example, Examples, without

EXAMPLES = Examples()

REQUEST = {
    "information_request_received_date": "2029-05-21",
    "information_request_reasoned": True,
    "information_request_purpose": "return_procedure",
    "information_request_person_in_scope": True,
    "requesting_body_competent": True,
}
UNREASONED = REQUEST | {"information_request_reasoned": False}
NO_PURPOSE = without(REQUEST, "information_request_purpose")

EXAMPLES.of(
    "exchange_guard",
    yes={"two return authorities": REQUEST},
    no={"a tax office asks": REQUEST | {"requesting_body_competent": False}},
    unknown={"who asks is not settled": without(REQUEST, "requesting_body_competent")},
)
EXAMPLES.of(
    "request_admissible",
    yes={"with reasons": REQUEST},
    no={"send everything (HO-315)": UNREASONED},
    unknown={"not looked at": without(REQUEST, "information_request_reasoned")},
)
EXAMPLES.of(
    "request_purpose_lawful",
    yes={
        "a return procedure": REQUEST,
        "reintegration": REQUEST
        | {"information_request_purpose": "return_and_reintegration_assistance"},
    },
    no={
        "a tax claim": REQUEST | {"information_request_purpose": "other"},
        "a Union citizen": REQUEST | {"information_request_person_in_scope": False},
    },
    unknown={"purpose not stated": NO_PURPOSE},
)

# --- 38(7) --------------------------------------------------------------------------------------

EMERGENCY = {
    "exceptionally_large_number_of_returnees": True,
    "unforeseen_heavy_burden": True,
    "emergency_start_date": "2029-05-25",
    "options": {"emergency_measures": True, "emergency_answer_days": 30},
}
EXAMPLES.of(
    "answer_due_date",
    gives={
        "over Christmas to Monday (HO-313)": (
            "2031-12-29",
            {
                "information_request_received_date": "2031-12-11",
                "member_state": "NL",
                "today": "2031-12-15",
            },
        ),
        "two weeks on a working day": ("2029-06-04", REQUEST),
        "30 days in an emergency that began in the two weeks": ("2029-06-20", REQUEST | EMERGENCY),
        "two weeks, the emergency was over": (
            "2029-06-04",
            REQUEST
            | EMERGENCY
            | {"emergency_start_date": "2029-05-01", "emergency_end_date": "2029-05-10"},
        ),
        "two weeks, an emergency that uses no longer time": (
            "2029-06-04",
            REQUEST | EMERGENCY | {"options": {"emergency_measures": True}},
        ),
        "for recognition too (A63)": (
            "2029-06-04",
            REQUEST | {"information_request_basis": "9_8"},
        ),
    },
    unknown={"no date of receipt": {"information_request_reasoned": True}},
    not_applicable={
        "recognition, by the words of the text": REQUEST
        | {
            "information_request_basis": "9_8",
            "options": {"answer_time_for_recognition": "none"},
        }
    },
)
LATE = REQUEST | {"today": "2029-06-05"}
EXAMPLES.of(
    "answer_overdue",
    yes={"the day after": LATE},
    no={
        "on the last day": REQUEST | {"today": "2029-06-04"},
        "answered": LATE | {"information_request_answered_date": "2029-05-30"},
    },
    unknown={"no date of receipt": {"information_request_reasoned": True}},
)
EXAMPLES.of(
    "answered_in_time",
    yes={"on the last day": LATE | {"information_request_answered_date": "2029-06-04"}},
    no={
        "a day late": LATE | {"information_request_answered_date": "2029-06-05"},
        "not at all": LATE,
    },
    unknown={"no date of receipt": {"information_request_answered_date": "2029-05-30"}},
)

# --- 38(3), (4) and (6) -------------------------------------------------------------------------

DATA = REQUEST | {
    "requested_data_category": "a_identity",
    "requested_data_needed": True,
    "data_available": True,
    "withheld_facts_concerned": False,
}
CATEGORIES = (
    "a_identity",
    "b_biometrics",
    "c_nationality_and_documents",
    "d_residence_route_languages_contact",
    "e_residence_status",
    "f_return_operation",
    "g_return_and_reintegration",
    "h_reasons_of_return_decision",
    "ha_compliance",
    "i_detention",
    "j_conviction",
    "j_threat",
    "k_vulnerability",
    "k_health_and_medical_needs",
    "k_medical_assistance_during_operation",
)
EXAMPLES.of(
    "exchangeable_data_categories",
    yes={
        **{
            category: {"requested_data_category": category, "requested_data_needed": False}
            for category in CATEGORIES
        },
        "something else that is needed": {
            "requested_data_category": "other",
            "requested_data_needed": True,
        },
    },
    no={"something else": {"requested_data_category": "other", "requested_data_needed": False}},
    unknown={"something else, need not shown": {"requested_data_category": "other"}},
)
EXAMPLES.of(
    "duty_to_supply_data",
    yes={"identity for a return procedure": DATA},
    no={
        "no reasons (HO-315)": DATA | UNREASONED,
        "not on file": DATA | {"data_available": False},
        "for a tax claim": DATA | {"information_request_purpose": "other"},
        "more than is needed": DATA | {"requested_data_needed": False},
    },
    unknown={
        "purpose not stated": without(DATA, "information_request_purpose"),
        "nobody has looked for them": without(DATA, "data_available"),
    },
)
EXAMPLES.of(
    "data_exchange_permitted",
    yes={
        "identity for a return procedure": DATA,
        "reasons of the decision, with the service's consent": DATA
        | {
            "requested_data_category": "h_reasons_of_return_decision",
            "withheld_facts_concerned": True,
            "originator_consents": True,
        },
    },
    no={
        "to a body without competence": DATA | {"requesting_body_competent": False},
        "no reasons": DATA | UNREASONED,
        "more than is needed": DATA | {"requested_data_needed": False},
        "withheld facts without consent": DATA
        | {"withheld_facts_concerned": True, "originator_consents": False},
    },
    unknown={
        "competence not settled": without(DATA, "requesting_body_competent"),
        "consent not asked for": DATA | {"withheld_facts_concerned": True},
    },
)
EXAMPLES.of(
    "exchange_channel",
    yes={"in the Union's systems": {"exchangeable_via_eu_systems": True}},
    no={
        "not held in any": {"exchangeable_via_eu_systems": False},
        "the system is down, on record": {
            "exchangeable_via_eu_systems": True,
            "other_channel_reason_recorded": True,
        },
    },
    unknown={"not looked up": DATA},
)

# --- 38(8) and (9) ------------------------------------------------------------------------------

USE = {"exchanged_data_use": "return_procedure", "exchanged_data_passed_on": False}
EXAMPLES.of(
    "purpose_limitation_guard",
    yes={
        "for the return procedure": USE,
        "passed on to the return court": USE
        | {"exchanged_data_passed_on": True, "exchanged_data_receiver_responsible": True},
    },
    no={
        "for a criminal inquiry": USE | {"exchanged_data_use": "other"},
        "passed on to the tax office": USE
        | {"exchanged_data_passed_on": True, "exchanged_data_receiver_responsible": False},
    },
    unknown={"receiver not settled": USE | {"exchanged_data_passed_on": True}},
)
PASSPORT = {"original_travel_document_needed": True, "original_travel_document_held": True}
EXAMPLES.of(
    "duty_to_send_original_document",
    yes={"a passport for the flight": PASSPORT},
    no={
        "not needed": PASSPORT | {"original_travel_document_needed": False},
        "held by nobody here": PASSPORT | {"original_travel_document_held": False},
    },
    unknown={"need not shown": without(PASSPORT, "original_travel_document_needed")},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_38(example: Example) -> None:
    example.check()
