"""Parquet files of any size through the bulk reading, in pieces, on all cores.

Every row group of the input is one task for a process of its own, which writes a small Parquet
file; the parts are joined at the end without being decoded again. Nothing grows with the file.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from paluu.errors import BadInput
from paluu.rules.book import Book
from paluu.rules.bulk_batch import check_schema
from paluu.rules.bulk_join import join

PIECE = 32_768
"""Cases that are worked on at a time: large enough for NumPy, small enough for the cache."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many cases are done, and how many there are."""
Evaluate: TypeAlias = Callable[[pa.RecordBatch], pa.RecordBatch]


@dataclass(frozen=True)
class Task:
    """One row group of the input and the part that its conclusions go to."""

    cases: Path
    group: int
    part: Path
    evaluate: Evaluate


def evaluate_parquet(
    book: Book,
    evaluate: Evaluate,
    cases: Path,
    results: Path,
    progress: Progress | None = None,
    workers: int | None = None,
) -> int:
    """Evaluate every case of a Parquet file.

    Args:
        book: the facts and tables the file may hold.
        evaluate: what to do with each batch; it is sent to other processes.
        cases: the file to read.
        results: the file to write; it appears, or is replaced, when all is done.
        progress: told of every piece that is done.
        workers: how many processes; the cores this process may use if not given.

    Returns:
        how many cases there were.

    Raises:
        BadInput: the file cannot be read, or its columns are not those of the book.
    """
    try:
        with pq.ParquetFile(cases) as file:
            schema: pa.Schema = file.schema_arrow
            sizes: list[int] = [
                file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)
            ]
    except (OSError, pa.ArrowInvalid) as problem:
        raise BadInput(f"The cases cannot be read: {problem}.", where=str(cases)) from problem
    check_schema(book, schema)
    folder = Path(tempfile.mkdtemp(prefix=f".{results.name}-", dir=results.parent))
    try:
        tasks = [
            Task(cases, group, folder / f"{group}.parquet", evaluate)
            for group, size in enumerate(sizes)
            if size
        ]
        done = 0
        for group in _run(tasks, workers or _cores()):
            done += sizes[group]
            if progress:
                progress(done, sum(sizes))
        parts = [task.part for task in tasks]
        if not parts:
            parts = [folder / "none.parquet"]
            _write(parts[0], iter([evaluate(pa.RecordBatch.from_pylist([], schema=schema))]))
        join(parts, folder / "whole.parquet")
        (folder / "whole.parquet").replace(results)
    finally:
        shutil.rmtree(folder)
    return sum(sizes)


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _run(tasks: list[Task], workers: int) -> Iterator[int]:
    """Work through the tasks and give the number of each row group that is done."""
    if workers == 1 or len(tasks) == 1:
        for task in tasks:
            yield _work(task)
        return
    # A forked process has the rules already; elsewhere each process reads them once.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(min(workers, len(tasks)), mp_context=context) as pool:
        waiting: set[Future[int]] = {pool.submit(_work, task) for task in tasks}
        try:
            while waiting:
                finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _work(task: Task) -> int:
    with pq.ParquetFile(task.cases) as file:
        batches = file.iter_batches(PIECE, row_groups=[task.group], use_threads=False)
        _write(task.part, (task.evaluate(batch) for batch in batches))
    return task.group


def _write(part: Path, results: Iterator[pa.RecordBatch]) -> None:
    """Write batches; conclusions have few values, so LZ4 does what dictionaries would."""
    first = next(results)
    options = {"compression": "lz4", "use_dictionary": False, "write_statistics": False}
    with pq.ParquetWriter(part, first.schema, **options) as writer:
        writer.write_batch(first, row_group_size=PIECE)
        for batch in results:
            writer.write_batch(batch, row_group_size=PIECE)


__all__ = ["PIECE", "Evaluate", "Progress", "evaluate_parquet"]
