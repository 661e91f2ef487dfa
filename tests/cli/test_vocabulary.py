"""The public names: facts, conclusions, options, acts, and the schemas."""

from __future__ import annotations

import json
from pathlib import Path

from commands_for_tests import answered, as_a_process, paluu, said

from paluu import __version__
from paluu.casefile.actions import ACTIONS
from paluu.casefile.casedoc.schema import schema
from paluu.law.book import LAW


def test_every_fact_is_listed_with_type_meaning_and_provision() -> None:
    listed = {each["name"]: each for each in answered("facts")}

    assert list(listed) == list(LAW.facts)
    monitor = listed["monitor_informed"]
    assert (monitor["type"], monitor["provision"]) == ("truth", "15(1)")
    mode = listed["return_decisions.departure_mode"]
    assert mode["members"] == ["period_for_return", "leave_immediately"]
    assert all(each["meaning"] and each["provision"] for each in listed.values())


def test_every_conclusion_is_listed_with_type_meaning_and_provision() -> None:
    listed = {each["name"]: each for each in answered("conclusions")}

    assert list(listed) == list(LAW.rules)
    assert listed["removal_permitted"]["about"] == "countries"
    assert listed["departure_deadline"]["type"] == "day"
    assert all(each["statement"] and each["provisions"] for each in listed.values())


def test_a_word_narrows_the_list() -> None:
    told = said("facts", "forced-return monitor")

    assert "monitor_informed" in told
    assert "is_union_citizen" not in told
    assert "removal_permitted[...]" in said("conclusions", "17(4)")


def test_the_lists_read_well_on_a_terminal_too() -> None:
    assert "countries: A third country considered as country of return." in said("facts")
    assert "Removal to this country may be carried out. truth 12(1)" in said("conclusions")


def test_every_option_is_listed_with_its_choices_bounds_and_reading() -> None:
    listed = {each["name"]: each for each in answered("options")}
    told = said("options")

    assert set(listed) == set(LAW.options)
    assert listed["detention_review_interval_months"]["high"] == 6
    assert listed["refoulement_claim_blocks"]["reading"] == "A02"
    assert "refoulement_claim_blocks" in told
    assert "every_claim Every claim and every indication known to an authority. default" in told
    assert "default; 1 to 6 months" in told


def test_a_profile_within_the_bounds_is_accepted(tmp_path: Path) -> None:
    profile = tmp_path / "bulgaria.toml"
    profile.write_text(
        'name = "bulgaria"\nmember_state = "BG"\n[options]\ndetention_review_interval_months = 2\n'
    )

    told = said("options", "check", str(profile))

    assert "bulgaria, calendar of BG" in told
    assert "detention_review_interval_months = 2 33(1)" in told


def test_a_profile_out_of_bounds_is_refused_with_the_provision(tmp_path: Path) -> None:
    profile = tmp_path / "harsh.toml"
    profile.write_text("[options]\ndetention_review_interval_months = 12\n")

    result = paluu("options", "check", str(profile))

    assert result.exit_code == 2
    assert "options.detention_review_interval_months" in result.stderr
    assert "[33(1)]" in result.stderr


def test_every_act_is_listed_with_fields_and_guards() -> None:
    listed = {each["name"]: each for each in answered("actions")}
    told = said("actions")

    assert list(listed) == [action.name for action in ACTIONS]
    removal = listed["carry_out_removal"]
    assert removal["may"] == ["decision_maker", "escort_leader"]
    assert {"conclusion": "removal_permitted", "holds": True}.items() <= removal["guards"][
        0
    ].items()
    assert "safeguard Removal to this country may be carried out." in told


def test_the_schema_of_a_case_file_is_printed() -> None:
    assert json.loads(paluu("schema").stdout) == schema()


def test_the_version_names_the_text_it_speaks_for() -> None:
    told = said("--version")

    assert told == f"paluu {__version__} (council-general-approach-2025-12-05)"


def test_help_lists_every_command() -> None:
    told = said("--help")

    for command in (
        "assess", "explain", "ask", "try", "check", "facts", "conclusions", "options", "actions",
        "schema", "import", "show", "act", "export", "verify", "serve",
    ):  # fmt: skip
        assert f"│ {command} " in told
        assert said(command, "--help").startswith("Usage: ")


# --- as a process ------------------------------------------------------------------------------


def test_a_process_ends_with_the_exit_code_and_one_line_on_standard_error() -> None:
    result = as_a_process("assess", "no-such-file.yaml")

    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr == (
        "error no-such-file.yaml: The file cannot be read: No such file or directory.\n"
    )


def test_no_colours_and_no_database_where_none_is_needed(tmp_path: Path) -> None:
    result = as_a_process(
        "facts", "monitor", DATABASE_URL="postgresql://nowhere.invalid/x", PALUU_DATA=str(tmp_path)
    )

    assert result.returncode == 0
    assert "\x1b" not in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_without_unicode_gets_substitutes_and_no_traceback() -> None:
    result = as_a_process("--help", PYTHONIOENCODING="ascii")

    assert result.returncode == 0
    assert "assess" in result.stdout
    assert "Traceback" not in result.stderr
