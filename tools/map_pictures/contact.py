"""A sheet of pictures: a row for each map, in colour, as with deuteranopia, and in grey."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from sozialmonitoring_plugin.core.colours.vision import Vision, seen_rgb
from sozialmonitoring_plugin.layers.fonts import installed_family

WIDTH, GAP, CAPTION = 640, 12, 34
LOOKS = {
    Vision.NORMAL: "in Farbe",
    Vision.DEUTERANOPIA: "bei Deuteranopie",
    Vision.GREY: "Schwarz-Weiß-Druck",
}


@dataclass(frozen=True)
class Shot:
    """A picture of a map and what kind of map it is."""

    caption: str
    path: Path


def write_contact_sheet(shots: Sequence[Shot], title: str, path: Path) -> None:
    """Write all pictures of a place in three looks side by side."""
    images = [
        QImage(str(shot.path)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        for shot in shots
    ]
    height = sum(image.height() + CAPTION + GAP for image in images)
    sheet = QImage(len(LOOKS) * (WIDTH + GAP) + GAP, height + CAPTION + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#ffffff"))
    painter = QPainter(sheet)
    top = CAPTION + GAP
    _write(painter, title, QRect(GAP, GAP // 2, sheet.width(), CAPTION), 20)
    for shot, image in zip(shots, images, strict=True):
        for place, (vision, look) in enumerate(LOOKS.items()):
            left = GAP + place * (WIDTH + GAP)
            _write(painter, f"{shot.caption} – {look}", QRect(left, top, WIDTH, CAPTION), 15)
            painter.drawImage(left, top + CAPTION, _seen(image, vision))
        top += image.height() + CAPTION + GAP
    painter.end()
    sheet.save(str(path))
    _use_few_colours(path)


def _scaled(path: Path) -> QImage:
    return QImage(str(path)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def _use_few_colours(path: Path) -> None:
    """A third of the bytes; ImageMagick finds the colours that are there, without dithering."""
    command = ["convert", str(path), "+dither", "-colors", "255", f"png8:{path}"]
    subprocess.run(command, check=True)


def _write(painter: QPainter, text: str, box: QRect, size: int) -> None:
    font = QFont(installed_family())
    font.setPixelSize(size)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _seen(image: QImage, vision: Vision) -> QImage:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    pointer = image.constBits()
    pointer.setsize(image.sizeInBytes())
    rows = np.frombuffer(pointer, np.uint8).reshape(image.height(), image.bytesPerLine())
    rgb = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) / 255.0
    changed = np.ascontiguousarray(np.clip(np.rint(seen_rgb(rgb, vision) * 255), 0, 255).astype(np.uint8))
    made = QImage(changed.data, image.width(), image.height(), 3 * image.width(), QImage.Format.Format_RGB888)
    return made.copy()
