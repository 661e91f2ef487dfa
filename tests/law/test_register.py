"""The register of third countries: dated, sourced, and open to a State's own entries."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from paluu.errors import BadInput
from paluu.law.register import EntryKind, register

DAY = date(2029, 3, 1)


def test_every_entry_has_a_source_and_says_whether_it_was_checked() -> None:
    entries = register().entries

    assert len(entries) > 60
    assert all(entry.source and entry.checked in (True, False) for entry in entries)
    assert len({(entry.country, entry.kind, entry.since) for entry in entries}) == len(entries)


def test_an_agreement_holds_from_its_day_on() -> None:
    kinds_before = {entry.kind for entry in register().of("GE", date(2011, 2, 28))}
    kinds_since = {entry.kind for entry in register().of("GE", date(2011, 3, 1))}

    assert EntryKind.UNION_READMISSION_AGREEMENT not in kinds_before
    assert EntryKind.UNION_READMISSION_AGREEMENT in kinds_since


def test_a_state_adds_its_own_entries(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        "[[entry]]\ncountry = 'IQ'\nkind = 'notice'\nfrom = 2029-01-01\nuntil = 2029-06-30\n"
        "source = 'Decision of the authority'\nchecked = true\ntext = 'No removals for now.'\n",
        encoding="utf-8",
    )

    own = register().with_file(file)

    assert [entry.text for entry in own.of("IQ", DAY)] == ["No removals for now."]
    assert own.of("IQ", date(2029, 7, 1)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[entry]]\ncountry = 'IQ'\n", "lacks"),
        ("[[entry]]\ncountry='IQ'\nkind='rumour'\nfrom=2029-01-01\nsource='x'\nchecked=true\n",
         "not a kind"),
        ("[[entry]]\ncountry='IQ'\nkind='notice'\nfrom='soon'\nsource='x'\nchecked=true\n",
         "day is wanted"),
        ("[[entry]\n", "cannot be read"),
    ],
    ids=["incomplete", "unknown kind", "no day", "not TOML"],
)  # fmt: skip
def test_a_bad_entry_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match=told) as refused:
        register().with_file(file)

    assert "bad.toml" in (refused.value.where or "")
