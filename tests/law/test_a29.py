"""Articles 29 and 35(1), rule by rule: when a person may be detained."""

from __future__ import annotations

import pytest
from law_examples import (
    ADULT,
    BREACH,
    IN_SCOPE,
    NO_CRITERION,
    NO_PRESUMPTION,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    breach,
    detention,
    without,
)

EXAMPLES = Examples()


def _held(**changes: object) -> dict[str, object]:
    return {"detention_periods": [detention(**changes)]}


IDENTIFIED = {"identity_established": True, "nationality_established": True}
NO_GROUND = {
    **IDENTIFIED,
    **NO_SECURITY_RISK,
    **NO_PRESUMPTION,
    **NO_CRITERION,
    "hampers_return": False,
}

EXAMPLES.of(
    "identity_to_be_verified",
    yes={"identity open": IDENTIFIED | {"identity_established": False}},
    no={"both established": IDENTIFIED},
    unknown={"nationality not recorded": {"identity_established": True}},
)
EXAMPLES.of(
    "detention_ground_present",
    yes={
        "hampers return": NO_GROUND | {"hampers_return": True},
        "will not sign the passport form (HO-261)": NO_GROUND | {"breaches": [BREACH]},
        "identity open": NO_GROUND | {"identity_established": False},
        "security risk": NO_GROUND | SECURITY_RISK,
        "a ground of national law": NO_GROUND
        | {
            "national_detention_ground_met": True,
            "options": {"additional_detention_grounds": True},
        },
    },
    no={
        "removal might otherwise be at risk, nothing more (HO-259)": NO_GROUND,
        "a ground of national law that does not exist": NO_GROUND
        | {"national_detention_ground_met": True},
    },
    unknown={"identity not recorded": without(NO_GROUND, "identity_established")},
)
EXAMPLES.of(
    "stated_ground_met",
    yes={
        "hampers return": _held() | {"hampers_return": True},
        "shouted on the aircraft (HO-181)": _held(detention_ground="e_non_cooperation")
        | {"breaches": [breach(cooperation_breach="ka_non_resistance")]},
        "identity open": _held(detention_ground="d_identity_or_nationality")
        | {"identity_established": False},
        "security risk": _held(detention_ground="c_security_risk") | SECURITY_RISK,
        "moved on, nothing shown against it": _held(detention_ground="a_risk_of_absconding")
        | {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "heard_not_shown_otherwise",
        },
        "a ground of national law": _held(detention_ground="f_national_ground")
        | {
            "national_detention_ground_met": True,
            "options": {"additional_detention_grounds": True},
        },
    },
    no={
        "another ground than the one stated is present": _held()
        | {"hampers_return": False}
        | SECURITY_RISK,
        "rests on a general clause (HO-259)": _held(detention_ground="not_listed") | SECURITY_RISK,
        "identity has been established since": _held(detention_ground="d_identity_or_nationality")
        | IDENTIFIED,
    },
    unknown={"not recorded": _held()},
)
EXAMPLES.of(
    "detention_purpose_lawful",
    yes={"removal": _held()},
    no={"to punish": _held(detention_purpose="other")},
    unknown={"not recorded": _held(detention_purpose=None)},
)

LAST_RESORT = {"best_interests_assessed": True, "detention_alternatives_considered": True}
MINORS = {"options": {"detention_of_minors_allowed": True}}
CHILD = {"date_of_birth": "2012-01-01", "is_unaccompanied": True}

EXAMPLES.of(
    "child_detention_permitted",
    yes={"everything else was tried (HO-305)": CHILD | LAST_RESORT | MINORS},
    no={
        "national law does not provide for it (A73)": CHILD | LAST_RESORT,
        "alternatives not tried": CHILD
        | LAST_RESORT
        | MINORS
        | {"detention_alternatives_considered": False},
        "in doubt whether a child": CHILD
        | LAST_RESORT
        | {"date_of_birth": "2010-01-01", "minority_in_doubt": True},
        "a family with children": ADULT | LAST_RESORT | {"is_family_with_minors": True},
    },
    unknown={"best interests not recorded": CHILD | MINORS},
    not_applicable={"an adult alone": ADULT},
)

LAWFUL = {
    **IN_SCOPE,
    **ADULT,
    **_held(),
    "hampers_return": True,
    "reasonable_prospect_of_removal": True,
}

EXAMPLES.of(
    "detention_permitted",
    yes={
        "hampers removal, which is near": LAWFUL,
        "a child as a last resort": LAWFUL | CHILD | LAST_RESORT | MINORS,
    },
    no={
        "no ground": LAWFUL | {"hampers_return": False},
        "reporting would do": LAWFUL | _held(detention_proportionate=False),
        "no prospect of removal (Kadzoev)": LAWFUL | {"reasonable_prospect_of_removal": False},
        "for another purpose": LAWFUL | _held(detention_purpose="other"),
        "a child, by national law": LAWFUL | CHILD | LAST_RESORT,
        "has applied for asylum (Arslan)": LAWFUL
        | {"international_protection_application_pending": True},
        "has a permit": LAWFUL | {"fulfils_stay_conditions": True},
    },
    unknown={
        "prospect not examined": without(LAWFUL, "reasonable_prospect_of_removal"),
        "age not known": without(LAWFUL, "date_of_birth"),
        "proportionality not assessed": LAWFUL | _held(detention_proportionate=None),
    },
)
EXAMPLES.of(
    "detention_order_in_order",
    yes={"written and told": _held()},
    no={
        "oral": _held(detention_order_in_writing=False),
        "in a foreign tongue": _held(detention_remedies_information_given=False),
    },
    unknown={"not recorded": _held(detention_order_in_writing=None)},
)
EXAMPLES.of(
    "vulnerability_checked",
    yes={"considered": _held()},
    no={"not considered": _held(vulnerability_considered=False)},
    unknown={"not recorded": _held(vulnerability_considered=None)},
)
EXAMPLES.of(
    "heard_before_detention",
    yes={"heard": {"hearings": [{"hearing_subject": "detention"}]}},
    no={"nobody asked": {}},
    unknown={"heard, the subject is not noted": {"hearings": [{}]}},
)
EXAMPLES.of(
    "detention_running",
    yes={"since a month": _held(), "on its last day": _held(detention_end_date="2029-06-01")},
    no={
        "released": _held(detention_end_date="2029-05-31"),
        "under asylum law (HO-275)": _held(detention_regime="asylum_law"),
        "in another State": _held(detained_in_this_member_state=False),
    },
    unknown={"the law is not recorded": _held(detention_regime=None)},
)
EXAMPLES.of(
    "detained",
    yes={"since a month": _held()},
    no={"released": _held(detention_end_date="2029-05-31"), "never": {}},
    unknown={"the file is not complete": {"complete": False}},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "detention_ground_present",
    yes={
        "a risk of absconding": NO_GROUND
        | {
            "moved_to_other_ms_without_authorisation": True,
            "presumption_answer": "heard_not_shown_otherwise",
        }
    },
    no={
        "the ground of national law is not met": NO_GROUND
        | {
            "national_detention_ground_met": False,
            "options": {"additional_detention_grounds": True},
        }
    },
)
EXAMPLES.of(
    "stated_ground_met",
    no={
        "a ground national law does not know": _held(detention_ground="f_national_ground")
        | {"national_detention_ground_met": True},
        "the ground of national law is not met": _held(detention_ground="f_national_ground")
        | {
            "national_detention_ground_met": False,
            "options": {"additional_detention_grounds": True},
        },
    },
)
EXAMPLES.of(
    "child_detention_permitted",
    no={
        "best interests not assessed": CHILD
        | LAST_RESORT
        | MINORS
        | {"best_interests_assessed": False}
    },
)
EXAMPLES.of(
    "detention_running",
    yes={"since today": _held(detention_start_date="2029-06-01")},
    no={"from tomorrow": _held(detention_start_date="2029-06-02")},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_29(example: Example) -> None:
    example.check()
