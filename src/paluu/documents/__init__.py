"""Documents as PDF and as pages: the return decision with its removal decision and entry ban."""

from __future__ import annotations

from paluu.documents.completeness import Element, Missing, MissingContent, check
from paluu.documents.content import Language, ReturnDecisionContent
from paluu.documents.html import to_html
from paluu.documents.pdf import Unprintable, to_pdf
from paluu.documents.return_decision import TEMPLATE_VERSION, compose

__all__ = [
    "TEMPLATE_VERSION",
    "Element",
    "Language",
    "Missing",
    "MissingContent",
    "ReturnDecisionContent",
    "Unprintable",
    "check",
    "render_html",
    "render_pdf",
]


def render_pdf(content: ReturnDecisionContent, language: Language) -> bytes:
    """Render a return decision as an accessible, archival PDF (PDF/UA-1 and PDF/A-2a).

    Args:
        content: what the decision says.
        language: the language of the fixed sentences.

    Returns:
        The PDF; the same content always gives the same bytes.

    Raises:
        MissingContent: mandatory content is missing, each element named with its provision.
        BadInput: a code of a country or a language is unknown, or a character has no glyph.
    """
    return to_pdf(compose(content, language))


def render_html(content: ReturnDecisionContent, language: Language) -> str:
    """Render the same return decision as an HTML fragment, with the same text.

    Args:
        content: what the decision says.
        language: the language of the fixed sentences.

    Returns:
        An ``article`` element with headings from ``h2``; all text is escaped.

    Raises:
        MissingContent: mandatory content is missing, each element named with its provision.
        BadInput: a code of a country or a language is unknown.
    """
    return to_html(compose(content, language))
