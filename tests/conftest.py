"""What tests of every room may ask for: a real PostgreSQL, and a fresh database within it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings

# A slow machine is no failing property.
settings.register_profile("calm", settings(), deadline=None)
settings.load_profile("calm")

if TYPE_CHECKING:
    from paluu.casefile.database import Database
    from paluu.casefile.embedded import EmbeddedServer


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[EmbeddedServer]:
    """One embedded server for all tests of a run, with the tables in its own database."""
    from paluu.casefile.database import connect_to
    from paluu.casefile.embedded import EmbeddedServer

    # Not pytest's own folder: as root the server runs as another user, who must get through.
    folder = Path(tempfile.mkdtemp(prefix="paluu-test-"))
    server = EmbeddedServer(folder / "postgres")
    server.start()
    connect_to(server).close()
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def database(postgres_server: EmbeddedServer) -> Iterator[Database]:
    """A database of its own for one test, with all tables and nothing in them."""
    import psycopg

    from paluu.casefile.database import connect_to
    from paluu.casefile.embedded import DATABASE

    name = f"test_{uuid4().hex}"
    with psycopg.connect(postgres_server.conninfo(database="postgres"), autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name} TEMPLATE {DATABASE}")
        owner.execute(f"REVOKE CREATE, TEMPORARY ON DATABASE {name} FROM PUBLIC")
        with connect_to(postgres_server, name) as database:
            yield database
        owner.execute(f"DROP DATABASE {name} WITH (FORCE)")
