"""Formulas and whole-number terms for Z3, folded where they are constant. The only door to Z3.

A formula is a Python ``bool`` or a ``Bit`` of the solver, a term an ``int`` or a ``Whole``. What is
known stays Python, so a situation of which everything is known is read without the solver.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from paluu.errors import PaluuError

try:
    import z3 as _z3
except ImportError:  # the extra "prove" is not installed
    _z3 = None

_Z: Any = _z3

if TYPE_CHECKING:

    class Bit:
        """A formula of the solver."""

    class Whole:
        """A whole-number term of the solver."""

else:
    Bit = Whole = object

Formula: TypeAlias = bool | Bit
Term: TypeAlias = int | Whole


def require_solver() -> None:
    """See that Z3 is installed.

    Raises:
        PaluuError: if it is not, with what to install.
    """
    if _Z is None:
        raise PaluuError(
            "Proofs need the solver Z3, which is not installed.",
            advice="Install Paluu with the extra: pip install 'paluu[prove]'.",
        )


def new_bit(name: str) -> Bit:
    """Make a formula that may be true or false."""
    return cast(Bit, _Z.Bool(name))


def new_whole(name: str) -> Whole:
    """Make a whole number that may be any."""
    return cast(Whole, _Z.Int(name))


# --- formulas ----------------------------------------------------------------------------------


def conj(items: Iterable[Formula]) -> Formula:
    """All of them; true if there are none."""
    kept: list[Any] = []
    for item in items:
        if item is False:
            return False
        if item is not True:
            kept.append(item)
    if not kept:
        return True
    return cast(Formula, kept[0] if len(kept) == 1 else _Z.And(kept))


def disj(items: Iterable[Formula]) -> Formula:
    """At least one of them; false if there are none."""
    kept: list[Any] = []
    for item in items:
        if item is True:
            return True
        if item is not False:
            kept.append(item)
    if not kept:
        return False
    return cast(Formula, kept[0] if len(kept) == 1 else _Z.Or(kept))


def both(left: Formula, right: Formula) -> Formula:
    """Left and right."""
    return conj((left, right))


def either(left: Formula, right: Formula) -> Formula:
    """Left or right."""
    return disj((left, right))


def neg(item: Formula) -> Formula:
    """Not the item."""
    if isinstance(item, bool):
        return not item
    return cast(Bit, _Z.Not(item))


def follows(condition: Formula, conclusion: Formula) -> Formula:
    """If the condition, then the conclusion."""
    return either(neg(condition), conclusion)


def same(left: Formula, right: Formula) -> Formula:
    """Both or neither."""
    if isinstance(left, bool):
        return right if left else neg(right)
    if isinstance(right, bool):
        return left if right else neg(left)
    return cast(Bit, cast(Any, left) == cast(Any, right))


def exactly_one(items: Sequence[Formula]) -> Formula:
    """One of them and no other."""
    pairs = (neg(both(left, right)) for at, left in enumerate(items) for right in items[at + 1 :])
    return conj((disj(items), *pairs))


# --- terms -------------------------------------------------------------------------------------


def at_most(left: Term, right: Term) -> Formula:
    """Left is not greater than right."""
    if left is right:
        return True
    return cast(Formula, cast(Any, left) <= cast(Any, right))


def below(left: Term, right: Term) -> Formula:
    """Left is less than right."""
    if left is right:
        return False
    return cast(Formula, cast(Any, left) < cast(Any, right))


def equal(left: Term, right: Term) -> Formula:
    """Left is right."""
    if left is right:
        return True
    return cast(Formula, cast(Any, left) == cast(Any, right))


def added(*terms: Term) -> Term:
    """The sum."""
    known = sum(term for term in terms if isinstance(term, int))
    total: Any = None
    for term in terms:
        if not isinstance(term, int):
            total = term if total is None else total + term
    if total is None:
        return known
    return cast(Term, total + known if known else total)


def times(factor: int, term: Term) -> Term:
    """A fixed multiple."""
    if isinstance(term, int) or factor == 1:
        return factor * term if isinstance(term, int) else term
    return cast(Term, factor * cast(Any, term))


def pick(condition: Formula, then: Term, otherwise: Term) -> Term:
    """One of two terms, as the condition says."""
    if isinstance(condition, bool):
        return then if condition else otherwise
    if then is otherwise or (
        isinstance(then, int) and isinstance(otherwise, int) and then == otherwise
    ):
        return then
    return cast(Whole, _Z.If(condition, then, otherwise))


def least(left: Term, right: Term) -> Term:
    """The smaller of two."""
    return pick(at_most(left, right), left, right)


def greatest(left: Term, right: Term) -> Term:
    """The larger of two."""
    return pick(at_most(left, right), right, left)


def identity(item: Term) -> tuple[str, int]:
    """Give a key that is equal for equal terms, as long as the term is kept alive."""
    if isinstance(item, int):
        return "known", item
    return "open", int(cast(Any, item).get_id())


# --- solving -----------------------------------------------------------------------------------


class Verdict(Enum):
    """What the solver says of a set of formulas."""

    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    TIMEOUT = "timeout"


class Model:
    """One way in which the formulas hold."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def holds(self, item: Formula) -> bool:
        """Say whether a formula holds in it."""
        if isinstance(item, bool):
            return item
        return bool(_Z.is_true(self._model.eval(item, model_completion=True)))

    def number(self, item: Term) -> int:
        """Give the value of a term in it."""
        if isinstance(item, int):
            return item
        return int(self._model.eval(item, model_completion=True).as_long())


def solve(
    formulas: Iterable[Formula], timeout_ms: int, preferred: Iterable[Formula] = ()
) -> tuple[Verdict, Model | None]:
    """Look for a way in which all formulas hold.

    Args:
        formulas: what must hold.
        timeout_ms: how long to look, in milliseconds.
        preferred: what would make the answer easier to read; tried once the rest is possible.

    Returns:
        the verdict, with a model if there is one.
    """
    solver = _Z.Solver()
    solver.set("timeout", max(timeout_ms, 1))
    for formula in formulas:
        if formula is False:
            return Verdict.IMPOSSIBLE, None
        if formula is not True:
            solver.add(formula)
    found = solver.check()
    if found == _Z.unsat:
        return Verdict.IMPOSSIBLE, None
    if found != _Z.sat:
        return Verdict.TIMEOUT, None
    model = solver.model()
    wishes = [wish for wish in preferred if not isinstance(wish, bool)]
    if wishes:
        solver.push()
        solver.set("timeout", min(max(timeout_ms, 1), 2000))
        for wish in wishes:
            solver.add(wish)
        if solver.check() == _Z.sat:
            model = solver.model()
        solver.pop()
    return Verdict.POSSIBLE, Model(model)
