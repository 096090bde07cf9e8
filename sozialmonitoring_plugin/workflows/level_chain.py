"""From polygons of the lowest level and a list of levels to all areas with their parents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry

from ..core.areas import Area
from ..core.remarks import Remark
from ..layers.feature_table import FeatureTable, LayerError, read_file
from ..layers.geometries import united
from ..layers.nesting import Mismatch, parents_by_overlap
from ..layers.polygon_checks import checked_polygon
from .level_specs import LevelSpec

NESTING_TOLERANCE = 1.0
"""Square metres that may lie outside the parent without being listed."""


@dataclass(frozen=True)
class NamedPolygon:
    """Key, name, polygon and the feature it came from."""

    key: str
    name: str
    geometry: QgsGeometry
    feature: QgsFeature


@dataclass(frozen=True)
class Chain:
    """All areas; what does not nest; what else should be said."""

    areas: tuple[Area, ...]
    mismatches: tuple[Mismatch, ...]


def named_polygons(table: FeatureTable, spec: LevelSpec, notes: list[Remark]) -> tuple[NamedPolygon, ...]:
    """Checked polygons of a table with keys and names. Raises LayerError for empty or doubled keys."""
    key_of, name_of = table.evaluator(spec.key), table.evaluator(spec.name)
    polygons = []
    for feature in table.features:
        key, name = as_text(key_of(feature)), as_text(name_of(feature))
        if not key:
            raise LayerError(
                "{layer}: feature {id} has no key ({key}).", layer=table.name, id=feature.id(), key=spec.key
            )
        label = f"{key} {name}".strip()
        polygons.append(
            NamedPolygon(key, name or key, checked_polygon(feature, label, table.name, notes), feature)
        )
    _refuse_doubled(polygons, table.name, spec)
    return tuple(polygons)


def chain_levels(
    specs: tuple[LevelSpec, ...],
    lowest: tuple[NamedPolygon, ...],
    table: FeatureTable,
    context: QgsCoordinateTransformContext,
    notes: list[Remark],
) -> Chain:
    """Find every level's areas, upward from the lowest.

    Raises LayerError where an area lies in no or in several areas of the level above.
    """
    tier = Tier.of_polygons(specs[-1], lowest)
    areas: list[Area] = []
    mismatches: list[Mismatch] = []
    for upper in reversed(specs[:-1]):
        if upper.layer:
            layer = read_file(upper.layer).in_crs(table.crs, context)
            above, found = _above_by_overlap(tier, upper, named_polygons(layer, upper, notes), notes)
            mismatches += found
        else:
            above = _above_by_expression(tier, upper, table)
        areas += tier.areas(above.parents)
        tier = above.tier
    areas += tier.areas(dict.fromkeys(tier.names, ""))
    return Chain(tuple(areas), tuple(mismatches))


@dataclass(frozen=True)
class Tier:
    """The areas of one level: names, outlines and lowest polygons by key."""

    spec: LevelSpec
    names: dict[str, str]
    shapes: dict[str, QgsGeometry]
    members: dict[str, list[NamedPolygon]]

    @classmethod
    def of_polygons(cls, spec: LevelSpec, polygons: tuple[NamedPolygon, ...]) -> Tier:
        """The lowest level."""
        return cls(
            spec,
            {polygon.key: polygon.name for polygon in polygons},
            {polygon.key: polygon.geometry for polygon in polygons},
            {polygon.key: [polygon] for polygon in polygons},
        )

    def areas(self, parents: dict[str, str]) -> list[Area]:
        """The areas once it is known where they belong."""
        return [Area(self.spec.level, key, name, parents[key]) for key, name in self.names.items()]


@dataclass(frozen=True)
class Above:
    """The level above a tier, and the parent of each of the tier's areas."""

    tier: Tier
    parents: dict[str, str]


def _above_by_expression(tier: Tier, upper: LevelSpec, table: FeatureTable) -> Above:
    """The level above, where its key is computed from the lowest polygons."""
    parents = _common(tier.members, table.evaluator(upper.key), tier.spec, upper)
    children = _children(parents)
    members = {
        parent: [one for key in keys for one in tier.members[key]] for parent, keys in children.items()
    }
    name_of = table.evaluator(upper.name)
    names = {parent: as_text(name_of(polygons[0].feature)) or parent for parent, polygons in members.items()}
    shapes = {parent: united([tier.shapes[key] for key in keys]) for parent, keys in children.items()}
    return Above(Tier(upper, names, shapes, members), parents)


def _above_by_overlap(
    tier: Tier, upper: LevelSpec, polygons: tuple[NamedPolygon, ...], notes: list[Remark]
) -> tuple[Above, list[Mismatch]]:
    """The level above, where it has polygons of its own."""
    own = {polygon.key: polygon for polygon in polygons}
    outlines = {key: polygon.geometry for key, polygon in own.items()}
    parents, mismatches = parents_by_overlap(tier.spec.level, tier.shapes, outlines, NESTING_TOLERANCE)
    children = _children(parents)
    notes += [
        Remark.of("{upper} {key} holds no {lower}.", upper=upper.title, key=key, lower=tier.spec.title)
        for key in sorted(set(own) - set(children))
    ]
    members = {
        parent: [one for key in keys for one in tier.members[key]] for parent, keys in children.items()
    }
    names = {key: own[key].name for key in children}
    return Above(Tier(upper, names, {key: outlines[key] for key in children}, members), parents), mismatches


def _children(parents: dict[str, str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for key, parent in parents.items():
        grouped[parent].append(key)
    return {parent: grouped[parent] for parent in sorted(grouped)}


def as_text(value: object) -> str:
    """Key or name as text: no NULL, no blanks around, no ".0" of a whole number.

    `[%` would be executed by labels as an expression and is taken apart.
    """
    if value is None or str(value) == "NULL":
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace("[%", "[ %").strip()


def _common(
    members: dict[str, list[NamedPolygon]],
    key_of: Callable[[QgsFeature], object],
    lower: LevelSpec,
    upper: LevelSpec,
) -> dict[str, str]:
    """The upper key that all members of an area agree on."""
    parents = {}
    for key, polygons in members.items():
        found = sorted({as_text(key_of(polygon.feature)) for polygon in polygons})
        if len(found) != 1 or not found[0]:
            raise LayerError(
                "{lower} {key} does not lie in one {upper} but in: {found}.",
                hint="Check the expressions of both levels.",
                lower=lower.title,
                key=key,
                upper=upper.title,
                found=", ".join(found),
            )
        parents[key] = found[0]
    return parents


def _refuse_doubled(polygons: list[NamedPolygon], layer: str, spec: LevelSpec) -> None:
    doubled = sorted(key for key, count in Counter(polygon.key for polygon in polygons).items() if count > 1)
    if doubled:
        raise LayerError(
            "{layer}: the key {keys} ({expression}) stands at more than one polygon.",
            hint="Give every area a key of its own, or dissolve its parts into one multipolygon.",
            layer=layer,
            keys=", ".join(doubled[:10]),
            expression=spec.key,
        )
