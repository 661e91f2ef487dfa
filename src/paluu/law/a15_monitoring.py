"""Articles 15 and 16(1), (3)(b) and (4): the monitor of forced returns, offences, other means."""

from __future__ import annotations

from paluu.law import options_measures as options
from paluu.law.a16_security import poses_security_risk
from paluu.law.facts import Case
from paluu.rules.language import (
    Truth,
    all_of,
    any_of,
    not_,
    only_if,
    option_is,
    option_truth,
    rule,
    when,
)

# --- 15: monitoring -----------------------------------------------------------------------------


@rule(
    "15(1)",
    yes="An independent system monitors forced returns.",
    no="No independent system monitors forced returns.",
)
def forced_return_monitoring_in_place(case: Case) -> Truth:
    """The body is on record, and how it is organised makes it independent."""
    return all_of(option_truth(options.forced_return_monitoring_body), case.monitor_independent)


@rule(
    "15(1)",
    yes="This return is monitored: coercion is planned.",
    no="No coercion is planned, so there is no forced return to monitor.",
)
def forced_return_monitoring_duty(case: Case) -> Truth:
    """A forced return is one that relies on coercive measures."""
    return case.coercion_planned


@rule(
    "15(1)",
    yes="The forced return must still be announced to the monitor.",
    no="Nothing must be announced to the monitor.",
)
def monitor_notification(case: Case) -> Truth:
    """Every one, in time (A67)."""
    return all_of(forced_return_monitoring_duty(case), not_(case.monitor_informed))


@rule(
    "15(1)",
    yes="The monitor must still be given the record of the operation to read.",
    no="No access of the monitor is outstanding.",
)
def monitor_access_duty(case: Case) -> Truth:
    """Independence needs access (A67)."""
    return all_of(forced_return_monitoring_duty(case), not_(case.monitor_access_given))


@rule(
    "15(1)",
    yes="A finding of the monitor must still be dealt with.",
    no="No finding of the monitor awaits an answer.",
)
def monitor_finding_task(case: Case) -> Truth:
    """A finding opens a task (A67)."""
    return case.monitor_finding_open


@rule(
    "15(1)",
    yes="As to monitoring, the return may be planned.",
    no="A forced return may not be planned: no independent system monitors it.",
)
def monitoring_guard(case: Case) -> Truth:
    """The system must stand before the first forced return."""
    return any_of(not_(case.coercion_planned), forced_return_monitoring_in_place(case))


# --- 16: what a State adds ----------------------------------------------------------------------


@rule(
    "16(1)(b)",
    yes="The offence is serious: its punishment reaches one year.",
    no="The offence is not serious in the sense of Article 16.",
)
def offence_serious(case: Case) -> Truth:
    """The whole range must begin at a year or more, unless a State reads it otherwise (A19)."""
    return when(
        option_is(options.one_year_offence_reading, "minimum_penalty"),
        case.offence_minimum_penalty_a_year,
    ).otherwise(case.offence_maximum_penalty_a_year)


@rule(
    "16(1)(ca)",
    yes="A threat to national security that national law defines is shown.",
    no="No threat that national law defines is shown.",
)
def additional_security_threat(case: Case) -> Truth:
    """Only where national law has defined it."""
    return all_of(
        option_truth(options.additional_security_threats),
        case.reasonable_evidence_national_security_threat,
    )


@rule(
    "16(3)(b); 29(3)(c)",
    yes="The security risk is a ground for detention.",
    no="There is no security risk, so it is no ground for detention.",
)
def security_detention_ground(case: Case) -> Truth:
    """A ground only: necessity, proportionality and alternatives are examined as always."""
    return poses_security_risk(case)


@rule(
    "16(4)",
    yes="Other means of national law may be used against the threat.",
    no="Other means of national law may not be used against the threat.",
)
def other_security_means_possible(case: Case) -> Truth:
    """Only for a threat under 16(1)(a) that Article 16 cannot meet; never against refoulement."""
    return only_if(
        case.threat_to_public_policy_or_security,
        all_of(
            option_truth(options.other_security_means),
            case.article_16_means_insufficient,
            case.other_means_necessary_and_proportionate,
        ),
    )
