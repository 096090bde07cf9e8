"""From the contents of a booklet to its pages as data, with their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..core.booklets.contents import Part, PartKind
from ..core.booklets.outline import Entry
from .booklet import BookletRequest
from .page import Page
from .templates import Templates


@dataclass(frozen=True)
class Planning:
    """What a part plans its pages from; `outline` lists the headings of all pages once they are known."""

    request: BookletRequest
    templates: Templates
    part: Part
    outline: tuple[Entry, ...] = ()


Planner = Callable[[Planning], Iterable[Page]]

LISTING = (PartKind.CONTENTS, PartKind.INDEX)
"""The parts made of the headings and numbers of the others."""

MOST_ROUNDS = 4


def plan_pages(
    request: BookletRequest, templates: Templates, planners: Mapping[PartKind, Planner]
) -> tuple[Page, ...]:
    """Every page in order, with its number. Raises UserError for what cannot be shown.

    The contents are planned again until the numbers they list stand still.
    """
    parts = [Planning(request, templates, part) for part in request.contents.parts]
    fixed = [None if one.part.kind in LISTING else tuple(planners[one.part.kind](one)) for one in parts]
    outline: tuple[Entry, ...] = ()
    for _ in range(MOST_ROUNDS):
        pages: list[Page] = []
        for one, planned in zip(parts, fixed, strict=True):
            pages += planners[one.part.kind](replace(one, outline=outline)) if planned is None else planned
        earlier, outline = outline, outline_of(pages)
        if outline == earlier:
            break
    return _numbered(pages)


def outline_of(pages: Sequence[Page]) -> tuple[Entry, ...]:
    """The headings with the numbers of their pages; a page without anchor is found by its number."""
    return tuple(
        entry
        for number, page in enumerate(pages, 1)
        for entry in (
            Entry(page.chapter, 0, f"page-{number}", number),
            Entry(page.heading, page.depth, page.anchor or f"page-{number}", number),
        )
        if entry.heading
    )


def _numbered(pages: Sequence[Page]) -> tuple[Page, ...]:
    total = str(len(pages))
    return tuple(
        replace(page, texts={**page.texts, "page": str(number), "pages": total})
        for number, page in enumerate(pages, 1)
    )
