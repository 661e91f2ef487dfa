"""Reading a document: whole or not at all, and every error with file, line and field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from paluu.casefile.casedoc.expectations import Expectation, read_expectation
from paluu.casefile.casedoc.marked import read_marked
from paluu.casefile.casedoc.places import Place
from paluu.casefile.casedoc.statements import check_facts, read_content
from paluu.casefile.contradictions import Contradiction, check_consistent
from paluu.casefile.events import HAPPENINGS, CaseTakenIn, FactsStated, Happening
from paluu.casefile.file import CaseFile, Event
from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.profile import Profile, reference_profile

FORMAT = 1
FIELDS = (
    "paluu", "reference", "title", "source", "member_state", "options", "as_of", "complete",
    "facts", "events", "expect",
)  # fmt: skip
"""The fields of a document."""
HEADER = ("event", "on", "recorded", "by", "label", "corrects")
"""What every event says of itself, beside its content."""
KINDS = tuple(kind for kind in HAPPENINGS if kind != CaseTakenIn.kind)
"""The kinds of event; how a case was taken in, the head of its document says."""
UNNAMED = "case file"
"""Who recorded an event that does not say so."""

_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True)
class CaseDocument:
    """A case file as read from a document.

    Attributes:
        file: the case.
        as_of: the day of evaluation if the caller gives none.
        expect: what is expected of the law.
        title: what the document calls the case; empty if it does not say.
        source: where the case comes from; empty if it does not say.
        where: the path it was read from, for errors.
        lines: the line of each event.
    """

    file: CaseFile
    as_of: date
    expect: tuple[Expectation, ...] = ()
    title: str = ""
    source: str = ""
    where: str = ""
    lines: tuple[int, ...] = ()


def read_case(source: Path | str | bytes, *, where: str | None = None) -> CaseDocument:
    """Read a case file.

    Args:
        source: a path, or the text of the document itself (YAML or JSON).
        where: what to call it in errors; its path by default.

    Returns:
        the case with what the document says about it; the same text gives the same case.

    Raises:
        BadInput: it cannot be read, something is unknown or does not fit, or two events contradict
            each other; it names file, line and field. Nothing is read by halves.
    """
    name = where or (str(source) if isinstance(source, Path) else "case file")
    return _Reader(Place(name, read_marked(source, where=name))).read()


class _Reader:
    def __init__(self, top: Place) -> None:
        self.top = top
        self.fields: dict[str, Place] = {}
        self.labels: dict[str, UUID] = {}
        self.places: list[Place] = []
        self.reference = ""

    def read(self) -> CaseDocument:
        self.fields = self.top.fields(FIELDS)
        self._check_format()
        self.reference = self._text("reference", required=True)
        profile = self._profile()
        events = self._events()
        as_of = self._day("as_of") or max((event.on for event in events), default=None)
        expect = tuple(
            read_expectation(place)
            for place in (self.fields["expect"].items() if "expect" in self.fields else ())
        )
        days = [as_of, *(each.as_of for each in expect)]
        facts = self._facts(events, min((day for day in days if day), default=None))
        if as_of is None or not (events or facts):
            raise self.top.bad(
                "There is no day on which the law could be read.",
                "Give as_of, with facts or events.",
            )
        complete = self.fields["complete"].truth() if "complete" in self.fields else True
        file = CaseFile(self.reference, profile, (*facts, *events), complete)
        self._check(file, as_of)
        return CaseDocument(
            file, as_of, expect, self._text("title"), self._text("source"), self.top.name,
            tuple(place.line for place in self.places),
        )  # fmt: skip

    # --- the head ------------------------------------------------------------------------------

    def _check_format(self) -> None:
        place = self.fields.get("paluu")
        if place is None:
            raise self.top.bad("This is not a case file of Paluu.", "It begins with: paluu: 1")
        if place.plain() != FORMAT or place.plain() is True:
            raise place.bad(
                f"The format {place.plain()!r} is not known.", f"This version reads {FORMAT}."
            )

    def _profile(self) -> Profile:
        profile = reference_profile()
        if state := self.fields.get("member_state"):
            profile = state.reading(lambda: reference_profile(state.text()))
        if options := self.fields.get("options"):
            for name, place in options.fields(LAW.options, "option").items():
                profile = place.reading(partial(profile.with_options, {name: place.plain()}))
        return profile

    def _text(self, name: str, *, required: bool = False) -> str:
        place = self.fields.get(name)
        if place is None:
            if required:
                raise self.top.bad(f"The field {name!r} is missing.")
            return ""
        text = place.text().strip()
        if required and not text:
            raise place.bad(f"{name} is empty.")
        return text

    def _day(self, name: str) -> date | None:
        place = self.fields.get(name)
        return place.day() if place else None

    # --- events --------------------------------------------------------------------------------

    def _facts(self, events: tuple[Event, ...], first: date | None) -> tuple[Event, ...]:
        """The facts known from the start, as an event of the first day there is or is asked."""
        place = self.fields.get("facts")
        if place is None:
            return ()
        check_facts(place)
        on = min((event.on for event in events), default=first)
        if on is None:
            return ()
        recorded = events[0].recorded_at if events else datetime.combine(on, _NOON)
        content = FactsStated(facts=place.plain())
        self.places.insert(0, place)
        return (Event(on, recorded, content, UNNAMED, id=self._identity(0)),)

    def _events(self) -> tuple[Event, ...]:
        place = self.fields.get("events")
        found: list[Event] = []
        for number, item in enumerate(place.items() if place else (), 1):
            found.append(self._event(item, number, found[-1].recorded_at if found else None))
            self.places.append(item)
        return tuple(found)

    def _event(self, item: Place, number: int, before: datetime | None) -> Event:
        kind, header, given = self._parts(item)
        on = header["on"].day()
        content = read_content(kind, item, given)
        identity = self._identity(number)
        corrects = self._corrected(header.get("corrects"))
        if label := header.get("label"):
            name = label.text()
            if name in self.labels:
                raise label.bad(f"Two events have the label {name!r}.")
            self.labels[name] = identity
        by = header["by"].text() if "by" in header else UNNAMED
        recorded = self._recorded(header.get("recorded"), on, before)
        return Event(on, recorded, content, by, corrects=corrects, id=identity)

    def _parts(self, item: Place) -> tuple[type[Happening], dict[str, Place], dict[str, Place]]:
        """Tell what an event says of itself from its content."""
        named = item.mapping().get("event")
        if named is None:
            raise item.bad("It is not said what happened.", "Give the field event.")
        kind = HAPPENINGS[named.one_of(KINDS, "kind of event")]
        known = (*HEADER, *kind.__struct_fields__)
        fields = item.fields(known, f"field of {kind.kind}")
        if "on" not in fields:
            raise item.bad("The field 'on' is missing.", "Give the day from which it has effect.")
        header = {name: place for name, place in fields.items() if name in HEADER}
        return kind, header, {name: fields[name] for name in fields if name not in HEADER}

    def _corrected(self, place: Place | None) -> UUID | None:
        if place is None:
            return None
        label = place.text()
        if label not in self.labels:
            raise place.bad(
                f"There is no event labelled {label!r} above this one.",
                f"There are: {', '.join(self.labels)}." if self.labels else "No event has a label.",
            )
        return self.labels[label]

    def _recorded(self, place: Place | None, on: date, before: datetime | None) -> datetime:
        if place is None:
            noon = datetime.combine(on, _NOON)
            return max(noon, before) if before else noon
        recorded = place.instant()
        if before and recorded < before:
            raise place.bad(
                f"This was recorded before the event above it ({before.isoformat()}).",
                "Events stand in the order in which the file learned of them.",
            )
        return recorded

    def _identity(self, number: int) -> UUID:
        return uuid5(NAMESPACE_URL, f"paluu:{self.reference}#{number}")

    # --- the whole -----------------------------------------------------------------------------

    def _check(self, file: CaseFile, as_of: date) -> None:
        """Refuse what only the whole shows: contradictions, and parts that cannot be told."""
        places = {event.id: place for event, place in zip(file.events, self.places, strict=True)}
        try:
            check_consistent(file)
            file.situation(as_of)
        except Contradiction as problem:
            place = places[problem.event.id]
            if problem.field:
                place = place.mapping()[problem.field]
            raise place.bad(problem.message, problem.advice) from problem
        except BadInput:
            # Found again event by event, so that the line of the first bad one can be told.
            for count, place in enumerate(self.places, 1):
                part = replace(file, events=file.events[:count])
                place.reading(partial(check_consistent, part))
                place.reading(partial(part.situation, as_of))
            raise
