"""A worker: `python -m sozialmonitoring_plugin.workflows.booklet_workers.worker JOB`.

It reads municipalities from its input, one JSON line each, and tells on its output what becomes of them,
one JSON line for each event. It ends with its input, so that none outlives who started it. Its settings are
those of the profile that the environment names; it asks no network and no project.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TextIO

from qgis.core import QgsApplication, QgsSettings

from ...core.errors import UserError
from ...core.handing_over import written
from ...support.translation import install_translator
from ..booklet_files import write_files
from .job import Job


class _Teller:
    """Feedback of a booklet, and everything else that is told."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def tell(self, event: str, **said: object) -> None:
        """Say one thing, at once."""
        self._stream.write(json.dumps({"event": event, **said}) + "\n")
        self._stream.flush()

    def page_begun(self, number: int, pages: int, *, is_map: bool) -> None:
        """Say which page is being made."""
        self.tell("page", number=number, pages=pages, is_map=is_map)

    def setProgress(self, progress: float) -> None:  # noqa: N802 - QGIS' name
        """Pages say more."""

    def isCanceled(self) -> bool:  # noqa: N802 - QGIS' name
        """Who wants no more of it ends the process."""
        return False

    def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS' name
        """Pass a line on."""
        self.tell("info", text=info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802 - QGIS' name
        """Pass a warning on."""
        self.tell("warning", text=warning)


def main(job_file: Path) -> None:
    """Write booklets until the input ends, and the process with it."""
    teller = _Teller(_output())
    job = Job.read(job_file)
    _application = _started_qgis(job.language)  # lives as long as its name
    geometries = job.geometries()
    teller.tell("ready")
    for municipality in _wanted():
        try:
            booklet = job.booklet(municipality, geometries)
            files = write_files(job.formats, booklet, job.folder, teller)
            teller.tell("finished", files=[str(file) for file in files])
        except UserError as error:
            teller.tell("failed", error=written(error))


def _output() -> TextIO:
    """The real output; what libraries print goes to the error output instead, and disturbs no line."""
    stream = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return stream


def _started_qgis(language: str) -> Any:
    application = QgsApplication([], True)  # text needs the fonts of a graphical application
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", language)
    application.initQgis()
    application.translator_of_plugin = install_translator()
    return application


def _wanted() -> Iterator[str]:
    """Municipalities as they are asked for. A thread listens, so that the end is heard while one is drawn."""
    asked: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    while True:
        yield asked.get()


def _listen(asked: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        asked.put(json.loads(line))
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
