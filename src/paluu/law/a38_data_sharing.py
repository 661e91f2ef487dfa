"""Article 38 with 9(8): what Member States tell each other about a person."""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.a47_emergency import days_in_emergency
from paluu.law.facts import DataUse, InformationRequest, RequestedData
from paluu.law.terms_system import DataCategory, DataPurpose, RequestBasis
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    follow,
    in_days,
    never,
    no,
    not_,
    only_if,
    option_is,
    rule,
    today,
)
from paluu.rules.values import Counting

# --- 38(2), (3) and (5): the request ------------------------------------------------------------


@rule(
    "38(2)",
    yes="The exchange is between competent authorities of Member States, on request.",
    no="The exchange is not between competent authorities of Member States.",
)
def exchange_guard(request: InformationRequest) -> Truth:
    """Both the body that asks and the body asked."""
    return request.requesting_body_competent


@rule(
    "38(5)",
    yes="The request states its reasons.",
    no="The request lacks reasons.",
)
def request_admissible(request: InformationRequest) -> Truth:
    """Reasons let the State asked see purpose and need."""
    return request.information_request_reasoned


@rule(
    "38(3)",
    yes="The request serves the return procedure or return and reintegration assistance.",
    no="The request serves another purpose, or the person is outside the scope.",
)
def request_purpose_lawful(request: InformationRequest) -> Truth:
    """A closed pair of purposes, about a person to whom the Regulation applies."""
    return all_of(
        request.information_request_purpose.among(
            DataPurpose.RETURN_PROCEDURE, DataPurpose.ASSISTANCE
        ),
        request.information_request_person_in_scope,
    )


# --- 38(7): the answer --------------------------------------------------------------------------

_TWO_WEEKS = 14


@rule("38(7); 9(8); 47(1)", yes="Last day to answer the other Member State.")
def answer_due_date(request: InformationRequest) -> Day:
    """Two weeks from receipt, over to the next working day; at once where possible.

    Requests of a State that enforces this State's decision have the same outer limit (A63). An
    emergency lengthens it if it began before the two weeks ended and had not ended on receipt.
    """
    received = request.information_request_received_date
    ordinary = ends(received, in_days(_TWO_WEEKS), Counting.ROLLED)
    length = days_in_emergency(
        request.case, received, ordinary, in_days(_TWO_WEEKS), options.emergency_answer_days
    )
    return only_if(
        any_of(
            option_is(options.answer_time_for_recognition, "two_weeks"),
            request.information_request_basis.among(RequestBasis.ARTICLE_38),
        ),
        ends(received, length, Counting.ROLLED),
    )


@rule(
    "38(7)",
    yes="The answer to the other Member State is overdue.",
    no="The answer to the other Member State is not overdue.",
)
def answer_overdue(request: InformationRequest) -> Truth:
    """Not answered by the last day."""
    due = answer_due_date(request).where_none(never)
    return all_of(due < today, not_(request.information_request_answered_date <= today))


@rule(
    "38(7)",
    yes="The other Member State was answered in time.",
    no="The other Member State was answered late, or not at all.",
)
def answered_in_time(request: InformationRequest) -> Truth:
    """On or before the last day."""
    return all_of(
        request.information_request_answered_date <= today,
        request.information_request_answered_date <= answer_due_date(request).where_none(never),
    )


# --- 38(3), (4) and (6): the data ---------------------------------------------------------------


@rule(
    "38(6)",
    yes="The data are of a kind that States may exchange.",
    no="The data are not of a kind that States may exchange.",
)
def exchangeable_data_categories(data: RequestedData) -> Truth:
    """The list names what is meant above all; other data are exchanged only if needed."""
    category = data.requested_data_category
    return any_of(
        category.among(DataCategory.IDENTITY).at("38(6)(a)"),
        category.among(DataCategory.BIOMETRICS).at("38(6)(b)"),
        category.among(DataCategory.NATIONALITY_AND_DOCUMENTS).at("38(6)(c)"),
        category.among(DataCategory.RESIDENCE_ROUTE_LANGUAGES_CONTACT).at("38(6)(d)"),
        category.among(DataCategory.RESIDENCE_STATUS).at("38(6)(e)"),
        category.among(DataCategory.RETURN_OPERATION).at("38(6)(f)"),
        category.among(DataCategory.RETURN_AND_REINTEGRATION).at("38(6)(g)"),
        category.among(DataCategory.REASONS_OF_RETURN_DECISION).at("38(6)(h)"),
        category.among(DataCategory.COMPLIANCE).at("38(6)(ha)"),
        category.among(DataCategory.DETENTION).at("38(6)(i)"),
        category.among(DataCategory.CONVICTION, DataCategory.THREAT).at("38(6)(j)"),
        category.among(
            DataCategory.VULNERABILITY, DataCategory.HEALTH, DataCategory.MEDICAL_ASSISTANCE
        ).at("38(6)(k)"),
        data.requested_data_needed,
    )


@rule(
    "38(3); 38(5)",
    yes="These data must be supplied to the other Member State.",
    no="There is no duty to supply these data.",
)
def duty_to_supply_data(data: RequestedData) -> Truth:
    """On a reasoned request for a purpose of 38(3), as far as the data are there and needed."""
    return all_of(
        follow(data.requested_in, request_purpose_lawful).where_none(no).at("38(3)"),
        follow(data.requested_in, request_admissible).where_none(no).at("38(5)"),
        data.data_available.at("38(3)"),
        data.requested_data_needed.at("38(6)"),
    )


@rule(
    "38(2); 38(3); 38(5); 38(6)",
    yes="These data may be sent to the other Member State.",
    no="These data may not be sent to the other Member State.",
)
def data_exchange_permitted(data: RequestedData) -> Truth:
    """Competent bodies, a stated and lawful purpose, nothing more than is needed for it.

    Facts withheld from the person for another body's sake need that body's consent (7(3)).
    """
    return all_of(
        follow(data.requested_in, exchange_guard).where_none(no).at("38(2)"),
        follow(data.requested_in, request_purpose_lawful).where_none(no).at("38(3)"),
        follow(data.requested_in, request_admissible).where_none(no).at("38(5)"),
        exchangeable_data_categories(data).at("38(6)"),
        data.requested_data_needed.at("38(6)"),
        any_of(not_(data.withheld_facts_concerned), data.originator_consents).at("38(6)(h)"),
    )


@rule(
    "38(4)",
    yes="The data go only through the Union's systems or as supplementary information.",
    no="The data may go another way.",
)
def exchange_channel(data: RequestedData) -> Truth:
    """As a rule, where those ways are open; a recorded reason may lead another way."""
    return all_of(data.exchangeable_via_eu_systems, not_(data.other_channel_reason_recorded))


# --- 38(8) and (9) ------------------------------------------------------------------------------


@rule(
    "38(8)",
    yes="The data received may be used and passed on in this way.",
    no="The data received may not be used or passed on in this way.",
)
def purpose_limitation_guard(use: DataUse) -> Truth:
    """The purposes of 38(3) only; passed on only to authorities and courts in charge of them."""
    return all_of(
        use.exchanged_data_use.among(DataPurpose.RETURN_PROCEDURE, DataPurpose.ASSISTANCE),
        any_of(not_(use.exchanged_data_passed_on), use.exchanged_data_receiver_responsible),
    )


@rule(
    "38(9)",
    yes="The original travel document must be sent to the other Member State.",
    no="There is no duty to send an original travel document.",
)
def duty_to_send_original_document(request: InformationRequest) -> Truth:
    """On request, where it is needed to ensure return and this State holds it."""
    return all_of(request.original_travel_document_needed, request.original_travel_document_held)
