"""Article 36: asking a third country to take a person back, and the numbers kept of it."""

from __future__ import annotations

from paluu.law.a07_period_for_return import return_decision_exists
from paluu.law.a09_recognition import recognition_in_use
from paluu.law.a29_detention import identity_to_be_verified
from paluu.law.facts import Case, ReadmissionRequest, StatisticsRequest
from paluu.law.terms_system import ReadmissionReply, ReadmissionRequestKind
from paluu.rules.language import (
    Count,
    Day,
    Truth,
    all_of,
    any_of,
    beginning,
    ends,
    how_many,
    in_months,
    never,
    not_,
    rule,
    some,
    today,
    when,
)
from paluu.rules.values import Counting

# --- 36(1) and (3) ------------------------------------------------------------------------------


@rule(
    "36(1)",
    yes="Readmission must be started with the third country.",
    no="Readmission need not be started.",
)
def readmission_duty(case: Case) -> Truth:
    """After a return decision, where identity, nationality or a document stands in the way.

    Not once the person has left, nor once a request has been made.
    """
    return all_of(
        any_of(return_decision_exists(case), recognition_in_use(case)),
        any_of(
            identity_to_be_verified(case),
            not_(case.has_travel_document),
            case.readmission_needed,
        ),
        today < case.left_territory_date,
        not_(
            some(
                case.readmission_requests,
                lambda request: request.readmission_request_date <= today,
            )
        ),
    )


@rule(
    "36(1); 2(3)",
    yes="The third country may be asked.",
    no="The third country may not be asked.",
)
def readmission_request_permitted(request: ReadmissionRequest) -> Truth:
    """After a return decision; never so that it betrays or endangers a seeker of asylum."""
    return all_of(
        any_of(return_decision_exists(request.case), recognition_in_use(request.case)).at("36(1)"),
        not_(request.readmission_request_reveals_asylum_application).at("36(1)"),
        not_(
            all_of(
                request.case.international_protection_application_pending,
                request.readmission_asked_of_country_of_alleged_persecution,
            )
        ).at("2(3)"),
    )


@rule(
    "36(3)",
    yes="The European travel document for return is to be used.",
    no="The European travel document for return is not needed or cannot be used.",
)
def european_travel_document(case: Case) -> Truth:
    """Where no other document allows return and the readmission instrument accepts it."""
    return all_of(not_(case.has_travel_document), case.eu_travel_document_usable)


# --- 36(8) to (10): numbers ---------------------------------------------------------------------


@rule("36(8)", yes="First day on which this request of the Commission keeps to its interval.")
def statistics_interval_opens(request: StatisticsRequest) -> Day:
    """Twelve months after the last request for the same country; at once if there was none."""
    previous = request.previous_statistics_request_date
    return when(previous < never, ends(previous, in_months(12), Counting.PLAIN)).otherwise(
        beginning
    )


@rule(
    "36(8)",
    yes="The request comes at the interval of twelve months.",
    no="The request comes before twelve months have passed.",
)
def statistics_request_at_interval(request: StatisticsRequest) -> Truth:
    """Counted for each third country."""
    return statistics_interval_opens(request) <= request.statistics_request_date


@rule("36(8)", yes="First day on which the Commission may ask again for this country.")
def next_statistics_request_date(request: StatisticsRequest) -> Day:
    """A request that came too early does not start a new interval."""
    return when(
        statistics_request_at_interval(request),
        ends(request.statistics_request_date, in_months(12), Counting.PLAIN),
    ).otherwise(statistics_interval_opens(request))


@rule(
    "36(8); 36(10)",
    yes="The numbers must be supplied to Frontex.",
    no="The numbers need not be supplied.",
)
def readmission_statistics(request: StatisticsRequest) -> Truth:
    """By the Member States, at the interval, and only what is available."""
    return all_of(
        statistics_request_at_interval(request).at("36(8)"),
        request.statistics_available.at("36(10)"),
    )


@rule(
    "36(10)",
    yes="There is no duty to supply the numbers: they are not available.",
    no="The numbers are available.",
)
def no_duty_if_unavailable(request: StatisticsRequest) -> Truth:
    """Nothing has to be collected for the request."""
    return not_(request.statistics_available)


@rule(
    "36(9)",
    yes="The numbers may be passed on to the third country.",
    no="The numbers may not be passed on to the third country.",
)
def readmission_statistics_shared(request: StatisticsRequest) -> Truth:
    """Only those of points (a) and (b), by Member State, in which nobody is seen (A41)."""
    return all_of(request.statistics_only_those_of_36_8, request.statistics_without_personal_data)


def _asked(request: ReadmissionRequest, kind: ReadmissionRequestKind) -> Truth:
    return all_of(
        request.readmission_request_kind.among(kind), request.readmission_request_date <= today
    )


@rule("36(8)(a)", yes="Requests to confirm nationality made in this case.")
def nationality_requests(case: Case) -> Count:
    """Each request counts once."""
    return how_many(
        case.readmission_requests,
        lambda request: _asked(request, ReadmissionRequestKind.NATIONALITY_CONFIRMATION),
    )


@rule("36(8)(a)", yes="Nationality confirmed in this case.")
def nationality_confirmed(case: Case) -> Count:
    """Positive replies."""
    return how_many(
        case.readmission_requests,
        lambda request: all_of(
            _asked(request, ReadmissionRequestKind.NATIONALITY_CONFIRMATION),
            request.readmission_reply.among(ReadmissionReply.POSITIVE),
        ),
    )


@rule("36(8)(a)", yes="Nationality denied in this case.")
def nationality_denied(case: Case) -> Count:
    """Negative replies; silence is none."""
    return how_many(
        case.readmission_requests,
        lambda request: all_of(
            _asked(request, ReadmissionRequestKind.NATIONALITY_CONFIRMATION),
            request.readmission_reply.among(ReadmissionReply.NEGATIVE),
        ),
    )


@rule("36(8)(b)", yes="Requests for a travel document made in this case.")
def travel_document_requests(case: Case) -> Count:
    """Each request counts once."""
    return how_many(
        case.readmission_requests,
        lambda request: _asked(request, ReadmissionRequestKind.TRAVEL_DOCUMENT),
    )


@rule("36(8)(b)", yes="Travel documents issued by third countries in this case.")
def travel_documents_issued(case: Case) -> Count:
    """Positive replies."""
    return how_many(
        case.readmission_requests,
        lambda request: all_of(
            _asked(request, ReadmissionRequestKind.TRAVEL_DOCUMENT),
            request.readmission_reply.among(ReadmissionReply.POSITIVE),
        ),
    )


@rule("36(8)(b)", yes="Travel documents refused by third countries in this case.")
def travel_documents_refused(case: Case) -> Count:
    """Negative replies; silence is none."""
    return how_many(
        case.readmission_requests,
        lambda request: all_of(
            _asked(request, ReadmissionRequestKind.TRAVEL_DOCUMENT),
            request.readmission_reply.among(ReadmissionReply.NEGATIVE),
        ),
    )
