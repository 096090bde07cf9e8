"""The change of an indicator in classes around zero: rise and fall in two colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification
from ...core.classification.frozen import FrozenClassification
from ...core.colours.kinds import NumberKind
from ...core.colours.proposals import proposed
from ...core.indicators.tableau import Polarity
from ...core.publication import PublishedColumn
from ...core.series.changed_column import Ends
from ...core.values import Flag, Value
from ...core.wording import Wording
from ..area_layer import Row, ShownArea, area_layer
from ..indicator_charts import indicator_histogram
from ..map_legend import ClassDress, EntryKind, LegendEntry, class_entries, of_kind, reason_entries
from ..map_scene import MapScene
from ..map_texts import column_notes, column_title, legend_heading
from ..palettes import color_ramp, palette_for
from ..renderers import value_renderer
from .ground import Ground
from .theme import Drawing, Theme

_RAMP_STEPS = 9


@dataclass(frozen=True)
class ChangedArea(ShownArea):
    """An area with a change, and the numbers between which it lies where both were published as such."""

    value: float
    flags: str
    class_label: str
    earlier: float | None
    later: float | None


@dataclass(frozen=True)
class Change(Theme):
    """A column of changes in classes. `palette` is a name, "" for the one that suits the polarity.

    `ends` are the columns that it is the change of, None for an indicator that is a change itself;
    `notes` are told below the dates, `frozen` is the stored classification that the classes are.
    """

    indicator: str
    classification: Classification
    palette: str = ""
    ends: Ends | None = None
    notes: tuple[str, ...] = ()
    frozen: FrozenClassification | None = None

    @property
    def _dress(self) -> ClassDress:
        return ClassDress(self.frozen.titles if self.frozen else (), is_change=True)

    def draw(self, ground: Ground) -> Drawing:
        """Numbers in classes with their signs, reasons in patterns."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        values = ground.values(column)
        palette = self._palette(column.indicator.polarity)
        entries = scene.counted(
            *class_entries(self.classification, values, palette, words, self._dress),
            *reason_entries(values, words),
        )
        title = column_title(column)
        layer = area_layer(title, ChangedArea, self._rows(ground, column), ground.geometries.crs)
        renderer = value_renderer(self.classification, entries, palette_for(Polarity.NEUTRAL), words)
        renderer.setSourceColorRamp(color_ramp(palette, _RAMP_STEPS))
        layer.setRenderer(renderer)
        ground.label(layer)
        reasons = ground.reasons_layer(values, entries)
        return Drawing(
            title,
            (*column_notes(column, words), *self.notes),
            layer,
            (layer,),
            reasons,
            entries,
            charts=(self._histogram(scene, column, entries),),
            heading=legend_heading(_phrased(column, words), words, counts=scene.request.counts),
        )

    def _histogram(
        self, scene: MapScene, column: PublishedColumn, entries: Sequence[LegendEntry]
    ) -> LegendChart:
        """The distribution over the county."""
        colours = tuple(entry.color for entry in reversed(of_kind(entries, EntryKind.CLASS)))
        return indicator_histogram(scene, _phrased(column, scene.words), self.classification, colours)

    def _palette(self, polarity: Polarity) -> str:
        """Warm where a burden grows or something good shrinks."""
        classes = max(self.classification.classes, 1)
        return self.palette or proposed(polarity, NumberKind.AROUND_CENTRE, classes).key

    def _rows(self, ground: Ground, column: PublishedColumn) -> list[Row]:
        words, decimals = ground.scene.words, column.indicator.decimals
        values = ground.values(column)
        numbers = self.classification.settled(values.numbers)
        labels = (*self._dress.labels(self.classification, words), "")
        classes = self.classification.class_of(numbers)
        ends = (self.ends.then, self.ends.now) if self.ends else ()
        between = [ground.values(end) for end in ends] or [values, values]
        texts = [
            words.value(
                Value(values[row].number, values[row].reason, values[row].flags), decimals, signed=True
            )
            for row in range(len(values))
        ]
        return [
            (
                ChangedArea(
                    **asdict(shown),
                    value=float(numbers[place]),
                    flags=Flag(values[place].flags).token,
                    class_label=labels[classes[place]],
                    earlier=float(between[0].numbers[place]) if ends else None,
                    later=float(between[1].numbers[place]) if ends else None,
                ),
                shape,
            )
            for place, shown, shape in ground.rows.with_texts(texts, values.present)
        ]


def _phrased(column: PublishedColumn, words: Wording) -> PublishedColumn:
    """The column with a unit that can stand in a sentence."""
    if column.indicator.unit != words.text("change_unit_percentage_points"):
        return column
    return replace(column, indicator=replace(column.indicator, unit=words.text("unit_percentage_points")))
