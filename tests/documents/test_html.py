"""The page fragment is semantic and safe."""

from __future__ import annotations

from html.parser import HTMLParser

import msgspec
import pytest
from decisions_for_tests import FULL, PLAIN
from hypothesis import given, settings
from hypothesis import strategies as st

from paluu.documents import Language, render_html
from paluu.documents.content import Reasons

replace = msgspec.structs.replace
VOID = {"br"}


class _Shape(HTMLParser):
    """Collects tags and headings, and fails on a tag closed out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shape(html: str) -> _Shape:
    parser = _Shape()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


@pytest.mark.parametrize("language", Language)
def test_the_fragment_is_one_article_in_its_language_with_headings_from_h2(
    language: Language,
) -> None:
    html = render_html(FULL, language)
    tags = shape(html).tags
    headings = [tag for tag in tags if tag in {"h1", "h2", "h3", "h4", "h5"}]

    assert html.startswith(f'<article class="letter" lang="{language.value}">')
    assert headings[:2] == ["h2", "h3"]
    assert headings.count("h2") == 1
    assert set(headings) == {"h2", "h3", "h4"}


@settings(max_examples=40)
@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_no_text_adds_a_tag(text: str) -> None:
    def saying(words: str) -> list[str]:
        content = replace(
            PLAIN,
            person=replace(PLAIN.person, family_name=words, aliases=(words,)),
            illegal_stay=Reasons(facts=(words, words), law=(words,)),
            decision_number=words,
        )
        return shape(render_html(content, Language.EN)).tags

    assert saying(text) == saying("plain words")


def test_markup_in_a_name_is_shown_as_text() -> None:
    person = replace(PLAIN.person, family_name='<script>alert("x")</script>')

    html = render_html(replace(PLAIN, person=person), Language.EN)

    assert "<script" not in html
    assert "&lt;script&gt;" in html
