"""The language of QGIS, as far as this plugin speaks it."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..core.wording import LANGUAGES


def language_of_qgis() -> str:
    """One of LANGUAGES: that of QGIS, else English."""
    language = str(QgsApplication.instance().locale())[:2]
    return language if language in LANGUAGES else "en"
