"""Article 5 with the general principles: the person is heard before an adverse decision."""

from __future__ import annotations

from paluu.law import options
from paluu.law.facts import Case
from paluu.law.terms import HearingSubject
from paluu.rules.language import Truth, option_is, some, when, yes


def heard_about(case: Case, step: HearingSubject) -> Truth:
    """Say whether the person was heard about a step, or about several at once (A74).

    Args:
        case: the case.
        step: the step the person must have been heard about.
    """
    return when(
        option_is(options.hearing_before_adverse_decision, "always"),
        some(
            case.hearings,
            lambda hearing: hearing.hearing_subject.among(step, HearingSubject.SEVERAL),
        ),
    ).otherwise(yes)
