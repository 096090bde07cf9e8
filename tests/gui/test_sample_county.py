"""A sample county by clicking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.gui.sample_county.dialog import SampleCountyDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import MONITORING

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(open_dialog: Callable, tmp_path: Path) -> SampleCountyDialog:
    dialog = open_dialog(SampleCountyDialog)
    dialog.form.folder_widget.setFilePath(str(tmp_path / "sample"))
    dialog.form.scale_box.setValue(0.05)
    return dialog


def test_the_size_is_told_before(dialog: SampleCountyDialog) -> None:
    dialog.form.scale_box.setValue(1)
    assert dialog.form.plan_label.text() == (
        "10 municipalities, 20 Sozialräume, 64 Quartiere, about 67,000 addresses"
    )


def test_the_county_is_written_and_its_layers_added(
    qtbot, dialog: SampleCountyDialog, tmp_path: Path
) -> None:
    dialog.form.import_box.setChecked(False)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert MONITORING.read() == ""
    assert (tmp_path / "sample" / "tableau.json").is_file()
    (group,) = dialog.desk.project.layerTreeRoot().findGroups()
    assert [(node.name(), node.isVisible()) for node in group.findLayers()] == [
        ("Addresses", False),
        ("Streets", True),
        ("Quartiere", True),
    ]
    assert all(node.layer().isValid() for node in group.findLayers())
    assert "sample" in said(dialog.desk.messages)
    assert not dialog.isVisible()


def test_its_monitoring_is_made_and_remembered(qtbot, dialog: SampleCountyDialog, tmp_path: Path) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    made = Monitoring.open(Path(MONITORING.read()))
    assert made.path == tmp_path / "sample" / "monitoring.gpkg"
    assert len(made.deliveries()) > 4
    assert made.tableau().indicators


def test_a_cancelled_county_leaves_no_file(qtbot, dialog: SampleCountyDialog, tmp_path: Path) -> None:
    dialog.form.scale_box.setValue(1)
    qtbot.mouseClick(dialog.run_button, LEFT)
    qtbot.waitUntil(lambda: dialog.progress_bar.value() > 0, timeout=20_000)
    qtbot.mouseClick(dialog.cancel_button, LEFT)
    settle(qtbot, dialog)

    assert list((tmp_path / "sample").iterdir()) == []
    assert "Cancelled" in said(dialog.message_bar)
    assert dialog.isVisible()
    assert dialog.run_button.isEnabled()


def test_a_folder_that_cannot_be_made_is_told(qtbot, dialog: SampleCountyDialog, tmp_path: Path) -> None:
    (tmp_path / "sample").write_text("a file, not a folder")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert str(tmp_path / "sample") in said(dialog.message_bar)


def test_the_same_as_a_command(dialog: SampleCountyDialog, tmp_path: Path) -> None:
    assert dialog.call().text(windows=False) == (
        f"qgis_process run sozialmonitoring:createsamplecounty --OUTPUT_FOLDER={tmp_path}/sample --SEED=1"
        " --SCALE=0.05"
    )
