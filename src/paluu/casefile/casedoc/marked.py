"""YAML and JSON read into plain values, each with the line it stands on.

Both are read narrowly. YAML has no aliases, tags or second documents here, and its words mean what
they look like: ``on``, ``no`` and ``NO`` are words, only ``true`` and ``false`` are truth values,
and days stay words until the place they stand in says what they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from paluu.errors import BadInput

LARGEST_FILE = 5_000_000
"""In bytes: far more than any case file holds, little enough to be read at once."""
_MOST_VALUES = 200_000
_DEEPEST = 32

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
_BROKEN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_LOOKS_LIKE_JSON = re.compile(r'\s*\{\s*["}]')
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls that could steer a terminal, and halves of characters that no file can hold."""
_WORDS: dict[str, bool | None] = {
    "": None, "null": None, "Null": None, "NULL": None, "~": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

Value: TypeAlias = "bool | int | float | str | tuple[Marked, ...] | dict[str, Marked] | None"


@dataclass(frozen=True, slots=True)
class Marked:
    """A value as it is written.

    Attributes:
        value: the value; the parts of a list or a mapping are marked themselves.
        line: the line it stands on, from 1; for a field, the line of its name.
    """

    value: Value
    line: int

    def plain(self) -> Any:
        """Give the value without its lines."""
        match self.value:
            case tuple():
                return [part.plain() for part in self.value]
            case dict():
                return {name: part.plain() for name, part in self.value.items()}
            case _:
                return self.value


def read_marked(source: Path | str | bytes, *, where: str | None = None) -> Marked:
    """Read a file, or a text, of YAML or JSON.

    Args:
        source: a path, or the text itself.
        where: what to call it in errors; its path by default.

    Raises:
        BadInput: it cannot be read, with the line.
    """
    name = where or (str(source) if isinstance(source, Path) else "case file")
    text = _text(source, name)
    return _Json(text, name).read() if _LOOKS_LIKE_JSON.match(text) else _yaml(text, name)


def _text(source: Path | str | bytes, name: str) -> str:
    if isinstance(source, str):
        size, data = len(source.encode("utf-8", "replace")), b""
    elif isinstance(source, bytes):
        size, data = len(source), source
    else:
        try:
            size = source.stat().st_size
            with source.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except OSError as problem:
            raise BadInput(f"The file cannot be read: {problem.strerror}.", where=name) from problem
    if max(size, len(data)) > LARGEST_FILE:
        raise BadInput(
            f"The file is larger than {LARGEST_FILE // 1_000_000} MB.",
            where=name,
            advice="A case file holds one case; documents are kept beside it.",
        )
    if isinstance(source, str):
        return source
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise BadInput("This is not text in UTF-8.", where=f"{name}:{line}") from problem


class _Builder:
    """Lists and mappings under construction; both readers put what they find here."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[tuple[int, list[Marked] | dict[str, Marked]]] = []
        self._field: list[tuple[str, int] | None] = []
        self._count = 0
        self.root: Marked | None = None

    def bad(self, message: str, line: int, advice: str | None = None) -> BadInput:
        return BadInput(message, where=f"{self._name}:{line}", advice=advice)

    @property
    def wants_name(self) -> bool:
        """Whether a field's name is next."""
        return bool(self._open) and isinstance(self._open[-1][1], dict) and not self._field[-1]

    def name(self, name: str, line: int) -> None:
        self._check_text(name, line)
        holder = self._open[-1][1]
        assert isinstance(holder, dict)
        if name in holder:
            raise self.bad(
                f"{name!r} is given twice.", line, f"It stands on line {holder[name].line} too."
            )
        self._field[-1] = (name, line)

    def begin(self, holder: list[Marked] | dict[str, Marked], line: int) -> None:
        if self.wants_name:
            raise self.bad("The name of a field is a word.", line)
        if len(self._open) == _DEEPEST:
            raise self.bad("Lists and fields lie too deep in each other.", line)
        self._open.append((line, holder))
        self._field.append(None)

    def end(self) -> None:
        line, holder = self._open.pop()
        self._field.pop()
        self.put(tuple(holder) if isinstance(holder, list) else holder, line)

    def _check_text(self, text: str, line: int) -> None:
        if _UNPRINTABLE.search(text):
            raise self.bad("This holds a character that text may not hold.", line)

    def put(self, value: Value, line: int) -> None:
        if isinstance(value, str):
            self._check_text(value, line)
        self._count += 1
        if self._count > _MOST_VALUES:
            raise self.bad(f"The file holds more than {_MOST_VALUES} values.", line)
        if not self._open:
            self.root = Marked(value, line)
            return
        holder = self._open[-1][1]
        if isinstance(holder, list):
            holder.append(Marked(value, line))
            return
        field = self._field[-1]
        assert field is not None
        holder[field[0]] = Marked(value, field[1])
        self._field[-1] = None


def _yaml(text: str, name: str) -> Marked:
    built = _Builder(name)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            _take(event, built)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        said = problem.problem or problem.context or "the text breaks off"
        raise built.bad(f"This is not YAML: {said}.", mark.line + 1 if mark else 1) from problem
    except yaml.reader.ReaderError as problem:
        # The position counts characters, for either of the two readers.
        line = text[: problem.position].count("\n") + 1
        raise built.bad("This holds a character that text may not hold.", line) from problem
    if built.root is None:
        raise built.bad("The file is empty.", 1)
    return built.root


def _take(event: yaml.Event, built: _Builder) -> None:
    line = event.start_mark.line + 1 if event.start_mark else 1
    if isinstance(event, yaml.AliasEvent):
        raise built.bad("Aliases (*name) are not read.", line, "Write the value out.")
    if (tag := getattr(event, "tag", None)) not in (None, "!"):
        raise built.bad(f"Tags ({tag}) are not read.", line)
    match event:
        case yaml.DocumentStartEvent() if built.root is not None:
            raise built.bad("A second document begins here; a file holds one case.", line)
        case yaml.SequenceStartEvent():
            built.begin([], line)
        case yaml.MappingStartEvent():
            built.begin({}, line)
        case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
            built.end()
        case yaml.ScalarEvent() if built.wants_name:
            built.name(event.value, line)
        case yaml.ScalarEvent():
            built.put(_meant(event.value) if event.style in (None, "") else event.value, line)


def _meant(word: str) -> Value:
    if word in _WORDS:
        return _WORDS[word]
    if _WHOLE.fullmatch(word):
        return int(word)
    return float(word) if _BROKEN.fullmatch(word) and "." in word else word


class _Json:
    """A reader of JSON that knows the line it is on."""

    _SIGN = re.compile(r'[ \t\r\n]*([{}\[\],:]|"|[^ \t\r\n{}\[\],:"]+)')

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._built = _Builder(name)
        self._at = 0
        self._line = 1

    def read(self) -> Marked:
        signs = self._signs()
        self._value(next(signs, ""), signs)
        if rest := next(signs, ""):
            raise self._bad(rest)
        assert self._built.root is not None
        return self._built.root

    def _signs(self) -> Iterator[str]:
        while found := self._SIGN.match(self._text, self._at):
            self._line += self._text.count("\n", self._at, found.end())
            self._at = found.end()
            yield found[1]

    def _bad(self, sign: str) -> BadInput:
        said = f"{sign[:20]!r} cannot stand here" if sign else "the text breaks off"
        return self._built.bad(f"This is not JSON: {said}.", self._line)

    def _value(self, sign: str, signs: Iterator[str]) -> None:
        match sign:
            case "{":
                self._built.begin({}, self._line)
                self._fields(signs)
                self._built.end()
            case "[":
                self._built.begin([], self._line)
                self._items(signs)
                self._built.end()
            case '"':
                line = self._line
                self._built.put(self._string(), line)
            case "true" | "false" | "null":
                self._built.put({"true": True, "false": False, "null": None}[sign], self._line)
            case _ if _WHOLE.fullmatch(sign):
                self._built.put(int(sign), self._line)
            case _ if _BROKEN.fullmatch(sign):
                self._built.put(float(sign), self._line)
            case _:
                raise self._bad(sign)

    def _fields(self, signs: Iterator[str]) -> None:
        sign = next(signs, "")
        if sign == "}":
            return
        while True:
            if sign != '"':
                raise self._bad(sign)
            line = self._line
            self._built.name(self._string(), line)
            if (sign := next(signs, "")) != ":":
                raise self._bad(sign)
            self._value(next(signs, ""), signs)
            if (sign := next(signs, "")) == "}":
                return
            if sign != ",":
                raise self._bad(sign)
            sign = next(signs, "")

    def _items(self, signs: Iterator[str]) -> None:
        sign = next(signs, "")
        if sign == "]":
            return
        while True:
            self._value(sign, signs)
            if (sign := next(signs, "")) == "]":
                return
            if sign != ",":
                raise self._bad(sign)
            sign = next(signs, "")

    def _string(self) -> str:
        try:
            value, end = json.decoder.scanstring(self._text, self._at, True)  # type: ignore[attr-defined]
        except json.JSONDecodeError as problem:
            line = problem.lineno
            raise self._built.bad(f"This is not JSON: {problem.msg}.", line) from problem
        self._at = end
        return str(value)
