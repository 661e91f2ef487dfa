"""Article 9: recognising and enforcing the decision of another Member State."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import illegal_stay_established, is_unaccompanied_minor
from paluu.law.a07_period_for_return import return_decision_exists
from paluu.law.facts import Case
from paluu.rules.language import Truth, all_of, any_of, not_, option_is, option_truth, rule


@rule(
    "9(1)",
    yes="The decision of the other Member State may be recognised.",
    no="There is no decision of another Member State that may be recognised.",
)
def recognition_possible(case: Case) -> Truth:
    """Voluntary, and only for an enforceable return decision of a State bound by the text."""
    return all_of(
        option_truth(options.mutual_recognition_used),
        illegal_stay_established(case),
        case.other_ms_return_decision_exists,
        case.other_ms_return_decision_enforceable,
    )


@rule(
    "9(1); recital 18b",
    yes="The case is one in which not recognising the decision suggests itself.",
    no="None of the guiding situations against recognition is present.",
)
def recognition_advised_against(case: Case) -> Truth:
    """Guidance from the recitals, not a bar: the authority weighs it and records its choice."""
    return any_of(
        case.recognition_conflicts_with_public_order,
        is_unaccompanied_minor(case),
        case.is_trafficking_victim,
        case.own_decision_quicker,
        not_(case.ero_data_sufficient),
        case.other_ms_appeal_pending,
        not_(case.other_ms_country_of_return_usable),
    )


@rule(
    "9(2)",
    yes="Recognition needs no administrative act of its own.",
    no="There is no decision whose recognition is in question.",
)
def no_formal_recognition_act_needed(case: Case) -> Truth:
    """The choice, its day and the data relied on are recorded all the same (A51)."""
    return recognition_possible(case)


@rule(
    "9(6); 9(7)",
    yes="Recognition of another State's decision is in use.",
    no="No recognition is in use.",
)
def recognition_in_use(case: Case) -> Truth:
    """Suspension, withdrawal or annulment there reopens the way to an own decision (A03)."""
    return all_of(
        case.recognition_applied,
        not_(case.other_ms_decision_effects_suspended).at("9(6)"),
        not_(case.other_ms_decision_withdrawn_or_annulled).at("9(7)"),
    )


@rule(
    "9(1)",
    yes="The other State's decision is recognised and may be enforced under Article 12.",
    no="The other State's decision may not be enforced here.",
)
def enforcement_of_foreign_decision(case: Case) -> Truth:
    """On the data of its European Return Order; Articles 12 and 14 are applied here in full."""
    return all_of(
        recognition_in_use(case).at("9(1)"),
        recognition_possible(case).at("9(1)"),
        case.ero_data_sufficient.at("9(1)"),
    )


@rule(
    "9(6)",
    yes="An own return decision may be issued and need not be.",
    no="No suspension in the issuing State leaves that choice.",
)
def own_return_decision_optional(case: Case) -> Truth:
    """Suspension there postpones removal here; an own decision is a choice (A03)."""
    return all_of(
        option_is(options.suspension_abroad, "own_decision_optional"),
        case.recognition_applied,
        case.other_ms_decision_effects_suspended,
        not_(case.other_ms_decision_withdrawn_or_annulled),
    )


@rule(
    "9(7)",
    yes="Enforcement of the other State's decision must stop.",
    no="Nothing in the issuing State stops enforcement.",
)
def enforcement_stopped(case: Case) -> Truth:
    """What was withdrawn or annulled there can no longer be enforced here."""
    return all_of(case.recognition_applied, case.other_ms_decision_withdrawn_or_annulled)


@rule(
    "9(7)",
    yes="The case must be examined afresh under Articles 7 and 8.",
    no="No fresh examination is called for.",
)
def fresh_examination_duty(case: Case) -> Truth:
    """Afresh, because what was annulled there may have been annulled for a right to stay (A03)."""
    return all_of(
        not_(return_decision_exists(case)),
        any_of(
            enforcement_stopped(case),
            all_of(
                option_is(options.suspension_abroad, "own_decision_due"),
                case.recognition_applied,
                case.other_ms_decision_effects_suspended,
            ),
        ),
    )
