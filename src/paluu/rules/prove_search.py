"""The search for a situation that breaks a claim, reading as few rules as the proof needs.

At first only the rules that a claim names are read; every other rule may give any value of its
type. If nothing breaks the claim even so, it is proved for whatever those rules say. Otherwise the
situation found is put to the explaining reading. If that agrees, it is a counterexample; if not,
the rules whose assumed values were wrong are opened, and the search begins again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from time import monotonic

from paluu.rules.book import walk
from paluu.rules.explain import Explanation
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Option, Ref, Table
from paluu.rules.prove_claims import (
    Claim,
    Explained,
    Possible,
    Shields,
    broken,
    nodes_of,
)
from paluu.rules.prove_planes import value_of
from paluu.rules.prove_reading import Reading
from paluu.rules.prove_terms import Formula, Model, Verdict, require_solver, solve
from paluu.rules.prove_varied import VariedWorld, smaller
from paluu.rules.prove_world import OpenWorld
from paluu.rules.situation import Calendar, Situation
from paluu.rules.values import NOTHING, Value


class Outcome(Enum):
    """What came of the attempt to prove a claim; only the first is a success."""

    PROVED = "proved"
    COUNTEREXAMPLE = "counterexample"
    TIMEOUT = "timeout"
    UNDECIDED = "undecided"
    """Situations were found that break the claim, but none that the explanation confirms."""


@dataclass(frozen=True)
class Setting:
    """Over which situations a claim is proved.

    Args:
        defaults: the value of every option in an example, unless the proof chooses another.
        fixed: the options that keep their default; the others may be anything the text allows.
        calendar: the calendar examples are replayed with; proofs hold for every calendar.
        rows: how many listed rows of each table are looked at.
        years: the years that examples should lie in.
    """

    defaults: Mapping[Option, Value]
    fixed: Collection[Option]
    calendar: Calendar
    rows: int = 2
    years: tuple[int, int] = (2028, 2034)


@dataclass(frozen=True)
class Finding:
    """What came of one attempt.

    Attributes:
        outcome: proved or not.
        example: the situation that breaks the claim, or shows what is possible; reduced to what
            it needs. For ``Shields`` a second one, with the facts changed.
        opened: the rules that had to be read.
        tables: the tables of which more than one row had to be looked at together.
        seconds: how long it took.
    """

    outcome: Outcome
    example: tuple[Situation, ...] = ()
    opened: tuple[AnyRule, ...] = ()
    tables: tuple[Table, ...] = ()
    seconds: float = 0.0


_MOST_ROUNDS = 60


def search(
    claim: Claim, about: Table | None, setting: Setting, timeout_ms: int, *, cut: bool = True
) -> Finding:
    """Try to prove a claim.

    Args:
        claim: the claim.
        about: the table of the row it is about; ``None`` for the case.
        setting: over which situations.
        timeout_ms: how long to try, in milliseconds, for all rounds together.
        cut: whether to begin with rules cut; otherwise every rule is read.

    Raises:
        PaluuError: if Z3 is not installed.
    """
    require_solver()
    started = monotonic()
    opened: set[AnyRule] | None = None
    if cut:
        opened = {n.rule for node in nodes_of(claim) for n in walk(node) if isinstance(n, Ref)}
    rounds = 0
    while True:
        attempt = _Attempt(claim, about, setting, opened)
        while True:
            left = timeout_ms - int(1000 * (monotonic() - started))
            verdict, model = attempt.solve(left) if left > 0 else (Verdict.TIMEOUT, None)
            rounds += 1
            if model is None or attempt.confirms(model):
                return _finding(attempt, verdict, model, monotonic() - started)
            wrong = attempt.wrongly_assumed(model)
            if wrong and opened is not None:
                opened |= wrong
                break
            if not attempt.learn(model) or rounds > _MOST_ROUNDS:
                return Finding(Outcome.UNDECIDED, seconds=monotonic() - started)


def _finding(attempt: _Attempt, verdict: Verdict, model: Model | None, seconds: float) -> Finding:
    shown = isinstance(attempt.claim, Possible)
    match verdict:
        case Verdict.TIMEOUT:
            return Finding(Outcome.TIMEOUT, seconds=seconds)
        case Verdict.IMPOSSIBLE:
            outcome = Outcome.COUNTEREXAMPLE if shown else Outcome.PROVED
            return Finding(outcome, (), attempt.opened_rules(), attempt.tables(), seconds)
        case Verdict.POSSIBLE:
            assert model is not None
            outcome = Outcome.PROVED if shown else Outcome.COUNTEREXAMPLE
            example = attempt.readable_example(model)
            return Finding(outcome, example, attempt.opened_rules(), attempt.tables(), seconds)


class _Attempt:
    """One translation of a claim, with some rules opened."""

    def __init__(
        self, claim: Claim, about: Table | None, setting: Setting, opened: set[AnyRule] | None
    ) -> None:
        self.claim = claim
        self.about = about
        self.setting = setting
        self.slot = None if about is None else 0
        self.world = OpenWorld(
            setting.rows, {option: setting.defaults[option] for option in setting.fixed}, opened
        )
        self.readings = [Reading(self.world)]
        self.varied: VariedWorld | None = None
        if isinstance(claim, Shields):
            places = {(fact, None if fact.table is None else 0) for fact in claim.facts}
            self.varied = VariedWorld(self.world, places)
            self.readings.append(Reading(self.varied))
        self.formula = broken(claim, self.readings, self.slot)
        self.learned: list[Formula] = []
        if about is not None:
            self.learned.append(self.world.slots(about)[0].listed)

    def solve(self, timeout_ms: int, *, readable: bool = False) -> tuple[Verdict, Model | None]:
        """Look for a situation that breaks the claim."""
        wishes = self.world.wishes(self.setting.years) if readable else []
        constraints = [*self.world.constraints, *self.world.ends.constraints, *self.learned]
        return solve([*constraints, self.formula], timeout_ms, wishes)

    def situations(self, model: Model) -> tuple[Situation, ...]:
        """Read the situation of a model; for ``Shields`` also the one with the facts changed."""
        first = self.world.situation(model, self.setting.defaults, self.setting.calendar)
        if self.varied is None:
            return (first,)
        return first, self.varied.situation(first, model)

    def confirms(self, model: Model) -> bool:
        """Say whether the explaining reading sees the claim broken as well."""
        return self.breaks(self.situations(model))

    def breaks(self, situations: tuple[Situation, ...]) -> bool:
        """Say whether the claim is broken in a situation as explained."""
        readers = [Explained(situation) for situation in situations]
        return broken(self.claim, readers, self.slot) is True

    def wrongly_assumed(self, model: Model) -> set[AnyRule]:
        """List the cut rules whose value in the model is not what they give."""
        wrong = set()
        for world, situation in zip(
            (self.world, self.varied), self.situations(model), strict=False
        ):
            explanation = Explanation(situation)
            for (rule, slot), planes in world.cuts.items() if world else ():
                row = _row_of(situation, rule, slot, self.setting.rows)
                if slot is not None and row is None:
                    continue
                assumed, given = value_of(planes, model), explanation.of(rule, row).value
                if _plain(assumed) != _plain(given):
                    wrong.add(rule)
        return wrong

    def learn(self, model: Model) -> bool:
        """Take from the calendar how the periods of a model really end."""
        news = list(self.world.ends.learned(model, self.setting.calendar))
        self.learned += news
        return bool(news)

    def readable_example(self, model: Model) -> tuple[Situation, ...]:
        """Give an example in exact days of our time if there is one, without what it can spare."""
        _, nicer = self.solve(4000, readable=True)
        chosen = nicer if nicer is not None and self.confirms(nicer) else model
        return self._reduced(self.situations(chosen))

    def _reduced(self, situations: tuple[Situation, ...]) -> tuple[Situation, ...]:
        kept, before = situations, 0
        while before != _size(kept[0]):
            before = _size(kept[0])
            for drop in smaller(kept[0], self.about):
                candidate = tuple(drop(situation) for situation in kept)
                if _size(candidate[0]) < _size(kept[0]) and self.breaks(candidate):
                    kept = candidate
        return kept

    def opened_rules(self) -> tuple[AnyRule, ...]:
        """List the rules that were read."""
        return tuple(self.world.opened or ())

    def tables(self) -> tuple[Table, ...]:
        """List the tables of which all rows were looked at."""
        return tuple(table for table in self.world.tables if table is not self.about)


def _row_of(situation: Situation, rule: AnyRule, slot: int | None, last: int) -> int | None:
    """Find the row of a situation that a place in the world stands for."""
    if slot is None:
        return None
    table = rule.subject.table
    assert table is not None
    rows = situation.rows(table)
    if slot == last:
        return len(rows) - 1 if rows and rows[-1].many else None
    return slot if slot < len(rows) and not rows[slot].many else None


def _plain(value: Value) -> Value:
    return NOTHING if isinstance(value, tuple) and value[0] > value[1] else value


def _size(situation: Situation) -> int:
    """Count what a situation states: facts, rows, and lists that are not complete."""
    tables = situation.tables.values()
    stated = sum(len(row.facts) + 1 for rows in tables for row in rows.rows)
    return len(situation.facts) + stated
