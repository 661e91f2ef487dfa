"""Article 21(3) to (5): matters of information, documents kept, notifications."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import Example, Examples, without

EXAMPLES = Examples()

# --- 21(3) --------------------------------------------------------------------------------------

MATTERS = (
    "a_identity_and_nationality",
    "c_documents",
    "d_stay_permits",
    "e_decisions_of_other_states",
    "f_former_residence_and_route",
)
TOLD = {
    "information_given": [{"information_matter": matter} for matter in MATTERS],
    "family_information_relevant": False,
}

EXAMPLES.of(
    "information_scope",
    yes={
        "every matter, family not in question": TOLD,
        "family too": TOLD
        | {
            "information_given": [
                {"information_matter": matter}
                for matter in (*MATTERS, "b_family_and_other_personal_data")
            ],
            "family_information_relevant": True,
        },
    },
    no={
        "nothing on former residence": TOLD
        | {"information_given": [{"information_matter": matter} for matter in MATTERS[:-1]]},
        "nothing on her children, who matter": TOLD | {"family_information_relevant": True},
    },
    unknown={"whether family matters is open": without(TOLD, "family_information_relevant")},
)

# --- 21(4) --------------------------------------------------------------------------------------


def _kept(**changes: Any) -> dict[str, Any]:
    row = {"retained_document_kind": "b_relevant_document", "retained_document_needed": True}
    return {"retained_documents": [row | changes]}


PASSPORT = {"retained_document_kind": "ba_identity_or_travel_document"}
BY_THE_LETTER = {"options": {"retained_documents": "point_b_only"}}

EXAMPLES.of(
    "retention_permitted",
    yes={"a birth certificate": _kept()},
    no={"family photographs": _kept(retained_document_needed=False)},
    unknown={"not examined": {"retained_documents": [{}]}},
)
EXAMPLES.of(
    "retention_receipt",
    yes={"kept, and nothing given (HO-183)": _kept(), "a passport": _kept(**PASSPORT)},
    no={
        "a copy": _kept(retention_copy_given=True),
        "a confirmation": _kept(retention_confirmed=True),
        "a passport, by the letter": _kept(**PASSPORT) | BY_THE_LETTER,
    },
    unknown={"part of the file only": _kept() | {"complete": False}},
)

FLIES_TODAY = {"departure_imminent": True, "returned_voluntarily": True}
REMOVED = {"departure_imminent": True, "returned_voluntarily": False}

EXAMPLES.of(
    "document_return_duty",
    yes={
        "leaves voluntarily (HO-183)": _kept() | FLIES_TODAY,
        "is removed": _kept(**PASSPORT) | REMOVED,
        "has left": _kept() | {"left_territory_date": "2029-05-30", "returned_voluntarily": True},
    },
    no={
        "handed back": _kept(document_handed_back=True) | FLIES_TODAY,
        "is removed, the escort carries it": _kept(document_travels_with_person=True) | REMOVED,
        "is removed, a reason is on file": _kept(document_kept_for_recorded_reason=True) | REMOVED,
        "is removed, by the letter": _kept() | REMOVED | BY_THE_LETTER,
        "a passport, by the letter": _kept(**PASSPORT) | FLIES_TODAY | BY_THE_LETTER,
        "no departure in sight": _kept()
        | {"is_present_on_ms_territory": True, "departure_imminent": False},
    },
    unknown={
        "how she leaves is not known, by the letter": _kept()
        | {"departure_imminent": True}
        | BY_THE_LETTER
    },
)

# --- 21(5) --------------------------------------------------------------------------------------


def _sent(channel: str | None, **changes: Any) -> dict[str, Any]:
    row = {"service_date": "2029-05-07", "service_proven": True, "service_could_be_known": True}
    return {"services": [row | ({"service_channel": channel} if channel else {}) | changes]}


EXAMPLES.of(
    "notification_channel_open",
    yes={
        "in person": _sent("personal_service"),
        "by post": _sent("registered_post"),
        "digital, where used": _sent("digital_system")
        | {"options": {"notification_channels_digital_system": True}},
        "pinned up, where national law says so": _sent("other_means_of_national_law")
        | {"options": {"notification_channels_other_means": True}},
    },
    no={
        "digital, not used": _sent("digital_system"),
        "pinned up, without a law": _sent("other_means_of_national_law"),
    },
    unknown={"the way is not recorded": _sent(None)},
)
EXAMPLES.of(
    "notification_counts",
    yes={
        "proven and knowable": _sent("registered_post"),
        "returned unopened, by the channel alone": _sent(
            "registered_post", service_could_be_known=False
        )
        | {"options": {"deemed_notification": "channel_alone"}},
    },
    no={
        "sent to a wrong address": _sent("registered_post", service_could_be_known=False),
        "no proof": _sent("registered_post", service_proven=False),
    },
    unknown={
        "proof not looked for": {
            "services": [{"service_channel": "personal_service", "service_could_be_known": True}]
        }
    },
)
EXAMPLES.of(
    "deemed_notification_date",
    gives={
        "handed over": ("2029-05-07", _sent("personal_service")),
        "by post, seven days": ("2029-05-14", _sent("registered_post")),
        "by post, three days": (
            "2029-05-10",
            _sent("registered_post") | {"options": {"deemed_receipt_days": 3}},
        ),
    },
    unknown={"the way is not recorded": _sent(None)},
    not_applicable={"no proof": _sent("registered_post", service_proven=False)},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_documents_and_notifications(example: Example) -> None:
    example.check()
