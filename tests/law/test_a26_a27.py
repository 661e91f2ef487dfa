"""Articles 26 and 27, rule by rule: remedies and the period for appeal.

The return decision of the examples is notified on Monday 5 March 2029 and can be appealed until
19 March; the removal decision is notified on 11 April and can be appealed until 25 April.
"""

from __future__ import annotations

import pytest
from law_examples import (
    BAN,
    DECISION,
    REMOVAL_DECISION,
    Example,
    Examples,
    appeal,
    ban,
    decision,
    removal_decision,
    without,
)

EXAMPLES = Examples()

ONE = {"return_decisions": [DECISION]}


def _of(**changes: object) -> dict[str, object]:
    return {"return_decisions": [decision(**changes)]}


def _appealed(**changes: object) -> dict[str, object]:
    return ONE | {"appeals": [appeal(**changes)]}


JOINT_BAN = ban(entry_ban_instrument="return_decision", entry_ban_notified_date="2029-03-12")
JOINT_REMOVAL = removal_decision(
    removal_decision_issued_with_return_decision=True, removal_decision_notified_date="2029-03-13"
)

# --- Article 26 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "right_to_appeal",
    yes={
        "a removal decision naming Afghanistan (HO-058)": {"removal_decisions": [REMOVAL_DECISION]},
        "a return decision without a period (HO-249)": ONE,
        "a ban alone": {"entry_bans": [BAN]},
    },
    no={"nothing decided": {}},
    unknown={"the file is not complete": {"complete": False}},
)
EXAMPLES.of(
    "court_refoulement_verification",
    yes={"a report in the court's file": _appealed(refoulement_elements_in_court_file=True)},
    no={
        "nothing in the file": _appealed(),
        "decided": _appealed(refoulement_elements_in_court_file=True, appeal_decided=True),
    },
    unknown={"the file was not looked at": _appealed(refoulement_elements_in_court_file=None)},
)
EXAMPLES.of(
    "full_court_file_duty",
    yes={"pending": _appealed()},
    no={"decided": _appealed(appeal_decided=True), "no appeal": ONE},
    unknown={"the file is not complete": {"complete": False}},
)
EXAMPLES.of(
    "partial_annulment_effect",
    yes={
        "the refusal of a period fell (HO-249)": _of(
            part_annulled=True, defective_part_essential=False
        )
    },
    no={
        "the obligation to leave fell": _of(part_annulled=True, defective_part_essential=True),
        "nothing fell": ONE,
    },
    unknown={"not clear which part": _of(part_annulled=True)},
)

# --- Article 27 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "joint_notification",
    gives={
        "a ban in the same decision": ("2029-03-12", ONE | {"entry_bans": [JOINT_BAN]}),
        "of ban and removal decision the later": (
            "2029-03-13",
            ONE | {"entry_bans": [JOINT_BAN], "removal_decisions": [JOINT_REMOVAL]},
        ),
    },
    unknown={
        "the ban is not yet notified": ONE
        | {"entry_bans": [without(JOINT_BAN, "entry_ban_notified_date")]}
    },
)
LINKED = {"options": {"linked_stay_decision_appeal_period_days": 45}}
EXAMPLES.of(
    "appeal_period_of",
    gives={
        "the reference profile": (14, ONE),
        "seven days in national law (HO-241)": (7, ONE | {"options": {"appeal_period_days": 7}}),
        "linked to a stay decision": (
            45,
            _of(return_decision_linked_to_stay_decision=True) | LINKED,
        ),
        "not linked": (14, ONE | LINKED),
        "a shorter linked period never shortens": (
            14,
            _of(return_decision_linked_to_stay_decision=True)
            | {"options": {"linked_stay_decision_appeal_period_days": 7}},
        ),
    },
    unknown={
        "the link is not recorded": _of(return_decision_linked_to_stay_decision=None) | LINKED
    },
)
EXAMPLES.of(
    "appeal_deadline_of",
    gives={
        "ends on a working day (HO-227)": ("2029-03-19", ONE),
        "Good Friday is a working day in Italy (HO-231)": (
            "2030-04-19",
            _of(return_decision_notified_date="2030-04-05")
            | {"member_state": "IT", "today": "2030-04-12"},
        ),
        "a leap day that is a Sunday (HO-233)": (
            "2032-03-01",
            _of(return_decision_notified_date="2032-02-15")
            | {"member_state": "EE", "today": "2032-02-20"},
        ),
        "jointly with a ban notified later (27(4))": (
            "2029-03-26",
            ONE | {"entry_bans": [JOINT_BAN]},
        ),
        "a separate ban changes nothing": ("2029-03-19", ONE | {"entry_bans": [BAN]}),
    },
    unknown={"not notified": _of(return_decision_notified_date=None)},
)
EXAMPLES.of(
    "removal_appeal_deadline_of",
    gives={
        "issued alone: its own period": (
            "2029-04-25",
            ONE | {"removal_decisions": [REMOVAL_DECISION]},
        ),
        "issued together, notified first: the joint period": (
            "2029-03-19",
            ONE
            | {
                "removal_decisions": [
                    JOINT_REMOVAL | {"removal_decision_notified_date": "2029-03-01"}
                ]
            },
        ),
        "issued together with a decision linked to a stay decision (27(3))": (
            "2029-04-27",
            _of(return_decision_linked_to_stay_decision=True)
            | {"removal_decisions": [JOINT_REMOVAL]}
            | LINKED,
        ),
    },
    unknown={
        "not notified": {
            "removal_decisions": [without(REMOVAL_DECISION, "removal_decision_notified_date")]
        }
    },
)
EXAMPLES.of(
    "entry_ban_appeal_deadline_of",
    gives={
        "imposed alone, after departure": ("2029-04-25", {"entry_bans": [BAN]}),
        "in the return decision": ("2029-03-26", ONE | {"entry_bans": [JOINT_BAN]}),
        "of two return decisions the one of the same day": (
            "2029-04-24",
            {
                "return_decisions": [
                    decision(id="first"),
                    decision(
                        id="second",
                        return_decision_date="2029-04-10",
                        return_decision_notified_date="2029-04-10",
                    ),
                ],
                "entry_bans": [
                    ban(
                        entry_ban_instrument="return_decision", entry_ban_notified_date="2029-04-10"
                    )
                ],
            },
        ),
    },
    unknown={"not notified": {"entry_bans": [without(BAN, "entry_ban_notified_date")]}},
)
EXAMPLES.of(
    "appeal_deadline",
    gives={
        "one decision": ("2029-03-19", ONE),
        "of two in force the later": (
            "2029-04-17",
            {
                "return_decisions": [
                    decision(id="first"),
                    decision(id="second", return_decision_notified_date="2029-04-03"),
                ]
            },
        ),
    },
    unknown={"not notified": _of(return_decision_notified_date=None)},
    not_applicable={
        "no decision": {},
        "withdrawn": _of(return_decision_withdrawn_or_annulled=True),
    },
)

BOTH = ONE | {"entry_bans": [JOINT_BAN]}
EXAMPLES.of(
    "joint_appeal",
    yes={
        "both challenged, in different courts (HO-243)": BOTH
        | {"appeals": [appeal(id="one"), appeal(id="two", against="ban")]}
    },
    no={
        "the ban is the only decision challenged": BOTH | {"appeals": [appeal(against="ban")]},
        "the ban was imposed separately": ONE
        | {
            "entry_bans": [BAN],
            "appeals": [appeal(id="one"), appeal(id="two", against="ban")],
        },
    },
    unknown={
        "how the ban was imposed is not recorded": ONE
        | {
            "entry_bans": [without(BAN, "entry_ban_instrument")],
            "appeals": [appeal(against=["decision", "ban"])],
        }
    },
)
TOGETHER = ONE | {"removal_decisions": [JOINT_REMOVAL]}
EXAMPLES.of(
    "removal_joint_appeal",
    yes={"both challenged": TOGETHER | {"appeals": [appeal(against=["decision", "removal"])]}},
    no={
        "issued later": ONE
        | {
            "removal_decisions": [REMOVAL_DECISION],
            "appeals": [appeal(against=["decision", "removal"])],
        },
        "the only decision challenged": TOGETHER | {"appeals": [appeal(against="removal")]},
    },
    unknown={
        "how it was issued is not recorded": ONE
        | {
            "removal_decisions": [
                without(REMOVAL_DECISION, "removal_decision_issued_with_return_decision")
            ],
            "appeals": [appeal(against=["decision", "removal"])],
        }
    },
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "full_court_file_duty",
    yes={"lodged today": _appealed(appeal_lodged_date="2029-06-01")},
    no={"not yet lodged": _appealed(appeal_lodged_date="2029-06-05")},
)
FALLEN = {"entry_ban_withdrawn_or_annulled": True}
EXAMPLES.of(
    "joint_notification",
    gives={
        "a withdrawn ban and a separate one count for nothing": (
            "2029-03-13",
            ONE
            | {
                "entry_bans": [
                    JOINT_BAN | FALLEN | {"entry_ban_notified_date": "2029-04-20"},
                    ban(id="separate", entry_ban_notified_date="2029-04-21"),
                ],
                "removal_decisions": [JOINT_REMOVAL],
            },
        ),
        "nor do a withdrawn removal decision and a separate one": (
            "2029-03-12",
            ONE
            | {
                "entry_bans": [JOINT_BAN],
                "removal_decisions": [
                    JOINT_REMOVAL
                    | {
                        "removal_decision_withdrawn_or_annulled": True,
                        "removal_decision_notified_date": "2029-04-20",
                    },
                    removal_decision(id="separate", removal_decision_notified_date="2029-04-21"),
                ],
            },
        ),
    },
)
EXAMPLES.of(
    "appeal_period_of",
    gives={
        "a linked period of the same length": (
            14,
            ONE | {"options": {"linked_stay_decision_appeal_period_days": 14}},
        )
    },
)
EXAMPLES.of(
    "entry_ban_appeal_deadline_of",
    gives={
        "in the return decision, notified first": (
            "2029-03-19",
            ONE | {"entry_bans": [JOINT_BAN | {"entry_ban_notified_date": "2029-03-01"}]},
        ),
        "alone, beside a return decision": (
            "2029-04-25",
            ONE | {"entry_bans": [BAN]},
        ),
    },
)
EXAMPLES.of(
    "joint_appeal", no={"only the return decision is challenged": BOTH | {"appeals": [appeal()]}}
)
EXAMPLES.of(
    "removal_joint_appeal",
    no={"only the return decision is challenged": TOGETHER | {"appeals": [appeal()]}},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_26_and_27(example: Example) -> None:
    example.check()
