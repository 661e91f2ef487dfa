"""All conclusions about invented cases, Parquet to Parquet, on the cores there are.

Prints a line for a million cases and one for two million: seconds of the clock (the better of two
runs) and of the processors, cases per second, and the greatest memory of all processes together
(what processes share counted once). Target: 5 s a million on two cores that have nothing else to
do, time that grows in step, at most 1 GiB. Other work on the machine shows in the load.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from paluu.law.book import LAW
from paluu.law.bulk import evaluate_file
from paluu.law.profile import reference_profile
from paluu.law.synthetic import write_synthetic

TODAY = date(2029, 3, 5)
MIB = 1024


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--cases", type=int, nargs="*", default=[1_000_000, 2_000_000])
    asked.add_argument("--runs", type=int, default=2)
    asked.add_argument("--workers", type=int, default=None)
    given = asked.parse_args()
    print(f"{len(LAW.order)} conclusions, {len(LAW.facts)} facts, {len(LAW.tables)} tables")
    with tempfile.TemporaryDirectory(prefix="paluu-bench-") as folder:
        for number in given.cases:
            cases = Path(folder) / "cases.parquet"
            write_synthetic(cases, number, seed=1, today=TODAY)
            runs = [measure(cases, Path(folder), given.workers) for _ in range(given.runs)]
            seconds, processor, memory = min(runs)
            print(
                f"{number:>10,} cases: {seconds:6.2f} s, {processor:6.2f} s of processor, "
                f"{number / seconds:>9,.0f} cases/s, {memory:5.0f} MiB; "
                f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
            )


def measure(cases: Path, folder: Path, workers: int | None) -> tuple[float, float, float]:
    """Give seconds of the clock, of all processors, and the greatest memory in MiB."""
    before = processor_seconds()
    with memory_watched() as greatest:
        start = time.perf_counter()
        evaluate_file(
            cases, folder / "results.parquet", reference_profile("FI"), TODAY, workers=workers
        )
        seconds = time.perf_counter() - start
    return seconds, processor_seconds() - before, max(greatest)


def processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def memory_watched() -> Iterator[list[float]]:
    """Look five times a second at what this process and its children hold."""
    seen, done = [0.0], threading.Event()

    def look() -> None:
        while not done.wait(0.2):
            seen.append(sum(map(held, family(os.getpid()))))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        done.set()
        watcher.join()


def family(process: int) -> list[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [process, *(one for child in children for one in family(int(child)))]


def held(process: int) -> float:
    """Give the memory of a process in MiB, shared pages divided among those who share them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / MIB


if __name__ == "__main__":
    main()
