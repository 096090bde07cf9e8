"""Colours of classes, after ColorBrewer (Cynthia Brewer), in steps of equal lightness.

Each ramp falls evenly from light to a lightness (L*) of 51: read by people with any colour vision,
by a black-and-white printer too, and dark enough nowhere to swallow a dark label (contrast of at
least 4.5 to 1 for black text on every class).
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

from ..core.errors import UserError
from ..core.indicators.tableau import Polarity

LABEL_COLOR = "#000000"

_ANCHORS = {
    "YlOrRd": "#fff5b4 #ffe288 #ffcc68 #feb650 #fe9e43 #fd8439 #fd6730 #f84728 #ea2c20",
    "YlGn": "#f1f9b4 #d3eda0 #b5e192 #97d385 #79c679 #5eb86b #40aa5c #359a52 #288b47",
    "Blues": "#e9f2fa #d2e3f3 #b9d5ea #9cc9e0 #83badb #68acd5 #549dcc #3f8ec4 #317ebc",
    "BuPu": "#e9f2f7 #d4e3ef #c0d4e7 #abc5df #9bb5d7 #93a4ce #8c93c4 #8d7fbb #8c6bb1",
    "Greys": "#f3f3f3 #e3e3e3 #d4d4d4 #c4c4c4 #b5b5b5 #a5a5a5 #969696 #888888 #7a7a7a",
}

PALETTES = tuple(_ANCHORS)

_BY_POLARITY = {Polarity.BURDEN: "YlOrRd", Polarity.GOOD: "YlGn", Polarity.NEUTRAL: "Blues"}


def palette_for(polarity: Polarity, wanted: str = "") -> str:
    """The wanted palette, or the one that suits the polarity. Raises UserError for an unknown name."""
    if wanted and wanted not in _ANCHORS:
        raise UserError(
            "There is no palette {palette}.",
            hint="Choose: {known}.",
            palette=wanted,
            known=", ".join(PALETTES),
        )
    return wanted or _BY_POLARITY[polarity]


def class_colors(palette: str, classes: int) -> tuple[QColor, ...]:
    """Colours from the lowest class, the lightest, to the highest; a single class gets the middle."""
    anchors = [QColor(name) for name in _ANCHORS[palette].split()]
    if classes == 1:
        return (anchors[len(anchors) // 2],)
    steps = (index * (len(anchors) - 1) / (classes - 1) for index in range(classes))
    return tuple(_between(anchors, step) for step in steps)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _between(anchors: list[QColor], step: float) -> QColor:
    index = min(int(step), len(anchors) - 2)
    share = step - index
    low, high = anchors[index], anchors[index + 1]
    pairs = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(one + (other - one) * share) for one, other in pairs))


def _luminance(color: QColor) -> float:
    linear = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
