"""What every answer carries, and how what goes wrong is told: plainly, and without content."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from paluu.casefile.refusals import NoSuchCase, Unconfirmed
from paluu.errors import PaluuError

Answer = Callable[[HttpRequest], HttpResponse]

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)


class ClosedDoors:
    """Let nothing in from other hosts, and keep nothing of a case outside the session.

    Args:
        answer: what comes after.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the headers set."""
        response = self.answer(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"
        return response


class PlainWords:
    """Tell errors of the case file as pages; a case that is absent and one withheld look alike.

    Args:
        answer: what comes after.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer for an error that no view has handled."""
        match error:
            case NoSuchCase():
                raise Http404 from error
            case Unconfirmed():
                return _page(request, error, "We do not know if that was recorded", 503)
            case PaluuError():
                return _page(request, error, "That cannot be done", 400)
            case _:
                return None


def _page(request: HttpRequest, error: PaluuError, title: str, status: int) -> HttpResponse:
    return render(request, "paluu/problem.html", {"error": error, "title": title}, status=status)


class WithoutContent(logging.Filter):
    """Keep of a log record its kind and place, not the values that were in hand."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Strip the record and let it pass."""
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            place = ""
            while trace is not None:
                place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
                trace = trace.tb_next
            record.msg = f"{record.getMessage()}: {kind.__name__} at {place}"
            record.args = ()
            record.exc_info = record.exc_text = None
        return True
