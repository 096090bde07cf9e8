"""The county's own palettes: make one, change one, take one out of the monitoring."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsColorButton, QgsMessageBar
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QWidget,
)

from ...core.colours.kinds import PaletteKind
from ...core.colours.own import FEWEST, OwnPalette
from ...core.colours.palette import Palette
from ...core.errors import UserError
from ...core.indicators.tableau import Polarity
from ...store.monitoring import Monitoring
from ...support.messages import tell_error
from ...support.translation import translate
from ...workflows.palettes import StoredPalette, delete_palette, list_palettes, save_palette
from ..choices import chosen, fill
from ..forms import load_form
from .colour_list import ColourList
from .own_preview import OwnPreview
from .titles import kind_title


class OwnPaletteDialog(QDialog):
    """Loaded from own_palette.ui; begins with the colours of `start`. `saved` names what was saved."""

    message_bar: QgsMessageBar
    which_box: QComboBox
    name_edit: QLineEdit
    kind_box: QComboBox
    colour_list: QListWidget
    colour_button: QgsColorButton
    add_button: QPushButton
    remove_button: QPushButton
    up_button: QPushButton
    down_button: QPushButton
    burden_check: QCheckBox
    good_check: QCheckBox
    neutral_check: QCheckBox
    ramp_label: QLabel
    remarks_label: QLabel
    delete_button: QPushButton
    button_box: QDialogButtonBox

    def __init__(
        self, monitoring: Monitoring, start: Palette, classes: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form("own_palette", self)
        self.saved = ""
        self._monitoring, self._classes = monitoring, classes
        self._start = start
        self._revision = 0
        self._stored: dict[str, StoredPalette] = {}
        self.colours = ColourList(self.colour_list, self.colour_button)
        self._preview = OwnPreview(self.ramp_label, self.remarks_label, classes)
        fill(self.kind_box, [(kind.value, kind_title(kind)) for kind in PaletteKind], "")
        self._connect()
        self._offer(start.name)

    def own_palette(self) -> OwnPalette:
        """What the inputs say. Raises ColourError."""
        ticked = tuple(polarity for polarity, box in self._defaults().items() if box.isChecked())
        kind = PaletteKind(chosen(self.kind_box))
        return OwnPalette(self.name_edit.text().strip(), kind, self.colours.texts, ticked)

    def save(self) -> None:
        """Keep the palette in the monitoring. Raises UserError."""
        own = self.own_palette()
        save_palette(self._monitoring, own, instead_of=chosen(self.which_box), revision=self._revision)
        self.saved = own.name
        self.accept()

    def delete(self) -> None:
        """Take the palette out of the monitoring, if somebody confirms. Raises UserError."""
        name, title = chosen(self.which_box), translate("PaletteChoice", "Delete palette")
        text = translate(
            "PaletteChoice", "Delete the palette “{name}”? Maps already drawn keep their colours."
        )
        if QMessageBox.question(self, title, text.format(name=name)) == QMessageBox.StandardButton.Yes:
            delete_palette(self._monitoring, name)
            self._offer("")

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.colours.add)
        self.remove_button.clicked.connect(self.colours.remove)
        self.up_button.clicked.connect(lambda: self.colours.move(-1))
        self.down_button.clicked.connect(lambda: self.colours.move(1))
        self.colours.changed.connect(self._show_preview)
        self.kind_box.currentIndexChanged.connect(self._show_preview)
        self.which_box.currentIndexChanged.connect(self._show_chosen)
        self.delete_button.clicked.connect(lambda: self._guarded(self.delete))
        self.button_box.accepted.connect(lambda: self._guarded(self.save))
        self.button_box.rejected.connect(self.reject)

    def _offer(self, name: str) -> None:
        self._revision = self._monitoring.revision
        self._stored = {one.name: one for one in list_palettes(self._monitoring)}
        new = ("", translate("PaletteChoice", "A new palette"))
        fill(self.which_box, [new, *((one, one) for one in self._stored)], name)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show what is stored, or the colours one came with for a new palette."""
        stored = self._stored.get(chosen(self.which_box))
        self.delete_button.setEnabled(stored is not None)
        self.message_bar.clearWidgets()
        if stored is not None and stored.problem is not None:
            tell_error(self.message_bar, stored.problem)
        own = stored.palette if stored is not None else None
        self.name_edit.setText(stored.name if stored is not None else "")
        self.kind_box.setCurrentIndex(self.kind_box.findData((own or self._start).kind.value))
        for polarity, box in self._defaults().items():
            box.setChecked(own is not None and polarity in own.default_for)
        self.colours.show_colours(own.colours if own else self._start.colours(max(self._classes, FEWEST)))

    def _show_preview(self) -> None:
        """The classes of the map in these colours, and who cannot tell them apart."""
        for box in self._defaults().values():
            box.setEnabled(chosen(self.kind_box) != PaletteKind.QUALITATIVE.value)
        self._preview.show(self.own_palette)

    def _defaults(self) -> dict[Polarity, QCheckBox]:
        checks = (self.burden_check, self.good_check, self.neutral_check)
        return dict(zip(Polarity, checks, strict=True))

    def _guarded(self, action: Callable[[], None]) -> None:
        self.message_bar.clearWidgets()
        try:
            action()
        except UserError as error:
            tell_error(self.message_bar, error)
