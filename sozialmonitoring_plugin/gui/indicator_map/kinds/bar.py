"""A row of big buttons, one for each kind of map."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ....core.map_kinds import MapKind
from ....support.paths import resource
from ....support.translation import translate
from ....workflows.map_kinds.makers import MAKERS
from .fitting import PAGE, kind_tips, kind_titles

PICTURE = QSize(44, 30)


class KindBar(QWidget):
    """A click on a kind that does not fit tells why and changes nothing."""

    chosen = pyqtSignal(str)
    refused = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("MapKinds", "Kind of map"))
        self._reasons: dict[str, str] = {}
        self._current = MapKind.CHOROPLETH.value
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        drawn = {PAGE, *(kind.value for kind in MAKERS)}
        self.buttons = {kind: self._button(kind) for kind in kind_titles() if kind in drawn}
        for button in self.buttons.values():
            layout.addWidget(button)

    def show_kind(self, kind: str) -> None:
        """Press the button of a kind; says nothing to anybody."""
        self._current = kind
        if kind in self.buttons:
            self.buttons[kind].setChecked(True)

    def explain(self, reasons: dict[str, str]) -> None:
        """Why kinds do not fit; what is not named fits."""
        self._reasons = reasons
        titles, tips = kind_titles(), kind_tips()
        for kind, button in self.buttons.items():
            why = reasons.get(kind, "")
            button.setIcon(_picture(kind, fits=not why))
            button.setToolTip(f"<b>{titles[kind]}</b><br>{why or tips[kind]}")
            button.setAccessibleDescription(why or tips[kind])
            font = button.font()
            font.setItalic(bool(why))
            button.setFont(font)

    def _button(self, kind: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(kind_titles()[kind])
        button.setIconSize(PICTURE)
        button.setIcon(_picture(kind, fits=True))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setObjectName(f"kind_{kind}")
        button.clicked.connect(partial(self._click, kind))
        self._group.addButton(button)
        return button

    def _click(self, kind: str, _checked: bool = True) -> None:
        why = self._reasons.get(kind, "")
        if why:
            self.show_kind(self._current)
            self.refused.emit(why)
        elif kind != self._current:
            self._current = kind
            self.chosen.emit(kind)


def _picture(kind: str, *, fits: bool) -> QIcon:
    """The picture of a kind; grey where it does not fit."""
    icon = QIcon(str(resource("icons/kinds", f"{kind}.svg")))
    if fits:
        return icon
    return QIcon(icon.pixmap(PICTURE, QIcon.Mode.Disabled))
