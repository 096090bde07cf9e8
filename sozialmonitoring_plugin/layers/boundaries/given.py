"""What is checked: polygons as they were given, the frame they have to fill, addresses and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import QgsGeometry

from ...core.boundaries.rings import Shape
from .lattice import geometry_of_shape

DEFAULT_TOLERANCE = 1.0
"""Metres; what is nowhere wider is a slip of the hand."""


@dataclass(frozen=True)
class GivenArea:
    """A polygon with its row in the layer; the key may be empty or stand elsewhere too.

    `parent` is the key of the area of the level above, where somebody states it.
    """

    row: int
    key: str
    geometry: QgsGeometry
    name: str = ""
    parent: str = ""

    @property
    def label(self) -> str:
        """Key and name for sentences, the number of the row where there is neither."""
        text = self.key if self.name in ("", self.key) else f"{self.key} {self.name}".strip()
        return text or f"#{self.row}"


@dataclass(frozen=True)
class GivenAddress:
    """A point in metres; `stated` is the key of the area it is said to belong to, "" where nobody says."""

    x: float
    y: float
    label: str = ""
    stated: str = ""


@dataclass(frozen=True)
class Given:
    """Everything in one metric CRS. `frame` are the polygons that hold the areas, none where nobody knows.

    `parts` says of how many parts an area is to have, one where it says nothing. `without_point` counts
    addresses that have no point and thus are not among `addresses`.
    """

    areas: tuple[GivenArea, ...]
    frame: tuple[GivenArea, ...] = ()
    addresses: tuple[GivenAddress, ...] = ()
    tolerance: float = DEFAULT_TOLERANCE
    parts: Mapping[str, int] = field(default_factory=dict)
    without_point: int = 0

    @classmethod
    def of_shapes(cls, shapes: Mapping[str, Shape], frame: Sequence[GivenArea] = ()) -> Given:
        """The areas of a partition, as a session of drawing checks them; rows count from 1."""
        areas = (GivenArea(row, key, geometry_of_shape(shapes[key])) for row, key in enumerate(shapes, 1))
        return cls(tuple(areas), tuple(frame))

    def with_geometries(self, changed: Mapping[int, QgsGeometry]) -> Given:
        """The same with other polygons in some rows."""
        areas = (replace(one, geometry=changed.get(one.row, one.geometry)) for one in self.areas)
        return replace(self, areas=tuple(areas))


def named(areas: Sequence[GivenArea]) -> str:
    """Several areas in one sentence."""
    shown = " / ".join(area.label for area in areas[:4])
    return f"{shown} …" if len(areas) > 4 else shown
