"""Areas of a level with what was published about them, ready for a layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from qgis.core import QgsGeometry

from ..core.areas import AreaTree
from ..core.classification.classification import Classification
from ..core.indicators.tableau import Indicator
from ..core.publication import Mask
from ..core.values import Flag, Indices, Reason, Value, Values
from ..core.wording import Wording
from .area_layer import NamedArea, ReasonArea, Row, ShownArea, ValueArea
from .geometries import AreaGeometries
from .label_spots import label_spot, room_at
from .map_labels import smallest_scale

_BEYOND = 1.6
"""How much larger than its room a short name may be."""


class Labels(Enum):
    """What is written into the areas."""

    NONE = "none"
    NAMES = "names"
    VALUES = "values"
    NAMES_AND_VALUES = "names_and_values"


@dataclass(frozen=True)
class Written:
    """The label of an area as in `ShownArea`."""

    label: str | None = None
    label_x: float | None = None
    label_y: float | None = None
    label_scale: float | None = None
    short_label: str | None = None
    short_scale: float | None = None


@dataclass(frozen=True)
class AreaRows:
    """Some areas of level `rank` and their polygons; areas without one are left out.

    `short_names`, by key, stand instead of names that have no room; they may reach a little beyond the area.
    """

    tree: AreaTree
    rank: int
    positions: Indices
    geometries: AreaGeometries
    labels: Labels = Labels.NONE
    short_names: Mapping[str, str] = field(default_factory=dict)

    def named(self) -> list[Row]:
        """Key, name and parent only."""
        return [(self._area(position), shape) for _, position, shape in self.drawn()]

    def with_values(
        self,
        values: Values,
        indicator: Indicator,
        classification: Classification,
        words: Wording,
        labels: tuple[str, ...] = (),
    ) -> list[Row]:
        """The areas that have a number; `values` stand in the order of `positions`.

        `labels` are those of the classes, the lowest first; () for their bounds alone.
        """
        numbers = classification.settled(values.numbers)
        labels = (*(labels or classification.labels(words)), "")
        classes = classification.class_of(numbers)
        rows: list[Row] = []
        present = values.present
        for place, position, shape in self.drawn():
            if present[place]:
                value = Value(float(numbers[place]), flags=values[place].flags)
                shown = self.shown(position, shape, words.value(value, indicator.decimals))
                rows.append((_with_value(shown, value, labels[classes[place]]), shape))
        return rows

    def with_reasons(self, values: Values, words: Wording, texts: Sequence[str] = ()) -> list[Row]:
        """The areas that have a reason instead of a number, with the `texts` of their places or its sign."""
        texts = texts or [words.sign(one) for one in map(Reason, values.reasons.tolist())]
        return [
            (ReasonArea(**vars(shown), reason=values[place].reason.token), shape)
            for place, shown, shape in self.with_texts(texts, ~values.present)
        ]

    def with_texts(self, texts: Sequence[str], where: Mask) -> Iterator[tuple[int, ShownArea, QgsGeometry]]:
        """The areas where a mask is true: place in `positions`, area with its text, polygon."""
        for place, position, shape in self.drawn():
            if where[place]:
                yield place, self.shown(position, shape, texts[place]), shape

    def drawn(self) -> Iterator[tuple[int, int, QgsGeometry]]:
        """Place among `positions`, position in the level, and polygon of the areas that have one."""
        entry = self.tree.levels[self.rank]
        shapes = self.geometries.by_level.get(entry.level.id, {})
        for place, position in enumerate(self.positions.tolist()):
            if entry.keys[position] in shapes:
                yield place, position, shapes[entry.keys[position]]

    def _area(self, position: int) -> NamedArea:
        entry = self.tree.levels[self.rank]
        parent_key = parent_name = ""
        if self.rank > 0:
            above, parent = self.tree.levels[self.rank - 1], int(entry.parents[position])
            parent_key, parent_name = above.keys[parent], above.names[parent]
        return NamedArea(entry.keys[position], entry.names[position], entry.level.id, parent_key, parent_name)

    def shown(self, position: int, shape: QgsGeometry, shown: str) -> ShownArea:
        """An area with what a table prints of it, and its label where there are labels."""
        area = self._area(position)
        written = Written() if self.labels is Labels.NONE else self._written(area, shape, shown)
        return ShownArea(**vars(area), shown=shown, **vars(written))

    def _written(self, area: NamedArea, shape: QgsGeometry, shown: str) -> Written:
        name = self.short_names.get(area.area_key, "")
        if name and self.labels is Labels.NAMES:
            spot = label_spot(shape, name)
            return Written(spot.text, spot.x, spot.y, smallest_scale(_BEYOND * spot.room))
        name = area.area_name
        if self.labels is Labels.VALUES:
            spot = label_spot(shape, "", shown)
        else:
            spot = label_spot(shape, name, shown if self.labels is Labels.NAMES_AND_VALUES else "")
        written = Written(spot.text, spot.x, spot.y, smallest_scale(spot.room))
        if self.labels is not Labels.NAMES_AND_VALUES:
            return written
        alone = smallest_scale(room_at(shape, (spot.x, spot.y), (shown,)))
        return replace(written, short_label=shown, short_scale=alone)


def _with_value(area: ShownArea, value: Value, class_label: str) -> ValueArea:
    return ValueArea(**vars(area), value=value.number, flags=Flag(value.flags).token, class_label=class_label)
