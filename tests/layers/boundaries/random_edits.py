"""Somebody who edits at random: what was refused, what was done, what was taken back."""

from __future__ import annotations

import math
from itertools import count
from random import Random

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.ground_rules import EditRefusedError, GroundRules
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Node, Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.layers.boundaries.line_edits import reshape, split
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge, new_area

SIDE = 300_000
MOST_AREAS = 120


def crooked_grid(columns: int, rows: int, random: Random) -> dict[str, Shape]:
    """Quarters of about 300 m whose sides have ten crooked pieces each; neighbours share every node."""

    def corner(column: int, row: int) -> Node:
        jitter = Random(column * 1_000 + row)
        return column * SIDE + jitter.randint(-40_000, 40_000), row * SIDE + jitter.randint(-40_000, 40_000)

    def side(start: Node, end: Node) -> list[Node]:
        first, last = min(start, end), max(start, end)
        jitter = Random(str((first, last)))
        nodes = [
            (
                first[0] + (last[0] - first[0]) * step // 10 + jitter.randint(-4_000, 4_000) * (step > 0),
                first[1] + (last[1] - first[1]) * step // 10 + jitter.randint(-4_000, 4_000) * (step > 0),
            )
            for step in range(10)
        ] + [last]
        return (nodes if start == first else nodes[::-1])[:-1]

    shapes = {}
    for column in range(columns):
        for row in range(rows):
            turns = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            corners = [corner(*turn) for turn in turns]
            ring = [node for start, end in edges_of(corners) for node in side(start, end)]
            shapes[f"{column:02}{row:02}"] = shape_of_edges(edges_of(ring))
    random.shuffle(order := list(shapes))
    return {key: shapes[key] for key in order}


class Editor:
    """Edits a partition at random; `done` are the changes that stand."""

    def __init__(self, partition: Partition, rules: GroundRules, random: Random) -> None:
        self.partition = partition
        self.rules = rules
        self.done: list[Change] = []
        self.refused = 0
        self._random = random
        self._numbers = count(1)

    def step(self) -> None:
        """One gesture, refused or done; now and then one is taken back."""
        if self._random.random() < 0.15 and self.done:
            self.partition.apply(self.done.pop().inverse)
            return
        edits = [self._give, self._give, self._reshape, self._reshape, self._merge]
        if len(self.partition) < MOST_AREAS:
            edits += [self._split, self._new]
        try:
            change = self._random.choice(edits)()
            self.partition.apply(change)
        except EditRefusedError:
            self.refused += 1
        else:
            self.done.append(change)

    def take_all_back(self) -> None:
        while self.done:
            self.partition.apply(self.done.pop().inverse)

    def _somewhere(self) -> tuple[str, Node]:
        key = self._random.choice(sorted(self.partition))
        return key, self._random.choice(self._random.choice(self.partition.shape(key).rings))

    def _give(self) -> Change:
        key, node = self._somewhere()
        return give(self.partition, self.rules, self._rectangle(node), key)

    def _new(self) -> Change:
        _, node = self._somewhere()
        return new_area(self.partition, self.rules, self._rectangle(node), self._key())

    def _reshape(self) -> Change:
        key, start = self._somewhere()
        end = self._random.choice(self._random.choice(self.partition.shape(key).rings))
        between = [
            tuple(
                low + (high - low) * step // 5 + self._random.randint(-60_000, 60_000) for low, high in ways
            )
            for step in range(1, 5)
            for ways in [tuple(zip(start, end, strict=True))]
        ]
        return reshape(self.partition, self.rules, [start, *between, end])

    def _split(self) -> Change:
        key, _ = self._somewhere()
        west, east, south, north = self.partition.shape(key).box
        heights = self._random.randint(south, north), self._random.randint(south, north)
        line = [(west - 1_000, heights[0]), (east + 1_000, heights[1])]
        return split(self.partition, self.rules, key, line, self._key())

    def _merge(self) -> Change:
        key, _ = self._somewhere()
        into = sorted(self.partition.neighbours(key)) or [key]
        return merge(self.partition, self.rules, key, self._random.choice(into))

    def _key(self) -> str:
        return f"n{next(self._numbers):05}"

    def _rectangle(self, middle: Node) -> Shape:
        width, height = self._random.randint(500, 150_000), self._random.randint(500, 90_000)
        turn = self._random.random() * math.pi
        cosine, sine = math.cos(turn), math.sin(turn)
        ring = [
            (round(middle[0] + x * cosine - y * sine), round(middle[1] + x * sine + y * cosine))
            for x, y in ((-width, -height), (width, -height), (width, height), (-width, height))
        ]
        return shape_of_edges(edges_of(ring))
