"""From the contents of a booklet to its pages as data, with their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..core.booklets.contents import Part, PartKind
from ..core.booklets.outline import Entry, page_anchor
from ..core.feedback import Feedback, Silence, stop_if_cancelled
from .booklet import BookletRequest
from .errors import BookletError
from .page import Page
from .tables.sheets import Sheet
from .templates import Templates


@dataclass(frozen=True)
class Planning:
    """What a part plans its pages from; once known, `pages` are all pages and `outline` their headings."""

    request: BookletRequest
    templates: Templates
    part: Part
    outline: tuple[Entry, ...] = ()
    pages: tuple[Page, ...] = ()


Planner = Callable[[Planning], Iterable[Page]]

LISTING = (PartKind.CONTENTS, PartKind.INDEX)
"""The parts made of the headings and numbers of the others."""

MOST_ROUNDS = 8

SILENCE = Silence()


def plan_pages(
    request: BookletRequest,
    templates: Templates,
    planners: Mapping[PartKind, Planner],
    feedback: Feedback = SILENCE,
) -> tuple[Page, ...]:
    """Every page in order, with its number. Raises UserError for what cannot be shown, and Cancelled.

    The contents are planned again until the numbers they list stand still.
    """

    def planned(one: Planning) -> tuple[Page, ...]:
        stop_if_cancelled(feedback)
        return tuple(_as_wanted(planners[one.part.kind](one), feedback))

    parts = [Planning(request, templates, part) for part in request.contents.parts]
    fixed = [None if one.part.kind in LISTING else planned(one) for one in parts]
    outline: tuple[Entry, ...] = ()
    pages: list[Page] = []
    for _ in range(MOST_ROUNDS):
        known, pages = tuple(pages), []
        for one, of_part in zip(parts, fixed, strict=True):
            listing = replace(one, outline=outline, pages=known)
            pages += planned(listing) if of_part is None else of_part
        earlier, outline = outline, outline_of(pages)
        if outline == earlier:
            return _numbered(pages)
    raise BookletError(
        "The page numbers in the contents do not stand still.",
        hint="Leave contents or index out, or change their templates.",
    )


def _as_wanted(pages: Iterable[Page], feedback: Feedback) -> Iterator[Page]:
    """Pages as long as somebody wants them; meanwhile the window breathes."""
    for page in pages:
        stop_if_cancelled(feedback)
        yield page


def outline_of(pages: Sequence[Page]) -> tuple[Entry, ...]:
    """The headings with the numbers of their pages.

    A page without anchor is found by its number, as is one whose anchor an earlier page has.
    """
    entries: list[Entry] = []
    known = {""}
    for number, page in enumerate(pages, 1):
        own = page_anchor(number)
        if page.chapter:
            entries.append(Entry(page.chapter, 0, own, number))
        if page.heading:
            entries.append(
                Entry(page.heading, page.depth, own if page.anchor in known else page.anchor, number)
            )
            known.add(page.anchor)
    return tuple(entries)


def _numbered(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Every page with its number, the section it belongs to, and the numbers of the pages it names."""
    total, section = str(len(pages)), ""
    numbers = {entry.anchor: entry.page for entry in outline_of(pages)}
    numbered: list[Page] = []
    for number, page in enumerate(pages, 1):
        section = page.chapter or (page.heading if page.depth == 0 else "") or section
        texts = {**page.texts, "page": str(number), "pages": total, "section": section}
        numbered.append(replace(page, texts=texts, tables=_with_numbers(page, numbers)))
    return tuple(numbered)


def _with_numbers(page: Page, numbers: Mapping[str, int]) -> Mapping[str, Sheet]:
    tables = dict(page.tables)
    for one in page.references:
        number = numbers.get(one.anchor)
        tables[one.table] = tables[one.table].with_last(one.row, "" if number is None else str(number))
    return tables
