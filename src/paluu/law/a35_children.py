"""Article 35(2) and (3): minors and families in detention (35(1) stands with Article 29)."""

from __future__ import annotations

from paluu.law.a04_definitions import is_unaccompanied_minor, treated_as_minor
from paluu.law.a18_children import child_concerned
from paluu.law.a29_detention import detained
from paluu.law.a47_emergency import accommodation_of_children_derogation
from paluu.law.facts import Case, DetentionPeriod
from paluu.rules.language import Truth, all_of, any_of, only_if, rule


@rule(
    "35(2); 47(1)",
    yes="The minor or family may be held here: the accommodation suits them.",
    no="The minor or family may not be held here: the accommodation does not suit them.",
)
def child_accommodation_guard(period: DetentionPeriod) -> Truth:
    """Separate and private, trained staff, adapted premises; only an emergency departs from it."""
    return only_if(
        any_of(child_concerned(period.case), is_unaccompanied_minor(period.case)),
        any_of(
            all_of(
                period.separate_accommodation_with_privacy,
                period.staff_trained_for_minors,
                period.premises_adapted_to_minors,
            ).at("35(2)"),
            accommodation_of_children_derogation(period.case).at("47(1)"),
        ),
    )


@rule(
    "35(3)",
    yes="The detained minor must have access to leisure, play and recreation.",
    no="No minor is detained.",
)
def leisure_access_duty(case: Case) -> Truth:
    """Suited to the age; a person whose minority is in doubt is treated as a minor."""
    return all_of(detained(case), treated_as_minor(case))


@rule(
    "35(3)",
    yes="The detained minor must have access to education or educational activities.",
    no="No minor is detained.",
)
def education_in_detention_duty(case: Case) -> Truth:
    """Best suited to the length of the detention; an emergency does not touch it."""
    return all_of(detained(case), treated_as_minor(case))


@rule(
    "35(3)",
    yes="The detained minor has access to leisure and education.",
    no="The detained minor lacks access to leisure or education.",
)
def activities_of_minor_provided(period: DetentionPeriod) -> Truth:
    """Not applicable to adults."""
    return only_if(
        treated_as_minor(period.case),
        all_of(period.leisure_access_given, period.education_access_given),
    )
