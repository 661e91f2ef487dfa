"""Articles 26 to 28: remedies, the period for appeal, and when a remedy holds removal back."""

from __future__ import annotations

from paluu.law import options, options_system
from paluu.law.a07_period_for_return import return_decision_exists, return_decision_in_force
from paluu.law.a47_emergency import days_in_emergency
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
    only_if,
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

# --- 26: the right to a remedy ------------------------------------------------------------------


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


@rule(
    "26(2)",
    yes="The court must be given the complete file.",
    no="No appeal is pending.",
)
def full_court_file_duty(case: Case) -> Truth:
    """Facts and law are examined in full, material withheld under 7(3) included."""
    return some(
        case.appeals,
        lambda appeal: all_of(appeal.appeal_lodged_date <= today, not_(appeal.appeal_decided)),
    )


@rule(
    "26(4)",
    yes="A part of the decision has fallen and the rest stands.",
    no="No part has fallen, or the whole decision fell with it.",
)
def partial_annulment_effect(decision: ReturnDecision) -> Truth:
    """Illegal stay and the obligation to leave are essential; period and ban can be severed."""
    return all_of(decision.part_annulled, return_decision_in_force(decision))


# --- 27: the period for appeal ------------------------------------------------------------------


def _appeal_end(case: Case, notified: Day, length: Days) -> Day:
    """The end of an appeal period, rolled to a working day where national law says so (A66).

    In an emergency that began before it ended the period may be longer, never shorter (47(1)).
    """
    allowed = days_in_emergency(
        case,
        notified,
        ends(notified, length, Counting.PLAIN),
        length,
        options_system.emergency_appeal_period_days,
    )
    return when(
        option_truth(options.appeal_period_rolls), ends(notified, allowed, Counting.ROLLED)
    ).otherwise(ends(notified, allowed, Counting.PLAIN))


@rule("27(4)", yes="Latest notification of the decisions issued together with a return decision.")
def joint_notification(case: Case) -> Day:
    """An entry ban or removal decision issued together is appealed together, in one period.

    Where a case has several return decisions the latest of all counts: never to the harm of the
    person.
    """
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
    """National law sets it, up to 30 days (A33); a linked stay decision may bring a longer one."""
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
    return _appeal_end(decision.case, notified, appeal_period_of(decision))


@rule("27(1); 27(2); 27(4)", yes="Last day for the appeal against this removal decision.")
def removal_appeal_deadline_of(decision: RemovalDecision) -> Day:
    """Issued together with a return decision it shares that period; alone it has its own."""
    alone = _appeal_end(
        decision.case,
        decision.removal_decision_notified_date,
        option_days(options.appeal_period_days),
    )
    together = follow(decision.removal_decision_return_decision, appeal_deadline_of)
    return when(
        decision.removal_decision_issued_with_return_decision, together.where_none(alone)
    ).otherwise(alone)


@rule("27(1); 27(2); 27(4)", yes="Last day for the appeal against this entry ban.")
def entry_ban_appeal_deadline_of(ban: EntryBan) -> Day:
    """Imposed in a return decision it shares that period; alone it has its own."""
    alone = _appeal_end(
        ban.case, ban.entry_ban_notified_date, option_days(options.appeal_period_days)
    )
    together = follow(ban.entry_ban_return_decision, appeal_deadline_of)
    return when(
        ban.entry_ban_instrument.among(BanInstrument.RETURN_DECISION), together.where_none(alone)
    ).otherwise(alone)


@rule("27(2)", yes="Last day for the appeal against the return decision.")
def appeal_deadline(case: Case) -> Day:
    """Of the return decisions in force the latest."""
    return latest(case.return_decisions, appeal_deadline_of, where=return_decision_in_force)


def _challenged(appeal: LinkTo[Appeal]) -> Truth:
    return follow(appeal, lambda _: yes).where_none(no)


def _return_decision_challenged(decision: LinkTo[ReturnDecision]) -> Truth:
    return follow(
        decision, lambda issued_with: _challenged(issued_with.return_decision_appeal)
    ).where_none(no)


@rule(
    "27(4)",
    yes="The ban must be challenged together with the return decision.",
    no="The ban may be challenged separately.",
)
def joint_appeal(ban: EntryBan) -> Truth:
    """Issued together and both challenged: one court, one procedure, one period."""
    return all_of(
        ban.entry_ban_instrument.among(BanInstrument.RETURN_DECISION),
        _challenged(ban.entry_ban_appeal),
        _return_decision_challenged(ban.entry_ban_return_decision),
    )


@rule(
    "27(4)",
    yes="The removal decision must be challenged together with the return decision.",
    no="The removal decision may be challenged separately.",
)
def removal_joint_appeal(decision: RemovalDecision) -> Truth:
    """Issued together and both challenged: one court, one procedure, one period."""
    return all_of(
        decision.removal_decision_issued_with_return_decision,
        _challenged(decision.removal_decision_appeal),
        _return_decision_challenged(decision.removal_decision_return_decision),
    )


# --- 28: what holds removal back ----------------------------------------------------------------


@rule(
    "28(1); 28(3)",
    yes="This appeal holds removal back.",
    no="This appeal does not hold removal back.",
)
def appeal_suspends(appeal: Appeal) -> Truth:
    """By national law or the court; while the court has not answered, by the reading (A01).

    With elements of refoulement before the court removal waits for the outcome (26(3)). A further
    appeal suspends only if the court grants it; while the request is pending removal waits.
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
            option_is(options.suspension_window, "barred"),
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
    """The state of one decision: appealed in time, appealed late, or still open to appeal.

    A request for suspension made in time without an appeal is recorded as one (see ``Appeal``).
    """
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
            all_of(
                any_of(
                    option_is(options.suspension_window, "barred"),
                    option_is(options.first_instance_suspensive_effect, "automatic"),
                ),
                today <= deadline,
            ).at("28(1)")
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
    """Of all decisions in force; not applicable where there is none."""
    removals = latest(
        case.removal_decisions,
        removal_appeal_deadline_of,
        where=lambda decision: not_(decision.removal_decision_withdrawn_or_annulled),
    )
    return only_if(
        any_of(
            return_decision_exists(case),
            some(
                case.removal_decisions,
                lambda decision: not_(decision.removal_decision_withdrawn_or_annulled),
            ),
        ),
        later_of(appeal_deadline(case).where_none(beginning), removals.where_none(beginning)),
    )
