"""A font family for maps and booklets that is really there."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

PREFERRED = ("Open Sans", "Noto Sans", "Segoe UI", "Arial", "DejaVu Sans")

_MEASURED = 100


def is_installed(family: str) -> bool:
    """Whether Qt has this very family, and would not take another one in its place."""
    return bool(family) and QFontInfo(QFont(family)).family().casefold() == family.casefold()


@cache
def installed_family() -> str:
    """The first of the preferred families that is installed, else what Qt takes by default."""
    installed = (family for family in PREFERRED if is_installed(family))
    return next(installed, QFontInfo(QFont()).family())


def text_width(text: str) -> float:
    """Width of a line in the installed family, for a size of 1."""
    font = QFont(installed_family())
    font.setPixelSize(_MEASURED)
    return QFontMetricsF(font).horizontalAdvance(text) / _MEASURED
