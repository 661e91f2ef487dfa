"""Articles 26 to 28: the period for appeal and when a remedy holds removal back."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a07_period_for_return import return_decision_in_force
from paluu.law.facts import Appeal, Case, EntryBan, RemovalDecision, ReturnDecision
from paluu.law.terms import BanInstrument, SuspensionOutcome
from paluu.rules.language import (
    Day,
    Days,
    LinkTo,
    Truth,
    all_of,
    any_of,
    beginning,
    counted,
    ends,
    follow,
    later_of,
    latest,
    never,
    no,
    not_,
    option_days,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)
from paluu.rules.values import Counting


def _appeal_end(notified: Day, length: Days) -> Day:
    """The end of an appeal period, rolled to a working day where national law says so."""
    return when(
        option_truth(options.appeal_period_rolls), ends(notified, length, Counting.ROLLED)
    ).otherwise(ends(notified, length, Counting.PLAIN))


@rule("27(4)", yes="Latest notification of the decisions issued together with the return decision.")
def joint_notification(case: Case) -> Day:
    """An entry ban or removal decision issued together is appealed together, in one period."""
    bans = latest(
        case.entry_bans,
        lambda ban: ban.entry_ban_notified_date,
        where=lambda ban: all_of(
            not_(ban.entry_ban_withdrawn_or_annulled),
            ban.entry_ban_instrument.among(BanInstrument.RETURN_DECISION),
        ),
    )
    removals = latest(
        case.removal_decisions,
        lambda decision: decision.removal_decision_notified_date,
        where=lambda decision: all_of(
            not_(decision.removal_decision_withdrawn_or_annulled),
            decision.removal_decision_issued_with_return_decision,
        ),
    )
    return later_of(bans.where_none(beginning), removals.where_none(beginning))


@rule("27(1); 27(3)", yes="Length of the period for appeal against this return decision.")
def appeal_period_of(decision: ReturnDecision) -> Days:
    """National law sets it, up to 30 days; a linked stay decision may bring its own period."""
    own = option_days(options.linked_stay_decision_appeal_days)
    ordinary = option_days(options.appeal_period_days)
    return (
        when(own <= ordinary, ordinary)
        .when(decision.return_decision_linked_to_stay_decision, own)
        .otherwise(ordinary)
    )


@rule("27(1); 27(2); 27(3); 27(4)", yes="Last day for the appeal against this return decision.")
def appeal_deadline_of(decision: ReturnDecision) -> Day:
    """From notification, jointly with the decisions issued together with it."""
    notified = later_of(decision.return_decision_notified_date, joint_notification(decision.case))
    return _appeal_end(notified, appeal_period_of(decision))


@rule("27(1); 27(2)", yes="Last day for the appeal against this removal decision.")
def removal_appeal_deadline_of(decision: RemovalDecision) -> Day:
    """Issued together it shares the joint period; issued alone it has its own."""
    return _appeal_end(
        when(
            decision.removal_decision_issued_with_return_decision,
            joint_notification(decision.case),
        ).otherwise(decision.removal_decision_notified_date),
        option_days(options.appeal_period_days),
    )


@rule("27(1); 27(2)", yes="Last day for the appeal against this entry ban.")
def entry_ban_appeal_deadline_of(ban: EntryBan) -> Day:
    """A ban issued alone has its own period from its own notification."""
    return _appeal_end(
        when(
            ban.entry_ban_instrument.among(BanInstrument.RETURN_DECISION),
            joint_notification(ban.case),
        ).otherwise(ban.entry_ban_notified_date),
        option_days(options.appeal_period_days),
    )


@rule("27(2)", yes="Last day for the appeal against the return decision.")
def appeal_deadline(case: Case) -> Day:
    """Of the return decisions in force the latest."""
    return latest(case.return_decisions, appeal_deadline_of, where=return_decision_in_force)


@rule(
    "28(1); 28(3)",
    yes="This appeal holds removal back.",
    no="This appeal does not hold removal back.",
)
def appeal_suspends(appeal: Appeal) -> Truth:
    """By national law or the court; while the court has not answered, by reading A01.

    With elements of refoulement before the court removal waits for the outcome (26(3)).
    """
    granted = appeal.suspension_outcome.among(SuspensionOutcome.GRANTED)
    first_instance = (
        when(granted, yes)
        .when(option_is(options.first_instance_suspensive_effect, "automatic"), yes)
        .when(
            option_is(options.suspension_window, "barred"),
            any_of(
                appeal.suspension_outcome.among(SuspensionOutcome.NOT_DECIDED).at("28(1)"),
                appeal.refoulement_elements_in_court_file.at("26(3)"),
            ),
        )
        .otherwise(no)
    )
    further = any_of(
        granted,
        option_is(options.further_appeal_suspensive_effect, "automatic"),
        all_of(
            appeal.suspension_requested,
            appeal.suspension_outcome.among(SuspensionOutcome.NOT_DECIDED),
        ),
    )
    return all_of(
        not_(appeal.appeal_decided),
        when(appeal.appeal_level <= counted(1), first_instance.at("28(1)")).otherwise(
            further.at("28(3)")
        ),
    )


def _held_back(appeal: LinkTo[Appeal], deadline: Day) -> Truth:
    """The state of one decision: appealed in time, appealed late, or still open to appeal."""
    lodged = follow(appeal, lambda made: made.appeal_lodged_date).where_none(never)
    late = follow(
        appeal,
        lambda made: all_of(
            not_(made.appeal_decided), made.suspension_outcome.among(SuspensionOutcome.GRANTED)
        ),
    ).where_none(no)
    return (
        when(
            all_of(lodged <= today, lodged <= deadline),
            follow(appeal, appeal_suspends).where_none(no),
        )
        .when(lodged <= today, late)
        .otherwise(
            all_of(option_is(options.suspension_window, "barred"), today <= deadline).at("28(1)")
        )
    )


@rule(
    "28(1); 14(1)(b)",
    yes="The remedy against this return decision holds removal back.",
    no="No remedy against this return decision holds removal back.",
)
def return_decision_held_back(decision: ReturnDecision) -> Truth:
    """Until the period has run out unused, or the court has refused or decided (A01)."""
    return all_of(
        return_decision_in_force(decision),
        _held_back(decision.return_decision_appeal, appeal_deadline_of(decision)),
    )


@rule(
    "28(1); 14(1)(b)",
    yes="The remedy against this removal decision holds removal back.",
    no="No remedy against this removal decision holds removal back.",
)
def removal_decision_held_back(decision: RemovalDecision) -> Truth:
    """28(1) covers both kinds of decision."""
    return all_of(
        not_(decision.removal_decision_withdrawn_or_annulled),
        _held_back(decision.removal_decision_appeal, removal_appeal_deadline_of(decision)),
    )


@rule(
    "28(1); 28(3); 14(1)(b)",
    yes="Removal is suspended: a remedy is open or pending.",
    no="No remedy suspends removal.",
)
def removal_suspended(case: Case) -> Truth:
    """Of any decision in force, or a further appeal."""
    return any_of(
        some(case.return_decisions, return_decision_held_back),
        some(case.removal_decisions, removal_decision_held_back),
        some(
            case.appeals,
            lambda appeal: all_of(counted(1) < appeal.appeal_level, appeal_suspends(appeal)),
        ),
    )


@rule("28(1)", yes="Last day on which the open period for appeal holds removal back.")
def suspension_window_end(case: Case) -> Day:
    """Of all decisions in force that can still be appealed."""
    removals = latest(
        case.removal_decisions,
        removal_appeal_deadline_of,
        where=lambda decision: not_(decision.removal_decision_withdrawn_or_annulled),
    )
    return later_of(appeal_deadline(case).where_none(beginning), removals.where_none(beginning))


@rule(
    "26(1)",
    yes="A decision of this case can be challenged before a court.",
    no="There is no decision to challenge.",
)
def right_to_appeal(case: Case) -> Truth:
    """Return decisions, entry bans and removal decisions, and what they order (12b)."""
    return any_of(
        some(case.return_decisions, return_decision_in_force),
        some(case.entry_bans, lambda ban: not_(ban.entry_ban_withdrawn_or_annulled)),
        some(
            case.removal_decisions,
            lambda decision: not_(decision.removal_decision_withdrawn_or_annulled),
        ),
    )


@rule(
    "26(3)",
    yes="The court must verify compliance with non-refoulement of its own motion.",
    no="Nothing in the court's file calls for that verification.",
)
def court_refoulement_verification(case: Case) -> Truth:
    """Elements in the file of a pending appeal are enough."""
    return some(
        case.appeals,
        lambda appeal: all_of(
            not_(appeal.appeal_decided), appeal.refoulement_elements_in_court_file
        ),
    )
