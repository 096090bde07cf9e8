"""The question which indicators and maps follow a changed classification.

It decides nothing: whoever opens it hands what was ticked to `workflows.classification_changes.change`
and `workflows.follow_change.follow_change`.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QToolButton, QWidget

from ...core.classification.assignments import Use
from ...layers.follow import ClassifiedLayer
from ...support.translation import translate
from ...workflows.classification_changes import Consequences
from ..check_list import CheckList
from ..forms import load_form
from .texts import kept_text, layer_text, question, use_text


class FollowDialog(QDialog):
    """A list of indicators and one of maps; all that look as the classification was stored are ticked."""

    question_label: QLabel
    indicators_panel: QWidget
    indicators_list: QListWidget
    indicators_all_button: QToolButton
    layers_panel: QWidget
    layers_list: QListWidget
    layers_all_button: QToolButton
    kept_label: QLabel
    change_button: QPushButton
    cancel_button: QPushButton

    def __init__(
        self,
        consequences: Consequences,
        layers: Sequence[ClassifiedLayer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_form("classification_change", self)
        self._consequences = consequences
        self._layers = tuple(layers)
        self._indicator_ticks = CheckList(self.indicators_list, self.indicators_all_button)
        self._layer_ticks = CheckList(self.layers_list, self.layers_all_button)
        self.question_label.setText(question(consequences, bool(self._layers)))
        self._name_parts()
        self._offer()
        self._indicator_ticks.changed.connect(self._tell_kept)
        self._layer_ticks.changed.connect(self._tell_kept)
        self.change_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._tell_kept()

    @property
    def following_indicators(self) -> tuple[Use, ...]:
        """What is shown in the new classes from now on."""
        ticked = set(self._indicator_ticks.ticked)
        uses = self._consequences.uses
        return tuple(one.use for place, one in enumerate(uses) if str(place) in ticked)

    @property
    def following_layers(self) -> tuple[QgsVectorLayer, ...]:
        """Layers that get the new classes and colours."""
        ticked = set(self._layer_ticks.ticked)
        return tuple(one.layer for place, one in enumerate(self._layers) if str(place) in ticked)

    @property
    def staying_layers(self) -> tuple[QgsVectorLayer, ...]:
        """Layers that keep the classes so far and have to say under which name those are kept."""
        following = self.following_layers
        return tuple(one.layer for one in self._layers if one.is_current and one.layer not in following)

    @property
    def keeps_old(self) -> bool:
        """Whether the classification before has to be stored for something that does not follow."""
        everyone = len(self.following_indicators) == len(self._consequences.uses)
        return bool(self.staying_layers) or not everyone

    def _offer(self) -> None:
        uses = self._consequences.uses
        booklets = len(self._consequences.booklets)
        texts = [use_text(one, booklets) for one in uses]
        self._indicator_ticks.show((str(place), text) for place, text in enumerate(texts))
        self.indicators_panel.setVisible(bool(uses))
        texts = [layer_text(one) for one in self._layers]
        self._layer_ticks.show((str(place), text) for place, text in enumerate(texts))
        self._layer_ticks.tick([str(place) for place, one in enumerate(self._layers) if one.is_current])
        self.layers_panel.setVisible(bool(self._layers))

    def _name_parts(self) -> None:
        indicators = translate("ClassificationChange", "Indicators that follow")
        self.indicators_list.setAccessibleName(indicators)
        self.layers_list.setAccessibleName(translate("ClassificationChange", "Maps that follow"))

    def _tell_kept(self) -> None:
        self.kept_label.setText(kept_text(self._consequences, self.keeps_old))
