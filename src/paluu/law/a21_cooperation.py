"""Article 21: the duty to cooperate, and when its breach counts."""

from __future__ import annotations

from paluu.law import options
from paluu.law.facts import Breach, Case
from paluu.law.terms import SERIOUS_DUTIES
from paluu.rules.language import Truth, all_of, option_is, rule, some, when, yes


@rule(
    "21(2); 12(1)(a)",
    yes="The breach of the duty to cooperate counts.",
    no="The breach of the duty to cooperate does not count.",
)
def breach_counts(breach: Breach) -> Truth:
    """Specific, evidenced, within the person's control, and put to the person (A05)."""
    return when(
        option_is(options.non_cooperation_threshold, "evidenced_attributable_heard"),
        all_of(
            breach.breach_evidenced,
            breach.breach_attributable_to_person,
            breach.breach_put_to_person,
        ),
    ).otherwise(yes)


@rule(
    "21(1); 21(2)",
    yes="The person has breached a duty to cooperate.",
    no="No breach of a duty to cooperate counts.",
)
def breach_of_cooperation(case: Case) -> Truth:
    """At least one recorded breach counts."""
    return some(case.breaches, breach_counts)


@rule(
    "29(3)(e); 21a(2)(g)",
    yes="The breach is one of those that may open detention or an absconding assessment.",
    no="The breach is not one of those that may open detention or an absconding assessment.",
)
def breach_of_serious_duty(breach: Breach) -> Truth:
    """Duties (a) to (c), (e), (fa) and (i) to (ka) of 21(2), travel documents included.

    Of the duty alone; whether the breach counts is another question.
    """
    return breach.cooperation_breach.among(*SERIOUS_DUTIES)


@rule(
    "29(3)(e); 21a(2)(g)",
    yes="A duty whose breach opens detention or an absconding assessment was breached.",
    no="No such duty was breached.",
)
def serious_breach_of_cooperation(case: Case) -> Truth:
    """By a breach that counts."""
    return some(
        case.breaches,
        lambda breach: all_of(breach_counts(breach), breach_of_serious_duty(breach)),
    )
