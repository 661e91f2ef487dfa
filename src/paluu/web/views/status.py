"""Pages for when nothing else can be shown, and whether the application is well."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from paluu.web import office


@login_not_required
def status(_: HttpRequest) -> JsonResponse:
    """Say whether the case store answers."""
    office.desk().store.cases(limit=1)
    return JsonResponse({"status": "ok"})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer where there is nothing, or nothing for this person: both look alike."""
    del exception
    return render(request, "paluu/not_found.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when the application itself has failed."""
    return render(request, "paluu/broken.html", {"actor": None}, status=500)
