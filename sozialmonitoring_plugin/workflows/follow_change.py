"""After a classification was changed: the layers of a project follow it, or say what they keep."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayerTree, QgsVectorLayer

from ..core.colours.kinds import NumberKind
from ..core.indicators.tableau import Kind
from ..core.map_kinds import MapKind
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
    shown = {one.id: one for one in monitoring.tableau().indicators}
    if changed.old is not None:
        keep_old(staying, changed.old)
    for layer in following:
        origin = origin_of(layer)
        indicator = shown.get(origin.indicator) if origin else None
        is_change = origin is not None and origin.kind == MapKind.CHANGE.value
        is_change = is_change or (indicator is not None and indicator.kind is Kind.CHANGE)
        numbers = NumberKind.AROUND_CENTRE if is_change else None
        palette = frozen_palette(monitoring, changed.frozen, indicator, numbers)
        node = tree.findLayer(layer.id()) if tree is not None else None
        reclassified(layer, changed.frozen, palette, words, node, is_change=is_change)
