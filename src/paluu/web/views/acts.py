"""One act on a case: the form, the look at what would follow, and the record."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID, uuid4

import msgspec
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from paluu.casefile.actions import BY_NAME, Action
from paluu.casefile.desk import read_input
from paluu.casefile.events import CaseOpened, FactsStated, Happening
from paluu.casefile.file import CaseFile, Event
from paluu.casefile.guards import Overridden, Refused
from paluu.casefile.refusals import Conflict, KeyReused
from paluu.casefile.rows import Case
from paluu.casefile.sheet import Place
from paluu.documents import MissingContent
from paluu.errors import BadInput, PaluuError
from paluu.web import facts_form, office
from paluu.web.case.acts import conditions, needs_part, takes
from paluu.web.case.page import CasePage, Moment
from paluu.web.case.timeline import fact_lines
from paluu.web.draft import Draft
from paluu.web.fields import Asked, Field, read_day, words_of
from paluu.web.lists import all_lists
from paluu.web.people import current
from paluu.web.words.labels import event_word, field_label
from paluu.web.words.parts import Parts
from paluu.web.words.speech import day_words, instant_words, provisions_in

_DAY_OF = {
    "record_hearing": "Day of the hearing",
    "notify_decision": "Day of notification",
    "issue_return_decision": "Day of the decision",
    "issue_removal_decision": "Day of the decision",
    "impose_entry_ban": "Day of the entry ban",
    "order_detention": "First day of detention",
    "review_detention": "Day of the review",
    "release": "Last day of detention",
    "record_departure": "Day of departure",
    "carry_out_removal": "Day of removal",
    "lodge_appeal": "Day the appeal was lodged",
    "record_breach": "Day of the breach",
}


class _Desk:
    """One request about one act on one case.

    Args:
        request: the request.
        case_id: the case.
        name: the public name of the act.
    """

    def __init__(self, request: HttpRequest, case_id: UUID, name: str) -> None:
        action = BY_NAME.get(name)
        if action is None or name == "open_case":
            raise Http404
        self.request = request
        self.action: Action = action
        self.actor = current(request)
        self.case: Case = office.desk().store.case(case_id)
        self.file: CaseFile = office.desk().file(case_id)
        self.now, self.today = office.now(), office.today()
        self.sheet = self.file.sheet(self.today)
        self.asked = Asked(action, self.sheet, all_lists())
        posted = {key: request.POST.getlist(key) for key in request.POST}
        self.corrected = self._corrected()
        self.places = self._places()
        self.given: dict[str, list[str]] = posted or self._start()
        self.errors: dict[str, str] = {}
        self.problem: PaluuError | None = None

    # --- what was asked ----------------------------------------------------------------------

    def _corrected(self) -> Event | None:
        source = self.request.POST if self.request.method == "POST" else self.request.GET
        written = source.get("corrects")
        if not written:
            return None
        for event in self.file.events:
            if str(event.id) == written and isinstance(event.content, self.action.records):
                return event
        raise Http404

    def _places(self) -> list[Place]:
        if not issubclass(self.action.records, FactsStated):
            return []
        source = self.request.POST if self.request.method == "POST" else self.request.GET
        places = facts_form.read_query(source.getlist("fact"), self.sheet)
        if self.corrected is not None and isinstance(self.corrected.content, FactsStated):
            places += facts_form.places_in(self.corrected.content.facts)
        return list(dict.fromkeys(places))

    def _start(self) -> dict[str, list[str]]:
        if self.corrected is None:
            wanted = {key: self.request.GET.getlist(key) for key in self.request.GET}
            return {"on": [self.today.isoformat()], **wanted}
        return {
            **self.asked.prefilled(self.corrected.content),
            "on": [self.corrected.on.isoformat()],
        }

    def one(self, name: str, default: str = "") -> str:
        """Give a single posted value."""
        return (self.given.get(name) or [default])[0]

    # --- what was answered -------------------------------------------------------------------

    def read(self) -> tuple[Happening | None, date | None]:
        """Read the answers; what is wrong with them is kept by field."""
        found, self.errors = self.asked.read(self.given)
        if issubclass(self.action.records, FactsStated):
            facts, more = facts_form.read_inputs(self.places, self.given)
            found["facts"] = facts
            self.errors |= more
            if not facts and not more:
                self.errors["facts"] = "State at least one fact."
        on = None
        try:
            on = read_day(self.one("on") or self.today.isoformat())
        except ValueError as problem:
            self.errors["on"] = f"{self.day_label}: {problem}"
        if self.errors:
            return None, on
        try:
            return read_input(self.action, found), on
        except BadInput as problem:
            self.problem = problem
            return None, on

    @property
    def day_label(self) -> str:
        """What the day of effect is called here."""
        return _DAY_OF.get(self.action.name, "Day from which it has effect")

    # --- answers -----------------------------------------------------------------------------

    def form(self) -> HttpResponse:
        """Show the form."""
        fields = self.asked.fields(self.given, self.errors)
        facts = facts_form.inputs(self.places, self.sheet, self.given, self.errors)
        labels = {field.name: field.label for field in [*fields, *facts]}
        context = {
            **self._common(),
            "fields": fields,
            "facts": facts,
            "fact_queries": [":".join(part for part in place if part) for place in self.places],
            "errors": [(f"field-{name}", text) for name, text in self.errors.items()],
            "labels": labels,
            "on": self.one("on", self.today.isoformat()),
            "on_error": self.errors.get("on", ""),
            "needs": needs_part(self.action, Parts(self.sheet)),
            "state_link": reverse("act", args=[self.case.id, "consider_country"]),
        }
        wrong = bool(self.errors or self.problem)
        return render(self.request, "paluu/act.html", context, status=400 if wrong else 200)

    def choose_facts(self) -> HttpResponse:
        """Show every fact that can be stated."""
        wanted = self.request.GET.get("q", "").strip()
        context = {
            **self._common(),
            "shelves": facts_form.shelves(self.sheet, wanted),
            "wanted": wanted,
        }
        return render(self.request, "paluu/choose_facts.html", context)

    def look(self, content: Happening, on: date) -> HttpResponse:
        """Show what the law says of the draft and what would follow."""
        try:
            draft = Draft(
                self.file, self.action, content, on=on, today=self.today, now=self.now,
                actor=self.actor,
            )  # fmt: skip
        except BadInput as problem:
            self.problem = problem
            return self.form()
        lacking = draft.lacking if not draft.refused else []
        context = {
            **self._common(),
            "draft": draft,
            "obstacles": draft.obstacles,
            "lacking": lacking,
            "helpful": draft.helpful() if draft.refused else [],
            "effects": draft.effects() if not draft.refused else [],
            "lines": self._lines(content, draft.parts),
            "on": day_words(on),
            "hidden": [
                (key, value)
                for key, values in self.given.items()
                if key not in {"csrfmiddlewaretoken", "step", "override", "position", "key"}
                for value in values
            ],
            "override": self.one("override"),
            "override_wanted": self.one("step") == "record" and draft.can_be_set_aside,
        }
        status = 409 if draft.refused and self.one("step") == "record" else 200
        return render(self.request, "paluu/check.html", context, status=status)

    def record(self, content: Happening, on: date) -> HttpResponse:
        """Record the act, or say why not."""
        try:
            done = office.desk().act(
                self.case.id,
                self.action.name,
                _plain(content),
                self.actor,
                now=self.now,
                on=on,
                expected_position=_number(self.one("position")),
                key=self.one("key") or None,
                override=self.one("override"),
                corrects=self.corrected.id if self.corrected else None,
            )
        except (Refused, Overridden, MissingContent):
            return self.look(content, on)
        except (Conflict, KeyReused) as problem:
            return self._conflict(problem)
        except BadInput as problem:
            self.problem = problem
            return self.form()
        messages.success(self.request, f"Recorded: {event_word(done.event.content.kind)}.")
        return redirect("case", case_id=self.case.id)

    def _conflict(self, problem: Conflict | KeyReused) -> HttpResponse:
        acts = problem.acts if isinstance(problem, Conflict) else ()
        context = {
            **self._common(),
            "acts": [
                (act.actor, event_word(act.type), instant_words(act.recorded_at)) for act in acts
            ],
        }
        return render(self.request, "paluu/conflict.html", context, status=409)

    def _common(self) -> dict[str, Any]:
        moment = Moment(self.today, None, self.now, self.today)
        page = CasePage(self.case, self.file, moment, self.actor)
        return {
            "case": self.case,
            "header": page.header,
            "action": self.action,
            "provisions": tuple(provisions_in(self.action.provision)),
            "day_label": self.day_label,
            "problem": self.problem,
            "position": self.one("position") or self.case.position,
            "key": self.one("key") or str(uuid4()),
            "corrected": self.corrected,
            "corrected_title": event_word(self.corrected.content.kind) if self.corrected else "",
            "may": self.actor.may_act_as(self.action.may),
            "takes": takes(self.action),
            "conditions": conditions(self.action, page.assessment.gate),
        }

    def _lines(self, content: Happening, parts: Parts) -> list[tuple[str, str]]:
        lines = []
        for name in content.__struct_fields__:
            value = getattr(content, name)
            if name in {"id", "facts"} or value is None or value in ("", ()):
                continue
            lines.append((field_label(self.action.name, name)[0], words_of(name, value, parts)))
        if isinstance(content, FactsStated | CaseOpened):
            lines += [(line.label, line.text) for line in fact_lines(content.facts, parts)]
        return lines


@require_http_methods(["GET", "HEAD", "POST"])
def act(request: HttpRequest, case_id: UUID, name: str) -> HttpResponse:
    """Answer for one act: its form, a look before signing, or the record."""
    at = _Desk(request, case_id, name)
    if request.method != "POST":
        choosing = issubclass(at.action.records, FactsStated) and not at.places
        return at.choose_facts() if choosing else at.form()
    if at.one("step") == "change":
        return at.form()
    content, on = at.read()
    if content is None or on is None:
        return at.form()
    if at.one("step") == "record":
        return at.record(content, on)
    return at.look(content, on)


def _plain(content: Happening) -> dict[str, Any]:
    plain = msgspec.to_builtins(content)
    return cast(dict[str, Any], plain)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


__all__ = ["Field", "act"]
