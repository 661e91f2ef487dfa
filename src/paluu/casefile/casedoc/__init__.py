"""The case file as a document: one person's case in YAML or JSON.

A document names its format (``paluu: 1``), the case, and what happened, event by event in the
order in which the file learned of it. It may say what is expected of the law, which makes it a
test. ``schema`` describes it as a JSON Schema; ``examples/first_case.yaml`` explains it.
"""

from __future__ import annotations

from paluu.casefile.casedoc.expectations import (
    ActionExpected,
    ConclusionExpected,
    Expectation,
    Failure,
    check_expectations,
)
from paluu.casefile.casedoc.reading import CaseDocument, read_case
from paluu.casefile.casedoc.writing import write_case

__all__ = [
    "ActionExpected",
    "CaseDocument",
    "ConclusionExpected",
    "Expectation",
    "Failure",
    "check_expectations",
    "read_case",
    "write_case",
]
