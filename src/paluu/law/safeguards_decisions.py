"""What must be known before a return decision or an entry ban, and the time they leave."""

from __future__ import annotations

from paluu.law import a07_period_for_return as period
from paluu.law import a07_return_decision as return_decision
from paluu.law import a08_exceptions as exceptions
from paluu.law import a09_recognition as recognition
from paluu.law import a10_entry_ban as entry_ban
from paluu.law import a21_cooperation as cooperation
from paluu.law import a21a_absconding as absconding
from paluu.law import options
from paluu.law.a02_scope import (
    articles_7_9_10_disapplied,
    excluded_from_scope,
    regulation_applicable,
)
from paluu.law.a04_definitions import illegal_stay_established
from paluu.law.a16_security import poses_security_risk
from paluu.law.facts import Breach, Case, EntryBan, ReturnDecision
from paluu.law.safeguards_words import Property, at_most, needs, never_both
from paluu.law.terms import DepartureMode, PresumptionOutcome
from paluu.rules.language import (
    all_of,
    any_of,
    in_days,
    indefinite,
    not_,
    option_truth,
    when,
    years,
)
from paluu.rules.prove_mutants import (
    confusing_branches,
    dropping,
    loosening,
    reversing_comparisons,
    swapping_comparisons,
    taking_for_granted,
    turning,
    writing,
)

DECISIONS: tuple[Property, ...] = (
    needs(
        "no_return_decision_against_protected_persons",
        "2(2); 2(3); 2(4)(d)",
        "No return decision is issued against a person with a right of free movement, in"
        " extradition, or with a pending application for protection.",
        Case,
        return_decision.return_decision_permitted,
        lambda case: all_of(
            not_(case.has_union_free_movement_right),
            not_(case.in_extradition_procedure),
            not_(case.international_protection_application_pending),
        ),
        dropping(return_decision.return_decision_permitted, regulation_applicable),
        dropping(excluded_from_scope, Case.in_extradition_procedure),
        dropping(illegal_stay_established, Case.international_protection_application_pending),
    ).under_every_reading(),
    needs(
        "right_to_stay_elsewhere_bars_a_return_decision",
        "8(2); 8(3)",
        "No return decision is issued while another Member State's right to stay is or may be"
        " valid and its holder has not failed to go there.",
        Case,
        return_decision.return_decision_permitted,
        lambda case: any_of(
            not_(case.holds_right_to_stay_in_other_ms),
            exceptions.return_decision_block_lifted(case),
        ),
        dropping(return_decision.return_decision_permitted, exceptions.return_decision_blocked),
        turning(exceptions.return_decision_blocked, exceptions.return_decision_block_lifted),
    ).under_every_reading(),
    needs(
        "recognition_bars_an_own_return_decision",
        "8(4)",
        "No own return decision is issued while another State's decision is recognised.",
        Case,
        return_decision.return_decision_permitted,
        lambda case: not_(recognition.recognition_in_use(case)),
        dropping(exceptions.return_decision_blocked, recognition.recognition_in_use),
    ).under_every_reading(),
    needs(
        "what_must_be_decided_may_be_decided",
        "7(1); 8",
        "Where a return decision must be issued it may be issued.",
        Case,
        return_decision.duty_to_issue_return_decision,
        return_decision.return_decision_permitted,
        dropping(return_decision.duty_to_issue_return_decision, exceptions.return_decision_blocked),
        dropping(return_decision.duty_to_issue_return_decision, articles_7_9_10_disapplied),
    ).under_every_reading(),
    never_both(
        "no_duty_to_decide_where_the_text_lets_refrain",
        "7(1); 8(1)",
        "There is no duty to issue a return decision in the cases where the authority may refrain.",
        Case,
        return_decision.duty_to_issue_return_decision,
        exceptions.return_decision_not_required,
        dropping(
            return_decision.duty_to_issue_return_decision, exceptions.return_decision_not_required
        ),
    ).under_every_reading(),
    never_both(
        "no_new_decision_where_one_must_be_withdrawn",
        "7(1); 4(2)",
        "Where a right to stay calls for withdrawal no return decision may be issued.",
        Case,
        return_decision.return_decision_permitted,
        return_decision.return_decision_to_be_withdrawn,
        dropping(return_decision.return_decision_permitted, regulation_applicable),
    ),
    never_both(
        "foreign_decision_is_not_enforced_once_stopped",
        "9(6); 9(7)",
        "A decision that was withdrawn or annulled in the State that issued it is not enforced.",
        Case,
        recognition.enforcement_of_foreign_decision,
        recognition.enforcement_stopped,
        dropping(recognition.recognition_in_use, Case.other_ms_decision_withdrawn_or_annulled),
    ).under_every_reading(),
    needs(
        "essence_of_the_grounds_always_given",
        "7(2); 7(3)",
        "A return decision is in writing with reasons, and where facts are or may be withheld the"
        " essence of the grounds is given.",
        ReturnDecision,
        return_decision.return_decision_valid_form,
        lambda decision: all_of(
            decision.return_decision_in_writing,
            decision.return_decision_reasoned,
            any_of(not_(decision.disclosure_restricted), decision.essence_of_grounds_given),
        ),
        dropping(return_decision.return_decision_valid_form, "7(3)"),
        dropping(
            return_decision.return_decision_valid_form, ReturnDecision.return_decision_in_writing
        ),
    ).under_every_reading(),
    needs(
        "a_period_for_return_is_at_least_a_day",
        "7(1a)(a)",
        "What a decision orders is lawful only if it leaves at least a day, or orders immediate"
        " departure.",
        ReturnDecision,
        return_decision.departure_order_lawful,
        lambda decision: any_of(
            decision.departure_mode.among(DepartureMode.LEAVE_IMMEDIATELY),
            in_days(1) <= decision.departure_period_days,
        ),
        swapping_comparisons(return_decision.departure_order_lawful),
    ).under_every_reading(),
    needs(
        "more_than_thirty_days_need_recorded_reasons",
        "7(1b); 7(1c)",
        "A period for return of more than 30 days needs recorded reasons of the case.",
        ReturnDecision,
        return_decision.departure_order_lawful,
        lambda decision: any_of(
            decision.departure_mode.among(DepartureMode.LEAVE_IMMEDIATELY),
            decision.departure_period_days <= in_days(30),
            decision.longer_period_reasons_recorded,
        ),
        dropping(
            return_decision.departure_order_lawful, ReturnDecision.longer_period_reasons_recorded
        ),
        writing(return_decision.departure_order_lawful, 30, 60),
    ),
    needs(
        "immediate_departure_needs_its_reason",
        "7(1a)(b)",
        "Where national law asks for a reason, immediate departure is ordered only on a known one.",
        Case,
        return_decision.immediate_departure_permitted,
        lambda case: any_of(
            not_(option_truth(options.immediate_departure_needs_reason)),
            poses_security_risk(case),
            absconding.risk_of_absconding(case),
            case.immediate_departure_case_of_national_law,
        ),
        confusing_branches(return_decision.immediate_departure_permitted),
    ).under_every_reading(),
    needs(
        "shortening_needs_a_breach",
        "7(1c)",
        "A period for return is shortened only where national law allows it and a breach of the"
        " duty to cooperate is known.",
        Case,
        period.departure_period_shortening_permitted,
        lambda case: all_of(
            option_truth(options.departure_period_shortening),
            cooperation.breach_of_cooperation(case),
        ),
        dropping(period.departure_period_shortening_permitted, cooperation.breach_of_cooperation),
    ).under_every_reading(),
    needs(
        "a_breach_is_evidenced_attributable_and_heard",
        "21(2); 12(1)(a)",
        "A breach counts only if it is evidenced, within the person's control, and was put to the"
        " person.",
        Breach,
        cooperation.breach_counts,
        lambda breach: all_of(
            breach.breach_evidenced,
            breach.breach_attributable_to_person,
            breach.breach_put_to_person,
        ),
        dropping(cooperation.breach_counts, Breach.breach_put_to_person),
        loosening(cooperation.breach_counts),
    ),
    needs(
        "absconding_is_heard_or_assessed",
        "21a",
        "A risk of absconding rests on a presumption that the person could answer, or on an"
        " individual assessment.",
        Case,
        absconding.risk_of_absconding,
        lambda case: any_of(
            case.presumption_answer.among(PresumptionOutcome.HEARD_NOT_SHOWN_OTHERWISE),
            case.absconding_assessment_finds_risk,
        ),
        dropping(absconding.risk_of_absconding, Case.absconding_assessment_finds_risk),
        confusing_branches(absconding.risk_of_absconding),
    ),
    needs(
        "over_ten_years_needs_justified_reasons",
        "10(6)",
        "An entry ban of more than ten years needs duly justified reasons, or a security risk that"
        " justifies it.",
        EntryBan,
        entry_ban.entry_ban_length_lawful,
        lambda ban: any_of(
            entry_ban.entry_ban_length(ban) <= years(10),
            ban.continued_exclusion_duly_justified,
            all_of(poses_security_risk(ban.case), ban.proportionate_to_security_risk),
        ),
        writing(entry_ban.entry_ban_maximum_months, 120, 240),
        reversing_comparisons(entry_ban.entry_ban_length_lawful),
    ),
    needs(
        "over_twenty_years_needs_a_security_risk",
        "10(6); 16(3)(a)",
        "An entry ban of more than twenty years, or without end, needs a security risk that is"
        " known and that it is proportionate to.",
        EntryBan,
        entry_ban.entry_ban_length_lawful,
        lambda ban: any_of(
            entry_ban.entry_ban_length(ban) <= years(20),
            all_of(poses_security_risk(ban.case), ban.proportionate_to_security_risk),
        ),
        dropping(entry_ban.indefinite_entry_ban_possible, poses_security_risk),
        dropping(entry_ban.indefinite_entry_ban_possible, EntryBan.proportionate_to_security_risk),
        writing(entry_ban.entry_ban_maximum_months, 240, 300),
    ).under_every_reading(),
    at_most(
        "twenty_years_at_most_without_a_security_risk",
        "10(6)",
        "Without a security risk the longest entry ban is twenty years.",
        EntryBan,
        entry_ban.entry_ban_maximum_months,
        lambda ban: when(poses_security_risk(ban.case), indefinite).otherwise(years(20)),
        taking_for_granted(
            entry_ban.entry_ban_maximum_months, entry_ban.indefinite_entry_ban_possible, yes=True
        ),
    ).under_every_reading(),
    never_both(
        "a_mandatory_entry_ban_is_not_forbidden",
        "10(1)",
        "Where a return decision is in force and an entry ban is mandatory, it may be imposed.",
        Case,
        lambda case: all_of(
            entry_ban.entry_ban_mandatory(case), period.return_decision_exists(case)
        ),
        lambda case: not_(entry_ban.entry_ban_permitted(case)),
        dropping(entry_ban.entry_ban_mandatory, articles_7_9_10_disapplied),
    ).under_every_reading(),
    needs(
        "an_entry_ban_has_a_basis",
        "10(1); 10(4); 10(4a)",
        "An entry ban needs a return decision, detection on exit, or departure before a decision.",
        Case,
        entry_ban.entry_ban_permitted,
        lambda case: any_of(
            period.return_decision_exists(case),
            case.illegal_stay_detected_on_exit,
            entry_ban.left_before_return_decision(case),
        ),
        taking_for_granted(
            entry_ban.entry_ban_permitted, entry_ban.left_before_return_decision, yes=True
        ),
    ).under_every_reading(),
    never_both(
        "an_entry_ban_is_not_both_left_open_and_mandatory",
        "10(1); 10(2)",
        "An entry ban is never both mandatory and left to the authority.",
        Case,
        entry_ban.entry_ban_mandatory,
        entry_ban.entry_ban_optional,
        turning(entry_ban.entry_ban_optional, entry_ban.entry_ban_mandatory),
    ).under_every_reading(),
)
