"""Articles 34 and 35(2)-(3), rule by rule: the conditions of detention."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import (
    ADULT,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    Facts,
    detention,
    without,
)

EXAMPLES = Examples()


def held(**changes: Any) -> Facts:
    """Detained today, with some facts of the detention changed."""
    return {"detention_periods": [detention(**changes)]}


IN_PRISON = held(detention_facility_type="prison")
RELEASED = held(detention_end_date="2029-05-20")
MINOR = {"is_minor": True}
URGENT = {
    "exceptionally_large_number_of_returnees": True,
    "unforeseen_heavy_burden": True,
    "emergency_start_date": "2029-05-20",
    "options": {
        "emergency_measures": True,
        "emergency_place_of_detention": True,
        "emergency_accommodation_of_children": True,
    },
}

# --- 34(1) --------------------------------------------------------------------------------------

EXAMPLES.of(
    "separation_from_prisoners_respected",
    yes={
        "kept apart": {"detention_facility_type": "prison", "separated_from_prisoners": True},
        "an exception was approved": {
            "detention_facility_type": "prison",
            "separated_from_prisoners": False,
            "separation_exception_approved": True,
        },
        "not possible, by the words of the text": {
            "detention_facility_type": "prison",
            "separated_from_prisoners": False,
            "separation_possible": False,
            "options": {"separation_from_prisoners": "where_not_possible"},
        },
    },
    no={
        "mixed with prisoners and nothing recorded": {
            "detention_facility_type": "prison",
            "separated_from_prisoners": False,
        },
        "not possible, but nobody approved it (A21)": {
            "detention_facility_type": "prison",
            "separated_from_prisoners": False,
            "separation_possible": False,
        },
    },
    unknown={"not recorded with whom": {"detention_facility_type": "prison"}},
    not_applicable={"a dedicated facility": {"detention_facility_type": "specialised_facility"}},
)

APART = held(detention_facility_type="prison", separated_from_prisoners=True)
EXAMPLES.of(
    "detention_place_rule",
    yes={
        "a dedicated facility": held(detention_facility_type="specialised_facility"),
        "a special section": held(detention_facility_type="special_section_of_other_facility"),
        "a prison, apart, as there is no place": NO_SECURITY_RISK
        | held(
            detention_facility_type="prison",
            separated_from_prisoners=True,
            specialised_facility_available=False,
        ),
        "a prison, apart, for a security risk": SECURITY_RISK | APART,
        "an urgent measure in an emergency": URGENT
        | NO_SECURITY_RISK
        | held(detention_facility_type="prison", specialised_facility_available=True),
    },
    no={
        "a prison although there is a place": NO_SECURITY_RISK
        | held(
            detention_facility_type="prison",
            separated_from_prisoners=True,
            specialised_facility_available=True,
        ),
        "a security risk among prisoners": SECURITY_RISK
        | held(detention_facility_type="prison", separated_from_prisoners=False),
    },
    unknown={
        "whether there is a place is not known (HO-299)": NO_SECURITY_RISK | APART,
        "a prison in an emergency that may be over": URGENT
        | NO_SECURITY_RISK
        | {"emergency_end_date": {"earliest": "2029-05-28"}}
        | held(detention_facility_type="prison", specialised_facility_available=True),
    },
)

# --- 34(2) and (4) ------------------------------------------------------------------------------

RESTRICTED = {"outdoor_restriction_needed": True, "outdoor_restriction_limited_in_time": True}
EXAMPLES.of(
    "open_air_restriction_possible",
    yes={"works in the yard until tomorrow": RESTRICTED},
    no={
        "without end": RESTRICTED | {"outdoor_restriction_limited_in_time": False},
        "not needed": {"outdoor_restriction_needed": False},
    },
    unknown={"need not recorded": {"outdoor_restriction_limited_in_time": True}},
)
EXAMPLES.of(
    "open_air_access",
    yes={
        "detained": held(outdoor_restriction_needed=False),
        "restricted without end": held(
            outdoor_restriction_needed=True, outdoor_restriction_limited_in_time=False
        ),
    },
    no={"lawfully restricted": held(**RESTRICTED), "released": RELEASED},
    unknown={"need of the restriction not recorded": held()},
)
EXAMPLES.of(
    "healthcare_in_detention",
    yes={"an ulcer": held(essential_care_needed=True)},
    no={"no need": held(essential_care_needed=False), "released": RELEASED},
    unknown={"health not recorded": held()},
)
EXAMPLES.of(
    "special_needs_in_detention",
    yes={
        "a wheelchair user": ADULT | {"is_vulnerable": True} | held(),
        "a child": MINOR | held(),
    },
    no={
        "an adult without special needs": ADULT
        | {"is_vulnerable": False, "minority_in_doubt": False}
        | held(),
        "released": {"is_vulnerable": True} | RELEASED,
    },
    unknown={"vulnerability not recorded": ADULT | held()},
)

# --- 34(3) and (5) ------------------------------------------------------------------------------


def asked(partner: str, **more: Any) -> Facts:
    """A detained person who has asked to be in contact with somebody."""
    return held() | {"contacts": [{"contact_partner": partner, "contact_requested": True, **more}]}


EXAMPLES.of(
    "contact_right",
    yes={
        "to call the lawyer (HO-301)": asked("legal_representative"),
        "to call the consul": asked("consular_authority"),
        "to call the sister": asked("family_member"),
    },
    no={
        "nobody asked": held() | {"contacts": [{"contact_partner": "family_member"}]},
        "a newspaper": asked("other"),
        "released": asked("family_member") | RELEASED,
    },
    unknown={"with whom is not recorded": held() | {"contact_requested": True}},
)
EXAMPLES.of(
    "contact_duty_met",
    yes={
        "the next morning": asked(
            "legal_representative",
            contact_made_possible_date="2029-05-03",
            contact_time_appropriate=True,
        )
    },
    no={
        "nothing after three weeks (HO-301)": asked("legal_representative"),
        "after a month": asked(
            "legal_representative",
            contact_made_possible_date="2029-05-30",
            contact_time_appropriate=False,
        ),
    },
    unknown={
        "not judged whether it was in time": asked(
            "legal_representative", contact_made_possible_date="2029-05-20"
        )
    },
    not_applicable={"nobody asked": held() | {"contacts": [{"contact_partner": "family_member"}]}},
)
EXAMPLES.of(
    "contact_outstanding",
    yes={"not yet possible": asked("family_member")},
    no={
        "done": asked("family_member", contact_made_possible_date="2029-05-03"),
        "nobody asked": held(),
    },
    unknown={"with whom is not recorded": held() | {"contact_requested": True}},
)
EXAMPLES.of(
    "consular_contact_permitted",
    yes={"the person wants it": asked("consular_authority")},
    no={"the person has not asked": held() | {"contact_partner": "consular_authority"}},
    unknown={
        "the wish is not recorded": {
            "complete": False,
            "contact_partner": "consular_authority",
        }
    },
    not_applicable={"a lawyer": asked("legal_representative")},
)
MONITOR = held() | {"contact_partner": "body_with_own_mandate"}
EXAMPLES.of(
    "visit_right",
    yes={
        "a charity the person asked for": asked("organisation_or_body"),
        "the national preventive mechanism, unasked (A72)": MONITOR,
    },
    no={
        "a charity nobody asked for": held() | {"contact_partner": "organisation_or_body"},
        "the mechanism, by the words of the text": MONITOR
        | {"options": {"visits_by_mandated_bodies": "on_request"}},
        "a stranger": asked("other"),
        "released": asked("family_member") | RELEASED,
    },
    unknown={"who wants to come is not recorded": held() | {"contact_requested": True}},
)
LIMITED = {"visit_restriction_needed": True, "visit_restriction_leaves_access": True}
BY_LAW = {"options": {"visit_restrictions": True}}
EXAMPLES.of(
    "visit_restriction_possible",
    yes={"visits in the afternoon only": LIMITED | BY_LAW},
    no={
        "no national law": LIMITED,
        "it leaves no visit at all": LIMITED | BY_LAW | {"visit_restriction_leaves_access": False},
        "convenience": LIMITED | BY_LAW | {"visit_restriction_needed": False},
    },
    unknown={"need not shown": without(LIMITED, "visit_restriction_needed") | BY_LAW},
)
CLEARANCE = {"options": {"visit_authorisation": True}}
EXAMPLES.of(
    "visit_to_be_allowed",
    yes={
        "a lawyer": asked("legal_representative"),
        "a charity with clearance": asked("organisation_or_body", visit_authorisation_given=True)
        | CLEARANCE,
    },
    no={
        "no clearance": asked("organisation_or_body", visit_authorisation_given=False) | CLEARANCE,
        "lawfully limited": asked("family_member", **LIMITED) | BY_LAW,
    },
    unknown={"clearance not settled": asked("organisation_or_body") | CLEARANCE},
)

# --- 34(6), and all together --------------------------------------------------------------------

EXAMPLES.of(
    "detention_information_sheet",
    yes={"not told yet": held()},
    no={"told on arrival": held(facility_information_given=True), "released": RELEASED},
    unknown={"the list is not complete": held() | {"complete": False}},
)

GOOD: Facts = {
    "detention_facility_type": "specialised_facility",
    "open_air_access_given": True,
    "essential_care_needed": False,
    "facility_information_given": True,
}
ORDINARY = ADULT | {"is_vulnerable": False, "minority_in_doubt": False}
EXAMPLES.of(
    "detention_conditions_met",
    yes={
        "all in order": ORDINARY | held(**GOOD),
        "no yard today, lawfully": ORDINARY
        | held(**GOOD | {"open_air_access_given": False} | RESTRICTED),
        "special needs attended to": ADULT
        | {"is_vulnerable": True}
        | held(**GOOD, special_needs_attended=True),
    },
    no={
        "no open air": ORDINARY
        | held(**GOOD | {"open_air_access_given": False, "outdoor_restriction_needed": False}),
        "not told the rules": ORDINARY | held(**without(GOOD, "facility_information_given")),
        "no treatment": ORDINARY | held(**GOOD | {"essential_care_needed": True}),
        "special needs overlooked": ADULT | {"is_vulnerable": True} | held(**GOOD),
    },
    unknown={"health not recorded": ORDINARY | held(**without(GOOD, "essential_care_needed"))},
    not_applicable={"released": ORDINARY | RELEASED},
)

# --- 35(2) and (3) ------------------------------------------------------------------------------

SUITABLE = {
    "separate_accommodation_with_privacy": True,
    "staff_trained_for_minors": True,
    "premises_adapted_to_minors": True,
}
FAMILY = {"is_family_with_minors": True}
EXAMPLES.of(
    "child_accommodation_guard",
    yes={
        "a family unit": FAMILY | held(**SUITABLE),
        "families share rooms in an emergency (HO-339)": FAMILY
        | URGENT
        | held(separate_accommodation_with_privacy=False),
    },
    no={
        "a family in a shared room": FAMILY | held(separate_accommodation_with_privacy=False),
        "the emergency is over": FAMILY
        | URGENT
        | {"emergency_end_date": "2029-05-31"}
        | held(separate_accommodation_with_privacy=False),
        "untrained staff": FAMILY | held(**SUITABLE | {"staff_trained_for_minors": False}),
    },
    unknown={
        "premises not recorded": FAMILY | held(**without(SUITABLE, "staff_trained_for_minors"))
    },
    not_applicable={"an adult alone": ORDINARY | {"is_unaccompanied": True} | held()},
)
for duty in ("leisure_access_duty", "education_in_detention_duty"):
    EXAMPLES.of(
        duty,
        yes={
            "a detained child": MINOR | held(),
            "perhaps a child (A24)": ADULT | {"minority_in_doubt": True} | held(),
        },
        no={"an adult": ORDINARY | held(), "not detained": MINOR | RELEASED},
        unknown={"age not recorded": held()},
    )
EXAMPLES.of(
    "activities_of_minor_provided",
    yes={"play and lessons": MINOR | held(leisure_access_given=True, education_access_given=True)},
    no={"no lessons": MINOR | held(leisure_access_given=True, education_access_given=False)},
    unknown={"lessons not recorded": MINOR | held(leisure_access_given=True)},
    not_applicable={"an adult": ORDINARY | held()},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_34_and_35(example: Example) -> None:
    example.check()
