"""Designer files, loaded by path when a dialog opens."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QWidget

from ..support.paths import resource


def load_form(name: str, widget: QWidget) -> None:
    """Fill a widget with the content of `resources/ui/<name>.ui`; its parts become attributes."""
    uic.loadUi(str(resource("ui", f"{name}.ui")), widget)


def add_shortcut(form: QWidget, keys: QKeySequence, action: Callable[[], object]) -> None:
    """Keys that work inside a form, and rest while it is locked."""
    shortcut = QShortcut(keys, form)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(action)
