"""A return decision taken from a case file: the event says it, the law counts the days."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from cases_for_tests import COUNTRY, DECIDED, DECIDER, HEARD, NOTIFIED, OPEN, SCOPE, case
from paluu.casefile.database import Database
from paluu.casefile.desk import Desk
from paluu.casefile.file import CaseFile
from paluu.casefile.store import Store
from paluu.documents import MissingContent, check
from paluu.documents import content as c
from paluu.documents.from_case import return_decision
from paluu.documents.office import demonstration_office
from paluu.documents.papers import papers_of
from paluu.law.profile import reference_profile

FULL = (
    DECIDED[0],
    {
        **DECIDED[1],
        "period_reasons": "He has a flat and a job to give up.",
        "country_assessment": "He named no risk; the country information shows none for him.",
    },
)


def _content(file: CaseFile) -> c.ReturnDecisionContent:
    issued = next(e for e in file.events if e.content.kind == "return_decision_issued")
    return return_decision(file, issued, demonstration_office())


def test_a_complete_case_gives_a_complete_decision() -> None:
    content = _content(case(OPEN, COUNTRY, HEARD, FULL))

    assert check(content) == []
    assert content.person.family_name == "Karimi"
    assert content.countries is not None
    assert [country.country for country in content.countries] == ["IQ"]


def test_before_notification_no_last_day_is_promised() -> None:
    content = _content(case(OPEN, COUNTRY, HEARD, FULL))

    assert isinstance(content.departure, c.DeparturePeriod)
    assert content.departure.last_day == c.CountedFromNotification()


def test_after_notification_the_last_days_are_those_the_law_counts() -> None:
    content = _content(case(OPEN, COUNTRY, HEARD, FULL, NOTIFIED, on=date(2029, 3, 1)))

    assert isinstance(content.departure, c.DeparturePeriod)
    assert isinstance(content.departure.last_day, c.CountedDay)
    assert content.departure.last_day.last_day == date(2029, 3, 31)
    assert content.remedies.period is not None
    assert isinstance(content.remedies.period.last_day, c.CountedDay)
    assert content.remedies.period.last_day.last_day == date(2029, 3, 15)


def test_what_came_after_notification_is_not_in_the_decision() -> None:
    claim = ("record_refoulement_claim", {"country": "IQ", "statement": "A militia."})

    before = _content(case(OPEN, COUNTRY, HEARD, FULL, NOTIFIED))
    after = _content(case(OPEN, COUNTRY, HEARD, FULL, NOTIFIED, claim))

    assert before.countries == after.countries


def test_a_ban_in_the_same_act_is_part_of_the_decision() -> None:
    ban = (
        "impose_entry_ban",
        {"id": "ban-1", "reasons": "Earlier breach of a period.", "months": 24,
         "instrument": "return_decision", "waiver_examination": "No ground to refrain."},
    )  # fmt: skip
    content = _content(case(OPEN, COUNTRY, HEARD, ban, FULL))

    assert isinstance(content.entry_ban, c.EntryBan)
    assert content.entry_ban.length == c.BanOfMonths(24)


def test_an_open_claim_leaves_the_risk_unknown_and_the_decision_incomplete() -> None:
    claim = ("record_refoulement_claim", {"country": "IQ", "statement": "A militia."})
    content = _content(case(OPEN, COUNTRY, HEARD, claim, FULL))

    assert [missing.provision for missing in check(content)] == ["7(4a)"]


@pytest.mark.database
def test_an_act_whose_document_lacks_content_records_nothing(database: Database) -> None:
    desk = Desk(Store(database), reference_profile("FI"), papers_of(demonstration_office()))
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    opened = desk.open_case("FI-1", {**OPEN[1], "facts": SCOPE}, DECIDER, now=now)
    for name, given in (COUNTRY, HEARD):
        desk.act(opened.case_id, name, given, DECIDER, now=now)
    without: dict[str, Any] = {**FULL[1], "country_assessment": ""}

    with pytest.raises(MissingContent, match="non-refoulement"):
        desk.act(opened.case_id, FULL[0], without, DECIDER, now=now)

    assert desk.store.case(opened.case_id).position == 3


@pytest.mark.database
def test_the_decision_is_kept_with_the_act_in_both_languages(database: Database) -> None:
    desk = Desk(Store(database), reference_profile("FI"), papers_of(demonstration_office()))
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    opened = desk.open_case("FI-1", {**OPEN[1], "facts": SCOPE}, DECIDER, now=now)
    for name, given in (COUNTRY, HEARD, FULL, NOTIFIED):
        desk.act(opened.case_id, name, given, DECIDER, now=now)

    names = [document.name for document in desk.store.documents(opened.case_id)]

    assert names == [
        "return-decision-en.pdf",
        "return-decision-fi.pdf",
        "return-decision-as-notified-en.pdf",
        "return-decision-as-notified-fi.pdf",
    ]


def test_a_written_statement_is_not_called_an_oral_hearing() -> None:
    written = (HEARD[0], {**HEARD[1], "in_writing": True})

    content = _content(case(OPEN, COUNTRY, written, FULL))

    assert isinstance(content.hearing, c.Heard)
    assert content.hearing.mode is c.HearingMode.WRITTEN


def test_facts_withheld_without_a_recorded_ground_leave_the_decision_incomplete() -> None:
    withheld = (FULL[0], {**FULL[1], "restricted_facts": True, "essence_of_grounds": "A risk."})

    missing = check(_content(case(OPEN, COUNTRY, HEARD, withheld)))

    assert [each.provision for each in missing] == ["7(3)"]


def test_the_ground_for_withholding_is_the_one_the_official_recorded() -> None:
    withheld = (
        FULL[0],
        {
            **FULL[1],
            "restricted_facts": True,
            "essence_of_grounds": "A source would be endangered.",
            "withholding_ground": "investigation_of_offences",
            "withholding_legal_basis": "Section 11 of the Act on Openness",
        },
    )

    content = _content(case(OPEN, COUNTRY, HEARD, withheld))

    assert check(content) == []
    assert content.withheld is not None
    (item,) = content.withheld
    assert item.ground is c.WithholdingGround.CRIMINAL_OFFENCES
    assert item.legal_basis == "Section 11 of the Act on Openness"
