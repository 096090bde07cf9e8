"""Where a file is to be written: the ending is added before anything is overwritten unasked."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..support.translation import translate

_ENDING = re.compile(r"\*(\.\w+)")


def save_path(parent: QWidget, title: str, proposed: Path | str, kinds: str, suffix: str) -> Path | None:
    """Ask for a file; None where nothing is to be written.

    `kinds` are the filters of a file dialog, "XLSX (*.xlsx);;JSON (*.json)"; `suffix` (".xlsx") is added
    to a name with none of their endings where the chosen filter names no other. The file dialog asked
    about the name without it, so an existing file is asked about here.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not chosen:
        return None
    typed = Path(chosen)
    path = with_ending(typed, kinds, (*_ENDING.findall(kind), suffix)[0])
    return path if may_write(parent, title, typed, path) else None


def with_ending(path: Path, kinds: str, suffix: str) -> Path:
    """The path with `suffix` behind its name, unless it has one of the endings of `kinds` already."""
    return path if path.suffix.lower() in _ENDING.findall(kinds) else path.with_name(path.name + suffix)


def may_write(parent: QWidget, title: str, typed: Path, path: Path) -> bool:
    """Whether `path` may be written where `typed` was typed: asks where an ending led to another file."""
    return path == typed or not path.exists() or _may_replace(parent, title, path)


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    text = translate("Saving", "{file} exists already. Replace it?").format(file=path.name)
    return bool(QMessageBox.question(parent, title, text) == QMessageBox.StandardButton.Yes)
