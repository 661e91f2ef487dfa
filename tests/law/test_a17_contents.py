"""Article 17(1) to (3): the contents of an agreement, and who is told of it."""

from __future__ import annotations

from typing import Any

import pytest
from law_examples import Example, Examples

EXAMPLES = Examples()

COMPLETE = {
    "agreement_sets_out_procedures": True,
    "agreement_sets_out_stay": True,
    "agreement_sets_out_obligations": True,
    "agreement_sets_out_breach": True,
    "agreement_provides_onward_return": False,
}
ONWARD = {
    **COMPLETE,
    "agreement_provides_onward_return": True,
    "agreement_sets_out_failed_onward_return": True,
    "agreement_sets_out_responsibilities": True,
    "agreement_sets_out_adverse_change": True,
    "agreement_sets_out_monitoring": True,
}


def _agreement(facts: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"agreements": [{k: v for k, v in (facts | changes).items() if v is not None}]}


EXAMPLES.of(
    "agreement_permitted",
    yes={"sources agree": _agreement({"agreement_partner_respects_human_rights": True})},
    no={
        "pushes people back to torture (HO-158)": _agreement(
            {"agreement_partner_respects_human_rights": False}
        )
    },
    unknown={"not examined": _agreement({})},
)
EXAMPLES.of(
    "agreement_completeness_check",
    yes={"four elements, no onward return": _agreement(COMPLETE), "all eight": _agreement(ONWARD)},
    no={
        "silent on stay": _agreement(COMPLETE, agreement_sets_out_stay=False),
        "onward return without a monitor": _agreement(ONWARD, agreement_sets_out_monitoring=False),
    },
    unknown={
        "whether it sets out onward return is not known": _agreement(
            COMPLETE, agreement_provides_onward_return=None
        )
    },
)
EXAMPLES.of(
    "independent_monitoring",
    yes={"a joint mechanism": _agreement(ONWARD)},
    no={"none": _agreement(ONWARD, agreement_sets_out_monitoring=False)},
    unknown={"not recorded": _agreement(ONWARD, agreement_sets_out_monitoring=None)},
    not_applicable={"no onward return": _agreement(COMPLETE)},
)
EXAMPLES.of(
    "detention_conditions_recorded",
    yes={"a clause": _agreement({"agreement_provides_detention_conditions": True})},
    no={"none": _agreement({"agreement_provides_detention_conditions": False})},
    unknown={"not read": _agreement({})},
)

TALKS = {"agreement_negotiation_open": True, "agreement_partner_borders_member_states": True}

EXAMPLES.of(
    "neighbours_information_duty",
    yes={"talks with a neighbour's neighbour": _agreement(TALKS)},
    no={
        "told": _agreement(TALKS, agreement_neighbours_informed=True),
        "far away": _agreement(TALKS, agreement_partner_borders_member_states=False),
        "no talks": _agreement(TALKS, agreement_negotiation_open=False),
    },
    unknown={
        "borders not recorded": _agreement(TALKS, agreement_partner_borders_member_states=None)
    },
)

CONCLUDED = {"agreement_negotiation_open": False, "agreement_notified": True}

EXAMPLES.of(
    "notification_of_agreement_duty",
    yes={
        "concluded": _agreement(CONCLUDED, agreement_notified=False),
        "ended, and nobody told": _agreement(
            CONCLUDED, agreement_changed_or_terminated_date="2029-05-01"
        ),
    },
    no={
        "notified": _agreement(CONCLUDED),
        "still in talks": _agreement(TALKS),
        "its end was notified": _agreement(
            CONCLUDED,
            agreement_changed_or_terminated_date="2029-05-01",
            agreement_change_notified=True,
        ),
    },
    unknown={"whether talks go on is not known": _agreement({})},
)
EXAMPLES.of(
    "agreement_notification_overdue",
    yes={"in force, not notified": _agreement({"agreement_effective_date": "2029-05-01"})},
    no={
        "notified": _agreement(CONCLUDED, agreement_effective_date="2029-05-01"),
        "takes effect next month": _agreement({"agreement_effective_date": "2029-07-01"}),
    },
    unknown={"day not known": _agreement({})},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_agreements(example: Example) -> None:
    example.check()
