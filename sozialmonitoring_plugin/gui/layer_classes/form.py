"""The form of the map dialog without what only a monitoring has."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import QWidget

from ...support.translation import translate
from ..indicator_map.form import IndicatorMapForm, quietly_choose
from ..indicator_map.state import ClassChoice


class LayerForm(IndicatorMapForm):
    """A field takes the place of the indicator."""

    def __init__(self) -> None:
        super().__init__()
        self._classes_shown = ClassChoice()
        self.indicator_box_label.setText(translate("LayerClasses", "&Field:"))
        self.indicator_box.setToolTip(translate("LayerClasses", "A field of the layer that holds numbers"))
        self.what_group.setTitle(translate("LayerClasses", "What is shown"))
        self.class_group.setTitle(translate("LayerClasses", "Classes"))
        for part in self._only_of_a_monitoring():
            part.hide()

    def read_classes(self) -> ClassChoice:
        """What is chosen. Raises UserError for bounds that are no numbers."""
        found = self.scheme.read(self._classes_shown)
        self._classes_shown = replace(found, palette=self.palettes.key)
        return self._classes_shown

    def show_classes(self, field: str, classes: ClassChoice) -> None:
        """Show other choices; says nothing to anybody."""
        self._classes_shown = classes
        quietly_choose(self.indicator_box, field)
        self.palettes.show_key(classes.palette)
        self.scheme.show(classes)

    def _only_of_a_monitoring(self) -> list[QWidget]:
        names = (
            "missing_label missing_widget monitoring_widget_label monitoring_widget monitoring_summary kinds"
            " date_box_label date_box"
            " level_box_label level_box place_box_label place_box stored_box_label stored_box store_button"
            " weighted_box pooled_box labels_box_label labels_box secret_group output_widget_label"
            " output_widget"
        )
        return [getattr(self, name) for name in names.split()]
