"""Running the command line in the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import Result
from typer.testing import CliRunner

from paluu.cli.main import app

EXAMPLES = Path(__file__).parents[2] / "examples"
FIRST = str(EXAMPLES / "first_case.yaml")
AROJA = str(EXAMPLES / "judgments" / "aroja.yaml")

REMOVAL = ("carry_out_removal", "--given", "country=GE")


def paluu(*arguments: str) -> Result:
    """Run a command in this process, on a wide screen."""
    return CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1"}).invoke(app, list(arguments))


def said(*arguments: str) -> str:
    """Run a command that must succeed; give what it says on one line."""
    result = paluu(*arguments)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def answered(*arguments: str) -> Any:
    """Run a command that must succeed and print JSON."""
    result = paluu(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def as_a_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own."""
    code = "from paluu.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )
