"""Articles 43 to 46, rule by rule: authorities, mutual help, support."""

from __future__ import annotations

import pytest
from law_examples import DECISION, IN_SCOPE, READY_FOR_REMOVAL, Example, Examples, Facts, without

EXAMPLES = Examples()

# --- Articles 43 and 44 -------------------------------------------------------------------------

EXAMPLES.of(
    "acting_authority_competent",
    yes={"the police by law": {"acting_authority_designated": True}},
    no={"a municipality": {"acting_authority_designated": False}},
    unknown={"register not looked up": {}},
)
TRANSIT = {"assistance_kind": "44_1_a_transit"}
STAY = {"assistance_kind": "44_1_d_departure_to_state_of_stay"}
ARRANGE = {"assistance_kind": "44_2_c_practical_arrangements"}
OTHER = {"assistance_kind": "other"}
OPEN: Facts = {"assistance_requests": [{}]}

EXAMPLES.of(
    "transit_assistance",
    yes={
        "an escorted group (HO-332)": TRANSIT,
        "a bus for it": {"assistance_kind": "44_1_b_transit_logistics"},
    },
    no={"a charter flight": ARRANGE},
    unknown={"what is asked for is open": OPEN},
)
EXAMPLES.of(
    "transfer_assistance",
    yes={
        "under an arrangement": {"assistance_kind": "44_1_c_transfer_under_8_1_b"},
        "the way home to the State of the permit": STAY,
    },
    no={"transit": TRANSIT},
    unknown={"what is asked for is open": OPEN},
)
EXAMPLES.of(
    "assistance_duty",
    yes={"transit (HO-332)": TRANSIT, "the way to the State of the permit": STAY},
    no={
        "a charter flight": ARRANGE,
        "an exception on record": TRANSIT | {"assistance_exception_recorded": True},
        "in neither list": OTHER,
    },
    unknown={"what is asked for is open": OPEN},
)
EXAMPLES.of(
    "optional_assistance",
    yes={
        "dialogue": {"assistance_kind": "44_2_a_third_country_dialogue"},
        "asking for documents": {"assistance_kind": "44_2_b_identity_and_documents"},
        "a charter flight": ARRANGE,
    },
    no={"transit": TRANSIT, "in neither list": OTHER},
    unknown={"what is asked for is open": OPEN},
)

# --- 46(6) --------------------------------------------------------------------------------------

FROM_FRANCE = {"prior_support_source": "other_member_state", "prior_support_received": True}
APPROVED_ONLY = FROM_FRANCE | {"prior_support_received": False}
FROM_HERE = FROM_FRANCE | {"prior_support_source": "this_member_state"}
CHECKED = {"prior_support_checked": True}

EXAMPLES.of(
    "support_excluded",
    yes={
        "a package from another State": FROM_FRANCE,
        "a package from the Union": FROM_FRANCE | {"prior_support_source": "union"},
        "one of two": {"prior_supports": [FROM_HERE, FROM_FRANCE]},
    },
    no={
        "from this State (HO-336)": FROM_HERE,
        "approved, never received (HO-337)": APPROVED_ONLY,
        "from a charity": FROM_FRANCE | {"prior_support_source": "other"},
        "nothing found": {},
    },
    unknown={"not known whether it was received": without(FROM_FRANCE, "prior_support_received")},
)
EXAMPLES.of(
    "support_grant_permitted",
    yes={"nothing found": CHECKED, "from this State (HO-336)": CHECKED | FROM_HERE},
    no={"supported before": CHECKED | FROM_FRANCE, "nobody asked the others": {}},
    unknown={"receipt not clear": CHECKED | without(FROM_FRANCE, "prior_support_received")},
)

# --- 46(1) to (4) -------------------------------------------------------------------------------

EXAMPLES.of(
    "counselling_offer_duty",
    yes={
        "before a decision": IN_SCOPE,
        "after it": {"return_decisions": [DECISION]},
        "supported before (A64)": {"return_decisions": [DECISION]} | FROM_FRANCE,
    },
    no={
        "offered": IN_SCOPE | {"counselling_offered": True},
        "not in a return procedure": IN_SCOPE | {"fulfils_stay_conditions": True},
        "supported before, if all support is meant": {
            "return_decisions": [DECISION],
            "options": {"support_exclusion": "all_support"},
        }
        | FROM_FRANCE,
    },
    unknown={"scope not settled": {}},
)
EXAMPLES.of(
    "early_counselling_possible",
    yes={"no decision yet": {}},
    no={
        "a decision": {"return_decisions": [DECISION]},
        "not in this State": {"options": {"information_before_return_decision": False}},
    },
    unknown={"the file is not complete": {"complete": False}},
)
PROGRAMME = {
    "programme_publicly_supported": True,
    "programme_gives_assistance": True,
    "programme_includes_reintegration": True,
}
EXAMPLES.of(
    "programme_available",
    yes={"a joint programme": {"programmes": [PROGRAMME]}},
    no={
        "tickets only": {
            "programmes": {
                "rows": [PROGRAMME | {"programme_includes_reintegration": False}],
                "complete": True,
            }
        },
        "none": {"programmes": {"rows": [], "complete": True}},
    },
    unknown={"not looked up": {}},
)
GRANTED = {"support_granted": True}
REFUSED = {"support_granted": False}
EXAMPLES.of(
    "no_entitlement",
    yes={"nothing decided": {}, "refused": REFUSED},
    no={"granted": GRANTED},
    unknown={"outcome not recorded": {"support_decision_reasoned": True}},
)
EXAMPLES.of(
    "support_decision_in_order",
    yes={"granted": GRANTED, "refused with reasons": REFUSED | {"support_decision_reasoned": True}},
    no={"refused without reasons": REFUSED | {"support_decision_reasoned": False}},
    unknown={"reasons not looked at": REFUSED},
)

# --- 46(5) --------------------------------------------------------------------------------------

NATIONAL = {"options": {"additional_support_criteria": True}}
GRADED = {"support_scale": "graded"}
EXAMPLES.of(
    "support_level",
    yes={
        **{
            criterion: {"support_criterion": criterion}
            for criterion in (
                "a_cooperation",
                "b_voluntary_or_removal",
                "c_visa_exempt_nationality",
                "d_conviction",
                "e_special_needs",
            )
        },
        "earlier support, by national law (HO-336)": {"support_criterion": "f_national_criterion"}
        | NATIONAL,
    },
    no={
        "no national law": {"support_criterion": "f_national_criterion"},
        "religion": {"support_criterion": "other"} | NATIONAL,
    },
    unknown={"criterion not recorded": {"support_criteria": [{}]}},
)
WILLING: Facts = {
    "cooperates_with_authorities": True,
    "returned_voluntarily": True,
    "national_of_visa_exempt_country": False,
    "convicted_of_criminal_offence": False,
    "options": GRADED,
}
EXAMPLES.of(
    "support_may_be_lower",
    yes={
        "does not cooperate": WILLING | {"cooperates_with_authorities": False},
        "to be removed": READY_FOR_REMOVAL | WILLING | {"returned_voluntarily": False},
        "needs no visa": WILLING | {"national_of_visa_exempt_country": True},
        "convicted": WILLING | {"convicted_of_criminal_offence": True},
        "a criterion of national law": WILLING
        | {
            "national_support_criterion_met": True,
            "options": GRADED | {"additional_support_criteria": True},
        },
    },
    no={
        "goes home willingly": WILLING,
        "convicted, but the State does not grade": WILLING
        | {"convicted_of_criminal_offence": True, "options": {}},
    },
    unknown={"convictions not looked up": without(WILLING, "convicted_of_criminal_offence")},
)
ORDINARY = {
    "is_vulnerable": False,
    "date_of_birth": "1990-05-17",
    "is_family_with_minors": False,
}
EXAMPLES.of(
    "support_for_special_needs",
    yes={
        "vulnerable": ORDINARY | {"is_vulnerable": True},
        "a minor": {"is_minor": True},
        "a family": ORDINARY | {"is_family_with_minors": True},
    },
    no={"an adult alone": ORDINARY},
    unknown={"vulnerability not recorded": without(ORDINARY, "is_vulnerable")},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_43_to_46(example: Example) -> None:
    example.check()
