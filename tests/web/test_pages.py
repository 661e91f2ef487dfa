"""What the pages say: who sees what, what is due first, what the law says and why."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from web_cases_for_tests import DECISION, PASSWORD, text_of

pytestmark = pytest.mark.database


def test_nobody_sees_anything_before_signing_in(site, case):
    from paluu.web.urls import urlpatterns

    open_doors = {"account_login", "account_signup", "status", "account_inactive"}
    arguments = {"case_id": case.id, "event_id": uuid4(), "name": "close_case", "language": "en",
                 "provision": "7(1)"}  # fmt: skip
    from django.urls import reverse

    client = site.client(None)
    for pattern in urlpatterns:
        if pattern.name in open_doors or pattern.name == "account_logout":
            continue
        wanted = {
            key: value for key, value in arguments.items() if f":{key}>" in str(pattern.pattern)
        }
        response = client.get(reverse(pattern.name, kwargs=wanted))
        assert (response.status_code, response.headers.get("Location", "")[:9]) == (
            302,
            "/sign-in/",
        ), pattern.name


def test_a_person_signs_in_with_user_name_or_e_mail(site):
    for login in ("aino", "aino@example.org"):
        client = site.client(None)
        response = client.post("/sign-in/", {"login": login, "password": PASSWORD})
        assert response.status_code == 302
        assert client.get("/").status_code == 200


def test_nobody_opens_an_account_alone(site):
    response = site.client(None).post(
        "/sign-up/", {"username": "x", "password1": "y" * 14, "password2": "y" * 14}
    )
    assert "Accounts are given by the authority" in text_of(response)


def test_an_unknown_case_and_nothing_look_alike(site):
    client = site.client()
    unknown = client.get(f"/cases/{uuid4()}/")
    nothing = client.get("/no/such/page/")
    assert (unknown.status_code, nothing.status_code) == (404, 404)
    assert text_of(unknown) == text_of(nothing)


def test_every_page_keeps_other_hosts_out_and_nothing_in_caches(site, case):
    headers = site.client().get(case.url).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"


def test_my_cases_are_mine_and_search_finds_by_name_or_reference(site, case):
    other = type(case)(assigned_to="Aino Virta")
    mine = text_of(site.client("mikael").get("/"))
    assert case.reference in mine
    assert other.reference not in mine
    found = text_of(site.client("mikael").get("/", {"show": "all", "q": other.reference.lower()}))
    assert other.reference in found
    assert case.reference not in found


def test_the_list_begins_with_what_is_due_first(site, case):
    soon = type(case)(opened=-12)
    soon.act("consider_country", -11, country="IQ", category="a_country_of_origin")
    soon.act("record_hearing", -11, subject="several", statement="I want to stay.")
    soon.act("issue_return_decision", -10, **DECISION)
    soon.act("notify_decision", -10, decision="rd-1", channel="post", language="ar", proof="x")
    page = text_of(site.client("mikael").get("/"))
    assert page.index("Due within 7 days") < page.index(soon.reference) < page.index("Nothing due")
    assert page.index("Nothing due") < page.index(case.reference)


def test_the_case_page_says_what_is_not_known_and_links_to_the_right_form(site, case):
    response = site.client().get(case.url)
    page = response.content.decode()
    assert "Open questions" in page
    link = re.search(r'href="([^"]*state_facts/\?fact=[^"]+)"', page)
    assert link
    form = site.client().get(link[1].replace("&amp;", "&"))
    assert "Not known" in text_of(form)
    assert 'type="radio"' in form.content.decode()


def test_a_conclusion_shows_provision_value_and_where_each_fact_comes_from(site, case):
    page = text_of(site.client().get(case.url))
    assert "The person is staying illegally. Article 4(2)" in page
    assert "from Case opened" in page


def test_the_page_shows_a_time_limit_with_its_article_and_arithmetic(site, case):
    from paluu.web.words.speech import day_words

    case.act("consider_country", -5, country="IQ", category="a_country_of_origin")
    case.act("record_hearing", -5, subject="several", statement="I want to stay.")
    case.act("issue_return_decision", -4, **DECISION)
    case.act("notify_decision", -3, decision="rd-1", channel="post", language="ar", proof="x")
    page = text_of(site.client().get(case.url))
    assert day_words(case.day(27)) in page
    assert "27 days left" in page.lower()
    assert "the period of 30 days ends on" in page


def test_the_past_is_shown_with_a_banner_and_without_acts(site, case):
    case.decided()
    before = site.client().get(case.url, {"on": case.day(-57).isoformat()})
    page = text_of(before)
    assert "You are looking at what was true on" in page
    assert "No return decision is in force." in page
    assert "/do/" not in before.content.decode()
    assert "A return decision is in force." in text_of(site.client().get(case.url))


def test_the_file_as_it_stood_before_anything_was_recorded_is_no_page(site, case):
    long_ago = (case.today - timedelta(days=400)).isoformat()
    response = site.client().get(case.url, {"known": long_ago})
    assert response.status_code == 400
    assert "knew nothing of this case" in text_of(response)


def test_no_raw_identifier_reaches_people(site, case):
    case.decided()
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    for path in (case.url, f"{case.url}law/", case.do("carry_out_removal")):
        page = text_of(site.client().get(path))
        raw = set(re.findall(r"\b[a-z]+_[a-z_]+\b|\brd-1\b", page))
        assert not raw, path


def test_the_decision_is_a_page_in_two_languages_and_a_pdf(site, case):
    case.decided()
    event = next(e for e in case.desk.file(case.id).events if "decision_issued" in e.content.kind)
    client = site.client()
    english = client.get(f"{case.url}decisions/{event.id}/")
    finnish = client.get(f"{case.url}decisions/{event.id}/", {"language": "fi"})
    assert "What this decision means for you" in text_of(english)
    assert 'lang="fi"' in finnish.content.decode()
    pdf = client.get(f"{case.url}decisions/{event.id}/en.pdf")
    assert pdf.content.startswith(b"%PDF")


def test_a_provision_shows_what_rests_on_it(site):
    page = text_of(site.client().get("/law/12(3)/"))
    assert "A claim or indication of refoulement to this country must be answered." in page
    assert "Record the answer to a claim of refoulement" in page
    assert site.client().get("/law/999(9)/").status_code == 404
