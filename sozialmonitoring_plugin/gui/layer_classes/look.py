"""A layer of anybody in classes, on a copy that the preview draws."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsRectangle, QgsRuleBasedRenderer, QgsVectorLayer

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification, classify
from ...core.indicators.tableau import Indicator, Polarity
from ...core.map_kinds import MapKind
from ...core.remarks import Remark
from ...core.values import Numbers, Reason, Values
from ...core.wording import Wording
from ...layers.layer_style import label_classes, rules_renderer
from ...layers.map_legend import ClassDress, EntryKind, LegendEntry, class_entries, of_kind, reason_entries
from ...layers.palettes import palette_for
from ...workflows.field_values import FieldValues, read_values
from ...workflows.map_session import Reference
from ..indicator_map.state import ClassChoice


@dataclass(frozen=True)
class LayerSession:
    """A copy of a layer and the numbers of one of its fields, read once."""

    copy: QgsVectorLayer
    field: str
    decimals: int
    read: FieldValues

    @classmethod
    def of(cls, layer: QgsVectorLayer, field: str) -> LayerSession:
        """Read a field. Raises UserError as `read_values` does."""
        copy = layer.clone()
        copy.setLabelsEnabled(False)
        read = read_values(layer, field)
        return cls(copy, field, decimals_of(read.values.numbers), read)


@dataclass(frozen=True)
class LayerLook:
    """The layer in classes, as the parts of the map dialog show it."""

    session: LayerSession
    classes: ClassChoice
    classification: Classification
    entries: Sequence[LegendEntry]

    @property
    def ground(self) -> Hashable:
        """What the features depend on."""
        return (self.session.copy.id(), self.session.field)

    @property
    def title(self) -> str:
        """What is shown."""
        return f"{self.session.copy.name()}: {self.session.field}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Nothing is known of dates and sources."""
        return ()

    @property
    def kind(self) -> MapKind:
        """Areas in colour."""
        return MapKind.CHOROPLETH

    @property
    def indicator(self) -> Indicator | None:
        """None."""
        return None

    @property
    def decimals(self) -> int:
        """With how many the bounds are printed."""
        return self.classification.decimals

    @property
    def layers(self) -> Sequence[QgsVectorLayer]:
        """The copy."""
        return (self.session.copy,)

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """That of the layer."""
        return self.session.copy.crs()

    @property
    def charts(self) -> tuple[LegendChart, ...]:
        """The histogram shows as much."""
        return ()

    @property
    def extent(self) -> QgsRectangle:
        """That of the layer."""
        return self.session.copy.extent()

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles of single classes."""
        return self.classes.titles

    @property
    def values(self) -> Values:
        """The numbers of the field."""
        return self.session.read.values

    @property
    def coloured(self) -> Values:
        """All of them."""
        return self.values

    @property
    def people(self) -> Values | None:
        """Nobody is counted."""
        return None

    @property
    def weights(self) -> Numbers | None:
        """Every feature counts alike."""
        return None

    @property
    def references(self) -> tuple[Reference, ...]:
        """There are none."""
        return ()

    @property
    def place_name(self) -> str:
        """The layer is shown as a whole."""
        return ""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was understood of texts that leave doubt."""
        return self.session.read.remarks


def look_at_layer(session: LayerSession, classes: ClassChoice, words: Wording) -> LayerLook:
    """Style the copy. Raises ClassificationError as `classify` does."""
    values = session.read.values
    made = classify(values, classes.scheme, session.decimals)
    titles = classes.titles_for(made.classes)
    palette = palette_for(Polarity.NEUTRAL, classes.palette)
    entries = (
        *class_entries(made, values, palette, words, ClassDress(titles)),
        *reason_entries(values, words),
    )
    session.copy.setRenderer(renderer_of(session, made, palette, entries, words))
    return LayerLook(session, classes, made, entries)


def renderer_of(
    session: LayerSession,
    made: Classification,
    palette: str,
    entries: Sequence[LegendEntry],
    words: Wording,
) -> QgsRuleBasedRenderer:
    """A plain renderer of QGIS: a rule for each class, for NULL, and for each reason."""
    reasons = [Reason(int(code)) for code in np.unique(session.read.values.reasons)]
    polygon = Qgis.GeometryType.Polygon
    renderer = rules_renderer(session.field, made, palette, words, polygon, reasons)
    label_classes(renderer, [entry.label for entry in reversed(of_kind(entries, EntryKind.CLASS))])
    return renderer


def decimals_of(numbers: Numbers) -> int:
    """As many as the numbers need, two at most; none for large ones."""
    finite = numbers[np.isfinite(numbers)]
    if not len(finite) or np.all(finite == np.round(finite)) or np.max(np.abs(finite)) >= 1000:
        return 0
    return 1 if np.allclose(finite, np.round(finite, 1), rtol=0, atol=1e-9) or np.ptp(finite) >= 10 else 2
