"""Pictures that a booklet brings along as data URIs: the county's logo."""

from __future__ import annotations

import base64
import binascii
import re

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer

_DATA_URI = re.compile(r"data:(image/[\w.+-]+);base64,(.*)", re.DOTALL)


def embedded(uri: str) -> tuple[str, bool]:
    """The source of a picture item that shows a data URI, and whether it is a drawing (SVG)."""
    found = _DATA_URI.fullmatch(uri)
    kind, data = found.groups() if found else ("", "")
    return f"base64:{''.join(data.split())}", kind == "image/svg+xml"


def is_picture(uri: str) -> bool:
    """Whether a data URI holds a picture that can be drawn."""
    found = _DATA_URI.fullmatch(uri)
    if found is None:
        return False
    try:
        data = base64.b64decode("".join(found[2].split()), validate=True)
    except (binascii.Error, ValueError):
        return False
    if found[1] == "image/svg+xml":
        return bool(QSvgRenderer(QByteArray(data)).isValid())
    return not QImage.fromData(data).isNull()
