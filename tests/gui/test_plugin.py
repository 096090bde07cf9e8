"""The plugin comes and goes without a trace, and is light until a dialog is opened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QAction, QDialog, QMainWindow, QToolBar, QWidget

from sozialmonitoring_plugin.gui.doors import doors
from sozialmonitoring_plugin.gui.forms import load_form
from sozialmonitoring_plugin.plugin import SozialmonitoringPlugin

from .window import Window

# In a process of its own: this one has imported everything long ago.
START = """
import sys
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
sys.path.insert(0, {root!r})
import tests.gui.window
before = set(sys.modules)
from sozialmonitoring_plugin.plugin import SozialmonitoringPlugin
plugin = SozialmonitoringPlugin(tests.gui.window.Window())
plugin.initGui()
print("LOADED", sorted({{name.partition(".")[0] for name in set(sys.modules) - before}} & {heavy!r}))
"""
HEAVY = {"numpy", "pandas", "openpyxl", "matplotlib", "scipy"}


@pytest.fixture
def window(qgis_app: object) -> Iterator[Window]:
    window = Window()
    yield window
    window.deleteLater()


def leftovers(window: Window) -> tuple[int, int, int]:
    """Actions, toolbars, and top-level widgets."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    actions = [action for action in window.findChildren(QAction) if "sozialmonitoring" in action.objectName()]
    return len(actions), len(window.findChildren(QToolBar)), len(window.findChildren(QWidget))


def jobs(window: Window) -> list[QAction]:
    (entry,) = window.plugins.actions()
    actions: list[QAction] = entry.menu().actions()
    return actions


def test_menu_and_toolbar_offer_every_job(window: Window) -> None:
    plugin = SozialmonitoringPlugin(window)
    plugin.initGui()

    menu = jobs(window)
    (toolbar,) = window.findChildren(QToolBar)
    assert [action.text() for action in menu] == [
        "&Create monitoring…",
        "&Open monitoring…",
        "Draw b&oundaries…",
        "Empty &template for an office…",
        "&Import delivery…",
        "Check boun&daries…",
        "Carry &numbers over to new boundaries…",
        "Indicator tablea&u…",
        "Indicator &map…",
        "Social inde&x…",
        "Compare &areas…",
        "Compare boundary &versions…",
        "&Where does this number come from?",
        "Com&pleteness…",
        "Export &booklets…",
        "&Sample county…",
    ]
    assert toolbar.actions() == menu
    assert not any(action.icon().isNull() for action in menu)
    assert "sozialmonitoring" in {one.id() for one in QgsApplication.processingRegistry().providers()}
    plugin.unload()


def test_a_hundred_reloads_leave_nothing(window: Window) -> None:
    before = leftovers(window)

    for _ in range(100):
        plugin = SozialmonitoringPlugin(window)
        plugin.initGui()
        plugin.unload()

    assert leftovers(window) == before
    assert window.plugins.actions() == []
    assert "sozialmonitoring" not in {one.id() for one in QgsApplication.processingRegistry().providers()}


def test_an_open_dialog_goes_with_the_plugin(window: Window) -> None:
    before = leftovers(window)
    plugin = SozialmonitoringPlugin(window)
    plugin.initGui()
    menu = jobs(window)

    menu[4].trigger()
    assert [dialog.windowTitle() for dialog in window.findChildren(QDialog)] == ["Import delivery"]
    menu[4].trigger()  # the same dialog comes to the front
    assert len(window.findChildren(QDialog)) == 1

    plugin.unload()
    assert leftovers(window) == before


def test_without_a_window_there_are_only_the_algorithms(qgis_app: object) -> None:
    plugin = SozialmonitoringPlugin(None)
    plugin.initProcessing()
    provider = QgsApplication.processingRegistry().providerById("sozialmonitoring")
    assert provider.algorithm("importdelivery") is not None
    plugin.unload()


def test_loading_imports_nothing_heavy(project_root: Path) -> None:
    script = START.format(root=str(project_root), heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "LOADED []" in done.stdout, done.stdout + done.stderr


def test_every_icon_can_be_drawn(project_root: Path, qgis_app: object) -> None:
    for door in doors():
        icon = project_root / "resources" / "icons" / f"{door.name}.svg"
        assert not QImage(str(icon)).isNull(), icon


@pytest.mark.parametrize(
    "form", sorted(path.stem for path in (Path(__file__).parents[2] / "resources" / "ui").glob("*.ui"))
)
def test_every_form_loads_and_its_labels_have_a_widget(
    form: str, project_root: Path, qgis_app: object
) -> None:
    tree = ET.parse(project_root / "resources" / "ui" / f"{form}.ui")
    root = tree.find("widget")
    assert root is not None
    widget = QMainWindow() if root.get("class") == "QMainWindow" else _make(root.get("class") or "")
    load_form(form, widget)

    names = {one.get("name") for one in tree.iter("widget")}
    buddies = {one.findtext("cstring") for one in tree.iter("property") if one.get("name") == "buddy"}
    assert buddies <= names
    assert {one.text for one in tree.iter("tabstop")} <= names


def _make(kind: str) -> QWidget:
    from qgis.PyQt import QtWidgets

    widget: QWidget = getattr(QtWidgets, kind)()
    return widget
