"""The same ten rules on the same cases in five engines; answers must be equal before times count.

Run it where the peers are installed, with Paluu on the path, for example::

    uv venv peers && uv pip install --python peers/bin/python \
        openfisca-core zen-engine polars numpy pyarrow msgspec pyyaml
    PYTHONPATH=src peers/bin/python benchmarks/peers.py

Every engine starts from columns in memory in its own form and works on one thread. The peers get
the hard part for free: unknown is spelled out for them as two planes, dates come as day numbers,
and period ends come from Paluu's tables; ZEN, which has no tables, even gets them looked up.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import numpy as np
import pyarrow as pa
from peers_law import (
    BAN_ENDS,
    BOOK,
    CALENDAR,
    DAYS,
    DEADLINES,
    DETENTION_ENDS,
    FIRST_DAY,
    RESULTS,
    TODAY,
    TRUTHS,
    Array,
    Cases,
    invent,
)

from paluu.rules.bulk import BulkReading, Run
from paluu.rules.bulk_batch import BatchSource
from paluu.rules.bulk_columns import Range, Truth
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.bulk_sharing import Sharing

CASES, CASES_ONE_BY_ONE, PIECE, RUNS = 1_000_000, 20_000, 131_072, 5

Work = Callable[[], Any]
Read = Callable[[Any], dict[str, Array]]
Engine = Callable[[Cases], tuple[Work, Read]]


def paluu(cases: Cases) -> tuple[Work, Read]:
    """The bulk reading, from Arrow record batches to columns."""
    columns: dict[str, pa.Array] = {}
    for name in TRUTHS:
        may, sure = cases[f"{name}_may"], cases[f"{name}_sure"]
        columns[name] = pa.array(np.where(may, np.where(sure, 1, 3), 2).astype(np.uint8))
    for name in DAYS:
        ends = [pa.array(cases[f"{name}_{side}"]) for side in ("low", "high")]
        columns[name] = pa.StructArray.from_arrays(ends, names=["low", "high"])
    columns["ground"] = pa.array(cases["ground"])
    batches = pa.table(columns).to_batches(max_chunksize=PIECE)
    run = Run(BOOK, TODAY, (0, 0), {}, PeriodEnds(CALENDAR), Sharing(BOOK))

    def work() -> list[dict[str, Any]]:
        found = []
        for batch in batches:
            reading = BulkReading(run, BatchSource(BOOK, batch))
            found.append({rule.name: reading.of(rule) for rule in BOOK.order})
        return found

    def read(found: list[dict[str, Any]]) -> dict[str, Array]:
        pieces: dict[str, list[Array]] = {name: [] for name in RESULTS}
        for piece in found:
            for name, column in piece.items():
                match column:
                    case Truth(may=may, sure=sure):
                        pieces[f"{name}_may"].append(np.asarray(may))
                        pieces[f"{name}_sure"].append(np.asarray(sure))
                    case Range(low=low, high=high):
                        pieces[f"{name}_low"].append(np.asarray(low))
                        pieces[f"{name}_high"].append(np.asarray(high))
        return {name: np.concatenate(parts) for name, parts in pieces.items()}

    return work, read


def numpy_planes(cases: Cases) -> tuple[Work, Read]:
    """The floor: planes and tables written by hand, in pieces that fit the cache."""
    number = len(cases["ground"])
    pieces = [
        {name: column[start : start + PIECE] for name, column in cases.columns.items()}
        for start in range(0, number, PIECE)
    ]

    def ends(table: Array, days: Array) -> Array:
        return table.take(days - (FIRST_DAY - 1), mode="clip")

    def one(c: dict[str, Array]) -> dict[str, Array]:
        r: dict[str, Any] = {}
        for side in ("low", "high"):
            r[f"deadline_{side}"] = ends(DEADLINES, c[f"notified_{side}"])
            r[f"ban_end_{side}"] = ends(BAN_ENDS, c[f"left_{side}"])
            r[f"detention_end_{side}"] = ends(DETENTION_ENDS, c[f"start_{side}"])
        r["missed_may"] = (
            c["in_force_may"] & (r["deadline_low"] < TODAY) & (r["deadline_low"] < c["left_high"])
        )
        r["missed_sure"] = (
            c["in_force_sure"] & (r["deadline_high"] < TODAY) & (r["deadline_high"] < c["left_low"])
        )
        for side in ("may", "sure"):
            r[f"risk_{side}"] = c[f"security_{side}"] | c[f"serious_{side}"]
            either = r[f"missed_{side}"] | r[f"risk_{side}"]
            r[f"removal_{side}"] = c[f"in_force_{side}"] & either
            r[f"ban_required_{side}"] = r[f"removal_{side}"] | either
        r["ban_maximum_low"] = 120 + 120 * r["risk_sure"].astype(np.int32)
        r["ban_maximum_high"] = 120 + 120 * r["risk_may"].astype(np.int32)
        r["ban_running_may"] = (
            r["ban_required_may"] & (c["left_low"] <= TODAY) & (r["ban_end_high"] >= TODAY)
        )
        r["ban_running_sure"] = (
            r["ban_required_sure"] & (c["left_high"] <= TODAY) & (r["ban_end_low"] >= TODAY)
        )
        r["release_may"] = c["detained_may"] & (
            ((c["ground"] & 12) != 0) | (r["detention_end_low"] < TODAY)
        )
        r["release_sure"] = c["detained_sure"] & (
            ((c["ground"] & 3) == 0) | (r["detention_end_high"] < TODAY)
        )
        return r

    def read(found: list[dict[str, Array]]) -> dict[str, Array]:
        return {name: np.concatenate([part[name] for part in found]) for name in RESULTS}

    return lambda: [one(piece) for piece in pieces], read


def polars(cases: Cases) -> tuple[Work, Read]:
    """Lazy Polars expressions over the same planes and tables."""
    import polars as pl

    frame = pl.DataFrame(cases.columns)
    col = pl.col

    def ends(table: Array, name: str) -> pl.Expr:
        place = (col(name) - (FIRST_DAY - 1)).clip(0, len(table) - 1)
        return pl.lit(pl.Series(table)).gather(place)

    dates = [
        ends(table, f"{start}_{side}").alias(f"{name}_{side}")
        for name, start, table in (
            ("deadline", "notified", DEADLINES),
            ("ban_end", "left", BAN_ENDS),
            ("detention_end", "start", DETENTION_ENDS),
        )
        for side in ("low", "high")
    ]
    first = [
        (
            col("in_force_may")
            & (col("deadline_low") < TODAY)
            & (col("deadline_low") < col("left_high"))
        ).alias("missed_may"),
        (
            col("in_force_sure")
            & (col("deadline_high") < TODAY)
            & (col("deadline_high") < col("left_low"))
        ).alias("missed_sure"),
        *(
            (col(f"security_{side}") | col(f"serious_{side}")).alias(f"risk_{side}")
            for side in ("may", "sure")
        ),
        (
            col("detained_may") & (((col("ground") & 12) != 0) | (col("detention_end_low") < TODAY))
        ).alias("release_may"),
        (
            col("detained_sure")
            & (((col("ground") & 3) == 0) | (col("detention_end_high") < TODAY))
        ).alias("release_sure"),
    ]
    second = [
        (col(f"in_force_{side}") & (col(f"missed_{side}") | col(f"risk_{side}"))).alias(
            f"removal_{side}"
        )
        for side in ("may", "sure")
    ] + [
        (120 + 120 * col(f"risk_{plane}").cast(pl.Int32)).alias(f"ban_maximum_{side}")
        for plane, side in (("sure", "low"), ("may", "high"))
    ]
    third = [
        (col(f"removal_{side}") | col(f"missed_{side}") | col(f"risk_{side}")).alias(
            f"ban_required_{side}"
        )
        for side in ("may", "sure")
    ]
    fourth = [
        (
            col("ban_required_may") & (col("left_low") <= TODAY) & (col("ban_end_high") >= TODAY)
        ).alias("ban_running_may"),
        (
            col("ban_required_sure") & (col("left_high") <= TODAY) & (col("ban_end_low") >= TODAY)
        ).alias("ban_running_sure"),
    ]

    def work() -> pl.DataFrame:
        query = frame.lazy()
        for step in (dates, first, second, third, fourth):
            query = query.with_columns(step)
        return query.select(RESULTS).collect()

    return work, lambda found: {name: found[name].to_numpy() for name in RESULTS}


def openfisca(cases: Cases) -> tuple[Work, Read]:
    """OpenFisca variables for every plane, with formulas on NumPy arrays and the same tables."""
    from openfisca_core.entities import Entity
    from openfisca_core.periods import MONTH
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = Entity("person", "persons", "A person", "")
    system = TaxBenefitSystem([person])

    def add(name: str, kind: type, formula: Any = None) -> None:
        body = {"value_type": kind, "entity": person, "definition_period": MONTH, "label": name}
        if formula is not None:
            body["formula"] = formula
        system.add_variable(type(name, (Variable,), body))

    for name, column in cases.columns.items():
        add(name, bool if column.dtype == np.bool_ else int)

    def ends(table: Array, name: str) -> Any:
        def formula(persons: Any, period: Any) -> Any:
            return table.take(persons(name, period) - (FIRST_DAY - 1), mode="clip")

        return formula

    for name, start, table in (
        ("deadline", "notified", DEADLINES),
        ("ban_end", "left", BAN_ENDS),
        ("detention_end", "start", DETENTION_ENDS),
    ):
        for side in ("low", "high"):
            add(f"{name}_{side}", int, ends(table, f"{start}_{side}"))
    for side, end, other in (("may", "low", "high"), ("sure", "high", "low")):
        _add_openfisca_rules(add, side, end, other)

    def work() -> dict[str, Array]:
        simulation = SimulationBuilder().build_default_simulation(system, len(cases["ground"]))
        for name, column in cases.columns.items():
            simulation.set_input(name, "2029-03", column)
        return {name: simulation.calculate(name, "2029-03") for name in RESULTS}

    return work, lambda found: found


def _add_openfisca_rules(add: Any, side: str, end: str, other: str) -> None:
    """Add the rules of one plane; ``end`` is the end of a day that favours it."""

    def missed(p: Any, t: Any) -> Any:
        last = p(f"deadline_{end}", t)
        return p(f"in_force_{side}", t) & (last < TODAY) & (last < p(f"left_{other}", t))

    def risk(p: Any, t: Any) -> Any:
        return p(f"security_{side}", t) | p(f"serious_{side}", t)

    def removal(p: Any, t: Any) -> Any:
        return p(f"in_force_{side}", t) & (p(f"missed_{side}", t) | p(f"risk_{side}", t))

    def ban_required(p: Any, t: Any) -> Any:
        return p(f"removal_{side}", t) | p(f"missed_{side}", t) | p(f"risk_{side}", t)

    def ban_running(p: Any, t: Any) -> Any:
        begun = p(f"left_{end}", t) <= TODAY
        return p(f"ban_required_{side}", t) & begun & (p(f"ban_end_{other}", t) >= TODAY)

    def release(p: Any, t: Any) -> Any:
        ground = p("ground", t)
        unfit = (ground & 12) != 0 if side == "may" else (ground & 3) == 0
        return p(f"detained_{side}", t) & (unfit | (p(f"detention_end_{end}", t) < TODAY))

    def ban_maximum(p: Any, t: Any) -> Any:
        return 120 + 120 * p(f"risk_{side}", t).astype(np.int32)

    for formula in (missed, risk, removal, ban_required, ban_running, release):
        add(f"{formula.__name__}_{side}", bool, formula)
    add(f"ban_maximum_{other}", int, ban_maximum)


def zen(cases: Cases) -> tuple[Work, Read]:
    """ZEN, case by case; it has no tables, so the ends of periods are looked up for it."""
    import zen as gorules

    known = {name: column[:CASES_ONE_BY_ONE] for name, column in cases.columns.items()}
    for name, start, table in (
        ("deadline", "notified", DEADLINES),
        ("ban_end", "left", BAN_ENDS),
        ("detention_end", "start", DETENTION_ENDS),
    ):
        for side in ("low", "high"):
            place = known[f"{start}_{side}"] - (FIRST_DAY - 1)
            known[f"{name}_{side}"] = table.take(place, mode="clip")
    # Bit masks are not among its expressions either.
    known["unfit_may"] = (known["ground"] & 12) != 0
    known["unfit_sure"] = (known["ground"] & 3) == 0
    expressions: list[tuple[str, str]] = []
    for side, end, other in (("may", "low", "high"), ("sure", "high", "low")):
        d, m, r = f"deadline_{end}", f"$.missed_{side}", f"$.risk_{side}"
        expressions += [
            (f"missed_{side}", f"in_force_{side} and {d} < {TODAY} and {d} < left_{other}"),
            (f"risk_{side}", f"security_{side} or serious_{side}"),
            (f"removal_{side}", f"in_force_{side} and ({m} or {r})"),
            (f"ban_required_{side}", f"$.removal_{side} or {m} or {r}"),
            (f"ban_maximum_{other}", f"{r} ? 240 : 120"),
            (
                f"ban_running_{side}",
                f"$.ban_required_{side} and left_{end} <= {TODAY} and ban_end_{other} >= {TODAY}",
            ),
            (
                f"release_{side}",
                f"detained_{side} and (unfit_{side} or detention_end_{end} < {TODAY})",
            ),
        ]
    content = {"expressions": [{"id": k, "key": k, "value": v} for k, v in expressions]}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        {"id": "rules", "type": "expressionNode", "name": "rules", "content": content},
        {"id": "out", "type": "outputNode", "name": "out"},
    ]
    edges = [
        {"id": "a", "sourceId": "in", "targetId": "rules", "type": "edge"},
        {"id": "b", "sourceId": "rules", "targetId": "out", "type": "edge"},
    ]
    engine = gorules.ZenEngine()
    decision = engine.create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    columns = {name: column.tolist() for name, column in known.items()}
    contexts = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]

    def read(found: list[Any]) -> dict[str, Array]:
        given = {name for name, _ in expressions}
        return {
            name: np.array([one["result"][name] for one in found]) if name in given else known[name]
            for name in RESULTS
        }

    return lambda: [decision.evaluate(context) for context in contexts], read


ENGINES: dict[str, Engine] = {
    "NumPy planes by hand": numpy_planes,
    "Paluu": paluu,
    "Polars by hand": polars,
    "openfisca-core": openfisca,
    "zen-engine": zen,
}


def main() -> None:
    cases = invent(CASES)
    floor_work, floor_read = numpy_planes(cases)
    expected = floor_read(floor_work())
    times: dict[str, float] = {}
    for name, engine in ENGINES.items():
        try:
            work, read = engine(cases)
        except ImportError as missing:
            print(f"{name:24} not installed: {missing.name}")
            continue
        found = read(work())
        number = CASES_ONE_BY_ONE if name == "zen-engine" else CASES
        for wrong in differing(found, expected, number):
            sys.exit(f"{name} gives another answer for {wrong}")
        times[name] = best(work) * 1_000_000 / number
    ours = times["Paluu"]
    print(f"ten rules, a million cases, one thread, load {os.getloadavg()[0]:.1f}, equal answers")
    for name, seconds in sorted(times.items(), key=lambda pair: pair[1]):
        print(f"{name:24} {seconds * 1000:10.1f} ms {seconds / ours:8.2f} x Paluu")


def differing(found: dict[str, Array], expected: dict[str, Array], number: int) -> Iterator[str]:
    for name in RESULTS:
        if not np.array_equal(found[name][:number], expected[name][:number]):
            yield name


def best(work: Work) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(RUNS))


if __name__ == "__main__":
    main()
