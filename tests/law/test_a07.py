"""Article 7, rule by rule: the return decision and the period for return."""

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
    breach,
    country,
    decision,
    without,
)

EXAMPLES = Examples()


def _of(**changes: object) -> dict[str, object]:
    return {"return_decisions": [decision(**changes)]}


HERE = {"is_present_on_ms_territory": True}
LEAVE_NOW = {"departure_mode": "leave_immediately", "departure_period_days": None}

# --- the decision in force and its period -------------------------------------------------------

EXAMPLES.of(
    "return_decision_in_force",
    yes={
        "nothing withdrawn": _of(),
        "only the period was annulled (HO-249)": _of(
            part_annulled=True, defective_part_essential=False
        ),
    },
    no={
        "withdrawn": _of(return_decision_withdrawn_or_annulled=True),
        "the finding of illegal stay was annulled": _of(
            part_annulled=True, defective_part_essential=True
        ),
    },
    unknown={"not clear which part fell": _of(part_annulled=True)},
)

EXAMPLES.of(
    "return_decision_exists",
    yes={"one is in force": _of()},
    no={"none": {}, "withdrawn": _of(return_decision_withdrawn_or_annulled=True)},
    unknown={"the file is not complete": {"complete": False}},
)

EXAMPLES.of(
    "departure_period_default_days",
    gives={
        "nothing in national law": (30, {}),
        "national law says 14": (14, {"options": {"departure_period_default_days": 14}}),
    },
)

EXAMPLES.of(
    "period_for_return_granted",
    yes={"thirty days": _of()},
    no={
        "leave immediately": _of(**LEAVE_NOW),
        "the period was annulled": _of(departure_part_annulled=True),
    },
    unknown={"not recorded what it orders": _of(departure_mode=None, departure_period_days=None)},
)

EXAMPLES.of(
    "departure_period_start",
    gives={
        "the day of notification": ("2029-03-05", _of()),
        "a later day set by national law": (
            "2029-03-10",
            _of(departure_period_start_date="2029-03-10")
            | {"options": {"departure_period_start_event": "recorded_day"}},
        ),
        "never before notification (A11)": (
            "2029-03-05",
            _of(departure_period_start_date="2029-03-01")
            | {"options": {"departure_period_start_event": "recorded_day"}},
        ),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
)

EXAMPLES.of(
    "departure_deadline_of",
    gives={
        "in a leap year (HO-040)": (
            "2032-03-01",
            _of(return_decision_notified_date="2032-01-31") | {"today": "2032-02-20"},
        ),
        "30 days": ("2029-04-04", _of()),
        "a Saturday does not move it": ("2029-03-10", _of(departure_period_days=5)),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
    not_applicable={
        "leave immediately": _of(**LEAVE_NOW),
        "the period was annulled": _of(departure_part_annulled=True),
    },
)

TWO = {
    "return_decisions": [
        decision(id="first"),
        decision(id="second", return_decision_notified_date="2029-05-20"),
    ]
}

EXAMPLES.of(
    "departure_deadline",
    gives={
        "one decision": ("2029-04-04", _of()),
        "of two in force the later": ("2029-06-19", TWO),
    },
    unknown={"not yet notified": _of(return_decision_notified_date=None)},
    not_applicable={"no decision": {}, "leave immediately": _of(**LEAVE_NOW)},
)

EXAMPLES.of(
    "immediate_departure_ordered",
    yes={"ordered and notified": _of(**LEAVE_NOW)},
    no={
        "a period was granted": _of(),
        "not yet notified": _of(**LEAVE_NOW, return_decision_notified_date=None),
        "a court annulled the lack of a period (HO-249)": _of(
            **LEAVE_NOW,
            part_annulled=True,
            defective_part_essential=False,
            departure_part_annulled=True,
        ),
    },
    unknown={"not recorded what it orders": _of(departure_mode=None, departure_period_days=None)},
)

EXAMPLES.of(
    "departure_period_missed",
    yes={
        "still here after the period": _of() | HERE,
        "one day late because the airline cancelled (HO-084)": {
            "member_state": "IE",
            "today": "2029-08-20",
            "left_territory_date": "2029-08-18",
        }
        | _of(return_decision_notified_date="2029-07-18"),
    },
    no={
        "left in time": _of() | {"left_territory_date": "2029-04-04"},
        "the period still runs": _of(return_decision_notified_date="2029-05-25") | HERE,
        "had no period": _of(**LEAVE_NOW) | HERE,
    },
    unknown={"whether the person has left is not recorded": _of()},
)

EXAMPLES.of(
    "obligation_to_leave_missed",
    yes={
        "the period has run out": _of() | HERE,
        "ordered to leave immediately and still here": _of(**LEAVE_NOW) | HERE,
    },
    no={
        "left in time": _of() | {"left_territory_date": "2029-04-01"},
        "left after the order": _of(**LEAVE_NOW) | {"left_territory_date": "2029-03-08"},
        "a period of another decision in force still runs": {
            "return_decisions": [
                decision(id="first", **LEAVE_NOW),
                decision(id="second", return_decision_notified_date="2029-05-20"),
            ]
        }
        | HERE,
    },
    unknown={"whether the person has left is not recorded": _of(**LEAVE_NOW)},
)

EXAMPLES.of(
    "departure_period_extension_permitted",
    yes={"in the reference profile": _of()},
    no={
        "national law does not provide for it": _of()
        | {"options": {"departure_period_extension": False}},
        "no decision": {},
    },
    unknown={"the file is not complete": {"complete": False}},
)

SHORTENING = {"options": {"departure_period_shortening": True}}

EXAMPLES.of(
    "departure_period_shortening_permitted",
    yes={"a breach that counts": _of() | SHORTENING | {"breaches": [BREACH]}},
    no={
        "not used in the reference profile": _of() | {"breaches": [BREACH]},
        "no breach": _of() | SHORTENING,
        "the person was ill": _of()
        | SHORTENING
        | {"breaches": [breach(breach_attributable_to_person=False)]},
    },
    unknown={
        "not yet put to the person": _of()
        | SHORTENING
        | {"breaches": [breach(breach_put_to_person=None)]}
    },
)

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
    unknown={"other countries may be considered": TO_DECIDE | {"obstacle_to_removal": False}},
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


# --- at the edges ------------------------------------------------------------------------------

EXAMPLES.of(
    "period_for_return_granted",
    no={"withdrawn": _of(return_decision_withdrawn_or_annulled=True)},
)
EXAMPLES.of(
    "immediate_departure_ordered",
    yes={"notified today": _of(**LEAVE_NOW, return_decision_notified_date="2029-06-01")},
    no={"withdrawn": _of(**LEAVE_NOW, return_decision_withdrawn_or_annulled=True)},
)
EXAMPLES.of(
    "departure_period_missed",
    no={"the last day is today": _of() | HERE | {"today": "2029-04-04"}},
)
EXAMPLES.of(
    "obligation_to_leave_missed",
    no={
        "nothing was ordered": HERE,
        "left today": _of(**LEAVE_NOW) | {"left_territory_date": "2029-06-01"},
        "another period ends today": {
            "return_decisions": [
                decision(id="first", **LEAVE_NOW),
                decision(id="second", return_decision_notified_date="2029-05-02"),
            ]
        }
        | HERE,
    },
)
EXAMPLES.of(
    "departure_period_shortening_permitted",
    no={"no decision": SHORTENING | {"breaches": [BREACH]}},
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


EXAMPLES.of(
    "departure_deadline_of",
    gives={
        "a Saturday moves it where national law says so": (
            "2029-03-12",
            _of(departure_period_days=5)
            | {"options": {"departure_period_rolls_to_working_day": True}},
        )
    },
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_7(example: Example) -> None:
    example.check()
