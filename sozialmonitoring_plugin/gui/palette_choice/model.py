"""The rows of the palette box: headings of kinds, and palettes as they are with a number of classes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication, QStandardItem

from ...core.colours.catalogue import offered_palettes, palette_named
from ...core.colours.checks import marks
from ...core.colours.colour import ColourError
from ...core.colours.kinds import NumberKind, PaletteKind
from ...core.colours.own import OwnPalette
from ...core.colours.palette import Palette
from ...core.colours.proposals import KIND_FOR, proposed
from ...core.indicators.tableau import Polarity
from ...support.translation import translate
from .ramps import ramp_icon
from .titles import kind_title, marks_text, palette_title

NAME = Qt.ItemDataRole.UserRole
MARKS = Qt.ItemDataRole.UserRole + 2
"""After the role that `choices` uses for guests."""


@dataclass(frozen=True)
class PaletteContext:
    """What the colours are for."""

    polarity: Polarity = Polarity.NEUTRAL
    numbers: NumberKind = NumberKind.AMOUNTS
    classes: int = 5
    own: tuple[OwnPalette, ...] = ()

    def palette(self, name: str, backwards: bool = False) -> Palette:
        """The palette of a name, "" for the proposed one. Raises ColourError."""
        if not name:
            found = proposed(self.polarity, self.numbers, self.classes, self.own)
        else:
            found = palette_named(name, self.own)
        return found.turned() if backwards else found

    def knows(self, name: str) -> bool:
        """Whether there is a palette of this name."""
        try:
            self.palette(name)
        except ColourError:
            return False
        return True


@dataclass(frozen=True)
class PaletteFilter:
    """Which palettes are offered; what fails with the number of classes is left out."""

    colour_blind: bool = False
    printed: bool = False

    def passes(self, palette: Palette, classes: int) -> bool:
        """Whether a palette has the marks that are wanted."""
        if not (self.colour_blind or self.printed):
            return True
        found = marks(palette, classes)
        return (found.colour_blind or not self.colour_blind) and (found.printed or not self.printed)


def palette_items(
    context: PaletteContext, wanted: PaletteFilter, chosen: str, backwards: bool
) -> list[QStandardItem]:
    """The proposed palette, then those of each kind, the suitable kind first; always with the chosen one."""
    suggested = context.palette("")
    text = translate("PaletteChoice", "Proposed: {palette}").format(palette=palette_title(suggested))
    items = [_item(context, suggested.turned() if backwards else suggested, "", text)]
    for kind in sorted(PaletteKind, key=lambda one: one is not KIND_FOR[context.numbers]):
        offered = [
            palette
            for palette in offered_palettes(context.own, kind)
            if palette.name == chosen or wanted.passes(palette, context.classes)
        ]
        if offered:
            items.append(_heading(kind))
            items += [_named(context, palette, backwards) for palette in _first_of_each_name(offered)]
    if chosen and chosen not in (item.data(NAME) for item in items):
        items.append(_item(context, context.palette(chosen, backwards), chosen, chosen))
    return items


def _first_of_each_name(palettes: Iterable[Palette]) -> list[Palette]:
    return list({palette.name: palette for palette in reversed(list(palettes))}.values())[::-1]


def _named(context: PaletteContext, palette: Palette, backwards: bool) -> QStandardItem:
    shown = palette.turned() if backwards else palette
    return _item(context, shown, palette.name, palette_title(palette))


def _item(context: PaletteContext, palette: Palette, name: str, text: str) -> QStandardItem:
    found = marks(palette, context.classes)
    item = QStandardItem(ramp_icon(palette.colours(context.classes)), text)
    item.setData(name, NAME)
    item.setData(found, MARKS)
    said = marks_text(found)
    item.setToolTip(said)
    item.setData(", ".join([text, *said.split("\n")]) if said else text, Qt.ItemDataRole.AccessibleTextRole)
    return item


def _heading(kind: PaletteKind) -> QStandardItem:
    item = QStandardItem(kind_title(kind))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setForeground(QGuiApplication.palette().text())
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
