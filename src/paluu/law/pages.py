"""A page per provision: what it says, the rules that implement it, what shapes and tests them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paluu.errors import BadInput
from paluu.law.book import LAW
from paluu.law.coverage import Claim, coverage
from paluu.law.ledger import Provision, Reading, ledger, readings
from paluu.rules import nodes as n
from paluu.rules.book import walk
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, Option
from paluu.rules.outline import Outline, outline


@dataclass(frozen=True)
class Page:
    """Everything there is to say about a provision.

    Attributes:
        provision: the provision with its summary.
        claims: what implements it.
        note: why there is nothing to do, or what is planned.
        rules: the rules that cite it, each as an outline.
        facts: the facts those rules turn on.
        options: the national options and readings those rules turn on.
        readings: the readings of unclear text that concern it.
        followed_by: the rules that rest on those rules.
    """

    provision: Provision
    claims: tuple[Claim, ...]
    note: str
    rules: tuple[tuple[AnyRule, Outline], ...]
    facts: tuple[Fact, ...]
    options: tuple[Option, ...]
    readings: tuple[Reading, ...]
    followed_by: tuple[AnyRule, ...]


def pages(article: str, claims: Iterable[Claim]) -> list[Page]:
    """Give the pages of an article, or of one provision of it.

    Args:
        article: an article (``"12"``) or a provision (``"12(3)"``).
        claims: what the code of every floor claims.

    Raises:
        BadInput: the text has no such provision.
    """
    found = [
        line
        for line in coverage(claims)
        if article in (line.provision.article, line.provision.id)
        or line.provision.id.startswith(f"{article} ")
    ]
    if not found:
        raise BadInput(
            f"The text has no provision {article!r}.",
            advice=f"Its articles are {', '.join(_articles())}.",
        )
    return [_page(line.provision, line.claims, line.note) for line in found]


def _page(provision: Provision, claims: tuple[Claim, ...], note: str) -> Page:
    names = dict.fromkeys(claim.name for claim in claims if "rule" in claim.kind)
    rules = [LAW.rules[name] for name in names]
    facts: dict[Fact, None] = {}
    options: dict[Option, None] = {}
    for rule in rules:
        for node in walk(rule.tree):
            match node:
                case n.FactOf(fact=fact):
                    facts[fact] = None
                case n.OptionValue(option=option):
                    options[option] = None
                case _:
                    pass
    resting = [
        rule
        for rule in LAW.rules.values()
        if rule not in rules
        and any(isinstance(node, n.Ref) and node.rule in rules for node in walk(rule.tree))
    ]
    return Page(
        provision=provision,
        claims=claims,
        note=note,
        rules=tuple((rule, outline(rule)) for rule in rules),
        facts=tuple(facts),
        options=tuple(options),
        readings=tuple(readings()[number] for number in provision.readings),
        followed_by=tuple(resting),
    )


def _articles() -> list[str]:
    return list(dict.fromkeys(entry.article for entry in ledger().values()))
