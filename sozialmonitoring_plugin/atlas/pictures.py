"""Pictures that a booklet brings along as data URIs: the county's logo."""

from __future__ import annotations

import base64

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.booklets.errors import ContentsError
from ..core.booklets.logo import logo_bytes

_SVG = "data:image/svg+xml;"


def embedded(uri: str) -> tuple[str, bool]:
    """The source of a picture item that shows a data URI, and whether it is a drawing (SVG)."""
    content = base64.b64encode(logo_bytes(uri, "logo")).decode("ascii")
    return f"base64:{content}", uri.startswith(_SVG)


def is_picture(uri: str) -> bool:
    """Whether a data URI holds a picture that can be drawn."""
    try:
        content = logo_bytes(uri, "logo")
    except ContentsError:
        return False
    if uri.startswith(_SVG):
        return bool(QSvgRenderer(QByteArray(content)).isValid())
    return not QImage.fromData(content).isNull()
