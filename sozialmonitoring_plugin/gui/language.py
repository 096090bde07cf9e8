"""Numbers, dates and reasons as the interface shows them: in the language of QGIS, else English."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..core.wording import LANGUAGES, Wording


def interface_wording() -> Wording:
    """The wording in the language of QGIS."""
    language = QgsApplication.instance().locale()[:2]
    return Wording.of(language if language in LANGUAGES else "en")
