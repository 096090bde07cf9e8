"""A county's logo from a file, looked at before it is stored."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage

from ..core.booklets.errors import ContentsError
from ..core.booklets.logo import logo_bytes, logo_uri

_HIGH = 96
"""Pixels of the picture that is looked at."""


def read_logo(path: Path) -> str:
    """The picture of a file as a data URI. Raises ContentsError for what cannot be read or drawn."""
    try:
        uri = logo_uri(path.read_bytes(), path.name)
    except OSError as error:
        raise ContentsError(
            "{file} cannot be read: {problem}.", file=path, problem=error.strerror or str(error)
        ) from error
    if logo_picture(uri).isNull():
        raise ContentsError(
            "{file} is damaged: it cannot be drawn.", hint="Save the picture again.", file=path.name
        )
    return uri


def logo_picture(uri: str) -> QImage:
    """A small picture of a logo to look at, a null image where it cannot be drawn."""
    content = logo_bytes(uri, "logo")
    if uri.startswith("data:image/svg"):
        return _drawn(content)
    image = QImage.fromData(content)
    return image if image.isNull() else image.scaledToHeight(_HIGH)


def _drawn(content: bytes) -> QImage:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    image = QImage(round(_HIGH * size.width() / size.height()) or 1, _HIGH, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
