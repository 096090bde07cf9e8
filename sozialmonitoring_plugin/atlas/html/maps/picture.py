"""A map as plain marks, before it is written as SVG: what lies below comes first."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsRectangle

from ....core.values import Reason
from ....layers.symbols import HAIRLINE


@dataclass(frozen=True)
class Patch:
    """Areas of one look; `width` in millimetres, `pattern` the reason there is no number.

    `is_outside` areas are hatched: their numbers are in no class.
    """

    shapes: tuple[QgsGeometry, ...]
    fill: str
    outline: str = HAIRLINE
    width: float = 0.15
    pattern: Reason = Reason.NONE
    is_outside: bool = False


@dataclass(frozen=True)
class Circle:
    """A circle in map coordinates, its `diameter` in millimetres."""

    x: float
    y: float
    diameter: float
    fill: str
    opacity: float
    outline: str


@dataclass(frozen=True)
class Name:
    """A text with its line breaks, centred in map coordinates, where a text of size `room` has room.

    It stands below a circle of `diameter` millimetres.
    """

    x: float
    y: float
    text: str
    room: float
    diameter: float = 0.0


@dataclass(frozen=True)
class MapPicture:
    """The marks, and what is seen of them. `sizes` are circles of a legend: label and millimetres."""

    extent: QgsRectangle
    patches: tuple[Patch, ...]
    circles: tuple[Circle, ...] = ()
    names: tuple[Name, ...] = ()
    sizes: tuple[tuple[str, float], ...] = ()
