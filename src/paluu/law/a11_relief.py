"""Article 11 with 16(3a): withdrawing, suspending, shortening and reviewing an entry ban."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a07_period_for_return import departure_period_missed
from paluu.law.a10_entry_ban import entry_ban_length, left_before_return_decision
from paluu.law.facts import Case, EntryBan
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    ends,
    not_,
    only_if,
    option_is,
    option_truth,
    rule,
    today,
    when,
    years,
    yes,
)
from paluu.rules.values import Counting


@rule(
    "11(3)",
    yes="The person complied with the return decision.",
    no="The person did not comply with the return decision.",
)
def complied_with_return_decision(case: Case) -> Truth:
    """Leaving on one's own under the decision; late departure is still compliance (4(6)(b))."""
    return all_of(
        case.left_territory_date <= today,
        case.returned_voluntarily,
        not_(left_before_return_decision(case)),
    )


@rule(
    "11(1)",
    yes="The ban is one of this State and has not been withdrawn.",
    no="Another State imposed the ban, or it has been withdrawn.",
)
def ban_open_to_relief(ban: EntryBan) -> Truth:
    """Only the State that imposed a ban can lift it."""
    return all_of(
        not_(ban.entry_ban_of_other_member_state), not_(ban.entry_ban_withdrawn_or_annulled)
    )


@rule(
    "11(1)",
    yes="The ban may be withdrawn, suspended or shortened for voluntary return.",
    no="The relief for voluntary return is not open.",
)
def entry_ban_relief_for_voluntary_return(ban: EntryBan) -> Truth:
    """The person shows a voluntary return in compliance with the return decision."""
    return all_of(
        ban_open_to_relief(ban),
        complied_with_return_decision(ban.case),
        ban.case.voluntary_return_proven,
    )


@rule(
    "11(1); 11(2)",
    yes="The ban may be withdrawn, suspended or shortened.",
    no="No ground for relief from the ban is present.",
)
def entry_ban_relief_possible(ban: EntryBan) -> Truth:
    """For voluntary return, or at discretion in a justified individual case."""
    return any_of(
        entry_ban_relief_for_voluntary_return(ban).at("11(1)"),
        all_of(
            ban_open_to_relief(ban),
            any_of(ban.case.humanitarian_reasons, ban.relief_justified_in_individual_case),
        ).at("11(2)"),
    )


@rule(
    "11(1); 10(5)",
    yes="Relief must be examined of own motion: the person returned voluntarily, but late.",
    no="No late voluntary return awaits examination.",
)
def late_return_examination_duty(case: Case) -> Truth:
    """The person keeps the incentive to leave after the period has ended (A16)."""
    return all_of(
        option_is(options.late_voluntary_return, "examined"),
        case.left_territory_date <= today,
        case.returned_voluntarily,
        departure_period_missed(case).at("10(1)(b)"),
        not_(case.late_return_examined),
    )


@rule(
    "11(3)",
    yes="The request for relief from the ban is admissible.",
    no="The request for relief from the ban is not admissible.",
)
def entry_ban_relief_request_admissible(ban: EntryBan) -> Truth:
    """Reasoned, and made by a person who complied with the return decision."""
    return all_of(
        ban.ban_relief_requested,
        ban.ban_relief_request_reasoned,
        complied_with_return_decision(ban.case),
    )


@rule(
    "11(3)",
    yes="The request for relief from the ban must be answered.",
    no="No request for relief from the ban awaits an answer.",
)
def answer_duty(ban: EntryBan) -> Truth:
    """Every request; one that is not admissible prompts a look under 11(2) (A60)."""
    return all_of(
        ban.ban_relief_requested,
        not_(ban.ban_relief_request_answered),
        when(option_is(options.relief_requests_answered, "every_request"), yes).otherwise(
            entry_ban_relief_request_admissible(ban)
        ),
    )


@rule("11(4); 16(3a)", yes="Day from which review of the entry ban may be asked.")
def entry_ban_review_due_date(ban: EntryBan) -> Day:
    """Ten years after departure, for bans of more than ten years."""
    return only_if(
        years(10) < entry_ban_length(ban),
        ends(ban.case.left_territory_date, years(10), Counting.PLAIN),
    )


@rule(
    "11(4); 16(3a)",
    yes="The ban must be reviewed.",
    no="No review of the ban is due.",
)
def review_duty(ban: EntryBan) -> Truth:
    """On a reasoned request, from the tenth anniversary of departure on."""
    return all_of(
        years(10) < entry_ban_length(ban),
        ban.ban_relief_requested,
        ban.ban_relief_request_reasoned,
        ends(ban.case.left_territory_date, years(10), Counting.PLAIN) <= today,
    )


@rule(
    "11(5)",
    yes="The ban is withdrawn only once the costs of removal are reimbursed.",
    no="No reimbursement stands in the way of withdrawal.",
)
def withdrawal_conditional_on_costs(ban: EntryBan) -> Truth:
    """Only withdrawal, only the costs of this removal, and not where payment is unreasonable."""
    case = ban.case
    return all_of(
        option_truth(options.withdrawal_requires_costs),
        case.left_territory_date <= today,
        not_(case.returned_voluntarily),
        not_(case.removal_costs_reimbursed),
        not_(any_of(case.humanitarian_reasons, case.insufficient_means_of_subsistence)),
    )
