"""The part of the QGIS window that dialogs may use, handed in once by the plugin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qgis.core import QgsPrintLayout, QgsProject

from .staying import Staying

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMapCanvas, QgsMessageBar
    from qgis.PyQt.QtWidgets import QWidget


@dataclass(frozen=True)
class Desk:
    """Window, its message bar and map, the project people work in, and what stays beside the map.

    `design` opens a layout of the project in the layout designer.
    """

    window: QWidget | None
    messages: QgsMessageBar
    canvas: QgsMapCanvas | None
    project: QgsProject
    staying: Staying = field(default_factory=Staying)
    design: Callable[[QgsPrintLayout], object] | None = None

    @classmethod
    def of(cls, iface: QgisInterface, project: QgsProject) -> Desk:
        """The desk of a running QGIS."""
        return cls(
            iface.mainWindow(),
            iface.messageBar(),
            iface.mapCanvas(),
            project,
            design=iface.openLayoutDesigner,
        )
