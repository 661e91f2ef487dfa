"""Processes are killed and connections cut: what was acknowledged is there, exactly once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from store_examples import append, note, open_case

from paluu.casefile.database import Database, connect_to
from paluu.casefile.embedded import EmbeddedServer
from paluu.casefile.refusals import Unconfirmed
from paluu.casefile.store import Store
from paluu.casefile.verify import verify

pytestmark = pytest.mark.database
HERE = Path(__file__).parent


@contextmanager
def writing(database: Database, case_id: UUID, prefix: str, count: int) -> Iterator[Writer]:
    """A process that writes to a case; killed at the end if it still does."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / "writing_process.py"), database.application, str(case_id),
         prefix, str(count)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Writer(process)
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


class Writer:
    """A writing process and what it has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.said: list[list[str]] = []

    def listen_until(self, word: str) -> None:
        """Read on until the process has said this word once more."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line.split())
            if self.said[-1][0] == word:
                return

    def kill(self) -> None:
        """Kill the process as the kernel would, and read what it still said."""
        self.process.kill()
        self.listen_until("nothing more")

    def keys(self, word: str) -> list[str]:
        return [key for said, key, *_ in self.said if said == word]


def test_a_writer_killed_anywhere_loses_and_doubles_nothing(
    database: Database, store: Store
) -> None:
    case_id = open_case(store)
    chance = random.Random(5)
    asked: list[str] = []
    for round_ in range(6):
        with writing(database, case_id, f"round-{round_}", 10_000) as writer:
            writer.listen_until("answered")
            time.sleep(chance.uniform(0, 0.12))
            writer.kill()
        asked += writer.keys("asked")
        recorded = [event.payload for event in store.load(case_id)[1:]]
        assert {note(key).payload for key in writer.keys("answered")} <= set(recorded)

        # The caller comes back for the one command it has no answer to.
        last, before = writer.said[-1][1], writer.keys("answered")
        if last not in before:
            expected = int(next(said[2] for said in writer.said if said[:2] == ["asked", last]))
            store.append(case_id, expected, [note(last)], command_key=last, command_digest=b"d")

    assert [e.payload for e in store.load(case_id)[1:]] == [note(key).payload for key in asked]
    with database.connection() as connection:
        assert verify(connection).clean


def test_a_killed_server_comes_back_with_all_it_acknowledged() -> None:
    folder = Path(tempfile.mkdtemp(prefix="paluu-test-"))
    server, second = EmbeddedServer(folder / "postgres"), EmbeddedServer(folder / "postgres")
    server.start()
    try:
        database = connect_to(server)
        case_id = open_case(Store(database))
        with writing(database, case_id, "k", 40) as writer:
            writer.listen_until("answered")
            os.kill(server.postmaster, signal.SIGKILL)
            second.start()
            writer.listen_until("nothing more")
            assert writer.process.wait(30) == 0

        recorded = [event.payload for event in Store(database).load(case_id)[1:]]
        assert recorded == [note(f"k-{number}").payload for number in range(40)]
        with database.connection() as connection:
            assert verify(connection).clean
        database.close()
    finally:
        server.stop()
        second.stop()
        shutil.rmtree(folder)


class Cut:
    """A stand-in for the network that breaks at the first COMMIT, before or after it arrives."""

    def __init__(self, address: str, *, after_arrival: bool) -> None:
        target = str(conninfo_to_dict(address)["host"])
        self.folder = tempfile.mkdtemp(prefix="paluu-cut-")
        self._target = f"{target}/.s.PGSQL.5432"
        self._after_arrival = after_arrival
        self.address = make_conninfo(address, host=self.folder)
        self.cuts = 0
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(f"{self.folder}/.s.PGSQL.5432")
        self._listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._target)
            threading.Thread(target=self._to_server, args=(client, server), daemon=True).start()
            threading.Thread(target=self._to_client, args=(server, client), daemon=True).start()

    def _to_server(self, client: socket.socket, server: socket.socket) -> None:
        while data := client.recv(65536):
            if b"COMMIT" in data and not self.cuts:
                self.cuts += 1
                if self._after_arrival:
                    # The client is gone before the answer can reach it.
                    client.shutdown(socket.SHUT_RDWR)
                    server.sendall(data)
                    time.sleep(0.2)
                else:
                    client.shutdown(socket.SHUT_RDWR)
                server.shutdown(socket.SHUT_RDWR)
                return
            server.sendall(data)

    def _to_client(self, server: socket.socket, client: socket.socket) -> None:
        try:
            while data := server.recv(65536):
                client.sendall(data)
        except OSError:
            pass


@pytest.mark.parametrize("after_arrival", [False, True], ids=["commit lost", "answer lost"])
def test_a_connection_lost_during_commit_is_safe_to_retry(
    database: Database, store: Store, after_arrival: bool
) -> None:
    case_id = open_case(store)
    cut = Cut(database.application, after_arrival=after_arrival)
    with Database(database.owner, cut.address, pool_size=1) as broken:

        def ask() -> int:
            return (
                Store(broken)
                .append(case_id, 1, [note("once")], command_key="k", command_digest=b"d")
                .position
            )

        with pytest.raises(Unconfirmed, match="same key"):
            ask()
        # The server may still be at it when the client already knows that its answer is lost.
        for _ in range(100 if after_arrival else 1):
            if arrived := store.case(case_id).position == 2:
                break
            time.sleep(0.05)
        assert ask() == 2

    shutil.rmtree(cut.folder)
    assert (cut.cuts, arrived) == (1, after_arrival)
    assert len(store.load(case_id)) == 2
    with database.connection() as connection:
        assert verify(connection).clean


def test_a_pool_recovers_when_its_connections_were_ended(database: Database, store: Store) -> None:
    case_id = open_case(store)
    with database.owner_connection() as owner:
        owner.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert append(store, case_id, 1).position == 2
