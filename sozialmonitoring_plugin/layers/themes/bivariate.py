"""Two indicators in one square of colours: where both are high, where one is, where none."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar

from ...core.classification.classification import Classification
from ...core.classification.crossed import Crossed, joined
from ...core.colours.square import square_named, squares
from ...core.values import Flag
from ..area_layer import Row, ShownArea, area_layer
from ..category_renderer import category_renderer
from ..pair_legend import PairLegend
from ..pair_texts import PairTexts
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class PairedArea(ShownArea):
    """An area with two numbers; `class_code` has the class of the first before that of the second."""

    value: float
    flags: str
    second_value: float
    second_flags: str
    class_code: str
    class_label: str


@dataclass(frozen=True)
class Bivariate(Theme):
    """Two indicators, each in a few classes. `palette` names a square of colours, "" the first of them."""

    first: str
    second: str
    first_classification: Classification
    second_classification: Classification
    palette: str = ""

    # Low and low is a light grey in most squares, high and high nearly black.
    neighbours: ClassVar[str] = "#ffffff"
    cased: ClassVar[bool] = True

    def draw(self, ground: Ground) -> Drawing:
        """Pairs of classes in colours; areas that lack one of the numbers in patterns."""
        scene = ground.scene
        columns = (scene.column(self.first), scene.column(self.second))
        crossed = Crossed(self.first_classification, self.second_classification)
        texts = PairTexts(columns, crossed, scene.words)
        square = square_named(self.palette) if self.palette else squares()[0]
        first, second = (ground.values(column) for column in columns)
        legend = PairLegend(first, second, texts, square)
        entries = scene.counted(*legend.entries())
        layer = area_layer(texts.title, PairedArea, _rows(ground, legend), ground.geometries.crs)
        layer.setRenderer(category_renderer("class_code", entries))
        ground.label(layer)
        reasons = ground.reasons_layer(joined(first, second), entries, texts.numbers(first, second))
        charts = legend.charts()
        return Drawing(
            texts.title,
            texts.notes,
            layer,
            (layer,),
            reasons,
            entries,
            charts=charts,
            heading=texts.heading(counts=scene.request.counts),
            charted=bool(charts),
        )


def _rows(ground: Ground, legend: PairLegend) -> list[Row]:
    """The areas that have both numbers."""
    first, second, texts = legend.first, legend.second, legend.texts
    codes = legend.crossed.codes(first, second)
    labels = {pair.code: texts.label(pair) for pair in legend.crossed.pairs}
    where = first.present & second.present
    return [
        (
            PairedArea(
                **asdict(shown),
                value=first[place].number,
                flags=Flag(first[place].flags).token,
                second_value=second[place].number,
                second_flags=Flag(second[place].flags).token,
                class_code=codes[place],
                class_label=labels.get(codes[place], ""),
            ),
            shape,
        )
        for place, shown, shape in ground.rows.with_texts(texts.numbers(first, second), where)
    ]
