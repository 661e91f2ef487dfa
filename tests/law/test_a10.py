"""Article 10, rule by rule: the entry ban."""

from __future__ import annotations

import pytest
from law_examples import (
    BAN,
    BREACH,
    DECISION,
    IN_SCOPE,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    ban,
    decision,
    without,
)

EXAMPLES = Examples()


def _of(**changes: object) -> dict[str, object]:
    return {"entry_bans": [ban(**changes)]}


HERE = {"is_present_on_ms_territory": True}
LEFT = {"left_territory_date": "2029-04-02", "returned_voluntarily": True}
REMOVED = {"left_territory_date": "2029-05-20", "returned_voluntarily": False}
SCOPE = without(IN_SCOPE, "is_present_on_ms_territory")
"""In scope, wherever the person is now."""
NO_BREACH = {"moved_to_other_ms_without_authorisation": False, **NO_SECURITY_RISK}

EXAMPLES.of(
    "entry_ban_mandatory",
    yes={
        "period missed (HO-084)": NO_BREACH
        | {"return_decisions": [DECISION], "left_territory_date": "2029-04-05"},
        "security risk, nothing decided yet": SCOPE | SECURITY_RISK,
        "ordered to leave immediately and removed": NO_BREACH
        | REMOVED
        | {
            "return_decisions": [
                decision(departure_mode="leave_immediately", departure_period_days=None)
            ]
        },
    },
    no={
        "left in time on her own": NO_BREACH | LEFT | {"return_decisions": [DECISION]},
        "expulsion is itself the penalty, after an opt-in": SECURITY_RISK
        | {
            "return_ordered_as_criminal_sanction": True,
            "options": {"scope_opt_in_c": True},
            "scope_opt_in_notified_date": "2029-01-01",
        },
        "a threat, but the husband of a Union citizen on the move": SECURITY_RISK
        | {"has_union_free_movement_right": True},
        "a threat, but refused entry at the border": SECURITY_RISK
        | {"refused_entry_at_external_border": True},
    },
    unknown={
        "a threat, nothing decided, and whether in scope is not known": SECURITY_RISK,
        "whether the person has left is not recorded": {"return_decisions": [DECISION]},
    },
)

EXAMPLES.of(
    "entry_ban_due",
    yes={
        "period missed and no ban yet": NO_BREACH
        | {"return_decisions": [DECISION], "left_territory_date": "2029-04-05"},
        "the only ban was annulled": SCOPE
        | SECURITY_RISK
        | {"entry_bans": [{"entry_ban_withdrawn_or_annulled": True}]},
    },
    no={
        "a ban was imposed": SECURITY_RISK | {"entry_bans": [{"entry_ban_duration_months": 24}]},
        "left in time on her own": NO_BREACH | LEFT | {"return_decisions": [DECISION]},
    },
    unknown={"whether the person has left is not recorded": {"return_decisions": [DECISION]}},
)

EXAMPLES.of(
    "left_before_return_decision",
    yes={"left, and nothing was ever decided": LEFT},
    no={
        "decided before leaving": LEFT | {"return_decisions": [DECISION]},
        "still here": HERE,
    },
    unknown={"the day of the decision is not recorded": LEFT | {"return_decisions": [{}]}},
)

EXAMPLES.of(
    "entry_ban_permitted",
    yes={
        "a return decision is in force": {"return_decisions": [DECISION]},
        "found at exit control, ban after departure (HO-066)": SCOPE
        | {"illegal_stay_detected_on_exit": True},
        "left before any decision": SCOPE
        | LEFT
        | {"illegal_stay_detected_on_exit": False, "was_staying_illegally": True},
    },
    no={
        "the stay had been legal": LEFT
        | {"illegal_stay_detected_on_exit": False, "was_staying_illegally": False},
        "nothing decided and still here": HERE | {"illegal_stay_detected_on_exit": False},
        "found at exit control, but a Union citizen": {
            "illegal_stay_detected_on_exit": True,
            "is_union_citizen": True,
        },
    },
    unknown={
        "how the stay was found is not recorded": SCOPE | HERE,
        "whether in scope is not known": {"illegal_stay_detected_on_exit": True},
    },
)

EXAMPLES.of(
    "entry_ban_optional",
    yes={
        "the period still runs": NO_BREACH
        | HERE
        | {"return_decisions": [decision(return_decision_notified_date="2029-05-25")]}
    },
    no={
        "mandatory": NO_BREACH | HERE | {"return_decisions": [DECISION]},
        "no basis": NO_BREACH | HERE | {"illegal_stay_detected_on_exit": False},
    },
    unknown={
        "security not examined": HERE
        | {"return_decisions": [DECISION | {"return_decision_notified_date": "2029-05-25"}]}
    },
)

EXAMPLES.of(
    "entry_ban_without_new_decision_permitted",
    yes={
        "security risk found later (HO-097)": _of(
            entry_ban_grounds_emerged_after_return_decision=True
        )
        | {"return_decisions": [DECISION]}
    },
    no={
        "grounds were known": _of(entry_ban_grounds_emerged_after_return_decision=False),
        "no return decision": _of(entry_ban_grounds_emerged_after_return_decision=True),
    },
    unknown={"not recorded": _of() | {"return_decisions": [DECISION]}},
)

NO_WAIVER = {
    "humanitarian_reasons": False,
    "is_trafficking_victim": False,
    "cooperates_with_authorities": False,
    "programme_enrolled": False,
}

EXAMPLES.of(
    "entry_ban_waiver_possible",
    yes={
        "cooperated and enrolled (HO-084)": NO_WAIVER | {"programme_enrolled": True},
        "victim of trafficking": NO_WAIVER | {"is_trafficking_victim": True},
    },
    no={"none of the grounds": NO_WAIVER},
    unknown={"trafficking not examined": without(NO_WAIVER, "is_trafficking_victim")},
)

EXAMPLES.of(
    "entry_ban_waiver_examined",
    yes={"examined": _of()},
    no={"not examined": _of(waiver_examined=False)},
    unknown={"not recorded": _of(waiver_examined=None)},
)

EXAMPLES.of(
    "entry_ban_waiver_examination_duty",
    yes={"the file is silent on the child (HO-100)": _of(waiver_examined=False)},
    no={"examined": _of()},
    unknown={"not recorded": _of(waiver_examined=None)},
)

EXAMPLES.of(
    "heard_before_entry_ban",
    yes={"wrote from abroad": {"hearings": [{"hearing_subject": "entry_ban"}]}},
    no={"nobody asked": {}},
    unknown={"heard, the subject is not noted": {"hearings": [{}]}},
)

EXAMPLES.of(
    "indefinite_entry_ban_possible",
    yes={"justified by the risk": _of(proportionate_to_security_risk=True) | SECURITY_RISK},
    no={
        "no risk": _of(proportionate_to_security_risk=True) | NO_SECURITY_RISK,
        "out of proportion": _of() | SECURITY_RISK,
    },
    unknown={"risk not examined": _of(proportionate_to_security_risk=True)},
)

EXAMPLES.of(
    "entry_ban_maximum_months",
    gives={
        "ten years is the rule": (120, _of() | NO_SECURITY_RISK),
        "twenty with duly justified reasons (HO-088)": (
            240,
            _of(continued_exclusion_duly_justified=True) | NO_SECURITY_RISK,
        ),
        "no limit for a security risk (HO-089)": (
            "indefinite",
            _of(proportionate_to_security_risk=True) | SECURITY_RISK,
        ),
        "a security risk alone lifts nothing": (120, _of() | SECURITY_RISK),
    },
    unknown={
        "reasons not recorded": _of(continued_exclusion_duly_justified=None) | NO_SECURITY_RISK
    },
)

EXAMPLES.of(
    "entry_ban_length",
    gives={
        "three years": (36, _of()),
        "no end": ("indefinite", _of(entry_ban_duration_months=None, entry_ban_indefinite=True)),
    },
    unknown={"not recorded": _of(entry_ban_duration_months=None)},
)

EXAMPLES.of(
    "entry_ban_length_lawful",
    yes={
        "three years": _of() | NO_SECURITY_RISK,
        "25 years for terrorism, proportionate (HO-089)": _of(
            entry_ban_duration_months=300, proportionate_to_security_risk=True
        )
        | {"reasonable_evidence_terrorism": True},
    },
    no={
        "11 years without special reasons (HO-086)": _of(entry_ban_duration_months=132)
        | NO_SECURITY_RISK,
        "25 years with reasons and no security risk (HO-088)": _of(
            entry_ban_duration_months=300, continued_exclusion_duly_justified=True
        )
        | NO_SECURITY_RISK,
    },
    unknown={
        "11 years, reasons not recorded": _of(
            entry_ban_duration_months=132, continued_exclusion_duly_justified=None
        )
        | NO_SECURITY_RISK
    },
)

EXAMPLES.of(
    "entry_ban_in_order",
    yes={"written and explained in Dari": _of()},
    no={
        "handed over in Bulgarian (HO-099)": _of(entry_ban_in_understood_language=False),
        "told at the border": _of(entry_ban_in_writing=False),
    },
    unknown={"language not recorded": _of(entry_ban_in_understood_language=None)},
)

EXAMPLES.of(
    "entry_ban_language_duty",
    yes={"handed over in Bulgarian (HO-099)": _of(entry_ban_in_understood_language=False)},
    no={"explained in Dari": _of()},
    unknown={"language not recorded": _of(entry_ban_in_understood_language=None)},
)

EXAMPLES.of(
    "entry_ban_start_date",
    gives={
        "the day of departure": ("2029-04-02", _of() | LEFT),
        "never departed": ("never", _of() | {"left_territory_date": "never"}),
    },
    unknown={"departure not confirmed": _of()},
)

EXAMPLES.of(
    "entry_ban_end_date",
    gives={
        "three years after departure": ("2032-04-02", _of() | LEFT),
        "no end": (
            "never",
            _of(entry_ban_duration_months=None, entry_ban_indefinite=True) | LEFT,
        ),
    },
    unknown={"departure not confirmed": _of()},
)

EXAMPLES.of(
    "entry_ban_in_force",
    yes={
        "two months after departure": _of() | LEFT,
        "on its last day": _of() | LEFT | {"today": "2032-04-02"},
    },
    no={
        "still here: it has not begun": _of() | HERE,
        "it has ended": _of() | LEFT | {"today": "2032-04-03"},
        "suspended": _of(entry_ban_suspended=True) | LEFT,
        "annulled": _of(entry_ban_withdrawn_or_annulled=True) | LEFT,
    },
    unknown={"departure not confirmed": _of()},
)

EXAMPLES.of(
    "first_entry_ban_end",
    gives={
        "one ban": ("2032-04-02", _of() | LEFT),
        "of two the shorter": (
            "2031-04-02",
            {"entry_bans": [BAN, ban(id="second", entry_ban_duration_months=24)]} | LEFT,
        ),
    },
    unknown={"departure not confirmed": _of()},
    not_applicable={"no ban": LEFT, "withdrawn": _of(entry_ban_withdrawn_or_annulled=True) | LEFT},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "entry_ban_mandatory",
    yes={
        "a breach while the period runs": NO_BREACH
        | HERE
        | {
            "return_decisions": [decision(return_decision_notified_date="2029-05-25")],
            "breaches": [BREACH],
        }
    },
)
EXAMPLES.of(
    "left_before_return_decision",
    yes={"left today": {"left_territory_date": "2029-06-01"}},
    no={
        "decided on the day of leaving": {"return_decisions": [DECISION]}
        | LEFT
        | {"left_territory_date": "2029-03-01"}
    },
)
EXAMPLES.of(
    "entry_ban_permitted",
    no={
        "return is itself the penalty, after an opt-in (2(6))": {
            "return_decisions": [DECISION],
            "return_ordered_as_criminal_sanction": True,
            "options": {"scope_opt_in_c": True},
            "scope_opt_in_notified_date": "2029-01-01",
        }
    },
)
EXAMPLES.of(
    "entry_ban_waiver_possible",
    yes={
        "humanitarian reasons": NO_WAIVER | {"humanitarian_reasons": True},
        "cooperated": NO_WAIVER | {"cooperates_with_authorities": True},
    },
)
EXAMPLES.of(
    "entry_ban_length_lawful",
    yes={"exactly ten years": _of(entry_ban_duration_months=120) | NO_SECURITY_RISK},
)
EXAMPLES.of("entry_ban_in_force", yes={"left today": _of() | {"left_territory_date": "2029-06-01"}})


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_10(example: Example) -> None:
    example.check()
