"""Numbers, dates and reasons as the interface shows them: in the language of QGIS, else English."""

from __future__ import annotations

from ..core.wording import Wording
from ..support.language import language_of_qgis


def interface_wording() -> Wording:
    """The wording in the language of QGIS."""
    return Wording.of(language_of_qgis())
