"""What a histogram legend shows, and its numbers counted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..classification.classification import Classification
from ..values import Numbers, Values
from ..wording import Wording
from .bins import Bins, bins_of, counted, window_of
from .references import Reference

NO_COLOUR = "#e0e0e0"


@dataclass(frozen=True)
class HistogramLegend:
    """What the legend shows.

    `values` are those of all areas of the county, `shown` those of the municipality called `place`
    (None where the map is about the county). `colours` are those of the classes, the lowest first.
    `unit` is the phrase that says what the numbers are; references without a number are left out.
    """

    values: Values
    classification: Classification
    colours: tuple[str, ...]
    words: Wording
    unit: str = ""
    references: tuple[Reference, ...] = ()
    shown: Values | None = None
    place: str = ""

    def number(self, number: float) -> str:
        """A number as the legend of the map prints it."""
        return self.words.number(number, self.classification.decimals)

    @property
    def numbers(self) -> Numbers:
        """The numbers of all areas that have one."""
        return self.values.numbers[self.values.present]

    @property
    def has_foot(self) -> bool:
        """Whether something is told below the axis."""
        return self.shown is not None or not bool(self.values.present.all())

    @property
    def drawn_references(self) -> tuple[Reference, ...]:
        """The references that have a number, the lowest first."""
        known = (one for one in self.references if math.isfinite(one.value))
        return tuple(sorted(known, key=lambda one: one.value))

    def colour(self, place: int, middle: float) -> str:
        """Colour of class `place`; for numbers in no class, around `middle`, that of the nearest class."""
        if not self.colours:
            return NO_COLOUR
        if place < len(self.colours):
            return self.colours[place]
        bounds = self.classification.bounds
        return self.colours[0 if bounds and middle < bounds[0] else -1]


@dataclass(frozen=True)
class CountedLegend:
    """The legend with its numbers in bins; `shown` counts the municipality's in the same bins."""

    legend: HistogramLegend
    bins: Bins
    shown: Bins

    @classmethod
    def of(cls, legend: HistogramLegend, most: int) -> CountedLegend:
        """Count into at most `most` bins; there must be a number."""
        numbers, classification = legend.numbers, legend.classification
        bins = bins_of(numbers, window_of(numbers, classification), classification, most)
        own = legend.shown.numbers[legend.shown.present] if legend.shown is not None else numbers[:0]
        return cls(legend, bins, Bins(bins.edges, counted(own, bins.edges, classification)))

    @property
    def own_numbers(self) -> list[float]:
        """The municipality's numbers, the lowest first."""
        shown = self.legend.shown
        return [] if shown is None else sorted(shown.numbers[shown.present].tolist())
