"""A running application for tests: one database for all of them, people signed in, a browser."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from web_cases_for_tests import PASSWORD, Case

if TYPE_CHECKING:
    from django.test import Client

    from paluu.casefile.embedded import EmbeddedServer


@dataclass(frozen=True)
class Site:
    """The application set up on its own database."""

    data: Path

    def client(self, username: str | None = "mikael") -> Client:
        """Give a client that has signed in, or nobody's."""
        from django.contrib.auth.models import User
        from django.test import Client

        client = Client(SERVER_NAME="localhost")
        if username:
            client.force_login(
                User.objects.get(username=username),
                backend="allauth.account.auth_backends.AuthenticationBackend",
            )
        return client


@pytest.fixture(scope="session")
def site(
    postgres_server: EmbeddedServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """The application with its tables and people, on a database of its own."""
    import psycopg

    from paluu.casefile.database import connect_to
    from paluu.casefile.embedded import DATABASE

    name = f"web_{uuid4().hex}"
    with psycopg.connect(postgres_server.conninfo(database="postgres"), autocommit=True) as owner:
        owner.execute(f"CREATE DATABASE {name} TEMPLATE {DATABASE}")
    data = tmp_path_factory.mktemp("web")
    surroundings = {
        "DJANGO_SETTINGS_MODULE": "paluu.web.settings",
        "PALUU_DATA": str(data),
        "DATABASE_URL": postgres_server.conninfo(database=name),
    }
    before = {key: os.environ.get(key) for key in surroundings}
    os.environ.update(surroundings)
    try:
        import django

        django.setup()
        from django.conf import settings

        assert settings.DATABASES["default"]["NAME"] == name
    finally:
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value
    from django.contrib.auth.models import User
    from django.db import connections

    from paluu.web import installation, office

    with connect_to(postgres_server, name) as database:
        office.work_on(database)
        installation.make_tables(database)
        installation.collect_static()
        installation.make_people()
        for user in User.objects.all():
            user.set_password(PASSWORD)
            user.save()
        yield Site(data)
        office.work_on(None)
        connections.close_all()


@pytest.fixture
def case(site: Site) -> Case:
    """A case that has just been opened."""
    return Case()


# --- the browser -------------------------------------------------------------------------------


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """The application served on a free port."""
    from paluu.web.wsgi import application

    server = make_server("127.0.0.1", 0, application, _Server, _Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="module")
def browser(site: Site) -> Iterator[Any]:
    """A headless Chromium; without one the browser tests are left out, and say so.

    It comes after the site and ends with its module: while it is open, Django refuses to speak to
    the database in this thread.
    """
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("Chromium is not installed: the browser tests are left out.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()
