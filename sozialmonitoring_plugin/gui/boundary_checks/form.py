"""The widgets of the dialog around the panel."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..forms import load_form

GEOPACKAGE = "GeoPackage (*.gpkg)"


class CheckBoundariesForm(QWidget):
    """Loaded from check_boundaries.ui."""

    areas_box: QgsMapLayerComboBox
    areas_button: QToolButton
    frame_box: QgsMapLayerComboBox
    frame_button: QToolButton
    addresses_box: QgsMapLayerComboBox
    addresses_button: QToolButton
    tolerance_box: QDoubleSpinBox
    summary_label: QLabel
    settle_button: QPushButton
    layer_button: QPushButton
    panel_layout: QVBoxLayout
    output_widget: QgsFileWidget

    def __init__(self) -> None:
        super().__init__()
        load_form("check_boundaries", self)
        for box in (self.areas_box, self.frame_box):
            box.setFilters(Qgis.LayerFilter.PolygonLayer)
        self.addresses_box.setFilters(Qgis.LayerFilter.PointLayer)
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter(GEOPACKAGE)
