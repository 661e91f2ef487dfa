"""Ten rules on one case, for comparing engines: departure, entry ban, detention, release."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np
import numpy.typing as npt

from paluu.law.profile import reference_profile
from paluu.rules.book import Book
from paluu.rules.endings import end_of_period
from paluu.rules.language import (
    Day,
    Months,
    Subject,
    Truth,
    all_of,
    any_of,
    choice,
    day,
    ends,
    in_days,
    in_months,
    not_,
    rule,
    today,
    truth,
    when,
    years,
)
from paluu.rules.values import NEVER, Counting, Unit

Array = npt.NDArray[np.generic]
TODAY = date(2029, 3, 5).toordinal()
CALENDAR = reference_profile("FI").calendar
APPEAL_DAYS, BAN_MONTHS, DETENTION_DAYS = 14, 60, 365
TRUTHS = ("in_force", "security", "serious", "detained")
DAYS = ("notified", "left", "start")


class Ground(Enum):
    """Why a person is detained."""

    ABSCONDING = "absconding"
    SECURITY = "security"
    IDENTITY = "identity"
    OTHER = "other"


class Case(Subject):
    """One case."""

    table = None
    in_force = truth("1", "A return decision is in force.")
    security = truth("1", "The person poses a security risk.")
    serious = truth("1", "Serious offences are established.")
    detained = truth("1", "The person is detained.")
    notified = day("1", "Day of notification.")
    left = day("1", "Day of departure.")
    start = day("1", "First day of detention.")
    ground = choice(Ground, "1", "Ground of detention.")


@rule("1", yes="Last day to leave.")
def deadline(case: Case) -> Day:
    return ends(case.notified, in_days(APPEAL_DAYS), Counting.ROLLED)


@rule("2", yes="The period was missed.", no="It was not.")
def missed(case: Case) -> Truth:
    return all_of(case.in_force, deadline(case) < today, deadline(case) < case.left)


@rule("3", yes="There is a risk.", no="There is none.")
def risk(case: Case) -> Truth:
    return any_of(case.security, case.serious)


@rule("4", yes="Subject to removal.", no="Not subject to removal.")
def removal(case: Case) -> Truth:
    return all_of(case.in_force, any_of(missed(case), risk(case)))


@rule("5", yes="An entry ban is required.", no="None is.")
def ban_required(case: Case) -> Truth:
    return any_of(removal(case), missed(case), risk(case))


@rule("6", yes="Longest entry ban.")
def ban_maximum(case: Case) -> Months:
    return when(risk(case), years(20)).otherwise(years(10))


@rule("7", yes="Last day of the entry ban.")
def ban_end(case: Case) -> Day:
    return ends(case.left, in_months(BAN_MONTHS), Counting.PLAIN)


@rule("8", yes="The entry ban is running.", no="It is not.")
def ban_running(case: Case) -> Truth:
    return all_of(ban_required(case), case.left <= today, today <= ban_end(case))


@rule("9", yes="Last day of detention.")
def detention_end(case: Case) -> Day:
    return ends(case.start, in_days(DETENTION_DAYS), Counting.LIBERTY)


@rule("10", yes="Must be released.", no="Need not be released.")
def release(case: Case) -> Truth:
    return all_of(
        case.detained,
        any_of(
            not_(case.ground.among(Ground.ABSCONDING, Ground.SECURITY)),
            detention_end(case) < today,
        ),
    )


BOOK = Book((Case,), (sys.modules[__name__],))


@dataclass(frozen=True)
class Cases:
    """Cases as plain columns: two planes for a truth, two ends for a day, bits for a choice."""

    columns: dict[str, Array]

    def __getitem__(self, name: str) -> Array:
        return self.columns[name]


def invent(number: int, seed: int = 1) -> Cases:
    """Invent cases; a quarter of the facts are unknown, a few days are rough."""
    rng = np.random.default_rng(seed)
    columns: dict[str, Array] = {}
    for name in TRUTHS:
        value, known = rng.random(number) < 0.4, rng.random(number) < 0.75
        columns[f"{name}_may"], columns[f"{name}_sure"] = value | ~known, value & known
    for name in DAYS:
        low = (TODAY - rng.integers(-60, 2500, number)).astype(np.int32)
        high = low + np.where(rng.random(number) < 0.05, 20, 0).astype(np.int32)
        known = rng.random(number) < 0.75
        columns[f"{name}_low"] = np.where(known, low, 0).astype(np.int32)
        columns[f"{name}_high"] = np.where(known, high, NEVER).astype(np.int32)
    bits = np.left_shift(1, rng.integers(0, 4, number))
    columns["ground"] = np.where(rng.random(number) < 0.75, bits, 15).astype(np.uint8)
    return Cases(columns)


FIRST_DAY, LAST_DAY = date(2010, 1, 1).toordinal(), date(2050, 1, 1).toordinal()


def table(length: int, unit: Unit, counting: Counting) -> Array:
    """Tabulate the ends of a period; before the first day stands 0, after the last never."""
    asked = range(FIRST_DAY, LAST_DAY)
    ends_of = [end_of_period(CALENDAR, day, length, unit, counting) for day in asked]
    return np.array([0, *ends_of, NEVER], np.int32)


DEADLINES = table(APPEAL_DAYS, Unit.DAYS, Counting.ROLLED)
BAN_ENDS = table(BAN_MONTHS, Unit.MONTHS, Counting.PLAIN)
DETENTION_ENDS = table(DETENTION_DAYS, Unit.DAYS, Counting.LIBERTY)

RESULTS = tuple(
    f"{name}_{side}"
    for names, sides in (
        (("missed", "risk", "removal", "ban_required", "ban_running", "release"), ("may", "sure")),
        (("deadline", "ban_maximum", "ban_end", "detention_end"), ("low", "high")),
    )
    for name in names
    for side in sides
)
"""Every engine gives these columns."""
