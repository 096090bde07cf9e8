"""How numbers stand in tables."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

_FLAGS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

NUMBERS_ALIGNED: int = getattr(_FLAGS, "value", None) or int(_FLAGS)
"""At the right; a plain number, which models of Qt 5 and Qt 6 understand."""
