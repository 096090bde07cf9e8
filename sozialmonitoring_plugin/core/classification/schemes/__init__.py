"""One small file for each way to find bounds; importing the package makes them known."""

from . import (
    box,
    equal_intervals,
    geometric,
    head_tail,
    manual,
    natural_breaks,
    pretty,
    quantiles,
    standard_deviation,
)

__all__ = [
    "box",
    "equal_intervals",
    "geometric",
    "head_tail",
    "manual",
    "natural_breaks",
    "pretty",
    "quantiles",
    "standard_deviation",
]
