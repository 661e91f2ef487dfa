"""Each guarded act: it passes where the law allows it, and is refused or asks where it does not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cases_for_tests import (
    CLAIM,
    COUNTRY,
    DECIDED,
    DECIDER,
    DETAINABLE,
    DETAINED,
    HEARD,
    NO_CLAIM,
    NOTIFIED,
    OFFICIAL,
    OPEN,
    START,
    asked,
    case,
)
from paluu.casefile.actions import ACTIONS, BY_NAME, Level
from paluu.casefile.desk import read_input
from paluu.casefile.guards import Gate, Overridden, Refused, Verdict
from paluu.casefile.roles import Actor, Role
from paluu.errors import BadInput

AFTER = START + timedelta(days=60)
BASE = (OPEN, COUNTRY, HEARD)
DECISION = (*BASE, DECIDED, NOTIFIED)
READY = (*DECISION, NO_CLAIM)
CUSTODY = (*READY, DETAINABLE, DETAINED)
BAN = {"id": "ban-1", "reasons": "Did not leave.", "instrument": "separate_written_act",
       "months": 24, "waiver_examination": "No humanitarian ground; no child."}  # fmt: skip
REMOVAL = {"id": "rem-1", "countries": ["IQ"], "reasons_in_fact": "He stayed.",
           "reasons_in_law": "Article 12."}  # fmt: skip
FURTHER = {"period": "det-1", "reasons": "Papers are on their way.", "further_days": 100}

PASSES: dict[str, tuple[tuple[Any, ...], dict[str, Any], date]] = {
    "issue_return_decision": (BASE, DECIDED[1], START),
    "extend_period": (
        DECISION,
        {"decision": "rd-1", "period_days": 45, "reasons": "School year ends in June."},
        START,
    ),
    "impose_entry_ban": (DECISION, BAN, START),
    "issue_removal_decision": (DECISION, REMOVAL, AFTER),
    "carry_out_removal": (READY, {"country": "IQ"}, AFTER),
    "order_detention": ((*READY, DETAINABLE), DETAINED[1], AFTER),
    "review_detention": (CUSTODY, {"outcome": "confirmed", "reasons": "As before."}, AFTER),
    "prolong_detention": (
        CUSTODY,
        {"period": "det-1", "reasons": "No papers.", "reason": "delay_in_third_country_documents"},
        AFTER,
    ),
    "release": (CUSTODY, {"period": "det-1", "reasons": "A flight is booked."}, AFTER),
    "close_case": (READY, {"reason": "Left."}, AFTER),
}
WITHOUT = {
    "issue_return_decision": (
        (OPEN, HEARD, ("state_facts", {"facts": {"holds_right_to_stay_in_other_ms": True}})),
        {**DECIDED[1], "countries": []},
        START,
        "8(2)",
    ),
    "extend_period": (BASE, {"decision": "rd-1", "period_days": 40, "reasons": "x"}, START, None),
    "shorten_period": (
        DECISION,
        {"decision": "rd-1", "period_days": 7, "reasons": "x"},
        START,
        "7(1c)",
    ),
    "impose_entry_ban": (DECISION, {**BAN, "months": 132}, START, "10(6)"),
    "issue_removal_decision": (BASE, REMOVAL, AFTER, "4(4)"),
    "carry_out_removal": ((*DECISION, CLAIM), {"country": "IQ"}, AFTER, "12(3)"),
    "order_detention": (
        (*READY, DETAINABLE),
        {**DETAINED[1], "proportionality": ""},
        AFTER,
        "29(1)",
    ),
    "review_detention": (READY, {"outcome": "confirmed", "reasons": "x"}, AFTER, "29"),
    "prolong_detention": (CUSTODY, {"period": "det-1", "reasons": "x"}, AFTER, "32(3)"),
    "continue_detention": (CUSTODY, FURTHER, AFTER, "32(3a)"),
    "release": (READY, {"period": "det-1", "reasons": "x"}, AFTER, "29"),
    "close_case": (CUSTODY, {"reason": "x"}, AFTER, "29"),
}

GUARDED = sorted(action.name for action in ACTIONS if action.guards)


def test_every_guarded_act_has_a_case_in_which_it_is_refused() -> None:
    assert set(GUARDED) == set(WITHOUT)


@pytest.mark.parametrize("name", sorted(PASSES))
def test_an_act_whose_guards_are_known_to_hold_passes(name: str) -> None:
    told, given, today = PASSES[name]

    standing = asked(case(*told), name, given, today)

    assert [answer.sentence for answer in standing.in_the_way] == []
    assert standing.verdict in (Verdict.PERMITTED, Verdict.REQUIRED)


@pytest.mark.parametrize("name", GUARDED)
def test_an_act_is_refused_with_the_provision_that_forbids_it(name: str) -> None:
    told, given, today, provision = WITHOUT[name]
    gate = Gate(case(*told), today)
    action = BY_NAME[name]

    with pytest.raises((Refused, BadInput)) as refused:
        gate.check(action, read_input(action, given), DECIDER, on=today)

    if provision is not None:
        assert isinstance(refused.value, Refused)
        assert provision in refused.value.provisions


@pytest.mark.parametrize(
    "name", [name for name in GUARDED if name not in {"close_case", "review_detention", "release"}]
)
def test_an_act_on_an_empty_file_never_passes_by_silence(name: str) -> None:
    empty = case(("open_case", {"family_name": "Unknown", "given_names": "Person"}))

    standing = Gate(empty, START).outlook(BY_NAME[name])

    assert standing.verdict in (Verdict.ASKS, Verdict.REFUSED)


def test_removal_with_an_unanswered_claim_is_refused_under_12_3_and_14_1_a() -> None:
    file = case(*READY, CLAIM)

    with pytest.raises(Refused) as refused:
        Gate(file, AFTER).check(
            BY_NAME["carry_out_removal"],
            read_input(BY_NAME["carry_out_removal"], {"country": "IQ"}),
            DECIDER,
            on=AFTER,
        )

    assert {"12(3)", "14(1)(a)"} <= set(refused.value.provisions)
    assert "countries[IQ].refoulement_claim_raised" in str(refused.value)


def test_answering_the_claim_opens_the_way_to_a_country_without_risk() -> None:
    answered = (
        "answer_refoulement_claim",
        {"country": "IQ", "authority": "Asylum Unit", "reasons": "Examined.", "breach": False},
    )

    standing = asked(case(*READY, CLAIM, answered), "carry_out_removal", {"country": "IQ"}, AFTER)

    assert standing.verdict is Verdict.REQUIRED


def test_a_new_claim_closes_it_again() -> None:
    answered = (
        "answer_refoulement_claim",
        {"country": "IQ", "authority": "Asylum Unit", "reasons": "Examined.", "breach": False},
    )
    file = case(*READY, CLAIM, answered, CLAIM)

    standing = asked(file, "carry_out_removal", {"country": "IQ"}, AFTER)

    assert standing.verdict is Verdict.REFUSED


def test_a_safeguard_cannot_be_set_aside_whatever_the_reasons() -> None:
    action = BY_NAME["carry_out_removal"]

    with pytest.raises(Refused) as refused:
        Gate(case(*READY, CLAIM), AFTER).check(
            action, read_input(action, {"country": "IQ"}), DECIDER, on=AFTER, override="Urgent."
        )

    assert not refused.value.can_be_set_aside


def test_a_procedural_guard_can_be_set_aside_by_a_decision_maker_with_reasons() -> None:
    action = BY_NAME["issue_return_decision"]
    file = case(OPEN, COUNTRY)

    standing = Gate(file, START).check(
        action, read_input(action, DECIDED[1]), DECIDER, on=START, override="He refused to come."
    )

    assert [answer.guard.level for answer in standing.in_the_way] == [Level.PROCEDURAL]


def test_reasons_of_blanks_set_nothing_aside() -> None:
    action = BY_NAME["issue_return_decision"]

    with pytest.raises(Refused):
        Gate(case(OPEN, COUNTRY), START).check(
            action, read_input(action, DECIDED[1]), DECIDER, on=START, override="   "
        )


def test_somebody_without_the_role_may_not_act() -> None:
    action = BY_NAME["issue_return_decision"]

    with pytest.raises(BadInput, match="may not do this"):
        Gate(case(*BASE), START).check(action, read_input(action, DECIDED[1]), OFFICIAL, on=START)


def test_only_a_decision_maker_sets_a_guard_aside() -> None:
    escort = Actor("Sara Niemi", frozenset({Role.ESCORT_LEADER}))
    told = ("state_facts", {"facts": {"monitor_informed": False}})
    action = BY_NAME["carry_out_removal"]

    with pytest.raises(Overridden):
        Gate(case(*READY, told), AFTER).check(
            action, read_input(action, {"country": "IQ"}), escort, on=AFTER, override="No time."
        )


def test_a_duty_makes_an_act_required() -> None:
    standing = Gate(case(*BASE), START).outlook(BY_NAME["issue_return_decision"])

    assert standing.verdict is Verdict.REQUIRED
