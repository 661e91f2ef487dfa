"""Cases for tests of the web application, built by acts at the desk."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

PASSWORD = "a-password-for-tests-only"
FACTS = {
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
    "recognition_applied": False,
    "is_family_with_minors": False,
    "is_unaccompanied": False,
    "minority_in_doubt": False,
}
DECISION = {
    "id": "rd-1",
    "mode": "period_for_return",
    "period_days": 30,
    "countries": ["IQ"],
    "reasons_in_fact": "The stay is not covered by any permit.",
    "reasons_in_law": "Articles 4(2) and 7(1) apply.",
    "best_interests": "No child is concerned.",
    "family_life": "There is no family here.",
    "state_of_health": "The person is well.",
    "country_assessment": "Nothing speaks against return there.",
    "no_entry_ban_reasons": "There is no ground for one.",
    "period_reasons": "It is the ordinary period.",
}


class Case:
    """A case under construction, by acts at the desk."""

    def __init__(self, assigned_to: str = "Mikael Lindqvist", *, opened: int = -60) -> None:
        from paluu.casefile.roles import Actor, Role
        from paluu.web import office

        self.actor = Actor("Mikael Lindqvist", frozenset(Role))
        self.desk = office.desk()
        self.today = office.today()
        self.reference = f"TEST-{uuid4().hex[:8]}"
        done = self.desk.open_case(
            self.reference,
            {
                "family_name": "Karimi",
                "given_names": "Sami",
                "nationalities": ["IQ"],
                "date_of_birth": "1991-04-02",
                "understood_languages": ["ar"],
                "sex": "male",
                "assigned_to": assigned_to,
                "facts": FACTS,
            },
            self.actor,
            now=office.now(),
            on=self.day(opened),
        )
        self.id: UUID = done.case_id

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def act(self, name: str, offset: int, **given: Any) -> Any:
        from paluu.web import office

        return self.desk.act(
            self.id, name, given, self.actor, now=office.now(), on=self.day(offset)
        )

    def decided(self) -> Case:
        """Bring the case to a notified return decision whose period has passed."""
        self.act("consider_country", -58, country="IQ", category="a_country_of_origin")
        self.act("record_hearing", -55, subject="several", statement="I want to stay.")
        self.act("issue_return_decision", -50, **DECISION)
        self.act(
            "notify_decision", -48, decision="rd-1", channel="personal", language="ar", proof="x"
        )
        return self

    @property
    def url(self) -> str:
        return f"/cases/{self.id}/"

    def do(self, name: str) -> str:
        return f"{self.url}do/{name}/"

    @property
    def events(self) -> int:
        return len(self.desk.file(self.id).events)


def text_of(response: Any) -> str:
    """The words of a page, without its marks."""
    stripped = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"\s+", " ", stripped)
