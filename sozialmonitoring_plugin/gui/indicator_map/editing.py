"""What is chosen in the map dialog: indicator, kind, stored classes, beside what any classes have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.core import QgsProject

from ...core.classification.classification import Classification
from ...core.classification.scheme import Scheme
from ...core.colours.palette import BACKWARDS
from ...core.map_kinds import MapKind, proposed_kind
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.map_kinds.bivariate import TERCILES
from ...workflows.map_kinds.change import AROUND_ZERO
from .class_editing import ClassEditing
from .class_kinds import STORED
from .form import IndicatorMapForm
from .kinds.fitting import PAGE, warning
from .offering import Offering
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


class Editing(ClassEditing):
    """Classes of a map of a monitoring, and whatever else there is to choose of it."""

    def __init__(
        self,
        form: IndicatorMapForm,
        project: QgsProject,
        classification: Callable[[], Classification | None],
    ) -> None:
        super().__init__(form, classification)
        self.offering = Offering(form)
        self.stored = StoredClasses(form, project)
        self.kept_name = ""
        """The stored classification that the classes began with, whatever became of them."""
        self._connect()

    def offer(self, monitoring: Monitoring | None) -> None:
        """Offer what a monitoring has now. Raises UserError where its classifications are damaged."""
        self.offering.offer(monitoring)
        try:
            self.stored.offer(monitoring)
        finally:
            self._history.restart(self.offering.settled(self.with_own_classes(self._form.read())))
            self._show()

    def settled(self, state: MapState) -> MapState:
        """With what the boxes of its kind show of it."""
        return self.offering.settled(state)

    def begin(self, state: MapState) -> None:
        self.kept_name = state.classes.stored
        super().begin(state)

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
        own = self.stored.assigned(state.indicator, state.level) if state.kind in STORED else ""
        return self.in_stored(state, own)

    def of_another_indicator(self, state: MapState) -> MapState:
        """In the classes that the monitoring keeps for it; as area colours where the kind does not fit."""
        state = replace(super().of_another_indicator(state), parts=())
        fits = state.kind.value not in self.offering.unfit(state)
        return self.with_own_classes(state if fits else in_kind(state, MapKind.CHOROPLETH))

    def _connect(self) -> None:
        form = self._form
        form.date_box.currentIndexChanged.connect(self.offering.offer_places)
        for box in (form.date_box, form.level_box, form.place_box, form.labels_box):
            box.currentIndexChanged.connect(self._take)
        for part in form.options:
            part.changed.connect(self._take)
        form.minimum_box.valueChanged.connect(self._take_typed)
        form.kinds.chosen.connect(self._change_kind)
        form.better_button.clicked.connect(self._take_better)
        self.stored.chosen.connect(self._choose_stored)

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

    def _show(self) -> None:
        self.offering.offer_kinds(self.state)
        super()._show()

    def _follow(self) -> None:
        super()._follow()
        form, state = self._form, self.state
        self.stored.show(state.classes.stored)
        self.offering.offer_kinds(state)
        indicator = self.offering.indicator(state.indicator)
        told = warning(state.kind, indicator)
        form.warning_frame.setVisible(bool(told))
        form.warning_label.setText(told)
        better = proposed_kind(indicator) if indicator is not None else state.kind
        form.better_button.setText(translate("IndicatorMap", "Show as circles"))
        form.better_button.setVisible(better.value in form.kinds.buttons and better is not state.kind)
