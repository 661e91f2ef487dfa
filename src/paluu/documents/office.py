"""Who decides and where to turn: the contacts that an authority prints on its documents."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from paluu.documents.content import Authority, Contact, DataProtection, Language, Part
from paluu.errors import BadInput


class Office(Part, frozen=True):
    """An authority as its documents present it.

    Attributes:
        authority: the authority, its unit and address.
        decision_maker_title: the title of those who sign.
        court: the court of first instance for appeals.
        how_to_lodge: how an appeal is lodged.
        legal_aid: where free legal assistance is asked for.
        translation: where a translation is asked for.
        counselling: return and reintegration counselling.
        data_protection: who answers for the personal data.
        written_in: the language in which officials write reasons.
    """

    authority: Authority
    decision_maker_title: str
    court: Contact
    how_to_lodge: tuple[str, ...]
    legal_aid: Contact
    translation: Contact
    counselling: Contact
    data_protection: DataProtection
    written_in: Language = Language.EN


def read_office(path: Path) -> Office:
    """Read the contacts of an authority from a TOML file.

    Raises:
        BadInput: the file cannot be read or a contact is missing; it names the field.
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Office)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BadInput(f"The file cannot be read: {problem}.", where=str(path)) from problem
    except msgspec.ValidationError as problem:
        raise BadInput(f"{problem}.", where=str(path)) from problem


def demonstration_office() -> Office:
    """Give the contacts of the fictitious authority of the demonstration."""
    return read_office(Path(__file__).with_name("demonstration_office.toml"))
