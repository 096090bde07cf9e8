"""Samples of a boundary put together to stretches along one street."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np

from ...samplecounty.arrays import Floats, floats
from .contact import ContactKind, Nearness
from .network import Network
from .sampling import Along, Samples

T = TypeVar("T")

Label = tuple[ContactKind, str] | None
"""What a sample does along which street; None where no street runs along."""


@dataclass(frozen=True)
class Stretch:
    """Samples from `first` up to before `last`."""

    kind: ContactKind
    street: str
    first: int
    last: int

    @property
    def samples(self) -> slice:
        """Where they are."""
        return slice(self.first, self.last)


def stretches(samples: Samples, along: Along, network: Network, nearness: Nearness) -> list[Stretch]:
    """The stretches that are long enough, in the order of the line."""
    labels = _bridged(_labels(along, network, nearness), samples, nearness)
    shortest = {ContactKind.FOLLOWS: nearness.shortest_on, ContactKind.BESIDE: nearness.shortest_beside}
    return [
        Stretch(*label, first, last)
        for label, first, last in _runs(labels)
        if label is not None and samples.last[last - 1] - samples.first[first] >= shortest[label[0]]
    ]


def _labels(along: Along, network: Network, nearness: Nearness) -> list[Label]:
    streets: list[str | None] = [None if edge < 0 else network.name(edge) for edge in along.edge.tolist()]
    labels: list[Label] = []
    for street, first, last in _runs(streets):
        if street is None:
            labels += [None] * (last - first)
        else:
            near = _smoothed(along.distance[first:last], nearness) <= nearness.on
            labels += [(ContactKind.FOLLOWS if on else ContactKind.BESIDE, street) for on in near.tolist()]
    return labels


def _smoothed(distance: Floats, nearness: Nearness) -> Floats:
    """The median of the neighbourhood, so that a line that wavers around the axis is one stretch."""
    reach = nearness.shortest_beside // nearness.step // 2
    padded = np.pad(distance, reach, mode="edge")
    return floats(np.median(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1), axis=1))


def _bridged(labels: list[Label], samples: Samples, nearness: Nearness) -> list[Label]:
    """Gaps shorter than a stretch, and what lies in them, belong to the street on both their sides.

    So a boundary that touches the axis here and there runs beside it.
    """
    runs = [run for run in _runs(labels) if run[0] is None or _is_long(run, samples, nearness)]
    bridged: list[Label] = [None] * len(labels)
    for label, first, last in runs:
        bridged[first:last] = [label] * (last - first)
    whole = [run for run in _runs(bridged) if run[0] is not None]
    for (label, _, last), (following, first, _) in pairwise(whole):
        if label == following and samples.first[first] - samples.last[last - 1] <= nearness.shortest_beside:
            bridged[last:first] = [label] * (first - last)
    return bridged


def _is_long(run: tuple[Label, int, int], samples: Samples, nearness: Nearness) -> bool:
    return bool(samples.last[run[2] - 1] - samples.first[run[1]] >= nearness.shortest_on)


def _runs(labels: Sequence[T]) -> Iterator[tuple[T, int, int]]:
    """Equal labels that stand together: label, first, and the one after the last."""
    first = 0
    for place in range(1, len(labels) + 1):
        if place == len(labels) or labels[place] != labels[first]:
            yield labels[first], first, place
            first = place


def mean_distance(samples: Samples, along: Along, stretch: Stretch) -> float:
    """Mean distance of a stretch from the axis in millimetres, by length; bridged gaps are left out."""
    found = along.edge[stretch.samples] >= 0
    weights = (samples.last - samples.first)[stretch.samples][found]
    return float(np.average(along.distance[stretch.samples][found], weights=weights))
