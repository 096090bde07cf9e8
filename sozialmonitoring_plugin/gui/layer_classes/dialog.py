"""Classes for a layer of anybody: a field is chosen, the layer gets plain rules of QGIS."""

from __future__ import annotations

from html import escape

from qgis.core import QgsFeatureRequest, QgsField, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaType, QSize, QTimer
from qgis.PyQt.QtGui import QKeySequence

from ...core.classification.classification import Classification
from ...core.deliveries.cells.numbers import read_text
from ...core.errors import UserError
from ...support.translation import translate
from .. import preview
from ..choices import fill
from ..desk import Desk
from ..forms import add_shortcut
from ..indicator_map.command_line import CommandLine
from ..indicator_map.gestures import Gestures
from ..indicator_map.results import Results
from ..indicator_map.state import MapState
from ..language import interface_wording
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .command import call_of
from .editing import LayerEditing
from .form import LayerForm
from .look import LayerLook, look_at_layer

WANTED, FRAME = QSize(1240, 740), QSize(70, 90)

LOOKED_AT = 20
"""Of so many features a field of texts is looked into before it is offered."""


class LayerClassesDialog(WorkDialog):
    """Every gesture is seen at once on a copy of the layer, and can be taken back."""

    def __init__(self, desk: Desk, layer: QgsVectorLayer) -> None:
        self.form = LayerForm()
        title = translate("LayerClasses", "Classes of the layer {layer}").format(layer=layer.name())
        super().__init__(desk, self.form, title, translate("LayerClasses", "&Apply to layer"))
        self.resize(WANTED.boundedTo(self.screen().availableGeometry().size() - FRAME))
        self.layer = layer
        self.results = Results(self.form)
        self.editing = LayerEditing(self.form, layer, self._classification)
        self.gestures = Gestures(self.form, self.editing, self._classification)
        self.command = CommandLine(self.form, self.call)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(preview.PAUSE)
        fields = numeric_fields(layer)
        fill(self.form.indicator_box, [(name, name) for name in fields], "")
        self._connect()
        self.editing.begin(self.form.read())

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
        return call_of(self.layer, self._shown())

    def _shown(self) -> LayerLook:
        """What the layer could get. Raises UserError where it is gone, or what is chosen cannot be shown."""
        if sip.isdeleted(self.layer):
            raise UserError("The layer is not in the project any more.")
        self.form.read()  # What is being typed may be no number.
        self._pause.stop()
        if not self._is_shown:
            self._show(self.editing.state)
        if self.look is None:
            raise UserError("There are no classes that the layer could get.")
        return self.look

    @property
    def _is_shown(self) -> bool:
        look, state = self.look, self.editing.state
        return look is not None and (look.session.field, look.classes) == (state.indicator, state.classes)

    def _connect(self) -> None:
        editing = self.editing
        self.layer.willBeDeleted.connect(self.reject)
        editing.changed.connect(self._look)
        editing.typed.connect(self._pause.start)
        editing.tried.connect(lambda state: self.guarded(lambda: self._show(state)))
        editing.refused.connect(self._refuse)
        self._pause.timeout.connect(self._look)
        add_shortcut(self.form, QKeySequence(QKeySequence.StandardKey.Undo), editing.undo)
        add_shortcut(self.form, QKeySequence("Ctrl+Y"), editing.redo)
        add_shortcut(self.form, QKeySequence(QKeySequence.StandardKey.Paste), self.gestures.paste)

    def _classification(self) -> Classification | None:
        return self.look.classification if self.look else None

    def _refuse(self, error: Exception) -> None:
        self.message_bar.clearWidgets()
        self.refuse(error)

    def _look(self) -> None:
        self._pause.stop()
        self.message_bar.clearWidgets()
        self.guarded(lambda: self._show(self.editing.state))
        self.command.follow()

    def _show(self, state: MapState) -> None:
        session = self.editing.session(state.indicator)
        self.results.show(look_at_layer(session, state.classes, interface_wording()))


def numeric_fields(layer: QgsVectorLayer) -> list[str]:
    """Names of the fields that hold numbers, then texts that may; those that number the features last."""
    keys = {layer.fields()[place].name() for place in layer.primaryKeyAttributes()}
    fields = [one for one in layer.fields() if one.isNumeric() or _may_hold_numbers(layer, one)]
    fields.sort(key=lambda one: (one.name() in keys, not one.isNumeric()))
    return [one.name() for one in fields]


def _may_hold_numbers(layer: QgsVectorLayer, field: QgsField) -> bool:
    """Whether its first texts read like numbers, such as “8,5”, and not like keys."""
    if field.type() != QMetaType.Type.QString:
        return False
    place = layer.fields().lookupField(field.name())
    request = QgsFeatureRequest().setLimit(LOOKED_AT).setSubsetOfAttributes([place])
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    texts = [str(one[place]).strip() for one in layer.getFeatures(request) if one[place]]
    is_key = any(text.isdigit() and len(text) > 1 and text.startswith("0") for text in texts)
    return any(texts) and not is_key and all(read_text(text) is not None for text in texts if text)
