"""How wide and high a text will be on paper, and where its lines break."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property

from qgis.core import Qgis, QgsRenderContext, QgsTextFormat, QgsTextRenderer

Width = Callable[[str], float]

_PIECES = re.compile(r"[^ \-/–]+[\-/–]*|[\-/–]+| +")


# PDFs are set in the unrounded widths of the font, which a text measured at print resolution misses by 2 %.
_DOTS_PER_MM = 4800 / 25.4


def text_context() -> QgsRenderContext:
    """Context in which texts measure as on paper.

    The one QGIS makes for a layout asks its map, which crashes in GEOS where the map is still empty.
    """
    context = QgsRenderContext()
    context.setScaleFactor(_DOTS_PER_MM)
    return context


class TextMeasure:
    """Width and height in millimetres of texts in one format, exactly as QGIS will draw them."""

    def __init__(self, text_format: QgsTextFormat) -> None:
        self._context = text_context()
        self._format = text_format
        self.width = cache(self._width)

    def _width(self, text: str) -> float:
        return QgsTextRenderer.textWidth(self._context, self._format, [text]) / self._context.scaleFactor()

    def height(self, lines: int) -> float:
        """Height of a block of lines."""
        return self._first_line + (lines - 1) * self._next_line

    @cached_property
    def _first_line(self) -> float:
        return self._height_of(1)

    @cached_property
    def _next_line(self) -> float:
        return (self._height_of(11) - self._first_line) / 10

    def _height_of(self, lines: int) -> float:
        height = QgsTextRenderer.textHeight(
            self._context, self._format, ["Äg"] * lines, Qgis.TextLayoutMode.Rectangle
        )
        return height / self._context.scaleFactor()


def wrap(text: str, limit: float, width: Width) -> tuple[str, ...]:
    """Break a text into lines no wider than `limit`; the line breaks it has stay.

    Lines break at spaces and after hyphens and slashes. A longer word is cut and gets a hyphen.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, limit, width)
    return tuple(lines)


def longest_word(text: str, width: Width) -> float:
    """Width of the widest piece that `wrap` would not break without a hyphen."""
    pieces = _PIECES.findall(text.replace("\n", " "))
    return max((width(piece) for piece in pieces if piece.strip()), default=0.0)


def _wrap_paragraph(paragraph: str, limit: float, width: Width) -> list[str]:
    lines, line = [], ""
    for piece in _PIECES.findall(paragraph):
        if width((line + piece).rstrip(" ")) <= limit:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip(" "))
        line = piece.lstrip(" ")
        while width(line) > limit and len(line) > 1:
            cut = _cut(line, limit, width)
            lines.append(line[:cut] + "-")
            line = line[cut:]
    return [*lines, line.rstrip(" ")]


def _cut(word: str, limit: float, width: Width) -> int:
    """How many characters fit before a hyphen, at least one."""
    fitting = [length for length in range(1, len(word)) if width(word[:length] + "-") <= limit]
    return max(fitting, default=1)
