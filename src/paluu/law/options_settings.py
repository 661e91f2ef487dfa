"""Choices that shape registers, documents and places, and that no rule reads.

``LEDGER_NAMES`` tells under which names the profile holds the options of the ledger that are made
of several choices here.
"""

from __future__ import annotations

from paluu.law.options_making import one_of, yes_or_no
from paluu.law.options_system import SETTINGS as SYSTEM_SETTINGS
from paluu.rules.nodes import Option

information_restriction_rules = yes_or_no(
    "information_restriction_rules",
    "7(3)",
    "National law restricts the right to information beyond the public interests listed.",
    default=False,
)
removal_decision_always_issued = yes_or_no(
    "removal_decision_always_issued",
    "12(2)",
    "A removal decision is issued even where the return decision names the country.",
    default=True,
)
competent_courts = yes_or_no(
    "competent_courts",
    "26(1)",
    "The competent courts are entered, with level, matters and legal reference.",
    default=False,
)
detention_ordering_authority = one_of(
    "detention_ordering_authority",
    "29(5)",
    "Who orders detention under national law; each order records who did.",
    {
        "judicial": "A judicial authority.",
        "administrative": "An administrative authority; judicial control under 33(3) follows.",
    },
)

SETTINGS: tuple[Option, ...] = (
    information_restriction_rules,
    removal_decision_always_issued,
    competent_courts,
    detention_ordering_authority,
    *SYSTEM_SETTINGS,
)
"""Every choice that no rule reads."""

LEDGER_NAMES: dict[str, tuple[str, ...]] = {
    "scope_opt_in_categories": ("scope_opt_in_a", "scope_opt_in_b", "scope_opt_in_c"),
    "immediate_departure_cases": ("immediate_departure_needs_reason",),
    "notification_channels": (
        "notification_channels_personal_service",
        "notification_channels_registered_post",
        "notification_channels_digital_system",
        "notification_channels_other_means",
    ),
    "consequences_enabled": (
        "consequences_enabled_a",
        "consequences_enabled_b",
        "consequences_enabled_c",
        "consequences_enabled_d",
        "consequences_enabled_e",
        "consequences_enabled_f",
        "consequences_enabled_g",
    ),
    "legal_aid_exclusions": (
        "legal_aid_exclusions_a",
        "legal_aid_exclusions_b",
        "legal_aid_exclusions_c",
        "legal_aid_exclusions_d",
    ),
    "detention_maximum_months": (
        "detention_maximum_ordinary_days",
        "detention_maximum_extended_days",
    ),
}
"""The options of the ledger that are several choices in a profile."""
