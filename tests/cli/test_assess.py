"""`paluu assess` says what the law says of a case file, with every provision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from commands_for_tests import AROJA, EXAMPLES, FIRST, answered, paluu, said

from paluu.cli.answers import AssessmentAnswer
from paluu.law.book import LAW


@pytest.fixture(scope="module")
def first() -> Any:
    return answered("assess", FIRST)


def conclusion(answer: Any, name: str) -> Any:
    (found,) = [each for each in answer["conclusions"] if each["name"] == name]
    return found


def action(answer: Any, name: str) -> Any:
    (found,) = [each for each in answer["actions"] if each["name"] == name]
    return found


# --- the report --------------------------------------------------------------------------------


def test_the_report_names_the_case_the_person_and_the_day() -> None:
    report = said("assess", FIRST)

    assert "FI-2026-0914 An overstayer who fears return" in report
    assert "Beridze, Nino · GE · born 1994-06-30" in report
    assert "As it was on Monday 2026-11-02" in report
    assert "Calendar of FI; reference options" in report


def test_the_report_says_what_must_may_and_must_not_be_done() -> None:
    report = said("assess", FIRST)

    must, _, rest = report.partition("What must be done")[2].partition("What must not be done now")
    refused, _, may = rest.partition("What may be done")
    assert "Record the answer to a claim of refoulement 12(3)" in must
    assert "Removal to this country may not be carried out." in refused
    assert "12(3), 14(1)(a)" in refused
    assert "Record a hearing" in may


def test_the_report_shows_time_limits_with_days_left_and_arithmetic() -> None:
    report = said("assess", FIRST, "--as-of", "2026-10-01")

    assert "2026-10-05 Mon" in report
    assert "4 days left" in report
    assert "The first day counted is Tuesday 22 September 2026." in report
    assert "2026-10-21 Wed" in report
    assert "20 days left" in report


def test_the_report_shows_only_what_matters_unless_all_is_asked_for() -> None:
    short, full = said("assess", FIRST), said("assess", FIRST, "--all")

    assert "further conclusions are left out; --all has them" in short
    assert "left out" not in full
    for rule in LAW.rules.values():
        assert rule.name in full or rule.subject.table is not None
    assert "excluded_intercepted" not in short


def test_the_report_of_aroja_counts_306_days_before_the_fourth_detention() -> None:
    report = said("assess", AROJA, "--as-of", "2024-02-20")

    assert "detention_days_before_present=306" in report
    assert "Last day of the ordinary maximum of detention: 2024-04-05" in report
    assert "Detained from Monday 5 December 2022 to Wednesday 15 March 2023" in report
    assert "59 days ends on Friday 5 April 2024" in report


def test_what_the_file_learned_later_can_be_left_out() -> None:
    before = said("assess", FIRST, "--as-of", "2026-10-14", "--known-at", "2026-10-14")
    after = said("assess", FIRST, "--as-of", "2026-10-14", "--known-at", "2026-10-15T09:00Z")

    assert "as the file knew it at 2026-10-14 23:59 UTC" in before
    assert "12(3) answer_refoulement_claim The person must be directed" not in before
    assert "12(3) answer_refoulement_claim The person must be directed" in after


def test_a_case_that_is_not_complete_says_so(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("paluu: 1\nreference: X\ncomplete: false\nas_of: 2029-01-01\nfacts: {}\n")

    assert "not complete: acts it does not hold are not known" in said("assess", str(case))


# --- JSON --------------------------------------------------------------------------------------


def test_json_gives_every_conclusion_with_value_provision_reasons_and_what_is_missing(
    first: Any,
) -> None:
    names = {each["conclusion"] for each in first["conclusions"]}
    tables = {"return_decisions", "countries"}
    expected = {
        rule.name
        for rule in LAW.rules.values()
        if rule.subject.table is None or rule.subject.table.name in tables
    }

    assert names == expected
    for each in first["conclusions"]:
        assert each["provision"] == each["provisions"][0]
        assert each["because"], each["name"]
        assert (each["value"] is None) <= bool(each["missing"]), each["name"]


def test_json_keeps_true_false_unknown_days_numbers_and_not_applicable_apart(first: Any) -> None:
    assert conclusion(first, "illegal_stay_established")["value"] is True
    assert conclusion(first, "removal_permitted[GE]")["value"] is False
    assert conclusion(first, "coercion_lawful")["value"] is None
    assert conclusion(first, "departure_deadline")["value"] == "2026-10-21"
    assert conclusion(first, "departure_period_default_days")["value"] == 30
    assert conclusion(first, "detention_maximum_date")["value"] == "not_applicable"


def test_json_tells_the_reasons_down_to_the_fact_and_the_event_it_comes_from(first: Any) -> None:
    def facts(steps: list[Any]) -> list[Any]:
        return [
            found
            for step in steps
            for found in ([step] if step["node"] == "fact" else facts(step["children"]))
        ]

    because = conclusion(first, "refoulement_question_open[GE]")["because"]
    (claimed,) = [
        step for step in facts(because) if step["name"] == "countries.refoulement_claim_raised[GE]"
    ]

    assert claimed["value"] is True
    assert claimed["provision"]
    assert claimed["origin"]["event"] == 7
    assert claimed["origin"]["kind"] == "refoulement_claim_raised"
    assert claimed["origin"]["on"] == "2026-10-12"
    assert claimed["origin"]["recorded"] == "2026-10-16T11:05:00Z"


def test_json_gives_time_limits_with_their_arithmetic(first: Any) -> None:
    (due,) = [each for each in first["deadlines"] if each["name"] == "appeal_deadline_of[rd-1]"]

    assert due["earliest"] == due["latest"] == "2026-10-05"
    assert due["days_left"] == -28
    assert due["urgency"] == "passed"
    assert due["binds"] == "person"
    assert due["provision"] == "27(1)"
    assert any("14 days" in sentence for sentence in due["arithmetic"])


def test_json_gives_acts_with_verdict_guards_and_provisions(first: Any) -> None:
    removal = action(first, "carry_out_removal")

    assert removal["verdict"] == "refused"
    assert {"12(3)", "14(1)(a)"} <= set(removal["provisions"])
    assert action(first, "answer_refoulement_claim")["verdict"] == "required"
    assert action(first, "record_hearing")["verdict"] == "permitted"
    assert [guard for guard in removal["guards"] if guard["level"] == "safeguard"]


def test_json_lists_missing_facts_with_what_turns_on_them(first: Any) -> None:
    (monitor,) = [each for each in first["missing"] if each["fact"] == "monitor_informed"]

    assert monitor["provision"] == "15(1)"
    assert "carry_out_removal" in monitor["asked_by"]
    counts = [len(each["asked_by"]) for each in first["missing"]]
    assert counts == sorted(counts, reverse=True)


def test_json_has_exactly_the_fields_that_are_documented(first: Any) -> None:
    described = answered_schema()

    assert set(first) == set(described["AssessmentAnswer"]["properties"])
    for name, field in (
        ("ConclusionAnswer", "conclusions"),
        ("DeadlineAnswer", "deadlines"),
        ("ActionAnswer", "actions"),
        ("MissingAnswer", "missing"),
    ):
        for each in first[field]:
            assert set(each) == set(described[name]["properties"])
    assert set(first) == set(AssessmentAnswer.__struct_fields__)


def answered_schema() -> Any:
    import json

    return json.loads(paluu("schema", "--of", "assessment").stdout)["$defs"]


# --- profiles ----------------------------------------------------------------------------------


def test_another_state_means_another_calendar() -> None:
    here = answered("assess", FIRST, "--as-of", "2026-10-01")
    there = answered("assess", FIRST, "--as-of", "2026-10-01", "--member-state", "DE")

    assert here["case"]["member_state"] == "FI"
    assert there["case"]["member_state"] == "DE"
    assert conclusion(here, "appeal_deadline")["value"] == "2026-10-05"


def test_another_profile_means_other_conclusions(tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text('name = "national"\n[options]\nappeal_period_days = 7\n')

    answer = answered("assess", FIRST, "--options", str(profile))

    assert answer["case"]["options"] == {"appeal_period_days": 7}
    assert answer["case"]["member_state"] == "FI"
    assert conclusion(answer, "appeal_deadline")["value"] == "2026-09-28"


def test_a_profile_may_name_its_own_state(tmp_path: Path) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text('member_state = "BG"\n')

    with_profile = answered("assess", FIRST, "--options", str(profile))
    with_both = answered("assess", FIRST, "--options", str(profile), "--member-state", "SE")

    assert with_profile["case"]["member_state"] == "BG"
    assert with_both["case"]["member_state"] == "SE"


# --- many cases --------------------------------------------------------------------------------

CASES = sorted(EXAMPLES.rglob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_every_example_can_be_reported_in_full(path: Path) -> None:
    assert "Time limits" in said("assess", str(path), "--all")
    assert answered("assess", str(path))["conclusions"]
