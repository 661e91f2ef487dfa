"""What a case file says, and how it is written again."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent

import pytest
from documents_for_tests import DECIDED, EXAMPLES, HEAD, NOTIFIED, OPENED

from paluu.casefile.casedoc import read_case, write_case
from paluu.casefile.casedoc.marked import read_marked
from paluu.casefile.events import CaseOpened, CountryConsidered, FactsStated
from paluu.casefile.file import conducted, taken_in
from paluu.law.profile import reference_profile

# --- what a document says ----------------------------------------------------------------------


def test_a_document_says_who_the_case_is_about_and_what_happened() -> None:
    document = read_case(DECIDED.replace("FI-1", "FI-1\ntitle: An overstayer\nsource: invented"))

    assert document.file.reference == "FI-1"
    assert (document.title, document.source) == ("An overstayer", "invented")
    assert [event.content.kind for event in document.file.events] == [
        "case_opened", "country_considered", "return_decision_issued",
    ]  # fmt: skip
    opened, considered, _ = (event.content for event in document.file.events)
    assert isinstance(opened, CaseOpened)
    assert opened.family_name == "Karimi"
    assert isinstance(considered, CountryConsidered)
    assert document.lines == (6, 10, 11)


def test_the_law_is_read_on_the_day_of_the_last_event_if_no_other_is_given() -> None:
    assert read_case(DECIDED).as_of == date(2024, 1, 10)
    assert read_case(DECIDED + "as_of: 2024-03-01\n").as_of == date(2024, 3, 1)


def test_an_event_is_recorded_at_noon_but_never_before_the_event_above_it() -> None:
    late = "    recorded: 2024-01-20T08:00:00+02:00\n"
    text = DECIDED.replace("given_names: Sami\n", "given_names: Sami\n" + late)

    first, second, _ = read_case(text).file.events

    assert first.recorded_at == datetime(2024, 1, 20, 6, tzinfo=UTC)
    assert second.recorded_at == first.recorded_at
    assert read_case(DECIDED).file.events[2].recorded_at == datetime(2024, 1, 10, 12, tzinfo=UTC)


def test_the_same_text_gives_the_same_case() -> None:
    assert read_case(DECIDED) == read_case(DECIDED)


def test_yaml_and_json_say_the_same() -> None:
    text = json.dumps(read_marked(DECIDED).plain(), indent=1)

    assert read_case(text).file == read_case(DECIDED).file


@pytest.mark.parametrize("code", ["NO", "no", "on", "null-island", "1e3", "0o7"])
def test_a_word_stays_the_word_it_is(code: str) -> None:
    text = DECIDED.replace("country: IQ", f"country: {code}")

    considered = read_case(text).file.events[1].content

    assert isinstance(considered, CountryConsidered)
    assert considered.country == code


def test_a_number_may_be_the_name_of_a_part() -> None:
    text = (
        DECIDED.replace("id: rd-1", "id: 7") + f"  - {{{NOTIFIED}, on: 2024-01-11, decision: 7}}\n"
    )

    assert read_case(text).file.sheet(date(2024, 1, 11)).known(
        "return_decisions", "7", "return_decision_notified_date"
    ) == date(2024, 1, 11)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    text = (
        HEAD
        + OPENED.replace("case_opened", "case_opened\n    label: first")
        + (
            "  - {event: case_opened, on: 2024-01-08, corrects: first,"
            " family_name: Karimy, given_names: Sami}\n"
        )
    )

    file = read_case(text).file

    assert file.sheet(date(2024, 1, 8)).person["family_name"] == "Karimy"
    assert file.events[1].corrects == file.events[0].id


def test_facts_known_from_the_start_are_stated_on_the_first_day() -> None:
    file = read_case(HEAD + "facts: {is_union_citizen: false}\n" + OPENED).file

    assert isinstance(file.events[0].content, FactsStated)
    assert file.events[0].on == date(2024, 1, 8)
    assert file.sheet(date(2024, 1, 8)).case["is_union_citizen"] is False


def test_facts_alone_are_enough_if_the_day_is_said() -> None:
    document = read_case(HEAD + "as_of: 2029-01-15\nfacts: {is_union_citizen: true}\n")

    assert document.file.sheet(document.as_of).case == {"is_union_citizen": True}


def test_the_state_and_the_options_make_the_profile() -> None:
    text = HEAD + "member_state: BG\noptions: {detention_review_interval_months: 2}\n" + OPENED

    profile = read_case(text).file.profile

    assert profile.member_state == "BG"
    assert [option.name for option in profile.changed()] == ["detention_review_interval_months"]


# --- export ------------------------------------------------------------------------------------

WRITTEN = sorted(EXAMPLES.rglob("*.yaml"))


@pytest.mark.parametrize("path", WRITTEN, ids=[path.stem for path in WRITTEN])
def test_a_case_that_is_written_reads_back_as_the_same_case(path: Path) -> None:
    file = read_case(path).file

    again = read_case(write_case(file)).file

    assert [
        (each.on, each.recorded_at, each.actor, each.content, each.corrects)
        for each in again.events
    ] == [
        (each.on, each.recorded_at, each.actor, each.content, each.corrects) for each in file.events
    ]
    assert again.profile.changed() == file.profile.changed()
    assert again.profile.member_state == file.profile.member_state


def test_writing_keeps_what_only_looks_like_something_else() -> None:
    statement = dedent("""\
        on: yes
        - "no" # 2024-01-01
        \ttabs, ümläuts, 漢字 and 😀""")
    text = json.dumps(
        {
            "paluu": 1,
            "reference": "007",
            "complete": False,
            "events": [
                {
                    "event": "case_opened", "on": "2024-01-08", "family_name": "No",
                    "given_names": "Null",
                },
                {
                    "event": "refoulement_claim_raised", "on": "2024-01-08",
                    "recorded": "2024-01-08T15:15:00.123456Z", "statement": statement,
                },
            ],
        }
    )  # fmt: skip
    file = read_case(text.replace('"007"', '"2024-01-01"')).file

    assert read_case(write_case(file)).file == file


def test_a_case_taken_in_from_another_state_is_written_with_its_own_profile() -> None:
    file = read_case(
        HEAD + "member_state: BG\noptions: {detention_review_interval_months: 2}\n" + OPENED
    ).file
    stored = taken_in(file, reference_profile("FI"))

    restored = conducted(stored.reference, stored.events, reference_profile("FI"))

    assert len(stored.events) == 2
    assert restored.profile == file.profile
    assert read_case(write_case(restored)).file == file
