"""The search: what is false is refuted by a situation that the explanation confirms."""

from __future__ import annotations

import pytest

from paluu.errors import PaluuError
from paluu.law.a12_removal import removal_permitted, removal_possible
from paluu.law.a14_postponement import removal_blocked
from paluu.law.a26_remedies import appeal_deadline_of, appeal_period_of
from paluu.law.book import LAW
from paluu.law.facts import Case, CountryOfReturn, ReturnDecision
from paluu.law.profile import reference_profile
from paluu.rules import prove_terms
from paluu.rules.language import CASE, ends, not_
from paluu.rules.nodes import Ref
from paluu.rules.prove_claims import Between, Explained, Needs, Possible, broken
from paluu.rules.prove_search import Finding, Outcome, Setting, search
from paluu.rules.values import NO, YES, Counting

pytest.importorskip("z3")

PROFILE = reference_profile("FI")
SETTING = Setting(PROFILE.values, (), PROFILE.calendar)
TO = CountryOfReturn(removal_permitted.variable)
DECISION = ReturnDecision(appeal_deadline_of.variable)


def names(finding: Finding) -> set[str]:
    return {rule.name for rule in finding.opened}


def test_a_true_claim_is_proved_without_reading_every_rule() -> None:
    claim = Needs(removal_permitted(TO).node, not_(removal_blocked(Case(CASE))).node)
    finding = search(claim, CountryOfReturn.table, SETTING, 20_000)
    assert finding.outcome is Outcome.PROVED
    assert "removal_suspended" not in names(finding)
    assert len(finding.opened) < len(LAW.rules) / 4


def test_a_false_claim_is_refuted_by_a_situation_that_is_confirmed() -> None:
    claim = Needs(removal_permitted(TO).node, TO.case.monitor_informed.node)
    finding = search(claim, CountryOfReturn.table, SETTING, 20_000)
    assert finding.outcome is Outcome.COUNTEREXAMPLE
    assert broken(claim, [Explained(finding.example[0])], 0) is True


def test_a_counterexample_states_nothing_it_can_spare() -> None:
    claim = Needs(removal_permitted(TO).node, TO.case.monitor_informed.node)
    (example,) = search(claim, CountryOfReturn.table, SETTING, 20_000).example
    for fact in example.facts:
        rest = {other: value for other, value in example.facts.items() if other is not fact}
        fewer = type(example)(
            rest, example.tables, example.today, example.now, example.options, example.calendar
        )
        assert broken(claim, [Explained(fewer)], 0) is False, fact.name


def test_a_counterexample_keeps_to_the_calendar() -> None:
    nominal = ends(
        DECISION.return_decision_notified_date, appeal_period_of(DECISION), Counting.PLAIN
    )
    claim = Between(appeal_deadline_of(DECISION).node, None, nominal.node)
    finding = search(claim, ReturnDecision.table, SETTING, 20_000)
    assert finding.outcome is Outcome.COUNTEREXAMPLE
    assert broken(claim, [Explained(finding.example[0])], 0) is True


@pytest.mark.parametrize("outcome", [YES, NO])
def test_what_is_possible_is_shown_by_an_example(outcome: int) -> None:
    claim = Possible(Ref(removal_possible, CASE), outcome)
    finding = search(claim, None, SETTING, 20_000)
    assert finding.outcome is Outcome.PROVED
    assert Explained(finding.example[0]).explanation.of(removal_possible).value == outcome


def test_what_is_impossible_is_no_success() -> None:
    never = Possible(not_(TO.case.is_vulnerable).node, 0)
    assert search(never, None, SETTING, 20_000).outcome is Outcome.COUNTEREXAMPLE


def test_time_that_runs_out_is_no_success() -> None:
    claim = Needs(removal_permitted(TO).node, not_(removal_blocked(Case(CASE))).node)
    assert search(claim, CountryOfReturn.table, SETTING, 0).outcome is Outcome.TIMEOUT


def test_without_the_solver_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prove_terms, "_Z", None)
    with pytest.raises(PaluuError, match=r"paluu\[prove\]"):
        search(Possible(TO.case.is_vulnerable.node, YES), None, SETTING, 1000)
