"""Parts of a whole in each area: age groups, kinds of households, languages.

An area of which one part is hidden or missing has no diagram: a part must not look like a zero, and the
others must not tell what is left for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from html import escape

import numpy as np
from qgis.core import QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ...core.charts.chart import LegendChart
from ...core.charts.diagram_legend import DiagramLegend as PartsLegend, DiagramPart, diagram_legend
from ...core.circles import Scale
from ...core.errors import Quoted, UserError
from ...core.map_kinds import DiagramForm
from ...core.publication import PublishedColumn
from ...core.values import Numbers, Reason, Values
from ..area_layer import POINTS, DividedArea, fields_of, made_layer
from ..area_rows import Labels
from ..circle_labels import label_circles
from ..circle_renderer import size_entries
from ..circle_scale import settled_scale
from ..diagram_parts import field_names, part_colors
from ..diagram_renderer import DiagramLegend, Sizes, show_diagrams
from ..fonts import installed_family
from ..map_legend import EntryKind, LegendEntry, reason_entries
from ..map_texts import column_notes, column_title
from ..point_rows import divided_rows
from .circles import Beneath
from .ground import Ground
from .theme import Drawing, Theme

_LONGEST_TITLE = 90

_HEADINGS = {
    DiagramForm.PIES: "map_diagram_sizes",
    DiagramForm.BARS: "map_bar_sizes",
    DiagramForm.EQUAL_PIES: "map_equal_sizes",
    DiagramForm.EQUAL_BARS: "map_equal_sizes",
}


@dataclass(frozen=True)
class Diagrams(Theme):
    """The `parts` of `indicator`, from the first on. `palette` is for parts that have an order."""

    indicator: str
    parts: tuple[str, ...]
    form: DiagramForm = DiagramForm.PIES
    scale: Scale = field(default_factory=Scale)
    palette: str = ""

    def draw(self, ground: Ground) -> Drawing:
        """Diagrams on light areas, reasons in patterns.

        Raises UserError for negative parts, and for parts that are more than the whole somewhere.
        """
        return _Divided(ground, self).drawing()


@dataclass(frozen=True)
class _Divided:
    """The theme on a ground."""

    ground: Ground
    theme: Diagrams

    def drawing(self) -> Drawing:
        scene, words = self.ground.scene, self.ground.scene.words
        beneath = Beneath("diagram", words.text("map_with_diagram"), words.text("map_zero_diagram"))
        values = self.total.taken(scene.coloured)
        below = scene.counted(*beneath.entries(values), *reason_entries(values, words))
        layer = self._layer(values)
        plain = beneath.layer(self.ground, values, self.whole.indicator.decimals, below)
        reasons = self.ground.reasons_layer(values, below)
        notes = (*column_notes(self.whole, words), *self._notes())
        entries = (*self.legend.parts, *self.legend.sizes, *below)
        return Drawing(layer.name(), notes, layer, (plain,), reasons, entries, (layer,), self._charts())

    @property
    def rank(self) -> int:
        return self.ground.scene.rank

    @cached_property
    def whole(self) -> PublishedColumn:
        return self.ground.scene.column(self.theme.indicator)

    @cached_property
    def parts(self) -> tuple[PublishedColumn, ...]:
        columns = tuple(self.ground.scene.column(name) for name in self.theme.parts)
        for column in columns:
            if (column.values[self.rank].numbers < 0).any():
                raise UserError(
                    "{part} has negative numbers and cannot be a part of a whole.",
                    part=column.indicator.title,
                )
        return columns

    @cached_property
    def total(self) -> Values:
        """The sum of the parts in every area of the county; none where the whole itself is hidden."""
        first, *others = (column.values[self.rank] for column in self.parts)
        total = first
        for other in others:
            total = total.plus(other)
        return total.hidden_where(self.whole.values[self.rank].reasons == Reason.HIDDEN)

    @cached_property
    def scale(self) -> Scale:
        return settled_scale(self.theme.scale, self.ground.scene, self.ground.geometries, self.total)

    @cached_property
    def legend(self) -> DiagramLegend:
        words, form = self.ground.scene.words, self.theme.form
        polarity = self.whole.indicator.polarity
        colors = part_colors(len(self.parts), self.theme.palette, polarity)
        parts = tuple(
            LegendEntry(EntryKind.PART, column.indicator.title, color=color)
            for column, color in zip(self.parts, colors, strict=True)
        )
        sizes = () if form.is_equal else size_entries(self.scale, self.whole.indicator.decimals, words)
        return DiagramLegend(parts, sizes, words.text(_HEADINGS[form]))

    def _charts(self) -> tuple[LegendChart, ...]:
        """A pie with numbered parts, larger than QGIS shows their colours, where their names have room."""
        if self.theme.form.is_bar:
            return ()
        parts = tuple(DiagramPart(part.label, part.color) for part in self.legend.parts)
        words = self.ground.scene.words
        drawn = PartsLegend(words.text("map_parts"), parts, words)
        chart = diagram_legend(drawn, family=installed_family())
        return (chart,) if all(f">{escape(part.title)}<" in chart.svg for part in parts) else ()

    def _layer(self, values: Values) -> QgsVectorLayer:
        scene = self.ground.scene
        names = field_names(self.theme.parts)
        parts = [self.ground.values(column) for column in self.parts]
        rows = divided_rows(self.ground.rows, values, parts, self.whole.indicator.decimals, scene.words)
        own = fields_of(DividedArea)
        fields = [*own, *(QgsField(name, QMetaType.Type.Double) for name in names)]
        layer = made_layer(self._title, fields, rows, self.ground.geometries.crs, POINTS)
        sizes = Sizes(values.numbers[values.present], self.scale)
        show_diagrams(layer, names, self.theme.form, sizes, self.legend)
        if scene.labels is not Labels.NONE:
            label_circles(layer, with_diagrams=True)
        return layer

    def _notes(self) -> tuple[str, ...]:
        """What is to be said where the parts are not the whole."""
        if not self._leaves_rest:
            return ()
        return (self.ground.scene.words.text("map_parts_less", whole=self.whole.indicator.title),)

    @property
    def _title(self) -> str:
        """The whole only where the parts are all of it, else the parts themselves."""
        compared = ~np.isnan(self._rest)
        if compared.any() and not self._leaves_rest:
            return self.ground.scene.words.text("map_parts_of", whole=column_title(self.whole))
        return _in_room(", ".join(column.indicator.title for column in self.parts))

    @property
    def _leaves_rest(self) -> bool:
        return bool((self._rest > self._slack).any())

    @cached_property
    def _rest(self) -> Numbers:
        """What the parts leave of the whole in each area. Raises UserError where they are more than it."""
        rest: Numbers = self.whole.values[self.rank].numbers - self.total.numbers
        overlapping = int((rest < -self._slack).sum())
        if overlapping:
            raise UserError(
                "Together the parts ({parts}) are more than {whole} in {count} areas: they overlap.",
                hint="Choose parts that share nobody, such as age groups that follow one another.",
                parts=Quoted.of([column.indicator.title for column in self.parts]),
                whole=self.whole.indicator.title,
                count=overlapping,
            )
        return rest

    @property
    def _slack(self) -> float:
        """What rounding each of the published numbers may add up to."""
        return self.ground.scene.request.published.rules.rounding * len(self.parts) + 1e-6


def _in_room(title: str) -> str:
    """As much of a title as has room above a map."""
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip(' ,')}…"
