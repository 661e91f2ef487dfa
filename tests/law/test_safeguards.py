"""Every safeguard is proved, and a failed proof is told as a case that can be opened."""

from __future__ import annotations

import pytest
import yaml

from paluu.law import a12_removal as removal
from paluu.law.a12_removal import removal_permitted
from paluu.law.book import LAW
from paluu.law.facts import CountryOfReturn
from paluu.law.profile import reference_profile
from paluu.law.safeguards import PROPERTIES, Result, Topic, prove, prove_all, report, tasks
from paluu.law.safeguards_words import Property, needs
from paluu.law.situations import read_situation
from paluu.rules.prove_claims import Explained, broken
from paluu.rules.prove_search import Outcome
from paluu.rules.values import Kind

pytest.importorskip("z3")

BY_NAME = {claimed.name: claimed for claimed in PROPERTIES}

TOO_MUCH = needs(
    "monitored_whenever_removed",
    "15(1)",
    "Nobody is removed unless the monitor is known to have been told (the rule does not ask).",
    CountryOfReturn,
    removal_permitted,
    lambda to: to.case.monitor_informed,
)
"""A property that does not hold: monitoring is a guard of its own."""


@pytest.mark.parametrize("claimed", PROPERTIES, ids=BY_NAME)
def test_the_safeguard_is_proved(claimed: Property) -> None:
    result = prove(claimed)
    assert result.proved, report([result])


def test_names_are_unique_and_every_property_says_what_would_break_it() -> None:
    assert len(BY_NAME) == len(PROPERTIES)
    assert [claimed.name for claimed in PROPERTIES if not claimed.broken_by] == []


@pytest.mark.slow
def test_everything_is_proved_on_two_processes() -> None:
    told: list[Result] = []
    results = prove_all(20_000, told.append)
    assert len(results) == len(told) == len(tasks())
    assert all(result.proved for result in results), report(results)


def test_every_truth_is_asked_whether_it_can_be_yes_and_can_be_no() -> None:
    truths = [rule for rule in LAW.rules.values() if rule.kind is Kind.TRUTH]
    names = {task.rule.name for task in tasks() if hasattr(task, "rule")}
    assert names == {rule.name for rule in truths}


def test_learning_is_proved_in_one_process_too() -> None:
    results = prove_all(processes=1, topics=[Topic.LEARNING])
    assert results
    assert all(result.proved for result in results), report(results)


def test_a_counterexample_opens_as_a_case_file_and_breaks_the_claim_there() -> None:
    result = prove(TOO_MUCH)
    assert result.outcome is Outcome.COUNTEREXAMPLE
    (example,) = result.examples
    assert broken(TOO_MUCH.claim, [Explained(example.situation())], 0) is True


def test_a_failure_is_reported_with_facts_that_can_be_copied_into_a_file() -> None:
    result = prove(TOO_MUCH)
    told = report([result])
    assert "COUNTEREXAMPLE: monitored_whenever_removed [15(1)]" in told
    block = told[told.index("  today:") : told.index("  # explained:")]
    content = yaml.safe_load(block)
    situation = read_situation(
        content["facts"],
        today=content["today"],
        profile=reference_profile("FI").with_options(content.get("options", {})),
        complete=False,
    )
    assert broken(TOO_MUCH.claim, [Explained(situation)], 0) is True


def test_a_failure_is_explained_down_to_the_facts() -> None:
    told = report([prove(TOO_MUCH)])
    assert "# removal_permitted [12(1)]: yes" in told
    assert "monitor_informed: not known" in told


def test_a_proof_that_ran_out_of_time_is_reported_as_a_failure() -> None:
    result = prove(BY_NAME["no_removal_into_established_risk"], timeout_ms=0)
    assert not result.proved
    assert "Not proved: 1 timeout" in report([result])


def test_success_is_reported_in_a_line_for_each_topic() -> None:
    result = prove(BY_NAME["coercion_is_justified"])
    assert report([result]).startswith("safeguard: 1 of 1 proved")
    assert "Everything proved" in report([result])


def test_a_proof_says_which_rules_and_lists_it_rests_on() -> None:
    result = prove(BY_NAME["no_removal_into_established_risk"])
    assert removal.removal_permitted.name in result.rules
    assert "return_decisions" in result.tables
