"""Fictitious cases the tests of acts start from, told as the events they are made of."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from paluu.casefile.actions import BY_NAME
from paluu.casefile.desk import read_input
from paluu.casefile.file import CaseFile, Event
from paluu.casefile.guards import Gate, Standing
from paluu.casefile.roles import Actor, Role
from paluu.law.profile import reference_profile

OFFICIAL = Actor("Aino Virta", frozenset({Role.CASEWORKER}))
DECIDER = Actor("Mikael Lindqvist", frozenset({Role.DECISION_MAKER}))

START = date(2029, 3, 1)

SCOPE = {
    "is_union_citizen": False,
    "has_union_free_movement_right": False,
    "is_present_on_ms_territory": True,
    "fulfils_entry_conditions": False,
    "fulfils_stay_conditions": False,
    "international_protection_application_pending": False,
    "refused_entry_at_external_border": False,
    "intercepted_on_irregular_crossing": False,
    "return_ordered_as_criminal_sanction": False,
    "return_follows_from_criminal_sanction": False,
    "in_extradition_procedure": False,
    "holds_right_to_stay_in_other_ms": False,
    "transfer_under_sbc_23a": False,
    "transfer_under_bilateral_or_art44": False,
    "illegal_stay_detected_on_exit": False,
    "recognition_applied": False,
    "is_family_with_minors": False,
    "is_unaccompanied": False,
    "minority_in_doubt": False,
}
"""An adult overstayer about whom everything that scope turns on is known."""

OPEN = (
    "open_case",
    {
        "family_name": "Karimi",
        "given_names": "Sami",
        "nationalities": ["IQ"],
        "date_of_birth": "1991-04-02",
        "facts": SCOPE,
    },
)
COUNTRY = ("consider_country", {"country": "IQ", "category": "a_country_of_origin"})
HEARD = ("record_hearing", {"subject": "several", "statement": "He would rather stay."})
DECIDED = (
    "issue_return_decision",
    {
        "id": "rd-1",
        "mode": "period_for_return",
        "period_days": 30,
        "reasons_in_fact": "The permit ended and was not renewed.",
        "reasons_in_law": "Articles 4(2) and 7(1).",
        "countries": ["IQ"],
        "circumstances": "No family here; in good health; no child concerned.",
    },
)
NOTIFIED = (
    "notify_decision",
    {"decision": "rd-1", "channel": "in person", "language": "ar", "proof": "receipt"},
)
NO_CLAIM = (
    "state_facts",
    {
        "facts": {
            "countries": [
                {
                    "id": "IQ",
                    "refoulement_claim_raised": False,
                    "refoulement_indications_known": False,
                }
            ],
            "coercion_planned": False,
            "monitor_informed": True,
        }
    },
)
CLAIM = ("record_refoulement_claim", {"country": "IQ", "statement": "He fears a militia."})
DETAINED = (
    "order_detention",
    {
        "id": "det-1",
        "ground": "b_hampers_return",
        "purpose": "carry_out_removal",
        "authority": "judicial",
        "reasons": "He twice failed to appear for the flight.",
        "proportionality": "Reporting and residence were tried and failed.",
        "alternatives": "Each was considered.",
        "vulnerability": "None found.",
        "told_in_language": "ar",
    },
)
DETAINABLE = (
    "state_facts",
    {
        "facts": {
            "hampers_return": True,
            "reasonable_prospect_of_removal": True,
            "threat_to_public_policy_or_security": False,
            "reasonable_evidence_serious_offence": False,
            "reasonable_evidence_terrorism": False,
            "reasonable_evidence_intent_serious_offence": False,
            "reasonable_evidence_national_security_threat": False,
        }
    },
)


def case(*told: tuple[str, dict[str, Any]], on: date = START, **profile: Any) -> CaseFile:
    """A case in which these acts were recorded, all on one day unless a day is given with one."""
    events = []
    for name, given in told:
        input_ = dict(given)
        day = input_.pop("on", on)
        recorded = input_.pop("recorded", datetime.combine(day, time(12), tzinfo=UTC))
        events.append(
            Event(
                day,
                recorded,
                read_input(BY_NAME[name], input_),
                "Aino Virta",
                corrects=input_.pop("corrects", None),
            )
        )
    chosen = reference_profile("FI").with_options(profile) if profile else reference_profile("FI")
    return CaseFile("FI-2029-0001", chosen, tuple(events))


def asked(file: CaseFile, name: str, given: dict[str, Any], today: date = START) -> Standing:
    """What the law says of an act as drafted."""
    action = BY_NAME[name]
    return Gate(file, today).try_out(action, read_input(action, given), today)
