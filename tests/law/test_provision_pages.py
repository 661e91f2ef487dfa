"""Each provision has a page: what it says, the rules that implement it, what shapes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.coverage import cited, law_claims, resolve
from paluu.law.ledger import ledger, readings
from paluu.law.pages import pages
from paluu.law.readings_page import markdown
from paluu.rules.outline import lines, outline


def test_the_ledger_holds_every_living_provision_once_in_the_order_of_the_text() -> None:
    entries = list(ledger().values())

    assert len(entries) == 454
    assert sum(entry.container for entry in entries) == 54
    assert all(entry.parent is None or entry.parent in ledger() for entry in entries)


def test_all_readings_are_written_down() -> None:
    assert list(readings()) == [f"A{number:02}" for number in range(1, 79)]


@pytest.mark.parametrize("name", list(LAW.rules))
def test_every_rule_can_be_read_as_an_outline(name: str) -> None:
    read = lines(outline(LAW.rules[name]))

    assert len(read) > 1
    assert all(line.text.strip() for _, line in read)


def test_a_page_shows_the_rules_facts_and_readings_of_its_provision() -> None:
    (page,) = (page for page in pages("12(3)", law_claims()) if page.provision.id == "12(3)")

    assert "refoulement_excluded" in {rule.name for rule, _ in page.rules}
    assert "refoulement_claim_raised" in {fact.name for fact in page.facts}
    assert "A02" in {reading.number for reading in page.readings}
    assert "removal_possible" in {rule.name for rule in page.followed_by}


def test_a_provision_the_text_does_not_have_is_refused() -> None:
    with pytest.raises(BadInput, match="99"):
        pages("99", law_claims())


def test_a_citation_of_several_points_is_split() -> None:
    assert cited("32(3a)(a), (b), (c)") == ["32(3a)(a)", "32(3a)(b)", "32(3a)(c)"]
    assert cited("14(1)(b), 28") == ["14(1)(b)", "28"]


def test_a_paragraph_of_several_subparagraphs_is_its_first() -> None:
    assert resolve("32(3)") == "32(3) first subparagraph"
    assert resolve("12(3)") == "12(3)"


def test_the_page_of_readings_is_the_one_the_code_writes() -> None:
    written = Path(__file__).parents[2].joinpath("docs", "readings.md").read_text(encoding="utf-8")

    assert written == markdown(), "run: python -m paluu.law.readings_page > docs/readings.md"
