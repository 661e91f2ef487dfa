"""What an act with guards of its own states, nobody states by hand."""

from __future__ import annotations

from typing import Any

import pytest

from cases_for_tests import (
    CLAIM,
    COUNTRY,
    DECIDED,
    DECIDER,
    HEARD,
    NO_CLAIM,
    NOTIFIED,
    OPEN,
    START,
    case,
)
from paluu.casefile.actions import BY_NAME
from paluu.casefile.by_hand import MADE_BY_ACTS, STATED_BY, by_hand
from paluu.casefile.desk import read_input
from paluu.casefile.guards import Gate
from paluu.errors import BadInput
from paluu.law.book import LAW

FILE = case(OPEN, COUNTRY, HEARD, DECIDED, NOTIFIED, NO_CLAIM, CLAIM)
ON_IQ: dict[str, Any] = {"id": "IQ"}


def _state(facts: dict[str, Any]) -> None:
    action = BY_NAME["state_facts"]
    Gate(FILE, START).check(action, read_input(action, {"facts": facts}), DECIDER, on=START)


@pytest.mark.parametrize(
    "facts",
    [
        {"countries": [ON_IQ | {"refoulement_assessed": True}]},
        {"countries": [ON_IQ | {"refoulement_claim_raised": False}]},
        {"countries": [ON_IQ | {"refoulement_risk_established": False}]},
        {"return_decisions": [{"id": "rd-1", "return_decision_notified_date": "2029-01-01"}]},
        {"return_decisions": [{"id": "rd-9", "departure_mode": "leave_immediately"}]},
        {"hearings": [{"hearing_subject": "several"}]},
        {"return_decision_notified_date": "2029-01-01"},
    ],
    ids=["answer", "unsaid claim", "risk", "notification", "decision", "hearing", "flat"],
)
def test_a_statement_cannot_take_the_place_of_an_act(facts: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="Use the act"):
        _state(facts)


def test_a_form_does_not_ask_for_what_only_an_act_states() -> None:
    sheet = FILE.sheet(START)

    assert not by_hand(("countries", "IQ", "refoulement_assessed"), sheet)
    assert by_hand((None, None, "monitor_informed"), sheet)


def test_what_no_act_states_is_stated_by_hand() -> None:
    _state({"monitor_informed": True, "countries": [ON_IQ | {"refoulement_claim_raised": True}]})


def test_facts_may_be_added_to_a_decision_that_is_there() -> None:
    _state({"return_decisions": [{"id": "rd-1", "ero_completed": True}]})


def test_the_lists_name_facts_tables_and_acts_that_exist() -> None:
    facts = {fact.name for fact in LAW.facts.values()}

    assert set(STATED_BY) <= facts
    assert set(MADE_BY_ACTS) <= set(LAW.tables)
    assert {*STATED_BY.values(), *MADE_BY_ACTS.values()} <= set(BY_NAME)
