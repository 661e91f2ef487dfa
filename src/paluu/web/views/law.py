"""What the application knows of each provision: conclusions, facts, options, acts."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from paluu.casefile.actions import ACTIONS
from paluu.law.book import EDITION, LAW
from paluu.rules.plain import to_plain
from paluu.web import office
from paluu.web.words.labels import ARTICLES, TABLES, member_word
from paluu.web.words.speech import article_words, provision_order, provisions_in, value_words


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    """List the Articles with the provisions that something rests on."""
    found: dict[str, list[str]] = {}
    for one in _every_provision():
        found.setdefault(one.split("(")[0], []).append(one)
    numbers = sorted(found, key=provision_order)
    context = {
        "articles": [
            (article_words(number), ARTICLES.get(number, ""), found[number]) for number in numbers
        ],
        "edition": EDITION,
    }
    return render(request, "paluu/law.html", context)


@require_safe
def provision(request: HttpRequest, provision: str) -> HttpResponse:
    """Show what rests on one provision, its points included."""
    if provision not in _every_provision() and provision not in _whole_articles():
        raise Http404

    def here(cited: str) -> bool:
        return any(
            one == provision or one.startswith(f"{provision}(") for one in provisions_in(cited)
        )

    values = office.profile().values
    context: dict[str, Any] = {
        "title": article_words(provision),
        "name": ARTICLES.get(provision.split("(")[0], ""),
        "article": provision.split("(")[0] if "(" in provision else "",
        # A rule can be called, so a template would call it: its words are taken out here.
        "rules": [
            (rule.statement, rule.negation, rule.explanation, rule.provisions)
            for rule in LAW.rules.values()
            if any(map(here, rule.provisions))
        ],
        "facts": [
            (fact.meaning, TABLES.get(fact.table.name, "") if fact.table else "", fact.provision,
             [member_word(member) for member in fact.members])
            for fact in LAW.facts.values() if here(fact.provision)
        ],
        "options": [
            (option, value_words(option.kind,
                                 to_plain(option.kind, values[option], option.members),
                                 option.unit),
             option.members_meaning.get(
                 str(to_plain(option.kind, values[option], option.members)), ""))
            for option in LAW.options.values() if here(option.provision)
        ],
        "acts": [action for action in ACTIONS if here(action.provision)],
    }  # fmt: skip
    return render(request, "paluu/provision.html", context)


@cache
def _every_provision() -> list[str]:
    cited = {
        one
        for written in (
            *(p for rule in LAW.rules.values() for p in rule.provisions),
            *(fact.provision for fact in LAW.facts.values()),
            *(option.provision for option in LAW.options.values()),
            *(action.provision for action in ACTIONS),
        )
        for one in provisions_in(written)
        if article_words(one) != one
    }
    return sorted(cited, key=provision_order)


@cache
def _whole_articles() -> set[str]:
    return {one.split("(")[0] for one in _every_provision()}
