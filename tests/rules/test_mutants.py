"""Mistakes built into the engine on purpose: the comparisons of this folder must find each one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from faults import TOLERATED_WASTE, differences, measured, seeded_situation, wasted_share
from small_law import LIBRARY

from paluu.rules import compiled as compiled_module
from paluu.rules import explain
from paluu.rules import nodes as n
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation, Trace
from paluu.rules.nodes import Node
from paluu.rules.situation import Row
from paluu.rules.source import FunctionSource
from paluu.rules.values import NA, NO, NO_ROW, NOTHING, OPEN, YES, all_of, compare, negate

pytestmark = pytest.mark.slow

ENOUGH = 100
"""Situations within which a mistake must show."""

Step = Callable[[Explanation, Any, int | None], Trace]
TRUE_STEPS = dict(explain._STEPS)


def changed(step_of: type, change: Callable[[Trace, Explanation], Any]) -> dict[type, Step]:
    """A step whose value is changed after the true step."""
    true = TRUE_STEPS[step_of]

    def step(reading: Explanation, node: Node, row: int | None) -> Trace:
        trace = true(reading, node, row)
        return Trace(node, trace.row, change(trace, reading), trace.children)

    return {step_of: step}


def bodies(trace: Trace, reading: Explanation) -> list[tuple[Row, Any]]:
    node: Any = trace.node
    return [
        (row, child.value)
        for row, child in zip(reading.rows(node.table), trace.children, strict=True)
    ]


def some_ignores_doubt(trace: Trace, reading: Explanation) -> int:
    values = [value for _, value in bodies(trace, reading)]
    return (YES if any(value & YES for value in values) else 0) | (0 if YES in values else NO)


def some_forgets_unseen_rows(trace: Trace, reading: Explanation) -> int:
    seen = [(row, value) for row, value in bodies(trace, reading) if not row.many]
    sure = any(row.exists == YES and value == YES for row, value in seen)
    return (YES if any(value & YES for _, value in seen) else 0) | (0 if sure else NO)


def every_ignores_doubt(trace: Trace, reading: Explanation) -> int:
    values = [value for _, value in bodies(trace, reading)]
    node: Any = trace.node
    return all_of(values) if values else int(node.if_none)


def every_forgets_that_all_may_be_absent(trace: Trace, reading: Explanation) -> Any:
    read = bodies(trace, reading)
    sure = not read or any(row.exists == YES for row, _ in read)
    node: Any = trace.node
    left = int(trace.value) & ~int(node.if_none)  # type: ignore[arg-type]
    return trace.value if sure or not left else left


def count_takes_unseen_rows_for_one(trace: Trace, reading: Explanation) -> Any:
    low, _, _ = trace.value  # type: ignore[misc]
    return low, sum(1 for _, value in bodies(trace, reading) if value & YES), False


def count_takes_rows_in_doubt_for_sure(trace: Trace, reading: Explanation) -> Any:
    _, high, _ = trace.value  # type: ignore[misc]
    return sum(1 for _, value in bodies(trace, reading) if value == YES), high, False


def summed(trace: Trace, reading: Explanation) -> Any:
    """Add the lengths of the rows, days that two of them share twice."""
    low = 0
    steps = iter(trace.children)
    node: Any = trace.node
    for row in reading.rows(node.table):
        where, first, last = next(steps).value, next(steps).value, next(steps).value
        if where == YES and row.exists == YES:
            low += max(0, last[0] - first[1] + 1)  # type: ignore[index]
    return low, max(low, trace.value[1]), False  # type: ignore[index]


def sure_days_by_the_outer_ends(trace: Trace, reading: Explanation) -> Any:
    low, high, _ = trace.value  # type: ignore[misc]
    steps = iter(trace.children)
    node: Any = trace.node
    spans = []
    for row in reading.rows(node.table):
        where, first, last = next(steps).value, next(steps).value, next(steps).value
        if where == YES and row.exists == YES:
            spans.append((first[0], last[1]))  # type: ignore[index]
    return max(low, explain.distinct_days(spans)), high, False


def held_by_the_far_end(trace: Trace, _: Explanation) -> Any:
    """Trust a row that may not count as if it surely did."""
    low, high, na = trace.value  # type: ignore[misc]
    items = [
        item.value
        for where, item in zip(trace.children[::2], trace.children[1::2], strict=True)
        if where.value & YES  # type: ignore[operator]
    ]
    node: Any = trace.node
    if not items:
        return trace.value
    if node.which == "least":
        return low, min(item[1] for item in items), na  # type: ignore[index]
    return max(item[0] for item in items), high, na  # type: ignore[index]


def without_na_flag(trace: Trace, _: Explanation) -> Any:
    return trace.value if trace.value == NOTHING else (*trace.value[:2], False)  # type: ignore[index]


def first_branch_only(trace: Trace, _: Explanation) -> Any:
    condition = trace.children[0].value
    return trace.children[1].value if condition & YES else trace.value  # type: ignore[operator]


def forgets_the_failing_condition(trace: Trace, _: Explanation) -> Any:
    return trace.children[-1].value if len(trace.children) == 2 else trace.value


def item_alone(trace: Trace, _: Explanation) -> Any:
    item = trace.children[0].value
    if isinstance(item, tuple):
        return (*item[:2], False) if item[0] <= item[1] else trace.value
    return item & OPEN or trace.value  # type: ignore[operator]


def first_row_only(trace: Trace, _: Explanation) -> Any:
    return trace.children[1].value if len(trace.children) > 1 else trace.value


def forgets_that_it_points_nowhere(trace: Trace, reading: Explanation) -> Any:
    link = trace.children[0].value
    if NO_ROW not in link or len(link) == 1:  # type: ignore[operator, arg-type]
        return trace.value
    value = trace.value
    return (*value[:2], False) if isinstance(value, tuple) else value & ~NA  # type: ignore[operator]


def same_set_is_same_row(trace: Trace, _: Explanation) -> Any:
    left, right = (child.value for child in trace.children)
    return YES if left == right != frozenset({NO_ROW}) else trace.value


def one_end_for_both(trace: Trace, _: Explanation) -> Any:
    low, high, na = trace.value  # type: ignore[misc]
    return (low, low, na) if low <= high else trace.value


def first_item(trace: Trace, _: Explanation) -> Any:
    return trace.children[0].value


def any_member_is_enough(trace: Trace, _: Explanation) -> Any:
    return YES if trace.value == OPEN else trace.value


def na_becomes_yes(trace: Trace, _: Explanation) -> Any:
    value: Any = trace.value
    return value & OPEN | (YES if value & NA else 0)


def na_becomes_no(trace: Trace, _: Explanation) -> Any:
    value: Any = trace.value
    return value & OPEN | (NO if value & NA else 0)


def one_yes_is_enough(trace: Trace, _: Explanation) -> Any:
    return YES if any(child.value == YES for child in trace.children) else trace.value


def sign_forgotten(trace: Trace, _: Explanation) -> Any:
    ends = [child.value for child in trace.children]
    return sum(end[0] for end in ends), sum(end[1] for end in ends), False  # type: ignore[index, misc]


UNSOUND = {
    "some ignores whether a row exists": changed(n.Some, some_ignores_doubt),
    "some forgets unseen rows": changed(n.Some, some_forgets_unseen_rows),
    "every ignores whether a row exists": changed(n.Every, every_ignores_doubt),
    "every forgets if_none": changed(n.Every, every_forgets_that_all_may_be_absent),
    "count takes unseen rows for one": changed(n.Count, count_takes_unseen_rows_for_one),
    "count takes rows in doubt for sure": changed(n.Count, count_takes_rows_in_doubt_for_sure),
    "total days sums lengths": changed(n.TotalDays, summed),
    "total days trusts the outer ends": changed(n.TotalDays, sure_days_by_the_outer_ends),
    "extreme of rows in doubt": changed(n.ExtremeOf, held_by_the_far_end),
    "extreme of rows never n/a": changed(n.ExtremeOf, without_na_flag),
    "when takes the first branch": changed(n.When, first_branch_only),
    "only_if forgets n/a": changed(n.OnlyIf, forgets_the_failing_condition),
    "where_none unheard": changed(n.Instead, item_alone),
    "follow takes the first row": changed(n.Follow, first_row_only),
    "follow never n/a": changed(n.Follow, forgets_that_it_points_nowhere),
    "same set is same row": changed(n.SameRow, same_set_is_same_row),
    "deadline of the early end": changed(n.Deadline, one_end_for_both),
    "extreme is the first item": changed(n.Extreme, first_item),
    "plus forgets the sign": changed(n.Plus, sign_forgotten),
    "among is content with any": changed(n.Among, any_member_is_enough),
    "not turns n/a into yes": changed(n.Not, na_becomes_yes),
    "all counts n/a as yes": changed(n.All, na_becomes_yes),
    "any counts n/a as no": changed(n.AnyOf, na_becomes_no),
    "all is content with one": changed(n.All, one_yes_is_enough),
}


def first_unsound() -> int | None:
    """Give the number of the first situation on which the reading excludes what may be."""
    for seed in range(ENOUGH):
        if measured(*seeded_situation(seed)).unsound:
            return seed
    return None


def test_the_engine_as_it_is_passes() -> None:
    assert first_unsound() is None


@pytest.mark.parametrize("mistake", UNSOUND)
def test_a_mistake_that_excludes_what_may_be_is_found(
    mistake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, step in UNSOUND[mistake].items():
        monkeypatch.setitem(explain._STEPS, kind, step)

    assert first_unsound() is not None


def test_comparing_before_as_if_on_or_before_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        explain, "compare", lambda left, right, *, strict: compare(left, right, strict=False)
    )

    assert first_unsound() is not None


def test_a_negation_that_does_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explain, "negate", lambda mask: mask)

    assert negate(YES) == NO
    assert first_unsound() is not None


# --- certainty thrown away ----------------------------------------------------------------------


def open_when_asked(trace: Trace, _: Explanation) -> Any:
    undecided = trace.children[0].value == OPEN
    return OPEN if undecided and isinstance(trace.value, int) else trace.value


def open_with_unseen_rows(trace: Trace, reading: Explanation) -> Any:
    unseen = any(row.many for row, _ in bodies(trace, reading))
    sure = any(row.exists == YES and value == YES for row, value in bodies(trace, reading))
    return OPEN if unseen and not sure else trace.value


def open_links(trace: Trace, _: Explanation) -> Any:
    several = len(trace.children[0].value) > 1  # type: ignore[arg-type]
    return trace.value | OPEN if several and isinstance(trace.value, int) else trace.value


WASTEFUL = {
    "branches that agree do not decide": changed(n.When, open_when_asked),
    "unseen rows are assumed open": changed(n.Some, open_with_unseen_rows),
    "links that agree do not decide": changed(n.Follow, open_links),
}


@pytest.mark.parametrize("mistake", WASTEFUL)
def test_a_mistake_that_throws_certainty_away_is_found(
    mistake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, step in WASTEFUL[mistake].items():
        monkeypatch.setitem(explain._STEPS, kind, step)

    assert wasted_share(60) > TOLERATED_WASTE


# --- the compiled reading -----------------------------------------------------------------------

MISWRITTEN: dict[str, tuple[str, str]] = {
    "rows in doubt are sure": (r" and exists\d+ == 1", ""),
    "unseen rows are one row": (r"\+= 1000000000 if many\d+ else 1", "+= 1"),
    "unseen rows are bounded": (r" or many\d+$", ""),
    "before is on or before": (r" < (\S+) else 2 if (\S+) >= ", r" <= \1 else 2 if \2 > "),
    "on or before is before": (r" <= (\S+) else 2 if (\S+) > ", r" < \1 else 2 if \2 >= "),
    "open conditions hold": (r"& 2:", "== 2:"),
    "open conditions fail": (r"& 1:", "== 1:"),
    "a conjunction stops when open": (r"!= 2:", "!= 3:"),
    "a disjunction stops at no": (r"!= 1:", "!= 2:"),
    "not applicable is forgotten": (r"^(\s+na\d+|\s+v\d+) = True$", r"\1 = False"),
    "the late end is the early end": (r"^(\s+)(v\d+) = end_of_period", r"\1_ = end_of_period"),
    "an unknown day is today or later": (r", DAY\)", ", (case.today, 3700000, False))"),
    "an unknown truth is no": (r"(facts|f\d+)\((fact_\w+), 3\)", r"\1(\2, 2)"),
    "the sure rows hold nothing": (r"^\s+if not v\d+:$\n.*$", ""),
    "an empty list gives nothing": (r"\|= (1|2|4)$", "|= 0"),
    "another memo": (r"memo\[2\]", "memo[1]"),
}


def first_difference(read: Compiled) -> int | None:
    for seed in range(ENOUGH):
        situation, _ = seeded_situation(seed)
        try:
            if differences(LIBRARY, read, situation):
                return seed
        except (IndexError, TypeError):  # What a mask that cannot be leads to.
            return seed
    return None


@pytest.mark.parametrize("mistake", MISWRITTEN)
def test_a_mistake_in_the_written_source_is_found(
    mistake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pattern, instead = MISWRITTEN[mistake]
    true = FunctionSource.text
    hits: list[int] = []

    def text(self: FunctionSource) -> str:
        miswritten, number = re.subn(pattern, instead, true(self), flags=re.MULTILINE)
        hits.append(number)
        return miswritten

    monkeypatch.setattr(FunctionSource, "text", text)
    read = Compiled(LIBRARY)

    assert sum(hits) > 0, "the mistake was not even made"
    assert first_difference(read) is not None


@pytest.mark.parametrize("table", ["_AND", "_OR"])
def test_a_wrong_entry_of_a_table_of_masks_is_found(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled_module, table, swapped(getattr(compiled_module, table)))

    assert first_difference(Compiled(LIBRARY)) is not None


def swapped(table: Iterable[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Exchange what open gives with yes and with no."""
    rows = [list(row) for row in table]
    rows[OPEN][YES], rows[OPEN][NO] = rows[OPEN][NO], rows[OPEN][YES]
    return tuple(tuple(row) for row in rows)
