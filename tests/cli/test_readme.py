"""The commands and the code of the README do what it says."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from commands_for_tests import paluu

README = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.split(" # ")[0].split("      #")[0].strip().removeprefix(".venv/bin/paluu ")
    for line in re.findall(r"^\.venv/bin/paluu .*$", README, flags=re.M)
]
QUICK = [each for each in COMMANDS if not each.startswith(("prove", "evaluate"))]


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", QUICK)
def test_a_command_of_the_readme_runs(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])

    result = paluu(*shlex.split(command))

    assert result.exit_code == (1 if command.startswith("try") else 0), result.output
    assert "Traceback" not in result.output


def test_the_refusal_it_tells_of_names_both_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    (command,) = (each for each in QUICK if each.startswith("try"))

    told = paluu(*shlex.split(command)).output

    assert "12(3)" in told
    assert "14(1)(a)" in told


def test_the_python_of_the_readme_gives_the_last_day_for_appeal() -> None:
    code = re.search(r"```python\n(from datetime.*?)```", README, flags=re.S)
    assert code is not None
    *body, last = code.group(1).rstrip().splitlines()
    names: dict[str, object] = {}

    exec("\n".join(body), names)
    value = eval(last, names)

    assert value == (date(2029, 3, 19).toordinal(),) * 2 + (False,)
