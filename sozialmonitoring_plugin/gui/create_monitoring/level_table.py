"""The table of levels: one row each, with expressions over the polygons or over a layer of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldExpressionWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QLineEdit, QTableWidget

from ...core.errors import UserError
from ...support.translation import translate
from ...workflows.level_specs import LevelSpec
from .layer_choice import offer_none

LEVEL, TITLE, KEY, NAME, LAYER = range(5)


class LevelTable(QObject):
    """Fills a QTableWidget with editors and reads them again."""

    changed = pyqtSignal()

    def __init__(self, table: QTableWidget, project: QgsProject) -> None:
        super().__init__(table)
        self._table = table
        self._project = project
        self._polygons: QgsVectorLayer | None = None
        self._set_up_header()

    def use_polygons(self, layer: QgsVectorLayer | None) -> None:
        """The layer whose fields the expressions are about, unless a level has its own."""
        self._polygons = layer
        for row in range(self._table.rowCount()):
            self._offer_fields(row)

    def show(self, specs: Sequence[LevelSpec]) -> None:
        """Replace all rows."""
        self._table.setRowCount(0)
        for spec in specs:
            self._append(spec)
        self.changed.emit()

    def specs(self) -> tuple[LevelSpec, ...]:
        """What the rows say. Raises UserError for a layer that is no file."""
        return tuple(self._spec(row) for row in range(self._table.rowCount()))

    def add(self) -> None:
        """A new level above the chosen one, at the top without one."""
        self._rearranged(lambda specs, row: specs.insert(row, LevelSpec("", "", "", "")), 0)

    def remove(self) -> None:
        """Take the chosen level out."""
        self._rearranged(lambda specs, row: specs.pop(row) if len(specs) > 1 else None, 0)

    def move(self, step: int) -> None:
        """Move the chosen level up (−1) or down (+1)."""

        def swap(specs: list[LevelSpec], row: int) -> None:
            if 0 <= row + step < len(specs):
                specs[row], specs[row + step] = specs[row + step], specs[row]

        self._rearranged(swap, step)

    def _rearranged(self, change: Callable[[list[LevelSpec], int], object], step: int) -> None:
        row = max(0, self._table.currentRow())
        specs = list(self.specs())
        change(specs, row)
        self.show(specs)
        self._table.selectRow(min(max(row + step, 0), len(specs) - 1))

    def _set_up_header(self) -> None:
        headers = [
            translate("CreateMonitoring", "Id"),
            translate("CreateMonitoring", "Title"),
            translate("CreateMonitoring", "Key"),
            translate("CreateMonitoring", "Name"),
            translate("CreateMonitoring", "Own polygons"),
        ]
        self._table.setColumnCount(len(headers))
        self._table.setHorizontalHeaderLabels(headers)
        header = self._table.horizontalHeader()
        for column, width in ((LEVEL, 95), (TITLE, 105), (LAYER, 125)):
            header.resizeSection(column, width)
        for column in (KEY, NAME):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _append(self, spec: LevelSpec) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        for column, text in ((LEVEL, spec.level), (TITLE, spec.title)):
            edit = QLineEdit(text)
            edit.setFrame(False)
            edit.editingFinished.connect(self.changed)
            self._table.setCellWidget(row, column, edit)
        layers = self._layer_box(spec.layer)
        self._table.setCellWidget(row, LAYER, layers)
        for column in (KEY, NAME):
            self._table.setCellWidget(row, column, QgsFieldExpressionWidget())
        self._offer_fields(row)
        for column, text in ((KEY, spec.key), (NAME, spec.name)):
            widget = self._table.cellWidget(row, column)
            widget.setField(text)
            widget.fieldChanged.connect(self.changed)
        layers.layerChanged.connect(self._change_layer)

    def _layer_box(self, source: str) -> QgsMapLayerComboBox:
        box = QgsMapLayerComboBox()
        box.setProject(self._project)
        box.setFilters(Qgis.LayerFilter.PolygonLayer)
        offer_none(box)
        for layer in self._project.mapLayers().values():
            if source and layer.source() == source:
                box.setLayer(layer)
        return box

    def _change_layer(self, _layer: QgsMapLayer | None) -> None:
        for row in range(self._table.rowCount()):
            self._offer_fields(row)
        self.changed.emit()

    def _offer_fields(self, row: int) -> None:
        layer = self._table.cellWidget(row, LAYER).currentLayer() or self._polygons
        for column in (KEY, NAME):
            widget = self._table.cellWidget(row, column)
            if widget.layer() != layer:
                text = widget.currentText()
                widget.setLayer(layer)
                widget.setField(text)

    def _spec(self, row: int) -> LevelSpec:
        cell = self._table.cellWidget
        layer = cell(row, LAYER).currentLayer()
        key = cell(row, KEY).asExpression()
        level, title = (cell(row, column).text().strip() for column in (LEVEL, TITLE))
        return LevelSpec(
            level or title.lower(), title or level, key, cell(row, NAME).asExpression() or key, _path(layer)
        )


def _path(layer: QgsVectorLayer | None) -> str:
    if layer is None:
        return ""
    if layer.providerType() != "ogr":
        raise UserError("{layer} is no file.", hint="Save it as a GeoPackage first.", layer=layer.name())
    return str(layer.source())
