"""The demonstration caseload: every case document below a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from paluu.casefile.casedoc import read_case
from paluu.casefile.file import CaseFile
from paluu.errors import PaluuError

_FIRST_BYTES = 4096


def read_examples(folder: Path, say: Callable[[str], None]) -> list[CaseFile]:
    """Read the case documents below a folder, in the order of their paths.

    Args:
        folder: where they are; it need not exist.
        say: told of each document that cannot be read, and why.
    """
    files = []
    for path in sorted(folder.rglob("*.yaml")):
        if not _is_case(path):
            continue
        try:
            files.append(read_case(path).file)
        except PaluuError as problem:
            say(f"Left out: {problem}")
    return files


def _is_case(path: Path) -> bool:
    """Tell a case document, which names its format in its first lines, from other files."""
    start = path.read_bytes()[:_FIRST_BYTES].decode(errors="replace")
    return any(line.startswith("paluu:") for line in start.splitlines())
