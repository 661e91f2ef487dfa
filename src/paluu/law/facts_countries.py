"""Facts about the countries to which return is considered: Articles 4, 12, 14, 17 and 20."""

from __future__ import annotations

from paluu.law.facts_decisions import RemovalDecision, ReturnDecision
from paluu.law.facts_part import Part
from paluu.law.terms import CountryCategory, Reception
from paluu.rules.language import choice, link, note, truth
from paluu.rules.nodes import Table


class CountryOfReturn(Part):
    """A third country to which return is considered."""

    table = Table("countries", "A third country considered as country of return.", complete=False)

    country = note("4(3)", "The country (ISO 3166 code).")
    country_of_return_category = choice(
        CountryCategory, "4(3)", "Point of 4(3) under which it is a country of return."
    )
    named_in_return_decision = link(
        ReturnDecision,
        "7(4)",
        "The return decision that names this country.",
        optional=True,
        own_act=True,
    )
    named_in_removal_decision = link(
        RemovalDecision,
        "12(2a)",
        "The removal decision that names this country.",
        optional=True,
        own_act=True,
    )
    named_in_recognised_decision = truth(
        "9(1)", "The recognised decision of the other State names this country.", own_act=True
    )
    other_country_chosen_for_voluntary_return = truth(
        "7(4)", "The person decides to return voluntarily to this country, which is not named."
    )
    refoulement_claim_raised = truth(
        "12(3)", "The person states that removal there would breach non-refoulement."
    )
    refoulement_indications_known = truth(
        "12(3)", "An authority of the State knows of elements that indicate such a breach."
    )
    refoulement_claim_substantiated = truth(
        "12(3)", "The information on the risk there is substantiated."
    )
    refoulement_assessed = truth(
        "12(3)",
        "The claim or indication has been answered: assessed on current facts, with reasons.",
        own_act=True,
    )
    directed_to_appropriate_procedure = truth(
        "12(3)",
        "The person has been directed to the appropriate procedure, which has ended.",
        own_act=True,
    )
    refoulement_risk_established = truth(
        "14(1)(a)",
        "Removal there would breach the principle of non-refoulement.",
        own_act=True,
    )
    readmission_instrument_covers_transit = truth(
        "4(3)(c)", "A readmission agreement or arrangement covers return to this transit country."
    )
    has_right_to_enter_and_reside_there = truth("4(3)(d)", "The person may enter and reside there.")
    inadmissible_safe_third_country = truth(
        "4(3)(e)", "An application was rejected as inadmissible: this is a safe third country."
    )
    inadmissible_first_country_of_asylum = truth(
        "4(3)(f)",
        "An application was rejected as inadmissible: this is the first country of asylum.",
    )
    art17_agreement_in_force = truth(
        "17(1)", "An Article 17 agreement with it is in force and covers the person."
    )
    art17_agreement_complete = truth(
        "17(2)", "That agreement holds every element that Article 17(2) and (2a) require."
    )
    art17_route_used = truth(
        "17(4)",
        "Return there rests on an Article 17 agreement, whatever else the country may be.",
        own_act=True,
    )
    art17_agreement_notified = truth(
        "17(3)", "The Commission and the other Member States were notified of that agreement."
    )
    art17_significant_adverse_change = truth(
        "17(2a)(c)",
        "A significant change has adversely affected the situation in that country.",
        own_act=True,
    )
    third_country_respects_human_rights = truth(
        "17(1)", "It respects international human rights standards, including non-refoulement."
    )
    reception_in_country_of_return = choice(
        Reception, "20(3)", "Verified arrangement that awaits an unaccompanied minor there."
    )
    postponed_for_specific_circumstances = truth(
        "14(2)", "Removal there is postponed for the circumstances of the case.", own_act=True
    )
    postponement_confirmed_in_writing = truth(
        "14(4)", "The postponement has been confirmed to the person in writing.", own_act=True
    )
