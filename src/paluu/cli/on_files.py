"""Commands that read case files and need no database: assess, explain, ask, try, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from paluu.casefile.actions import find_action
from paluu.casefile.assessment import Assessment, Conclusion
from paluu.casefile.casedoc import check_expectations, read_case
from paluu.casefile.casedoc.expectations import split_name
from paluu.casefile.contradictions import check_consistent
from paluu.casefile.file import proposed
from paluu.casefile.guards import Standing, Verdict
from paluu.cli import given
from paluu.cli.answers import (
    action_answer,
    assessment_answer,
    conclusion_answer,
    meaning_of,
)
from paluu.cli.refusal import print_in_the_way
from paluu.cli.report import print_report
from paluu.cli.telling import Step, Teller
from paluu.cli.terminal import (
    DIM,
    NO,
    OPEN,
    YES,
    cited,
    console,
    heading,
    joined,
    mark_of,
    style_of,
    value_words,
    write_json,
)
from paluu.law.book import LAW
from paluu.rules.ask import Answer, Questions

_ALL_LEVELS = 1000

Name = Annotated[
    str,
    typer.Argument(
        metavar="CONCLUSION",
        help="Its name; for a part of the case with the part, as in NAME[PART].",
    ),
]


def assess(
    file: given.File,
    as_of: given.AsOf = None,
    known_at: given.KnownAt = None,
    options: given.Options = None,
    member_state: given.MemberState = None,
    everything: Annotated[bool, typer.Option("--all", help="Print every conclusion.")] = False,
    json: given.Json = False,
) -> None:
    """Say what the law says of a case: conclusions, time limits, acts, missing facts."""
    document = given.read(file, options, member_state)
    assessment = given.assess(document, as_of, known_at)
    print_assessment(
        assessment, title=document.title, known_at=known_at, everything=everything, json=json
    )


def print_assessment(
    assessment: Assessment, *, title: str, known_at: str | None, everything: bool, json: bool
) -> None:
    """Print an assessment as a report, or as JSON."""
    learned = given.instant(known_at)
    if json:
        write_json(assessment_answer(assessment, title=title, known_at=learned))
        return
    print_report(console(), assessment, title=title, known_at=learned, everything=everything)


# --- why ---------------------------------------------------------------------------------------


def explain(
    file: given.File,
    conclusion: Name,
    as_of: given.AsOf = None,
    known_at: given.KnownAt = None,
    options: given.Options = None,
    member_state: given.MemberState = None,
    levels: Annotated[
        int, typer.Option(min=0, help="How many conclusions deep; deeper ones are only named.")
    ] = 3,
    full: Annotated[
        bool, typer.Option("--full", help="Every part, to the end, not only those that decide.")
    ] = False,
    json: given.Json = False,
) -> None:
    """Show why: the reasons of one conclusion, each with its provision and where it comes from."""
    document = given.read(file, options, member_state)
    assessment = given.assess(document, as_of, known_at)
    found = _conclusion(assessment, conclusion)
    teller = Teller(assessment, levels=_ALL_LEVELS if full else levels, full=full)
    if json:
        write_json(conclusion_answer(found, teller))
        return
    out = console()
    step = teller.tell(found)
    tree = Tree(_line(step, step), guide_style=DIM)
    _grow(tree, step)
    out.print(tree)
    if arithmetic := assessment.arithmetic(found.trace):
        out.print()
        out.print(heading("How it was counted"))
        for sentence in arithmetic:
            out.print(Padding(sentence, (0, 0, 0, 2), expand=False))
    if found.missing:
        out.print()
        out.print(joined(("Still missing: ", OPEN), ", ".join(found.missing[:8])))


def _conclusion(assessment: Assessment, name: str) -> Conclusion:
    rule, part = split_name(name)
    return assessment.conclusion(LAW.rule(rule), part)


_TOGETHER = frozenset({"not", "all", "any", "when", "only_if", "instead", "follow"})
"""Steps that only put others together."""


def _grow(tree: Tree, step: Step) -> None:
    for child in step.children:
        said, below = _said(child)
        _grow(tree.add(said), below)


def _said(step: Step) -> tuple[Text, Step]:
    """Say a step, and give the step whose children follow.

    The sign tells what the step does for the one above it. Where there is nothing to put
    together, and where the members of a choice are asked after, one line says it all.
    """
    about = step
    while about.node in _TOGETHER and len(about.children) == 1:
        (about,) = about.children
    if about.node == "among" and len(about.children) == 1 and about.children[0].name:
        asked = about.statement.rstrip(":").removeprefix("It is ")
        (about,) = about.children
        return _line(about, step, f" ({asked})"), about
    return _line(about, step), about


def _line(step: Step, sign: Step, asked: str = "") -> Text:
    style = style_of(sign.value)
    said: list[str | tuple[str, str]] = [(f"{mark_of(sign.value)} ", style)]
    truth = step.value is None or isinstance(step.value, bool)
    match step.node:
        case "fact" if truth and not asked:
            said += [(f"{value_words(step.value)}: ", style), step.statement]
        case "conclusion" | "point" if truth:
            said += [step.statement]
        case "fact" | "option" | "conclusion" | "point":
            said += [step.statement.rstrip("."), (f": {value_words(step.value)}", style), asked]
        case _:
            said += [(step.statement, "" if truth else DIM)]
            said += [] if truth else [(f" {value_words(step.value)}", style)]
    if provision := step.provision or sign.provision:
        said.append((f"  {provision}", "cyan"))
    if step.name:
        said.append((f"  {step.name}", DIM))
    if step.node == "fact":
        said.append((f"  {_origin(step)}", DIM))
    return joined(*said)


def _origin(step: Step) -> str:
    if step.origin is None:
        if step.value is None:
            return "(not recorded)"
        fact = LAW.facts.get((step.name or "").partition("[")[0])
        own_act = fact is not None and fact.own_act
        return "(no such act is on the file)" if own_act else "(follows from other facts)"
    origin = step.origin
    evidence = f": {origin.evidence}" if origin.evidence else ""
    return f"(event {origin.event}, {origin.kind}, {origin.on}{evidence})"


# --- what to ask -------------------------------------------------------------------------------


def ask(
    file: given.File,
    conclusion: Name,
    as_of: given.AsOf = None,
    known_at: given.KnownAt = None,
    options: given.Options = None,
    member_state: given.MemberState = None,
    most: Annotated[int, typer.Option(help="The largest number of ways to print.")] = 8,
    json: given.Json = False,
) -> None:
    """Say what to find out: the smallest sets of facts that would decide a conclusion."""
    document = given.read(file, options, member_state)
    assessment = given.assess(document, as_of, known_at)
    found = _conclusion(assessment, conclusion)
    ways = Questions(assessment.reading).deciding(found.rule, found.index)
    if json:
        write_json(
            {
                "name": found.name,
                "value": found.value,
                "provisions": found.rule.provisions,
                "ways": [[_asked(each) for each in sorted(way)] for way in ways],
            }
        )
        return
    out = console()
    out.print(
        joined(
            (f"{mark_of(found.value)} ", style_of(found.value)),
            found.sentence,
            cited(found.rule.provisions),
        )
    )
    if not ways:
        out.print("Nothing needs to be found out: it is decided.")
        return
    for number, way in enumerate(ways[:most], 1):
        out.print()
        out.print(heading(f"Way {number}: {len(way)} answer{'' if len(way) == 1 else 's'}"))
        for each in sorted(way):
            out.print(Padding(_question(each), (0, 0, 0, 2), expand=False))
    if len(ways) > most:
        out.print(Text(f"\n{len(ways) - most} further ways; --most shows more.", DIM))


def _place(answer: Answer) -> str:
    return f"{answer.fact}[{answer.row}]" if answer.row else answer.fact


def _asked(answer: Answer) -> dict[str, str]:
    meaning, provision = meaning_of(answer.fact)
    return {
        "fact": _place(answer),
        "outcome": answer.outcome,
        "meaning": meaning,
        "provision": provision,
    }


def _question(answer: Answer) -> Text:
    meaning, provision = meaning_of(answer.fact)
    return joined(
        (_place(answer), "bold"),
        " = ",
        (answer.outcome.replace("|", " or "), OPEN),
        f"  {meaning}",
        (f"  {provision}", "cyan"),
    )


# --- would it be lawful ------------------------------------------------------------------------


def try_act(
    file: given.File,
    action: Annotated[str, typer.Argument(metavar="ACTION", help="Its name; see paluu actions.")],
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--given", metavar="FIELD=VALUE", help="A field of the act; repeat for each field."
        ),
    ] = None,
    as_of: given.AsOf = None,
    known_at: given.KnownAt = None,
    options: given.Options = None,
    member_state: given.MemberState = None,
    json: given.Json = False,
) -> None:
    """Say whether an act would be lawful now; nothing is recorded. Exit code 1 if it is not."""
    act = find_action(action)
    draft, _ = given.read_given(act, fields or [])
    document = given.read(file, options, member_state)
    assessment = given.assess(document, as_of, known_at)
    check_consistent(assessment.file.with_event(proposed(draft, assessment.today, "draft")))
    standing = assessment.gate.try_out(act, draft)
    if json:
        write_json(action_answer(standing))
    else:
        _print_standing(assessment, standing)
    if standing.in_the_way:
        raise typer.Exit(1)


_VERDICTS = {
    Verdict.REQUIRED: ("lawful, and required.", YES),
    Verdict.PERMITTED: ("lawful.", YES),
    Verdict.ASKS: ("refused as long as facts are missing.", OPEN),
    Verdict.REFUSED: ("refused.", NO),
}


def _print_standing(assessment: Assessment, standing: Standing) -> None:
    out = console()
    words, style = _VERDICTS[standing.verdict]
    out.print(
        joined(
            f"{standing.action.title} on {assessment.today}: ",
            (words, f"bold {style}"),
            (f"  {standing.action.provision}", "cyan"),
        )
    )
    for rule in standing.duties:
        out.print(joined("  Owed: ", rule.statement, cited(rule.provisions)))
    if standing.in_the_way:
        teller = Teller(assessment, levels=0)
        print_in_the_way(out, standing.in_the_way, standing.provisions, teller=teller)


# --- expectations ------------------------------------------------------------------------------


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Case files.")],
) -> None:
    """Hold the law against what case files expect of it. Exit code 1 if it says otherwise."""
    out = console()
    failed = 0
    for file in files:
        document = read_case(file)
        failures = check_expectations(document)
        failed += bool(failures)
        count = len(document.expect)
        if not failures:
            out.print(joined(("+ ", YES), f"{file}: {count} expectations met"))
            continue
        out.print(joined(("- ", NO), f"{file}: {len(failures)} of {count} expectations not met"))
        for failure in failures:
            out.print(Padding(Text(str(failure), NO), (0, 0, 0, 4), expand=False))
    if failed:
        raise typer.Exit(1)
