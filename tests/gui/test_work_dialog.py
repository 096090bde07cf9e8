"""What all dialogs share: locked while working, usable afterwards, every error told."""

from __future__ import annotations

import shlex
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication, QgsProcessingProvider, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThread
from qgis.PyQt.QtWidgets import QLineEdit, QShortcut, QVBoxLayout, QWidget

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Feedback
from sozialmonitoring_plugin.gui.create_monitoring.dialog import CreateMonitoringDialog
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.gui.import_delivery.dialog import ImportDeliveryDialog
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.process_call import ProcessCall
from sozialmonitoring_plugin.gui.sample_county.dialog import SampleCountyDialog
from sozialmonitoring_plugin.gui.work_dialog import WorkDialog
from sozialmonitoring_plugin.plugin import SozialmonitoringPlugin
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.messages import file_link
from sozialmonitoring_plugin.support.settings import MINIMUM_COUNT, Setting

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


class Counting(WorkDialog):
    """A dialog with one input whose job is given from outside."""

    def __init__(self, desk: Desk) -> None:
        form = QWidget()
        self.edit = QLineEdit()
        QVBoxLayout(form).addWidget(self.edit)
        super().__init__(desk, form, "Counting", "&Count")
        self.job: Callable[[Feedback], object] = lambda _feedback: 1
        self.results: list[object] = []
        self.in_window = False

    def start(self) -> None:
        self.work("Counting", self.job, self.results.append, in_window=self.in_window)

    def call(self) -> ProcessCall:
        return ProcessCall("count", {"TEXT": self.edit.text()})


@pytest.fixture
def dialog(open_dialog: Callable) -> Counting:
    return open_dialog(Counting)


@pytest.mark.parametrize("in_window", [False, True])
def test_the_result_arrives_on_the_main_thread(qtbot, dialog: Counting, in_window: bool) -> None:
    threads = []

    def job(_feedback: Feedback) -> int:
        threads.append(QThread.currentThread())
        return 42

    dialog.job, dialog.in_window = job, in_window
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert dialog.results == [42]
    assert (threads[0] == QCoreApplication.instance().thread()) is in_window


def test_typing_begins_in_the_form_and_the_keys_lead_to_the_buttons(qtbot, dialog: Counting) -> None:
    assert dialog.focusWidget() is dialog.edit

    reached = []
    for _ in range(3):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    assert reached == [dialog.command_button, dialog.run_button, dialog.close_button]

    shortcut = dialog.findChild(QShortcut)
    assert shortcut.key().toString() == "Ctrl+Return"
    shortcut.activated.emit()
    settle(qtbot, dialog)
    assert dialog.results == [1]


def test_meanwhile_the_form_is_locked_and_cancel_is_offered(qtbot, dialog: Counting) -> None:
    go_on = threading.Event()
    dialog.job = lambda _feedback: go_on.wait(10)
    dialog.edit.setFocus()

    qtbot.mouseClick(dialog.run_button, LEFT)
    assert not dialog.edit.isEnabled()
    assert not dialog.run_button.isEnabled()
    assert dialog.cancel_button.isVisible()

    go_on.set()
    settle(qtbot, dialog)
    assert dialog.edit.isEnabled()
    assert dialog.run_button.isEnabled()
    assert not dialog.cancel_button.isVisible()


@pytest.mark.parametrize("in_window", [False, True])
def test_escape_cancels_the_job_and_not_the_dialog(qtbot, dialog: Counting, in_window: bool) -> None:
    def until_cancelled(feedback: Feedback) -> None:
        feedback.setProgress(50)
        while not feedback.isCanceled():
            pass
        raise UserError("Stopped.")

    dialog.job, dialog.in_window = until_cancelled, in_window
    dialog.progress_bar.valueChanged.connect(lambda _value: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert said(dialog.message_bar) == "Stopped."
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("in_window", [False, True])
def test_a_persons_slip_is_one_sentence(qtbot, dialog: Counting, in_window: bool) -> None:
    def job(_feedback: Feedback) -> None:
        raise UserError("There is no {thing} <b>.", hint="Choose another.", thing="file")

    dialog.job, dialog.in_window = job, in_window
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert said(dialog.message_bar) == "There is no file &lt;b&gt;. Choose another."
    assert dialog.message_bar.currentItem().level() == Qgis.MessageLevel.Warning


def test_a_programming_error_goes_to_the_log_with_its_traceback(qtbot, dialog: Counting) -> None:
    logged: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, _tag, _level: logged.append(text))
    dialog.job = lambda _feedback: {}["nothing"]

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert dialog.message_bar.currentItem().level() == Qgis.MessageLevel.Critical
    assert "KeyError" in said(dialog.message_bar)
    assert any("Traceback" in text and "nothing" in text for text in logged)


def test_words_of_progress_are_shown(qtbot, dialog: Counting) -> None:
    seen = []

    def job(feedback: Feedback) -> None:
        feedback.pushInfo("Altdorf")
        feedback.setProgress(30)

    dialog.job, dialog.in_window = job, True
    dialog.progress_bar.valueChanged.connect(lambda value: seen.append((value, dialog.progress_label.text())))
    qtbot.mouseClick(dialog.run_button, LEFT)

    assert seen == [(30, "Altdorf")]


def test_the_command_goes_to_the_clipboard(qtbot, dialog: Counting) -> None:
    dialog.edit.setText("a b")
    qtbot.mouseClick(dialog.command_button, LEFT)
    assert QgsApplication.clipboard().text() == "qgis_process run sozialmonitoring:count '--TEXT=a b'"


def test_a_command_for_windows_is_quoted_its_way() -> None:
    call = ProcessCall("publish", {"RULES": {"minimum": 3}, "OUTPUT": Path("a b.csv"), "AUDIT": ""})
    assert call.text(windows=True) == (
        'qgis_process run sozialmonitoring:publish "--RULES={\\"minimum\\": 3}" "--OUTPUT=a b.csv"'
    )


def test_links_show_the_name_and_lead_to_the_file() -> None:
    assert file_link(Path("/daten/Kreis & Städte.gpkg")) == (
        '<a href="file:///daten/Kreis%20&%20St%C3%A4dte.gpkg">Kreis &amp; Städte.gpkg</a>'
    )


def test_a_setting_of_the_wrong_type_counts_as_the_default(fresh_settings: None) -> None:
    Setting("minimum_count", "").write("many")
    assert MINIMUM_COUNT.read() == 3
    MINIMUM_COUNT.write(5)
    assert MINIMUM_COUNT.read() == 5


@pytest.fixture
def algorithms(qgis_app: object) -> Iterator[QgsProcessingProvider]:
    plugin = SozialmonitoringPlugin(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry().providerById("sozialmonitoring")
    plugin.unload()


@pytest.mark.parametrize(
    "kind",
    [
        CreateMonitoringDialog,
        ImportDeliveryDialog,
        IndicatorMapDialog,
        ExportBookletsDialog,
        SampleCountyDialog,
    ],
)
def test_the_command_of_a_dialog_is_understood_by_its_algorithm(
    kind: type[WorkDialog],
    open_dialog: Callable,
    algorithms: QgsProcessingProvider,
    ready_to_go: Callable[[WorkDialog], None],
) -> None:
    dialog = open_dialog(kind)
    ready_to_go(dialog)

    call = dialog.call()
    known = {one.name() for one in algorithms.algorithm(call.algorithm).parameterDefinitions()}
    assert set(call.given) <= known


def test_the_copied_command_does_the_job(
    qtbot, monitoring: Monitoring, delivery_file: Path, open_dialog: Callable, enabled_plugin: dict[str, str]
) -> None:
    dialog = open_dialog(ImportDeliveryDialog)
    dialog.form.file_widget.setFilePath(str(delivery_file))
    settle(qtbot, dialog)
    dialog.form.source_edit.setText("Agentur für Arbeit")

    command = shlex.split(dialog.call().text(windows=False))
    subprocess.run(command, env=enabled_plugin, check=True, capture_output=True)

    assert [delivery.source for delivery in monitoring.deliveries()] == ["Agentur für Arbeit"]


@pytest.fixture
def ready_to_go(
    qtbot, filled: Monitoring, quarters: QgsVectorLayer, delivery_file: Path, desk: Desk
) -> Callable[[WorkDialog], None]:
    """Everything a dialog may need is there; the import is given its file."""
    desk.project.addMapLayer(quarters)

    def make_ready(dialog: WorkDialog) -> None:
        if isinstance(dialog, ImportDeliveryDialog):
            dialog.form.file_widget.setFilePath(str(delivery_file))
        settle(qtbot, dialog)

    return make_ready
