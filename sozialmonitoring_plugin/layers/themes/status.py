"""Status and dynamics of a social index: colour tells the status, a sign in it the dynamics."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from ...core.index.groups import group_codes, groups_of
from ...core.index.result import IndexResult, Measure
from ...core.values import Codes, Indices, Values
from ..area_layer import Row, ShownArea, area_layer
from ..category_renderer import category_renderer
from ..group_legend import GroupLegend
from ..map_labels import hang_labels
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class RatedArea(ShownArea):
    """An area with a status; numbers and classes as published, `group` is "1+" or the like.

    `sign` is the mark of the dynamics where one is drawn.
    """

    index: float | None
    status: str
    dynamics_index: float | None
    dynamics: str
    group: str
    group_label: str
    sign: str


@dataclass(frozen=True)
class Status(Theme):
    """An index of the areas of one level; `reasons` says of each why it is not rated, `notes` what it is of.

    The index is one of published rates. `palette` as for `GroupLegend`.
    """

    result: IndexResult
    reasons: Codes
    notes: tuple[str, ...] = ()
    palette: str = ""

    def draw(self, ground: Ground) -> Drawing:
        """Groups in colours and signs; areas that are not rated in patterns."""
        scene = ground.scene
        if self.result.keys != scene.tree.levels[scene.rank].keys:
            raise ValueError("the index is not one of the areas of this level")
        codes = group_codes(self.result)
        shown = tuple(codes[position] for position in scene.coloured)
        values = self._values.taken(scene.coloured)
        legend = GroupLegend(self.result.spec, values, shown, self.palette, scene.words)
        entries = scene.counted(*legend.entries())
        title, rows = self.result.spec.title, _rows(ground, self.result, legend)
        layer = area_layer(title, RatedArea, rows, ground.geometries.crs)
        renderer = category_renderer("group", entries, legend.symbol)
        renderer.setUsingSymbolLevels(True)
        layer.setRenderer(renderer)
        ground.label(layer)
        hang_labels(layer, "\"sign\" <> ''")
        reasons, charts = ground.reasons_layer(values, entries), legend.charts()
        return Drawing(
            title, self.notes, layer, (layer,), reasons, entries, charts=charts, charted=bool(charts)
        )

    @property
    def _values(self) -> Values:
        """The index of every area, or why it has none."""
        index = self.result.status.index
        reasons = np.where(index.present, index.reasons, self.reasons).astype(np.uint8)
        return Values(index.numbers, reasons, index.flags)


def _rows(ground: Ground, result: IndexResult, legend: GroupLegend) -> list[Row]:
    """The areas that are rated."""
    groups = {group.code: group for group in groups_of(result.spec)}
    positions: Indices = ground.scene.coloured
    rows: list[Row] = []
    for place, shown, shape in ground.rows.with_texts(legend.codes, legend.values.present):
        group = groups[legend.codes[place]]
        index, status = _rated(result.status, int(positions[place]))
        change, dynamics = _rated(result.dynamics, int(positions[place]))
        area = RatedArea(
            **asdict(shown),
            index=index,
            status=status,
            dynamics_index=change,
            dynamics=dynamics,
            group=group.code,
            group_label=legend.label(group),
            sign=legend.sign(group),
        )
        rows.append((area, shape))
    return rows


def _rated(measure: Measure | None, position: int) -> tuple[float | None, str]:
    """Number and class of an area; None and "" where it has none."""
    if measure is None or not measure.rated[position]:
        return None, ""
    place = int(measure.positions[position])
    return float(measure.index.numbers[position]), measure.cutoffs.classes[place].title
