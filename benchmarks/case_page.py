"""Time the page of a case with 300 events, from the request to the last byte, without a network.

    python benchmarks/case_page.py

Prints one line: the median and the slowest twentieth over 60 requests, and the size of the page.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path

EVENTS = 300
REQUESTS = 60


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="paluu-bench-"))
    os.environ["PALUU_DATA"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "paluu.web.settings"
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.contrib.auth.models import User
    from django.test import Client

    from paluu.casefile.database import connect
    from paluu.web import installation, office

    with connect() as database:
        office.work_on(database)
        installation.make_tables(database)
        installation.collect_static()
        installation.make_people()
        url = f"/cases/{build()}/"
        client = Client(SERVER_NAME="localhost")
        client.force_login(
            User.objects.get(username="mikael"),
            backend="allauth.account.auth_backends.AuthenticationBackend",
        )
        for _ in range(5):
            assert client.get(url).status_code == 200
        times = []
        for _ in range(REQUESTS):
            start = time.perf_counter()
            response = client.get(url)
            times.append((time.perf_counter() - start) * 1000)
        size = len(response.content) / 1000
    times.sort()
    print(
        f"case page with {EVENTS} events: median {statistics.median(times):.0f} ms, "
        f"p95 {times[int(len(times) * 0.95)]:.0f} ms, {size:.0f} kB before packing "
        "(target: 100 ms)"
    )


def build() -> object:
    """Make a case with 300 events: a decision, a claim, and many facts and breaches."""
    from paluu.casefile.roles import Actor, Role
    from paluu.web import office

    desk = office.desk()
    actor = Actor("Mikael Lindqvist", frozenset(Role))
    today = office.today()
    facts = dict.fromkeys(
        ("is_union_citizen", "has_union_free_movement_right", "fulfils_entry_conditions",
         "fulfils_stay_conditions", "international_protection_application_pending",
         "in_extradition_procedure", "holds_right_to_stay_in_other_ms", "recognition_applied",
         "is_unaccompanied", "minority_in_doubt", "refused_entry_at_external_border",
         "intercepted_on_irregular_crossing", "return_ordered_as_criminal_sanction",
         "return_follows_from_criminal_sanction", "is_family_with_minors"), False
    )  # fmt: skip
    opened = desk.open_case(
        "BENCH-1",
        {"family_name": "Karimi", "given_names": "Sami", "nationalities": ["IQ"],
         "date_of_birth": "1991-04-02", "understood_languages": ["ar"], "sex": "male",
         "facts": {**facts, "is_present_on_ms_territory": True}},
        actor, now=office.now(), on=today - timedelta(days=400),
    )  # fmt: skip

    def act(name: str, ago: int, **given: object) -> None:
        desk.act(opened.case_id, name, given, actor, now=office.now(),
                 on=today - timedelta(days=ago))  # fmt: skip

    act("consider_country", 399, country="IQ", category="a_country_of_origin")
    act("record_hearing", 399, subject="several", statement="I want to stay.")
    act("issue_return_decision", 398, id="rd-1", mode="period_for_return", period_days=30,
        countries=["IQ"], reasons_in_fact="x", reasons_in_law="y", best_interests="x",
        family_life="x", state_of_health="x", country_assessment="x", no_entry_ban_reasons="x",
        period_reasons="x")  # fmt: skip
    act("notify_decision", 397, decision="rd-1", channel="personal", language="ar", proof="x")
    for number in range(EVENTS - 6):
        if number % 10 == 0:
            act("record_hearing", 390 - number, subject="several", statement=f"Visit {number}.")
        else:
            act("state_facts", 390 - number, facts={"lacks_reliable_address": number % 2 == 0},
                evidence=f"Report {number}", source="Police")  # fmt: skip
    act("record_refoulement_claim", 3, country="IQ", statement="I fear for my life.")
    return opened.case_id


if __name__ == "__main__":
    main()
