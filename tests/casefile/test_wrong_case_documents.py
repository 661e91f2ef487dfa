"""A case file is read whole or not at all; what is wrong is named with line and field."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents_for_tests import DECIDED, EXAMPLES, HEAD, NOTIFIED, OPENED
from hypothesis import given, settings
from hypothesis import strategies as st

from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc import read_case, write_case
from paluu.casefile.casedoc.marked import LARGEST_FILE
from paluu.errors import BadInput


def error_of(text: str | bytes) -> BadInput:
    with pytest.raises(BadInput) as raised:
        read_case(text, where="case.yaml")
    return raised.value


OPEN = HEAD + OPENED
WRONG = {
    "a field of the document": (HEAD + "titel: x\n" + OPENED, 3, "titel", "title"),
    "a format of tomorrow": (OPEN.replace("paluu: 1", "paluu: 2"), 1, "paluu", "reads 1"),
    "no format": (OPEN.replace("paluu: 1\n", ""), 1, "", "paluu: 1"),
    "no reference": (OPEN.replace("reference: FI-1\n", ""), 1, "", "reference"),
    "an empty reference": (OPEN.replace("FI-1", "' '"), 2, "reference", "empty"),
    "a State without a calendar": (HEAD + "member_state: XX\n" + OPENED, 3, "member_state", "FI"),
    "an option": (HEAD + "options:\n  appeal_days: 5\n" + OPENED, 4, "options.appeal_days", ""),
    "an option out of bounds": (
        HEAD + "options:\n  detention_review_interval_months: 7\n" + OPENED,
        4,
        "options.detention_review_interval_months",
        "33(1)",
    ),
    "a kind of event": (
        OPEN.replace("case_opened", "case_open"),
        4,
        "events[1].event",
        "case_opened",
    ),
    "a field of an event": (
        OPEN.replace("given_names", "given_name"),
        7,
        "events[1].given_name",
        "given_names",
    ),
    "a missing field": (OPEN.replace("    given_names: Sami\n", ""), 4, "events[1]", "given_names"),
    "a missing day": (OPEN.replace("    on: 2024-01-08\n", ""), 4, "events[1]", "'on'"),
    "an event that is a word": (HEAD + "events: [opened]\n", 3, "events[1]", "'opened'"),
    "events that are fields": (HEAD + "events: {}\n", 3, "events", "list"),
    "an impossible day": (OPEN.replace("01-08", "02-30"), 5, "events[1].on", "2024-02-30"),
    "a day that is a number": (
        OPEN.replace("2024-01-08", "20240108"),
        5,
        "events[1].on",
        "2029-03-05",
    ),
    "an impossible as_of": (HEAD + "as_of: 2029-13-01\n" + OPENED, 3, "as_of", "2029-13-01"),
    "a moment without time zone": (
        OPEN.replace("on: 2024-01-08", "on: 2024-01-08\n    recorded: 2024-01-08T10:00:00"),
        6,
        "events[1].recorded",
        "time zone",
    ),
    "a name that is a list": (
        OPEN.replace("Karimi", "[Karimi]"),
        6,
        "events[1].family_name",
        "list",
    ),
    "a choice": (
        DECIDED.replace("a_country_of_origin", "origin"),
        8,
        "events[2].category",
        "a_country_of_origin",
    ),
    "a number that is a word": (
        DECIDED.replace("30", "thirty"),
        13,
        "events[3].period_days",
        "thirty",
    ),
    "a number below zero": (DECIDED.replace("30", "-30"), 13, "events[3].period_days", "-30"),
    "a truth that is a word": (
        DECIDED.replace("30\n", "30\n    restricted_facts: yes\n"),
        14,
        "events[3].restricted_facts",
        "'yes'",
    ),
    "a fact": (
        HEAD + "facts:\n  is_union_citizn: true\n" + OPENED,
        4,
        "facts.is_union_citizn",
        "is_union_citizen",
    ),
    "the value of a fact": (
        HEAD + "facts:\n  is_union_citizen: maybe\n" + OPENED,
        4,
        "facts.is_union_citizen",
        "maybe",
    ),
    "a day of a fact": (
        HEAD + "facts:\n  date_of_birth: 1990-02-31\n" + OPENED,
        4,
        "facts.date_of_birth",
        "1990-02-31",
    ),
    "a rough day": (
        HEAD + "facts:\n  date_of_birth: {from: 1990-01-01}\n" + OPENED,
        4,
        "facts.date_of_birth",
        "from",
    ),
    "a fact of a row": (
        HEAD + "facts:\n  countries:\n    - id: IQ\n      claim: true\n" + OPENED,
        6,
        "facts.countries[1].claim",
        "countries",
    ),
    "two rows with one id": (
        HEAD + "facts:\n  countries:\n    - id: IQ\n    - id: IQ\n" + OPENED,
        6,
        "facts.countries[2].id",
        "IQ",
    ),
    "a link to no row": (
        HEAD + "facts:\n  current_return_decision: rd-9\n" + OPENED,
        3,
        "facts",
        "rd-9",
    ),
    "a label given twice": (
        OPEN.replace("case_opened", "case_opened\n    label: a")
        + "  - {event: departed, on: 2024-02-01, label: a, proof: stamp}\n",
        9,
        "events[2].label",
        "'a'",
    ),
    "a correction of nothing": (
        OPEN + "  - {event: departed, on: 2024-02-01, corrects: b, proof: stamp}\n",
        8,
        "events[2].corrects",
        "'b'",
    ),
    "a correction of itself": (
        OPEN.replace("case_opened", "case_opened\n    label: a\n    corrects: a"),
        6,
        "events[1].corrects",
        "'a'",
    ),
    "recorded before what stands above": (
        DECIDED
        + f"  - {{{NOTIFIED}, on: 2024-01-11, decision: rd-1, recorded: 2024-01-09T08:00:00Z}}\n",
        17,
        "events[4].recorded",
        "above",
    ),
    "nothing at all happened": (HEAD, 1, "", "as_of"),
    "an expectation of nothing": (
        OPEN + "expect:\n  - {value: true}\n",
        9,
        "expect[1]",
        "conclusion",
    ),
    "a conclusion": (
        OPEN + "expect:\n  - {conclusion: removal_alowed, value: true}\n",
        9,
        "expect[1].conclusion",
        "removal",
    ),
    "an act": (
        OPEN + "expect:\n  - {action: remove, verdict: refused}\n",
        9,
        "expect[1].action",
        "",
    ),
    "a verdict": (
        OPEN + "expect:\n  - {action: close_case, verdict: fine}\n",
        9,
        "expect[1].verdict",
        "permitted",
    ),
    "the input of an act": (
        OPEN + "expect:\n  - {action: carry_out_removal, given: {land: IQ}, verdict: refused}\n",
        9,
        "expect[1].given.land",
        "country",
    ),
}


@pytest.mark.parametrize(("text", "line", "field", "said"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_named_with_its_line_and_its_field(
    text: str, line: int, field: str, said: str
) -> None:
    problem = error_of(text)

    assert problem.where == f"case.yaml:{line}" + (f": {field}" if field else "")
    assert said in str(problem)


NO_YAML = {
    "not YAML": ("paluu: 1\nevents: [\n", 3),
    "a tab for indentation": ("paluu: 1\nfacts:\n\tis_union_citizen: true\n", 3),
    "nothing": ("", 1),
    "only a comment": ("# nothing\n", 1),
    "a field given twice": (HEAD + "reference: FI-2\n" + OPENED, 3),
    "a field of an event given twice": (OPEN + "    given_names: Samir\n", 8),
    "an alias": (HEAD + "title: &a x\nsource: *a\n" + OPENED, 4),
    "a tag": (HEAD + "title: !!python/object:os.system x\n" + OPENED, 3),
    "a second document": (OPEN + "---\npaluu: 1\n", 8),
    "a list as the name of a field": (HEAD + "[a, b]: c\n", 3),
    "a control character": (HEAD + 'title: "\\e[31m"\n' + OPENED, 3),
    "a character no text holds": (HEAD + "title: \x07\n" + OPENED, 3),
    "not JSON": ('{"paluu": 1,\n "reference": "x",\n}', 3),
    "JSON that breaks off": ('{"paluu": 1,\n "events": [', 2),
    "a field given twice in JSON": ('{"paluu": 1,\n "paluu": 1}', 2),
    "half a character in JSON": ('{"paluu": 1,\n "title": "\\ud800"}', 2),
    "more after JSON": ('{"paluu": 1}\n{}', 2),
    "a JSON text that does not end": ('{"paluu": 1,\n "title": "x', 2),
}


@pytest.mark.parametrize(("text", "line"), NO_YAML.values(), ids=list(NO_YAML))
def test_what_cannot_be_read_is_named_with_its_line(text: str, line: int) -> None:
    assert error_of(text).where == f"case.yaml:{line}"


def test_a_bomb_of_aliases_is_refused_before_it_can_grow() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 20))

    assert "Aliases" in str(error_of(f"l0: &l0 [x]\n{levels}\n"))


def test_lists_too_deep_in_each_other_are_refused() -> None:
    assert "too deep" in str(error_of(HEAD + "facts: " + "[" * 5000))
    assert "too deep" in str(error_of('{"facts": ' + "[" * 5000))


def test_too_many_values_are_refused_while_they_are_counted() -> None:
    assert "more than" in str(error_of(HEAD + "facts: [" + "1," * 250_000 + "]"))


def test_a_file_too_large_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"[" * (LARGEST_FILE + 1))

    with pytest.raises(BadInput, match="larger than 5 MB") as raised:
        read_case(large)

    assert raised.value.where == str(large)


def test_text_that_is_not_utf_8_is_named_with_its_line() -> None:
    problem = error_of(OPEN.replace("Karimi", "Karimä").encode("latin-1"))

    assert problem.where == "case.yaml:6"
    assert "UTF-8" in str(problem)


def test_a_mark_at_the_start_of_a_utf_8_file_does_no_harm() -> None:
    assert read_case(OPEN.encode("utf-8-sig")).file.reference == "FI-1"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No such file") as raised:
        read_case(tmp_path / "none.yaml")

    assert raised.value.where == str(tmp_path / "none.yaml")


# --- whatever is given -------------------------------------------------------------------------

LINES = (EXAMPLES / "first_case.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
SCRAPS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "-",
            "[",
            "{",
            "}",
            ":",
            "null",
            "true",
            "{}",
            "[]",
            "2024-02-30",
            "1e999",
            "&a",
            "*a",
            "!!x",
        ]
    ),
)


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1),
            st.sampled_from(["drop", "double", "value", "scrap"]),
            SCRAPS,
        ),
        min_size=1,
        max_size=3,
    )
)
@settings(max_examples=150, deadline=None)
def test_whatever_is_given_it_is_read_and_assessed_or_refused_with_its_place(
    changes: list[tuple[int, str, str]],
) -> None:
    lines = list(LINES)
    for number, change, scrap in changes:
        line = lines[number]
        lines[number] = {
            "drop": "",
            "double": line * 2,
            "value": f"{line.partition(': ')[0]}: {scrap}\n",
            "scrap": scrap + line,
        }[change]

    try:
        document = read_case("".join(lines), where="case.yaml")
    except BadInput as problem:
        assert (problem.where or "").startswith("case.yaml:")  # noqa: PT017
    else:
        assert read_case(write_case(document.file)).file.events
        assessment = Assessment(document.file, document.as_of)
        assert list(assessment.conclusions())
        assert assessment.actions
        assert assessment.due_dates is not None
