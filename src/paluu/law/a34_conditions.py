"""Article 34: the conditions in which a detained person is held."""

from __future__ import annotations

from paluu.law import options_system as options
from paluu.law.a04_definitions import treated_as_minor
from paluu.law.a16_security import prison_detention_possible
from paluu.law.a29_detention import detained, detention_running
from paluu.law.a47_emergency import place_of_detention_derogation
from paluu.law.facts import Case, Contact, DetentionPeriod
from paluu.law.terms import FacilityType
from paluu.law.terms_system import ContactPartner
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    only_if,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
)

# --- 34(1): the place ---------------------------------------------------------------------------


@rule(
    "34(1); 16(3)(c)",
    yes="The person is kept apart from prisoners as the Regulation requires.",
    no="The person is held in a prison together with prisoners, and nothing justifies it.",
)
def separation_from_prisoners_respected(period: DetentionPeriod) -> Truth:
    """Not applicable outside prisons; an exception is recorded and approved (A21)."""
    return only_if(
        period.detention_facility_type.among(FacilityType.PRISON),
        any_of(
            period.separated_from_prisoners,
            when(
                option_is(options.separation_from_prisoners, "approved_exception"),
                period.separation_exception_approved,
            ).otherwise(not_(period.separation_possible)),
        ),
    )


@rule(
    "34(1); 16(3)(c); 47(1)",
    yes="The place of detention is one the Regulation allows.",
    no="The place of detention is not one the Regulation allows.",
)
def detention_place_rule(period: DetentionPeriod) -> Truth:
    """A dedicated facility or section; a prison only where one cannot be provided.

    A security risk or an emergency measure may open a prison too; distance alone never does.
    """
    return any_of(
        all_of(
            any_of(
                period.detention_facility_type.among(
                    FacilityType.SPECIALISED_FACILITY, FacilityType.SPECIAL_SECTION
                ),
                prison_detention_possible(period),
            ).at("34(1), 16(3)(c)"),
            separation_from_prisoners_respected(period).at("34(1)"),
        ),
        place_of_detention_derogation(period.case).at("47(1)"),
    )


# --- 34(2) and (4): open air, care, special needs -----------------------------------------------


@rule(
    "34(2)",
    yes="Access to the open air may be restricted for now.",
    no="Access to the open air may not be restricted.",
)
def open_air_restriction_possible(period: DetentionPeriod) -> Truth:
    """Needed and proportionate for the facility to work properly, and only for a limited time."""
    return all_of(period.outdoor_restriction_needed, period.outdoor_restriction_limited_in_time)


@rule(
    "34(2)",
    yes="The person must have access to the open air.",
    no="The person is not detained, or access is lawfully restricted for a time.",
)
def open_air_access(period: DetentionPeriod) -> Truth:
    """A right of every detained person."""
    return all_of(detention_running(period), not_(open_air_restriction_possible(period)))


@rule(
    "34(4)",
    yes="Emergency health care or essential treatment of illness must be given in detention.",
    no="No such care is needed, or the person is not detained.",
)
def healthcare_in_detention(period: DetentionPeriod) -> Truth:
    """Owed whatever the person's conduct."""
    return all_of(detention_running(period), period.essential_care_needed)


@rule(
    "34(4)",
    yes="The special needs of the detained person must be attended to.",
    no="The person is not detained or not vulnerable.",
)
def special_needs_in_detention(period: DetentionPeriod) -> Truth:
    """A minor, or a person treated as one, is a vulnerable person (A55)."""
    return all_of(
        detention_running(period), any_of(period.case.is_vulnerable, treated_as_minor(period.case))
    )


# --- 34(3) and (5): contacts and visits ---------------------------------------------------------


@rule(
    "34(3)",
    yes="The detained person must be enabled to have this contact.",
    no="There is no duty to enable this contact.",
)
def contact_right(contact: Contact) -> Truth:
    """On request, with legal representatives, family members and consular authorities."""
    return all_of(
        detained(contact.case),
        contact.contact_requested,
        contact.contact_partner.among(
            ContactPartner.LEGAL_REPRESENTATIVE,
            ContactPartner.FAMILY_MEMBER,
            ContactPartner.CONSULAR_AUTHORITY,
        ),
    )


@rule(
    "34(3)",
    yes="The contact asked for was made possible in due time.",
    no="The contact asked for was not made possible in due time.",
)
def contact_duty_met(contact: Contact) -> Truth:
    """What is due time depends on the case; the text gives no number of days."""
    return only_if(
        contact_right(contact),
        all_of(contact.contact_made_possible_date <= today, contact.contact_time_appropriate),
    )


@rule(
    "34(3)",
    yes="The consular authority may be contacted about this person.",
    no="The consular authority may not be contacted: the person has not asked for it.",
)
def consular_contact_permitted(contact: Contact) -> Truth:
    """Never without the person's wish: contact could betray a request for asylum."""
    return only_if(
        contact.contact_partner.among(ContactPartner.CONSULAR_AUTHORITY),
        contact.contact_requested,
    )


@rule(
    "34(5)",
    yes="There is a right to this visit and to speak with the detained person in private.",
    no="There is no right to this visit.",
)
def visit_right(contact: Contact) -> Truth:
    """At the person's request; a body with a mandate of its own needs none (A72)."""
    return all_of(
        detained(contact.case),
        any_of(
            all_of(
                contact.contact_requested,
                not_(contact.contact_partner.among(ContactPartner.OTHER)),
            ),
            all_of(
                option_is(options.visits_by_mandated_bodies, "without_request"),
                contact.contact_partner.among(ContactPartner.MANDATED_BODY),
            ),
        ),
    )


@rule(
    "34(5)",
    yes="This visit may be limited.",
    no="This visit may not be limited.",
)
def visit_restriction_possible(contact: Contact) -> Truth:
    """Under national law, where objectively needed; access is never made impossible."""
    return all_of(
        option_truth(options.visit_restrictions),
        contact.visit_restriction_needed,
        contact.visit_restriction_leaves_access,
    )


@rule(
    "34(5)",
    yes="The visit must be let in as asked.",
    no="The visit need not be let in as asked.",
)
def visit_to_be_allowed(contact: Contact) -> Truth:
    """With authorisation or clearance where national law wants it, unless it may be limited."""
    return all_of(
        visit_right(contact),
        any_of(not_(option_truth(options.visit_authorisation)), contact.visit_authorisation_given),
        not_(visit_restriction_possible(contact)),
    )


# --- 34(6), and all together --------------------------------------------------------------------


@rule(
    "34(6)",
    yes="The person must still be told the rules of the facility and their rights there.",
    no="The person has been told, or is not detained.",
)
def detention_information_sheet(period: DetentionPeriod) -> Truth:
    """In a language the person understands, with the right to contacts and visits."""
    return all_of(detention_running(period), not_(period.facility_information_given))


@rule(
    "34(1); 34(2); 34(4); 34(6)",
    yes="The conditions of this detention are those Article 34 requires.",
    no="The conditions of this detention are not those Article 34 requires.",
)
def detention_conditions_met(period: DetentionPeriod) -> Truth:
    """Place, open air, care, special needs and information; unknown is not met."""
    return only_if(
        detention_running(period),
        all_of(
            detention_place_rule(period).at("34(1)"),
            any_of(period.open_air_access_given, open_air_restriction_possible(period)).at("34(2)"),
            any_of(not_(period.essential_care_needed), period.essential_care_given).at("34(4)"),
            any_of(not_(special_needs_in_detention(period)), period.special_needs_attended).at(
                "34(4)"
            ),
            period.facility_information_given.at("34(6)"),
        ),
    )


@rule(
    "34(3)",
    yes="A contact the detained person asked for is outstanding.",
    no="No contact the detained person asked for is outstanding.",
)
def contact_outstanding(case: Case) -> Truth:
    """A task until every contact asked for has been made possible."""
    return some(
        case.contacts,
        lambda contact: all_of(
            contact_right(contact), not_(contact.contact_made_possible_date <= today)
        ),
    )
