"""Events of which one must be wrong are refused, with the event that does not fit."""

from __future__ import annotations

import pytest
from documents_for_tests import DECIDED, HEAD, NOTIFIED, OPENED

from paluu.casefile.casedoc import read_case
from paluu.casefile.contradictions import _ADDS, _SPEAKS_OF, Contradiction, check_consistent
from paluu.casefile.events import HAPPENINGS
from paluu.errors import BadInput

DETAINED = """\
  - event: detention_ordered
    on: 2024-02-01
    id: det-1
    ground: a_risk_of_absconding
    purpose: prepare_return
    authority: administrative
    reasons: "-"
    proportionality: "-"
    alternatives: "-"
    vulnerability: "-"
"""
ISSUED = DECIDED[DECIDED.index("  - event: return_decision_issued") :]
NOTIFIED_11 = f"  - {{{NOTIFIED}, on: 2024-01-11, decision: rd-1}}\n"
RELEASED = "  - {event: released, on: 2024-03-01, period: det-1, reasons: x}\n"
APPEALED = "  - {event: appeal_lodged, on: 2024-01-15, id: ap-1, against: [rd-1], court: x}\n"
DEPARTED = "  - {event: departed, on: 2024-02-01, proof: stamp}\n"

CONTRADICTIONS = {
    "a decision issued twice": (ISSUED, "id", "already has the return decision 'rd-1'"),
    "two decisions of one name": (
        ISSUED.replace("return_decision_issued", "removal_decision_issued")
        .replace("    mode: period_for_return\n", "")
        .replace("    period_days: 30\n", ""),
        "id",
        "already has the return decision 'rd-1'",
    ),
    "a decision notified before it was issued": (
        NOTIFIED_11.replace("01-11", "01-09"),
        "decision",
        "no decision 'rd-1' yet",
    ),
    "a decision notified twice": (
        NOTIFIED_11 + NOTIFIED_11.replace("01-11", "01-12"),
        "",
        "notification of rd-1 is already on the file",
    ),
    "a decision that is not there": (
        NOTIFIED_11.replace("rd-1", "rd-2"),
        "decision",
        "no decision 'rd-2'",
    ),
    "an appeal against a decision that is not there": (
        APPEALED.replace("rd-1", "rd-2"),
        "against",
        "no decision 'rd-2'",
    ),
    "an appeal before the decision": (
        APPEALED.replace("01-15", "01-09"),
        "against",
        "no decision 'rd-1' yet",
    ),
    "a suspension without an appeal": (
        "  - {event: suspension_decided, on: 2024-02-01, appeal: ap-1, outcome: granted}\n",
        "appeal",
        "no appeal 'ap-1'",
    ),
    "an answer about a country nobody spoke of": (
        "  - {event: refoulement_answered, on: 2024-02-01, country: SY,"
        " reasons: x, authority: y}\n",
        "country",
        "no country 'SY'",
    ),
    "a release before the detention": (
        DETAINED + RELEASED.replace("03-01", "01-31"),
        "period",
        "no period of detention 'det-1' yet",
    ),
    "a release from a detention that is not there": (RELEASED, "period", "no period of detention"),
    "a release twice": (
        DETAINED + RELEASED + RELEASED.replace("03-01", "03-02"),
        "",
        "release from det-1",
    ),
    "two detentions at once": (
        DETAINED + DETAINED.replace("det-1", "det-2").replace("02-01", "02-10"),
        "",
        "'det-1' has not ended",
    ),
    "a detention ordered before the earlier one ended": (
        DETAINED + RELEASED + DETAINED.replace("det-1", "det-2").replace("02-01", "02-10"),
        "",
        "'det-1' has not ended",
    ),
    "two departures": (
        DEPARTED + "  - {event: removal_carried_out, on: 2024-02-09, country: IQ}\n",
        "",
        "departure is already on the file, on 2024-02-01",
    ),
    "a case opened twice": (
        OPENED.removeprefix("events:\n"),
        "",
        "opening of the case",
    ),
}


@pytest.mark.parametrize(
    ("more", "field", "said"), CONTRADICTIONS.values(), ids=list(CONTRADICTIONS)
)
def test_events_of_which_one_must_be_wrong_are_refused(more: str, field: str, said: str) -> None:
    with pytest.raises(BadInput, match=r"^case.yaml:") as raised:
        read_case(DECIDED + more, where="case.yaml")

    problem = raised.value
    assert said in problem.message
    line, _, place = (problem.where or "").removeprefix("case.yaml:").partition(": ")
    assert int(line) >= 17
    assert place.partition(".")[2] == field


def test_an_event_may_take_effect_after_it_is_recorded() -> None:
    text = DECIDED + DEPARTED.replace("departed,", "departed, recorded: 2024-01-20T09:00:00Z,")

    assert len(read_case(text).file.events) == 4


def test_a_correction_resolves_the_contradiction() -> None:
    wrong = NOTIFIED_11.replace("{event", "{label: slip, event").replace("01-11", "01-09")
    right = NOTIFIED_11.replace("{event", "{corrects: slip, event")

    with pytest.raises(BadInput, match="no decision 'rd-1' yet"):
        read_case(DECIDED + wrong)
    assert len(read_case(DECIDED + wrong + right).file.events) == 5


def test_one_detention_may_follow_another_on_the_day_of_release() -> None:
    second = DETAINED.replace("det-1", "det-2").replace("02-01", "03-01")

    assert len(read_case(DECIDED + DETAINED + RELEASED + second).file.events) == 6


def test_the_event_that_does_not_fit_is_named_to_programs_too() -> None:
    file = read_case(DECIDED + NOTIFIED_11).file
    twice = file.with_event(file.events[-1])

    with pytest.raises(Contradiction) as raised:
        check_consistent(twice)

    assert raised.value.event is file.events[-1]
    assert raised.value.where == "decision_notified"


def test_every_event_with_a_field_that_names_a_part_is_known() -> None:
    naming = {"decision", "appeal", "period", "against", "annulled"}

    for kind in HAPPENINGS.values():
        named = naming & set(kind.__struct_fields__)
        assert named <= {field for field, _ in _SPEAKS_OF.get(kind, ())}, kind.kind
        adds = "id" in kind.__struct_fields__
        assert adds == (kind in _ADDS), kind.kind


def test_facts_stated_later_do_not_date_from_the_start() -> None:
    text = (
        HEAD
        + OPENED
        + """\
  - event: facts_stated
    on: 2024-02-01
    facts: {return_decisions: [{id: rd-1, return_decision_date: 2024-01-05}]}
"""
        + NOTIFIED_11
    )

    with pytest.raises(BadInput, match="no decision 'rd-1' yet"):
        read_case(text)
