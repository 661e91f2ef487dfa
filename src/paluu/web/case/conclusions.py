"""What the law concludes of a case, in groups, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from paluu.casefile.assessment import Assessment, Conclusion
from paluu.law.book import LAW
from paluu.rules.language import AnyRule
from paluu.rules.plain import NOT_APPLICABLE
from paluu.rules.values import Kind
from paluu.web.case.acts import FactLink, fact_link
from paluu.web.reasons import Teller, Token, laid_out
from paluu.web.words.labels import ARTICLES
from paluu.web.words.parts import Parts, read_place
from paluu.web.words.speech import value_words

KEY = (
    ("Scope and stay", (
        "regulation_applicable", "return_procedure_blocked", "illegal_stay_established",
    )),
    ("Return decision", (
        "duty_to_issue_return_decision", "return_decision_blocked", "return_decision_exists",
        "obligation_to_leave_missed",
    )),
    ("Non-refoulement", (
        "general_refoulement_question_open", "refoulement_question_open",
        "removal_blocked_to_country",
    )),
    ("Removal", (
        "subject_to_removal", "removal_suspended", "removal_postponed", "removal_permitted",
    )),
    ("Entry ban", ("entry_ban_mandatory", "entry_ban_in_force")),
    ("Security and absconding", (
        "poses_security_risk", "risk_of_absconding", "breach_of_cooperation",
    )),
    ("Detention", (
        "detained", "detention_permitted", "detention_still_necessary",
        "detention_maximum_exceeded", "release_duty",
    )),
    ("Children", ("child_concerned", "child_safeguards_met")),
    ("Remedies", ("right_to_appeal", "court_refoulement_verification")),
)  # fmt: skip
"""The conclusions the page of a case shows, by the names of their rules."""


@dataclass(frozen=True)
class ConclusionRow:
    """A conclusion as a row.

    Attributes:
        name: its public name, for the address of the row on the page.
        sentence: the conclusion.
        part: the part it speaks of; empty for the case.
        mark: ``yes``, ``no``, ``unknown``, ``na`` or ``value``.
        value: the value in words, for a day or a number.
        provisions: where the text says so.
        why: what it rests on.
        missing: the facts that would decide it.
    """

    name: str
    sentence: str
    part: str
    mark: str
    value: str
    provisions: tuple[str, ...]
    why: tuple[Token, ...]
    missing: tuple[FactLink, ...]


@dataclass(frozen=True)
class Group:
    """Conclusions under one heading."""

    title: str
    rows: tuple[ConclusionRow, ...]


class Conclusions:
    """The conclusions of one case.

    Args:
        assessment: what the law says.
        parts: the names of its parts.
        teller: who tells the reasons.
    """

    def __init__(self, assessment: Assessment, parts: Parts, teller: Teller) -> None:
        self.assessment = assessment
        self.parts = parts
        self.teller = teller

    def key_groups(self) -> list[Group]:
        """Give the conclusions that matter most, those that do not apply left out."""
        groups = []
        for title, names in KEY:
            rows = tuple(row for name in names for row in self._applicable(LAW.rules.get(name)))
            if rows:
                groups.append(Group(title, rows))
        return groups

    def all_groups(self) -> list[Group]:
        """Give every conclusion, by the Article it begins with."""
        found: dict[str, list[ConclusionRow]] = {}
        for conclusion in self.assessment.conclusions():
            found.setdefault(_article(conclusion.rule), []).append(self._row(conclusion))
        return [
            Group(f"Article {number}: {ARTICLES.get(number, '')}".rstrip(": "), tuple(rows))
            for number, rows in found.items()
        ]

    def _applicable(self, rule: AnyRule | None) -> Iterator[ConclusionRow]:
        if rule is None:
            return
        for conclusion in self.assessment.of_every_part(rule):
            row = self._row(conclusion)
            if row.mark != "na":
                yield row

    def _row(self, conclusion: Conclusion) -> ConclusionRow:
        rule = conclusion.rule
        table = rule.subject.table
        value = conclusion.value
        truth = rule.kind is Kind.TRUTH
        mark = {True: "yes", False: "no", NOT_APPLICABLE: "na"}.get(value) if truth else "value"
        if not truth and value == NOT_APPLICABLE:
            mark = "na"
        why = self.teller.why(rule, conclusion.trace, conclusion.index) if mark != "na" else ()
        missing = conclusion.missing[:6] if mark is None else ()
        return ConclusionRow(
            name=conclusion.name,
            sentence=rule.negation if mark == "no" else rule.statement,
            part=self.parts.name(table.name, conclusion.row) if table else "",
            mark=mark or "unknown",
            value="" if truth else value_words(rule.kind, value, rule.unit),
            provisions=rule.provisions,
            why=tuple(laid_out(why)),
            missing=tuple(fact_link(read_place(each), self.parts) for each in missing),
        )


def _article(rule: AnyRule) -> str:
    return rule.provisions[0].split("(")[0]
