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


class Hearing(Part):
    """An opportunity to be heard, oral or written."""

    table = Table("hearings", "A hearing held or offered.", complete=True)

    hearing_subject = choice(HearingSubject, "7(1)", "The step the person was heard about.")
    hearing_date = day("7(1)", "Day of the hearing or of the written statement.")
