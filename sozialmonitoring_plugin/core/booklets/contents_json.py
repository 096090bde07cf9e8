"""The contents of a booklet as JSON, from a person, a parameter or the monitoring, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..json_entry import Entry
from ..json_text import JsonText
from .contents import ACCENT, Contents, Part, PartKind
from .errors import ContentsError
from .form import Form, Orientation, PaperSize
from .logo import logo_bytes

VERSION = 1
"""Of the format; what a newer release writes may say things that this one does not know."""

_KINDS = tuple(kind.value for kind in PartKind)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")


class ContentsEntry(Entry):
    """An object of the contents."""

    error = ContentsError


def contents_from_json(text: str, name: str = "CONTENTS") -> Contents:
    """Read contents; `name` names them in errors. Raises ContentsError for what is not understood."""
    return contents_from_dict(JsonText(ContentsError, unique=True).parse(text, name), name)


def contents_to_json(contents: Contents) -> str:
    """Write contents with everything said, so that they can be edited."""
    return json.dumps(contents_to_dict(contents), ensure_ascii=False, indent=2)


def contents_from_dict(content: Any, name: str) -> Contents:
    """Build contents from parsed JSON; `name` names them in errors. Raises ContentsError."""
    entry = ContentsEntry.of(content, name)
    _refuse_newer(entry.whole_number("version", VERSION), name)
    contents = Contents(
        title=entry.text("title"),
        publisher=entry.text("publisher"),
        form=_form(entry),
        accent=_accent(entry.text("accent") or ACCENT, name),
        logo=entry.text("logo"),
        parts=tuple(_part(one) for one in entry.parts("parts")),
    )
    entry.refuse_unknown()
    if contents.logo:
        logo_bytes(contents.logo, name)
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
    part = Part(kind)
    if kind is PartKind.THEME:
        part = Part(kind, entry.text("title"), entry.texts("indicators"))
    elif kind is PartKind.STATUS:
        part = Part(kind, index=entry.text("index"))
    entry.refuse_unknown()
    return part


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
