"""Article 29 with 35(1): when a person may be detained."""

from __future__ import annotations

from paluu.law import options
from paluu.law.a02_scope import regulation_applicable
from paluu.law.a05_hearing import heard_about
from paluu.law.a16_security import poses_security_risk
from paluu.law.a18_children import child_concerned
from paluu.law.a21_cooperation import serious_breach_of_cooperation
from paluu.law.a21a_absconding import risk_of_absconding
from paluu.law.facts import Case, DetentionPeriod
from paluu.law.terms import DetentionGround, DetentionPurpose, DetentionRegime, HearingSubject
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    no,
    not_,
    only_if,
    option_is,
    option_truth,
    rule,
    some,
    today,
    when,
    yes,
)


@rule(
    "29(3)(d)",
    yes="Identity or nationality still needs to be established.",
    no="Identity and nationality are established.",
)
def identity_to_be_verified(case: Case) -> Truth:
    """The ground ends as soon as both are established."""
    return not_(all_of(case.identity_established, case.nationality_established))


@rule(
    "29(3)",
    yes="A ground for detention is present.",
    no="No ground for detention is present.",
)
def detention_ground_present(case: Case) -> Truth:
    """The list is closed; a general fear for the success of return is not in it."""
    return any_of(
        risk_of_absconding(case).at("29(3)(a)"),
        case.hampers_return.at("29(3)(b)"),
        poses_security_risk(case).at("29(3)(c)"),
        identity_to_be_verified(case).at("29(3)(d)"),
        serious_breach_of_cooperation(case).at("29(3)(e)"),
        all_of(
            option_truth(options.additional_detention_grounds),
            case.national_detention_ground_met,
        ).at("29(3)(f)"),
    )


@rule(
    "29(3)",
    yes="The ground that the detention order names is present.",
    no="The ground that the detention order names is not present.",
)
def stated_ground_met(period: DetentionPeriod) -> Truth:
    """Each point with its own condition; an order on none of them has no ground."""
    ground = period.detention_ground
    case = period.case
    return (
        when(ground.among(DetentionGround.RISK_OF_ABSCONDING), risk_of_absconding(case))
        .when(ground.among(DetentionGround.HAMPERS_RETURN), case.hampers_return)
        .when(ground.among(DetentionGround.SECURITY_RISK), poses_security_risk(case))
        .when(ground.among(DetentionGround.IDENTITY_OR_NATIONALITY), identity_to_be_verified(case))
        .when(ground.among(DetentionGround.NON_COOPERATION), serious_breach_of_cooperation(case))
        .when(
            ground.among(DetentionGround.NATIONAL_GROUND),
            all_of(
                option_truth(options.additional_detention_grounds),
                case.national_detention_ground_met,
            ),
        )
        .otherwise(no)
    )


@rule(
    "29(2)",
    yes="The detention serves a purpose the Regulation allows.",
    no="The detention serves a purpose the Regulation does not allow.",
)
def detention_purpose_lawful(period: DetentionPeriod) -> Truth:
    """Return, its preparation, readmission or removal; nothing else."""
    return not_(period.detention_purpose.among(DetentionPurpose.OTHER))


@rule(
    "35(1); 18",
    yes="The child may be detained, as a last resort.",
    no="The child may not be detained.",
)
def child_detention_permitted(case: Case) -> Truth:
    """Only where national law provides for it and best interests are assessed (A73)."""
    return only_if(
        child_concerned(case),
        all_of(
            option_truth(options.detention_of_minors_allowed).at("35(1)"),
            case.best_interests_assessed.at("18"),
            case.detention_alternatives_considered.at("35(1)"),
        ),
    )


@rule(
    "29(1); 2(1); 29(2); 29(3); 32(1); 35(1)",
    yes="This detention meets the conditions of Article 29.",
    no="This detention does not meet the conditions of Article 29.",
)
def detention_permitted(period: DetentionPeriod) -> Truth:
    """Individual, proportionate, on a present ground, for return, with a prospect of it (A38).

    A person to whom the Regulation does not apply, such as an applicant for protection, is not
    detained under it.
    """
    return all_of(
        regulation_applicable(period.case).at("2(1), 2(3)"),
        period.detention_proportionate.at("29(1)"),
        detention_purpose_lawful(period).at("29(2)"),
        stated_ground_met(period).at("29(3)"),
        when(
            option_is(options.prospect_of_removal, "required"),
            period.case.reasonable_prospect_of_removal,
        )
        .otherwise(yes)
        .at("32(1)"),
        child_detention_permitted(period.case).at("35(1)"),
    )


@rule(
    "29(5)",
    yes="The detention order has the form Article 29 requires.",
    no="The detention order lacks the form Article 29 requires.",
)
def detention_order_in_order(period: DetentionPeriod) -> Truth:
    """In writing with facts and law; the person is told of it and of the remedies."""
    return all_of(period.detention_order_in_writing, period.detention_remedies_information_given)


@rule(
    "29(6)",
    yes="Vulnerability has been considered.",
    no="Vulnerability has not been considered.",
)
def vulnerability_checked(period: DetentionPeriod) -> Truth:
    """Before detention and at every review."""
    return period.vulnerability_considered


@rule(
    "29(5)",
    yes="The person has been heard about detention.",
    no="The person has not been heard about detention.",
)
def heard_before_detention(case: Case) -> Truth:
    """A general principle of Union law, oral or in writing (A74)."""
    return heard_about(case, HearingSubject.DETENTION)


@rule("29", yes="The detention is running today.", no="The detention is not running today.")
def detention_running(period: DetentionPeriod) -> Truth:
    """Under this Regulation, in this State, begun and not ended."""
    return all_of(
        period.detention_regime.among(DetentionRegime.RETURN_REGULATION),
        period.detained_in_this_member_state,
        period.detention_start_date <= today,
        today <= period.detention_end_date,
    )


@rule(
    "29",
    yes="The person is in detention under the Regulation.",
    no="The person is not in detention under the Regulation.",
)
def detained(case: Case) -> Truth:
    """In this Member State today."""
    return some(case.detention_periods, detention_running)
