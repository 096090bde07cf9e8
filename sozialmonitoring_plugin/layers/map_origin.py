"""What a map layer remembers of where its numbers come from, wherever its file goes.

It names the monitoring by file name and birth, never by a folder: that would betray an account.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from qgis.core import QgsMapLayer

from ..core.map_kinds import MapKind

_PREFIX = "sozialmonitoring/"


@dataclass(frozen=True)
class MapOrigin:
    """The monitoring (file name, and when it was created) and what of it is shown; dates in ISO 8601.

    `kind` is that of the map, "" on layers of older releases; a map of an index has no single indicator. A
    change begins at `compare_date`.
    `classification` is the name of the stored one that the classes were, `fingerprint` what it looked like
    then; "" where the classes were made for this map, and on layers of older releases.
    """

    monitoring: str
    created: str
    indicator: str
    level: str
    reference_date: str
    version: str
    kind: str = ""
    compare_date: str = ""
    classification: str = ""
    fingerprint: str = ""

    @property
    def has_own_classes(self) -> bool:
        """Whether its areas are in classes of one indicator at one Stichtag, or of its change."""
        if self.kind == MapKind.CHANGE.value:
            return bool(self.compare_date)
        return self.kind in ("", MapKind.CHOROPLETH.value, MapKind.LAYERED.value)

    @property
    def is_index(self) -> bool:
        """Whether what is shown was computed from several indicators."""
        return not self.indicator


def mark_layer(layer: QgsMapLayer, origin: MapOrigin) -> None:
    """Write the origin into the layer's custom properties."""
    for name, value in asdict(origin).items():
        layer.setCustomProperty(_PREFIX + name, value)


def show_indicator(layer: QgsMapLayer, indicator: str) -> None:
    """Say that a layer shows another indicator than the map is asked for, before it is marked."""
    layer.setCustomProperty(_PREFIX + "indicator", indicator)


def shown_indicator(layer: QgsMapLayer, asked_for: str) -> str:
    """The indicator that a layer of a map shows."""
    return str(layer.customProperty(_PREFIX + "indicator", "") or asked_for)


def origin_of(layer: QgsMapLayer | None) -> MapOrigin | None:
    """The origin of a layer, None for a layer that no map of ours holds."""
    if layer is None:
        return None
    found = {field.name: layer.customProperty(_PREFIX + field.name) or "" for field in fields(MapOrigin)}
    known = found["indicator"] or found["kind"] == MapKind.STATUS.value
    return MapOrigin(**found) if known and found["level"] else None


def copy_origin(source: QgsMapLayer, target: QgsMapLayer) -> None:
    """Give a layer the origin of another one, where that has one."""
    origin = origin_of(source)
    if origin is not None:
        mark_layer(target, origin)
