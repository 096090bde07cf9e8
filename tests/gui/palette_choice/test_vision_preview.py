"""The map as others see it."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMapCanvas, QgsPreviewEffect

from sozialmonitoring_plugin.core.colours.vision import Vision
from sozialmonitoring_plugin.gui.palette_choice.vision_preview import VisionPreview

Mode = QgsPreviewEffect.PreviewMode


@pytest.fixture
def canvas(qtbot) -> QgsMapCanvas:
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def preview(qtbot, canvas) -> VisionPreview:
    made = VisionPreview((canvas,))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("vision", "mode"),
    [
        (Vision.DEUTERANOPIA, Mode.PreviewDeuteranope),
        (Vision.PROTANOPIA, Mode.PreviewProtanope),
        (Vision.TRITANOPIA, Mode.PreviewTritanope),
        (Vision.GREY, Mode.PreviewGrayscale),
    ],
)
def test_the_canvas_is_seen_with_other_eyes_and_again_as_it_is(canvas, preview, vision, mode):
    assert not canvas.previewModeEnabled()
    preview.vision = vision
    assert canvas.previewModeEnabled()
    assert canvas.previewMode() == mode
    preview.vision = Vision.NORMAL
    assert not canvas.previewModeEnabled()


def test_every_vision_is_offered_in_words(preview):
    texts = [preview.itemText(row) for row in range(preview.count())]
    assert len(set(texts)) == len(Vision) == 5
    assert preview.vision is Vision.NORMAL
    assert preview.accessibleName() == "As seen with"
