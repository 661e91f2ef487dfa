"""Bad input ends with one clear line on standard error, exit code 2, and nothing stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands_for_tests import FIRST, paluu

from paluu.casefile.casedoc.marked import LARGEST_FILE

GOOD = Path(FIRST).read_bytes()


def line_of(words: bytes) -> int:
    return GOOD[: GOOD.index(words)].count(b"\n") + 1


BAD = {
    "an unknown field": (
        GOOD.replace(b"period_days: 30", b"period_day: 30"),
        line_of(b"period_days: 30"),
        "period_day",
    ),
    "an impossible day": (
        GOOD.replace(b"on: 2026-09-18", b"on: 2026-09-31"),
        line_of(b"on: 2026-09-18"),
        "events[4].on",
    ),
    "two contradictory events": (
        GOOD.replace(b"on: 2026-09-21", b"on: 2026-09-17"),
        line_of(b"decision: rd-1"),
        "events[5].decision",
    ),
    "an unknown fact": (
        GOOD.replace(b"is_union_citizen", b"is_union_citizn"),
        line_of(b"is_union_citizen"),
        "events[1].facts.is_union_citizn",
    ),
    "not YAML": (GOOD.replace(b"nationalities: [GE]", b"nationalities: [GE"), None, "YAML"),
    "not UTF-8": (GOOD.replace(b"Nino", b"Ni\xf1o"), line_of(b"Nino"), "UTF-8"),
    "too large": (b"# " + b"x" * LARGEST_FILE, None, "5 MB"),
    "nothing": (b"", 1, "empty"),
    "a bomb": (b"a: &a [x, x]\nb: [*a, *a]\n", 2, "Aliases"),
}
COMMANDS = {
    "assess": ("assess", "{}"),
    "explain": ("explain", "{}", "departure_deadline"),
    "ask": ("ask", "{}", "departure_deadline"),
    "try": ("try", "{}", "close_case", "--given", "reason=x"),
    "check": ("check", FIRST, "{}"),
    "import": ("import", FIRST, "{}"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))
@pytest.mark.parametrize(("content", "line", "told"), BAD.values(), ids=list(BAD))
def test_one_line_names_file_line_and_field(
    content: bytes,
    line: int | None,
    told: str,
    command: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(content)
    data = tmp_path / "data"
    monkeypatch.setenv("PALUU_DATA", str(data))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    result = paluu(*(part.format(case) for part in command))

    assert result.exit_code == 2, result.output
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"error {case}")
    if line is not None:
        assert f"{case}:{line}" in result.stderr
    assert told in result.stderr
    assert not data.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as-of", "2026-02-30"), "--as-of: There is no day 2026-02-30."),
        (("--as-of", "yesterday"), "--as-of: A day is wanted here, not 'yesterday'."),
        (("--known-at", "2026-10-10T10:00"), "--known-at: A moment needs its time zone."),
        (("--member-state", "XX"), "There is no calendar for 'XX'."),
        (("--options", "no.toml"), "no.toml: The profile cannot be read"),
    ],
)
def test_an_option_that_does_not_fit_is_named(arguments: tuple[str, ...], told: str) -> None:
    result = paluu("assess", FIRST, *arguments)

    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("explain", FIRST, "removal_permited"), "Did you mean removal_permitted"),
        (("explain", FIRST, "removal_permitted[AM]"), "no 'AM' among countries"),
        (("ask", FIRST, "nothing"), "There is no conclusion called 'nothing'"),
        (("try", FIRST, "carry_out_remov"), "Did you mean carry_out_removal"),
    ],
)
def test_a_name_that_is_not_known_is_answered_with_those_that_come_close(
    arguments: tuple[str, ...], told: str
) -> None:
    result = paluu(*arguments)

    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_a_word_in_brackets_is_not_taken_for_markup(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(GOOD.replace(b"title: An overstayer", b"title: '[red]An[/] overstayer'\n#"))

    assert "[red]An[/] overstayer" in paluu("assess", str(case)).stdout


def test_an_argument_that_is_not_known_ends_with_exit_code_2() -> None:
    assert paluu("assess", FIRST, "--nope").exit_code == 2
    assert paluu("nope").exit_code == 2
