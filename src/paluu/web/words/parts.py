"""What the parts and facts of one case are called: "Return decision of 3 March 2029"."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from paluu.casefile.sheet import Place, Sheet
from paluu.errors import PaluuError
from paluu.law.book import LAW
from paluu.rules.nodes import Fact
from paluu.web.words.labels import TABLES, member_word, plain_letters
from paluu.web.words.speech import country_words, day_words, fact_words

_DAY_OF = {
    "return_decisions": ("return_decision_date", "of"),
    "removal_decisions": ("removal_decision_date", "of"),
    "entry_bans": ("entry_ban_date", "of"),
    "appeals": ("appeal_lodged_date", "of"),
    "detention_periods": ("detention_start_date", "from"),
    "detention_reviews": ("detention_review_date", "of"),
    "hearings": ("hearing_date", "of"),
}
_KIND_OF = {
    "breaches": "cooperation_breach",
    "measures": "measure_kind",
    "changes_after_maximum": "post_maximum_change",
}
_WRITTEN = re.compile(
    r"(?:(?P<table>\w+)\[(?P<key>[^\]]*)\]\.)?(?P<name>[\w.]+)(?:\[(?P<row>.*)\])?"
)


class Parts:
    """The names of the parts of one case.

    Args:
        sheet: the facts of the case.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def name(self, table: str, key: str | None) -> str:
        """Name a part; an unseen one is "another"."""
        noun = TABLES.get(table) or plain_letters(table)
        if key is None or key == "?":
            return f"Another {noun[:1].lower()}{noun[1:]}, not on file"
        row = self.sheet.rows.get(table, {}).get(key, {})
        if table == "countries":
            return country_words(str(row.get("country") or key))
        if table in _DAY_OF:
            fact, word = _DAY_OF[table]
            if day := _day(row.get(fact)):
                return f"{noun} {word} {day_words(day)}"
        if table in _KIND_OF and (kind := row.get(_KIND_OF[table])):
            return f"{noun}: {member_word(str(kind)).lower()}"
        keys = list(self.sheet.rows.get(table, {}))
        return noun if len(keys) < 2 or key not in keys else f"{noun} {keys.index(key) + 1}"

    def in_tables(self, *tables: str) -> list[tuple[str, str]]:
        """List the parts in some tables: key and name."""
        return [
            (key, self.name(table, key))
            for table in tables
            for key in self.sheet.rows.get(table, {})
        ]

    def any_name(self, key: str) -> str:
        """Name the part that has this key, in whatever table it is."""
        for table in TABLES:
            if key in self.sheet.rows.get(table, {}):
                return self.name(table, key)
        return country_words(key) if len(key) == 2 else plain_letters(key)

    def value(self, place: Place) -> str:
        """Write what is recorded of a fact."""
        table, key, name = place
        if table is None or key is None:
            stated = self.sheet.case.get(name)
        else:
            stated = self.sheet.known(table, key, name)
        fact = fact_of(name, table)
        if fact is not None and fact.target is not None and isinstance(stated, str):
            return self.name(fact.target.name, stated)
        return fact_words(fact, stated) if fact is not None else str(stated)

    def meaning(self, place: Place) -> str:
        """Write a fact as a sentence, with its part first where it has one."""
        table, key, name = place
        fact = fact_of(name, table)
        sentence = fact.meaning if fact is not None else _table_sentence(name)
        return f"{self.name(table, key)}: {sentence}" if table else sentence


def fact_of(name: str, table: str | None = None) -> Fact | None:
    """Find a fact by its plain name."""
    try:
        if table is not None and table in LAW.tables:
            return LAW.facts_of(LAW.tables[table]).get(name)
        return LAW.facts_of(None).get(name) or LAW.fact(name)
    except PaluuError:
        return None


def read_place(written: str) -> Place:
    """Read a fact as guards and questions write it.

    Known are ``table[key].fact`` (what an answer rests on), ``table.fact[key]`` (what is missing),
    and plain names of facts and tables.
    """
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None, None, written
    table, key, name, row = found["table"], found["key"], found["name"], found["row"]
    if table is not None:
        return table, None if key == "None" else key, name
    if "." in name:
        table, name = name.split(".", 1)
        return table, row or "?", name
    return None, None, name


def _table_sentence(name: str) -> str:
    table = LAW.tables.get(name)
    return f"Whether the list is complete: {table.meaning}" if table else plain_letters(name)


def _day(stated: Any) -> date | None:
    match stated:
        case date():
            return stated
        case str():
            try:
                return date.fromisoformat(stated[:10])
            except ValueError:
                return None
        case _:
            return None
