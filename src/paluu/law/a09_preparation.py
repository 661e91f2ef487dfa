"""Articles 7(9) to 7(9b) and 9(11) to 9(14): what must be ready, told and evaluated, and when."""

from __future__ import annotations

from paluu.law.facts import Case
from paluu.rules.language import Day, ends, in_months, rule
from paluu.rules.values import Counting


@rule("7(9)", yes="Day by which the State has begun to make the European Return Order available.")
def ero_technical_readiness(case: Case) -> Day:
    """With the act that lays down the form; the system treats it as a planned task (A47)."""
    return case.ero_implementing_act_date


@rule("7(9b)", yes="Day by which the Commission is told of the arrangements for the form.")
def notification_of_ero_arrangements(case: Case) -> Day:
    """By the date of application at the latest."""
    return case.application_date


@rule("9(11)", yes="Day by which the State has begun to prepare for recognition.")
def recognition_readiness(case: Case) -> Day:
    """Systems, training and pilot projects, with the act that lays down the form (A47)."""
    return case.ero_implementing_act_date


@rule("9(12)", yes="Day by which the Commission has evaluated recognition.")
def evaluation_due(case: Case) -> Day:
    """Two years from the date of application."""
    return ends(case.application_date, in_months(24), Counting.PLAIN)
