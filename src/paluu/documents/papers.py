"""Which documents an act issues. A document that lacks mandatory content stops the act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from paluu.casefile.events import DecisionNotified, ReturnDecisionIssued
from paluu.casefile.file import CaseFile, Event
from paluu.documents import from_case
from paluu.documents.content import Language
from paluu.documents.office import Office
from paluu.documents.pdf import to_pdf
from paluu.documents.return_decision import compose

Papers = Callable[[CaseFile, Event], Sequence[tuple[str, str, bytes]]]


def papers_of(office: Office) -> Papers:
    """Give what makes the documents of each act of an authority.

    The decision is set when it is issued, and again when it is notified, since only then are the
    last days known.

    Args:
        office: the authority that decides.

    Returns:
        a function from the file with the act in it, and the act, to documents: name, media type
        and body. It raises ``MissingContent`` where the law asks for content that is not there.
    """

    def papers(file: CaseFile, event: Event) -> Sequence[tuple[str, str, bytes]]:
        match event.content:
            case ReturnDecisionIssued():
                return _in_every_language(file, event, office, "return-decision")
            case DecisionNotified(decision=decision):
                for each in file.events:
                    if isinstance(each.content, ReturnDecisionIssued) and (
                        each.content.id == decision
                    ):
                        name = "return-decision-as-notified"
                        return _in_every_language(file, each, office, name)
                return ()
            case _:
                return ()

    return papers


def _in_every_language(
    file: CaseFile, event: Event, office: Office, name: str
) -> list[tuple[str, str, bytes]]:
    content = from_case.return_decision(file, event, office)
    return [
        (f"{name}-{language.value}.pdf", "application/pdf", to_pdf(compose(content, language)))
        for language in Language
    ]
