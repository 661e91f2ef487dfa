"""Article 32 with 16(3)(d), rule by rule: when detention ends."""

from __future__ import annotations

import pytest
from law_examples import (
    ADULT,
    IN_SCOPE,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
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


A_YEAR_AND_A_WEEK = {"today": "2030-03-20", **_held(detention_start_date="2029-03-12")}
EXAMPLES.of(
    "new_detention_period",
    yes={
        "from Austria to Germany, a risk of absconding (HO-272)": {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "heard_not_shown_otherwise",
        }
    },
    no={"never moved": {"moved_to_other_ms_without_authorisation": False}},
    unknown={"the move is not recorded": {"hampers_return": True}},
)

# --- 16(3)(d) -----------------------------------------------------------------------------------

COURT = {"detention_review_by_court": True}
BEYOND = {
    "today": "2031-01-10",
    **SECURITY_RISK,
    **_held(detention_start_date="2029-10-01", detention_beyond_maximum_ordered=True),
    "detention_reviews": [COURT | {"detention_review_date": "2030-11-30"}],
    "reasonable_prospect_of_removal": True,
}
"""HO-154: beyond the maximum, last reviewed by a court on 30 November 2030."""

EXAMPLES.of(
    "court_review_due_date",
    gives={
        "the last of February (HO-154)": ("2031-02-28", BEYOND),
        "before any review: three months after the maximum": (
            "2030-12-30",
            BEYOND | {"detention_reviews": []},
        ),
        "a review that was not by a court does not count": (
            "2030-12-30",
            BEYOND
            | {
                "detention_reviews": [
                    {"detention_review_date": "2030-11-30", "detention_review_by_court": False}
                ]
            },
        ),
    },
    unknown={
        "who reviewed is not recorded": BEYOND
        | {"detention_reviews": [{"detention_review_date": "2030-11-30"}]}
    },
    not_applicable={
        "within the maximum": _held() | SECURITY_RISK,
        "no security risk": BEYOND | NO_SECURITY_RISK,
    },
)
EXAMPLES.of(
    "detention_beyond_maximum_possible",
    yes={"ordered, with a prospect, reviewed in time (HO-154)": BEYOND},
    no={
        "no security risk": BEYOND | NO_SECURITY_RISK,
        "the court came too late: it lapses (A20)": BEYOND | {"today": "2031-03-01"},
        "never ordered": BEYOND | _held(detention_start_date="2029-10-01"),
        "no prospect": BEYOND | {"reasonable_prospect_of_removal": False},
    },
    unknown={"prospect not examined": without(BEYOND, "reasonable_prospect_of_removal")},
)

# --- the end ------------------------------------------------------------------------------------

NEEDED = {
    **IN_SCOPE,
    **ADULT,
    **NO_SECURITY_RISK,
    **_held(),
    "hampers_return": True,
    "reasonable_prospect_of_removal": True,
}
GROUND_GONE = {
    "hampers_return": False,
    "identity_established": True,
    "nationality_established": True,
    **NO_PRESUMPTION,
    "absconding_assessment_finds_risk": False,
}

EXAMPLES.of(
    "detention_still_necessary",
    yes={"hampers removal, which is near": NEEDED},
    no={
        "no prospect (A38)": NEEDED | {"reasonable_prospect_of_removal": False},
        "the ground has gone": NEEDED | GROUND_GONE,
    },
    unknown={"prospect not examined": without(NEEDED, "reasonable_prospect_of_removal")},
)
EXAMPLES.of(
    "release_duty",
    yes={
        "a year and a week (HO-266)": NEEDED | A_YEAR_AND_A_WEEK,
        "the maximum has passed, whatever else is not known": A_YEAR_AND_A_WEEK | NO_SECURITY_RISK,
        "no prospect (Kadzoev)": NEEDED | {"reasonable_prospect_of_removal": False},
        "the ground has gone": NEEDED | GROUND_GONE,
        "reporting would now do": NEEDED | _held(detention_proportionate=False),
        "it turns out to be a child": NEEDED | {"date_of_birth": "2013-01-01"},
        "has a permit": NEEDED | {"fulfils_stay_conditions": True},
        "a security risk whose detention lapsed (A20)": NEEDED | BEYOND | {"today": "2031-03-01"},
    },
    no={
        "all conditions still met": NEEDED,
        "a security risk, ordered and reviewed in time (HO-154)": NEEDED | BEYOND,
        "not detained": NEEDED | {"detention_periods": []},
    },
    unknown={"prospect not examined": without(NEEDED, "reasonable_prospect_of_removal")},
)
EXAMPLES.of(
    "measures_after_release",
    yes={"the maximum has passed (32(4))": A_YEAR_AND_A_WEEK | NO_SECURITY_RISK},
    no={"detention goes on": NEEDED},
    unknown={"prospect not examined": without(NEEDED, "reasonable_prospect_of_removal")},
)
EXAMPLES.of(
    "voluntary_return_from_detention_duty",
    yes={"gave his passport (HO-288)": _held() | {"cooperates_with_authorities": True}},
    no={
        "does not cooperate": _held() | {"cooperates_with_authorities": False},
        "not detained": {"cooperates_with_authorities": True},
    },
    unknown={"not recorded": _held()},
)
WILLING = NEEDED | {"cooperates_with_authorities": True}
EXAMPLES.of(
    "detention_until_departure_permitted",
    yes={"until the flight on 20 November (HO-288)": WILLING},
    no={
        "beyond the maximum (A65)": WILLING | A_YEAR_AND_A_WEEK,
        "no longer needed": WILLING | GROUND_GONE,
    },
    unknown={"prospect not examined": without(WILLING, "reasonable_prospect_of_removal")},
)
EXAMPLES.of(
    "new_detention_period",
    no={
        "moved, and no ground here": {
            **GROUND_GONE,
            **NO_SECURITY_RISK,
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "shown_otherwise",
        }
    },
)
EXAMPLES.of(
    "court_review_due_date",
    gives={
        "reviewed today": (
            "2031-04-10",
            BEYOND | {"detention_reviews": [COURT | {"detention_review_date": "2031-01-10"}]},
        ),
        "a review planned for later does not count": (
            "2031-02-28",
            BEYOND
            | {
                "detention_reviews": [
                    COURT | {"detention_review_date": "2030-11-30"},
                    COURT | {"detention_review_date": "2031-02-10"},
                ]
            },
        ),
    },
)
EXAMPLES.of(
    "detention_beyond_maximum_possible",
    yes={"on the last day of the three months": BEYOND | {"today": "2031-02-28"}},
    no={
        "the order belonged to an earlier detention": BEYOND
        | _held(
            _earlier(1, "2028-01-01", "2028-01-02", detention_beyond_maximum_ordered=True),
            detention_start_date="2029-10-01",
        )
    },
)
EXAMPLES.of(
    "release_duty",
    no={
        "an earlier detention was disproportionate": NEEDED
        | _held(_earlier(1, "2028-01-01", "2028-01-02", detention_proportionate=False)),
        "the ground has gone, and so has the person": NEEDED
        | GROUND_GONE
        | _held(detention_end_date="2029-05-20"),
    },
)
EXAMPLES.of(
    "measures_after_release",
    yes={
        "released when the maximum was passed": {
            "today": "2030-07-01",
            **_held(detention_end_date="2030-06-15"),
        }
    },
)
EXAMPLES.of(
    "detention_until_departure_permitted",
    no={"does not cooperate": NEEDED | {"cooperates_with_authorities": False}},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_32(example: Example) -> None:
    example.check()
