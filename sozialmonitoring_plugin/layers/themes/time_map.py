"""One indicator at every Stichtag, for QGIS' temporal controller.

Each area is there once for each Stichtag, valid until the day before the next. Where nobody has set a
time, only the latest is drawn: all at once would lie upon each other.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from qgis.core import Qgis, QgsVectorLayer, QgsVectorLayerSimpleLabeling
from qgis.PyQt.QtCore import QDate

from ...core.classification.classification import Classification
from ...core.publication import PublishedColumn, PublishedTable
from ...core.series.validity import Validity, validities
from ...core.values import Values
from ...core.wording import Wording
from ..area_layer import ReasonArea, Row, ValueArea, area_layer
from ..map_labels import label_expression
from ..map_legend import EntryKind, LegendEntry, class_entries, of_kind, reason_entries
from ..map_texts import column_notes, column_title, legend_heading
from ..palettes import palette_for
from ..renderers import reason_renderer, value_renderer
from .choropleth import Choropleth
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class DatedValueArea(ValueArea):
    """A number of one Stichtag; `latest` tells whether no newer one follows."""

    valid_from: QDate
    valid_to: QDate
    latest: int


@dataclass(frozen=True)
class DatedReasonArea(ReasonArea):
    """A reason of one Stichtag."""

    valid_from: QDate
    valid_to: QDate
    latest: int


@dataclass(frozen=True)
class DatedColumn:
    """What was published of one Stichtag, and when it is shown."""

    column: PublishedColumn
    valid: Validity
    is_latest: bool

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of its features that tell the time."""
        start, end = QDate(self.valid.start), QDate(self.valid.end)
        return {"valid_from": start, "valid_to": end, "latest": int(self.is_latest)}


Columns = tuple[DatedColumn, ...]


@dataclass(frozen=True)
class TimeMap(Theme):
    """All published Stichtage of an indicator, each as the choropleth map of one would show it."""

    each: Choropleth

    @property
    def indicator(self) -> str:
        """The id of the indicator."""
        return self.each.indicator

    @property
    def classification(self) -> Classification:
        """The classes of all Stichtage."""
        return self.each.classification

    def draw(self, ground: Ground) -> Drawing:
        """Numbers in classes, reasons in patterns, each valid from its Stichtag on."""
        words = ground.scene.words
        columns = _dated_columns(ground.scene.request.published, self.indicator)
        palette = palette_for(columns[-1].column.indicator.polarity, self.each.palette)
        everything = Values.joined([ground.values(one.column) for one in columns])
        found = (
            *class_entries(
                self.classification, everything, palette, words, self.each.dress(columns[-1].column)
            ),
            *reason_entries(everything, words),
        )
        entries = tuple(replace(entry, count=None) for entry in found)
        title = column_title(columns[-1].column)
        layer = area_layer(title, DatedValueArea, self._values(ground, columns), ground.geometries.crs)
        renderer = value_renderer(self.classification, entries, palette, words)
        renderer.setClassAttribute(_unless_older('"value"'))
        layer.setRenderer(renderer)
        _settle(layer, ground)
        dates = tuple(one.valid.start for one in columns)
        reasons = _reasons_layer(ground, columns, entries)
        return Drawing(
            title,
            _notes(columns, words),
            layer,
            (layer,),
            reasons,
            entries,
            dates=dates,
            heading=legend_heading(columns[-1].column, words, counts=False),
        )

    def _values(self, ground: Ground, columns: Columns) -> list[Row]:
        words = ground.scene.words
        labels = self.each.dress(columns[-1].column).labels(self.classification, words)
        return [
            (DatedValueArea(**asdict(area), **one.fields), shape)
            for one in columns
            for area, shape in ground.rows.with_values(
                ground.values(one.column), one.column.indicator, self.classification, words, labels
            )
        ]


def _reasons_layer(
    ground: Ground, columns: Columns, entries: tuple[LegendEntry, ...]
) -> QgsVectorLayer | None:
    words = ground.scene.words
    rows: list[Row] = [
        (DatedReasonArea(**asdict(area), **one.fields), shape)
        for one in columns
        for area, shape in ground.rows.with_reasons(ground.values(one.column), words)
    ]
    if not rows:
        return None
    layer = area_layer(words.text("map_reasons"), DatedReasonArea, rows, ground.geometries.crs)
    renderer = reason_renderer(of_kind(entries, EntryKind.REASON))
    renderer.setClassAttribute(_unless_older('"reason"'))
    layer.setRenderer(renderer)
    _settle(layer, ground, on_pattern=True)
    return layer


def _dated_columns(published: PublishedTable, indicator: str) -> Columns:
    columns = published.series(indicator)
    valid = validities([column.reference_date or published.reference_date for column in columns])
    return tuple(
        DatedColumn(column, period, column is columns[-1])
        for column, period in zip(columns, valid, strict=True)
    )


def _unless_older(text: str) -> str:
    """What an expression says, or nothing for an older Stichtag while no time is set."""
    return f'CASE WHEN @map_start_time IS NOT NULL OR "latest" = 1 THEN {text} END'


def _settle(layer: QgsVectorLayer, ground: Ground, *, on_pattern: bool = False) -> None:
    """Let the fields say when a feature is valid, and label those that are drawn."""
    temporal = layer.temporalProperties()
    temporal.setIsActive(True)
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    temporal.setStartField("valid_from")
    temporal.setEndField("valid_to")
    temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginIncludeEnd)
    ground.label(layer, on_pattern=on_pattern)
    if layer.labeling() is not None:
        settings = layer.labeling().settings()
        settings.fieldName, settings.isExpression = _unless_older(label_expression(settings)), True
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _notes(columns: Columns, words: Wording) -> tuple[str, ...]:
    """The one that is shown where nobody has set a time, all of them, and the sources of the latest."""
    first, last = (words.date(one.valid.start) for one in (columns[0], columns[-1]))
    _, *sources = column_notes(columns[-1].column, words)
    return (words.text("map_dates_shown", first=first, last=last, shown=last), *sources)
