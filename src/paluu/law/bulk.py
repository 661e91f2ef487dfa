"""The law over many cases at once: a record batch, or a Parquet file larger than memory.

The form of the cases is `arrow_schema`; the form of the conclusions is described in
``paluu.rules.bulk_result``. Nothing is presumed: what a batch leaves null is unknown, and acts
that have not happened must be said not to have (``paluu.law.situations`` does that for case files).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa

from paluu.law.book import LAW
from paluu.law.profile import Profile, StateCalendar
from paluu.rules.bulk import Run, evaluate
from paluu.rules.bulk_batch import check_schema, schema_of
from paluu.rules.bulk_cases import to_situation as situation_in
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.bulk_files import Progress, evaluate_parquet
from paluu.rules.bulk_result import result_schema
from paluu.rules.bulk_sharing import Sharing
from paluu.rules.explain import Explanation, Trace
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.values import Value

_MINUTES_OF_A_DAY = 24 * 60
_FIRST_DAY_OF_MINUTES = date(1970, 1, 1).toordinal()


def arrow_schema(*, compact: bool = False) -> pa.Schema:
    """Give the schema of cases: every fact of the law, and the rows of every table.

    Columns may be left out; ``paluu.rules.bulk_batch`` says how each kind of fact is written.

    Args:
        compact: the form that is read fastest: no nulls, truths as masks. Both are understood.
    """
    return schema_of(LAW, compact=compact)


def conclusions_schema(conclusions: Collection[str] | None = None) -> pa.Schema:
    """Give the schema of the conclusions about cases numbered with whole numbers.

    Args:
        conclusions: names of rules; all of them if not given.

    Raises:
        PaluuError: there is no conclusion of that name.
    """
    return result_schema(wanted(conclusions), arrow_schema().field(0))


def wanted(conclusions: Collection[str] | None) -> tuple[AnyRule, ...]:
    """Give the named rules, each after those it refers to.

    Raises:
        PaluuError: there is no conclusion of that name.
    """
    if conclusions is None:
        return LAW.order
    chosen = {LAW.rule(name) for name in conclusions}
    return tuple(rule for rule in LAW.order if rule in chosen)


@cache
def _sharing() -> Sharing:
    return Sharing(LAW)


@cache
def _ends(calendar: StateCalendar) -> PeriodEnds:
    return PeriodEnds(calendar)


def run_of(profile: Profile, today: date) -> Run:
    """Give what is the same for every case; the moment of evaluation is any of the day."""
    options = dict(profile.values)
    return Run(LAW, today.toordinal(), _now(today), options, _ends(profile.calendar), _sharing())


def _now(today: date) -> tuple[int, int]:
    first = (today.toordinal() - _FIRST_DAY_OF_MINUTES) * _MINUTES_OF_A_DAY
    return first, first + _MINUTES_OF_A_DAY - 1


def evaluate_batch(
    batch: pa.RecordBatch,
    profile: Profile,
    today: date,
    conclusions: Collection[str] | None = None,
) -> pa.RecordBatch:
    """Apply the law to a batch of cases.

    Args:
        batch: cases in the form of `arrow_schema`.
        profile: the State's options and calendar.
        today: the day of evaluation.
        conclusions: names of rules; all of them if not given.

    Returns:
        one row per case, in the same order.

    Raises:
        BadInput: a column or a value that the law does not know.
        PaluuError: there is no conclusion of that name.
    """
    check_schema(LAW, batch.schema)
    return evaluate(run_of(profile, today), batch, wanted(conclusions))


def evaluate_file(
    cases: Path,
    results: Path,
    profile: Profile,
    today: date,
    conclusions: Collection[str] | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> int:
    """Apply the law to a Parquet file of cases and write the conclusions to another.

    The file is read in pieces, so that it may be larger than memory, on all cores there are.

    Args:
        cases: a Parquet file in the form of `arrow_schema`.
        results: the Parquet file to write; an existing one is replaced when all is done.
        profile: the State's options and calendar.
        today: the day of evaluation.
        conclusions: names of rules; all of them if not given.
        progress: told, after every piece, how many cases are done and how many there are.
        workers: how many processes; as many as there are cores if not given.

    Returns:
        how many cases there were.

    Raises:
        BadInput: the file cannot be read, or holds what the law does not know.
        PaluuError: there is no conclusion of that name.
    """
    plain = PlainRun.of(profile, today, conclusions)
    # Processes that are forked then have the rules and the calendar already.
    plain.evaluate(pa.RecordBatch.from_pylist([], schema=arrow_schema()))
    return evaluate_parquet(LAW, plain.evaluate, cases, results, progress, workers)


@dataclass(frozen=True)
class PlainRun:
    """A run in words that another process understands.

    Args:
        state: the ISO code of the State.
        options: the value of every option, by name.
        today: the day of evaluation.
        conclusions: names of rules; all of them if ``None``.
    """

    state: str
    options: Mapping[str, Value]
    today: date
    conclusions: tuple[str, ...] | None

    @staticmethod
    def of(profile: Profile, today: date, conclusions: Collection[str] | None) -> PlainRun:
        """Put a run into words."""
        options = {option.name: value for option, value in profile.values.items()}
        names = None if conclusions is None else tuple(conclusions)
        return PlainRun(profile.member_state, options, today, names)

    def profile(self) -> Profile:
        """Give the options and the calendar back."""
        values = {LAW.options[name]: value for name, value in self.options.items()}
        return Profile("bulk", self.state, values)

    def evaluate(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Apply the law to a batch whose schema has been checked."""
        run, rules = _ready(self.state, tuple(self.options.items()), self.today, self.conclusions)
        return evaluate(run, batch, rules)


@cache
def _ready(
    state: str,
    options: tuple[tuple[str, Value], ...],
    today: date,
    conclusions: tuple[str, ...] | None,
) -> tuple[Run, tuple[AnyRule, ...]]:
    plain = PlainRun(state, dict(options), today, conclusions)
    return run_of(plain.profile(), today), wanted(conclusions)


def to_situation(batch: pa.RecordBatch, case: int, profile: Profile, today: date) -> Situation:
    """Take one case out of a batch, as the explaining reading wants it.

    Args:
        batch: cases in the form of `arrow_schema`.
        case: the number of the case in the batch.
        profile: the State's options and calendar.
        today: the day of evaluation.
    """
    return situation_in(
        LAW,
        batch,
        case,
        today=today.toordinal(),
        now=_now(today),
        options=profile.values,
        calendar=profile.calendar,
    )


def expand(
    batch: pa.RecordBatch,
    case: int,
    conclusion: str,
    profile: Profile,
    today: date,
    row: int | None = None,
) -> Trace:
    """Give the full explanation of one conclusion, by reading that one case again.

    Args:
        batch: cases in the form of `arrow_schema`.
        case: the number of the case in the batch.
        conclusion: the name of the rule.
        profile: the State's options and calendar, as in the run.
        today: the day of evaluation, as in the run.
        row: the number of the row, for a conclusion about rows of a table.

    Raises:
        PaluuError: there is no conclusion of that name.
    """
    return Explanation(to_situation(batch, case, profile, today)).of(LAW.rule(conclusion), row)
