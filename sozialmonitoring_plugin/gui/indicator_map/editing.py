"""What is chosen in the map dialog: every gesture goes on from a state to the next, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.classification.classification import Classification
from ...core.classification.scheme import Method, Scheme
from ...core.colours.palette import BACKWARDS
from ...core.errors import UserError
from ...core.map_kinds import MapKind, proposed_kind
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.map_kinds.bivariate import TERCILES
from ...workflows.map_kinds.change import AROUND_ZERO
from ..history import History
from .form import IndicatorMapForm
from .kinds.fitting import PAGE, warning
from .offering import Offering
from .scheme_inputs import USUAL
from .state import ClassChoice, MapState, Page
from .stored import StoredClasses

USUAL_SCHEMES = {MapKind.CHANGE: AROUND_ZERO, MapKind.BIVARIATE: TERCILES}
"""What a kind begins with; all others with natural breaks."""


def scheme_for(kind: MapKind, before: MapKind, scheme: Scheme) -> Scheme:
    """The scheme of a kind that takes the place of another: that of the person where it can serve.

    Classes are mirrored around 0 for changes only, and no input shows it.
    """
    if kind is before:
        return scheme
    if kind in USUAL_SCHEMES:
        return USUAL_SCHEMES[kind]
    if scheme == USUAL_SCHEMES.get(before):
        return Scheme()
    return replace(scheme, centre=None) if before is MapKind.CHANGE else scheme


def in_kind(state: MapState, kind: MapKind) -> MapState:
    """The same as a map of another kind; other classes are no stored ones."""
    classes = state.classes
    scheme = scheme_for(kind, state.kind, classes.scheme)
    if scheme != classes.scheme:
        classes = replace(classes, scheme=scheme, stored="")
    return replace(state, kind=kind, classes=classes, page_of=None)


class Editing(QObject):
    """Holds the state. `changed` asks for another map at once, `typed` after a pause."""

    changed = pyqtSignal()
    typed = pyqtSignal()
    tried = pyqtSignal(object)
    """A state while the mouse still moves."""
    refused = pyqtSignal(object)

    def __init__(
        self,
        form: IndicatorMapForm,
        project: QgsProject,
        classification: Callable[[], Classification | None],
    ) -> None:
        super().__init__(form)
        self._form, self._classification = form, classification
        self.offering = Offering(form)
        self.stored = StoredClasses(form, project)
        self.kept_name = ""
        """The stored classification that the classes began with, whatever became of them."""
        self._history = History(MapState())
        self._connect()

    @property
    def state(self) -> MapState:
        """What is chosen."""
        return self._history.current

    def offer(self, monitoring: Monitoring | None) -> None:
        """Offer what a monitoring has now. Raises UserError where its classifications are damaged."""
        self.offering.offer(monitoring)
        try:
            self.stored.offer(monitoring)
        finally:
            self._history.restart(self.with_own_classes(self._form.read()))
            self._show()

    def begin(self, state: MapState) -> None:
        """Nothing before this can be taken back."""
        self.kept_name = state.classes.stored
        self._history.restart(state)
        self._show()
        self.changed.emit()

    def go_on(self, state: MapState, step: str = "") -> None:
        """Go on with another state; gestures with the same step are taken back as one."""
        self._history.go_on(state, step)
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

    def in_stored(self, state: MapState, name: str) -> MapState:
        """A state in a stored classification, "" for none. Raises UserError where it cannot be read."""
        frozen = self.stored.named(name)
        self.kept_name = name
        if frozen is None:
            return state.in_classes(replace(state.classes, stored=""))
        turned = frozen.palette and frozen.is_reversed
        palette = f"{frozen.palette}{BACKWARDS}" if turned else frozen.palette
        scheme = frozen.classification.scheme
        return state.in_classes(ClassChoice(scheme, name, palette=palette, titles=frozen.titles))

    def with_own_classes(self, state: MapState) -> MapState:
        """The indicator in the stored classification that it is assigned to, if there is one."""
        return self.in_stored(state, self.stored.assigned(state.indicator, state.level))

    def _connect(self) -> None:
        form = self._form
        form.indicator_box.currentIndexChanged.connect(self._change_indicator)
        form.date_box.currentIndexChanged.connect(self.offering.offer_places)
        for box in (form.date_box, form.level_box, form.place_box, form.labels_box):
            box.currentIndexChanged.connect(self._take)
        for signal in (form.scheme.changed, form.palettes.changed, *(one.changed for one in form.options)):
            signal.connect(self._take)
        form.scheme.method_chosen.connect(self._change_method)
        form.scheme.typed.connect(self._take_typed)
        form.minimum_box.valueChanged.connect(self._take_typed)
        form.kinds.chosen.connect(self._change_kind)
        form.better_button.clicked.connect(self._take_better)
        form.undo_button.clicked.connect(self.undo)
        form.redo_button.clicked.connect(self.redo)
        self.stored.chosen.connect(self._choose_stored)

    def _guarded(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as error:
            self.refused.emit(error)

    def _take(self, *_: object) -> None:
        """An input was clicked; it shows already what is chosen."""
        self._guarded(self._take_inputs)

    def _take_inputs(self) -> None:
        self._history.go_on(self._form.read())
        self._follow()
        self.changed.emit()

    def _take_typed(self, *_: object) -> None:
        """Something is being typed: edits of one input are taken back as one."""
        step = f"typed {id(self.sender())}"
        self._guarded(lambda: self._history.go_on(self._form.read(), step))
        self._follow()
        self.typed.emit()

    def _change_indicator(self) -> None:
        self._guarded(lambda: self.go_on(self._of_another_indicator(self._form.read())))

    def _of_another_indicator(self, state: MapState) -> MapState:
        """Bounds by hand and titles belong to the indicator they were made for."""
        classes = replace(state.classes, titles=())
        if classes.scheme.method is Method.MANUAL:
            scheme = replace(classes.scheme, method=Method.NATURAL_BREAKS, breaks=())
            classes = replace(classes, scheme=scheme)
        fits = state.kind.value not in self.offering.unfit(state)
        state = state.in_classes(classes)
        return self.with_own_classes(state if fits else in_kind(state, MapKind.CHOROPLETH))

    def _change_method(self) -> None:
        """Start given bounds with those that the method before had found."""
        found, scheme = self._classification(), self._form.scheme
        if scheme.method is Method.MANUAL and found is not None:
            scheme.show_breaks(found.bounds)
        elif scheme.method in USUAL:
            scheme.show_breaks(USUAL[scheme.method])
        self._take()

    def _change_kind(self, kind: str) -> None:
        """What the kind needs is offered before it is read."""
        if kind == PAGE:
            state = replace(in_kind(self.state, MapKind.CHOROPLETH), page_of=Page())
        else:
            state = in_kind(self.state, MapKind(kind))
        self._form.show_state(state)
        self.offering.offer_kinds(state)
        self._guarded(lambda: self.go_on(self._form.read()))

    def _take_better(self) -> None:
        indicator = self.offering.indicator(self.state.indicator)
        if indicator is not None:
            self._change_kind(proposed_kind(indicator).value)

    def _choose_stored(self, name: str) -> None:
        self._guarded(lambda: self.go_on(self.in_stored(self.state, name)))

    def _mend_palette(self) -> None:
        """A palette of the county that was deleted meanwhile gives way to the proposed one."""
        classes = self.state.classes
        if not self._form.palettes.knows(classes.palette):
            self._history.mend(self.state.in_classes(replace(classes, palette="")))

    def _show(self) -> None:
        self._mend_palette()
        self.offering.offer_kinds(self.state)
        self._form.show_state(self.state)
        self._follow()

    def _follow(self) -> None:
        """What else the form says of a choice."""
        form, state = self._form, self.state
        form.undo_button.setEnabled(self._history.can_undo)
        form.redo_button.setEnabled(self._history.can_redo)
        self.stored.show(state.classes.stored)
        self.offering.offer_kinds(state)
        indicator = self.offering.indicator(state.indicator)
        told = warning(state.kind, indicator)
        form.warning_frame.setVisible(bool(told))
        form.warning_label.setText(told)
        better = proposed_kind(indicator) if indicator is not None else state.kind
        form.better_button.setText(translate("IndicatorMap", "Show as circles"))
        form.better_button.setVisible(better.value in form.kinds.buttons and better is not state.kind)
