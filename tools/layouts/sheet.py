"""A template under construction: items of the layout by id and box."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from sozialmonitoring_plugin.core.booklets.form import Form
from sozialmonitoring_plugin.core.charts.drawing import Box

from .grid import ACCENT, FAMILY, QUIET, RULE, Grid, Size, Style

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class Sheet:
    """One page on the grid of its form."""

    def __init__(self, form: Form, project: QgsProject) -> None:
        self.grid = Grid(form)
        self.layout = QgsPrintLayout(project)
        page = QgsLayoutItemPage(self.layout)
        page.setPageSize(QgsLayoutSize(*form.size))
        self.layout.pageCollection().addPage(page)
        self.layout.renderContext().setDpi(300)

    def label(self, item_id: str, box: Box, text: str = "", style: Style | None = None) -> QgsLayoutItemLabel:
        """A text with placeholders; without one that of its id."""
        style = style or Style()
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text or f"{{{item_id}}}")
        item.setTextFormat(self.text_format(style))
        item.setMargin(0)
        item.setHAlign(_ALIGN[style.align])
        item.setVAlign(Qt.AlignmentFlag.AlignBottom if style.foot else Qt.AlignmentFlag.AlignTop)
        self._add(item, item_id, box)
        return item

    def captioned(self, item_id: str, box: Box, style: Style | None = None) -> None:
        """A text below its caption, which has the placeholder "caption_…"."""
        head = Box(box.x, box.y, box.width, self.grid.line * 0.9)
        below = Box(box.x, head.bottom + 0.2, box.width, box.height - head.height - 0.2)
        self.label(f"caption_{item_id}", head, style=Style(Size.SMALL, colour=QUIET))
        self.label(item_id, below, style=style)

    def map(self, item_id: str, box: Box) -> QgsLayoutItemMap:
        """A map."""
        item = QgsLayoutItemMap(self.layout)
        item.setKeepLayerSet(True)
        self._add(item, item_id, box)
        item.setExtent(QgsRectangle(0, 0, box.width * 100, box.height * 100))
        return item

    def picture(self, item_id: str, box: Box) -> QgsLayoutItemPicture:
        """A chart or a logo, at the upper left of its box."""
        item = QgsLayoutItemPicture(self.layout)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(QgsLayoutItem.ReferencePoint.UpperLeft)
        self._add(item, item_id, box)
        return item

    def logo(self, item_id: str, box: Box) -> None:
        """A picture at the right of its box, standing on its lower edge."""
        self.picture(item_id, box).setPictureAnchor(QgsLayoutItem.ReferencePoint.LowerRight)

    def legend(self, item_id: str, box: Box, linked: QgsLayoutItemMap, columns: int = 2) -> None:
        """A legend of a map."""
        item = QgsLayoutItemLegend(self.layout)
        item.setAutoUpdateModel(False)
        item.setLinkedMap(linked)
        item.setColumnCount(columns)
        item.setColumnSpace(8)
        item.setBoxSpace(0)
        item.setSymbolWidth(7 * self.grid.scale)
        item.setSymbolHeight(3.6 * self.grid.scale)
        _space_legend(item)
        text = self.text_format(Style(Size.SMALL))
        head = self.text_format(Style(bold=True))
        styles = QgsLegendStyle.Style
        for style in (styles.Title, styles.Group, styles.Subgroup, styles.Symbol, styles.SymbolLabel):
            entry = item.style(style)
            entry.setTextFormat(text if style in (styles.Symbol, styles.SymbolLabel) else head)
            item.setStyle(style, entry)
        self._add(item, item_id, box)

    def scale_bar(self, item_id: str, box: Box, linked: QgsLayoutItemMap) -> None:
        """A scale bar of a map."""
        item = QgsLayoutItemScaleBar(self.layout)
        item.setStyle("Line Ticks Up")
        item.setLinkedMap(linked)
        item.setUnits(Qgis.DistanceUnit.Kilometers)
        item.setUnitLabel("km")
        item.setNumberOfSegmentsLeft(0)
        item.setHeight(1.5)
        item.setLabelBarSpace(1)
        item.setBoxContentSpace(0)
        item.setTextFormat(self.text_format(Style(Size.SMALL, colour=QUIET)))
        self._add(item, item_id, box)

    def table(self, item_id: str, box: Box, first_column: float, size: Size = Size.SMALL) -> None:
        """A table whose first column is so wide; `first_column` in millimetres."""
        table = QgsLayoutItemManualTable.create(self.layout)
        table.setContentTextFormat(self.text_format(Style(size)))
        table.setHeaderTextFormat(self.text_format(Style(Size.SMALL, bold=True, colour=ACCENT)))
        table.setShowGrid(True)
        table.setVerticalGrid(False)
        table.setGridStrokeWidth(0.1)
        table.setGridColor(QColor(RULE))
        table.setCellMargin(0.75 * self.grid.scale)
        table.setColumnWidths([first_column - 1.5 * self.grid.scale])
        table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        self.layout.addMultiFrame(table)
        frame = QgsLayoutFrame(self.layout, table)
        frame.attemptSetSceneRect(QRectF(box.x, box.y, box.width, box.height))
        frame.setId(item_id)
        table.addFrame(frame)

    def block(self, item_id: str, box: Box, colour: str) -> None:
        """A rectangle of one colour."""
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
        self._add(item, item_id, box)

    def rule(self, item_id: str, x: float, y: float, width: float, colour: str = RULE) -> None:
        """A thin line."""
        self.block(item_id, Box(x, y - 0.1, width, 0.2), colour)

    def furniture(self) -> Box:
        """Head and foot of an inner page; returns the room between them."""
        grid, body, small = self.grid, self.grid.body, Style(Size.SMALL, colour=QUIET)
        head, foot = body.y - 10 * grid.scale, body.bottom + 5.5 * grid.scale
        line = 4.0 * grid.scale
        for item_id, first, align in (
            ("county", 0, "left"),
            ("municipality", 4, "centre"),
            ("section", 8, "right"),
        ):
            x, width = grid.columns(first, first + 3)
            style = Style(Size.SMALL, bold=item_id == "municipality", colour=QUIET, align=align, foot=True)
            self.label(item_id, Box(x, head - line, width, 2 * line), style=style)
        self.rule("header_rule", body.x, head + 5.5 * grid.scale, body.width)
        self.rule("footer_rule", body.x, foot - 1.5 * grid.scale, body.width)
        self.label("footer", Box(body.x, foot, body.width - 22, line), style=small)
        number = Style(Size.SMALL, bold=True, colour=QUIET, align="right")
        self.label("page_number", Box(body.right - 20, foot, 20, line), "{page}", number)
        return body

    def title(self) -> None:
        """The heading of an inner page, on two lines at most."""
        body, s = self.grid.body, self.grid.scale
        style = Style(Size.TITLE, bold=True, foot=True)
        self.label("title", Box(body.x, body.y, body.width, 16 * s), style=style)

    def subtitle(self) -> None:
        """What the heading means, below it."""
        body, s = self.grid.body, self.grid.scale
        self.label("subtitle", Box(body.x, body.y + 17.5 * s, body.width, 9.5 * s), style=Style(colour=QUIET))

    def headed_by_a_sentence(self) -> float:
        """An inner page whose heading is followed by a sentence; returns where the room below begins."""
        body, s = self.furniture(), self.grid.scale
        self.title()
        self.subtitle()
        said = Box(body.x, body.y + 28 * s, body.width, 15 * s)
        self.label("sentence", said, style=Style(bold=True, colour=ACCENT))
        return said.bottom + 2.5 * s

    def text_format(self, style: Style) -> QgsTextFormat:
        """The format of a style."""
        font = QFont(FAMILY)
        font.setBold(style.bold)
        text_format = QgsTextFormat()
        text_format.setFont(font)
        text_format.setNamedStyle("Bold" if style.bold else "Regular")
        text_format.setSize(style.size.value * self.grid.scale)
        text_format.setSizeUnit(Qgis.RenderUnit.Points)
        text_format.setColor(QColor(style.colour))
        return text_format

    def _add(self, item: QgsLayoutItem, item_id: str, box: Box) -> None:
        item.attemptMove(QgsLayoutPoint(round(box.x, 2), round(box.y, 2)))
        item.attemptResize(QgsLayoutSize(round(box.width, 2), round(box.height, 2)))
        item.setId(item_id)
        self.layout.addLayoutItem(item)


def _space_legend(item: QgsLayoutItemLegend) -> None:
    styles, sides = QgsLegendStyle.Style, QgsLegendStyle.Side
    for style, side, space in (
        (styles.Title, sides.Bottom, 3.5),
        (styles.Group, sides.Top, 3.0),
        (styles.Subgroup, sides.Top, 0.0),
        (styles.Subgroup, sides.Bottom, 1.0),
        (styles.Symbol, sides.Top, 1.0),
        (styles.SymbolLabel, sides.Top, 2.0),
        (styles.SymbolLabel, sides.Left, 2.2),
    ):
        entry = item.style(style)
        entry.setMargin(side, space)
        item.setStyle(style, entry)
