"""Smooth random fields, and the gentle bending of the plane that turns straight lines into roads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats, floats


@dataclass(frozen=True)
class SmoothField:
    """A sum of plane waves with mean 0 and standard deviation 1."""

    frequencies: Floats
    phases: Floats

    @classmethod
    def random(cls, rng: np.random.Generator, wavelength: float, waves: int = 12) -> SmoothField:
        """Field whose hills are about half a wavelength (metres) apart."""
        directions = rng.uniform(0, 2 * np.pi, waves)
        lengths = wavelength * rng.uniform(0.7, 1.5, waves)
        vectors = np.column_stack([np.cos(directions), np.sin(directions)])
        return cls(vectors * (2 * np.pi / lengths)[:, None], rng.uniform(0, 2 * np.pi, waves))

    def at(self, points: Floats) -> Floats:
        """Value at each point (n, 2)."""
        total = np.zeros(len(points))
        for frequency, phase in zip(self.frequencies, self.phases, strict=True):
            total += np.sin(points @ frequency + phase)
        return floats(total * np.sqrt(2 / len(self.phases)))


@dataclass(frozen=True)
class Bend:
    """A displacement so gentle that it never folds: planar stays planar."""

    parts: tuple[tuple[float, SmoothField, SmoothField], ...]
    origin: tuple[float, float]

    @classmethod
    def random(cls, rng: np.random.Generator, origin: tuple[float, float]) -> Bend:
        """Long bends of 120 m over kilometres and short ones of 8 m; then move to the origin."""
        waves = ((125.0, 5200.0), (8.0, 950.0))
        parts = [
            (size, SmoothField.random(rng, length), SmoothField.random(rng, length)) for size, length in waves
        ]
        return cls(tuple(parts), origin)

    def apply(self, points: Floats) -> Floats:
        """Bent points in metres of the map."""
        result = points + np.array(self.origin)
        for size, east, north in self.parts:
            result += size * np.column_stack([east.at(points), north.at(points)])
        return floats(result)
