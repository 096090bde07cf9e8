"""What stands in an SVG text: its marks read back as plain data."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from sozialmonitoring_plugin.core.charts.chart import LegendChart

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """A line of text with where it stands."""

    text: str
    x: float
    y: float
    anchor: str
    bold: bool


@dataclass(frozen=True)
class Bar:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str

    @property
    def bottom(self) -> float:
        return self.y + self.height


def marks(chart: LegendChart, name: str) -> list[ET.Element]:
    return ET.fromstring(chart.svg).findall(f"{SVG}{name}")


def texts(chart: LegendChart) -> list[Text]:
    return [
        Text(
            one.text or "",
            float(one.attrib["x"]),
            float(one.attrib["y"]),
            one.attrib["text-anchor"],
            one.attrib["font-weight"] == "bold",
        )
        for one in marks(chart, "text")
    ]


def words(chart: LegendChart) -> list[str]:
    return [one.text for one in texts(chart)]


def bars(chart: LegendChart, fill: str = "") -> list[Bar]:
    found = [
        Bar(*(float(one.attrib[key]) for key in ("x", "y", "width", "height")), one.attrib["fill"])
        for one in marks(chart, "rect")
    ]
    return [one for one in found if not fill or one.fill == fill]
