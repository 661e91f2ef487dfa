"""Days, durations, values and provisions as people write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from paluu.documents.catalogue import catalogue
from paluu.documents.content import Language
from paluu.errors import BadInput
from paluu.rules.nodes import Fact
from paluu.rules.plain import INDEFINITE_WORD, NEVER_WORD, NOT_APPLICABLE
from paluu.rules.values import Kind, Unit
from paluu.web import office
from paluu.web.words.labels import member_word

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
NOT_KNOWN = "Not known"


def day_words(day: date) -> str:
    """Write a day: 3 March 2029."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def instant_words(instant: datetime) -> str:
    """Write an instant in the authority's own time: 3 March 2029, 14:05."""
    here = office.local(instant)
    return f"{day_words(here.date())}, {here:%H:%M}"


def days_words(days: int) -> str:
    """Write a distance from today: in 3 days, today, 2 days ago."""
    match days:
        case 0:
            return "today"
        case 1:
            return "tomorrow"
        case -1:
            return "yesterday"
        case _ if days > 0:
            return f"in {span_words(days)}"
        case _:
            return f"{span_words(-days)} ago"


def left_words(days: int) -> str:
    """Write how much time is left: 3 days left, last day today, 2 days overdue."""
    match days:
        case 0:
            return "last day is today"
        case _ if days > 0:
            return f"{span_words(days)} left"
        case _:
            return f"{span_words(-days)} over"


def span_words(days: int) -> str:
    """Write a number of days, in larger units once days no longer say anything."""
    if days < 90:
        return counted(days, "day")
    if days < 730:
        return counted(round(days / 30.44), "month")
    return counted(round(days / 365.25), "year")


def counted(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def joined(items: list[str], last: str = "and") -> str:
    """Write several names as one phrase."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def country_words(code: str) -> str:
    """Write a country, or its code if it is not known."""
    try:
        return catalogue(Language.EN).country(code)
    except BadInput:
        return code


def language_words(code: str) -> str:
    """Write a language, or its code if it is not known."""
    try:
        return catalogue(Language.EN).language_name(code)
    except BadInput:
        return code


_OURS = re.compile(r"\d+[a-z]{0,2}(\(-?[0-9a-z]+\))*(\.\d+)?")


def article_words(provision: str) -> str:
    """Write a provision: Article 12(3)."""
    return f"Article {provision}" if _OURS.fullmatch(provision) else provision


def provision_order(one: str) -> tuple[int, str]:
    """Sort provisions by the number of their Article."""
    head = re.match(r"\d+", one)
    return int(head.group()) if head else 999, one


def provisions_in(written: str) -> list[str]:
    """List the provisions in a list of them, as rules and acts carry it."""
    return [part.strip() for part in written.split(",") if part.strip()]


def fact_words(fact: Fact, plain: Any) -> str:
    """Write a recorded value of a fact."""
    if fact.kind is Kind.LINK:
        return "none" if plain is None else str(plain)
    return value_words(fact.kind, plain, fact.unit)


def value_words(kind: Kind | None, plain: Any, unit: Unit | None = None) -> str:
    """Write a value in plain form; ``None`` is not known."""
    match plain:
        case None | "unknown":
            return NOT_KNOWN
        case bool():
            return "Yes" if plain else "No"
        case str() if plain == NOT_APPLICABLE:
            return "Does not apply"
        case str() if plain == NEVER_WORD:
            return "Never"
        case str() if plain == INDEFINITE_WORD:
            return "Without end"
        case datetime():
            return instant_words(plain)
        case date():
            return day_words(plain)
        case int():
            noun = {Unit.DAYS: "day", Unit.MONTHS: "month", Unit.WEEKS: "week", Unit.HOURS: "hour"}
            return counted(plain, noun[unit]) if unit in noun else f"{plain:,}"
        case dict():
            return _range_words(kind, plain, unit)
        case list() | tuple():
            return joined([value_words(kind, item, unit) for item in plain], "or")
        case str() if kind is Kind.DAY:
            return day_words(date.fromisoformat(plain[:10]))
        case str() if kind is Kind.MOMENT:
            return instant_words(datetime.fromisoformat(plain))
        case str() if kind is Kind.CHOICE:
            return member_word(plain)
        case _:
            return str(plain)


def _range_words(kind: Kind | None, plain: dict[str, Any], unit: Unit | None) -> str:
    low = plain.get("earliest", plain.get("at_least"))
    high = plain.get("latest", plain.get("at_most"))
    number = kind is Kind.NUMBER
    told = []
    if low is not None:
        told.append(f"{'at least' if number else 'not before'} {value_words(kind, low, unit)}")
    if high is not None:
        told.append(f"{'at most' if number else 'not after'} {value_words(kind, high, unit)}")
    if plain.get("may_not_apply"):
        told.append("or it does not apply")
    return ", ".join(told) or NOT_KNOWN
