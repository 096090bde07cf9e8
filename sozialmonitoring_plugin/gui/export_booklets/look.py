"""How booklets look: title, publisher, paper, colour and logo; parts are ordered elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.booklets.contents import Contents
from ...core.booklets.form import Form, Orientation, PaperSize
from ...core.errors import UserError
from ...support.translation import translate
from ...workflows.booklet_logo import logo_picture, read_logo
from ..choices import choose, chosen, fill

if TYPE_CHECKING:
    from .form import ExportBookletsForm

PICTURES = "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"


class Look(QObject):
    """The inputs of the tab “Look” as contents without parts."""

    changed = pyqtSignal()
    refused = pyqtSignal(object)
    """A picture that cannot be a logo."""

    def __init__(self, form: ExportBookletsForm) -> None:
        super().__init__(form)
        self._form = form
        self._logo = ""
        papers = [(one.value, one.value.upper()) for one in PaperSize]
        fill(form.paper_box, papers, PaperSize.A4.value)
        fill(form.orientation_box, _orientations(), Orientation.PORTRAIT.value)
        form.accent_button.setColorDialogTitle(translate("ExportBooklets", "The colour of the county"))
        form.title_edit.textEdited.connect(self.changed)
        form.publisher_edit.textEdited.connect(self.changed)
        form.paper_box.currentIndexChanged.connect(self.changed)
        form.orientation_box.currentIndexChanged.connect(self.changed)
        form.accent_button.colorChanged.connect(self.changed)
        form.logo_button.clicked.connect(self._choose_logo)
        form.logo_clear_button.clicked.connect(lambda: self._take_logo(""))

    @property
    def contents(self) -> Contents:
        """What the inputs say."""
        form = self._form
        return Contents(
            title=form.title_edit.text().strip(),
            publisher=form.publisher_edit.text().strip(),
            form=Form(PaperSize(chosen(form.paper_box)), Orientation(chosen(form.orientation_box))),
            accent=form.accent_button.color().name(),
            logo=self._logo,
        )

    def show(self, contents: Contents) -> None:
        """Show how other contents look; says nothing to anybody."""
        form = self._form
        form.title_edit.setText(contents.title)
        form.publisher_edit.setText(contents.publisher)
        choose(form.paper_box, contents.form.paper.value)
        choose(form.orientation_box, contents.form.orientation.value)
        blocker = QSignalBlocker(form.accent_button)
        form.accent_button.setColor(QColor(contents.accent))
        blocker.unblock()
        self._show_logo(contents.logo)

    def with_parts_of(self, contents: Contents) -> Contents:
        """The parts of other contents in this look."""
        return replace(self.contents, parts=contents.parts)

    def take_file(self, path: Path) -> None:
        """Another logo, from a file. Raises ContentsError."""
        self._take_logo(read_logo(path))

    def _choose_logo(self) -> None:
        title = translate("ExportBooklets", "Choose a logo")
        path, _ = QFileDialog.getOpenFileName(self._form.window(), title, "", PICTURES)
        if path:
            try:
                self.take_file(Path(path))
            except UserError as error:
                self.refused.emit(error)

    def _take_logo(self, uri: str) -> None:
        self._show_logo(uri)
        self.changed.emit()

    def _show_logo(self, uri: str) -> None:
        self._logo = uri
        label = self._form.logo_label
        picture = logo_picture(uri) if uri else None
        if picture is None or picture.isNull():
            label.setText(translate("ExportBooklets", "none"))
            if uri:
                self.refused.emit(
                    UserError("The logo is no picture that can be drawn: the covers are without one.")
                )
        else:
            size = label.maximumSize() * 0.9
            ratio = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            label.setPixmap(QPixmap.fromImage(picture).scaled(size, ratio, smooth))
        self._form.logo_clear_button.setEnabled(bool(uri))


def _orientations() -> list[tuple[str, str]]:
    return [
        (Orientation.PORTRAIT.value, translate("ExportBooklets", "portrait")),
        (Orientation.LANDSCAPE.value, translate("ExportBooklets", "landscape")),
    ]
