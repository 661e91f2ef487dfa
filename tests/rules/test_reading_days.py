"""Days, moments and numbers: intervals, sentinels, periods, and comparing what is only rough."""

from __future__ import annotations

import pytest
from reading_examples import (
    NOW,
    READER,
    TODAY,
    UNKNOWN_TRUTH,
    between,
    exactly,
    in_words,
    read,
    situation,
)
from small_law import lenient, loan_days, notice_hours, tally

from paluu.rules.language import (
    beginning,
    counted,
    earlier_of,
    ends,
    in_days,
    in_months,
    in_weeks,
    indefinite,
    later_of,
    never,
    now,
    only_if,
    option_days,
    option_hours,
    option_is,
    option_truth,
    today,
    unlimited_days,
    when,
)
from paluu.rules.values import (
    FIRST,
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    NO,
    NOTHING,
    YES,
    Counting,
    Value,
)


@pytest.mark.parametrize(
    ("joined", "by_today", "before_today"),
    [
        (exactly(99), "yes", "yes"),
        (exactly(TODAY), "yes", "no"),
        (exactly(101), "no", "no"),
        (between(90, TODAY), "yes", "open"),
        (between(90, 99), "yes", "yes"),
        (between(99, 101), "open", "open"),
        (between(TODAY, 101), "open", "no"),
        # Not yet, and perhaps never.
        (between(101, NEVER), "no", "no"),
        (exactly(NEVER), "no", "no"),
        (between(FIRST, NEVER), "open", "open"),
    ],
)
def test_a_day_on_or_before_another(joined: Value, by_today: str, before_today: str) -> None:
    case = situation(joined=joined)

    assert in_words(read(READER.joined <= today, case)) == by_today
    assert in_words(read(READER.joined < today, case)) == before_today
    assert in_words(read(today >= READER.joined, case)) == by_today
    assert in_words(read(today > READER.joined, case)) == before_today


def test_two_rough_days_compare_only_where_they_do_not_overlap() -> None:
    case = situation(joined=between(90, 95), called=exactly(NOW))

    assert in_words(read(READER.joined < ends(READER.joined, in_days(6)), case)) == "yes"
    assert in_words(read(READER.joined < ends(READER.joined, in_days(5)), case)) == "open"


def test_a_day_that_does_not_apply_makes_the_comparison_not_apply() -> None:
    for_adults = only_if(READER.adult, READER.joined)

    assert in_words(read(for_adults <= today, situation(adult=NO, joined=exactly(1)))) == "n/a"
    assert in_words(read(for_adults <= today, situation(joined=exactly(1)))) == "yes or n/a"
    assert read(for_adults, situation(adult=NO)) == NOTHING


def test_where_none_replaces_a_day_that_does_not_apply() -> None:
    for_adults = only_if(READER.adult, READER.joined).where_none(today)

    assert read(for_adults, situation(adult=NO, joined=exactly(90))) == exactly(TODAY)
    assert read(for_adults, situation(adult=YES, joined=exactly(90))) == exactly(90)
    assert read(for_adults, situation(joined=exactly(90))) == between(90, TODAY)


def test_a_conditional_of_lengths_gives_the_span_of_what_is_reached() -> None:
    length = when(READER.blocked, in_months(20)).otherwise(in_months(10))

    assert read(length) == between(10, 20)
    assert read(length, situation(blocked=YES)) == exactly(20)
    assert in_words(read(length <= in_months(15))) == "open"
    assert in_words(read(length <= in_months(20))) == "yes"


@pytest.mark.parametrize(
    ("counting", "end"),
    [
        (Counting.PLAIN, 98),
        (Counting.ROLLED, 99),  # Day 98 is a seventh day, a day off.
        (Counting.LIBERTY, 97),  # The first day counts.
    ],
)
def test_a_period_ends_as_its_way_of_counting_says(counting: Counting, end: int) -> None:
    case = situation(joined=exactly(91))

    assert read(ends(READER.joined, in_weeks(1), counting), case) == exactly(end)


@pytest.mark.parametrize(
    ("joined", "months", "end"),
    [
        (between(90, 95), exactly(1), between(120, 125)),
        (exactly(90), between(1, 2), between(120, 150)),
        (between(90, NEVER), exactly(1), between(120, NEVER)),
        (exactly(NEVER), exactly(1), exactly(NEVER)),
        (exactly(90), exactly(INFINITE), exactly(NEVER)),
        (exactly(90), between(1, INFINITE), between(120, NEVER)),
        # Of an unknown start the end has no earliest day either.
        (between(FIRST, 90), exactly(1), between(FIRST, 120)),
        (exactly(FIRST), exactly(1), exactly(FIRST)),
        # So far off that no calendar knows it.
        (exactly(90), exactly(1_000_000), exactly(NEVER)),
    ],
)
def test_the_end_of_a_rough_period(joined: Value, months: Value, end: Value) -> None:
    case = situation(joined=joined, months_paid=months)

    assert read(ends(READER.joined, READER.months_paid, Counting.PLAIN), case) == end


def test_the_end_of_a_period_that_does_not_start() -> None:
    start = only_if(READER.adult, READER.joined)
    case = situation(joined=exactly(90))

    assert read(ends(start, in_days(2), Counting.PLAIN), case) == (92, 92, True)
    assert read(ends(start, in_days(2)), situation(adult=NO, joined=exactly(90))) == NOTHING


def test_hours_run_between_moments() -> None:
    case = situation(called=between(NOW - 121, NOW - 119))
    end = ends(READER.called, option_hours(notice_hours))

    assert read(end, case) == between(NOW - 1, NOW + 1)
    assert in_words(read(end < now, case)) == "open"
    assert in_words(read(now <= end, situation(called=exactly(NEVER_MOMENT)))) == "yes"


def test_earlier_and_later_of_rough_days() -> None:
    case = situation(joined=between(90, 110))

    assert read(earlier_of(READER.joined, today), case) == between(90, TODAY)
    assert read(later_of(READER.joined, today), case) == between(TODAY, 110)
    assert read(later_of(beginning, READER.joined), case) == between(90, 110)
    assert read(earlier_of(READER.joined, never), case) == between(90, 110)


def test_the_later_of_days_of_which_one_does_not_apply_does_not_apply() -> None:
    either = later_of(only_if(READER.adult, READER.joined), today)

    assert read(either, situation(adult=NO, joined=exactly(90))) == NOTHING
    assert read(either.where_none(never), situation(adult=NO)) == exactly(NEVER)
    assert read(either, situation(joined=exactly(90))) == (TODAY, TODAY, True)


def test_sums_and_differences_of_rough_lengths() -> None:
    case = situation(extra_days=between(1, 3))

    assert read(in_days(10) + READER.extra_days, case) == between(11, 13)
    assert read(in_days(10) - READER.extra_days, case) == between(7, 9)
    assert read(READER.extra_days - in_days(2), case) == between(-1, 1)


def test_a_length_without_end_stays_without_end() -> None:
    case = situation(extra_days=exactly(5), months_paid=exactly(5))

    assert read(indefinite + READER.months_paid, case) == exactly(INFINITE)
    assert read(indefinite - READER.months_paid, case) == exactly(INFINITE)
    assert read(in_days(5) - unlimited_days, case) == exactly(-INFINITE)


def test_without_end_less_without_end_is_anything() -> None:
    assert read(indefinite - indefinite) == between(-INFINITE, INFINITE)


def test_a_difference_does_not_see_that_both_sides_are_the_same() -> None:
    """Why rules compare and do not subtract."""
    case = situation(fees=between(1, 3))

    assert read(READER.fees - READER.fees, case) == between(-2, 2)


def test_options_are_always_known() -> None:
    case = situation(options={"loan_days": exactly(3), "tally": 2, "lenient": YES})

    assert read(option_days(loan_days), case) == exactly(3)
    assert in_words(read(option_is(tally, "all"), case)) == "yes"
    assert in_words(read(option_is(tally, "books"), case)) == "no"
    assert in_words(read(option_truth(lenient), case)) == "yes"


def test_a_value_that_is_known_in_part_decides_what_that_part_decides() -> None:
    assert in_words(read(UNKNOWN_TRUTH)) == "open"
    case = situation(fees=between(2, INFINITE))

    assert in_words(read(counted(1) < READER.fees, case)) == "yes"
    assert in_words(read(READER.fees <= counted(2), case)) == "open"
