"""What is chosen of a layer: the state of the map dialog, with a field in the place of the indicator."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from qgis.core import QgsVectorLayer

from ...core.classification.classification import Classification
from ...core.errors import UserError
from ..indicator_map.class_editing import ClassEditing
from .form import LayerForm
from .look import LayerSession


class LayerEditing(ClassEditing):
    """Fields are read once."""

    def __init__(
        self, form: LayerForm, layer: QgsVectorLayer, classification: Callable[[], Classification | None]
    ) -> None:
        super().__init__(form, classification)
        self._layer = layer
        self._sessions: dict[str, LayerSession] = {}

    def session(self, name: str) -> LayerSession:
        """The numbers of a field. Raises UserError where there is none, or it cannot be read."""
        if not name:
            raise UserError("The layer has no field of numbers.")
        if name not in self._sessions:
            self._sessions[name] = LayerSession.of(self._layer, name)
        return self._sessions[name]

    def usual_reference(self, indicator: str) -> float | None:
        """The mean of the field: of areas above nothing is known."""
        try:
            session = self.session(indicator)
        except UserError:
            return None
        found = session.read.values
        present = found.numbers[found.present]
        return float(np.round(present.mean(), session.decimals)) if len(present) else None
