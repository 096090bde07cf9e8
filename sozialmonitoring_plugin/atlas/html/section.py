"""What a part of the page is made of, before it becomes markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...core.booklets.contents import Part
from ..booklet import BookletRequest
from .elements import Markup


@dataclass(frozen=True)
class Picture:
    """A drawing in a file of its own: `path` within the folder, `svg`, and what it shows in sentences."""

    path: str
    svg: str
    told: str


@dataclass(frozen=True)
class Figure:
    """A picture with its caption, what explains it (a legend), and the same as a table."""

    picture: Picture
    caption: str
    kind: str = "chart"
    legend: Markup = Markup("")  # noqa: RUF009 - as immutable as any text
    behind: Markup = Markup("")  # noqa: RUF009 - as immutable as any text


@dataclass(frozen=True)
class Section:
    """A heading, links find it by its `anchor`, what stands below it, and the sections inside it."""

    title: str
    anchor: str
    body: tuple[Markup | Figure, ...] = ()
    children: tuple[Section, ...] = ()

    def pictures(self) -> Iterator[Picture]:
        """All drawings, in order."""
        for part in self.body:
            if isinstance(part, Figure):
                yield part.picture
        for child in self.children:
            yield from child.pictures()


@dataclass(frozen=True)
class Building:
    """What a part is built from; `step` is called before each piece of work and ends it on cancelling."""

    request: BookletRequest
    part: Part
    step: Callable[[], None]


SectionBuilder = Callable[[Building], Iterable[Section]]
