"""Writing a case file as a document that reads back as the same case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
import yaml

from paluu.casefile.casedoc.reading import FORMAT
from paluu.casefile.events import CaseTakenIn
from paluu.casefile.file import CaseFile, Event
from paluu.rules.plain import to_plain

_TEXT = "tag:yaml.org,2002:str"
_DAY = "tag:yaml.org,2002:timestamp"


class _Dumper(yaml.SafeDumper):
    """Writes days and the word ``on`` without quotation marks, and never an alias."""

    def ignore_aliases(self, _: Any) -> bool:
        """Never write an alias: none are read."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent the items of a list."""
        super().increase_indent(flow, False)

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Days are words until they are read; ``on`` is one for good."""
        tag = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        return _TEXT if tag == _DAY or value == "on" else tag


def write_case(file: CaseFile) -> str:
    """Write a case file as YAML.

    Args:
        file: the case.

    Returns:
        a document that ``read_case`` reads as the same case: the same events with the same days,
        instants and authors, under the same options.
    """
    corrected = {event.corrects for event in file.events if event.corrects}
    labels = {
        event.id: f"e{number}"
        for number, event in enumerate(file.events, 1)
        if event.id in corrected
    }
    profile = file.profile
    document: dict[str, Any] = {
        "paluu": FORMAT,
        "reference": file.reference,
        "member_state": profile.member_state,
    }
    if changed := profile.changed():
        document["options"] = {
            option.name: to_plain(option.kind, value, option.members)
            for option, value in changed.items()
        }
    if not file.complete:
        document["complete"] = False
    document["events"] = [
        _event(event, labels)
        for event in file.events
        if not isinstance(event.content, CaseTakenIn)  # said by the head of the document
    ]
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


def _event(event: Event, labels: dict[UUID, str]) -> dict[str, Any]:
    written: dict[str, Any] = {
        "event": event.content.kind,
        "on": event.on.isoformat(),
        "recorded": event.recorded_at.isoformat().replace("+00:00", "Z"),
        "by": event.actor,
    }
    if event.id in labels:
        written["label"] = labels[event.id]
    if event.corrects is not None:
        written["corrects"] = labels[event.corrects]
    return {**written, **msgspec.to_builtins(event.content)}
