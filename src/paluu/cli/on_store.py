"""Commands that work on the stored cases: import, show, act, export, verify, serve."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from paluu.casefile.actions import find_action
from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc import CaseDocument, read_case, write_case
from paluu.casefile.refusals import NoSuchCase
from paluu.casefile.roles import Actor, Role
from paluu.cli import given
from paluu.cli.on_files import print_assessment
from paluu.cli.terminal import DIM, NO, YES, console, joined, write_plain
from paluu.errors import BadInput, PaluuError
from paluu.law.profile import reference_profile

if TYPE_CHECKING:
    from paluu.casefile.database import Database
    from paluu.casefile.desk import Desk

Reference = Annotated[str, typer.Argument(metavar="REFERENCE", help="What people call the case.")]


@contextmanager
def _database() -> Iterator[Database]:
    """Connect to the case files; they need what the extra ``server`` installs."""
    if importlib.util.find_spec("psycopg") is None:
        raise PaluuError("Stored cases need PostgreSQL's driver.", advice="Install paluu[server].")
    from paluu.casefile.database import connect

    with connect() as database:
        yield database


@contextmanager
def _desk() -> Iterator[Desk]:
    """The desk of the State named by PALUU_STATE (FI), with the papers of its authority."""
    with _database() as database:
        from paluu.casefile.desk import Desk
        from paluu.casefile.store import Store
        from paluu.documents.office import demonstration_office, read_office
        from paluu.documents.papers import papers_of

        path = os.environ.get("PALUU_OFFICE")
        office = read_office(Path(path)) if path else demonstration_office()
        profile = reference_profile(os.environ.get("PALUU_STATE") or "FI")
        yield Desk(Store(database), profile, papers_of(office))


def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Case files.")],
) -> None:
    """Take case files into the store: all are read and checked before any is stored."""
    now = datetime.now(UTC)
    documents = [read_case(file) for file in files]
    for document in documents:
        _check_recorded(document, now)
    _check_references(documents)
    out = console()
    with _desk() as desk:
        for document in documents:
            before = desk.store.find(document.file.reference)
            taken = desk.take_in(document.file, today=now.date())
            told = "was stored already" if before else f"{taken.position} events stored"
            out.print(joined(("+ ", YES), document.file.reference, (f"  {told}", DIM)))


def _check_recorded(document: CaseDocument, now: datetime) -> None:
    for event, line in zip(document.file.events, document.lines, strict=True):
        if event.recorded_at > now:
            raise BadInput(
                f"This was recorded at {event.recorded_at:%Y-%m-%d %H:%M} UTC, in the future.",
                where=f"{document.where}:{line}: recorded",
            )


def _check_references(documents: list[CaseDocument]) -> None:
    seen: dict[str, str] = {}
    for document in documents:
        reference = document.file.reference
        if reference in seen:
            raise BadInput(
                f"The reference {reference!r} is that of {seen[reference]} too.",
                where=f"{document.where}: reference",
            )
        seen[reference] = document.where


def show(
    reference: Reference,
    as_of: given.AsOf = None,
    known_at: given.KnownAt = None,
    everything: Annotated[bool, typer.Option("--all", help="Print every conclusion.")] = False,
    json: given.Json = False,
) -> None:
    """Say what the law says of a stored case, today or as at another day."""
    with _desk() as desk:
        file = desk.file(_case(desk, reference), given.instant(known_at))
    now = datetime.now(UTC)
    day = given.day(as_of)
    assessment = Assessment(file, day or now.date(), None if day else now)
    print_assessment(assessment, title="", known_at=known_at, everything=everything, json=json)


def _case(desk: Desk, reference: str) -> UUID:
    found = desk.store.find(reference)
    if found is None:
        raise NoSuchCase("There is no case with this reference.", where=reference)
    return found.id


def act(
    reference: Reference,
    action: Annotated[str, typer.Argument(metavar="ACTION", help="Its name; see paluu actions.")],
    name: Annotated[str, typer.Option("--as", help="Who acts, by name.")],
    role: Annotated[list[Role], typer.Option(help="The role to act in; may be repeated.")],
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--given", metavar="FIELD=VALUE", help="A field of the act; repeat for each field."
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DAY", help="Day from which it has effect; today.")
    ] = None,
    override: Annotated[
        str, typer.Option(metavar="REASONS", help="Set procedural guards aside, with reasons.")
    ] = "",
) -> None:
    """Do an act on a stored case, or say which provisions forbid it and record nothing."""
    chosen = find_action(action)
    _, values = given.read_given(chosen, fields or [])
    actor = Actor(name, frozenset(role))
    day = given.day(on, "--on")
    now = datetime.now(UTC)
    with _desk() as desk:
        if chosen.name == "open_case":
            done = desk.open_case(reference, values, actor, now=now, on=day)
        else:
            case_id = _case(desk, reference)
            done = desk.act(case_id, chosen.name, values, actor, now=now, on=day, override=override)
        papers = [
            entry.name
            for entry in desk.store.documents(done.case_id)
            if entry.event_id == done.event.id
        ]
    out = console()
    out.print(
        joined(
            ("+ ", YES),
            f"{chosen.title}: recorded",
            (f"  {reference}, event {done.appended.position}, effective {done.event.on}", DIM),
        )
    )
    for paper in papers:
        out.print(joined(("  with ", DIM), paper))


def export(
    reference: Reference,
    known_at: given.KnownAt = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")
    ] = None,
) -> None:
    """Write a stored case as a case file."""
    with _desk() as desk:
        text = write_case(desk.file(_case(desk, reference), given.instant(known_at)))
    if output is None:
        write_plain(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise BadInput(
            f"The file cannot be written: {problem.strerror}.", where=str(output)
        ) from problem


def verify() -> None:
    """Check every hash chain of the record. Exit code 1 if something does not fit."""
    from paluu.casefile.verify import verify as verify_record

    out = console()
    with _database() as database, database.connection() as connection, _progress() as progress:
        task = progress.add_task("Reading the record")
        report = verify_record(
            connection,
            progress=lambda done, total: progress.update(task, completed=done, total=total),
        )
    read = f"{report.cases} cases, {report.events} events, {report.register} rows of the register"
    if report.clean:
        out.print(joined(("+ ", YES), f"Everything fits: {read}."))
        return
    out.print(joined(("- ", NO), f"{len(report.findings)} findings in {read}:"))
    for finding in report.findings:
        out.print(joined("  ", (str(finding), NO)))
    raise typer.Exit(1)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
    )


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port on 127.0.0.1.")] = 8000,
) -> None:
    """Serve the web application on 127.0.0.1."""
    if importlib.util.find_spec("django") is None:
        raise PaluuError("The web application needs Django.", advice="Install paluu[server].")
    arguments = [sys.executable, "-m", "paluu.web", "--port", str(port)]
    os.execv(sys.executable, arguments)  # noqa: S606
