"""Booklets that are looked at before they are written: published once, planned and drawn page by page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtGui import QImage

from ..atlas.booklet import BookletRequest
from ..atlas.page import Page
from ..atlas.pages import PreparedPage, prepare_page
from ..atlas.parts.planners import PLANNERS
from ..atlas.pdf.charts import charts_as_text
from ..atlas.planning import LISTING, Planner, Planning, plan_pages
from ..atlas.templates import Templates
from ..core.booklets.contents import Contents, Part, PartKind
from ..core.feedback import Feedback, stop_if_cancelled
from ..store.monitoring import Monitoring
from .booklet_contents import propose_contents
from .booklet_templates import template_stamp
from .export_atlas import ExportAtlasRequest, plan_booklets

_MILLIMETRES = 25.4


@dataclass(frozen=True)
class Shown:
    """Which booklet is looked at, and how: none of this has to be published anew.

    `template` is a folder with changed page templates, or one of them.
    """

    municipality: str
    contents: Contents
    compare_date: date | None = None
    template: Path | None = None


@dataclass(frozen=True)
class PreviewSession:
    """What the booklets of all municipalities are made from, by the keys of these."""

    booklets: Mapping[str, BookletRequest]

    def booklet(self, shown: Shown) -> BookletRequest:
        """What one booklet is made from; indicators that were not published are left out."""
        booklet = self.booklets[shown.municipality]
        known = {column.indicator.id for column in booklet.published.columns}
        return replace(
            booklet,
            contents=shown.contents.only(tuple(one for one in shown.contents.indicators if one in known)),
            compare_date=shown.compare_date,
            template=shown.template,
        )


@dataclass(frozen=True)
class PlannedBooklet:
    """All pages of a booklet, each drawn when somebody looks at it. For the main thread, as all layouts."""

    request: BookletRequest
    templates: Templates
    pages: tuple[Page, ...]

    def prepare(self, place: int) -> PreparedPage:
        """A page as a layout, valid until the next page of its kind is prepared. Raises UserError."""
        return prepare_page(self.request, self.pages[place], self.templates)

    def draw(self, place: int, dpi: float) -> QImage:
        """A page as a picture. Raises UserError as `prepare`."""
        return self.drawn(place, dpi)[0]

    def drawn(self, place: int, dpi: float) -> tuple[QImage, str]:
        """A page as a picture, and its heading with what its map shows in words. Raises UserError."""
        prepared = self.prepare(place)
        prepared.set_resolution(round(dpi))
        layout = prepared.layout
        with charts_as_text(layout.items()):
            image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=round(dpi))
        told = (self.pages[place].heading, prepared.told.get("map", ""))
        return image, "\n".join(text for text in told if text)

    def dpi_for(self, pixels: int) -> float:
        """The resolution at which a page is so many pixels high."""
        return pixels / self.request.contents.form.size[1] * _MILLIMETRES


def previewed_contents(monitoring: Monitoring, contents: Contents) -> Contents:
    """What is published for a preview: all indicators that may be ticked, and the indices that are.

    As long as this is the same, nothing has to be published anew. Raises UserError.
    """
    known = propose_contents(monitoring).indicators
    others = tuple(sorted(set(contents.indicators) - set(known)))
    status = (part for part in contents.parts if part.kind is PartKind.STATUS)
    by_name = sorted(status, key=lambda part: part.index)
    return Contents(parts=(Part(PartKind.THEME, "", (*known, *others)), *by_name))


def open_preview(request: ExportAtlasRequest, feedback: Feedback) -> PreviewSession:
    """Publish for all municipalities; draws nothing, so it can run in any thread. Raises UserError."""
    booklets = plan_booklets(replace(request, county=True), feedback)
    return PreviewSession({one.municipality: one for one in booklets})


class PreviewPlanner:
    """Plans the pages of one session, anew only those that another order, tick or look changes.

    Templates are loaded once, and again when they were saved. For the main thread.
    """

    def __init__(self, session: PreviewSession) -> None:
        self._session = session
        self._templates: Templates | None = None
        self._loaded: Hashable = None
        self._planned: dict[tuple[Hashable, Part], tuple[Page, ...]] = {}
        self._subject: Hashable = None

    def plan(self, shown: Shown, feedback: Feedback) -> PlannedBooklet:
        """Plan all pages; asks after each whether anybody still wants them.

        Raises UserError for what cannot be shown, such as a broken template.
        """
        booklet = self._session.booklet(shown)
        templates = self._current_templates(booklet)
        self._forget(booklet)
        planners = {kind: partial(self._once, planner, feedback) for kind, planner in PLANNERS.items()}
        return PlannedBooklet(booklet, templates, plan_pages(booklet, templates, planners))

    def _current_templates(self, booklet: BookletRequest) -> Templates:
        form, accent = booklet.contents.form, booklet.contents.accent
        state = (booklet.template, template_stamp(booklet.template), form, accent)
        if self._templates is None or state != self._loaded:
            self._templates, self._loaded = booklet.templates(), state
        return self._templates

    def _forget(self, booklet: BookletRequest) -> None:
        """What a part shows depends on all of this, but not on the order of the parts around it."""
        contents = booklet.contents
        kinds = frozenset(part.kind for part in contents.parts)
        look = replace(contents, parts=contents.themes)
        subject = (booklet.municipality, booklet.compare_date, self._loaded, look, kinds)
        if subject != self._subject:
            self._subject = subject
            self._planned.clear()

    def _once(self, planner: Planner, feedback: Feedback, planning: Planning) -> Iterator[Page]:
        if planning.part.kind in LISTING:
            yield from planner(planning)
            return
        place = (self._subject, planning.part)
        if place not in self._planned:
            self._planned[place] = tuple(_breathing(planner(planning), feedback))
        yield from self._planned[place]


def _breathing(pages: Iterable[Page], feedback: Feedback) -> Iterator[Page]:
    for page in pages:
        stop_if_cancelled(feedback)
        yield page
