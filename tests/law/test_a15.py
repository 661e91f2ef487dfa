"""Articles 15 and 16(1), (3)(b), (4): the monitor, serious offences, other means."""

from __future__ import annotations

import pytest
from law_examples import NO_SECURITY_RISK, SECURITY_RISK, Example, Examples, without

EXAMPLES = Examples()

BODY = {"options": {"forced_return_monitoring_body": True}}
COERCED = {"coercion_planned": True}
QUIET = {"coercion_planned": False}

EXAMPLES.of(
    "forced_return_monitoring_in_place",
    yes={"a body with a budget of its own": BODY | {"monitor_independent": True}},
    no={
        "it reports to the police that escorts": BODY | {"monitor_independent": False},
        "no body is set up": {"monitor_independent": True},
    },
    unknown={"its statute is not known (HO-147)": BODY},
)
EXAMPLES.of(
    "forced_return_monitoring_duty",
    yes={"an escorted flight": COERCED},
    no={"leaves alone": QUIET},
    unknown={"not yet planned": {}},
)
EXAMPLES.of(
    "monitor_notification",
    yes={"not announced": COERCED | {"monitor_informed": False}},
    no={"announced": COERCED | {"monitor_informed": True}, "no coercion": QUIET},
    unknown={"whether it was announced is not recorded": COERCED},
)
EXAMPLES.of(
    "monitor_access_duty",
    yes={"not given": COERCED},
    no={"given": COERCED | {"monitor_access_given": True}, "no coercion": QUIET},
    unknown={"coercion not settled": {}},
)
EXAMPLES.of(
    "monitor_finding_task",
    yes={"restraint was too tight": {"monitor_finding_open": True}},
    no={"no finding": {}},
    unknown={"part of the file only": {"complete": False}},
)
EXAMPLES.of(
    "monitoring_guard",
    yes={"monitored": COERCED | BODY | {"monitor_independent": True}, "no coercion": QUIET},
    no={"no system": COERCED},
    unknown={"independence not known": COERCED | BODY},
)

AT_LEAST_A_YEAR = {"offence_minimum_penalty_a_year": True, "offence_maximum_penalty_a_year": True}
UP_TO_TWO_YEARS = {"offence_minimum_penalty_a_year": False, "offence_maximum_penalty_a_year": True}
BY_THE_LONGEST = {"options": {"one_year_offence_reading": "maximum_penalty"}}

EXAMPLES.of(
    "offence_serious",
    yes={
        "one to four years": AT_LEAST_A_YEAR,
        "a fine to two years, by the longest": UP_TO_TWO_YEARS | BY_THE_LONGEST,
    },
    no={"a fine to two years": UP_TO_TWO_YEARS},
    unknown={"the range is not recorded": {}},
)

DEFINED = {"options": {"additional_security_threats": True}}
SHOWN = {"reasonable_evidence_national_security_threat": True}

EXAMPLES.of(
    "additional_security_threat",
    yes={"defined and shown": DEFINED | SHOWN},
    no={"national law defines none": SHOWN},
    unknown={"not examined": DEFINED},
)
EXAMPLES.of(
    "security_detention_ground",
    yes={"a threat": SECURITY_RISK},
    no={"none": NO_SECURITY_RISK},
    unknown={"not examined": {}},
)

OTHER_MEANS = {
    **SECURITY_RISK,
    "article_16_means_insufficient": True,
    "other_means_necessary_and_proportionate": True,
    "options": {"other_security_means": True},
}

EXAMPLES.of(
    "other_security_means_possible",
    yes={"nothing else helps": OTHER_MEANS},
    no={
        "detention would do": OTHER_MEANS | {"article_16_means_insufficient": False},
        "national law has none": OTHER_MEANS | {"options": {}},
    },
    unknown={"not weighed": without(OTHER_MEANS, "other_means_necessary_and_proportionate")},
    not_applicable={"another case of Article 16": NO_SECURITY_RISK},
)


@pytest.mark.parametrize("example", list(EXAMPLES), ids=str)
def test_monitoring_and_security(example: Example) -> None:
    example.check()
