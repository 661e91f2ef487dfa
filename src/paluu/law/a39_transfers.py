"""Articles 39 to 41: data about a person sent to a third country or to those who help return.

The rules named after one Article hold its own conditions. ``third_country_transfer_permitted`` is
the guard of every transfer: it adds what never goes, and the check on non-refoulement (A42).
"""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.facts import Transfer
from paluu.law.terms_system import (
    DataCategory,
    OffenceType,
    TransferBasis,
    TransferPurpose,
    TransferRecipient,
)
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    ends,
    not_,
    only_if,
    option_is,
    rule,
    today,
    when,
    years,
    yes,
)
from paluu.rules.values import Counting

_HEALTH = (DataCategory.HEALTH, DataCategory.MEDICAL_ASSISTANCE)

# --- for all transfers --------------------------------------------------------------------------


@rule(
    "39(3); 40(3); 41(3)",
    yes="The transfer has a basis in Chapter V of the data protection law.",
    no="The transfer has no basis in Chapter V of the data protection law.",
)
def transfer_legal_basis_guard(transfer: Transfer) -> Truth:
    """For the States and for Frontex alike; a private recipient needs a basis of its own (A43)."""
    return not_(transfer.transfer_legal_basis.among(TransferBasis.NONE))


@rule(
    "39(1); 40(1); 41(2)",
    yes="Data of this category never go to a third country.",
    no="Data of this category may go to a third country if the conditions are met.",
)
def transfer_excluded(transfer: Transfer) -> Truth:
    """Detention, threats, compliance, and anything on an asylum application (A42)."""
    return any_of(
        transfer.transfer_data_category.among(
            DataCategory.DETENTION,
            DataCategory.THREAT,
            DataCategory.ASYLUM_APPLICATION,
            DataCategory.OTHER,
        ),
        all_of(
            transfer.transfer_data_category.among(DataCategory.COMPLIANCE),
            option_is(options.compliance_data_to_third_countries, "outside"),
        ),
    )


# --- Article 39: data in general ----------------------------------------------------------------


@rule(
    "39(1)",
    yes="The data are among those that Article 39 covers.",
    no="Article 39 does not cover these data.",
)
def data_covered_by_article_39(transfer: Transfer) -> Truth:
    """Points (a) to (h) of 38(6), and of (k) vulnerability; health only by Article 41 (A42)."""
    category = transfer.transfer_data_category
    return any_of(
        category.among(
            DataCategory.IDENTITY,
            DataCategory.BIOMETRICS,
            DataCategory.NATIONALITY_AND_DOCUMENTS,
            DataCategory.RESIDENCE_ROUTE_LANGUAGES_CONTACT,
            DataCategory.RESIDENCE_STATUS,
            DataCategory.RETURN_OPERATION,
            DataCategory.RETURN_AND_REINTEGRATION,
            DataCategory.REASONS_OF_RETURN_DECISION,
        ),
        category.among(DataCategory.VULNERABILITY),
        all_of(
            category.among(DataCategory.COMPLIANCE),
            option_is(options.compliance_data_to_third_countries, "within"),
        ),
        all_of(
            category.among(*_HEALTH),
            option_is(options.health_data_route, "article_39_too"),
        ),
    )


@rule(
    "39(1); 39(3)",
    yes="Article 39 allows this transfer.",
    no="Article 39 does not allow this transfer.",
)
def transfer_permitted(transfer: Transfer) -> Truth:
    """Covered data, a recipient in charge, and necessity for return, readmission or reintegration.

    These are the conditions of the Article; the guard of every transfer asks for more.
    """
    return all_of(
        data_covered_by_article_39(transfer).at("39(1)"),
        transfer.transfer_recipient_in_charge.at("39(1)"),
        not_(transfer.transfer_purpose.among(TransferPurpose.OTHER)).at("39(1)"),
        transfer.transfer_necessary.at("39(1)"),
        transfer_legal_basis_guard(transfer).at("39(3)"),
    )


# --- Article 40: convictions --------------------------------------------------------------------


@rule(
    "40(1)(a)",
    yes="The conviction is of a kind and an age that may be told.",
    no="The conviction is not of a kind, or too old, to be told.",
)
def conviction_transfer_condition(transfer: Transfer) -> Truth:
    """Terrorism within 25 years; other listed offences, or one year and more, within 15 (A44)."""
    offence = transfer.conviction_offence_type
    convicted = transfer.conviction_date
    within_15 = all_of(convicted <= today, today <= ends(convicted, years(15), Counting.PLAIN))
    within_25 = all_of(convicted <= today, today <= ends(convicted, years(25), Counting.PLAIN))
    return any_of(
        all_of(offence.among(OffenceType.TERRORIST_OFFENCE), within_25),
        all_of(offence.among(OffenceType.ETIAS_ANNEX_OFFENCE), within_15),
        all_of(
            offence.among(OffenceType.OFFENCE_OF_AT_LEAST_ONE_YEAR),
            when(option_is(options.conviction_look_back, "any_time"), yes).otherwise(within_15),
        ),
    )


@rule(
    "40(1); 40(3)",
    yes="Article 40 allows this transfer.",
    no="Article 40 does not allow this transfer.",
)
def conviction_transfer_permitted(transfer: Transfer) -> Truth:
    """In an individual case and only with all four conditions; both checks have been made."""
    return all_of(
        transfer.transfer_data_category.among(DataCategory.CONVICTION).at("40(1)"),
        transfer.transfer_decided_individually.at("40(1)"),
        transfer.transfer_recipient_in_charge.at("40(1)"),
        conviction_transfer_condition(transfer).at("40(1)(a)"),
        transfer.transfer_necessary.at("40(1)(b)"),
        not_(transfer.transfer_purpose.among(TransferPurpose.OTHER)).at("40(1)(b)"),
        transfer.transfer_refoulement_check_passed.at("40(1)(d)"),
        transfer.transfer_ne_bis_in_idem_check_passed.at("40(1)(e)"),
        transfer_legal_basis_guard(transfer).at("40(3)"),
    )


# --- Article 41: health -------------------------------------------------------------------------


@rule(
    "41(1); 41(1)(a); 41(3)",
    yes="Data on medical help during the return operation may be transferred.",
    no="These are not data on medical help that the return operation needs.",
)
def operation_health_transfer_permitted(transfer: Transfer) -> Truth:
    """What those who carry out the operation must know to help; consent is not asked for."""
    return all_of(
        transfer.transfer_data_category.among(DataCategory.MEDICAL_ASSISTANCE).at("41(1)"),
        transfer.transfer_decided_individually.at("41(1)"),
        transfer.transfer_recipient_in_charge.at("41(1)"),
        transfer.transfer_purpose.among(
            TransferPurpose.RETURN_OPERATION, TransferPurpose.REMOVAL
        ).at("41(1)(a)"),
        transfer.transfer_necessary.at("41(1)(a)"),
        transfer_legal_basis_guard(transfer).at("41(3)"),
    )


@rule(
    "41(2); 41(2)(a); 41(2)(b); 41(3)",
    yes="Data on health may be transferred for support tailored to medical needs.",
    no="Data on health may not be transferred for support.",
)
def support_health_transfer_permitted(transfer: Transfer) -> Truth:
    """Only with consent, only to the third party in charge, never to an authority abroad."""
    return all_of(
        transfer.transfer_data_category.among(*_HEALTH).at("41(2)"),
        transfer.transfer_decided_individually.at("41(2)"),
        not_(transfer.transfer_recipient_type.among(TransferRecipient.THIRD_COUNTRY_AUTHORITY)).at(
            "41(2)"
        ),
        transfer.transfer_recipient_in_charge.at("41(2)"),
        transfer.transfer_purpose.among(TransferPurpose.REINTEGRATION).at("41(2)(a)"),
        transfer.transfer_necessary.at("41(2)(a)"),
        transfer.health_transfer_consent.at("41(2)(b)"),
        transfer_legal_basis_guard(transfer).at("41(3)"),
    )


@rule(
    "41(1); 41(2)",
    yes="Article 41 allows this transfer.",
    no="Article 41 does not allow this transfer.",
)
def health_transfer_permitted(transfer: Transfer) -> Truth:
    """For the operation without consent, for reintegration with it."""
    return any_of(
        operation_health_transfer_permitted(transfer).at("41(1)"),
        support_health_transfer_permitted(transfer).at("41(2)"),
    )


# --- the guard of every transfer ----------------------------------------------------------------


@rule(
    "39(1); 40(1); 41(1); 41(2); 2(3)",
    yes="The data may be transferred.",
    no="The data may not be transferred.",
)
def third_country_transfer_permitted(transfer: Transfer) -> Truth:
    """Each kind of data by its own Article; non-refoulement is checked before all (A42).

    While an asylum application is open no authority of a third country is told anything.
    """
    category = transfer.transfer_data_category
    by_health = health_transfer_permitted(transfer)
    return all_of(
        not_(transfer_excluded(transfer)).at("39(1)"),
        when(category.among(DataCategory.CONVICTION), conviction_transfer_permitted(transfer))
        .when(
            category.among(*_HEALTH),
            when(
                option_is(options.health_data_route, "article_39_too"),
                any_of(by_health, transfer_permitted(transfer)),
            ).otherwise(by_health),
        )
        .otherwise(transfer_permitted(transfer)),
        any_of(
            option_is(options.refoulement_check_before_transfer, "convictions_only"),
            transfer.transfer_refoulement_check_passed,
        ).at("39(1)"),
        not_(
            all_of(
                transfer.transfer_recipient_type.among(TransferRecipient.THIRD_COUNTRY_AUTHORITY),
                transfer.case.international_protection_application_pending,
            )
        ).at("2(3)"),
    )


# --- 39(4), 40(4), 41(4): documentation ---------------------------------------------------------


@rule(
    "39(4); 40(4); 41(4)",
    yes="Date and time of the transfer and its recipient must still be documented.",
    no="Date and time of the transfer and its recipient are documented.",
)
def transfer_log(transfer: Transfer) -> Truth:
    """For every transfer; private recipients are logged in the same way."""
    return not_(all_of(transfer.transfer_time_documented, transfer.transfer_recipient_documented))


@rule(
    "40(4); 41(4)",
    yes="The reasons for the transfer and the data transferred must still be documented.",
    no="The reasons for the transfer and the data transferred are documented.",
)
def transfer_reasons_log(transfer: Transfer) -> Truth:
    """For convictions and health data; not applicable to other data."""
    category = transfer.transfer_data_category
    return only_if(
        any_of(
            category.among(DataCategory.CONVICTION).at("40(4)"),
            category.among(*_HEALTH).at("41(4)"),
        ),
        not_(all_of(transfer.transfer_reasons_documented, transfer.transfer_data_documented)),
    )


@rule(
    "39(4); 40(4); 41(4)",
    yes="The transfer was made and its documentation is incomplete.",
    no="The transfer has not been made, or its documentation is complete.",
)
def transfer_documentation_missing(transfer: Transfer) -> Truth:
    """What is missing after the transfer is a breach and no longer a task."""
    return all_of(
        transfer.transfer_date <= today,
        any_of(transfer_log(transfer), transfer_reasons_log(transfer)),
    )


@rule(
    "39(4); 40(4); 41(4)",
    yes="The documentation must be made available to the data protection authority.",
    no="The data protection authority is not waiting for the documentation.",
)
def transfer_documents_duty(transfer: Transfer) -> Truth:
    """On its request."""
    return all_of(
        transfer.transfer_documents_asked_for, not_(transfer.transfer_documents_handed_over)
    )
