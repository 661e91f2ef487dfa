"""Articles 16 to 21a, rule by rule: security, agreements, children, cooperation, absconding."""

from __future__ import annotations

import pytest
from law_examples import (
    ADULT,
    NO_CRITERION,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    breach,
    country,
    decision,
    detention,
    without,
)

EXAMPLES = Examples()

# --- Article 16 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "poses_security_risk",
    yes={
        "a threat": SECURITY_RISK,
        "terrorism (HO-089)": NO_SECURITY_RISK | {"reasonable_evidence_terrorism": True},
        "serious offence": NO_SECURITY_RISK | {"reasonable_evidence_serious_offence": True},
        "intention of one": NO_SECURITY_RISK | {"reasonable_evidence_intent_serious_offence": True},
        "a threat of national law": NO_SECURITY_RISK
        | {"reasonable_evidence_national_security_threat": True},
    },
    no={"none of the five": NO_SECURITY_RISK},
    unknown={"terrorism not examined": without(NO_SECURITY_RISK, "reasonable_evidence_terrorism")},
)
EXAMPLES.of(
    "security_derogations_available",
    yes={"a threat": SECURITY_RISK},
    no={"none": NO_SECURITY_RISK},
    unknown={"not examined": {}},
)


def _held(**changes: object) -> dict[str, object]:
    return {"detention_periods": [detention(**changes)]}


EXAMPLES.of(
    "prison_detention_possible",
    yes={
        "security risk": _held(specialised_facility_available=True) | SECURITY_RISK,
        "no specialised place anywhere": _held(specialised_facility_available=False),
    },
    no={"a place is free": _held(specialised_facility_available=True) | NO_SECURITY_RISK},
    unknown={"places not known (HO-299)": _held() | NO_SECURITY_RISK},
)

# --- Article 17 ---------------------------------------------------------------------------------


def _to(**changes: object) -> dict[str, object]:
    return {"countries": [country(named_in=None, **changes)]}


G = {
    "country_of_return_category": "g_article_17_agreement",
    "art17_agreement_in_force": True,
    "art17_agreement_complete": True,
    "art17_agreement_notified": True,
    "third_country_respects_human_rights": True,
}
ALONE = {"date_of_birth": "2013-02-14", "is_unaccompanied": True}

EXAMPLES.of(
    "article_17_agreement_used",
    yes={
        "a country of 4(3)(g)": _to(**G),
        "a transit country, by way of the agreement (A22)": _to(
            country_of_return_category="c_transit_under_readmission", art17_route_used=True
        ),
    },
    no={"country of origin": _to()},
    unknown={"kind not recorded": _to(country_of_return_category=None)},
)
EXAMPLES.of(
    "article_17_route_usable",
    yes={"an adult": _to(**G) | ADULT},
    no={
        "pushed back to torture (HO-158)": _to(**G | {"third_country_respects_human_rights": False})
        | ADULT,
        "a child alone (HO-159)": _to(**G) | ALONE,
        "a child born on a leap day, on 28 February (HO-161)": _to(**G)
        | {
            "today": "2030-02-28",
            "member_state": "DE",
            "date_of_birth": "2012-02-29",
            "is_unaccompanied": True,
        },
        "an element is missing": _to(**G | {"art17_agreement_complete": False}) | ADULT,
        "the situation has changed for the worse": _to(**G, art17_significant_adverse_change=True)
        | ADULT,
        "never notified": _to(**G | {"art17_agreement_notified": False}) | ADULT,
    },
    unknown={"age not known": _to(**G) | {"is_unaccompanied": True}},
    not_applicable={"country of origin": _to() | ALONE},
)

# --- Articles 18 to 20 --------------------------------------------------------------------------

EXAMPLES.of(
    "child_concerned",
    yes={
        "a child": {"date_of_birth": "2018-01-01"},
        "a mother with children": ADULT | {"is_family_with_minors": True},
        "in doubt (A24)": ADULT | {"minority_in_doubt": True},
    },
    no={"an adult alone": ADULT},
    unknown={"family not recorded": {"date_of_birth": "1990-01-01"}},
)

SAFE = {"best_interests_assessed": True, "representative_appointed": True, "minor_heard": True}

EXAMPLES.of(
    "child_safeguards_met",
    yes={
        "alone, represented and heard": ALONE | SAFE,
        "with the parents": {
            "date_of_birth": "2018-01-01",
            "is_unaccompanied": False,
            "best_interests_assessed": True,
        },
    },
    no={
        "no representative (HO-172)": ALONE | SAFE | {"representative_appointed": False},
        "not heard": ALONE | SAFE | {"minor_heard": False},
        "best interests not assessed": ALONE | SAFE | {"best_interests_assessed": False},
        "in doubt, no representative (HO-172)": ALONE
        | SAFE
        | {
            "date_of_birth": "2010-01-01",
            "minority_in_doubt": True,
            "representative_appointed": False,
        },
    },
    unknown={"representation not recorded": without(ALONE | SAFE, "representative_appointed")},
    not_applicable={"an adult alone": ADULT},
)
EXAMPLES.of(
    "reception_verified",
    yes={"an aunt": ALONE | _to(reception_in_country_of_return="family_member")},
    no={"nobody": ALONE | _to(reception_in_country_of_return="none")},
    unknown={"not looked into": ALONE | _to()},
    not_applicable={
        "of age for two days (HO-178)": _to()
        | {"today": "2029-07-14", "date_of_birth": "2011-07-12"}
    },
)
EXAMPLES.of(
    "voluntary_return_reception_guard",
    yes={
        "a good facility": ALONE | _to(reception_in_country_of_return="adequate_reception_facility")
    },
    no={"nobody": ALONE | _to(reception_in_country_of_return="none")},
    unknown={"not looked into": ALONE | _to()},
    not_applicable={"an adult": ADULT | _to()},
)

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


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "article_17_route_usable",
    no={"not in force": _to(**G | {"art17_agreement_in_force": False}) | ADULT},
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
def test_articles_16_to_21a(example: Example) -> None:
    example.check()
