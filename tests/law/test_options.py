"""What a Member State may choose: the defaults, the bounds, and what each choice changes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from law_examples import answer
from option_switches import SWITCHES as DECISION_SWITCHES
from option_switches import Switch
from option_switches_liberty import LIBERTY_SWITCHES

import paluu.law
from paluu.errors import BadInput
from paluu.law import options_liberty, options_removal, options_stay
from paluu.law.book import LAW
from paluu.law.profile import read_profile, reference_profile
from paluu.rules.nodes import Option
from paluu.rules.plain import read_option, to_plain
from paluu.rules.values import Kind

HERE = [
    option
    for module in (options_stay, options_removal, options_liberty)
    for option in vars(module).values()
    if isinstance(option, Option)
]
"""The options and readings of Articles 2 to 35(1)."""

SWITCHES = DECISION_SWITCHES + LIBERTY_SWITCHES

DEFAULTS = {
    "scope_opt_in_a": False,
    "scope_opt_in_b": False,
    "scope_opt_in_c": False,
    "departure_period_default_days": 30,
    "departure_period_longer_than_30_days": True,
    "departure_period_extension": True,
    "departure_period_shortening": False,
    "departure_period_start_event": "notification",
    "translation_method": "machine_after_human_check",
    "ban_withdrawal_requires_cost_reimbursement": False,
    "additional_removal_grounds": False,
    "voluntary_return_instead_of_removal": True,
    "refoulement_assessment_authority": "asylum_expertise",
    "additional_postponement_grounds": False,
    "voluntary_return_for_security_cases": True,
    "additional_absconding_criteria": False,
    "appeal_period_days": 14,
    "linked_stay_decision_appeal_period_days": 0,
    "first_instance_suspensive_effect": "automatic",
    "further_appeal_suspensive_effect": "on_request",
    "additional_detention_grounds": False,
    "detention_maximum_ordinary_days": 365,
    "detention_maximum_extended_days": 730,
    "detention_review_interval_months": 3,
    "detention_review_interval_uam_months": 1,
    "judicial_control_of_administrative_detention": "a_own_motion",
    "judicial_control_deadline_own_motion_hours": 72,
    "judicial_control_deadline_on_application_days": 7,
    "detention_of_minors_allowed": False,
}
"""The defaults the ledger proposes, in its words (README, section 3)."""

OUT_OF_BOUNDS = [
    ("departure_period_default_days", 31, "7(1a) second subparagraph"),
    ("appeal_period_days", 31, "27(1)"),
    ("appeal_period_days", 0, "27(1)"),
    ("detention_maximum_ordinary_days", 366, "32(3)"),
    ("detention_maximum_extended_days", 731, "32(3)"),
    ("detention_review_interval_months", 7, "33(1)"),
    ("detention_review_interval_uam_months", 4, "33(2)"),
    ("postponement_review_interval_months", 7, "14(5)"),
    ("move_to_other_state_days", 31, "8(3)"),
    ("judicial_control_deadline_own_motion_hours", 0, "33(3)(a)"),
    ("judicial_control_deadline_on_application_days", 0, "33(3)(b)"),
]


@pytest.mark.parametrize(("name", "default"), DEFAULTS.items())
def test_the_reference_profile_holds_the_default_of_the_ledger(name: str, default: Any) -> None:
    option = LAW.options[name]
    value = reference_profile().values[option]

    assert to_plain(option.kind, value, option.members) == default


@pytest.mark.parametrize("option", LAW.options.values(), ids=lambda option: option.name)
def test_the_default_of_every_option_lies_within_its_bounds(option: Option) -> None:
    read = read_option(option, option.default, where="default")

    assert to_plain(option.kind, read, option.members) == option.default


@pytest.mark.parametrize(("name", "value", "provision"), OUT_OF_BOUNDS)
def test_a_choice_outside_the_bounds_is_refused_with_the_provision(
    name: str, value: int, provision: str
) -> None:
    with pytest.raises(BadInput) as refused:
        reference_profile().with_options({name: value})

    assert refused.value.provision == provision


def test_every_number_with_a_bound_has_a_test_of_it() -> None:
    bounded = {
        option.name for option in HERE if option.kind is Kind.NUMBER and option.high is not None
    }

    assert bounded <= {name for name, _, _ in OUT_OF_BOUNDS}


@pytest.mark.parametrize("option", LAW.options.values(), ids=lambda option: option.name)
def test_a_choice_that_does_not_exist_is_refused_with_the_provision(option: Option) -> None:
    with pytest.raises(BadInput) as refused:
        reference_profile().with_options({option.name: "whatever"})

    if option.kind is Kind.CHOICE:
        assert refused.value.provision == option.provision


def test_a_profile_file_outside_the_bounds_is_refused(tmp_path: Path) -> None:
    profile = tmp_path / "strict.toml"
    profile.write_text('name = "strict"\n[options]\nappeal_period_days = 45\n', encoding="utf-8")

    with pytest.raises(BadInput) as refused:
        read_profile(profile)

    assert refused.value.provision == "27(1)"


def test_a_profile_says_what_it_changes() -> None:
    profile = reference_profile().with_options({"appeal_period_days": 21})

    assert {option.name for option in profile.changed()} == {"appeal_period_days"}


@pytest.mark.parametrize("switch", SWITCHES, ids=str)
def test_the_other_choice_changes_the_outcome(switch: Switch) -> None:
    given = dict(switch.given)
    before = answer(switch.rule, switch.facts | {"options": given})
    after = answer(switch.rule, switch.facts | {"options": given | {switch.option: switch.other}})

    assert (before, after) == (switch.before, switch.after)


@pytest.mark.parametrize("option", HERE, ids=lambda option: option.name)
def test_every_choice_of_every_option_is_seen_to_change_something(option: Option) -> None:
    shown = {str(switch.other) for switch in SWITCHES if switch.option == option.name}
    others = {member for member in option.members if member != option.default}

    assert shown
    assert others <= shown


ARTICLES = (
    "a02_scope", "a04_definitions", "a07_period_for_return", "a07_return_decision",
    "a08_exceptions", "a09_recognition", "a10_entry_ban", "a11_relief", "a12_removal",
    "a14_postponement", "a16_security", "a17_agreements", "a18_children", "a21_cooperation",
    "a21a_absconding", "a26_remedies", "a29_detention", "a32_counting", "a32_duration",
    "a33_review",
)  # fmt: skip
"""The modules whose options and readings the switches cover."""

NO_ALTERNATIVE = {
    "A51": "9(1) itself sends enforcement through Article 12; no safeguard is left to choose.",
    "A55": "Article 4 defines no minor; eighteen years is the only reading in use.",
}
"""Readings named beside a rule that have no alternative to choose."""


def test_every_reading_named_beside_a_rule_can_be_changed() -> None:
    folder = Path(paluu.law.__file__).parent
    named = {
        number
        for module in ARTICLES
        for mention in re.findall(
            r"\(((?:A\d{2}(?:, )?)+)\)", (folder / f"{module}.py").read_text(encoding="utf-8")
        )
        for number in mention.split(", ")
    }
    changeable = {option.reading for option in LAW.options.values()}

    assert named - changeable - set(NO_ALTERNATIVE) == set()
