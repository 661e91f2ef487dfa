"""Article 7, rule by rule: the return decision, its form and what it may order."""

from __future__ import annotations

import pytest
from law_examples import (
    BREACH,
    COUNTRY,
    DECISION,
    IN_SCOPE,
    NO_CRITERION,
    NO_PRESUMPTION,
    NO_RIGHT_ELSEWHERE,
    NO_SECURITY_RISK,
    SECURITY_RISK,
    Example,
    Examples,
    country,
    decision,
    without,
)

EXAMPLES = Examples()


def _of(**changes: object) -> dict[str, object]:
    return {"return_decisions": [decision(**changes)]}


LEAVE_NOW = {"departure_mode": "leave_immediately", "departure_period_days": None}

SHORTENING = {"options": {"departure_period_shortening": True}}

# --- whether to decide --------------------------------------------------------------------------

TO_DECIDE = {**IN_SCOPE, **NO_RIGHT_ELSEWHERE}

EXAMPLES.of(
    "duty_to_issue_return_decision",
    yes={
        "overstayer found inland (HO-001)": TO_DECIDE,
        "recognition declined (HO-069)": TO_DECIDE
        | {"other_ms_return_decision_exists": True, "recognition_applied": False},
        "annulled in the issuing State": TO_DECIDE
        | {
            "recognition_applied": True,
            "other_ms_decision_effects_suspended": False,
            "other_ms_decision_withdrawn_or_annulled": True,
        },
    },
    no={
        "already decided": TO_DECIDE | _of(),
        "handed over to the neighbour (HO-011)": TO_DECIDE
        | {"transfer_under_bilateral_or_art44": True},
        "Spanish residence permit (HO-059)": TO_DECIDE
        | {
            "holds_right_to_stay_in_other_ms": True,
            "immediate_departure_needed_public_order": False,
        },
        "only suspended in the issuing State (A03)": TO_DECIDE
        | {
            "recognition_applied": True,
            "other_ms_decision_effects_suspended": True,
            "other_ms_decision_withdrawn_or_annulled": False,
        },
        "has applied for asylum": TO_DECIDE
        | {"international_protection_application_pending": True},
    },
    unknown={
        "permits of other States not checked": without(TO_DECIDE, "holds_right_to_stay_in_other_ms")
    },
)

EXAMPLES.of(
    "return_decision_permitted",
    yes={
        "illegal stay": TO_DECIDE,
        "a new one beside an old one": TO_DECIDE | _of(),
        "although removal would be refoulement": TO_DECIDE
        | {"countries": [country(refoulement_risk_established=True, named_in=None)]},
        "only suspended in the issuing State": TO_DECIDE
        | {"recognition_applied": True, "other_ms_decision_effects_suspended": True},
    },
    no={
        "permit of another State (HO-059)": TO_DECIDE
        | {
            "holds_right_to_stay_in_other_ms": True,
            "immediate_departure_needed_public_order": False,
        },
        "recognition is in use": TO_DECIDE
        | {
            "recognition_applied": True,
            "other_ms_decision_effects_suspended": False,
            "other_ms_decision_withdrawn_or_annulled": False,
        },
    },
    unknown={"free movement not recorded": without(TO_DECIDE, "has_union_free_movement_right")},
)

EXAMPLES.of(
    "return_decision_possible_despite_obstacle",
    yes={
        "no travel document": TO_DECIDE | {"obstacle_to_removal": True},
        "risk of refoulement": TO_DECIDE
        | {
            "obstacle_to_removal": False,
            "countries": [country(refoulement_risk_established=True, named_in=None)],
        },
    },
    no={
        "no obstacle": TO_DECIDE
        | {"obstacle_to_removal": False, "countries": {"rows": [], "complete": True}}
    },
    unknown={
        "the file does not hold every act": TO_DECIDE
        | {"obstacle_to_removal": False, "complete": False}
    },
)

EXAMPLES.of(
    "return_decision_due",
    yes={"legal stay ended in May": TO_DECIDE | {"legal_stay_end_decision_date": "2029-05-20"}},
    no={
        "decided": TO_DECIDE | _of() | {"legal_stay_end_decision_date": "2029-02-20"},
        "legal stay ends next month": TO_DECIDE | {"legal_stay_end_decision_date": "2029-07-01"},
    },
    unknown={"no such decision recorded": TO_DECIDE},
)

EXAMPLES.of(
    "return_decision_to_be_withdrawn",
    yes={"a permit was granted afterwards": _of() | {"fulfils_stay_conditions": True}},
    no={
        "still staying illegally": _of() | IN_SCOPE,
        "nothing to withdraw": {"fulfils_stay_conditions": True},
    },
    unknown={"an application for a permit is open": _of()},
)

EXAMPLES.of(
    "heard_before_return_decision",
    yes={"interviewed": {"hearings": [{"hearing_subject": "return_decision"}]}},
    no={
        "nobody asked": {},
        "heard only about detention": {"hearings": [{"hearing_subject": "detention"}]},
    },
    unknown={"heard, the subject is not noted": {"hearings": [{}]}},
)

EXAMPLES.of(
    "circumstances_assessed",
    yes={"assessed": {"family_life_and_health_considered": True}},
    no={"not assessed": {"family_life_and_health_considered": False}},
    unknown={"not recorded": {}},
)

# --- what it orders -----------------------------------------------------------------------------

EXAMPLES.of(
    "return_decision_content_departure_mode",
    yes={"thirty days": _of()},
    no={
        "silent about departure": _of(
            departure_mode=None, departure_period_days=None, return_decision_states_departure=False
        )
    },
    unknown={"not recorded": _of(departure_mode=None, departure_period_days=None)},
)

NO_REASON = {
    **NO_SECURITY_RISK,
    **NO_PRESUMPTION,
    **NO_CRITERION,
    "immediate_departure_case_of_national_law": False,
}

EXAMPLES.of(
    "immediate_departure_permitted",
    yes={
        "security risk": SECURITY_RISK,
        "a case of national law, with reasons": NO_REASON
        | {"immediate_departure_case_of_national_law": True},
        "risk of absconding that was answered": NO_REASON
        | {
            "reentered_in_breach_of_entry_ban": True,
            "presumption_answer": "heard_not_shown_otherwise",
        },
    },
    no={"nothing speaks for it": NO_REASON},
    unknown={"absconding not examined": NO_SECURITY_RISK},
)

EXAMPLES.of(
    "departure_order_lawful",
    yes={
        "30 days without any national rule (HO-034)": _of(),
        "45 days with reasons": _of(departure_period_days=45, longer_period_reasons_recorded=True),
        "extended for a programme where longer first periods are not allowed": _of(
            departure_period_days=45,
            longer_period_reasons_recorded=True,
            departure_period_extended=True,
        )
        | {"options": {"departure_period_longer_than_30_days": False}},
        "shortened for a breach, with time left": _of(
            departure_period_days=10,
            departure_period_shortened=True,
            shortened_time_sufficient=True,
        )
        | SHORTENING
        | {"breaches": [BREACH]},
        "immediately for a security risk": _of(**LEAVE_NOW) | SECURITY_RISK,
    },
    no={
        "45 days without reasons": _of(
            departure_period_days=45, longer_period_reasons_recorded=False
        ),
        "no days at all": _of(departure_period_days=0),
        "shortened although nothing was breached": _of(
            departure_period_days=10,
            departure_period_shortened=True,
            shortened_time_sufficient=True,
        )
        | SHORTENING,
        "shortened to hours": _of(
            departure_period_days=1,
            departure_period_shortened=True,
            shortened_time_sufficient=False,
        )
        | SHORTENING
        | {"breaches": [BREACH]},
        "immediately without a reason": _of(**LEAVE_NOW) | NO_REASON,
    },
    unknown={"reasons for 45 days not recorded": _of(departure_period_days=45)},
)

# --- form, reasons, notification, translation ---------------------------------------------------

EXAMPLES.of(
    "return_decision_valid_form",
    yes={
        "written and reasoned, naming no country (HO-049)": _of(),
        "facts withheld, essence given": _of(
            disclosure_restricted=True, essence_of_grounds_given=True
        ),
    },
    no={
        "told in person only (HO-047)": _of(return_decision_in_writing=False),
        "facts withheld and no essence given": _of(
            disclosure_restricted=True, essence_of_grounds_given=False
        ),
    },
    unknown={"reasons not recorded": _of(return_decision_reasoned=None)},
)

EXAMPLES.of(
    "remedies_information_duty",
    yes={"not told": _of(remedies_information_given=False)},
    no={"told": _of()},
    unknown={"not recorded": _of(remedies_information_given=None)},
)

EXAMPLES.of(
    "notification_duty",
    yes={"lies in a drawer": _of(return_decision_notified_date=None)},
    no={"notified": _of(), "no decision": {}},
    unknown={
        "posted, arrival not proven": _of(
            return_decision_notified_date={"earliest": "2029-05-28", "latest": "2029-06-10"}
        )
    },
)

EXAMPLES.of(
    "disclosure_restriction_permitted",
    yes={"an investigation": _of(disclosure_restriction_ground="investigation_of_offences")},
    no={"no ground": _of(disclosure_restriction_ground="none")},
    unknown={"not recorded": _of()},
)

EXAMPLES.of(
    "essence_of_grounds_duty",
    yes={"withheld": _of(disclosure_restricted=True, essence_of_grounds_given=False)},
    no={
        "nothing withheld": _of(),
        "given": _of(disclosure_restricted=True, essence_of_grounds_given=True),
    },
    unknown={"not recorded": _of(disclosure_restricted=True)},
)

EXAMPLES.of(
    "translation_duty",
    yes={"asked for": _of(translation_requested=True)},
    no={
        "never asked for (HO-054)": _of(),
        "given": _of(translation_requested=True, translation_given=True),
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

EXAMPLES.of(
    "translation_method_in_order",
    yes={"checked by a person": _of(translation_machine_unchecked=False)},
    no={"straight from the machine": _of(translation_machine_unchecked=True)},
    unknown={"not recorded": _of()},
)

EXAMPLES.of(
    "ero_document",
    yes={"not completed": _of()},
    no={
        "completed": _of(ero_completed=True),
        "the form does not exist yet": _of() | {"options": {"ero_form_adopted": False}},
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

EXAMPLES.of(
    "ero_publication_duty",
    yes={"not in the system": _of(ero_completed=True)},
    no={
        "in the system": _of(ero_in_sis=True),
        "decision withdrawn": _of(return_decision_withdrawn_or_annulled=True),
    },
    unknown={"the file is not complete": _of() | {"complete": False}},
)

# --- the country of return ----------------------------------------------------------------------

NAMED = {"return_decisions": [DECISION], "countries": [country(named_in="decision")]}
AT_RISK = {
    "return_decisions": [DECISION],
    "countries": [country(named_in="decision", refoulement_risk_established=True)],
}

EXAMPLES.of(
    "country_of_return_in_decision",
    yes={"named": NAMED},
    no={
        "not named (HO-049)": {
            "return_decisions": [DECISION],
            "countries": [country(named_in=None)],
        },
        "the decision was withdrawn": NAMED | _of(return_decision_withdrawn_or_annulled=True),
    },
    unknown={
        "the file is not complete": {
            "complete": False,
            "return_decisions": [DECISION],
            "countries": [country(named_in=None)],
        }
    },
)

GABON = {
    "country_of_return_category": "d_right_to_enter_and_reside",
    "has_right_to_enter_and_reside_there": True,
    "other_country_chosen_for_voluntary_return": True,
}

EXAMPLES.of(
    "voluntary_destination_free",
    yes={"permit of Gabon, decision names Cameroon (HO-050)": GABON},
    no={
        "no right to enter there": GABON | {"has_right_to_enter_and_reside_there": False},
        "does not want to go there": GABON | {"other_country_chosen_for_voluntary_return": False},
    },
    unknown={"the permit was not seen": without(GABON, "has_right_to_enter_and_reside_there")},
)

EXAMPLES.of(
    "postponement_statement_in_decision",
    yes={"named, and a risk was found": AT_RISK},
    no={
        "no risk": NAMED,
        "not named": {"countries": [country(named_in=None, refoulement_risk_established=True)]},
    },
    unknown={
        "the file is not complete": {"complete": False, "countries": [COUNTRY | {"named_in": None}]}
    },
)

EXAMPLES.of(
    "postponement_statement_missing",
    yes={"the decision is silent": AT_RISK | _of(postponement_stated=False)},
    no={"stated": AT_RISK | _of(postponement_stated=True), "no risk": NAMED},
    unknown={"not recorded": AT_RISK},
)

EXPELLED = TO_DECIDE | {
    "return_ordered_as_criminal_sanction": True,
    "options": {"scope_opt_in_c": True},
    "scope_opt_in_notified_date": "2029-01-01",
}
for act in ("duty_to_issue_return_decision", "return_decision_permitted"):
    EXAMPLES.of(act, no={"return is itself the penalty, after an opt-in (2(6))": EXPELLED})

EXAMPLES.of(
    "return_decision_possible_despite_obstacle",
    no={
        "barred by a right to stay elsewhere": TO_DECIDE
        | {
            "obstacle_to_removal": True,
            "holds_right_to_stay_in_other_ms": True,
            "immediate_departure_needed_public_order": False,
        }
    },
)
EXAMPLES.of(
    "return_decision_due",
    yes={"legal stay ended today": TO_DECIDE | {"legal_stay_end_decision_date": "2029-06-01"}},
)
EXAMPLES.of(
    "return_decision_to_be_withdrawn",
    yes={
        "married a mobile Union citizen": _of()
        | {"fulfils_stay_conditions": False, "has_union_free_movement_right": True}
    },
)
EXAMPLES.of(
    "departure_order_lawful",
    no={
        "45 days, not extended, where longer first periods are not allowed": _of(
            departure_period_days=45, longer_period_reasons_recorded=True
        )
        | {"options": {"departure_period_longer_than_30_days": False}},
        "extended where extension is not allowed": _of(
            departure_period_days=45,
            longer_period_reasons_recorded=True,
            departure_period_extended=True,
        )
        | {
            "options": {
                "departure_period_longer_than_30_days": False,
                "departure_period_extension": False,
            }
        },
    },
    yes={
        "exactly 31 days with reasons": _of(
            departure_period_days=31, longer_period_reasons_recorded=True
        )
    },
)
WITHDRAWN = {"return_decision_withdrawn_or_annulled": True}
EXAMPLES.of(
    "remedies_information_duty",
    no={"withdrawn": _of(remedies_information_given=False, **WITHDRAWN)},
)
EXAMPLES.of(
    "notification_duty",
    no={
        "withdrawn": _of(return_decision_notified_date=None, **WITHDRAWN),
        "notified today": _of(return_decision_notified_date="2029-06-01"),
    },
)
EXAMPLES.of("ero_document", no={"withdrawn": _of(**WITHDRAWN)})


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_7(example: Example) -> None:
    example.check()
