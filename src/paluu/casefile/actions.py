"""What officials can do: each act declared once, with who may, what guards it and what it records.

The web form, the command and the Python interface are made from these declarations. A *safeguard*
guard is absolute. A *procedural* guard may be set aside by a decision-maker with written reasons,
which are recorded. Either blocks while its answer is unknown.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from paluu.casefile import events as e
from paluu.casefile.roles import ANY_STAFF, DECIDERS, DETENTION, OFFICIALS, OPERATIONS, Role
from paluu.errors import BadInput
from paluu.law import a07_period_for_return as period
from paluu.law import a07_return_decision as return_decision
from paluu.law import a10_entry_ban as entry_ban
from paluu.law import a12_removal as removal
from paluu.law import a14_postponement as postponement
from paluu.law import a18_children as children
from paluu.law import a29_detention as detention
from paluu.law import a32_duration as duration
from paluu.law import a33_review as review
from paluu.law import a34_conditions as conditions
from paluu.rules.language import AnyRule


class Level(Enum):
    """How much a guard binds."""

    SAFEGUARD = "safeguard"
    PROCEDURAL = "procedural"


@dataclass(frozen=True)
class Guard:
    """A condition that must be known to hold before an act.

    Attributes:
        rule: the rule that is asked.
        level: whether it can ever be set aside.
        holds: the answer that lets the act pass.
        row: for a rule about a part, how to find the part's key in the act.
        proposal: ask on the file as it would be with the act in it.
    """

    rule: AnyRule
    level: Level = Level.SAFEGUARD
    holds: bool = True
    row: Callable[[Any], str | None] | None = None
    proposal: bool = False


def _procedural(rule: AnyRule, **options: Any) -> Guard:
    return Guard(rule, Level.PROCEDURAL, **options)


@dataclass(frozen=True)
class Action:
    """An act an official can do.

    Attributes:
        name: the public name.
        title: what it is called on a button and in a list.
        provision: where the law speaks of it.
        records: the event it records; its fields are the input.
        may: the roles that may do it.
        guards: what must hold first.
        required_by: the duties that call for it.
        about: what it is about, to group acts on a page.
        fixed: fields of the event that this act sets itself.
    """

    name: str
    title: str
    provision: str
    records: type[e.Happening]
    may: frozenset[Role] = OFFICIALS
    guards: tuple[Guard, ...] = ()
    required_by: tuple[AnyRule, ...] = ()
    about: str = "case"
    fixed: dict[str, Any] = field(default_factory=dict)


def _id(act: Any) -> str | None:
    return str(act.id) if act.id else None


def _country(act: Any) -> str | None:
    return str(act.country) if act.country else None


def _decision(act: Any) -> str | None:
    return str(act.decision) if act.decision else None


def _period(act: Any) -> str | None:
    return str(act.period) if act.period else None


ACTIONS: tuple[Action, ...] = (
    Action("open_case", "Open a case", "7(1)", e.CaseOpened),
    Action("state_facts", "State facts with evidence", "7(1)", e.FactsStated, may=ANY_STAFF),
    Action("consider_country", "Consider a country of return", "4(3)", e.CountryConsidered),
    Action("record_hearing", "Record a hearing", "7(1)", e.HearingRecorded),
    Action(
        "record_breach",
        "Record a breach of the duty to cooperate",
        "21(2)",
        e.BreachRecorded,
        may=ANY_STAFF,
    ),
    Action(
        "issue_return_decision",
        "Issue a return decision",
        "7(1)",
        e.ReturnDecisionIssued,
        may=DECIDERS,
        guards=(
            Guard(return_decision.return_decision_permitted),
            Guard(return_decision.departure_order_lawful, row=_id, proposal=True),
            Guard(return_decision.return_decision_valid_form, row=_id, proposal=True),
            Guard(children.child_safeguards_met),
            _procedural(return_decision.heard_before_return_decision),
            _procedural(return_decision.circumstances_assessed, proposal=True),
        ),
        required_by=(return_decision.duty_to_issue_return_decision,),
        about="return_decision",
    ),
    Action(
        "notify_decision",
        "Notify a decision",
        "7(2), 10(3), 12(2b)",
        e.DecisionNotified,
        required_by=(return_decision.notification_duty,),
        about="return_decision",
    ),
    Action(
        "extend_period",
        "Extend the period for return",
        "7(1c)",
        e.PeriodChanged,
        may=DECIDERS,
        guards=(
            Guard(period.departure_period_extension_permitted),
            Guard(return_decision.departure_order_lawful, row=_decision, proposal=True),
        ),
        about="return_decision",
    ),
    Action(
        "shorten_period",
        "Shorten the period for return",
        "7(1c)",
        e.PeriodChanged,
        may=DECIDERS,
        guards=(
            Guard(period.departure_period_shortening_permitted),
            Guard(return_decision.departure_order_lawful, row=_decision, proposal=True),
        ),
        about="return_decision",
    ),
    Action(
        "impose_entry_ban",
        "Impose an entry ban",
        "10",
        e.EntryBanImposed,
        may=DECIDERS,
        guards=(
            Guard(entry_ban.entry_ban_permitted),
            Guard(children.child_safeguards_met),
            Guard(entry_ban.entry_ban_length_lawful, row=_id, proposal=True),
            _procedural(entry_ban.entry_ban_waiver_examined, row=_id, proposal=True),
            _procedural(entry_ban.heard_before_entry_ban),
        ),
        required_by=(entry_ban.entry_ban_due,),
        about="entry_ban",
    ),
    Action(
        "record_refoulement_claim",
        "Record a claim or indication of refoulement",
        "12(3)",
        e.RefoulementClaimRaised,
        may=ANY_STAFF,
        about="non_refoulement",
    ),
    Action(
        "answer_refoulement_claim",
        "Record the answer to a claim of refoulement",
        "12(3)",
        e.RefoulementAnswered,
        may=DECIDERS,
        required_by=(postponement.referral_or_assessment_duty,),
        about="non_refoulement",
    ),
    Action(
        "issue_removal_decision",
        "Issue a removal decision",
        "12(2)",
        e.RemovalDecisionIssued,
        may=DECIDERS,
        guards=(
            Guard(removal.removal_decision_permitted),
            Guard(removal.removal_decision_in_order, row=_id, proposal=True),
            Guard(children.child_safeguards_met),
            _procedural(removal.heard_before_removal_decision),
            _procedural(return_decision.circumstances_assessed),
        ),
        about="removal",
    ),
    Action(
        "postpone_removal",
        "Postpone removal",
        "14(2)",
        e.RemovalPostponed,
        about="removal",
    ),
    Action(
        "lift_postponement",
        "Lift a postponement",
        "14(5)",
        e.PostponementLifted,
        may=DECIDERS,
        about="removal",
    ),
    Action(
        "confirm_postponement",
        "Confirm a postponement in writing",
        "14(4)",
        e.PostponementConfirmed,
        required_by=(postponement.postponement_confirmation_due,),
        about="removal",
    ),
    Action(
        "carry_out_removal",
        "Record a removal carried out",
        "12(1)",
        e.RemovalCarriedOut,
        may=OPERATIONS,
        guards=(
            Guard(removal.removal_permitted, row=_country),
            Guard(removal.coercion_lawful),
            _procedural(removal.forced_return_monitored),
        ),
        required_by=(removal.subject_to_removal,),
        about="removal",
    ),
    Action(
        "lodge_appeal", "Record an appeal", "27", e.AppealLodged, may=ANY_STAFF, about="remedies"
    ),
    Action(
        "record_suspension",
        "Record the court's answer on suspension",
        "28",
        e.SuspensionDecided,
        may=ANY_STAFF,
        about="remedies",
    ),
    Action(
        "record_appeal_outcome",
        "Record the outcome of an appeal",
        "26",
        e.AppealDecided,
        may=ANY_STAFF,
        about="remedies",
    ),
    Action(
        "order_detention",
        "Order detention",
        "29",
        e.DetentionOrdered,
        may=DETENTION,
        guards=(
            Guard(detention.detention_permitted, row=_id, proposal=True),
            Guard(detention.detention_order_in_order, row=_id, proposal=True),
            Guard(duration.detention_maximum_exceeded, holds=False, proposal=True),
            Guard(conditions.detention_place_rule, row=_id, proposal=True),
            _procedural(detention.vulnerability_checked, row=_id, proposal=True),
            _procedural(detention.heard_before_detention),
        ),
        about="detention",
    ),
    Action(
        "review_detention",
        "Record a review of detention",
        "33",
        e.DetentionReviewed,
        may=ANY_STAFF,
        guards=(Guard(detention.detained),),
        required_by=(review.detention_review_missed, review.judicial_control_duty),
        about="detention",
    ),
    Action(
        "prolong_detention",
        "Extend detention beyond the ordinary maximum",
        "32(3)",
        e.DetentionProlonged,
        may=DETENTION,
        guards=(
            Guard(detention.detained),
            Guard(duration.detention_extension_permitted, row=_period, proposal=True),
            Guard(detention.detention_order_in_order, row=_period, proposal=True),
            Guard(duration.detention_still_necessary),
        ),
        about="detention",
    ),
    Action(
        "continue_detention",
        "Continue detention beyond the extended maximum",
        "32(3a)",
        e.DetentionProlonged,
        may=DETENTION,
        guards=(
            Guard(detention.detained),
            Guard(duration.further_detention_period_possible),
            Guard(duration.further_period_within_limit, row=_period, proposal=True),
            Guard(detention.detention_order_in_order, row=_period, proposal=True),
            Guard(duration.detention_still_necessary),
        ),
        about="detention",
    ),
    Action(
        "release",
        "Record a release",
        "32(2)",
        e.Released,
        may=DETENTION,
        guards=(Guard(detention.detained),),
        required_by=(duration.release_duty,),
        about="detention",
    ),
    Action("record_departure", "Record a departure", "4(6)", e.Departed, may=ANY_STAFF),
    Action(
        "withdraw_decision",
        "Withdraw a decision",
        "26(4)",
        e.DecisionWithdrawn,
        may=DECIDERS,
        about="return_decision",
    ),
    Action(
        "close_case",
        "Close the case",
        "7(1)",
        e.CaseClosed,
        guards=(Guard(detention.detained, holds=False),),
    ),
)
"""Every act, in the order a case usually meets them."""

BY_NAME = {action.name: action for action in ACTIONS}


def find_action(name: str) -> Action:
    """Find an act by its public name.

    Raises:
        BadInput: there is none, with the names that come close.
    """
    action = BY_NAME.get(name)
    if action is None:
        close = difflib.get_close_matches(name, BY_NAME, n=3, cutoff=0.4) or list(BY_NAME)
        raise BadInput(
            f"There is no act called {name!r}.", advice=f"Did you mean {' or '.join(close)}?"
        )
    return action
