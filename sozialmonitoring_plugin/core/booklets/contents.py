"""The contents of a booklet: its parts in the order of a person, and how its pages look.

>>> parts = (Part(PartKind.COVER), Part(PartKind.THEME, "Arbeit", ("al", "sgb2")), Part(PartKind.TABLES))
>>> Contents(parts=parts).indicators
('al', 'sgb2')
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from .form import Form

ACCENT = "#1f5a7a"


class PartKind(Enum):
    """The parts a booklet can have."""

    COVER = "cover"
    CONTENTS = "contents"
    READING = "reading"
    OVERVIEW = "overview"
    GLANCE = "glance"
    THEME = "theme"
    STATUS = "status"
    PROFILES = "profiles"
    CHANGE = "change"
    TABLES = "tables"
    METHOD = "method"
    INDEX = "index"


@dataclass(frozen=True)
class Part:
    """One part. Only a theme has a `title` of its own and `indicators`, each with a page behind its divider.

    `index` is the name of the index specification whose status is shown.
    """

    kind: PartKind
    title: str = ""
    indicators: tuple[str, ...] = ()
    index: str = ""


@dataclass(frozen=True)
class Contents:
    """A template of booklets: what the booklet of every municipality holds.

    Without a `title` the booklets bear that of the monitoring; `publisher` is who answers for them, also in
    the properties of the PDF. `accent` is the colour of the county, `logo` a picture as a data URI, or "".
    """

    title: str = ""
    publisher: str = ""
    form: Form = field(default_factory=Form)
    accent: str = ACCENT
    logo: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """Every indicator that has a page, each once, in the order of the pages."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.indicators))

    @property
    def themes(self) -> tuple[Part, ...]:
        """The parts that have indicators, in order."""
        return tuple(part for part in self.parts if part.indicators)

    @property
    def theme_titles(self) -> dict[str, str]:
        """By indicator the title of the theme that has its page, of several the first."""
        pairs = [(name, part.title) for part in self.parts for name in part.indicators]
        return dict(reversed(pairs))

    def has(self, kind: PartKind) -> bool:
        """Whether there is such a part."""
        return any(part.kind is kind for part in self.parts)

    def only(self, indicators: tuple[str, ...]) -> Contents:
        """The same with these indicators only; themes without any are left out."""
        kept = (replace(part, indicators=_chosen(part.indicators, indicators)) for part in self.parts)
        return replace(self, parts=tuple(p for p in kept if p.indicators or p.kind is not PartKind.THEME))


def _chosen(names: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in wanted)
