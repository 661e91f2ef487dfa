"""The bulk reading on a Spark cluster: the very same function, batch in, batch out.

PySpark (the extra ``paluu[spark]``) and Java are needed only here. Every worker of the cluster
needs Paluu installed; what a run needs besides travels with it in plain words.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from paluu.errors import PaluuError
from paluu.law.book import LAW
from paluu.law.bulk import PlainRun, arrow_schema, conclusions_schema
from paluu.law.profile import Profile
from paluu.rules.bulk_batch import CASE_ID, check_schema


def why_not() -> str | None:
    """Say what is missing here to run Spark, or nothing if all is there."""
    for name, module in (("PySpark", "pyspark"), ("pandas, which PySpark needs,", "pandas")):
        if importlib.util.find_spec(module) is None:
            return f"{name} is not installed."
    java_home = os.environ.get("JAVA_HOME")
    if shutil.which("java") is None and not (
        java_home and (Path(java_home) / "bin" / "java").exists()
    ):
        return "There is no Java on this machine."
    return None


def demand_spark() -> None:
    """Refuse to go on without Spark.

    Raises:
        PaluuError: PySpark or Java is missing, with what to do.
    """
    missing = why_not()
    if missing:
        raise PaluuError(
            missing,
            where="--engine spark",
            advice="Install paluu[spark] and Java 17 or later, or leave the engine out:"
            " one machine evaluates millions of cases.",
        )


def session_on(master: str | None = None) -> Any:
    """Start a Spark session whose workers use this Python, unless the cluster says otherwise.

    Args:
        master: where to run, such as ``local-cluster[2,1,1024]``; as configured if not given.

    Returns:
        a ``pyspark.sql.SparkSession``; whoever asked for it stops it.

    Raises:
        PaluuError: Spark is missing.
    """
    demand_spark()
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("paluu")
    builder = builder.master(master) if master else builder
    return builder.config("spark.ui.enabled", "false").getOrCreate()


def evaluate_frame(
    cases: Any, profile: Profile, today: date, conclusions: Collection[str] | None = None
) -> Any:
    """Apply the law to a Spark data frame of cases.

    Args:
        cases: a ``pyspark.sql.DataFrame`` in the form of ``paluu.law.bulk.arrow_schema``; Spark
            has no unsigned numbers, so choices and masks may have wider signed types.
        profile: the State's options and calendar.
        today: the day of evaluation.
        conclusions: names of rules; all of them if not given.

    Returns:
        a data frame of conclusions in the form of ``paluu.rules.bulk_result``; unsigned numbers
        come as the next wider signed type.

    Raises:
        PaluuError: Spark is missing, or there is no conclusion of that name.
        BadInput: a column that the law does not know (raised here), or a value (on the cluster).
    """
    demand_spark()
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    given = to_arrow_schema(cases.schema)
    narrow = _narrowed(given)
    check_schema(LAW, narrow)
    plain = PlainRun.of(profile, today, conclusions)
    wide = _signed(_with_case_id(conclusions_schema(conclusions), given))

    def pieces(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            results = plain.evaluate(_cast(batch, narrow))
            yield _cast(results, wide)

    return cases.mapInArrow(pieces, from_arrow_schema(wide))


def evaluate_on_spark(
    session: Any,
    cases: Path,
    results: Path,
    profile: Profile,
    today: date,
    conclusions: Collection[str] | None = None,
) -> None:
    """Apply the law to Parquet files of cases on a cluster.

    Args:
        session: a ``pyspark.sql.SparkSession``.
        cases: a Parquet file, or a folder of them, that every worker can read.
        results: the folder to write; there must be none yet.
        profile: the State's options and calendar.
        today: the day of evaluation.
        conclusions: names of rules; all of them if not given.

    Raises:
        PaluuError: Spark is missing, or there is no conclusion of that name.
        BadInput: a column that the law does not know.
    """
    demand_spark()
    frame = session.read.parquet(str(cases))
    evaluate_frame(frame, profile, today, conclusions).write.parquet(str(results))


def _with_case_id(schema: pa.Schema, given: pa.Schema) -> pa.Schema:
    place = given.get_field_index(CASE_ID)
    return schema.remove(0) if place < 0 else schema.set(0, given.field(place))


_NARROW = {pa.int16(): pa.uint8(), pa.int32(): pa.uint16(), pa.int64(): pa.uint32()}
_SIGNED = {pa.uint8(): pa.int16(), pa.uint16(): pa.int32(), pa.uint32(): pa.int64()}


def _narrowed(schema: pa.Schema) -> pa.Schema:
    """Give a schema from Spark the types that the law has for facts of these names."""
    known = {field.name: field.type for field in arrow_schema()}
    return pa.schema([_narrow_field(field, known.get(field.name)) for field in schema])


def _narrow_field(field: pa.Field, wanted: pa.DataType | None) -> pa.Field:
    return field if wanted is None else field.with_type(_narrow(field.type, wanted))


def _narrow(given: pa.DataType, wanted: pa.DataType) -> pa.DataType:
    if pa.types.is_list(given) and pa.types.is_list(wanted):
        return pa.list_(pa.field("item", _narrow(given.value_type, wanted.value_type)))
    if pa.types.is_struct(given) and pa.types.is_struct(wanted):
        known = {field.name: field.type for field in wanted}
        return pa.struct([_narrow_field(field, known.get(field.name)) for field in given])
    if pa.types.is_boolean(wanted) and given in _NARROW:
        return pa.uint8()
    if pa.types.is_unsigned_integer(wanted) and pa.types.is_signed_integer(given):
        return wanted
    return given


def _signed(schema: pa.Schema) -> pa.Schema:
    """Give a schema that Spark can hold: no unsigned numbers, no binary of fixed width."""

    def of(kind: pa.DataType) -> pa.DataType:
        if pa.types.is_struct(kind):
            return pa.struct([field.with_type(of(field.type)) for field in kind])
        return pa.binary() if pa.types.is_fixed_size_binary(kind) else _SIGNED.get(kind, kind)

    return pa.schema([field.with_type(of(field.type)).with_nullable(True) for field in schema])


def _cast(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    arrays = [array.cast(field.type) for array, field in zip(batch.columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
