"""What stands in the way of an act: guards, provisions, the facts they rest on, what would help."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding

from paluu.casefile.actions import Level
from paluu.casefile.guards import Answer
from paluu.cli.answers import meaning_of, place_of
from paluu.cli.report import answer_lines
from paluu.cli.telling import Teller
from paluu.cli.terminal import DIM, heading, joined


def print_in_the_way(
    out: Console,
    answers: tuple[Answer, ...],
    provisions: tuple[str, ...],
    *,
    teller: Teller | None = None,
) -> None:
    """Print what stands in the way of an act.

    Args:
        out: where to print.
        answers: the guards in the way.
        provisions: every provision behind them.
        teller: finds the events that facts come from.
    """
    out.print()
    out.print(heading("In the way"))
    for answer in answers:
        for line in answer_lines(answer):
            out.print(Padding(line, (0, 0, 0, 2), expand=False))
    out.print(joined(("  Provisions: ", DIM), ", ".join(provisions)))
    _print_facts(out, "It rests on", {fact for each in answers for fact in each.rests_on}, teller)
    missing = {fact for each in answers for fact in each.missing}
    _print_facts(out, "These answers would change it, or settle it", missing, teller)
    out.print()
    if all(answer.guard.level is Level.PROCEDURAL for answer in answers):
        out.print("A decision-maker may set this aside with written reasons.")
    else:
        out.print("This cannot be set aside.")


def _print_facts(out: Console, title: str, places: set[str], teller: Teller | None) -> None:
    if not places:
        return
    out.print()
    out.print(heading(title))
    for place in sorted(places):
        meaning, provision = meaning_of(place)
        origin = teller.origin(*place_of(place)) if teller else None
        where = f"  (event {origin.event}, {origin.kind}, {origin.on})" if origin else ""
        told = joined((place, "bold"), f"  {meaning}", (f"  {provision}", "cyan"), (where, DIM))
        out.print(Padding(told, (0, 0, 0, 2), expand=False))
