"""The classes of a map layer as they are drawn, whoever made them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from qgis.core import QgsGraduatedSymbolRenderer, QgsRendererRange, QgsVectorLayer

from ..core.classification.classification import Classification, Closed, Method, Scheme
from ..core.wording import Wording

_COUNT = re.compile(r"  \(\d+\)$")


@dataclass(frozen=True)
class LayerClasses:
    """Manual classes with their colours ("#rrggbb") and titles, the lowest first; a title may be ""."""

    classification: Classification
    colours: tuple[str, ...]
    titles: tuple[str, ...]


def classes_of(layer: QgsVectorLayer, words: Wording) -> LayerClasses | None:
    """What the layer shows, None where its classes are not graduated or leave gaps between them."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return None
    ranges = [one for one in renderer.ranges() if one.symbol() and one.symbol().symbolLayerCount() == 1]
    rising = sorted(ranges, key=lambda one: (one.lowerValue(), one.upperValue()))
    if not rising or any(low.upperValue() != high.lowerValue() for low, high in pairwise(rising)):
        return None
    bounds = (rising[0].lowerValue(), *(one.upperValue() for one in rising))
    if any(low >= high for low, high in pairwise(bounds)):
        return None
    decimals = max(0, renderer.classificationMethod().labelPrecision())
    labels = tuple(_COUNT.sub("", one.label()) for one in rising)
    made = _made(bounds, decimals, _closed(ranges, rising), labels, words)
    titles = tuple(_title(label, plain) for label, plain in zip(labels, made.labels(words), strict=True))
    return LayerClasses(made, tuple(one.symbol().color().name() for one in rising), titles)


def _closed(ranges: list[QgsRendererRange], rising: list[QgsRendererRange]) -> Closed:
    """A value on a bound belongs to the class that stands first in the list."""
    if len(rising) > 1 and ranges[0].lowerValue() == rising[0].lowerValue():
        return Closed.RIGHT
    return Closed.LEFT


def _made(
    bounds: tuple[float, ...], decimals: int, closed: Closed, labels: tuple[str, ...], words: Wording
) -> Classification:
    """With open ends where the labels of the outer classes say so."""
    found = []
    for open_ends in (False, True):
        scheme = Scheme(Method.MANUAL, len(bounds) - 1, bounds, closed, open_ends=open_ends)
        made = Classification(scheme, bounds, decimals)
        plain = made.labels(words)
        hits = sum(label.endswith(text) for label, text in zip(labels, plain, strict=True))
        found.append((hits, not open_ends, made))
    return max(found, key=lambda one: one[:2])[2]


def _title(label: str, plain: str) -> str:
    """What stands before the bounds; a label that says nothing of them is all title."""
    if not label.endswith(plain):
        return label
    return label[: -len(plain)].rstrip(": ")
