"""Append of one event with one derived row and one message, by 8 processes on their own cases.

Prints one line: the latencies of the store, and those of a bare durable insert of the same bytes in
the same run, so that the cost of doing it right is a ratio. Target: p95 of at most 20 ms.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

import psycopg

from paluu.casefile.database import Database, connect_to
from paluu.casefile.embedded import EmbeddedServer
from paluu.casefile.rows import Derived, NewEvent, OutboxMessage
from paluu.casefile.store import Store

WRITERS = 8
WARM_UP = 20
SECONDS = 4.0
PAYLOAD = b'{"text":"' + b"x" * 400 + b'"}'
BODY = {"conclusions": [{"name": f"conclusion {n}", "value": True} for n in range(10)]}


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="paluu-bench-"))
    server = EmbeddedServer(folder / "postgres")
    server.start()
    try:
        with connect_to(server) as database:
            with database.owner_connection() as owner:
                owner.execute("CREATE TABLE bare (id bigserial PRIMARY KEY, payload bytea)")
                owner.execute("GRANT ALL ON bare, bare_id_seq TO paluu_app")
            ours, rate = measure(append_one, database.application)
            floor, floor_rate = measure(insert_bare, database.application)
        print(
            f"append_event: p50 {at(ours, 50):.1f} ms, p95 {at(ours, 95):.1f} ms, "
            f"{rate:.0f}/s with {WRITERS} writers on {os.cpu_count()} cores "
            f"(target p95 20 ms; bare insert p50 {at(floor, 50):.1f} ms, "
            f"p95 {at(floor, 95):.1f} ms, {floor_rate:.0f}/s)"
        )
    finally:
        server.stop()
        shutil.rmtree(folder)


def at(latencies: list[float], percent: int) -> float:
    return statistics.quantiles(latencies, n=100)[percent - 1]


def measure(writer: Callable[[str], Callable[[], None]], address: str) -> tuple[list[float], float]:
    """Run the writers side by side; return all latencies in ms, and events per second."""
    processes = multiprocessing.get_context("spawn")
    with processes.Manager() as manager, processes.Pool(WRITERS) as pool:
        start = manager.Barrier(WRITERS)
        batches = pool.starmap(write, [(writer, address, start)] * WRITERS, chunksize=1)
    latencies = [latency for batch in batches for latency in batch]
    return latencies, len(latencies) / SECONDS


def write(
    writer: Callable[[str], Callable[[], None]],
    address: str,
    start: multiprocessing.synchronize.Barrier,
) -> list[float]:
    act = writer(address)
    for _ in range(WARM_UP):
        act()
    start.wait()
    latencies = []
    end = time.perf_counter() + SECONDS
    while (before := time.perf_counter()) < end:
        act()
        latencies.append((time.perf_counter() - before) * 1000)
    return latencies


def append_one(address: str) -> Callable[[], None]:
    store = Store(Database(address, address, pool_size=1))
    reference = uuid4().hex
    case_id = uuid4()
    first = NewEvent("opened", 1, date(2027, 3, 1), "Aino Official", PAYLOAD)
    store.open_case(case_id, reference, [first], command_key=reference, command_digest=b"d")
    position = 1

    def act() -> None:
        nonlocal position
        event = NewEvent("noted", 1, date(2027, 3, 1), "Aino Official", PAYLOAD)
        position = store.append(
            case_id,
            position,
            [event],
            command_key=f"{reference}-{position}",
            command_digest=b"d",
            derived=Derived(
                f"Case {reference}", "return", "aino", next_due=date(2027, 4, 1), body=BODY
            ),
            outbox=[OutboxMessage(event.event_id, "notice", {"to": "nobody"})],
        ).position

    return act


def insert_bare(address: str) -> Callable[[], None]:
    connection = psycopg.connect(address, autocommit=True)

    def act() -> None:
        connection.execute("INSERT INTO public.bare (payload) VALUES (%s)", (PAYLOAD,))

    return act


if __name__ == "__main__":
    main()
