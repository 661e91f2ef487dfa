"""Commands about the law itself: pages of provisions, coverage, proofs, and whole caseloads."""

from __future__ import annotations

import ast
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from paluu.casefile.claims import casefile_claims
from paluu.cli import given
from paluu.cli.terminal import DIM, NO, YES, cited, console, heading, joined, write_json
from paluu.documents.claims import document_claims
from paluu.errors import BadInput, PaluuError
from paluu.law.book import LAW
from paluu.law.coverage import Claim, Line, Status, coverage, law_claims, unknown_claims
from paluu.law.pages import Page, pages
from paluu.law.profile import read_profile, reference_profile
from paluu.law.register import register
from paluu.rules.outline import lines

Article = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="An article (12) or a provision (12(3)).")
]


def claims() -> list[Claim]:
    """Give what the code of every floor claims to implement."""
    return [*law_claims(), *casefile_claims(), *document_claims()]


# --- paluu law -----------------------------------------------------------------------------------


def law(article: Article, json: given.Json = False) -> None:
    """Show what a provision means, the rules that implement it, and what shapes them."""
    found = pages(article, claims())
    if json:
        write_json([_page_answer(page) for page in found])
        return
    for page in found:
        _print_page(page)


def _page_answer(page: Page) -> dict[str, Any]:
    return {
        "provision": page.provision.id,
        "heading": page.provision.heading,
        "meaning": page.provision.summary,
        "addressee": page.provision.addressee,
        "modality": page.provision.modality,
        "applies_from": page.provision.applies_from,
        "note": page.note,
        "rules": [
            {
                "name": rule.name,
                "statement": rule.statement,
                "provisions": list(rule.provisions),
                "outline": [
                    {"depth": depth, "text": line.text, "provision": line.provision}
                    for depth, line in lines(of)
                ],
            }
            for rule, of in page.rules
        ],
        "facts": [fact.public_name for fact in page.facts],
        "options": [option.name for option in page.options],
        "readings": [reading.number for reading in page.readings],
        "followed_by": [rule.name for rule in page.followed_by],
        "tests": tests_of([rule.name for rule, _ in page.rules]),
    }


def _print_page(page: Page) -> None:
    out = console()
    title = f"Article {page.provision.id}"
    out.print(heading(f"{title}  {page.provision.heading}".rstrip()))
    out.print(Padding(page.provision.summary, (0, 0, 0, 2)))
    out.print(
        Padding(joined((f"{page.provision.modality}, binds: {page.provision.addressee}", DIM)),
                (0, 0, 0, 2))
    )  # fmt: skip
    if page.note:
        out.print(Padding(joined((page.note, DIM)), (0, 0, 0, 2)))
    for rule, of in page.rules:
        out.print()
        out.print(Padding(joined((rule.statement, "bold"), cited(rule.provisions)), (0, 0, 0, 2)))
        out.print(Padding(joined((rule.name, DIM)), (0, 0, 0, 2)))
        for depth, line in lines(of)[1:]:
            provision = cited([line.provision]) if line.provision else ""
            out.print(Padding(joined(line.text, provision), (0, 0, 0, 2 + 2 * depth)))
    for name, told in (
        ("Options", [f"{option.name}: {option.meaning}" for option in page.options]),
        ("Readings", [f"{reading.number}: {reading.chosen}" for reading in page.readings]),
        ("What rests on it", [f"{rule.statement} ({rule.name})" for rule in page.followed_by]),
        ("Tests", tests_of([rule.name for rule, _ in page.rules])),
    ):
        if told:
            out.print()
            out.print(Padding(joined((name, "bold")), (0, 0, 0, 2)))
            for line_told in told:
                out.print(Padding(line_told, (0, 0, 0, 4)))
    out.print()


# --- paluu country -------------------------------------------------------------------------------


def country(
    code: Annotated[str, typer.Argument(metavar="XX", help="ISO code of a third country.")],
    as_of: given.AsOf = None,
    register_file: Annotated[
        Path | None, typer.Option("--register", metavar="FILE.toml", help="Add a State's entries.")
    ] = None,
    json: given.Json = False,
) -> None:
    """Show what the register holds of a third country on a day, with sources."""
    day = given.day(as_of) or date.today()  # noqa: DTZ011 - the door knows the day, nobody below
    held = register().with_file(register_file) if register_file else register()
    entries = held.of(code.upper(), day)
    if json:
        write_json([{**vars(entry), "kind": entry.kind.value} for entry in entries])
        return
    out = console()
    out.print(heading(f"{code.upper()} on {day}"))
    if not entries:
        out.print("The register holds nothing of it.")
    for entry in entries:
        mark = ("checked", YES) if entry.checked else ("not checked against the source", NO)
        out.print(joined((entry.kind.value.replace("_", " "), "bold"), f" since {entry.since}  ",
                         mark, f"  {entry.text}".rstrip()))  # fmt: skip
        out.print(Padding(joined((entry.source, DIM)), (0, 0, 0, 2)))


# --- paluu coverage ------------------------------------------------------------------------------


def show_coverage(json: given.Json = False, all_: Annotated[
    bool, typer.Option("--all", help="Print every provision, not only what is open.")
] = False) -> None:  # fmt: skip
    """Show for each provision what implements it; exit 1 if one is unaccounted for."""
    claimed = claims()
    found = coverage(claimed)
    wrong = unknown_claims(claimed)
    if json:
        write_json({
            "counts": {status.value: number for status, number in _counts(found).items()},
            "claims_of_unknown_provisions": [claim.__dict__ for claim in wrong],
            "provisions": [_line_answer(line) for line in found],
        })  # fmt: skip
    else:
        _print_coverage(found, wrong, every=all_)
    if wrong or any(line.status is Status.UNACCOUNTED for line in found):
        raise typer.Exit(1)


def _counts(found: list[Line]) -> Counter[Status]:
    return Counter(line.status for line in found)


def _line_answer(line: Line) -> dict[str, Any]:
    rules = [claim.name for claim in line.claims if "rule" in claim.kind]
    return {
        "provision": line.provision.id,
        "status": line.status.value,
        "implemented_by": [f"{claim.kind}: {claim.name}" for claim in line.claims],
        "tested_by": tests_of(rules),
        "note": line.note,
    }


def _print_coverage(found: list[Line], wrong: list[Claim], *, every: bool) -> None:
    out = console()
    for line in found:
        interesting = line.status in (Status.UNACCOUNTED, Status.PLANNED)
        if not every and not interesting:
            continue
        colour = NO if line.status is Status.UNACCOUNTED else DIM
        told = ", ".join(f"{claim.kind} {claim.name}" for claim in line.claims) or line.note
        out.print(
            joined((f"{line.provision.id}  ", "bold"), (line.status.value, colour), f"  {told}")
        )
    for claim in wrong:
        out.print(joined((f"{claim.provision}  ", "bold"), ("is not in the ledger", NO),
                         f"  {claim.kind} {claim.name}"))  # fmt: skip
    out.print()
    for status, number in _counts(found).items():
        out.print(f"{number:5}  {status.value}")


def tests_of(rules: list[str]) -> list[str]:
    """Name the test files that speak of rules; empty where the tests are not installed.

    Args:
        rules: names of rules.
    """
    wanted = set(rules)
    return [name for name, names in _named_in_tests().items() if names & wanted]


def _named_in_tests() -> dict[str, set[str]]:
    root = Path(__file__).parents[3] / "tests"
    if not _TESTS and root.is_dir():
        known = set(LAW.rules)
        for path in sorted(root.rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            strings = {
                node.value for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }  # fmt: skip
            attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            if named := (strings | attributes) & known:
                _TESTS[str(path.relative_to(root.parent))] = named
        for path in sorted([*root.rglob("*.yaml"), *(root.parent / "examples").rglob("*.yaml")]):
            words = set(path.read_text(encoding="utf-8").replace(",", " ").split())
            if named := words & known:
                _TESTS[str(path.relative_to(root.parent))] = named
    return _TESTS


_TESTS: dict[str, set[str]] = {}


# --- paluu prove ---------------------------------------------------------------------------------


def prove(
    timeout: Annotated[int, typer.Option(metavar="SECONDS", help="For each proof.")] = 20,
    processes: Annotated[int, typer.Option(help="How many processes to use.")] = 2,
) -> None:
    """Prove the safeguards over every possible case; exit 1 if one cannot be proved."""
    # The solver is an extra: it is imported where it is asked for.
    from paluu.law.safeguards import prove_all, report, tasks

    with _progress() as bar:
        shown = bar.add_task("proving", total=len(tasks()))
        results = prove_all(timeout * 1000, lambda _: bar.advance(shown), processes=processes)
    print_plain = console()
    print_plain.print(report(results))
    if not all(result.proved for result in results):
        raise typer.Exit(1)


# --- paluu evaluate ------------------------------------------------------------------------------


def evaluate(
    cases: Annotated[Path, typer.Argument(metavar="IN.parquet", help="The cases.")],
    results: Annotated[Path, typer.Argument(metavar="OUT.parquet", help="The conclusions.")],
    as_of: given.AsOf = None,
    options: given.Options = None,
    member_state: given.MemberState = None,
    conclusion: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this conclusion; repeat it.")
    ] = None,
    engine: Annotated[str, typer.Option(help="here, or spark.")] = "here",
) -> None:
    """Apply the law to a whole caseload, from Parquet to Parquet."""
    if engine not in ("here", "spark"):
        raise BadInput(f"There is no engine {engine!r}.", where="--engine", advice="here or spark.")
    day = given.day(as_of) or date.today()  # noqa: DTZ011 - the door knows the day, nobody below
    profile = (
        read_profile(options, member_state) if options else reference_profile(member_state or "FI")
    )
    # Columns are an extra: they are imported where they are asked for.
    try:
        from paluu.law import bulk, spark
    except ModuleNotFoundError as missing:
        raise PaluuError(
            f"Evaluating a caseload needs {missing.name}, which is not installed.",
            advice="Install paluu[bulk].",
        ) from missing
    if engine == "spark":
        spark.evaluate_on_spark(spark.session_on(), cases, results, profile, day, conclusion)
        console().print(f"Written to {results}")
        return
    with _progress() as bar:
        shown = bar.add_task("evaluating", total=None)
        number = bulk.evaluate_file(
            cases,
            results,
            profile,
            day,
            conclusion,
            lambda done, of: bar.update(shown, completed=done, total=of),
        )
    console().print(joined((f"{number} cases", YES), f" written to {results}"))


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=console(stderr=True), transient=True,
    )  # fmt: skip
