"""What may be stated by hand, and what only an act with its own guards and roles states.

Without this a statement of facts would be a way round every guard: somebody could simply say that a
claim has been answered, or that a decision has been notified.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from paluu.casefile.events import CaseOpened, FactsStated, Happening
from paluu.casefile.sheet import Place, Sheet
from paluu.errors import BadInput
from paluu.law.book import LAW

STATED_BY = {
    "refoulement_assessed": "answer_refoulement_claim",
    "directed_to_appropriate_procedure": "answer_refoulement_claim",
    "refoulement_risk_established": "answer_refoulement_claim",
    "general_refoulement_claim_answered": "answer_refoulement_claim",
    "return_decision_date": "issue_return_decision",
    "return_decision_notified_date": "notify_decision",
    "return_decision_withdrawn_or_annulled": "withdraw_decision",
    "removal_decision_date": "issue_removal_decision",
    "removal_decision_notified_date": "notify_decision",
    "removal_decision_withdrawn_or_annulled": "withdraw_decision",
    "entry_ban_date": "impose_entry_ban",
    "entry_ban_notified_date": "notify_decision",
    "entry_ban_withdrawn_or_annulled": "withdraw_decision",
    "departure_period_days": "extend_period",
    "departure_period_shortened": "shorten_period",
    "departure_period_extended": "extend_period",
    "appeal_lodged_date": "lodge_appeal",
    "appeal_decided": "record_appeal_outcome",
    "suspension_outcome": "record_suspension",
    "detention_start_date": "order_detention",
    "detention_start": "order_detention",
    "detention_end_date": "release",
    "detention_extended": "prolong_detention",
    "judicial_control_done": "review_detention",
    "detention_review_date": "review_detention",
    "detention_review_outcome": "review_detention",
    "detention_review_by_court": "review_detention",
    "postponed_for_specific_circumstances": "postpone_removal",
    "postponement_confirmed_in_writing": "confirm_postponement",
    "hearing_subject": "record_hearing",
    "hearing_date": "record_hearing",
}
"""Facts that only an act states, and the act."""

CLAIMS = frozenset(
    {
        "refoulement_claim_raised",
        "refoulement_indications_known",
        "general_refoulement_claim_raised",
    }
)
"""What may be said to be so; once it is said only an answer ends it."""

MADE_BY_ACTS = {
    "return_decisions": "issue_return_decision",
    "removal_decisions": "issue_removal_decision",
    "entry_bans": "impose_entry_ban",
    "appeals": "lodge_appeal",
    "detention_reviews": "review_detention",
    "hearings": "record_hearing",
}
"""Parts that only an act brings into a case; facts may be added to those that are there."""


def by_hand(place: Place, sheet: Sheet) -> bool:
    """Say whether a fact may be stated by hand.

    Args:
        place: the fact.
        sheet: the facts of the case.
    """
    return _why_not(place, sheet) is None


def check_by_hand(content: Happening, sheet: Sheet) -> None:
    """Refuse a statement of facts that only an act may make.

    Args:
        content: what is to be recorded; other events than statements always pass.
        sheet: the facts of the case before it.

    Raises:
        BadInput: it states what only an act states; it names the fact and the act.
    """
    if not isinstance(content, FactsStated | CaseOpened):
        return
    for place, value in stated_in(content.facts):
        table, key, name = place
        act = _why_not(place, sheet)
        if act is not None and not (name in CLAIMS and value is True):
            raise BadInput(
                f"{name or table} is not stated by hand.",
                where=f"facts.{table}[{key}].{name}" if table else f"facts.{name}",
                advice=f"Use the act {act}, which has guards of its own.",
            )


def stated_in(facts: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    """Give every fact of a statement with its value; a part named without facts counts too."""
    for name, value in facts.items():
        if name not in LAW.tables:
            yield (None, None, name), value
            continue
        rows = value.get("rows", []) if isinstance(value, Mapping) else value
        for row in rows if isinstance(rows, list) else []:
            if isinstance(row, Mapping):
                key = str(row.get("id", ""))
                yield (name, key, ""), None
                yield from (((name, key, part), row[part]) for part in row if part != "id")


def places_in(facts: Mapping[str, Any]) -> list[Place]:
    """List the facts of a statement, each with its part."""
    return [place for place, _ in stated_in(facts) if place[2]]


def _why_not(place: Place, sheet: Sheet) -> str | None:
    """Name the act that a fact takes, or nothing if it may be stated by hand."""
    table, key, name = place
    if table in MADE_BY_ACTS and (key is None or key not in sheet.rows.get(table, {})):
        return MADE_BY_ACTS[table]
    if name in STATED_BY:
        return STATED_BY[name]
    stated = sheet.known(table, key, name) if table and key else sheet.case.get(name)
    return "answer_refoulement_claim" if name in CLAIMS and stated is True else None
