"""What protects a person never opens a coercive act that was closed without it."""

from __future__ import annotations

from paluu.law.a04_definitions import is_minor
from paluu.law.a07_period_for_return import departure_period_shortening_permitted
from paluu.law.a07_return_decision import immediate_departure_permitted, return_decision_permitted
from paluu.law.a10_entry_ban import entry_ban_permitted
from paluu.law.a12_removal import coercion_lawful, removal_decision_permitted, removal_permitted
from paluu.law.a14_postponement import refoulement_excluded, refoulement_question_open
from paluu.law.a29_detention import detention_permitted
from paluu.law.a32_duration import (
    detention_beyond_maximum_possible,
    detention_extension_permitted,
    further_detention_period_possible,
)
from paluu.law.facts import Case, CountryOfReturn
from paluu.law.safeguards_words import Property
from paluu.rules import nodes
from paluu.rules.language import CASE, AnyRule
from paluu.rules.nodes import Fact, Node
from paluu.rules.prove_claims import Shields
from paluu.rules.prove_mutants import Mutant, also_when, turning

COERCIVE_ACTS: tuple[AnyRule, ...] = (
    return_decision_permitted,
    immediate_departure_permitted,
    departure_period_shortening_permitted,
    entry_ban_permitted,
    removal_decision_permitted,
    removal_permitted,
    coercion_lawful,
    detention_permitted,
    detention_extension_permitted,
    further_detention_period_possible,
    detention_beyond_maximum_possible,
)
"""The conclusions that open something done to a person."""

PROTECTED: tuple[tuple[Fact, str], ...] = (
    (Case.is_vulnerable, "that the person is vulnerable"),
    (Case.minority_in_doubt, "that the person may be a minor"),
    (Case.is_unaccompanied, "that the person is alone"),
    (Case.is_family_with_minors, "that the person belongs to a family with minors"),
    (
        Case.international_protection_application_pending,
        "that the person has applied for international protection",
    ),
    (Case.general_refoulement_claim_raised, "that the person claims a risk of refoulement"),
    (Case.holds_right_to_stay_in_other_ms, "that the person has a right to stay elsewhere"),
    (Case.has_union_free_movement_right, "that the person has a right of free movement"),
    (Case.is_trafficking_victim, "that the person is a victim of trafficking"),
    (Case.humanitarian_reasons, "that there are humanitarian reasons"),
    (Case.postponement_requested, "that the person asks for postponement"),
)
"""What protects, and the words for it."""


def _never_opens(
    act: AnyRule, fact: Fact, on: Node, words: str, provisions: str, *broken_by: Mutant
) -> Property:
    return Property(
        f"{fact.name}_never_opens_{act.name}",
        provisions,
        f"It is never because of this that {act.name} becomes yes: {words}.",
        act.subject.table,
        Shields(nodes.Ref(act, act.variable), nodes.Not(on), on, (fact,)),
        broken_by,
        every_reading=True,
    )


PROTECTION: tuple[Property, ...] = (
    *(
        _never_opens(
            act,
            fact,
            nodes.FactOf(CASE, fact),
            words,
            f"{fact.provision}; {act.provisions[0]}",
            also_when(act, fact),
        )
        for act in COERCIVE_ACTS
        for fact, words in PROTECTED
    ),
    *(
        _never_opens(
            act,
            Case.date_of_birth,
            nodes.Ref(is_minor, CASE),
            "that the person is a minor",
            f"18; {act.provisions[0]}",
            also_when(act, is_minor),
        )
        for act in COERCIVE_ACTS
    ),
    *(
        _never_opens(
            removal_permitted,
            fact,
            nodes.FactOf(removal_permitted.variable, fact),
            words,
            "12(3)",
            turning(refoulement_excluded, refoulement_question_open),
        )
        for fact, words in (
            (
                CountryOfReturn.refoulement_claim_raised,
                "that the person claims a risk of refoulement in this country",
            ),
            (
                CountryOfReturn.refoulement_indications_known,
                "that an authority knows of indications of such a risk",
            ),
        )
    ),
)
