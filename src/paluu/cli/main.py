"""The command ``paluu``: what it can do, and how it ends when something is wrong.

Bad input ends with one line on standard error and exit code 2; what the law refuses, an
expectation that is not met, or a record that was tampered with, with exit code 1.
"""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from paluu import __version__
from paluu.casefile.guards import Refused
from paluu.casefile.refusals import Conflict, KeyReused, ReferenceTaken
from paluu.cli import on_files, on_law, on_store, vocabulary
from paluu.cli.refusal import print_in_the_way
from paluu.cli.terminal import NO, console, joined
from paluu.errors import PaluuError
from paluu.law.book import EDITION

REFUSED = 1
BAD_INPUT = 2


class _Commands(TyperGroup):
    """The commands; an error of Paluu becomes one line and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except PaluuError as problem:
            raise typer.Exit(_tell(problem)) from problem


def _tell(problem: PaluuError) -> int:
    """Say on standard error what is wrong, and give the exit code."""
    out = console(stderr=True)
    match problem:
        case Refused(action=action, answers=answers):
            out.print(joined(f"{action.title}: ", ("refused.", f"bold {NO}"), " Nothing recorded."))
            print_in_the_way(out, answers, problem.provisions)
            return REFUSED
        case _:
            line = joined(("error ", f"bold {NO}"), " ".join(str(problem).split()))
            out.print(line, soft_wrap=True)
            taken = isinstance(problem, Conflict | KeyReused | ReferenceTaken)
            return REFUSED if taken else BAD_INPUT


app = typer.Typer(
    cls=_Commands,
    help="The Return Regulation as running law, and the case file that obeys it. "
    "It explains; it never scores a person and never decides.",
    epilog="Exit codes: 0 done, 1 refused or not met, 2 bad input. All names are in English.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"paluu {__version__} ({EDITION})\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    del version


for name, command, panel in (
    ("assess", on_files.assess, "Case files"),
    ("explain", on_files.explain, "Case files"),
    ("ask", on_files.ask, "Case files"),
    ("try", on_files.try_act, "Case files"),
    ("check", on_files.check, "Case files"),
    ("facts", vocabulary.facts, "Vocabulary"),
    ("conclusions", vocabulary.conclusions, "Vocabulary"),
    ("actions", vocabulary.actions, "Vocabulary"),
    ("schema", vocabulary.schema, "Vocabulary"),
    ("law", on_law.law, "The law"),
    ("country", on_law.country, "The law"),
    ("coverage", on_law.show_coverage, "The law"),
    ("prove", on_law.prove, "The law"),
    ("evaluate", on_law.evaluate, "The law"),
    ("import", on_store.import_files, "Stored cases"),
    ("show", on_store.show, "Stored cases"),
    ("act", on_store.act, "Stored cases"),
    ("export", on_store.export, "Stored cases"),
    ("verify", on_store.verify, "Stored cases"),
    ("serve", on_store.serve, "Stored cases"),
):
    app.command(name, rich_help_panel=panel)(command)
app.add_typer(vocabulary.options_app, name="options", rich_help_panel="Vocabulary")


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    app(prog_name="paluu")
