"""The JSON Schema of a case file names exactly what the reader reads."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from documents_for_tests import EXAMPLES

from paluu.casefile.actions import ACTIONS
from paluu.casefile.casedoc.marked import read_marked
from paluu.casefile.casedoc.reading import FIELDS, HEADER, KINDS
from paluu.casefile.casedoc.schema import schema
from paluu.casefile.events import HAPPENINGS
from paluu.law.book import LAW

SCHEMA = schema()


def at(reference: str) -> dict[str, Any]:
    found: Any = SCHEMA
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [each for value in node.values() for each in references(value)]
    if isinstance(node, list):
        return [each for value in node for each in references(value)]
    return []


def test_it_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert SCHEMA["$schema"].endswith("2020-12/schema")


def test_every_reference_leads_somewhere() -> None:
    for reference in references(SCHEMA):
        assert at(reference)


def test_the_document_has_the_fields_the_reader_reads_and_no_others() -> None:
    assert tuple(SCHEMA["properties"]) == FIELDS
    assert SCHEMA["additionalProperties"] is False


def test_every_fact_has_its_meaning_and_provision() -> None:
    facts = at("#/$defs/facts")["properties"]

    for fact in LAW.facts.values():
        holder = (
            facts if fact.table is None else at(f"#/$defs/{fact.table.name}")["items"]["properties"]
        )
        assert fact.meaning in holder[fact.name]["description"]
        assert fact.provision in holder[fact.name]["description"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_has_its_fields(kind: str) -> None:
    described = at(f"#/$defs/{kind}")
    fields = msgspec.structs.fields(HAPPENINGS[kind])

    assert set(described["properties"]) == {*HEADER, *(field.name for field in fields)}
    assert set(described["required"]) == {
        "event", "on", *(field.name for field in fields if field.required),
    }  # fmt: skip
    assert described["properties"]["event"] == {"const": kind}


def test_no_field_of_an_event_hides_what_every_event_says_of_itself() -> None:
    for kind in HAPPENINGS.values():
        assert not set(HEADER) & set(kind.__struct_fields__)


def test_every_act_may_be_expected() -> None:
    expected = SCHEMA["properties"]["expect"]["items"]["oneOf"]

    assert [each["properties"]["action"]["const"] for each in expected[1:]] == [
        action.name for action in ACTIONS
    ]


def test_the_examples_use_only_names_of_the_schema() -> None:
    for path in EXAMPLES.rglob("*.yaml"):
        document = read_marked(path).plain()
        assert set(document) <= set(SCHEMA["properties"]), path
        for event in document.get("events", []):
            assert set(event) <= set(at(f"#/$defs/{event['event']}")["properties"]), path
