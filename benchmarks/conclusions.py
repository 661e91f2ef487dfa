"""How long all conclusions of one case take, explained and compiled: one line.

Run with ``python benchmarks/conclusions.py``. The case is rich: three countries, two return
decisions, an entry ban, two appeals and four periods of detention.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter

from paluu.law.book import LAW
from paluu.law.profile import reference_profile
from paluu.law.situations import read_situation
from paluu.rules.compiled import Compiled
from paluu.rules.explain import Explanation
from paluu.rules.situation import Situation

TIMES = 200

CASE = {
    "is_present_on_ms_territory": True,
    "date_of_birth": "1994-05-11",
    "cooperates_with_authorities": False,
    "reasonable_prospect_of_removal": True,
    "return_decisions": [
        {
            "id": "first",
            "return_decision_notified_date": "2026-02-02",
            "departure_period_days": 30,
            "return_decision_in_writing": True,
            "return_decision_reasoned": True,
            "return_decision_withdrawn_or_annulled": True,
        },
        {
            "id": "second",
            "return_decision_notified_date": "2027-03-05",
            "departure_period_days": 14,
            "return_decision_in_writing": True,
            "return_decision_reasoned": True,
        },
    ],
    "entry_bans": [{"id": "ban", "entry_ban_notified_date": "2027-05-03"}],
    "appeals": [
        {"id": "of the decision", "against": "second", "appeal_lodged_date": "2027-03-12"},
        {"id": "further", "against": "second", "appeal_level": 2, "suspension_requested": True},
    ],
    "countries": [
        {"id": "IQ", "country_of_return_category": "a_country_of_origin", "named_in": "second"},
        {"id": "TR", "country_of_return_category": "c_transit_under_readmission"},
        {"id": "RS"},
    ],
    "detention_periods": [
        {
            "detention_start_date": start,
            "detention_end_date": end,
            "detention_regime": "return_regulation",
            "detained_in_this_member_state": True,
            "detention_return_decision": decision,
        }
        for start, end, decision in (
            ("2026-05-04", "2026-07-20", "first"),
            ("2026-11-02", "2027-01-15", "first"),
            ("2027-06-01", "2027-09-30", "second"),
            ("2028-01-10", "never", "second"),
        )
    ],
}


def case() -> Situation:
    """Read the case on a day of its present detention, under the reference profile of Finland."""
    return read_situation(CASE, today=date(2028, 3, 1), profile=reference_profile("FI"))


def explained(situation: Situation) -> None:
    """Explain every conclusion, with the trace a person could follow."""
    reading = Explanation(situation)
    for rule in LAW.order:
        if rule.subject.table is None:
            reading.of(rule)
        else:
            for row in range(len(situation.rows(rule.subject.table))):
                reading.of(rule, row)


def milliseconds(work: Callable[[], object]) -> float:
    """Give the median time of many runs; the first is left out as it warms the tables."""
    work()
    times = []
    for _ in range(TIMES):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times) * 1000


def main() -> None:
    """Measure and print."""
    situation = case()
    compiled = Compiled(LAW)
    slow = milliseconds(lambda: explained(situation))
    fast = milliseconds(lambda: compiled.all(situation))
    print(
        f"{len(LAW.order)} conclusions of one case, median of {TIMES}: "
        f"explained {slow:.2f} ms, compiled {fast:.3f} ms"
    )


if __name__ == "__main__":
    main()
