"""Articles 19, 20(1) and (2): earlier and foreign age assessments, support, the representative."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a04_definitions import is_unaccompanied_minor
from paluu.law.facts import Case
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    only_if,
    option_is,
    option_truth,
    rule,
)


@rule(
    "19(1)",
    yes="Age is assessed by the procedure of Article 25 of Regulation (EU) 2024/1348.",
    no="Age is assessed by the procedure of national law alone.",
)
def age_assessed_by_asylum_procedure(_: Case) -> Truth:
    """The State may choose; it need not follow that procedure."""
    return option_is(options.age_assessment_procedure, "article_25_of_2024_1348")


@rule(
    "19(2)",
    yes="The authority may rely on an earlier age assessment.",
    no="There is no earlier age assessment to rely on.",
)
def prior_age_assessment_usable(case: Case) -> Truth:
    """From an earlier stage of this procedure or from another relevant one; it is no duty."""
    return case.prior_age_assessment_exists


@rule(
    "19(3)",
    yes="The other State's age assessment is recognised.",
    no="There is no age assessment of another State that is recognised.",
)
def foreign_age_assessment_recognised(case: Case) -> Truth:
    """Only one made in accordance with Union law; a finding of majority case by case."""
    return all_of(
        case.age_assessment_by_other_ms,
        case.age_assessment_union_law_compliant,
        any_of(
            all_of(
                option_truth(options.recognise_foreign_age_assessments),
                case.foreign_age_assessment_finds_minor,
            ),
            case.foreign_age_assessment_accepted,
        ),
    )


@rule(
    "20(1)",
    yes="A body that does not enforce returns must still support the unaccompanied minor.",
    no="The support is given, or the person is not an unaccompanied minor.",
)
def support_by_other_body_duty(case: Case) -> Truth:
    """With due regard to the best interests of the child (A67)."""
    return all_of(is_unaccompanied_minor(case), not_(case.support_by_other_body_given))


@rule(
    "25(2); 20(2)",
    yes="The unaccompanied minor must be represented and assisted.",
    no="The person is not an unaccompanied minor.",
)
def representation_duty(case: Case) -> Truth:
    """Whatever the stage and the means, and without a request."""
    return is_unaccompanied_minor(case)


@rule(
    "20(2); 25(2)",
    yes="A suitable representative of the unaccompanied minor is appointed.",
    no="The unaccompanied minor has no suitable representative.",
)
def representative_guard(case: Case) -> Truth:
    """Appointed before the first step that affects the child, trained, and understood."""
    return only_if(
        is_unaccompanied_minor(case),
        all_of(
            case.representative_appointed,
            case.representative_trained,
            case.representative_can_communicate,
        ),
    )
