"""One font family for all pages, and one that is really there."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QFont, QFontInfo
from qgis.PyQt.QtXml import QDomDocument

from ..layers.fonts import PREFERRED


def is_installed(family: str) -> bool:
    """Whether Qt has this very family, and would not take another one in its place."""
    return bool(family) and QFontInfo(QFont(family)).family().casefold() == family.casefold()


@cache
def booklet_family() -> str:
    """The first of the preferred families that is installed, else what Qt takes by default."""
    installed = (family for family in PREFERRED if is_installed(family))
    return next(installed, QFontInfo(QFont()).family())


def with_booklet_fonts(document: QDomDocument) -> None:
    """Replace families that are not installed in every text format of a layout template."""
    formats = document.elementsByTagName("text-style")
    for index in range(formats.count()):
        element = formats.at(index).toElement()
        if not is_installed(element.attribute("fontFamily")):
            element.setAttribute("fontFamily", booklet_family())


def in_booklet_font(text_format: QgsTextFormat) -> QgsTextFormat:
    """The format of a map label in the family of the pages."""
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setFamily(booklet_family())
    changed.setFont(font)
    return changed


def in_bold(text_format: QgsTextFormat) -> QgsTextFormat:
    """The format in the bold face of its family, not in a regular one made thicker."""
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setStyleName("")
    font.setBold(True)
    changed.setFont(font)
    changed.setNamedStyle("")
    return changed
