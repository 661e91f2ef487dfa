"""The desk on a real database: what is refused leaves no trace, what is done stays once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cases_for_tests import (
    CLAIM,
    COUNTRY,
    DECIDED,
    DECIDER,
    HEARD,
    NO_CLAIM,
    NOTIFIED,
    OPEN,
    case,
)
from paluu.casefile.database import Database
from paluu.casefile.desk import Desk
from paluu.casefile.guards import Refused
from paluu.casefile.refusals import Conflict
from paluu.casefile.store import Store
from paluu.errors import BadInput
from paluu.law.profile import reference_profile

pytestmark = pytest.mark.database

LONG_AGO = datetime(2026, 1, 12, 9, tzinfo=UTC)


def _desk(database: Database) -> Desk:
    return Desk(Store(database), reference_profile("FI"))


def _case(desk: Desk, *told: tuple[str, dict[str, Any]]) -> Any:
    opened = desk.open_case("FI-2026-0001", OPEN[1], DECIDER, now=LONG_AGO)
    for name, given in told:
        desk.act(opened.case_id, name, given, DECIDER, now=LONG_AGO)
    return opened.case_id


def test_a_refused_act_records_nothing(database: Database) -> None:
    desk = _desk(database)
    case_id = _case(desk, COUNTRY, HEARD, DECIDED, NOTIFIED, NO_CLAIM, CLAIM)
    before = desk.store.case(case_id)

    with pytest.raises(Refused):
        desk.act(
            case_id, "carry_out_removal", {"country": "IQ"}, DECIDER,
            now=LONG_AGO + timedelta(days=90),
        )  # fmt: skip

    assert desk.store.case(case_id) == before


def test_input_that_does_not_fit_names_the_field_and_records_nothing(database: Database) -> None:
    desk = _desk(database)
    case_id = _case(desk)

    with pytest.raises(BadInput, match="category"):
        desk.act(case_id, "consider_country", {"country": "IQ", "category": "z"}, DECIDER,
                 now=LONG_AGO)  # fmt: skip

    assert desk.store.case(case_id).position == 1


def test_two_officials_on_one_case_one_gets_a_clear_conflict(database: Database) -> None:
    desk = _desk(database)
    case_id = _case(desk)
    desk.act(case_id, *COUNTRY, DECIDER, now=LONG_AGO, expected_position=1)

    with pytest.raises(Conflict, match="Mikael Lindqvist"):
        desk.act(case_id, *HEARD, DECIDER, now=LONG_AGO, expected_position=1)

    assert desk.store.case(case_id).position == 2


def test_the_same_command_sent_twice_is_recorded_once(database: Database) -> None:
    desk = _desk(database)
    case_id = _case(desk)

    first = desk.act(case_id, *COUNTRY, DECIDER, now=LONG_AGO, key="k-1", expected_position=1)
    again = desk.act(case_id, *COUNTRY, DECIDER, now=LONG_AGO, key="k-1", expected_position=1)

    assert again.appended == first.appended
    assert desk.store.case(case_id).position == 2


def test_setting_a_guard_aside_is_itself_on_the_record(database: Database) -> None:
    desk = _desk(database)
    case_id = _case(desk, COUNTRY)

    desk.act(case_id, *DECIDED, DECIDER, now=LONG_AGO, override="She refused to be heard.")

    kinds = [event.content.kind for event in desk.file(case_id).events]
    assert kinds[-2:] == ["guard_set_aside", "return_decision_issued"]


def test_the_list_of_cases_says_what_is_due_next(database: Database) -> None:
    desk = _desk(database)
    _case(desk, COUNTRY, HEARD, DECIDED, NOTIFIED)

    (listed,) = desk.store.cases()

    assert listed.derived.stage == "return decision"
    assert listed.derived.next_due is not None
    assert listed.derived.next_due.isoformat() == "2026-01-26"


def test_a_case_conducted_elsewhere_is_taken_in_once(database: Database) -> None:
    desk = _desk(database)
    file = case(OPEN, COUNTRY, on=LONG_AGO.date())

    first = desk.take_in(file, today=LONG_AGO.date())
    again = desk.take_in(file, today=LONG_AGO.date())

    assert first == again
    assert [event.recorded_at for event in desk.file(first.case_id).events] == [
        event.recorded_at for event in file.events
    ]


def test_deriving_the_caseload_anew_gives_the_same_lines(database: Database) -> None:
    desk = _desk(database)
    _case(desk, COUNTRY, HEARD, DECIDED, NOTIFIED)
    before = desk.store.cases()

    desk.refresh(LONG_AGO.date())

    assert desk.store.cases() == before
