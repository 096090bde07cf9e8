"""One font family for all pages, and one that is really there."""

from __future__ import annotations

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ..layers.fonts import installed_family, is_installed


def with_booklet_fonts(document: QDomDocument) -> None:
    """Replace families that are not installed in every text format of a layout template."""
    formats = document.elementsByTagName("text-style")
    for index in range(formats.count()):
        element = formats.at(index).toElement()
        if not is_installed(element.attribute("fontFamily")):
            element.setAttribute("fontFamily", installed_family())


def in_bold(text_format: QgsTextFormat) -> QgsTextFormat:
    """The format in the bold face of its family, not in a regular one made thicker."""
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setStyleName("")
    font.setBold(True)
    changed.setFont(font)
    changed.setNamedStyle("")
    return changed
