"""Templates of contents: those of the monitoring in a box, and a menu to save, share and take them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolButton

from ...core.booklets.contents import Contents
from ...core.booklets.draft import Draft, completed, empty_themes
from ...store.documents import BOOKLET
from ...support.messages import file_link, sentence
from ...support.translation import translate
from ...workflows.booklet_contents import (
    STANDARD,
    ContentsChangedError,
    StoredContents,
    keep_contents,
    list_contents,
    load_contents,
    propose_contents,
    remove_contents,
    share_contents,
    stored_text,
)
from ..choices import chosen
from ..saving import save_path
from .contents_box import FILE, PROPOSED, STORED, offer, point
from .known import known_of

if TYPE_CHECKING:
    from .dialog import ExportBookletsDialog

JSON = "JSON (*.json)"
NOWHERE = Contents(), Draft(())
"""The state of what was never stored: no inputs are like it."""


class ContentsMenu(QObject):
    """Which template is chosen, and whether the contents are still as they were stored."""

    def __init__(self, dialog: ExportBookletsDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._form = dialog, dialog.form
        self._before = PROPOSED
        self._original = dialog.state
        self._seen = ""
        menu = QMenu(self._form.contents_button)
        self.save_as = self._action(menu, translate("ExportBooklets", "Save &as…"), self._save_as)
        self.delete = self._action(menu, translate("ExportBooklets", "&Delete…"), self._delete)
        menu.addSeparator()
        self.share = self._action(menu, translate("ExportBooklets", "&Write to a file…"), self._share)
        self.take = self._action(menu, translate("ExportBooklets", "Take from a &file…"), self._take)
        menu.aboutToShow.connect(self._offer)
        self._form.contents_button.setMenu(menu)
        self._form.contents_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._form.save_button.clicked.connect(lambda: dialog.guarded(self._save))
        self._form.reset_button.clicked.connect(lambda: dialog.guarded(self._reset))
        self._form.contents_box.currentIndexChanged.connect(lambda: dialog.guarded(self._choose))

    @property
    def name(self) -> str:
        """The name under which the contents are stored, "" for none."""
        return self._before.removeprefix(STORED) if self._before.startswith(STORED) else ""

    @property
    def is_changed(self) -> bool:
        """Whether something was changed since the contents were stored, taken or proposed."""
        return self._dialog.state != self._original

    def begin(self) -> None:
        """Another monitoring: its standard, else what is proposed. Raises UserError for a damaged one."""
        names = [one.name for one in self._stored() if one.contents is not None]
        self._show(STORED + STANDARD if STANDARD in names else PROPOSED)

    def follow(self) -> None:
        """Somebody wrote into the monitoring: what was not changed here is read anew. Raises UserError."""
        stored = stored_text(self._dialog.choice.monitoring, self.name) if self.name else ""
        if self.name and not stored:
            self._let_go()
        elif not self.is_changed and (self._before == PROPOSED or stored != self._seen):
            self._show(self._before)
            return
        known = known_of(self._dialog.choice.monitoring)
        look, draft = self._original
        self._original = look, completed(draft, known.indicators, known.index) if draft.lines else draft
        self._dialog.tree.complete(known)
        self._fill()
        self.show_change()

    def keep(self, name: str, *, replaced: bool = False, seen: str | None = None) -> None:
        """Store the contents under a name. Raises UserError."""
        contents = self._dialog.contents
        text = keep_contents(self._dialog.choice.monitoring, name, contents, replace=replaced, seen=seen)
        self._take_over(STORED + name.strip(), text)
        left_out = empty_themes(self._dialog.tree.model.draft)
        if left_out:
            told = translate("ExportBooklets", "Themes without ticked indicators are not stored: {themes}")
            self._dialog.message_bar.pushInfo("", told.format(themes=escape(", ".join(left_out))))

    def take_file(self, path: str) -> None:
        """Show the contents of a file, which the box then names. Raises UserError."""
        self._dialog.show_contents(load_contents(self._dialog.choice.monitoring, path))
        self._take_over(FILE + path)

    def show_change(self) -> None:
        """Say whether there is something to save."""
        self._form.save_button.setEnabled(self.is_changed and bool(self.name))

    def may_leave(self) -> bool:
        """Whether the changes may be lost: asks where there are any."""
        if not self.is_changed:
            return True
        text = translate("ExportBooklets", "The contents were changed and not saved. Discard the changes?")
        return self._agreed(text)

    def _choose(self) -> None:
        value = chosen(self._form.contents_box)
        if value == self._before:
            return
        try:
            if self.may_leave():
                self._show(value)
        finally:
            point(self._form.contents_box, self._before)

    def _show(self, value: str) -> None:
        """Show what is chosen. Raises UserError before anything is shown."""
        monitoring, seen = self._dialog.choice.opened, ""
        if monitoring is None:
            contents = Contents()
        elif value.startswith(STORED):
            seen = stored_text(monitoring, value.removeprefix(STORED))
            contents = load_contents(monitoring, value.removeprefix(STORED))
        elif value.startswith(FILE):
            contents = load_contents(monitoring, value.removeprefix(FILE))
        else:
            contents = propose_contents(monitoring)
        self._dialog.show_contents(contents)
        self._take_over(value, seen)

    def _take_over(self, value: str, seen: str = "") -> None:
        """What the inputs say now is what the template is; `seen` is the text of one that is stored."""
        self._original, self._before, self._seen = self._dialog.state, value, seen
        self._fill()
        self.show_change()

    def _let_go(self) -> None:
        """What is shown is stored nowhere any more."""
        self._before, self._seen, self._original = PROPOSED, "", NOWHERE
        self._fill()
        self.show_change()

    def _fill(self) -> None:
        offer(self._form.contents_box, self._stored(), self._before)

    def _stored(self) -> tuple[StoredContents, ...]:
        opened = self._dialog.choice.opened
        return list_contents(opened) if opened else ()

    def _action(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: self._dialog.guarded(act))
        return action

    def _offer(self) -> None:
        opened = self._dialog.choice.opened is not None
        for action in (self.save_as, self.take, self.share):
            action.setEnabled(opened)
        self.delete.setEnabled(opened and bool(self.name))

    def _save(self) -> None:
        try:
            self.keep(self.name, replaced=True, seen=self._seen)
        except ContentsChangedError as error:
            question = translate("ExportBooklets", "Replace them by what is shown here?")
            if self._agreed(f"{sentence(error)} {question}"):
                self.keep(self.name, replaced=True)

    def _save_as(self) -> None:
        title, label = translate("ExportBooklets", "Save contents"), translate("ExportBooklets", "Name:")
        name, accepted = QInputDialog.getText(self._dialog, title, label, text=self.name or STANDARD)
        if accepted and name.strip():
            is_known = name.strip() in self._dialog.choice.monitoring.documents(BOOKLET)
            if not is_known or self._agreed(_replacing(name.strip())):
                self.keep(name, replaced=is_known)

    def _delete(self) -> None:
        text = translate("ExportBooklets", "Delete the contents “{name}” from the monitoring?")
        if self._agreed(text.format(name=self.name)):
            remove_contents(self._dialog.choice.monitoring, self.name)
            self._let_go()

    def _reset(self) -> None:
        monitoring = self._dialog.choice.monitoring
        look = self._dialog.look.with_parts_of(propose_contents(monitoring))
        self._dialog.show_contents(look)
        self._dialog.contents_edited()

    def _take(self) -> None:
        title = translate("ExportBooklets", "Choose contents")
        path, _ = QFileDialog.getOpenFileName(self._dialog, title, self._folder(), JSON)
        if path and self.may_leave():
            self.take_file(path)

    def _share(self) -> None:
        title = translate("ExportBooklets", "Write contents")
        name = (self.name or self._dialog.contents.title or STANDARD).replace("/", "-")
        file = save_path(self._dialog, title, Path(self._folder()) / f"{name}.json", JSON, ".json")
        if file is not None:
            share_contents(self._dialog.contents, file)
            said = translate("ExportBooklets", "The contents are in {file}.").format(file=file_link(file))
            self._dialog.message_bar.pushSuccess("", said)

    def _agreed(self, text: str) -> bool:
        """Whether somebody says yes to what would lose something: Return alone loses nothing."""
        title, answers = translate("ExportBooklets", "Contents of booklets"), QMessageBox.StandardButton
        answer = QMessageBox.question(self._dialog, title, text, answers.Yes | answers.No, answers.No)
        return bool(answer == answers.Yes)

    def _folder(self) -> str:
        return str(self._dialog.choice.path.parent)


def _replacing(name: str) -> str:
    text = translate("ExportBooklets", "There are contents “{name}” already. Replace them?")
    return text.format(name=name)
