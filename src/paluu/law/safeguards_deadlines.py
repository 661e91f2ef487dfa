"""The time the text leaves: how long periods are, and that none ends before its nominal end."""

from __future__ import annotations

from paluu.law import a07_period_for_return as period
from paluu.law import a08_exceptions as exceptions
from paluu.law import a26_remedies as remedies
from paluu.law import options
from paluu.law.facts import Case, EntryBan, RemovalDecision, ReturnDecision
from paluu.law.safeguards_words import Property, at_least, at_most
from paluu.law.terms import BanInstrument
from paluu.rules.language import Day, ends, in_days, not_, option_days, unlimited_days, when
from paluu.rules.prove_mutants import (
    confusing_branches,
    confusing_extremes,
    reading_as,
    reversing_comparisons,
    taking_for_granted,
)
from paluu.rules.values import Counting


def _appeal_days_after(notified: Day) -> Day:
    """The nominal end of the shortest period for appeal."""
    return ends(notified, option_days(options.appeal_period_days), Counting.PLAIN)


DEADLINES: tuple[Property, ...] = (
    at_most(
        "thirty_days_for_appeal_at_most",
        "27(1); 27(3)",
        "The period for appeal is at most 30 days, unless a linked stay decision brings its own.",
        ReturnDecision,
        remedies.appeal_period_of,
        lambda decision: when(
            decision.return_decision_linked_to_stay_decision, unlimited_days
        ).otherwise(in_days(30)),
        taking_for_granted(
            remedies.appeal_period_of,
            ReturnDecision.return_decision_linked_to_stay_decision,
            yes=True,
        ),
    ).under_every_reading(),
    at_least(
        "a_linked_decision_never_shortens_the_appeal",
        "27(1); 27(3)",
        "The period for appeal is never shorter than the State's ordinary one, nor than a day.",
        ReturnDecision,
        remedies.appeal_period_of,
        lambda _: option_days(options.appeal_period_days),
        reversing_comparisons(remedies.appeal_period_of),
    ).under_every_reading(),
    at_least(
        "appeal_against_the_return_decision_never_ends_early",
        "27(1); 27(2)",
        "The last day for appeal never lies before the nominal end counted from notification,"
        " rolled or not.",
        ReturnDecision,
        remedies.appeal_deadline_of,
        lambda decision: ends(
            decision.return_decision_notified_date,
            remedies.appeal_period_of(decision),
            Counting.PLAIN,
        ),
        confusing_extremes(remedies.appeal_deadline_of),
    ).under_every_reading(),
    at_least(
        "separate_appeal_against_a_removal_decision_never_ends_early",
        "27(1); 27(2)",
        "The last day for appeal against a removal decision issued alone never lies before the"
        " nominal end counted from its notification.",
        RemovalDecision,
        remedies.removal_appeal_deadline_of,
        lambda decision: _appeal_days_after(decision.removal_decision_notified_date),
        confusing_branches(remedies.removal_appeal_deadline_of),
        given=lambda decision: not_(decision.removal_decision_issued_with_return_decision),
    ).under_every_reading(),
    at_least(
        "separate_appeal_against_an_entry_ban_never_ends_early",
        "27(1); 27(2)",
        "The last day for appeal against an entry ban imposed alone never lies before the nominal"
        " end counted from its notification.",
        EntryBan,
        remedies.entry_ban_appeal_deadline_of,
        lambda ban: _appeal_days_after(ban.entry_ban_notified_date),
        confusing_branches(remedies.entry_ban_appeal_deadline_of),
        given=lambda ban: not_(ban.entry_ban_instrument.among(BanInstrument.RETURN_DECISION)),
    ).under_every_reading(),
    at_least(
        "period_for_return_never_ends_early",
        "7(1a)(a); 7(1d)",
        "The last day to leave never lies before the nominal end counted from notification.",
        ReturnDecision,
        period.departure_deadline_of,
        lambda decision: ends(
            decision.return_decision_notified_date,
            decision.departure_period_days,
            Counting.PLAIN,
        ),
        confusing_extremes(period.departure_period_start),
    ),
    at_least(
        "time_to_go_to_another_state_never_ends_early",
        "8(3)",
        "The last day to go to the other Member State never lies before the nominal end.",
        Case,
        exceptions.move_to_other_state_deadline,
        lambda case: ends(
            case.asked_to_go_to_other_ms_date,
            option_days(options.move_to_other_state_days),
            Counting.PLAIN,
        ),
        reading_as(exceptions.move_to_other_state_deadline, options.move_to_other_state_days, 0),
    ).under_every_reading(),
)
