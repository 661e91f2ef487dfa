"""The long lists of forms: countries, languages, officials."""

from __future__ import annotations

from functools import cache

from paluu.documents.catalogue import _names
from paluu.web.fields import Lists
from paluu.web.people import officials


def all_lists() -> Lists:
    """Give the lists with the officials of this moment."""
    return Lists(_sorted("countries.toml"), _sorted("languages.toml"), tuple(officials()))


@cache
def _sorted(name: str) -> tuple[tuple[str, str], ...]:
    named = ((code, english) for code, (english, _) in _names(name).items())
    return tuple(sorted(named, key=lambda pair: pair[1]))
