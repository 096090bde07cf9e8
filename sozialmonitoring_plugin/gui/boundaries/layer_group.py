"""The layers of an open draft in the project, from the addresses down to the areas people draw in."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qgis.core import QgsProject, QgsVectorLayer

from ...core.boundaries.nesting import Place
from ...layers.boundaries.before_layer import BeforeLayer
from ...layers.boundaries.drawing_styles import (
    style_areas,
    style_before,
    style_locked,
    style_upper,
)
from ...layers.boundaries.outline_layers import OutlineLayer
from ...support.translation import translate
from ...workflows.boundaries.session import DraftSession
from .left_behind import DRAFT, DRAFT_TITLE, remove_draft_layers
from .prepared import Prepared
from .surroundings import Surroundings


class LayerGroup:
    """Puts the layers into the project, keeps the outlines up to date, and takes them out again."""

    def __init__(
        self, layer: QgsVectorLayer, session: DraftSession, prepared: Prepared, around: Surroundings
    ) -> None:
        self._layer = layer
        self._session = session
        self._numbers = prepared.numbers
        levels = [entry.level for entry in around.tree.levels[:-1]]
        self._outlines = {level.id: OutlineLayer(level.title, around.crs) for level in levels}
        self._before = BeforeLayer(
            translate("Boundaries", "Version before: {title}").format(title=session.info.base.title),
            around.crs,
            session.base,
        )
        self._locked = OutlineLayer(translate("Boundaries", "Locked"), around.crs)
        self._streets, self._addresses = prepared.streets, prepared.addresses
        self._project: QgsProject | None = None
        self._ids: list[str] = []
        self._fill()

    @property
    def layers(self) -> list[QgsVectorLayer]:
        """All layers from the top to the bottom."""
        outlines = [outline.layer for outline in self._outlines.values()]
        below = [self._locked.layer, self._layer, self._before.layer, self._streets]
        return [one for one in (self._addresses, *outlines, *below) if one is not None]

    def add_to(self, project: QgsProject, draft: str) -> None:
        """Show the layers on top of the project's others."""
        title = translate("Boundaries", "Boundaries: {title}").format(title=self._session.info.title)
        self._project = project
        was_dirty = project.isDirty()
        group = project.layerTreeRoot().insertGroup(0, title)
        group.setCustomProperty(DRAFT, draft)
        for layer in self.layers:
            layer.setCustomProperty(DRAFT, draft)
            layer.setCustomProperty(DRAFT_TITLE, self._session.info.title)
            project.addMapLayer(layer, False)
            group.addLayer(layer).setExpanded(False)
            self._ids.append(layer.id())
        # All of it is in the draft: QGIS need not ask whether to save a project that nobody else changed.
        project.setDirty(was_dirty)

    def remove(self) -> None:
        """Take the layers out of the project."""
        project, self._project = self._project, None
        if project is not None:
            was_dirty = project.isDirty()
            remove_draft_layers(project, self._ids)
            project.setDirty(was_dirty)

    def forget(self, ids: Collection[str]) -> None:
        """Layers that somebody else takes out of the project just now."""
        self._ids = [one for one in self._ids if one not in ids]

    def follow(self, places: Iterable[Place]) -> None:
        """Draw anew the outlines of areas of the levels above."""
        self._show_outlines(place for place in places if place[0] in self._outlines)

    def show_before(self) -> None:
        """Show the boundaries of the version before where they are others now."""
        self._before.show(self._session.partition.shapes)

    def show_locked(self) -> None:
        """Hatch the areas that are locked now."""
        partition = self._session.partition
        self._locked.show_only({key: partition.shape(key) for key in self._session.rules.locked})

    def _fill(self) -> None:
        session, nesting = self._session, self._numbers.nesting
        self._show_outlines(self._numbers.upper)
        for distance, outline in enumerate(reversed(self._outlines.values())):
            style_upper(outline.layer, distance)
        style_before(self._before.layer)
        self.show_before()
        style_locked(self._locked.layer)
        self.show_locked()
        above = list(self._outlines)[-1:]
        parents = sorted({area.parent for area in session.areas.values()})
        names = {key: nesting.names.get((level, key), "") for level in above for key in parents}
        style_areas(self._layer, [(key, names.get(key, "")) for key in parents])

    def _show_outlines(self, places: Iterable[Place]) -> None:
        names = self._numbers.nesting.names
        by_level: dict[str, list[Place]] = {}
        for place in places:
            by_level.setdefault(place[0], []).append(place)
        for level, inside in by_level.items():
            shapes = {place[1]: self._numbers.shape(place) for place in inside}
            self._outlines[level].put(shapes, {place[1]: names.get(place, place[1]) for place in inside})
