"""The areas of the overview: a code for each, its inhabitants and its ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from qgis.core import QgsCoordinateTransformContext, QgsDistanceArea

from ..core.booklets.contents import PartKind
from ..core.booklets.outline import area_anchor
from ..core.inhabitants import published_inhabitants
from ..core.places import Place
from ..core.publication import PublishedColumn
from ..core.values import Reason
from .booklet import BookletRequest
from .tables.listing import Listed, Look
from .tables.rows import RowStyle, TableRow, cell_text

GROUND_DECIMALS = 2
_SQUARE_METRES = 1_000_000


@dataclass(frozen=True)
class Overview:
    """What the overview says of the areas inside a municipality."""

    request: BookletRequest

    @cached_property
    def inhabitants(self) -> PublishedColumn | None:
        """The published inhabitants, None where there are none for the areas that are drawn."""
        column = published_inhabitants(self.request.published)
        if column is None or not column.values[self.request.map_rank].present.any():
            return None
        return column

    @cached_property
    def codes(self) -> dict[tuple[int, str], str]:
        """By rank and key: a letter for the group and a number within it, without groups a running number."""
        request, between = self.request, self.request.map_rank - 1
        if between <= request.home.rank:
            inside = request.inside(request.home, request.map_rank)
            return {(place.rank, place.key): str(number) for number, place in enumerate(inside, 1)}
        codes = {}
        for group, parent in enumerate(request.inside(request.home, between)):
            codes[parent.rank, parent.key] = letters(group)
            for number, place in enumerate(request.inside(parent, request.map_rank), 1):
                codes[place.rank, place.key] = f"{letters(group)}{number}"
        return codes

    @property
    def look(self) -> Look:
        """The columns of the list."""
        right = (False, False, *([True] if self.inhabitants else []), True)
        words = self.request.words
        named = [words.text("atlas_overview_inhabitants")] if self.inhabitants else []
        header = ("", self.request.drawn.level.title, *named, words.text("atlas_square_kilometres"))
        return Look({1: 1.0}, right, TableRow(RowStyle.HEADER, header))

    def rows(self) -> list[Listed]:
        """Every area under the areas above it."""
        return list(self._below(self.request.home))

    def ground_text(self, place: Place) -> str:
        """Square kilometres of an area, the sign for a missing value where it has no polygon."""
        words, level = self.request.words, self.request.tree.levels[place.rank].level
        shape = self.request.geometries.by_level.get(level.id, {}).get(place.key)
        if shape is None:
            return words.sign(Reason.MISSING)
        return words.number(self._measure.measureArea(shape) / _SQUARE_METRES, GROUND_DECIMALS)

    def ground_told(self, place: Place) -> str:
        """The same with its unit."""
        ground, words = self.ground_text(place), self.request.words
        return ground if ground == words.sign(Reason.MISSING) else words.text("atlas_ground", number=ground)

    @cached_property
    def _measure(self) -> QgsDistanceArea:
        """On the plane of the map where it is metric, as registers do; else on the ellipsoid."""
        measure = QgsDistanceArea()
        crs = self.request.geometries.crs
        measure.setSourceCrs(crs, QgsCoordinateTransformContext())
        if crs.isGeographic():
            measure.setEllipsoid(crs.ellipsoidAcronym())
        return measure

    def _below(self, place: Place) -> Iterator[Listed]:
        request = self.request
        for child in request.inside(place, place.rank + 1):
            is_area = child.rank == request.map_rank
            yield self._listed(child, RowStyle.ENTRY if is_area else RowStyle.GROUP)
            if not is_area:
                yield from self._below(child)

    def _listed(self, place: Place, style: RowStyle) -> Listed:
        column, words = self.inhabitants, self.request.words
        count = [cell_text(words, column, place.value(column))] if column else []
        row = TableRow(
            style, (self.codes.get((place.rank, place.key), ""), place.name, *count, self.ground_text(place))
        )
        has_page = style is RowStyle.ENTRY and self.request.contents.has(PartKind.PROFILES)
        return Listed(row, area_anchor(place.key) if has_page else "")


def letters(number: int) -> str:
    """A to Z for 0 to 25, then AA, AB and so on.

    >>> [letters(number) for number in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
