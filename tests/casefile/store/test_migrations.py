"""The tables are brought up to date in order, once, and only from what they should be."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from paluu.casefile.database import Database
from paluu.casefile.migrations import Migration, MigrationRefused, known, migrate

pytestmark = pytest.mark.database
MORE = (
    Migration("0002_a.sql", "CREATE TABLE casefile.a (id int); INSERT INTO casefile.a VALUES (1)"),
    Migration("0003_b.sql", "INSERT INTO casefile.a VALUES (2)"),
)


def test_missing_steps_are_applied_in_order_and_once(database: Database) -> None:
    steps = known() + MORE
    with database.owner_connection() as owner:
        assert migrate(owner, steps) == ("0002_a.sql", "0003_b.sql")
        assert migrate(owner, steps) == ()
        assert owner.execute("SELECT id FROM casefile.a").fetchall() == [(1,), (2,)]


def test_two_processes_starting_at_once_do_not_collide(database: Database) -> None:
    def start(_: int) -> tuple[str, ...]:
        with database.owner_connection() as owner:
            return migrate(owner, known() + MORE)

    with ThreadPoolExecutor(4) as pool:
        applied = [name for names in pool.map(start, range(4)) for name in names]
    assert applied == ["0002_a.sql", "0003_b.sql"]


def test_a_step_edited_after_it_was_applied_is_refused(database: Database) -> None:
    first, *rest = known()
    edited = Migration(first.name, first.text + "-- a word more")
    with (
        database.owner_connection() as owner,
        pytest.raises(MigrationRefused, match="edited after it was applied"),
    ):
        migrate(owner, (edited, *rest))


def test_tables_of_a_newer_version_are_refused(database: Database) -> None:
    with database.owner_connection() as owner:
        migrate(owner, known() + MORE)
        with pytest.raises(MigrationRefused, match="newer version of Paluu"):
            migrate(owner)


def test_a_step_that_fails_leaves_nothing(database: Database) -> None:
    broken = Migration("0002_x.sql", "CREATE TABLE casefile.x (id int); SELECT 1/0")
    with database.owner_connection() as owner:
        with pytest.raises(MigrationRefused, match="division by zero"):
            migrate(owner, (*known(), broken))
        row = owner.execute("SELECT to_regclass('casefile.x')").fetchone()
    assert row == (None,)


def test_a_role_that_may_not_change_tables_is_told_so(database: Database) -> None:
    import psycopg

    with (
        psycopg.connect(database.application, autocommit=True) as application,
        pytest.raises(MigrationRefused, match="as the owner"),
    ):
        migrate(application, known() + MORE)
