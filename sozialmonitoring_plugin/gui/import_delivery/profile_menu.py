"""Stored profiles: take one from a file, save one to a file, rename, delete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolButton

from ...store.documents import PROFILE
from ...support.messages import file_link
from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.import_request import ImportRequest
from ...workflows.profiles import (
    delete_profile,
    export_profile,
    import_profile,
    reads_another_table,
    rename_profile,
)
from ..choices import chosen
from ..saving import save_path

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog

JSON = "JSON (*.json)"


class ProfileMenu(QObject):
    """The menu of the button beside the profiles."""

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
        menu = QMenu(self._form.profile_button)
        menu.aboutToShow.connect(self._offer)
        self.use = self._action(menu, translate("ImportDelivery", "Read with a profile &file…"), self._use)
        self.take = self._action(menu, translate("ImportDelivery", "&Store a profile file…"), self._import)
        menu.addSeparator()
        self.save = self._action(menu, translate("ImportDelivery", "Sa&ve to a file…"), self._export)
        self.rename = self._action(menu, translate("ImportDelivery", "&Rename…"), self._rename)
        self.delete = self._action(menu, translate("ImportDelivery", "&Delete…"), self._delete)
        self._form.profile_button.setMenu(menu)
        self._form.profile_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def may_keep(self, request: ImportRequest) -> bool:
        """Whether the profile may be kept under its name: a person is asked before another table's goes."""
        insight, name = self._dialog.insight, request.save_profile
        delivery = insight.look.delivery if insight else None
        if not name or delivery is None or not reads_another_table(request.monitoring, name, delivery):
            return True
        title = translate("ImportDelivery", "Replace profile")
        text = translate(
            "ImportDelivery", "The profile “{name}” reads another table. Replace it by the one of this table?"
        ).format(name=name)
        answer = QMessageBox.question(self._dialog, title, text)
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _action(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: self._dialog.guarded(act))
        return action

    def _offer(self) -> None:
        for action in (self.save, self.rename, self.delete):
            action.setEnabled(bool(self._name()))
        self.take.setEnabled(self._dialog.choice.opened is not None)

    def _name(self) -> str:
        """The stored profile that is chosen, or was found by its shape."""
        monitoring, insight = self._dialog.choice.opened, self._dialog.insight
        report = insight.look.report if insight else None
        name = chosen(self._form.profile_box) or (report.profile if report else "")
        return name if monitoring and name in monitoring.documents(PROFILE) else ""

    def _use(self) -> None:
        title = translate("ImportDelivery", "Choose an import profile")
        path, _ = QFileDialog.getOpenFileName(self._dialog, title, DELIVERY_FOLDER.read(), JSON)
        if path:
            self._form.choose_profile_file(path)

    def _import(self) -> None:
        title = translate("ImportDelivery", "Choose an import profile")
        path, _ = QFileDialog.getOpenFileName(self._dialog, title, DELIVERY_FOLDER.read(), JSON)
        if path:
            name = import_profile(self._dialog.choice.monitoring, Path(path))
            self._dialog.choice.refresh()
            self._form.choose_profile(name)

    def _export(self) -> None:
        name = self._name()
        title = translate("ImportDelivery", "Save the profile “{name}”").format(name=name)
        start = str(Path(DELIVERY_FOLDER.read()) / f"{name.replace('/', '-')}.json")
        file = save_path(self._dialog, title, start, JSON, ".json")
        if file is not None:
            export_profile(self._dialog.choice.monitoring, name, file)
            said = translate("ImportDelivery", "The profile is in {file}.").format(file=file_link(file))
            self._dialog.message_bar.pushSuccess("", said)

    def _rename(self) -> None:
        old = self._name()
        title = translate("ImportDelivery", "Rename profile")
        label = translate("ImportDelivery", "New name:")
        new, accepted = QInputDialog.getText(self._dialog, title, label, text=old)
        if accepted and new.strip() != old:
            rename_profile(self._dialog.choice.monitoring, old, new.strip())
            self._dialog.choice.refresh()
            self._form.choose_profile(new.strip())

    def _delete(self) -> None:
        name = self._name()
        title = translate("ImportDelivery", "Delete profile")
        text = translate("ImportDelivery", "Delete the profile “{name}”? Deliveries stay.").format(name=name)
        if QMessageBox.question(self._dialog, title, text) == QMessageBox.StandardButton.Yes:
            delete_profile(self._dialog.choice.monitoring, name)
            self._dialog.choice.refresh()
