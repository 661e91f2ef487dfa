"""The one hierarchy of errors: each says what was wrong, where, which provision, and what to do."""

from __future__ import annotations


class PaluuError(Exception):
    """Anything Paluu refuses or cannot do, with the words a person needs to go on.

    Args:
        message: what was wrong, in a whole sentence.
        where: the place in the input: a field, a line, an event, a file.
        provision: the provision that is the reason, such as ``"12(3)"``.
        advice: what to do about it.
    """

    def __init__(
        self,
        message: str,
        *,
        where: str | None = None,
        provision: str | None = None,
        advice: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.provision = provision
        self.advice = advice

    def __str__(self) -> str:
        """Compose the one line a person sees: place, sentence, provision, advice."""
        head = f"{self.where}: {self.message}" if self.where else self.message
        if self.provision:
            head = f"{head} [{self.provision}]"
        return f"{head} {self.advice}" if self.advice else head


class BadInput(PaluuError):
    """What was given cannot be read or contradicts itself; nothing was stored."""
