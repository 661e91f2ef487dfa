"""Shows a document as an HTML fragment: semantic, escaped, with headings from h2 downwards."""

from __future__ import annotations

from html import escape
from typing import assert_never

from paluu.documents.model import (
    AnyBlock,
    Bullets,
    Colophon,
    Document,
    KeyFacts,
    Notice,
    Numbered,
    Paragraph,
    Row,
    Rows,
    Section,
    Signature,
    Subheading,
)


def to_html(document: Document) -> str:
    """Return the document as an ``article`` element that can stand in any page.

    The title is an ``h2``, sections are ``h3`` and headings inside them ``h4``. All text is
    escaped; the fragment holds no style and no script, only classes beginning with ``letter``.
    """
    language = escape(document.language.value)
    draft = document.draft
    lines = [f'<article class="letter" lang="{language}">', '<header class="letter-head">']
    lines.append(f'<p class="letter-sender">{_broken(document.sender)}</p>')
    lines.append(_definitions(document.references, "letter-references"))
    lines.append("</header>")
    if draft is not None:
        lines.append(
            f'<p class="letter-draft" role="note"><strong>{escape(draft.mark)}</strong> '
            f"{escape(draft.notice)}</p>"
        )
    lines.append(f"<h2>{escape(document.title)}</h2>")
    lines.extend(_block(block) for block in document.blocks)
    lines.append("</article>")
    return "\n".join(lines)


def _block(block: AnyBlock) -> str:
    match block:
        case Section(number=None, text=text):
            return f"<h3>{escape(text)}</h3>"
        case Section(number=number, text=text):
            return f'<h3><span class="letter-number">{number}</span> {escape(text)}</h3>'
        case Subheading(text=text):
            return f"<h4>{escape(text)}</h4>"
        case Paragraph(text=text):
            return f"<p>{escape(text)}</p>"
        case Numbered(number=number, text=text):
            return (
                f'<p class="letter-numbered"{_lang(block)}>'
                f'<span class="letter-number">{escape(number)}</span> {escape(text)}</p>'
            )
        case Bullets(items=items):
            points = "".join(f"<li>{escape(item)}</li>" for item in items)
            return f"<ul{_lang(block)}>{points}</ul>"
        case Rows(rows=rows):
            return _definitions(rows, "letter-rows")
        case Notice(text=text):
            return f'<p class="letter-notice" role="note">{escape(text)}</p>'
        case KeyFacts():
            return _key_facts(block)
        case Signature():
            return (
                '<div class="letter-signature">'
                f"<p>{escape(block.label)}</p>"
                f"<p><strong>{escape(block.name)}</strong><br>{escape(block.office)}<br>"
                f"{escape(block.date)}</p></div>"
            )
        case Colophon(title=title, lines=lines):
            return (
                '<footer class="letter-colophon">'
                f"<h3>{escape(title)}</h3><p>{_broken(lines)}</p></footer>"
            )
        case _ as never:
            assert_never(never)


def _key_facts(box: KeyFacts) -> str:
    facts = "".join(
        f'<div class="letter-fact"><dt>{escape(fact.label)}</dt>'
        f"<dd><strong>{escape(fact.fact)}</strong></dd>"
        + "".join(f"<dd>{escape(detail)}</dd>" for detail in fact.details)
        + "</div>"
        for fact in box.facts
    )
    return (
        f'<section class="letter-key"><h3>{escape(box.title)}</h3>'
        f"<p>{escape(box.lead)}</p><dl>{facts}</dl></section>"
    )


def _definitions(rows: tuple[Row, ...], name: str) -> str:
    pairs = "".join(
        f"<div><dt>{escape(row.label)}</dt><dd{_lang(row)}>{_broken(row.lines)}</dd></div>"
        for row in rows
    )
    return f'<dl class="{name}">{pairs}</dl>'


def _broken(lines: tuple[str, ...]) -> str:
    return "<br>".join(escape(line) for line in lines)


def _lang(block: Numbered | Bullets | Row) -> str:
    return f' lang="{escape(block.language.value)}"' if block.language is not None else ""
