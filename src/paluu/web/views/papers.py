"""Decisions and documents of a case: as a page, as PDF, in both languages."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from paluu.casefile.events import ReturnDecisionIssued
from paluu.casefile.file import CaseFile, Event
from paluu.documents import Language, MissingContent, from_case, render_html, render_pdf
from paluu.documents.office import demonstration_office
from paluu.web import office
from paluu.web.case.page import CasePage, Moment
from paluu.web.people import current

_NAMES = {Language.EN: "English", Language.FI: "Suomi"}


@require_safe
def decision(request: HttpRequest, case_id: UUID, event_id: UUID) -> HttpResponse:
    """Show a return decision with the text of the document that was issued."""
    file, event = _issued(case_id, event_id)
    language = _language(request.GET.get("language", Language.EN.value))
    content = from_case.return_decision(file, event, demonstration_office())
    context = {
        "case": office.desk().store.case(case_id),
        "header": _header(request, case_id, file),
        "event": event,
        "languages": [(each.value, name, each is language) for each, name in _NAMES.items()],
        "language": language.value,
    }
    try:
        # The fragment escapes every text itself.
        context["letter"] = mark_safe(render_html(content, language))  # noqa: S308
    except MissingContent as problem:
        context["missing"] = [(each.describe(language), each.provision) for each in problem.missing]
    return render(request, "paluu/decision.html", context)


@require_safe
def decision_pdf(_: HttpRequest, case_id: UUID, event_id: UUID, language: str) -> HttpResponse:
    """Give a return decision as PDF."""
    file, event = _issued(case_id, event_id)
    content = from_case.return_decision(file, event, demonstration_office())
    body = render_pdf(content, _language(language))
    return _file(body, "application/pdf", f"return-decision-{language}.pdf")


@require_safe
def document(_: HttpRequest, case_id: UUID, event_id: UUID, name: str) -> HttpResponse:
    """Give a document of the file as it was stored."""
    store = office.desk().store
    if not any(e.event_id == event_id and e.name == name for e in store.documents(case_id)):
        raise Http404
    found = store.document(event_id, name)
    if found is None:
        raise Http404
    return _file(found.body, found.media_type, name)


def _file(body: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=media_type)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _issued(case_id: UUID, event_id: UUID) -> tuple[CaseFile, Event]:
    file = office.desk().file(case_id)
    event = file.by_id.get(event_id)
    if event is None or not isinstance(event.content, ReturnDecisionIssued):
        raise Http404
    return file, event


def _language(written: str) -> Language:
    try:
        return Language(written)
    except ValueError:
        raise Http404 from None


def _header(request: HttpRequest, case_id: UUID, file: CaseFile) -> object:
    today = office.today()
    case = office.desk().store.case(case_id)
    return CasePage(case, file, Moment(today, None, office.now(), today), current(request)).header
