"""Parts of a case: complete and unfinished lists, rows that may not exist, links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from reading_examples import (
    CARDS,
    LOANS,
    READER,
    TODAY,
    between,
    exactly,
    in_words,
    read,
    situation,
)
from small_law import Card, Loan

from paluu.rules.language import (
    Day,
    Days,
    Truth,
    earlier_of,
    earliest,
    every,
    follow,
    how_many,
    later_of,
    latest,
    no,
    not_,
    some,
    today,
    total_days,
    yes,
)
from paluu.rules.values import FIRST, INFINITE, NEVER, NO, NO_ROW, NOTHING, YES, Value

VALID, INVALID, UNCLEAR = {"valid": YES}, {"valid": NO}, dict[str, Any]()
PERHAPS_VALID = {"valid": YES, "exists": False}
PERHAPS_INVALID = {"valid": NO, "exists": False}


def valid(card: Card) -> Truth:
    return card.valid


QUANTIFIED = [
    # cards, may there be more, some, every (none: yes), every (none: no), how many
    ([], False, "no", "yes", "no", exactly(0)),
    ([], True, "open", "open", "open", between(0, INFINITE)),
    ([VALID], False, "yes", "yes", "yes", exactly(1)),
    ([VALID], True, "yes", "open", "open", between(1, INFINITE)),
    ([INVALID], False, "no", "no", "no", exactly(0)),
    ([INVALID], True, "open", "no", "no", between(0, INFINITE)),
    ([UNCLEAR], False, "open", "open", "open", between(0, 1)),
    ([VALID, UNCLEAR], False, "yes", "open", "open", between(1, 2)),
    ([INVALID, UNCLEAR], False, "open", "no", "no", between(0, 1)),
    # A row that may not exist decides nothing alone, but does not hide the others.
    ([PERHAPS_VALID], False, "open", "yes", "open", between(0, 1)),
    ([PERHAPS_INVALID], False, "no", "open", "no", exactly(0)),
    ([PERHAPS_VALID, VALID], False, "yes", "yes", "yes", between(1, 2)),
    ([PERHAPS_INVALID, VALID], False, "yes", "open", "open", exactly(1)),
    ([PERHAPS_VALID, INVALID], False, "open", "no", "no", between(0, 1)),
]


@pytest.mark.parametrize(("cards", "more", "some_", "if_yes", "if_no", "number"), QUANTIFIED)
def test_some_every_and_how_many(
    cards: list[dict[str, Any]], more: bool, some_: str, if_yes: str, if_no: str, number: Value
) -> None:
    case = situation(cards=cards, more_cards=more)

    assert in_words(read(some(CARDS, valid), case)) == some_
    assert in_words(read(every(CARDS, valid, if_none=yes), case)) == if_yes
    assert in_words(read(every(CARDS, valid, if_none=no), case)) == if_no
    assert read(how_many(CARDS, valid), case) == number


@pytest.mark.parametrize(
    ("cards", "more", "result"),
    [
        ([], False, "n/a"),
        ([], True, "open or n/a"),
        ([PERHAPS_VALID], False, "yes or n/a"),
        ([PERHAPS_INVALID], False, "no or n/a"),
        ([VALID], False, "yes"),
    ],
)
def test_every_of_a_list_that_may_be_empty_may_not_apply(
    cards: list[dict[str, Any]], more: bool, result: str
) -> None:
    case = situation(cards=cards, more_cards=more)

    assert in_words(read(every(CARDS, valid, if_none=None), case)) == result


def test_a_row_nobody_has_seen_is_evaluated_and_not_assumed_open() -> None:
    """What bars every card bars one that is not listed too."""
    usable = some(CARDS, lambda card: card.reader.adult)

    assert in_words(read(usable, situation(more_cards=True, adult=NO))) == "no"
    assert in_words(read(usable, situation(more_cards=True, adult=YES))) == "open"

    all_usable = every(CARDS, lambda card: card.reader.adult, if_none=yes)

    assert in_words(read(all_usable, situation(more_cards=True, adult=YES))) == "yes"


# --- days ---------------------------------------------------------------------------------------


def loan(first: Any, last: Any, **facts: Any) -> dict[str, Any]:
    return {"lent": first, "due": last, "returned": NO, **facts}


def not_returned(each: Loan) -> Truth:
    return not_(each.returned)


def days_out(where: Callable[[Loan], Truth] = not_returned) -> Days:
    return total_days(
        LOANS, lambda each: each.lent, lambda each: earlier_of(each.due, today), where=where
    )


@pytest.mark.parametrize(
    ("loans", "days"),
    [
        ([], exactly(0)),
        ([loan(exactly(91), exactly(93))], exactly(3)),
        # First and last day are counted, a day on which two loans run only once.
        ([loan(exactly(91), exactly(93)), loan(exactly(93), exactly(94))], exactly(4)),
        ([loan(exactly(91), exactly(99)), loan(exactly(93), exactly(94))], exactly(9)),
        # A loan that runs counts up to today.
        ([loan(exactly(99), exactly(NEVER))], exactly(2)),
        ([loan(exactly(91), between(93, 95))], between(3, 5)),
        ([loan(between(91, 94), between(93, 95))], between(0, 5)),
        ([loan(exactly(91), exactly(93), returned=YES)], exactly(0)),
        ([loan(exactly(91), exactly(93), returned=YES | NO)], between(0, 3)),
        ([loan(exactly(91), exactly(93), exists=False)], between(0, 3)),
        # Two rough loans that may overlap or not.
        (
            [loan(exactly(91), between(92, 93)), loan(between(93, 94), exactly(95))],
            between(4, 5),
        ),
        # Ends before it begins: there is no such day.
        ([loan(exactly(95), exactly(93))], exactly(0)),
    ],
)
def test_total_days_are_distinct_days(loans: list[dict[str, Any]], days: Value) -> None:
    assert read(days_out(), situation(loans=loans)) == days


def test_total_days_of_an_unfinished_list_have_no_upper_end() -> None:
    case = situation(loans=[loan(exactly(91), exactly(93))], more_loans=True)

    assert read(days_out(), case) == between(3, INFINITE)


def test_total_days_of_an_unfinished_list_whose_rows_cannot_count_are_known() -> None:
    of_adults = days_out(lambda each: each.reader.adult)

    assert read(of_adults, situation(more_loans=True, adult=NO)) == exactly(0)
    assert read(of_adults, situation(more_loans=True, adult=YES)) == between(0, INFINITE)


def due(each: Loan) -> Day:
    return each.due


@pytest.mark.parametrize(
    ("loans", "more", "first", "last"),
    [
        ([], False, NOTHING, NOTHING),
        ([loan(exactly(0), exactly(93))], False, exactly(93), exactly(93)),
        (
            [loan(exactly(0), exactly(93)), loan(exactly(0), exactly(97))],
            False,
            exactly(93),
            exactly(97),
        ),
        (
            [loan(exactly(0), between(93, 98)), loan(exactly(0), between(95, 96))],
            False,
            between(93, 96),
            between(95, 98),
        ),
        # A row that may not count may bring the end forward, and never holds it.
        (
            [loan(exactly(0), exactly(93), returned=YES | NO), loan(exactly(0), exactly(97))],
            False,
            between(93, 97),
            exactly(97),
        ),
        ([loan(exactly(0), exactly(93), exists=False)], False, (93, 93, True), (93, 93, True)),
        ([loan(exactly(0), exactly(93), returned=YES)], False, NOTHING, NOTHING),
        ([loan(exactly(0), exactly(93))], True, between(FIRST, 93), between(93, NEVER)),
        ([], True, (FIRST, NEVER, True), (FIRST, NEVER, True)),
    ],
)
def test_the_earliest_and_latest_of_rows(
    loans: list[dict[str, Any]], more: bool, first: Value, last: Value
) -> None:
    case = situation(loans=loans, more_loans=more)

    assert read(earliest(LOANS, due, where=not_returned), case) == first
    assert read(latest(LOANS, due, where=not_returned), case) == last


# --- links --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "result"),
    [
        ({0}, "yes"),
        ({1}, "no"),
        ({2}, "open"),
        ({NO_ROW}, "n/a"),
        ({0, 1}, "open"),
        ({0, NO_ROW}, "yes or n/a"),
        # Whichever of two cards it is, both are valid.
        ({0, 3}, "yes"),
    ],
)
def test_following_a_link(link: set[int], result: str) -> None:
    case = situation(cards=[VALID, INVALID, UNCLEAR, VALID], main_card=frozenset(link))

    assert in_words(read(follow(READER.main_card, valid), case)) == result


def test_an_unknown_link_may_lead_to_any_row_or_to_none() -> None:
    where = follow(READER.main_card, valid)

    assert in_words(read(where, situation(cards=[VALID]))) == "yes or n/a"
    assert in_words(read(where, situation(cards=[VALID], more_cards=True))) == "open or n/a"
    assert in_words(read(where, situation())) == "n/a"


def test_a_followed_day_sees_the_row_and_the_case_above_it() -> None:
    case = situation(
        cards=[{"issued": exactly(93)}, {"issued": exactly(97)}],
        main_card=frozenset({0, 1}),
        joined=exactly(95),
    )
    issued = follow(READER.main_card, lambda card: later_of(card.issued, card.reader.joined))

    assert read(issued, case) == between(95, 97)
    assert read(issued.where_none(today), situation()) == exactly(TODAY)
