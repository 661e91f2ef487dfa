"""Facts about contacts and visits of a detained person: Articles 34(3) and 34(5)."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms_system import ContactKind, ContactPartner
from paluu.rules.language import choice, day, truth
from paluu.rules.nodes import Table


class Contact(Part):
    """A contact or a visit that a detained person or a visitor asks for."""

    table = Table("contacts", "A contact with, or a visit to, the detained person.", complete=True)

    contact_kind = choice(ContactKind, "34(5)", "Whether it is a contact or a visit.")
    contact_partner = choice(ContactPartner, "34(3)", "With whom.")
    contact_requested = truth("34(3)", "The detained person has asked for it.", own_act=True)
    contact_made_possible_date = day("34(3)", "Day it was made possible.", own_act=True)
    contact_time_appropriate = truth(
        "34(3)", "The time between the request and the contact was appropriate."
    )
    visit_authorisation_given = truth(
        "34(5)", "Any authorisation or security clearance that national law asks for was given."
    )
    visit_restriction_needed = truth(
        "34(5)",
        "A limit is objectively needed for security, public order or running the facility.",
    )
    visit_restriction_leaves_access = truth(
        "34(5)", "The limit leaves the visit possible in some way."
    )
