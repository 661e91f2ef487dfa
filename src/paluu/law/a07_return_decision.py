"""Article 7: the duty to issue a return decision, its form and what it may order."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import articles_7_9_10_disapplied, regulation_applicable
from paluu.law.a04_definitions import is_country_of_return
from paluu.law.a05_hearing import heard_about
from paluu.law.a07_period_for_return import (
    departure_period_shortening_permitted,
    return_decision_exists,
    return_decision_in_force,
)
from paluu.law.a08_exceptions import return_decision_blocked, return_decision_not_required
from paluu.law.a09_recognition import own_return_decision_optional
from paluu.law.a16_security import poses_security_risk
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.facts import Case, CountryOfReturn, ReturnDecision
from paluu.law.terms import DepartureMode, DisclosureGround, HearingSubject
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    follow,
    in_days,
    no,
    not_,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)

# --- 7(1) and 7(6): whether to decide -----------------------------------------------------------


@rule(
    "7(1); 9(5)",
    yes="A return decision must be issued.",
    no="No return decision has to be issued.",
)
def duty_to_issue_return_decision(case: Case) -> Truth:
    """Illegal stay obliges, unless Articles 8 or 9 take the case elsewhere.

    Who does not recognise another State's decision must issue an own one (9(5)).
    """
    return all_of(
        regulation_applicable(case).at("2(1)"),
        not_(return_decision_exists(case)).at("4(4)"),
        not_(return_decision_blocked(case)).at("8(2), 8(4)"),
        not_(return_decision_not_required(case)).at("8(1)"),
        not_(own_return_decision_optional(case)).at("9(6)"),
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
    "7(4a)",
    yes="A return decision may be issued although an obstacle bars removal.",
    no="There is no such obstacle, or a return decision may not be issued.",
)
def return_decision_possible_despite_obstacle(case: Case) -> Truth:
    """The obstacle, even a risk of refoulement, holds back removal and not the decision."""
    return all_of(
        any_of(
            case.obstacle_to_removal,
            some(case.countries, lambda to: to.refoulement_risk_established),
        ),
        return_decision_permitted(case),
    )


@rule(
    "7(6)",
    yes="The return decision that belongs to the end of legal stay is due.",
    no="No return decision is due from the end of legal stay.",
)
def return_decision_due(case: Case) -> Truth:
    """In the same act, at the same time, or without undue delay after it."""
    return all_of(case.legal_stay_end_decision_date <= today, duty_to_issue_return_decision(case))


@rule(
    "7(1)",
    yes="The return decision must be withdrawn: the person now has a right to stay.",
    no="Nothing calls for withdrawing a return decision.",
)
def return_decision_to_be_withdrawn(case: Case) -> Truth:
    """A right to stay ends illegal stay, and with it the return procedure (A78)."""
    return all_of(
        option_is(options.right_to_stay_ends_procedure, "decision_is_withdrawn"),
        return_decision_exists(case),
        any_of(case.fulfils_stay_conditions, case.has_union_free_movement_right),
    )


@rule(
    "7(1)",
    yes="The person has been heard before the return decision.",
    no="The person has not been heard before the return decision.",
)
def heard_before_return_decision(case: Case) -> Truth:
    """A general principle of Union law, oral or in writing (A74)."""
    return heard_about(case, HearingSubject.RETURN_DECISION)


@rule(
    "7(4a); 5; 18",
    yes="Family life, best interests and health have been assessed for this step.",
    no="Family life, best interests and health have not been assessed for this step.",
)
def circumstances_assessed(case: Case) -> Truth:
    """Assessed before every return and removal decision (A12)."""
    return when(
        option_is(options.circumstances_before_decision, "always"),
        case.family_life_and_health_considered,
    ).otherwise(yes)


# --- 7(1a) to (1c): what it orders --------------------------------------------------------------


@rule(
    "7(1a)",
    yes="The decision says when the person must leave.",
    no="The decision contains neither a period for return nor an order to leave immediately.",
)
def return_decision_content_departure_mode(decision: ReturnDecision) -> Truth:
    """One of the two must stand in it."""
    return decision.return_decision_states_departure


@rule(
    "7(1a)",
    yes="Immediate departure may be ordered.",
    no="Immediate departure may not be ordered.",
)
def immediate_departure_permitted(case: Case) -> Truth:
    """National law says when; the reference profile asks for a reason that is established."""
    return when(
        option_truth(options.immediate_departure_needs_reason),
        any_of(
            poses_security_risk(case).at("16(1)"),
            risk_of_absconding(case).at("21a"),
            case.immediate_departure_case_of_national_law.at("7(1a)"),
        ),
    ).otherwise(yes)


def _period_lawful(decision: ReturnDecision) -> Truth:
    length = decision.departure_period_days
    reasons = when(
        option_is(options.departure_period_limits, "individual_reasons"),
        decision.longer_period_reasons_recorded,
    ).otherwise(yes)
    longer_or_extended = any_of(
        option_truth(options.longer_departure_period).at("7(1b)"),
        all_of(
            option_truth(options.departure_period_extension), decision.departure_period_extended
        ).at("7(1c)"),
    )
    return any_of(
        all_of(in_days(0) < length, length <= in_days(30)).at("7(1a)(a)"),
        all_of(in_days(30) < length, longer_or_extended, reasons),
    )


def _shortening_lawful(decision: ReturnDecision) -> Truth:
    enough_time = when(
        option_is(options.departure_period_limits, "individual_reasons"),
        decision.shortened_time_sufficient,
    ).otherwise(yes)
    return any_of(
        not_(decision.departure_period_shortened),
        all_of(departure_period_shortening_permitted(decision.case), enough_time),
    )


@rule(
    "7(1a); 7(1b); 7(1c)",
    yes="What the decision orders about departure is lawful.",
    no="What the decision orders about departure is not lawful.",
)
def departure_order_lawful(decision: ReturnDecision) -> Truth:
    """A period of up to 30 days, longer only with recorded reasons, or an order to leave now.

    A shortened period needs a breach that counts, and time to leave in safety (A10).
    """
    return when(
        decision.departure_mode.among(DepartureMode.LEAVE_IMMEDIATELY),
        immediate_departure_permitted(decision.case).at("7(1a)(b)"),
    ).otherwise(all_of(_period_lawful(decision), _shortening_lawful(decision).at("7(1c)")))


# --- 7(2), 7(3), 7(5), 7(7): form, reasons, notification, translation, European Return Order ----


@rule(
    "7(2)",
    yes="The decision has the form Article 7 requires.",
    no="The decision lacks the form Article 7 requires.",
)
def return_decision_valid_form(decision: ReturnDecision) -> Truth:
    """In writing, with reasons in fact and in law; what is withheld leaves the essence.

    A country of return may be named and need not be (7(4)).
    """
    return all_of(
        decision.return_decision_in_writing.at("7(2)"),
        decision.return_decision_reasoned.at("7(2)"),
        any_of(not_(decision.disclosure_restricted), decision.essence_of_grounds_given).at("7(3)"),
    )


@rule(
    "7(2)",
    yes="The person must still be told of the remedies and their time limits.",
    no="Nothing about the remedies is outstanding.",
)
def remedies_information_duty(decision: ReturnDecision) -> Truth:
    """The remedies that lie against the decision, and until when."""
    return all_of(return_decision_in_force(decision), not_(decision.remedies_information_given))


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


@rule(
    "7(3)",
    yes="Information on the facts may be withheld.",
    no="No ground for withholding information on the facts is present.",
)
def disclosure_restriction_permitted(decision: ReturnDecision) -> Truth:
    """National rules on the right to information, or one of the listed public interests."""
    return not_(decision.disclosure_restriction_ground.among(DisclosureGround.NONE))


@rule(
    "7(3)",
    yes="The person must still be given the essence of the grounds.",
    no="The essence of the grounds is not outstanding.",
)
def essence_of_grounds_duty(decision: ReturnDecision) -> Truth:
    """Whatever is withheld; classified information itself need not be disclosed."""
    return all_of(decision.disclosure_restricted, not_(decision.essence_of_grounds_given))


@rule(
    "7(5)",
    yes="A translation of the main elements and the remedies must still be given.",
    no="No translation is outstanding.",
)
def translation_duty(decision: ReturnDecision) -> Truth:
    """On request, in writing or orally; without a request there is no such duty."""
    return all_of(decision.translation_requested, not_(decision.translation_given))


@rule(
    "7(5)",
    yes="The translation was made in a way national law allows.",
    no="The translation was made by machine and nobody has checked it.",
)
def translation_method_in_order(decision: ReturnDecision) -> Truth:
    """The text allows machine translation; the reference profile lets a person check it."""
    return when(
        option_is(options.translation_method, "machine_after_human_check"),
        not_(decision.translation_machine_unchecked),
    ).otherwise(yes)


@rule(
    "7(7)",
    yes="The form of the European Return Order must still be completed.",
    no="No European Return Order is outstanding.",
)
def ero_document(decision: ReturnDecision) -> Truth:
    """For every return decision, once the Commission has adopted the form (7(8))."""
    return all_of(
        option_truth(options.ero_form_adopted),
        return_decision_in_force(decision),
        not_(decision.ero_completed),
    )


@rule(
    "7(7)",
    yes="The European Return Order must be made available in the Schengen Information System.",
    no="Nothing is to be made available in the Schengen Information System.",
)
def ero_publication_duty(decision: ReturnDecision) -> Truth:
    """As Regulation (EU) 2018/1860 provides."""
    return all_of(
        option_truth(options.ero_form_adopted),
        return_decision_in_force(decision),
        not_(decision.ero_in_sis),
    )


# --- 7(4) and 7(4a): the country of return ------------------------------------------------------


@rule(
    "7(4)",
    yes="A return decision in force names this country of return.",
    no="No return decision in force names this country.",
)
def country_of_return_in_decision(to: CountryOfReturn) -> Truth:
    """It may be named there; it must be determined before removal at the latest (12(1b))."""
    return follow(to.named_in_return_decision, return_decision_in_force).where_none(no)


@rule(
    "7(4)",
    yes="The person may return voluntarily to this country without a new decision.",
    no="This is no country of return to which the person wants to return voluntarily.",
)
def voluntary_destination_free(to: CountryOfReturn) -> Truth:
    """For voluntary return only; for removal to another country see 12(2a)."""
    return all_of(to.other_country_chosen_for_voluntary_return, is_country_of_return(to).at("4(3)"))


@rule(
    "7(4a) second subparagraph",
    yes="The return decision must state that removal to this country is postponed.",
    no="No statement of postponement belongs in a return decision.",
)
def postponement_statement_in_decision(to: CountryOfReturn) -> Truth:
    """Where the decision names the country and a risk of refoulement there was established."""
    return all_of(country_of_return_in_decision(to), to.refoulement_risk_established)


@rule(
    "7(4a)",
    yes="The return decision lacks the statement that removal to this country is postponed.",
    no="No statement of postponement is missing.",
)
def postponement_statement_missing(to: CountryOfReturn) -> Truth:
    """The statement protects the person before every other authority that reads the decision."""
    stated = follow(
        to.named_in_return_decision, lambda decision: decision.postponement_stated
    ).where_none(no)
    return all_of(postponement_statement_in_decision(to), not_(stated))
