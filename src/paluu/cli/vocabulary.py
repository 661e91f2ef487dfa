"""Commands that list the public names: facts, conclusions, options, acts, and the schemas."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from paluu.casefile.actions import ACTIONS
from paluu.casefile.casedoc.schema import schema as case_schema
from paluu.cli import given
from paluu.cli.answers import AssessmentAnswer
from paluu.cli.terminal import DIM, YES, cited, console, heading, joined, provisions, write_json
from paluu.law.book import LAW
from paluu.law.profile import read_profile
from paluu.rules.nodes import Fact, Option
from paluu.rules.plain import to_plain
from paluu.rules.rule import AnyRule

Search = Annotated[
    str | None,
    typer.Argument(metavar="WORD", help="Only names, meanings and provisions that contain it."),
]


def facts(search: Search = None, json: given.Json = False) -> None:
    """List the facts a case file may state: name, type, meaning, provision."""
    found = [fact for fact in LAW.facts.values() if _matches(search, _fact(fact))]
    if json:
        write_json([_fact(fact) for fact in found])
        return
    by_table: dict[str, list[Fact]] = {}
    for fact in found:
        by_table.setdefault(fact.table.name if fact.table else "", []).append(fact)
    for name, group in by_table.items():
        title = f"{name}: {LAW.tables[name].meaning}" if name else "The case as a whole"
        _print_names(title, ((each.name, _fact_type(each), each.meaning, each.provision)
                             for each in group))  # fmt: skip


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.public_name,
        "table": fact.table.name if fact.table else None,
        "type": fact.kind.value if fact.kind else "note",
        "unit": fact.unit.value if fact.unit else None,
        "members": list(fact.members),
        "target": fact.target.name if fact.target else None,
        "own_act": fact.own_act,
        "meaning": fact.meaning,
        "provision": fact.provision,
    }


def _fact_type(fact: Fact) -> str:
    if fact.target:
        return f"one of {fact.target.name}"
    if fact.members:
        return "one of " + ", ".join(fact.members)
    return fact.unit.value if fact.unit else fact.kind.value if fact.kind else "note"


def conclusions(search: Search = None, json: given.Json = False) -> None:
    """List the conclusions: name, type, meaning, provision."""
    found = [rule for rule in LAW.rules.values() if _matches(search, _rule(rule))]
    if json:
        write_json([_rule(rule) for rule in found])
        return
    _print_names(
        "Conclusions",
        (
            (
                f"{rule.name}[...]" if rule.subject.table else rule.name,
                rule.unit.value if rule.unit else rule.kind.value,
                rule.statement,
                provisions(rule.provisions),
            )
            for rule in found
        ),
    )


def _rule(rule: AnyRule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "about": rule.subject.table.name if rule.subject.table else None,
        "type": rule.kind.value,
        "unit": rule.unit.value if rule.unit else None,
        "members": list(rule.members),
        "statement": rule.statement,
        "negation": rule.negation,
        "explanation": rule.explanation,
        "provisions": list(rule.provisions),
    }


def _matches(search: str | None, described: dict[str, Any]) -> bool:
    return search is None or search.lower() in str(list(described.values())).lower()


def _print_names(title: str, rows: Iterable[tuple[str, str, str, str]]) -> None:
    out = console()
    out.print()
    out.print(heading(title))
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(max_width=44, overflow="fold")
    table.add_column(ratio=1)
    for name, kind, meaning, provision in rows:
        table.add_row(
            Text(name, "bold"), joined(meaning, (f"  {kind}", YES), (f"  {provision}", "cyan"))
        )
    out.print(Padding(table, (0, 0, 0, 2), expand=False))


# --- options -----------------------------------------------------------------------------------

options_app = typer.Typer(
    help="List the options and readings, or check a profile of them.", no_args_is_help=False
)


@options_app.callback(invoke_without_command=True)
def options(context: typer.Context, json: given.Json = False) -> None:
    """List what the text leaves to the Member States, and the readings of unclear text."""
    if context.invoked_subcommand:
        return
    if json:
        write_json([_option(option) for option in LAW.options.values()])
        return
    out = console()
    for option in LAW.options.values():
        reading = f", reading {option.reading}" if option.reading else ""
        out.print(
            joined(
                (option.name, "bold"),
                f"  {option.meaning}",
                (f"  {option.provision}{reading}", DIM),
            )
        )
        for line in _choices(option):
            out.print(Padding(line, (0, 0, 0, 4), expand=False))


def _option(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "type": option.kind.value,
        "unit": option.unit.value if option.unit else None,
        "default": option.default,
        "low": option.low,
        "high": option.high,
        "members": dict(option.members_meaning),
        "reading": option.reading,
        "meaning": option.meaning,
        "provision": option.provision,
    }


def _choices(option: Option) -> Iterable[Text]:
    if option.members:
        for member in option.members:
            meant = option.members_meaning.get(member, "")
            default = "  default" if member == option.default else ""
            yield joined((member, YES if default else ""), f"  {meant}", (default, DIM))
        return
    default = str(option.default).lower()
    if option.low is None and option.high is None:
        yield joined((default, YES), ("  default; true or false", DIM))
        return
    unit = option.unit.value if option.unit else ""
    high = option.high if option.high is not None else "any number"
    yield joined((default, YES), (f"  default; {option.low or 0} to {high} {unit}", DIM))


@options_app.command("check")
def check_options(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A profile in TOML.")],
) -> None:
    """Check a profile against the bounds of the text."""
    profile = read_profile(file)
    out = console()
    out.print(joined(("+ ", YES), f"{file}: {profile.name}, calendar of {profile.member_state}"))
    for option, value in profile.changed().items():
        chosen = to_plain(option.kind, value, option.members)
        out.print(
            Padding(
                joined((option.name, "bold"), f" = {chosen}", (f"  {option.provision}", "cyan")),
                (0, 0, 0, 2),
            )
        )


# --- acts and schemas --------------------------------------------------------------------------


def actions(json: given.Json = False) -> None:
    """List the acts: who may do them, what guards them, and their fields."""
    if json:
        write_json([_action(action) for action in ACTIONS])
        return
    out = console()
    for action in ACTIONS:
        out.print(
            joined((action.name, "bold"), f"  {action.title}", (f"  {action.provision}", "cyan"))
        )
        given_fields = [
            f"{field.name}{'' if field.required else '?'}"
            for field in msgspec.structs.fields(action.records)
            if field.name not in action.fixed
        ]
        out.print(
            Padding(joined(("given  ", DIM), ", ".join(given_fields)), (0, 0, 0, 4), expand=False)
        )
        for guard in action.guards:
            wanted = guard.rule.statement if guard.holds else guard.rule.negation
            out.print(
                Padding(
                    joined(
                        (f"{guard.level.value}  ", DIM),
                        wanted,
                        cited(guard.rule.provisions),
                    ),
                    (0, 0, 0, 4),
                )
            )


def _action(action: Any) -> dict[str, Any]:
    return {
        "name": action.name,
        "title": action.title,
        "provision": action.provision,
        "may": sorted(role.value for role in action.may),
        "records": action.records.kind,
        "fields": [
            {"name": field.name, "required": field.required}
            for field in msgspec.structs.fields(action.records)
            if field.name not in action.fixed
        ],
        "guards": [
            {
                "conclusion": guard.rule.name,
                "holds": guard.holds,
                "level": guard.level.value,
                "provisions": list(guard.rule.provisions),
            }
            for guard in action.guards
        ],
        "required_by": [rule.name for rule in action.required_by],
    }


class Described(Enum):
    """What a JSON Schema is printed of."""

    CASE = "case"
    ASSESSMENT = "assessment"


def schema(
    of: Annotated[
        Described, typer.Option(help="A case file, or what assess --json prints.")
    ] = Described.CASE,
) -> None:
    """Print the JSON Schema of a case file, for editors and other programs."""
    write_json(case_schema() if of is Described.CASE else msgspec.json.schema(AssessmentAnswer))
