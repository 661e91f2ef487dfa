"""Acts through forms: what is asked, what would follow, what is refused, what is recorded."""

from __future__ import annotations

import re

import pytest
from web_cases_for_tests import DECISION, text_of

pytestmark = pytest.mark.database


def hidden(response) -> dict[str, list[str]]:
    """The hidden fields of the form of a page, as a browser would send them back."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(
        r'<input type="hidden" name="([^"]+)" value="([^"]*)">', response.content.decode()
    ):
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(value)
    return found


def look(client, case, name, **answers):
    """Open a form, answer it, and look at what would follow."""
    form = client.get(case.do(name))
    return client.post(case.do(name), {**hidden(form), **answers, "step": "check"})


def sign(client, case, name, checked, **more):
    return client.post(case.do(name), {**hidden(checked), "step": "record", **more})


def test_an_act_is_recorded_after_a_look_at_what_would_follow(site, case):
    client = site.client()
    checked = look(client, case, "record_hearing", subject="several", statement="I want to stay.")
    assert "What will be recorded" in text_of(checked)
    before = case.events
    done = sign(client, case, "record_hearing", checked)
    assert done.status_code == 302
    assert case.events == before + 1
    assert "Recorded: Person heard." in text_of(client.get(case.url))


def test_what_would_follow_names_the_time_limits_that_start(site, case):
    case.act("consider_country", -5, country="IQ", category="a_country_of_origin")
    case.act("record_hearing", -5, subject="several", statement="I want to stay.")
    case.act("issue_return_decision", -4, **DECISION)
    checked = look(
        site.client(), case, "notify_decision", decision="rd-1", channel="personal",
        language="ar", proof="receipt", understood_language="true",
    )  # fmt: skip
    page = text_of(checked)
    assert "Time limit starts Last day of the period for return." in page
    assert "Time limit starts Last day for the appeal against this return decision." in page


def test_a_refused_removal_names_its_provisions_and_facts_and_records_nothing(site, case):
    case.decided()
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    before = case.events
    client = site.client()
    checked = look(client, case, "carry_out_removal", country="IQ")
    page = text_of(checked)
    assert "the law does not allow this" in page
    assert "Article 12(3)" in page
    assert "Article 14(1)(a)" in page
    assert "Iraq: The person states that removal there would breach non-refoulement. Yes" in page
    assert "What would change the answer Record the answer to a claim of refoulement" in page
    assert "Sign and record" not in page
    refused = sign(client, case, "carry_out_removal", checked, override="I want it anyway.")
    assert refused.status_code == 409
    assert case.events == before


def test_a_procedural_condition_is_set_aside_only_with_reasons_by_a_decision_maker(site, case):
    case.act("consider_country", -5, country="IQ", category="a_country_of_origin")
    answers = {**DECISION, "period_days": "30"}
    answers.pop("id")
    client = site.client("mikael")
    checked = look(client, case, "issue_return_decision", **answers)
    assert "a condition is not met" in text_of(checked)
    without = sign(client, case, "issue_return_decision", checked, override=" ")
    assert "Write the reasons." in text_of(without)
    done = sign(client, case, "issue_return_decision", checked, override="The person hid.")
    assert done.status_code == 302
    page = text_of(client.get(case.url))
    assert "Procedural condition set aside" in page
    assert "The person hid." in page


def test_an_act_beyond_the_role_offers_no_form_and_records_nothing(site, case):
    client = site.client("aino")
    form = client.get(case.do("issue_return_decision"))
    assert "This takes a decision-maker." in text_of(form)
    before = case.events
    answers = {**DECISION, "step": "record"}
    response = client.post(case.do("issue_return_decision"), answers)
    assert response.status_code == 400
    assert case.events == before


def test_what_is_wrong_with_an_answer_is_told_at_the_field_and_above(site, case):
    response = site.client().post(
        case.do("record_hearing"), {"statement": "", "subject": "", "on": "31.2.2026"}
    )
    page = response.content.decode()
    assert response.status_code == 400
    assert 'href="#field-statement"' in page
    assert 'id="field-statement-error"' in page
    assert "give a real day" in page


def test_answers_are_kept_while_changing_them(site, case):
    client = site.client()
    checked = look(client, case, "record_hearing", subject="several", statement="In my words.")
    again = client.post(case.do("record_hearing"), {**hidden(checked), "step": "change"})
    assert "In my words.</textarea>" in again.content.decode()


def test_signing_twice_records_once(site, case):
    client = site.client()
    checked = look(client, case, "record_hearing", subject="several", statement="I want to stay.")
    before = case.events
    answers = [sign(client, case, "record_hearing", checked).status_code for _ in range(2)]
    assert answers == [302, 302]
    assert case.events == before + 1


def test_signing_twice_an_act_that_only_passes_once_records_once(site, case):
    client = site.client()
    case.decided()
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    checked = look(
        client, case, "answer_refoulement_claim", country="IQ", reasons="Assessed.",
        authority="Return Office", breach="false",
    )  # fmt: skip
    first = sign(client, case, "answer_refoulement_claim", checked)
    second = sign(client, case, "answer_refoulement_claim", checked)
    assert (first.status_code, second.status_code) == (302, 302)


def test_a_conflict_says_who_acted_meanwhile(site, case):
    client = site.client()
    checked = look(client, case, "record_hearing", subject="several", statement="I want to stay.")
    case.act("consider_country", 0, country="IQ", category="a_country_of_origin")
    before = case.events
    response = sign(client, case, "record_hearing", checked)
    page = text_of(response)
    assert response.status_code == 409
    assert "Mikael Lindqvist : Country of return considered" in page
    assert case.events == before


def test_a_missing_fact_is_stated_with_the_right_input_for_its_kind(site, case):
    client = site.client()
    place = case.do("state_facts") + "?fact=is_vulnerable"
    form = client.get(place)
    answers = {
        **hidden(form), "fact:is_vulnerable": "true", "evidence": "A doctor's report.",
        "step": "check",
    }  # fmt: skip
    checked = client.post(case.do("state_facts"), answers)
    assert "The person is a vulnerable person. Yes" in text_of(checked)
    assert sign(client, case, "state_facts", checked).status_code == 302
    page = text_of(client.get(case.url))
    assert "Vulnerable" in page


def test_what_only_an_act_may_state_is_not_stated_by_hand(site, case):
    case.decided()
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    client = site.client("eeva")
    place = "countries:IQ:refoulement_assessed"
    chosen = client.get(case.do("state_facts"), {"fact": place})
    assert "Choose the facts you can speak to" in text_of(chosen)
    posted = client.post(
        case.do("state_facts"),
        {"fact": place, f"fact:{place}": "true", "evidence": "x", "step": "record"},
    )
    assert posted.status_code == 400


def test_a_claim_that_was_made_is_not_unsaid_by_hand(site, case):
    case.decided()
    place = "countries:IQ:refoulement_claim_raised"
    client = site.client()
    asked = client.get(case.do("state_facts"), {"fact": place})
    assert "Iraq: The person states" in text_of(asked)
    case.act("record_refoulement_claim", -3, country="IQ", statement="I fear for my life.")
    posted = client.post(
        case.do("state_facts"),
        {"fact": place, f"fact:{place}": "false", "evidence": "x", "step": "record"},
    )
    assert posted.status_code == 400


def test_a_correction_replaces_an_event_and_both_stay_visible(site, case):
    case.act("record_hearing", -5, subject="several", statement="A first version.")
    event = case.desk.file(case.id).events[-1]
    client = site.client()
    form = client.get(case.do("record_hearing") + f"?corrects={event.id}")
    assert "A first version.</textarea>" in form.content.decode()
    checked = client.post(
        case.do("record_hearing"),
        {**hidden(form), "subject": "several", "statement": "A better version.",
         "on": case.day(-6).isoformat(), "step": "check"},
    )  # fmt: skip
    assert sign(client, case, "record_hearing", checked).status_code == 302
    page = text_of(client.get(case.url))
    assert "A first version." in page
    assert "A better version." in page
    assert "it no longer counts" in page


def test_a_case_opens_with_what_is_known_and_nothing_more(site):
    client = site.client()
    form = client.get("/cases/new/")
    response = client.post(
        "/cases/new/",
        {**hidden(form), "family_name": "Hassan", "given_names": "Amina", "nationalities": "SO",
         "fact:is_union_citizen": "false", "on": "2026-10-01"},
    )  # fmt: skip
    assert response.status_code == 302
    page = text_of(client.get(response.headers["Location"]))
    assert "Amina Hassan" in page
    assert "Open questions" in page


def test_a_decision_that_lacks_its_content_is_not_signed(site, case):
    case.act("consider_country", -5, country="IQ", category="a_country_of_origin")
    case.act("record_hearing", -5, subject="several", statement="I want to stay.")
    answers = {**DECISION, "country_assessment": ""}
    answers.pop("id")
    before = case.events
    checked = look(site.client(), case, "issue_return_decision", **answers)
    page = text_of(checked)
    assert "something is missing" in page
    assert "Sign and record" not in page
    assert case.events == before


def test_every_field_and_member_has_its_words():
    import typing
    from enum import Enum

    from paluu.casefile.actions import ACTIONS
    from paluu.casefile.events import HAPPENINGS
    from paluu.law.book import LAW
    from paluu.web.words import labels

    wordless = []
    for action in ACTIONS:
        for name, held in typing.get_type_hints(action.records).items():
            named = name in labels.FIELDS or (action.name, name) in labels.SPECIAL
            if name not in {"id", "facts", "kind", "version"} and not named:
                wordless.append(f"{action.name}.{name}")
            if isinstance(held, type) and issubclass(held, Enum):
                wordless += [str(m.value) for m in held if m.value not in labels.MEMBERS]
    wordless += [kind for kind in HAPPENINGS if kind not in labels.EVENTS]
    wordless += [name for name in LAW.tables if name not in labels.TABLES]
    assert wordless == []
