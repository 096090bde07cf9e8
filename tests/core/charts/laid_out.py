"""Where the texts and marks of a drawing lie: whether any leaves the paper or lies on another."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from itertools import combinations

from sozialmonitoring_plugin.core.charts.chart import LegendChart
from sozialmonitoring_plugin.core.charts.letters import width_of
from tests.core.charts.drawn import SVG

ABOVE, BELOW = 0.75, 0.22
"""What letters take above and below their base line, as parts of their size."""

SLACK = 0.011
"""Coordinates are written with three decimals."""


@dataclass(frozen=True)
class Laid:
    """A rectangle, and the text in it."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def overlaps(self, other: Laid) -> bool:
        return (
            self.left < other.right - SLACK
            and other.left < self.right - SLACK
            and self.top < other.bottom - SLACK
            and other.top < self.bottom - SLACK
        )


def texts_of(chart: LegendChart) -> list[Laid]:
    return [_text(one) for one in ET.fromstring(chart.svg).findall(f"{SVG}text")]


def marks_of(chart: LegendChart) -> list[Laid]:
    """Everything that is drawn but texts."""
    root = ET.fromstring(chart.svg)
    return [made(one) for name, made in _MADE.items() for one in root.findall(f"{SVG}{name}")]


def outside(chart: LegendChart) -> list[Laid]:
    """What leaves the paper."""
    return [
        one
        for one in (*texts_of(chart), *marks_of(chart))
        if one.left < -SLACK
        or one.top < -SLACK
        or one.right > chart.width + SLACK
        or one.bottom > chart.height + SLACK
    ]


def overlapping(chart: LegendChart) -> list[tuple[str, str]]:
    """Texts that lie on each other."""
    return [(one.text, other.text) for one, other in combinations(texts_of(chart), 2) if one.overlaps(other)]


def _text(one: ET.Element) -> Laid:
    text, size = one.text or "", float(one.attrib["font-size"])
    width = width_of(text, size, bold=one.attrib["font-weight"] == "bold")
    x, base = float(one.attrib["x"]), float(one.attrib["y"])
    left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[one.attrib["text-anchor"]]
    return Laid(left, base - ABOVE * size, left + width, base + BELOW * size, text)


def _numbers(one: ET.Element, *names: str) -> list[float]:
    return [float(one.attrib[name]) for name in names]


def _rect(one: ET.Element) -> Laid:
    x, y, width, height = _numbers(one, "x", "y", "width", "height")
    return Laid(x, y, x + width, y + height)


def _circle(one: ET.Element) -> Laid:
    x, y, radius = _numbers(one, "cx", "cy", "r")
    return Laid(x - radius, y - radius, x + radius, y + radius)


def _line(one: ET.Element) -> Laid:
    x1, y1, x2, y2 = _numbers(one, "x1", "y1", "x2", "y2")
    return Laid(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _polygon(one: ET.Element) -> Laid:
    points = [tuple(map(float, pair.split(","))) for pair in one.attrib["points"].split()]
    xs, ys = zip(*points, strict=True)
    return Laid(min(xs), min(ys), max(xs), max(ys))


_MADE = {"rect": _rect, "circle": _circle, "line": _line, "polygon": _polygon}
