"""As it was true on a day, as the file stood at an instant, and both together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from cases_for_tests import COUNTRY, DECIDED, HEARD, NOTIFIED, OPEN, START, case
from paluu.casefile.assessment import Assessment
from paluu.casefile.file import CaseFile, decode, encode
from paluu.law.book import LAW

LATER = START + timedelta(days=10)


def _corrected() -> CaseFile:
    """Notified on 1 March; on 11 March it turns out that it was on 5 March."""
    file = case(OPEN, COUNTRY, HEARD, DECIDED, NOTIFIED)
    wrong = file.events[-1]
    right = replace(
        wrong,
        on=date(2029, 3, 5),
        recorded_at=datetime(2029, 3, 11, 9, tzinfo=UTC),
        corrects=wrong.id,
        id=type(wrong.id)(int=wrong.id.int + 1),
    )
    return file.with_event(right)


def _appeal_ends(file: CaseFile, today: date) -> object:
    return Assessment(file, today).conclusion(LAW.rule("appeal_deadline_of"), "rd-1").value


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    assert _appeal_ends(_corrected(), LATER) == "2029-03-19"


def test_the_file_as_it_stood_before_the_correction_still_says_what_it_said() -> None:
    before = _corrected().as_known_at(datetime(2029, 3, 10, tzinfo=UTC))

    assert _appeal_ends(before, LATER) == "2029-03-15"


def test_on_an_earlier_day_what_took_effect_later_is_not_there_yet() -> None:
    on_the_fourth = Assessment(_corrected(), date(2029, 3, 4))

    notified = on_the_fourth.conclusion(LAW.rule("notification_duty")).value

    assert notified is True


def test_both_what_was_wrong_and_what_is_right_stay_in_the_file() -> None:
    file = _corrected()

    assert [event.content.kind for event in file.events].count("decision_notified") == 2


def test_a_fact_knows_the_event_it_came_from() -> None:
    file = case(OPEN, COUNTRY, HEARD, DECIDED, NOTIFIED)

    sheet = file.sheet(LATER)

    origin = sheet.origin["return_decisions", "rd-1", "return_decision_notified_date"]
    assert file.by_id[origin].content.kind == "decision_notified"


def test_every_event_reads_back_as_it_was_written() -> None:
    for event in _corrected().events:
        assert decode(event.content.kind, encode(event.content)) == event.content
