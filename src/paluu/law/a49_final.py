"""Articles 50 to 52: the Commission's report, what is repealed, and from when the text applies."""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.facts import Case, ProvisionAsked, ReturnDecision
from paluu.law.terms_system import AskedProvision
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    in_days,
    in_months,
    later_of,
    not_,
    option_is,
    rule,
    today,
    when,
)
from paluu.rules.values import Counting

EARLY = (
    AskedProvision.COUNTRY_OF_ORIGIN,
    AskedProvision.HABITUAL_RESIDENCE,
    AskedProvision.RIGHT_TO_RESIDE,
    AskedProvision.AGREEMENT_COUNTRY,
    AskedProvision.FORM_OF_ORDER,
    AskedProvision.TECHNICAL_PREPARATION,
    AskedProvision.AGREEMENTS,
    AskedProvision.ENTRY_INTO_FORCE,
)
"""The provisions that apply from entry into force."""

PREPARATORY = (
    AskedProvision.TRANSIT_COUNTRY,
    AskedProvision.SAFE_THIRD_COUNTRY,
    AskedProvision.FIRST_COUNTRY_OF_ASYLUM,
    AskedProvision.AGENCY_PREPARATION,
    AskedProvision.ARRANGEMENTS_TOLD,
    AskedProvision.RECOGNITION_PREPARATION,
    AskedProvision.COMMITTEE,
)
"""What the early provisions need, or what must be ready before application, but is not in the
early list (A47)."""

# --- Article 52 ---------------------------------------------------------------------------------


@rule("52 first paragraph", yes="Day of entry into force reckoned from publication.")
def entry_into_force_by_publication(case: Case) -> Day:
    """The twentieth day after publication; it never moves for a holiday."""
    return ends(case.publication_date, in_days(20), Counting.PLAIN)


@rule("52 first paragraph", yes="Day of application reckoned from entry into force.")
def application_by_entry_into_force(case: Case) -> Day:
    """Two years; the text has the length in brackets, so it is open."""
    return ends(case.entry_into_force_date, in_months(24), Counting.PLAIN)


@rule(
    "52 first paragraph",
    yes="The Regulation is in force.",
    no="The Regulation is not yet in force.",
)
def regulation_in_force(case: Case) -> Truth:
    """From its own date; it then binds, but most of it does not yet apply."""
    return case.entry_into_force_date <= today


@rule(
    "52 first paragraph",
    yes="The Regulation applies as a whole.",
    no="The Regulation does not yet apply as a whole.",
)
def regulation_applies(case: Case) -> Truth:
    """From the date of application."""
    return case.application_date <= today


@rule(
    "52 first paragraph",
    yes="The provisions that apply early apply.",
    no="The provisions that apply early do not apply yet.",
)
def early_provisions_apply(case: Case) -> Truth:
    """Four kinds of country of return, 7(8) and (9), Article 17, and this Article."""
    return case.entry_into_force_date <= today


@rule(
    "52 first paragraph",
    yes="The provision applies today.",
    no="The provision does not apply today.",
)
def provision_applies(asked: ProvisionAsked) -> Truth:
    """Early ones from entry into force, all others from the date of application."""
    return any_of(
        all_of(asked.asked_provision.among(*EARLY), early_provisions_apply(asked.case)),
        regulation_applies(asked.case),
    )


@rule(
    "52 first paragraph",
    yes="The provision does not apply yet, but what it asks for is planned already.",
    no="There is nothing to plan ahead under this provision.",
)
def preparation_planned(asked: ProvisionAsked) -> Truth:
    """Preparatory duties are tasks from entry into force although the list omits them (A47)."""
    return all_of(
        option_is(options.early_preparation, "planned"),
        asked.asked_provision.among(*PREPARATORY),
        early_provisions_apply(asked.case),
        not_(regulation_applies(asked.case)),
    )


@rule(
    "52 first paragraph; 51(1)",
    yes="The return decision is governed by the Regulation.",
    no="The return decision was taken under the law before the Regulation.",
)
def decision_governed_by_regulation(decision: ReturnDecision) -> Truth:
    """By the day of the decision; earlier decisions keep their legal limits (A48)."""
    return decision.case.application_date <= decision.return_decision_date


@rule(
    "52 second paragraph",
    yes="The Regulation applies directly in this State.",
    no="The Regulation does not apply in this State.",
)
def direct_applicability(case: Case) -> Truth:
    """In the States that are bound or associated; Denmark and Ireland stand apart."""
    return all_of(case.member_state_bound_by_regulation, regulation_applies(case))


# --- Article 51 ---------------------------------------------------------------------------------


@rule("51(1)", yes="Day from which Directive 2008/115/EC is repealed.")
def return_directive_repeal_date(case: Case) -> Day:
    """With the date of application, so that no gap opens between the two laws (A46)."""
    return when(
        option_is(options.repeal_of_return_directive, "on_application"), case.application_date
    ).otherwise(case.entry_into_force_date)


@rule("51(1)", yes="Day from which Directive 2001/40/EC and Decision 2004/191/EC are repealed.")
def recognition_acts_repeal_date(case: Case) -> Day:
    """With the act of 7(8), but not before the Regulation applies (A46)."""
    return when(
        option_is(options.repeal_of_recognition_acts, "not_before_application"),
        later_of(case.ero_implementing_act_date, case.application_date),
    ).otherwise(case.ero_implementing_act_date)


@rule(
    "51(1)",
    yes="Directive 2008/115/EC is repealed for this State.",
    no="Directive 2008/115/EC still binds this State.",
)
def return_directive_repealed(case: Case) -> Truth:
    """Only for the States that the Regulation binds."""
    return all_of(
        case.member_state_bound_by_regulation, return_directive_repeal_date(case) <= today
    )


@rule(
    "51(1)",
    yes="Directive 2001/40/EC and Decision 2004/191/EC are repealed for this State.",
    no="Directive 2001/40/EC and Decision 2004/191/EC still bind this State.",
)
def recognition_acts_repealed(case: Case) -> Truth:
    """Only for the States that the Regulation binds."""
    return all_of(
        case.member_state_bound_by_regulation, recognition_acts_repeal_date(case) <= today
    )


@rule(
    "51(2)",
    yes="References to the repealed acts are read as references to the Regulation.",
    no="References to the earlier acts keep their meaning.",
)
def correlation_of_references(case: Case) -> Truth:
    """To each act from the day of its repeal; the table that the text refers to is missing."""
    return any_of(return_directive_repealed(case), recognition_acts_repealed(case))


# --- Article 50 ---------------------------------------------------------------------------------

_REPORTS = (60, 120, 180, 240, 300)
"""The reports looked ahead to, in months from entry into force."""


def _next_report(case: Case, months_before: int) -> Day:
    """Give a day that lies some months before the next report."""

    def reported(number: int) -> Day:
        return ends(case.entry_into_force_date, in_months(number), Counting.PLAIN)

    day = ends(case.entry_into_force_date, in_months(_REPORTS[-1] - months_before), Counting.PLAIN)
    for number in reversed(_REPORTS[:-1]):
        before = ends(case.entry_into_force_date, in_months(number - months_before), Counting.PLAIN)
        day = when(today <= reported(number), before).otherwise(day)
    return day


@rule("50(1)", yes="Day by which the Commission's next report is due.")
def commission_report_due_date(case: Case) -> Day:
    """Five years after entry into force (in brackets in the text), then every five years."""
    return _next_report(case, 0)


@rule("50(2)", yes="Day by which the State supplies data for the Commission's next report.")
def report_data_due_date(case: Case) -> Day:
    """Nine months before the report is due."""
    return _next_report(case, 9)


@rule(
    "50(2)",
    yes="The State must supply the data for the Commission's report.",
    no="The State need not supply data for the Commission's report.",
)
def input_to_commission_report(case: Case) -> Truth:
    """On request, and only what is available."""
    return all_of(case.report_data_asked_for, case.report_data_available)
