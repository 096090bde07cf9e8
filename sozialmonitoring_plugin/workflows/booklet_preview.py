"""Booklets that are looked at before they are written: published once, planned and drawn page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from ..atlas.planning import Planner, Planning, plan_pages
from ..atlas.templates import Templates
from ..core.booklets.contents import Contents, Part, PartKind
from ..core.feedback import Feedback, stop_if_cancelled
from ..store.monitoring import Monitoring
from .booklet_contents import propose_contents
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
        prepared = self.prepare(place)
        prepared.set_resolution(round(dpi))
        return QgsLayoutExporter(prepared.layout).renderPageToImage(0, dpi=round(dpi))

    def dpi_for(self, pixels: int) -> float:
        """The resolution at which a page is so many pixels high."""
        return pixels / self.request.contents.form.size[1] * _MILLIMETRES


def previewed_contents(monitoring: Monitoring, contents: Contents) -> Contents:
    """Everything that the contents may come to show by ticking: what is published for a preview.

    As long as this is the same, nothing has to be published anew. Raises UserError.
    """
    proposed = propose_contents(monitoring)
    others = tuple(sorted(set(contents.indicators) - set(proposed.indicators)))
    asked = [part for part in contents.parts if part.kind is PartKind.STATUS and part not in proposed.parts]
    beside = (Part(PartKind.THEME, "", others),) if others else ()
    status = sorted(asked, key=lambda part: part.index)
    return Contents(parts=(*proposed.parts, *beside, *status))


def open_preview(request: ExportAtlasRequest, feedback: Feedback) -> PreviewSession:
    """Publish for all municipalities; draws nothing, so it can run in any thread. Raises UserError."""
    return PreviewSession({one.municipality: one for one in plan_booklets(request, feedback)})


def plan_preview(session: PreviewSession, shown: Shown, feedback: Feedback) -> PlannedBooklet:
    """Plan all pages; asks after each whether anybody still wants them. For the main thread.

    Raises UserError for what cannot be shown, such as a broken template.
    """
    booklet = session.booklet(shown)
    templates = booklet.templates()
    planners = {kind: partial(_breathing, planner, feedback) for kind, planner in PLANNERS.items()}
    return PlannedBooklet(booklet, templates, plan_pages(booklet, templates, planners))


def _breathing(planner: Planner, feedback: Feedback, planning: Planning) -> Iterator[Page]:
    for page in planner(planning):
        stop_if_cancelled(feedback)
        yield page
