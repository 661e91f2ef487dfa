"""The people who sign in: officials in their roles, from the users and groups of Django."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.http import HttpRequest

from paluu.casefile.roles import Actor, Role

ROLE_WORDS = {
    Role.CASEWORKER: "Caseworker",
    Role.DECISION_MAKER: "Decision-maker",
    Role.DETENTION_OFFICER: "Detention officer",
    Role.ESCORT_LEADER: "Escort leader",
    Role.REGISTRY: "Registry",
}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Officials are given their accounts; nobody opens one alone."""

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        """Refuse every sign-up."""
        return False


def actor_of(user: AbstractBaseUser | AnonymousUser) -> Actor:
    """Give who acts, by name and roles, for a user who has signed in."""
    assert isinstance(user, User)
    held = {group.name for group in user.groups.all()}
    return Actor(
        user.get_full_name() or user.username,
        frozenset(role for role in Role if role.value in held),
    )


def officials() -> list[str]:
    """List the names of those who can be given a case."""
    found = User.objects.filter(is_active=True, groups__isnull=False).distinct()
    return sorted(user.get_full_name() or user.username for user in found)


def signed_in(request: HttpRequest) -> dict[str, Any]:
    """Give every page who has signed in."""
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return {"actor": None}
    actor = current(request)
    words = [ROLE_WORDS[role] for role in Role if role in actor.roles]
    return {"actor": actor, "actor_roles": ", ".join(words)}


def current(request: HttpRequest) -> Actor:
    """Give who acts in a request, read once."""
    known: Actor | None = getattr(request, "_actor", None)
    if known is None:
        known = actor_of(request.user)
        request._actor = known  # type: ignore[attr-defined]
    return known
