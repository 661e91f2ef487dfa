"""The words in which properties of the law are stated; each makes one property to be proved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from paluu.rules.expressions import Day, Moment, Number, Truth
from paluu.rules.language import CASE, Subject
from paluu.rules.nodes import Table, Variable
from paluu.rules.prove_claims import Between, Claim, Excludes, Needs
from paluu.rules.prove_mutants import Mutant

S = TypeVar("S", bound=Subject)
Quantity = TypeVar("Quantity", bound=Day | Moment | Number)


@dataclass(frozen=True)
class Property:
    """Something that must hold of the law in every situation, known or not.

    Attributes:
        name: the public name.
        provisions: where the text demands it.
        statement: what holds, in plain language.
        about: the table whose row it speaks of; ``None`` for the case.
        claim: what is proved.
        broken_by: changes to the rules under which the proof must fail.
        every_reading: whether it holds under every reading of unclear text; otherwise under the
            protective ones. Under every option it holds in any case.
    """

    name: str
    provisions: str
    statement: str
    about: Table | None
    claim: Claim
    broken_by: tuple[Mutant, ...]
    every_reading: bool = False

    def under_every_reading(self) -> Property:
        """Say that it does not rest on how unclear text is read."""
        return replace(self, every_reading=True)


def _subject(about: type[S]) -> S:
    variable = CASE if about.table is None else Variable(about.table)
    return about(variable)


def needs(
    name: str,
    provisions: str,
    statement: str,
    about: type[S],
    act: Callable[[S], Truth],
    demand: Callable[[S], Truth],
    *broken_by: Mutant,
) -> Property:
    """An act passes its guard only if the demand is known to be met."""
    one = _subject(about)
    claim = Needs(act(one).node, demand(one).node)
    return Property(name, provisions, statement, about.table, claim, broken_by)


def never_both(
    name: str,
    provisions: str,
    statement: str,
    about: type[S],
    first: Callable[[S], Truth],
    second: Callable[[S], Truth],
    *broken_by: Mutant,
) -> Property:
    """Two conclusions never hold together."""
    one = _subject(about)
    claim = Excludes(first(one).node, second(one).node)
    return Property(name, provisions, statement, about.table, claim, broken_by)


def at_most(
    name: str,
    provisions: str,
    statement: str,
    about: type[S],
    value: Callable[[S], Quantity],
    ceiling: Callable[[S], Quantity],
    *broken_by: Mutant,
) -> Property:
    """A day or a number never passes another, whatever is open."""
    one = _subject(about)
    claim = Between(value(one).node, None, ceiling(one).node)
    return Property(name, provisions, statement, about.table, claim, broken_by)


def at_least(
    name: str,
    provisions: str,
    statement: str,
    about: type[S],
    value: Callable[[S], Quantity],
    floor: Callable[[S], Quantity],
    *broken_by: Mutant,
    given: Callable[[S], Truth] | None = None,
) -> Property:
    """A day or a number never falls below another, where ``given`` is known to hold."""
    one = _subject(about)
    condition = None if given is None else given(one).node
    claim = Between(value(one).node, floor(one).node, None, condition)
    return Property(name, provisions, statement, about.table, claim, broken_by)
