"""Designer files, loaded by path when a dialog opens."""

from __future__ import annotations

from qgis.PyQt import uic
from qgis.PyQt.QtWidgets import QWidget

from ..support.paths import resource


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget with the content of `resources/ui/<name>.ui`; its parts become attributes."""
    uic.loadUi(str(resource("ui", f"{name}.ui")), widget)
