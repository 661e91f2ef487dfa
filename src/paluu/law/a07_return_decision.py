"""Article 7: the duty to issue a return decision, its form and what it may order."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import articles_7_9_10_disapplied, regulation_applicable
from paluu.law.a07_period_for_return import return_decision_exists, return_decision_in_force
from paluu.law.a08_exceptions import return_decision_blocked, return_decision_not_required
from paluu.law.a16_security import poses_security_risk
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.facts import Case, ReturnDecision
from paluu.law.terms import DepartureMode, HearingSubject
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    in_days,
    not_,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)


@rule(
    "7(1)",
    yes="A return decision must be issued.",
    no="No return decision has to be issued.",
)
def duty_to_issue_return_decision(case: Case) -> Truth:
    """Illegal stay obliges, unless Articles 8 or 9 take the case elsewhere."""
    return all_of(
        regulation_applicable(case).at("2(1)"),
        not_(return_decision_exists(case)).at("4(4)"),
        not_(return_decision_blocked(case)).at("8(2), 8(4)"),
        not_(return_decision_not_required(case)).at("8(1)"),
        not_(articles_7_9_10_disapplied(case)).at("2(6)"),
    )


@rule(
    "7(1); 8(2); 8(4)",
    yes="A return decision may be issued.",
    no="A return decision may not be issued.",
)
def return_decision_permitted(case: Case) -> Truth:
    """The Regulation applies and neither another State's right to stay nor recognition bars it.

    An obstacle to removal, even a risk of refoulement, does not (7(4a)).
    """
    return all_of(
        regulation_applicable(case).at("2(1)"),
        not_(return_decision_blocked(case)).at("8(2), 8(4)"),
        not_(articles_7_9_10_disapplied(case)).at("2(6)"),
    )


@rule(
    "7(1)",
    yes="The person has been heard before the return decision.",
    no="The person has not been heard before the return decision.",
)
def heard_before_return_decision(case: Case) -> Truth:
    """A general principle of Union law, oral or in writing (reading A74)."""
    return when(
        option_is(options.hearing_before_adverse_decision, "always"),
        some(
            case.hearings,
            lambda hearing: hearing.hearing_subject.among(
                HearingSubject.RETURN_DECISION, HearingSubject.SEVERAL
            ),
        ),
    ).otherwise(yes)


@rule(
    "7(4a); 5; 18",
    yes="Family life, best interests and health have been assessed for this step.",
    no="Family life, best interests and health have not been assessed for this step.",
)
def circumstances_assessed(case: Case) -> Truth:
    """Assessed before every return and removal decision (reading A12)."""
    return when(
        option_is(options.circumstances_before_decision, "always"),
        case.family_life_and_health_considered,
    ).otherwise(yes)


@rule(
    "7(2)",
    yes="The decision has the form Article 7 requires.",
    no="The decision lacks the form Article 7 requires.",
)
def return_decision_valid_form(decision: ReturnDecision) -> Truth:
    """In writing, with reasons in fact and in law; what is withheld leaves the essence."""
    return all_of(
        decision.return_decision_in_writing.at("7(2)"),
        decision.return_decision_reasoned.at("7(2)"),
        any_of(not_(decision.disclosure_restricted), decision.essence_of_grounds_given).at("7(3)"),
    )


@rule(
    "7(1a)",
    yes="Immediate departure may be ordered.",
    no="Immediate departure may not be ordered.",
)
def immediate_departure_permitted(case: Case) -> Truth:
    """National law says when; the reference profile asks for a risk that is established."""
    return when(
        option_truth(options.immediate_departure_needs_reason),
        any_of(poses_security_risk(case).at("16(1)"), risk_of_absconding(case).at("21a")),
    ).otherwise(yes)


@rule(
    "7(1a); 7(1b); 7(1c)",
    yes="What the decision orders about departure is lawful.",
    no="What the decision orders about departure is not lawful.",
)
def departure_order_lawful(decision: ReturnDecision) -> Truth:
    """A period of up to 30 days, longer only with recorded reasons, or an order to leave now."""
    ordinary = all_of(
        in_days(0) < decision.departure_period_days,
        decision.departure_period_days <= in_days(30),
    )
    longer = all_of(
        in_days(30) < decision.departure_period_days,
        option_truth(options.longer_departure_period),
        decision.longer_period_reasons_recorded,
    )
    return when(
        decision.departure_mode.among(DepartureMode.LEAVE_IMMEDIATELY),
        immediate_departure_permitted(decision.case).at("7(1a)(b)"),
    ).otherwise(any_of(ordinary.at("7(1a)(a)"), longer.at("7(1b)")))


@rule(
    "7(2)",
    yes="The return decision must still be notified.",
    no="Every return decision has been notified.",
)
def notification_duty(case: Case) -> Truth:
    """As soon as possible; until then no period runs against the person."""
    return some(
        case.return_decisions,
        lambda decision: all_of(
            return_decision_in_force(decision), today < decision.return_decision_notified_date
        ),
    )
