"""Commands about the law itself: pages, coverage, proofs, whole caseloads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from commands_for_tests import answered, paluu, said

from paluu.law.coverage import Claim, Status, coverage, unknown_claims
from paluu.law.ledger import ledger


def test_a_page_says_what_a_provision_means_and_which_rules_implement_it() -> None:
    told = said("law", "12(3)")

    assert "Article 12(3)" in told
    assert "refoulement_excluded" in told
    assert "A02" in told


def test_an_article_is_shown_provision_by_provision() -> None:
    listed = [page["provision"] for page in answered("law", "27")]

    assert listed == [entry.id for entry in ledger().values() if entry.article == "27"]


def test_a_page_names_the_tests_that_exercise_its_rules() -> None:
    page = next(each for each in answered("law", "32(3)") if each["rules"])

    assert any(name.startswith("tests/law/") for name in page["tests"])
    assert any(name.startswith("examples/judgments/aroja") for name in page["tests"])


def test_every_provision_is_accounted_for() -> None:
    listed = answered("coverage")

    assert listed["claims_of_unknown_provisions"] == []
    assert len(listed["provisions"]) == 454
    assert Status.UNACCOUNTED.value not in listed["counts"]


def test_a_provision_without_anything_is_unaccounted_for() -> None:
    lines = {line.provision.id: line for line in coverage([])}

    assert lines["12(3)"].status is Status.UNACCOUNTED
    assert lines["1(1)"].status is Status.NOTHING_TO_DO
    assert lines["38(1)"].status is Status.PLANNED


def test_a_claim_of_a_provision_that_does_not_exist_is_found() -> None:
    assert unknown_claims([Claim("12(9)", "rule", "made_up")]) == [
        Claim("12(9)", "rule", "made_up")
    ]


def test_an_article_the_text_does_not_have_is_bad_input() -> None:
    result = paluu("law", "99")

    assert result.exit_code == 2


def test_a_caseload_is_evaluated_from_parquet_to_parquet(tmp_path: Path) -> None:
    synthetic = pytest.importorskip("paluu.law.synthetic")
    parquet = pytest.importorskip("pyarrow.parquet")
    cases, results = tmp_path / "in.parquet", tmp_path / "out.parquet"
    synthetic.write_synthetic(cases, 200, seed=1, today=date(2029, 3, 1))

    told = said(
        "evaluate", str(cases), str(results), "--as-of", "2029-03-01",
        "--conclusion", "removal_possible",
    )  # fmt: skip

    assert "200 cases" in told
    assert parquet.read_table(results).num_rows == 200


def test_an_engine_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    result = paluu("evaluate", str(tmp_path / "a"), str(tmp_path / "b"), "--engine", "abacus")

    assert result.exit_code == 2


def test_a_country_is_shown_with_sources_and_whether_they_were_checked() -> None:
    told = said("country", "ge", "--as-of", "2029-03-01")

    assert "union readmission agreement since 2011-03-01" in told
    assert "not checked against the source" in told
    assert answered("country", "IQ", "--as-of", "2029-03-01") == []
