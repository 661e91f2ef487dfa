"""What is sure although a fact behind it is not known: open facts that occur twice, tried out."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from faults import MOST_CASES, rows_of, seeded_situation
from hypothesis import given, settings
from hypothesis import strategies as st
from learning import learned, within
from library_cases import allows, completions, exact_results, library_situation
from reading_examples import READER, exactly, in_words, rule_of, situation
from small_law import LIBRARY, days_on_main_card, must_renew

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.law.situations import read_situation
from paluu.rules import certain as certain_module
from paluu.rules.certain import certain, repeated
from paluu.rules.explain import Explanation
from paluu.rules.language import all_of, any_of, not_, only_if
from paluu.rules.situation import Situation
from paluu.rules.values import NO, NO_ROW, OPEN, YES, Kind, decided

# --- the two patterns ---------------------------------------------------------------------------

SAME_DECISION = reference_profile("FI").with_options(
    {"adding_up_detention": "same_return_decision"}
)


def detained_under(first: Any, second: Any, last: Any) -> Situation:
    """Two spells of more than a year, and a third that runs; each rests on the decision given."""
    spells = [
        ("2026-01-01", "2027-01-03", first),
        ("2027-02-01", "2028-02-05", second),
        ("2028-06-01", "never", last),
    ]
    risks = (
        "threat_to_public_policy_or_security",
        "reasonable_evidence_serious_offence",
        "reasonable_evidence_terrorism",
        "reasonable_evidence_intent_serious_offence",
        "reasonable_evidence_national_security_threat",
    )
    facts = {
        **dict.fromkeys(risks, False),
        "return_decisions": [{"id": "first"}, {"id": "second"}],
        "current_return_decision": ["first", "second"],
        "detention_periods": [
            {
                "detention_start_date": start,
                "detention_end_date": end,
                "detention_regime": "return_regulation",
                "detained_in_this_member_state": True,
                "detention_extended": False,
                "detention_return_decision": decision,
            }
            for start, end, decision in spells
        ],
    }
    return read_situation(facts, today=date(2028, 6, 20), profile=SAME_DECISION)


def test_release_is_certain_whichever_decision_detention_rests_on() -> None:
    explained = Explanation(detained_under("first", "second", "second"))
    release, exceeded = LAW.rule("release_duty"), LAW.rule("detention_maximum_exceeded")

    assert explained.of(exceeded).value == OPEN
    assert explained.of(release).value == OPEN
    assert certain(explained, exceeded) == YES
    assert certain(explained, release) == YES


def test_release_stays_open_where_it_turns_on_the_decision() -> None:
    case = detained_under("first", "first", "second")
    short = Explanation(case)

    assert certain(short, LAW.rule("detention_maximum_exceeded")) == OPEN


def test_a_condition_asked_again_inside_its_own_branch() -> None:
    """A ban is required, and its end, itself only if it is required, lies ahead."""
    required, far_end = READER.blocked, only_if(READER.blocked, READER.adult)
    in_force = any_of(all_of(required, far_end.where_none(READER.blocked)), not_(required))
    example = rule_of(in_force)
    explained = Explanation(situation(adult=YES))

    assert explained.of(example).value == OPEN
    assert certain(explained, example) == YES


def test_the_card_does_not_matter_where_every_card_gives_the_same() -> None:
    loans = [
        {"lent": exactly(90), "due": exactly(95), "card": frozenset({0})},
        {"lent": exactly(91), "due": exactly(96), "card": frozenset({1})},
    ]
    explained = Explanation(situation(loans=loans, cards=[{}, {}], main_card=frozenset({0, 1})))

    assert explained.of(days_on_main_card).value == (0, 7, False)
    assert certain(explained, days_on_main_card) == (6, 6, False)
    assert certain(explained, must_renew) == YES


# --- always -------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_nothing_that_may_be_is_excluded(rng: Random) -> None:
    case = library_situation(rng)
    explained = Explanation(case)

    for rule in LIBRARY.order:
        open_rows = [r for r in rows_of(rule, case) if not decided(explained.of(rule, r).value)]
        if not open_rows:
            continue
        found, _ = completions(case, rule, rng, most=MOST_CASES)
        for row in open_rows:
            value = certain(explained, rule, row)
            assert within(value, explained.of(rule, row).value)
            for result in exact_results(rule, row, found):
                assert allows(rule.kind, value, result), rule


def test_nearly_every_gap_is_closed() -> None:
    gaps, left = 0, []
    for seed in range(300):
        case, rng = seeded_situation(seed)
        explained = Explanation(case)
        for rule in LIBRARY.order:
            if rule.kind is not Kind.TRUTH:
                continue
            for row in rows_of(rule, case):
                if decided(explained.of(rule, row).value):
                    continue
                found, complete = completions(case, rule, rng, most=MOST_CASES)
                if complete and len(exact_results(rule, row, found)) == 1:
                    gaps += 1
                    left += [seed] * (not decided(certain(explained, rule, row)))

    assert gaps >= 5
    assert len(left) / gaps < 0.2, left


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_learning_takes_nothing_back_that_was_certain(rng: Random) -> None:
    case = library_situation(rng, most_open=6, doubt=0.3)
    later = learned(rng, LIBRARY, case)
    before, after = Explanation(case), Explanation(later)

    for rule in LIBRARY.order:
        for row in rows_of(rule, later):
            known = certain(before, rule, row)
            if decided(known):
                assert certain(after, rule, row) == known


# --- what is tried out --------------------------------------------------------------------------


def test_a_decided_conclusion_is_given_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    example = rule_of(all_of(READER.blocked, not_(READER.blocked), READER.adult))
    explained = Explanation(situation(adult=NO))
    monkeypatch.setattr(certain_module, "Explanation", None)

    assert certain(explained, example) == NO


def test_a_fact_met_once_is_not_tried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    example = rule_of(all_of(READER.blocked, READER.adult))
    explained = Explanation(situation())
    monkeypatch.setattr(certain_module, "Explanation", None)

    assert certain(explained, example) == OPEN


def test_links_are_tried_out_before_choices_and_truths() -> None:
    explained = Explanation(situation(cards=[{}, {}]))
    both = all_of(must_renew(READER), READER.blocked, not_(READER.blocked))
    met = repeated(explained.of(rule_of(both)), explained.situation)

    assert [place.fact.kind for place in met] == [Kind.LINK, Kind.LINK, Kind.TRUTH]


def test_facts_of_rows_nobody_has_seen_are_not_tried_out() -> None:
    """They may differ from row to row."""
    case = situation(more_cards=True, main_card=frozenset({0}))
    explained = Explanation(case)
    places = repeated(explained.of(must_renew), case)

    assert all(place.row is None for place in places)


def test_at_most_three_facts_and_a_moderate_number_of_cases_are_tried_out() -> None:
    many = situation(
        cards=[{}] * 70, main_card=frozenset({0, 1}), spare_card=frozenset({*range(70), NO_ROW})
    )
    twice = [
        READER.blocked, not_(READER.blocked), READER.adult, not_(READER.adult),
    ]  # fmt: skip
    explained = Explanation(many)
    taken = certain_module._within_reach(many, repeated(explained.of(must_renew), many))

    assert [place.fact.name for place in taken][:1] == ["main_card"]
    assert "spare_card" not in [place.fact.name for place in taken]
    assert in_words(certain(explained, rule_of(all_of(*twice)))) == "no"
