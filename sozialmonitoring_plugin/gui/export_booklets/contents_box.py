"""Templates of contents to choose from: the proposal, those of the monitoring, and a file that was taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox

from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.booklet_contents import StoredContents
from ..choices import choose, fill

PROPOSED, STORED, FILE = "proposed", "stored:", "file:"


def offer(box: QComboBox, kept: Sequence[StoredContents], value: str) -> None:
    """Offer what there is and choose a value; says nothing to anybody."""
    proposal = translate("ExportBooklets", "Proposal: every part")
    fill(box, [(PROPOSED, proposal), *((STORED + one.name, _title(one)) for one in kept)], value)
    for one in kept:
        problem = sentence(one.problem) if one.problem else None
        box.setItemData(box.findData(STORED + one.name), problem, Qt.ItemDataRole.ToolTipRole)
    if value.startswith(FILE):
        text = translate("ExportBooklets", "{name} (from a file)")
        choose(box, value, text.format(name=Path(value.removeprefix(FILE)).name))


def point(box: QComboBox, value: str) -> None:
    """Choose what is offered already; says nothing to anybody."""
    blocker = QSignalBlocker(box)
    box.setCurrentIndex(max(0, box.findData(value)))
    blocker.unblock()


def _title(stored: StoredContents) -> str:
    if stored.problem is None:
        return stored.name
    return translate("ExportBooklets", "{name} (cannot be read)").format(name=stored.name)
