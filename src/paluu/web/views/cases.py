"""The list of cases, a new case, and the page of one case."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from paluu.casefile.actions import BY_NAME
from paluu.casefile.refusals import ReferenceTaken
from paluu.casefile.rows import Derived, ListedCase
from paluu.casefile.sheet import Sheet
from paluu.errors import BadInput
from paluu.web import facts_form, office
from paluu.web.case.conclusions import Conclusions
from paluu.web.case.page import NEWEST, CasePage, Moment
from paluu.web.fields import Asked, read_day
from paluu.web.lists import all_lists
from paluu.web.people import current
from paluu.web.queue import groups
from paluu.web.words.speech import day_words, instant_words

PAGE = 60
_SCOPES = {
    "mine": "My cases",
    "all": "All open cases",
    "closed": "Closed cases",
}


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """List cases: mine first, what is urgent on top."""
    office.derive_for_today()
    scope = request.GET.get("show", "mine")
    scope = scope if scope in _SCOPES else "mine"
    wanted = request.GET.get("q", "").strip()
    actor = current(request)
    found = office.desk().store.cases(
        assigned_to=actor.name if scope == "mine" else None,
        closed=scope == "closed",
        matching=wanted or None,
        after=_after(request),
        limit=PAGE + 1,
    )
    last = found[PAGE - 1] if len(found) > PAGE else None
    context = {
        "groups": groups(found[:PAGE], office.today()),
        "scopes": [(key, title, key == scope) for key, title in _SCOPES.items()],
        "scope": scope,
        "title": _SCOPES[scope],
        "wanted": wanted,
        "count": len(found[:PAGE]),
        "more": last,
        "today": day_words(office.today()),
    }
    return render(request, "paluu/queue.html", context)


def _after(request: HttpRequest) -> ListedCase | None:
    """The last line of the page before, as its link names it."""
    reference = request.GET.get("after")
    if not reference:
        return None
    try:
        due = date.fromisoformat(request.GET.get("due", ""))
    except ValueError:
        due = None
    return ListedCase(uuid4(), reference, 0, Derived("", "", next_due=due))


@require_http_methods(["GET", "HEAD", "POST"])
def open_case(request: HttpRequest) -> HttpResponse:
    """Ask what decides whether and how the text applies, and open the case."""
    action = BY_NAME["open_case"]
    actor = current(request)
    asked = Asked(action, Sheet(), all_lists())
    places = facts_form.read_query(facts_form.SCOPE, Sheet())
    given: dict[str, list[str]] = {key: request.POST.getlist(key) for key in request.POST}
    errors: dict[str, str] = {}
    problem = ""
    if request.method == "POST":
        content, errors = asked.read(given)
        facts, more = facts_form.read_inputs(places, given)
        on, late = _effective(given)
        errors |= more | late
        if not errors and on is not None:
            try:
                done = office.desk().open_case(
                    given.get("reference", [""])[0].strip() or _new_reference(),
                    {**content, "facts": facts},
                    actor,
                    now=office.now(),
                    on=on,
                    key=given.get("key", [""])[0] or None,
                )
            except (BadInput, ReferenceTaken) as refusal:
                problem = f"{refusal.message} {refusal.advice or ''}".strip()
            else:
                messages.success(request, "The case is open.")
                return redirect("case", case_id=done.case_id)
    else:
        given = {"assigned_to": [actor.name]}
    context = {
        "fields": asked.fields(given, errors),
        "facts": facts_form.inputs(places, Sheet(), given, errors),
        "errors": errors,
        "problem": problem,
        "on": given.get("on", [office.today().isoformat()])[0],
        "key": given.get("key", [str(uuid4())])[0],
        "reference": given.get("reference", [""])[0],
        "may": actor.may_act_as(action.may),
    }
    return render(request, "paluu/open_case.html", context, status=400 if errors else 200)


def _effective(given: dict[str, list[str]]) -> tuple[date | None, dict[str, str]]:
    try:
        return read_day(given.get("on", [""])[0] or office.today().isoformat()), {}
    except ValueError as problem:
        return None, {"on": f"Day: {problem}"}


def _new_reference() -> str:
    """A reference nobody has to think of: State, year, and a short random number."""
    return f"{office.profile().member_state}-{office.today().year}-{uuid4().int % 10**6:06d}"


@require_safe
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show one case, as it stands or from another moment."""
    page = read_page(request, case_id)
    everything = request.GET.get("timeline") == "all"
    context = {
        "page": page,
        "case": page.case,
        "header": page.header,
        "moment": page.moment,
        "past": page.moment.elsewhere,
        "banner": _banner(page.moment),
        "day_input": page.moment.day.isoformat() if page.moment.elsewhere else "",
        "known_input": _known_input(page.moment),
        "acts": page.acts,
        "timeline": page.timeline(None if everything else NEWEST),
        "hidden_events": 0 if everything else max(len(page.file.events) - NEWEST, 0),
        "documents": office.desk().store.documents(case_id) if not page.moment.elsewhere else (),
        "query": request.GET.urlencode(),
    }
    return render(request, "paluu/case.html", context)


@require_safe
def whole_law(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show every conclusion of a case, by Article."""
    page = read_page(request, case_id)
    context = {
        "case": page.case,
        "header": page.header,
        "groups": Conclusions(page.assessment, page.parts, page.teller).all_groups(),
        "past": page.moment.elsewhere,
        "banner": _banner(page.moment),
        "query": request.GET.urlencode(),
    }
    return render(request, "paluu/whole_law.html", context)


def read_page(request: HttpRequest, case_id: UUID) -> CasePage:
    """Read a case from the moment the query names."""
    desk = office.desk()
    known = desk.store.case(case_id)
    moment = _moment(request)
    file = desk.file(case_id, moment.known_at)
    if not file.events:
        raise BadInput(
            "At that moment the file knew nothing of this case.", advice="Choose a later moment."
        )
    return CasePage(known, file, moment, current(request))


def _moment(request: HttpRequest) -> Moment:
    """Both axes from the query: ``on`` is the day, ``known`` the state of the file."""
    now, today = office.now(), office.today()
    day, known = today, None
    try:
        if text := request.GET.get("on", "").strip():
            day = read_day(text)
        if text := request.GET.get("known", "").strip():
            known = _instant(text)
    except ValueError as problem:
        raise BadInput(f"That moment cannot be read: {problem}") from problem
    return Moment(day, known, now, today)


def _instant(text: str) -> datetime:
    """Read a day (its last minute) or a minute, in the time of the place of the authority."""
    zone = office.zone()
    if len(text) <= 10:
        day = read_day(text)
        return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=zone).astimezone(UTC)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone, second=59)


def _known_input(moment: Moment) -> str:
    if moment.known_at is None:
        return ""
    return office.local(moment.known_at).strftime("%Y-%m-%dT%H:%M")


def _banner(moment: Moment) -> str:
    told: list[str] = []
    if moment.day != moment.today:
        when = "will be true" if moment.day > moment.today else "was true"
        told.append(f"what {when} on {day_words(moment.day)}")
    if moment.known_at is not None:
        told.append(f"the file as it stood on {instant_words(moment.known_at)}")
    return f"You are looking at {' and '.join(told)}." if told else ""


__all__: list[Any] = ["case", "open_case", "queue", "read_page", "whole_law"]
