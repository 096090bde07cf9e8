"""Classes as they are chosen in a form: gestures lead from state to state, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.classification.classification import Classification
from ...core.classification.scheme import Method
from ...core.errors import UserError
from ..history import History
from .form import IndicatorMapForm
from .method_titles import WITH_BREAKS
from .scheme_inputs import USUAL, inner
from .state import ClassChoice, MapState


class ClassEditing(QObject):
    """Holds the state. `changed` asks for another map at once, `typed` after a pause.

    `classification` gives the one that is shown.
    """

    changed = pyqtSignal()
    typed = pyqtSignal()
    tried = pyqtSignal(object)
    """A state while the mouse still moves."""
    refused = pyqtSignal(object)

    def __init__(self, form: IndicatorMapForm, classification: Callable[[], Classification | None]) -> None:
        super().__init__(form)
        self._form, self._classification = form, classification
        self._history = History(MapState())
        form.indicator_box.currentIndexChanged.connect(self._change_indicator)
        for signal in (form.scheme.changed, form.palettes.changed):
            signal.connect(self._take)
        form.scheme.method_chosen.connect(self._change_method)
        form.scheme.typed.connect(self._take_typed)
        form.undo_button.clicked.connect(self.undo)
        form.redo_button.clicked.connect(self.redo)

    @property
    def state(self) -> MapState:
        """What is chosen."""
        return self._history.current

    def begin(self, state: MapState) -> None:
        """Nothing before this can be taken back."""
        self._history.restart(self.settled(state))
        self._show()
        self.changed.emit()

    def go_on(self, state: MapState, step: str = "") -> None:
        """Go on with another state; gestures with the same step are taken back as one."""
        self._history.go_on(self.settled(state), step)
        self._show()
        self.changed.emit()

    def edit_classes(self, change: Callable[[ClassChoice], ClassChoice], step: str = "") -> None:
        """Make the classes others."""
        self._guarded(lambda: self.go_on(self.state.in_classes(change(self.state.classes)), step))

    def try_classes(self, change: Callable[[ClassChoice], ClassChoice]) -> None:
        """Show other classes while the mouse still moves."""
        self._guarded(lambda: self.tried.emit(self.state.in_classes(change(self.state.classes))))

    def refuse(self, error: Exception) -> None:
        """Pass an error on."""
        self.refused.emit(error)

    def undo(self) -> None:
        """Take the latest gesture back."""
        self._history.undo()
        self._show()
        self.changed.emit()

    def redo(self) -> None:
        """Make it again."""
        self._history.redo()
        self._show()
        self.changed.emit()

    def settled(self, state: MapState) -> MapState:
        """The state as it can be: with what else an input decides."""
        return state

    def usual_reference(self, _indicator: str) -> float | None:
        """The reference value that an indicator begins with, None for that of the areas above."""
        return None

    def of_another_indicator(self, state: MapState) -> MapState:
        """Bounds by hand, titles and a reference value belong to the indicator they were made for."""
        classes = replace(state.classes, titles=())
        scheme = classes.scheme
        if scheme.method is Method.MANUAL:
            scheme = replace(scheme, method=Method.NATURAL_BREAKS, breaks=())
        if scheme.method is Method.REFERENCE:
            scheme = replace(scheme, reference=self.usual_reference(state.indicator))
        return state.in_classes(replace(classes, scheme=scheme))

    def _guarded(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as error:
            self.refused.emit(error)

    def _take(self, *_: object) -> None:
        """An input was clicked; it shows already what is chosen."""
        self._guarded(self._take_inputs)

    def _take_inputs(self) -> None:
        self._history.go_on(self.settled(self._form.read()))
        self._follow()
        self.changed.emit()

    def _take_typed(self, *_: object) -> None:
        """Something is being typed: edits of one input are taken back as one."""
        step = f"typed {id(self.sender())}"
        self._guarded(lambda: self._history.go_on(self.settled(self._form.read()), step))
        self._follow()
        self.typed.emit()

    def _change_indicator(self) -> None:
        self._guarded(lambda: self.go_on(self.of_another_indicator(self._form.read())))

    def _change_method(self) -> None:
        """Start given bounds with those that the method before had found."""
        found, scheme = self._classification(), self._form.scheme
        if scheme.method is Method.MANUAL and found is not None:
            scheme.show_breaks(inner(found.bounds) if self._form.open_box.isChecked() else found.bounds)
        elif scheme.method in WITH_BREAKS:
            # Bounds that stand there are those of another method, and no percentages.
            scheme.show_breaks(USUAL.get(scheme.method, ()))
        if scheme.method is Method.REFERENCE:
            scheme.show_reference(self.usual_reference(self.state.indicator))
        self._take()

    def _mend_palette(self) -> None:
        """A palette of the county that was deleted meanwhile gives way to the proposed one."""
        classes = self.state.classes
        if not self._form.palettes.knows(classes.palette):
            self._history.mend(self.state.in_classes(replace(classes, palette="")))

    def _show(self) -> None:
        self._mend_palette()
        self._form.show_state(self.state)
        self._follow()

    def _follow(self) -> None:
        """What else the form says of a choice."""
        self._form.undo_button.setEnabled(self._history.can_undo)
        self._form.redo_button.setEnabled(self._history.can_redo)
