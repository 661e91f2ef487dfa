"""Articles 23a and 23b: searches for the sake of return, and the consequences of a breach."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import ADULT, BREACH, IN_SCOPE, Example, Examples, ban, breach, without

EXAMPLES = Examples()

# --- 23a ----------------------------------------------------------------------------------------

REGIME = {"investigative_measures_regime": True}
TEXT_ALONE = {"investigative_safeguards": "text_alone"}
PHONE = {
    "investigative_measure_type": "search_or_seizure_of_electronic_device",
    "investigative_measure_necessary": True,
    "investigative_measure_authorised": True,
    "investigative_measure_authorised_by_court": True,
    "investigative_place_protected": False,
    "investigative_remedy_named": True,
}


def _search(options: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    row = {name: value for name, value in (PHONE | changes).items() if value is not None}
    return {**IN_SCOPE, "investigative_measures": [row], "options": options or REGIME}


EXAMPLES.of(
    "investigative_measure_guard",
    yes={
        "authorised, by a court too": _search(),
        "authorised by the named body, where no court is asked": _search(
            REGIME | {"investigative_measures_prior_judicial_authorisation": False},
            investigative_measure_authorised_by_court=False,
        ),
        "by the text alone": _search(TEXT_ALONE, investigative_measure_authorised=False),
    },
    no={
        "no regime on record": _search({"investigative_measures_regime": False}),
        "no authorisation": _search(investigative_measure_authorised=None),
        "no court": _search(investigative_measure_authorised_by_court=None),
        "in a church": _search(investigative_place_protected=True),
        "no remedy named": _search(investigative_remedy_named=None),
    },
    unknown={"whose flat it is is not known": _search(investigative_place_protected=None)},
)
for rule in ("investigative_measure_possible", "consent_not_required"):
    EXAMPLES.of(
        rule,
        yes={
            "a phone, without consent (HO-204)": _search(),
            "another measure of national law": _search(
                REGIME | {"additional_investigative_measures": True},
                investigative_measure_type="other_national_measure",
            ),
            "by the text alone": _search(TEXT_ALONE, investigative_measure_authorised=None),
        },
        no={
            "blocked by default": _search({"investigative_measures_regime": False}),
            "out of curiosity": _search(investigative_measure_necessary=False),
            "another measure, without a law": _search(
                investigative_measure_type="other_national_measure"
            ),
            "has a permit": _search() | {"fulfils_stay_conditions": True},
        },
        unknown={"necessity not shown": _search(investigative_measure_necessary=None)},
    )
EXAMPLES.of(
    "remedy_available",
    yes={"named": _search()},
    no={"not named": _search(investigative_remedy_named=None)},
    unknown={
        "part of the file only": _search(investigative_remedy_named=None) | {"complete": False}
    },
)
EXAMPLES.of(
    "investigative_record_duty",
    yes={"done": _search(investigative_measure_done=True)},
    no={
        "recorded": _search(investigative_measure_done=True, investigative_measure_recorded=True),
        "not done": _search(),
    },
    unknown={"part of the file only": _search() | {"complete": False}},
)
EXAMPLES.of(
    "seizure_receipt",
    yes={"a phone is kept": _search(objects_seized=True)},
    no={
        "with a receipt": _search(objects_seized=True, seizure_receipt_given=True),
        "nothing was kept": _search(),
    },
    unknown={"part of the file only": _search() | {"complete": False}},
)

# --- 23b ----------------------------------------------------------------------------------------

BREACHED = {"breaches": [BREACH]}
EXCUSED = {"breaches": [breach(breach_attributable_to_person=False)]}
NOT_EXAMINED = {"breaches": [breach(breach_attributable_to_person=None)]}


def _on(*points: str) -> dict[str, Any]:
    return {"options": {f"consequences_enabled_{point}": True for point in points}}


EXAMPLES.of(
    "duty_to_impose_return_measure",
    yes={
        "refuses all contact with the consulate (HO-207)": BREACHED,
        "a tag is no measure of 23(1)": BREACHED
        | {"measures": [{"measure_kind": "23c_1_b_electronic_monitoring"}]},
        "none suits, but the duty prevails": BREACHED
        | {
            "no_measure_compatible": True,
            "options": {"measures_and_vulnerability": "duty_prevails"},
        },
    },
    no={
        "the breach is excused": EXCUSED,
        "must report already": BREACHED | {"measures": [{"measure_kind": "23_1_c_reporting"}]},
        "none suits her illness": BREACHED | {"no_measure_compatible": True},
        "no breach": {},
    },
    unknown={"whether it is excused is not examined": NOT_EXAMINED},
)

FINGERS = {
    **ADULT,
    **_on("a"),
    "breaches": [breach(cooperation_breach="f_biometrics")],
    "biometrics_provided": False,
    "is_vulnerable": False,
    "biometrics_warning_given": True,
    "biometrics_coercion_last_resort": True,
    "coercion_necessary_and_proportionate": True,
}

EXAMPLES.of(
    "coerced_biometrics_possible",
    yes={"an adult, warned, nothing else helped": FINGERS},
    no={
        "not in national law": FINGERS | {"options": {}},
        "a child": FINGERS | {"date_of_birth": "2014-02-14"},
        "perhaps a child": FINGERS | {"minority_in_doubt": True},
        "pregnant": FINGERS | {"is_vulnerable": True},
        "not warned": without(FINGERS, "biometrics_warning_given"),
        "another breach": FINGERS | BREACHED,
        "given since": FINGERS | {"biometrics_provided": True},
        "excessive": FINGERS | {"coercion_necessary_and_proportionate": False},
    },
    unknown={"vulnerability not examined": without(FINGERS, "is_vulnerable")},
)

CUT = {**BREACHED, **_on("b"), "basic_needs_endangered": False, "listed_needs_touched": False}

EXAMPLES.of(
    "benefit_reduction_possible",
    yes={
        "pocket money": CUT,
        "clothing, as the authority sees it": CUT
        | {
            "listed_needs_touched": True,
            "options": _on("b")["options"] | {"floor_of_needs": "basic_needs"},
        },
    },
    no={
        "food": CUT | {"basic_needs_endangered": True},
        "schooling": CUT | {"listed_needs_touched": True},
        "not used by the State (HO-207)": CUT | {"options": {}},
        "the breach is excused": CUT | EXCUSED,
    },
    unknown={"needs not examined": without(CUT, "basic_needs_endangered")},
)


def _point(rule: str, options: dict[str, Any], **facts: Any) -> None:
    """A consequence that needs a breach that counts and a basis in the State's law."""
    EXAMPLES.of(
        rule,
        yes={"a breach that counts": BREACHED | options | facts},
        no={
            "not used by the State": BREACHED | facts,
            "the breach is excused": EXCUSED | options | facts,
        },
        unknown={"whether it is excused is not examined": NOT_EXAMINED | options | facts},
    )


_point("support_reduction_possible", _on("c"))
_point("work_permit_refusal_possible", _on("d"), work_permit_held=True)
_point("referral_to_prosecution_possible", _on("f"))
_point("financial_penalty_possible", _on("g"))
_point("other_consequence_possible", {"options": {"other_consequences": True}})
EXAMPLES.of(
    "work_permit_refusal_possible",
    no={"none": BREACHED | _on("d") | {"work_permit_held": False}},
)

FIVE_YEARS = {**BREACHED, **_on("e"), "entry_bans": [ban(entry_ban_duration_months=60)]}

EXAMPLES.of(
    "entry_ban_extension_possible",
    yes={
        "five years": FIVE_YEARS,
        "ten, with special reasons": FIVE_YEARS
        | {
            "entry_bans": [
                ban(entry_ban_duration_months=120, continued_exclusion_duly_justified=True)
            ]
        },
    },
    no={
        "ten, for the breach alone": FIVE_YEARS
        | {"entry_bans": [ban(entry_ban_duration_months=120)]},
        "withdrawn": FIVE_YEARS | {"entry_bans": [ban(entry_ban_withdrawn_or_annulled=True)]},
        "not used by the State": FIVE_YEARS | {"options": {}},
    },
    unknown={
        "length not recorded": FIVE_YEARS | {"entry_bans": [ban(entry_ban_duration_months=None)]}
    },
)

KINDS = {
    "a_recording_of_biometrics": FINGERS,
    "b_benefits": CUT,
    "c_incentives": BREACHED | _on("c"),
    "d_work_permit": BREACHED | _on("d") | {"work_permit_held": True},
    "e_entry_ban": FIVE_YEARS,
    "f_criminal_penalty": BREACHED | _on("f"),
    "g_financial_penalty": BREACHED | _on("g"),
    "h_other": BREACHED | {"options": {"other_consequences": True}},
}


def _planned(kind: str, proportionate: bool | None = True) -> dict[str, Any]:
    row = {"consequence_kind": kind, "consequence_proportionate": proportionate}
    row = {name: value for name, value in row.items() if value is not None}
    return IN_SCOPE | KINDS[kind] | {"consequences": [row]}


EXAMPLES.of(
    "consequence_possible",
    yes={kind: _planned(kind) for kind in KINDS},
    no={
        **{f"{kind}, not used by the State": _planned(kind) | {"options": {}} for kind in KINDS},
        "a fine beyond all means": _planned("g_financial_penalty", proportionate=False),
        "food": _planned("b_benefits") | {"basic_needs_endangered": True},
        "has a permit by now": _planned("g_financial_penalty") | {"fulfils_stay_conditions": True},
    },
    unknown={"not weighed": _planned("g_financial_penalty", proportionate=None)},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_searches_and_consequences(example: Example) -> None:
    example.check()
