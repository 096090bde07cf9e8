"""How results and errors are told to a person at the desktop: one place for all dialogs."""

from __future__ import annotations

import traceback
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QUrl

from ..core.errors import Cancelled, UserError
from .translation import translate

TITLE = "Sozialmonitoring"
STAYS = 0
"""Seconds after which a message disappears; 0 for never."""


def tell_success(bar: Any, text: str) -> None:
    """Say what was done, instead of what was done before; `text` may hold links from `file_link`."""
    for item in bar.items():
        if item.title() == TITLE and item.level() == Qgis.MessageLevel.Success:
            bar.popWidget(item)
    bar.pushMessage(TITLE, text, Qgis.MessageLevel.Success, STAYS)


def tell_error(bar: Any, error: Exception) -> None:
    """Say what went wrong: a person's slip as a sentence, anything else with its traceback."""
    if isinstance(error, Cancelled):
        bar.pushMessage(TITLE, escape(sentence(error)), Qgis.MessageLevel.Info, STAYS)
    elif isinstance(error, UserError):
        bar.pushMessage(TITLE, escape(sentence(error)), Qgis.MessageLevel.Warning, STAYS)
    else:
        _tell_crash(bar, error)


def sentence(error: UserError) -> str:
    """The error in the language of QGIS."""
    return error.sentence(translate)


def file_link(path: Path) -> str:
    """A link that shows the file in its folder, or opens the folder."""
    address = QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return f'<a href="{address}">{escape(path.name)}</a>'


def _tell_crash(bar: Any, error: Exception) -> None:
    trace = "".join(traceback.format_exception(error))
    QgsMessageLog.logMessage(trace, TITLE, Qgis.MessageLevel.Critical)
    text = translate("Messages", "Something unexpected happened: {problem}").format(
        problem=f"{type(error).__name__}: {error}"
    )
    bar.pushMessage(TITLE, escape(text), trace, Qgis.MessageLevel.Critical, STAYS)
