"""Article 36, rule by rule: readmission and the numbers kept of it."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import DECISION, Example, Examples, Facts, without

EXAMPLES = Examples()

DECIDED: Facts = {"return_decisions": [DECISION], "is_present_on_ms_territory": True}
KNOWN = {
    "identity_established": True,
    "nationality_established": True,
    "has_travel_document": True,
    "readmission_needed": False,
}
ASKED = {"readmission_request_date": "2029-05-02"}

EXAMPLES.of(
    "readmission_duty",
    yes={
        "no document": DECIDED | KNOWN | {"has_travel_document": False},
        "nationality open": DECIDED | KNOWN | {"nationality_established": False},
        "the third country wants to be told": DECIDED | KNOWN | {"readmission_needed": True},
        "another State's decision is recognised": KNOWN
        | {
            "is_present_on_ms_territory": True,
            "recognition_applied": True,
            "other_ms_decision_withdrawn_or_annulled": False,
            "other_ms_decision_effects_suspended": False,
            "has_travel_document": False,
        },
    },
    no={
        "a passport on file": DECIDED | KNOWN,
        "no return decision yet": KNOWN | {"has_travel_document": False},
        "already asked": DECIDED | KNOWN | {"has_travel_document": False} | ASKED,
        "left last week": {"return_decisions": [DECISION], "left_territory_date": "2029-05-25"}
        | KNOWN
        | {"has_travel_document": False},
    },
    unknown={"whether there is a document": DECIDED | without(KNOWN, "has_travel_document")},
)

HARMLESS = {
    "readmission_request_reveals_asylum_application": False,
    "international_protection_application_pending": False,
}
EXAMPLES.of(
    "readmission_request_permitted",
    yes={
        "identity data to the consulate": DECIDED | HARMLESS,
        "to a transit country while asylum is pending": DECIDED
        | HARMLESS
        | {
            "international_protection_application_pending": True,
            "readmission_asked_of_country_of_alleged_persecution": False,
        },
    },
    no={
        "before a return decision": HARMLESS,
        "the form mentions asylum": DECIDED
        | HARMLESS
        | {"readmission_request_reveals_asylum_application": True},
        "to the alleged persecutor while asylum is pending": DECIDED
        | HARMLESS
        | {
            "international_protection_application_pending": True,
            "readmission_asked_of_country_of_alleged_persecution": True,
        },
    },
    unknown={
        "nobody looked at what the form reveals": DECIDED
        | {"international_protection_application_pending": False}
        | ASKED
    },
)
EXAMPLES.of(
    "european_travel_document",
    yes={
        "the agreement accepts it": {
            "has_travel_document": False,
            "eu_travel_document_usable": True,
        }
    },
    no={
        "a passport on file": {"has_travel_document": True},
        "the agreement does not": {
            "has_travel_document": False,
            "eu_travel_document_usable": False,
        },
    },
    unknown={"agreement not looked up": {"has_travel_document": False}},
)

# --- 36(8) to (10) ------------------------------------------------------------------------------

FIRST = {
    "statistics_request_date": "2030-01-10",
    "previous_statistics_request_date": "never",
    "today": "2030-09-10",
}
SECOND = {
    "statistics_request_date": "2030-09-10",
    "previous_statistics_request_date": "2030-01-10",
    "today": "2030-09-10",
}
ON_TIME = SECOND | {"statistics_request_date": "2031-01-10", "today": "2031-01-10"}

EXAMPLES.of(
    "statistics_interval_opens",
    gives={
        "twelve months after the first (HO-310)": ("2031-01-10", SECOND),
        "from 29 February": (
            "2029-02-28",
            SECOND | {"previous_statistics_request_date": "2028-02-29"},
        ),
    },
    unknown={"earlier requests not recorded": {"statistics_request_date": "2030-09-10"}},
)
EXAMPLES.of(
    "statistics_request_at_interval",
    yes={"the first": FIRST, "twelve months later to the day": ON_TIME},
    no={"after eight months (HO-310)": SECOND},
    unknown={"earlier requests not recorded": {"statistics_request_date": "2030-09-10"}},
)
EXAMPLES.of(
    "next_statistics_request_date",
    gives={
        "a premature request starts nothing (HO-310)": ("2031-01-10", SECOND),
        "after the first": ("2031-01-10", FIRST),
        "after the second in time": ("2032-01-10", ON_TIME),
    },
    unknown={"earlier requests not recorded": {"statistics_request_date": "2030-09-10"}},
)
EXAMPLES.of(
    "readmission_statistics",
    yes={"asked in time, numbers kept": ON_TIME | {"statistics_available": True}},
    no={
        "too early": SECOND | {"statistics_available": True},
        "no numbers kept": ON_TIME | {"statistics_available": False},
    },
    unknown={"whether numbers were kept": ON_TIME},
)
EXAMPLES.of(
    "no_duty_if_unavailable",
    yes={"no numbers kept": {"statistics_available": False}},
    no={"numbers kept": {"statistics_available": True}},
    unknown={"whether numbers were kept": ON_TIME},
)
SHARED = {"statistics_only_those_of_36_8": True, "statistics_without_personal_data": True}
EXAMPLES.of(
    "readmission_statistics_shared",
    yes={"numbers by Member State": SHARED},
    no={
        "a list of names": SHARED | {"statistics_without_personal_data": False},
        "numbers of asylum applications": SHARED | {"statistics_only_those_of_36_8": False},
    },
    unknown={"not checked for persons": {"statistics_only_those_of_36_8": True}},
)


def asked(kind: str, reply: str | None = None) -> Facts:
    """A request made in May, with its answer if one is recorded."""
    row: dict[str, Any] = {"readmission_request_kind": kind, **ASKED}
    return row | ({"readmission_reply": reply} if reply else {})


NATIONALITY, DOCUMENT = "a_nationality_confirmation", "b_travel_document"
MIXED: Facts = {
    "readmission_requests": [
        asked(NATIONALITY, "negative"),
        asked(NATIONALITY, "positive"),
        asked(NATIONALITY, "none"),
        asked(DOCUMENT, "positive"),
        asked(DOCUMENT, "negative"),
        asked(DOCUMENT, "negative"),
    ]
}
NONE: Facts = {"readmission_requests": []}
OPEN: Facts = {"readmission_requests": [asked(NATIONALITY), asked(DOCUMENT)]}
KIND_OPEN: Facts = {"readmission_requests": [ASKED]}
for rule, count, open_facts in (
    ("nationality_requests", 3, KIND_OPEN),
    ("nationality_confirmed", 1, OPEN),
    ("nationality_denied", 1, OPEN),
    ("travel_document_requests", 3, KIND_OPEN),
    ("travel_documents_issued", 1, OPEN),
    ("travel_documents_refused", 2, OPEN),
):
    EXAMPLES.of(
        rule,
        gives={"of several": (count, MIXED), "none": (0, NONE)},
        unknown={"not recorded": open_facts},
    )


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_36(example: Example) -> None:
    example.check()
