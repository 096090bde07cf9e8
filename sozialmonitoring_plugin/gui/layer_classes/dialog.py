"""Classes for a layer of anybody: a field is chosen, the layer gets plain rules of QGIS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut

from ...core.classification.classification import Classification
from ...core.classification.scheme import Method
from ...core.errors import UserError
from ...support.translation import translate
from ..choices import chosen, fill
from ..desk import Desk
from ..history import History
from ..indicator_map.command_line import CommandLine
from ..indicator_map.gestures import Gestures
from ..indicator_map.results import Results
from ..indicator_map.state import ClassChoice
from ..language import interface_wording
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .form import LayerForm
from .look import LayerLook, LayerSession, look_at_layer

WANTED, FRAME = QSize(1240, 740), QSize(70, 90)


@dataclass(frozen=True)
class LayerState:
    """What is chosen; `name` is that of the field."""

    name: str = ""
    classes: ClassChoice = field(default_factory=ClassChoice)


class LayerClassesDialog(WorkDialog):
    """Every gesture is seen at once on a copy of the layer, and can be taken back."""

    def __init__(self, desk: Desk, layer: QgsVectorLayer) -> None:
        self.form = LayerForm()
        title = translate("LayerClasses", "Classes of the layer {layer}").format(layer=layer.name())
        super().__init__(desk, self.form, title, translate("LayerClasses", "&Apply to layer"))
        self.resize(WANTED.boundedTo(self.screen().availableGeometry().size() - FRAME))
        self.layer = layer
        self.results = Results(self.form)
        self.history = History(LayerState())
        self.gestures = Gestures(self.form, self, self._classification)
        self.command = CommandLine(self.form, self.call)
        self._sessions: dict[str, LayerSession] = {}
        fields = numeric_fields(layer)
        fill(self.form.indicator_box, [(name, name) for name in fields], "")
        self._connect()
        self.history.restart(LayerState(chosen(self.form.indicator_box)))
        self._look()

    @property
    def look(self) -> LayerLook | None:
        """The map that is shown."""
        shown = self.results.shown
        return shown if isinstance(shown, LayerLook) else None

    def start(self) -> None:
        """Give the layer what its copy has."""
        look = self._shown()
        self.layer.setRenderer(look.session.copy.renderer().clone())
        self.layer.triggerRepaint()
        self.desk.project.setDirty()
        self.results.remember()
        text = translate("LayerClasses", "The layer {layer} has these classes now.")
        said = escape(text.format(layer=self.layer.name()))
        self.tell(said)
        self.message_bar.pushSuccess("", said)

    def call(self) -> ProcessCall:
        look = self._shown()
        scheme = look.classes.scheme
        return ProcessCall(
            "classify",
            {
                "INPUT": self.layer.publicSource(),
                "FIELD": look.session.field,
                "METHOD": scheme.method.value,
                "CLASSES": scheme.classes,
                "BREAKS": "; ".join(f"{bound:.12g}" for bound in scheme.breaks),
                "CLOSED": scheme.closed.value,
                "DECIMALS": look.session.decimals,
                "REFERENCE": scheme.reference,
                "OPEN_ENDS": scheme.open_ends or None,
                "PALETTE": look.classes.palette,
                "STYLE": f"{look.session.field}.qml",
            },
        )

    def edit_classes(self, change: Callable[[ClassChoice], ClassChoice], step: str = "") -> None:
        """Make the classes others; it can be taken back."""
        try:
            state = replace(self.history.current, classes=change(self.history.current.classes))
        except UserError as error:
            self.refuse(error)
            return
        self.history.go_on(state, step)
        self._look()

    def try_classes(self, change: Callable[[ClassChoice], ClassChoice]) -> None:
        """Show other classes while the mouse still moves."""
        current = self.history.current
        self.guarded(lambda: self._show(replace(current, classes=change(current.classes))))

    def undo(self) -> None:
        """Take the latest gesture back."""
        self.history.undo()
        self._look()

    def redo(self) -> None:
        """Make it again."""
        self.history.redo()
        self._look()

    def _shown(self) -> LayerLook:
        """What the layer could get. Raises UserError where it is gone, or there is nothing."""
        if sip.isdeleted(self.layer):
            raise UserError("The layer is not in the project any more.")
        if self.look is None:
            raise UserError("There are no classes that the layer could get.")
        return self.look

    def _connect(self) -> None:
        form = self.form
        self.layer.willBeDeleted.connect(self.reject)
        form.indicator_box.currentIndexChanged.connect(self._change_field)
        for signal in (form.scheme.changed, form.palettes.changed, form.scheme.typed):
            signal.connect(self._take)
        form.scheme.method_chosen.connect(self._change_method)
        form.undo_button.clicked.connect(self.undo)
        form.redo_button.clicked.connect(self.redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self).activated.connect(self.redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.gestures.paste)

    def _classification(self) -> Classification | None:
        return self.look.classification if self.look else None

    def _change_field(self) -> None:
        """Bounds by hand are those of another field."""
        classes = replace(self.history.current.classes, titles=())
        if classes.scheme.method is Method.MANUAL:
            scheme = replace(classes.scheme, method=Method.NATURAL_BREAKS, breaks=())
            classes = replace(classes, scheme=scheme)
        self.history.go_on(LayerState(chosen(self.form.indicator_box), classes))
        self._look()

    def _change_method(self) -> None:
        if self.form.scheme.method is Method.MANUAL and self.look is not None:
            self.form.scheme.show_breaks(self.look.classification.bounds)
        self._take()

    def _take(self) -> None:
        try:
            classes = self.form.read_classes()
        except UserError as error:
            self.message_bar.clearWidgets()
            self.refuse(error)
            return
        self.history.go_on(replace(self.history.current, classes=classes))
        self._look(shows=False)

    def _look(self, *, shows: bool = True) -> None:
        state, form = self.history.current, self.form
        if shows:
            form.show_classes(state.name, state.classes)
        form.undo_button.setEnabled(self.history.can_undo)
        form.redo_button.setEnabled(self.history.can_redo)
        self.message_bar.clearWidgets()
        self.guarded(lambda: self._show(state))
        self.command.follow()

    def _show(self, state: LayerState) -> None:
        if not state.name:
            raise UserError("The layer has no field of numbers.")
        if state.name not in self._sessions:
            self._sessions[state.name] = LayerSession.of(self.layer, state.name)
        self.results.show(look_at_layer(self._sessions[state.name], state.classes, interface_wording()))


def numeric_fields(layer: QgsVectorLayer) -> list[str]:
    """Names of the fields that hold numbers, those that only number the features last."""
    keys = {layer.fields()[place].name() for place in layer.primaryKeyAttributes()}
    names = [one.name() for one in layer.fields() if one.isNumeric()]
    return sorted(names, key=lambda name: name in keys)
