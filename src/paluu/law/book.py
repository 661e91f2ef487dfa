"""The law as one book: every fact, option and rule of this edition by name."""

from __future__ import annotations

from paluu.law import (
    a02_scope,
    a04_definitions,
    a07_period_for_return,
    a07_return_decision,
    a08_exceptions,
    a09_recognition,
    a10_entry_ban,
    a11_relief,
    a12_removal,
    a14_postponement,
    a16_security,
    a17_agreements,
    a18_children,
    a21_cooperation,
    a21a_absconding,
    a26_remedies,
    a29_detention,
    a32_counting,
    a32_duration,
    a33_review,
    a34_conditions,
    a35_children,
    a36_readmission,
    a38_data_sharing,
    a39_transfers,
    a43_authorities,
    a46_support,
    a47_emergency,
    a49_final,
)
from paluu.law.facts import SUBJECTS
from paluu.rules.book import Book

EDITION = "council-general-approach-2025-12-05"
"""The text these rules speak for: document 16521/25 in procedure 2025/0059 (COD)."""

ARTICLES = (
    a02_scope,
    a04_definitions,
    a07_period_for_return,
    a07_return_decision,
    a08_exceptions,
    a09_recognition,
    a10_entry_ban,
    a11_relief,
    a12_removal,
    a14_postponement,
    a16_security,
    a17_agreements,
    a18_children,
    a21_cooperation,
    a21a_absconding,
    a26_remedies,
    a29_detention,
    a32_counting,
    a32_duration,
    a33_review,
    a34_conditions,
    a35_children,
    a36_readmission,
    a38_data_sharing,
    a39_transfers,
    a43_authorities,
    a46_support,
    a47_emergency,
    a49_final,
)

LAW = Book(SUBJECTS, ARTICLES)
"""The whole law of this edition."""
