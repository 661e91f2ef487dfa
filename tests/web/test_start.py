"""Starting from nothing: everything is set up once, and a second start keeps what is there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.database, pytest.mark.slow]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder() -> Iterator[Path]:
    # Not pytest's own folder: as root the server runs as another user, who must get through.
    made = Path(tempfile.mkdtemp(prefix="paluu-start-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


def set_up(folder: Path) -> str:
    surroundings = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "paluu.web", "--data", str(folder), "--set-up-only"],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_second_start_keeps_cases_passwords_and_key(folder):
    first = set_up(folder)
    assert re.search(r"\d+ demonstration cases loaded", first)
    kept = {
        path: path.read_text()
        for path in (folder / "web" / "secret-key", folder / "web" / "demonstration-sign-ins.json")
    }
    second = set_up(folder)
    assert "cases loaded" not in second
    for path, text in kept.items():
        assert path.read_text() == text
        assert path.stat().st_mode & 0o077 == 0


def test_a_data_folder_that_cannot_be_used_ends_with_one_clear_line(folder):
    (folder / "postgres").write_text("in the way")
    done = subprocess.run(
        [sys.executable, "-m", "paluu.web", "--data", str(folder), "--set-up-only"],
        cwd=ROOT, env={k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("paluu: ")
    assert "Traceback" not in done.stderr
