"""The page and the PDF say the same, word for word and in the same order."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from decisions_for_tests import FULL, PLAIN

from paluu.documents import Language, ReturnDecisionContent, render_html, render_pdf
from paluu.documents.content import State

# The body of an A4 page in points: without the running head and foot, which a page does not have.
BODY = ["-x", "0", "-y", "62", "-W", "596", "-H", "706"]


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def page_text(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    return parser.text


def pdf_text(pdf: bytes, folder: Path, *area: str) -> str:
    program = shutil.which("pdftotext")
    assert program is not None
    path = folder / "decision.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        [program, "-raw", *area, str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def squeezed(text: str) -> str:
    """Drop white space and list marks, in which a page and a PDF may differ."""
    return re.sub(r"[\s•]+", "", text)


needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


@needs_pdftotext
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("content", [PLAIN, FULL], ids=["plain", "full"])
def test_the_pdf_has_the_text_of_the_page(
    content: ReturnDecisionContent, language: Language, tmp_path: Path
) -> None:
    signed = msgspec.structs.replace(content, state=State.SIGNED)

    on_paper = pdf_text(render_pdf(signed, language), tmp_path, *BODY)
    on_screen = page_text(render_html(signed, language))

    assert squeezed(on_paper) == squeezed(on_screen)


@needs_pdftotext
def test_every_page_carries_its_number_and_the_case(tmp_path: Path) -> None:
    text = pdf_text(render_pdf(PLAIN, Language.EN), tmp_path)
    pages = text.split("\f")[:-1]

    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in page
        assert "Case RO/2029/00417 · Decision RD-2029-001385" in page


@needs_pdftotext
@pytest.mark.parametrize(("language", "mark"), [(Language.EN, "DRAFT"), (Language.FI, "LUONNOS")])
def test_a_draft_says_so_on_every_page_and_a_signed_decision_nowhere(
    language: Language, mark: str, tmp_path: Path
) -> None:
    signed = msgspec.structs.replace(FULL, state=State.SIGNED)

    pages = pdf_text(render_pdf(FULL, language), tmp_path).split("\f")[:-1]
    assert all(f"{mark} –" in page for page in pages)
    assert mark in render_html(FULL, language)

    assert mark not in pdf_text(render_pdf(signed, language), tmp_path)
    assert mark not in render_html(signed, language)
