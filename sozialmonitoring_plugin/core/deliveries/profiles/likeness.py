"""How much a sheet looks like the table a profile was made with.

The texts of the header count most; title, file name and sheet tell apart what has the same header.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from ..cells.texts import fold, header_part
from ..sheets.grid import Grid
from .shape import Shape, file_shape, timeless, titles

SEARCHED_ROWS = 60
LIKE_ENOUGH = 0.6
"""A table so much like a shape may be that of its profile."""
_COLUMNS, _TITLE, _FILE, _SHEET = 0.72, 0.13, 0.1, 0.05
_SAME_NAME = 0.8
_MANY_LINES = 6


@dataclass(frozen=True)
class Page:
    """The texts in the first rows of a sheet, folded and without dates; made once for many shapes."""

    grid: Grid
    rows: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, grid: Grid) -> Page:
        """The page of a sheet."""
        return cls(grid, tuple(frozenset(_texts(row)) for row in grid.rows[:SEARCHED_ROWS]))

    def header(self, shape: Shape) -> range:
        """The rows that have most texts of the shape's header; the rows it had win a tie."""
        height = shape.height
        if not height or not shape.lines:
            return range(0)
        starts = range(max(1, len(self.rows) - height + 1))

        def found(start: int) -> tuple[int, bool, int]:
            texts = self._texts(range(start, start + height))
            return len(texts & shape.lines), start == shape.header[0] - 1, -start

        best = max(starts, key=found)
        return range(best, min(best + height, len(self.grid.rows)))

    def columns_alike(self, shape: Shape) -> float:
        """The share of header texts that both have, 0 to 1; without a header the width counts."""
        if not shape.lines:
            return float(self.grid.width == len(shape.columns))
        header = self._texts(self.header(shape))
        everything = header | shape.lines
        return len(header & shape.lines) / len(everything) if everything else 0.0

    def _texts(self, rows: range) -> frozenset[str]:
        return frozenset().union(*self.rows[rows.start : rows.stop])


def likeness(shape: Shape, grid: Grid) -> float:
    """How much a sheet looks like a shape, 0 to 1; dates, rows and the order of columns do not count."""
    return likeness_of_page(shape, Page.of(grid))


def likeness_of_page(shape: Shape, page: Page) -> float:
    """As `likeness`, for a sheet that is compared with many shapes."""
    parts = [(_COLUMNS, page.columns_alike(shape))]
    title = _overlap(shape.title, titles(page.grid, page.header(shape).start))
    parts += [(_TITLE, title)] if title is not None else []
    if shape.file:
        parts.append((_FILE, float(same_name(shape.file, file_shape(page.grid)))))
    parts.append((_SHEET, float(fold(shape.sheet) == fold(timeless(page.grid.sheet)))))
    return sum(weight * alike for weight, alike in parts) / sum(weight for weight, _ in parts)


def same_table(one: Shape, other: Shape) -> bool:
    """Whether two shapes have most texts of their headers in common; without headers the width counts."""
    everything = one.lines | other.lines
    if not everything:
        return len(one.columns) == len(other.columns)
    return len(one.lines & other.lines) / len(everything) >= LIKE_ENOUGH


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in little more than case, hyphens and blanks."""
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _SAME_NAME


def has_own_look(shape: Shape, page: Page) -> bool:
    """Whether title, file name or many columns speak for the shape, not just a few everyday headers."""
    title = _overlap(shape.title, titles(page.grid, page.header(shape).start))
    return bool(title) or same_name(shape.file, file_shape(page.grid)) or len(shape.lines) >= _MANY_LINES


def _overlap(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
    """The share of titles that both have, None where neither has any."""
    one, other = set(map(fold, ours)), set(map(fold, theirs))
    return len(one & other) / len(one | other) if one | other else None


def _texts(row: tuple[object, ...]) -> list[str]:
    texts = (header_part(value) for value in row if isinstance(value, str))
    return [folded for text in texts if (folded := fold(timeless(text)))]
