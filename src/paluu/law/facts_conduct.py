"""Facts about conduct, measures and hearings: Articles 21 to 23c."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms import CooperationDuty, HearingSubject, MeasureKind
from paluu.rules.language import choice, day, truth
from paluu.rules.nodes import Table


class Breach(Part):
    """A breach of a duty to cooperate, as the authority has recorded it."""

    table = Table("breaches", "A recorded breach of a duty of Article 21.", complete=True)

    cooperation_breach = choice(CooperationDuty, "21(2)", "The duty that was breached.")
    breach_evidenced = truth("21(2)", "The breach is specific and evidenced.")
    breach_attributable_to_person = truth(
        "12(1)(a)", "It lies within the person's control and nothing excuses it."
    )
    breach_put_to_person = truth("12(1)(a)", "The person has been able to comment on it.")


class Measure(Part):
    """A measure in force under Articles 23 to 23c."""

    table = Table("measures", "A measure imposed on the person.", complete=True)

    measure_kind = choice(MeasureKind, "23(1)", "What the measure requires.")
    measure_breached = truth("21a(1)(c)", "The person has not complied with the measure.")
    intention_not_to_comply_with_measures = truth(
        "21a(1)(c)", "The person expresses or shows the intention not to comply with it."
    )
    measure_serves_return = truth(
        "23(1)", "It prepares or ensures return, or encourages the person to leave and cooperate."
    )
    area_allows_free_movement = truth(
        "23(1)(a)", "The area lies in this State and the person can move freely within it."
    )
    measure_deprives_of_liberty = truth(
        "23(1)(b)", "Place and intensity together amount to deprivation of liberty."
    )
    reporting_times_fixed = truth(
        "23(1)(c)", "When and how to report is fixed in line with national law."
    )
    measure_compatible_with_needs = truth(
        "23(2)", "It is compatible with special needs and the best interests of the child."
    )
    measure_exemption_requested = truth(
        "23(3)", "The person has asked to be released from it for a time.", own_act=True
    )
    measure_exemption_answered = truth(
        "23(4)", "The person has been told whether that is permitted.", own_act=True
    )
    appointment_with_authority_or_court = truth(
        "23(5)",
        "The person's presence is necessary at an appointment with an authority, a court or a"
        " lawyer that the measure would otherwise forbid.",
    )
    appointment_announced_in_advance = truth(
        "23(5)", "The person has announced that appointment beforehand."
    )
    measure_in_writing = truth("23(6)", "The decision that imposes it is in writing.")
    measure_proportionate = truth("23(6)", "It is proportionate: nothing milder would do.")
    measure_circumstances_considered = truth(
        "23(6)", "The decision takes the person's own circumstances into account."
    )
    measure_information_given = truth(
        "23(7)",
        "The person was told of the decision and of what follows from breach, detention included,"
        " in a known language.",
        own_act=True,
    )
    measure_remedy_named = truth("23(7)", "The decision names the remedy.", own_act=True)
    guarantee_adequate = truth(
        "23c(1)(a)", "The guarantee is adequate and within the person's means."
    )
    measure_states_facts_and_law = truth(
        "23c(2)", "The decision states the relevant facts and the legal elements."
    )
    last_measure_review_date = day("23c(1)", "Day it was imposed or last reviewed.")


class Hearing(Part):
    """An opportunity to be heard, oral or written."""

    table = Table("hearings", "A hearing held or offered.", complete=True)

    hearing_subject = choice(HearingSubject, "7(1)", "The step the person was heard about.")
    hearing_date = day("7(1)", "Day of the hearing or of the written statement.")
