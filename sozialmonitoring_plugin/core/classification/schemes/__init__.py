"""One small file for each way to find bounds; importing the package makes them known."""

from . import (
    box,
    cut_offs,
    equal_intervals,
    geometric,
    head_tail,
    manual,
    natural_breaks,
    nested_means,
    percentiles,
    pretty,
    quantiles,
    reference,
    standard_deviation,
)

__all__ = [
    "box",
    "cut_offs",
    "equal_intervals",
    "geometric",
    "head_tail",
    "manual",
    "natural_breaks",
    "nested_means",
    "percentiles",
    "pretty",
    "quantiles",
    "reference",
    "standard_deviation",
]
