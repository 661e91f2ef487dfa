"""The embedded server starts for anyone, is shared by processes, and is stopped by the last."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from store_examples import open_case

from paluu.casefile.database import Database, DatabaseUnavailable, connect, data_folder
from paluu.casefile.embedded import EmbeddedServer, ServerUnavailable
from paluu.casefile.store import Store

pytestmark = pytest.mark.database


@pytest.fixture
def folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="paluu-test-"))
    yield folder
    shutil.rmtree(folder)


def running(server: EmbeddedServer) -> bool:
    try:
        psycopg.connect(server.conninfo(), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def test_the_last_to_leave_stops_the_server(folder: Path) -> None:
    first, second = EmbeddedServer(folder / "postgres"), EmbeddedServer(folder / "postgres")
    first.start()
    second.start()

    first.stop()
    assert running(second)
    second.stop()
    assert not running(second)


SERVE = """
import sys
from paluu.casefile.database import connect
database = connect()
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_killed_process_leaves_the_server_to_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALUU_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    other = subprocess.Popen(
        [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout
    assert other.stdin
    assert other.stdout.readline() == b"ready\n"
    server = EmbeddedServer(data_folder())
    server.start()
    before = server.postmaster

    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    other.stdout.close()
    other.stdin.close()

    assert running(server)
    assert server.postmaster == before
    server.stop()
    assert not running(server)


def test_processes_that_start_at_once_share_one_new_server(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALUU_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    try:
        assert [process.stdout and process.stdout.readline() for process in processes] == [
            b"ready\n"
        ] * 3
        assert len(list(folder.glob("postgres/.s.PGSQL.*[0-9]"))) == 1
    finally:
        for process in processes:
            process.communicate()
    assert [process.returncode for process in processes] == [0] * 3
    assert not running(EmbeddedServer(data_folder()))


def test_a_forked_child_leaves_the_server_to_its_parent(folder: Path) -> None:
    server = EmbeddedServer(folder / "postgres")
    server.start()
    child = os.fork()
    if child == 0:
        server.stop()
        os._exit(0)
    os.waitpid(child, 0)

    assert running(server)
    server.stop()
    assert not running(server)


def test_leaving_a_server_that_was_killed_is_quiet(folder: Path) -> None:
    server = EmbeddedServer(folder / "postgres")
    server.start()
    os.kill(server.postmaster, signal.SIGKILL)
    server.stop()
    assert not running(server)


def test_a_process_that_ends_stops_the_server(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALUU_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    subprocess.run([sys.executable, "-c", SERVE], stdin=subprocess.DEVNULL, check=True)
    assert (folder / "postgres" / "cluster" / "PG_VERSION").read_text().strip() == "18"
    assert not running(EmbeddedServer(folder / "postgres"))


ORDINARY = """
import os
from paluu.casefile.database import connect
from paluu.casefile.migrations import known
from paluu.casefile.store import Store
from store_examples import open_case
known()
if os.geteuid() == 0:  # Python itself may lie where only root can read: all is imported by now
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
assert os.geteuid() != 0
with connect() as database:
    print(Store(database).case(open_case(Store(database))).position)
"""


def test_an_ordinary_user_with_an_empty_home_can_start_it(folder: Path) -> None:
    home = folder / "home"
    home.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, 65534, 65534)
        os.chown(home, 65534, 65534)
    environment = {
        "HOME": str(home), "PALUU_DATA": str(folder / "data"),
        "PYTHONPATH": str(Path(__file__).parent), "PATH": os.defpath,
    }  # fmt: skip

    done = subprocess.run(
        [sys.executable, "-c", ORDINARY], env=environment, capture_output=True, text=True
    )

    assert (done.stdout, done.returncode) == ("1\n", 0), done.stderr
    assert list(home.iterdir()) == []


def test_other_users_cannot_enter_the_folder(postgres_server: EmbeddedServer) -> None:
    assert postgres_server.folder.stat().st_mode & 0o077 == 0


def test_a_folder_with_a_very_long_name_still_works(folder: Path) -> None:
    server = EmbeddedServer(folder / ("long " * 30) / 'it\'s "here"')
    server.start()
    assert running(server)
    server.stop()


def test_a_folder_that_cannot_be_used_is_named(folder: Path) -> None:
    (folder / "file").write_text("in the way")
    with pytest.raises(ServerUnavailable, match=f"{folder}/file.*PALUU_DATA"):
        EmbeddedServer(folder / "file" / "postgres").start()


def test_a_folder_of_another_version_is_refused(folder: Path) -> None:
    cluster = folder / "postgres" / "cluster"
    cluster.mkdir(parents=True)
    (cluster / "PG_VERSION").write_text("16\n")
    with pytest.raises(ServerUnavailable, match="made by PostgreSQL 16"):
        EmbeddedServer(folder / "postgres").start()


def test_an_address_that_does_not_answer_is_named() -> None:
    with pytest.raises(DatabaseUnavailable, match="DATABASE_URL"):
        connect("host=/nonexistent dbname=paluu")


def test_a_server_of_ones_own_is_used_with_the_application_role(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DATABASE_URL names the owner; the pool signs in as the owner and takes on the role."""
    monkeypatch.setenv("DATABASE_URL", database.owner)
    with connect() as own:
        open_case(Store(own))
        with own.connection() as connection:
            connection.execute("RESET ROLE")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute("DELETE FROM casefile.events")


def test_an_owner_without_superuser_rights_can_make_the_tables(folder: Path) -> None:
    """As on a server of the authority's own: an owner of one database who may create roles."""
    server = EmbeddedServer(folder / "postgres")
    server.start()
    with psycopg.connect(server.conninfo(database="postgres"), autocommit=True) as superuser:
        superuser.execute("DROP DATABASE paluu")
        superuser.execute("DROP ROLE paluu_app")
        superuser.execute("CREATE ROLE office LOGIN CREATEROLE")
        superuser.execute("CREATE DATABASE files OWNER office")
    try:
        with connect(server.conninfo(user="office", database="files")) as database:
            assert Store(database).case(open_case(Store(database))).position == 1
            with (
                database.connection() as connection,
                pytest.raises(psycopg.errors.InsufficientPrivilege),
            ):
                connection.execute("DELETE FROM casefile.events")
    finally:
        server.stop()


def test_durability_is_left_on(database: Database) -> None:
    with database.connection() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            row = connection.execute("SELECT current_setting(%s)", (setting,)).fetchone()
            assert row == ("on",)
