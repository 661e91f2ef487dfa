"""Article 2: to whom the Regulation applies."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a04_definitions import illegal_stay_established, is_third_country_national
from paluu.law.facts import Case
from paluu.rules.language import (
    Day,
    Truth,
    all_of,
    any_of,
    not_,
    option_is,
    option_truth,
    rule,
    today,
)


@rule(
    "2(5)",
    yes="The State's decision to include excluded groups has taken effect.",
    no="No decision to include excluded groups is in effect.",
)
def opt_in_effective(case: Case) -> Truth:
    """An opt-in works from the day both the other States and the Commission were notified."""
    return case.scope_opt_in_notified_date <= today


@rule(
    "2(4)(a)",
    yes="The person was refused entry at an external border and that group is excluded.",
    no="The exclusion of persons refused entry does not apply.",
)
def excluded_refused_entry(case: Case) -> Truth:
    """Refusal at an external border; an internal border never becomes one."""
    return all_of(
        case.refused_entry_at_external_border,
        not_(all_of(option_truth(options.opt_in_refused_entry), opt_in_effective(case))),
    )


@rule(
    "2(4)(b)",
    yes="The person was intercepted on irregular crossing and that group is excluded.",
    no="The exclusion of persons intercepted at the border does not apply.",
)
def excluded_intercepted(case: Case) -> Truth:
    """Interception directly linked to the crossing, with no right to stay obtained since."""
    return all_of(
        case.intercepted_on_irregular_crossing,
        not_(case.authorised_to_stay_after_interception),
        not_(all_of(option_truth(options.opt_in_intercepted), opt_in_effective(case))),
    )


@rule(
    "2(4)(c)",
    yes="Return follows from criminal law and that group is excluded.",
    no="The exclusion of return under criminal law does not apply.",
)
def excluded_criminal(case: Case) -> Truth:
    """Return ordered as a criminal sanction or as a consequence of one."""
    return all_of(
        any_of(
            case.return_ordered_as_criminal_sanction,
            case.return_follows_from_criminal_sanction,
        ),
        not_(all_of(option_truth(options.opt_in_criminal), opt_in_effective(case))),
    )


@rule(
    "2(2); 2(4)",
    yes="The person is outside the scope of the Regulation.",
    no="None of the exclusions applies.",
)
def excluded_from_scope(case: Case) -> Truth:
    """Free movement and extradition always exclude; the other groups unless opted in."""
    return any_of(
        case.has_union_free_movement_right.at("2(2)"),
        excluded_refused_entry(case).at("2(4)(a)"),
        excluded_intercepted(case).at("2(4)(b)"),
        excluded_criminal(case).at("2(4)(c)"),
        case.in_extradition_procedure.at("2(4)(d)"),
    )


@rule(
    "2(2); 2(4)(d)",
    yes="No return procedure may be conducted against this person.",
    no="Neither free movement nor extradition bars the procedure.",
)
def return_procedure_blocked(case: Case) -> Truth:
    """Free movement and extradition cannot be opted into."""
    return any_of(
        case.has_union_free_movement_right.at("2(2)"),
        case.in_extradition_procedure.at("2(4)(d)"),
    )


@rule(
    "2(3)",
    yes="The asylum procedure comes first; the person may remain.",
    no="No asylum procedure stands before the return procedure.",
)
def asylum_acquis_prevails(case: Case) -> Truth:
    """Return acts wait while an application is pending or gives a right to remain."""
    return case.international_protection_application_pending


@rule(
    "2(1); 2(5)",
    yes="The Regulation applies to this person.",
    no="The Regulation does not apply to this person.",
)
def regulation_applicable(case: Case) -> Truth:
    """A third-country national who stays illegally and is in no excluded group."""
    return all_of(
        is_third_country_national(case).at("4(1)"),
        case.is_present_on_ms_territory.at("2(1)"),
        illegal_stay_established(case).at("4(2)"),
        not_(excluded_from_scope(case)).at("2(4)"),
    )


@rule(
    "2(7)",
    yes="The minimum level of treatment and protection is owed to the excluded person.",
    no="The minimum level for excluded persons is not in question.",
)
def minimum_safeguards_owed(case: Case) -> Truth:
    """Persons left out at the border keep non-refoulement, limits on coercion and basic care."""
    return any_of(excluded_refused_entry(case), excluded_intercepted(case))


@rule(
    "2(6)",
    yes="Articles 7, 9 and 10 are not applied to this person.",
    no="Articles 7, 9 and 10 are applied.",
)
def articles_7_9_10_disapplied(case: Case) -> Truth:
    """After an opt-in three Articles stay out where return is itself the sanction (A49)."""
    return all_of(
        any_of(
            case.return_ordered_as_criminal_sanction,
            all_of(
                option_is(options.criminal_law_disapplies, "sanction_or_consequence"),
                case.return_follows_from_criminal_sanction,
            ),
        ),
        option_truth(options.opt_in_criminal),
        opt_in_effective(case),
    )


@rule("2(5)", yes="Day from which the State includes excluded groups.")
def scope_opt_in_effective_date(case: Case) -> Day:
    """The day of notification to the other States and the Commission."""
    return case.scope_opt_in_notified_date
