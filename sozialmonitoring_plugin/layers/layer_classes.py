"""The classes of a map layer as they are drawn, whoever made them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, product

import numpy as np
from qgis.core import QgsGraduatedSymbolRenderer, QgsVectorLayer

from ..core.classification.classification import Classification, Closed, Method, Scheme
from ..core.classification.distinct import without_noise
from ..core.classification.index_bounds import centre_between
from ..core.classification.placing import printed
from ..core.wording import Wording
from .map_legend import COUNT


@dataclass(frozen=True)
class LayerClasses:
    """Manual classes with their colours ("#rrggbb") and titles, the lowest first; a title may be ""."""

    classification: Classification
    colours: tuple[str, ...]
    titles: tuple[str, ...]


def classes_of(layer: QgsVectorLayer, words: Wording) -> LayerClasses | None:
    """What the layer shows.

    None where its classes are not graduated, leave gaps, or own their bounds as no scheme has it.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsGraduatedSymbolRenderer):
        return None
    ranges = [one for one in renderer.ranges() if one.symbol() and one.symbol().symbolLayerCount() == 1]
    rising = sorted(ranges, key=lambda one: (one.lowerValue(), one.upperValue()))
    if not rising or any(low.upperValue() != high.lowerValue() for low, high in pairwise(rising)):
        return None
    bounds = _without_noise((rising[0].lowerValue(), *(one.upperValue() for one in rising)))
    if any(low >= high for low, high in pairwise(bounds)):
        return None
    scheme = _scheme(bounds, [ranges.index(one) for one in rising])
    if scheme is None:
        return None
    decimals = max(0, renderer.classificationMethod().labelPrecision())
    labels = tuple(COUNT.sub("", one.label()) for one in rising)
    open_ends, plain = _read(scheme, decimals, labels, words)
    made = Classification(replace(scheme, open_ends=open_ends), bounds, printed(decimals, bounds))
    titles = tuple(_title(label, text) for label, text in zip(labels, plain, strict=True))
    return LayerClasses(made, tuple(one.symbol().color().name() for one in rising), titles)


def _without_noise(bounds: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(without_noise(np.array(bounds)).tolist())


def _scheme(bounds: tuple[float, ...], places: list[int]) -> Scheme | None:
    """Manual classes that own their bounds as the list does: a value on one is in the first of both.

    `places` are those in the list, of the classes from the lowest.
    """
    owned_above = [above < below for below, above in pairwise(places)]
    scheme = Scheme(Method.MANUAL, len(places), bounds, Closed.LEFT)
    if not all(owned_above):
        scheme = replace(scheme, closed=Closed.RIGHT)
    if len(set(owned_above)) > 1:
        above = [bound for bound, owned in zip(bounds[1:-1], owned_above, strict=True) if owned]
        below = [bound for bound in bounds[1:-1] if bound not in above]
        scheme = replace(scheme, closed=Closed.CENTRE, centre=centre_between(above, below))
    meant = [scheme.owned_above(bound) for bound in bounds[1:-1]]
    return scheme if meant == owned_above else None


def _read(
    scheme: Scheme, decimals: int, labels: tuple[str, ...], words: Wording
) -> tuple[bool, tuple[str, ...]]:
    """Whether the labels of the outer classes say that they are open, and what of all labels is no title."""
    found = []
    for open_ends, signed in product((False, True), repeat=2):
        made = Classification(replace(scheme, open_ends=open_ends), scheme.breaks, decimals)
        plain = made.labels(words, signed)
        hits = sum(label.endswith(text) for label, text in zip(labels, plain, strict=True))
        # A label without a sign is the end of one with it: the longer are what is meant.
        found.append((hits, not open_ends, sum(map(len, plain)), plain))
    _, closed, _, plain = max(found)
    return not closed, plain


def _title(label: str, plain: str) -> str:
    """What stands before the bounds; a label that says nothing of them is all title."""
    if not label.endswith(plain):
        return label
    return label[: -len(plain)].rstrip(": ")
