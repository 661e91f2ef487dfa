"""What a document expects of the law, and whether the law says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from paluu.casefile.actions import BY_NAME, Action
from paluu.casefile.assessment import Assessment
from paluu.casefile.casedoc.places import Place
from paluu.casefile.casedoc.statements import read_content
from paluu.casefile.events import Happening
from paluu.casefile.file import CaseFile
from paluu.casefile.guards import Gate, Verdict
from paluu.errors import PaluuError
from paluu.law.book import LAW
from paluu.rules.language import AnyRule
from paluu.rules.plain import Plain

if TYPE_CHECKING:
    from paluu.casefile.casedoc.reading import CaseDocument


@dataclass(frozen=True)
class ConclusionExpected:
    """A conclusion with the value it must have.

    Attributes:
        place: where the document says so.
        rule: the conclusion.
        part: the key of the part it speaks of; ``None`` for the case, or the only part.
        value: the value in plain form; ``None`` is unknown.
        as_of: the day of evaluation; that of the document if ``None``.
        known_at: leave out what the file learned after this instant.
    """

    place: Place
    rule: AnyRule
    part: str | None
    value: Plain
    as_of: date | None
    known_at: datetime | None


@dataclass(frozen=True)
class ActionExpected:
    """An act with what the law must say of it.

    Attributes:
        place: where the document says so.
        action: the act.
        draft: the act as drafted; ``None`` asks what the law says before anything is drafted.
        verdict: what the law must say; an act that is required is permitted too.
        provisions: the provisions that must be among those in the way.
        as_of: the day of evaluation; that of the document if ``None``.
        known_at: leave out what the file learned after this instant.
    """

    place: Place
    action: Action
    draft: Happening | None
    verdict: Verdict
    provisions: tuple[str, ...]
    as_of: date | None
    known_at: datetime | None


Expectation: TypeAlias = ConclusionExpected | ActionExpected


@dataclass(frozen=True)
class Failure:
    """An expectation that is not met.

    Attributes:
        where: file, line and field of the expectation.
        name: the conclusion or act.
        expected: what the document expects.
        found: what the law says.
        because: why it says so: provision and sentence of each reason that is known.
    """

    where: str
    name: str
    expected: str
    found: str
    because: tuple[str, ...] = ()

    def __str__(self) -> str:
        why = f" Because: {' '.join(self.because)}" if self.because else ""
        return f"{self.where}: {self.name}: expected {self.expected}, found {self.found}.{why}"


# --- reading -----------------------------------------------------------------------------------

_CONCLUSION = ("conclusion", "part", "value", "as_of", "known_at")
_ACTION = ("action", "given", "verdict", "provisions", "as_of", "known_at")


def read_expectation(place: Place) -> Expectation:
    """Read one expectation.

    Raises:
        BadInput: a name is not known or a value does not fit, with its place.
    """
    given = place.mapping()
    if "conclusion" in given:
        fields = place.fields(_CONCLUSION, "field of an expectation")
        return _conclusion(place, fields)
    if "action" in given:
        fields = place.fields(_ACTION, "field of an expectation")
        return _action(place, fields)
    raise place.bad("It is not said what is expected.", "Give conclusion or action.")


def _conclusion(place: Place, fields: dict[str, Place]) -> ConclusionExpected:
    name, part = split_name(fields["conclusion"].text())
    fields["conclusion"].known(name, LAW.rules, "conclusion")
    if "part" in fields:
        part = fields["part"].text()
    if "value" not in fields:
        raise place.bad("The field 'value' is missing.", "Write null where it must be unknown.")
    return ConclusionExpected(place, LAW.rules[name], part, fields["value"].plain(), *_when(fields))


def _action(place: Place, fields: dict[str, Place]) -> ActionExpected:
    action = BY_NAME[fields["action"].one_of(BY_NAME, "act")]
    if "verdict" not in fields:
        raise place.bad("The field 'verdict' is missing.")
    verdict = Verdict(fields["verdict"].one_of([each.value for each in Verdict], "verdict"))
    draft = None
    if "given" in fields:
        names = [name for name in action.records.__struct_fields__ if name not in action.fixed]
        draft = read_content(
            action.records,
            fields["given"],
            fields["given"].fields(names, f"field of {action.name}"),
        )
    provisions = fields["provisions"].items() if "provisions" in fields else []
    return ActionExpected(
        place, action, draft, verdict, tuple(each.text() for each in provisions), *_when(fields)
    )


def _when(fields: Mapping[str, Place]) -> tuple[date | None, datetime | None]:
    as_of, known_at = fields.get("as_of"), fields.get("known_at")
    return as_of.day() if as_of else None, known_at.instant() if known_at else None


def split_name(name: str) -> tuple[str, str | None]:
    """Tell the name of a conclusion from its part: ``removal_permitted[RU]``."""
    if name.endswith("]") and "[" in name:
        rule, _, part = name[:-1].partition("[")
        return rule, part
    return name, None


# --- checking ----------------------------------------------------------------------------------


def check_expectations(document: CaseDocument) -> list[Failure]:
    """Hold the law against what a document expects of it.

    Args:
        document: the case with its expectations.

    Returns:
        the expectations that are not met, in their order; empty if all are.
    """
    checking = _Checking(document)
    found = (checking.check(expectation) for expectation in document.expect)
    return [failure for failure in found if failure is not None]


class _Checking:
    def __init__(self, document: CaseDocument) -> None:
        self._document = document
        self._read: dict[tuple[date, datetime | None], Assessment] = {}

    def check(self, expectation: Expectation) -> Failure | None:
        try:
            match expectation:
                case ConclusionExpected():
                    return self._conclusion(expectation)
                case ActionExpected():
                    return self._action(expectation)
        except PaluuError as problem:
            return _failure(expectation, "an answer", f"an error: {problem}")

    def _assessment(self, expectation: Expectation) -> Assessment:
        day = expectation.as_of or self._document.as_of
        key = day, expectation.known_at
        if key not in self._read:
            file: CaseFile = self._document.file
            if expectation.known_at:
                file = file.as_known_at(expectation.known_at)
            self._read[key] = Assessment(file, day)
        return self._read[key]

    def _conclusion(self, expected: ConclusionExpected) -> Failure | None:
        found = self._assessment(expected).conclusion(expected.rule, expected.part)
        if _same(found.value, expected.value):
            return None
        because = tuple(f"{fact}." for fact in (found.missing or found.rests_on)[:8])
        return _failure(expected, _told(expected.value), _told(found.value), because)

    def _action(self, expected: ActionExpected) -> Failure | None:
        assessment = self._assessment(expected)
        gate: Gate = assessment.gate
        standing = (
            gate.outlook(expected.action)
            if expected.draft is None
            else gate.try_out(expected.action, expected.draft)
        )
        in_the_way = standing.in_the_way
        if not _meets(standing.verdict, expected.verdict):
            because = tuple(answer.sentence for answer in in_the_way)
            return _failure(expected, expected.verdict.value, standing.verdict.value, because)
        lacking = [each for each in expected.provisions if each not in standing.provisions]
        if lacking:
            found = ", ".join(standing.provisions) or "no provision"
            return _failure(expected, f"{', '.join(lacking)} in the way", found)
        return None


def _meets(found: Verdict, expected: Verdict) -> bool:
    return found is expected or (expected is Verdict.PERMITTED and found is Verdict.REQUIRED)


def _same(found: Plain, expected: Any) -> bool:
    """Compare plain values; true is not 1."""
    return type(found) is type(expected) and found == expected


def _told(value: Any) -> str:
    match value:
        case None:
            return "unknown"
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def _failure(
    expectation: Expectation, expected: str, found: str, because: tuple[str, ...] = ()
) -> Failure:
    match expectation:
        case ConclusionExpected(rule=rule, part=part):
            name = f"{rule.name}[{part}]" if part else rule.name
        case ActionExpected(action=action):
            name = action.name
    return Failure(str(expectation.place), name, expected, found, because)
