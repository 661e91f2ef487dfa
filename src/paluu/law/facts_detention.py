"""Facts about detention: Articles 16(3) and 29 to 35."""

from __future__ import annotations

from paluu.law.facts_decisions import ReturnDecision
from paluu.law.facts_part import Part
from paluu.law.terms import (
    AuthorityType,
    ChangeAfterMaximum,
    DetentionGround,
    DetentionPurpose,
    DetentionRegime,
    ExtensionReason,
    FacilityType,
    ReviewOutcome,
)
from paluu.rules.language import choice, day, days, link, moment, truth
from paluu.rules.nodes import Table


class DetentionPeriod(Part):
    """One unbroken deprivation of liberty, under this Regulation or another law."""

    table = Table("detention_periods", "A period of detention of the person.", complete=True)

    detention_start_date = day("32(3)", "First day of the deprivation of liberty.")
    detention_start = moment("33(3)(a)", "Moment at which the deprivation of liberty began.")
    detention_end_date = day("32(2)", "Last day of it.", own_act=True)
    detention_regime = choice(DetentionRegime, "32(3)", "Law under which the person was held.")
    detained_in_this_member_state = truth("32(3)", "The detention was in this Member State.")
    followed_by_move_to_other_ms = truth(
        "32(3)", "After it the person moved to another Member State without authorisation."
    )
    detention_return_decision = link(
        ReturnDecision, "32(3)", "The return decision it served.", optional=True
    )
    detention_authority_type = choice(
        AuthorityType, "29(5)", "Kind of authority that ordered or extended detention."
    )
    detention_ground = choice(DetentionGround, "29(3)", "Point of 29(3) the order rests on.")
    detention_purpose = choice(DetentionPurpose, "29(2)", "Purpose of the detention.")
    detention_proportionate = truth(
        "29(1)",
        "An individual assessment finds it necessary and proportionate; nothing milder would do.",
    )
    vulnerability_considered = truth(
        "29(6)", "Whether the person is vulnerable has been considered."
    )
    detention_order_in_writing = truth(
        "29(5)", "The order is in writing with its reasons in fact and in law."
    )
    detention_remedies_information_given = truth(
        "29(5)", "The person has been told of the order and the remedies in a known language."
    )
    detention_extended = truth(
        "32(3)", "Detention beyond the ordinary maximum has been ordered.", own_act=True
    )
    detention_extension_reason = choice(
        ExtensionReason, "32(3)", "Why the return procedure takes longer than the ordinary maximum."
    )
    continued_beyond_maximum_days = days(
        "32(3a)", "Days ordered beyond the extended maximum, all such periods together."
    )
    detention_beyond_maximum_ordered = truth(
        "16(3)(d)",
        "A reasoned order fixes, in days, detention of a security risk beyond the maximum.",
        own_act=True,
    )
    detention_facility_type = choice(FacilityType, "34(1)", "Where the person is held.")
    specialised_facility_available = truth(
        "34(1)", "A place in a specialised facility or special section is available."
    )
    separated_from_prisoners = truth("34(1)", "The person is kept apart from prisoners.")
    separation_possible = truth("34(1)", "Keeping the person apart from prisoners is possible.")
    separation_exception_approved = truth(
        "34(1)",
        "A reason not to keep them apart is recorded and a supervisor has approved it.",
        own_act=True,
    )
    open_air_access_given = truth("34(2)", "The person has access to the open air.")
    outdoor_restriction_needed = truth(
        "34(2)", "A restriction is needed and proportionate for the facility to work properly."
    )
    outdoor_restriction_limited_in_time = truth("34(2)", "The restriction has an end.")
    essential_care_needed = truth(
        "34(4)", "The person needs emergency health care or essential treatment of illness."
    )
    essential_care_given = truth("34(4)", "That care is given.", own_act=True)
    special_needs_attended = truth(
        "34(4)", "The special needs of the vulnerable person are attended to.", own_act=True
    )
    facility_information_given = truth(
        "34(6)",
        "The person was told the rules of the facility and their rights and duties in a language"
        " they understand or may be supposed to.",
        own_act=True,
    )
    separate_accommodation_with_privacy = truth(
        "35(2)", "The minor or family is housed separately and with adequate privacy."
    )
    staff_trained_for_minors = truth("35(2)", "The staff are trained for work with minors.")
    premises_adapted_to_minors = truth(
        "35(2)", "The premises are adapted to the needs of minors of that age."
    )
    leisure_access_given = truth("35(3)", "The minor has access to leisure, play and recreation.")
    education_access_given = truth(
        "35(3)", "The minor has access to education suited to the length of detention."
    )
    judicial_review_information_given = truth(
        "33(3)(b)",
        "The person was told on detention of the right to start proceedings.",
        own_act=True,
    )
    judicial_control_done = truth(
        "33(3)", "A court has examined the lawfulness of this detention.", own_act=True
    )
    judicial_review_requested_date = day(
        "33(3)(b)", "Day on which the person started proceedings.", own_act=True
    )


class DetentionReview(Part):
    """A review of detention under Article 33 or 16(3)(d)."""

    table = Table("detention_reviews", "A review of detention carried out.", complete=True)

    detention_review_date = day("33(1)", "Day of the review.")
    detention_review_outcome = choice(ReviewOutcome, "33(1)", "What the review decided.")
    detention_review_by_court = truth("16(3)(d)", "A court carried out the review.")


class Change(Part):
    """A change of circumstances relied on to detain beyond the extended maximum."""

    table = Table("changes_after_maximum", "A change relied on under 32(3a).", complete=True)

    post_maximum_change = choice(ChangeAfterMaximum, "32(3a)", "What has changed.")
    change_evidenced = truth("32(3a)", "The change is new and shown by evidence.")
    change_already_used = truth("32(3a)", "An earlier period already relied on this change.")
