"""Serve the web application: ``python -m paluu.web [--port 8000] [--data DIR]``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from paluu.errors import PaluuError


def main() -> None:
    """Set everything up that is not there yet, say where and how to sign in, and serve."""
    given = _arguments()
    if given.data:
        os.environ["PALUU_DATA"] = str(given.data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "paluu.web.settings")
    try:
        _serve(given)
    except PaluuError as problem:
        sys.exit(f"paluu: {problem}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m paluu.web", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port on 127.0.0.1")
    parser.add_argument("--data", type=Path, help="where everything is kept (PALUU_DATA, or var)")
    parser.add_argument(
        "--examples",
        type=Path,
        default=Path("examples"),
        help="a folder of cases to load; those already there are left alone",
    )
    parser.add_argument(
        "--set-up-only", action="store_true", help="prepare everything, and do not serve"
    )
    return parser.parse_args()


def _serve(given: argparse.Namespace) -> None:
    from paluu.casefile.database import data_folder
    from paluu.casefile.embedded import EmbeddedServer

    # This process stays in the embedded server until the end, so that it outlives any worker.
    server = None if os.environ.get("DATABASE_URL") else EmbeddedServer(data_folder())
    if server:
        server.start()
    try:
        people = _set_up(given.examples)
        if not given.set_up_only:
            _say(given.port, people)
            _run(given.port)
    finally:
        if server:
            server.stop()


def _set_up(examples: Path) -> dict[str, tuple[str, str]]:
    import django

    from paluu.casefile.database import connect

    django.setup()
    from django.db import connections

    from paluu.web import installation, office
    from paluu.web.caseload import read_examples

    with connect() as database:
        office.work_on(database)
        installation.make_tables(database)
        installation.collect_static()
        people = installation.make_people()
        new = installation.take_in(read_examples(examples, _line), _line)
        office.derive_for_today()
        if new:
            _line(f"{new} demonstration cases loaded from {examples}.")
        office.work_on(None)
    connections.close_all()
    return people


def _say(port: int, people: dict[str, tuple[str, str]]) -> None:
    _line(f"\nPaluu is at http://127.0.0.1:{port}\n\nDemonstration sign-ins:")
    for username, (name, password) in people.items():
        _line(f"  {username:<10} {password}   {name}")
    _line("\nAll persons and cases are fictitious. Ctrl-C stops the server.")


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _run(port: int) -> None:
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Application(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            settings: dict[str, Any] = {
                "bind": f"127.0.0.1:{port}",
                "workers": 2,
                "threads": 4,
                "worker_class": "gthread",
                "loglevel": "warning",
                "accesslog": None,
                "timeout": 60,
            }
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from paluu.web.wsgi import application

            return application

    Application(prog="paluu").run()


if __name__ == "__main__":
    main()
