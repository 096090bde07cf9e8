"""The areas of a version as a draft takes them: outlines in whole millimetres, names, parents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsGeometry

from ...core.areas import AreaTree
from ...core.boundaries.drafting import BaseVersion, DraftArea
from ...core.boundaries.fingerprint import fingerprint
from ...core.boundaries.partition import Partition, PartitionError
from ...core.boundaries.rings import Shape
from ...core.errors import Part, UserError
from ...layers.boundaries.lattice import geometry_of_shape, shape_of_geometry
from ...store.monitoring import Monitoring
from ...store.records import BoundaryVersion


@dataclass(frozen=True)
class VersionAreas:
    """The lowest level of a version."""

    version: BoundaryVersion
    tree: AreaTree
    shapes: Mapping[str, Shape]
    areas: Mapping[str, DraftArea]

    @property
    def base(self) -> BaseVersion:
        """What a draft remembers of it."""
        version = self.version
        mark = fingerprint(self.shapes, self.areas)
        return BaseVersion(version.id, version.title, version.valid_from.isoformat(), mark)


def version_areas(monitoring: Monitoring, version: BoundaryVersion) -> VersionAreas:
    """Read a version, its nodes moved to the nearest millimetre."""
    tree = monitoring.tree(version)
    shapes = {key: shape_of_geometry(geometry_of_wkb(wkb)) for key, wkb in monitoring.shapes(version).items()}
    return VersionAreas(version, tree, shapes, _areas(tree))


def refuse_loose(found: VersionAreas) -> None:
    """Raises UserError where areas do not share their nodes or are invalid: they must be repaired first."""
    try:
        Partition(found.shapes)
    except PartitionError as error:
        raise _loose(found.version, Part(error.message, **error.values)) from error
    for key, shape in found.shapes.items():
        if not geometry_of_shape(shape, 1).isGeosValid():
            raise _loose(found.version, Part("{area} is invalid.", area=key))


def geometry_of_wkb(wkb: bytes) -> QgsGeometry:
    """A multipolygon as it is stored."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def municipalities(tree: AreaTree, frame_level: str) -> dict[str, str]:
    """For each parent of the lowest level the area of `frame_level` that holds it, "" where that is none."""
    if len(tree.levels) < 2:
        return {"": ""}
    rank = len(tree.levels) - 2
    parents = tree.levels[rank].keys
    if not frame_level or tree.rank(frame_level) > rank:
        return dict.fromkeys(parents, "")
    upper = tree.rank(frame_level)
    holders = tree.ancestors(rank, upper).tolist()
    return {key: tree.levels[upper].keys[place] for key, place in zip(parents, holders, strict=True)}


def municipal_level(tree: AreaTree) -> str:
    """The level whose outlines are locked unless somebody says otherwise, "" for none."""
    rank = tree.municipal_rank
    return tree.levels[rank].level.id if rank < len(tree.levels) - 1 else ""


def _areas(tree: AreaTree) -> dict[str, DraftArea]:
    lowest = tree.lowest
    if len(tree.levels) < 2 or tree.levels[-2].level.id == "total":
        return {key: DraftArea(key, name, "") for key, name in zip(lowest.keys, lowest.names, strict=True)}
    parents = tree.levels[-2].keys
    rows = zip(lowest.keys, lowest.names, lowest.parents.tolist(), strict=True)
    return {key: DraftArea(key, name, parents[place]) for key, name, place in rows}


def _loose(version: BoundaryVersion, problem: Part) -> UserError:
    return UserError(
        "The boundaries “{title}” do not fit together exactly: {problem}",
        hint="Check and repair them first.",
        title=version.title,
        problem=problem,
    )
