"""Python source for the compiled reading: each rule tree written out as one plain function.

What cannot change the result any more is not evaluated; whether something may not apply is carried
only where the tree makes that possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from paluu.rules import nodes as n
from paluu.rules.expressions import RuleError
from paluu.rules.lines import (
    EMPTY_HIGH,
    EMPTY_LOW,
    Joined,
    Lines,
    Names,
    Numbers,
    Span,
    function_name,
)
from paluu.rules.nodes import Fact, Node, Table, kind_of, may_not_apply
from paluu.rules.rule import AnyRule
from paluu.rules.values import CHOICE_NA, INFINITE, NA, NO_ROW, Kind, Value, unknown


class FunctionSource:
    """The source of one rule.

    Args:
        rule: the rule.
        numbers: how rules, tables and constants are called.

    Raises:
        RuleError: the rule has a node that this reading does not know.
    """

    def __init__(self, rule: AnyRule, numbers: Numbers) -> None:
        self._rule = rule
        self._numbers = numbers
        self._lines = lines = Lines()
        self._write, self._set, self._unpack = lines.write, lines.set, lines.unpack
        self._under, self._new = lines.under, lines.new
        self._used: set[str] = set()
        self._row = "k"
        self._facts_of_row = "row_facts"

    def text(self) -> str:
        """Write the whole function."""
        table = self._rule.subject.table
        given = _give(self._value(self._rule.tree))
        head = [f"def {function_name(self._rule)}(case{'' if table is None else ', k'}):"]
        head += [f"    {name} = case.{name}" for name in sorted(self._used)]
        if table is not None:
            head.append(f"    row_facts = case.tables[{self._numbers.tables[table]}][k][1]")
        return "\n".join([*head, *self._lines.text, f"    return {given}", ""])

    # --- values --------------------------------------------------------------------------------

    def _value(self, node: Node) -> Names:
        kind = kind_of(node)
        if kind in (Kind.DAY, Kind.MOMENT, Kind.NUMBER):
            return self._span(node)
        return self._plain(node, kind)

    def _span(self, node: Node) -> Span:
        match node:
            case n.At(item=item):
                return self._span(item)
            case n.When() | n.OnlyIf() | n.Instead() | n.Follow():
                found = self._chosen(node)
                assert isinstance(found, Span)
                return found
            case n.Literal(value=(low, high, _)):
                return Span(str(low), str(high))
            case n.FactOf(fact=fact):
                return self._unpack(self._recorded(fact), na=False)
            case n.OptionValue():
                return self._unpack(self._option(node), na=False)
            case n.Today(kind=kind):
                if kind is Kind.MOMENT:
                    return Span("case.now_low", "case.now_high")
                return Span("case.today", "case.today")
            case n.Ref():
                return self._unpack(self._known(node), na=node.rule.may_not_apply)
            case n.Deadline():
                return self._deadline(node)
            case n.Extreme():
                return self._extreme(node)
            case n.Plus(items=items, signs=signs):
                spans = [self._span(item) for item in items]
                terms = ", ".join(
                    f"(({span.low}, {span.high}, False), {sign})"
                    for span, sign in zip(spans, signs, strict=True)
                )
                return self._unpack(f"plus(({terms},))", na=False)
            case n.Count():
                return self._count(node)
            case n.TotalDays():
                return self._total_days(node)
            case n.ExtremeOf():
                return self._extreme_of(node)
            case _:
                raise self._not_known(node)

    def _plain(self, node: Node, kind: Kind) -> str:
        match node:
            case n.At(item=item):
                return self._plain(item, kind)
            case n.When() | n.OnlyIf() | n.Instead() | n.Follow():
                found = self._chosen(node)
                assert isinstance(found, str)
                return found
            case n.Literal(value=value):
                return self._literal(value)
            case n.FactOf(fact=fact):
                return self._set(self._recorded(fact))
            case n.OptionValue():
                return self._set(self._option(node))
            case n.Ref():
                return self._known(node)
            case n.All(items=items):
                return self._folded(items, "AND", settled="2")
            case n.AnyOf(items=items):
                return self._folded(items, "OR", settled="1")
            case n.Not(item=item):
                return self._set(f"NOT[{self._plain(item, kind)}]")
            case n.Among():
                return self._among(node)
            case n.Compare():
                return self._compare(node)
            case n.SameRow():
                return self._same_row(node)
            case n.Some():
                return self._some(node)
            case n.Every():
                return self._every(node)
            case _:
                raise self._not_known(node)

    def _not_known(self, node: object) -> RuleError:
        return RuleError(
            f"The compiled reading does not know {type(node).__name__}.", where=self._rule.name
        )

    def _literal(self, value: Value) -> str:
        if isinstance(value, int):
            return str(value)
        return self._numbers.constant(f"literal_{len(self._numbers.constants)}", value)

    def _recorded(self, fact: Fact) -> str:
        """Write the look-up of a fact, with the full set where it is not recorded."""
        name = self._numbers.constant(f"fact_{fact.public_name.replace('.', '__')}", fact)
        facts = "facts" if fact.table is None else self._facts_of_row
        if facts == "facts":
            self._used.add(facts)
        if fact.kind is Kind.LINK:
            return f"case.link({name}, {facts}({name}))"
        assert fact.kind is not None
        full = unknown(fact.kind, members=len(fact.members))
        default = full if isinstance(full, int) else self._numbers.constant(fact.kind.name, full)
        return f"{facts}({name}, {default})"

    def _option(self, node: n.OptionValue) -> str:
        name = self._numbers.constant(f"option_{node.option.name}", node.option)
        return f"case.options[{name}]"

    def _known(self, node: n.Ref) -> str:
        """Write a reference: taken from the memo, worked out if it is not there yet."""
        self._used.add("memo")
        of_case = node.rule.subject.table is None
        place = f"memo[{self._numbers.rule(node.rule)}]{'' if of_case else f'[{self._row}]'}"
        name = self._set(place)
        with self._under(f"if {name} is None:"):
            given = "case" if of_case else f"case, {self._row}"
            self._write(f"{name} = {place} = {function_name(node.rule)}({given})")
        return name

    # --- truth ---------------------------------------------------------------------------------

    def _folded(self, items: tuple[Node, ...], table: str, *, settled: str) -> str:
        """Write a conjunction or disjunction; once settled, no further item is read."""
        result = self._new()
        self._write(f"{result} = {self._plain(items[0], Kind.TRUTH)}")
        for item in items[1:]:
            with self._under(f"if {result} != {settled}:"):
                self._write(f"{result} = {table}[{result}][{self._plain(item, Kind.TRUTH)}]")
        return result

    def _among(self, node: n.Among) -> str:
        item = self._plain(node.item, Kind.CHOICE)
        plain = f"{item} & {CHOICE_NA - 1}" if _may_be_na(node.item) else item
        mask = f"(1 if {item} & {node.mask} else 0) | (2 if {plain} & ~{node.mask} else 0)"
        if plain != item:
            mask += f" | ({NA} if {item} & {CHOICE_NA} else 0)"
        return self._set(mask)

    def _compare(self, node: n.Compare) -> str:
        left, right = self._span(node.left), self._span(node.right)
        if node.op == "<=":
            yes, no = f"{left.high} <= {right.low}", f"{left.low} > {right.high}"
        else:
            yes, no = f"{left.high} < {right.low}", f"{left.low} >= {right.high}"
        mask = f"1 if {yes} else 2 if {no} else 3"
        flags = [span for span in (left, right) if span.na]
        if not flags:
            return self._set(mask)
        empty = " or ".join(f"{span.low} > {span.high}" for span in flags)
        na = " or ".join(str(span.na) for span in flags)
        return self._set(f"{NA} if {empty} else ({mask}) | ({NA} if {na} else 0)")

    def _same_row(self, node: n.SameRow) -> str:
        left, right = self._plain(node.left, Kind.LINK), self._plain(node.right, Kind.LINK)
        target = node.left.fact.target if isinstance(node.left, n.FactOf) else None
        rows = "()" if target is None else self._rows(target)
        return self._set(f"same_row({left}, {right}, {rows})")

    # --- conditionals and links: one of several values -----------------------------------------

    def _chosen(self, node: n.When | n.OnlyIf | n.Instead | n.Follow) -> Names:
        joined = Joined(self._lines, kind_of(node), na=may_not_apply(node) or _may_be_na(node))
        match node:
            case n.When(branches=branches, otherwise=otherwise):
                self._branches(joined, branches, otherwise)
            case n.OnlyIf(condition=condition, item=item):
                asked = self._plain(condition, Kind.TRUTH)
                with self._under(f"if {asked} & 1:"):
                    joined.add(self._value(item))
                with self._under(f"if {asked} & 2:"):
                    joined.add_na()
            case n.Instead(item=item, value=value):
                if not _may_be_na(item):
                    return self._value(item)
                self._instead(joined, item, value)
            case n.Follow(link=link, table=table, body=body):
                self._follow(joined, link, table, body)
        return joined.names

    def _branches(
        self, joined: Joined, branches: Sequence[tuple[Node, Node]], otherwise: Node
    ) -> None:
        if not branches:
            joined.add(self._value(otherwise))
            return
        (condition, value), *rest = branches
        asked = self._plain(condition, Kind.TRUTH)
        with self._under(f"if {asked} & 1:"):
            joined.add(self._value(value))
        with self._under(f"if {asked} & 2:"):
            self._branches(joined, rest, otherwise)

    def _instead(self, joined: Joined, item: Node, value: Node) -> None:
        given = self._value(item)
        if isinstance(given, Span):
            with self._under(f"if {given.low} <= {given.high}:"):
                joined.add(Span(given.low, given.high))
            missing = given.na or "False"
        else:
            kept = self._set(joined.applicable(given))
            joined.add(kept)
            missing = f"{given} != {kept}"
        with self._under(f"if {missing}:"):
            joined.add(self._value(value))

    def _follow(self, joined: Joined, link: Node, table: Table, body: Node) -> None:
        targets = self._plain(link, Kind.LINK)
        row, facts = self._new("k"), self._new("f")
        before = self._row, self._facts_of_row
        with self._under(f"for {row} in {targets}:"):
            with self._under(f"if {row} == {NO_ROW}:"):
                joined.add_na()
                self._write("continue")
            self._write(f"{facts} = {self._rows(table)}[{row}][1]")
            self._row, self._facts_of_row = row, facts
            joined.add(self._value(body))
        self._row, self._facts_of_row = before

    # --- days and numbers ----------------------------------------------------------------------

    def _deadline(self, node: n.Deadline) -> Span:
        start, length = self._span(node.start), self._span(node.length)
        names = [self._numbers.constant(part.name, part) for part in (node.unit, node.counting)]
        how = ", ".join(names)
        low, high = self._set(EMPTY_LOW), self._set(EMPTY_HIGH)
        applies = self._under(f"if {start.low} <= {start.high}:") if start.na else nullcontext()
        with applies:
            end = f"end_of_period(case.calendar, {start.low}, {length.low}, {how})"
            self._write(f"{low} = {high} = {end}")
            with self._under(f"if {start.low} != {start.high} or {length.low} != {length.high}:"):
                end = f"end_of_period(case.calendar, {start.high}, {length.high}, {how})"
                self._write(f"{high} = {end}")
        return Span(low, high, start.na)

    def _extreme(self, node: n.Extreme) -> Span:
        spans = [self._span(item) for item in node.items]
        choose = "min" if node.which == "least" else "max"
        low = self._set(f"{choose}({', '.join(span.low for span in spans)})")
        high = self._set(f"{choose}({', '.join(span.high for span in spans)})")
        flags = [span for span in spans if span.na]
        if not flags:
            return Span(low, high)
        na = self._set(" or ".join(str(span.na) for span in flags))
        empty = " or ".join(f"{span.low} > {span.high}" for span in flags)
        with self._under(f"if {empty}:"):
            self._write(f"{low}, {high} = {EMPTY_LOW}, {EMPTY_HIGH}")
        return Span(low, high, na)

    # --- parts ---------------------------------------------------------------------------------

    @contextmanager
    def _for_each_row(self, table: Table) -> Iterator[tuple[str, str]]:
        """Loop over the rows; give the names of *exists* and *many*."""
        row, facts, exists, many = (self._new(part) for part in ("k", "f", "exists", "many"))
        before = self._row, self._facts_of_row
        with self._under(f"for {row}, {facts}, {exists}, {many} in {self._rows(table)}:"):
            self._row, self._facts_of_row = row, facts
            yield exists, many
        self._row, self._facts_of_row = before

    def _rows(self, table: Table) -> str:
        self._used.add("tables")
        return f"tables[{self._numbers.tables[table]}]"

    def _some(self, node: n.Some) -> str:
        result = self._set("2")
        with self._for_each_row(node.table) as (exists, _):
            body = self._plain(node.body, Kind.TRUTH)
            with self._under(f"if {body} & 1:"):
                with self._under(f"if {body} == 1 and {exists} == 1:"):
                    self._write(f"{result} = 1")
                    self._write("break")
                self._write(f"{result} = 3")
        return result

    def _every(self, node: n.Every) -> str:
        result, absent = self._set("0"), self._set("True")
        with self._for_each_row(node.table) as (exists, _):
            body = self._plain(node.body, Kind.TRUTH)
            with self._under(f"if {exists} == 1:"):
                self._write(f"{absent} = False")
                with self._under(f"if {body} == 2:"):
                    self._write(f"{result} = 2")
                    self._write("break")
            self._write(f"{result} |= {body}")
        with self._under(f"if {absent}:"):
            self._write(f"{result} |= {node.if_none}")
        return result

    def _count(self, node: n.Count) -> Span:
        low, high = self._set("0"), self._set("0")
        with self._for_each_row(node.table) as (exists, many):
            body = self._plain(node.body, Kind.TRUTH)
            with self._under(f"if {body} & 1:"):
                self._write(f"{high} += {INFINITE} if {many} else 1")
                with self._under(f"if {body} == 1 and {exists} == 1:"):
                    self._write(f"{low} += 1")
        return Span(low, self._set(f"min({high}, {INFINITE})"))

    def _total_days(self, node: n.TotalDays) -> Span:
        surely, possibly = self._set("[]"), self._set("[]")
        unbounded = self._set("False")
        with self._for_each_row(node.table) as (exists, many):
            where = self._plain(node.where, Kind.TRUTH)
            with self._under(f"if {where} & 1:"):
                first, last = self._span(node.first), self._span(node.last)
                self._write(f"{unbounded} = {unbounded} or {many}")
                self._write(f"{possibly}.append(({first.low}, {last.high}))")
                with self._under(f"if {where} == 1 and {exists} == 1:"):
                    self._write(f"{surely}.append(({first.high}, {last.low}))")
        high = f"{INFINITE} if {unbounded} else min(distinct_days({possibly}), {INFINITE})"
        return Span(self._set(f"distinct_days({surely})"), self._set(high))

    def _extreme_of(self, node: n.ExtremeOf) -> Span:
        """Write the bounds: the sure rows hold one end of the result, all rows the other."""
        low, high, none = (
            self._set(EMPTY_LOW),
            self._set(EMPTY_HIGH),
            self._set("True"),
        )
        least = node.which == "least"
        sure = self._set(EMPTY_LOW if least else EMPTY_HIGH)
        with self._for_each_row(node.table) as (exists, _):
            where = self._plain(node.where, Kind.TRUTH)
            with self._under(f"if {where} & 1:"):
                item = self._span(node.item)
                self._write(f"{low} = min({low}, {item.low})")
                self._write(f"{high} = max({high}, {item.high})")
                with self._under(f"if {where} == 1 and {exists} == 1:"):
                    self._write(f"{none} = False")
                    chosen = f"min({sure}, {item.high})" if least else f"max({sure}, {item.low})"
                    self._write(f"{sure} = {chosen}")
        with self._under(f"if not {none}:"):
            self._write(f"{high if least else low} = {sure}")
        return Span(low, high, none)


def _give(names: Names) -> str:
    if isinstance(names, str):
        return names
    return f"({names.low}, {names.high}, {names.na or False})"


def _may_be_na(node: Node) -> bool:
    """Say whether a node may not apply; a link that is followed may always point nowhere."""
    return may_not_apply(node) or isinstance(node, n.Follow)
