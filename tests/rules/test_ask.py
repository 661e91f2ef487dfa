"""Which answers would decide an open conclusion, and that they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest
from answering import answered, decides_as_promised, may_be_complete
from faults import rows_of
from hypothesis import given, settings
from hypothesis import strategies as st
from library_cases import library_situation
from random_situations import Draw, random_options
from reading_examples import CARDS, LOANS, READER, exactly, rule_of, situation
from small_law import LIBRARY, Age, limit_passed, may_borrow, too_many

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules.ask import Answer, Questions
from paluu.rules.book import Book
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation
from paluu.rules.language import (
    Expression,
    all_of,
    any_of,
    every,
    follow,
    no,
    not_,
    only_if,
    some,
    today,
    when,
    yes,
)
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.values import NA, NO, NO_ROW, YES, Kind, decided

FINLAND = reference_profile("FI")
TODAY = date(2029, 4, 20).toordinal()


def asked(
    expression: Expression, case: Situation | None = None, *, towards: int | None = None
) -> list[set[str]]:
    """The sets of answers in short: ``fact=outcome``, or ``fact[row]=outcome``."""
    questions = Questions(Explanation(case or situation()))
    return [
        {short(answer) for answer in answers}
        for answers in questions.deciding(rule_of(expression), polarity=towards)
    ]


def short(answer: Answer) -> str:
    place = f"{answer.fact}[{answer.row}]" if answer.row else answer.fact
    return f"{place}={answer.outcome}"


# --- what is asked ------------------------------------------------------------------------------


def test_a_conjunction_needs_every_yes_or_one_no() -> None:
    both = all_of(READER.adult, READER.blocked)

    assert asked(both, towards=YES) == [{"adult=yes", "blocked=yes"}]
    assert asked(both, towards=NO) == [{"adult=no"}, {"blocked=no"}]


def test_a_disjunction_needs_one_yes_or_every_no() -> None:
    either = any_of(READER.adult, not_(READER.blocked))

    assert asked(either, towards=YES) == [{"adult=yes"}, {"blocked=no"}]
    assert asked(either, towards=NO) == [{"adult=no", "blocked=yes"}]


def test_what_is_known_is_not_asked() -> None:
    both = all_of(READER.adult, READER.blocked)

    assert asked(both, situation(adult=YES), towards=YES) == [{"blocked=yes"}]
    assert asked(both, situation(adult=NO)) == []


def test_the_smallest_sets_come_first_and_none_contains_another() -> None:
    layered = any_of(all_of(READER.adult, READER.blocked), READER.adult)

    assert asked(layered, towards=YES) == [{"adult=yes"}]


def test_answers_that_contradict_each_other_are_not_asked() -> None:
    impossible = all_of(READER.adult, not_(READER.adult))

    assert asked(impossible, towards=YES) == []


def test_of_a_choice_the_members_that_would_do_are_asked() -> None:
    young = READER.age.among(Age.CHILD, Age.STUDENT)

    assert asked(young, towards=YES) == [{"age=child|student"}]
    assert asked(young, situation(age=0b110), towards=YES) == [{"age=student"}]


def test_branches_that_agree_can_be_asked_for_instead_of_the_condition() -> None:
    conditional = when(READER.blocked, READER.adult).otherwise(READER.age.among(Age.CHILD))

    assert asked(conditional, towards=YES) == [
        {"adult=yes", "age=child"},
        {"adult=yes", "blocked=yes"},
        {"age=child", "blocked=no"},
    ]


def test_that_something_does_not_apply_can_be_the_answer() -> None:
    for_adults = only_if(READER.adult, READER.blocked)

    assert asked(for_adults, towards=NA) == [{"adult=no"}]
    assert asked(for_adults, towards=YES) == [{"adult=yes", "blocked=yes"}]
    assert asked(for_adults.where_none(yes), towards=YES) == [{"adult=no"}, {"blocked=yes"}]
    assert asked(for_adults.where_none(no), towards=YES) == [{"adult=yes", "blocked=yes"}]


def test_a_safeguard_that_drops_out_lets_the_others_decide() -> None:
    safeguards = all_of(only_if(READER.adult, READER.blocked), READER.age.among(Age.CHILD))

    assert {"adult=no", "age=child"} in asked(safeguards, towards=YES)


def test_of_an_unfinished_list_its_end_is_asked() -> None:
    case = situation(cards=[{"valid": NO}, {}], more_cards=True)
    usable = some(CARDS, lambda card: card.valid)

    assert asked(usable, case, towards=YES) == [{"cards.valid[cards-1]=yes"}]
    assert asked(usable, case, towards=NO) == [{"cards.valid[cards-1]=no", "cards=complete"}]


def test_a_fact_of_the_case_may_settle_the_rows_nobody_has_seen() -> None:
    usable = some(CARDS, lambda card: all_of(card.valid, card.reader.adult))

    assert asked(usable, situation(more_cards=True), towards=NO) == [
        {"adult=no"},
        {"cards=complete"},
    ]


def test_of_a_row_in_doubt_its_existence_is_asked() -> None:
    case = situation(cards=[{"exists": False}])

    assert asked(some(CARDS, lambda card: card.valid), case, towards=YES) == [
        {"cards.valid[cards-0]=yes", "cards[cards-0]=exists"}
    ]
    assert asked(every(CARDS, lambda card: card.valid, if_none=no), case, towards=YES) == [
        {"cards.valid[cards-0]=yes", "cards[cards-0]=exists"}
    ]


def test_an_empty_list_that_is_complete_gives_what_the_rule_says_of_it() -> None:
    case = situation(more_cards=True)

    assert asked(every(CARDS, lambda card: card.valid, if_none=yes), case, towards=YES) == [
        {"cards=complete"}
    ]
    assert asked(every(CARDS, lambda card: card.valid, if_none=no), case, towards=YES) == []
    assert asked(every(CARDS, lambda card: card.valid, if_none=no), case, towards=NO) == [
        {"cards=complete"}
    ]


def test_of_a_link_the_row_is_asked_or_that_all_rows_agree() -> None:
    case = situation(cards=[{}, {"valid": YES}], main_card=frozenset({0, 1}))
    usable = follow(READER.main_card, lambda card: card.valid)

    assert asked(usable, case, towards=YES) == [
        {"cards.valid[cards-0]=yes"},
        {"main_card=known"},
    ]
    nowhere = situation(cards=[{"valid": YES}], main_card=frozenset({0, NO_ROW}))
    assert asked(usable, nowhere, towards=YES) == [{"main_card=known"}]


def test_days_and_numbers_are_asked_for_and_may_decide() -> None:
    member_and_adult = all_of(READER.joined <= today, READER.adult)

    assert asked(member_and_adult, towards=YES) == [{"adult=yes", "joined=known"}]
    assert asked(READER.months_paid, situation()) == [{"months_paid=known"}]


def test_a_total_asks_for_the_facts_of_its_rows_and_for_the_end_of_the_list() -> None:
    case = situation(
        loans=[{"lent": exactly(91), "due": exactly(93)}],
        more_loans=True,
        extra_days=exactly(0),
        blocked=NO,
    )
    questions = Questions(Explanation(case))

    assert questions.missing(limit_passed) == [
        "loans",
        "loans.medium[loans-0]",
        "loans.returned[loans-0]",
    ]


def test_missing_facts_are_listed_once_the_most_useful_first() -> None:
    questions = Questions(Explanation(situation(joined=exactly(90))))

    assert questions.missing(may_borrow) == ["blocked"]
    assert Questions(Explanation(situation())).missing(may_borrow) == ["blocked", "joined"]


# --- what was promised --------------------------------------------------------------------------


def open_truths(book: Book, explained: Explanation) -> Iterator[tuple[AnyRule, int | None]]:
    """Give the open truths, of the case and of the rows that are listed."""
    case = explained.situation
    for rule in book.order:
        if rule.kind is not Kind.TRUTH:
            continue
        table = rule.subject.table
        for row in rows_of(rule, case):
            unseen = table is not None and row is not None and case.rows(table)[row].many
            if not unseen and not decided(explained.of(rule, row).value):
                yield rule, row


def replayed(book: Book, compiled: Compiled, case: Situation) -> Counter[str]:
    """Give every set of answers to the case and count what came of it."""
    explained = Explanation(case)
    questions = Questions(explained)
    seen: Counter[str] = Counter()
    for rule, row in open_truths(book, explained):
        for aim in (YES, NO, NA):
            for answers in questions.deciding(rule, row, polarity=aim)[:6]:
                if not decides_as_promised(answers):
                    seen["may decide"] += 1
                    continue
                finished = [book.tables[a.fact] for a in answers if a.outcome == "complete"]
                if not all(may_be_complete(case, table) for table in finished):
                    continue
                result = compiled.of(answered(case, book, answers), rule, row)
                seen["kept" if result == aim else f"broken: {rule.name} {sorted(answers)}"] += 1
                seen["more than needed"] += any(
                    compiled.of(answered(case, book, answers - {one}), rule, row) == aim
                    for one in answers
                )
    return seen


def broken(seen: Counter[str]) -> list[str]:
    return [promise for promise in seen if promise.startswith("broken")]


LIBRARY_COMPILED, LAW_COMPILED = Compiled(LIBRARY), Compiled(LAW)


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([3, 10]), st.sampled_from([0.0, 0.4]))
def test_answers_decide_as_promised(rng: Random, most_open: int, doubt: float) -> None:
    case = library_situation(rng, most_open=most_open, doubt=doubt)

    assert broken(replayed(LIBRARY, LIBRARY_COMPILED, case)) == []


def law_situation(seed: int) -> Situation:
    rng = Random(seed)
    options = dict(FINLAND.values) if seed % 2 else random_options(rng, LAW)
    return Draw(rng, LAW, FINLAND.calendar, TODAY).situation(options)


@pytest.mark.parametrize("seed", range(12))
def test_answers_decide_as_promised_in_the_law(seed: int) -> None:
    assert broken(replayed(LAW, LAW_COMPILED, law_situation(seed))) == []


def test_hardly_any_set_holds_an_answer_too_many() -> None:
    """Where a fact occurs in two places one answer of a set may do the work of another."""
    total: Counter[str] = Counter()
    for seed in range(150):
        total += replayed(LIBRARY, LIBRARY_COMPILED, library_situation(Random(seed), most_open=10))
    for seed in range(100, 106):
        total += replayed(LAW, LAW_COMPILED, law_situation(seed))

    assert total["kept"] > 1500
    assert total["more than needed"] / total["kept"] < 0.03


def test_the_order_of_the_sets_is_stable() -> None:
    for seed in range(20):
        case = library_situation(Random(seed), most_open=12)
        first, second = Questions(Explanation(case)), Questions(Explanation(case))
        for rule, row in open_truths(LIBRARY, Explanation(case)):
            sets: list[Any] = first.deciding(rule, row)
            assert sets == second.deciding(rule, row)
            assert sets == sorted(sets, key=lambda each: (len(each), sorted(each)))


def test_a_question_with_very_many_answers_stays_small() -> None:
    case = situation(loans=[{}] * 12)
    questions = Questions(Explanation(case))

    assert len(questions.deciding(too_many)) <= 60
    loan_by_loan = rule_of(
        every(LOANS, lambda loan: any_of(loan.returned, loan.due < today), if_none=yes)
    )
    sets = questions.deciding(loan_by_loan, polarity=YES)
    assert 1 <= len(sets) <= 60
    assert {len(answers) for answers in sets} == {12}
