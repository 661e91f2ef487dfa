"""Freeze the public holidays of every State: ``python -m paluu.periods.freeze_holidays``.

Needs the development dependency ``holidays``. Run it when that package is renewed, read the
difference with care (a changed line re-dates open deadlines), and commit both. What is left out
and why is written in docs/decisions/0003-counting-time.md.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

from paluu.periods.holiday_table import COUNTRIES, HolidayTable, write_table

FIRST_YEAR, LAST_YEAR = 2020, 2045

SWAPPED_DAYS_OFF = ("Day off (substituted", "Non-working day")
"""Rest days moved by decree (BG, HU, LV): not public holidays, and known a year ahead only."""


def freeze(country: str) -> HolidayTable:
    """Take one State's national public holidays from the source package.

    Args:
        country: ISO 3166-1 code of two letters.
    """
    import holidays

    kind = getattr(holidays, country)
    found = kind(
        years=range(FIRST_YEAR, LAST_YEAR + 1),
        language="en_US" if "en_US" in (kind.supported_languages or ()) else None,
        categories=("public",),
    )
    kept = {
        day: name
        for day, name in found.items()
        if not name.startswith(SWAPPED_DAYS_OFF) and FIRST_YEAR <= day.year <= LAST_YEAR
    }
    source = f"holidays {version('holidays')}, national public holidays"
    return HolidayTable(country, source, FIRST_YEAR, LAST_YEAR, kept)


def main() -> None:
    """Write every data file and say how many holidays each holds."""
    folder = Path(__file__).parent / "data"
    folder.mkdir(exist_ok=True)
    for country in COUNTRIES:
        table = freeze(country)
        (folder / f"{country}.tsv").write_text(write_table(table), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{country}: {len(table.holidays)} holidays from {table.source}\n")


if __name__ == "__main__":
    main()
