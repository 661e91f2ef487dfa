"""The report of ``paluu assess``: conclusions, time limits, acts and missing facts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import TypeAlias

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from paluu.casefile.actions import ACTIONS
from paluu.casefile.assessment import Assessment, Conclusion, DueDate, Urgency
from paluu.casefile.guards import Answer, Standing, Verdict
from paluu.cli.answers import MissingAnswer, missing_facts
from paluu.cli.telling import sentence_of
from paluu.cli.terminal import (
    DIM,
    NO,
    OPEN,
    YES,
    cited,
    heading,
    joined,
    mark_of,
    named,
    style_of,
    value_words,
)
from paluu.law.book import LAW
from paluu.law.deadlines import LIMITS, Binds
from paluu.rules import nodes as n
from paluu.rules.book import walk
from paluu.rules.plain import NOT_APPLICABLE, to_plain
from paluu.rules.rule import AnyRule
from paluu.rules.values import Kind, Unit

_MOST_MISSING = 10
_Lines: TypeAlias = Callable[[Standing], Iterator[Text]]


def print_report(
    out: Console,
    assessment: Assessment,
    *,
    title: str = "",
    known_at: datetime | None = None,
    everything: bool = False,
) -> None:
    """Print what the law says of a case.

    Args:
        out: where to print.
        assessment: what was assessed.
        title: what the case is called beside its reference.
        known_at: the state of knowledge it was assessed at.
        everything: print every conclusion, not only those that matter now.
    """
    conclusions = list(assessment.conclusions())
    shown = [each for each in conclusions if everything or _matters(each)]
    _print_head(out, assessment, title, known_at)
    _print_conclusions(out, shown, len(conclusions))
    _print_detention(out, assessment)
    _print_deadlines(out, assessment.due_dates, everything=everything)
    _print_acts(out, assessment.actions)
    _print_missing(out, missing_facts(assessment, conclusions))


# --- the head ----------------------------------------------------------------------------------


def _print_head(
    out: Console, assessment: Assessment, title: str, known_at: datetime | None
) -> None:
    file = assessment.file
    sheet = file.sheet(assessment.today)
    person = sheet.person
    out.print()
    out.print(joined((file.reference, "bold"), f"  {title}" if title else ""))
    name = ", ".join(filter(None, (person.get("family_name"), person.get("given_names"))))
    if name:
        born = person.get("date_of_birth")
        nationality = ", ".join(person.get("nationalities", ()))
        told = [name, nationality, f"born {born}" if born else ""]
        out.print(" · ".join(filter(None, told)))
    profile = file.profile
    changed = ", ".join(
        f"{option.name} = {value_words(to_plain(option.kind, value, option.members))}"
        for option, value in profile.changed().items()
    )
    out.print(
        joined(
            (f"Calendar of {profile.member_state}; ", DIM),
            (f"reference options but {changed}" if changed else "reference options", DIM),
        )
    )
    when = f"As it was on {assessment.today:%A} {assessment.today}"
    if known_at:
        when += f", as the file knew it at {known_at:%Y-%m-%d %H:%M} UTC"
    in_effect = len(file.in_effect(assessment.today))
    out.print(joined((f"{when}; {in_effect} of {len(file.events)} events in effect", DIM)))
    if not file.complete:
        out.print(Text("The file is not complete: acts it does not hold are not known.", OPEN))
    if sheet.closed:
        out.print(Text("The case is closed.", OPEN))


# --- conclusions -------------------------------------------------------------------------------


@cache
def _outcomes() -> frozenset[AnyRule]:
    """The rules no other rule rests on, and those that acts turn on: outcomes, not steps."""
    rested_on = {
        node.rule
        for rule in LAW.rules.values()
        for node in walk(rule.tree)
        if isinstance(node, n.Ref)
    }
    return frozenset(set(LAW.rules.values()) - rested_on) | _guards() | _duties()


@cache
def _guards() -> frozenset[AnyRule]:
    return frozenset(guard.rule for action in ACTIONS for guard in action.guards)


@cache
def _duties() -> frozenset[AnyRule]:
    return frozenset(rule for action in ACTIONS for rule in action.required_by)


def _matters(conclusion: Conclusion) -> bool:
    """What holds; what stands in the way of an act; and what an act waits for."""
    rule, value = conclusion.rule, conclusion.value
    if rule in {*(limit.rule for limit in LIMITS), *_ACCOUNT} or value == NOT_APPLICABLE:
        return False
    if rule.kind is not Kind.TRUTH:
        return rule in _outcomes() and value not in (None, "never", 0)
    if value is True:
        return rule in _outcomes()
    return rule in (_guards() if value is False else _guards() | _duties())


def _print_conclusions(out: Console, shown: list[Conclusion], total: int) -> None:
    for module, group in groupby(shown, key=lambda each: each.rule.module):
        out.print()
        out.print(heading(_article(module)))
        alike = groupby(group, key=lambda each: (each.rule, str(each.value)))
        _print_lines(out, (conclusion_line(*same) for _, same in alike))
    if len(shown) < total:
        out.print()
        rest = total - len(shown)
        out.print(Text(f"{rest} further conclusions are left out; --all has them.", DIM))


def _print_lines(out: Console, lines: Iterable[tuple[Text, Text]]) -> None:
    """Print marks with their sentences; a long sentence goes on beside its mark."""
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=True)
    for _ in range(2):
        table.add_column()
    for mark, sentence in lines:
        table.add_row(mark, sentence)
    out.print(Padding(table, (0, 0, 0, 2), expand=False))


def conclusion_line(conclusion: Conclusion, *others: Conclusion) -> tuple[Text, Text]:
    """Give the mark of a conclusion, and its sentence with provisions, name and value.

    Args:
        conclusion: the conclusion.
        others: the same conclusion about other parts of the case, with the same value.
    """
    rule, value = conclusion.rule, conclusion.value
    style = style_of(value)
    sentence = sentence_of(rule, value)
    told: list[str | tuple[str, str]] = [sentence]
    if rule.kind is not Kind.TRUTH:
        unit = f" {rule.unit.value}" if rule.unit and rule.unit is not Unit.COUNT else ""
        words = value_words(value) + (unit if value not in (None, NOT_APPLICABLE) else "")
        told = [sentence.rstrip("."), (f": {words}", style)]
    parts = ",".join(each.row for each in (conclusion, *others) if each.row)
    name = f"{rule.name}[{parts}]" if parts else rule.name
    return Text(mark_of(value), style), joined(*told, cited(rule.provisions), named(name, value))


@cache
def _article(module: str) -> str:
    """Give the heading of an Article: the first sentence its module says of itself."""
    said = (sys.modules[module].__doc__ or "").partition("\n")[0]
    return said.split(". ")[0].rstrip(".")


# --- detention ---------------------------------------------------------------------------------

_ACCOUNT = tuple(
    LAW.rule(name)
    for name in (
        "detention_days_before_present",
        "detention_days_in_this_ms",
        "detention_limit_days",
        "detention_ordinary_maximum_date",
        "detention_maximum_date",
    )
)
"""What the account of days detained shows, each under its own name."""


def _print_detention(out: Console, assessment: Assessment) -> None:
    account = assessment.detention
    if account is None:
        return
    out.print()
    out.print(heading("Days in detention"))
    for stay in account.clock.stays:
        last = f"to {stay.last:%a} {stay.last}" if stay.last else "and still"
        out.print(Padding(f"from {stay.first:%a} {stay.first} {last}", (0, 0, 0, 4), expand=False))
    _print_lines(out, (conclusion_line(assessment.conclusion(rule)) for rule in _ACCOUNT))
    for sentence in account.earliest.sentences():
        out.print(Padding(Text(sentence, DIM), (0, 0, 0, 4), expand=False))


# --- time limits -------------------------------------------------------------------------------

_URGENCY = {
    Urgency.OVERDUE: ("overdue", f"bold {NO}"),
    Urgency.DUE_SOON: ("due soon", OPEN),
    Urgency.LATER: ("", ""),
    Urgency.PASSED: ("passed", DIM),
    Urgency.OPEN: ("day not known", OPEN),
}
_BINDS = {
    Binds.PERSON: "binds the person",
    Binds.AUTHORITY: "binds the authority",
    Binds.COURT: "binds the court",
    Binds.NOBODY: "",
}


def _print_deadlines(out: Console, due_dates: list[DueDate], *, everything: bool) -> None:
    if not due_dates:
        return
    out.print()
    out.print(heading("Time limits"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for due in due_dates:
        table.add_row(*_deadline(due))
        if everything or due.urgency is not Urgency.PASSED:
            for sentence in due.arithmetic:
                table.add_row("", Text(sentence, DIM))
    out.print(Padding(table, (0, 0, 0, 2), expand=False))


def _deadline(due: DueDate) -> tuple[Text, Text]:
    word, style = _URGENCY[due.urgency]
    rule = due.conclusion.rule
    told = [word, _BINDS[due.limit.binds], "liberty depends on it" if due.limit.custody else ""]
    left = f"\n{_left(due)}" if due.days_left is not None else ""
    return joined((_day_words(due), style or "bold"), (left, style or DIM)), joined(
        rule.statement,
        cited(rule.provisions),
        (f"  {due.conclusion.name}", DIM),
        (f"  {'; '.join(filter(None, told))}", style or DIM),
    )


def _day_words(due: DueDate) -> str:
    if due.moment:
        return f"{due.moment:%Y-%m-%d %H:%M} UTC"
    if due.day:
        return f"{due.day} {due.day:%a}"
    if due.earliest:
        return f"{due.earliest} at the earliest"
    return f"{due.latest} at the latest"


def _left(due: DueDate) -> str:
    days = due.days_left or 0
    match abs(days):
        case 0:
            return "today"
        case 1:
            return "1 day left" if days > 0 else "1 day ago"
        case count:
            return f"{count} days left" if days > 0 else f"{count} days ago"


# --- acts --------------------------------------------------------------------------------------


def _print_acts(out: Console, standings: list[Standing]) -> None:
    owed = [each for each in standings if each.duties]
    by_verdict = {
        verdict: [each for each in standings if each.verdict is verdict] for verdict in Verdict
    }
    _print_section(out, "What must be done", owed, _duty_lines)
    _print_section(out, "What must not be done now", by_verdict[Verdict.REFUSED], _refusal_lines)
    _print_section(out, "What waits for facts", by_verdict[Verdict.ASKS], _waiting_lines)
    _print_section(out, "What may be done", by_verdict[Verdict.PERMITTED], lambda _: iter(()))


def _print_section(out: Console, title: str, standings: list[Standing], lines: _Lines) -> None:
    if not standings:
        return
    out.print()
    out.print(heading(title))
    for standing in standings:
        action = standing.action
        mark, style = _VERDICTS[standing.verdict]
        out.print(
            Padding(
                joined(
                    (f"{mark} ", style),
                    action.title,
                    (f"  {action.provision}", "cyan"),
                    (f"  {action.name}", DIM),
                ),
                (0, 0, 0, 2),
                expand=False,
            )
        )
        for line in lines(standing):
            out.print(Padding(line, (0, 0, 0, 6), expand=False))


def _duty_lines(standing: Standing) -> Iterator[Text]:
    for rule in standing.duties:
        yield joined((rule.statement, YES), cited(rule.provisions))
    if standing.verdict in (Verdict.REFUSED, Verdict.ASKS):
        yield Text("But it is not lawful as things stand; see below.", NO)


def _refusal_lines(standing: Standing) -> Iterator[Text]:
    for answer in standing.in_the_way:
        yield from answer_lines(answer)


def answer_lines(answer: Answer) -> Iterator[Text]:
    """Tell one guard that is in the way: what it found, why, and whether it can be set aside."""
    rule = answer.guard.rule
    style = OPEN if answer.open else NO
    part = f"[{answer.row}]" if answer.row else ""
    procedural = answer.guard.level.value == "procedural"
    yield joined(
        (answer.sentence, style),
        cited(rule.provisions),
        (f"  {rule.name}{part}", DIM),
        ("  may be set aside with written reasons" if procedural else "", DIM),
    )
    for provision, sentence in answer.because:
        yield joined("  because ", sentence, (f"  {provision}", "cyan"))


def _waiting_lines(standing: Standing) -> Iterator[Text]:
    for answer in standing.in_the_way:
        asked = ", ".join(answer.missing[:6])
        more = len(answer.missing) - 6
        yield joined((answer.sentence, OPEN), cited(answer.guard.rule.provisions))
        if asked:
            yield joined("  needs ", asked, f" and {more} more" if more > 0 else "")


_VERDICTS = {
    Verdict.REQUIRED: ("!", YES),
    Verdict.PERMITTED: ("+", YES),
    Verdict.ASKS: ("?", OPEN),
    Verdict.REFUSED: ("-", NO),
}


# --- missing facts -----------------------------------------------------------------------------


def _print_missing(out: Console, missing: Iterable[MissingAnswer]) -> None:
    facts = list(missing)
    if not facts:
        return
    out.print()
    out.print(heading("Facts that would help most"))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=44, overflow="fold")
    table.add_column()
    for each in facts[:_MOST_MISSING]:
        count = len(each.asked_by)
        table.add_row(
            Text(each.fact, "bold"),
            joined(
                each.meaning,
                (f"  {each.provision}" if each.provision else "", "cyan"),
                (f"  {count} turn{'s' if count == 1 else ''} on it", DIM),
            ),
        )
    out.print(Padding(table, (0, 0, 0, 2), expand=False))
    if len(facts) > _MOST_MISSING:
        rest = len(facts) - _MOST_MISSING
        out.print(Padding(Text(f"and {rest} more; paluu ask tells the fewest", DIM), (0, 0, 0, 2)))
