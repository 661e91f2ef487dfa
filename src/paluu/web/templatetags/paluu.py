"""The few words templates need beyond what the pages already say: links to provisions."""

from __future__ import annotations

from functools import cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from paluu.web.words.speech import article_words, provisions_in

register = template.Library()


@register.simple_tag
@cache
def provision(written: str) -> SafeString:
    """Link a provision, or several separated by commas, to what the application knows of it."""
    return format_html_join(" · ", "{}", ((_link(one),) for one in provisions_in(written)))


@register.simple_tag
@cache
def provisions(many: tuple[str, ...]) -> SafeString:
    """Link several provisions."""
    return format_html_join(" · ", "{}", ((_link(one),) for one in many))


def _link(one: str) -> SafeString:
    words = article_words(one)
    if words == one:
        return format_html('<span class="provision">{}</span>', words)
    # The address is written out: looking it up costs more than the rest of the sentence.
    return format_html('<a class="provision" href="/law/{}/">{}</a>', one, words)
