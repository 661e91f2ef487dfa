"""The facts of a case as its events have stated them, each with the event it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from paluu.errors import BadInput
from paluu.law.book import LAW

Place = tuple[str | None, str | None, str]
"""Table and key of the row (``None`` for the case), and the name of the fact."""


@dataclass
class Sheet:
    """Facts under construction; later statements replace earlier ones, fact by fact.

    Attributes:
        person: who the case is about; not read by rules.
        case: the facts of the case.
        rows: the facts of each part, by table and key.
        closed_lists: tables said to be complete or not.
        origin: the event that stated each fact.
        assigned_to: the official who works on the case.
        closed: whether the case has been closed.
    """

    person: dict[str, Any] = field(default_factory=dict)
    case: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    closed_lists: dict[str, bool] = field(default_factory=dict)
    origin: dict[Place, UUID] = field(default_factory=dict)
    assigned_to: str | None = None
    closed: bool = False
    _event: UUID | None = None

    def begin(self, event: UUID) -> None:
        """Name the event whose facts follow."""
        self._event = event

    def fact(self, name: str, value: Any) -> None:
        """State a fact of the case."""
        self.case[name] = value
        self._note(None, None, name)

    def facts(self, given: Mapping[str, Any]) -> None:
        """State plain facts, rows as lists under the names of their tables."""
        for name, value in given.items():
            if name not in LAW.tables:
                self.fact(name, value)
                continue
            rows = value
            if isinstance(value, Mapping):
                rows = value.get("rows", [])
                if "complete" in value:
                    self.closed_lists[name] = bool(value["complete"])
            self.rows.setdefault(name, {})
            if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
                raise BadInput("A list of rows is wanted.", where=name)
            for row in rows:
                key = str(row.get("id") or self._next_key(name))
                self.row(name, key, **{part: val for part, val in row.items() if part != "id"})

    def row(self, table: str, key: str, **facts: Any) -> None:
        """State facts of a part, which begins to exist with them."""
        known = self.rows.setdefault(table, {}).setdefault(key, {})
        for name, value in facts.items():
            known[name] = value
            self._note(table, key, name)

    def new_row(self, table: str, **facts: Any) -> None:
        """State a further part that needs no name of its own."""
        self.row(table, self._next_key(table), **facts)

    def known(self, table: str, key: str, name: str) -> Any:
        """Give what has been stated of a part, or ``None``."""
        return self.rows.get(table, {}).get(key, {}).get(name)

    def table_of(self, key: str, tables: Iterable[str]) -> str:
        """Find the table that a decision is a row of.

        Raises:
            BadInput: the case has no such decision.
        """
        for table in tables:
            if key in self.rows.get(table, {}):
                return table
        known = [name for table in tables for name in self.rows.get(table, {})]
        raise BadInput(
            f"The case has no decision {key!r}.",
            advice=f"It has: {', '.join(known)}." if known else "It has none yet.",
        )

    def plain(self) -> dict[str, Any]:
        """Give the facts in the plain form of a case file."""
        facts: dict[str, Any] = dict(self.case)
        for table in {*self.rows, *self.closed_lists}:
            rows = [{"id": key, **row} for key, row in self.rows.get(table, {}).items()]
            if table in self.closed_lists:
                facts[table] = {"rows": rows, "complete": self.closed_lists[table]}
            else:
                facts[table] = rows
        return facts

    def _next_key(self, table: str) -> str:
        return f"{table.removesuffix('s')}-{len(self.rows.get(table, {})) + 1}"

    def _note(self, table: str | None, key: str | None, name: str) -> None:
        if self._event is not None:
            self.origin[table, key, name] = self._event
