"""A rule that has no meaning is refused when the book is made, with the name of the rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from reading_examples import CARDS, LOANS, READER, book_of, rule_of
from small_law import LIBRARY, Age, Card, Loan, Reader, may_borrow, member, tally

from paluu.errors import PaluuError
from paluu.rules import nodes
from paluu.rules.language import (
    CASE,
    Choice,
    Day,
    RuleError,
    Truth,
    all_of,
    any_of,
    earliest,
    follow,
    how_many,
    in_days,
    not_,
    only_if,
    option_is,
    rule,
    some,
    today,
    when,
    yes,
)
from paluu.rules.nodes import Variable
from paluu.rules.rule import Rule
from paluu.rules.values import Kind

said = rule("1", yes="It is so.", no="It is not.")


def refused(*rules: Rule[Any, Any]) -> str:
    """What is said when a book with these rules is made."""
    with pytest.raises(RuleError) as refusal:
        book_of(*rules)
    return str(refusal.value)


def test_a_body_that_reads_a_sibling_row() -> None:
    other_loan = Loan(Variable(Loan.table))

    @said
    def beside(reader: Reader) -> Truth:
        return some(LOANS, lambda loan: all_of(loan.returned, other_loan.returned))

    assert "beside: A body reaches past its own row" in refused(beside)


def test_a_body_that_reads_the_row_around_it() -> None:
    @said
    def around(loan: Loan) -> Truth:
        return some(CARDS, lambda card: all_of(card.valid, loan.returned))

    assert "around: A body reaches past its own row" in refused(around)


def test_a_rule_about_a_row_asked_of_another_row() -> None:
    other_loan = Loan(Variable(Loan.table))

    @said
    def late(loan: Loan) -> Truth:
        return loan.due < today

    @said
    def neighbour(reader: Reader) -> Truth:
        return some(LOANS, lambda loan: late(other_loan))

    assert "neighbour: A body reaches past its own row" in refused(late, neighbour)


MAY_NOT_APPLY = only_if(READER.blocked, READER.adult)
DAY_MAY_NOT_APPLY = only_if(READER.blocked, READER.joined)


@pytest.mark.parametrize(
    ("what", "expression"),
    [
        ("A condition", when(MAY_NOT_APPLY, yes).otherwise(yes)),
        ("A condition", when(all_of(MAY_NOT_APPLY, not_(MAY_NOT_APPLY)), yes).otherwise(yes)),
        ("A condition", only_if(today >= DAY_MAY_NOT_APPLY, yes)),
        ("A condition", only_if(follow(READER.main_card, lambda card: card.valid), yes)),
        ("The body of a quantifier", some(CARDS, lambda card: only_if(card.valid, card.valid))),
        ("The body of a quantifier", how_many(CARDS, lambda card: MAY_NOT_APPLY)),
        (
            "A part of an earliest or latest",
            earliest(CARDS, lambda card: only_if(card.valid, card.issued), where=lambda card: yes),
        ),
        (
            "A part of a sum",
            in_days(3) - follow(READER.main_card, lambda card: card.reader.extra_days),
        ),
    ],
)
def test_a_part_that_may_not_apply_where_it_must(what: str, expression: Any) -> None:
    assert f"example: {what} may be not applicable." in refused(rule_of(expression))


def test_what_may_not_apply_is_welcome_with_where_none() -> None:
    sound = when(MAY_NOT_APPLY.where_none(yes), yes).otherwise(READER.blocked)

    assert book_of(rule_of(sound)).rule("example").kind is Kind.TRUTH


def test_rules_that_refer_to_each_other_in_a_circle() -> None:
    @said
    def egg(reader: Reader) -> Truth:
        return all_of(hen(reader), reader.adult)

    @said
    def hen(reader: Reader) -> Truth:
        return not_(egg(reader))

    assert "egg → hen → egg: Rules refer to each other in a circle." in refused(egg, hen)


def test_a_rule_that_refers_to_itself() -> None:
    @said
    def mirror(reader: Reader) -> Truth:
        return mirror(reader)

    assert "mirror → mirror" in refused(mirror)


def test_a_rule_that_promises_another_kind() -> None:
    def promises(reader: Reader) -> Day:
        return reader.blocked  # type: ignore[return-value]

    assert "promises: The tree has another kind than the rule promises." in refused(said(promises))


def test_two_rules_of_the_same_name() -> None:
    assert "twin: Two rules have the same name." in refused(
        rule_of(READER.blocked, "twin"), rule_of(READER.adult, "twin")
    )


def with_and(reader: Reader) -> Truth:
    return reader.adult and reader.blocked


def with_or(reader: Reader) -> Truth:
    return reader.adult or reader.blocked


def with_not(reader: Reader) -> Truth:
    return all_of(not reader.adult)  # type: ignore[arg-type]


def with_if(reader: Reader) -> Truth:
    return reader.adult if reader.blocked else yes


def with_a_chain(reader: Reader) -> Truth:
    return today <= reader.joined <= today


@pytest.mark.parametrize("written", [with_and, with_or, with_not, with_if, with_a_chain])
def test_pythons_own_connectives(written: Callable[[Reader], Truth]) -> None:
    message = refused(said(written))

    assert f"{written.__name__}: A rule cannot ask Python whether a condition holds." in message
    assert "Write all_of, any_of, not_ or when." in message


def test_pythons_own_comparison() -> None:
    def with_equals(reader: Reader) -> Truth:
        return any_of(reader.age == Age.CHILD, reader.adult)

    message = refused(said(with_equals))

    assert "with_equals: Values in rules are not compared with ==." in message
    assert "among(...)" in message


def test_a_member_that_an_option_does_not_have() -> None:
    def misspelt(reader: Reader) -> Truth:
        return option_is(tally, "boooks")

    assert "misspelt: Option tally has no member ['boooks']." in refused(said(misspelt))


def test_a_rule_of_two_subjects() -> None:
    def between_two(reader: Reader, card: Card) -> Truth:
        return reader.adult

    assert "between_two: A rule takes exactly one subject." in refused(
        said(between_two)  # type: ignore[arg-type, type-var]
    )


def test_lengths_of_different_kinds_in_one_comparison() -> None:
    mixed = nodes.Extreme("least", (READER.joined.node, READER.called.node))

    assert "example: Days are compared with something else." in refused(rule_of(Day(mixed)))


# --- what a book gives --------------------------------------------------------------------------


def test_every_rule_comes_after_those_it_refers_to() -> None:
    order = list(LIBRARY.order)

    assert order.index(member) < order.index(may_borrow)
    assert len(order) == len(LIBRARY.rules)


def test_rules_facts_and_options_are_found_by_name() -> None:
    assert LIBRARY.rule("may_borrow") is may_borrow
    assert LIBRARY.fact("loans.due") is Loan.due
    assert LIBRARY.facts_of(Card.table) == {"valid": Card.valid, "issued": Card.issued}
    assert LIBRARY.options["tally"] is tally


def test_a_name_that_does_not_exist_is_answered_with_those_that_come_close() -> None:
    with pytest.raises(PaluuError, match=r"no conclusion called 'may_borow'.*may_borrow"):
        LIBRARY.rule("may_borow")
    with pytest.raises(PaluuError, match=r"no fact called 'loans.do'.*loans\.due"):
        LIBRARY.fact("loans.do")


def test_a_reference_is_not_a_copy() -> None:
    assert isinstance(may_borrow(Reader(CASE)).node, nodes.Ref)


def test_a_rule_knows_its_words_and_its_kind() -> None:
    group = LIBRARY.rule("group")

    assert may_borrow.provisions == ("11", "11(a)")
    assert may_borrow.statement == "The reader may borrow."
    assert (group.kind, group.members) == (Kind.CHOICE, ("child", "student", "other"))
    assert not may_borrow.may_not_apply
    assert LIBRARY.rule("accompanied").may_not_apply
    assert isinstance(group(Reader(CASE)), Choice)
