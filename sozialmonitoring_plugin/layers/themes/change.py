"""The change of an indicator in classes around zero: rise and fall in two colours."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from qgis.core import QgsGradientColorRamp, QgsGradientStop
from qgis.PyQt.QtGui import QColor

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification
from ...core.colours.catalogue import palette_named
from ...core.colours.kinds import NumberKind
from ...core.colours.palette import Palette
from ...core.colours.proposals import proposed
from ...core.indicators.tableau import Kind, Polarity
from ...core.publication import PublishedColumn
from ...core.series.changed_column import Ends, is_difference
from ...core.values import Flag, Value, Values
from ...core.wording import Wording
from ..area_layer import Row, ShownArea, area_layer
from ..indicator_charts import indicator_histogram
from ..map_legend import EntryKind, LegendEntry, class_entries, of_kind, reason_entries
from ..map_scene import MapScene
from ..map_texts import column_notes, column_title, legend_heading
from ..palettes import palette_for
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
    `notes` are told below the dates.
    """

    indicator: str
    classification: Classification
    palette: str = ""
    ends: Ends | None = None
    notes: tuple[str, ...] = ()

    def draw(self, ground: Ground) -> Drawing:
        """Numbers in classes with their signs, reasons in patterns."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        values = ground.values(column)
        palette = self._palette(column.indicator.polarity)
        entries = scene.counted(*self._entries(values, palette, words), *reason_entries(values, words))
        title = column_title(column)
        layer = area_layer(title, ChangedArea, self._rows(ground, column), ground.geometries.crs)
        renderer = value_renderer(self.classification, entries, palette_for(Polarity.NEUTRAL), words)
        renderer.setSourceColorRamp(_ramp(palette))
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
        """The distribution; by how much the count of the county changed is no yardstick for its areas."""
        colours = tuple(entry.color for entry in reversed(of_kind(entries, EntryKind.CLASS)))
        base = self.ends.now.indicator if self.ends else column.indicator
        if base.kind is Kind.COUNT and is_difference(column.indicator):
            column = replace(column, indicator=replace(column.indicator, formula=base.formula))
        return indicator_histogram(scene, _phrased(column, scene.words), self.classification, colours)

    def _palette(self, polarity: Polarity) -> Palette:
        """Warm where a burden grows or something good shrinks."""
        if self.palette:
            return palette_named(self.palette)
        return proposed(polarity, NumberKind.AROUND_CENTRE, max(self.classification.classes, 1))

    def _entries(self, values: Values, palette: Palette, words: Wording) -> list[LegendEntry]:
        """The lines of a choropleth with signs and in the colours of rise and fall."""
        made = self.classification
        colours = palette.colours(made.classes, middle_of(made.bounds)) if made.classes else ()
        labels = made.labels(words, signed=True)
        lines = class_entries(made, values, palette_for(Polarity.NEUTRAL), words)
        worn = iter(reversed(list(zip(labels, colours, strict=True))))
        found = []
        for line in lines:
            is_class = line.kind is EntryKind.CLASS
            label, colour = next(worn) if is_class else self._outside(line, colours, words)
            found.append(replace(line, label=label, color=colour))
        return found

    def _outside(self, line: LegendEntry, colours: Sequence[str], words: Wording) -> tuple[str, str]:
        """Label and colour of the numbers above all classes, or below."""
        lowest, highest, decimals = (
            self.classification.bounds[0],
            self.classification.bounds[-1],
            self.classification.decimals,
        )
        if line.low >= highest:
            return words.text("map_outside_above", high=words.signed(highest, decimals)), colours[-1]
        return words.text("map_outside_below", low=words.signed(lowest, decimals)), colours[0]

    def _rows(self, ground: Ground, column: PublishedColumn) -> list[Row]:
        words, decimals = ground.scene.words, column.indicator.decimals
        values = ground.values(column)
        numbers = self.classification.settled(values.numbers)
        labels = (*self.classification.labels(words, signed=True), "")
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


def middle_of(bounds: Sequence[float], centre: float = 0.0) -> float:
    """Where the centre lies among the classes: 2 in the third, 2.5 on the bound above it.

    It is below 0 or above the last class where all classes are on one side of the centre.

    >>> middle_of((-3, -1, 1, 3)), middle_of((-2, 0, 2)), middle_of((1, 2, 3)), middle_of((0, 0))
    (1, 0.5, -1, 0)
    """
    if bounds[0] == bounds[-1] == centre:
        return 0
    if centre in bounds:
        return bounds.index(centre) - 0.5
    return bisect_right(bounds, centre) - 1


def _phrased(column: PublishedColumn, words: Wording) -> PublishedColumn:
    """The column with a unit that can stand in a sentence."""
    if column.indicator.unit != words.text("change_unit_percentage_points"):
        return column
    return replace(column, indicator=replace(column.indicator, unit=words.text("unit_percentage_points")))


def _ramp(palette: Palette) -> QgsGradientColorRamp:
    """The palette as QGIS keeps it, for further classes somebody adds."""
    first, *middle, last = (QColor(colour) for colour in palette.colours(_RAMP_STEPS))
    stops = [QgsGradientStop(step / (_RAMP_STEPS - 1), color) for step, color in enumerate(middle, 1)]
    return QgsGradientColorRamp(first, last, False, stops)
