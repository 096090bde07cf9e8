"""One font family that is really there, and text that can be searched."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QFont, QFontInfo
from qgis.PyQt.QtXml import QDomDocument

from ..layers.fonts import PREFERRED

# The least spacing in points that Qt notices at every size. It turns ligatures off, which would
# make "Pflege" in a PDF a word that nobody finds by searching.
_SPACING = 0.05


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
        if float(element.attribute("fontLetterSpacing", "0") or 0) == 0:
            element.setAttribute("fontLetterSpacing", str(_SPACING))


def in_booklet_font(text_format: QgsTextFormat) -> QgsTextFormat:
    """The format of a map label in the family of the pages, without ligatures as well."""
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setFamily(booklet_family())
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _SPACING)
    changed.setFont(font)
    return changed
