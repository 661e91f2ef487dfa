"""The bulk reading against the explaining one, case by case and row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from random import Random

import pyarrow as pa
from faults import rows_of
from library_cases import library_situation
from random_situations import Draw, random_options
from small_law import CALENDAR, LIBRARY

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.rules import nodes as n
from paluu.rules.book import Book
from paluu.rules.bulk import Run, evaluate
from paluu.rules.bulk_batch import check_schema
from paluu.rules.bulk_cases import to_batch, to_situation
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.bulk_reasons import points
from paluu.rules.bulk_result import conclusion
from paluu.rules.bulk_sharing import Sharing
from paluu.rules.explain import Explanation, Trace
from paluu.rules.nodes import Node
from paluu.rules.rule import AnyRule
from paluu.rules.situation import Situation
from paluu.rules.values import NO, OPEN, YES, Kind

FINLAND = reference_profile("FI")
TODAY = 740_500
NOON = (TODAY - 719_163) * 1440 + 720

LAW_ENDS = PeriodEnds(FINLAND.calendar)
LAW_SHARING = Sharing(LAW)


def library_run(situation: Situation) -> Run:
    """What a situation of the small law has in common with others of the same options."""
    return Run(
        LIBRARY,
        situation.today,
        situation.now,
        dict(situation.options),
        PeriodEnds(CALENDAR),
        Sharing(LIBRARY),
    )


def library_cases(seed: int, number: int = 40, **how: float) -> tuple[Run, pa.RecordBatch]:
    """Situations of the small law in one batch, all under the options of the first."""
    rng = Random(seed)
    situations = [library_situation(rng, **how) for _ in range(number)]  # type: ignore[arg-type]
    return library_run(situations[0]), to_batch(LIBRARY, situations)


def law_cases(seed: int, number: int) -> tuple[Run, pa.RecordBatch]:
    """Random situations of the law in one batch, every other time under random options."""
    rng = Random(seed)
    options = dict(FINLAND.values) if seed % 2 else random_options(rng, LAW)
    now = rng.choice(((NOON, NOON), (NOON - 720, NOON + 719)))
    run = Run(LAW, TODAY, now, options, LAW_ENDS, LAW_SHARING)
    drawn = [Draw(rng, LAW, FINLAND.calendar, TODAY).situation(options) for _ in range(number)]
    return run, to_batch(LAW, drawn)


def situations_in(run: Run, batch: pa.RecordBatch) -> list[Situation]:
    """The cases of a batch one by one."""
    return [
        to_situation(
            run.book,
            batch,
            case,
            today=run.today,
            now=run.now,
            options=run.options,
            calendar=run.ends.calendar,
        )
        for case in range(batch.num_rows)
    ]


def differences(run: Run, batch: pa.RecordBatch) -> list[str]:
    """List the conclusions on which the two readings differ, in value or in reason."""
    return list(_differences(run.book, run, batch, run.book.order))


def _differences(
    book: Book, run: Run, batch: pa.RecordBatch, rules: Sequence[AnyRule]
) -> Iterator[str]:
    check_schema(book, batch.schema)
    results = evaluate(run, batch, rules)
    for case, situation in enumerate(situations_in(run, batch)):
        explained = Explanation(situation)
        for rule in rules:
            for row in rows_of(rule, situation):
                if row is not None and situation.rows(rule.subject.table)[row].many:
                    continue
                trace = explained.of(rule, row)
                value, point = conclusion(results, book.order, rule, case, row)
                if value != trace.value:
                    yield f"{rule.name}[{case}, {row}]: {trace.value} explained, {value} in bulk"
                elif point is not points(rule)[_decides(run, rule, trace)]:
                    yield f"{rule.name}[{case}, {row}]: another reason in bulk"


# --- why, written over again for a single trace ------------------------------------------------


def _decides(run: Run, rule: AnyRule, trace: Trace) -> int:
    return _point(run.sharing, trace, 0, about_row=rule.subject.table is not None, root=True)


@cache
def _size(node: Node) -> int:
    return 1 + sum(_size(part) for part in n.parts(node))


def _point(sharing: Sharing, trace: Trace, place: int, *, about_row: bool, root: bool) -> int:
    """Give the number of the point that decides, as ``bulk_reasons`` defines it."""
    shared = sharing.of(trace.node)
    if about_row and shared.about_case:
        return place
    node = trace.node

    def below(child: Trace, at: int) -> int:
        return _point(sharing, child, at, about_row=about_row, root=False)

    match node:
        case n.At():
            return _point(sharing, trace.children[0], place + 1, about_row=about_row, root=root)
        case _ if shared.uses > 1 and not root:
            return place
        case n.Not():
            return below(trace.children[0], place + 1)
        case n.All(items=items) | n.AnyOf(items=items):
            if any(n.may_not_apply(item) for item in items):
                return place
            wanted = {YES: YES, NO: None, OPEN: OPEN}[trace.value]  # type: ignore[index]
            if isinstance(node, n.All):
                wanted = {YES: None, NO: NO, OPEN: OPEN}[trace.value]  # type: ignore[index]
            at = place + 1
            for item, child in zip(items, trace.children, strict=True):
                if child.value == wanted:
                    return below(child, at)
                at += _size(item)
            return place
        case n.When(branches=branches) if n.kind_of(node) is Kind.TRUTH:
            children = iter(trace.children)
            at = place + 1
            for condition, value in branches:
                asked = next(children)
                if asked.value == OPEN:
                    return below(asked, at)
                at += _size(condition)
                if asked.value == YES:
                    return below(next(children), at)
                at += _size(value)
            return below(next(children), at)
        case _:
            return place
