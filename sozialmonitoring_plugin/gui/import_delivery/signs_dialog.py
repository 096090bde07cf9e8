"""Sign profiles of one's own: a name, the profile it is based on, and a table of signs with meanings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ...core.deliveries.cells.sign_profile import SignProfile
from ...core.deliveries.cells.signs import DEFAULT, MEANINGS
from ...core.errors import UserError
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.sign_profiles import list_sign_profiles, remove_sign_profile, store_sign_profile
from ..choices import chosen, fill
from ..sign_titles import sign_titles
from .gestures import meaning_title

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class SignsDialog(QDialog):
    """Edits one profile at a time; `name` is the one that was stored last."""

    def __init__(self, importing: ImportDeliveryDialog) -> None:
        super().__init__(importing)
        self._monitoring = importing.choice.monitoring
        self.name = ""
        self.setWindowTitle(translate("ImportDelivery", "Sign profiles"))
        self.name_box, self.base_box, self.table = QComboBox(), QComboBox(), QTableWidget(0, 2)
        self.add_button = QPushButton(translate("ImportDelivery", "&Add a sign"))
        self.remove_button = QPushButton(translate("ImportDelivery", "&Remove the sign"))
        self.delete_button = QPushButton(translate("ImportDelivery", "&Delete the profile"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close
        )
        self._build()
        self._offer(chosen(importing.form.signs_box))

    @property
    def profile(self) -> SignProfile:
        """What is edited; rows without a sign do not count."""
        pairs = [(self._sign(row), self._meaning(row)) for row in range(self.table.rowCount())]
        return SignProfile(
            self.name_box.currentText(), chosen(self.base_box), tuple(one for one in pairs if one[0])
        )

    def add(self, sign: str = "", meaning: str = MEANINGS[0]) -> None:
        """Add a row."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(sign))
        box = QComboBox()
        fill(box, [(one, meaning_title(one)) for one in MEANINGS], meaning)
        self.table.setCellWidget(row, 1, box)

    def save(self) -> None:
        """Store the profile under its name. Raises UserError."""
        name = self.name_box.currentText().strip()
        store_sign_profile(self._monitoring, name, self.profile, self._monitoring.revision)
        self.name = name
        self._offer(name)

    def delete(self) -> None:
        """Forget the profile."""
        name = self.name_box.currentText().strip()
        if name in list_sign_profiles(self._monitoring):
            remove_sign_profile(self._monitoring, name, self._monitoring.revision)
            self.name = ""
            self._offer("")

    def _build(self) -> None:
        self.name_box.setEditable(True)
        fill(self.base_box, sign_titles(), DEFAULT)
        self.table.setHorizontalHeaderLabels(
            [translate("ImportDelivery", "Sign"), translate("ImportDelivery", "Means")]
        )
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.setLayout(self._arranged())
        self.resize(520, 420)
        self.name_box.activated.connect(lambda _place: self._show(self.name_box.currentText()))
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self.remove_button.clicked.connect(lambda: self.table.removeRow(self.table.currentRow()))
        self.delete_button.clicked.connect(lambda: self._guarded(self.delete))
        self._buttons.accepted.connect(lambda: self._guarded(self.save))
        self._buttons.rejected.connect(self.accept)

    def _arranged(self) -> QVBoxLayout:
        layout, form, row = QVBoxLayout(), QFormLayout(), QHBoxLayout()
        form.addRow(translate("ImportDelivery", "&Name:"), self.name_box)
        form.addRow(translate("ImportDelivery", "&Based on:"), self.base_box)
        for button in (self.add_button, self.remove_button, self.delete_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout.addLayout(form)
        layout.addWidget(self.table)
        layout.addLayout(row)
        layout.addWidget(self._buttons)
        return layout

    def _offer(self, name: str) -> None:
        names = list_sign_profiles(self._monitoring)
        fill(self.name_box, [(one, one) for one in names], name)
        self._show(self.name_box.currentText())

    def _show(self, name: str) -> None:
        profile = list_sign_profiles(self._monitoring).get(name, SignProfile())
        self.base_box.setCurrentIndex(self.base_box.findData(profile.based_on))
        self.table.setRowCount(0)
        for pair in profile.signs:
            self.add(*pair)
        if not profile.signs:
            self.add()

    def _sign(self, row: int) -> str:
        item = self.table.item(row, 0)
        return item.text().strip() if item else ""

    def _meaning(self, row: int) -> str:
        return chosen(self.table.cellWidget(row, 1))

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as error:
            QMessageBox.warning(self, self.windowTitle(), sentence(error))
