"""`paluu explain` says why, `paluu ask` what to find out."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands_for_tests import AROJA, FIRST, answered, said

from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc import read_case
from paluu.cli.telling import Step, Teller
from paluu.law.book import LAW


def test_the_reasons_name_the_provision_and_the_event_each_fact_comes_from() -> None:
    told = said("explain", FIRST, "refoulement_question_open[GE]")

    assert told.startswith(
        "+ A claim or indication of refoulement to this country must be answered."
    )
    assert "12(3)" in told
    assert "countries.refoulement_claim_raised[GE] (event 7, refoulement_claim_raised" in told


def test_evidence_stands_with_the_fact_it_carries() -> None:
    told = said("explain", FIRST, "is_country_of_return[GE]")

    assert "country_considered, 2026-09-14: Passport, valid until 2029" in told


def test_a_conclusion_about_the_only_part_needs_no_part() -> None:
    assert said("explain", FIRST, "departure_deadline_of") == said(
        "explain", FIRST, "departure_deadline_of[rd-1]"
    )


def test_a_day_is_explained_with_its_arithmetic() -> None:
    told = said("explain", FIRST, "departure_deadline")

    assert "Last day to leave the territory of the Member States: 2026-10-21" in told
    assert "Counted out, the period of 30 days ends on Wednesday 21 October 2026." in told


def test_the_maximum_of_detention_is_explained_by_the_period_that_gives_it() -> None:
    told = said("explain", AROJA, "detention_ordinary_maximum_date", "--as-of", "2024-02-20")

    assert "2024-04-05" in told
    assert "Counted out, the period of 59 days ends on Friday 5 April 2024." in told
    assert "216 months" not in told


def test_what_was_not_recorded_is_told_apart_from_what_is_not_so() -> None:
    told = said("explain", FIRST, "forced_return_monitored")

    assert "? not known: The forced-return monitor has been told" in told
    assert "(not recorded)" in told
    assert "Still missing: monitor_informed" in told


def test_only_the_deciding_parts_are_told_unless_all_are_asked_for() -> None:
    short = said("explain", FIRST, "regulation_applicable", "--levels", "0")
    full = said("explain", FIRST, "regulation_applicable", "--full")

    assert "is_union_citizen" not in short
    assert "is_union_citizen" in full
    assert len(full) > len(short)


def test_json_gives_the_whole_tree() -> None:
    answer = answered("explain", FIRST, "removal_permitted[GE]", "--full")

    def names(steps: list[dict[str, object]]) -> set[object]:
        return {each["name"] for each in steps} | {
            name
            for each in steps
            for name in names(each["children"])  # type: ignore[arg-type]
        }

    assert answer["value"] is False
    assert {"refoulement_excluded[GE]", "is_union_citizen"} <= names(answer["because"])


@pytest.mark.parametrize("path", [FIRST, AROJA])
def test_every_step_of_every_reason_says_something(path: str) -> None:
    document = read_case(Path(path))
    assessment = Assessment(document.file, document.as_of)
    teller = Teller(assessment, levels=0, full=True)

    def check(step: Step) -> None:
        assert step.statement.strip(), step
        assert step.node in {"conclusion", "fact", "option", "point"} or step.name is None
        for child in step.children:
            check(child)

    for conclusion in assessment.conclusions():
        check(teller.tell(conclusion))


# --- what to ask -------------------------------------------------------------------------------


def test_the_smallest_sets_of_facts_that_decide_are_listed_first() -> None:
    told = said("ask", FIRST, "forced_return_monitored")

    assert "Way 1: 1 answer monitor_informed = " in told
    assert "15(1)" in told


def test_asking_about_what_is_decided_says_that_nothing_is_needed() -> None:
    assert "it is decided" in said("ask", FIRST, "illegal_stay_established")


def test_asking_can_be_answered_as_json() -> None:
    answer = answered("ask", FIRST, "coercion_lawful")

    assert answer["value"] is None
    sizes = [len(way) for way in answer["ways"]]
    assert sizes == sorted(sizes)
    assert {each["fact"] for way in answer["ways"] for each in way} >= {"coercion_planned"}


def test_what_is_asked_for_decides_indeed() -> None:
    answer = answered("ask", FIRST, "forced_return_monitored")
    (way,) = answer["ways"][:1]
    value = {"yes": "true", "no": "false"}[way[0]["outcome"]]
    text = Path(FIRST).read_text(encoding="utf-8")
    told = text.replace(
        "is_union_citizen: false", f"is_union_citizen: false\n      {way[0]['fact']}: {value}"
    )

    document = read_case(told)
    assessment = Assessment(document.file, document.as_of)

    assert assessment.conclusion(LAW.rule("forced_return_monitored")).value is not None
