"""Plain values of a case file: read, written back, and refused with the place of the mistake."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_examples import between, exactly
from small_law import Age, Loan, Reader, lenient, loan_days, tally

from paluu.errors import BadInput
from paluu.rules.nodes import Fact
from paluu.rules.plain import (
    read_day,
    read_fact,
    read_option,
    to_instant,
    to_minute,
    to_plain,
)
from paluu.rules.values import (
    CHOICE_NA,
    FIRST,
    INFINITE,
    NA,
    NEVER,
    NEVER_MOMENT,
    NO,
    NO_ROW,
    NOTHING,
    OPEN,
    YES,
    Kind,
    Value,
    unknown,
)

MARCH_5 = date(2029, 3, 5).toordinal()
HALF_PAST_TWO = to_minute(datetime(2029, 3, 5, 14, 30, tzinfo=UTC))
MIDNIGHT = to_minute(datetime(2029, 3, 5, tzinfo=UTC))
AGES = tuple(age.value for age in Age)

ROWS = {"first": 0, "second": 1}


def row_of(fact: Fact, name: str) -> int:
    return ROWS[name]


def read(fact: Fact, plain: Any) -> Value | None:
    return read_fact(fact, plain, where="here", row_of=row_of)


READ = [
    (Reader.blocked, True, YES),
    (Reader.blocked, False, NO),
    (Reader.age, "student", 0b010),
    (Reader.age, ["child", "other"], 0b101),
    (Reader.joined, "2029-03-05", exactly(MARCH_5)),
    (Reader.joined, date(2029, 3, 5), exactly(MARCH_5)),
    (Reader.joined, "never", exactly(NEVER)),
    (Reader.joined, {"earliest": "2029-03-05"}, between(MARCH_5, NEVER)),
    (Reader.joined, {"latest": "2029-03-05"}, between(FIRST, MARCH_5)),
    (
        Reader.joined,
        {"earliest": "2029-03-05", "latest": "2029-03-07"},
        between(MARCH_5, MARCH_5 + 2),
    ),
    (Reader.called, "2029-03-05T14:30+00:00", exactly(HALF_PAST_TWO)),
    (Reader.called, "2029-03-05T16:30+02:00", exactly(HALF_PAST_TWO)),
    (Reader.called, datetime(2029, 3, 5, 14, 30, tzinfo=UTC), exactly(HALF_PAST_TWO)),
    (Reader.called, "never", exactly(NEVER_MOMENT)),
    # A day without an hour is the whole day.
    (Reader.called, "2029-03-05", between(MIDNIGHT, MIDNIGHT + 1439)),
    (Reader.called, date(2029, 3, 5), between(MIDNIGHT, MIDNIGHT + 1439)),
    (Reader.fees, 3, exactly(3)),
    (Reader.months_paid, "indefinite", exactly(INFINITE)),
    (Reader.fees, {"at_least": 2}, between(2, INFINITE)),
    (Reader.fees, {"at_most": 4}, between(0, 4)),
    (Reader.fees, {"at_least": 2, "at_most": 4}, between(2, 4)),
    (Reader.main_card, "second", frozenset({1})),
    (Reader.main_card, ["first", "second"], frozenset({0, 1})),
    # A link that may point nowhere: an empty value says that it does.
    (Reader.main_card, None, frozenset({NO_ROW})),
    (Reader.blocked, None, None),
    (Reader.joined, "unknown", None),
    (Reader.main_card, "unknown", None),
]


@pytest.mark.parametrize(("fact", "plain", "value"), READ)
def test_reading_a_plain_value(fact: Fact, plain: Any, value: Value | None) -> None:
    assert read(fact, plain) == value


REFUSED = [
    (Reader.blocked, "yes", "'yes' is neither true nor false"),
    (Reader.blocked, 1, "1 is neither true nor false"),
    (Reader.age, "elder", "'elder' is not a value of age"),
    (Reader.age, [], "An empty list leaves nothing possible"),
    (Reader.joined, "2029-02-30", "There is no day '2029-02-30'"),
    (Reader.joined, "5.3.2029", "There is no day '5.3.2029'"),
    (Reader.joined, "20290305", "There is no day '20290305'"),
    (Reader.joined, "2029-W10-1", "There is no day '2029-W10-1'"),
    (Reader.joined, 20290305, "There is no day 20290305"),
    (Reader.joined, datetime(2029, 3, 5, tzinfo=UTC), "A day is wanted, not an hour"),
    (Reader.joined, {"earliest": "2029-03-07", "latest": "2029-03-05"}, "lies after the latest"),
    (Reader.joined, {"from": "2029-03-07"}, "Unknown part 'from' of a rough day"),
    (Reader.called, "2029-03-05T14:30", "A moment needs its time zone"),
    (Reader.called, "half past two", "There is no moment 'half past two'"),
    (Reader.fees, -1, "-1 is not a whole number"),
    (Reader.fees, 1.5, "1.5 is not a whole number"),
    (Reader.fees, True, "True is not a whole number"),
    (Reader.fees, "three", "'three' is not a whole number"),
    (Reader.fees, {"at_least": 4, "at_most": 2}, "The least number is greater than the greatest"),
    (Reader.fees, {"about": 4}, "Unknown part 'about' of a rough number"),
]


@pytest.mark.parametrize(("fact", "plain", "message"), REFUSED)
def test_a_value_that_does_not_fit_is_refused_with_its_place(
    fact: Fact, plain: Any, message: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        read(fact, plain)

    assert refusal.value.where == "here"
    assert message in refusal.value.message


def test_a_misspelt_member_is_answered_with_the_members_there_are() -> None:
    with pytest.raises(BadInput, match=r"Use one of: book, film\."):
        read(Loan.medium, "bok")


def test_a_note_is_kept_and_not_read() -> None:
    note = Fact("remark", None, None, "1", "A remark.")

    assert read(note, "anything at all") is None


@pytest.mark.parametrize(
    ("kind", "value", "plain"),
    [
        (Kind.TRUTH, YES, True),
        (Kind.TRUTH, NO, False),
        (Kind.TRUTH, OPEN, None),
        (Kind.TRUTH, NA, "not_applicable"),
        (Kind.CHOICE, 0b100, "other"),
        (Kind.CHOICE, 0b101, ["child", "other"]),
        (Kind.CHOICE, 0b111, None),
        (Kind.CHOICE, CHOICE_NA, "not_applicable"),
        (Kind.CHOICE, CHOICE_NA | 1, ["child"]),
        (Kind.DAY, exactly(MARCH_5), "2029-03-05"),
        (Kind.DAY, exactly(NEVER), "never"),
        (Kind.DAY, between(FIRST, NEVER), None),
        (Kind.DAY, between(MARCH_5, NEVER), {"earliest": "2029-03-05"}),
        (Kind.DAY, between(FIRST, MARCH_5), {"latest": "2029-03-05"}),
        (Kind.DAY, NOTHING, "not_applicable"),
        (
            Kind.DAY,
            (MARCH_5, MARCH_5, True),
            {"earliest": "2029-03-05", "latest": "2029-03-05", "may_not_apply": True},
        ),
        (Kind.MOMENT, exactly(HALF_PAST_TWO), "2029-03-05T14:30+00:00"),
        (Kind.MOMENT, exactly(NEVER_MOMENT), "never"),
        (Kind.NUMBER, exactly(3), 3),
        (Kind.NUMBER, exactly(INFINITE), "indefinite"),
        (Kind.NUMBER, between(0, INFINITE), None),
        (Kind.NUMBER, between(2, INFINITE), {"at_least": 2}),
        (Kind.NUMBER, between(0, 4), {"at_most": 4}),
        (Kind.LINK, frozenset({1}), 1),
        (Kind.LINK, frozenset({1, 0}), [0, 1]),
    ],
)
def test_writing_a_value(kind: Kind, value: Value, plain: Any) -> None:
    assert to_plain(kind, value, AGES) == plain


days = st.integers(1, date.max.toordinal())
day_spans = st.tuples(days | st.just(FIRST), days | st.just(NEVER)).filter(lambda s: s[0] <= s[1])
number_spans = st.tuples(st.integers(0, 10_000), st.integers(0, 10_000) | st.just(INFINITE)).filter(
    lambda s: s[0] <= s[1]
)
masks = st.integers(1, 0b111)


@given(day_spans)
def test_a_day_written_and_read_again_is_the_same(span: tuple[int, int]) -> None:
    value = between(*span)

    assert reread(Reader.joined, value) == value


@given(number_spans)
def test_a_number_written_and_read_again_is_the_same(span: tuple[int, int]) -> None:
    value = between(*span)

    assert reread(Reader.fees, value) == value


@given(masks)
def test_a_choice_written_and_read_again_is_the_same(mask: int) -> None:
    assert reread(Reader.age, mask) == mask


@given(st.sampled_from([YES, NO, OPEN]))
def test_a_truth_written_and_read_again_is_the_same(mask: int) -> None:
    assert reread(Reader.blocked, mask) == mask


@given(st.integers(0, to_minute(datetime(9999, 12, 31, tzinfo=UTC))))
def test_a_moment_written_and_read_again_is_the_same(minute: int) -> None:
    assert reread(Reader.called, exactly(minute)) == exactly(minute)
    assert to_minute(to_instant(minute)) == minute


def reread(fact: Fact, value: Value) -> Value:
    """Write a value and read it; what is written as unknown is the full set."""
    assert fact.kind is not None
    found = read(fact, to_plain(fact.kind, value, fact.members))
    return unknown(fact.kind, members=len(fact.members)) if found is None else found


def test_a_day_is_read_by_itself_too() -> None:
    assert read_day("2029-03-05", "here") == MARCH_5


# --- options ------------------------------------------------------------------------------------


def test_options_are_held_against_the_bounds_of_the_text() -> None:
    assert read_option(loan_days, 3, where="here") == exactly(3)
    assert read_option(lenient, True, where="here") == YES
    assert read_option(tally, "all", where="here") == 0b10


@pytest.mark.parametrize("plain", [0, 4, "indefinite", {"at_least": 1}])
def test_a_number_outside_the_bounds_is_refused_with_the_provision(plain: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        read_option(loan_days, plain, where="here")

    assert (refusal.value.where, refusal.value.provision) == ("here", "1")
    assert "Choose 1 to 3 (days)." in str(refusal.value)


def test_a_choice_that_the_text_does_not_offer_is_refused() -> None:
    with pytest.raises(BadInput, match=r"here: 'none' is not one of the choices.*books, all"):
        read_option(tally, "none", where="here")


def test_an_option_of_yes_or_no_takes_nothing_else() -> None:
    with pytest.raises(BadInput, match="neither true nor false"):
        read_option(lenient, "true", where="here")
