"""Map layers that follow a changed classification, and those that keep the one before.

A layer knows the name of its classification and what it looked like (`map_origin`); what has to be asked
about is found by both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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

from ..core.classification.classification import Classification
from ..core.classification.frozen import FrozenClassification
from ..core.errors import UserError
from ..core.values import Reason, Values
from ..core.wording import Wording
from .legend_charts import CHART_FIELDS
from .map_legend import COUNT, ClassDress, class_entries
from .map_origin import MapOrigin, mark_layer, origin_of
from .map_projects import show_highest_first
from .renderers import value_renderer
from .stored_layers import save_style

_KEY, _VALUE, _LABEL = "area_key", "value", "class_label"
_SAME = 1e-6
"""So near are numbers that are the same."""


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
    *,
    is_change: bool = False,
) -> None:
    """Give a layer of values the ranges, colours and labels of a classification, and its name.

    `palette` is its palette as `map_palette` spells it, `is_change` whether the indicator is a change. With
    `node` the classes are listed from the highest down. A layer in a GeoPackage keeps its new style there.
    Raises FollowError where labels cannot be written; the layer is then as it was.
    """
    origin = origin_of(layer)
    if origin is None or layer.fields().lookupField(_VALUE) < 0:
        raise FollowError("{layer} is no map of Sozialmonitoring.", layer=layer.name())
    dress = ClassDress(frozen.titles, is_change)
    _relabel(layer, frozen.classification, dress.labels(frozen.classification, words))
    entries = class_entries(frozen.classification, _values(layer), palette, words, dress)
    entries = entries if _is_counted(layer) else tuple(replace(entry, count=None) for entry in entries)
    renderer = value_renderer(frozen.classification, entries, palette, words)
    before = layer.renderer()
    if isinstance(before, QgsGraduatedSymbolRenderer):
        renderer.setClassAttribute(before.classAttribute())
    layer.setRenderer(renderer)
    mark_layer(layer, replace(origin, classification=frozen.name, fingerprint=frozen.fingerprint))
    if node is not None:
        show_highest_first(node)
        _name_old_charts(node, words)
    _keep_style(layer)
    layer.triggerRepaint()


def redrawn(
    layer: QgsVectorLayer, drawn: QgsVectorLayer, words: Wording, node: QgsLayerTreeLayer | None = None
) -> None:
    """Give a layer of values the look of one that was drawn anew from the same numbers.

    `node` is as for `reclassified`. Raises FollowError where the numbers are others or labels
    cannot be written.
    """
    origin = origin_of(layer)
    if origin is None or not _same_numbers(layer, drawn):
        raise FollowError(
            "{layer} shows other numbers than the monitoring has now.",
            hint="Add the map to the project anew.",
            layer=layer.name(),
        )
    labels = {key: label for key, _, label in _rows(drawn)}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    keys = {feature.id(): str(feature[_KEY]) for feature in layer.getFeatures(request)}
    _write_labels(layer, {place: labels.get(key, "") for place, key in keys.items()})
    layer.setRenderer(drawn.renderer().clone())
    mark_layer(layer, replace(origin, classification="", fingerprint=""))
    if node is not None:
        show_highest_first(node)
        _name_old_charts(node, words)
    _keep_style(layer)
    layer.triggerRepaint()


def _same_numbers(layer: QgsVectorLayer, drawn: QgsVectorLayer) -> bool:
    """Whether no area has another number; one may be hidden by stricter rules."""
    numbers = {key: number for key, number, _ in _rows(drawn)}
    pairs = [(number, numbers.get(key, np.nan)) for key, number, _ in _rows(layer)]
    apart = np.array([abs(one - other) for one, other in pairs])
    known = apart[~np.isnan(apart)]
    return len(known) > 0 and bool((known < _SAME).all())


def _rows(layer: QgsVectorLayer) -> list[tuple[str, float, str]]:
    """Key, number (NaN where there is none) and label of the class of each area."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    found = layer.getFeatures(request)
    return [(str(one[_KEY]), _number(one[_VALUE]), str(one[_LABEL] or "")) for one in found]


def _number(value: object) -> float:
    """NULL is missing, never zero."""
    return float(value) if isinstance(value, int | float) else np.nan


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
    numbers = np.array([_number(one) for one in raw])
    reasons = np.where(np.isnan(numbers), int(Reason.MISSING), 0).astype(np.uint8)
    return Values(numbers, reasons, np.zeros(len(raw), dtype=np.uint8))


def _is_counted(layer: QgsVectorLayer) -> bool:
    """Whether the legend counts areas, as it does in a new map."""
    before = layer.renderer()
    if not isinstance(before, QgsGraduatedSymbolRenderer):
        return True
    return any(COUNT.search(one.label()) for one in before.ranges())


def _relabel(layer: QgsVectorLayer, classification: Classification, labels: tuple[str, ...]) -> None:
    """Write the label of its class to each area, and its number as the ranges compare it."""
    place, value = (layer.fields().lookupField(name) for name in (_LABEL, _VALUE))
    if place < 0:
        return
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    numbered = [feature.id() for feature in layer.getFeatures(request)]
    labels, numbers = (*labels, ""), _values(layer).numbers
    classes, settled = classification.class_of(numbers).tolist(), classification.settled(numbers)
    changes: dict[int, dict[int, str | float]] = {
        feature: {place: labels[one]} for feature, one in zip(numbered, classes, strict=True)
    }
    for row in np.flatnonzero(~np.isnan(numbers) & (settled != numbers)).tolist():
        changes[numbered[row]][value] = float(settled[row])
    _write(layer, changes)


def _write_labels(layer: QgsVectorLayer, labels: Mapping[int, str]) -> None:
    """Write labels of classes by the ids of their features."""
    place = layer.fields().lookupField(_LABEL)
    _write(layer, {feature: {place: label} for feature, label in labels.items()})


def _write(layer: QgsVectorLayer, changes: Mapping[int, Mapping[int, str | float]]) -> None:
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
