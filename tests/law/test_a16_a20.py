"""Articles 16 to 20, rule by rule: security, agreements, children."""

from __future__ import annotations

import pytest
from law_examples import (
    ADULT,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    country,
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
        "a threat that national law defines": NO_SECURITY_RISK
        | {"reasonable_evidence_national_security_threat": True}
        | {"options": {"additional_security_threats": True}},
    },
    no={
        "none of the five": NO_SECURITY_RISK,
        "another threat, but national law defines none": NO_SECURITY_RISK
        | {"reasonable_evidence_national_security_threat": True},
    },
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


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "article_17_route_usable",
    no={"not in force": _to(**G | {"art17_agreement_in_force": False}) | ADULT},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_16_to_20(example: Example) -> None:
    example.check()
