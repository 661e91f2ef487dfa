"""Article 7(1a) to (1d), rule by rule: the decision in force and the period for return."""

from __future__ import annotations

import pytest
from law_examples import (
    BREACH,
    Example,
    Examples,
    breach,
    decision,
)

EXAMPLES = Examples()


def _of(**changes: object) -> dict[str, object]:
    return {"return_decisions": [decision(**changes)]}


HERE = {"is_present_on_ms_territory": True}
LEAVE_NOW = {"departure_mode": "leave_immediately", "departure_period_days": None}

# --- the decision in force and its period -------------------------------------------------------

EXAMPLES.of(
    "return_decision_in_force",
    yes={
        "nothing withdrawn": _of(),
        "only the period was annulled (HO-249)": _of(
            part_annulled=True, defective_part_essential=False
        ),
    },
    no={
        "withdrawn": _of(return_decision_withdrawn_or_annulled=True),
        "the finding of illegal stay was annulled": _of(
            part_annulled=True, defective_part_essential=True
        ),
    },
    unknown={"not clear which part fell": _of(part_annulled=True)},
)

EXAMPLES.of(
    "return_decision_exists",
    yes={"one is in force": _of()},
    no={"none": {}, "withdrawn": _of(return_decision_withdrawn_or_annulled=True)},
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "departure_period_default_days",
    gives={
        "nothing in national law": (30, {}),
        "national law says 14": (14, {"options": {"departure_period_default_days": 14}}),
    },
)

EXAMPLES.of(
    "period_for_return_granted",
    yes={"thirty days": _of()},
    no={
        "leave immediately": _of(**LEAVE_NOW),
        "the period was annulled": _of(departure_part_annulled=True),
    },
    unknown={"not recorded what it orders": _of(departure_mode=None, departure_period_days=None)},
)

EXAMPLES.of(
    "departure_period_start",
    gives={
        "the day of notification": ("2029-03-05", _of()),
        "a later day set by national law": (
            "2029-03-10",
            _of(departure_period_start_date="2029-03-10")
            | {"options": {"departure_period_start_event": "recorded_day"}},
        ),
        "never before notification (A11)": (
            "2029-03-05",
            _of(departure_period_start_date="2029-03-01")
            | {"options": {"departure_period_start_event": "recorded_day"}},
        ),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
)

EXAMPLES.of(
    "departure_deadline_of",
    gives={
        "in a leap year (HO-040)": (
            "2032-03-01",
            _of(return_decision_notified_date="2032-01-31") | {"today": "2032-02-20"},
        ),
        "30 days": ("2029-04-04", _of()),
        "a Saturday does not move it": ("2029-03-10", _of(departure_period_days=5)),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
    not_applicable={
        "leave immediately": _of(**LEAVE_NOW),
        "the period was annulled": _of(departure_part_annulled=True),
    },
)

TWO = {
    "return_decisions": [
        decision(id="first"),
        decision(id="second", return_decision_notified_date="2029-05-20"),
    ]
}

EXAMPLES.of(
    "departure_deadline",
    gives={
        "one decision": ("2029-04-04", _of()),
        "of two in force the later": ("2029-06-19", TWO),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
    not_applicable={"no decision": {}, "leave immediately": _of(**LEAVE_NOW)},
)

EXAMPLES.of(
    "immediate_departure_ordered",
    yes={"ordered and notified": _of(**LEAVE_NOW)},
    no={
        "a period was granted": _of(),
        "not yet notified": _of(**LEAVE_NOW, return_decision_notified_date=None),
        "a court annulled the lack of a period (HO-249)": _of(
            **LEAVE_NOW,
            part_annulled=True,
            defective_part_essential=False,
            departure_part_annulled=True,
        ),
    },
    unknown={"not recorded what it orders": _of(departure_mode=None, departure_period_days=None)},
)

EXAMPLES.of(
    "departure_period_missed",
    yes={
        "still here after the period": _of() | HERE,
        "one day late because the airline cancelled (HO-084)": {
            "member_state": "IE",
            "today": "2029-08-20",
            "left_territory_date": "2029-08-18",
        }
        | _of(return_decision_notified_date="2029-07-18"),
    },
    no={
        "left in time": _of() | {"left_territory_date": "2029-04-04"},
        "the period still runs": _of(return_decision_notified_date="2029-05-25") | HERE,
        "had no period": _of(**LEAVE_NOW) | HERE,
    },
    unknown={"whether the person has left is not recorded": _of()},
)

EXAMPLES.of(
    "obligation_to_leave_missed",
    yes={
        "the period has run out": _of() | HERE,
        "ordered to leave immediately and still here": _of(**LEAVE_NOW) | HERE,
    },
    no={
        "left in time": _of() | {"left_territory_date": "2029-04-01"},
        "left after the order": _of(**LEAVE_NOW) | {"left_territory_date": "2029-03-08"},
        "a period of another decision in force still runs": {
            "return_decisions": [
                decision(id="first", **LEAVE_NOW),
                decision(id="second", return_decision_notified_date="2029-05-20"),
            ]
        }
        | HERE,
    },
    unknown={"whether the person has left is not recorded": _of(**LEAVE_NOW)},
)

EXAMPLES.of(
    "departure_period_extension_permitted",
    yes={"in the reference profile": _of()},
    no={
        "national law does not provide for it": _of()
        | {"options": {"departure_period_extension": False}},
        "no decision": {},
    },
    unknown={"the file is not complete": {"complete": False}},
)

SHORTENING = {"options": {"departure_period_shortening": True}}

EXAMPLES.of(
    "departure_period_shortening_permitted",
    yes={"a breach that counts": _of() | SHORTENING | {"breaches": [BREACH]}},
    no={
        "not used in the reference profile": _of() | {"breaches": [BREACH]},
        "no breach": _of() | SHORTENING,
        "the person was ill": _of()
        | SHORTENING
        | {"breaches": [breach(breach_attributable_to_person=False)]},
    },
    unknown={
        "not yet put to the person": _of()
        | SHORTENING
        | {"breaches": [breach(breach_put_to_person=None)]}
    },
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "period_for_return_granted",
    no={"withdrawn": _of(return_decision_withdrawn_or_annulled=True)},
)
EXAMPLES.of(
    "immediate_departure_ordered",
    yes={"notified today": _of(**LEAVE_NOW, return_decision_notified_date="2029-06-01")},
    no={"withdrawn": _of(**LEAVE_NOW, return_decision_withdrawn_or_annulled=True)},
)
EXAMPLES.of(
    "departure_period_missed",
    no={"the last day is today": _of() | HERE | {"today": "2029-04-04"}},
)
EXAMPLES.of(
    "obligation_to_leave_missed",
    no={
        "nothing was ordered": HERE,
        "left today": _of(**LEAVE_NOW) | {"left_territory_date": "2029-06-01"},
        "another period ends today": {
            "return_decisions": [
                decision(id="first", **LEAVE_NOW),
                decision(id="second", return_decision_notified_date="2029-05-02"),
            ]
        }
        | HERE,
    },
)
EXAMPLES.of(
    "departure_period_shortening_permitted",
    no={"no decision": SHORTENING | {"breaches": [BREACH]}},
)


EXAMPLES.of(
    "departure_deadline_of",
    gives={
        "a Saturday moves it where national law says so": (
            "2029-03-12",
            _of(departure_period_days=5)
            | {"options": {"departure_period_rolls_to_working_day": True}},
        )
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_7_1a_to_1d(example: Example) -> None:
    example.check()
