"""A map as seen with other eyes, or printed in black and white."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsMapCanvas, QgsPreviewEffect
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...core.colours.vision import Vision
from ...support.translation import translate
from ..choices import chosen, fill

_MODES = {
    Vision.DEUTERANOPIA: QgsPreviewEffect.PreviewMode.PreviewDeuteranope,
    Vision.PROTANOPIA: QgsPreviewEffect.PreviewMode.PreviewProtanope,
    Vision.TRITANOPIA: QgsPreviewEffect.PreviewMode.PreviewTritanope,
    Vision.GREY: QgsPreviewEffect.PreviewMode.PreviewGrayscale,
}


class VisionPreview(QComboBox):
    """Shows canvases with QGIS' own preview effect; the layers keep their colours."""

    def __init__(self, canvases: Sequence[QgsMapCanvas], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvases = tuple(canvases)
        fill(self, [(vision.value, _title(vision)) for vision in Vision], Vision.NORMAL.value)
        self.setAccessibleName(translate("PaletteChoice", "As seen with"))
        self.setToolTip(translate("PaletteChoice", "Shows the map as others see it; nothing is changed"))
        self.currentIndexChanged.connect(self._show)

    @property
    def vision(self) -> Vision:
        """Whose eyes the map is seen with."""
        return Vision(chosen(self))

    @vision.setter
    def vision(self, vision: Vision) -> None:
        self.setCurrentIndex(self.findData(vision.value))

    def _show(self) -> None:
        mode = _MODES.get(self.vision)
        for canvas in self._canvases:
            if mode is not None:
                canvas.setPreviewMode(mode)
            canvas.setPreviewModeEnabled(mode is not None)


def _title(vision: Vision) -> str:
    return {
        Vision.NORMAL: translate("PaletteChoice", "normal colour vision"),
        Vision.DEUTERANOPIA: translate("PaletteChoice", "green blindness (deuteranopia)"),
        Vision.PROTANOPIA: translate("PaletteChoice", "red blindness (protanopia)"),
        Vision.TRITANOPIA: translate("PaletteChoice", "blue blindness (tritanopia)"),
        Vision.GREY: translate("PaletteChoice", "black-and-white print"),
    }[vision]
