"""Small buttons that show a sign and say in words what it means."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QToolButton, QWidget


def sign_button(parent: QWidget, sign: str, text: str) -> QToolButton:
    """A button whose sign is told by tooltip and to those who do not see it."""
    button = QToolButton(parent)
    button.setText(sign)
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button
