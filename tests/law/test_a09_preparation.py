"""Articles 7(9) to 9(14): what must be ready and when, and the guidance on recognition."""

from __future__ import annotations

import pytest
from law_examples import STAYS_ILLEGALLY, Example, Examples, without

EXAMPLES = Examples()

FOREIGN_DECISION = STAYS_ILLEGALLY | {
    "options": {"mutual_recognition_used": True},
    "other_ms_return_decision_exists": True,
    "other_ms_return_decision_enforceable": True,
}
NOTHING_AGAINST = {
    "recognition_conflicts_with_public_order": False,
    "is_unaccompanied": False,
    "is_trafficking_victim": False,
    "own_decision_quicker": False,
    "ero_data_sufficient": True,
    "other_ms_appeal_pending": False,
    "other_ms_country_of_return_usable": True,
}

for rule in ("ero_technical_readiness", "recognition_readiness"):
    EXAMPLES.of(
        rule,
        gives={
            "with the act on the form": (
                "2027-03-01",
                {"ero_implementing_act_date": "2027-03-01"},
            ),
            "a later act": ("2027-06-15", {"ero_implementing_act_date": "2027-06-15"}),
        },
        unknown={"no act yet": {}},
    )

EXAMPLES.of(
    "notification_of_ero_arrangements",
    gives={
        "with application": ("2028-09-01", {"application_date": "2028-09-01"}),
        "with a later application": ("2029-01-01", {"application_date": "2029-01-01"}),
    },
    unknown={"no date of application": {}},
)

EXAMPLES.of(
    "evaluation_due",
    gives={
        "two years later": ("2030-09-01", {"application_date": "2028-09-01"}),
        "no such date two years later": ("2030-02-28", {"application_date": "2028-02-29"}),
    },
    unknown={"no date of application": {}},
)

EXAMPLES.of(
    "recognition_advised_against",
    yes={
        "an appeal is pending there": NOTHING_AGAINST | {"other_ms_appeal_pending": True},
        "a victim of trafficking": NOTHING_AGAINST | {"is_trafficking_victim": True},
        "the data do not suffice": NOTHING_AGAINST | {"ero_data_sufficient": False},
    },
    no={"none of the situations": NOTHING_AGAINST},
    unknown={"nobody asked about an appeal": without(NOTHING_AGAINST, "other_ms_appeal_pending")},
)

EXAMPLES.of(
    "no_formal_recognition_act_needed",
    yes={"an enforceable decision of another State": FOREIGN_DECISION},
    no={"no decision there": FOREIGN_DECISION | {"other_ms_return_decision_exists": False}},
    unknown={
        "enforceability not known": without(
            FOREIGN_DECISION, "other_ms_return_decision_enforceable"
        )
    },
)

EXAMPLES.of(
    "article_8_remains_available",
    yes={"a permit of a third State": {"holds_right_to_stay_in_other_ms": True}},
    no={
        "no exception": {
            "holds_right_to_stay_in_other_ms": False,
            "transfer_under_sbc_23a": False,
            "transfer_under_bilateral_or_art44": False,
            "illegal_stay_detected_on_exit": False,
        }
    },
    unknown={"permits not looked up": {}},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_preparation_and_recognition(example: Example) -> None:
    example.check()
