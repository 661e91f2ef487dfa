"""Articles 19, 20(1), 20(2) and 25(2): age assessments, support, the representative."""

from __future__ import annotations

import pytest
from law_examples import ADULT, Example, Examples, without

EXAMPLES = Examples()

ALONE = {"date_of_birth": "2014-02-14", "is_unaccompanied": True}
IN_DOUBT = {"is_unaccompanied": True, "minority_in_doubt": True}

EXAMPLES.of(
    "age_assessed_by_asylum_procedure",
    yes={"by default": {}},
    no={"by national law": {"options": {"age_assessment_procedure": "national"}}},
)
EXAMPLES.of(
    "prior_age_assessment_usable",
    yes={"made in the asylum procedure": {"prior_age_assessment_exists": True}},
    no={"none": {"prior_age_assessment_exists": False}},
    unknown={"not known": {}},
)

FOREIGN = {
    "age_assessment_by_other_ms": True,
    "age_assessment_union_law_compliant": True,
    "foreign_age_assessment_finds_minor": True,
}

EXAMPLES.of(
    "foreign_age_assessment_recognised",
    yes={
        "found a minor": FOREIGN,
        "found an adult, accepted in this case": FOREIGN
        | {"foreign_age_assessment_finds_minor": False, "foreign_age_assessment_accepted": True},
    },
    no={
        "found an adult, not accepted": FOREIGN | {"foreign_age_assessment_finds_minor": False},
        "against Union law": FOREIGN | {"age_assessment_union_law_compliant": False},
        "the State does not use it": FOREIGN
        | {"options": {"recognise_foreign_age_assessments": False}},
        "none": {"age_assessment_by_other_ms": False},
    },
    unknown={
        "how it was made is not known": without(FOREIGN, "age_assessment_union_law_compliant")
    },
)
EXAMPLES.of(
    "support_by_other_body_duty",
    yes={"left to the police alone": ALONE | {"support_by_other_body_given": False}},
    no={"child welfare helps": ALONE | {"support_by_other_body_given": True}, "adult": ADULT
        | {"minority_in_doubt": False}},
    unknown={"not recorded": ALONE},
)  # fmt: skip
EXAMPLES.of(
    "representation_duty",
    yes={"a child alone": ALONE, "age in doubt (HO-172)": IN_DOUBT},
    no={
        "with her mother": ALONE | {"is_unaccompanied": False},
        "came of age two days ago (HO-178)": {
            "today": "2029-07-14",
            "date_of_birth": "2011-07-12",
            "is_unaccompanied": True,
        },
    },
    unknown={"whether alone is not known": without(ALONE, "is_unaccompanied")},
)

REPRESENTED = {
    **ALONE,
    "representative_appointed": True,
    "representative_trained": True,
    "representative_can_communicate": True,
}

EXAMPLES.of(
    "representative_guard",
    yes={"trained, with an interpreter": REPRESENTED},
    no={
        "nobody": REPRESENTED | {"representative_appointed": False},
        "untrained": REPRESENTED | {"representative_trained": False},
        "no common language": REPRESENTED | {"representative_can_communicate": False},
    },
    unknown={"training not recorded": without(REPRESENTED, "representative_trained")},
    not_applicable={"adult": ADULT},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_age_and_representation(example: Example) -> None:
    example.check()
