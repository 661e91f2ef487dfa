"""Article 11, rule by rule: relief from an entry ban."""

from __future__ import annotations

import pytest
from law_examples import (
    DECISION,
    Example,
    Examples,
    ban,
    without,
)

EXAMPLES = Examples()


def _of(**changes: object) -> dict[str, object]:
    return {"entry_bans": [ban(**changes)]}


HERE = {"is_present_on_ms_territory": True}
LEFT = {"left_territory_date": "2029-04-02", "returned_voluntarily": True}
REMOVED = {"left_territory_date": "2029-05-20", "returned_voluntarily": False}

# --- Article 11 ---------------------------------------------------------------------------------

COMPLIED = {"return_decisions": [DECISION]} | LEFT
LATE = COMPLIED | {"left_territory_date": "2029-05-02"}

EXAMPLES.of(
    "complied_with_return_decision",
    yes={"left in time": COMPLIED, "left late and on her own (4(6)(b))": LATE},
    no={
        "removed by force (HO-107)": COMPLIED | REMOVED,
        "left before any decision": LEFT,
        "still here": {"return_decisions": [DECISION]} | HERE,
    },
    unknown={"how the person left is not known": without(COMPLIED, "returned_voluntarily")},
)

EXAMPLES.of(
    "ban_open_to_relief",
    yes={"own ban": _of()},
    no={
        "a French ban, asked in Spain (HO-106)": _of(entry_ban_of_other_member_state=True),
        "already withdrawn": _of(entry_ban_withdrawn_or_annulled=True),
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

PROVEN = COMPLIED | {"voluntary_return_proven": True}

EXAMPLES.of(
    "entry_ban_relief_for_voluntary_return",
    yes={"shown by stamps": _of() | PROVEN},
    no={
        "a French ban, asked in Spain (HO-106)": _of(entry_ban_of_other_member_state=True) | PROVEN,
        "not shown": _of() | PROVEN | {"voluntary_return_proven": False},
        "removed": _of() | PROVEN | REMOVED,
    },
    unknown={"proof not yet looked at": _of() | COMPLIED},
)

EXAMPLES.of(
    "entry_ban_relief_possible",
    yes={
        "voluntary return": _of() | PROVEN,
        "marriage, after removal by force (HO-107)": _of(relief_justified_in_individual_case=True)
        | {"return_decisions": [DECISION]}
        | REMOVED,
    },
    no={
        "nothing speaks for it": _of(relief_justified_in_individual_case=False)
        | {"return_decisions": [DECISION], "humanitarian_reasons": False}
        | REMOVED,
    },
    unknown={"the case has not been looked at": _of() | {"return_decisions": [DECISION]} | REMOVED},
)

EXAMPLES.of(
    "late_return_examination_duty",
    yes={"left in May, due in April": LATE},
    no={
        "left in time": COMPLIED,
        "examined": LATE | {"late_return_examined": True},
        "removed": LATE | {"returned_voluntarily": False},
    },
    unknown={"how the person left is not known": without(LATE, "returned_voluntarily")},
)

REQUEST = {"ban_relief_requested": True, "ban_relief_request_reasoned": True}

EXAMPLES.of(
    "entry_ban_relief_request_admissible",
    yes={"reasoned, after compliance": _of(**REQUEST) | COMPLIED},
    no={
        "after removal by force (HO-107)": _of(**REQUEST)
        | {"return_decisions": [DECISION]}
        | REMOVED,
        "no reasons": _of(**REQUEST | {"ban_relief_request_reasoned": False}) | COMPLIED,
    },
    unknown={"compliance not known": _of(**REQUEST) | {"return_decisions": [DECISION]}},
)

EXAMPLES.of(
    "answer_duty",
    yes={"also to a request that is not admissible (A60)": _of(ban_relief_requested=True)},
    no={
        "answered": _of(ban_relief_requested=True, ban_relief_request_answered=True),
        "no request": _of(),
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

LONG = {"entry_ban_duration_months": 180}

EXAMPLES.of(
    "entry_ban_review_due_date",
    gives={
        "ten years after departure": ("2039-04-02", _of(**LONG) | LEFT),
        "from a leap day to the last of February": (
            "2038-02-28",
            _of(**LONG) | {"left_territory_date": "2028-02-29"},
        ),
        "no end": (
            "2039-04-02",
            _of(entry_ban_duration_months=None, entry_ban_indefinite=True) | LEFT,
        ),
    },
    unknown={"departure not confirmed": _of(**LONG)},
    not_applicable={"ten years exactly": _of(entry_ban_duration_months=120) | LEFT},
)

EXAMPLES.of(
    "review_duty",
    yes={"asked on the anniversary": _of(**LONG, **REQUEST) | LEFT | {"today": "2039-04-02"}},
    no={
        "too early": _of(**LONG, **REQUEST) | LEFT | {"today": "2039-04-01"},
        "a short ban": _of(**REQUEST) | LEFT | {"today": "2039-04-02"},
        "not asked": _of(**LONG) | LEFT | {"today": "2039-04-02"},
    },
    unknown={
        "reasons not recorded": _of(**LONG, ban_relief_requested=True)
        | LEFT
        | {"today": "2039-04-02"}
    },
)

COSTS = {
    **REMOVED,
    "removal_costs_reimbursed": False,
    "humanitarian_reasons": False,
    "insufficient_means_of_subsistence": False,
    "options": {"ban_withdrawal_requires_cost_reimbursement": True},
}

EXAMPLES.of(
    "withdrawal_conditional_on_costs",
    yes={"removed, not paid": _of() | COSTS},
    no={
        "not used in the reference profile": _of() | COSTS | {"options": {}},
        "left on her own: there were no costs": _of() | COSTS | LEFT,
        "no means": _of() | COSTS | {"insufficient_means_of_subsistence": True},
    },
    unknown={"payment not recorded": _of() | without(COSTS, "removal_costs_reimbursed")},
)
EXAMPLES.of(
    "complied_with_return_decision",
    yes={"left today": COMPLIED | {"left_territory_date": "2029-06-01"}},
)
EXAMPLES.of(
    "entry_ban_relief_possible",
    yes={
        "humanitarian reasons": _of(relief_justified_in_individual_case=False)
        | {"humanitarian_reasons": True}
    },
    no={
        "a French ban, asked in Spain": _of(
            entry_ban_of_other_member_state=True, relief_justified_in_individual_case=True
        )
    },
)
EXAMPLES.of(
    "late_return_examination_duty",
    yes={"left today": LATE | {"left_territory_date": "2029-06-01"}},
    no={"will leave, is late": LATE | {"left_territory_date": "2029-06-10"}},
)
EXAMPLES.of(
    "entry_ban_relief_request_admissible",
    no={"nothing was asked": _of(ban_relief_request_reasoned=True) | COMPLIED},
)
EXAMPLES.of(
    "review_duty",
    no={
        "a ban of exactly ten years": _of(entry_ban_duration_months=120, **REQUEST)
        | LEFT
        | {"today": "2039-04-02"}
    },
)
EXAMPLES.of(
    "withdrawal_conditional_on_costs",
    yes={"removed today": _of() | COSTS | {"left_territory_date": "2029-06-01"}},
    no={
        "still here": _of() | COSTS | {"left_territory_date": "never"},
        "humanitarian reasons": _of() | COSTS | {"humanitarian_reasons": True},
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_11(example: Example) -> None:
    example.check()
