"""Invented cases in any number, for measuring and for trying things out. Nobody in them exists.

Facts hang together in three ways: every case has a day on which it began and all its days follow
from that, a person who does or does not cooperate, and a file that is more or less complete. A
quarter of the facts are unknown, some days are rough, and a case has six rows on average.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from paluu.law.book import LAW
from paluu.law.bulk import arrow_schema
from paluu.rules.bulk_batch import CASE_ID, OPEN_ENDS, complete_name, type_of
from paluu.rules.bulk_columns import ANY_ROW
from paluu.rules.nodes import Fact, Table
from paluu.rules.values import NEVER, NEVER_MOMENT, NO, OPEN, YES, Kind, Unit

Numbers = npt.NDArray[Any]

PIECE = 65_536
"""Cases per record batch and per row group."""
ROWS_PER_CASE = 6.0

_ROWS = {
    "return_decisions": 0.9, "removal_decisions": 0.4, "entry_bans": 0.5, "appeals": 0.5,
    "countries": 1.2, "detention_periods": 0.6, "detention_reviews": 0.5, "breaches": 0.5,
    "measures": 0.4, "hearings": 0.5, "changes_after_maximum": 0.1,
}  # fmt: skip
"""How many rows a case has of each table, before all are scaled to `ROWS_PER_CASE`."""
_OTHER_ROWS = 0.3

_DAYS_AFTER_START = {
    "date_of_birth": (-25_000, -4_000), "illegal_stay_detected_date": (-30, 1),
    "return_decision_date": (5, 60), "return_decision_notified_date": (7, 75),
    "departure_period_start_date": (7, 80), "removal_decision_date": (30, 200),
    "removal_decision_notified_date": (35, 210), "entry_ban_date": (5, 90),
    "entry_ban_notified_date": (7, 100), "appeal_lodged_date": (10, 110),
    "detention_start_date": (0, 300), "detention_end_date": (20, 500),
    "detention_start": (0, 300), "detention_review_date": (60, 400),
    "left_territory_date": (20, 700), "hearing_date": (0, 60),
}  # fmt: skip
"""How long after the case began the day of a fact falls, at least and at most."""
_OTHER_DAYS = (0, 400)

_SHARES = {
    "is_present_on_ms_territory": 0.85, "is_union_citizen": 0.01, "fulfils_stay_conditions": 0.06,
    "fulfils_entry_conditions": 0.08, "return_decision_in_writing": 0.98,
    "return_decision_reasoned": 0.96, "removal_decision_in_writing": 0.98,
    "removal_decision_reasoned": 0.95, "entry_ban_in_writing": 0.98, "breach_evidenced": 0.7,
    "cooperates_with_authorities": 0.5, "detained_in_this_member_state": 0.93,
    "reasonable_prospect_of_removal": 0.6, "best_interests_assessed": 0.7,
}  # fmt: skip
"""How often a condition holds; of acts of the authority and of conditions not named, see below."""
_OTHER_SHARE, _ACT_SHARE, _COOPERATION = 0.2, 0.3, 0.25

_LENGTHS: dict[Unit, list[int]] = {
    Unit.DAYS: [7, 14, 21, 25, 30, 30, 60, 90],
    Unit.MONTHS: [6, 12, 12, 24, 24, 36, 36, 60, 120, 240],
    Unit.COUNT: [1, 1, 1, 1, 2],
}


def synthetic_batches(
    cases: int, *, seed: int, today: date, piece: int = PIECE
) -> Iterator[pa.RecordBatch]:
    """Invent cases.

    Args:
        cases: how many.
        seed: the same seed gives the same cases.
        today: the day that cases are seen on; they began in the four years before it.
        piece: cases per batch.

    Yields:
        record batches in the form of ``paluu.law.bulk.arrow_schema``.
    """
    schema = arrow_schema(compact=True)
    for number, first in enumerate(range(0, cases, piece)):
        rng = np.random.default_rng((seed, number))
        yield _Maker(rng, min(piece, cases - first), today).batch(first, schema)


def write_synthetic(path: Path, cases: int, *, seed: int, today: date) -> None:
    """Write invented cases to a Parquet file, a row group for every batch."""
    with pq.ParquetWriter(path, arrow_schema(compact=True), compression="snappy") as writer:
        for batch in synthetic_batches(cases, seed=seed, today=today):
            writer.write_batch(batch, row_group_size=PIECE)


class _Maker:
    """One batch: what all its cases have in common with themselves, then facts, then rows."""

    def __init__(self, rng: np.random.Generator, size: int, today: date) -> None:
        self.rng = rng
        self.size = size
        self.today = today.toordinal()
        self.start = self.today - rng.integers(0, 1460, size).astype(np.int32)
        self.cooperates = rng.random(size, np.float32) < 0.6
        self.unknown = (rng.beta(1.5, 4.5, size) * 256).astype(np.uint8)
        means = {table: _ROWS.get(table.name, _OTHER_ROWS) for table in LAW.tables.values()}
        scale = ROWS_PER_CASE / sum(means.values())
        self.counts = {
            table: np.minimum(rng.poisson(mean * scale, size), 12) for table, mean in means.items()
        }

    def batch(self, first: int, schema: pa.Schema) -> pa.RecordBatch:
        columns: dict[str, pa.Array] = {
            CASE_ID: pa.array(np.arange(first, first + self.size, dtype=np.int64))
        }
        everybody = np.arange(self.size)
        for name, fact in LAW.facts_of(None).items():
            if fact.kind is not None:
                columns[name] = self._fact(fact, everybody)
        for table in LAW.tables.values():
            columns[table.name] = self._table(table, schema.field(table.name).type)
            complete = self._chance(0.97 if table.complete else 0.6, self.size)
            columns[complete_name(table)] = pa.array(complete)
        return pa.RecordBatch.from_arrays([columns[name] for name in schema.names], schema=schema)

    def _table(self, table: Table, kind: pa.DataType) -> pa.Array:
        counts = self.counts[table]
        parent = np.repeat(np.arange(self.size), counts)
        children = [
            self._fact(fact, parent)
            for fact in LAW.facts_of(table).values()
            if fact.kind is not None
        ]
        there = self._chance(0.98, len(parent))
        children.append(pa.array(there, mask=~there))
        rows = pa.StructArray.from_arrays(children, fields=list(kind.value_type))
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        return pa.ListArray.from_arrays(pa.array(starts), rows, type=kind)

    def _chance(self, share: float, size: int) -> npt.NDArray[np.bool_]:
        return self.rng.integers(0, 256, size, np.uint8) < round(share * 256)

    def _fact(self, fact: Fact, parent: Numbers) -> pa.Array:
        """Invent a fact of the cases (or of the rows of cases) that are named."""
        size = len(parent)
        missing = self.rng.integers(0, 256, size, np.uint8) < self.unknown[parent]
        match fact.kind:
            case Kind.TRUTH:
                mask = np.where(self._truth(fact, parent), np.uint8(YES), np.uint8(NO))
                return pa.array(np.where(missing, np.uint8(OPEN), mask))
            case Kind.CHOICE:
                members = len(fact.members)
                # The first members are the usual ones; a few cases leave two open.
                drawn = (self.rng.random(size, np.float32) ** 1.7 * members).astype(np.int64)
                bits = np.left_shift(1, drawn)
                bits |= self._chance(0.03, size) * np.left_shift(1, (drawn + 1) % members)
                dtype = type_of(fact).to_pandas_dtype()
                return pa.array(np.where(missing, (1 << members) - 1, bits).astype(dtype))
            case Kind.LINK:
                return pa.array(np.where(missing, np.int32(ANY_ROW), self._link(fact, parent)))
            case kind:
                assert kind is not None
                ends = zip(self._ends(fact, parent), OPEN_ENDS[kind], strict=True)
                known = (np.where(missing, unknown, end) for end, unknown in ends)
                number = np.int64 if kind is Kind.MOMENT else np.int32
                arrays = [pa.array(end.astype(number)) for end in known]
                return pa.StructArray.from_arrays(arrays, fields=list(type_of(fact)))

    def _truth(self, fact: Fact, parent: Numbers) -> npt.NDArray[np.bool_]:
        share = _SHARES.get(fact.name, _ACT_SHARE if fact.own_act else _OTHER_SHARE)
        plain = self._chance(share, len(parent))
        # Some conditions go with the person's conduct.
        if "cooperat" in fact.name or "present" in fact.name or "voluntar" in fact.name:
            return np.where(self._chance(_COOPERATION, len(parent)), self.cooperates[parent], plain)
        if "breach" in fact.name or "false" in fact.name or "abscond" in fact.name:
            return plain & (~self.cooperates[parent] | self._chance(0.3, len(parent)))
        return plain

    def _link(self, fact: Fact, parent: Numbers) -> Numbers:
        assert fact.target is not None
        there = self.counts[fact.target][parent]
        drawn = (self.rng.random(len(parent), np.float32) * there).astype(np.int32)
        nowhere = (there == 0) | (fact.optional & self._chance(0.25, len(parent)))
        return np.where(nowhere, np.int32(-2 if fact.optional else -1), drawn)

    def _ends(self, fact: Fact, parent: Numbers) -> tuple[Numbers, Numbers]:
        size = len(parent)
        if fact.kind is Kind.NUMBER:
            low = self.rng.choice(_LENGTHS.get(fact.unit or Unit.COUNT, [1]), size)
            return low, low
        least, most = _DAYS_AFTER_START.get(fact.name, _OTHER_DAYS)
        low = self.start[parent] + self.rng.integers(least, most, size)
        rough = self._chance(0.05, size)
        high = low + rough * self.rng.integers(1, 30, size)
        # What would lie ahead has not happened: not yet by today, or perhaps never.
        ahead = low > self.today
        low = np.where(ahead, self.today + 1, low)
        high = np.where(ahead, NEVER, high)
        if fact.kind is Kind.MOMENT:
            minute = self.rng.integers(0, 1440, size)
            since = (low - date(1970, 1, 1).toordinal()) * 1440 + minute
            return since, np.where(ahead, NEVER_MOMENT, since + rough * 600)
        return low, high
