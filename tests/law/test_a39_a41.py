"""Articles 39 to 41, rule by rule: data for third countries."""

from __future__ import annotations

import pytest
from law_examples import TODAY, Example, Examples, Facts, answer, without

from paluu.law.terms_system import DataCategory, TransferRecipient

EXAMPLES = Examples()

TRANSFER: Facts = {
    "transfer_data_category": "a_identity",
    "transfer_recipient_type": "third_country_authority",
    "transfer_recipient_in_charge": True,
    "transfer_purpose": "readmission",
    "transfer_necessary": True,
    "transfer_decided_individually": True,
    "transfer_legal_basis": "derogation",
    "transfer_refoulement_check_passed": True,
    "transfer_ne_bis_in_idem_check_passed": True,
    "international_protection_application_pending": False,
}
"""Identity data for the consulate."""

NO_BASIS = {"transfer_legal_basis": "none"}
UNCHECKED = without(TRANSFER, "transfer_refoulement_check_passed")

EXAMPLES.of(
    "transfer_legal_basis_guard",
    yes={
        basis: {"transfer_legal_basis": basis}
        for basis in ("adequacy_decision", "appropriate_safeguards", "derogation")
    },
    no={"none": NO_BASIS},
    unknown={"not looked for": without(TRANSFER, "transfer_legal_basis")},
)


def of(category: str) -> Facts:
    """The transfer with another category of data."""
    return TRANSFER | {"transfer_data_category": category}


WITHIN = {"options": {"compliance_data_to_third_countries": "within"}}
HEALTH_BY_39 = {"options": {"health_data_route": "article_39_too"}}

EXAMPLES.of(
    "transfer_excluded",
    yes={
        category: of(category)
        for category in ("ha_compliance", "i_detention", "j_threat", "asylum_application", "other")
    },
    no={
        "identity": TRANSFER,
        "a conviction": of("j_conviction"),
        "compliance, if (ha) lies in the range": of("ha_compliance") | WITHIN,
    },
    unknown={"category not recorded": without(TRANSFER, "transfer_data_category")},
)
EXAMPLES.of(
    "data_covered_by_article_39",
    yes={
        "identity (HO-320)": TRANSFER,
        "fingerprints (HO-320)": of("b_biometrics"),
        "the route (HO-320)": of("d_residence_route_languages_contact"),
        "pregnancy": of("k_vulnerability"),
        "compliance, if (ha) lies in the range": of("ha_compliance") | WITHIN,
        "health, by the words of 39(1)": of("k_health_and_medical_needs") | HEALTH_BY_39,
    },
    no={
        "health": of("k_health_and_medical_needs"),
        "a conviction": of("j_conviction"),
        "detention": of("i_detention"),
    },
    unknown={"category not recorded": without(TRANSFER, "transfer_data_category")},
)
EXAMPLES.of(
    "transfer_permitted",
    yes={
        "identity to the consulate (HO-320)": without(
            TRANSFER, "transfer_refoulement_check_passed", "transfer_ne_bis_in_idem_check_passed"
        ),
        "a name to the airline": TRANSFER
        | {"transfer_recipient_type": "airline_or_carrier", "transfer_purpose": "removal"},
    },
    no={
        "more than is needed": TRANSFER | {"transfer_necessary": False},
        "to a newspaper": TRANSFER | {"transfer_recipient_in_charge": False},
        "for a prosecution there": TRANSFER | {"transfer_purpose": "other"},
        "no basis": TRANSFER | NO_BASIS,
        "detention": of("i_detention"),
    },
    unknown={"need not shown": without(TRANSFER, "transfer_necessary")},
)

# --- Article 40 ---------------------------------------------------------------------------------


def convicted(kind: str, on: str, **more: object) -> Facts:
    """The transfer of a conviction."""
    return of("j_conviction") | {"conviction_offence_type": kind, "conviction_date": on, **more}


ANY_TIME = {"options": {"conviction_look_back": "any_time"}}
EXAMPLES.of(
    "conviction_transfer_condition",
    yes={
        "two years ago (HO-326)": convicted("offence_of_at_least_one_year", "2027-06-01"),
        "listed, fifteen years ago to the day": convicted("etias_annex_offence", "2014-06-01"),
        "terrorism, 25 years ago to the day": convicted("terrorist_offence", "2004-06-01"),
        "one year, long ago, by the words of the text": convicted(
            "offence_of_at_least_one_year", "2001-01-01"
        )
        | ANY_TIME,
    },
    no={
        "listed, fifteen years and a day": convicted("etias_annex_offence", "2014-05-31"),
        "terrorism, 25 years and a day": convicted("terrorist_offence", "2004-05-31"),
        "one year, twenty years ago (A44)": convicted("offence_of_at_least_one_year", "2009-01-01"),
        "a petty offence": convicted("other", "2028-01-01"),
        "not yet convicted": convicted("etias_annex_offence", "2029-07-01"),
    },
    unknown={
        "day of the conviction not known": without(
            convicted("etias_annex_offence", "2028-01-01"), "conviction_date"
        )
    },
)
RECENT = convicted("offence_of_at_least_one_year", "2026-05-09")
EXAMPLES.of(
    "conviction_transfer_permitted",
    yes={"all conditions (HO-327)": RECENT},
    no={
        "the country tortures for it (HO-326)": RECENT
        | {"transfer_refoulement_check_passed": False},
        "a second trial threatens": RECENT | {"transfer_ne_bis_in_idem_check_passed": False},
        "not needed": RECENT | {"transfer_necessary": False},
        "for a prosecution there": RECENT | {"transfer_purpose": "other"},
        "as a routine": RECENT | {"transfer_decided_individually": False},
        "no basis": RECENT | NO_BASIS,
        "too old": convicted("etias_annex_offence", "2010-01-01"),
        "to a newspaper": RECENT | {"transfer_recipient_in_charge": False},
    },
    unknown={
        "second trial not looked into": without(RECENT, "transfer_ne_bis_in_idem_check_passed"),
        "non-refoulement not looked into": without(RECENT, "transfer_refoulement_check_passed"),
    },
)

# --- Article 41 ---------------------------------------------------------------------------------

INHALER: Facts = of("k_medical_assistance_during_operation") | {
    "transfer_recipient_type": "airline_or_carrier",
    "transfer_purpose": "return_operation",
}
DIALYSIS: Facts = of("k_health_and_medical_needs") | {
    "transfer_recipient_type": "reintegration_provider",
    "transfer_purpose": "reintegration",
    "health_transfer_consent": True,
}

EXAMPLES.of(
    "operation_health_transfer_permitted",
    yes={"to the escort, without consent": INHALER | {"health_transfer_consent": False}},
    no={
        "the whole medical file": INHALER
        | {"transfer_data_category": "k_health_and_medical_needs"},
        "not needed on board": INHALER | {"transfer_necessary": False},
        "for reintegration": INHALER | {"transfer_purpose": "reintegration"},
        "no basis": INHALER | NO_BASIS,
    },
    unknown={"need not shown": without(INHALER, "transfer_necessary")},
)
EXAMPLES.of(
    "support_health_transfer_permitted",
    yes={"with consent": DIALYSIS},
    no={
        "without consent": DIALYSIS | {"health_transfer_consent": False},
        "to an authority there": DIALYSIS | {"transfer_recipient_type": "third_country_authority"},
        "not needed for the support": DIALYSIS | {"transfer_necessary": False},
    },
    unknown={"consent not on file (HO-331)": without(DIALYSIS, "health_transfer_consent")},
)
EXAMPLES.of(
    "health_transfer_permitted",
    yes={"on board": INHALER, "for dialysis there": DIALYSIS},
    no={
        "consent refused": DIALYSIS | {"health_transfer_consent": False},
        "identity data": TRANSFER,
    },
    unknown={"consent not on file (HO-331)": without(DIALYSIS, "health_transfer_consent")},
)

# --- the guard of every transfer ----------------------------------------------------------------

LITERAL = {"options": {"refoulement_check_before_transfer": "convictions_only"}}
EXAMPLES.of(
    "third_country_transfer_permitted",
    yes={
        "identity": TRANSFER,
        "a conviction": RECENT,
        "help on board": INHALER,
        "health with consent": DIALYSIS,
        "unchecked, by the words of the text": UNCHECKED | LITERAL,
        "to the airline while asylum is pending": TRANSFER
        | {
            "transfer_recipient_type": "airline_or_carrier",
            "international_protection_application_pending": True,
        },
        "health without consent, by the words of 39(1)": DIALYSIS
        | {"health_transfer_consent": False}
        | HEALTH_BY_39,
    },
    no={
        "the asylum file": of("asylum_application"),
        "detention": of("i_detention"),
        "non-refoulement would be at risk": TRANSFER | {"transfer_refoulement_check_passed": False},
        "to an authority there while asylum is pending": TRANSFER
        | {"international_protection_application_pending": True},
        "health without consent": DIALYSIS | {"health_transfer_consent": False},
        "health as if it were any data": of("k_health_and_medical_needs"),
    },
    unknown={
        "unchecked": UNCHECKED,
        "asylum not looked into": without(TRANSFER, "international_protection_application_pending"),
        "category not recorded": without(TRANSFER, "transfer_data_category"),
    },
)


@pytest.mark.parametrize("recipient", [member.value for member in TransferRecipient])
@pytest.mark.parametrize(
    "category", [DataCategory.ASYLUM_APPLICATION, DataCategory.DETENTION, DataCategory.THREAT]
)
def test_what_never_goes_goes_to_nobody(category: DataCategory, recipient: str) -> None:
    everything_in_favour = TRANSFER | {
        "transfer_data_category": category.value,
        "transfer_recipient_type": recipient,
        "health_transfer_consent": True,
        "conviction_offence_type": "terrorist_offence",
        "conviction_date": TODAY.isoformat(),
    }

    assert answer("third_country_transfer_permitted", everything_in_favour) is False


@pytest.mark.parametrize("category", [member.value for member in DataCategory])
def test_nothing_goes_unless_non_refoulement_is_known_to_be_checked(category: str) -> None:
    everything_else = UNCHECKED | {
        "transfer_data_category": category,
        "health_transfer_consent": True,
        "conviction_offence_type": "terrorist_offence",
        "conviction_date": TODAY.isoformat(),
    }

    assert answer("third_country_transfer_permitted", everything_else) is not True


# --- documentation ------------------------------------------------------------------------------

LOGGED = {"transfer_time_documented": True, "transfer_recipient_documented": True}
REASONED = {"transfer_reasons_documented": True, "transfer_data_documented": True}
SENT = {"transfer_date": "2029-05-28"}
OPEN_FILE = TRANSFER | {"complete": False}

EXAMPLES.of(
    "transfer_log",
    yes={
        "nothing noted (HO-320)": TRANSFER,
        "no hour": TRANSFER | LOGGED | {"transfer_time_documented": False},
    },
    no={"time and recipient": TRANSFER | LOGGED},
    unknown={"the file is not complete": OPEN_FILE},
)
EXAMPLES.of(
    "transfer_reasons_log",
    yes={"a conviction (HO-327)": RECENT | LOGGED, "health": DIALYSIS},
    no={"reasons and data": RECENT | LOGGED | REASONED},
    unknown={"the file is not complete": RECENT | {"complete": False}},
    not_applicable={"identity": TRANSFER},
)
EXAMPLES.of(
    "transfer_documentation_missing",
    yes={"sent, nothing noted": TRANSFER | SENT, "sent without reasons": RECENT | SENT | LOGGED},
    no={
        "not sent yet": TRANSFER,
        "all noted": TRANSFER | SENT | LOGGED,
        "all noted with reasons": RECENT | SENT | LOGGED | REASONED,
    },
    unknown={"the file is not complete": OPEN_FILE | SENT},
)
EXAMPLES.of(
    "transfer_documents_duty",
    yes={"asked for": TRANSFER | {"transfer_documents_asked_for": True}},
    no={
        "not asked for": TRANSFER,
        "handed over": TRANSFER
        | {"transfer_documents_asked_for": True, "transfer_documents_handed_over": True},
    },
    unknown={"the file is not complete": OPEN_FILE},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_39_to_41(example: Example) -> None:
    example.check()
