"""Which provisions the acts and their guards implement."""

from __future__ import annotations

from collections.abc import Iterator

from paluu.casefile.actions import ACTIONS
from paluu.law.coverage import Claim, cited


def casefile_claims() -> Iterator[Claim]:
    """Give what the acts claim: each act, and each guard's provisions."""
    for action in ACTIONS:
        for provision in cited(action.provision):
            yield Claim(provision, "act", action.name)
        for guard in action.guards:
            for provision in guard.rule.provisions:
                yield Claim(provision, f"{guard.level.value} guard", action.name)
