"""Arrow in and out: slices, nulls, both forms of a truth, refusals, and cases back out again."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from bulk_comparing import differences, library_cases, situations_in
from small_law import LIBRARY, loan_counts, may_borrow, overdue

from paluu.errors import BadInput
from paluu.rules.bulk import evaluate
from paluu.rules.bulk_batch import check_schema, schema_of
from paluu.rules.bulk_cases import to_batch
from paluu.rules.bulk_result import CASE, ROW, conclusion, reason_name, rows_of
from paluu.rules.values import OPEN, YES


def with_column(batch: pa.RecordBatch, name: str, array: pa.Array) -> pa.RecordBatch:
    return batch.set_column(batch.schema.get_field_index(name), name, array)


@pytest.mark.parametrize(("start", "length"), [(1, 9), (7, 20), (13, 1), (39, 1), (5, 0)])
def test_a_slice_is_read_from_where_it_starts(start: int, length: int) -> None:
    run, batch = library_cases(3)

    assert differences(run, batch.slice(start, length)) == []


def test_a_slice_of_a_slice() -> None:
    run, batch = library_cases(4)

    assert differences(run, batch.slice(3, 30).slice(9, 11)) == []


def test_a_batch_without_cases_gives_none() -> None:
    run, batch = library_cases(5)

    assert evaluate(run, batch.slice(0, 0), LIBRARY.order).num_rows == 0


def test_what_no_column_tells_is_unknown() -> None:
    run, batch = library_cases(6)
    only_ids = batch.select(["case_id"])

    assert differences(run, only_ids) == []


def test_rows_under_a_list_that_is_null_do_not_count() -> None:
    run, batch = library_cases(7)
    loans = batch.column("loans")
    nulls = pa.array([case % 3 == 0 for case in range(batch.num_rows)])
    covered = pa.ListArray.from_arrays(loans.offsets, loans.values, type=loans.type, mask=nulls)

    assert covered.values.equals(loans.values)
    assert differences(run, with_column(batch, "loans", covered)) == []


def test_nullable_and_compact_cases_say_the_same() -> None:
    run, batch = library_cases(8, most_open=6)
    plain = batch.to_pylist()
    for case in plain:
        for facts in (case, *case["loans"], *case["cards"]):
            for name, value in facts.items():
                if value is None and name in ("joined", "lent", "due", "issued"):
                    facts[name] = {"low": 0, "high": 3_700_000}
                elif isinstance(value, bool) or value is None:
                    as_mask = {True: 1, False: 2, None: 3}
                    if name in ("blocked", "adult", "returned", "valid"):
                        facts[name] = as_mask[value]
    loose = pa.schema([_nullable(field) for field in schema_of(LIBRARY, compact=True)])
    compact = pa.RecordBatch.from_pylist(plain, schema=loose)

    check_schema(LIBRARY, schema_of(LIBRARY, compact=True))
    assert differences(run, compact) == []
    assert evaluate(run, compact, LIBRARY.order).equals(evaluate(run, batch, LIBRARY.order))


def _nullable(field: pa.Field) -> pa.Field:
    if pa.types.is_list(field.type):
        row = pa.struct([_nullable(of_row) for of_row in field.type.value_type])
        return pa.field(field.name, pa.list_(pa.field("item", row, nullable=False)))
    return pa.field(field.name, field.type)


def test_a_case_comes_out_of_a_batch_as_it_went_in() -> None:
    run, batch = library_cases(9)

    assert to_batch(LIBRARY, situations_in(run, batch)).equals(batch)


def test_rows_unpack_into_plain_columns() -> None:
    run, batch = library_cases(10)
    results = evaluate(run, batch, LIBRARY.order)
    assert overdue.subject.table is not None

    rows = rows_of(results, LIBRARY.order, overdue.subject.table)

    assert rows.num_rows == sum(map(len, batch.column("loans").to_pylist())) > 20
    for row in rows.to_pylist():
        for rule in (overdue, loan_counts):
            value, _ = conclusion(results, LIBRARY.order, rule, row[CASE], row[ROW])
            assert {YES: True, OPEN: None}.get(value, False) is row[rule.name]
            assert row[reason_name(rule)] >= 0


def test_a_slice_of_results_unpacks_too() -> None:
    run, batch = library_cases(10)
    results = evaluate(run, batch, LIBRARY.order)
    assert overdue.subject.table is not None

    rows = rows_of(results.slice(5, 8), LIBRARY.order, overdue.subject.table)

    assert rows.num_rows == sum(map(len, batch.column("loans").slice(5, 8).to_pylist()))


def test_only_what_is_wanted_is_concluded() -> None:
    run, batch = library_cases(11)

    results = evaluate(run, batch, [may_borrow])

    assert results.schema.names == ["case_id", "may_borrow", "why"]


def test_conclusions_of_any_batch_have_one_schema() -> None:
    schemas = set()
    for seed in range(6):
        run, batch = library_cases(seed, most_open=3 * seed)
        schemas.add(evaluate(run, batch, LIBRARY.order).schema.to_string())

    assert len(schemas) == 1


ONE_END = pa.struct([("low", pa.int32())])
NULLABLE = pa.struct([("low", pa.int32()), ("high", pa.int32())])

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"blokced": [True]}, "column blokced: There is no fact or table of this name"),
    ({"blocked": ["yes"]}, "column blocked: The type is string; bool is wanted"),
    ({"blocked": pa.array([4], pa.uint8())}, "blocked: A truth is 1, 2 or 3"),
    ({"loans": [[{"retuned": True}]]}, "loans.retuned: There is no fact of this name"),
    ({"joined": [{"low": 9}]}, "column joined.low: The type is int64; int32 is wanted"),
    ({"joined": pa.array([{"low": 9}], ONE_END)}, "joined: An interval has a low and a high end"),
    ({"joined": pa.array([{"low": 9}], NULLABLE)}, "joined: An interval has no end on one side"),
    ({"age": pa.array([16], pa.uint8())}, "age: A choice leaves no member, or one there is not"),
    ({"main_card": pa.array([0], pa.int32())}, "main_card: A link leads past the cards"),
]


@pytest.mark.parametrize(("columns", "words"), REFUSED)
def test_what_the_book_does_not_know_is_refused(columns: dict[str, Any], words: str) -> None:
    run, _ = library_cases(0, number=1)
    batch = pa.RecordBatch.from_pydict(columns)

    def taken() -> pa.RecordBatch:
        check_schema(LIBRARY, batch.schema)
        return evaluate(run, batch, LIBRARY.order)

    with pytest.raises(BadInput, match=words):
        taken()


def test_an_interval_upside_down_is_refused() -> None:
    run, batch = library_cases(12)
    ends = [{"low": 9, "high": 8}] * batch.num_rows
    wrong = with_column(batch, "joined", pa.array(ends, batch.schema.field("joined").type))

    with pytest.raises(BadInput, match="joined: The low end lies above the high end"):
        evaluate(run, wrong, LIBRARY.order)
