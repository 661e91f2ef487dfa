"""Article 2, rule by rule: to whom the Regulation applies."""

from __future__ import annotations

import pytest
from law_examples import IN_SCOPE, STAYS_ILLEGALLY, Example, Examples, without

EXAMPLES = Examples()

OPTED_IN_A = {"scope_opt_in_a": True}
OPTED_IN_B = {"scope_opt_in_b": True}
OPTED_IN_C = {"scope_opt_in_c": True}

EXAMPLES.of(
    "opt_in_effective",
    yes={
        "notified to the other States and the Commission that day": {
            "today": "2029-05-10",
            "scope_opt_in_notified_date": "2029-05-10",
        }
    },
    no={
        "notified to the Commission only (HO-006)": {
            "today": "2029-05-10",
            "scope_opt_in_notified_date": "never",
        },
        "notified the next day": {
            "today": "2029-05-10",
            "scope_opt_in_notified_date": "2029-05-11",
        },
    },
    unknown={"whether it was notified is not recorded": {}},
)

EXAMPLES.of(
    "scope_opt_in_effective_date",
    gives={
        "the day of notification": ("2029-04-02", {"scope_opt_in_notified_date": "2029-04-02"}),
        "never notified": ("never", {"scope_opt_in_notified_date": "never"}),
    },
    unknown={"the day is not recorded": {}},
)

EXAMPLES.of(
    "excluded_refused_entry",
    yes={
        "refused entry at an airport, no opt-in (HO-003)": {
            "refused_entry_at_external_border": True
        },
        "opt-in decided and not yet notified (HO-006)": {
            "refused_entry_at_external_border": True,
            "options": OPTED_IN_A,
            "scope_opt_in_notified_date": "never",
        },
    },
    no={
        "checked at an internal border with controls (HO-011)": {
            "refused_entry_at_external_border": False
        },
        "the State has opted in": {
            "refused_entry_at_external_border": True,
            "options": OPTED_IN_A,
            "scope_opt_in_notified_date": "2029-01-01",
        },
    },
    unknown={"not recorded whether entry was refused": {}},
)

EXAMPLES.of(
    "excluded_intercepted",
    yes={
        "caught crossing a river at night": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
        }
    },
    no={
        "obtained a right to stay afterwards": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": True,
        },
        "the State has opted in": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
            "options": OPTED_IN_B,
            "scope_opt_in_notified_date": "2029-01-01",
        },
    },
    unknown={
        "stopped 40 km from the border, crossing unknown (HO-013)": {
            "authorised_to_stay_after_interception": False
        }
    },
)

EXAMPLES.of(
    "excluded_criminal",
    yes={
        "expulsion as a penalty": {"return_ordered_as_criminal_sanction": True},
        "expulsion because of a penalty": {"return_follows_from_criminal_sanction": True},
    },
    no={
        "no criminal sanction": {
            "return_ordered_as_criminal_sanction": False,
            "return_follows_from_criminal_sanction": False,
        },
        "the State has opted in": {
            "return_ordered_as_criminal_sanction": True,
            "return_follows_from_criminal_sanction": False,
            "options": OPTED_IN_C,
            "scope_opt_in_notified_date": "2029-01-01",
        },
    },
    unknown={"not recorded": {"return_ordered_as_criminal_sanction": False}},
)

EXAMPLES.of(
    "excluded_from_scope",
    yes={
        "family member of a mobile Union citizen": {"has_union_free_movement_right": True},
        "refused entry": {"refused_entry_at_external_border": True},
        "subject to extradition, which no opt-in can bring in": {
            "in_extradition_procedure": True,
            "options": OPTED_IN_A | OPTED_IN_B | OPTED_IN_C,
            "scope_opt_in_notified_date": "2029-01-01",
        },
    },
    no={"none of the groups": IN_SCOPE},
    unknown={"extradition is not recorded": without(IN_SCOPE, "in_extradition_procedure")},
)

EXAMPLES.of(
    "return_procedure_blocked",
    yes={
        "free movement": {"has_union_free_movement_right": True},
        "extradition": {"in_extradition_procedure": True},
    },
    no={"neither": IN_SCOPE},
    unknown={"free movement not recorded": {"in_extradition_procedure": False}},
)

EXAMPLES.of(
    "asylum_acquis_prevails",
    yes={"an application is pending": {"international_protection_application_pending": True}},
    no={"no application": {"international_protection_application_pending": False}},
    unknown={"not recorded": {}},
)

EXAMPLES.of(
    "regulation_applicable",
    yes={"visa-free overstayer found inland (HO-001)": IN_SCOPE},
    no={
        "holds a residence permit": IN_SCOPE | {"fulfils_stay_conditions": True},
        "has applied for asylum": IN_SCOPE | {"international_protection_application_pending": True},
        "has left": IN_SCOPE | {"is_present_on_ms_territory": False},
        "refused entry at the airport (HO-003)": IN_SCOPE
        | {"refused_entry_at_external_border": True},
    },
    unknown={
        "where the interception took place is not known (HO-013)": without(
            IN_SCOPE, "intercepted_on_irregular_crossing"
        )
        | {"authorised_to_stay_after_interception": False}
    },
)

EXAMPLES.of(
    "minimum_safeguards_owed",
    yes={
        "refused entry (HO-003)": {"refused_entry_at_external_border": True},
        "intercepted at the border": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
        },
    },
    no={"in scope, so the whole Regulation protects": IN_SCOPE},
    unknown={"not recorded": STAYS_ILLEGALLY},
)

EXAMPLES.of(
    "articles_7_9_10_disapplied",
    yes={
        "expulsion is the penalty, after an opt-in": {
            "return_ordered_as_criminal_sanction": True,
            "options": OPTED_IN_C,
            "scope_opt_in_notified_date": "2029-01-01",
        }
    },
    no={
        "expulsion is only a consequence of the penalty": {
            "return_ordered_as_criminal_sanction": False,
            "return_follows_from_criminal_sanction": True,
            "options": OPTED_IN_C,
            "scope_opt_in_notified_date": "2029-01-01",
        },
        "no opt-in": {"return_ordered_as_criminal_sanction": True},
    },
    unknown={
        "not recorded what the court ordered": {
            "options": OPTED_IN_C,
            "scope_opt_in_notified_date": "2029-01-01",
        }
    },
)


# --- at the edges ------------------------------------------------------------------------------

NOT_YET = {"scope_opt_in_notified_date": "2029-06-02"}

EXAMPLES.of(
    "excluded_intercepted",
    yes={
        "opt-in notified tomorrow": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
            "options": OPTED_IN_B,
        }
        | NOT_YET
    },
)
EXAMPLES.of(
    "excluded_criminal",
    yes={
        "opt-in notified tomorrow": {
            "return_ordered_as_criminal_sanction": True,
            "options": OPTED_IN_C,
        }
        | NOT_YET
    },
)
EXAMPLES.of(
    "articles_7_9_10_disapplied",
    no={
        "opt-in notified tomorrow": {
            "return_ordered_as_criminal_sanction": True,
            "options": OPTED_IN_C,
        }
        | NOT_YET
    },
)
EXAMPLES.of(
    "excluded_from_scope",
    yes={
        "intercepted": {
            "intercepted_on_irregular_crossing": True,
            "authorised_to_stay_after_interception": False,
        },
        "expelled by a criminal court": {"return_ordered_as_criminal_sanction": True},
    },
)


EXAMPLES.of(
    "articles_7_9_10_disapplied",
    no={
        "no sanction at all, by the other reading": {
            "return_ordered_as_criminal_sanction": False,
            "return_follows_from_criminal_sanction": False,
            "options": OPTED_IN_C | {"criminal_law_disapplies": "sanction_or_consequence"},
            "scope_opt_in_notified_date": "2029-01-01",
        }
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_2(example: Example) -> None:
    example.check()
