"""The frozen public holidays of 31 States, read from the data files shipped beside this module.

Each file is tab separated: three header lines (country, source with version, years covered), then
one public holiday a line. `freeze_holidays` writes them; nothing is looked up at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from paluu.errors import BadInput

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {
        "AT": "Austria",
        "BE": "Belgium",
        "BG": "Bulgaria",
        "CH": "Switzerland",
        "CY": "Cyprus",
        "CZ": "Czechia",
        "DE": "Germany",
        "DK": "Denmark",
        "EE": "Estonia",
        "ES": "Spain",
        "FI": "Finland",
        "FR": "France",
        "GR": "Greece",
        "HR": "Croatia",
        "HU": "Hungary",
        "IE": "Ireland",
        "IS": "Iceland",
        "IT": "Italy",
        "LI": "Liechtenstein",
        "LT": "Lithuania",
        "LU": "Luxembourg",
        "LV": "Latvia",
        "MT": "Malta",
        "NL": "Netherlands",
        "NO": "Norway",
        "PL": "Poland",
        "PT": "Portugal",
        "RO": "Romania",
        "SE": "Sweden",
        "SI": "Slovenia",
        "SK": "Slovakia",
    }
)
"""The Member States and the four Schengen associated States, by ISO 3166-1 code."""


@dataclass(frozen=True, slots=True)
class HolidayTable:
    """One State's public holidays as frozen: who, from which source, for which years."""

    country: str
    source: str
    first_year: int
    last_year: int
    holidays: Mapping[date, str]


@cache
def holiday_table(country: str) -> HolidayTable:
    """Read the frozen table of one State, once.

    Args:
        country: ISO 3166-1 code of two letters, such as ``FI``; Greece is ``GR``.

    Raises:
        BadInput: when there is no table for the code.
    """
    if country not in COUNTRIES:
        raise BadInput(
            f"There is no holiday table for {country!r}.",
            provision="1182/71 2(1)",
            advice=f"Use one of {', '.join(COUNTRIES)}, or build a Calendar of your own.",
        )
    text = files("paluu.periods").joinpath("data", f"{country}.tsv").read_text(encoding="utf-8")
    return read_table(text)


def read_table(text: str) -> HolidayTable:
    """Read the text of one data file."""
    (_, country), (_, source), (_, first, last), *rows = (
        line.split("\t") for line in text.splitlines()
    )
    holidays = {date.fromisoformat(day): name for day, name in rows}
    return HolidayTable(country, source, int(first), int(last), MappingProxyType(holidays))


def write_table(table: HolidayTable) -> str:
    """Write one data file, so that reading it gives the same table back."""
    header = (
        f"#country\t{table.country}\n#source\t{table.source}\n"
        f"#years\t{table.first_year}\t{table.last_year}\n"
    )
    return header + "".join(
        f"{day.isoformat()}\t{name}\n" for day, name in sorted(table.holidays.items())
    )
