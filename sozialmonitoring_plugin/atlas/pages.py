"""Planned pages, prepared one after the other as QGIS layouts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import Qgis, QgsLayoutItemPicture, QgsPrintLayout

from ..core.charts.chart import LegendChart
from ..core.feedback import Feedback, Silence
from ..layers.chart_items import show_chart, told_of
from .booklet import BookletRequest
from .labels import fill_labels
from .page import Page, Shown
from .parts.planners import PLANNERS
from .pictures import embedded
from .planning import plan_pages
from .tables.item import fill_table
from .templates import PageTemplate, Templates


@dataclass(frozen=True)
class PreparedPage:
    """A filled template, valid until the next page of its kind is prepared; `kept` are its layers.

    `told` says in words what an item shows, by the item's id, for those who do not see it.
    """

    template: PageTemplate
    kept: Any
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def layout(self) -> QgsPrintLayout:
        """The page as a layout."""
        return self.template.layout

    def set_resolution(self, dpi: int) -> None:
        """Draw at a resolution, letters as letters."""
        context = self.layout.renderContext()
        context.setDpi(dpi)
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)


def planned_pages(
    request: BookletRequest, templates: Templates, feedback: Feedback | None = None
) -> tuple[Page, ...]:
    """Every page in order, with its number. Raises UserError for what cannot be shown, and Cancelled."""
    return plan_pages(request, templates, PLANNERS, feedback or Silence())


def prepare_page(request: BookletRequest, page: Page, templates: Templates) -> PreparedPage:
    """Fill the template of the page."""
    template = templates[page.kind]
    fill_labels(template, page.texts)
    _show_charts(template, page.charts)
    for item_id, sheet in page.tables.items():
        fill_table(template, sheet, item_id)
    for item_id, uri in page.pictures.items():
        _show_picture(template, item_id, uri)
    shown = page.map.show(request, template) if page.map is not None else Shown(None)
    told = {item_id: chart.told for item_id, chart in page.charts.items()}
    return PreparedPage(template, shown.kept, {**told, **({"map": shown.told} if shown.told else {})})


def _show_charts(template: PageTemplate, charts: Mapping[str, LegendChart]) -> None:
    """Show the charts of a page; what an earlier one had and this one has not is not drawn."""
    for item in template.layout.items():
        if isinstance(item, QgsLayoutItemPicture) and told_of(item):
            item.setVisibility(item.id() in charts)
    for item_id, chart in charts.items():
        picture = template.item(item_id, QgsLayoutItemPicture)
        if picture is not None:
            picture.setVisibility(True)
            show_chart(picture, chart)


def _show_picture(template: PageTemplate, item_id: str, uri: str) -> None:
    picture = template.item(item_id, QgsLayoutItemPicture)
    if picture is None:
        return
    picture.setVisibility(bool(uri))
    if uri:
        source, is_vector = embedded(uri)
        formats = QgsLayoutItemPicture.Format
        picture.setPicturePath(source, formats.FormatSVG if is_vector else formats.FormatRaster)
