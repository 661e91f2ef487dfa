"""Spark gives what the bulk reading gives: on a real local cluster with two workers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from paluu.errors import PaluuError
from paluu.law import spark
from paluu.law.bulk import evaluate_batch
from paluu.law.profile import reference_profile
from paluu.law.synthetic import synthetic_batches

TODAY = date(2029, 3, 5)
FINLAND = reference_profile("FI")
MISSING = spark.why_not()


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    session = spark.session_on("local-cluster[2,1,1024]")
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "400")
    yield session
    session.stop()


@pytest.mark.slow
@pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
def test_a_cluster_of_two_workers_gives_the_same_conclusions(session: Any, tmp_path: Path) -> None:
    [batch] = synthetic_batches(1500, seed=4, today=TODAY)
    cases, results = tmp_path / "cases.parquet", tmp_path / "results"
    pq.write_table(pa.Table.from_batches([batch]), cases, row_group_size=500)

    spark.evaluate_on_spark(session, cases, results, FINLAND, TODAY)

    running = session.sparkContext._jsc.sc().statusTracker().getExecutorInfos()
    assert len(running) == 3  # the driver and two workers
    found = pq.read_table(results).sort_by("case_id")
    expected = pa.Table.from_batches([evaluate_batch(batch, FINLAND, TODAY)])
    assert found.num_rows == 1500
    for name in expected.schema.names:
        assert found[name].to_pylist() == expected[name].to_pylist(), name


def test_without_spark_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "why_not", lambda: "PySpark is not installed.")

    with pytest.raises(PaluuError, match=r"PySpark is not installed.*paluu\[spark\]"):
        spark.demand_spark()


def test_without_java_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark.importlib.util, "find_spec", lambda _: object())
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)

    assert spark.why_not() == "There is no Java on this machine."
