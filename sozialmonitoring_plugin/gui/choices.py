"""Combo boxes that offer named values."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox


def fill(box: QComboBox, entries: Iterable[tuple[str, str]], current: str) -> None:
    """Offer (value, text) pairs and keep `current` where it is still offered; says nothing to anybody."""
    blocker = QSignalBlocker(box)
    box.clear()
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    blocker.unblock()


def chosen(box: QComboBox) -> str:
    """The value behind the current text, "" for none."""
    return str(box.currentData() or "")
