"""What a new installation needs before it serves: tables, people, and a caseload to try."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import psycopg
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command

from paluu.casefile.database import Database
from paluu.casefile.embedded import APPLICATION
from paluu.casefile.events import CaseOpened
from paluu.casefile.file import CaseFile, Event
from paluu.casefile.roles import Role
from paluu.errors import PaluuError
from paluu.web import office

SIGN_INS = "demonstration-sign-ins.json"


@dataclass(frozen=True)
class Person:
    """Somebody of the demonstration; the name is fictitious."""

    username: str
    first_name: str
    last_name: str
    roles: tuple[Role, ...]


DEMONSTRATION = (
    Person("aino", "Aino", "Virta", (Role.CASEWORKER,)),
    Person("mikael", "Mikael", "Lindqvist", (Role.CASEWORKER, Role.DECISION_MAKER)),
    Person("sara", "Sara", "Niemi", (Role.CASEWORKER, Role.DECISION_MAKER)),
    Person("carla", "Carla", "Moreau", (Role.DETENTION_OFFICER,)),
    Person("dimitris", "Dimitris", "Pappas", (Role.ESCORT_LEADER,)),
    Person("eeva", "Eeva", "Lind", (Role.REGISTRY,)),
)


def make_tables(database: Database) -> None:
    """Make the tables for users and sessions, in a schema of their own.

    The owner of the database makes them; the application may use them and change nothing about
    their form.
    """
    with database.owner_connection() as connection:
        for statement in (
            "CREATE SCHEMA IF NOT EXISTS web",
            f"GRANT USAGE ON SCHEMA web TO {APPLICATION}",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA web GRANT SELECT, INSERT, UPDATE, DELETE"
            f" ON TABLES TO {APPLICATION}",
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA web GRANT USAGE ON SEQUENCES TO {APPLICATION}",
        ):
            connection.execute(psycopg.sql.SQL(statement))
    call_command("migrate", database="owner", verbosity=0, interactive=False)


def collect_static() -> None:
    """Copy the style sheet and its kin to where they are served from, packed."""
    call_command("collectstatic", verbosity=0, interactive=False)


def make_people() -> dict[str, tuple[str, str]]:
    """Make the demonstration's people with passwords of this installation.

    Returns:
        name and password by user name; the passwords are kept in the data folder, for the owner
        of the installation alone to read.
    """
    kept = settings.DATA / "web" / SIGN_INS
    passwords: dict[str, str] = json.loads(kept.read_text()) if kept.exists() else {}
    for role in Role:
        Group.objects.get_or_create(name=role.value)
    for person in DEMONSTRATION:
        user, new = User.objects.get_or_create(
            username=person.username,
            defaults={
                "first_name": person.first_name,
                "last_name": person.last_name,
                "email": f"{person.username}@example.org",
            },
        )
        if new or person.username not in passwords:
            passwords[person.username] = secrets.token_urlsafe(9)
            user.set_password(passwords[person.username])
            user.save()
            user.groups.set(Group.objects.filter(name__in=[r.value for r in person.roles]))
    _keep(kept, json.dumps(passwords, indent=1))
    return {
        person.username: (f"{person.first_name} {person.last_name}", passwords[person.username])
        for person in DEMONSTRATION
    }


def _keep(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)


def take_in(files: list[CaseFile], say: Callable[[str], None]) -> int:
    """Take in cases of the demonstration, each given to a caseworker in turn.

    Args:
        files: the cases.
        say: told of each case the store does not take, and why.

    Returns:
        how many are new; those already there are left as they are.
    """
    workers = [f"{p.first_name} {p.last_name}" for p in DEMONSTRATION if Role.CASEWORKER in p.roles]
    desk = office.desk()
    new = 0
    for index, file in enumerate(files):
        if desk.store.find(file.reference) is not None:
            continue
        given = _given_to(file, workers[index % len(workers)])
        try:
            desk.take_in(given, today=office.today())
        except PaluuError as problem:
            say(f"Left out: {problem}")
            continue
        new += 1
    return new


def _given_to(file: CaseFile, worker: str) -> CaseFile:
    def assigned(event: Event) -> Event:
        content = event.content
        if not isinstance(content, CaseOpened) or content.assigned_to:
            return event
        return replace(event, content=msgspec.structs.replace(content, assigned_to=worker))

    return replace(file, events=tuple(assigned(event) for event in file.events))
