"""How classes are made: the inputs that together say a scheme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import ceil, floor, isfinite
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit

from ...core.classification.classification import Classification
from ...core.classification.pasting import read_breaks, write_breaks
from ...core.classification.scheme import Closed, Method, Scheme
from ...core.errors import UserError
from ...support.translation import translate
from ..choices import chosen, fill
from ..language import interface_wording
from .method_titles import COUNTING, WITH_BREAKS, method_titles
from .state import ClassChoice
from .typed import read_number

if TYPE_CHECKING:
    from .form import IndicatorMapForm

USUAL = {Method.REFERENCE: (80.0, 90.0, 110.0, 120.0), Method.CUT_OFFS: (-1.0, 1.0, 1.5)}
"""What is proposed for methods whose bounds are given."""


class SchemeInputs(QObject):
    """Reads and shows a scheme; `typed` follows every letter, `changed` every click."""

    changed = pyqtSignal()
    typed = pyqtSignal()
    method_chosen = pyqtSignal()

    def __init__(self, form: IndicatorMapForm) -> None:
        super().__init__(form)
        self._form = form
        self._reach: tuple[int, int] | None = None
        self._fill()
        form.method_box.currentIndexChanged.connect(self._allow)
        form.method_box.currentIndexChanged.connect(self.method_chosen)
        form.closed_box.currentIndexChanged.connect(self.changed)
        form.classes_box.valueChanged.connect(self.changed)
        form.open_box.toggled.connect(self._switch_ends)
        for box in (form.weighted_box, form.open_box, form.pooled_box):
            box.toggled.connect(self.changed)
        form.breaks_edit.textChanged.connect(self.typed)
        form.reference_edit.textChanged.connect(self.typed)
        self._allow()

    @property
    def method(self) -> Method:
        """The chosen method."""
        return Method(chosen(self._form.method_box))

    def read(self, classes: ClassChoice) -> ClassChoice:
        """The choice with what the inputs say. Raises UserError for bounds that are no numbers."""
        form = self._form
        return replace(classes, scheme=self._scheme(classes.scheme), is_pooled=form.pooled_box.isChecked())

    def show(self, classes: ClassChoice) -> None:
        """Show another scheme; says nothing to anybody."""
        form, scheme = self._form, classes.scheme
        boxes = (form.method_box, form.closed_box, form.classes_box, form.breaks_edit, form.reference_edit)
        ticks = (form.weighted_box, form.open_box, form.pooled_box)
        for box in (*boxes, *ticks):
            box.blockSignals(True)
        form.method_box.setCurrentIndex(form.method_box.findData(scheme.method.value))
        form.closed_box.setCurrentIndex(max(0, form.closed_box.findData(scheme.closed.value)))
        form.classes_box.setValue(scheme.classes)
        self._show_numbers(scheme)
        form.weighted_box.setChecked(scheme.weighted)
        form.open_box.setChecked(scheme.open_ends)
        form.pooled_box.setChecked(classes.is_pooled)
        for box in (*boxes, *ticks):
            box.blockSignals(False)
        self._allow()

    def show_breaks(self, breaks: tuple[float, ...]) -> None:
        """Put bounds into the line; says nothing to anybody."""
        _write(self._form.breaks_edit, breaks)

    def show_found(self, found: Classification | None, numbers: Iterable[float]) -> None:
        """Show the bounds that a method has found where others are typed; `numbers` are in the classes."""
        present = [one for one in numbers if isfinite(one)]
        self._reach = (floor(min(present)), ceil(max(present))) if present else None
        if self.method not in WITH_BREAKS:
            self.show_breaks(bounds_of(found) if found is not None else ())

    def show_reference(self, reference: float | None) -> None:
        """Put a reference value into its line, None to empty it; says nothing to anybody."""
        _write(self._form.reference_edit, () if reference is None else (reference,))

    def _scheme(self, before: Scheme) -> Scheme:
        form, method = self._form, self.method
        breaks = self._breaks(before) if method in WITH_BREAKS else ()
        classes = form.classes_box.value()
        if method is Method.MANUAL:
            classes = max(1, len(breaks) - 1)
        return Scheme(
            method,
            classes,
            breaks,
            Closed(chosen(form.closed_box)),
            weighted=form.weighted_box.isChecked() and form.weighted_box.isEnabled(),
            centre=before.centre,
            reference=self._reference() if method is Method.REFERENCE else None,
            open_ends=form.open_box.isChecked(),
        )

    def _breaks(self, before: Scheme) -> tuple[float, ...]:
        """The numbers of the line; between open ends they are the inner bounds, and the ends go on."""
        typed = read_breaks(self._form.breaks_edit.text())
        if self.method is not Method.MANUAL or not self._form.open_box.isChecked():
            return typed
        if before.method is Method.MANUAL and before.open_ends and inner(before.breaks) == typed:
            return before.breaks
        return self._with_ends(typed) if typed else ()

    def _with_ends(self, breaks: tuple[float, ...]) -> tuple[float, ...]:
        """Inner bounds between ends that reach around all values."""
        low, high = self._reach or (breaks[0], breaks[-1])
        return (float(min(low, breaks[0] - 1)), *breaks, float(max(high, breaks[-1] + 1)))

    def _switch_ends(self, are_open: bool) -> None:
        """Open ends take away manual bounds without values beyond, closed ones need their ends."""
        if self.method is not Method.MANUAL:
            return
        try:
            breaks = read_breaks(self._form.breaks_edit.text())
        except UserError:
            return  # told where it is read
        if not breaks:
            return
        if not are_open:
            self.show_breaks(self._with_ends(breaks))
            return
        low, high = self._reach or (breaks[0] - 1, breaks[-1] + 1)
        beyond = tuple(one for one in breaks if low < one < high)
        self.show_breaks(beyond or breaks)

    def _show_numbers(self, scheme: Scheme) -> None:
        """A line that says the same already keeps how it was typed."""
        form = self._form
        is_inner = scheme.method is Method.MANUAL and scheme.open_ends
        breaks = inner(scheme.breaks) if is_inner else scheme.breaks
        try:
            same = read_breaks(form.breaks_edit.text()) == breaks
        except UserError:
            same = False
        if not same and scheme.method in WITH_BREAKS:
            self.show_breaks(breaks)
        try:
            same = self._reference() == scheme.reference
        except UserError:
            same = False
        if not same:
            self.show_reference(scheme.reference)

    def _reference(self) -> float | None:
        typed = self._form.reference_edit.text().strip()
        return read_number(typed) if typed else None

    def _fill(self) -> None:
        form = self._form
        fill(form.method_box, [(method.value, title) for method, title in method_titles().items()], "")
        upper = translate("IndicatorMap", "the upper class (5,0 to below 10,0)")
        lower = translate("IndicatorMap", "the lower class (above 5,0 to 10,0)")
        centre = translate("IndicatorMap", "the class nearer to the middle")
        owners = [(Closed.LEFT.value, upper), (Closed.RIGHT.value, lower), (Closed.CENTRE.value, centre)]
        fill(form.closed_box, owners, "")

    def _allow(self) -> None:
        form, method = self._form, self.method
        form.breaks_edit.setEnabled(method in WITH_BREAKS)
        form.classes_box.setEnabled(method not in COUNTING)
        form.closed_box.setEnabled(method is not Method.CUT_OFFS)
        form.open_box.setEnabled(method not in (Method.REFERENCE, Method.CUT_OFFS))
        for part in (form.reference_edit, form.reference_edit_label):
            part.setVisible(method is Method.REFERENCE)


def inner(bounds: tuple[float, ...]) -> tuple[float, ...]:
    """The bounds between the classes."""
    return bounds[1:-1]


def bounds_of(found: Classification) -> tuple[float, ...]:
    """The bounds that mean something: open ends have none."""
    return inner(found.bounds) if found.open_ends else found.bounds


def _write(line: QLineEdit, numbers: tuple[float, ...]) -> None:
    blocker = QSignalBlocker(line)
    line.setText(write_breaks(numbers, interface_wording().language))
    blocker.unblock()
