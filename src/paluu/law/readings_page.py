"""The readings of unclear text as a page for people: ``python -m paluu.law.readings_page``."""

from __future__ import annotations

import sys

from paluu.law.book import LAW
from paluu.law.ledger import Reading, readings
from paluu.rules.nodes import Option

_HEAD = """# Readings of unclear text

The Council's general approach leaves questions open. For each the reading below was chosen: where
the text is open, the one that protects fundamental rights. Every line needs legal sign-off before
use.

A reading that changes an outcome in a rule is a named option. Its first choice is the default; a
profile may choose another, and the choice is visible in every assessment. A reading without an
option shapes what the case file, the documents or the tasks do, or has no effect on an outcome.

This page is written by `python -m paluu.law.readings_page`.
"""


def markdown() -> str:
    """Give the page."""
    options: dict[str, list[Option]] = {}
    for option in LAW.options.values():
        if option.reading:
            options.setdefault(option.reading, []).append(option)
    return (
        "\n".join([_HEAD, *(_section(each, options) for each in readings().values())]).rstrip()
        + "\n"
    )


def _section(reading: Reading, options: dict[str, list[Option]]) -> str:
    lines = [
        f"## {reading.number} · Article {reading.provision}",
        "",
        f"**{reading.question}**",
        "",
    ]
    if reading.problem:
        lines += [reading.problem, ""]
    lines += [f"*Reading:* {reading.chosen}", ""]
    if reading.reason:
        lines += [f"*Why:* {reading.reason}", ""]
    for option in options.get(reading.number, []):
        lines += [f"*Switch* `{option.name}`:", ""]
        for index, member in enumerate(option.members):
            mark = " (default)" if index == 0 else ""
            lines.append(f"- `{member}`{mark}: {option.members_meaning.get(member, '')}")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(markdown())
