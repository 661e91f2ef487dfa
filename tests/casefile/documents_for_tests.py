"""Case files for the tests, as texts."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"

HEAD = """\
paluu: 1
reference: FI-1
"""
OPENED = """\
events:
  - event: case_opened
    on: 2024-01-08
    family_name: Karimi
    given_names: Sami
"""
DECIDED = (
    HEAD
    + OPENED
    + """\
  - {event: country_considered, on: 2024-01-09, country: IQ, category: a_country_of_origin}
  - event: return_decision_issued
    on: 2024-01-10
    id: rd-1
    mode: period_for_return
    period_days: 30
    countries: [IQ]
    reasons_in_fact: The visa has expired.
    reasons_in_law: Article 7(1)
"""
)
NOTIFIED = "event: decision_notified, channel: personal, language: ar, proof: receipt"
