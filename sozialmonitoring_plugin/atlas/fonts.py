"""One font family that is really there, and text that can be searched."""

from __future__ import annotations

from qgis.core import QgsFontUtils, QgsTextFormat
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument

from ..layers.fonts import installed_family

# The least spacing that Qt notices. It turns ligatures off, which would make "Pflege" in a PDF
# a word that nobody finds by searching.
_SPACING = 0.02


def with_booklet_fonts(document: QDomDocument) -> None:
    """Replace families that are not installed in every text format of a layout template."""
    formats = document.elementsByTagName("text-style")
    for index in range(formats.count()):
        element = formats.at(index).toElement()
        if not QgsFontUtils.fontFamilyOnSystem(element.attribute("fontFamily")):
            element.setAttribute("fontFamily", installed_family())
            element.removeAttribute("namedStyle")
        if float(element.attribute("fontLetterSpacing", "0") or 0) == 0:
            element.setAttribute("fontLetterSpacing", str(_SPACING))


def without_ligatures(text_format: QgsTextFormat) -> QgsTextFormat:
    """The format of a map label, so that its text is found by searching as well."""
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _SPACING)
    changed.setFont(font)
    return changed
