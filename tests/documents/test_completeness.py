"""A return decision is not issued while mandatory content is missing or unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from decisions_for_tests import FULL, PLAIN

from paluu.documents import Element, Language, MissingContent, check, render_html, render_pdf
from paluu.documents.completeness import PROVISIONS
from paluu.documents.content import (
    AppealPeriod,
    BanOfMonths,
    Contact,
    CountedDay,
    DeparturePeriod,
    EntryBan,
    ImmediateDeparture,
    NotHeard,
    Reasons,
    RemovalDecision,
    ReturnDecisionContent,
    UnlimitedBan,
)
from paluu.errors import BadInput, PaluuError

replace = msgspec.structs.replace

NOBODY = Contact(name=" ")
BAN = FULL.entry_ban
assert isinstance(BAN, EntryBan)
PERIOD = FULL.departure
assert isinstance(PERIOD, DeparturePeriod)
assert FULL.countries is not None
SOMALIA, DJIBOUTI = FULL.countries
assert FULL.withheld is not None


def test_a_complete_decision_lacks_nothing() -> None:
    assert check(PLAIN) == []
    assert check(FULL) == []


GONE: list[tuple[dict[str, Any], Element, str]] = [
    ({"authority": replace(FULL.authority, address=())}, Element.AUTHORITY, "7(1)"),
    (
        {"decision_maker": replace(FULL.decision_maker, title="")},
        Element.DECISION_MAKER,
        "7(1)",
    ),
    ({"decision_number": ""}, Element.REFERENCES, "7(2)"),
    ({"person": replace(FULL.person, date_of_birth=None)}, Element.IDENTITY, "7(1)"),
    ({"person": replace(FULL.person, nationality=None)}, Element.IDENTITY, "7(1)"),
    (
        {"illegal_stay": replace(FULL.illegal_stay, facts=())},
        Element.ILLEGAL_STAY_FACTS,
        "7(2)",
    ),
    ({"illegal_stay": replace(FULL.illegal_stay, law=())}, Element.ILLEGAL_STAY_LAW, "7(2)"),
    ({"hearing": None}, Element.HEARING, "7(1)"),
    ({"hearing": NotHeard(reason="")}, Element.HEARING, "7(1)"),
    ({"withheld": None}, Element.WITHHELD, "7(3)"),
    (
        {"withheld": (replace(FULL.withheld[0], essence=" "),)},
        Element.ESSENCE,
        "7(3)",
    ),
    ({"departure": None}, Element.DEPARTURE, "7(1a)"),
    ({"departure": ImmediateDeparture()}, Element.IMMEDIATE_REASONS, "7(1a)(b)"),
    (
        {"departure": replace(PERIOD, last_day=None)},
        Element.DEPARTURE_LAST_DAY,
        "7(1d)",
    ),
    ({"departure": replace(PERIOD, reasons=())}, Element.DEPARTURE_REASONS, "7(2)"),
    (
        {"departure": replace(PERIOD, reasons_for_more_than_30_days=())},
        Element.LONGER_PERIOD_REASONS,
        "7(1b)",
    ),
    (
        {"countries": (SOMALIA, replace(DJIBOUTI, category=None))},
        Element.COUNTRY_CATEGORY,
        "4(3)",
    ),
    (
        {"countries": (SOMALIA, replace(DJIBOUTI, refoulement_risk=None))},
        Element.REFOULEMENT_ASSESSMENT,
        "7(4a)",
    ),
    (
        {"countries": (SOMALIA, replace(DJIBOUTI, assessment=()))},
        Element.REFOULEMENT_ASSESSMENT,
        "7(4a)",
    ),
    ({"countries": (SOMALIA,)}, Element.PURPOSE_DESPITE_RISK, "7(4a)"),
    ({"best_interests": ()}, Element.BEST_INTERESTS, "18"),
    ({"family_life": ()}, Element.FAMILY_LIFE, "5"),
    ({"state_of_health": ()}, Element.STATE_OF_HEALTH, "5"),
    ({"removal": None}, Element.REMOVAL, "12(2)"),
    ({"countries": ()}, Element.REMOVAL_COUNTRY, "12(2a)"),
    (
        {"removal": RemovalDecision(reasons=Reasons(law=("Article 12(2)",)))},
        Element.REMOVAL_FACTS,
        "12(2b)",
    ),
    (
        {"removal": RemovalDecision(reasons=Reasons(facts=("You stayed.",)))},
        Element.REMOVAL_LAW,
        "12(2b)",
    ),
    ({"entry_ban": None}, Element.ENTRY_BAN, "10(1)"),
    ({"entry_ban": replace(BAN, length=None)}, Element.BAN_LENGTH, "10(6)"),
    (
        {"entry_ban": replace(BAN, reasons=Reasons(law=("Article 10",)))},
        Element.BAN_FACTS,
        "10(6)",
    ),
    (
        {"entry_ban": replace(BAN, reasons=Reasons(facts=("You stayed.",)))},
        Element.BAN_LAW,
        "10(6)",
    ),
    ({"entry_ban": replace(BAN, waiver_examined=())}, Element.BAN_WAIVER, "10(5)"),
    (
        {"entry_ban": replace(BAN, length=BanOfMonths(months=121))},
        Element.BAN_BEYOND_10,
        "10(6)",
    ),
    (
        {"entry_ban": replace(BAN, length=BanOfMonths(months=241))},
        Element.BAN_BEYOND_20,
        "16(3)(a)",
    ),
    ({"entry_ban": replace(BAN, length=UnlimitedBan())}, Element.BAN_BEYOND_20, "16(3)(a)"),
    (
        {"person": replace(FULL.person, understood_language=None)},
        Element.BAN_LANGUAGE,
        "10(3)",
    ),
    ({"remedies": replace(FULL.remedies, court=None)}, Element.COURT, "26(1)"),
    ({"remedies": replace(FULL.remedies, period=None)}, Element.APPEAL_PERIOD, "27(1)"),
    (
        {"remedies": replace(FULL.remedies, period=AppealPeriod(days=14))},
        Element.APPEAL_LAST_DAY,
        "27(2)",
    ),
    ({"remedies": replace(FULL.remedies, how_to_lodge=())}, Element.HOW_TO_LODGE, "7(2)"),
    (
        {"remedies": replace(FULL.remedies, suspensive_effect=None)},
        Element.SUSPENSIVE_EFFECT,
        "28(1)",
    ),
    ({"legal_aid": NOBODY}, Element.LEGAL_AID, "25(1)"),
    ({"translation": None}, Element.TRANSLATION, "7(5)"),
    ({"counselling": None}, Element.COUNSELLING, "46(1)"),
    ({"data_protection": None}, Element.DATA_PROTECTION, "Regulation (EU) 2016/679, 13"),
]


@pytest.mark.parametrize(
    ("changed", "element", "provision"),
    GONE,
    ids=[f"{element.value}-{index}" for index, (_, element, _) in enumerate(GONE)],
)
def test_what_is_missing_is_named_with_its_provision(
    changed: dict[str, Any], element: Element, provision: str
) -> None:
    missing = check(replace(FULL, **changed))

    assert [m.element for m in missing] == [element]
    assert missing[0].provision == provision


def test_undecided_countries_are_missing_and_not_taken_for_none() -> None:
    undecided = replace(PLAIN, countries=None)
    determined_to_be_none = replace(PLAIN, countries=())

    assert [m.element for m in check(undecided)] == [Element.COUNTRIES]
    assert check(determined_to_be_none) == []


def test_every_element_can_be_found_missing() -> None:
    tried = {element for _, element, _ in GONE} | {Element.COUNTRIES}

    assert tried == set(Element)
    assert set(PROVISIONS) == set(Element)


@pytest.mark.parametrize("language", Language)
def test_rendering_refuses_and_names_every_missing_element(language: Language) -> None:
    bare = replace(
        PLAIN,
        departure=None,
        remedies=replace(PLAIN.remedies, court=None),
    )

    with pytest.raises(MissingContent) as refused:
        render_pdf(bare, language)
    with pytest.raises(MissingContent):
        render_html(bare, language)

    told = str(refused.value)
    assert "[7(1a)] (departure)" in told
    assert "[26(1)] (remedies.court)" in told
    assert all(missing.describe(language) in told for missing in refused.value.missing)
    assert isinstance(refused.value, PaluuError)


def test_a_period_never_starts_before_notification() -> None:
    with pytest.raises(BadInput, match=r"7\(1d\)"):
        CountedDay(
            notified_on=date(2029, 2, 1),
            counted_from=date(2029, 1, 30),
            last_day=date(2029, 3, 1),
        )


def test_a_last_day_cannot_cut_the_period_short() -> None:
    counted = CountedDay(
        notified_on=date(2029, 2, 1),
        counted_from=date(2029, 2, 1),
        last_day=date(2029, 2, 14),
    )

    with pytest.raises(BadInput, match="fewer than 14 days"):
        AppealPeriod(days=14, last_day=counted)
    with pytest.raises(BadInput, match="fewer than 30 days"):
        DeparturePeriod(days=30, last_day=counted)


def test_a_last_day_moves_only_forward() -> None:
    with pytest.raises(BadInput, match="moves only forward"):
        CountedDay(
            notified_on=date(2029, 2, 1),
            counted_from=date(2029, 2, 1),
            last_day=date(2029, 3, 3),
            moved_from=date(2029, 3, 5),
        )


@pytest.mark.parametrize("days", [0, 31])
def test_an_appeal_period_stays_within_article_27(days: int) -> None:
    with pytest.raises(BadInput, match=r"27\(1\)"):
        AppealPeriod(days=days)


def test_a_longer_appeal_period_needs_the_national_rule_of_27_3() -> None:
    assert AppealPeriod(days=60, national_rule="Section 12 of the Act").days == 60


def test_content_survives_a_round_trip_through_json() -> None:
    for content in (PLAIN, FULL):
        again = msgspec.json.decode(msgspec.json.encode(content), type=ReturnDecisionContent)
        assert again == content
