"""Article 32(3) and (3a), rule by rule: the days of detention and their limits."""

from __future__ import annotations

import pytest
from law_examples import (
    BREACH,
    NO_PRESUMPTION,
    Example,
    Examples,
    breach,
    detention,
    without,
)

EXAMPLES = Examples()


def _held(*before: dict[str, object], **changes: object) -> dict[str, object]:
    return {"detention_periods": [*before, detention(**changes)]}


def _earlier(number: int, first: str, last: str, **changes: object) -> dict[str, object]:
    return detention(
        id=f"earlier-{number}", detention_start_date=first, detention_end_date=last, **changes
    )


DELAY = {
    "detention_extended": True,
    "detention_extension_reason": "delay_in_third_country_documents",
}
STUBBORN = {"detention_extended": True, "detention_extension_reason": "lack_of_cooperation"}

AROJA = {
    "today": "2024-03-01",
    "detention_periods": [
        _earlier(1, "2022-09-10", "2022-11-23"),
        _earlier(2, "2022-12-05", "2023-03-15"),
        _earlier(3, "2023-09-11", "2024-01-18"),
        detention(detention_start_date="2024-02-07"),
    ],
}
"""C-150/24: 75, 101 and 130 days, and a fourth period from 7 February 2024."""

A_YEAR_AND_A_WEEK = {"today": "2030-03-20", **_held(detention_start_date="2029-03-12")}
"""HO-266: detained on 12 March 2029 and never released."""

# --- counting -----------------------------------------------------------------------------------

EXAMPLES.of(
    "period_counts",
    yes={
        "under this Regulation, here": _held(),
        "before a move abroad (HO-274)": _held(followed_by_move_to_other_ms=True),
    },
    no={
        "as an asylum applicant (HO-275)": _held(detention_regime="asylum_law"),
        "in Austria, counted in Germany (HO-272)": _held(detained_in_this_member_state=False),
    },
    unknown={"the law is not recorded": _held(detention_regime=None)},
)
EXAMPLES.of(
    "counted_until",
    gives={
        "today while it runs": ("2029-06-01", _held()),
        "the last day once it has ended": (
            "2029-05-10",
            _held(detention_end_date="2029-05-10"),
        ),
    },
    unknown={
        "the day of release is rough": _held(
            detention_end_date={"earliest": "2029-05-01", "latest": "2029-05-10"}
        )
    },
)
EXAMPLES.of(
    "detention_days_in_this_ms",
    gives={
        "first day and today both count": (32, _held()),
        "Aroja, on 1 March 2024": (330, AROJA),
        "released and detained again on one day": (
            32,
            _held(_earlier(1, "2029-05-01", "2029-05-10"), detention_start_date="2029-05-10"),
        ),
        "nothing": (0, {}),
    },
    unknown={"the first day is not recorded": _held(detention_start_date=None)},
)
EXAMPLES.of(
    "detention_days_before_present",
    gives={"none": (0, _held()), "Aroja": (306, AROJA)},
    unknown={
        "the law of an earlier period is not recorded": _held(
            _earlier(1, "2028-01-01", "2028-02-01", detention_regime=None)
        )
    },
)

# --- limits -------------------------------------------------------------------------------------

EXAMPLES.of(
    "extension_reason_present",
    yes={
        "papers are late": _held(**DELAY),
        "will not sign": _held(**STUBBORN) | {"breaches": [BREACH]},
    },
    no={
        "no reason": _held(detention_extension_reason="none"),
        "no papers, and no breach (Mahdi)": _held(**STUBBORN),
        "the breach is excused": _held(**STUBBORN)
        | {"breaches": [breach(breach_attributable_to_person=False)]},
    },
    unknown={"the reason is not recorded": _held()},
)
EXAMPLES.of(
    "detention_extended",
    yes={"papers are late": _held(**DELAY)},
    no={
        "never ordered": _held(detention_extension_reason="delay_in_third_country_documents"),
        "the extension belonged to an earlier detention": _held(
            _earlier(1, "2027-01-01", "2028-02-01", **DELAY)
        ),
    },
    unknown={"the reason is not recorded": _held(detention_extended=True)},
)
EXAMPLES.of(
    "detention_extension_permitted",
    yes={"papers are late, still hampers": _held(**DELAY) | {"hampers_return": True}},
    no={"no reason": _held(detention_extension_reason="none") | {"hampers_return": True}},
    unknown={"ground not examined": _held(**DELAY)},
)


def _change(**changes: object) -> dict[str, object]:
    facts = {
        "post_maximum_change": "b_travel_document",
        "change_evidenced": True,
        "change_already_used": False,
    }
    return {name: value for name, value in (facts | changes).items() if value is not None}


def _changed(*changes: dict[str, object]) -> dict[str, object]:
    return {"changes_after_maximum": list(changes)}


EXAMPLES.of(
    "change_usable",
    yes={"a passport has come": _changed(_change())},
    no={
        "only hoped for": _changed(_change(change_evidenced=False)),
        "used before": _changed(_change(change_already_used=True)),
    },
    unknown={"not recorded": _changed(_change(change_already_used=None))},
)

FLIGHT_RISK = {
    "moved_to_other_ms_without_authorisation": True,
    "presumption_answer": "heard_not_shown_otherwise",
    "reasonable_prospect_of_removal": True,
}
FURTHER = FLIGHT_RISK | _changed(_change())

EXAMPLES.of(
    "further_detention_period_possible",
    yes={"a passport has come (HO-283)": FURTHER},
    no={
        "no change": FLIGHT_RISK,
        "no prospect": FURTHER | {"reasonable_prospect_of_removal": False},
        "no risk of absconding": _changed(_change())
        | {
            **NO_PRESUMPTION,
            "absconding_assessment_finds_risk": False,
            "reasonable_prospect_of_removal": True,
        },
    },
    unknown={"prospect not examined": without(FURTHER, "reasonable_prospect_of_removal")},
)
EXAMPLES.of(
    "further_days_allowed",
    gives={
        "no change": (0, {}),
        "one change": (181, _changed(_change())),
        "two changes": (362, _changed(_change(), _change(change_already_used=True))),
        "three changes": (543, _changed(_change(), _change(), _change())),
    },
    unknown={"evidence not recorded": _changed(_change(change_evidenced=None))},
)
EXAMPLES.of(
    "further_period_within_limit",
    yes={
        "six months": _held(continued_beyond_maximum_days=181) | FURTHER,
        "ten months for two changes": _held(continued_beyond_maximum_days=300)
        | _changed(_change(), _change(change_already_used=True)),
    },
    no={"nine months at once (HO-283)": _held(continued_beyond_maximum_days=274) | FURTHER},
    unknown={
        "evidence of the change not recorded": _held(continued_beyond_maximum_days=100)
        | _changed(_change(change_evidenced=None))
    },
)
EXAMPLES.of(
    "detention_limit_days",
    gives={
        "twelve months (HO-266)": (365, _held()),
        "24 with a reason": (730, _held(**DELAY)),
        "100 more days": (830, _held(**DELAY, continued_beyond_maximum_days=100) | FURTHER),
        "nine months more count as six": (
            911,
            _held(**DELAY, continued_beyond_maximum_days=274) | FURTHER,
        ),
        "a further period without an extension is none": (
            365,
            _held(continued_beyond_maximum_days=100) | FURTHER,
        ),
        "a lower national maximum": (
            180,
            _held() | {"options": {"detention_maximum_ordinary_days": 180}},
        ),
    },
    unknown={"the reason is not recorded": _held(detention_extended=True)},
)
EXAMPLES.of(
    "detention_maximum_date",
    gives={
        "unbroken": ("2030-04-30", _held()),
        "Aroja: 5 April 2024": ("2024-04-05", AROJA),
        "never on account of a weekend": (
            "2030-06-01",
            {"today": "2029-07-01", **_held(detention_start_date="2029-06-02")},
        ),
        "used up before it began": (
            "2029-04-30",
            _held(_earlier(1, "2027-01-01", "2028-02-01")),
        ),
    },
    unknown={
        "the first day is rough": _held(
            detention_start_date={"earliest": "2029-05-01", "latest": "2029-05-03"}
        )
    },
    not_applicable={"released": _held(detention_end_date="2029-05-20")},
)
EXAMPLES.of(
    "further_detention_end_date",
    gives={
        "181 days past the 730": ("2031-10-28", _held() | FURTHER),
        "with earlier days": (
            "2031-10-18",
            _held(_earlier(1, "2029-01-01", "2029-01-10")) | FURTHER,
        ),
    },
    unknown={"prospect not examined": _held() | without(FURTHER, "reasonable_prospect_of_removal")},
    not_applicable={
        "no change": _held() | FLIGHT_RISK,
        "released": _held(detention_end_date="2029-05-20") | FURTHER,
    },
)
EXAMPLES.of(
    "detention_ordinary_maximum_date",
    gives={
        "unbroken": ("2030-04-30", _held()),
        "an extension does not move it": ("2030-04-30", _held(**DELAY)),
        "Aroja": ("2024-04-05", AROJA),
    },
    unknown={
        "the first day is rough": _held(
            detention_start_date={"earliest": "2029-05-01", "latest": "2029-05-03"}
        )
    },
    not_applicable={"released": _held(detention_end_date="2029-05-20")},
)
EXAMPLES.of(
    "detention_maximum_exceeded",
    yes={
        "a year and a week (HO-266)": A_YEAR_AND_A_WEEK,
        "Aroja, on the day after": AROJA | {"today": "2024-04-06"},
    },
    no={
        "half a year after asylum detention (HO-275)": {
            "today": "2029-12-20",
            **_held(
                _earlier(1, "2029-01-01", "2029-06-30", detention_regime="asylum_law"),
                detention_start_date="2029-07-01",
            ),
        },
        "Aroja, on the last day": AROJA | {"today": "2024-04-05"},
        "ten months in Austria do not count here (HO-272)": {
            "today": "2030-06-01",
            **_held(
                _earlier(1, "2029-01-20", "2029-11-20", detained_in_this_member_state=False),
                detention_start_date="2030-01-05",
            ),
        },
        "extended": A_YEAR_AND_A_WEEK | _held(detention_start_date="2029-03-12", **DELAY),
    },
    unknown={
        "the law of an earlier year is not recorded": _held(
            _earlier(1, "2028-01-01", "2028-12-20", detention_regime=None)
        )
    },
)
EXAMPLES.of(
    "priority_case_flag",
    yes={"beyond 24 months": {"today": "2031-05-01", **_held()}},
    no={"a month": _held(), "released": _held(detention_end_date="2029-05-20")},
    unknown={
        "the law of an earlier period is not recorded": _held(
            _earlier(1, "2027-01-01", "2029-04-20", detention_regime=None)
        )
    },
)


# --- at the edges ------------------------------------------------------------------------------

STARTS_AGAIN = {"options": {"detention_after_move": "starts_again"}}
EXAMPLES.of(
    "period_counts",
    yes={"no move, by the other reading": _held() | STARTS_AGAIN},
    no={
        "before a move, by the other reading": _held(followed_by_move_to_other_ms=True)
        | STARTS_AGAIN
    },
)
DECISIONS = {"return_decisions": [{"id": "old"}, {"id": "new"}]}
SAME = {"options": {"adding_up_detention": "same_return_decision"}}
PRESENT = {"options": {"adding_up_detention": "present_period_only"}}
EXAMPLES.of(
    "period_counts",
    yes={
        "served the present decision": _held(detention_return_decision="new") | DECISIONS | SAME,
        "runs, by the third reading": _held() | PRESENT,
    },
    no={
        "served an older decision": _held(detention_return_decision="old") | DECISIONS | SAME,
        "has ended, by the third reading": _held(detention_end_date="2029-05-20") | PRESENT,
    },
)
EXAMPLES.of(
    "detention_days_before_present",
    gives={"ends today: it is the present one": (0, _held(detention_end_date="2029-06-01"))},
)
EXAMPLES.of(
    "detention_extended",
    yes={"extended, and released since": _held(**DELAY, detention_end_date="2029-05-20")},
    no={"extended under asylum law": _held(**DELAY, detention_regime="asylum_law")},
)
EXAMPLES.of(
    "priority_case_flag",
    no={
        "the last day of the 24 months": {"today": "2031-04-30", **_held()},
        "released after more than 24 months": {
            "today": "2031-08-01",
            **_held(detention_end_date="2031-07-01"),
        },
    },
)


EXAMPLES.of("period_counts", yes={"has ended": _held(detention_end_date="2029-05-20")})
EXAMPLES.of(
    "further_days_allowed",
    gives={
        "any number, by the other reading": (
            "indefinite",
            {"options": {"changes_beyond_maximum": "any_number"}},
        )
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_32_3(example: Example) -> None:
    example.check()


EXAMPLES.of(
    "detention_maximum_date",
    gives={
        "one detention follows another on the same day": (
            "2028-12-18",
            {
                "today": "2028-12-20",
                "detention_periods": [
                    {
                        "detention_start_date": "2027-12-20",
                        "detention_end_date": "2028-12-20",
                        "detention_regime": "return_regulation",
                        "detained_in_this_member_state": True,
                    },
                    {
                        "detention_start_date": "2028-12-20",
                        "detention_regime": "return_regulation",
                        "detained_in_this_member_state": True,
                    },
                ],
            },
        ),
    },
)
