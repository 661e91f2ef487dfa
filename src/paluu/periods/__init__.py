"""Counting time: when a period ends, and how we know.

Everything here is pure. A date goes in and a date comes out, "today" is never asked for, and the
only file read is the frozen table of public holidays. Three kinds of period live here, apart:

* **Periods in days or longer** run by Regulation (EEC, Euratom) 1182/71, or by national law where
  the text leaves counting to it. `Counting` lists the ways; `deadline` counts one and returns a
  `Deadline` that can say every step of its arithmetic; `following` counts one that starts where
  another ends.
* **Periods in hours** run between instants: `hour_deadline`.
* **Detention** is added up by a `DetentionClock`: distinct days, first day included, never moved
  to a later day.

`calendar_of("FI")` gives the working days of a State. A rule engine that counts millions of
periods calls `Calendar.end_ordinal`, which gives the same ends on bare day numbers.

    >>> from datetime import date
    >>> from paluu.periods import Counting, calendar_of, days, deadline
    >>> found = deadline(date(2026, 3, 5), days(30), Counting.UNION, calendar_of("FI"))
    >>> found.raw_end, found.end
    (datetime.date(2026, 4, 4), datetime.date(2026, 4, 7))

Why time is counted this way: docs/decisions/0003-counting-time.md.
"""

from paluu.periods.age import LeapBirthday, comes_of_age, is_minor
from paluu.periods.calendars import Calendar, calendar_of
from paluu.periods.counting import Counting
from paluu.periods.deadlines import (
    Deadline,
    Follows,
    Roll,
    RollReason,
    RunsFrom,
    Step,
    StepKind,
    spoken,
)
from paluu.periods.detention import (
    Detention,
    LastLawfulDay,
    LibertyCounting,
    LibertyStep,
    LibertyStepKind,
)
from paluu.periods.holiday_table import COUNTRIES
from paluu.periods.hours import (
    ZONES,
    HourCounting,
    HourDeadline,
    end_of_day,
    hour_deadline,
    local_day,
)
from paluu.periods.liberty import DetentionClock, distinct_days
from paluu.periods.reckoning import deadline, following
from paluu.periods.units import (
    Length,
    Unit,
    add_months,
    days,
    fewest_days,
    last_day_of_months,
    months,
    weeks,
    working_days,
    years,
)

__all__ = [
    "COUNTRIES",
    "ZONES",
    "Calendar",
    "Counting",
    "Deadline",
    "Detention",
    "DetentionClock",
    "Follows",
    "HourCounting",
    "HourDeadline",
    "LastLawfulDay",
    "LeapBirthday",
    "Length",
    "LibertyCounting",
    "LibertyStep",
    "LibertyStepKind",
    "Roll",
    "RollReason",
    "RunsFrom",
    "Step",
    "StepKind",
    "Unit",
    "add_months",
    "calendar_of",
    "comes_of_age",
    "days",
    "deadline",
    "distinct_days",
    "end_of_day",
    "fewest_days",
    "following",
    "hour_deadline",
    "is_minor",
    "last_day_of_months",
    "local_day",
    "months",
    "spoken",
    "weeks",
    "working_days",
    "years",
]
