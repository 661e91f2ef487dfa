"""What the decision tells its reader follows from what was decided."""

from __future__ import annotations

import msgspec
import pytest
from decisions_for_tests import FULL, PLAIN

from paluu.documents import TEMPLATE_VERSION, Language, ReturnDecisionContent
from paluu.documents.content import (
    ImmediateDeparture,
    NotHeard,
    Stateless,
    SuspensiveEffect,
)
from paluu.documents.model import (
    Colophon,
    KeyFacts,
    Notice,
    Numbered,
    Paragraph,
    Rows,
    Section,
)
from paluu.documents.return_decision import compose

replace = msgspec.structs.replace


def points(content: ReturnDecisionContent, section: int) -> list[str]:
    """The numbered paragraphs of a section, in English."""
    blocks = compose(content, Language.EN).blocks
    return [
        block.text
        for block in blocks
        if isinstance(block, Numbered) and block.number.startswith(f"{section}.")
    ]


def said(content: ReturnDecisionContent) -> str:
    """All fixed paragraphs and notices, in English."""
    blocks = compose(content, Language.EN).blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Notice))


def key_facts(content: ReturnDecisionContent) -> dict[str, str]:
    blocks = compose(content, Language.EN).blocks
    (box,) = [block for block in blocks if isinstance(block, KeyFacts)]
    return {fact.label: fact.fact for fact in box.facts}


def test_the_box_gives_the_dates_that_matter() -> None:
    assert key_facts(PLAIN) == {
        "Leave the Member States": "by 5 March 2029",
        "Appeal to a court": "by 15 February 2029",
        "Entry ban": "none",
        "Get help": "Return Counselling Service",
    }


def test_without_a_date_of_notification_the_box_gives_the_length() -> None:
    facts = key_facts(FULL)

    assert facts["Leave the Member States"] == "within 45 days"
    assert facts["Appeal to a court"] == "within 14 days"


def test_immediate_departure_is_said_in_the_box_and_points_to_its_reasons() -> None:
    content = replace(PLAIN, departure=ImmediateDeparture(reasons=("A reason.",)))
    document = compose(content, Language.EN)
    (box,) = [block for block in document.blocks if isinstance(block, KeyFacts)]
    (number,) = [
        block.number
        for block in document.blocks
        if isinstance(block, Section) and block.text == "When you must leave"
    ]

    assert box.facts[0].fact == "immediately"
    assert f"section {number}" in box.facts[0].details[0]


def test_the_decision_states_illegal_stay_and_the_duty_to_leave_all_member_states() -> None:
    decided = points(PLAIN, 1)

    assert "found to be illegal" in decided[0]
    assert "all the Member States" in decided[1]


def test_removal_to_a_country_with_a_risk_is_stated_as_postponed() -> None:
    """Articles 7(4a) and 14(1)(a): only the other country stays open for removal."""
    decided = points(FULL, 1)

    (postponed,) = [point for point in decided if "7(4a)" in point]
    (removal,) = [point for point in decided if "12(2)" in point]
    assert "Somalia" in postponed
    assert "Somalia" not in removal
    assert "Djibouti" in removal
    assert "you will not be removed to this country: Somalia" in said(FULL)


def test_a_decision_without_country_says_so() -> None:
    content = replace(PLAIN, countries=())

    assert "This decision does not determine a country of return (Article 7(4))." in points(
        content, 1
    )
    assert "another country of return" not in said(content)


def test_the_way_the_last_day_was_counted_can_be_checked() -> None:
    assert (
        "The decision was notified on 1 February 2029. The period is counted from 1 February "
        "2029, and that day itself is not counted. 30 days later is 3 March 2029. That day is "
        "not a working day, so the period runs to the end of 5 March 2029."
    ) in said(PLAIN)


@pytest.mark.parametrize("effect", SuspensiveEffect)
def test_removal_is_barred_while_an_appeal_can_be_lodged(effect: SuspensiveEffect) -> None:
    """Reading A01, whatever national law says on suspension."""
    content = replace(PLAIN, remedies=replace(PLAIN.remedies, suspensive_effect=effect))

    text = said(content)

    assert "You will not be removed before the appeal period has ended." in text
    if effect is SuspensiveEffect.BY_LAW:
        assert "your appeal suspends removal" in text
    else:
        assert "Not by itself." in text


def test_joint_appeal_is_explained_where_something_is_joined() -> None:
    assert "Article 27(4)" in said(FULL)
    assert "Article 27(4)" not in said(PLAIN)


def test_the_language_of_the_entry_ban_is_named() -> None:
    assert "(Article 10(3)). Language: Somali." in said(FULL)
    assert "Article 10(3)" not in said(PLAIN)


def test_what_is_withheld_comes_with_the_essence_of_the_grounds() -> None:
    blocks = compose(FULL, Language.EN).blocks
    rows = {
        row.label: row.lines for block in blocks if isinstance(block, Rows) for row in block.rows
    }

    assert FULL.withheld is not None
    assert rows["Essence of the grounds"] == (FULL.withheld[0].essence,)
    assert "No information on the facts has been withheld" in said(PLAIN)


def test_a_person_who_was_not_heard_is_told_why() -> None:
    content = replace(PLAIN, hearing=NotHeard(reason="You could not be reached."))

    assert points(content, 2) == ["You could not be reached."]


def test_a_stateless_person_is_called_stateless() -> None:
    content = replace(PLAIN, person=replace(PLAIN.person, nationality=Stateless()))
    blocks = compose(content, Language.EN).blocks
    (person, *_) = [block for block in blocks if isinstance(block, Rows)]

    assert ("Nationality", ("Stateless",)) in [(row.label, row.lines) for row in person.rows]


def test_the_title_names_every_decision_in_the_act() -> None:
    assert compose(PLAIN, Language.EN).title == "Return decision"
    assert compose(FULL, Language.FI).title == (
        "Palauttamispäätös, maastapoistamispäätös ja maahantulokielto"
    )


def test_the_document_states_its_number_template_and_edition_of_the_law() -> None:
    document = compose(PLAIN, Language.EN)
    (colophon,) = [block for block in document.blocks if isinstance(block, Colophon)]
    text = " ".join(colophon.lines)

    assert PLAIN.decision_number in document.running
    assert f"version {TEMPLATE_VERSION}" in text
    assert "Council general approach of 5 December 2025" in text
    assert PLAIN.software in text


@pytest.mark.parametrize("language", Language)
def test_fixed_labels_fit_their_column(language: Language) -> None:
    """A label of more than about 24 letters would not fit the 44 mm of the template."""
    blocks = compose(FULL, language).blocks
    labels = [row.label for block in blocks if isinstance(block, Rows) for row in block.rows]

    assert [label for label in labels if len(label) > 24] == []
