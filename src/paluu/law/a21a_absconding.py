"""Article 21a: the risk of absconding. Criteria with evidence and an answer, never a score."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a07_period_for_return import departure_period_missed
from paluu.law.a21_cooperation import serious_breach_of_cooperation
from paluu.law.facts import Case, Measure
from paluu.law.terms import MeasureKind, PresumptionOutcome
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    option_is,
    option_truth,
    rule,
    some,
    when,
)

_ARTICLE_23_1 = (
    MeasureKind.AREA,
    MeasureKind.RESIDENCE,
    MeasureKind.REPORTING,
    MeasureKind.NATIONAL_MEASURE,
)
_ARTICLE_23C_1 = (
    MeasureKind.FINANCIAL_GUARANTEE,
    MeasureKind.ELECTRONIC_MONITORING,
    MeasureKind.NATIONAL_ALTERNATIVE,
)


@rule(
    "21a(1)(c)",
    yes="Breach of this measure raises the presumption of a risk of absconding.",
    no="This measure raises no presumption.",
)
def measure_raises_presumption(measure: Measure) -> Truth:
    """The printed reference to 23a looks like a slip for 23c; the common core counts (A07)."""
    return all_of(
        any_of(measure.measure_breached, measure.intention_not_to_comply_with_measures),
        when(
            option_is(options.presumption_by_measures, "common_core"),
            measure.measure_kind.among(*_ARTICLE_23_1),
        )
        .when(
            option_is(options.presumption_by_measures, "literal"),
            measure.measure_kind.among(*_ARTICLE_23_1, MeasureKind.INVESTIGATIVE),
        )
        .otherwise(measure.measure_kind.among(*_ARTICLE_23_1, *_ARTICLE_23C_1)),
    )


@rule(
    "21a(1)",
    yes="A criterion raises the presumption of a risk of absconding.",
    no="No criterion of the presumption is met.",
)
def risk_of_absconding_presumed(case: Case) -> Truth:
    """One of four criteria is enough to raise it; the person may show otherwise."""
    return any_of(
        any_of(case.moved_to_other_ms_without_authorisation, case.attempted_move_to_other_ms).at(
            "21a(1)(a)"
        ),
        case.other_ms_return_decision_exists.at("21a(1)(b)"),
        some(case.measures, measure_raises_presumption).at("21a(1)(c)"),
        case.reentered_in_breach_of_entry_ban.at("21a(1)(d)"),
    )


@rule(
    "21a(2)",
    yes="A criterion for the individual assessment of absconding is met.",
    no="No criterion for the individual assessment of absconding is met.",
)
def absconding_criterion_met(case: Case) -> Truth:
    """A criterion starts the assessment; it is not its result."""
    return any_of(
        case.lacks_reliable_address.at("21a(2)(a)"),
        departure_period_missed(case).at("21a(2)(b)"),
        all_of(case.departure_imminent, case.intends_to_breach_availability).at("21a(2)(c)"),
        case.used_false_documents_or_identity.at("21a(2)(d)"),
        all_of(case.counselling_required, not_(case.counselling_attended)).at("21a(2)(e)"),
        all_of(
            case.lacks_social_ties, case.worked_illegally, case.insufficient_means_of_subsistence
        ).at("21a(2)(f)"),
        serious_breach_of_cooperation(case).at("21a(2)(g)"),
        all_of(
            option_truth(options.additional_absconding_criteria),
            case.national_absconding_criterion_met,
        ).at("21a(2)(h)"),
    )


@rule(
    "21a",
    yes="A risk of absconding is established.",
    no="No risk of absconding is established.",
)
def risk_of_absconding(case: Case) -> Truth:
    """By a presumption put to the person and not answered (A06), else by assessment.

    The assessment is for cases outside 21a(1): what was shown otherwise is not found again by it.
    """
    unanswered = when(
        option_is(options.presumption_needs_hearing, "heard"),
        case.presumption_answer.among(PresumptionOutcome.HEARD_NOT_SHOWN_OTHERWISE),
    ).otherwise(not_(case.presumption_answer.among(PresumptionOutcome.SHOWN_OTHERWISE)))
    assessed = all_of(absconding_criterion_met(case), case.absconding_assessment_finds_risk)
    return when(risk_of_absconding_presumed(case), unanswered.at("21a(1)")).otherwise(
        assessed.at("21a(2)")
    )
