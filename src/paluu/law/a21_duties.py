"""Article 21(1) and (2): the duties of the person, which of them are due now, and which are met.

A rule named for a duty says whether something is asked of the person now: a duty that one act
fulfils is no longer due once it is met; a standing duty stays. Whether failing it counts as a
breach is another question (``a21_cooperation``, A05).
"""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a12_removal import enforceable_decision_exists
from paluu.law.a14_postponement import referral_or_assessment_duty
from paluu.law.facts import Case
from paluu.law.terms_duties import ARTICLE_23_1_MEASURES, ARTICLE_23C_1_MEASURES
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    option_truth,
    rule,
    some,
    today,
)


@rule(
    "21(1)",
    yes="The person must leave the territory of the Member States.",
    no="No obligation to leave binds the person, or it has been fulfilled.",
)
def obligation_to_leave(case: Case) -> Truth:
    """From a return decision, own or recognised; when it must be fulfilled Article 7 says."""
    return all_of(
        regulation_applicable(case),
        enforceable_decision_exists(case),
        today < case.left_territory_date,
    )


@rule(
    "21(1)",
    yes="The person must cooperate with the authorities.",
    no="The Regulation does not apply, so its duty to cooperate does not either.",
)
def obligation_to_cooperate(case: Case) -> Truth:
    """As far as the Regulation applies to the person."""
    return regulation_applicable(case)


@rule(
    "21(1a)",
    yes="The person must still report a change in personal circumstances.",
    no="No change in personal circumstances is to be reported.",
)
def duty_to_report_changes(case: Case) -> Truth:
    """Every change that matters for the Regulation, without undue delay."""
    return all_of(
        obligation_to_cooperate(case),
        case.personal_circumstances_changed,
        not_(case.changed_circumstances_reported),
    )


@rule(
    "21(2)(a)",
    yes="The person must stay available, not abscond, and appear for transport.",
    no="No duty to stay available binds the person.",
)
def availability_duty(case: Case) -> Truth:
    """Leaving for a country of return fulfils the obligation to leave and is no breach of this."""
    return obligation_to_cooperate(case)


@rule(
    "21(2)(b)",
    yes="The person must still provide information and documents.",
    no="No information or document is due from the person.",
)
def document_duty(case: Case) -> Truth:
    """What is held or can be obtained; it obliges no one to unlock a device."""
    return all_of(obligation_to_cooperate(case), not_(case.provided_information_and_documents))


@rule(
    "21(2)(ba); 21(2)(j); 21(2)(k); 12(3)",
    yes="Contact with the authorities of a third country may be asked of the person.",
    no="Contact with the authorities of a third country may not be asked of the person.",
)
def contact_with_third_country_may_be_asked(case: Case) -> Truth:
    """Not while an asylum application or a question of refoulement is open."""
    return all_of(
        not_(case.international_protection_application_pending).at("2(3)"),
        not_(referral_or_assessment_duty(case)).at("12(3)"),
    )


@rule(
    "21(2)(ba)",
    yes="The person must hand over an identity or travel document or help to obtain one.",
    no="An identity or travel document is there, or none is due.",
)
def travel_document_duty(case: Case) -> Truth:
    """Helping is enough where the person has none."""
    return all_of(obligation_to_cooperate(case), not_(case.has_travel_document))


@rule(
    "21(2)(c)",
    yes="The person must not destroy documents, deceive or fraudulently oppose the procedure.",
    no="No such duty binds the person.",
)
def honesty_duty(case: Case) -> Truth:
    """Using a remedy or asking for protection is never opposition."""
    return obligation_to_cooperate(case)


@rule(
    "21(2)(d)",
    yes="The person must still explain why there is no identity or travel document.",
    no="No explanation is due.",
)
def explanation_duty(case: Case) -> Truth:
    """Only where there is none."""
    return all_of(
        obligation_to_cooperate(case),
        not_(case.has_travel_document),
        not_(case.document_absence_explained),
    )


@rule(
    "21(2)(e)",
    yes="The person must still give the countries of transit and the route.",
    no="No information on the route is due.",
)
def route_information_duty(case: Case) -> Truth:
    """The third countries crossed and the way taken."""
    return all_of(obligation_to_cooperate(case), not_(case.route_information_given))


@rule(
    "21(2)(f)",
    yes="The person must still provide biometric data.",
    no="No biometric data are due.",
)
def biometric_duty(case: Case) -> Truth:
    """Those that national and Union law specify."""
    return all_of(obligation_to_cooperate(case), not_(case.biometrics_provided))


@rule(
    "21(2)(fa)",
    yes="The person must comply with the requirement for travel or entry.",
    no="The requirement does not bind the person.",
)
def travel_requirements_duty(case: Case) -> Truth:
    """Asked of travellers in general; a medical act needs free consent (Charter 3(2))."""
    return all_of(
        obligation_to_cooperate(case),
        case.travel_requirement_general,
        not_(case.travel_requirement_needs_medical_act),
    )


@rule(
    "21(2)(g); 21(2)(h)",
    yes="The person must still give or update contact details.",
    no="No contact details are due.",
)
def contact_details_duty(case: Case) -> Truth:
    """On request, and on each change; nobody must acquire a telephone or an address."""
    return all_of(
        obligation_to_cooperate(case),
        any_of(
            all_of(case.contact_details_requested, not_(case.contact_details_given)).at("21(2)(g)"),
            all_of(
                case.contact_details_changed_date <= today,
                not_(case.contact_details_change_reported),
            ).at("21(2)(h)"),
        ),
    )


@rule(
    "21(2)(i)",
    yes="The person must comply with a measure of 23(1) or 23c(1).",
    no="No measure of 23(1) or 23c(1) binds the person.",
)
def compliance_with_measures_duty(case: Case) -> Truth:
    """Throughout the procedure; a search under 23a is no such measure (A07)."""
    return all_of(
        obligation_to_cooperate(case),
        some(
            case.measures,
            lambda measure: measure.measure_kind.among(
                *ARTICLE_23_1_MEASURES, *ARTICLE_23C_1_MEASURES
            ),
        ),
    )


@rule(
    "21(2)(j)",
    yes="The person must still give statements for the request for travel documents.",
    no="No statements for a request for travel documents are due.",
)
def travel_document_application_duty(case: Case) -> Truth:
    """When asked for, and as long as contact with that country may be asked."""
    return all_of(
        obligation_to_cooperate(case),
        case.travel_document_statements_required,
        not_(case.travel_document_statements_given),
        contact_with_third_country_may_be_asked(case),
    )


@rule(
    "21(2)(k)",
    yes="The person must attend the hearing.",
    no="No hearing is to be attended.",
)
def hearing_attendance_duty(case: Case) -> Truth:
    """In person or by video; with a third country only while contact may be asked."""
    return all_of(
        obligation_to_cooperate(case),
        case.hearing_scheduled,
        today <= case.hearing_scheduled_date,
        not_(case.attended_hearing),
        any_of(not_(case.hearing_by_third_country), contact_with_third_country_may_be_asked(case)),
    )


@rule(
    "21(2)(ka)",
    yes="The person must not oppose return physically or verbally.",
    no="No such duty binds the person.",
)
def non_resistance_duty(case: Case) -> Truth:
    """Stating a view, peaceful protest, asking for a lawyer or naming a risk is no opposition."""
    return obligation_to_cooperate(case)


@rule(
    "21(2)(l)",
    yes="The person must still take part in counselling.",
    no="No counselling is due.",
)
def counselling_duty(case: Case) -> Truth:
    """Only where the authority requires it."""
    return all_of(
        obligation_to_cooperate(case), case.counselling_required, not_(case.counselling_attended)
    )


@rule(
    "21(2)(m)",
    yes="A further return-related duty of national law binds the person.",
    no="No further duty of national law binds the person.",
)
def additional_national_duties(case: Case) -> Truth:
    """Relevant, related to return, and laid down in national law."""
    return all_of(
        obligation_to_cooperate(case),
        option_truth(options.additional_cooperation_duties),
        case.additional_national_duty_imposed,
    )
