"""Takes one step of a walk after the other while QGIS goes on painting."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.utils import iface

from .hands import Condition, picture, seconds

FAILED = Path("walk-failed.txt")
PATIENCE = 3000
"""Tenths of a second that a step may take."""


class Walker(QObject):
    """Goes on with the steps whenever what the last one waits for has come; then QGIS is closed.

    What went wrong is written to walk-failed.txt.
    """

    def __init__(self, steps: Iterator[Condition]) -> None:
        super().__init__(iface.mainWindow())
        self._steps = steps
        self._condition: Condition = seconds(1)
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(100)

    def _look(self) -> None:
        self._timer.stop()
        try:
            self._go_on()
        except StopIteration:
            self._end()
        except Exception:  # noqa: BLE001 - whatever it was, it is told and QGIS is closed
            FAILED.write_text(traceback.format_exc(), encoding="utf-8")
            picture("failed", iface.mainWindow())
            self._end()
        else:
            self._timer.start(100)

    def _go_on(self) -> None:
        self._waited += 1
        if self._waited > PATIENCE:
            raise TimeoutError("a step takes too long")
        if self._condition():
            self._waited = 0
            self._condition = next(self._steps)

    def _end(self) -> None:
        QgsProject.instance().clear()
        QTimer.singleShot(500, iface.actionExit().trigger)
