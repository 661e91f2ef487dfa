"""What a case file expects of the law is held against what the law says."""

from __future__ import annotations

import pytest
from documents_for_tests import DECIDED, EXAMPLES, NOTIFIED

from paluu.casefile.casedoc import check_expectations, read_case


def failures_of(expectations: str) -> list[str]:
    text = DECIDED + f"  - {{{NOTIFIED}, on: 2024-01-12, decision: rd-1}}\n" + "expect:\n"
    document = read_case(text + expectations, where="case.yaml")
    return [str(failure) for failure in check_expectations(document)]


@pytest.mark.parametrize(
    "met",
    [
        "{conclusion: departure_deadline, value: 2024-02-11}",
        "{conclusion: departure_deadline_of, part: rd-1, value: 2024-02-11}",
        "{conclusion: 'departure_deadline_of[rd-1]', value: 2024-02-11}",
        "{conclusion: return_decision_exists, value: true}",
        "{conclusion: detained, value: false}",
        "{conclusion: regulation_applicable, value: null}",
        "{conclusion: detention_maximum_date, value: not_applicable}",
        "{conclusion: return_decision_exists, value: false, as_of: 2024-01-09}",
        "{action: carry_out_removal, given: {country: IQ}, verdict: refused}",
        "{action: notify_decision, verdict: permitted}",
        "{action: release, verdict: refused, provisions: ['29']}",
    ],
)
def test_an_expectation_that_is_met_is_not_reported(met: str) -> None:
    assert failures_of(f"  - {met}\n") == []


@pytest.mark.parametrize(
    ("unmet", "expected", "found"),
    [
        ("{conclusion: departure_deadline, value: 2024-02-12}", "2024-02-12", "2024-02-11"),
        ("{conclusion: return_decision_exists, value: false}", "false", "true"),
        ("{conclusion: regulation_applicable, value: false}", "false", "unknown"),
        ("{conclusion: detained, value: 0}", "0", "false"),
        ("{action: release, verdict: permitted}", "permitted", "refused"),
        ("{action: release, verdict: refused, provisions: ['12(3)']}", "12(3)", "29"),
        ("{conclusion: removal_permitted, part: XX, value: false}", "an answer", "XX"),
    ],
)
def test_an_expectation_that_is_not_met_is_reported_with_what_was_found(
    unmet: str, expected: str, found: str
) -> None:
    (failure,) = failures_of(f"  - {unmet}\n")

    assert failure.startswith("case.yaml:19: expect[1]: ")
    assert f"expected {expected}" in failure
    assert found in failure.partition("found ")[2]


def test_an_act_that_is_required_is_permitted_but_not_the_other_way_round() -> None:
    text = DECIDED + "expect:\n  - {action: notify_decision, verdict: permitted}\n"
    other = DECIDED + "expect:\n  - {action: record_hearing, verdict: required}\n"

    assert check_expectations(read_case(text)) == []
    assert len(check_expectations(read_case(other))) == 1


def test_the_first_case_of_the_documentation_says_what_the_law_says() -> None:
    document = read_case(EXAMPLES / "first_case.yaml")

    assert len(document.expect) > 5
    assert check_expectations(document) == []


def test_facts_alone_are_known_on_every_day_that_is_asked() -> None:
    document = read_case(
        "paluu: 1\n"
        "reference: EARLIER\n"
        "as_of: 2029-03-20\n"
        "facts: {return_decision_notified_date: 2029-03-05, departure_period_days: 30}\n"
        "expect: [{conclusion: appeal_deadline, value: 2029-03-19, as_of: 2029-03-06}]\n"
    )

    assert check_expectations(document) == []
