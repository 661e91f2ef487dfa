"""Which provisions the mandatory content of documents implements."""

from __future__ import annotations

from collections.abc import Iterator

from paluu.documents.completeness import PROVISIONS
from paluu.law.coverage import Claim


def document_claims() -> Iterator[Claim]:
    """Give what the documents claim: every element a document must contain."""
    for element, (provision, _) in PROVISIONS.items():
        if not provision.startswith("Regulation"):
            yield Claim(provision, "document", f"return decision: {element.value}")
