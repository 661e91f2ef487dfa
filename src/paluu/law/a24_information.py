"""Article 24: what the person is told, by when, and in which form."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a04_definitions import is_unaccompanied_minor
from paluu.law.a18_children import child_concerned
from paluu.law.facts import Case, Information
from paluu.law.terms_duties import InformationItem
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    option_is,
    rule,
    some,
    today,
)


@rule(
    "24(2)",
    yes="The information was given in a form and language that count.",
    no="The information does not count: its language or form does not reach the person.",
)
def information_form_and_language(information: Information) -> Truth:
    """A language that is understood; sheets will do, and speech where needed.

    Suited to age where a child is concerned; an unaccompanied minor with the representative.
    """
    case = information.case
    return all_of(
        information.information_language_understood,
        any_of(not_(child_concerned(case)), information.information_age_appropriate),
        any_of(not_(is_unaccompanied_minor(case)), information.information_with_representative),
    )


@rule(
    "24(1)",
    yes="The person has received this information.",
    no="The person has not received this information in a form that counts.",
)
def information_received(information: Information) -> Truth:
    """Given by today, in due form."""
    return all_of(
        information.information_given_date <= today, information_form_and_language(information)
    )


@rule(
    "24(1)",
    yes="The person must still be told something that Article 24 names.",
    no="The person has been told everything that Article 24 names.",
)
def information_duty(case: Case) -> Truth:
    """Purpose, obligations and consequences, recognition, support, rights; an alert if one exists.

    The measures of Article 23c belong to the obligations (A31).
    """

    def missing(item: InformationItem) -> Truth:
        return not_(
            some(
                case.information,
                lambda information: all_of(
                    information.information_item.among(item), information_received(information)
                ),
            )
        )

    return all_of(
        regulation_applicable(case),
        any_of(
            missing(InformationItem.PURPOSE).at("24(1)(a)"),
            missing(InformationItem.OBLIGATIONS).at("24(1)(b)"),
            all_of(case.sis_return_alert_exists, missing(InformationItem.ALERT)).at("24(1)(b)"),
            missing(InformationItem.RECOGNITION).at("24(1)(b)"),
            missing(InformationItem.SUPPORT).at("24(1)(c)"),
            missing(InformationItem.RIGHTS).at("24(1)(d)"),
        ),
    )


@rule(
    "24(1)",
    yes="The information is late: a decision was notified before it was complete.",
    no="The information is complete, or its time has not come.",
)
def information_overdue(case: Case) -> Truth:
    """At first contact, at the latest with the first decision (A31)."""
    decided = any_of(
        some(
            case.return_decisions, lambda decision: decision.return_decision_notified_date <= today
        ),
        some(
            case.removal_decisions,
            lambda decision: decision.removal_decision_notified_date <= today,
        ),
        some(case.entry_bans, lambda ban: ban.entry_ban_notified_date <= today),
    )
    return all_of(
        option_is(options.time_of_information, "first_decision"), decided, information_duty(case)
    )
