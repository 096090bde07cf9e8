"""A map as plain marks, before it is written as SVG: what lies below comes first."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsRectangle

from ....core.colours.contrast import DARK
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
    """A circle in map coordinates, its `diameter` in millimetres, and the name that stands below it."""

    x: float
    y: float
    diameter: float
    fill: str
    opacity: float
    outline: str
    name: str = ""


@dataclass(frozen=True)
class Name:
    """A text with its line breaks, centred in map coordinates, where a text of size `room` has room.

    On a pattern it has light surroundings.
    """

    x: float
    y: float
    text: str
    room: float
    ink: str = DARK
    on_pattern: bool = False


@dataclass(frozen=True)
class MapPicture:
    """The marks, and what is seen of them. `sizes` are circles of a legend: label and millimetres."""

    extent: QgsRectangle
    patches: tuple[Patch, ...]
    circles: tuple[Circle, ...] = ()
    names: tuple[Name, ...] = ()
    sizes: tuple[tuple[str, float], ...] = ()
