"""What must be known before a search, the choice of a prison, or a transfer of data."""

from __future__ import annotations

from paluu.law import a23_consequences as consequences
from paluu.law import a34_conditions as conditions
from paluu.law import a38_data_sharing as sharing
from paluu.law import a39_transfers as transfers
from paluu.law import options_measures
from paluu.law.a16_security import prison_detention_possible
from paluu.law.a47_emergency import place_of_detention_derogation
from paluu.law.facts import (
    DataUse,
    DetentionPeriod,
    InvestigativeMeasure,
    RequestedData,
    Transfer,
)
from paluu.law.safeguards_words import Property, needs
from paluu.law.terms import FacilityType
from paluu.law.terms_system import DataCategory, DataPurpose
from paluu.rules.language import any_of, option_truth
from paluu.rules.prove_mutants import dropping, taking_for_granted

DATA: tuple[Property, ...] = (
    needs(
        "no_search_without_necessity",
        "23a(1)",
        "No search is made unless it is necessary, proportionate and duly justified for return.",
        InvestigativeMeasure,
        consequences.investigative_measure_possible,
        lambda measure: measure.investigative_measure_necessary,
        dropping(
            consequences.investigative_measure_possible,
            InvestigativeMeasure.investigative_measure_necessary,
        ),
    ),
    needs(
        "no_search_without_authorisation",
        "23a(3)",
        "No search is made unless it is authorised for this person, place and purpose.",
        InvestigativeMeasure,
        consequences.investigative_measure_possible,
        lambda measure: measure.investigative_measure_authorised,
        dropping(
            consequences.investigative_measure_guard,
            InvestigativeMeasure.investigative_measure_authorised,
        ),
    ),
    needs(
        "no_search_without_a_configured_basis",
        "23a(1)",
        "No search is made unless the State has entered its legal basis and safeguards.",
        InvestigativeMeasure,
        consequences.investigative_measure_possible,
        lambda _: option_truth(options_measures.investigative_measures_regime),
        dropping(
            consequences.investigative_measure_guard,
            options_measures.investigative_measures_regime,
        ),
    ),
    needs(
        "no_search_without_a_remedy",
        "23a(3)",
        "No search is made unless a remedy against it is named.",
        InvestigativeMeasure,
        consequences.investigative_measure_possible,
        lambda measure: measure.investigative_remedy_named,
        dropping(
            consequences.investigative_measure_guard,
            InvestigativeMeasure.investigative_remedy_named,
        ),
    ),
    needs(
        "no_prison_without_a_ground_for_it",
        "34(1), 16(3)(c)",
        "Nobody is held in a prison unless the law opens it in this case.",
        DetentionPeriod,
        conditions.detention_place_rule,
        lambda period: any_of(
            period.detention_facility_type.among(
                FacilityType.SPECIALISED_FACILITY, FacilityType.SPECIAL_SECTION
            ),
            prison_detention_possible(period),
            place_of_detention_derogation(period.case),
        ),
        taking_for_granted(conditions.detention_place_rule, prison_detention_possible, yes=True),
    ),
    needs(
        "no_data_beyond_what_is_needed",
        "38(6)",
        "Nothing is exchanged unless it is needed for the purpose that was stated.",
        RequestedData,
        sharing.data_exchange_permitted,
        lambda data: data.requested_data_needed,
        dropping(sharing.data_exchange_permitted, RequestedData.requested_data_needed),
    ),
    needs(
        "no_use_for_another_purpose",
        "38(8)",
        "Exchanged data are used for return or for assistance, and for nothing else.",
        DataUse,
        sharing.purpose_limitation_guard,
        lambda use: use.exchanged_data_use.among(
            DataPurpose.RETURN_PROCEDURE, DataPurpose.ASSISTANCE
        ),
        dropping(sharing.purpose_limitation_guard, DataUse.exchanged_data_use),
    ),
    needs(
        "no_conviction_abroad_without_a_refoulement_check",
        "40(1)(d)",
        "No conviction is told abroad unless it was checked that this risks no refoulement.",
        Transfer,
        transfers.conviction_transfer_permitted,
        lambda transfer: transfer.transfer_refoulement_check_passed,
        dropping(
            transfers.conviction_transfer_permitted, Transfer.transfer_refoulement_check_passed
        ),
    ),
    needs(
        "no_conviction_abroad_without_a_check_on_double_jeopardy",
        "40(1)(e)",
        "No conviction is told abroad unless it was checked that nobody is tried twice.",
        Transfer,
        transfers.conviction_transfer_permitted,
        lambda transfer: transfer.transfer_ne_bis_in_idem_check_passed,
        dropping(
            transfers.conviction_transfer_permitted,
            Transfer.transfer_ne_bis_in_idem_check_passed,
        ),
    ),
    needs(
        "no_health_data_for_reintegration_without_consent",
        "41(2)(b)",
        "No health data go to a provider of reintegration unless the person has consented.",
        Transfer,
        transfers.support_health_transfer_permitted,
        lambda transfer: transfer.health_transfer_consent,
        dropping(transfers.support_health_transfer_permitted, Transfer.health_transfer_consent),
    ),
    needs(
        "a_conviction_travels_only_as_a_conviction",
        "40(1)",
        "The rule for convictions opens the way to no other data.",
        Transfer,
        transfers.conviction_transfer_permitted,
        lambda transfer: transfer.transfer_data_category.among(DataCategory.CONVICTION),
        dropping(transfers.conviction_transfer_permitted, Transfer.transfer_data_category),
    ),
)
"""Each with the broken rule that must be found out."""
