"""The pages of a booklet: planned as data first, then prepared one after the other as QGIS layouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import Qgis, QgsPrintLayout

from ..core.publication import PublishedColumn
from ..layers.indicator_map import MapRequest, build_map
from .booklet import BookletRequest
from .labels import fill_labels
from .locator import fill_locator, locator_layers
from .map_items import MapContent, fill_map_items
from .method_rows import method_rows
from .table_item import fill_table, table_space
from .table_rows import header_row, signs_used, table_rows
from .table_sheets import Sheet, text_sheets, value_sheets
from .templates import PageKind, PageTemplate, Templates
from .texts import Texts, cover_texts, map_texts, method_texts, table_texts


@dataclass(frozen=True)
class Page:
    """One page: the texts of its labels, and the indicator or the sheet it shows."""

    kind: PageKind
    texts: Texts
    column: PublishedColumn | None = None
    sheet: Sheet | None = None


@dataclass(frozen=True)
class PreparedPage:
    """A filled template. It is valid until the next page of its kind is prepared; `kept` are its layers."""

    template: PageTemplate
    kept: Any

    @property
    def layout(self) -> QgsPrintLayout:
        """The page as a layout."""
        return self.template.layout

    def set_resolution(self, dpi: int) -> None:
        """Draw at a resolution, letters as letters."""
        context = self.layout.renderContext()
        context.setDpi(dpi)
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)


def plan_pages(request: BookletRequest, templates: Templates) -> tuple[Page, ...]:
    """Every page in order, with its number. Raises UserError for what cannot be shown."""
    pages = [
        Page(PageKind.COVER, cover_texts(request)),
        *(Page(PageKind.MAP, map_texts(request, column), column=column) for column in request.columns),
        *_table_pages(request, templates),
        *_method_pages(request, templates),
    ]
    total = str(len(pages))
    return tuple(
        replace(page, texts={**page.texts, "page": str(number), "pages": total})
        for number, page in enumerate(pages, 1)
    )


def prepare_page(request: BookletRequest, page: Page, templates: Templates) -> PreparedPage:
    """Fill the template of the page."""
    template = templates[page.kind]
    fill_labels(template, page.texts)
    kept: Any = None
    if page.kind is PageKind.COVER:
        kept = locator_layers(request)
        fill_locator(template, kept)
    if page.column is not None:
        kept = _map_content(request, page.column)
        fill_map_items(template, kept, request.words)
    if page.sheet is not None:
        fill_table(template, page.sheet)
    return PreparedPage(template, kept)


def _map_content(request: BookletRequest, column: PublishedColumn) -> MapContent:
    """The map, with the boundaries of the municipality and of what is inside it in the legend.

    It is drawn on the finest level that has numbers, as its classes were made.
    """
    rank = min(request.published.finest_rank(column, request.home.rank), request.map_rank)
    indicator_map = build_map(
        MapRequest(
            request.published,
            request.tree.levels[rank].level.id,
            request.themes[column.indicator.id],
            municipality=request.municipality,
        ),
        request.geometries,
    )
    above = indicator_map.outlines_layers[: request.home.rank]
    listed = [layer for layer in indicator_map.legend_layers() if layer not in above and layer.featureCount()]
    areas = len(request.inside(request.home, rank))
    return MapContent(indicator_map, indicator_map.heading, tuple(listed), areas)


def _table_pages(request: BookletRequest, templates: Templates) -> Iterator[Page]:
    if not request.columns:
        return
    space = table_space(templates[PageKind.TABLE])
    sheets = value_sheets(header_row(request), table_rows(request), space)
    for part, sheet in enumerate(sheets, 1):
        signs = signs_used(request, [request.columns[column] for column in sheet.columns])
        yield Page(PageKind.TABLE, table_texts(request, part, len(sheets), signs), sheet=sheet)


def _method_pages(request: BookletRequest, templates: Templates) -> Iterator[Page]:
    space = table_space(templates[PageKind.METHOD])
    for sheet in text_sheets(method_rows(request), space):
        yield Page(PageKind.METHOD, method_texts(request), sheet=sheet)
