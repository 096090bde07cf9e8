"""Which streets a boundary follows, cuts or runs beside, and on which side."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ...samplecounty.arrays import Floats, Integers
from ..rings import Node
from .address_points import AddressPoints
from .contact import Compass, Contact, ContactKind, Hand, Nearness, Parity, Side
from .cuts import cuts
from .network import Network
from .sampling import Along, Samples, box_around, samples_of, streets_beside
from .stretches import Stretch, mean_distance, stretches

DEEP = 60_000
"""Millimetres from the axis within which addresses tell which numbers a side has."""

CLEAR = 0.8
"""Part of the addresses of a side that are odd, or even, for the side to be called so."""


def contacts(
    line: Sequence[Node],
    network: Network,
    nearness: Nearness | None = None,
    addresses: AddressPoints | None = None,
) -> tuple[Contact, ...]:
    """What a boundary line has to do with streets, in its order.

    The line is open, or closed by its first node repeated; `core.boundaries.streets.lines.chains_of` makes
    lines of edges.
    """
    near = nearness or Nearness()
    samples = samples_of(line, near.step)
    if not len(samples.xy):
        return ()
    along = streets_beside(samples, network, near)
    told = _Teller(samples, along, network, addresses)
    found = [told.contact(one) for one in stretches(samples, along, network, near)]
    return tuple(sorted([*found, *cuts(line, network)], key=lambda contact: contact.first))


class _Teller:
    """Tells stretches of one line."""

    def __init__(
        self, samples: Samples, along: Along, network: Network, addresses: AddressPoints | None
    ) -> None:
        self._samples = samples
        self._along = along
        self._network = network
        self._addresses = addresses

    def contact(self, stretch: Stretch) -> Contact:
        """The contact of a stretch, from the start of its first piece to the end of its last."""
        samples, along = self._samples, self._along
        first, last = stretch.first, stretch.last - 1
        edges = along.edge[stretch.samples]
        edges = edges[edges >= 0]
        return Contact(
            stretch.kind,
            stretch.street,
            float(samples.first[first]),
            float(samples.last[last]),
            self._end(first, -1),
            self._end(last, 1),
            (int(edges[0]), int(edges[-1])),
            mean_distance(samples, along, stretch),
            self._side(stretch),
        )

    def _end(self, sample: int, way: int) -> Node:
        """The start (−1) or the end (1) of a piece."""
        half = (self._samples.last[sample] - self._samples.first[sample]) / 2
        x, y = np.rint(self._samples.xy[sample] + way * half * self._samples.direction[sample]).tolist()
        return int(x), int(y)

    def _side(self, stretch: Stretch) -> Side:
        hand = 1.0 if stretch.kind == ContactKind.FOLLOWS else self._hand_of_line(stretch)
        same_way = self._along.same_way[stretch.samples].sum() >= 0
        direction = self._samples.direction[stretch.samples].sum(axis=0)
        return Side(
            Hand.LEFT if (hand > 0) == same_way else Hand.RIGHT,
            _compass(-hand * direction[1], hand * direction[0]),
            self._numbers(stretch, hand),
        )

    def _hand_of_line(self, stretch: Stretch) -> float:
        """1 where the line runs on the left of the axis, looked along the line, −1 where on its right."""
        away = self._samples.xy[stretch.samples] - self._along.foot[stretch.samples]
        return 1.0 if _turn(self._samples.direction[stretch.samples], away).sum() >= 0 else -1.0

    def _numbers(self, stretch: Stretch, hand: float) -> Parity | None:
        if self._addresses is None:
            return None
        feet = self._along.foot[stretch.samples]
        rows = self._addresses.in_street(stretch.street, box_around(feet, DEEP))
        rows = rows[self._addresses.numbers[rows] > 0]
        if not len(rows):
            return None
        to = self._addresses.xy[rows][:, None, :] - feet[None, :, :]
        nearest = np.hypot(to[:, :, 0], to[:, :, 1]).argmin(axis=1)
        to = to[np.arange(len(rows)), nearest]
        beside = _turn(self._samples.direction[stretch.samples][nearest], to) * hand > 0
        return _parity(self._addresses.numbers[rows][beside])


def _parity(numbers: Integers) -> Parity | None:
    odd = float((numbers % 2).mean()) if len(numbers) else 0.5
    if odd >= CLEAR:
        return Parity.ODD
    return Parity.EVEN if odd <= 1 - CLEAR else None


def _compass(east: float, north: float) -> Compass:
    """The direction of a vector, to the nearest eighth."""
    return list(Compass)[round(math.atan2(north, east) / (math.pi / 4)) % 8]


def _turn(along: Floats, to: Floats | Integers) -> Floats:
    """Greater than 0 where `to` lies on the left of `along`."""
    turn: Floats = along[:, 0] * to[:, 1] - along[:, 1] * to[:, 0]
    return turn
