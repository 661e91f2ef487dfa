"""The PDF is tagged, archival, deterministic and deaf to code in its data."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pikepdf
import pytest
from decisions_for_tests import FULL, PLAIN

from paluu.documents import Language, Unprintable, render_html, render_pdf

replace = msgspec.structs.replace


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def elements(node: Any) -> Iterator[pikepdf.Dictionary]:
    """Walk the structure elements of a tagged PDF in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (Language.EN, "Return decision, RD-2029-001385"),
        (Language.FI, "Palauttamispäätös, RD-2029-001385"),
    ],
)
def test_the_pdf_claims_pdf_ua_1_and_pdf_a_2a_with_language_and_title(
    language: Language, title: str
) -> None:
    pdf = opened(render_pdf(PLAIN, language))

    with pdf.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["pdfaid:part"] == "2"
        assert xmp["pdfaid:conformance"] == "A"
        assert xmp["dc:title"] == title
    assert str(pdf.Root.Lang) == language.value
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_the_structure_has_a_title_then_headings_without_a_gap() -> None:
    pdf = opened(render_pdf(FULL, Language.EN))
    tags = [str(element.S) for element in elements(pdf.Root.StructTreeRoot)]
    headings = [tag for tag in tags if tag in {"/Title", "/H1", "/H2", "/H3"}]

    assert headings[:2] == ["/Title", "/H1"]
    assert headings.count("/Title") == 1
    assert set(headings) == {"/Title", "/H1", "/H2"}
    assert {"/P", "/L", "/LI", "/Lbl", "/LBody"} <= set(tags)


def test_words_in_another_language_are_marked_as_such() -> None:
    """The reasons were written in English and stand in a Finnish document."""

    def marked(language: Language) -> set[str]:
        pdf = opened(render_pdf(FULL, language))
        return {str(e.Lang) for e in elements(pdf.Root.StructTreeRoot) if "/Lang" in e}

    assert "en" in marked(Language.FI)
    assert marked(Language.EN) <= {"en"}
    assert '<p class="letter-numbered" lang="en">' in render_html(FULL, Language.FI)
    assert ' lang="fi"' not in render_html(FULL, Language.EN)


def test_every_font_is_embedded_and_comes_with_the_package() -> None:
    pdf = opened(render_pdf(FULL, Language.FI))
    names, embedded = set(), []
    for page in pdf.pages:
        for font in page.resources.Font.values():
            descendant = font.DescendantFonts[0]
            names.add(str(descendant.BaseFont).split("+")[1].split("-")[0])
            embedded.append("/FontFile3" in descendant.FontDescriptor)

    assert names == {"SourceSans3"}
    assert embedded
    assert all(embedded)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_pdf(PLAIN, Language.EN) == render_pdf(PLAIN, Language.EN)
    again = msgspec.json.decode(msgspec.json.encode(FULL), type=type(FULL))
    assert render_pdf(again, Language.FI) == render_pdf(FULL, Language.FI)


def test_the_date_in_the_file_is_the_date_of_the_decision() -> None:
    assert str(opened(render_pdf(PLAIN, Language.EN)).docinfo.CreationDate).startswith("D:20290130")


@pytest.mark.parametrize(
    "name",
    [
        "#panic(1)",
        '"); #panic("x',
        '#read("/etc/passwd")',
        "*bold* _it_ $x$ = Heading <label> @ref \\ // /*",
        "{{7*7}} ${x} {slot} {0}",
    ],
)
def test_nobody_can_inject_code_through_a_name(name: str) -> None:
    person = replace(PLAIN.person, family_name=name)
    content = replace(
        PLAIN, person=person, decision_number=name, authority=replace(PLAIN.authority, name=name)
    )

    pdf = opened(render_pdf(content, Language.EN))

    assert str(pdf.docinfo.Author) == name
    assert str(pdf.docinfo.Title) == f"Return decision, {name}"


def test_names_in_latin_greek_and_cyrillic_letters_are_printed() -> None:
    person = replace(PLAIN.person, family_name="Ærøskøbing Łukaszewicz-Þórsdóttir Škvorecký Ệ")
    greek_and_cyrillic = replace(person, aliases=("Παπαδόπουλος", "Шевченко"))

    assert render_pdf(replace(PLAIN, person=greek_and_cyrillic), Language.EN).startswith(b"%PDF")


def test_a_character_without_a_glyph_is_refused_and_named() -> None:
    person = replace(PLAIN.person, aliases=("محمد",))

    with pytest.raises(Unprintable, match="Latin, Greek or Cyrillic"):
        render_pdf(replace(PLAIN, person=person), Language.EN)


def test_several_threads_can_render_at_once() -> None:
    numbers = [f"RD-2029-{n:06}" for n in range(12)]
    contents = [replace(PLAIN, decision_number=number) for number in numbers]

    with ThreadPoolExecutor(max_workers=4) as pool:
        made = list(pool.map(lambda content: render_pdf(content, Language.EN), contents))

    titles = []
    for pdf in made:
        with opened(pdf) as document:
            titles.append(str(document.docinfo.Title))
    assert titles == [f"Return decision, {number}" for number in numbers]
