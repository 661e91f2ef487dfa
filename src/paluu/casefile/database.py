"""The way to the database: one address, a pool of connections, and a role that cannot rewrite."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import ConnectionPool

from paluu.casefile.embedded import APPLICATION, DATABASE, EmbeddedServer
from paluu.casefile.migrations import migrate
from paluu.errors import PaluuError

# A stalled process must not hold a case: locks and open transactions have an end.
_SESSION = (
    "-c timezone=UTC -c search_path=casefile"
    " -c lock_timeout=10s -c idle_in_transaction_session_timeout=15s"
)


class DatabaseUnavailable(PaluuError):
    """The database does not answer or refuses us."""


class Database:
    """A database of case files, reached through a pool of connections of the application's role.

    Args:
        owner: how the owner of the tables connects (migrations, drills), a libpq address.
        application: how the application connects, a libpq address whose role cannot change or
            delete what has been recorded.
        pool_size: the largest number of connections open at once.
        server: the embedded server to leave when the database is closed.
    """

    def __init__(
        self,
        owner: str,
        application: str,
        *,
        pool_size: int = 10,
        server: EmbeddedServer | None = None,
    ) -> None:
        self.owner = owner
        self.application = application
        self._server = server
        self._pool = ConnectionPool(
            application,
            kwargs={"autocommit": True},
            min_size=1,
            max_size=pool_size,
            timeout=30,
            # A connection that died with its server is replaced before anybody is given it.
            check=ConnectionPool.check_connection,
            open=False,
        )

    @contextmanager
    def connection(self) -> Iterator[psycopg.Connection]:
        """Lend a pooled connection in autocommit mode, with the rights of the application."""
        self._pool.open()
        with self._pool.connection() as connection:
            yield connection

    def owner_connection(self) -> psycopg.Connection:
        """Open a connection of the tables' owner in autocommit mode; the caller closes it."""
        return psycopg.connect(self.owner, autocommit=True)

    def migrate(self) -> None:
        """Bring the tables up to date; ``migrations.migrate`` says what may go wrong.

        Raises:
            DatabaseUnavailable: the database does not answer.
        """
        try:
            with psycopg.connect(self.owner, autocommit=True, connect_timeout=30) as connection:
                migrate(connection)
        except psycopg.OperationalError as error:
            raise DatabaseUnavailable(
                f"The database does not answer: {str(error).strip()}.",
                advice="Check DATABASE_URL and that the server runs.",
            ) from error

    def close(self) -> None:
        """Close the pool and leave the embedded server, which stops if nobody else uses it."""
        self._pool.close()
        if self._server is not None:
            self._server.stop()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def connect(url: str | None = None, *, pool_size: int = 10) -> Database:
    """Connect to the database of case files and bring its tables up to date.

    Connect after a fork, not before: a pool does not survive one.

    Args:
        url: address of a PostgreSQL 16 or later; without one ``DATABASE_URL`` counts, and without
            that the embedded server in ``data_folder()`` is started or joined.
        pool_size: the largest number of connections open at once.

    Returns:
        The database; close it when done, or let the process end.

    Raises:
        ServerUnavailable: the embedded server cannot start.
        DatabaseUnavailable: the server at the address does not answer.
        MigrationRefused: the tables belong to another version of Paluu.
    """
    url = url or os.environ.get("DATABASE_URL")
    if url:
        # Taken on at sign-in, so that RESET ROLE leads back to it. Where the application must not
        # be able to become the owner at all, let it sign in as a member of paluu_app that owns
        # nothing, and apply the migrations as the owner.
        application = _with_session(url, f"-c role={APPLICATION}")
        database = Database(url, application, pool_size=pool_size)
        database.migrate()
        return database
    server = EmbeddedServer(data_folder())
    server.start()
    try:
        return connect_to(server, pool_size=pool_size, leave_at_close=True)
    except BaseException:
        server.stop()
        raise


def connect_to(
    server: EmbeddedServer,
    name: str = DATABASE,
    *,
    pool_size: int = 10,
    leave_at_close: bool = False,
) -> Database:
    """Connect to a database of an embedded server that has been started.

    Args:
        server: the server.
        name: the database in it.
        pool_size: the largest number of connections open at once.
        leave_at_close: whether closing the database also leaves the server.
    """
    database = Database(
        server.conninfo(database=name),
        _with_session(server.conninfo(user=APPLICATION, database=name)),
        pool_size=pool_size,
        server=server if leave_at_close else None,
    )
    database.migrate()
    return database


def data_folder() -> Path:
    """Return the embedded server's folder: ``postgres`` in ``PALUU_DATA``, or else in ``var``."""
    return Path(os.environ.get("PALUU_DATA") or "var") / "postgres"


def _with_session(address: str, *more: str) -> str:
    """Add the settings every session of the application has to an address."""
    before = conninfo_to_dict(address).get("options")
    options = [str(before)] if before else []
    return make_conninfo(address, options=" ".join([*options, _SESSION, *more]))
