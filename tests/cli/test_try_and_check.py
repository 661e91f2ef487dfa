"""`paluu try` says whether an act would be lawful, `paluu check` whether expectations are met."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from commands_for_tests import EXAMPLES, FIRST, REMOVAL, paluu, said

from paluu.casefile.actions import find_action
from paluu.casefile.casedoc import read_case
from paluu.casefile.events import RemovalCarriedOut
from paluu.casefile.guards import Gate, Refused
from paluu.casefile.roles import Actor, Role


def words(text: str) -> str:
    return " ".join(text.split())


def test_removing_somebody_whose_claim_is_unanswered_is_refused_with_its_provisions() -> None:
    result = paluu("try", FIRST, *REMOVAL)

    told = words(result.stdout)
    assert result.exit_code == 1
    assert "Record a removal carried out on 2026-11-02: refused." in told
    provisions = told.partition("Provisions: ")[2]
    assert "12(3)" in provisions
    assert "14(1)(a)" in provisions
    assert "countries[GE].refoulement_claim_raised" in told.partition("It rests on")[2]
    assert "(event 7, refoulement_claim_raised, 2026-10-12)" in told
    assert "may set this aside" not in told


def test_the_same_removal_is_refused_through_the_python_interface() -> None:
    document = read_case(EXAMPLES / "first_case.yaml")
    gate = Gate(document.file, document.as_of)
    leader = Actor("A. Escort", frozenset(Role))

    with pytest.raises(Refused) as raised:
        gate.check(
            find_action("carry_out_removal"),
            RemovalCarriedOut(country="GE"),
            leader,
            on=date(2026, 11, 2),
            override="It is urgent.",
        )

    assert {"12(3)", "14(1)(a)"} <= set(raised.value.provisions)
    assert not raised.value.can_be_set_aside


def test_a_lawful_act_is_said_to_be_lawful() -> None:
    told = said(
        "try", FIRST, "record_hearing", "--given", "subject=detention", "--given", "statement=x: y"
    )

    assert "Record a hearing on 2026-11-02: lawful." in told


def test_a_required_act_says_which_duty_calls_for_it() -> None:
    told = said(
        "try", FIRST, "answer_refoulement_claim", "--given", "country=GE",
        "--given", "reasons=x", "--given", "authority=Asylum unit", "--given", "breach=true",
    )  # fmt: skip

    assert "lawful, and required." in told
    assert "Owed: The person must be directed to a procedure" in told


def test_an_act_that_waits_for_facts_says_which_would_settle_it(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    text = Path(FIRST).read_text(encoding="utf-8")
    case.write_text(text.partition("  # The claim was made")[0])

    result = paluu("try", str(case), *REMOVAL)

    told = words(result.stdout)
    assert result.exit_code == 1
    assert "refused as long as facts are missing." in told
    assert "monitor_informed" in told.partition("These answers would change it")[2]


def test_an_act_on_a_part_that_is_not_there_is_bad_input() -> None:
    result = paluu("try", FIRST, "release", "--given", "period=det-1", "--given", "reasons=x")

    assert result.exit_code == 2
    assert "no period of detention 'det-1'" in result.stderr


def test_a_procedural_guard_may_be_set_aside_and_says_so(tmp_path: Path) -> None:
    text = Path(FIRST).read_text(encoding="utf-8").partition("  - event: hearing_recorded")[0]
    case = tmp_path / "case.yaml"
    case.write_text(text)

    result = paluu(
        "try", str(case), "issue_return_decision", "--as-of", "2026-09-15",
        "--given", "id=rd-1", "--given", "mode=period_for_return", "--given", "period_days=30",
        "--given", "reasons_in_fact=x", "--given", "reasons_in_law=y", "--given", "countries=GE",
    )  # fmt: skip

    told = words(result.stdout)
    assert result.exit_code == 1
    assert "The person has not been heard before the return decision." in told
    assert "A decision-maker may set this aside with written reasons." in told


def test_json_gives_the_verdict_and_every_guard() -> None:
    result = paluu("try", FIRST, *REMOVAL, "--json")

    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert answer["verdict"] == "refused"
    assert {"12(3)", "14(1)(a)"} <= set(answer["provisions"])


# --- the input of an act -----------------------------------------------------------------------

TRY = ("try", FIRST)


@pytest.mark.parametrize(
    "countries",
    [
        ("--given", "countries=[GE, AM]"),
        ("--given", "countries=GE", "--given", "countries=AM"),
    ],
)
def test_a_list_is_given_in_brackets_or_by_repeating_the_field(countries: tuple[str, ...]) -> None:
    result = paluu(
        *TRY, "issue_removal_decision", "--given", "id=rem-1", *countries,
        "--given", "reasons_in_fact=x", "--given", "reasons_in_law=y", "--json",
    )  # fmt: skip

    assert json.loads(result.stdout)["name"] == "issue_removal_decision"


@pytest.mark.parametrize(
    ("given", "place", "told"),
    [
        ((), "--given: ", "'country'"),
        (("land=GE",), "--given: land: ", "country"),
        (("country",), "--given: ", "FIELD=VALUE"),
        (("country=GE", "country=AM"), "--given country: ", "twice"),
        (("country=[GE]",), "", "XX"),
    ],
)
def test_input_that_does_not_fit_is_named(given: tuple[str, ...], place: str, told: str) -> None:
    pairs = [part for pair in given for part in ("--given", pair)]

    result = paluu(*TRY, "carry_out_removal", *pairs)

    if told == "XX":
        assert "no '[GE]' among countries" in result.stderr
    else:
        assert f"error {place}" in result.stderr
        assert told in result.stderr
    assert result.exit_code == 2


def test_facts_are_given_one_by_one() -> None:
    assert "lawful" in said(
        *TRY, "state_facts", "--given", "facts.monitor_informed=true",
        "--given", "facts.coercion_planned=false", "--given", "evidence=Letter of 1 November",
    )  # fmt: skip

    wrong = paluu(*TRY, "state_facts", "--given", "facts.monitor_informd=true")

    assert wrong.exit_code == 2
    assert "--given: facts.monitor_informd: " in wrong.stderr
    assert "Did you mean monitor_informed" in wrong.stderr


# --- expectations ------------------------------------------------------------------------------


def test_expectations_that_are_met_are_counted() -> None:
    assert "first_case.yaml: 9 expectations met" in said("check", FIRST)


def test_an_expectation_that_is_not_met_ends_with_exit_code_1(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    text = Path(FIRST).read_text(encoding="utf-8")
    case.write_text(text.replace("value: 2026-10-21", "value: 2026-10-22"))

    result = paluu("check", FIRST, str(case))

    told = words(result.stdout)
    assert result.exit_code == 1
    assert "first_case.yaml: 9 expectations met" in told
    assert "1 of 9 expectations not met" in told
    assert "expected 2026-10-22, found 2026-10-21" in told
