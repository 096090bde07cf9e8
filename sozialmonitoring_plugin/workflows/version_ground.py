"""Which ground and which addresses pass from the areas of one boundary version to those of another."""

from __future__ import annotations

from functools import lru_cache

from ..core.boundaries.homes import homes_before_and_after
from ..core.boundaries.succession import Succession
from ..core.rebasing.ground import Ground
from ..layers.boundaries.overlay import overlay
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .boundaries.version_areas import version_areas


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
    book = monitoring.addresses()
    before, after = (version_areas(monitoring, version).shapes for version in (old, new))
    return Succession.of(overlay(before, after), book, *homes_before_and_after(book, before, after))
