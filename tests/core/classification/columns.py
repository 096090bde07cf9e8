"""Columns of values for the tests: as real rates and counts are distributed, and as nobody wants them."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.core.wording import MINUS, Wording

GERMAN = Wording.of("de")


def lognormal(seed: int, count: int, spread: int = 100_000) -> list[int]:
    """Distributed like rates and counts are; a narrow spread has many ties."""
    return (np.random.default_rng(seed).lognormal(0, 1.2, count) * spread / 20).astype(int).tolist()


def heaped(seed: int, count: int) -> list[int]:
    """A third of the areas have 0, a fifth crowd together, the others lie anywhere."""
    rng = np.random.default_rng(seed)
    zeros, crowd = count // 3, count // 5
    others = rng.integers(1, 10_000, count - zeros - crowd)
    return [0] * zeros + rng.integers(5_000, 5_010, crowd).tolist() + others.tolist()


def made_of(
    numbers, method=Method.NATURAL_BREAKS, classes=5, decimals=0, weights=None, **more
) -> Classification:
    """Classify plain numbers."""
    weights = None if weights is None else np.array(weights, dtype=np.float64)
    return classify(Values.of(numbers), Scheme(method, classes, **more), decimals, weights)


def classes_of(numbers, *arguments, **more) -> list[int]:
    """The class of each of the numbers that were classified."""
    return made_of(numbers, *arguments, **more).class_of(np.array(numbers, dtype=np.float64)).tolist()


def read_number(text: str) -> float:
    """A German number, read back."""
    return float(text.replace(".", "").replace(",", ".").replace(MINUS, "-").replace("+", ""))


def label_admits(label: str, number: float) -> bool:
    """Read a German label back, independently of the bounds."""
    for form, admits in _FORMS:
        match = form.fullmatch(label)
        if match:
            return admits(number, *(read_number(text) for text in match.groups()))
    raise AssertionError(label)


_N = r"([+−]?[\d.,]+)"
_FORMS = (
    (re.compile("alle Werte"), lambda x: True),
    (re.compile(f"{_N} und mehr"), lambda x, low: x >= low),
    (re.compile(f"über {_N}"), lambda x, low: x > low),
    (re.compile(f"unter {_N}"), lambda x, high: x < high),
    (re.compile(f"bis {_N}"), lambda x, high: x <= high),
    (re.compile(f"{_N} bis unter {_N}"), lambda x, low, high: low <= x < high),
    (re.compile(f"über {_N} bis {_N}"), lambda x, low, high: low < x <= high),
    (re.compile(f"{_N} bis {_N}"), lambda x, low, high: low <= x <= high),
    (re.compile(_N), lambda x, only: x == only),
)


USUAL_BREAKS = {
    Method.MANUAL: (-500.0, -20.0, 0.0, 35.5, 600.0),
    Method.REFERENCE: (50.0, 80.0, 120.0),
    Method.CUT_OFFS: (-100.0, -1.0, 1.0, 50.0),
    Method.PERCENTILES: (10.0, 25.0, 75.0),
}


def scheme_of(method: Method, classes: int = 5, **more) -> Scheme:
    """A scheme of any method with what it cannot do without."""
    return Scheme(method, classes, USUAL_BREAKS.get(method, ()), reference=12.5, **more)


METHODS = st.sampled_from([method for method in Method if method is not Method.GEOMETRIC])
SIDES = st.sampled_from(Closed)
NUMBERS = st.lists(st.floats(-500, 600).map(lambda x: round(x, 6)), min_size=1, max_size=30)
WHOLE_NUMBERS = st.lists(st.integers(-40, 40), min_size=1, max_size=25)
