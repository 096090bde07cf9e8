"""What a release will write, and from which day it is valid."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ....store.monitoring import Monitoring
from ....support.translation import translate
from ....workflows.boundaries.release import ReleaseRequest
from ...forms import load_form
from ...language import interface_wording
from .release_look import ReleaseLook


class ReleaseDialog(QDialog):
    """Loaded from boundary_release.ui. It only asks: whoever opened it writes."""

    summary_label: QLabel
    fault_label: QLabel
    day_edit: QDateEdit
    title_edit: QLineEdit
    note_edit: QPlainTextEdit
    button_box: QDialogButtonBox

    def __init__(self, monitoring: Monitoring, path: Path, look: ReleaseLook, parent: QWidget) -> None:
        super().__init__(parent)
        load_form("boundary_release", self)
        self._monitoring, self._path, self._look = monitoring, path, look
        latest = monitoring.versions()[-1].valid_from
        year = max(QDate.currentDate().year(), latest.year) + 1
        self.day_edit.setMinimumDate(QDate(latest).addDays(1))
        self.day_edit.setDate(QDate(year, 1, 1))
        self.title_edit.setText(str(year))
        self.summary_label.setText(summary(look))
        self.fault_label.setText(_faults(look))
        self.fault_label.setVisible(bool(look.faults))
        ok = self.button_box.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(translate("Boundaries", "&Release for good"))
        self.title_edit.textChanged.connect(self._enable)
        self._enable()

    def request(self) -> ReleaseRequest:
        """What was filled in."""
        day = self.day_edit.date()
        return ReleaseRequest(
            self._monitoring,
            self._path,
            date(day.year(), day.month(), day.day()),
            self.title_edit.text(),
            self.note_edit.toPlainText(),
        )

    def _enable(self, *_: object) -> None:
        ready = bool(self.title_edit.text().strip()) and not self._look.faults and self._look.changes
        self.button_box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(ready))


def summary(look: ReleaseLook) -> str:
    """What will be written, line by line."""
    words = interface_wording()
    lines = [
        translate("Boundaries", "<b>{title}</b>, drawn by {owner} from {base}").format(
            title=escape(look.info.title), owner=escape(look.info.owner), base=escape(look.info.base.title)
        )
    ]
    for title, keys in (
        (translate("Boundaries", "Areas with another outline"), look.changed),
        (translate("Boundaries", "New areas"), look.new),
        (translate("Boundaries", "Areas that are no more"), look.gone),
        (translate("Boundaries", "Other names or other areas above"), look.renamed),
        (translate("Boundaries", "Areas of several parts"), look.apart),
    ):
        if keys:
            named = ", ".join(keys[:8]) + (" …" if len(keys) > 8 else "")
            lines.append(f"{title}: {words.number(len(keys), 0)} ({escape(named)})")
    if not look.changes:
        lines.append(translate("Boundaries", "Nothing differs from the version before."))
    steps = translate("Boundaries", "Steps in the journal that will be kept: {count}")
    lines.append(steps.format(count=words.number(look.steps, 0)))
    return "<br>".join(lines)


def _faults(look: ReleaseLook) -> str:
    if not look.faults:
        return ""
    head = translate("Boundaries", "Faults that stand in the way: {count}").format(count=len(look.faults))
    return "<br>".join([f"<b>{head}</b>", *(escape(one) for one in look.faults[:5])])
