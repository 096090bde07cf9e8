"""A palette: the colours of its classes, whatever their number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..remarks import Remark
from .kinds import Family, PaletteKind
from .mixing import more, ramp

BACKWARDS = "_r"


@dataclass(frozen=True)
class Palette:
    """Colours by the number of classes.

    `tables` are complete lists of colours, the shortest first, no two of one length; every list begins with
    the colours of the lowest class. A `continuous` palette is a ramp that has as many colours as wanted.
    `backwards` turns it around.
    """

    name: str
    kind: PaletteKind
    family: Family
    tables: tuple[tuple[str, ...], ...]
    continuous: bool = False
    backwards: bool = False

    @property
    def key(self) -> str:
        """The name by which `palette_named` finds it; own colours are spelled out."""
        name = self.name
        if self.family is Family.OWN:
            name = f"{self.kind.value}: {' '.join(self.tables[-1])}"
        return f"{name}{BACKWARDS}" if self.backwards else name

    @property
    def most(self) -> int:
        """The greatest number of classes it has colours of its own for."""
        return len(self.tables[-1])

    def turned(self, backwards: bool = True) -> Palette:
        """The same palette with the colours of the highest class first."""
        return replace(self, backwards=self.backwards != backwards)

    def mixes(self, classes: int) -> bool:
        """Whether it has no colours of its own for so many classes, and they are mixed in CIELAB."""
        return not self.continuous and classes > self.most

    def colours(self, classes: int, middle: float | None = None) -> tuple[str, ...]:
        """Colours from the lowest class to the highest.

        `middle` is where the neutral colour of a diverging palette belongs: 2 for the third class, 2.5 for
        the bound above it, which leaves the neutral colour to nobody; the middle of all classes if None.
        Classes equally far from it are equally strong, so that the shorter side stays paler; what lies
        beyond the classes is their end.
        """
        if self.kind is not PaletteKind.DIVERGING or middle is None:
            return self._evenly(classes)
        middle = min(max(round(middle * 2) / 2, -0.5), classes - 0.5)
        reach = max(middle, classes - 1 - middle)
        first = round(reach - middle)
        return self._evenly(round(2 * reach) + 1)[first : first + classes]

    def remarks(self, classes: int) -> tuple[Remark, ...]:
        """That there are too few colours, where they are."""
        if not self.mixes(classes):
            return ()
        values = {"palette": self.name, "most": self.most, "classes": classes}
        if self.kind is PaletteKind.QUALITATIVE:
            return (Remark.of(
                "{palette} has {most} colours; those of further classes are mixed from them and look alike:"
                " choose fewer classes or another palette.", **values,
            ),)  # fmt: skip
        return (Remark.of(
            "{palette} has colours for up to {most} classes; for {classes} they are mixed between them.",
            **values,
        ),)  # fmt: skip

    def _evenly(self, classes: int) -> tuple[str, ...]:
        found = self._forwards(classes)
        return found[::-1] if self.backwards else found

    def _forwards(self, classes: int) -> tuple[str, ...]:
        exact = next((table for table in self.tables if len(table) == classes), None)
        if exact is not None:
            return exact
        if self.kind is PaletteKind.QUALITATIVE:
            return more(self.tables[-1] if classes > self.most else self.tables[0], classes)
        return ramp(self.tables[-1] if classes > len(self.tables[0]) else self.tables[0], classes)
