"""Sets a document as PDF with Typst: tagged for PDF/UA-1 and archival as PDF/A-2a.

The template is fixed and reads the document as JSON, so no text can become Typst code.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import cast

import msgspec
import typst

from paluu.documents.model import Document
from paluu.errors import BadInput

_HERE = Path(str(files("paluu.documents")))
_TEMPLATE = "letter.typ"

# A compiler may work on one document at a time; a decision takes milliseconds.
_ONE_AT_A_TIME = Lock()


class Unprintable(BadInput):
    """A text has a character the shipped fonts cannot show, such as one of an Arabic name."""


def to_pdf(document: Document) -> bytes:
    """Set the document as PDF; the same document always gives the same bytes.

    Args:
        document: the document to set.

    Returns:
        A PDF that claims PDF/UA-1 and PDF/A-2a.

    Raises:
        Unprintable: a character is outside Latin, Greek and Cyrillic script.
    """
    data = msgspec.json.encode(document).decode()
    # Midnight UTC of the document's own date, so that no clock enters the file.
    moment = datetime.combine(document.dated, time(), tzinfo=UTC)
    try:
        with _ONE_AT_A_TIME:
            made = _compiler().compile(
                input=str(_HERE / _TEMPLATE),
                format="pdf",
                sys_inputs={"document": data},
                pdf_standards=["ua-1", "a-2a"],
                timestamp=int(moment.timestamp()),
            )
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        raise Unprintable(
            f"The document holds a character that cannot be printed: {error}",
            provision="7(2)",
            advice="Write the text in Latin, Greek or Cyrillic letters.",
        ) from error
    # One document in, one PDF out: lists are for formats with a file for each page.
    return cast("bytes", made)


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(_HERE / "fonts")],
    )
    return typst.Compiler(str(_HERE / _TEMPLATE), root=str(_HERE), font_paths=fonts)
