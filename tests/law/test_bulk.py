"""The law over files: Parquet to Parquet, in pieces, in several processes, all or nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from paluu.errors import BadInput, PaluuError
from paluu.law.book import LAW
from paluu.law.bulk import (
    arrow_schema,
    conclusions_schema,
    evaluate_batch,
    evaluate_file,
    expand,
    to_situation,
    wanted,
)
from paluu.law.profile import reference_profile
from paluu.law.synthetic import ROWS_PER_CASE, synthetic_batches
from paluu.rules import bulk_files
from paluu.rules.bulk_batch import BatchSource
from paluu.rules.bulk_columns import Truth
from paluu.rules.bulk_result import conclusion
from paluu.rules.explain import Explanation
from paluu.rules.nodes import Fact
from paluu.rules.values import Kind

TODAY = date(2029, 3, 5)
FINLAND = reference_profile("FI")


def cases(number: int, seed: int = 1) -> pa.RecordBatch:
    [batch] = synthetic_batches(number, seed=seed, today=TODAY)
    return batch


@pytest.fixture(scope="module")
def file_of_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand cases in row groups of 300."""
    path = tmp_path_factory.mktemp("bulk") / "cases.parquet"
    pq.write_table(pa.Table.from_batches([cases(1000)]), path, row_group_size=300)
    return path


@pytest.fixture(scope="module")
def expected() -> pa.RecordBatch:
    return evaluate_batch(cases(1000), FINLAND, TODAY)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_file_gives_what_its_batch_gives(
    workers: int, file_of_cases: Path, expected: pa.RecordBatch, tmp_path: Path
) -> None:
    out = tmp_path / "out.parquet"

    number = evaluate_file(file_of_cases, out, FINLAND, TODAY, workers=workers)

    assert number == 1000
    found = pq.read_table(out)
    found.validate(full=True)
    assert found.combine_chunks().equals(pa.Table.from_batches([expected]))
    assert pq.ParquetFile(out).metadata.num_row_groups == 4


def test_pieces_smaller_than_a_row_group(
    file_of_cases: Path, expected: pa.RecordBatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_files, "PIECE", 128)
    out = tmp_path / "out.parquet"

    evaluate_file(file_of_cases, out, FINLAND, TODAY, workers=2)

    assert pq.read_table(out).combine_chunks().equals(pa.Table.from_batches([expected]))


def test_progress_is_told_after_every_piece(file_of_cases: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, of: int) -> None:
        told.append((done, of))

    evaluate_file(file_of_cases, tmp_path / "out.parquet", FINLAND, TODAY, progress=note, workers=1)

    assert told == [(300, 1000), (600, 1000), (900, 1000), (1000, 1000)]


def test_a_file_without_cases_gives_a_file_without_conclusions(tmp_path: Path) -> None:
    empty, out = tmp_path / "cases.parquet", tmp_path / "out.parquet"
    pq.write_table(arrow_schema().empty_table(), empty)

    assert evaluate_file(empty, out, FINLAND, TODAY) == 0
    assert pq.read_table(out).num_rows == 0
    assert pq.read_schema(out).names == conclusions_schema().names


def test_only_wanted_conclusions_are_written(file_of_cases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"

    evaluate_file(file_of_cases, out, FINLAND, TODAY, ["removal_possible", "release_duty"])

    names = pq.read_schema(out).names
    assert sorted(names) == ["case_id", "release_duty", "removal_possible", "why"]


def test_an_unknown_conclusion_is_named_before_any_work(
    file_of_cases: Path, tmp_path: Path
) -> None:
    with pytest.raises(PaluuError, match="no conclusion called 'removal_posible'"):
        evaluate_file(file_of_cases, tmp_path / "out", FINLAND, TODAY, ["removal_posible"])


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_the_file_leaves_the_old_results(workers: int, tmp_path: Path) -> None:
    batch = cases(20)
    place = batch.schema.get_field_index("is_union_citizen")
    wrong = batch.set_column(place, "is_union_citizen", pa.array([3] * 19 + [9], pa.uint8()))
    path, out = tmp_path / "cases.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.Table.from_batches([wrong]), path, row_group_size=5)
    out.write_text("kept")

    with pytest.raises(BadInput, match="is_union_citizen: A truth is 1, 2 or 3"):
        evaluate_file(path, out, FINLAND, TODAY, workers=workers)

    assert out.read_text() == "kept"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cases.parquet", "out.parquet"]


def test_a_file_that_is_not_parquet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cases.parquet"
    path.write_text("case,fact")

    with pytest.raises(BadInput, match="cases cannot be read"):
        evaluate_file(path, tmp_path / "out.parquet", FINLAND, TODAY)


def test_a_reason_expands_to_the_full_explanation() -> None:
    batch = cases(60)
    results = evaluate_batch(batch, FINLAND, TODAY)
    rule = LAW.rule("removal_possible")

    for case in range(60):
        value, point = conclusion(results, wanted(None), rule, case)
        trace = expand(batch, case, "removal_possible", FINLAND, TODAY)
        assert trace.value == value
        assert any(step.node is point for step in trace.walk()) or point is rule.tree


@pytest.mark.slow
def test_thousands_of_invented_cases_agree_with_the_explanation() -> None:
    batch = cases(3000, seed=11)
    results = evaluate_batch(batch, FINLAND, TODAY)

    for case in range(batch.num_rows):
        explained = Explanation(to_situation(batch, case, FINLAND, TODAY))
        for rule in LAW.order:
            if rule.subject.table is None:
                value, _ = conclusion(results, wanted(None), rule, case)
                assert value == explained.of(rule).value, (case, rule.name)


# --- invented cases ----------------------------------------------------------------------------


def test_the_same_seed_invents_the_same_cases() -> None:
    assert cases(500, seed=5).equals(cases(500, seed=5))
    assert not cases(500, seed=5).equals(cases(500, seed=6))


def test_invented_cases_have_the_promised_shape() -> None:
    batch = cases(4000)
    source = BatchSource(LAW, batch)

    rows = sum(source.rows(table).listed.size for table in LAW.tables.values())
    assert rows / 4000 == pytest.approx(ROWS_PER_CASE, rel=0.03)
    assert all(source.rows(table).listed.size for table in LAW.tables.values())
    assert _share_of_unknown(source) == pytest.approx(0.25, abs=0.02)


def _share_of_unknown(source: BatchSource) -> float:
    def unknown(fact: Fact) -> Any:
        column = source.fact(fact)
        assert isinstance(column, Truth)
        return column.may & ~column.sure

    truths = [unknown(fact) for fact in LAW.facts.values() if fact.kind is Kind.TRUTH]
    return float(sum(map(sum, truths)) / sum(map(len, truths)))
