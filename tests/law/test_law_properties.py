"""What holds of the whole law, whatever the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
import test_a07_decision
import test_a29
import test_a32_maximum
import test_a32_release
from hypothesis import given, settings
from hypothesis import strategies as st
from law_examples import (
    BREACH,
    DETENTION,
    READY_FOR_REMOVAL,
    Facts,
    answer,
    appeal,
    ban,
    country,
    decision,
    detention,
    removal_decision,
    situation,
)
from random_cases import forget, random_situation, with_fact, with_random_changes

from paluu.law.book import LAW
from paluu.rules.explain import Explanation
from paluu.rules.language import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.values import NO, YES, Value, decided

SEEDS = st.integers(min_value=0, max_value=2**32)
DAYS = st.dates(date(2028, 1, 1), date(2029, 12, 31))


def conclusions(case: Situation) -> Iterator[tuple[AnyRule, int | None, Value]]:
    """Every conclusion of the law about the case and about every row on file."""
    reading = Explanation(case)
    for rule in LAW.rules.values():
        table = rule.subject.table
        if table is None:
            yield rule, None, reading.of(rule).value
            continue
        for index, row in enumerate(case.rows(table)):
            if row.key is not None:
                yield rule, index, reading.of(rule, index).value


def within(later: Value, earlier: Value) -> bool:
    """Whether everything that is still possible was possible before."""
    match later, earlier:
        case (int(), int()):
            return not later & ~earlier
        case (tuple(), tuple()):
            if later[0] > later[1]:
                return earlier[2]
            na_kept = earlier[2] or not later[2]
            return earlier[0] <= later[0] and later[1] <= earlier[1] and na_kept
        case (frozenset(), frozenset()):
            return later <= earlier
        case _:
            return False


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS, share=st.sampled_from((0.1, 0.4, 0.8)))
def test_what_is_decided_stays_decided_when_more_is_learned(seed: int, share: float) -> None:
    chance = Random(seed)
    full = random_situation(chance)
    less = forget(full, chance, share)

    learned = {(rule.name, row): value for rule, row, value in conclusions(full)}
    for rule, row, value in conclusions(less):
        assert within(learned[rule.name, row], value), rule.name


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_with_everything_known_every_conclusion_is_decided(seed: int) -> None:
    for rule, _, value in conclusions(random_situation(Random(seed))):
        assert decided(value), rule.name


# --- a favourable fact never opens a coercive act -----------------------------------------------

PROTECTS = {
    "countries.refoulement_claim_raised": True,
    "countries.refoulement_indications_known": True,
    "countries.refoulement_risk_established": True,
    "countries.postponed_for_specific_circumstances": True,
    "countries.art17_significant_adverse_change": True,
    "general_refoulement_claim_raised": True,
    "has_union_free_movement_right": True,
    "is_union_citizen": True,
    "fulfils_entry_conditions": True,
    "fulfils_stay_conditions": True,
    "international_protection_application_pending": True,
    "in_extradition_procedure": True,
    "minority_in_doubt": True,
    "is_family_with_minors": True,
    "is_unaccompanied": True,
    "is_vulnerable": True,
    "humanitarian_reasons": True,
    "is_trafficking_victim": True,
    "programme_enrolled": True,
    "cooperates_with_authorities": True,
    "appeals.suspension_requested": True,
    "appeals.refoulement_elements_in_court_file": True,
    "other_ms_decision_effects_suspended": True,
    "breaches.breach_attributable_to_person": False,
    "return_decisions.return_decision_withdrawn_or_annulled": True,
    "removal_decisions.removal_decision_withdrawn_or_annulled": True,
    "return_decisions.departure_part_annulled": True,
    "detention_periods.detention_proportionate": False,
    "reasonable_prospect_of_removal": False,
}
"""Facts that speak for the person, each with its favourable value."""

COERCIVE = (
    "removal_permitted",
    "removal_possible",
    "subject_to_removal",
    "detention_permitted",
    "detention_extension_permitted",
    "detention_beyond_maximum_possible",
    "further_detention_period_possible",
    "child_detention_permitted",
    "entry_ban_mandatory",
    "entry_ban_permitted",
    "immediate_departure_permitted",
    "departure_period_shortening_permitted",
    "return_decision_permitted",
    "duty_to_issue_return_decision",
    "risk_of_absconding",
)

THE_TEXT_SAYS_SO = {
    ("duty_to_issue_return_decision", "return_decisions.return_decision_withdrawn_or_annulled"):
        "7(1): without a return decision in force illegal stay obliges to issue one.",
    ("return_decision_permitted", "other_ms_decision_effects_suspended"):
        "9(6): suspension in the issuing State lets this State issue its own decision.",
    ("child_detention_permitted", "minority_in_doubt"):
        "35(1): the rule on children applies only where a child is concerned.",
    ("child_detention_permitted", "is_family_with_minors"):
        "35(1): the rule on children applies only where a child is concerned.",
}  # fmt: skip


COERCED: dict[str, Facts] = {
    "removal": READY_FOR_REMOVAL,
    "removal of a child": READY_FOR_REMOVAL
    | {
        "date_of_birth": "2013-02-14",
        "is_unaccompanied": True,
        "best_interests_assessed": True,
        "representative_appointed": True,
        "minor_heard": True,
        "countries": [country(reception_in_country_of_return="family_member")],
    },
    "detention": test_a29.LAWFUL,
    "detention of a child": test_a29.LAWFUL
    | test_a29.CHILD
    | test_a29.LAST_RESORT
    | test_a29.MINORS,
    "extension": test_a32_release.NEEDED
    | {"breaches": [BREACH], "detention_periods": [detention(**test_a32_maximum.STUBBORN)]},
    "further period": test_a32_release.NEEDED | test_a32_maximum.FURTHER,
    "beyond the maximum": test_a32_release.NEEDED | test_a32_release.BEYOND,
    "return decision": test_a07_decision.TO_DECIDE,
    "entry ban and shortening": READY_FOR_REMOVAL
    | test_a07_decision.SHORTENING
    | {"breaches": [BREACH]},
}
"""Cases in which one or more coercive acts are open; small changes keep or close them."""


def _answers(case: Situation) -> dict[tuple[str, int | None], Value]:
    reading = Explanation(case)
    found: dict[tuple[str, int | None], Value] = {}
    for name in COERCIVE:
        rule = LAW.rule(name)
        table = rule.subject.table
        for row in range(len(case.rows(table))) if table else (None,):
            found[name, row] = reading.of(rule, row).value
    return found


@pytest.mark.parametrize("name", COERCIVE)
def test_the_cases_of_coercion_open_every_coercive_act(name: str) -> None:
    assert any(
        act == name and value == YES
        for facts in COERCED.values()
        for (act, _), value in _answers(situation(facts)).items()
    )


@pytest.mark.parametrize("protecting", PROTECTS)
@settings(max_examples=40, deadline=None)
@given(base=st.sampled_from([*COERCED, None]), seed=SEEDS, changes=st.integers(0, 6))
def test_a_fact_that_speaks_for_the_person_never_opens_a_coercive_act(
    protecting: str, base: str | None, seed: int, changes: int
) -> None:
    fact = LAW.fact(protecting)
    chance = Random(seed)
    case = situation(COERCED[base]) if base else random_situation(chance)
    case = with_random_changes(case, chance, changes)
    for_person = YES if PROTECTS[protecting] else NO
    against = _answers(with_fact(case, fact, YES + NO - for_person))
    favouring = _answers(with_fact(case, fact, for_person))

    for (name, row), value in favouring.items():
        if value == YES and (name, protecting) not in THE_TEXT_SAYS_SO:
            assert against[name, row] == YES, f"{protecting} opens {name}"


def _removals() -> st.SearchStrategy[Facts]:
    """Cases around one in which removal is permitted: changed and forgotten facts."""
    truth = st.sampled_from((True, False, None))
    to = st.builds(
        country,
        refoulement_claim_raised=truth,
        refoulement_indications_known=st.sampled_from((False, None, True)),
        refoulement_assessed=st.sampled_from((True, False, None)),
        refoulement_risk_established=st.sampled_from((False, False, None, True)),
        postponed_for_specific_circumstances=st.sampled_from((False, None, True)),
    )
    outcome = st.sampled_from(("not_decided", "granted", "refused"))
    appeals = st.one_of(
        st.just([]),
        st.builds(
            lambda outcome, decided, elements: [
                appeal(
                    suspension_outcome=outcome,
                    appeal_decided=decided,
                    refoulement_elements_in_court_file=elements,
                )
            ],
            outcome,
            st.booleans(),
            truth,
        ),
    )
    return st.builds(
        lambda to, appeals, notified, pending, effect, general: (
            READY_FOR_REMOVAL
            | {
                "countries": [to],
                "appeals": appeals,
                "removal_decisions": [removal_decision(removal_decision_notified_date=notified)],
                "international_protection_application_pending": pending,
                "general_refoulement_claim_raised": general,
                "options": {"first_instance_suspensive_effect": effect},
            }
        ),
        to,
        appeals,
        st.sampled_from(("2029-04-11", "2029-05-25", None)),
        st.sampled_from((False, False, True, None)),
        st.sampled_from(("automatic", "on_request")),
        st.sampled_from((False, False, True)),
    )


@settings(max_examples=300, deadline=None)
@given(facts=_removals())
def test_removal_is_permitted_only_where_each_safeguard_is_known_to_be_met(facts: Facts) -> None:
    if answer("removal_permitted", facts) is not True:
        return
    to: dict[str, Any] = facts["countries"][0]

    nothing_raised = (
        to.get("refoulement_claim_raised") is False
        and to.get("refoulement_indications_known") is False
    )
    assert nothing_raised or to.get("refoulement_assessed") is True
    assert to.get("refoulement_risk_established", False) is False
    assert to.get("postponed_for_specific_circumstances", False) is False
    assert facts["general_refoulement_claim_raised"] is False
    assert facts["international_protection_application_pending"] is False
    assert facts["removal_decisions"][0]["removal_decision_notified_date"] == "2029-04-11"
    for made in facts["appeals"]:
        refused = (
            made["suspension_outcome"] == "refused"
            and made.get("refoulement_elements_in_court_file") is False
            and facts["options"]["first_instance_suspensive_effect"] == "on_request"
        )
        assert made["appeal_decided"] or refused


# --- periods ------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(notified=DAYS, length=st.integers(1, 29), rolls=st.booleans())
def test_a_day_more_never_shortens_the_period_for_return(
    notified: date, length: int, rolls: bool
) -> None:
    def deadline(days: int) -> Any:
        granted = decision(return_decision_notified_date=notified, departure_period_days=days)
        options = {"departure_period_rolls_to_working_day": rolls}
        return answer("departure_deadline", {"return_decisions": [granted], "options": options})

    assert deadline(length) <= deadline(length + 1)


@settings(max_examples=60, deadline=None)
@given(notified=DAYS, length=st.integers(1, 29))
def test_a_day_more_never_shortens_the_period_for_appeal(notified: date, length: int) -> None:
    def deadline(days: int) -> Any:
        made = decision(return_decision_notified_date=notified)
        facts = {"return_decisions": [made], "options": {"appeal_period_days": days}}
        return answer("appeal_deadline", facts)

    assert deadline(length) <= deadline(length + 1)


@settings(max_examples=60, deadline=None)
@given(notified=DAYS, joint=DAYS, later=st.integers(0, 40))
def test_a_later_notification_never_gives_an_earlier_deadline_for_appeal(
    notified: date, joint: date, later: int
) -> None:
    def deadline(on: date) -> Any:
        made = decision(return_decision_notified_date=on)
        with_it = ban(entry_ban_instrument="return_decision", entry_ban_notified_date=joint)
        facts = {"return_decisions": [made], "entry_bans": [with_it]}
        assert answer("appeal_deadline", facts) == answer("entry_ban_appeal_deadline_of", facts)
        return answer("appeal_deadline", facts)

    assert deadline(notified) <= deadline(notified + timedelta(days=later))


@settings(max_examples=60, deadline=None)
@given(left=DAYS, length=st.integers(1, 239))
def test_a_month_more_never_shortens_an_entry_ban(left: date, length: int) -> None:
    def end(months: int) -> Any:
        facts = {"entry_bans": [ban(entry_ban_duration_months=months)], "left_territory_date": left}
        return answer("entry_ban_end_date", facts)

    assert end(length) < end(length + 1)


@settings(max_examples=60, deadline=None)
@given(start=DAYS, earlier=st.integers(1, 300), more=st.integers(1, 60))
def test_more_detention_before_never_gives_more_detention_now(
    start: date, earlier: int, more: int
) -> None:
    def last_lawful_day(days: int) -> Any:
        released = start - timedelta(days=30)
        before = detention(
            id="before",
            detention_start_date=released - timedelta(days=days - 1),
            detention_end_date=released,
        )
        now = detention(detention_start_date=start)
        facts = {"detention_periods": [before, now], "today": start}
        return date.fromisoformat(answer("detention_maximum_date", facts))

    assert last_lawful_day(earlier) - last_lawful_day(earlier + more) == timedelta(days=more)


@settings(max_examples=60, deadline=None)
@given(asked=st.integers(0, 900))
def test_the_duty_to_release_begins_the_day_after_the_last_lawful_day(asked: int) -> None:
    start = date.fromisoformat(DETENTION["detention_start_date"])
    facts = {
        "detention_periods": [DETENTION],
        "today": start + timedelta(days=asked),
        "threat_to_public_policy_or_security": False,
    }
    exceeded = answer("detention_maximum_exceeded", facts)

    assert exceeded is (answer("detention_maximum_date", facts) < facts["today"].isoformat())
