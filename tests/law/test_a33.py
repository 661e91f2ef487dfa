"""Article 33, rule by rule: review and judicial control of detention."""

from __future__ import annotations

import pytest
from law_examples import ADULT, Example, Examples, detention

EXAMPLES = Examples()


def _held(**changes: object) -> dict[str, object]:
    return {"detention_periods": [detention(**changes)]}


CHILD = {"date_of_birth": "2013-01-01", "is_unaccompanied": True}
FAMILY = ADULT | {"is_family_with_minors": True}

EXAMPLES.of(
    "detention_review_interval",
    gives={
        "an adult": (3, ADULT),
        "an unaccompanied minor": (1, CHILD),
        "a family (A77)": (1, FAMILY),
        "never longer for a child than for an adult": (
            1,
            CHILD
            | {
                "options": {
                    "detention_review_interval_months": 1,
                    "detention_review_interval_uam_months": 3,
                }
            },
        ),
    },
    unknown={"age and family not recorded": {}},
)
EXAMPLES.of(
    "detention_last_examined",
    gives={
        "the first day": ("2029-05-01", _held()),
        "the last review": (
            "2029-05-20",
            _held()
            | {
                "detention_reviews": [
                    {"detention_review_date": "2029-05-10"},
                    {"detention_review_date": "2029-05-20"},
                ]
            },
        ),
        "a review of an earlier detention does not count": (
            "2029-05-01",
            _held() | {"detention_reviews": [{"detention_review_date": "2028-05-20"}]},
        ),
    },
    unknown={"the first day is not recorded": _held(detention_start_date=None)},
    not_applicable={"not detained": {}},
)
EXAMPLES.of(
    "detention_review_due_date",
    gives={
        "three months": ("2029-08-01", _held() | ADULT),
        "a child in doubt: one month": (
            "2029-06-01",
            _held()
            | {
                "date_of_birth": "2010-01-01",
                "minority_in_doubt": True,
                "is_unaccompanied": True,
            },
        ),
    },
    unknown={"age not known": _held() | {"is_family_with_minors": False}},
    not_applicable={"not detained": ADULT},
)
EXAMPLES.of(
    "detention_review_outer_limit",
    gives={
        "a family: six months by the text (HO-292)": (
            "2030-03-15",
            {"today": "2030-03-01", **_held(detention_start_date="2029-09-15"), **FAMILY},
        ),
        "an unaccompanied minor: three months": ("2029-08-01", _held() | CHILD),
    },
    unknown={"age not known": _held() | {"is_unaccompanied": True}},
    not_applicable={"not detained": ADULT},
)
EXAMPLES.of(
    "detention_review_missed",
    yes={"since August": {"today": "2029-08-02", **_held(), **ADULT}},
    no={
        "due today": {"today": "2029-08-01", **_held(), **ADULT},
        "reviewed in July": {
            "today": "2029-08-02",
            "detention_reviews": [{"detention_review_date": "2029-07-15"}],
            **_held(),
            **ADULT,
        },
        "not detained": ADULT,
    },
    unknown={"age not known": {"today": "2029-07-02", **_held()}},
)

ARRESTED = "2029-05-30T08:00+00:00"
EXAMPLES.of(
    "judicial_control_due",
    gives={
        "72 hours (A40)": ("2029-06-02T08:00+00:00", _held(detention_start=ARRESTED)),
        "48 hours in national law": (
            "2029-06-01T08:00+00:00",
            _held(detention_start=ARRESTED)
            | {"options": {"judicial_control_deadline_own_motion_hours": 48}},
        ),
    },
    unknown={"the hour is not recorded": _held()},
    not_applicable={
        "a court ordered it": _held(detention_start=ARRESTED, detention_authority_type="judicial")
    },
)

ON_APPLICATION = {"options": {"judicial_control_of_administrative_detention": "b_on_application"}}
EXAMPLES.of(
    "information_on_judicial_control_duty",
    yes={"not told": _held() | ON_APPLICATION},
    no={
        "told": _held(judicial_review_information_given=True) | ON_APPLICATION,
        "the court looks of its own motion": _held(),
    },
    unknown={"the file is not complete": _held() | ON_APPLICATION | {"complete": False}},
)
EXAMPLES.of(
    "judicial_control_on_application_due",
    gives={
        "seven days (A40)": (
            "2029-05-17",
            _held(judicial_review_requested_date="2029-05-10") | ON_APPLICATION,
        ),
        "asked later": (
            "2029-05-28",
            _held(judicial_review_requested_date="2029-05-21") | ON_APPLICATION,
        ),
    },
    unknown={"not yet asked": _held() | ON_APPLICATION},
    not_applicable={"the court looks of its own motion": _held()},
)
EXAMPLES.of(
    "judicial_control_missed",
    yes={
        "four days": _held(detention_start=ARRESTED) | {"now": "2029-06-02T08:01+00:00"},
        "asked in May, not decided": _held(judicial_review_requested_date="2029-05-10")
        | ON_APPLICATION,
    },
    no={
        "within 72 hours": _held(detention_start=ARRESTED) | {"now": "2029-06-02T08:00+00:00"},
        "done": _held(judicial_control_done=True),
        "a court ordered it": _held(detention_authority_type="judicial"),
    },
    unknown={
        "the hour is not recorded": _held(detention_start_date="2029-05-29")
        | {"now": "2029-06-01T06:00+00:00"}
    },
)
EXAMPLES.of(
    "judicial_control_duty",
    yes={"ordered by the police": _held()},
    no={"done": _held(judicial_control_done=True), "not detained": {}},
    unknown={"who ordered it is not recorded": _held(detention_authority_type=None)},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "detention_review_interval",
    gives={
        "a family, by the other reading": (
            3,
            FAMILY | {"options": {"review_of_families": "as_adults"}},
        )
    },
)
EXAMPLES.of(
    "detention_last_examined",
    gives={
        "reviewed today": (
            "2029-06-01",
            _held() | {"detention_reviews": [{"detention_review_date": "2029-06-01"}]},
        )
    },
)
EXAMPLES.of(
    "judicial_control_due",
    not_applicable={"on application only": _held(detention_start=ARRESTED) | ON_APPLICATION},
)
EXAMPLES.of(
    "information_on_judicial_control_duty",
    no={
        "released": _held(detention_end_date="2029-05-20") | ON_APPLICATION,
        "a court ordered it": _held(detention_authority_type="judicial") | ON_APPLICATION,
    },
)
EXAMPLES.of(
    "judicial_control_missed",
    no={
        "released": _held(detention_start=ARRESTED, detention_end_date="2029-05-31")
        | {"now": "2029-06-01T08:00+00:00"}
        | {"options": {"judicial_control_deadline_own_motion_hours": 1}},
        "asked seven days ago": _held(judicial_review_requested_date="2029-05-25") | ON_APPLICATION,
    },
)
EXAMPLES.of("judicial_control_duty", no={"released": _held(detention_end_date="2029-05-20")})


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_33(example: Example) -> None:
    example.check()
