"""What a PDF says of itself and of its pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from ..page import Link

CREATOR = "Sozialmonitoring"


@dataclass(frozen=True)
class PdfFacts:
    """The properties of a document; `language` is a tag as "de", `written` when it was made."""

    title: str
    author: str
    language: str
    subject: str = ""
    keywords: tuple[str, ...] = ()
    written: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True)
class PageFacts:
    """A page for bookmarks and links.

    `label` is the number printed on it, "" for none; `heading` its bookmark, "" for none, `depth` how deep it
    stands; links of all pages find it by its `anchor`. `further` are bookmarks to it below that of its
    heading or, where it has none, below the one before.
    """

    label: str = ""
    heading: str = ""
    depth: int = 0
    anchor: str = ""
    links: tuple[Link, ...] = ()
    further: tuple[str, ...] = ()
