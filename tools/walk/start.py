"""Run by `qgis --code` on a virtual screen: click the whole path, keep a picture of each step.

QGIS runs this file without a folder of its own; it reaches its neighbours through the loaded plugin.
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface
from sozialmonitoring_plugin.tools.walk.boundaries import draw_boundaries
from sozialmonitoring_plugin.tools.walk.comparison import compare_areas
from sozialmonitoring_plugin.tools.walk.county import make_county, make_monitoring
from sozialmonitoring_plugin.tools.walk.deliveries import take_deliveries, write_template
from sozialmonitoring_plugin.tools.walk.hands import Condition, seconds
from sozialmonitoring_plugin.tools.walk.maps import ask_for_origin, make_booklets, make_index, make_maps
from sozialmonitoring_plugin.tools.walk.tableau import edit_tableau
from sozialmonitoring_plugin.tools.walk.versions import compare_versions
from sozialmonitoring_plugin.tools.walk.walker import Walker


def walk() -> Iterator[Condition]:
    """The whole path; what it yields is waited for, then it goes on."""
    iface.mainWindow().setGeometry(0, 24, 1440, 870)
    iface.mainWindow().setWindowState(Qt.WindowState.WindowMaximized)
    iface.mainWindow().findChild(QDockWidget, "Browser").close()
    yield seconds(3)
    yield from make_county()
    yield from make_monitoring()
    yield from take_deliveries()
    yield from edit_tableau()
    yield from make_maps()
    yield from make_index()
    yield from ask_for_origin()
    yield from compare_areas()
    yield from draw_boundaries()
    yield from compare_versions()
    yield from write_template()
    yield from make_booklets()


Walker(walk())
