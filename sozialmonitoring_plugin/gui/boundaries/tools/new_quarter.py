"""Asks for key, name and parent of a new area before it is made."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from ....core.boundaries.drafting import DraftArea
from ....support.translation import translate
from ...choices import chosen, fill
from ...forms import load_form
from ...language import interface_wording
from .bench import Bench
from .machines.events import NewGround
from .mouse_rows import SQUARE_METRES_PER_HECTARE


class NewQuarterDialog(QDialog):
    """Proposes a free key and the area above that most of the ground belongs to."""

    ground_label: QLabel
    key_field: QLineEdit
    name_field: QLineEdit
    parent_box: QComboBox
    button_box: QDialogButtonBox

    def __init__(self, bench: Bench, ground: NewGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("new_quarter", self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench = bench
        hectares = interface_wording().number(ground.region.square_metres / SQUARE_METRES_PER_HECTARE, 2)
        self.ground_label.setText(
            translate("Boundaries", "{hectares} ha were chosen.").format(hectares=hectares)
        )
        self.key_field.setText(ground.key)
        fill(self.parent_box, self._parents(ground.parent), ground.parent)
        self.button_box.accepted.connect(self.accept)
        self.button_box.rejected.connect(self.reject)
        for field in (self.key_field, self.name_field):
            field.textChanged.connect(self._judge)
        self._judge()
        self.name_field.setFocus()

    @property
    def area(self) -> DraftArea:
        """What was entered."""
        return DraftArea(
            self.key_field.text().strip(), self.name_field.text().strip(), chosen(self.parent_box)
        )

    def _parents(self, proposed: str) -> list[tuple[str, str]]:
        """The areas above in the same municipality."""
        session = self._bench.session
        frames = {area.parent: session.rules.frame(key) for key, area in session.areas.items()}
        names = {one.key: one.name for one in self._bench.numbers() if one.key in frames}
        names = {key: name for key, name in names.items() if name not in {"", key}}
        same = [key for key, frame in frames.items() if frame == frames.get(proposed)]
        return [(key, f"{names[key]} ({key})" if key in names else key) for key in sorted(same)]

    def _judge(self) -> None:
        area = self.area
        is_free = area.key not in self._bench.session.areas
        button = self.button_box.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(bool(area.key and area.name) and is_free)
        taken = translate("Boundaries", "There is a Quartier with this key already.")
        self.key_field.setToolTip("" if is_free else taken)
