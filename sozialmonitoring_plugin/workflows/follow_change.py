"""After a classification was changed: the layers of a project follow it, or say what they keep."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayerTree, QgsVectorLayer

from ..core.classification.frozen import FrozenClassification
from ..core.indicators.tableau import Polarity
from ..core.wording import Wording
from ..layers.follow import keep_old, reclassified
from ..layers.map_origin import origin_of
from ..store.monitoring import Monitoring
from .classification_changes import Changed
from .classified import frozen_palette


def follow_change(
    monitoring: Monitoring,
    changed: Changed,
    following: Sequence[QgsVectorLayer],
    staying: Sequence[QgsVectorLayer],
    tree: QgsLayerTree | None = None,
) -> None:
    """Give layers that follow the new classes, and those that stay the name of the old ones.

    `tree` is the layer tree of the project, where classes are listed from the highest down. Raises
    FollowError for a layer that cannot be written; those before it have followed.
    """
    words = Wording.of(monitoring.language)
    if changed.old is not None:
        keep_old(staying, changed.old)
    for layer in following:
        node = tree.findLayer(layer.id()) if tree is not None else None
        reclassified(layer, changed.frozen, _palette(monitoring, changed.frozen, layer), words, node)


def _palette(monitoring: Monitoring, frozen: FrozenClassification, layer: QgsVectorLayer) -> str:
    """That of the classification, else the one that suits what the layer shows."""
    origin = origin_of(layer)
    polarities = {one.id: one.polarity for one in monitoring.tableau().indicators}
    polarity = polarities.get(origin.indicator if origin else "", Polarity.NEUTRAL)
    return frozen_palette(monitoring, frozen, polarity)
