"""Mistakes built into the bulk reading on purpose: the comparison must find each one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from bulk_comparing import differences, library_cases

from paluu.rules import bulk_algebra, bulk_batch, bulk_reasons, bulk_sharing, bulk_steps
from paluu.rules import nodes as n
from paluu.rules.bulk import NO_UNSEEN, STEPS, BulkReading
from paluu.rules.bulk_columns import Pointer, Range, Truth
from paluu.rules.bulk_days import PeriodEnds
from paluu.rules.bulk_rows import Level, RowsOfCases

pytestmark = pytest.mark.slow

BATCHES = 12
"""Batches of forty cases within which a mistake must show."""

HOW: tuple[dict[str, float], ...] = (
    {},
    {"most_open": 1, "doubt": 0.6},
    {"most_open": 2, "counting": 0.9},
    {"most_open": 0, "doubt": 0.0, "most_rows": 3},
)

Patch = pytest.MonkeyPatch
Mutation = Callable[[Patch], None]


def found() -> bool:
    """Whether any batch shows a difference."""
    return any(
        differences(*library_cases(seed, **HOW[seed % len(HOW)])) != [] for seed in range(BATCHES)
    )


def doubt_is_ignored(patch: Patch) -> None:
    """Every row counts as surely there."""
    true = bulk_batch.BatchSource.rows

    def rows(self: Any, table: Any) -> RowsOfCases:
        kept = true(self, table)
        kept.surely = True
        return kept

    patch.setattr(bulk_batch.BatchSource, "rows", rows)


def incomplete_lists_count_as_complete(patch: Patch) -> None:
    true = bulk_batch.BatchSource.rows

    def rows(self: Any, table: Any) -> RowsOfCases:
        kept = true(self, table)
        kept.open_lists = False
        return kept

    patch.setattr(bulk_batch.BatchSource, "rows", rows)


def unseen_rows_are_not_asked(patch: Patch) -> None:
    """The unseen row is taken to be able to hold nothing."""
    true = BulkReading.in_rows

    def in_rows(self: Any, table: Any, body: Any) -> Any:
        rows, listed, _ = true(self, table, body)
        return rows, listed, NO_UNSEEN

    patch.setattr(BulkReading, "in_rows", in_rows)


def unseen_rows_are_taken_to_be_open(patch: Patch) -> None:
    """The unseen row is assumed open and not evaluated."""
    true = BulkReading.in_rows

    def in_rows(self: Any, table: Any, body: Any) -> Any:
        rows, listed, unseen = true(self, table, body)
        return rows, listed, Truth(True, False) if rows.unseen.size else unseen

    patch.setattr(BulkReading, "in_rows", in_rows)


def an_empty_case_gets_its_neighbours_row(patch: Patch) -> None:
    """The classic mistake with ``reduceat``."""

    def any_listed(self: RowsOfCases, plane: Any) -> Any:
        if not self.listed.size:
            return False
        flags = np.broadcast_to(plane, self.listed.size)
        starts = np.minimum(self.starts[:-1], self.listed.size - 1)
        return np.logical_or.reduceat(flags, starts)

    patch.setattr(RowsOfCases, "any_listed", any_listed)


def overlapping_days_count_twice(patch: Patch) -> None:
    def distinct_days(self: RowsOfCases, first: Any, last: Any, where: Any) -> Any:
        if not self.listed.size:
            return 0
        days = np.maximum(np.broadcast_to(last - first + 1, self.listed.size), 0)
        return self.sum(np.where(where, days, 0)).astype(np.int32)

    patch.setattr(RowsOfCases, "distinct_days", distinct_days)


def rows_out_of_order_are_not_sorted(patch: Patch) -> None:
    patch.setattr(np, "argsort", lambda numbers, **_: np.arange(len(numbers)))


def sums_take_the_wide_ends_for_sure(patch: Patch) -> None:
    """The lower end of a total from the earliest first and the latest last day."""
    true = STEPS[n.TotalDays]

    def step(reading: Any, node: Any, level: Level) -> Any:
        value = true(reading, node, level)
        rows, where, _ = reading.in_rows(node.table, node.where)
        first, last = (reading.range(part, rows.listed) for part in (node.first, node.last))
        low = rows.distinct_days(first.low, last.high, where.sure)
        return Range(low, value.high)

    patch.setitem(STEPS, n.TotalDays, step)


def an_extreme_needs_no_sure_row(patch: Patch) -> None:
    true = STEPS[n.ExtremeOf]

    def step(reading: Any, node: Any, level: Level) -> Any:
        value = true(reading, node, level)
        return Range(value.low, value.high, False, value.wide)

    patch.setitem(STEPS, n.ExtremeOf, step)


def an_empty_list_satisfies_every_demand(patch: Patch) -> None:
    true = STEPS[n.Every]

    def step(reading: Any, node: n.Every, level: Level) -> Any:
        return true(reading, n.Every(node.table, node.row, node.body, 1), level)

    patch.setitem(STEPS, n.Every, step)


def counting_ignores_how_many_may_be_unseen(patch: Patch) -> None:
    true = STEPS[n.Count]

    def step(reading: Any, node: Any, level: Level) -> Any:
        value = true(reading, node, level)
        return Range(value.low, np.minimum(value.high, 9))

    patch.setitem(STEPS, n.Count, step)


def an_unknown_link_leads_to_the_first_row(patch: Patch) -> None:
    true = STEPS[n.Follow]

    def follow(reading: Any, node: n.Follow, level: Level) -> Any:
        step = reading.step

        def asked(part: Any, at: Level) -> Any:
            value = step(part, at)
            if part is node.link and isinstance(value, Pointer):
                ways = tuple((w, np.where(np.equal(to, -3), 0, to)) for w, to in value.ways)
                return Pointer(ways, value.partition)
            return value

        reading.step = asked
        try:
            return true(reading, node, level)
        finally:
            del reading.step

    patch.setitem(STEPS, n.Follow, follow)


def an_unknown_link_must_lead_somewhere(patch: Patch) -> None:
    patch.setattr(bulk_steps, "ANY_OR_NONE", -1)


def unknown_links_are_not_settled(patch: Patch) -> None:
    """An unknown link into an empty list may still lead to a row."""
    patch.setattr(
        bulk_steps, "_settle", lambda _reading, link, _fact, _level: Pointer(
            tuple((where, np.where(np.equal(to, -1), -3, to)) for where, to in link.ways)
        )
    )  # fmt: skip


def two_unknown_links_are_the_same(patch: Patch) -> None:
    true = STEPS[n.SameRow]

    def step(reading: Any, node: Any, level: Level) -> Any:
        value = true(reading, node, level)
        return Truth(value.may, value.may)

    patch.setitem(STEPS, n.SameRow, step)


def before_means_on_or_before(patch: Patch) -> None:
    true = bulk_algebra.compare
    patch.setattr(bulk_steps, "compare", lambda a, b, *, strict: true(a, b, strict=False))


def not_turns_nothing_round(patch: Patch) -> None:
    patch.setitem(STEPS, n.Not, lambda reading, node, level: reading.truth(node.item, level))
    patch.setattr(bulk_reasons, "negate", lambda truth: truth)


def what_does_not_apply_makes_a_conjunction_hold(patch: Patch) -> None:
    """A list of nothing applicable counts as yes."""

    def all_of(items: Any) -> Truth:
        found = bulk_algebra.all_of(list(items))
        return Truth(bulk_algebra.either(found.may, found.na), found.sure, found.na)

    patch.setattr(bulk_steps, "all_of", all_of)
    patch.setattr(bulk_reasons, "all_of", all_of)


def only_the_first_branch_counts_when_open(patch: Patch) -> None:
    """An open condition is taken to hold."""
    true = BulkReading.truth
    step = STEPS[n.When]

    def when(reading: Any, node: n.When, level: Level) -> Any:
        def taken_to_hold(part: Any, at: Level) -> Truth:
            may = true(reading, part, at).may
            return Truth(may, may)

        reading.truth = taken_to_hold
        try:
            return step(reading, node, level)
        finally:
            del reading.truth

    patch.setitem(STEPS, n.When, when)


def a_doubtful_condition_applies(patch: Patch) -> None:
    true = STEPS[n.OnlyIf]

    def step(reading: Any, node: Any, level: Level) -> Any:
        value = true(reading, node, level)
        if isinstance(value, Range):
            return Range(value.low, value.high, bulk_algebra.empty(value), value.wide)
        return value

    patch.setitem(STEPS, n.OnlyIf, step)


def a_fallback_comes_on_top(patch: Patch) -> None:
    """Where none is certain the fallback is united with nothing, where open it is left out."""
    true = STEPS[n.Instead]

    def step(reading: Any, node: n.Instead, level: Level) -> Any:
        value = true(reading, node, level)
        given = reading.step(node.item, level)
        if isinstance(value, Range) and given.na is not False:
            sure = bulk_algebra.empty(given)
            low = bulk_algebra.choose(sure, value.low, given.low, wide=value.wide)
            return Range(low, value.high, value.na, value.wide)
        return value

    patch.setitem(STEPS, n.Instead, step)


def parts_with_other_numbers_are_taken_for_alike(patch: Patch) -> None:
    """What a rule writes down is left out of what tells two parts apart."""
    true = bulk_sharing._marks

    def marks(node: Any) -> tuple[object, ...]:
        return (node.kind,) if isinstance(node, n.Literal) else true(node)

    patch.setattr(bulk_sharing, "_marks", marks)


def rows_ask_about_the_wrong_case(patch: Patch) -> None:
    true = Level.lift

    def lift(self: Level, column: Any) -> Any:
        if self.table is None or self.parent is None or not self.size:
            return true(self, column)
        return true(Level(self.size, self.table, np.roll(self.parent, 1)), column)

    patch.setattr(Level, "lift", lift)


def a_deadline_takes_the_longest_for_both_ends(patch: Patch) -> None:
    true = PeriodEnds.end

    def end(self: PeriodEnds, start: Range, length: Range, *how: Any) -> Range:
        return true(self, start, Range(length.high, length.high), *how)

    patch.setattr(PeriodEnds, "end", end)


def working_days_are_not_rolled_to(patch: Patch) -> None:
    true = PeriodEnds.end

    def end(self: PeriodEnds, start: Range, length: Range, unit: Any, counting: Any) -> Range:
        from paluu.rules.values import Counting

        plain = Counting.PLAIN if counting is Counting.ROLLED else counting
        return true(self, start, length, unit, plain)

    patch.setattr(PeriodEnds, "end", end)


def what_is_taken_off_is_added(patch: Patch) -> None:
    true = STEPS[n.Plus]

    def step(reading: Any, node: n.Plus, level: Level) -> Any:
        return true(reading, n.Plus(node.items, (1,) * len(node.items)), level)

    patch.setitem(STEPS, n.Plus, step)


def the_last_deciding_item_is_named(patch: Patch) -> None:
    """The value stays right, the reason is another."""
    patch.setattr(bulk_reasons._Decision, "_first", lambda _self, deciding: deciding[-1][1])


MUTATIONS: tuple[Mutation, ...] = (
    doubt_is_ignored,
    incomplete_lists_count_as_complete,
    unseen_rows_are_not_asked,
    unseen_rows_are_taken_to_be_open,
    an_empty_case_gets_its_neighbours_row,
    overlapping_days_count_twice,
    rows_out_of_order_are_not_sorted,
    sums_take_the_wide_ends_for_sure,
    an_extreme_needs_no_sure_row,
    an_empty_list_satisfies_every_demand,
    counting_ignores_how_many_may_be_unseen,
    an_unknown_link_leads_to_the_first_row,
    an_unknown_link_must_lead_somewhere,
    unknown_links_are_not_settled,
    two_unknown_links_are_the_same,
    before_means_on_or_before,
    not_turns_nothing_round,
    what_does_not_apply_makes_a_conjunction_hold,
    only_the_first_branch_counts_when_open,
    a_doubtful_condition_applies,
    a_fallback_comes_on_top,
    parts_with_other_numbers_are_taken_for_alike,
    rows_ask_about_the_wrong_case,
    a_deadline_takes_the_longest_for_both_ends,
    working_days_are_not_rolled_to,
    what_is_taken_off_is_added,
    the_last_deciding_item_is_named,
)


def test_without_a_mistake_nothing_is_found() -> None:
    assert not found()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_a_mistake_is_found(mutation: Mutation, monkeypatch: Patch) -> None:
    mutation(monkeypatch)

    assert found()
