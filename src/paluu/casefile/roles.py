"""Who may do what: the roles officials act in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """The capacity in which somebody acts."""

    CASEWORKER = "caseworker"
    DECISION_MAKER = "decision_maker"
    DETENTION_OFFICER = "detention_officer"
    ESCORT_LEADER = "escort_leader"
    REGISTRY = "registry"


@dataclass(frozen=True)
class Actor:
    """A named official in a role.

    Attributes:
        name: who acts, as it stands on the record.
        roles: the capacities this person holds.
    """

    name: str
    roles: frozenset[Role]

    def may_act_as(self, allowed: frozenset[Role]) -> bool:
        """Say whether one of the roles is among those allowed."""
        return bool(self.roles & allowed)


OFFICIALS = frozenset({Role.CASEWORKER, Role.DECISION_MAKER})
DECIDERS = frozenset({Role.DECISION_MAKER})
"""Those who sign decisions and may set aside a procedural guard with written reasons."""
DETENTION = frozenset({Role.DECISION_MAKER, Role.DETENTION_OFFICER})
OPERATIONS = frozenset({Role.DECISION_MAKER, Role.ESCORT_LEADER})
ANY_STAFF = frozenset(Role)
