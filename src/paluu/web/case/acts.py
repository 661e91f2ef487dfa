"""What may, must and must not be done now, by topic, each with what stands in its way."""

from __future__ import annotations

from dataclasses import dataclass

from paluu.casefile.actions import Action, Level
from paluu.casefile.guards import Answer, Gate, Standing, Verdict, why_provisions
from paluu.casefile.roles import Actor
from paluu.casefile.sheet import Place
from paluu.law.book import LAW
from paluu.web.facts_form import askable
from paluu.web.fields import Asked, Lists
from paluu.web.people import ROLE_WORDS
from paluu.web.reasons import Teller, Token, laid_out, mark_of
from paluu.web.words.labels import TOPICS, field_label
from paluu.web.words.parts import Parts, fact_of, read_place
from paluu.web.words.speech import article_words, joined, provisions_in

_NOTHING = Lists((), ())


@dataclass(frozen=True)
class FactLink:
    """A fact by name: its sentence, what is recorded, and how to state it.

    Attributes:
        meaning: the fact as a sentence.
        value: what is recorded of it.
        provision: where the text turns on it.
        query: the query that opens the form for it; empty where there is none.
    """

    meaning: str
    value: str
    provision: str
    query: str


@dataclass(frozen=True)
class Obstacle:
    """A guard that does not let an act pass.

    Attributes:
        sentence: what the guard found.
        part: the part it was asked about.
        provisions: the provisions of the guard.
        deeper: the other provisions that decided it.
        mark: ``no`` or ``unknown``.
        because: the conclusions right behind it, with their provisions.
        why: the whole reasoning.
        rests_on: the recorded facts it rests on.
        missing: the facts that would decide it.
        safeguard: whether it can never be set aside.
    """

    sentence: str
    part: str
    provisions: tuple[str, ...]
    deeper: tuple[str, ...]
    mark: str
    because: tuple[tuple[str, str], ...]
    why: tuple[Token, ...]
    rests_on: tuple[FactLink, ...]
    missing: tuple[FactLink, ...]
    safeguard: bool


@dataclass(frozen=True)
class ActRow:
    """One act.

    Attributes:
        name: its public name.
        title: what it is called.
        provisions: where the law speaks of it.
        state: ``required``, ``permitted``, ``asks`` or ``refused``.
        duties: why it is required.
        obstacles: what is in the way.
        allowed: whether the official may do it.
        takes: the roles it takes, in words.
        about: the topic.
    """

    name: str
    title: str
    provisions: tuple[str, ...]
    state: str
    duties: tuple[tuple[str, str], ...]
    obstacles: tuple[Obstacle, ...]
    allowed: bool
    takes: str
    about: str


@dataclass(frozen=True)
class Topic:
    """The acts on one topic."""

    title: str
    rows: tuple[ActRow, ...]


class Acts:
    """The acts of one case.

    Args:
        standings: what the law says of each.
        actor: who looks.
        parts: the names of the parts of the case.
        teller: who tells the reasons.
    """

    def __init__(
        self, standings: list[Standing], actor: Actor, parts: Parts, teller: Teller
    ) -> None:
        self.actor = actor
        self.parts = parts
        self.teller = teller
        self.rows = [self._row(standing) for standing in standings if self._possible(standing)]

    @property
    def required(self) -> list[ActRow]:
        """The acts a duty calls for, those the law lets pass first."""
        found = [row for row in self.rows if row.duties]
        return sorted(found, key=lambda row: row.state == "refused")

    @property
    def open_topics(self) -> list[Topic]:
        """The acts that may be done or that wait for facts, by topic."""
        return self._by_topic([row for row in self.rows if row.state != "refused"])

    @property
    def refused_topics(self) -> list[Topic]:
        """The acts the law does not allow now, by topic."""
        return self._by_topic([row for row in self.rows if row.state == "refused"])

    @property
    def refused_count(self) -> int:
        """How many acts the law does not allow now."""
        return sum(row.state == "refused" for row in self.rows)

    def _by_topic(self, rows: list[ActRow]) -> list[Topic]:
        return [
            Topic(title, found)
            for about, title in TOPICS.items()
            if (found := tuple(row for row in rows if row.about == about))
        ]

    def _possible(self, standing: Standing) -> bool:
        """Leave out acts on parts the case does not have, unless a duty calls for them."""
        if standing.duties:
            return True
        return Asked(standing.action, self.parts.sheet, _NOTHING).missing_part() is None

    def _row(self, standing: Standing) -> ActRow:
        action = standing.action
        return ActRow(
            name=action.name,
            title=action.title,
            provisions=tuple(provisions_in(action.provision)),
            state=standing.verdict.value,
            duties=tuple((rule.statement, rule.provisions[0]) for rule in standing.duties),
            obstacles=tuple(self.obstacle(answer) for answer in standing.in_the_way)
            if standing.verdict in (Verdict.ASKS, Verdict.REFUSED)
            else (),
            allowed=self.actor.may_act_as(action.may),
            takes=takes(action),
            about=action.about,
        )

    def obstacle(self, answer: Answer) -> Obstacle:
        """Give a guard that is in the way as the page shows it."""
        return obstacle(answer, self.parts, self.teller)


def obstacle(answer: Answer, parts: Parts, teller: Teller) -> Obstacle:
    """Give a guard that is in the way, with its reasons told by a teller of its reading."""
    rule = answer.guard.rule
    table = rule.subject.table
    why: tuple[Token, ...] = ()
    if answer.trace is not None:
        index = answer.trace.row if table is not None else None
        why = tuple(laid_out(teller.why(rule, answer.trace, index)))
    mark = mark_of(answer.value)
    deeper = [one for each in why_provisions(answer) for one in provisions_in(each)]
    return Obstacle(
        sentence=rule.statement if mark == "unknown" else answer.sentence,
        part=parts.name(table.name, answer.row) if table and answer.row else "",
        provisions=rule.provisions,
        deeper=tuple(dict.fromkeys(p for p in deeper if p not in rule.provisions)),
        mark=mark if mark == "unknown" else "no",
        because=answer.because,
        why=why,
        rests_on=tuple(fact_link(read_place(each), parts) for each in answer.rests_on),
        missing=tuple(fact_link(read_place(each), parts) for each in answer.missing[:6]),
        safeguard=answer.guard.level is Level.SAFEGUARD,
    )


@dataclass(frozen=True)
class Condition:
    """A condition an act has, as it stands before anything is drafted.

    Attributes:
        sentence: the condition, as a sentence that has to be true.
        provisions: where the law sets it.
        state: ``met``, ``unknown``, ``against``, or ``draft`` where the draft decides.
        safeguard: whether it can never be set aside.
    """

    sentence: str
    provisions: tuple[str, ...]
    state: str
    safeguard: bool


def conditions(action: Action, gate: Gate) -> list[Condition]:
    """Give the conditions of an act, those that the draft decides last."""
    answers = {answer.guard: answer for answer in gate.outlook(action).answers}
    found = []
    for guard in action.guards:
        answer = answers.get(guard)
        state = "draft"
        if answer is not None and (answer.trace is not None or answer.passes):
            state = "met" if answer.passes else "unknown" if answer.open else "against"
        rule = guard.rule
        found.append(
            Condition(
                rule.statement if guard.holds else rule.negation,
                rule.provisions[:2],
                state,
                guard.level is Level.SAFEGUARD,
            )
        )
    return sorted(found, key=lambda condition: condition.state == "draft")


def fact_link(place: Place, parts: Parts) -> FactLink:
    """Give a fact by name, with the query of the form that states it."""
    table, key, name = place
    fact = fact_of(name, table)
    query = ""
    if askable(place, parts.sheet) and (table is None or key not in (None, "?")):
        query = f"fact={table}:{key}:{name}" if table else f"fact={name}"
    elif table is None and name in LAW.tables:
        return FactLink(parts.meaning(place), "Not known", "", "")
    return FactLink(parts.meaning(place), parts.value(place), fact.provision if fact else "", query)


def takes(action: Action) -> str:
    """Name the roles an act takes."""
    return joined([ROLE_WORDS[role].lower() for role in ROLE_WORDS if role in action.may], "or")


def needs_part(action: Action, parts: Parts) -> str:
    """Say which part an act needs that the case does not have; empty if it has all."""
    name = Asked(action, parts.sheet, _NOTHING).missing_part()
    return field_label(action.name, name)[0].lower() if name else ""


__all__ = ["ActRow", "Acts", "FactLink", "Obstacle", "Topic", "article_words", "obstacle"]
