"""Charts painted mark by mark look as Qt's reader of SVG draws them, and nothing unknown is painted."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.drawing import Box, Drawing, Writing
from sozialmonitoring_plugin.layers.chart_painting import PaintedChart, UnknownMarkError

PIXELS = 20
PAPER = Paper(30.0, 20.0)


@pytest.fixture
def drawing() -> Drawing:
    drawing = Drawing(PAPER)
    drawing.box(Box(2, 2, 10, 6), "#1f5a7a", "#000000", 0.4)
    drawing.line((1, 12), (28, 18), "#cc3311", 0.5)
    drawing.circle((20, 6), 3, "#ffcc00", "#333333", 0.3)
    drawing.polygon([(14, 12), (18, 12), (16, 16)], "#228833")
    return drawing


def painted(svg: str) -> np.ndarray:
    image = blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(PIXELS, PIXELS)
    PaintedChart.of(svg).paint(painter)
    painter.end()
    return pixels(image)


def rendered(svg: str) -> np.ndarray:
    image = blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return pixels(image)


def blank() -> QImage:
    image = QImage(round(PAPER.width * PIXELS), round(PAPER.height * PIXELS), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    return image


def pixels(image: QImage) -> np.ndarray:
    memory = image.constBits().asarray(image.sizeInBytes())
    return np.frombuffer(memory, dtype=np.uint8).reshape(image.height(), image.width(), 4).astype(int)


def test_shapes_are_where_and_as_svg_has_them(drawing: Drawing) -> None:
    svg = drawing.finished("Probe", ()).svg
    chart = PaintedChart.of(svg)
    assert (chart.width, chart.height, len(chart.marks)) == (30.0, 20.0, 4)
    difference = np.abs(painted(svg) - rendered(svg))[:, :, :3].max(axis=2)
    assert (painted(svg) < 250).any(), "something is painted"
    assert (difference > 60).mean() < 0.001


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_text_stands_at_its_anchor(anchor: str) -> None:
    drawing = Drawing(PAPER)
    drawing.text((15, 10), "Übach 12,5", Writing(anchor))
    ours, theirs = (image(drawing.finished("Probe", ()).svg) for image in (painted, rendered))
    for axis in (0, 1):
        mine, other = (np.flatnonzero((one[:, :, 0] < 128).any(axis=axis)) for one in (ours, theirs))
        assert abs(mine[0] - other[0]) <= 3
        assert abs(mine[-1] - other[-1]) <= 3


def test_a_turned_text_is_turned() -> None:
    drawing = Drawing(PAPER)
    drawing.text((15, 18), "Anteil", Writing(turned=-90.0))
    inked = painted(drawing.finished("Probe", ()).svg)[:, :, 0] < 128
    assert inked.any(axis=1).sum() > 2 * inked.any(axis=0).sum(), "higher than wide"


def test_a_drawing_with_marks_that_are_unknown_is_left_to_others(drawing: Drawing) -> None:
    drawing.path("M0 0 L5 5 Z", "#000000")
    with pytest.raises(UnknownMarkError, match="path"):
        PaintedChart.of(drawing.finished("Probe", ()).svg)


HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{marks}</svg>'
TEXT = (
    '<text x="2" y="12" font-family="a" font-size="6" font-weight="bold" text-anchor="{anchor}" '
    'fill="#000">{text}</text>'
)


@pytest.mark.parametrize(
    "marks",
    [
        '<rect width="100%" height="100%" fill="#0a0"/>',
        '<rect x="0" y="0" width="100%" height="9" fill="#0a0" stroke="none"/>',
        '<rect x="0" y="0" width="nan" height="9" fill="#0a0" stroke="none"/>',
        '<rect x="0" y="0" width="9" height="9"/>',
        '<circle cx="9" cy="9" r="3" fill="#0a0" stroke="none" style="fill:#f00"/>',
        '<circle cx="9" cy="9" r="3" fill="url(#a)" stroke="none"/>',
        '<polygon points="0 0 40 0 20 20" fill="#00f" stroke="none"/>',
        '<text x="2" y="12" font-size="6px">Kreis</text>',
        TEXT.format(anchor="inherit", text="Kreis"),
        TEXT.format(anchor="start", text="Kreis<tspan>e</tspan>"),
    ],
)
def test_what_another_program_draws_is_left_to_others(marks: str) -> None:
    """Read wrongly, a mark would vanish; read while it is painted, it would end QGIS."""
    assert (
        len(PaintedChart.of(HEAD.format(box="0 0 40 20", marks=TEXT.format(anchor="end", text=""))).marks)
        == 1
    )
    with pytest.raises(UnknownMarkError):
        PaintedChart.of(HEAD.format(box="0 0 40 20", marks=marks))


@pytest.mark.parametrize("box", ["0 0 0 20", "0 0 40 0", "5 0 40 20", "0 0 -40 20", "0 0 nan 20", "0 0 40"])
def test_a_sheet_without_room_or_with_another_origin_is_left_to_others(box: str) -> None:
    mark = '<rect x="0" y="0" width="9" height="9" fill="#0a0" stroke="none"/>'
    assert len(PaintedChart.of(HEAD.format(box="0 0 40 20", marks=mark)).marks) == 1
    with pytest.raises(UnknownMarkError):
        PaintedChart.of(HEAD.format(box=box, marks=mark))
