"""The contents of a booklet as JSON, from a person, a parameter or the monitoring, and back."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import Part as Said
from ..json_entry import Entry
from ..json_text import JsonText
from .contents import ACCENT, Contents, Part, PartKind
from .errors import ContentsError
from .form import Form, Orientation, PaperSize
from .logo import logo_bytes, logo_uri

VERSION = 1
"""Of the format; what a newer release writes may say things that this one does not know."""

_KINDS = tuple(kind.value for kind in PartKind)
_SAID = {PartKind.THEME: ("title", "indicators"), PartKind.STATUS: ("index",)}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")


class ContentsEntry(Entry):
    """An object of the contents."""

    error = ContentsError

    def line(self, name: str) -> str:
        """A text of one line, "" where it is absent: nothing in it is unseen, such as a turn to the left."""
        return self._checked(name, self.text(name))

    def lines(self, name: str) -> tuple[str, ...]:
        """Texts of one line, at least one, none of them blank."""
        found = tuple(self._checked(name, one) for one in self.texts(name))
        if not found or not all(one.strip() for one in found):
            raise self._wrong(name, Said("a text or a list of texts"))
        return found

    def version(self) -> int:
        """That of the format."""
        version = self.whole_number("version", VERSION)
        if not version:
            raise self._wrong("version", Said("a whole number"))
        return version

    def _checked(self, name: str, text: str) -> str:
        if any(unicodedata.category(letter)[0] == "C" for letter in text):
            raise self.error(
                "{place}: “{name}” has a character that cannot be printed.",
                hint="Type it again in one line.",
                place=self._place,
                name=name,
            )
        return text


def contents_from_json(text: str, name: str = "CONTENTS") -> Contents:
    """Read contents; `name` names them in errors. Raises ContentsError for what is not understood."""
    return contents_from_dict(JsonText(ContentsError, unique=True).parse(text, name), name)


def contents_to_json(contents: Contents) -> str:
    """Write contents with everything said, so that they can be edited."""
    return json.dumps(contents_to_dict(contents), ensure_ascii=False, indent=2)


def contents_from_dict(content: Any, name: str) -> Contents:
    """Build contents from parsed JSON; `name` names them in errors. Raises ContentsError."""
    entry = ContentsEntry.of(content, name)
    _refuse_newer(entry.version(), name)
    contents = Contents(
        title=entry.line("title"),
        publisher=entry.line("publisher"),
        form=_form(entry),
        accent=_accent(entry.text("accent") or ACCENT, name),
        logo=_logo(entry.text("logo"), name),
        parts=tuple(_part(one) for one in entry.parts("parts")),
    )
    entry.refuse_unknown()
    _refuse_twice(contents.parts, name)
    return contents


def contents_to_dict(contents: Contents) -> dict[str, Any]:
    """Inverse of `contents_from_dict`."""
    return {
        "version": VERSION,
        "title": contents.title,
        "publisher": contents.publisher,
        "paper": contents.form.paper.value,
        "orientation": contents.form.orientation.value,
        "accent": contents.accent,
        "logo": contents.logo,
        "parts": [_part_to_dict(part) for part in contents.parts],
    }


def _form(entry: ContentsEntry) -> Form:
    paper = entry.word("paper", tuple(one.value for one in PaperSize), PaperSize.A4.value)
    side = entry.word("orientation", tuple(one.value for one in Orientation), Orientation.PORTRAIT.value)
    return Form(PaperSize(paper), Orientation(side))


def _logo(uri: str, name: str) -> str:
    return logo_uri(logo_bytes(uri, name), name) if uri else ""


def _accent(colour: str, name: str) -> str:
    if not _COLOUR.match(colour):
        raise ContentsError(
            "{place}: “{colour}” is not a colour.",
            hint="Colours are written like {example}.",
            place=name,
            colour=colour,
            example=ACCENT,
        )
    return colour.lower()


def _part(entry: ContentsEntry) -> Part:
    entry.required("part")
    kind = PartKind(entry.word("part", _KINDS, ""))
    said = entry.take(*_SAID.get(kind, ()))
    entry.refuse_unknown()
    if kind is PartKind.THEME:
        return Part(kind, said.line("title"), said.lines("indicators"))
    return Part(kind, index=_index(said)) if kind is PartKind.STATUS else Part(kind)


def _index(entry: ContentsEntry) -> str:
    entry.required("index")
    return entry.line("index")


def _part_to_dict(part: Part) -> dict[str, Any]:
    said: dict[str, Any] = {"part": part.kind.value}
    if part.kind is PartKind.THEME:
        return {**said, "title": part.title, "indicators": list(part.indicators)}
    return {**said, "index": part.index} if part.kind is PartKind.STATUS else said


def _refuse_newer(version: int, name: str) -> None:
    if version > VERSION:
        raise ContentsError(
            "{place} was written by a newer release (format {version}).",
            hint="Install the newer release, or save the contents there in format {known}.",
            place=name,
            version=version,
            known=VERSION,
        )


def _refuse_twice(parts: Sequence[Part], name: str) -> None:
    """A page that stands in a booklet twice would be linked to at one of its places only."""
    seen: set[tuple[PartKind, str]] = set()
    for kind, told in _named_once(parts):
        if (kind, told) in seen:
            raise ContentsError(
                "{place}: “{name}” is there twice.", hint="Leave one of them out.", place=name, name=told
            )
        seen.add((kind, told))


def _named_once(parts: Sequence[Part]) -> Iterator[tuple[PartKind, str]]:
    for part in parts:
        if part.kind is not PartKind.THEME:
            yield part.kind, f"{part.kind.value} {part.index}".strip()
        for name in part.indicators:
            yield part.kind, name
