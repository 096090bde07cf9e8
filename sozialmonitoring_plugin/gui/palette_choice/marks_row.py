"""The marks of the chosen palette beside its box."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ...core.colours.checks import Marks
from .ramps import MARK_SIZE, mark_icon
from .titles import lacking_titles, mark_titles


class MarksRow(QWidget):
    """An icon for each mark, pale where the palette does not have it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.labels = {name: QLabel(self) for name in mark_titles()}
        for label in self.labels.values():
            layout.addWidget(label)

    def show_marks(self, marks: Marks) -> None:
        """Show what a palette is fit for."""
        has, lacks = mark_titles(), lacking_titles()
        for name, label in self.labels.items():
            there = bool(getattr(marks, name))
            mode = QIcon.Mode.Normal if there else QIcon.Mode.Disabled
            label.setPixmap(mark_icon(name).pixmap(QSize(MARK_SIZE), mode))
            text = has[name] if there else lacks[name]
            label.setToolTip(text)
            label.setAccessibleName(text)
