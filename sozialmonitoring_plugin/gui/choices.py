"""Combo boxes that offer named values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox

_GUEST = Qt.ItemDataRole.UserRole + 1


def fill(box: QComboBox, entries: Iterable[tuple[str, str]], current: str) -> None:
    """Offer (value, text) pairs and keep `current` where it is still offered; says nothing to anybody."""
    blocker = QSignalBlocker(box)
    box.clear()
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    blocker.unblock()


def chosen_date(box: QComboBox) -> date | None:
    """The date in ISO 8601 behind the current text, None for none."""
    value = chosen(box)
    return date.fromisoformat(value) if value else None


def chosen(box: QComboBox) -> str:
    """The value behind the current text, "" for none."""
    return str(box.currentData() or "")


def choose(box: QComboBox, value: str, text: str = "") -> None:
    """Choose a value; one that is not offered becomes an entry until another comes. Says nothing."""
    blocker = QSignalBlocker(box)
    guest = box.findData(True, _GUEST)
    if guest >= 0:
        box.removeItem(guest)
    if box.findData(value) < 0:
        box.addItem(text or value, value)
        box.setItemData(box.count() - 1, True, _GUEST)
    box.setCurrentIndex(box.findData(value))
    blocker.unblock()
