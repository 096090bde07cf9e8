"""Which ground and which addresses pass from the areas of one boundary version to those of another."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsGeometry

from ..core.boundaries.addresses import AddressBook
from ..core.boundaries.rings import Shape
from ..core.boundaries.succession import Succession
from ..core.rebasing.ground import Ground
from ..layers.boundaries.lattice import shape_of_geometry
from ..layers.boundaries.overlay import overlay
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion


def succession_between(monitoring: Monitoring, old: BoundaryVersion, new: BoundaryVersion) -> Succession:
    """The passages between two versions, whichever is the older one."""
    return _succession(monitoring, old, new, monitoring.revision)


def ground_between(
    monitoring: Monitoring, old: BoundaryVersion, new: BoundaryVersion, level: str = ""
) -> Ground:
    """The pieces that two versions cut out, on the lowest level or another one."""
    before, after = monitoring.tree(old), monitoring.tree(new)
    found = succession_between(monitoring, old, new)
    ground = Ground.of_succession(found, before.lowest.keys, after.lowest.keys)
    rank = before.rank(level) if level else len(before.levels) - 1
    return ground if rank == len(before.levels) - 1 else ground.raised(before, after, rank)


@lru_cache(maxsize=8)
def _succession(
    monitoring: Monitoring, old: BoundaryVersion, new: BoundaryVersion, _revision: int
) -> Succession:
    book = AddressBook.empty()
    before, after = shapes_of(monitoring, old), shapes_of(monitoring, new)
    return Succession.of(overlay(before, after), book, (), ())


def shapes_of(monitoring: Monitoring, version: BoundaryVersion) -> dict[str, Shape]:
    """The polygons of the lowest level in whole millimetres, by key."""
    found = {}
    for key, wkb in monitoring.shapes(version).items():
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        found[key] = shape_of_geometry(geometry)
    return found
