"""Articles 43 and 44: competent authorities, and the help States give each other."""

from __future__ import annotations

from paluu.law.facts import AssistanceRequest, Case
from paluu.law.terms_system import AssistanceKind
from paluu.rules.language import Truth, all_of, any_of, not_, rule


@rule(
    "43(1)",
    yes="The acting authority is competent.",
    no="The acting authority is not competent.",
)
def acting_authority_competent(case: Case) -> Truth:
    """Designated by national law for this task; the register of authorities tells."""
    return case.acting_authority_designated


@rule(
    "44(1)(a); 44(1)(b)",
    yes="What is asked for is transit, or help with it.",
    no="Neither transit nor help with it is asked for.",
)
def transit_assistance(request: AssistanceRequest) -> Truth:
    """To comply with another State's return decision or to obtain travel documents."""
    return any_of(
        request.assistance_kind.among(AssistanceKind.TRANSIT).at("44(1)(a)"),
        request.assistance_kind.among(AssistanceKind.TRANSIT_LOGISTICS).at("44(1)(b)"),
    )


@rule(
    "44(1)(c); 44(1)(d)",
    yes="What is asked for is help with a transfer, or departure, to another Member State.",
    no="No help with a transfer, or departure, to another Member State is asked for.",
)
def transfer_assistance(request: AssistanceRequest) -> Truth:
    """A transfer under 8(1)(b), or the way to the State where the person may stay (8(3))."""
    return any_of(
        request.assistance_kind.among(AssistanceKind.TRANSFER).at("44(1)(c)"),
        request.assistance_kind.among(AssistanceKind.DEPARTURE_TO_STATE_OF_STAY).at("44(1)(d)"),
    )


@rule(
    "44(1)",
    yes="The assistance must be given.",
    no="There is no duty to give the assistance.",
)
def assistance_duty(request: AssistanceRequest) -> Truth:
    """As a rule: a refusal needs a special reason in the case, on record."""
    return all_of(
        any_of(transit_assistance(request), transfer_assistance(request)),
        not_(request.assistance_exception_recorded),
    )


@rule(
    "44(2)",
    yes="The assistance may be given and need not be.",
    no="The assistance is not among those left to the States.",
)
def optional_assistance(request: AssistanceRequest) -> Truth:
    """Who carries out return for another State is bound by its own safeguards in full."""
    kind = request.assistance_kind
    return any_of(
        kind.among(AssistanceKind.THIRD_COUNTRY_DIALOGUE).at("44(2)(a)"),
        kind.among(AssistanceKind.IDENTITY_AND_DOCUMENTS).at("44(2)(b)"),
        kind.among(AssistanceKind.PRACTICAL_ARRANGEMENTS).at("44(2)(c)"),
    )
