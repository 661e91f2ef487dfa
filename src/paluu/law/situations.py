"""From plain facts, as a case file or another system gives them, to a situation to be read.

Three things are done on the way, and only these:

- A fact of a part may be given without its part where the case has only one
  (``entry_ban_duration_months: 36``): it then speaks of that one part.
- What one statement contains is spelled out: a person who is here has not left; a person said to
  be a minor was born within the last eighteen years; a ban with a length is not indefinite.
- A file that is complete says of the authority's own acts that those not in it have not happened
  (facts marked ``own_act``). Nothing else is ever presumed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.facts import (
    Appeal,
    CountryOfReturn,
    DetentionPeriod,
    EntryBan,
    RemovalDecision,
    ReturnDecision,
)
from paluu.law.profile import Profile
from paluu.law.terms import BanInstrument
from paluu.periods import add_months
from paluu.rules.nodes import Fact, Table
from paluu.rules.plain import read_fact, to_minute
from paluu.rules.situation import Row, Rows, Situation
from paluu.rules.values import NEVER, NEVER_MOMENT, NO, NO_ROW, YES, Kind, Value

MADE_BY = {
    "return_decision_issued": "return_decisions",
    "removal_decision_issued": "removal_decisions",
    "entry_ban_issued": "entry_bans",
}
"""Statements that a part exists, and the table the part is a row of."""

_ROW_WORDS = frozenset({"id", "against", "named_in", "exists"})


def read_situation(
    facts: Mapping[str, Any],
    *,
    today: date,
    profile: Profile,
    now: datetime | None = None,
    complete: bool = True,
    where: str = "facts",
) -> Situation:
    """Read plain facts.

    Args:
        facts: values by fact name; rows as a list under the name of their table, each with an
            optional ``id``, or as ``{rows: [...], complete: true}``.
        today: the day of evaluation.
        profile: the State's options and calendar.
        now: the moment of evaluation; any moment of the day if it is not given.
        complete: whether the file holds all acts of the authority and the courts.
        where: the place in the input, for errors.

    Raises:
        BadInput: an unknown name, a value that does not fit, or a part that cannot be told.
    """
    return _Reader(today, profile, now, complete, where).read(facts)


class _Reader:
    def __init__(
        self, today: date, profile: Profile, now: datetime | None, complete: bool, where: str
    ) -> None:
        self.today = today
        self.profile = profile
        self.complete = complete
        self.where = where
        start = datetime.combine(today, time.min, tzinfo=UTC)
        self.now = (
            (to_minute(now), to_minute(now))
            if now
            else (to_minute(start), to_minute(start + timedelta(days=1)) - 1)
        )
        self.rows: dict[Table, list[dict[str, Any]]] = {}
        self.closed: dict[Table, bool] = {}
        self.keys: dict[Table, list[str]] = {}

    def read(self, given: Mapping[str, Any]) -> Situation:
        case_facts, flat = self._sort(given)
        self._place(flat)
        for table, rows in self.rows.items():
            self.keys[table] = [
                str(row.get("id", f"{table.name}-{index}")) for index, row in enumerate(rows, 1)
            ]
            if len(set(self.keys[table])) != len(rows):
                raise BadInput("Two rows have the same id.", where=f"{self.where}.{table.name}")
        self._spell_out(case_facts)
        case = self._facts(case_facts, None, self.where)
        tables = {table: self._table(table, rows) for table, rows in self.rows.items()}
        for table in LAW.tables.values():
            if table not in tables:
                tables[table] = self._with_unseen(table, [])
        self._close(case, None)
        return Situation(
            case, tables, self.today.toordinal(), self.now, self.profile.values,
            self.profile.calendar,
        )  # fmt: skip

    # --- names -----------------------------------------------------------------------------

    def _sort(self, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Tell facts of the case, rows, and facts of parts given without their part."""
        of_case = LAW.facts_of(None)
        case_facts: dict[str, Any] = {}
        flat: dict[str, Any] = {}
        for name, value in given.items():
            if name in LAW.tables:
                self._take_rows(LAW.tables[name], value)
            elif name in of_case or name in {"is_minor", "is_unaccompanied_minor"}:
                case_facts[name] = value
            elif name in MADE_BY or name == "country_of_return_determined" or _part_of(name):
                flat[name] = value
            else:
                LAW.fact(name)
        return case_facts, flat

    def _take_rows(self, table: Table, value: Any) -> None:
        where = f"{self.where}.{table.name}"
        closed = self.complete and table.complete
        if isinstance(value, Mapping):
            closed = bool(value.get("complete", closed))
            value = value.get("rows", [])
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            raise BadInput("A list of rows is wanted.", where=where)
        known = LAW.facts_of(table)
        for index, row in enumerate(value, 1):
            for name in row:
                if name not in known and name not in _ROW_WORDS:
                    raise BadInput(
                        f"There is no fact called {name!r} in {table.name}.",
                        where=f"{where}[{index}]",
                        advice=f"Known are: {', '.join(known)}.",
                    )
        self.rows[table] = [dict(row) for row in value]
        self.closed[table] = closed

    def _place(self, flat: dict[str, Any]) -> None:
        """Put facts given without their part on the only part there is."""
        for name, value in flat.items():
            if name in MADE_BY:
                table = LAW.tables[MADE_BY[name]]
                if value is True:
                    self._only_row(table, name)
                elif value is False:
                    self.rows.setdefault(table, [])
                    self.closed[table] = True
                continue
            if name == "country_of_return_determined":
                if value is True:
                    self._only_row(_table(CountryOfReturn), name)["named_in"] = "the only one"
                continue
            found = _part_of(name)
            assert found is not None
            assert found.table is not None
            self._only_row(found.table, name)[name] = value

    def _only_row(self, table: Table, name: str) -> dict[str, Any]:
        rows = self.rows.setdefault(table, [])
        if len(rows) > 1:
            raise BadInput(
                f"It is not clear which of the {table.name} is meant.",
                where=f"{self.where}.{name}",
                advice=f"Give it in a row under {table.name}.",
            )
        if not rows:
            rows.append({})
        return rows[0]

    # --- what a statement contains -----------------------------------------------------------

    def _spell_out(self, case: dict[str, Any]) -> None:
        tomorrow = self.today + timedelta(days=1)
        if case.get("is_present_on_ms_territory") is True and "left_territory_date" not in case:
            case["left_territory_date"] = {"earliest": tomorrow, "latest": "never"}
        unaccompanied = case.pop("is_unaccompanied_minor", None)
        if unaccompanied is not None:
            case.setdefault("is_unaccompanied", unaccompanied)
            if unaccompanied is True:
                case.setdefault("is_minor", True)
        minor = case.pop("is_minor", None)
        if minor is not None and "date_of_birth" not in case:
            eighteen_years_ago = date.fromordinal(add_months(self.today.toordinal(), -216))
            case["date_of_birth"] = (
                {"earliest": eighteen_years_ago + timedelta(days=1), "latest": self.today}
                if minor is True
                else {"latest": eighteen_years_ago}
            )
        for row in self.rows.get(_table(EntryBan), []):
            if "entry_ban_duration_months" in row:
                row.setdefault("entry_ban_indefinite", False)
        for row in self.rows.get(_table(ReturnDecision), []):
            if "departure_period_days" in row:
                row.setdefault("departure_mode", "period_for_return")
            if row.get("departure_mode") is not None:
                row.setdefault("return_decision_states_departure", True)
        for row in self.rows.get(_table(DetentionPeriod), []):
            if not isinstance(row.get("detention_start_date", {}), Mapping):  # no rough day
                row.setdefault("detention_start", row["detention_start_date"])
            if self.complete:  # an order for a further period would be in the file
                row.setdefault("continued_beyond_maximum_days", 0)
        decisions = self.keys.get(_table(ReturnDecision), [])
        if decisions:
            case.setdefault("current_return_decision", decisions[-1])
        self._link_appeals()
        self._link_countries()
        self._link_joint_decisions()

    def _decision_rows(self) -> dict[str, tuple[dict[str, Any], str]]:
        """Give every decision that can be appealed, with the fact that links its appeal."""
        return {
            key: (row, link)
            for name, link in (
                ("return_decisions", "return_decision_appeal"),
                ("removal_decisions", "removal_decision_appeal"),
                ("entry_bans", "entry_ban_appeal"),
            )
            for key, row in zip(
                self.keys.get(LAW.tables[name], []), self.rows.get(LAW.tables[name], []),
                strict=True,
            )
        }  # fmt: skip

    def _link_appeals(self) -> None:
        table = _table(Appeal)
        decisions = self._decision_rows()
        for key, row in zip(self.keys.get(table, []), self.rows.get(table, []), strict=True):
            row.setdefault("appeal_level", 1)
            against = row.get("against")
            if against is None:
                against = list(decisions) if len(decisions) == 1 else []
            for name in against if isinstance(against, list) else [against]:
                if name not in decisions:
                    raise BadInput(
                        f"There is no decision {name!r} to appeal against.",
                        where=f"{self.where}.appeals",
                    )
                decision, link = decisions[name]
                if row["appeal_level"] == 1:
                    decision[link] = key

    def _link_countries(self) -> None:
        table = _table(CountryOfReturn)
        links = {
            "return_decisions": "named_in_return_decision",
            "removal_decisions": "named_in_removal_decision",
        }
        for row in self.rows.get(table, []):
            named_in = row.get("named_in")
            if named_in is None:
                continue
            for name in named_in if isinstance(named_in, list) else [named_in]:
                places = [
                    (link, key)
                    for of, link in links.items()
                    for key in self.keys.get(LAW.tables[of], [])
                    if name in (key, "the only one")
                ]
                if not places or (name == "the only one" and len(places) > 1):
                    raise BadInput(
                        f"There is no decision {name!r} that could name a country.",
                        where=f"{self.where}.countries",
                    )
                link, key = places[0]
                row[link] = key

    def _link_joint_decisions(self) -> None:
        """Link what was issued together with a return decision to it: the only one, or one day."""
        table = _table(ReturnDecision)
        issued = list(zip(self.keys.get(table, []), self.rows.get(table, []), strict=True))

        def together(day: Any) -> str | None:
            same_day = [
                key for key, row in issued if day and row.get("return_decision_date") == day
            ]
            found = [key for key, _ in issued] if len(issued) == 1 else same_day
            return found[0] if len(found) == 1 else None

        for ban in self.rows.get(_table(EntryBan), []):
            if ban.get("entry_ban_instrument") == BanInstrument.RETURN_DECISION.value:
                found = together(ban.get("entry_ban_date"))
                if found:
                    ban.setdefault("entry_ban_return_decision", found)
        for decision in self.rows.get(_table(RemovalDecision), []):
            if decision.get("removal_decision_issued_with_return_decision") is True:
                found = together(decision.get("removal_decision_date"))
                if found:
                    decision.setdefault("removal_decision_return_decision", found)

    # --- values ------------------------------------------------------------------------------

    def _table(self, table: Table, rows: list[dict[str, Any]]) -> Rows:
        read = []
        for key, row in zip(self.keys[table], rows, strict=True):
            facts = self._facts(row, table, f"{self.where}.{table.name}[{key}]")
            self._close(facts, table)
            exists = YES if row.get("exists", True) is True else YES | NO
            read.append(Row(facts, key, exists=exists))
        return self._with_unseen(table, read)

    def _with_unseen(self, table: Table, read: list[Row]) -> Rows:
        """Add the rows an open list may still hold; own acts about them would be in the file."""
        if self.closed.get(table, self.complete and table.complete):
            return Rows.of(read, complete=True)
        facts: dict[Fact, Value] = {}
        self._close(facts, table)
        return Rows((*read, Row(facts, None, exists=YES | NO, many=True)), complete=False)

    def _facts(
        self, given: Mapping[str, Any], table: Table | None, where: str
    ) -> dict[Fact, Value]:
        known = LAW.facts_of(table)
        values: dict[Fact, Value] = {}
        for name, plain in given.items():
            if name in _ROW_WORDS:
                continue
            fact = known[name]
            value = read_fact(fact, plain, where=f"{where}.{name}", row_of=self._row_of)
            if value is not None:
                values[fact] = value
        return values

    def _row_of(self, fact: Fact, key: str) -> int:
        assert fact.target is not None
        keys = self.keys.get(fact.target, [])
        if key not in keys:
            raise BadInput(
                f"There is no {key!r} among {fact.target.name}.", where=f"{self.where}.{fact.name}"
            )
        return keys.index(key)

    def _close(self, facts: dict[Fact, Value], table: Table | None) -> None:
        """Say of own acts that are not in a complete file that they have not happened."""
        if not self.complete:
            return
        for fact in LAW.facts_of(table).values():
            if fact.own_act and fact not in facts:
                facts[fact] = self._not_done(fact)

    def _not_done(self, fact: Fact) -> Value:
        match fact.kind:
            case Kind.TRUTH:
                return NO
            case Kind.CHOICE:
                return 1
            case Kind.DAY:
                return self.today.toordinal() + 1, NEVER, False
            case Kind.MOMENT:
                return self.now[1] + 1, NEVER_MOMENT, False
            case Kind.LINK:
                return frozenset({NO_ROW})
            case _:
                raise AssertionError(fact.public_name)


def _table(subject: type[Any]) -> Table:
    table = subject.table
    assert isinstance(table, Table)
    return table


def _part_of(name: str) -> Fact | None:
    """Find the one part whose rows have a fact of this name."""
    found = [fact for fact in LAW.facts.values() if fact.table and fact.name == name]
    return found[0] if len(found) == 1 else None
