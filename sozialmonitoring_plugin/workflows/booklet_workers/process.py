"""A worker as seen by who started it."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from ...support.paths import PLUGIN_ROOT
from ...support.whole_files import remove_unfinished

MODULE = "sozialmonitoring_plugin.workflows.booklet_workers.worker"

PATIENCE = 5_000
"""Milliseconds for a process to end."""

_LONGEST_WAIT = 1.0

Event = dict[str, Any]


class WorkerProcess:
    """A running worker and what it is at; usable in the thread that makes it, with or without event loop.

    Its profile, its errors and its working folder lie in `home`, a folder that nobody else uses. `silent` are
    the seconds for which somebody listened since it said something or was given a booklet.
    """

    def __init__(self, interpreter: Path, job: Path, home: Path) -> None:
        home.mkdir()
        self.booklet = ""
        self.is_ready = False
        self.silent = 0.0
        self._errors = home / "errors.txt"
        self._process = QProcess()
        self._process.setProcessEnvironment(_environment(home))
        self._process.setWorkingDirectory(str(home))
        self._process.setStandardErrorFile(str(self._errors))
        self._process.start(str(interpreter), ["-m", MODULE, str(job)])
        self._process.waitForStarted(PATIENCE)
        self._number = int(self._process.processId())

    @property
    def number(self) -> int:
        """The number of the process, also when it has ended."""
        return self._number

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process.state() == QProcess.ProcessState.Running

    @property
    def is_idle(self) -> bool:
        """Whether it can take a booklet."""
        return self.is_running and self.is_ready and not self.booklet

    def give(self, municipality: str) -> None:
        """Let it write the booklet of a municipality."""
        self.booklet, self.silent = municipality, 0.0
        self._process.write(json.dumps(municipality).encode() + b"\n")
        self._process.waitForBytesWritten(PATIENCE)

    def events(self, milliseconds: int) -> list[Event]:
        """What it said, after waiting for something at most so long. A half line is no event."""
        begin = time.monotonic()
        if not self._process.canReadLine():
            self._process.waitForReadyRead(milliseconds)
        found = []
        while self._process.canReadLine():
            found.append(json.loads(bytes(self._process.readLine()).decode("utf-8")))
        # A computer that slept for an hour did not listen for an hour.
        self.silent = 0.0 if found else self.silent + min(time.monotonic() - begin, _LONGEST_WAIT)
        return found

    def last_words(self) -> str:
        """The end of what it wrote to its error output."""
        if not self._errors.is_file():
            return ""
        return self._errors.read_text(encoding="utf-8", errors="replace")[-2_000:]

    def end(self, folder: Path) -> None:
        """Kill it, wait for it, and remove what it was writing into a folder."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE)
        self._process.close()
        if self._number:
            remove_unfinished(folder, self._number)


def _environment(home: Path) -> QProcessEnvironment:
    """The environment of QGIS, with the same modules to import and a profile of its own."""
    environment = QProcessEnvironment.systemEnvironment()
    modules = dict.fromkeys((str(PLUGIN_ROOT), *filter(None, sys.path)))
    environment.insert("PYTHONPATH", os.pathsep.join(modules))
    environment.insert("PYTHONIOENCODING", "utf-8")
    environment.insert("PYTHONDONTWRITEBYTECODE", "1")
    environment.insert("QGIS_PREFIX_PATH", QgsApplication.prefixPath())
    environment.insert("QGIS_CUSTOM_CONFIG_PATH", str(home))
    environment.insert("PROJ_NETWORK", "OFF")
    if sys.platform.startswith("linux"):
        # Only there has a Qt without screen all fonts.
        environment.insert("QT_QPA_PLATFORM", "offscreen")
    return environment
