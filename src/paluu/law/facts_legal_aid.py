"""Facts about information given to the person and about legal aid: Articles 24 and 25."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms_duties import (
    InformationItem,
    LegalAidBody,
    LegalAidGround,
    LegalAidProvider,
    LegalAidStage,
)
from paluu.rules.language import choice, day, truth
from paluu.rules.nodes import Table


class Information(Part):
    """Information under Article 24 given to the person."""

    table = Table("information", "Information given to the person.", complete=True)

    information_item = choice(InformationItem, "24(1)", "What the person was told.")
    information_given_date = day("24(1)", "Day the person was told.")
    information_language_understood = truth(
        "24(2)", "It was in a language the person understands or may be supposed to understand."
    )
    information_age_appropriate = truth("24(2)", "It was given in a way that suits the age.")
    information_with_representative = truth(
        "24(2)", "The minor's representative or appointed assistant was involved."
    )


class LegalAidRequest(Part):
    """A request for free legal assistance and representation."""

    table = Table("legal_aid_requests", "A request for legal aid.", complete=True)

    legal_aid_requested = truth("25(1)", "The person has asked for legal aid.", own_act=True)
    legal_aid_stage = choice(LegalAidStage, "25(1)", "The procedure it is asked for.")
    sufficient_means_for_lawyer = truth(
        "25(5)(a)", "The person is considered to have the means to pay for a lawyer."
    )
    appeal_without_prospect_or_abusive = truth(
        "25(5)(b)", "The appeal is considered to have no tangible prospect or to be abusive."
    )
    already_assisted_by_lawyer = truth(
        "25(5)(d)", "A legal adviser already assists or represents the person."
    )
    financial_situation_disclosed = truth(
        "25(6)", "The person has disclosed the financial situation.", own_act=True
    )
    legal_aid_granted = truth("25(1)", "Legal aid has been granted.", own_act=True)
    legal_aid_refused = truth("25(5)", "Legal aid has been refused.", own_act=True)
    legal_aid_refusing_body = choice(LegalAidBody, "25(9)", "Who refused it.")
    legal_aid_refusal_ground = choice(LegalAidGround, "25(5)", "On which ground it was refused.")
    legal_aid_provider = choice(LegalAidProvider, "25(4)", "Who assists or represents the person.")
    legal_aid_limits_fair = truth(
        "25(7)(a)", "The limits are not arbitrary and do not unduly restrict access."
    )
    financial_situation_improved = truth(
        "25(7)(b)", "The financial situation improved during the return procedure."
    )
    legal_aid_based_on_false_information = truth(
        "25(7)(b)", "It was granted on false information from the person."
    )
