"""The paper a booklet is printed on.

>>> Form(PaperSize.A3, Orientation.LANDSCAPE).name, Form().size
('a3-landscape', (210.0, 297.0))
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PaperSize(Enum):
    """Sizes of ISO 216."""

    A4 = "a4"
    A3 = "a3"


class Orientation(Enum):
    """Which side is at the top."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


_SHORT_AND_LONG = {PaperSize.A4: (210.0, 297.0), PaperSize.A3: (297.0, 420.0)}


@dataclass(frozen=True)
class Form:
    """Size and orientation of all pages."""

    paper: PaperSize = PaperSize.A4
    orientation: Orientation = Orientation.PORTRAIT

    @property
    def name(self) -> str:
        """The folder of its templates."""
        return f"{self.paper.value}-{self.orientation.value}"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        short, long = _SHORT_AND_LONG[self.paper]
        return (short, long) if self.orientation is Orientation.PORTRAIT else (long, short)


FORMS = tuple(Form(paper, orientation) for paper in PaperSize for orientation in Orientation)
