"""Times the rendering of one return decision as PDF; the target is 150 ms when warm.

Run: python benchmarks/decision_pdf.py
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from time import perf_counter

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "documents"))

from decisions_for_tests import FULL

from paluu.documents import Language, ReturnDecisionContent, render_pdf

ROUNDS = 20
TARGET_MS = 150.0


def varied(number: int) -> ReturnDecisionContent:
    """Another decision each time: the compiler remembers what it has set before."""
    own = tuple(f"{text} Round {number}." for text in FULL.illegal_stay.facts)
    return msgspec.structs.replace(
        FULL,
        decision_number=f"RD-2029-{number:06}",
        person=msgspec.structs.replace(FULL.person, family_name=f"Warsame {number}"),
        illegal_stay=msgspec.structs.replace(FULL.illegal_stay, facts=own),
        family_life=(f"Round {number} of the measurement changes this paragraph too.",),
    )


def milliseconds(number: int, language: Language) -> float:
    content = varied(number)
    start = perf_counter()
    render_pdf(content, language)
    return (perf_counter() - start) * 1000


def main() -> int:
    cold = milliseconds(0, Language.EN)
    milliseconds(0, Language.FI)
    times = sorted(
        milliseconds(number, list(Language)[number % 2]) for number in range(1, ROUNDS + 1)
    )
    median, p95 = statistics.median(times), times[int(0.95 * ROUNDS) - 1]
    print(
        f"decision_pdf: first {cold:.0f} ms, warm median {median:.1f} ms, p95 {p95:.1f} ms "
        f"over {ROUNDS} decisions (target {TARGET_MS:.0f} ms)"
    )
    return 0 if p95 <= TARGET_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
