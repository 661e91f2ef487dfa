"""What the case knows of Articles 34 to 52: the person's support, the State, the text itself.

``CaseOfSystem`` is the part of the case that ``facts_case`` builds on.
"""

from __future__ import annotations

from paluu.law.facts_conditions import Contact
from paluu.law.facts_support import (
    EmergencyMeasure,
    PriorSupport,
    Programme,
    ProvisionAsked,
    SupportDecision,
    SupportWeighing,
)
from paluu.law.facts_transfers import (
    AssistanceRequest,
    DataUse,
    InformationRequest,
    ReadmissionRequest,
    RequestedData,
    StatisticsRequest,
    Transfer,
)
from paluu.rules.language import Rows, Subject, day, truth

PARTS: tuple[type[Subject], ...] = (
    Contact,
    ReadmissionRequest,
    StatisticsRequest,
    InformationRequest,
    RequestedData,
    DataUse,
    Transfer,
    AssistanceRequest,
    Programme,
    SupportDecision,
    SupportWeighing,
    PriorSupport,
    EmergencyMeasure,
    ProvisionAsked,
)
"""The parts of a case that these Articles speak of, in the order of the text."""


class CaseOfSystem(Subject):
    """The facts of the case, of the State and of the text for Articles 34 to 52."""

    table = None

    # Articles 36 and 43
    has_travel_document = truth("36(1)", "A travel document that allows return is available.")
    readmission_needed = truth(
        "36(1)", "Readmission is needed for a reason other than identity, nationality or document."
    )
    eu_travel_document_usable = truth(
        "36(3)", "The readmission instrument allows the European travel document for return."
    )
    acting_authority_designated = truth(
        "43(1)", "The acting authority is designated by national law for this task."
    )

    # Article 46
    counselling_offered = truth(
        "46(1)", "Return and reintegration counselling has been offered.", own_act=True
    )
    prior_support_checked = truth(
        "46(6)",
        "It was checked with the Member States and the Union whether support was given before.",
        own_act=True,
    )
    national_of_visa_exempt_country = truth(
        "46(5)(c)", "The person is a national of a country whose nationals need no visa."
    )
    convicted_of_criminal_offence = truth(
        "46(5)(d)", "The person has been convicted of a criminal offence."
    )
    national_support_criterion_met = truth(
        "46(5)(f)", "A further criterion of national law for support is met."
    )

    # Article 47: the State
    exceptionally_large_number_of_returnees = truth(
        "47(1)", "The number of persons to be returned is exceptionally large."
    )
    unforeseen_heavy_burden = truth(
        "47(1)",
        "It puts an unforeseen heavy burden on places of detention or on administrative or"
        " judicial staff.",
    )
    emergency_start_date = day(
        "47(1)", "Day the State decided to resort to exceptional measures.", own_act=True
    )
    emergency_end_date = day(
        "47(1)", "Day the grounds for exceptional measures ceased.", own_act=True
    )
    emergency_start_notified_date = day(
        "47(2)", "Day the Commission was told of the measures.", own_act=True
    )
    emergency_end_notified_date = day(
        "47(2)", "Day the Commission was told that the grounds have ceased.", own_act=True
    )

    # Articles 50 to 52: the text itself
    publication_date = day("52 first paragraph", "Day of publication in the Official Journal.")
    entry_into_force_date = day("52 first paragraph", "Day the Regulation enters into force.")
    application_date = day("52 first paragraph", "Day from which the Regulation applies.")
    ero_implementing_act_date = day(
        "51(1)", "Day the act on the form of the European Return Order was published."
    )
    member_state_bound_by_regulation = truth(
        "52 second paragraph", "The State is bound by the Regulation or associated with it."
    )
    report_data_asked_for = truth(
        "50(2)", "The Commission has asked for the data for its report.", own_act=True
    )
    report_data_available = truth("50(2)", "The data for the report are available.")

    # rows
    @property
    def contacts(self) -> Rows[Contact]:
        """The contacts and visits asked for."""
        return Rows(Contact)

    @property
    def readmission_requests(self) -> Rows[ReadmissionRequest]:
        """The requests to third countries."""
        return Rows(ReadmissionRequest)

    @property
    def programmes(self) -> Rows[Programme]:
        """The programmes that are available."""
        return Rows(Programme)

    @property
    def support_decisions(self) -> Rows[SupportDecision]:
        """The decisions on support."""
        return Rows(SupportDecision)

    @property
    def prior_supports(self) -> Rows[PriorSupport]:
        """The support given before."""
        return Rows(PriorSupport)
