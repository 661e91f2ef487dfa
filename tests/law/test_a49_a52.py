"""Articles 50 to 52, rule by rule: reports, repeal, from when the text applies."""

from __future__ import annotations

import pytest
from law_examples import Example, Examples, Facts, answer, decision

from paluu.law.terms_system import AskedProvision

EXAMPLES = Examples()

DATES: Facts = {
    "entry_into_force_date": "2026-09-01",
    "application_date": "2028-09-01",
    "member_state_bound_by_regulation": True,
}
BETWEEN = DATES | {"today": "2027-03-01"}
BEFORE = DATES | {"today": "2026-08-31"}

# --- Article 52 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "entry_into_force_by_publication",
    gives={
        "twenty days": ("2026-09-01", {"publication_date": "2026-08-12"}),
        "a Sunday stays a Sunday": ("2026-11-01", {"publication_date": "2026-10-12"}),
    },
    unknown={"not published": {}},
)
EXAMPLES.of(
    "application_by_entry_into_force",
    gives={
        "two years": ("2028-09-01", {"entry_into_force_date": "2026-09-01"}),
        "from 29 February": ("2030-02-28", {"entry_into_force_date": "2028-02-29"}),
    },
    unknown={"day not known": {}},
)
for in_force in ("regulation_in_force", "early_provisions_apply"):
    EXAMPLES.of(
        in_force,
        yes={"on the day": DATES | {"today": "2026-09-01"}, "half a year later": BETWEEN},
        no={"the day before": BEFORE},
        unknown={"day not known": {}},
    )
EXAMPLES.of(
    "regulation_applies",
    yes={"on the day": DATES | {"today": "2028-09-01"}},
    no={"the day before": DATES | {"today": "2028-08-31"}, "only in force": BETWEEN},
    unknown={"day not known": {}},
)


def asked(provision: str) -> Facts:
    """Which law holds for this provision."""
    return {"asked_provision": provision}


EXAMPLES.of(
    "provision_applies",
    yes={
        "Article 17 early (HO-163)": BETWEEN | asked("17"),
        "4(3)(g) early (HO-163)": BETWEEN | asked("4(3)(g)"),
        "Article 29 once it applies": DATES | asked("any_other"),
    },
    no={
        "Article 29 early (HO-163)": BETWEEN | asked("any_other"),
        "4(3)(e) early (HO-163)": BETWEEN | asked("4(3)(e)"),
        "Article 17 before entry into force": BEFORE | asked("17"),
    },
    unknown={"not said which": BETWEEN | {"asked_provisions": [{}]}},
)
EARLY = {"4(3)(a)", "4(3)(b)", "4(3)(d)", "4(3)(g)", "7(8)", "7(9)", "17", "52"}


@pytest.mark.parametrize("provision", [member.value for member in AskedProvision])
def test_before_the_date_of_application_only_the_early_list_applies(provision: str) -> None:
    assert answer("provision_applies", BETWEEN | asked(provision)) is (provision in EARLY)


EXAMPLES.of(
    "preparation_planned",
    yes={"preparing recognition (A47)": BETWEEN | asked("9(11)")},
    no={
        "by the words of the text": BETWEEN
        | asked("9(11)")
        | {"options": {"early_preparation": "literal"}},
        "once it applies": DATES | asked("9(11)"),
        "Article 29": BETWEEN | asked("any_other"),
        "before entry into force": BEFORE | asked("9(11)"),
    },
    unknown={"dates not known": asked("9(11)")},
)
EXAMPLES.of(
    "decision_governed_by_regulation",
    yes={
        "decided on the day of application": DATES
        | {"return_decisions": [decision(return_decision_date="2028-09-01")]}
    },
    no={
        "decided the day before (A48)": DATES
        | {"return_decisions": [decision(return_decision_date="2028-08-31")]}
    },
    unknown={"dates not known": {"return_decisions": [decision()]}},
)
DENMARK = {"member_state_bound_by_regulation": False}
EXAMPLES.of(
    "direct_applicability",
    yes={"Finland": DATES},
    no={"Denmark (HO-075)": DATES | DENMARK, "too early": BETWEEN},
    unknown={"dates not known": {"member_state_bound_by_regulation": True}},
)

# --- Article 51 ---------------------------------------------------------------------------------

ACT_EARLY = DATES | {"ero_implementing_act_date": "2027-02-15"}
ACT_LATE = DATES | {"ero_implementing_act_date": "2029-02-15"}
AT_ENTRY = {"options": {"repeal_of_return_directive": "on_entry_into_force"}}
AT_PUBLICATION = {"options": {"repeal_of_recognition_acts": "on_publication"}}

EXAMPLES.of(
    "return_directive_repeal_date",
    gives={
        "with application (A46)": ("2028-09-01", DATES),
        "with entry into force": ("2026-09-01", DATES | AT_ENTRY),
    },
    unknown={"dates not known": {}},
)
EXAMPLES.of(
    "recognition_acts_repeal_date",
    gives={
        "not before application (A46)": ("2028-09-01", ACT_EARLY),
        "with a late act": ("2029-02-15", ACT_LATE),
        "with an early act, by the words of the text": ("2027-02-15", ACT_EARLY | AT_PUBLICATION),
    },
    unknown={"no act yet": DATES},
)
EXAMPLES.of(
    "return_directive_repealed",
    yes={"since application": DATES},
    no={"only in force": BETWEEN, "Denmark": DATES | DENMARK},
    unknown={"dates not known": {"member_state_bound_by_regulation": True}},
)
EXAMPLES.of(
    "recognition_acts_repealed",
    yes={"act and application": ACT_LATE},
    no={"only the act": ACT_EARLY | {"today": "2027-03-01"}, "Denmark": ACT_LATE | DENMARK},
    unknown={"no act on file": DATES},
)
EXAMPLES.of(
    "correlation_of_references",
    yes={"since application": DATES},
    no={"only in force": ACT_EARLY | {"today": "2027-03-01"}},
    unknown={"dates not known": {"member_state_bound_by_regulation": True}},
)

# --- Article 50 ---------------------------------------------------------------------------------

EXAMPLES.of(
    "commission_report_due_date",
    gives={
        "the first after five years": ("2031-09-01", DATES),
        "on the day": ("2031-09-01", DATES | {"today": "2031-09-01"}),
        "the second": ("2036-09-01", DATES | {"today": "2031-09-02"}),
    },
    unknown={"day not known": {}},
)
EXAMPLES.of(
    "report_data_due_date",
    gives={
        "nine months before the first": ("2030-12-01", DATES),
        "nine months before the second": ("2035-12-01", DATES | {"today": "2031-09-02"}),
    },
    unknown={"day not known": {}},
)
EXAMPLES.of(
    "input_to_commission_report",
    yes={"asked for and kept": {"report_data_asked_for": True, "report_data_available": True}},
    no={
        "not asked for": {"report_data_available": True},
        "not kept": {"report_data_asked_for": True, "report_data_available": False},
    },
    unknown={"whether they are kept": {"report_data_asked_for": True}},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_articles_50_to_52(example: Example) -> None:
    example.check()
