"""Article 25: free legal assistance and representation."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.facts import LegalAidRequest
from paluu.law.terms_duties import LegalAidBody, LegalAidGround, LegalAidProvider, LegalAidStage
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    option_is,
    option_truth,
    rule,
)


@rule(
    "25(5)",
    yes="Legal aid may be refused.",
    no="There is no ground on which legal aid may be refused.",
)
def legal_aid_refusal_possible(request: LegalAidRequest) -> Truth:
    """Four grounds, each only where the State uses it; the text says may and never must."""
    return any_of(
        all_of(
            option_truth(options.legal_aid_exclusion_means), request.sufficient_means_for_lawyer
        ).at("25(5)(a)"),
        all_of(
            option_truth(options.legal_aid_exclusion_prospects),
            request.appeal_without_prospect_or_abusive,
        ).at("25(5)(b)"),
        all_of(
            option_truth(options.legal_aid_exclusion_level),
            request.legal_aid_stage.among(LegalAidStage.FURTHER_APPEAL),
        ).at("25(5)(c)"),
        all_of(
            option_truth(options.legal_aid_exclusion_assisted), request.already_assisted_by_lawyer
        ).at("25(5)(d)"),
    )


@rule(
    "25(1); 25(10)",
    yes="Legal aid and a representative must be given.",
    no="Legal aid is not due: not asked for, not for this procedure, or it may be refused.",
)
def legal_aid_duty(request: LegalAidRequest) -> Truth:
    """On request, for appeals and court review under Article 27; possible before the appeal.

    For the review of detention too, by the Charter (A32).
    """
    stage = request.legal_aid_stage
    return all_of(
        request.legal_aid_requested,
        any_of(
            stage.among(LegalAidStage.FIRST_APPEAL, LegalAidStage.FURTHER_APPEAL).at("25(1)"),
            all_of(
                stage.among(LegalAidStage.DETENTION_REVIEW),
                option_is(options.legal_aid_for_detention, "given"),
            ).at("25(1)"),
            all_of(
                stage.among(LegalAidStage.ADMINISTRATIVE),
                option_truth(options.legal_aid_in_administrative_procedure),
            ).at("25(10)"),
        ),
        not_(legal_aid_refusal_possible(request)).at("25(5)"),
    )


@rule(
    "25(10)",
    yes="Legal aid is given in the administrative procedure.",
    no="Legal aid is not given in the administrative procedure.",
)
def legal_aid_in_administrative_stage(request: LegalAidRequest) -> Truth:
    """Only where the State provides for it."""
    return all_of(
        option_truth(options.legal_aid_in_administrative_procedure),
        request.legal_aid_requested,
        request.legal_aid_stage.among(LegalAidStage.ADMINISTRATIVE),
    )


@rule(
    "25(8)",
    yes="The request for legal aid must be handled.",
    no="No request for legal aid awaits an answer.",
)
def legal_aid_request_procedure(request: LegalAidRequest) -> Truth:
    """By rules that do not make access impossible or excessively difficult."""
    return all_of(
        request.legal_aid_requested,
        not_(any_of(request.legal_aid_granted, request.legal_aid_refused)),
    )


@rule(
    "25(4)",
    yes="This provider may give legal assistance and represent the person.",
    no="This provider may not give legal assistance and represent the person.",
)
def eligible_legal_aid_provider(request: LegalAidRequest) -> Truth:
    """Legal advisers, other suitably qualified persons, and organisations accredited by law."""
    return request.legal_aid_provider.among(
        LegalAidProvider.LEGAL_ADVISER,
        LegalAidProvider.OTHER_QUALIFIED_PERSON,
        LegalAidProvider.ACCREDITED_ORGANISATION,
    )


@rule(
    "25(6)",
    yes="The person must still disclose the financial situation.",
    no="The financial situation need not be disclosed, or has been.",
)
def financial_disclosure_required(request: LegalAidRequest) -> Truth:
    """Where the State asks for it of whoever requests legal aid."""
    return all_of(
        option_truth(options.legal_aid_means_disclosure),
        request.legal_aid_requested,
        not_(request.financial_situation_disclosed),
    )


@rule(
    "25(7)(a); 25(7)",
    yes="Limits in money or time may be applied to the legal aid.",
    no="No limits may be applied to the legal aid.",
)
def legal_aid_limits(request: LegalAidRequest) -> Truth:
    """Not arbitrary, and without unduly restricting access."""
    return all_of(
        option_truth(options.legal_aid_limits_in_law),
        request.legal_aid_requested,
        request.legal_aid_limits_fair,
    )


@rule(
    "25(7)(b); 25(7)",
    yes="The costs of legal aid may be claimed back in whole or in part.",
    no="The costs of legal aid may not be claimed back.",
)
def legal_aid_reimbursement_claim(request: LegalAidRequest) -> Truth:
    """If the person's means improved, or the grant rested on false information from the person."""
    return all_of(
        option_truth(options.legal_aid_reimbursement),
        request.legal_aid_granted,
        any_of(request.financial_situation_improved, request.legal_aid_based_on_false_information),
    )


@rule(
    "25(7)(c); 25(7)",
    yes="Fees and costs of the legal aid are treated as for nationals.",
    no="Nothing ties fees and costs to the treatment of nationals.",
)
def legal_aid_equal_treatment(request: LegalAidRequest) -> Truth:
    """Equal, but not more favourable, where the State provides so."""
    return all_of(option_truth(options.legal_aid_cost_parity), request.legal_aid_granted)


@rule(
    "25(9); 25(5)(b)",
    yes="There must be an effective remedy before a court against the refusal of legal aid.",
    no="No remedy is owed: nothing was refused, or a court refused it.",
)
def remedy_against_legal_aid_refusal(request: LegalAidRequest) -> Truth:
    """By the text against refusals for lack of prospect or abuse, by A32 against every one."""
    return all_of(
        request.legal_aid_refused,
        request.legal_aid_refusing_body.among(LegalAidBody.OTHER_AUTHORITY),
        any_of(
            request.legal_aid_refusal_ground.among(LegalAidGround.NO_PROSPECT_OR_ABUSIVE),
            option_is(options.remedy_named, "every_decision"),
        ),
    )
