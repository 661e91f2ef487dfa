"""Worlds that the proof reading reads: one known situation, or all possible ones at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from paluu.rules.endings import end_of_period
from paluu.rules.language import AnyRule
from paluu.rules.nodes import Fact, Option, Table
from paluu.rules.prove_periods import Ends
from paluu.rules.prove_planes import (
    Choices,
    Planes,
    Pointer,
    Span,
    Truths,
    planes_of,
    value_of,
    well_formed,
)
from paluu.rules.prove_reading import Slot
from paluu.rules.prove_terms import (
    Formula,
    Model,
    Term,
    added,
    at_most,
    both,
    conj,
    disj,
    either,
    equal,
    exactly_one,
    follows,
    neg,
    new_bit,
    new_whole,
    same,
    times,
)
from paluu.rules.situation import Calendar, Row, Rows, Situation
from paluu.rules.values import (
    FIRST,
    FIRST_MOMENT,
    INFINITE,
    NEVER,
    NEVER_MOMENT,
    NO_ROW,
    OPEN,
    YES,
    Counting,
    Kind,
    Unit,
    Value,
    unknown,
)

DAYS = (1, 3_652_059)
"""The days a case file can name: the years 1 to 9999."""
MINUTES = (-1_035_000_000, 4_220_000_000)
"""The moments a case file can name, as minutes since 1970."""
TODAYS = (730_120, 3_578_760)
"""The days of evaluation: the years 2000 to 9799, so that no period leaves the calendar."""
_EPOCH = 719_163
_DAY = 24 * 60


class KnownWorld:
    """One situation, in the form the proof reading wants it; the solver is not needed."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation

    def slots(self, table: Table) -> Sequence[Slot]:
        """Give the rows of the situation."""
        return [Slot(True, row.exists == YES, row.many) for row in self.situation.rows(table)]

    def fact(self, fact: Fact, slot: int | None) -> Planes:
        """Give what the situation knows of a fact."""
        assert fact.kind is not None
        rows = len(self.situation.rows(fact.target)) if fact.target else 0
        return planes_of(fact.kind, self.situation.value(fact, slot), rows, len(fact.members))

    def option(self, option: Option) -> Planes:
        """Give the value of an option."""
        return planes_of(option.kind, self.situation.options[option], 0, len(option.members))

    def today(self, kind: Kind) -> Span:
        """Give the day of evaluation, or its moments."""
        if kind is Kind.MOMENT:
            return Span(*self.situation.now)
        return Span(self.situation.today, self.situation.today)

    def end(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period by the calendar of the situation."""
        assert isinstance(event, int)
        assert isinstance(length, int)
        return end_of_period(self.situation.calendar, event, length, unit, counting)

    def cut(self, _rule: AnyRule, _slot: int | None, /) -> Planes | None:
        """Cut nothing."""
        return None


class OpenWorld:
    """Every situation a case file may describe, under every profile the text allows.

    Args:
        rows: how many listed rows each table may have; any number more may be unseen.
        chosen: the value of each option that is not left open.
        opened: the rules that are read; ``None`` reads every rule.
        names: what its variables begin with.
    """

    def __init__(
        self,
        rows: int,
        chosen: Mapping[Option, Value],
        opened: Collection[AnyRule] | None = None,
        names: str = "",
    ) -> None:
        self.rows = rows
        self.chosen = chosen
        self.opened = opened
        self.ends = Ends()
        self.constraints: list[Formula] = []
        self.facts: dict[tuple[Fact, int | None], Planes] = {}
        self.tables: dict[Table, tuple[Slot, ...]] = {}
        self.options: dict[Option, Planes] = {}
        self.cuts: dict[tuple[AnyRule, int | None], Planes] = {}
        self._names = names
        self._today = self._any_day()

    # --- what may be ---------------------------------------------------------------------------

    def slots(self, table: Table) -> Sequence[Slot]:
        """Give so many rows that may be listed, and the unseen row."""
        if table not in self.tables:
            listed = [new_bit(f"{self._names}{table.name}{at}") for at in range(self.rows)]
            sure = [new_bit(f"{self._names}{table.name}{at}.sure") for at in range(self.rows)]
            unseen = new_bit(f"{self._names}{table.name}.more")
            for at in range(self.rows):
                self.constraints.append(follows(sure[at], listed[at]))
                if at:
                    self.constraints.append(follows(listed[at], listed[at - 1]))
            rows = [Slot(row, certain) for row, certain in zip(listed, sure, strict=True)]
            self.tables[table] = (*rows, Slot(unseen, False, many=True))
        return self.tables[table]

    def fact(self, fact: Fact, slot: int | None) -> Planes:
        """Give any value of a fact; of the unseen row nothing is known."""
        if (fact, slot) not in self.facts:
            if slot == self.rows and fact.table is not None:
                self.facts[fact, slot] = self._nothing_known(fact)
            else:
                place = f"{self._names}{fact.public_name}{'' if slot is None else slot}"
                self.facts[fact, slot] = self.any_fact(fact, place)
        return self.facts[fact, slot]

    def option(self, option: Option) -> Planes:
        """Give a chosen option, or any value the text allows."""
        if option not in self.options:
            self.options[option] = self._any_option(option)
        return self.options[option]

    def today(self, kind: Kind) -> Span:
        """Give any day; the moment of evaluation is known, or may be any of that day."""
        return self._today[kind]

    def _any_day(self) -> dict[Kind, Span]:
        day, low, high = (new_whole(f"{self._names}{name}") for name in ("today", "now", "by"))
        start = times(_DAY, added(day, -_EPOCH))
        end = added(start, _DAY - 1)
        self.constraints += [
            at_most(TODAYS[0], day),
            at_most(day, TODAYS[1]),
            conj((at_most(start, low), at_most(low, high), at_most(high, end))),
            either(equal(low, high), both(equal(low, start), equal(high, end))),
        ]
        return {Kind.DAY: Span(day, day), Kind.MOMENT: Span(low, high)}

    def end(self, event: Term, length: Term, unit: Unit, counting: Counting) -> Term:
        """Give the end of a period in any calendar."""
        return self.ends.of(event, length, unit, counting)

    def cut(self, rule: AnyRule, slot: int | None, /) -> Planes | None:
        """Give any value of a rule that is not opened."""
        if self.opened is None or rule in self.opened:
            return None
        if (rule, slot) not in self.cuts:
            self.cuts[rule, slot] = self.any_conclusion(rule, slot, self._names)
        return self.cuts[rule, slot]

    def any_conclusion(self, rule: AnyRule, slot: int | None, names: str) -> Planes:
        """Give any value that a rule of this kind may have."""
        place = f"{names}{rule.name}{'' if slot is None else slot}"
        return self._any(rule.kind, place, len(rule.members), na=rule.may_not_apply)

    def _any(self, kind: Kind, name: str, members: int, *, na: bool = False) -> Planes:
        nothing: Formula = new_bit(f"{name}?na") if na else False
        planes: Planes
        match kind:
            case Kind.TRUTH:
                planes = Truths(new_bit(f"{name}?yes"), new_bit(f"{name}?no"), nothing)
            case Kind.CHOICE:
                bits = tuple(new_bit(f"{name}?{at}") for at in range(members))
                planes = Choices(bits, nothing)
            case Kind.DAY | Kind.MOMENT | Kind.NUMBER:
                some = new_bit(f"{name}?some") if na else True
                planes = Span(new_whole(f"{name}?low"), new_whole(f"{name}?high"), some, nothing)
                self.constraints += [at_most(-INFINITE, planes.low)]
                self.constraints += [at_most(planes.high, max(INFINITE, NEVER_MOMENT))]
            case Kind.LINK:
                raise TypeError("a rule does not give a link")
        self.constraints.append(well_formed(planes))
        return planes

    def any_fact(self, fact: Fact, name: str) -> Planes:
        """Give any value of a fact that a case file can state."""
        assert fact.kind is not None
        if fact.kind is Kind.LINK:
            return self._any_link(fact, name)
        planes = self._any(fact.kind, name, len(fact.members))
        if isinstance(planes, Span):
            self.constraints.append(_nameable(fact.kind, planes))
        return planes

    def _any_link(self, fact: Fact, name: str) -> Pointer:
        """Any link a case file can state: to one row of some, to none, or not known at all."""
        assert fact.target is not None
        rows = self.slots(fact.target)
        bits = [new_bit(f"{name}?{at}") for at in range(len(rows))]
        none_listed = neg(disj(row.listed for row in rows))
        nowhere: Formula = new_bit(f"{name}?nowhere") if fact.optional else none_listed
        everywhere = conj(same(bit, row.listed) for bit, row in zip(bits, rows, strict=True))
        stated = conj((neg(bits[-1]), neg(both(nowhere, disj(bits)))))
        self.constraints += [follows(bit, row.listed) for bit, row in zip(bits, rows, strict=True)]
        self.constraints.append(disj((*bits, nowhere)))
        self.constraints.append(
            either(both(everywhere, either(nowhere, not fact.optional)), stated)
        )
        return Pointer(tuple(bits), nowhere)

    def _nothing_known(self, fact: Fact) -> Planes:
        if fact.kind is not Kind.LINK:
            assert fact.kind is not None
            width = len(fact.members)
            return planes_of(fact.kind, unknown(fact.kind, members=width), members=width)
        assert fact.target is not None
        listed = tuple(row.listed for row in self.slots(fact.target))
        return Pointer(listed, either(fact.optional, neg(disj(listed))))

    def _any_option(self, option: Option) -> Planes:
        if option in self.chosen:
            return planes_of(option.kind, self.chosen[option], members=len(option.members))
        match option.kind:
            case Kind.TRUTH:
                on = new_bit(option.name)
                return Truths(on, neg(on))
            case Kind.CHOICE:
                bits = tuple(new_bit(f"{option.name}={member}") for member in option.members)
                self.constraints.append(exactly_one(bits))
                return Choices(bits)
            case _:
                number = new_whole(option.name)
                low = option.low if option.low is not None else 0
                high = option.high if option.high is not None else INFINITE - 1
                self.constraints += [at_most(low, number), at_most(number, high)]
                return Span(number, number)

    # --- one of them ---------------------------------------------------------------------------

    def wishes(self, years: tuple[int, int]) -> list[Formula]:
        """Give what makes an example easy to read: exact facts and days of our time."""
        low, high = (_first_of(year) for year in years)
        wanted: list[Formula] = [at_most(low, self.today(Kind.DAY).low)]
        wanted.append(at_most(self.today(Kind.DAY).high, high))
        for (fact, slot), planes in self.facts.items():
            if isinstance(planes, Span) and fact.kind is Kind.DAY and slot != self.rows:
                for end, edge in ((planes.low, FIRST), (planes.high, NEVER)):
                    near = both(at_most(low - 40 * 366, end), at_most(end, high))
                    wanted.append(disj((near, equal(end, edge), equal(end, NEVER))))
        return wanted

    def situation(
        self, model: Model, defaults: Mapping[Option, Value], calendar: Calendar
    ) -> Situation:
        """Read the situation that a model describes."""
        count = {
            table: sum(1 for row in rows if model.holds(row.listed) and not row.many)
            for table, rows in self.tables.items()
        }
        tables = {table: self._rows_of(table, count, model) for table in self.tables}
        options = dict(defaults)
        options.update({option: value_of(found, model) for option, found in self.options.items()})
        day = model.number(self.today(Kind.DAY).low)
        now = self.today(Kind.MOMENT)
        return Situation(
            self._facts_of(None, None, count, model),
            tables,
            day,
            (model.number(now.low), model.number(now.high)),
            options,
            calendar,
        )

    def _rows_of(self, table: Table, count: Mapping[Table, int], model: Model) -> Rows:
        rows = [
            Row(
                self._facts_of(table, at, count, model),
                f"{table.name}-{at + 1}",
                exists=YES if model.holds(self.tables[table][at].sure) else OPEN,
            )
            for at in range(count[table])
        ]
        return Rows.of(rows, complete=not model.holds(self.tables[table][-1].listed))

    def _facts_of(
        self, table: Table | None, at: int | None, count: Mapping[Table, int], model: Model
    ) -> dict[Fact, Value]:
        known: dict[Fact, Value] = {}
        for (fact, slot), planes in self.facts.items():
            if fact.table is not table or slot != at:
                continue
            value = value_of(planes, model)
            if isinstance(value, frozenset) and fact.target is not None:
                rows = count[fact.target]
                value = frozenset(rows if row == self.rows else row for row in value)
                anywhere = range(rows + model.holds(self.tables[fact.target][-1].listed))
                if value == {*anywhere, NO_ROW} or (not fact.optional and value == {*anywhere}):
                    continue
            elif fact.kind is not None and value == unknown(fact.kind, members=len(fact.members)):
                continue
            known[fact] = value
        return known


def _first_of(year: int) -> int:
    return 365 * (year - 1) + (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400 + 1


def _nameable(kind: Kind, span: Span) -> Formula:
    """Only what a case file can state: a named day, the days before or after one, or none."""
    first, never, (low, high) = {
        Kind.DAY: (FIRST, NEVER, DAYS),
        Kind.MOMENT: (FIRST_MOMENT, NEVER_MOMENT, MINUTES),
    }.get(kind, (0, INFINITE, (0, INFINITE)))
    if kind is Kind.NUMBER:
        return both(at_most(first, span.low), at_most(span.high, never))

    def named(end: Term) -> Formula:
        return either(both(at_most(low, end), at_most(end, high)), equal(end, never))

    return both(either(named(span.low), equal(span.low, first)), named(span.high))
