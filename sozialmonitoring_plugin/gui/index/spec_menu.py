"""Specifications: save one in the monitoring, delete it, take one from a file, write one to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolButton

from ...core.index.presets import PRESETS, preset
from ...store.documents import INDEX
from ...support.messages import file_link, sentence
from ...support.translation import translate
from ...workflows.index_specs import (
    StoredSpec,
    keep_spec,
    list_specs,
    load_spec,
    remove_spec,
    share_spec,
)
from ..choices import choose, chosen, fill
from ..language import interface_wording
from ..saving import save_path

if TYPE_CHECKING:
    from .dialog import IndexDialog

JSON = "JSON (*.json)"
PRESET, STORED, FILE = "preset:", "stored:", "file:"


class SpecMenu(QObject):
    """The box with the specifications and the menu of the button beside it."""

    stored = pyqtSignal(str)

    def __init__(self, dialog: IndexDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
        menu = QMenu(self._form.spec_button)
        menu.aboutToShow.connect(self._offer)
        self.save = self._action(menu, translate("Index", "&Save under a name…"), self._save)
        self.delete = self._action(menu, translate("Index", "&Delete…"), self._delete)
        menu.addSeparator()
        self.take = self._action(menu, translate("Index", "Take from a &file…"), self._take)
        self.share = self._action(menu, translate("Index", "&Write to a file…"), self._share)
        self._form.spec_button.setMenu(menu)
        self._form.spec_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def fill(self, current: str = "") -> None:
        """Offer presets, and what the monitoring has; says nothing to anybody."""
        words, opened = interface_wording(), self._dialog.choice.opened
        presets = [(PRESET + name, preset(name, words).title) for name in PRESETS]
        kept = list_specs(opened) if opened else ()
        box, current = self._form.spec_box, current or chosen(self._form.spec_box)
        fill(box, [*presets, *((STORED + one.name, _title(one)) for one in kept)], current)
        for one in kept:
            problem = sentence(one.problem) if one.problem else None
            box.setItemData(box.findData(STORED + one.name), problem, Qt.ItemDataRole.ToolTipRole)
        if current.startswith(FILE):
            self._choose_file(current)

    def keep(self, name: str, *, replaced: bool = False) -> None:
        """Save what the form says under a name. Raises UserError."""
        spec = replace(self._dialog.spec(), title=name.strip())
        keep_spec(self._dialog.choice.monitoring, name, spec, replace=replaced)
        self.stored.emit(name.strip())

    def take_file(self, path: str) -> None:
        """Show the specification of a file, which the box then names. Raises UserError."""
        spec = load_spec(self._dialog.choice.monitoring, path)
        self._choose_file(FILE + path)
        self._dialog.show_spec(spec)

    def _choose_file(self, value: str) -> None:
        name = Path(value.removeprefix(FILE)).name
        choose(self._form.spec_box, value, translate("Index", "{name} (from a file)").format(name=name))

    def _action(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: self._dialog.guarded(act))
        return action

    def _offer(self) -> None:
        opened = self._dialog.choice.opened is not None
        for action in (self.save, self.take, self.share):
            action.setEnabled(opened)
        self.delete.setEnabled(opened and bool(self._name()))

    def _name(self) -> str:
        value = chosen(self._form.spec_box)
        return value.removeprefix(STORED) if value.startswith(STORED) else ""

    def _save(self) -> None:
        title, label = translate("Index", "Save specification"), translate("Index", "Name:")
        name, accepted = QInputDialog.getText(self._dialog, title, label, text=self._name())
        if accepted and name.strip():
            is_known = name.strip() in self._dialog.choice.monitoring.documents(INDEX)
            if not is_known or self._may_replace(name.strip()):
                self.keep(name, replaced=is_known)

    def _may_replace(self, name: str) -> bool:
        title = translate("Index", "Replace specification")
        text = translate("Index", "There is a specification “{name}” already. Replace it?").format(name=name)
        answer = QMessageBox.question(self._dialog, title, text)
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _delete(self) -> None:
        name, title = self._name(), translate("Index", "Delete specification")
        text = translate("Index", "Delete the specification “{name}”?").format(name=name)
        if QMessageBox.question(self._dialog, title, text) == QMessageBox.StandardButton.Yes:
            remove_spec(self._dialog.choice.monitoring, name)
            self.fill()
            self._form.spec_box.currentIndexChanged.emit(self._form.spec_box.currentIndex())

    def _take(self) -> None:
        title = translate("Index", "Choose a specification")
        path, _ = QFileDialog.getOpenFileName(self._dialog, title, self._folder(), JSON)
        if path:
            self.take_file(path)

    def _share(self) -> None:
        title = translate("Index", "Write specification")
        name = (self._name() or self._dialog.spec().title).replace("/", "-")
        proposed = Path(self._folder()) / f"{name}.json"
        file = save_path(self._dialog, title, proposed, JSON, ".json")
        if file is not None:
            share_spec(self._dialog.spec(), file)
            said = translate("Index", "The specification is in {file}.").format(file=file_link(file))
            self._dialog.message_bar.pushSuccess("", said)

    def _folder(self) -> str:
        return str(self._dialog.choice.path.parent)


def _title(stored: StoredSpec) -> str:
    if stored.problem is None:
        return stored.name
    return translate("Index", "{name} (cannot be read)").format(name=stored.name)
