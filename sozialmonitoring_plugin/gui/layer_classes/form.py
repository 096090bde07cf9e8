"""The form of the map dialog without what only a monitoring has."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ...support.translation import translate
from ..indicator_map.form import IndicatorMapForm


class LayerForm(IndicatorMapForm):
    """A field takes the place of the indicator."""

    def __init__(self) -> None:
        super().__init__()
        self.indicator_box_label.setText(translate("LayerClasses", "F&ield:"))
        self.indicator_box.setToolTip(translate("LayerClasses", "A field of the layer that holds numbers"))
        self.what_group.setTitle(translate("LayerClasses", "What is shown"))
        self.class_group.setTitle(translate("LayerClasses", "Classes"))
        for part in self._only_of_a_monitoring():
            part.hide()

    def _only_of_a_monitoring(self) -> list[QWidget]:
        names = (
            "missing_label missing_widget monitoring_widget_label monitoring_widget monitoring_summary kinds"
            " date_box_label date_box"
            " level_box_label level_box place_box_label place_box stored_box_label stored_box store_button"
            " weighted_box pooled_box labels_box_label labels_box secret_group output_widget_label"
            " output_widget"
        )
        return [getattr(self, name) for name in names.split()]
