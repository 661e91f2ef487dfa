"""Articles 21 and 21a, rule by rule: breaches that count, and the risk of absconding."""

from __future__ import annotations

import pytest
from law_examples import (
    NO_CRITERION,
    NO_PRESUMPTION,
    Example,
    Examples,
    breach,
    decision,
    without,
)

EXAMPLES = Examples()

# --- Article 21 ---------------------------------------------------------------------------------


def _breaches(**changes: object) -> dict[str, object]:
    return {"breaches": [breach(**changes)]}


EXAMPLES.of(
    "breach_counts",
    yes={"will not sign the passport form (HO-261)": _breaches()},
    no={
        "the consulate was closed": _breaches(breach_attributable_to_person=False),
        "only suspected": _breaches(breach_evidenced=False),
        "never put to the person": _breaches(breach_put_to_person=False),
    },
    unknown={"the answer is awaited": _breaches(breach_put_to_person=None)},
)
EXAMPLES.of(
    "breach_of_cooperation",
    yes={
        "shouted until taken off the aircraft (HO-181)": _breaches(
            cooperation_breach="ka_non_resistance"
        )
    },
    no={"none on file": {}, "excused": _breaches(breach_attributable_to_person=False)},
    unknown={"the answer is awaited": _breaches(breach_put_to_person=None)},
)
EXAMPLES.of(
    "breach_of_serious_duty",
    yes={
        "shouted until taken off the aircraft (HO-181)": _breaches(
            cooperation_breach="ka_non_resistance"
        ),
        "cut off the tag, and not yet heard on it (HO-192)": _breaches(
            cooperation_breach="i_measures", breach_put_to_person=None
        ),
    },
    no={
        "counselling missed": _breaches(cooperation_breach="l_counselling"),
        "no fingerprints given": _breaches(cooperation_breach="f_biometrics"),
        "a new address not reported": _breaches(cooperation_breach="h_changed_contact_details"),
    },
    unknown={"which duty is not recorded": _breaches(cooperation_breach=None)},
)
EXAMPLES.of(
    "serious_breach_of_cooperation",
    yes={
        "shouted until taken off the aircraft (HO-181)": _breaches(
            cooperation_breach="ka_non_resistance"
        ),
        "will not sign the passport form (HO-261)": _breaches(),
    },
    no={
        "counselling missed": _breaches(cooperation_breach="l_counselling"),
        "no explanation for missing papers": _breaches(cooperation_breach="d_explanation"),
        "none on file": {},
    },
    unknown={"which duty is not recorded": _breaches(cooperation_breach=None)},
)

# --- Article 21a --------------------------------------------------------------------------------


def _measures(**facts: object) -> dict[str, object]:
    return {"measures": [facts]}


OBEYED = {"measure_breached": False, "intention_not_to_comply_with_measures": False}

EXAMPLES.of(
    "measure_raises_presumption",
    yes={
        "left the residence": _measures(measure_kind="23_1_b_residence", measure_breached=True),
        "says she will not report": _measures(
            measure_kind="23_1_c_reporting",
            measure_breached=False,
            intention_not_to_comply_with_measures=True,
        ),
    },
    no={
        "cut off the tag of 23c (HO-192)": _measures(
            measure_kind="23c_1_b_electronic_monitoring", measure_breached=True
        ),
        "obeyed": _measures(measure_kind="23_1_a_area", **OBEYED),
    },
    unknown={"not recorded": _measures(measure_kind="23_1_a_area")},
)
EXAMPLES.of(
    "risk_of_absconding_presumed",
    yes={
        "from Hungary without permission (HO-187)": {
            "moved_to_other_ms_without_authorisation": True
        },
        "back under a false name while banned (HO-101)": {"reentered_in_breach_of_entry_ban": True},
        "did not report": NO_PRESUMPTION
        | _measures(measure_kind="23_1_c_reporting", measure_breached=True),
    },
    no={
        "nothing of it": NO_PRESUMPTION,
        "cut off the tag (HO-192)": NO_PRESUMPTION
        | _measures(measure_kind="23c_1_b_electronic_monitoring", measure_breached=True),
    },
    unknown={
        "once had to leave Italy, he says (HO-197)": without(
            NO_PRESUMPTION,
            "other_ms_return_decision_exists",
            "moved_to_other_ms_without_authorisation",
        )
    },
)
EXAMPLES.of(
    "absconding_criterion_met",
    yes={
        "no address": {"lacks_reliable_address": True},
        "did not leave in time": {
            "return_decisions": [decision()],
            "is_present_on_ms_territory": True,
        },
        "cut off the tag: a breach of 21(2)(i) (HO-192)": _breaches(
            cooperation_breach="i_measures"
        ),
        "a criterion of national law": NO_CRITERION
        | {
            "national_absconding_criterion_met": True,
            "options": {"additional_absconding_criteria": True},
        },
    },
    no={
        "stable address, reports as asked": NO_CRITERION,
        "poor and alone, which is not enough (f)": NO_CRITERION
        | {"lacks_social_ties": True, "insufficient_means_of_subsistence": True},
    },
    unknown={"address not checked": without(NO_CRITERION, "lacks_reliable_address")},
)

ANSWERED = {"presumption_answer": "heard_not_shown_otherwise"}
ASSESSED = NO_PRESUMPTION | {"absconding_assessment_finds_risk": True}

EXAMPLES.of(
    "risk_of_absconding",
    yes={
        "moved on, nothing shown against it (HO-187)": {
            "moved_to_other_ms_without_authorisation": True
        }
        | ANSWERED,
        "no address, assessed": ASSESSED | {"lacks_reliable_address": True},
    },
    no={
        "moved on, shown otherwise": {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "shown_otherwise",
        },
        "moved on, not yet heard (A06)": {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "not_heard",
        },
        "shown otherwise is not found again by assessment": {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "shown_otherwise",
            "lacks_reliable_address": True,
            "absconding_assessment_finds_risk": True,
        },
        "assessed without any criterion": ASSESSED | NO_CRITERION,
        "a criterion, and the assessment finds no risk": NO_PRESUMPTION
        | {"lacks_reliable_address": True, "absconding_assessment_finds_risk": False},
    },
    unknown={
        "no address, not yet assessed": NO_PRESUMPTION | {"lacks_reliable_address": True},
        "moved on, answer not recorded": {"moved_to_other_ms_without_authorisation": True},
    },
)
EXAMPLES.of(
    "serious_breach_of_cooperation",
    no={"excused": _breaches(breach_attributable_to_person=False)},
)
TAG = {"measure_kind": "23c_1_b_electronic_monitoring", "measure_breached": True}
SEARCH = {"measure_kind": "23a_investigative", "measure_breached": True}
AREA = {"measure_kind": "23_1_a_area", "measure_breached": True}
for reading, raised, not_raised in (("literal", SEARCH, TAG), ("corrected", TAG, SEARCH)):
    chosen = {"options": {"presumption_by_measures": reading}}
    EXAMPLES.of(
        "measure_raises_presumption",
        yes={
            f"by the {reading} reference": _measures(**raised) | chosen,
            f"a measure of 23(1), by the {reading} reference": _measures(**AREA) | chosen,
        },
        no={f"not by the {reading} reference": _measures(**not_raised) | chosen},
    )
EXAMPLES.of("measure_raises_presumption", no={"opposed a search (A07)": _measures(**SEARCH)})
EXAMPLES.of(
    "risk_of_absconding_presumed",
    yes={
        "a return decision of Italy": NO_PRESUMPTION | {"other_ms_return_decision_exists": True},
        "stopped on the way out": NO_PRESUMPTION | {"attempted_move_to_other_ms": True},
    },
)
EXAMPLES.of(
    "absconding_criterion_met",
    yes={
        "the flight is tomorrow and bags are packed for elsewhere": NO_CRITERION
        | {"departure_imminent": True, "intends_to_breach_availability": True},
        "a forged passport": NO_CRITERION | {"used_false_documents_or_identity": True},
        "counselling missed": NO_CRITERION
        | {"counselling_required": True, "counselling_attended": False},
        "no ties, illegal work and no means": NO_CRITERION
        | {
            "lacks_social_ties": True,
            "worked_illegally": True,
            "insufficient_means_of_subsistence": True,
        },
    },
    no={
        "the flight is tomorrow": NO_CRITERION
        | {"departure_imminent": True, "intends_to_breach_availability": False},
        "counselling attended": NO_CRITERION
        | {"counselling_required": True, "counselling_attended": True},
        "illegal work, with ties": NO_CRITERION
        | {
            "lacks_social_ties": False,
            "worked_illegally": True,
            "insufficient_means_of_subsistence": True,
        },
        "illegal work, with means": NO_CRITERION
        | {
            "lacks_social_ties": True,
            "worked_illegally": True,
            "insufficient_means_of_subsistence": False,
        },
        "the criterion of national law is not met": NO_CRITERION
        | {
            "national_absconding_criterion_met": False,
            "options": {"additional_absconding_criteria": True},
        },
    },
)
EXAMPLES.of(
    "risk_of_absconding",
    no={
        "shown otherwise, by the other reading": {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "shown_otherwise",
            "options": {"presumption_needs_hearing": "at_once"},
        }
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_21_and_21a(example: Example) -> None:
    example.check()
