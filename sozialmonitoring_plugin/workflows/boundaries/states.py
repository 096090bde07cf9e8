"""Versions and drafts by the names people give them, as states that can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.areas import AreaTree
from ...core.boundaries.comparing.boundaries import Boundaries
from ...store.drafts.draft_file import DraftFile
from ...store.monitoring import Monitoring
from ...store.records import BoundaryVersion
from ..named_versions import version_named
from .drafts import list_drafts
from .opening import refuse_foreign
from .release import all_levels
from .version_areas import version_areas

DRAFT = ".gpkg"


@dataclass(frozen=True)
class StateName:
    """A version or draft that can be chosen: what stands for it in a request, and what people read.

    `day` is "" for a draft; `base` names the version it was branched from.
    """

    text: str
    title: str
    day: str = ""
    base: str = ""

    @property
    def valid_from(self) -> date | None:
        """The day of a version."""
        return date.fromisoformat(self.day) if self.day else None


def state_names(monitoring: Monitoring) -> tuple[StateName, ...]:
    """All versions, oldest first, then all drafts that can be read."""
    return tuple(_names(monitoring))


def find_state(monitoring: Monitoring, text: str) -> Boundaries:
    """The state that a title, a valid-from date, an id or the path of a draft stands for.

    Raises UserError where there is none, or where the draft belongs to another monitoring.
    """
    if Path(text).suffix.lower() == DRAFT:
        return draft_state(monitoring, Path(text))
    return version_state(monitoring, version_named(monitoring, text))


def version_state(monitoring: Monitoring, version: BoundaryVersion) -> Boundaries:
    """A released version."""
    found = version_areas(monitoring, version)
    return Boundaries(version.title, found.tree, found.shapes, version.valid_from, version.id, version.id)


def draft_state(monitoring: Monitoring, path: Path) -> Boundaries:
    """A draft as it is now, with the upper levels of the version it was branched from."""
    content = DraftFile(path).content()
    refuse_foreign(monitoring, path, content)
    base = next(one for one in monitoring.versions() if one.id == content.info.base.id)
    areas, _ = all_levels(monitoring.tree(base), content.areas())
    tree = AreaTree.build(monitoring.levels(), areas, monitoring.title)
    return Boundaries(content.info.title, tree, content.outlines(), base=base.id)


def _names(monitoring: Monitoring) -> Iterator[StateName]:
    for version in monitoring.versions():
        yield StateName(str(version.id), version.title, version.valid_from.isoformat())
    for draft in list_drafts(monitoring):
        if draft.info is not None:
            yield StateName(str(draft.path), draft.info.title, base=str(draft.info.base.id))
