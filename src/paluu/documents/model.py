"""A document as text and structure, before it is a page or a PDF: the one source of both."""

from __future__ import annotations

from datetime import date

import msgspec

from paluu.documents.content import Language


class Block(msgspec.Struct, frozen=True, tag_field="type"):
    """A piece of a document.

    ``language`` on a block marks text written in another language than the document.
    """


class Section(Block, frozen=True, tag="section"):
    """The heading of a section; the sections others cite are numbered."""

    text: str
    number: int | None = None


class Subheading(Block, frozen=True, tag="subheading"):
    """A heading inside a section."""

    text: str


class Paragraph(Block, frozen=True, tag="paragraph"):
    """A paragraph of fixed text."""

    text: str


class Numbered(Block, frozen=True, tag="numbered"):
    """A paragraph with a number others can cite, such as ``3.2``."""

    number: str
    text: str
    language: Language | None = None


class Bullets(Block, frozen=True, tag="bullets"):
    """A list whose order has no meaning."""

    items: tuple[str, ...]
    language: Language | None = None


class Row(msgspec.Struct, frozen=True):
    """A label with one or more lines beside it."""

    label: str
    lines: tuple[str, ...]
    language: Language | None = None


class Rows(Block, frozen=True, tag="rows"):
    """Labels with their values."""

    rows: tuple[Row, ...]


class Notice(Block, frozen=True, tag="notice"):
    """A paragraph set apart because the reader must not miss it."""

    text: str


class KeyFact(msgspec.Struct, frozen=True):
    """One cell of the box on the first page: what it is about, the fact, what goes with it."""

    label: str
    fact: str
    details: tuple[str, ...]


class KeyFacts(Block, frozen=True, tag="key_facts"):
    """The box that says in plain language what the document means for its reader."""

    title: str
    lead: str
    facts: tuple[KeyFact, ...]


class Signature(Block, frozen=True, tag="signature"):
    """Who decided, in what office, and when."""

    label: str
    name: str
    office: str
    date: str


class Colophon(Block, frozen=True, tag="colophon"):
    """What the document itself is: edition of the law, template, software."""

    title: str
    lines: tuple[str, ...]


AnyBlock = (
    Section
    | Subheading
    | Paragraph
    | Numbered
    | Bullets
    | Rows
    | Notice
    | KeyFacts
    | Signature
    | Colophon
)


class DraftMark(msgspec.Struct, frozen=True):
    """The words that mark a draft: large, in a sentence, and on every page."""

    mark: str
    notice: str
    running: str


class Document(msgspec.Struct, frozen=True):
    """A whole document: masthead, title and blocks, with what the renderers need beside them."""

    language: Language
    dated: date
    sender: tuple[str, ...]
    references: tuple[Row, ...]
    title: str
    metadata_title: str
    author: str
    running: str
    draft: DraftMark | None
    blocks: tuple[AnyBlock, ...]
