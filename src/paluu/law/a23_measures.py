"""Articles 23 and 23c: measures to further return and alternatives to detention."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import treated_as_minor
from paluu.law.a18_children import child_concerned
from paluu.law.a21_cooperation import breach_of_cooperation
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.facts import Case, Measure
from paluu.law.terms import MeasureKind
from paluu.law.terms_duties import ARTICLE_23_1_MEASURES, ARTICLE_23C_1_MEASURES
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    not_,
    only_if,
    option_is,
    option_months,
    option_truth,
    rule,
    today,
)
from paluu.rules.values import Counting

# --- 23(1): what may be imposed -----------------------------------------------------------------


@rule(
    "23(1); 23(2)",
    yes="A measure to further return may be imposed.",
    no="No measure to further return may be imposed.",
)
def return_measure_possible(case: Case) -> Truth:
    """On a person the Regulation applies to, if any measure suits special needs and children."""
    return all_of(
        regulation_applicable(case).at("2(1)"), not_(case.no_measure_compatible).at("23(2)")
    )


@rule(
    "23(2a)",
    yes="The person cannot be removed for lack of cooperation; measures stay possible.",
    no="No lack of cooperation stands in the way of removal.",
)
def return_measure_possible_despite_obstacle(case: Case) -> Truth:
    """An obstacle does not shut the measures out, but each needs its purpose (A62)."""
    return all_of(case.obstacle_to_removal, breach_of_cooperation(case))


@rule(
    "23(1)(a)",
    yes="The area is one to which the person may be bound.",
    no="The person may not be bound to this area.",
)
def area_obligation(measure: Measure) -> Truth:
    """Within this State, with free movement inside it."""
    return only_if(measure.measure_kind.among(MeasureKind.AREA), measure.area_allows_free_movement)


@rule(
    "23(1)(b)",
    yes="The duty to live at the place is no deprivation of liberty.",
    no="The duty to live at the place is detention in fact and may not be imposed as a measure.",
)
def residence_obligation(measure: Measure) -> Truth:
    """An address or place that the authority names."""
    return only_if(
        measure.measure_kind.among(MeasureKind.RESIDENCE),
        not_(measure.measure_deprives_of_liberty),
    )


@rule(
    "23(1)(c)",
    yes="The duty to report is fixed as national law asks.",
    no="The duty to report is not fixed as national law asks.",
)
def reporting_obligation(measure: Measure) -> Truth:
    """At given times, in person or otherwise."""
    return only_if(measure.measure_kind.among(MeasureKind.REPORTING), measure.reporting_times_fixed)


@rule(
    "23(1)(d)",
    yes="National law provides for the measure.",
    no="National law does not provide for the measure.",
)
def national_return_measure(measure: Measure) -> Truth:
    """Anything beyond points (a) to (c) needs national law."""
    return only_if(
        measure.measure_kind.among(MeasureKind.NATIONAL_MEASURE),
        option_truth(options.additional_return_measures),
    )


# --- 23(2) and (6): limits and form -------------------------------------------------------------


def _as_for_measures(measure: Measure) -> Truth:
    """Measures of 23(1), and alternatives to detention to which their safeguards extend (A30)."""
    return any_of(
        measure.measure_kind.among(*ARTICLE_23_1_MEASURES),
        all_of(
            measure.measure_kind.among(*ARTICLE_23C_1_MEASURES),
            option_is(options.safeguards_of_alternatives, "by_analogy"),
        ),
    )


@rule(
    "23(2)",
    yes="The measure suits the special needs of the person and the best interests of the child.",
    no="The measure does not suit special needs or the best interests of the child.",
)
def measure_guard(measure: Measure) -> Truth:
    """Asked where the person is vulnerable or a child is concerned; holds for 23c too (A30)."""
    case = measure.case
    return only_if(
        _as_for_measures(measure),
        any_of(
            measure.measure_compatible_with_needs,
            not_(any_of(case.is_vulnerable, child_concerned(case))),
        ),
    )


@rule(
    "23(6)",
    yes="The decision on the measure is written, individual and proportionate.",
    no="The decision on the measure is not written, not individual or not proportionate.",
)
def measure_decision_document(measure: Measure) -> Truth:
    """For every measure, not for points (b) and (c) alone (A26); for 23c by analogy (A30)."""
    asked = any_of(
        measure.measure_kind.among(MeasureKind.RESIDENCE, MeasureKind.REPORTING),
        all_of(
            option_is(options.written_form_of_measures, "every_measure"), _as_for_measures(measure)
        ),
    )
    return only_if(
        asked,
        all_of(
            measure.measure_in_writing,
            measure.measure_proportionate,
            measure.measure_circumstances_considered,
        ),
    )


@rule(
    "23(1); 23(2); 23(6)",
    yes="The measure to further return is lawful.",
    no="The measure to further return is not lawful.",
)
def return_measure_lawful(measure: Measure) -> Truth:
    """Its purpose, its own conditions, its form; it must suit those whom it binds."""
    return only_if(
        measure.measure_kind.among(*ARTICLE_23_1_MEASURES),
        all_of(
            regulation_applicable(measure.case).at("2(1)"),
            measure.measure_serves_return.at("23(1)"),
            area_obligation(measure).at("23(1)(a)"),
            residence_obligation(measure).at("23(1)(b)"),
            reporting_obligation(measure).at("23(1)(c)"),
            national_return_measure(measure).at("23(1)(d)"),
            measure_guard(measure).at("23(2)"),
            measure_decision_document(measure).at("23(6)"),
        ),
    )


# --- 23(3) to (5) and (7): leave, appointments, information -------------------------------------


@rule(
    "23(3)",
    yes="The authority may permit the person not to comply for a time.",
    no="The person has not asked for permission not to comply.",
)
def temporary_exemption(measure: Measure) -> Truth:
    """On request; holds for 23c by analogy (A30)."""
    return only_if(_as_for_measures(measure), measure.measure_exemption_requested)


@rule(
    "23(4)",
    yes="The person must still be told whether permission is given.",
    no="No request for permission awaits an answer.",
)
def exemption_answer_duty(measure: Measure) -> Truth:
    """In writing with short reasons, before the moment for which it was asked."""
    return all_of(measure.measure_exemption_requested, not_(measure.measure_exemption_answered))


@rule(
    "23(5)",
    yes="No permission is needed for the appointment, and attending it is no breach.",
    no="There is no appointment that frees the person from the measure.",
)
def no_breach_when_attending_appointment(measure: Measure) -> Truth:
    """With an authority or a court, or a lawyer; late announcement alone makes no breach."""
    return only_if(_as_for_measures(measure), measure.appointment_with_authority_or_court)


@rule(
    "23(5)",
    yes="The person must announce the appointment to the authority beforehand.",
    no="There is no appointment to announce.",
)
def appointment_announcement_duty(measure: Measure) -> Truth:
    """Announcing is enough; nobody has to permit it."""
    return no_breach_when_attending_appointment(measure)


@rule(
    "21(2)(i); 23(5)",
    yes="The person complies with the measure.",
    no="The person does not comply with the measure.",
)
def measure_complied_with(measure: Measure) -> Truth:
    """Measures of 23(1) and 23c(1); a necessary appointment is no breach."""
    return only_if(
        measure.measure_kind.among(*ARTICLE_23_1_MEASURES, *ARTICLE_23C_1_MEASURES),
        any_of(not_(measure.measure_breached), no_breach_when_attending_appointment(measure)),
    )


@rule(
    "23(7); 23c(3)",
    yes="The person must still be told of the decision and of what follows from breach.",
    no="The person has been told.",
)
def measure_information_duty(measure: Measure) -> Truth:
    """Detention under Article 29 included, in a language the person understands."""
    return not_(measure.measure_information_given)


@rule(
    "23(7); 23c(3)",
    yes="The decision on the measure must still name a remedy.",
    no="The decision names a remedy, or the text asks for none.",
)
def measure_remedy_duty(measure: Measure) -> Truth:
    """Article 26 does not name measures; national law and the Charter give the remedy (A32)."""
    return all_of(
        option_is(options.remedy_named, "every_decision"), not_(measure.measure_remedy_named)
    )


# --- 23c: alternatives to detention -------------------------------------------------------------


@rule(
    "23c(1)",
    yes="An alternative to detention may be imposed.",
    no="No alternative to detention may be imposed: no risk of absconding is established.",
)
def alternative_to_detention_possible(case: Case) -> Truth:
    """By presumption or by assessment: either paragraph of Article 21a is enough."""
    return all_of(regulation_applicable(case).at("2(1)"), risk_of_absconding(case).at("21a"))


@rule(
    "23c(1)(a)",
    yes="The financial guarantee is adequate.",
    no="The financial guarantee is not adequate.",
)
def financial_guarantee(measure: Measure) -> Truth:
    """Within the means of the person; national law says who holds it and when it is lost."""
    return only_if(
        measure.measure_kind.among(MeasureKind.FINANCIAL_GUARANTEE), measure.guarantee_adequate
    )


@rule(
    "23c(1)(b)",
    yes="The person may be monitored electronically.",
    no="A minor is not monitored electronically.",
)
def electronic_monitoring(measure: Measure) -> Truth:
    """Never minors, nor persons who may be minors, unless a State chooses otherwise (A30)."""
    return only_if(
        measure.measure_kind.among(MeasureKind.ELECTRONIC_MONITORING),
        any_of(
            not_(treated_as_minor(measure.case)),
            option_truth(options.electronic_monitoring_of_minors),
        ),
    )


@rule(
    "23c(1)(c)",
    yes="National law provides for the alternative.",
    no="National law does not provide for the alternative.",
)
def national_alternative_to_detention(measure: Measure) -> Truth:
    """Anything beyond points (a) and (b) needs national law."""
    return only_if(
        measure.measure_kind.among(MeasureKind.NATIONAL_ALTERNATIVE),
        option_truth(options.additional_alternatives_to_detention),
    )


@rule(
    "23c(2)",
    yes="The decision states the relevant facts and the legal elements.",
    no="The decision does not state the relevant facts and the legal elements.",
)
def alternative_decision_document(measure: Measure) -> Truth:
    """For alternatives to detention."""
    return only_if(
        measure.measure_kind.among(*ARTICLE_23C_1_MEASURES), measure.measure_states_facts_and_law
    )


@rule(
    "23c(1); 23c(2)",
    yes="The alternative to detention is lawful.",
    no="The alternative to detention is not lawful.",
)
def alternative_lawful(measure: Measure) -> Truth:
    """A risk of absconding, its own conditions, and the safeguards of Article 23 (A30)."""
    return only_if(
        measure.measure_kind.among(*ARTICLE_23C_1_MEASURES),
        all_of(
            alternative_to_detention_possible(measure.case).at("23c(1)"),
            financial_guarantee(measure).at("23c(1)(a)"),
            electronic_monitoring(measure).at("23c(1)(b)"),
            national_alternative_to_detention(measure).at("23c(1)(c)"),
            alternative_decision_document(measure).at("23c(2)"),
            measure_guard(measure).at("23(2)"),
            measure_decision_document(measure).at("23(6)"),
        ),
    )


@rule("23c(1)", yes="Day by which the alternative to detention is looked at again.")
def alternative_review_date(measure: Measure) -> Day:
    """A setting of the system (A30)."""
    return only_if(
        all_of(
            measure.measure_kind.among(*ARTICLE_23C_1_MEASURES),
            option_is(options.safeguards_of_alternatives, "by_analogy"),
        ),
        ends(
            measure.last_measure_review_date,
            option_months(options.alternative_review_months),
            Counting.PLAIN,
        ),
    )


@rule(
    "23c(1)",
    yes="The alternative to detention should have been looked at again by now.",
    no="The alternative to detention need not be looked at yet.",
)
def alternative_review_overdue(measure: Measure) -> Truth:
    """Not applicable where nothing is to be reviewed."""
    return alternative_review_date(measure) < today
