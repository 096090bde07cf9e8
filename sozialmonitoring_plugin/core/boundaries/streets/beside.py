"""Stretches of boundary that run beside the axis of a street, and the way along the axis instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from ..rings import Node
from .address_points import AddressPoints
from .contact import Contact, ContactKind, Nearness
from .network import Network
from .shortest import Ways, without_repetition
from .sides import contacts

CROSSED_BEFORE = 2
"""Times the tolerance that a line may have crossed the axis before it runs beside it, to be cut there."""

LONGER = 1.3
"""How much longer than the stretch the way along the axis may be."""


@dataclass(frozen=True)
class Snap:
    """A stretch beside a street, and the line to reshape the boundary by: to the axis, along it, and back."""

    contact: Contact
    path: tuple[Node, ...]


def find_beside(
    line: Sequence[Node],
    network: Network,
    nearness: Nearness | None = None,
    addresses: AddressPoints | None = None,
) -> tuple[Contact, ...]:
    """The stretches of a boundary line that run beside an axis instead of on it."""
    every = contacts(line, network, nearness, addresses)
    return tuple(one for one in every if one.kind == ContactKind.BESIDE)


def find_snaps(
    line: Sequence[Node],
    network: Network,
    nearness: Nearness | None = None,
    addresses: AddressPoints | None = None,
) -> tuple[Snap, ...]:
    """For each stretch beside an axis the way along the axis; none where the axis makes a detour."""
    near = nearness or Nearness()
    every = contacts(line, network, near, addresses)
    snaps = []
    for contact in every:
        if contact.kind == ContactKind.BESIDE:
            path = _path(every, contact, network, near)
            if path:
                snaps.append(Snap(contact, path))
    return tuple(snaps)


def _path(every: Sequence[Contact], contact: Contact, network: Network, near: Nearness) -> tuple[Node, ...]:
    reach = CROSSED_BEFORE * near.beside
    before = _crossing(every, contact, (contact.first - reach, contact.first))
    after = _crossing(every, contact, (contact.last, contact.last + reach))
    start = network.place_on(before.edges[0], before.start) if before else None
    end = network.place_on(after.edges[-1], after.start) if after else None
    start = start or network.place_on(contact.edges[0], contact.start)
    end = end or network.place_on(contact.edges[1], contact.end)
    axis = Ways(network, start).to(end)
    allowed = LONGER * contact.length + 2 * reach
    if axis is None or sum(dist(*edge) for edge in pairwise(axis)) > allowed:
        return ()
    ends = (before or contact).start, (after.start if after else contact.end)
    return without_repetition([ends[0], *axis, ends[1]])


def _crossing(every: Sequence[Contact], contact: Contact, measures: tuple[float, float]) -> Contact | None:
    """A point where the line cuts the same street shortly before or after the stretch."""
    first, last = measures
    found = (
        one
        for one in every
        if one.kind == ContactKind.CUTS and one.street == contact.street and first <= one.first <= last
    )
    return next(found, None)
