"""Every page of every example opens, with words instead of identifiers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from web_cases_for_tests import text_of

pytestmark = pytest.mark.database
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.yaml"))


@pytest.fixture(scope="module")
def taken_in(site):
    from paluu.casefile.casedoc import read_case
    from paluu.web import installation, office

    files = {path.stem: read_case(path).file for path in EXAMPLES}
    left_out: list[str] = []
    installation.take_in(list(files.values()), left_out.append)
    assert not left_out
    return {stem: office.desk().store.find(file.reference) for stem, file in files.items()}


@pytest.mark.parametrize("stem", [path.stem for path in EXAMPLES])
def test_every_page_of_an_example_opens(site, taken_in, stem):
    from paluu.casefile.actions import ACTIONS
    from paluu.web import office

    found = taken_in[stem]
    assert found is not None
    case = f"/cases/{found.id}/"
    paths = [case, f"{case}law/", *(f"{case}do/{a.name}/" for a in ACTIONS[1:])]
    for event in office.desk().file(found.id).events:
        if event.content.kind == "return_decision_issued":
            paths.append(f"{case}decisions/{event.id}/")
    client = site.client()
    pages = {path: client.get(path) for path in paths}
    assert {path: page.status_code for path, page in pages.items() if page.status_code != 200} == {}
    raw = {
        path: words
        for path, page in pages.items()
        if (words := set(re.findall(r"\b[a-z]+_[a-z_]+\b", text_of(page))))
    }
    assert raw == {}
