"""Where a new street may cross a face: straight chords, tried in several directions and judged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Integers, flags, floats
from .planar import Mesh, cross

_UNEVEN = np.radians(5.0)


@dataclass(frozen=True)
class FaceShapes:
    """Area, centroid and directions (radians) of each face."""

    area: Floats
    centroid: Floats
    long_axis: Floats
    grain: Floats

    @classmethod
    def of(cls, mesh: Mesh) -> FaceShapes:
        """Moments of the polygons; the grain is the direction most of the outline follows, modulo 90°."""
        first = mesh.start[:-1]
        base = np.repeat(mesh.nodes[mesh.ring[first]], mesh.sizes, axis=0)
        here = mesh.nodes[mesh.ring] - base
        there = here[mesh.following]
        turn = cross(here, there)
        twice = np.add.reduceat(turn, first)
        centre = np.add.reduceat((here + there) * turn[:, None], first) / (3 * twice[:, None])
        xx = np.add.reduceat(turn * (here**2 + here * there + there**2)[:, 0], first) / 12 / (twice / 2)
        yy = np.add.reduceat(turn * (here**2 + here * there + there**2)[:, 1], first) / 12 / (twice / 2)
        mixed = 2 * here.prod(axis=1) + 2 * there.prod(axis=1) + (here * there[:, ::-1]).sum(axis=1)
        xy = np.add.reduceat(turn * mixed, first) / 24 / (twice / 2)
        xx, yy, xy = xx - centre[:, 0] ** 2, yy - centre[:, 1] ** 2, xy - centre[:, 0] * centre[:, 1]
        side = there - here
        angle = np.arctan2(side[:, 1], side[:, 0])
        grain = np.add.reduceat(np.hypot(side[:, 0], side[:, 1]) * np.exp(4j * angle), first)
        return cls(twice / 2, centre + base[first], 0.5 * np.arctan2(2 * xy, xx - yy), np.angle(grain) / 4)


@dataclass(frozen=True)
class Chords:
    """One chord per face: the two ring positions whose edges it meets, and where on each (0 … 1)."""

    faces: Integers
    position: Integers  # (faces, 2), the smaller first
    along: Floats  # (faces, 2)
    score: Floats

    def better(self, other: Chords) -> Chords:
        """Take the better of two for each face."""
        wins = other.score > self.score
        return Chords(
            self.faces,
            np.where(wins[:, None], other.position, self.position),
            np.where(wins[:, None], other.along, self.along),
            np.where(wins, other.score, self.score),
        )


def best_chords(mesh: Mesh, faces: Integers, shapes: FaceShapes, rng: np.random.Generator) -> Chords:
    """Try chords across the long axis of each face, in line with its grain or not, and keep the best."""
    part = _Part.of(mesh, faces)
    across = shapes.long_axis[faces] + np.pi / 2
    quarter = np.round((across - shapes.grain[faces]) / (np.pi / 2)) * (np.pi / 2)
    aligned = shapes.grain[faces] + quarter
    along = np.column_stack([np.cos(shapes.long_axis[faces]), np.sin(shapes.long_axis[faces])])
    reach = np.sqrt(shapes.area[faces])
    best: Chords | None = None
    for direction, spread in (
        (aligned, 0.06),
        (aligned, 0.2),
        (aligned, 0.12),
        (across, 0.1),
        (aligned + np.pi / 2, 0.1),
    ):
        shift = rng.normal(0, spread, len(faces)) * reach
        turn = rng.normal(0, _UNEVEN, len(faces))
        found = part.chords(shapes.centroid[faces] + along * shift[:, None], direction + turn)
        best = found if best is None else best.better(found)
    if best is None:
        raise ValueError("no direction to try")
    return best


@dataclass(frozen=True)
class _Part:
    """The rings of some faces, cut out of a mesh."""

    faces: Integers
    entry: Integers  # positions in the mesh's ring
    start: Integers
    owner: Integers
    here: Floats
    there: Floats

    @classmethod
    def of(cls, mesh: Mesh, faces: Integers) -> _Part:
        from .arrays import ranges

        sizes = mesh.sizes[faces]
        entry = ranges(mesh.start[faces], sizes)
        start = np.cumsum(sizes) - sizes
        nodes = mesh.nodes[mesh.ring]
        owner = np.repeat(np.arange(len(faces), dtype=np.int64), sizes)
        return cls(faces, entry, start, owner, nodes[entry], nodes[mesh.following[entry]])

    def chords(self, through: Floats, direction: Floats) -> Chords:
        """The pieces of the lines through the given points that lie inside and hold the point."""
        unit = np.column_stack([np.cos(direction), np.sin(direction)])[self.owner]
        base = through[self.owner]
        left = cross(unit, self.here - base)
        next_left = cross(unit, self.there - base)
        crossing = (left >= 0) != (next_left >= 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(crossing, left / (left - next_left), 0.0)
        hit = self.here + share[:, None] * (self.there - self.here)
        ahead = ((hit - base) * unit).sum(axis=1)
        forward = self._nearest(np.where(crossing & (ahead > 0), ahead, np.inf))
        backward = self._nearest(np.where(crossing & (ahead <= 0), -ahead, np.inf))
        inside = np.add.reduceat((crossing & (ahead > 0)).astype(np.int64), self.start) % 2 == 1
        ends = np.sort(np.column_stack([backward, forward]), axis=1)
        score = np.where(inside & (ends[:, 0] != ends[:, 1]), self._score(ends, hit, unit), -1.0)
        return Chords(self.faces, self.entry[ends], share[ends], score)

    def _nearest(self, distance: Floats) -> Integers:
        """Index of the smallest distance in each face."""
        least = np.minimum.reduceat(distance, self.start)
        match = np.flatnonzero((distance == least[self.owner]) & np.isfinite(distance))
        result = self.start.copy()
        result[self.owner[match][::-1]] = match[::-1]
        return result

    def _score(self, ends: Integers, hit: Floats, unit: Floats) -> Floats:
        """Roundness of the worse child, less where the chord meets the outline at a sharp angle."""
        side = self.there - self.here
        length = np.hypot(side[:, 0], side[:, 1])
        sine = np.abs(cross(unit, side)) / np.maximum(length, 1e-9)
        area_sum = np.concatenate([[0.0], np.cumsum(cross(self.here, self.there))])
        length_sum = np.concatenate([[0.0], np.cumsum(length)])
        one, other = ends[:, 0], ends[:, 1]
        a, b = hit[one], hit[other]
        chord = np.hypot(*(b - a).T)
        inner = cross(a, self.there[one]) + area_sum[other] - area_sum[one + 1] + cross(self.here[other], b)
        first_area = inner + cross(b, a)
        after = length_sum[other] - length_sum[one + 1]
        first_length = np.hypot(*(self.there[one] - a).T) + after + np.hypot(*(b - self.here[other]).T)
        closing = np.append(self.start[1:], len(self.owner))
        all_area = area_sum[closing] - area_sum[self.start]
        all_length = length_sum[closing] - length_sum[self.start]
        with np.errstate(divide="ignore", invalid="ignore"):
            round_one = 2 * np.pi * first_area / (first_length + chord) ** 2
            round_other = 2 * np.pi * (all_area - first_area) / (all_length - first_length + chord) ** 2
        worse = np.minimum(round_one, round_other)
        return floats(
            np.nan_to_num(worse * np.minimum(1.0, np.minimum(sine[one], sine[other]) / 0.9), nan=-1.0)
        )


def crosses_outline(mesh: Mesh, faces: Integers, ends: Floats) -> Flags:
    """Whether the chords (faces, 2, xy) meet their face's outline anywhere but at their ends."""
    part = _Part.of(mesh, faces)
    a, b = ends[part.owner, 0], ends[part.owner, 1]
    chord, side = b - a, part.there - part.here
    apart = cross(chord, part.here - a) * cross(chord, part.there - a) < 0
    astride = cross(side, a - part.here) * cross(side, b - part.here)
    scale = (np.abs(chord).sum(axis=1) * np.abs(side).sum(axis=1)) ** 2
    hit = apart & (astride < -1e-12 * scale)
    return flags(np.logical_or.reduceat(hit, part.start))
