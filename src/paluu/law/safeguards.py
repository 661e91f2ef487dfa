"""The safeguards of the law, proved: over all facts, known or not, and every admissible profile.

Three kinds of proof are attempted, none of which looks at examples:

- every property of ``PROPERTIES``: what a forbidden act can never do, what is never both required
  and forbidden, what never passes a maximum or falls below a minimum;
- for every node type of the rule language, that learning never takes back a decided conclusion;
- for every rule that is a truth, that it can be yes, can be no, and can be open.

How and why: docs/decisions/0006-proofs.md.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from time import monotonic
from typing import Any, TypeAlias, assert_never

import yaml

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.law.safeguards_data import DATA
from paluu.law.safeguards_deadlines import DEADLINES
from paluu.law.safeguards_decisions import DECISIONS
from paluu.law.safeguards_detention import DETENTION
from paluu.law.safeguards_example import Example, example_of
from paluu.law.safeguards_protected import PROTECTION
from paluu.law.safeguards_removal import REMOVAL
from paluu.law.safeguards_words import Property
from paluu.rules import nodes
from paluu.rules.explain import Explanation
from paluu.rules.language import AnyRule
from paluu.rules.prove_claims import Possible
from paluu.rules.prove_lemmas import Lemma, lemmas, prove_lemma
from paluu.rules.prove_search import Finding, Outcome, Setting, search
from paluu.rules.prove_terms import require_solver
from paluu.rules.prove_varied import Dependence
from paluu.rules.situation import Situation
from paluu.rules.values import NA, NO, OPEN, YES, Kind

PROPERTIES: tuple[Property, ...] = (
    *REMOVAL,
    *DETENTION,
    *DECISIONS,
    *DEADLINES,
    *PROTECTION,
    *DATA,
)
"""Everything that is proved of this law, beside the language it is written in."""

STATE = "FI"
"""The State whose calendar examples are replayed with; proofs hold for every calendar."""
_MANY_ROWS = 8
"""Enough rows for a rule that asks for several different ones at once."""
_OUTCOMES = {YES: "yes", NO: "no", OPEN: "open"}


class Topic(Enum):
    """The three kinds of proof."""

    SAFEGUARD = "safeguard"
    LEARNING = "learning"
    REACHABLE = "reachable"


@dataclass(frozen=True)
class Reachable:
    """A rule can be exactly this."""

    rule: AnyRule
    outcome: int


Task: TypeAlias = Property | Lemma | Reachable


@dataclass(frozen=True)
class Result:
    """What came of one proof.

    Attributes:
        name: the property, node type, or rule with its outcome.
        topic: which kind of proof it is.
        provisions: where the text demands it; empty for the language.
        statement: what was to be proved, in plain language.
        outcome: proved, counterexample, timeout or undecided; only the first is a success.
        seconds: how long it took.
        rules: the rules that had to be read; others might say anything.
        tables: the lists of which at most two listed rows, and any number unseen, were looked at.
        examples: the counterexample; for a changed fact the situation before and after.
    """

    name: str
    topic: Topic
    provisions: str
    statement: str
    outcome: Outcome
    seconds: float
    rules: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def proved(self) -> bool:
        """Whether the proof succeeded."""
        return self.outcome is Outcome.PROVED


def tasks() -> tuple[Task, ...]:
    """List everything there is to prove, in a stable order."""
    truths = [rule for rule in LAW.rules.values() if rule.kind is Kind.TRUTH]
    facts = Dependence(LAW.facts.values())
    reachable = [
        Reachable(rule, outcome)
        for rule in truths
        for outcome in _OUTCOMES
        # A rule that reads nothing but options is always known.
        if outcome != OPEN or facts.of(rule)
    ]
    return (*PROPERTIES, *lemmas(), *reachable)


def prove_all(
    timeout_ms: int = 20_000,
    progress: Callable[[Result], None] | None = None,
    *,
    processes: int = 2,
    topics: Sequence[Topic] = tuple(Topic),
) -> list[Result]:
    """Prove everything there is to prove.

    Args:
        timeout_ms: how long to try each proof, in milliseconds.
        progress: told of each result as it comes.
        processes: how many processes to use; one means this one.
        topics: which kinds of proof to attempt.

    Returns:
        the results, in the order of ``tasks``.

    Raises:
        PaluuError: if Z3 is not installed.
    """
    require_solver()
    wanted = [index for index, task in enumerate(_tasks()) if _topic(task) in topics]
    found: dict[int, Result] = {}

    def tell(index: int, result: Result) -> None:
        found[index] = result
        if progress is not None:
            progress(result)

    if processes <= 1:
        for index in wanted:
            tell(index, _prove_task(index, timeout_ms))
    else:
        # A fresh process each, not a fork: a fork would take the solver's threads half along.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processes, mp_context=context) as pool:
            futures = {pool.submit(_prove_task, index, timeout_ms): index for index in wanted}
            for future in as_completed(futures):
                tell(futures[future], future.result())
    return [found[index] for index in wanted]


@cache
def _tasks() -> tuple[Task, ...]:
    return tasks()


def _topic(task: Task) -> Topic:
    match task:
        case Property():
            return Topic.SAFEGUARD
        case Lemma():
            return Topic.LEARNING
        case Reachable():
            return Topic.REACHABLE
        case _:
            assert_never(task)


def _prove_task(index: int, timeout_ms: int) -> Result:
    task = _tasks()[index]
    match task:
        case Property():
            return prove(task, timeout_ms)
        case Lemma(name=name):
            finding = prove_lemma(task, timeout_ms)
            statement = "Learning never takes back what this kind of node gives."
            return Result(name, Topic.LEARNING, "", statement, finding.outcome, finding.seconds)
        case Reachable():
            return _prove_reachable(task, timeout_ms)
        case _:
            assert_never(task)


def _setting(*, every_reading: bool) -> Setting:
    profile = reference_profile(STATE)
    readings = [option for option in LAW.options.values() if option.reading is not None]
    return Setting(profile.values, () if every_reading else readings, profile.calendar)


def prove(claimed: Property, timeout_ms: int = 20_000) -> Result:
    """Prove one property of the law.

    Args:
        claimed: the property.
        timeout_ms: how long to try, in milliseconds.

    Raises:
        PaluuError: if Z3 is not installed.
    """
    setting = _setting(every_reading=claimed.every_reading)
    finding = search(claimed.claim, claimed.about, setting, timeout_ms)
    return Result(
        claimed.name,
        Topic.SAFEGUARD,
        claimed.provisions,
        claimed.statement,
        finding.outcome,
        finding.seconds,
        tuple(rule.name for rule in finding.opened),
        tuple(table.name for table in finding.tables),
        tuple(
            example_of(situation, claimed.claim, claimed.about, STATE)
            for situation in finding.example
        ),
    )


# --- what every rule can be --------------------------------------------------------------------


class _Seen:
    """The outcomes that situations met so far have shown, as explained."""

    def __init__(self) -> None:
        self.outcomes: set[tuple[AnyRule, int]] = set()
        profile = reference_profile(STATE)
        self.add(Situation({}, {}, 740_000, (0, 0), profile.values, profile.calendar))

    def add(self, situation: Situation) -> None:
        """Note what every rule is in a situation."""
        explanation = Explanation(situation)
        for rule in LAW.order:
            if rule.kind is not Kind.TRUTH:
                continue
            table = rule.subject.table
            rows = [None] if table is None else [*range(len(situation.rows(table)))]
            for row in rows:
                value = explanation.of(rule, row).value
                if isinstance(value, int):
                    self.outcomes.add((rule, value))


@cache
def _seen() -> _Seen:
    return _Seen()


def _prove_reachable(task: Reachable, timeout_ms: int) -> Result:
    started = monotonic()
    rule, outcome = task.rule, task.outcome
    wanted = _undecided(rule) if outcome == OPEN else (outcome,)
    if any((rule, each) in _seen().outcomes for each in wanted):
        finding = Finding(Outcome.PROVED)
    else:
        finding = _shown(rule, wanted, timeout_ms)
    word = _OUTCOMES[outcome]
    return Result(
        f"{rule.name} can be {word}",
        Topic.REACHABLE,
        "; ".join(rule.provisions),
        f"Some situation makes the conclusion {rule.name} {word}.",
        finding.outcome,
        monotonic() - started,
    )


def _undecided(rule: AnyRule) -> tuple[int, ...]:
    """What a rule may be while it is not decided; one that may not apply has more such values."""
    return (OPEN, YES | NA, NO | NA, OPEN | NA) if rule.may_not_apply else (OPEN,)


def _shown(rule: AnyRule, wanted: Sequence[int], timeout_ms: int) -> Finding:
    """Look for a situation, with few rows and then with as many as a rule may ever need."""
    setting = _setting(every_reading=True)
    finding = Finding(Outcome.COUNTEREXAMPLE)
    for rows in (setting.rows, _MANY_ROWS):
        for outcome in wanted:
            claim = Possible(nodes.Ref(rule, rule.variable), outcome)
            among = replace(setting, rows=rows)
            finding = search(claim, rule.subject.table, among, timeout_ms)
            if finding.example:
                _seen().add(finding.example[0])
            if finding.outcome is Outcome.PROVED:
                return finding
    return finding


# --- telling -----------------------------------------------------------------------------------


def report(results: Sequence[Result]) -> str:
    """Tell what was proved, and every failure with its counterexample as a case file takes it."""
    lines = []
    for topic in Topic:
        of_topic = [result for result in results if result.topic is topic]
        if of_topic:
            proved = sum(result.proved for result in of_topic)
            lines.append(f"{topic.value}: {proved} of {len(of_topic)} proved")
    for result in results:
        if not result.proved:
            lines += ["", *_told(result)]
    failures = Counter(result.outcome for result in results if not result.proved)
    told = ", ".join(f"{number} {outcome.value}" for outcome, number in failures.items())
    seconds = sum(result.seconds for result in results)
    lines += ["", f"{'Not proved: ' + told if told else 'Everything proved'} ({seconds:.1f} s)."]
    return "\n".join(lines)


def _told(result: Result) -> list[str]:
    provisions = f" [{result.provisions}]" if result.provisions else ""
    lines = [f"{result.outcome.value.upper()}: {result.name}{provisions}", f"  {result.statement}"]
    if result.topic is Topic.REACHABLE and result.outcome is Outcome.COUNTEREXAMPLE:
        lines.append("  No situation does, under any profile.")
    for number, example in enumerate(result.examples):
        if len(result.examples) > 1:
            lines.append(f"  {('before', 'after')[number]}:")
        lines += [f"  {line}" for line in _as_file(example).splitlines()]
        lines += ["  # explained:", *(f"  # {line}" for line in example.explanation)]
    return lines


def _as_file(example: Example) -> str:
    content: dict[str, Any] = {"today": example.today}
    if example.now is not None:
        content["now"] = example.now.isoformat()
    if example.options:
        content["options"] = dict(example.options)
    content["facts"] = dict(example.facts)
    return str(yaml.safe_dump(content, sort_keys=False, allow_unicode=True))
