"""The pages of the report: planned as data first, then prepared one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
)

from ...core.boundaries.comparing.comparison import Municipality
from ...core.boundaries.comparing.report_texts import facts, state_text, summary_text
from ...layers.boundaries.change_layers import ChangeLayers, ChangeMap, change_layers
from ...layers.scale_bar import fit_scale_bar
from ..labels import fill_labels, plain
from ..maps.chart_room import as_designed
from ..maps.items import SCALE_BAR_WIDTH, show_layers
from ..pages import PreparedPage
from ..pdf.facts import PageFacts
from ..tables.item import table_space
from ..templates import PageKind, PageTemplate, Templates
from ..texts import Texts
from .blocks import overview_block, overview_tasks, section_blocks
from .flow import PlacedTable, flow
from .map_places import MapPlace, map_places
from .report import ChangesReport
from .table_items import TableItems

MOST_IN_LEGEND = 9
AROUND = 1.25


@dataclass(frozen=True)
class Page:
    """One page: a map of a place, or tables. `section` is its municipality, None for the overview."""

    kind: PageKind
    section: Municipality | None
    texts: Texts
    place: MapPlace | None = None
    tables: tuple[PlacedTable, ...] = ()


class ReportPages:
    """Plans and prepares the pages of one report. Layers are those of one municipality at a time."""

    def __init__(self, report: ChangesReport) -> None:
        self._report = report
        self._templates = Templates(report.template)
        self._items = TableItems(self._templates[PageKind.TABLE])
        self._drawn: tuple[str, ChangeLayers] | None = None

    def plan(self) -> tuple[Page, ...]:
        """Every page in order, with its number."""
        pages = [*self._overview(), *(page for one in self._report.sections for page in self._section(one))]
        total = str(len(pages))
        return tuple(
            replace(page, texts={**page.texts, "page": str(number), "pages": total})
            for number, page in enumerate(pages, 1)
        )

    def prepare(self, page: Page) -> PreparedPage:
        """Fill the template of a page."""
        template = self._templates[page.kind]
        fill_labels(template, page.texts)
        if page.place is None:
            self._items.show(page.tables, self._report.words)
            return PreparedPage(template, None)
        layers = self._layers(page.section.key if page.section else "")
        _fill_map(template, layers, page.place, self._report)
        return PreparedPage(template, layers)

    def _overview(self) -> Iterator[Page]:
        told = self._report.told
        space = table_space(self._templates[PageKind.TABLE])
        blocks = [overview_block(told), overview_tasks(told)]
        for number, tables in enumerate(flow(blocks, space) or ((),)):
            texts = _texts(self._report, None)
            said = " ".join(self._said()) if number == 0 else ""
            yield Page(PageKind.TABLE, None, {**texts, "signs": said}, tables=tables)

    def _said(self) -> Iterator[str]:
        yield from facts(self._report.told, self._report.minimum)
        unchanged = [
            one.name for one in self._report.comparison.municipalities if one not in self._report.sections
        ]
        if unchanged and self._report.sections:
            yield self._report.words.text("changes_nothing_here", municipalities=", ".join(unchanged))

    def _section(self, one: Municipality) -> Iterator[Page]:
        boxes = {
            feature["number"]: feature.geometry().boundingBox()
            for feature in self._layers(one.key).moves.getFeatures()
            if not feature.geometry().isEmpty()
        }
        places = map_places(boxes)
        for number, place in enumerate(places):
            texts = _texts(self._report, one)
            words, parts = self._report.words, len(places) - 1
            part = words.text("changes_place", part=number, parts=parts) if number else ""
            yield Page(PageKind.MAP, one, {**texts, "comparison": part or texts["comparison"]}, place)
        space = table_space(self._templates[PageKind.TABLE])
        for tables in flow(section_blocks(self._report.told, one.key), space):
            yield Page(PageKind.TABLE, one, _texts(self._report, one), tables=tables)

    def _layers(self, municipality: str) -> ChangeLayers:
        if self._drawn is None or self._drawn[0] != municipality:
            report = self._report
            asked = ChangeMap(report.comparison, report.crs, report.words, report.streets, municipality)
            self._drawn = municipality, change_layers(asked)
        return self._drawn[1]


def page_facts(pages: Sequence[Page], overview: str) -> tuple[PageFacts, ...]:
    """A bookmark for the overview and each municipality, below it one for each table."""
    found, before = [], None
    for page in pages:
        key = page.section.key if page.section else ""
        title = page.section.name if page.section else overview
        tables = tuple(
            one.block.title for one in page.tables if not one.is_continued and page.section is not None
        )
        heading = title if key != before else ""
        found.append(PageFacts(page.texts["page"], heading, further=tables))
        before = key
    return tuple(found)


def _texts(report: ChangesReport, section: Municipality | None) -> dict[str, str]:
    words, comparison = report.words, report.comparison
    states = [state_text(words, state) for state in (comparison.old, comparison.new)]
    between = words.text("changes_from_to", old=states[0], new=states[1])
    use = "outside" if report.told.counts.for_outside else "office"
    use_text = words.text(f"changes_{use}_short")
    title = section.name if section else words.text("changes_title")
    footer = f"{words.text('changes_title')} · {use_text}" if comparison.counts_inhabitants else ""
    return {
        "title": title,
        "subtitle": between,
        "comparison": summary_text(report.told, section.key) if section else "",
        "county": report.title,
        "municipality": section.name if section else "",
        "footer": footer or words.text("changes_title"),
        "caption_reference_date": words.text("changes_old"),
        "reference_date": states[0],
        "caption_source": words.text("changes_new"),
        "source": states[1],
        **dict.fromkeys(
            (
                "signs",
                "scope",
                "section",
                "level",
                "version",
                "sources",
                "caption_version",
                "caption_sources",
            ),
            "",
        ),
        "caption_scope": "",
    }


def _fill_map(template: PageTemplate, layers: ChangeLayers, place: MapPlace, report: ChangesReport) -> None:
    map_item = template.item("map", QgsLayoutItemMap)
    if map_item is not None:
        show_layers(map_item, layers.top_first, place.box, AROUND)
        bar = template.item("scalebar", QgsLayoutItemScaleBar)
        if bar is not None:
            fit_scale_bar(bar, map_item, SCALE_BAR_WIDTH, report.words)
    legend = template.item("legend", QgsLayoutItemLegend)
    if legend is not None:
        _fill_legend(legend, map_item, layers, place.moves)
    picture = template.item("chart", QgsLayoutItemPicture)
    if picture is not None:
        picture.setVisibility(False)


def _fill_legend(
    legend: QgsLayoutItemLegend,
    map_item: QgsLayoutItemMap | None,
    layers: ChangeLayers,
    moves: Sequence[int],
) -> None:
    """Lines and dots, then the moves of this place; what does not fit stands in the table of moves."""
    legend.setAutoUpdateModel(False)
    legend.setColumnCount(as_designed(legend).columns)
    if map_item is not None:
        legend.setLinkedMap(map_item)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in layers.in_legend:
        node = root.addLayer(layer)
        node.setUseLayerName(False)
        node.setName(plain(layer.name()))
        is_moves = layer is layers.moves
        style = QgsLegendStyle.Style.Subgroup if is_moves else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
        if is_moves:
            places = _places(layers)
            shown = [places[number] for number in moves if number in places][:MOST_IN_LEGEND]
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, shown)
            legend.model().refreshLayerLegend(node)
    legend.updateLegend()
    legend.adjustBoxSize()


def _places(layers: ChangeLayers) -> Mapping[int, int]:
    """Where a move stands in the legend of its layer."""
    categories = layers.moves.renderer().categories()
    return {category.value(): place for place, category in enumerate(categories)}
