"""Article 4 with 19 and 20, rule by rule: what the terms mean."""

from __future__ import annotations

import pytest
from law_examples import (
    ADULT,
    BAN,
    REMOVAL_DECISION,
    STAYS_ILLEGALLY,
    Example,
    Examples,
    ban,
    decision,
    removal_decision,
    without,
)

EXAMPLES = Examples()

EXAMPLES.of(
    "is_third_country_national",
    yes={
        "a Georgian, or a stateless person": {
            "is_union_citizen": False,
            "has_union_free_movement_right": False,
        }
    },
    no={
        "a citizen of the Union": {"is_union_citizen": True},
        "a family member with free movement": {"has_union_free_movement_right": True},
    },
    unknown={"free movement not recorded": {"is_union_citizen": False}},
)

EXAMPLES.of(
    "illegal_stay_established",
    yes={"permitted stay has ended (HO-001)": STAYS_ILLEGALLY},
    no={
        "national residence permit": STAYS_ILLEGALLY | {"fulfils_stay_conditions": True},
        "right to remain as an applicant": STAYS_ILLEGALLY
        | {"international_protection_application_pending": True},
        "within the 90 days": STAYS_ILLEGALLY | {"fulfils_entry_conditions": True},
    },
    unknown={
        "a pending renewal is not cleared up": without(STAYS_ILLEGALLY, "fulfils_stay_conditions")
    },
)

EXAMPLES.of(
    "is_minor",
    yes={
        "the day before the eighteenth birthday": {
            "today": "2029-07-11",
            "date_of_birth": "2011-07-12",
        },
        "born on a leap day, on 28 February (HO-161)": {
            "today": "2030-02-28",
            "member_state": "DE",
            "date_of_birth": "2012-02-29",
        },
    },
    no={
        "came of age two days ago (HO-178)": {"today": "2029-07-14", "date_of_birth": "2011-07-12"},
        "the eighteenth birthday itself": {"today": "2029-07-12", "date_of_birth": "2011-07-12"},
        "born on a leap day, on 1 March": {"today": "2030-03-01", "date_of_birth": "2012-02-29"},
    },
    unknown={
        "two birth certificates (HO-171)": {
            "today": "2029-04-16",
            "date_of_birth": {"earliest": "2010-05-01", "latest": "2012-05-01"},
        }
    },
)

EXAMPLES.of(
    "treated_as_minor",
    yes={
        "under eighteen": {"date_of_birth": "2015-01-01"},
        "recorded as adult, in doubt (HO-172)": {
            "date_of_birth": "2010-01-01",
            "minority_in_doubt": True,
        },
    },
    no={"adult and no doubt on file": {"date_of_birth": "1990-01-01"}},
    unknown={"no date of birth": {"minority_in_doubt": False}},
)

EXAMPLES.of(
    "age_assessment_possible",
    yes={"papers contradict each other": {"minority_in_doubt": True}},
    no={"no doubt": {"minority_in_doubt": False}},
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "is_unaccompanied_minor",
    yes={
        "16 and alone": {"date_of_birth": "2013-02-14", "is_unaccompanied": True},
        "in doubt and alone": {
            "date_of_birth": "2010-01-01",
            "minority_in_doubt": True,
            "is_unaccompanied": True,
        },
    },
    no={
        "with the mother": {"date_of_birth": "2013-02-14", "is_unaccompanied": False},
        "an adult": {"date_of_birth": "2011-07-12", "today": "2029-07-14"},
    },
    unknown={"age and company not recorded": {}},
)

EXAMPLES.of(
    "is_country_of_return",
    yes={
        "country of origin": {"country_of_return_category": "a_country_of_origin"},
        "former residence": {"country_of_return_category": "b_formal_habitual_residence"},
        "transit under a readmission agreement": {
            "country_of_return_category": "c_transit_under_readmission",
            "readmission_instrument_covers_transit": True,
        },
        "right to enter and reside (HO-345)": {
            "country_of_return_category": "d_right_to_enter_and_reside",
            "has_right_to_enter_and_reside_there": True,
        },
        "safe third country after inadmissibility (HO-023)": {
            "country_of_return_category": "e_safe_third_country",
            "inadmissible_safe_third_country": True,
        },
        "first country of asylum": {
            "country_of_return_category": "f_first_country_of_asylum",
            "inadmissible_first_country_of_asylum": True,
        },
        "country of an agreement": {
            "country_of_return_category": "g_article_17_agreement",
            "art17_agreement_in_force": True,
        },
    },
    no={
        "transit without any agreement": {
            "country_of_return_category": "c_transit_under_readmission",
            "readmission_instrument_covers_transit": False,
        },
        "agreement not yet in force": {
            "country_of_return_category": "g_article_17_agreement",
            "art17_agreement_in_force": False,
        },
    },
    unknown={
        "formal residence not shown (HO-029)": {
            "country_of_return_category": [
                "b_formal_habitual_residence",
                "d_right_to_enter_and_reside",
            ]
        }
    },
)

LEFT = {"left_territory_date": "2029-03-20"}

EXAMPLES.of(
    "voluntary_return_exists",
    yes={
        "before any decision": LEFT | {"returned_voluntarily": True},
        "after the period had ended": {
            "left_territory_date": "2029-05-20",
            "returned_voluntarily": True,
            "return_decisions": [decision()],
        },
        "after an order to leave immediately": LEFT
        | {
            "returned_voluntarily": True,
            "return_decisions": [decision(departure_mode="leave_immediately")],
        },
    },
    no={
        "removed": LEFT | {"returned_voluntarily": False},
        "still here": {"left_territory_date": "never", "returned_voluntarily": True},
    },
    unknown={"how the person left is not known": LEFT},
)

EXAMPLES.of(
    "return_achieved",
    yes={
        "voluntary return": LEFT | {"returned_voluntarily": True},
        "removal to a country of return": LEFT
        | {"returned_voluntarily": False, "removed_to_country_of_return": True},
    },
    no={
        "removed to no country of return": LEFT
        | {"returned_voluntarily": False, "removed_to_country_of_return": False},
        "still here": {"left_territory_date": "2029-07-01"},
    },
    unknown={"no departure recorded": {"returned_voluntarily": True}},
)

EXAMPLES.of(
    "removal_decision_exists",
    yes={"one is on file": {"removal_decisions": [REMOVAL_DECISION]}},
    no={
        "none": {},
        "withdrawn": {
            "removal_decisions": [removal_decision(removal_decision_withdrawn_or_annulled=True)]
        },
    },
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "absconded",
    yes={
        "moved away and hid": {
            "available_to_authorities": False,
            "unavailability_attributable_to_person": True,
        }
    },
    no={
        "letters went to a wrong address": {
            "available_to_authorities": False,
            "unavailability_attributable_to_person": False,
        },
        "reachable": {"available_to_authorities": True},
    },
    unknown={"not reached, and nobody knows why": {"available_to_authorities": False}},
)

EXAMPLES.of(
    "entry_ban_exists",
    yes={"imposed, not yet running": {"entry_bans": [BAN], "is_present_on_ms_territory": True}},
    no={"none": {}, "annulled": {"entry_bans": [ban(entry_ban_withdrawn_or_annulled=True)]}},
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "return_operation_exists",
    yes={
        "charter of the authority": {"return_operation_organised": True},
        "supported by Frontex": {"frontex_support_needed": True},
    },
    no={
        "leaves alone on a ticket": {
            "return_operation_organised": False,
            "frontex_support_needed": False,
        }
    },
    unknown={"support not settled": ADULT | {"return_operation_organised": False}},
)


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "illegal_stay_established",
    no={
        "abroad": STAYS_ILLEGALLY | {"is_present_on_ms_territory": False},
        "a citizen of the Union": STAYS_ILLEGALLY | {"is_union_citizen": True},
    },
)
EXAMPLES.of(
    "voluntary_return_exists",
    yes={"left today": {"left_territory_date": "2029-06-01", "returned_voluntarily": True}},
)
EXAMPLES.of(
    "return_achieved",
    yes={
        "removed today": {
            "left_territory_date": "2029-06-01",
            "returned_voluntarily": False,
            "removed_to_country_of_return": True,
        }
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_4(example: Example) -> None:
    example.check()
