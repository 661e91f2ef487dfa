"""Which provision is implemented by what: claims made by the code, held against the ledger."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import resources

from paluu.law.book import LAW
from paluu.law.deadlines import LIMITS
from paluu.law.ledger import Provision, ledger
from paluu.rules import nodes as n
from paluu.rules.book import walk


@dataclass(frozen=True, order=True)
class Claim:
    """Something in the code that implements a provision.

    Attributes:
        provision: the provision, as in the ledger.
        kind: rule, point of a rule, option, fact, deadline, act, guard, document.
        name: what it is called.
    """

    provision: str
    kind: str
    name: str


class Status(Enum):
    """How a provision stands."""

    IMPLEMENTED = "implemented"
    HOLDS_PARTS = "holds its parts together"
    NOTHING_TO_DO = "nothing to do"
    PLANNED = "planned"
    UNACCOUNTED = "unaccounted for"


@dataclass(frozen=True)
class Line:
    """One provision with what implements it.

    Attributes:
        provision: the provision.
        status: how it stands.
        claims: what implements it.
        note: why there is nothing to do, or what is planned.
    """

    provision: Provision
    status: Status
    claims: tuple[Claim, ...]
    note: str


def cited(text: str) -> list[str]:
    """Split a citation such as ``32(3a)(a), (b), (c)`` or ``14(1)(b), 28`` into provisions."""
    found: list[str] = []
    for part in text.split(","):
        name = part.strip()
        if name.startswith("(") and found:
            name = re.sub(r"\([^()]*\)$", "", found[-1]) + name
        found.append(name)
    return found


def law_claims() -> Iterator[Claim]:
    """Give what this package claims: rules, their points, options, facts and deadlines."""
    for rule in LAW.rules.values():
        for provision in rule.provisions:
            yield Claim(provision, "rule", rule.name)
        for node in walk(rule.tree):
            if isinstance(node, n.At):
                for provision in cited(node.provision):
                    yield Claim(provision, "point of a rule", rule.name)
    for option in LAW.options.values():
        yield Claim(option.provision, "option", option.name)
    for limit in LIMITS:
        for provision in limit.rule.provisions:
            yield Claim(provision, "deadline", limit.rule.name)


def resolve(provision: str) -> str:
    """Give the ledger's name of a citation: a paragraph of several subparagraphs is its first."""
    entries = ledger()
    entry = entries.get(provision)
    first = f"{provision} first subparagraph"
    return first if entry is not None and entry.container and first in entries else provision


@cache
def planned() -> dict[str, str]:
    """Give the provisions that wait for a part of the system that does not exist yet, and which."""
    text = resources.files("paluu.law").joinpath("planned.toml").read_text(encoding="utf-8")
    return {
        provision: f"{part}: {what}"
        for part, waiting in tomllib.loads(text).items()
        for provision, what in waiting.items()
    }


def coverage(claims: Iterable[Claim]) -> list[Line]:
    """Hold claims against the ledger, provision by provision, in the order of the text.

    Args:
        claims: what the code of every floor claims.
    """
    by_provision: dict[str, list[Claim]] = {}
    for claim in claims:
        by_provision.setdefault(resolve(claim.provision), []).append(claim)
    return [
        _line(entry, tuple(sorted(set(by_provision.get(entry.id, ())))))
        for entry in ledger().values()
    ]


def _line(entry: Provision, claims: tuple[Claim, ...]) -> Line:
    if entry.container:
        return Line(entry, Status.HOLDS_PARTS, claims, "Its parts carry the content.")
    if claims:
        return Line(entry, Status.IMPLEMENTED, claims, "")
    if entry.reason:
        return Line(entry, Status.NOTHING_TO_DO, (), entry.reason)
    if entry.id in planned():
        return Line(entry, Status.PLANNED, (), planned()[entry.id])
    return Line(entry, Status.UNACCOUNTED, (), "")


def unknown_claims(claims: Iterable[Claim]) -> list[Claim]:
    """List claims of provisions that the ledger does not have (recitals and whole articles aside).

    Args:
        claims: what the code of every floor claims.
    """
    entries = ledger()
    articles = {entry.article for entry in entries.values()}
    return sorted(
        {
            claim
            for claim in claims
            if resolve(claim.provision) not in entries
            and claim.provision not in articles
            and not claim.provision.startswith("recital")
        }
    )
