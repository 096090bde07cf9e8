"""What the ground is like: how far out of a place a point lies, and how large a block becomes there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Integers, floats
from .settlements import HAMLET, TOWN, Settlements
from .waves import SmoothField

_CELL = 50.0
_REACH = 3.2

# Block size in square metres by distance from the centre in radii of the place.
_DISTANCES = np.array([0.0, 0.25, 0.6, 1.0, 1.15, 1.6, 3.0])
_TOWN_BLOCKS = np.array([9_000.0, 15_000.0, 24_000.0, 34_000.0, 75_000.0, 220_000.0, 480_000.0])
_VILLAGE_BLOCKS = np.array([16_000.0, 21_000.0, 28_000.0, 36_000.0, 75_000.0, 220_000.0, 480_000.0])

BUILT_UP = 1.04


@dataclass(frozen=True)
class Ground:
    """A raster over the unbent plane: nearest place, and distance from it in radii (3.2: far out)."""

    corner: Floats
    distance: Floats
    place: Integers
    places: Settlements
    soil: SmoothField

    @classmethod
    def around(cls, places: Settlements, rng: np.random.Generator) -> Ground:
        """Raster of 50 m cells with the ragged rims of the places."""
        corner = places.outline.min(axis=0) - _CELL
        shape = tuple(np.ceil(np.ptp(places.outline, axis=0) / _CELL).astype(int) + 3)
        ground = cls(
            corner,
            np.full(shape, _REACH),
            np.full(shape, -1, dtype=np.int64),
            places,
            SmoothField.random(rng, 2600.0),
        )
        rim = SmoothField.random(rng, 1000.0)
        for place, radius in enumerate(places.radius):
            ground._stamp(place, float(max(radius, 90.0)), rim)
        return ground

    def _stamp(self, place: int, radius: float, rim: SmoothField) -> None:
        centre = self.places.centres[place]
        low = np.maximum(np.floor((centre - self.corner - _REACH * radius) / _CELL).astype(int), 0)
        high = np.minimum(
            np.ceil((centre - self.corner + _REACH * radius) / _CELL).astype(int) + 1, self.distance.shape
        )
        window = tuple(slice(int(one), int(other)) for one, other in zip(low, high, strict=True))
        east, north = np.meshgrid(np.arange(low[0], high[0]), np.arange(low[1], high[1]), indexing="ij")
        points = np.column_stack([east.ravel(), north.ravel()]) * _CELL + self.corner
        wobble = np.clip(1 + 0.17 * rim.at(points), 0.62, 1.5)
        distance = (np.linalg.norm(points - centre, axis=1) / radius * wobble).reshape(east.shape)
        nearer = distance < self.distance[window]
        self.distance[window][nearer] = distance[nearer]
        self.place[window][nearer] = place

    def at(self, points: Floats) -> tuple[Floats, Integers]:
        """Distance in radii and the place (-1 far from all) of each point."""
        cell = np.rint((points - self.corner) / _CELL).astype(np.int64)
        cell = np.clip(cell, 0, np.array(self.distance.shape) - 1)
        return self.distance[cell[:, 0], cell[:, 1]], self.place[cell[:, 0], cell[:, 1]]

    def block_size(self, points: Floats) -> Floats:
        """Square metres a block should have at each point."""
        distance, place = self.at(points)
        town = self.places.kind[place] == TOWN
        size = np.where(
            town,
            np.interp(distance, _DISTANCES, _TOWN_BLOCKS),
            np.interp(distance, _DISTANCES, _VILLAGE_BLOCKS),
        )
        size = np.where(self.places.kind[place] == HAMLET, np.maximum(size, 55_000.0), size)
        size = np.where(place < 0, _TOWN_BLOCKS[-1], size)
        open_land = np.clip((distance - 1) / 1.0, 0, 1)
        return floats(size * np.exp(0.33 * open_land * self.soil.at(points)))
