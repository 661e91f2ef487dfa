"""The whole way of a case in a real browser, with and without JavaScript, and without barriers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from web_cases_for_tests import DECISION, FACTS, PASSWORD, Case

pytestmark = [pytest.mark.browser, pytest.mark.database]

SMALL = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}


class Desk:
    """An official at a browser: answers forms by the names of their fields."""

    def __init__(self, page: Any, address: str, today: date) -> None:
        self.page = page
        self.address = address
        self.today = today
        self.case = ""

    def sign_in(self, username: str) -> None:
        self.page.goto(f"{self.address}/sign-in/")
        self.page.fill("#id_login", username)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("main button:has-text('Sign in')")
        self.page.wait_for_selector("h1:has-text('My cases')")

    def answer(self, **given: Any) -> None:
        for name, value in given.items():
            for each in value if isinstance(value, list) else [value]:
                self._answer(name, each)

    def _answer(self, name: str, value: str) -> None:
        field = self.page.locator(f"form [name='{name}']").first
        kind = field.evaluate("e => e.tagName == 'INPUT' ? e.type : e.tagName")
        if kind in ("radio", "checkbox"):
            self.page.check(f"form [name='{name}'][value='{value}']")
        elif kind == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)

    def open(self, title: str) -> None:
        """Open the form of an act from the list of what can be done."""
        self.page.goto(self.case)
        self.page.locator(".acts a", has_text=re.compile(f"^{title}$")).click()

    def act(self, title: str, ago: int, **given: Any) -> None:
        """Fill in a form, look at what would follow, and sign."""
        self.open(title)
        self.look(ago, **given)
        self.sign()

    def look(self, ago: int, **given: Any) -> None:
        self.answer(**given, on=(self.today - timedelta(days=ago)).isoformat())
        self.page.click("button:has-text('See what would follow')")

    def sign(self) -> None:
        self.page.click("button:has-text('Sign and record')")
        self.page.wait_for_selector(".note-success:has-text('Recorded')")

    def state(self, *facts: str, **answers: str) -> None:
        query = "&".join(f"fact={fact}" for fact in facts)
        self.page.goto(f"{self.case}do/state_facts/?{query}")
        self.look(0, evidence="File note.", **answers)
        self.sign()

    def says(self, text: str) -> bool:
        return text in re.sub(r"\s+", " ", self.page.inner_text("main"))


@contextmanager
def at_desk(browser: Any, address: str, username: str = "mikael", **context: Any) -> Iterator[Desk]:
    from paluu.web import office

    opened = browser.new_context(**{"viewport": WIDE, **context})
    desk = Desk(opened.new_page(), address, office.today())
    desk.page.set_default_timeout(10_000)
    desk.sign_in(username)
    yield desk
    opened.close()


def open_a_case(desk: Desk) -> None:
    desk.page.click("text=Open a case >> nth=0")
    desk.answer(
        family_name="Karimi", given_names="Sami", nationalities="IQ", understood_languages="ar",
        date_of_birth="1991-04-02", sex="male",
        on=(desk.today - timedelta(days=60)).isoformat(),
    )  # fmt: skip
    for name, value in FACTS.items():
        desk.page.check(f"[name='fact:{name}'][value='{str(value).lower()}']")
    desk.page.click("button:has-text('Open the case')")
    desk.page.wait_for_selector(".person-name:has-text('Sami Karimi')")
    desk.case = desk.page.url


def go_to_the_refusal(desk: Desk) -> None:
    """From opening to a removal that is refused because a claim is unanswered."""
    open_a_case(desk)
    desk.act("Consider a country of return", 58, country="IQ", category="a_country_of_origin")
    desk.act("Record a hearing", 55, subject="several", statement="I want to stay.")
    decision = {k: v for k, v in DECISION.items() if k != "id"} | {"period_days": "30"}
    desk.open("Issue a return decision")
    desk.look(50, **decision)
    assert desk.says("The law allows this act.")
    desk.sign()
    desk.act(
        "Notify a decision", 48, channel="personal", language="ar", proof="Signed receipt",
        understood_language="true",
    )  # fmt: skip
    desk.state(
        "coercion_planned", "monitor_informed",
        **{"fact:coercion_planned": "false", "fact:monitor_informed": "true"},
    )  # fmt: skip
    desk.act(
        "Record a claim or indication of refoulement", 3, country="IQ",
        statement="A militia has threatened me.",
    )  # fmt: skip
    desk.page.goto(f"{desk.case}do/carry_out_removal/")
    desk.look(0, country="IQ")
    assert desk.says("the law does not allow this")
    assert desk.says("Article 12(3)")
    assert desk.says("Article 14(1)(a)")
    assert desk.page.locator("button:has-text('Sign and record')").count() == 0


def test_a_case_goes_from_detection_to_closure(browser, address):
    with at_desk(browser, address) as desk:
        go_to_the_refusal(desk)
        desk.page.click(".panel a:has-text('Record the answer to a claim of refoulement')")
        desk.look(
            1, country="IQ", reasons="The threat is not shown to concern the person.",
            authority="Return Office", breach="false",
        )  # fmt: skip
        desk.sign()
        desk.page.goto(f"{desk.case}do/carry_out_removal/")
        desk.look(0, country="IQ")
        assert not desk.says("Non-refoulement bars return to this country")
        desk.act("Record a departure", 0, proof="Exit stamp", destination="Iraq")
        assert desk.says("Departed")
        desk.act("Close the case", 0, reason="The person has returned.")
        assert desk.page.locator(".chip-stage").inner_text() == "Closed"
        assert desk.says("Case closed")


def test_the_way_to_the_refusal_needs_no_javascript(browser, address):
    with at_desk(browser, address, java_script_enabled=False) as desk:
        go_to_the_refusal(desk)


def test_reasons_open_in_place_and_lead_to_the_event(browser, address, case: Case):
    case.decided()
    with at_desk(browser, address) as desk:
        desk.page.goto(f"{address}{case.url}")
        desk.page.click("summary:has-text('The person is staying illegally.')")
        origin = desk.page.locator("details[open] .why-origin a").first
        origin.click()
        assert re.search(r"#event-\d+$", desk.page.url)


def test_no_page_has_a_serious_barrier(browser, address, case: Case):
    from axe_playwright_python.sync_playwright import Axe

    case.decided()
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    decision = next(e for e in case.desk.file(case.id).events if "issued" in e.content.kind)
    paths = (
        "/", "/?show=all", "/cases/new/", case.url, f"{case.url}law/",
        f"{case.url}?on={case.day(-20)}", case.do("issue_return_decision"),
        case.do("state_facts"), case.do("state_facts") + "?fact=is_vulnerable",
        f"{case.url}decisions/{decision.id}/", "/law/", "/law/12(3)/",
    )  # fmt: skip
    found: list[str] = []
    for viewport, scheme in ((WIDE, "light"), (SMALL, "dark")):
        with at_desk(browser, address, viewport=viewport, color_scheme=scheme) as desk:
            for path in (*paths, "refusal"):
                if path == "refusal":
                    desk.page.goto(f"{address}{case.do('carry_out_removal')}")
                    desk.look(0, country="IQ")
                else:
                    desk.page.goto(f"{address}{path}")
                for details in desk.page.locator("details").all()[:40]:
                    details.evaluate("e => e.open = true")
                results = Axe().run(desk.page)
                found += [
                    f"{path} ({scheme}): {violation['id']}: {violation['nodes'][0]['html'][:120]}"
                    for violation in results.response["violations"]
                    if violation["impact"] in ("serious", "critical")
                ]
                width = desk.page.evaluate("document.documentElement.scrollWidth")
                if width > viewport["width"]:
                    found.append(f"{path}: {width} px wide")
    assert not found, "\n".join(found)


def test_nothing_is_asked_of_another_host(browser, address, case: Case):
    asked: list[str] = []
    with at_desk(browser, address) as desk:
        desk.page.on("request", lambda request: asked.append(request.url))
        desk.page.goto(f"{address}{case.url}")
    assert asked
    assert [url for url in asked if not url.startswith(address)] == []
