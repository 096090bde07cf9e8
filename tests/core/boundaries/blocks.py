"""A town of square blocks with crooked corners, parted into areas: blocks change hands one by one."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook, AddressCounts, Group
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges

SIDE = 1000
"""Millimetres from one corner to the next, about."""


@dataclass
class Town:
    """Blocks of a square town and the area that each belongs to."""

    wide: int
    chance: random.Random
    owner: dict[tuple[int, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        jitter = lambda: self.chance.randint(-300, 300)  # noqa: E731
        self.corners = {
            (i, j): (i * SIDE + jitter(), j * SIDE + jitter())
            for i in range(self.wide + 1)
            for j in range(self.wide + 1)
        }
        self.owner = {(i, j): f"{i * 2 // self.wide}{j * 2 // self.wide}" for i, j in self.blocks}

    @property
    def blocks(self) -> list[tuple[int, int]]:
        return [(i, j) for i in range(self.wide) for j in range(self.wide)]

    def block(self, i: int, j: int) -> Shape:
        ring = [self.corners[one] for one in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))]
        return shape_of_edges(edges_of(ring))

    def shape(self, key: str) -> Shape | None:
        edges = [edge for one in self.blocks if self.owner[one] == key for edge in self.block(*one).edges()]
        return shape_of_edges(edges) if edges else None

    def shapes(self) -> dict[str, Shape]:
        found = {key: self.shape(key) for key in sorted(set(self.owner.values()))}
        return {key: shape for key, shape in found.items() if shape is not None}

    def flip(self) -> Change:
        """One block, any one, goes to another area, whatever becomes of the outlines."""
        block, to = self.chance.choice(self.blocks), self.chance.choice(["00", "01", "10", "11", "new"])
        keys = {self.owner[block], to}
        before = {key: self.shape(key) for key in keys}
        self.owner[block] = to
        return Change.of(before, {key: self.shape(key) for key in keys})

    def book(self, addresses: int) -> AddressBook:
        """Addresses anywhere, some exactly at corners; on the frame and outside it too."""
        span = self.wide * SIDE
        at = [
            (self.chance.randint(-500, span + 500), self.chance.randint(-500, span + 500))
            for _ in range(addresses)
        ]
        at += list(self.corners.values())
        x, y = np.array(at, dtype=np.int64).T
        people = np.array([[self.chance.randint(0, 9) for _ in at] for _ in range(2)], dtype=np.int64)
        groups = (Group("ew", "Einwohner"), Group("hh", "Haushalte"))
        return AddressBook.at_points(x, y, AddressCounts(groups, people, inhabitants=0, households=1))
