"""Article 28, rule by rule: what holds removal back.

The return decision of the examples is notified on Monday 5 March 2029 and can be appealed until
19 March; the removal decision is notified on 11 April and can be appealed until 25 April.
"""

from __future__ import annotations

import pytest
from law_examples import (
    DECISION,
    REMOVAL_DECISION,
    Example,
    Examples,
    appeal,
    decision,
    removal_decision,
)

EXAMPLES = Examples()

ONE = {"return_decisions": [DECISION]}


def _of(**changes: object) -> dict[str, object]:
    return {"return_decisions": [decision(**changes)]}


def _appealed(**changes: object) -> dict[str, object]:
    return ONE | {"appeals": [appeal(**changes)]}


ON_REQUEST = {"options": {"first_instance_suspensive_effect": "on_request"}}

# --- Article 28 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "appeal_suspends",
    yes={
        "by operation of law": _appealed(),
        "request undecided (A01)": _appealed(suspension_requested=True) | ON_REQUEST,
        "no request, court has not answered (A01)": _appealed() | ON_REQUEST,
        "granted": _appealed(suspension_outcome="granted") | ON_REQUEST,
        "refused, refoulement before the court (26(3))": _appealed(
            suspension_outcome="refused", refoulement_elements_in_court_file=True
        )
        | ON_REQUEST,
        "further appeal, granted": _appealed(appeal_level=2, suspension_outcome="granted"),
        "further appeal, request undecided": _appealed(appeal_level=2, suspension_requested=True),
    },
    no={
        "refused": _appealed(suspension_outcome="refused") | ON_REQUEST,
        "decided": _appealed(appeal_decided=True),
        "further appeal without a request (HO-253)": _appealed(appeal_level=2),
    },
    unknown={
        "refused, the file was not looked at": _appealed(
            suspension_outcome="refused", refoulement_elements_in_court_file=None
        )
        | ON_REQUEST
    },
)
EXAMPLES.of(
    "return_decision_held_back",
    yes={
        "the period for appeal still runs (A01)": ONE | {"today": "2029-03-19"},
        "appealed in time": _appealed(),
        "not yet notified": _of(return_decision_notified_date=None),
        "appealed late, and the court granted suspension": _appealed(
            appeal_lodged_date="2029-03-21", suspension_outcome="granted"
        ),
    },
    no={
        "the day after the period ran out unused": ONE | {"today": "2029-03-20"},
        "appealed late": _appealed(appeal_lodged_date="2029-03-21"),
        "dismissed": _appealed(appeal_decided=True),
        "withdrawn": _of(return_decision_withdrawn_or_annulled=True) | {"today": "2029-03-10"},
    },
    unknown={"the file is not complete": ONE | {"complete": False}},
)
EXAMPLES.of(
    "removal_decision_held_back",
    yes={
        "the period for appeal still runs": {
            "removal_decisions": [REMOVAL_DECISION],
            "today": "2029-04-25",
        },
        "appealed in time": {
            "removal_decisions": [REMOVAL_DECISION],
            "appeals": [appeal(against="removal", appeal_lodged_date="2029-04-20")],
        },
    },
    no={
        "the period ran out unused": {"removal_decisions": [REMOVAL_DECISION]},
        "annulled": {
            "removal_decisions": [removal_decision(removal_decision_withdrawn_or_annulled=True)],
            "today": "2029-04-20",
        },
    },
    unknown={
        "the day of notification is rough": {
            "removal_decisions": [
                removal_decision(
                    removal_decision_notified_date={
                        "earliest": "2029-05-10",
                        "latest": "2029-05-25",
                    }
                )
            ]
        }
    },
)
EXAMPLES.of(
    "removal_suspended",
    yes={
        "the court has suspended it (HO-133)": _appealed(suspension_outcome="granted") | ON_REQUEST,
        "the later removal decision can still be appealed": ONE
        | {"removal_decisions": [REMOVAL_DECISION], "today": "2029-04-20"},
        "further appeal, granted": _appealed(
            appeal_level=2, appeal_lodged_date="2029-05-02", suspension_outcome="granted"
        ),
    },
    no={
        "nothing open, nothing pending": ONE | {"removal_decisions": [REMOVAL_DECISION]},
        "further appeal without a request (HO-253)": ONE
        | {
            "appeals": [
                appeal(id="first", appeal_decided=True),
                appeal(id="second", appeal_level=2, appeal_lodged_date="2029-05-02"),
            ]
        },
    },
    unknown={"the file is not complete": ONE | {"complete": False}},
)
EXAMPLES.of(
    "suspension_window_end",
    gives={
        "return decision alone": ("2029-03-19", ONE),
        "removal decision later": ("2029-04-25", ONE | {"removal_decisions": [REMOVAL_DECISION]}),
    },
    unknown={"not notified": _of(return_decision_notified_date=None)},
    not_applicable={"no decision": {}},
)
EXAMPLES.of(
    "appeal_suspends",
    no={
        "further appeal, refused": _appealed(
            appeal_level=2, suspension_requested=True, suspension_outcome="refused"
        )
    },
)
REFUSED = {"suspension_outcome": "refused"}
EXAMPLES.of(
    "return_decision_held_back",
    yes={
        "appealed on the last day": _appealed(appeal_lodged_date="2029-03-19"),
        "appealed today": _appealed(appeal_lodged_date="2029-03-15") | {"today": "2029-03-15"},
        "the automatic effect covers the period itself (HO-072)": ONE
        | {"today": "2029-03-10", "options": {"suspension_window": "court_order_only"}},
        "an appeal is announced for tomorrow": _appealed(appeal_lodged_date="2029-03-16")
        | {"today": "2029-03-15"},
    },
    no={
        "refused before the period has ended": _appealed(**REFUSED)
        | ON_REQUEST
        | {"today": "2029-03-15"},
        "appealed late, granted, and then decided": _appealed(
            appeal_lodged_date="2029-03-21", suspension_outcome="granted", appeal_decided=True
        ),
        "appealed late today": _appealed(appeal_lodged_date="2029-03-21") | {"today": "2029-03-21"},
        "no window by the other reading": ONE
        | {
            "today": "2029-03-10",
            "options": {
                "suspension_window": "court_order_only",
                "first_instance_suspensive_effect": "own_motion",
            },
        },
    },
)
LATER = {"removal_decisions": [REMOVAL_DECISION]}


def _removal_appealed(**changes: object) -> dict[str, object]:
    return LATER | {"appeals": [appeal(against="removal", **changes)]}


EXAMPLES.of(
    "removal_decision_held_back",
    yes={
        "appealed on the last day": _removal_appealed(appeal_lodged_date="2029-04-25"),
        "appealed today": _removal_appealed(appeal_lodged_date="2029-04-20")
        | {"today": "2029-04-20"},
        "appealed late, and the court granted suspension": _removal_appealed(
            appeal_lodged_date="2029-04-28", suspension_outcome="granted"
        ),
        "the window, on request": LATER | ON_REQUEST | {"today": "2029-04-20"},
        "the automatic effect covers the period itself": LATER
        | {"today": "2029-04-20", "options": {"suspension_window": "court_order_only"}},
    },
    no={
        "appealed late": _removal_appealed(appeal_lodged_date="2029-04-28"),
        "appealed late today": _removal_appealed(appeal_lodged_date="2029-04-28")
        | {"today": "2029-04-28"},
        "appealed late, granted, and then decided": _removal_appealed(
            appeal_lodged_date="2029-04-28", suspension_outcome="granted", appeal_decided=True
        ),
        "refused before the period has ended": _removal_appealed(
            appeal_lodged_date="2029-04-15", **REFUSED
        )
        | ON_REQUEST
        | {"today": "2029-04-20"},
        "the day after the period ran out unused": LATER | {"today": "2029-04-26"},
        "no window by the other reading": LATER
        | {
            "today": "2029-04-20",
            "options": {
                "suspension_window": "court_order_only",
                "first_instance_suspensive_effect": "own_motion",
            },
        },
    },
)
EXAMPLES.of(
    "removal_suspended",
    no={
        "a late first appeal without an order": _appealed(appeal_lodged_date="2029-03-21"),
    },
)
EXAMPLES.of("suspension_window_end", gives={"removal decision alone": ("2029-04-25", LATER)})


EXAMPLES.of(
    "removal_decision_held_back",
    yes={
        "an appeal is announced for tomorrow": _removal_appealed(
            appeal_lodged_date="2029-04-21", **REFUSED
        )
        | ON_REQUEST
        | {"today": "2029-04-20"}
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_28(example: Example) -> None:
    example.check()
