"""Article 47, rule by rule: emergencies."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import Example, Examples, Facts, answer, without

from paluu.law.terms_system import DerogatedProvision

EXAMPLES = Examples()

CROWDED: Facts = {
    "exceptionally_large_number_of_returnees": True,
    "unforeseen_heavy_burden": True,
}


def emergency(*, ended: str | None = None, **options: Any) -> Facts:
    """An emergency since 5 May 2029 of which the Commission was told at once."""
    return (
        CROWDED
        | {"emergency_start_date": "2029-05-05", "emergency_start_notified_date": "2029-05-05"}
        | {"options": {"emergency_measures": True} | options}
        | ({"emergency_end_date": ended} if ended else {})
    )


NOW = emergency()
OVER = emergency(ended="2029-05-31")
NOT_FORESEEN = without(NOW, "unforeseen_heavy_burden")

EXAMPLES.of(
    "emergency_powers_available",
    yes={"numbers tripled (HO-339)": CROWDED},
    no={
        "a foreseeable summer": CROWDED | {"unforeseen_heavy_burden": False},
        "few persons": CROWDED | {"exceptionally_large_number_of_returnees": False},
        "the grounds have ceased": OVER,
    },
    unknown={"whether it was foreseen": without(CROWDED, "unforeseen_heavy_burden")},
)
EXAMPLES.of(
    "emergency_in_effect",
    yes={"since May": NOW, "the last day": emergency(ended="2029-06-02")},
    no={
        "crowded, but nothing decided": CROWDED,
        "the grounds ceased today": emergency(ended="2029-06-01"),
        "not the State's choice": NOW | {"options": {}},
    },
    unknown={"whether it was foreseen": NOT_FORESEEN},
)
EXAMPLES.of(
    "emergency_periods",
    yes={
        "a power of its own (A45)": NOW,
        "with urgent conditions, read as one power": emergency(
            emergency_clause="joined", emergency_place_of_detention=True
        ),
    },
    no={"over": OVER, "alone, read as one power": emergency(emergency_clause="joined")},
    unknown={"whether it was foreseen": NOT_FORESEEN},
)
for derogation, option in (
    ("place_of_detention_derogation", "emergency_place_of_detention"),
    ("accommodation_of_children_derogation", "emergency_accommodation_of_children"),
    ("emergency_detention_conditions", "emergency_place_of_detention"),
):
    EXAMPLES.of(
        derogation,
        yes={"decided": emergency(**{option: True})},
        no={
            "not decided": NOW,
            "over": emergency(ended="2029-05-31", **{option: True}),
        },
        unknown={
            "whether it was foreseen": without(
                emergency(**{option: True}), "unforeseen_heavy_burden"
            )
        },
    )

# --- what may be departed from ------------------------------------------------------------------

NAMED = [member.value for member in DerogatedProvision if member is not DerogatedProvision.OTHER]
OPEN: Facts = {"emergency_measures": [{}]}
EXAMPLES.of(
    "emergency_limits",
    yes={provision: {"emergency_derogates_from": provision} for provision in NAMED},
    no={"the maximum of detention": {"emergency_derogates_from": "other"}},
    unknown={"not said from what": OPEN},
)
EXAMPLES.of(
    "emergency_measure_permitted",
    yes={provision: CROWDED | {"emergency_derogates_from": provision} for provision in NAMED},
    no={
        "the grounds of detention": CROWDED | {"emergency_derogates_from": "other"},
        "rooms of families, in ordinary times": {
            "exceptionally_large_number_of_returnees": False,
            "emergency_derogates_from": "35_2_accommodation_of_children",
        },
    },
    unknown={"not said from what": CROWDED | OPEN},
)

# --- 47(2) --------------------------------------------------------------------------------------

UNTOLD = without(NOW, "emergency_start_notified_date")
END_TOLD = OVER | {"emergency_end_notified_date": "2029-05-31"}
EXAMPLES.of(
    "emergency_notification",
    yes={"begun and not told": UNTOLD, "over and not told": OVER},
    no={"told of the start": NOW, "told of both": END_TOLD, "no emergency": {}},
    unknown={"the file is not complete": {"complete": False}},
)
EXAMPLES.of(
    "emergency_end_notice_owed",
    yes={"while it lasts (HO-339)": NOW, "over and not told": OVER},
    no={"told of the end": END_TOLD, "no emergency": {}},
    unknown={"the file is not complete": {"complete": False}},
)


@pytest.mark.parametrize("provision", [*NAMED, "other"])
def test_no_measure_is_open_while_the_burden_is_not_known(provision: str) -> None:
    measure = {
        "exceptionally_large_number_of_returnees": True,
        "emergency_derogates_from": provision,
    }

    assert answer("emergency_measure_permitted", measure) is not True


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_article_47(example: Example) -> None:
    example.check()
