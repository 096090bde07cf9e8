"""A font family for map and legend that is really there."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsFontUtils
from qgis.PyQt.QtGui import QFont

PREFERRED = ("Open Sans", "Noto Sans", "Segoe UI", "Arial", "DejaVu Sans")


@cache
def installed_family() -> str:
    """The first of the preferred families that is installed, else what Qt takes by default."""
    for family in PREFERRED:
        if QgsFontUtils.fontFamilyOnSystem(family):
            return family
    return QFont().family()
