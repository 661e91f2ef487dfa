"""The tables, as numbered SQL files, and the small program that applies those still missing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import resources

import psycopg

from paluu.errors import PaluuError

# Any constant serves, as long as every version of Paluu takes the same one.
_TURN = 0x70616C75


class MigrationRefused(PaluuError):
    """The tables in the database and the files of this version of Paluu do not fit together."""


@dataclass(frozen=True)
class Migration:
    """One step in the life of the tables: a file's name and its SQL."""

    name: str
    text: str

    @property
    def digest(self) -> bytes:
        """SHA-256 of the file: an applied step must never be edited."""
        return hashlib.sha256(self.text.encode()).digest()


def known() -> tuple[Migration, ...]:
    """Return the steps this version of Paluu brings, in the order of their numbers."""
    folder = resources.files(__name__)
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(Migration(file.name, file.read_text("utf-8")) for file in files)


def migrate(
    connection: psycopg.Connection, steps: tuple[Migration, ...] | None = None
) -> tuple[str, ...]:
    """Apply the steps that are missing, each in a transaction of its own, one process at a time.

    Args:
        connection: of the tables' owner, in autocommit mode.
        steps: the steps to bring the database to; those of ``known()`` if not given.

    Returns:
        The names of the steps applied now.

    Raises:
        MigrationRefused: an applied step has been edited since, is unknown to this version, or
            could not be applied.
    """
    steps = known() if steps is None else steps
    if not _missing(steps, _applied(connection)):
        return ()
    connection.execute("SELECT pg_advisory_lock(%s)", (_TURN,))
    try:
        missing = _missing(steps, _applied(connection))
        for step in missing:
            _apply(connection, step)
        return tuple(step.name for step in missing)
    finally:
        connection.execute("SELECT pg_advisory_unlock(%s)", (_TURN,))


def _applied(connection: psycopg.Connection) -> dict[str, bytes]:
    there = connection.execute("SELECT to_regclass('casefile.migrations')").fetchone()
    if there is None or there[0] is None:
        return {}
    rows = connection.execute("SELECT name, digest FROM casefile.migrations").fetchall()
    return {name: bytes(digest) for name, digest in rows}


def _missing(steps: tuple[Migration, ...], applied: dict[str, bytes]) -> list[Migration]:
    """The steps still to apply, once it is certain that those applied are ours and unchanged."""
    unknown = sorted(applied.keys() - {step.name for step in steps})
    if unknown:
        raise MigrationRefused(
            f"The database has been changed by a newer version of Paluu ({', '.join(unknown)}).",
            advice="Run that version or a later one.",
        )
    for step in steps:
        if applied.get(step.name, step.digest) != step.digest:
            raise MigrationRefused(
                f"{step.name} has been edited after it was applied.",
                where=step.name,
                advice="Restore the file and put the change in a new one.",
            )
    return [step for step in steps if step.name not in applied]


def _apply(connection: psycopg.Connection, step: Migration) -> None:
    try:
        with connection.transaction():
            connection.execute("SET LOCAL lock_timeout = '5s'")
            connection.execute(step.text)
            connection.execute(
                "INSERT INTO casefile.migrations (name, digest) VALUES (%s, %s)",
                (step.name, step.digest),
            )
    except psycopg.Error as error:
        raise MigrationRefused(
            f"{step.name} could not be applied, and nothing of it was: {str(error).strip()}.",
            where=step.name,
            advice="Apply the migrations as the owner of the database, who may create roles.",
        ) from error
