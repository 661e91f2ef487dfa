"""Facts about decisions and remedies: Articles 7, 10 to 12 and 26 to 28."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms import BanInstrument, DepartureMode, DisclosureGround, SuspensionOutcome
from paluu.rules.language import choice, count, day, days, link, months, truth
from paluu.rules.nodes import Table


class Appeal(Part):
    """A remedy before a court against one or more decisions of the case."""

    table = Table("appeals", "An appeal, or a request for suspension alone.", complete=True)

    appeal_lodged_date = day("27(2)", "Day the appeal was lodged.")
    appeal_level = count("28(3)", "Level of the appeal: 1 first instance, 2 and above further.")
    appeal_decided = truth("28(1)", "The court has decided the appeal.", own_act=True)
    suspension_requested = truth(
        "28(1)", "The person has asked the court to suspend removal.", own_act=True
    )
    suspension_outcome = choice(
        SuspensionOutcome, "28(1)", "What the court has done about suspension.", own_act=True
    )
    refoulement_elements_in_court_file = truth(
        "26(3)", "Elements in the court's file indicate that non-refoulement may be at risk."
    )


class ReturnDecision(Part):
    """A decision under Article 7 of the authority whose file this is."""

    table = Table("return_decisions", "A return decision issued in this case.", complete=True)

    return_decision_date = day("7(2)", "Day of the return decision.")
    return_decision_notified_date = day(
        "7(2)", "Day the return decision was notified, or is proven deemed notified.", own_act=True
    )
    return_decision_in_writing = truth("7(2)", "The return decision is in writing.")
    return_decision_reasoned = truth(
        "7(2)", "The return decision states its reasons in fact and in law."
    )
    remedies_information_given = truth(
        "7(2)", "The person has been told of the remedies and their time limits."
    )
    return_decision_withdrawn_or_annulled = truth(
        "26(4)", "The obligation to leave has been withdrawn or annulled.", own_act=True
    )
    departure_mode = choice(DepartureMode, "7(1a)", "What the return decision orders.")
    return_decision_states_departure = truth(
        "7(1a)", "It contains a period for return or orders the person to leave immediately."
    )
    departure_period_days = days("7(1a)(a)", "Length of the period for return now in force.")
    departure_period_start_date = day(
        "7(1d)", "Day from which the period for return runs under national law."
    )
    longer_period_reasons_recorded = truth(
        "7(1b)", "Individual circumstances for a period of more than 30 days are recorded."
    )
    departure_period_shortened = truth(
        "7(1c)", "The period for return has been shortened.", own_act=True
    )
    shortened_time_sufficient = truth(
        "7(1c)", "The shortened period leaves enough time to leave in safety and dignity."
    )
    departure_period_extended = truth(
        "7(1c)", "The period for return has been extended.", own_act=True
    )
    part_annulled = truth(
        "26(4)", "A part of the decision has been withdrawn or annulled.", own_act=True
    )
    defective_part_essential = truth("26(4)", "That part is an essential part of the decision.")
    departure_part_annulled = truth(
        "26(4)",
        "The part on the period for return, or on its absence, was annulled and not replaced.",
        own_act=True,
    )
    return_decision_appeal = link(
        Appeal,
        "27(1)",
        "The first-instance appeal against this decision.",
        optional=True,
        own_act=True,
    )
    return_decision_linked_to_stay_decision = truth(
        "27(3)",
        "It is based on, or part of the same act as, a decision refusing or ending legal stay.",
    )
    disclosure_restricted = truth(
        "7(3)", "Information on facts is withheld from the person.", own_act=True
    )
    disclosure_restriction_ground = choice(
        DisclosureGround, "7(3)", "Ground for withholding or limiting information on facts."
    )
    essence_of_grounds_given = truth("7(3)", "The essence of the grounds has been given.")
    postponement_stated = truth(
        "7(4a)", "The decision states that removal to the barred country is postponed."
    )
    translation_requested = truth(
        "7(5)", "The person has asked for a translation of the return decision.", own_act=True
    )
    translation_given = truth(
        "7(5)", "A translation of its main elements and the remedies was given.", own_act=True
    )
    translation_machine_unchecked = truth(
        "7(5)", "That translation was made by machine and no person has checked it."
    )
    ero_completed = truth(
        "7(7)", "The European Return Order has been completed for this decision.", own_act=True
    )
    ero_in_sis = truth(
        "7(7)",
        "The European Return Order is available in the Schengen Information System.",
        own_act=True,
    )


class RemovalDecision(Part):
    """A decision under Article 12(2) that the person may be removed to named countries."""

    table = Table("removal_decisions", "A removal decision issued in this case.", complete=True)

    removal_decision_date = day("12(2)", "Day of the removal decision.")
    removal_decision_notified_date = day(
        "12(2b)", "Day the removal decision was notified or is deemed notified.", own_act=True
    )
    removal_decision_in_writing = truth("12(2)", "The removal decision is in writing.")
    removal_decision_reasoned = truth(
        "12(2b)", "The removal decision states its reasons in fact and in law."
    )
    removal_remedies_information_given = truth(
        "12(2b)", "The person has been told of the remedies against it and their time limits."
    )
    removal_decision_names_country = truth(
        "12(2a)", "The removal decision names at least one country of return."
    )
    removal_translation_requested = truth(
        "12(2c)", "The person has asked for a translation of the removal decision.", own_act=True
    )
    removal_translation_given = truth(
        "12(2c)", "A translation of its main elements and the remedies was given.", own_act=True
    )
    removal_decision_issued_with_return_decision = truth(
        "27(4)", "The removal decision was issued together with the return decision."
    )
    removal_decision_return_decision = link(
        ReturnDecision, "27(4)", "The return decision it was issued together with.", optional=True
    )
    removal_decision_withdrawn_or_annulled = truth(
        "26(4)", "The removal decision has been withdrawn or annulled.", own_act=True
    )
    removal_decision_appeal = link(
        Appeal,
        "27(1)",
        "The first-instance appeal against this decision.",
        optional=True,
        own_act=True,
    )


class EntryBan(Part):
    """A prohibition of entry and stay under Article 10."""

    table = Table("entry_bans", "An entry ban imposed in this case.", complete=True)

    entry_ban_date = day("10(3)", "Day of the entry ban.")
    entry_ban_notified_date = day(
        "10(3)", "Day the entry ban was notified or is deemed notified.", own_act=True
    )
    entry_ban_instrument = choice(BanInstrument, "10(3)", "Act in which the ban is contained.")
    entry_ban_return_decision = link(
        ReturnDecision, "27(4)", "The return decision it was issued together with.", optional=True
    )
    entry_ban_of_other_member_state = truth(
        "11(1)", "Another Member State imposed this ban.", own_act=True
    )
    entry_ban_in_writing = truth("10(3)", "The entry ban is in writing.")
    entry_ban_in_understood_language = truth(
        "10(3)", "It was notified in a language the person understands or may be supposed to."
    )
    entry_ban_duration_months = months("10(6)", "Length of the entry ban.")
    entry_ban_indefinite = truth("16(3)(a)", "The entry ban has no end date.")
    continued_exclusion_duly_justified = truth(
        "10(6)", "Duly justified reasons to keep preventing access beyond ten years are recorded."
    )
    proportionate_to_security_risk = truth(
        "16(3)(a)", "The length is justified by and proportionate to the security risk."
    )
    waiver_examined = truth(
        "10(5)", "Refraining from the ban, and any child's best interests, have been examined."
    )
    entry_ban_grounds_emerged_after_return_decision = truth(
        "10(4b)", "The grounds for the ban came to light after the return decision."
    )
    entry_ban_withdrawn_or_annulled = truth(
        "11", "The entry ban has been withdrawn or annulled.", own_act=True
    )
    entry_ban_suspended = truth("11", "The entry ban is suspended.", own_act=True)
    relief_justified_in_individual_case = truth(
        "11(2)", "The individual case justifies withdrawing, suspending or shortening the ban."
    )
    ban_relief_requested = truth(
        "11(3)",
        "The person has asked for withdrawal, suspension, shortening or review of the ban.",
        own_act=True,
    )
    ban_relief_request_reasoned = truth("11(3)", "That request states reasons.")
    ban_relief_request_answered = truth(
        "11(3)", "That request has been answered with reasons.", own_act=True
    )
    entry_ban_appeal = link(
        Appeal, "27(4)", "The first-instance appeal against it.", optional=True, own_act=True
    )
