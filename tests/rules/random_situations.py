"""Random situations for any book: every sort of value, rough and missing, rows that may not exist.

A share of open facts, a lean towards yes and a width of days are drawn per situation, because
facts drawn evenly rarely make a conclusion decisive.
"""

from __future__ import annotations

from random import Random

from paluu.rules.book import Book
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.situation import Calendar, Row, Rows, Situation
from paluu.rules.values import (
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    NO,
    NO_ROW,
    OPEN,
    YES,
    Kind,
    Unit,
    Value,
)

MINUTES_OF_A_DAY = 1440


class Draw:
    """One random situation of a book."""

    def __init__(self, rng: Random, book: Book, calendar: Calendar, today: int) -> None:
        self.rng = rng
        self.book = book
        self.calendar = calendar
        self.today = today
        self.open_share = rng.choice((0.0, 0.1, 0.3, 0.7))
        self.yes_share = rng.choice((0.1, 0.5, 0.9))
        self.doubt_share = rng.choice((0.0, 0.0, 0.3))
        self.width = rng.choice((3, 40, 400, 4000))
        self.sizes = {table: rng.choice((0, 1, 1, 2, 3)) for table in book.tables.values()}
        self.complete = {table: rng.random() < 0.7 for table in book.tables.values()}

    def situation(self, options: dict[Option, Value]) -> Situation:
        noon = (self.today - 719_163) * MINUTES_OF_A_DAY + 700
        return Situation(
            facts=self.facts(None),
            tables={table: self.rows(table) for table in self.book.tables.values()},
            today=self.today,
            now=self.rng.choice(((noon, noon), (noon - 700, noon + 739))),
            options=options,
            calendar=self.calendar,
        )

    def rows(self, table: Table) -> Rows:
        listed = [
            Row(
                self.facts(table),
                f"{table.name}-{index}",
                exists=OPEN if self.rng.random() < self.doubt_share else YES,
            )
            for index in range(self.sizes[table])
        ]
        return Rows.of(listed, complete=self.complete[table])

    def facts(self, table: Table | None) -> dict[Fact, Value]:
        return {
            fact: self.value(fact)
            for fact in self.book.facts_of(table).values()
            if fact.kind is not None and self.rng.random() >= self.open_share
        }

    def value(self, fact: Fact) -> Value:
        rng = self.rng
        match fact.kind:
            case Kind.TRUTH:
                return YES if rng.random() < self.yes_share else NO
            case Kind.CHOICE:
                return self.choice(len(fact.members))
            case Kind.DAY:
                return self.day(self.today, NEVER)
            case Kind.MOMENT:
                noon = (self.today - 719_163) * MINUTES_OF_A_DAY + 700
                low, high, _ = self.day(noon, NEVER_MOMENT)
                return low, high, False
            case Kind.NUMBER:
                return self.number(fact)
            case Kind.LINK:
                return self.link(fact)
        raise AssertionError(fact.public_name)

    def choice(self, members: int) -> int:
        if self.rng.random() < 0.8:
            return 1 << self.rng.randrange(members)
        return self.rng.randrange(1, 1 << members)

    def day(self, middle: int, never: int) -> tuple[int, int, bool]:
        first = middle + self.rng.randint(-self.width, self.width)
        match self.rng.randrange(10):
            case 0:
                return never, never, False
            case 1:
                return middle + 1, never, False
            case 2:
                return 1, first, False
            case 3 | 4:
                return first, first + self.rng.randint(1, self.width), False
            case 5:
                return middle, middle, False
            case _:
                return first, first, False

    def number(self, fact: Fact) -> tuple[int, int, bool]:
        usual = {Unit.DAYS: (0, 1, 7, 30, 181, 400), Unit.MONTHS: (1, 12, 36, 120, 240)}
        low = self.rng.choice(usual.get(fact.unit or Unit.COUNT, (0, 1, 2, 3)))
        match self.rng.randrange(8):
            case 0:
                return low, INFINITE, False
            case 1:
                return low, low + self.rng.randint(1, 30), False
            case 2 if fact.unit is Unit.MONTHS:
                return INFINITE, INFINITE, False
            case _:
                return low, low, False

    def link(self, fact: Fact) -> frozenset[int]:
        assert fact.target is not None
        unseen = 0 if self.complete[fact.target] else 1
        anywhere = [*range(self.sizes[fact.target] + unseen)]
        if fact.optional or not anywhere:
            anywhere.append(NO_ROW)
        several = self.rng.random() < 0.2
        return frozenset(
            self.rng.sample(anywhere, self.rng.randint(1, len(anywhere)) if several else 1)
        )


def random_options(rng: Random, book: Book) -> dict[Option, Value]:
    """Any value that the bounds of each option allow."""
    return {option: _option(rng, option) for option in book.options.values()}


def _option(rng: Random, option: Option) -> Value:
    match option.kind:
        case Kind.TRUTH:
            return rng.choice((YES, NO))
        case Kind.CHOICE:
            return 1 << rng.randrange(len(option.members))
        case _:
            low = option.low or 0
            chosen = rng.randint(low, option.high if option.high is not None else low + 1000)
            return chosen, chosen, False
