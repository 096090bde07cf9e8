"""What is told where numbers that were carried over are out of date, or would be after a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from ..core.deliveries.observations import Observations
from ..core.remarks import Remark
from ..core.values import Reason
from ..store.lineage_table import Block
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, RebasedBlock

_GO = (
    "{variable}: what was carried over to “{version}” at {count} reference dates goes with this change: "
    "its sources are others then. Carry it over again afterwards."
)
_MAKE_WAY = (
    "{variable}: what was carried over to “{version}” at {count} reference dates goes with this change: "
    "where an office tells of the new areas, its counts are all there is. Areas that it leaves out have no "
    "number, nor do the areas above them."
)
_AGAIN = (
    "{variable}: what was carried over to “{version}” at {count} reference dates was taken out, for its "
    "sources have changed. Carry it over again."
)


def told_of_import(
    monitoring: Monitoring, version: BoundaryVersion, seen: Observations
) -> tuple[Remark, ...]:
    """What an import would take out. Empty cells change nothing."""
    present = np.flatnonzero(seen.values.reasons != Reason.MISSING)
    blocks = {(seen.variables[place], seen.dates[place]) for place in present}
    found = monitoring.rebased_on(version, blocks)
    here = [one for one in found if one.version == version.id]
    return (
        *_told(monitoring, here, _MAKE_WAY),
        *_told(monitoring, [one for one in found if one not in here], _GO),
    )


def told_of_removal(
    monitoring: Monitoring, version: BoundaryVersion, blocks: Iterable[Block]
) -> tuple[Remark, ...]:
    """What goes as well where the deliveries of some blocks change or go."""
    found = monitoring.rebased_on(version, blocks)
    return tuple(_told(monitoring, [one for one in found if one.version != version.id], _GO))


def told_of_outdated(monitoring: Monitoring) -> tuple[Remark, ...]:
    """What can be carried over again."""
    return tuple(_told(monitoring, monitoring.outdated(), _AGAIN))


def _told(monitoring: Monitoring, blocks: Iterable[RebasedBlock], text: str) -> Iterator[Remark]:
    """One sentence for each variable and version."""
    counts: dict[tuple[str, int], int] = {}
    for one in blocks:
        counts[one.variable, one.version] = counts.get((one.variable, one.version), 0) + 1
    if not counts:
        return
    titles = {version.id: version.title for version in monitoring.versions()}
    defined = monitoring.tableau().variable
    for (name, number), count in sorted(counts.items()):
        title = defined[name].title if name in defined else name
        yield Remark.of(text, variable=title, version=titles[number], count=count)
