"""Whether removal may be carried out: one case, and each safeguard taken away."""

from __future__ import annotations

import pytest
from law_examples import (
    IN_SCOPE,
    NO_SECURITY_RISK,
    READY_FOR_REMOVAL,
    SECURITY_RISK,
    Example,
    Examples,
    appeal,
    country,
    decision,
    removal_decision,
    without,
)

EXAMPLES = Examples()
RUNNING = {"return_decisions": [decision(return_decision_notified_date="2029-05-25")]}
FOREIGN = {
    **IN_SCOPE,
    "recognition_applied": True,
    "other_ms_return_decision_exists": True,
    "other_ms_return_decision_enforceable": True,
    "other_ms_decision_effects_suspended": False,
    "other_ms_decision_withdrawn_or_annulled": False,
    "ero_data_sufficient": True,
}


def _of(**changes: object) -> dict[str, object]:
    return {"removal_decisions": [removal_decision(**changes)]}


# --- removal_permitted: one case in which it is, and each safeguard taken away ------------------

READY = READY_FOR_REMOVAL


def _ready_country(**changes: object) -> dict[str, object]:
    return READY | {"countries": [country(**changes)]}


CHILD = {"date_of_birth": "2013-02-14", "is_unaccompanied": True}
SAFE_CHILD = CHILD | {
    "best_interests_assessed": True,
    "representative_appointed": True,
    "minor_heard": True,
}
AGREEMENT = {
    "country_of_return_category": "g_article_17_agreement",
    "art17_agreement_in_force": True,
    "art17_agreement_complete": True,
    "art17_agreement_notified": True,
    "third_country_respects_human_rights": True,
}

EXAMPLES.of(
    "removal_permitted",
    yes={
        "all settled": READY,
        "Q was examined and is safe (HO-345)": READY
        | {
            "countries": [
                country(id="P", refoulement_risk_established=True),
                country(
                    id="Q",
                    country_of_return_category="d_right_to_enter_and_reside",
                    has_right_to_enter_and_reside_there=True,
                    refoulement_indications_known=True,
                    refoulement_assessed=True,
                ),
            ],
            "about": "Q",
        },
        "a child to its family": READY
        | SAFE_CHILD
        | {"countries": [country(reception_in_country_of_return="family_member")]},
        "an adult under a complete agreement": _ready_country(**AGREEMENT),
        "appeal dismissed": READY | {"appeals": [appeal(appeal_decided=True)]},
        "a recognised decision names the country": without(
            READY, "return_decisions", "removal_decisions"
        )
        | FOREIGN
        | {
            "moved_to_other_ms_without_authorisation": True,
            "countries": [country(named_in=None, named_in_recognised_decision=True)],
        },
    },
    no={
        "P is barred (HO-345)": _ready_country(refoulement_risk_established=True),
        "a claim is unanswered (HO-026, HO-138)": _ready_country(refoulement_claim_raised=True),
        "convictions do not answer a medical claim (HO-138)": _ready_country(
            refoulement_claim_raised=True
        )
        | {"reasonable_evidence_serious_offence": True},
        "an authority knows of a risk": _ready_country(refoulement_indications_known=True),
        "a claim that names no country": READY | {"general_refoulement_claim_raised": True},
        "the court has suspended it (HO-133)": READY
        | {"appeals": [appeal(suspension_outcome="granted")]},
        "also for a security risk (HO-346)": READY
        | SECURITY_RISK
        | {
            "appeals": [
                appeal(
                    against="removal", appeal_lodged_date="2029-04-20", suspension_outcome="granted"
                )
            ]
        },
        "the appeal period against the removal decision runs": READY
        | _of(removal_decision_notified_date="2029-05-25"),
        "postponed for the circumstances": _ready_country(
            postponed_for_specific_circumstances=True
        ),
        "not named in any decision": _ready_country(named_in=None),
        "the period for return runs": READY | RUNNING | NO_SECURITY_RISK,
        "applied for asylum since": READY | {"international_protection_application_pending": True},
        "was granted a permit since": READY | {"fulfils_stay_conditions": True},
        "a child alone to an agreement country (HO-159)": _ready_country(**AGREEMENT) | SAFE_CHILD,
        "an agreement not notified": _ready_country(
            **AGREEMENT | {"art17_agreement_notified": False}
        ),
        "best interests not assessed": READY
        | SAFE_CHILD
        | {
            "best_interests_assessed": False,
            "countries": [country(reception_in_country_of_return="family_member")],
        },
        "nobody receives the child": READY
        | SAFE_CHILD
        | {"countries": [country(reception_in_country_of_return="none")]},
        "in doubt whether a child, nobody receives it": READY
        | SAFE_CHILD
        | {
            "date_of_birth": "2010-01-01",
            "minority_in_doubt": True,
            "countries": [country(reception_in_country_of_return="none")],
        },
        "suspended in the issuing State": READY
        | FOREIGN
        | {"other_ms_decision_effects_suspended": True},
    },
    unknown={
        "nobody asked about refoulement": _ready_country(refoulement_claim_raised=None),
        "knowledge of authorities not recorded": _ready_country(refoulement_indications_known=None),
        "age not known": without(READY, "date_of_birth"),
        "whether a child is in the family is not known": without(READY, "is_family_with_minors"),
        "free movement not recorded": without(READY, "has_union_free_movement_right"),
        "the file is not complete": READY | {"complete": False},
    },
)

EXAMPLES.of(
    "removal_possible",
    yes={
        "one of three countries is open (Hardeker)": READY
        | {
            "countries": [
                country(id="a", refoulement_risk_established=True),
                country(id="b", refoulement_claim_raised=True),
                country(id="c"),
            ]
        }
    },
    no={
        "the only country is barred": READY
        | {"countries": {"rows": [country(refoulement_risk_established=True)], "complete": True}},
        "suspended, whatever the country": READY
        | {"appeals": [appeal(suspension_outcome="granted")]},
    },
    unknown={"the file does not hold every act": READY | {"complete": False}},
)
EXAMPLES.of(
    "removal_permitted",
    no={
        "no ground: the period for return runs": READY
        | {
            "return_decisions": [decision(return_decision_notified_date="2029-05-10")],
            "options": {
                "first_instance_suspensive_effect": "on_request",
                "suspension_window": "court_order_only",
            },
        },
        "a transit country without any agreement": _ready_country(
            country_of_return_category="c_transit_under_readmission",
            readmission_instrument_covers_transit=False,
        ),
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_removal(example: Example) -> None:
    example.check()
