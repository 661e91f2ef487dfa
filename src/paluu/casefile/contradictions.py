"""What cannot all have happened: events that contradict each other or speak of what is not there.

A case file may be late, incomplete and about unlawful acts. What it may not do is say two things
of which one must be wrong; then a person has to say which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from paluu.casefile import events as e
from paluu.casefile.file import CaseFile, Event
from paluu.casefile.sheet import Sheet
from paluu.errors import BadInput

DECISIONS = ("return_decisions", "removal_decisions", "entry_bans")

_ADDS: dict[type[e.Happening], str] = {
    e.ReturnDecisionIssued: "return_decisions",
    e.RemovalDecisionIssued: "removal_decisions",
    e.EntryBanImposed: "entry_bans",
    e.AppealLodged: "appeals",
    e.DetentionOrdered: "detention_periods",
}
"""The part that begins with an event; the event's ``id`` is its key."""

_SPEAKS_OF: dict[type[e.Happening], tuple[tuple[str, tuple[str, ...]], ...]] = {
    e.DecisionNotified: (("decision", DECISIONS),),
    e.PeriodChanged: (("decision", ("return_decisions",)),),
    e.DecisionWithdrawn: (("decision", DECISIONS),),
    e.RefoulementAnswered: (("country", ("countries",)),),
    e.RemovalPostponed: (("country", ("countries",)),),
    e.PostponementLifted: (("country", ("countries",)),),
    e.PostponementConfirmed: (("country", ("countries",)),),
    e.AppealLodged: (("against", DECISIONS),),
    e.SuspensionDecided: (("appeal", ("appeals",)),),
    e.AppealDecided: (("appeal", ("appeals",)), ("annulled", DECISIONS)),
    e.DetentionReviewed: (("period", ("detention_periods",)),),
    e.DetentionProlonged: (("period", ("detention_periods",)),),
    e.Released: (("period", ("detention_periods",)),),
}
"""The fields of an event that name parts the case must have, with the tables they may be in."""

_WORDS = {
    "return_decisions": "return decision",
    "removal_decisions": "removal decision",
    "entry_bans": "entry ban",
    "appeals": "appeal",
    "detention_periods": "period of detention",
    "countries": "country",
}


class Contradiction(BadInput):
    """Two events of a case cannot both be right, or one speaks of a part the case does not have.

    Attributes:
        event: the event that does not fit.
        field: the field of it that is to blame; empty if the whole event is.
    """

    def __init__(self, event: Event, field: str, message: str, advice: str | None = None) -> None:
        self.event = event
        self.field = field
        where = f"{event.content.kind}.{field}" if field else event.content.kind
        super().__init__(message, where=where, advice=advice)


def check_consistent(file: CaseFile) -> None:
    """Refuse a case file whose events contradict each other, or state what cannot be read.

    Args:
        file: the case; events that have been corrected are left out.

    Raises:
        Contradiction: two events cannot both be right, or a part is not there.
        BadInput: a fact is not known, or its value does not fit.
    """
    last = max((event.on for event in file.events), default=date.min)
    events = file.in_effect(last)
    reading = _Reading(events)
    for event in events:
        reading.take(event)
    file.situation(last)


class _Reading:
    """The events so far: what they state, and what has happened once.

    Args:
        events: all of them, in the order of their effect.
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self._sheet = Sheet()
        self._begins = {
            (_ADDS[type(event.content)], str(getattr(event.content, "id", ""))): event.on
            for event in events
            if type(event.content) in _ADDS
        }
        self._once: dict[tuple[str, ...], date] = {}

    def take(self, event: Event) -> None:
        content = event.content
        self._check_named(event)
        self._check_added(event)
        self._check_once(event)
        self._check_at_liberty(event)
        self._sheet.begin(UUID(int=0))
        try:
            content.state(self._sheet, event.on)
        except Contradiction:
            raise
        except BadInput as problem:
            raise Contradiction(event, "", problem.message, problem.advice) from problem

    def _check_named(self, event: Event) -> None:
        for field, tables in _SPEAKS_OF.get(type(event.content), ()):
            for key in _keys(getattr(event.content, field)):
                self._check_there(event, field, tables, key)

    def _check_there(self, event: Event, field: str, tables: tuple[str, ...], key: str) -> None:
        known = [name for table in tables for name in self._sheet.rows.get(table, {})]
        if key in known:
            return
        what = "decision" if len(tables) > 1 else _WORDS[tables[0]]
        advice = f"It has: {', '.join(known)}." if known else f"It has no {what} yet."
        for table in tables:
            if (table, key) in self._begins:
                advice = f"That is of {self._begins[table, key]}: one of the two days is wrong."
        raise Contradiction(
            event, field, f"On {event.on} the case has no {what} {key!r} yet.", advice
        )

    def _check_added(self, event: Event) -> None:
        table = _ADDS.get(type(event.content))
        if table is None:
            return
        key = str(getattr(event.content, "id", ""))
        kin = DECISIONS if table in DECISIONS else (table,)
        for other in kin:
            if key in self._sheet.rows.get(other, {}):
                raise Contradiction(
                    event,
                    "id",
                    f"The case already has the {_WORDS[other]} {key!r}.",
                    "Give this one another id, or say that it corrects the earlier event.",
                )

    def _check_once(self, event: Event) -> None:
        for what in _once(event.content):
            if what in self._once:
                raise Contradiction(
                    event,
                    "",
                    f"The {' '.join(what)} is already on the file, on {self._once[what]}.",
                    "If that was wrong, say that this event corrects it.",
                )
            self._once[what] = event.on

    def _check_at_liberty(self, event: Event) -> None:
        """Nobody is detained twice at once under this Regulation."""
        if not isinstance(event.content, e.DetentionOrdered):
            return
        for key, period in self._sheet.rows.get("detention_periods", {}).items():
            end = period.get("detention_end_date")
            if period.get("detention_regime") != "return_regulation":
                continue
            if end is None or (isinstance(end, date) and end > event.on):
                raise Contradiction(
                    event,
                    "",
                    f"The detention {key!r} has not ended on {event.on}.",
                    "Record the release first.",
                )


def _once(content: e.Happening) -> Iterator[tuple[str, ...]]:
    """Name what happens at most once."""
    match content:
        case e.CaseOpened():
            yield ("opening of the case",)
        case e.DecisionNotified(decision=decision):
            yield "notification of", decision
        case e.DecisionWithdrawn(decision=decision):
            yield "end of", decision
        case e.Released(period=period):
            yield "release from", period
        case e.AppealDecided(appeal=appeal):
            yield "outcome of", appeal
        case e.Departed() | e.RemovalCarriedOut():
            yield ("departure",)
        case e.CaseClosed():
            yield ("closure of the case",)
        case _:
            pass


def _keys(value: str | Iterable[str] | None) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
