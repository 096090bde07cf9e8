"""A layer of the project or of a file, read once into plain data."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QToolButton

from ...core.errors import UserError
from ...layers.feature_table import FeatureTable, LayerError, read_table
from ...support.translation import translate


def offer_none(box: QgsMapLayerComboBox) -> None:
    """Let a box choose no layer, and choose none."""
    box.setAllowEmptyLayer(True, translate("CreateMonitoring", "none"))
    box.setCurrentIndex(0)


class LayerChoice(QObject):
    """A combo box of layers with a button that adds a file to it."""

    changed = pyqtSignal()
    edited = pyqtSignal()
    refused = pyqtSignal(object)

    def __init__(self, box: QgsMapLayerComboBox, button: QToolButton, project: QgsProject) -> None:
        super().__init__(box)
        self._box = box
        self._files: list[QgsVectorLayer] = []
        self._table: FeatureTable | None = None
        self._watched: QgsVectorLayer | None = None
        box.setProject(project)
        button.clicked.connect(self._choose_file)
        box.layerChanged.connect(self._change)
        self._watch()

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The chosen layer."""
        return self._box.currentLayer()

    @property
    def path(self) -> str:
        """The source of the layer as qgis_process takes it, "" for none."""
        return self.layer.source() if self.layer is not None else ""

    def table(self) -> FeatureTable | None:
        """All features, read when first asked for; None without a layer. Raises LayerError without a CRS."""
        layer = self.layer
        if layer is not None and self._table is None:
            self._table = read_table(layer, layer.name())
        return self._table

    def choose(self, path: str) -> None:
        """Add a file to the choice and choose it. Raises LayerError where it is no layer."""
        layer = QgsVectorLayer(path, Path(path).stem, "ogr")
        if not layer.isValid():
            raise LayerError("{file} holds no layer that QGIS can read.", file=path)
        self._files.append(layer)
        self._box.setAdditionalLayers(self._files)
        self._box.setLayer(layer)

    def _choose_file(self) -> None:
        title = translate("CreateMonitoring", "Choose a layer")
        filters = "GeoPackage, Shapefile, GeoJSON (*.gpkg *.shp *.geojson *.json *.fgb *.gml)"
        path, _ = QFileDialog.getOpenFileName(self._box.window(), title, "", filters)
        if not path:
            return
        try:
            self.choose(path)
        except UserError as error:
            self.refused.emit(error)

    def _change(self, _layer: QgsVectorLayer | None) -> None:
        self._table = None
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Notice when somebody edits the layer meanwhile."""
        if self._watched is not None and not sip.isdeleted(self._watched):
            self._watched.dataChanged.disconnect(self._forget)
            self._watched.layerModified.disconnect(self._forget)
        self._watched = self.layer
        if self._watched is not None:
            self._watched.dataChanged.connect(self._forget)
            self._watched.layerModified.connect(self._forget)

    def _forget(self) -> None:
        self._table = None
        self.edited.emit()
