"""Articles 23a and 23b: searches for the sake of return, and what follows from non-cooperation."""

from __future__ import annotations

from paluu.law import options
from paluu.law import options_measures as chosen
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import treated_as_minor
from paluu.law.a10_entry_ban import entry_ban_length
from paluu.law.a21_cooperation import breach_counts, breach_of_cooperation
from paluu.law.facts import Case, Consequence, EntryBan, InvestigativeMeasure
from paluu.law.terms import CooperationDuty
from paluu.law.terms_duties import (
    ARTICLE_23_1_MEASURES,
    ConsequenceKind,
    InvestigativeMeasureType,
)
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
    years,
    yes,
)

# --- 23a: investigative measures ----------------------------------------------------------------


def _national(measure: InvestigativeMeasure) -> Truth:
    return measure.investigative_measure_type.among(InvestigativeMeasureType.NATIONAL_MEASURE)


@rule(
    "23a(3)",
    yes="The safeguards for the investigative measure are met.",
    no="A safeguard for the investigative measure is missing.",
)
def investigative_measure_guard(measure: InvestigativeMeasure) -> Truth:
    """Authorised for this person, place, object and purpose; protected places left out (A27)."""
    safeguards = all_of(
        option_truth(chosen.investigative_measures_regime),
        measure.investigative_measure_authorised,
        any_of(
            not_(option_truth(chosen.investigative_measures_prior_court)),
            measure.investigative_measure_authorised_by_court,
        ),
        any_of(
            not_(option_truth(chosen.investigative_measures_protected_places)),
            not_(measure.investigative_place_protected),
        ),
        measure.investigative_remedy_named,
    )
    return when(
        option_is(chosen.investigative_safeguards, "configured_and_authorised"), safeguards
    ).otherwise(yes)


@rule(
    "23a(1); 23a(1)(a); 23a(1)(b); 23a(1)(c)",
    yes="The investigative measure may be carried out.",
    no="The investigative measure may not be carried out.",
)
def investigative_measure_possible(measure: InvestigativeMeasure) -> Truth:
    """Necessary, proportionate and duly justified for return, and with every safeguard (A27).

    Measures for reasons other than return rest on national law and are not asked about here.
    """
    return all_of(
        regulation_applicable(measure.case).at("2(1)"),
        measure.investigative_measure_necessary.at("23a(1)"),
        any_of(not_(_national(measure)), option_truth(chosen.additional_investigative_measures)).at(
            "23a(1)(c)"
        ),
        investigative_measure_guard(measure).at("23a(3)"),
    )


@rule(
    "23a(2)",
    yes="The investigative measure may be carried out without the person's consent.",
    no="The investigative measure is not open, so the question of consent does not arise.",
)
def consent_not_required(measure: InvestigativeMeasure) -> Truth:
    """Consent is asked and recorded all the same; refusing it is no breach."""
    return investigative_measure_possible(measure)


@rule(
    "23a(3)",
    yes="A remedy against the investigative measure is named.",
    no="No remedy against the investigative measure is named.",
)
def remedy_available(measure: InvestigativeMeasure) -> Truth:
    """Under Union and national law."""
    return measure.investigative_remedy_named


@rule(
    "23a(3)",
    yes="A record of the investigative measure must still be made.",
    no="No record of an investigative measure is outstanding.",
)
def investigative_record_duty(measure: InvestigativeMeasure) -> Truth:
    """Once it has been carried out (A27)."""
    return all_of(measure.investigative_measure_done, not_(measure.investigative_measure_recorded))


@rule(
    "23a(1)(b)",
    yes="The person must still receive a receipt for what was seized.",
    no="No receipt for seized objects is outstanding.",
)
def seizure_receipt(measure: InvestigativeMeasure) -> Truth:
    """For belongings, devices and other objects (A27)."""
    return all_of(measure.objects_seized, not_(measure.seizure_receipt_given))


# --- 23b: a measure must, consequences may ------------------------------------------------------


@rule(
    "23b(1)",
    yes="At least one measure of 23(1) must be imposed.",
    no="No breach counts, a measure is in force already, or none is compatible.",
)
def duty_to_impose_return_measure(case: Case) -> Truth:
    """After a breach that counts (A05); the mildest that suits, none if none is compatible (A28).

    Vulnerability and the best interests of the child prevail; the reason is then on file.
    """
    return all_of(
        breach_of_cooperation(case).at("21"),
        not_(
            some(case.measures, lambda measure: measure.measure_kind.among(*ARTICLE_23_1_MEASURES))
        ),
        any_of(
            option_is(chosen.measures_and_vulnerability, "duty_prevails"),
            not_(case.no_measure_compatible),
        ).at("23(2)"),
    )


@rule(
    "23b(1)(a)",
    yes="Biometric data may be recorded by coercion, as a last resort.",
    no="Biometric data may not be recorded by coercion.",
)
def coerced_biometrics_possible(case: Case) -> Truth:
    """Never against minors or vulnerable persons; after counselling and warning, within 12(4)."""
    return all_of(
        option_truth(chosen.consequence_biometrics),
        some(
            case.breaches,
            lambda breach: all_of(
                breach_counts(breach), breach.cooperation_breach.among(CooperationDuty.BIOMETRICS)
            ),
        ).at("21(2)(f)"),
        not_(case.biometrics_provided).at("21(2)(f)"),
        not_(treated_as_minor(case)),
        not_(case.is_vulnerable),
        case.biometrics_warning_given,
        case.biometrics_coercion_last_resort,
        case.coercion_necessary_and_proportionate.at("12(4)"),
    )


@rule(
    "23b(1)(b)",
    yes="Benefits and allowances may be refused or cut.",
    no="Benefits and allowances may not be refused or cut.",
)
def benefit_reduction_possible(case: Case) -> Truth:
    """Above the floor only: basic needs and what belongs to them are never touched (A29)."""
    return all_of(
        option_truth(chosen.consequence_benefits),
        breach_of_cooperation(case).at("23b(1)"),
        not_(case.basic_needs_endangered),
        any_of(option_is(chosen.floor_of_needs, "basic_needs"), not_(case.listed_needs_touched)),
    )


@rule(
    "23b(1)(c)",
    yes="Incentives for voluntary return may be refused or cut.",
    no="Incentives for voluntary return may not be refused or cut.",
)
def support_reduction_possible(case: Case) -> Truth:
    """Support of programmes included; information and counselling stay."""
    return all_of(
        option_truth(chosen.consequence_incentives), breach_of_cooperation(case).at("23b(1)")
    )


@rule(
    "23b(1)(d)",
    yes="The work permit may be refused or withdrawn.",
    no="There is no work permit to refuse or withdraw, or it may not be.",
)
def work_permit_refusal_possible(case: Case) -> Truth:
    """Where national law provides for it."""
    return all_of(
        option_truth(chosen.consequence_work_permit),
        breach_of_cooperation(case).at("23b(1)"),
        case.work_permit_held,
    )


@rule(
    "23b(1)(e); 10(6)",
    yes="The entry ban may be extended.",
    no="The entry ban may not be extended.",
)
def entry_ban_extension_possible(ban: EntryBan) -> Truth:
    """Up to ten years; non-cooperation alone is no special reason for twenty (A14)."""
    twenty = when(
        option_is(options.twenty_years, "special_reasons"), ban.continued_exclusion_duly_justified
    ).otherwise(yes)
    longest = when(twenty, years(20)).otherwise(years(10))
    return all_of(
        option_truth(chosen.consequence_entry_ban),
        breach_of_cooperation(ban.case).at("23b(1)"),
        not_(ban.entry_ban_withdrawn_or_annulled),
        (entry_ban_length(ban) < longest).at("10(6)"),
    )


@rule(
    "23b(1)(f)",
    yes="The breach may be referred to the prosecutor.",
    no="The breach may not be referred to the prosecutor.",
)
def referral_to_prosecution_possible(case: Case) -> Truth:
    """Criminal courts decide; a prison sentence must not defeat return (recitals 9a, 28)."""
    return all_of(
        option_truth(chosen.consequence_criminal_penalty), breach_of_cooperation(case).at("23b(1)")
    )


@rule(
    "23b(1)(g)",
    yes="A financial penalty may be imposed.",
    no="No financial penalty may be imposed.",
)
def financial_penalty_possible(case: Case) -> Truth:
    """A penalty needs a basis in law (Charter 49)."""
    return all_of(
        option_truth(chosen.consequence_financial_penalty), breach_of_cooperation(case).at("23b(1)")
    )


@rule(
    "23b(1)(h)",
    yes="Another consequence of national law may be imposed.",
    no="No other consequence may be imposed.",
)
def other_consequence_possible(case: Case) -> Truth:
    """Where national law provides for it."""
    return all_of(option_truth(chosen.other_consequences), breach_of_cooperation(case).at("23b(1)"))


@rule(
    "23b(1)",
    yes="The consequence may be imposed.",
    no="The consequence may not be imposed.",
)
def consequence_possible(consequence: Consequence) -> Truth:
    """A power of each point and no duty; always effective and proportionate (A05).

    A person who has come to stay legally is no longer met with consequences.
    """
    case = consequence.case
    kind = consequence.consequence_kind
    return all_of(
        regulation_applicable(case).at("2(1)"),
        consequence.consequence_proportionate.at("23b(1)"),
        when(kind.among(ConsequenceKind.BIOMETRICS), coerced_biometrics_possible(case))
        .when(kind.among(ConsequenceKind.BENEFITS), benefit_reduction_possible(case))
        .when(kind.among(ConsequenceKind.INCENTIVES), support_reduction_possible(case))
        .when(kind.among(ConsequenceKind.WORK_PERMIT), work_permit_refusal_possible(case))
        .when(
            kind.among(ConsequenceKind.ENTRY_BAN),
            some(case.entry_bans, entry_ban_extension_possible),
        )
        .when(kind.among(ConsequenceKind.CRIMINAL_PENALTY), referral_to_prosecution_possible(case))
        .when(kind.among(ConsequenceKind.FINANCIAL_PENALTY), financial_penalty_possible(case))
        .otherwise(other_consequence_possible(case)),
    )
