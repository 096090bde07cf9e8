"""Map layers that follow a changed classification, and those that keep the one before.

A layer knows the name of its classification and what it looked like (`map_origin`); what has to be asked
about is found by both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.classification.frozen import FrozenClassification
from ..core.errors import UserError
from ..core.values import Reason, Values
from ..core.wording import Wording
from .legend_charts import CHART_FIELDS
from .map_legend import ClassDress, class_entries
from .map_origin import MapOrigin, mark_layer, origin_of
from .map_projects import show_highest_first
from .renderers import value_renderer
from .stored_layers import save_style

_VALUE, _LABEL = "value", "class_label"
_COUNT = re.compile(r"  \(\d+\)$")


class FollowError(UserError):
    """A layer that cannot follow."""


@dataclass(frozen=True)
class ClassifiedLayer:
    """A layer of values in a stored classification.

    `is_current` where it looks as the classification is stored; otherwise it was left behind by an earlier
    change.
    """

    layer: QgsVectorLayer
    origin: MapOrigin
    is_current: bool


def layers_in(
    layers: Iterable[QgsMapLayer], frozen: FrozenClassification, created: str
) -> tuple[ClassifiedLayer, ...]:
    """The layers made in a classification of the monitoring born at `created`, by any name it ever had."""
    names = {frozen.name, *frozen.former_names}
    found = ((layer, origin_of(layer)) for layer in layers if isinstance(layer, QgsVectorLayer))
    return tuple(
        ClassifiedLayer(layer, origin, origin.fingerprint == frozen.fingerprint)
        for layer, origin in found
        if origin is not None
        and (origin.created, origin.classification in names) == (created, True)
        and layer.fields().lookupField(_VALUE) >= 0
    )


def reclassified(
    layer: QgsVectorLayer,
    frozen: FrozenClassification,
    palette: str,
    words: Wording,
    node: QgsLayerTreeLayer | None = None,
) -> None:
    """Give a layer of values the ranges, colours and labels of a classification, and its name.

    `palette` is its palette as `map_palette` spells it. With `node` the classes are listed from the highest
    down. A layer in a GeoPackage keeps its new style there. Raises FollowError where labels cannot be
    written; the layer is then as it was.
    """
    origin = origin_of(layer)
    if origin is None or layer.fields().lookupField(_VALUE) < 0:
        raise FollowError("{layer} is no map of Sozialmonitoring.", layer=layer.name())
    _relabel(layer, frozen, words)
    layer.setRenderer(_renderer(layer, frozen, palette, words))
    mark_layer(layer, replace(origin, classification=frozen.name, fingerprint=frozen.fingerprint))
    if node is not None:
        show_highest_first(node)
        _name_old_charts(node, words)
    _keep_style(layer)
    layer.triggerRepaint()


def _name_old_charts(node: QgsLayerTreeLayer, words: Wording) -> None:
    """A drawing beside the layer shows the classes before: it was made of more than the layer holds."""
    ending = words.text("chart_before", title="")
    for other in node.parent().findLayers():
        table = other.layer()
        is_chart = isinstance(table, QgsVectorLayer) and set(table.fields().names()) >= CHART_FIELDS
        if is_chart and not table.name().endswith(ending):
            table.setName(words.text("chart_before", title=table.name()))


def keep_old(layers: Sequence[QgsVectorLayer], old: FrozenClassification) -> None:
    """Let layers that do not follow say the name under which their classification is kept."""
    for layer in layers:
        origin = origin_of(layer)
        if origin is not None:
            mark_layer(layer, replace(origin, classification=old.name))


def _values(layer: QgsVectorLayer) -> Values:
    """The numbers of the layer; NULL is missing, never zero."""
    place = layer.fields().lookupField(_VALUE)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    raw = [feature.attribute(place) for feature in layer.getFeatures(request)]
    numbers = np.array([float(one) if isinstance(one, int | float) else np.nan for one in raw])
    reasons = np.where(np.isnan(numbers), int(Reason.MISSING), 0).astype(np.uint8)
    return Values(numbers, reasons, np.zeros(len(raw), dtype=np.uint8))


def _renderer(
    layer: QgsVectorLayer, frozen: FrozenClassification, palette: str, words: Wording
) -> QgsGraduatedSymbolRenderer:
    """As a new map would have it; counts in the legend and what is drawn stay as the layer had them."""
    entries = class_entries(frozen.classification, _values(layer), palette, words, ClassDress(frozen.titles))
    before = layer.renderer()
    if not isinstance(before, QgsGraduatedSymbolRenderer):
        return value_renderer(frozen.classification, entries, palette, words)
    if not any(_COUNT.search(one.label()) for one in before.ranges()):
        entries = tuple(replace(entry, count=None) for entry in entries)
    made = value_renderer(frozen.classification, entries, palette, words)
    made.setClassAttribute(before.classAttribute())
    return made


def _relabel(layer: QgsVectorLayer, frozen: FrozenClassification, words: Wording) -> None:
    """Write the label of its class to each area, and its number as the ranges compare it."""
    place, value = (layer.fields().lookupField(name) for name in (_LABEL, _VALUE))
    if place < 0:
        return
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    numbered = [feature.id() for feature in layer.getFeatures(request)]
    labels = (*frozen.labels(words), "")
    numbers, made = _values(layer).numbers, frozen.classification
    classes, settled = made.class_of(numbers).tolist(), made.settled(numbers)
    changes: dict[int, dict[int, str | float]] = {
        feature: {place: labels[one]} for feature, one in zip(numbered, classes, strict=True)
    }
    for row in np.flatnonzero(~np.isnan(numbers) & (settled != numbers)).tolist():
        changes[numbered[row]][value] = float(settled[row])
    if layer.isEditable() or not layer.dataProvider().changeAttributeValues(changes):
        raise FollowError(
            "{layer} cannot be written.",
            hint="Stop editing it, or ask for the right to write its file.",
            layer=layer.name(),
        )


def _keep_style(layer: QgsVectorLayer) -> None:
    """A layer in a GeoPackage brings the new style when it is opened again, as it brought the old one."""
    uri = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table = str(uri.get("layerName") or "")
    if not table or not str(uri.get("path", "")).lower().endswith(".gpkg"):
        return
    problem = save_style(layer, table)
    if problem:
        raise FollowError(
            "The style of {layer} cannot be kept: {problem}", layer=layer.name(), problem=problem
        )
