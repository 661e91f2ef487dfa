"""Truth: what stays possible of a condition when its parts are yes, no, open or not applicable."""

from __future__ import annotations

import pytest
from reading_examples import READER, in_words, read, situation, truth_that_is
from small_law import Age

from paluu.rules.language import all_of, any_of, no, not_, only_if, same_row, when, yes
from paluu.rules.values import CHOICE_NA, NO, NO_ROW, YES

OF_TWO = [
    # left, right, both of them, one of them
    ("yes", "yes", "yes", "yes"),
    ("yes", "no", "no", "yes"),
    ("no", "no", "no", "no"),
    ("yes", "open", "open", "yes"),
    ("no", "open", "no", "open"),
    ("open", "open", "open", "open"),
    # What does not apply drops out and never counts as no.
    ("yes", "n/a", "yes", "yes"),
    ("no", "n/a", "no", "no"),
    ("open", "n/a", "open", "open"),
    ("n/a", "n/a", "n/a", "n/a"),
    ("yes", "yes or n/a", "yes", "yes"),
    ("yes", "no or n/a", "open", "yes"),
    ("no", "yes or n/a", "no", "open"),
    ("n/a", "yes or n/a", "yes or n/a", "yes or n/a"),
    ("yes or n/a", "no or n/a", "open or n/a", "open or n/a"),
    ("open or n/a", "open", "open", "open"),
]


@pytest.mark.parametrize(("left", "right", "both", "one"), OF_TWO)
def test_what_two_conditions_leave_possible(left: str, right: str, both: str, one: str) -> None:
    a, b = truth_that_is(left), truth_that_is(right)

    assert in_words(read(all_of(a, b))) == both
    assert in_words(read(all_of(b, a))) == both
    assert in_words(read(any_of(a, b))) == one
    assert in_words(read(any_of(b, a))) == one


def test_a_list_of_safeguards_of_which_none_applies_is_not_yes() -> None:
    none_applies = all_of(*[truth_that_is("n/a")] * 3)

    assert in_words(read(none_applies)) == "n/a"


@pytest.mark.parametrize(
    ("item", "negated"),
    [("yes", "no"), ("no", "yes"), ("open", "open"), ("n/a", "n/a"), ("yes or n/a", "no or n/a")],
)
def test_a_negation_swaps_yes_and_no_only(item: str, negated: str) -> None:
    assert in_words(read(not_(truth_that_is(item)))) == negated


@pytest.mark.parametrize(
    ("condition", "item", "result"),
    [
        ("yes", "open", "open"),
        ("no", "yes", "n/a"),
        ("open", "yes", "yes or n/a"),
        ("open", "no", "no or n/a"),
        ("open", "open", "open or n/a"),
        ("open", "n/a", "n/a"),
    ],
)
def test_only_if_does_not_apply_where_its_condition_fails(
    condition: str, item: str, result: str
) -> None:
    assert in_words(read(only_if(truth_that_is(condition), truth_that_is(item)))) == result


@pytest.mark.parametrize(
    ("item", "instead", "result"),
    [
        ("yes", "no", "yes"),
        ("n/a", "no", "no"),
        ("yes or n/a", "yes", "yes"),
        ("yes or n/a", "no", "open"),
        ("no or n/a", "open", "open"),
        ("n/a", "n/a", "n/a"),
    ],
)
def test_where_none_speaks_only_where_the_item_does_not_apply(
    item: str, instead: str, result: str
) -> None:
    assert in_words(read(truth_that_is(item).where_none(truth_that_is(instead)))) == result


@pytest.mark.parametrize(
    ("condition", "then", "otherwise", "result"),
    [
        ("yes", "yes", "open", "yes"),
        ("no", "open", "no", "no"),
        ("open", "yes", "no", "open"),
        ("open", "n/a", "yes", "yes or n/a"),
        # Branches that agree decide, although nobody knows which one holds.
        ("open", "yes", "yes", "yes"),
        ("open", "no", "no", "no"),
    ],
)
def test_a_conditional_gives_what_its_reachable_branches_give(
    condition: str, then: str, otherwise: str, result: str
) -> None:
    conditional = when(truth_that_is(condition), truth_that_is(then)).otherwise(
        truth_that_is(otherwise)
    )

    assert in_words(read(conditional)) == result


def test_the_first_condition_that_holds_hides_the_later_ones() -> None:
    conditional = when(no, yes).when(yes, no).when(truth_that_is("open"), yes).otherwise(yes)

    assert in_words(read(conditional)) == "no"


@pytest.mark.parametrize(
    ("age", "result"),
    [
        (0b001, "yes"),
        (0b010, "yes"),
        (0b011, "yes"),  # Child or student, it does not matter which.
        (0b100, "no"),
        (0b110, "open"),
    ],
)
def test_a_choice_of_which_several_members_remain(age: int, result: str) -> None:
    young = READER.age.among(Age.CHILD, Age.STUDENT)

    assert in_words(read(young, situation(age=age))) == result


def test_nothing_known_of_a_choice_leaves_it_open() -> None:
    assert in_words(read(READER.age.among(Age.CHILD))) == "open"


def test_a_choice_that_does_not_apply_says_so() -> None:
    age_of_members = only_if(READER.blocked, READER.age)

    assert read(age_of_members, situation(blocked=NO, age=1)) == CHOICE_NA
    assert read(age_of_members, situation(age=1)) == CHOICE_NA | 1
    assert read(age_of_members.where_none(READER.former_age), situation(age=1, former_age=4)) == 5


@pytest.mark.parametrize(
    ("main", "spare", "result"),
    [
        ({0}, {0}, "yes"),
        ({0}, {1}, "no"),
        ({0, 1}, {1}, "open"),
        ({0, 1}, {0, 1}, "open"),
        ({0}, {NO_ROW}, "no"),
        # Both point nowhere: there is no card that is the same.
        ({NO_ROW}, {NO_ROW}, "no"),
        ({0, NO_ROW}, {0}, "open"),
    ],
)
def test_two_links_point_to_the_same_row(main: set[int], spare: set[int], result: str) -> None:
    case = situation(cards=[{}, {}], main_card=frozenset(main), spare_card=frozenset(spare))

    assert in_words(read(same_row(READER.main_card, READER.spare_card), case)) == result


def test_two_links_to_cards_nobody_has_seen_may_mean_different_cards() -> None:
    unseen = frozenset({0})
    case = situation(more_cards=True, main_card=unseen, spare_card=unseen)

    assert in_words(read(same_row(READER.main_card, READER.spare_card), case)) == "open"


def test_a_label_changes_nothing() -> None:
    assert read(yes.at("12(1)")) == YES
    assert read(READER.joined.at("4")) == read(READER.joined)
