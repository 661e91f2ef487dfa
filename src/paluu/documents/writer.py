"""Writes the blocks of one section, numbering the paragraphs that others may cite."""

from __future__ import annotations

from paluu.documents.catalogue import Catalogue
from paluu.documents.content import Contact, Language, ReturnDecisionContent
from paluu.documents.model import (
    AnyBlock,
    Bullets,
    Notice,
    Numbered,
    Paragraph,
    Row,
    Rows,
    Section,
    Subheading,
)


class SectionWriter:
    """Collects the blocks of a section in order.

    Args:
        number: the number of the section.
        content: what the document says.
        words: the fixed sentences in the language of the document.
    """

    def __init__(self, number: int, content: ReturnDecisionContent, words: Catalogue) -> None:
        self.number = number
        self.content = content
        self.words = words
        self.blocks: list[AnyBlock] = []
        self._points = 0

    @property
    def _foreign(self) -> Language | None:
        written = self.content.written_in
        return None if written is self.words.language else written

    def section(self, text: str) -> None:
        """Write the heading of the section."""
        self.blocks.append(Section(number=self.number, text=text))

    def subheading(self, text: str) -> None:
        """Write a heading inside the section."""
        self.blocks.append(Subheading(text=text))

    def say(self, *sentences: str) -> None:
        """Write a paragraph of fixed sentences."""
        self.blocks.append(Paragraph(text=" ".join(sentences)))

    def notice(self, text: str) -> None:
        """Write a paragraph the reader must not miss."""
        self.blocks.append(Notice(text=text))

    def point(self, text: str) -> None:
        """Write a numbered paragraph of fixed text."""
        self.blocks.append(Numbered(number=self._next(), text=text))

    def own(self, paragraphs: tuple[str, ...]) -> None:
        """Write paragraphs in the authority's own words, each with a number."""
        for text in paragraphs:
            self.blocks.append(Numbered(number=self._next(), text=text, language=self._foreign))

    def own_list(self, items: tuple[str, ...]) -> None:
        """Write a list in the authority's own words."""
        self.blocks.append(Bullets(items=items, language=self._foreign))

    def own_under(self, heading: str, paragraphs: tuple[str, ...]) -> None:
        """Write a heading and the authority's paragraphs under it; nothing if there are none."""
        if paragraphs:
            self.subheading(heading)
            self.own(paragraphs)

    def rows(self, *rows: Row) -> None:
        """Write labels with their values."""
        self.blocks.append(Rows(rows=rows))

    def own_row(self, label: str, lines: tuple[str, ...]) -> Row:
        """Return a row whose lines are the authority's own words."""
        return Row(label=label, lines=lines, language=self._foreign)

    def _next(self) -> str:
        self._points += 1
        return f"{self.number}.{self._points}"


def contact_lines(contact: Contact) -> tuple[str, ...]:
    """Return a contact as lines: the name, then how to reach it."""
    return (contact.name, *contact.lines)
