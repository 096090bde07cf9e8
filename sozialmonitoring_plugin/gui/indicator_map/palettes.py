"""The colours of the classes: a palette, or colours that were chosen one by one."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...core.colours.kinds import NumberKind
from ...core.colours.palette import BACKWARDS
from ...core.indicators.tableau import Indicator, Kind, Polarity
from ...core.map_kinds import MapKind
from ...support.translation import translate
from ..palette_choice.choice import PaletteChoice
from ..palette_choice.model import PaletteContext


class Palettes(QWidget):
    """A palette choice that gives way to spelled-out colours until another palette is chosen."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = PaletteChoice(self)
        self._spelled = ""
        title = QLabel(translate("IndicatorMap", "&Colours:"), self)
        title.setBuddy(self.choice)
        self._note = QLabel(
            translate("IndicatorMap", "Single classes have colours of their own, until a palette is chosen."),
            self,
        )
        self._note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.choice.tools.insertWidget(0, title)
        layout.addWidget(self.choice)
        layout.addWidget(self._note)
        self.choice.changed.connect(self._choose)
        self._note.hide()

    @property
    def key(self) -> str:
        """The palette as one text, "" for the proposed one."""
        return self._spelled or self.choice.key

    def knows(self, key: str) -> bool:
        """Whether a palette is still there; colours that are spelled out are."""
        return "#" in key or self.choice.knows(key.removesuffix(BACKWARDS))

    def show_key(self, key: str) -> None:
        """Show another palette; says nothing to anybody. Raises ColourError for one that is not known."""
        self._spelled = key if "#" in key else ""
        self._note.setVisible(bool(self._spelled))
        if self._spelled:
            self.choice.show_choice(self.choice.palette)
        elif key != self.choice.key:
            self.choice.show_choice(key.removesuffix(BACKWARDS), key.endswith(BACKWARDS))

    def show_context(self, indicator: Indicator | None, kind: MapKind, classes: int) -> None:
        """Draw and propose palettes for an indicator and a number of classes."""
        changes = kind is MapKind.CHANGE or (indicator is not None and indicator.kind is Kind.CHANGE)
        polarity = indicator.polarity if indicator is not None else Polarity.NEUTRAL
        numbers = NumberKind.AROUND_CENTRE if changes else NumberKind.AMOUNTS
        self.choice.show_context(PaletteContext(polarity, numbers, max(classes, 1)))

    def _choose(self) -> None:
        self._spelled = ""
        self._note.hide()
        self.changed.emit()
