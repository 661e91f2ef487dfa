"""A small law of a lending library: every node type, two tables, few values to each fact.

Facts are few and their values small, so that all exact cases behind an open one can be listed.
"""

from __future__ import annotations

import sys
from enum import Enum

from paluu.rules.book import Book
from paluu.rules.language import (
    CASE,
    Choice,
    Count,
    Day,
    Days,
    Moment,
    Months,
    Rows,
    Subject,
    Truth,
    all_of,
    any_of,
    beginning,
    choice,
    count,
    counted,
    day,
    days,
    earlier_of,
    earliest,
    ends,
    every,
    follow,
    how_many,
    in_days,
    in_months,
    indefinite,
    later_of,
    latest,
    link,
    moment,
    months,
    never,
    no,
    not_,
    now,
    only_if,
    option_days,
    option_hours,
    option_is,
    option_truth,
    rule,
    same_row,
    some,
    today,
    total_days,
    truth,
    when,
    yes,
)
from paluu.rules.nodes import Option, Table
from paluu.rules.values import Counting, Kind, Unit

TODAY = 100


class SevenDayWeeks:
    """A calendar of bare numbers: every seventh day is a day off; thirty days are a month."""

    def end(self, event: int, length: int, unit: Unit, counting: Counting) -> int:
        if unit is Unit.HOURS:
            return event + 60 * length
        length *= {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 30}[unit]
        match counting:
            case Counting.PLAIN:
                return event + length
            case Counting.ROLLED:
                end = event + length
                return end + 1 if end % 7 == 0 else end
            case Counting.LIBERTY:
                return event + length - 1


CALENDAR = SevenDayWeeks()


class Age(Enum):
    CHILD = "child"
    STUDENT = "student"
    OTHER = "other"


class Medium(Enum):
    BOOK = "book"
    FILM = "film"


loan_days = Option("loan_days", Kind.NUMBER, "1", "Length.", 2, unit=Unit.DAYS, low=1, high=3)
notice_hours = Option(
    "notice_hours", Kind.NUMBER, "1", "Notice.", 2, unit=Unit.HOURS, low=1, high=2
)
lenient = Option("lenient", Kind.TRUTH, "1", "Lenient.", False)
tally = Option("tally", Kind.CHOICE, "1", "What counts.", "books", members=("books", "all"))
OPTIONS = (loan_days, notice_hours, lenient, tally)


class Card(Subject):
    table = Table("cards", "A library card.", complete=True)

    valid = truth("2", "The card is valid.")
    issued = day("2", "Day of issue.")

    @property
    def reader(self) -> Reader:
        return Reader(CASE)


class Loan(Subject):
    table = Table("loans", "A loan.", complete=False)

    returned = truth("3", "It has been returned.")
    medium = choice(Medium, "3", "What was lent.")
    lent = day("3", "Day of the loan.")
    due = day("3", "Day it is due.")
    card = link(Card, "3", "The card it was lent on.", optional=True)

    @property
    def reader(self) -> Reader:
        return Reader(CASE)


class Reader(Subject):
    table = None

    blocked = truth("4", "The reader is blocked.")
    adult = truth("4", "The reader is an adult.")
    age = choice(Age, "4", "The group the reader belongs to.")
    former_age = choice(Age, "4", "The group before.")
    joined = day("4", "Day of joining.")
    called = moment("4", "When the reader was called.")
    months_paid = months("4", "Months paid for.")
    fees = count("4", "Number of fees.")
    extra_days = days("4", "Days granted besides.")
    main_card = link(Card, "4", "The card in use.", optional=True)
    spare_card = link(Card, "4", "The other card.", optional=True)

    @property
    def loans(self) -> Rows[Loan]:
        return Rows(Loan)

    @property
    def cards(self) -> Rows[Card]:
        return Rows(Card)


# --- truth, conditionals -----------------------------------------------------------------------


@rule("10", yes="Membership has begun.", no="It has not.")
def member(reader: Reader) -> Truth:
    return reader.joined <= today


@rule("11; 11(a)", yes="The reader may borrow.", no="The reader may not borrow.")
def may_borrow(reader: Reader) -> Truth:
    return all_of(member(reader).at("11(a)"), not_(reader.blocked).at("11(b)"), yes)


@rule("12", yes="A child has an adult with it.", no="It has none.")
def accompanied(reader: Reader) -> Truth:
    return only_if(reader.age.among(Age.CHILD), reader.adult)


@rule("13", yes="Every safeguard that applies is met.", no="One is not met.")
def safeguards(reader: Reader) -> Truth:
    return all_of(accompanied(reader), only_if(reader.blocked, counted(0) < reader.fees))


@rule("14", yes="Lending is safe.", no="It is not.")
def safe(reader: Reader) -> Truth:
    return safeguards(reader).where_none(option_truth(lenient))


@rule("14", yes="A safeguard that applies is met.", no="None is met.")
def some_safeguard(reader: Reader) -> Truth:
    return any_of(accompanied(reader), only_if(reader.blocked, counted(0) < reader.fees))


@rule("15", yes="Something speaks for the reader.", no="Nothing does.")
def some_reason(reader: Reader) -> Truth:
    return any_of(accompanied(reader), not_(safeguards(reader)), no, may_borrow(reader))


@rule("16", yes="The group that counts.")
def group(reader: Reader) -> Choice[Age]:
    return (
        when(reader.blocked, reader.former_age)
        .when(reader.adult, reader.age)
        .otherwise(reader.former_age)
    )


@rule("17", yes="The group, for members only.")
def member_group(reader: Reader) -> Choice[Age]:
    return only_if(member(reader), reader.age)


@rule("18", yes="The reader pays.", no="The reader does not pay.")
def pays(reader: Reader) -> Truth:
    return when(
        member_group(reader).where_none(reader.former_age).among(Age.OTHER, Age.STUDENT), yes
    ).otherwise(group(reader).among(Age.OTHER))


# --- days, moments, numbers --------------------------------------------------------------------


@rule("20", yes="Last day of the trial.")
def trial_end(reader: Reader) -> Day:
    return ends(reader.joined, option_days(loan_days), Counting.ROLLED)


@rule("21", yes="Day the membership ends.")
def membership_end(reader: Reader) -> Day:
    length = when(reader.blocked, in_months(1)).otherwise(reader.months_paid + in_months(1))
    return only_if(may_borrow(reader), ends(reader.joined, length, Counting.LIBERTY))


@rule("22", yes="The membership is in force.", no="It is not.")
def membership_in_force(reader: Reader) -> Truth:
    return all_of(may_borrow(reader), today <= membership_end(reader).where_none(beginning))


@rule("23", yes="The notice has run out.", no="It has not.")
def notice_over(reader: Reader) -> Truth:
    return notice_end(reader) < now


@rule("23", yes="End of the notice.")
def notice_end(reader: Reader) -> Moment:
    return ends(reader.called, option_hours(notice_hours))


@rule("24", yes="Months that count.")
def months_counted(reader: Reader) -> Months:
    return when(reader.adult, indefinite).otherwise(
        earlier_of(reader.months_paid, in_months(2)) - in_months(1)
    )


# --- parts -------------------------------------------------------------------------------------


@rule("30", yes="This loan counts.", no="It does not.")
def loan_counts(loan: Loan) -> Truth:
    return all_of(
        not_(loan.returned),
        when(option_is(tally, "books"), loan.medium.among(Medium.BOOK)).otherwise(yes),
        not_(loan.reader.blocked),
    )


@rule("31", yes="This loan is overdue.", no="It is not.")
def overdue(loan: Loan) -> Truth:
    return all_of(loan_counts(loan), loan.due < today)


@rule("31", yes="A loan is overdue.", no="None is.")
def something_overdue(reader: Reader) -> Truth:
    return some(reader.loans, overdue)


@rule("32", yes="All is returned.", no="Not all is.")
def all_returned(reader: Reader) -> Truth:
    return every(reader.loans, lambda loan: loan.returned, if_none=yes)


@rule("32", yes="All cards are valid.", no="Not all are.")
def cards_valid(reader: Reader) -> Truth:
    return every(reader.cards, lambda card: card.valid, if_none=no)


@rule("32", yes="All cards in use are old.", no="Not all are.")
def cards_old(reader: Reader) -> Truth:
    return every(
        reader.cards, lambda card: any_of(card.reader.adult, card.issued < today), if_none=None
    )


@rule("33", yes="Loans that count.")
def loans_open(reader: Reader) -> Count:
    return how_many(reader.loans, loan_counts)


@rule("33", yes="More than one loan is open.", no="At most one is open.")
def too_many(reader: Reader) -> Truth:
    return loans_open(reader) > counted(1)


@rule("34", yes="Days with a loan.")
def days_out(reader: Reader) -> Days:
    return total_days(
        reader.loans,
        lambda loan: loan.lent,
        lambda loan: earlier_of(loan.due, today),
        where=loan_counts,
    )


@rule("34", yes="The limit has passed.", no="It has not.")
def limit_passed(reader: Reader) -> Truth:
    left = (in_days(3) + reader.extra_days) - days_out(reader)
    return left < in_days(0)


@rule("35", yes="Latest day due.")
def last_due(reader: Reader) -> Day:
    return latest(reader.loans, lambda loan: loan.due, where=loan_counts)


@rule("35", yes="First day due.")
def first_due(reader: Reader) -> Day:
    return earliest(reader.loans, lambda loan: loan.due, where=lambda loan: not_(loan.returned))


@rule("36", yes="The reader answers by this day.")
def answer_by(reader: Reader) -> Day:
    return ends(
        later_of(last_due(reader).where_none(beginning), reader.joined), in_days(2), Counting.PLAIN
    )


@rule("37", yes="The last loan is due before the first card was issued.", no="It is not.")
def odd_order(reader: Reader) -> Truth:
    cards = earliest(reader.cards, lambda card: card.issued, where=lambda card: card.valid)
    return (later_of(last_due(reader), trial_end(reader)) < cards).where_none(no)


# --- links -------------------------------------------------------------------------------------


@rule("40", yes="The card of this loan is valid.", no="It is not.")
def lent_on_valid_card(loan: Loan) -> Truth:
    return follow(loan.card, lambda card: card.valid).where_none(no)


@rule("40", yes="A loan rests on a valid card.", no="None does.")
def valid_loan(reader: Reader) -> Truth:
    return some(reader.loans, lent_on_valid_card)


@rule("41", yes="Day of issue of the card in use.")
def issue(reader: Reader) -> Day:
    card = when(reader.blocked, reader.spare_card).otherwise(reader.main_card)
    return follow(card, lambda card: later_of(card.issued, card.reader.joined))


@rule("41", yes="The card in use is in order.", no="It is not.")
def card_in_order(reader: Reader) -> Truth:
    return follow(reader.main_card, lambda card: all_of(card.valid, card.issued <= today))


@rule("42", yes="This loan is on the card in use.", no="It is not.")
def on_main_card(loan: Loan) -> Truth:
    return same_row(loan.card, loan.reader.main_card)


@rule("42", yes="Days with a loan on the card in use.")
def days_on_main_card(reader: Reader) -> Days:
    return total_days(
        reader.loans,
        lambda loan: loan.lent,
        lambda loan: earlier_of(loan.due, today),
        where=on_main_card,
    )


@rule("43", yes="The card in use must be renewed.", no="It need not be.")
def must_renew(reader: Reader) -> Truth:
    """The link is asked for twice: whichever card it is, the answer may be the same."""
    return any_of(
        days_on_main_card(reader) > in_days(2),
        issue(reader).where_none(never) < today,
        same_row(reader.main_card, reader.spare_card),
    )


LIBRARY = Book((Reader, Loan, Card), (sys.modules[__name__],))
