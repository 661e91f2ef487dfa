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
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from paluu.errors import BadInput
from paluu.rules.book import Book
from paluu.rules.bulk_batch import check_schema
from paluu.rules.bulk_join import join

PIECE = 65_536
"""Cases that are worked on at a time: large enough for NumPy, small enough for the cache. A file
with row groups of at most this size is read best."""
_COLUMNS = 32
"""Columns that are read at a time: what Parquet needs to decode one is as large as the column."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many cases are done, and how many there are."""
Evaluate: TypeAlias = Callable[[pa.RecordBatch], pa.RecordBatch]


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
        done = 0
        filled = [group for group, size in enumerate(sizes) if size]
        for group in _run(_Place(cases, folder, evaluate), filled, workers or _cores()):
            done += sizes[group]
            if progress:
                progress(done, sum(sizes))
        parts = [folder / str(group) for group in filled]
        if not parts:
            parts = [folder / "none"]
            _write(parts[0], iter([evaluate(pa.RecordBatch.from_pylist([], schema=schema))]))
        join(parts, folder / "whole")
        (folder / "whole").replace(results)
    finally:
        shutil.rmtree(folder)
    return sum(sizes)


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True)
class _Place:
    """Where a process works: the input, the folder of the parts, what to do with a batch."""

    cases: Path
    folder: Path
    evaluate: Evaluate


class _Worker:
    """One process at work; it reads the description of the input, which is long, only once."""

    def __init__(self, place: _Place) -> None:
        self.place = place
        self.file = pq.ParquetFile(place.cases)

    def part(self, group: int) -> int:
        """Evaluate one row group into a part of its number."""
        results = (self.place.evaluate(batch) for batch in self._batches(group))
        try:
            _write(self.place.folder / str(group), results)
        except (OSError, pa.ArrowInvalid) as problem:
            raise BadInput(
                f"Row group {group} cannot be read: {problem}.", where=str(self.place.cases)
            ) from problem
        return group

    def _batches(self, group: int) -> Iterator[pa.RecordBatch]:
        if self.file.metadata.row_group(group).num_rows > PIECE:
            yield from self.file.iter_batches(PIECE // 2, row_groups=[group], use_threads=False)
            return
        names = self.file.schema_arrow.names
        read: dict[str, pa.ChunkedArray] = {}
        for first in range(0, len(names), _COLUMNS):
            some = names[first : first + _COLUMNS]
            table = self.file.read_row_group(group, columns=some, use_threads=False)
            read |= dict(zip(table.column_names, table.columns, strict=True))
        yield from pa.table(read).to_batches(max_chunksize=PIECE)


def _run(place: _Place, groups: list[int], workers: int) -> Iterator[int]:
    """Work through the row groups and give the number of each that is done."""
    size = min(workers, len(groups))
    if size <= 1:
        yield from map(_Worker(place).part, groups)
        return
    # A forked process has the rules already; elsewhere each process reads them once.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(size, context, _start, (place,)) as pool:
        futures = [pool.submit(_part, group) for group in groups]
        try:
            for future in as_completed(futures):
                yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_worker: _Worker | None = None
"""The worker of this process, in a process of a pool."""


def _start(place: _Place) -> None:
    global _worker
    # Arrow's own allocator keeps what hundreds of columns have once used, half as much again.
    pa.set_memory_pool(pa.system_memory_pool())
    _worker = _Worker(place)


def _part(group: int) -> int:
    assert _worker is not None
    return _worker.part(group)


def _write(part: Path, results: Iterator[pa.RecordBatch]) -> None:
    """Write batches; conclusions have few values, so LZ4 does what dictionaries would."""
    first = next(results)
    options = {"compression": "lz4", "use_dictionary": False, "write_statistics": False}
    with pq.ParquetWriter(part, first.schema, **options) as writer:
        writer.write_batch(first, row_group_size=PIECE)
        for batch in results:
            writer.write_batch(batch, row_group_size=PIECE)


__all__ = ["PIECE", "Evaluate", "Progress", "evaluate_parquet"]
