"""The legend of a map of two indicators: its lines, and the square of their colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..core.charts.chart import LegendChart, Paper
from ..core.charts.square_legend import SquareLegend, square_legend
from ..core.classification.crossed import OUTSIDE, Crossed, Pair, joined, why_missing
from ..core.colours.square import Square
from ..core.values import Values
from .fonts import installed_family
from .map_legend import EntryKind, LegendEntry, reason_entries
from .map_texts import column_title
from .pair_texts import PairTexts

OUTSIDE_COLOUR = "#f4f4f4"
_PAPER = (60.0, 52.0)


@dataclass(frozen=True)
class PairLegend:
    """The areas of a map with both their columns, in the words and colours of the map."""

    first: Values
    second: Values
    texts: PairTexts
    square: Square

    @property
    def crossed(self) -> Crossed:
        """The classes."""
        return self.texts.crossed

    @property
    def colours(self) -> tuple[tuple[str, ...], ...]:
        """Rows by the class of the second, in each the classes of the first."""
        return self.square.colours(self.crossed.first.classes, self.crossed.second.classes)

    @property
    def counts(self) -> Counter[str]:
        """How many areas each code stands for."""
        return Counter(self.crossed.codes(self.first, self.second))

    def entries(self) -> tuple[LegendEntry, ...]:
        """All pairs, even without areas; areas in no class; reasons with the indicators they are of."""
        counts, colours = self.counts, self.colours if self.crossed.pairs else ()
        pairs = [
            LegendEntry(
                EntryKind.CATEGORY,
                self.texts.label(pair),
                counts[pair.code],
                colours[pair.second][pair.first],
                code=pair.code,
                short=self.texts.short_label(pair),
            )
            for pair in self.crossed.pairs
        ]
        return (*pairs, *_outside(counts[OUTSIDE], self.texts), *self._reasons())

    def charts(self) -> tuple[LegendChart, ...]:
        """The square with the counts, where both have the same number of classes."""
        sides = range(self.crossed.first.classes)
        if not sides or len(sides) != self.crossed.second.classes:
            return ()
        counts, colours = self.counts, self.colours
        across, up = (column_title(column) for column in self.texts.columns)
        legend = SquareLegend(
            across,
            up,
            tuple(tuple(colours[second][first] for second in sides) for first in sides),
            tuple(tuple(counts[Pair(first, second).code] for second in sides) for first in sides),
            self.texts.words,
        )
        return (square_legend(legend, Paper(*_PAPER, installed_family())),)

    def _reasons(self) -> Iterator[LegendEntry]:
        """One line for each reason, and which of the two it is of where it is of one only."""
        words = self.texts.words
        for entry in reason_entries(joined(self.first, self.second), words):
            sides = why_missing(self.first, self.second, entry.reason)
            if all(sides):
                yield entry
                continue
            side = sides.index(True)
            key = "map_pair_reason_second" if side else "map_pair_reason_first"
            label = words.text("map_pair_reason", reason=entry.label, indicator=self.texts.names[side])
            yield replace(entry, label=label, short=words.text(key, reason=entry.label))


def _outside(count: int, texts: PairTexts) -> list[LegendEntry]:
    if not count:
        return []
    label = texts.words.text("outside_classes")
    return [LegendEntry(EntryKind.OUTSIDE, label, count, OUTSIDE_COLOUR, code=OUTSIDE)]
