"""`import`, `show`, `act`, `export` and `verify` on a real store."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from commands_for_tests import AROJA, EXAMPLES, FIRST, as_a_process, paluu, said

from paluu.casefile.casedoc import read_case

if TYPE_CHECKING:
    from paluu.casefile.database import Database

pytestmark = pytest.mark.database

MAHDI = str(EXAMPLES / "judgments" / "mahdi.yaml")
LEADER = ("--as", "A. Escort", "--role", "escort_leader")
OFFICIAL = ("--as", "Aino Virta", "--role", "caseworker")
DECIDER = ("--as", "M. Lindqvist", "--role", "decision_maker")


@pytest.fixture(autouse=True)
def _use(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", database.owner)
    monkeypatch.delenv("PALUU_STATE", raising=False)
    monkeypatch.delenv("PALUU_OFFICE", raising=False)


@pytest.fixture
def past(tmp_path: Path) -> str:
    """The first case as it would have been two years earlier: no test waits for the day."""
    case = tmp_path / "past.yaml"
    case.write_text(Path(FIRST).read_text(encoding="utf-8").replace("2026-", "2024-"))
    return str(case)


def stored(database: Database) -> tuple[int, int]:
    with database.owner_connection() as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM casefile.cases), (SELECT count(*) FROM casefile.events)"
        ).fetchone()
    assert row is not None
    return int(row[0]), int(row[1])


# --- import ------------------------------------------------------------------------------------


def test_importing_twice_stores_once(past: str, database: Database) -> None:
    first, second = said("import", past), said("import", past)

    assert "FI-2024-0914 7 events stored" in first
    assert "FI-2024-0914 was stored already" in second
    assert stored(database) == (1, 7)


def test_all_files_are_checked_before_any_is_stored(
    past: str, tmp_path: Path, database: Database
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(Path(past).read_text().replace("period_days", "period_day"))

    result = paluu("import", past, str(bad))

    assert result.exit_code == 2
    assert stored(database) == (0, 0)


def test_what_was_recorded_in_the_future_is_refused_with_its_line(
    past: str, database: Database
) -> None:
    file = Path(past)
    year = datetime.now(UTC).year + 1
    file.write_text(file.read_text().replace("recorded: 2024-10-16", f"recorded: {year}-10-16"))

    result = paluu("import", past)

    assert result.exit_code == 2
    assert f"{past}:" in result.stderr
    assert "in the future" in result.stderr
    assert stored(database) == (0, 0)


def test_two_files_of_one_reference_are_refused(
    past: str, tmp_path: Path, database: Database
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(Path(past).read_text())

    result = paluu("import", past, str(other))

    assert result.exit_code == 2
    assert f"{other}: reference" in result.stderr
    assert stored(database) == (0, 0)


def test_another_file_of_a_stored_reference_is_refused(past: str, database: Database) -> None:
    said("import", past)
    Path(past).write_text(Path(past).read_text().replace("Nino", "Nina"))

    result = paluu("import", past)

    assert result.exit_code == 1
    assert "Another case already bears this reference" in result.stderr
    assert stored(database) == (1, 7)


# --- show and export ---------------------------------------------------------------------------


def test_a_stored_case_is_assessed_as_its_file_is(past: str) -> None:
    said("import", past)

    of_file = json.loads(paluu("assess", past, "--json").stdout)
    of_store = json.loads(paluu("show", "FI-2024-0914", "--as-of", "2024-11-02", "--json").stdout)

    assert [(each["name"], each["value"]) for each in of_store["conclusions"]] == [
        (each["name"], each["value"]) for each in of_file["conclusions"]
    ]


def test_a_stored_case_can_be_seen_as_the_file_stood_at_an_instant(past: str) -> None:
    said("import", past)

    before = json.loads(
        paluu(
            "show", "FI-2024-0914", "--as-of", "2024-10-14", "--known-at", "2024-10-14", "--json"
        ).stdout
    )

    assert before["case"]["events"] == 5


def test_a_case_of_another_state_keeps_its_own_options() -> None:
    said("import", MAHDI)

    shown = json.loads(paluu("show", "MAHDI", "--json").stdout)["case"]

    assert shown["member_state"] == "BG"
    assert shown["options"]["judicial_control_of_administrative_detention"] == "b_on_application"


def test_an_exported_case_reads_back_as_the_same_case(tmp_path: Path) -> None:
    said("import", AROJA, MAHDI)
    out = tmp_path / "out.yaml"

    for path, reference in ((AROJA, "AROJA"), (MAHDI, "MAHDI")):
        said("export", reference, "--output", str(out))
        original, again = read_case(Path(path)).file, read_case(out).file
        assert [event.content for event in again.events] == [
            event.content for event in original.events
        ]
        assert [event.recorded_at for event in again.events] == [
            event.recorded_at for event in original.events
        ]
        assert again.profile == original.profile


def test_a_case_that_is_not_stored_is_named() -> None:
    for command in ("show", "export"):
        result = paluu(command, "FI-0")
        assert result.exit_code == 2
        assert "error FI-0: There is no case with this reference." in result.stderr


# --- act ---------------------------------------------------------------------------------------


def test_removing_somebody_whose_claim_is_unanswered_is_refused_and_not_recorded(
    past: str, database: Database
) -> None:
    said("import", past)

    result = paluu(
        "act", "FI-2024-0914", "carry_out_removal", "--given", "country=GE", *LEADER,
        "--override", "It is urgent.",
    )  # fmt: skip

    assert result.exit_code == 1
    assert "Record a removal carried out: refused. Nothing recorded." in result.stderr
    provisions = result.stderr.partition("Provisions: ")[2].partition("\n")[0]
    assert {"12(3)", "14(1)(a)"} <= set(provisions.split(", "))
    assert "countries[GE].refoulement_claim_raised" in result.stderr
    assert "This cannot be set aside." in result.stderr
    assert stored(database) == (1, 7)


def test_an_act_is_recorded_with_who_did_it(past: str, database: Database) -> None:
    said("import", past)

    told = said(
        "act", "FI-2024-0914", "record_hearing", "--given", "subject=removal_decision",
        "--given", "statement=He would find me.", *OFFICIAL,
    )  # fmt: skip

    assert "Record a hearing: recorded FI-2024-0914, event 8" in told
    assert stored(database) == (1, 8)
    assert "by: Aino Virta" in paluu("export", "FI-2024-0914").stdout


def test_a_case_may_be_opened_and_conducted_from_the_command_line(database: Database) -> None:
    facts = [
        part
        for name in (
            "is_union_citizen", "has_union_free_movement_right", "fulfils_entry_conditions",
            "fulfils_stay_conditions", "international_protection_application_pending",
        )
        for part in ("--given", f"facts.{name}=false")
    ]  # fmt: skip

    said(
        "act", "FI-9", "open_case", "--given", "family_name=Karimi", "--given", "given_names=Sami",
        "--given", "nationalities=IQ", "--given", "facts.is_present_on_ms_territory=true",
        *facts, *OFFICIAL,
    )  # fmt: skip

    shown = json.loads(paluu("show", "FI-9", "--json").stdout)
    values = {each["name"]: each["value"] for each in shown["conclusions"]}
    assert values["illegal_stay_established"] is True
    assert shown["case"]["person"]["nationalities"] == ["IQ"]
    assert stored(database) == (1, 1)


def test_who_may_not_act_is_told_so(past: str, database: Database) -> None:
    said("import", past)

    result = paluu(
        "act", "FI-2024-0914", "answer_refoulement_claim", "--given", "country=GE",
        "--given", "reasons=x", "--given", "authority=y", *OFFICIAL,
    )  # fmt: skip

    assert result.exit_code == 2
    assert "Aino Virta may not do this" in result.stderr
    assert "decision_maker" in result.stderr
    assert stored(database) == (1, 7)


def test_an_act_that_contradicts_the_file_is_refused(past: str, database: Database) -> None:
    said("import", past)

    result = paluu(
        "act", "FI-2024-0914", "notify_decision", "--given", "decision=rd-1",
        "--given", "channel=post", "--given", "language=ka", "--given", "proof=x", *DECIDER,
    )  # fmt: skip

    assert result.exit_code == 2
    assert "notification of rd-1 is already on the file" in result.stderr
    assert stored(database) == (1, 7)


def test_a_procedural_guard_is_set_aside_only_with_reasons_by_a_decision_maker(
    past: str, database: Database
) -> None:
    case = Path(past)
    before, _, after = case.read_text().partition("  - event: hearing_recorded")
    case.write_text(before + after[after.index("  - event: return_decision_issued") :])
    said("import", past)
    act = (
        "act", "FI-2024-0914", "impose_entry_ban", "--given", "id=eb-1", "--given", "months=12",
        "--given", "instrument=separate_written_act", "--given", "reasons=Did not leave in time.",
        "--given", "waiver_examination=No reason to refrain.",
    )  # fmt: skip

    refused = paluu(*act, *DECIDER)
    assert refused.exit_code == 1
    assert "The person has not been heard about the entry ban.  10(2)" in refused.stderr
    assert "A decision-maker may set this aside with written reasons." in refused.stderr
    assert stored(database) == (1, 6)

    assert "recorded" in said(*act, *DECIDER, "--override", "She would not be heard.")
    exported = paluu("export", "FI-2024-0914").stdout
    assert "event: guard_set_aside" in exported
    assert "reasons: She would not be heard." in exported
    assert stored(database) == (1, 8)


# --- verify ------------------------------------------------------------------------------------


def test_a_record_that_fits_is_said_to_fit(past: str) -> None:
    said("import", past)

    assert "Everything fits: 1 cases, 7 events" in said("verify")


def test_a_record_that_was_tampered_with_ends_with_exit_code_1(
    past: str, database: Database
) -> None:
    said("import", past)
    with database.owner_connection() as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("DELETE FROM casefile.events WHERE position = 7")

    result = paluu("verify")

    assert result.exit_code == 1
    assert "deleted tail" in result.stdout
    assert "from position 7 to 7 are gone" in result.stdout


# --- the rest ----------------------------------------------------------------------------------


def test_a_database_that_does_not_answer_is_one_line() -> None:
    result = as_a_process("show", "X", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")

    assert result.returncode == 2
    assert "does not answer" in result.stderr
    assert "Traceback" not in result.stderr


def test_serving_hands_over_to_the_web_application(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda _, arguments: handed.append(arguments))

    assert paluu("serve", "--port", "8123").exit_code == 0
    assert handed[0][1:] == ["-m", "paluu.web", "--port", "8123"]
