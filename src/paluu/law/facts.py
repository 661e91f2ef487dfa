"""What the law turns on: the subjects of the rules and the facts recorded about each.

Names are those of the vocabulary of the ledger. A fact has no default: what is not recorded is
unknown. Facts marked ``own_act`` are acts of the authority or of a court that the file itself
would hold; a complete file without them says that they have not happened.

``facts_case`` holds the case itself, ``facts_decisions``, ``facts_countries``, ``facts_detention``
and ``facts_conduct`` its parts; ``facts_measures`` and ``facts_legal_aid`` add what Articles 15 to
25 turn on, ``facts_system`` what Articles 34 to 52 do.
"""

from __future__ import annotations

from paluu.law.facts_case import Case
from paluu.law.facts_conditions import Contact
from paluu.law.facts_conduct import Breach, Hearing, Measure
from paluu.law.facts_countries import CountryOfReturn
from paluu.law.facts_decisions import Appeal, EntryBan, RemovalDecision, ReturnDecision
from paluu.law.facts_detention import Change, DetentionPeriod, DetentionReview
from paluu.law.facts_legal_aid import Information, LegalAidRequest
from paluu.law.facts_measures import (
    PARTS_OF_MEASURES,
    Agreement,
    Consequence,
    InformationGiven,
    InvestigativeMeasure,
    RetainedDocument,
    Service,
)
from paluu.law.facts_part import Part
from paluu.law.facts_support import (
    EmergencyMeasure,
    PriorSupport,
    Programme,
    ProvisionAsked,
    SupportDecision,
    SupportWeighing,
)
from paluu.law.facts_system import PARTS
from paluu.law.facts_transfers import (
    AssistanceRequest,
    DataUse,
    InformationRequest,
    ReadmissionRequest,
    RequestedData,
    StatisticsRequest,
    Transfer,
)
from paluu.rules.language import Subject

__all__ = [
    "SUBJECTS",
    "Agreement",
    "Appeal",
    "AssistanceRequest",
    "Breach",
    "Case",
    "Change",
    "Consequence",
    "Contact",
    "CountryOfReturn",
    "DataUse",
    "DetentionPeriod",
    "DetentionReview",
    "EmergencyMeasure",
    "EntryBan",
    "Hearing",
    "Information",
    "InformationGiven",
    "InformationRequest",
    "InvestigativeMeasure",
    "LegalAidRequest",
    "Measure",
    "Part",
    "PriorSupport",
    "Programme",
    "ProvisionAsked",
    "ReadmissionRequest",
    "RemovalDecision",
    "RequestedData",
    "RetainedDocument",
    "ReturnDecision",
    "Service",
    "StatisticsRequest",
    "SupportDecision",
    "SupportWeighing",
    "Transfer",
]

SUBJECTS: tuple[type[Subject], ...] = (
    Case,
    ReturnDecision,
    RemovalDecision,
    EntryBan,
    Appeal,
    CountryOfReturn,
    DetentionPeriod,
    DetentionReview,
    Change,
    Breach,
    Measure,
    Hearing,
    *PARTS_OF_MEASURES,
    *PARTS,
)
