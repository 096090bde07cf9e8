"""The dialog with a file chosen and understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton

from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.gui.import_delivery.dialog import ImportDeliveryDialog
from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle

LEFT = Qt.MouseButton.LeftButton
TABLE = (
    "Stand: 31.12.2014;;;",
    "Schlüssel;Quartier;Einwohner;Arbeitslose",
    "11;Altdorf;1000;50",
    "12;Neudorf;2222;200",
    "21;Bergheim;3000;2",
    "22;Talheim;4000;-",
    ";Innenstadt;10222;252",
)


@pytest.fixture
def understood(
    qtbot, monitoring: Monitoring, open_dialog: Callable, tmp_path: Path
) -> Callable[..., ImportDeliveryDialog]:
    """`understood("a;b", "1;2")` opens the dialog on a file with these lines."""

    def opened(*lines: str, name: str = "delivery.csv") -> ImportDeliveryDialog:
        file = tmp_path / name
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        dialog = open_dialog(ImportDeliveryDialog)
        dialog.form.file_widget.setFilePath(str(file))
        settle(qtbot, dialog)
        return dialog

    return opened


@pytest.fixture
def press(qtbot) -> Callable[[ImportDeliveryDialog, str], None]:
    """`press(dialog, "key")` presses the button of a gesture and waits for the corrected look."""

    def pressed(dialog: ImportDeliveryDialog, name: str) -> None:
        dialog.views.roles.action(name).trigger()
        settle(qtbot, dialog)

    return pressed


@pytest.fixture(autouse=True)
def no_unexpected_question(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A box that a test does not expect is closed with no, and the test fails for it."""
    asked: list[str] = []

    def closed(_parent: object, _title: str, text: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.No

    for box in ("question", "information", "warning", "critical"):
        monkeypatch.setattr(QMessageBox, box, closed)
    yield
    assert asked == [], "nobody expected to be asked"


def role(dialog: ImportDeliveryDialog, row: int, column: int) -> CellRole:
    assert dialog.insight is not None
    return dialog.insight.roles.role(row, column)


def variables(dialog: ImportDeliveryDialog) -> list[tuple[str, Kind, str]]:
    assert dialog.insight is not None
    return [(one.id, one.kind, one.unit) for one in dialog.insight.look.delivery.variables]


def answer(dialog: ImportDeliveryDialog, text: str) -> QPushButton:
    buttons = dialog.form.questions_area.findChildren(QPushButton)
    return next(button for button in buttons if text in button.text() and button.isVisibleTo(dialog))
