"""What a layer of areas shows, feature by feature."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.rings import Shape
from ...layers.boundaries.lattice import shape_of_geometry
from ...layers.boundaries.working_layer import KEY, NAME, PARENT
from .steps import Look, Looks

Keys = Mapping[int, str]
"""The area that each feature stands for."""


@dataclass(frozen=True)
class Drawn:
    """What somebody made of some areas: `strangers` counts features that are no area of the draft."""

    areas: Mapping[str, DraftArea] = field(default_factory=dict)
    geometries: Mapping[str, QgsGeometry] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    strangers: int = 0


def present(layer: QgsVectorLayer, numbers: Keys, keys: Collection[str]) -> dict[str, int]:
    """The features of some areas, without those that are not there just now."""
    return {
        key: number for number, key in numbers.items() if key in keys and layer.getFeature(number).isValid()
    }


def looks_in(layer: QgsVectorLayer, numbers: Keys, keys: Collection[str]) -> dict[str, Look | None]:
    """What areas look like."""
    found = present(layer, numbers, keys)
    return {key: _look(layer.getFeature(found[key])) if key in found else None for key in keys}


def drawn_in(layer: QgsVectorLayer, numbers: Keys, known: Looks, strangers: int) -> Drawn:
    """What differs from how areas were `known` to look."""
    found = present(layer, numbers, known)
    areas, geometries, gone = {}, {}, set()
    for key, look in known.items():
        if look is None:
            continue
        if key not in found:
            gone.add(key)
            continue
        feature = layer.getFeature(found[key])
        if _area(feature) != look.area:
            areas[key] = _area(feature)
        if _shape(feature.geometry()) != look.shape:
            geometries[key] = feature.geometry()
    return Drawn(areas, geometries, frozenset(gone), strangers)


def _look(feature: QgsFeature) -> Look | None:
    shape = _shape(feature.geometry())
    return Look(_area(feature), shape) if shape is not None else None


def _area(feature: QgsFeature) -> DraftArea:
    return DraftArea(*(str(feature[place] or "") for place in (KEY, NAME, PARENT)))


def _shape(geometry: QgsGeometry) -> Shape | None:
    """The shape of a drawn outline, None for what is no polygon."""
    if geometry.isEmpty():
        return None
    straight = QgsGeometry(geometry)
    straight.convertToStraightSegment()
    try:
        return shape_of_geometry(straight)
    except (TypeError, ValueError):
        return None
