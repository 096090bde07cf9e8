"""The texts in the drawing of an item, and which of them make up the cells of a table."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .fonts import Letters

_RUN = re.compile(rb"BT\s.*?\sET\s", re.DOTALL)
_SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj")
_GLYPH = 4
_SIX_NUMBERS = 100
"""More bytes than the six numbers of a matrix have."""

_UNSEEN = "\u00ad\u200b\u2060"


@dataclass(frozen=True)
class TextRun:
    """A text from `begin` to `end` of a drawing; it stands at x and y of the paper of the printer."""

    begin: int
    end: int
    text: str
    x: float
    y: float


def text_runs(drawing: bytes, fonts: Mapping[str, Letters]) -> Iterator[TextRun]:
    """Every text with letters, in the order of painting."""
    for found in _RUN.finditer(drawing):
        text = _letters(found[0], fonts)
        if squeezed(text):
            yield TextRun(found.start(), found.end(), text, *_place(drawing, found.start()))


def squeezed(text: str) -> str:
    """A text without what differs between a cell and its drawing: blanks, line breaks and ligatures."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in folded if not letter.isspace() and letter not in _UNSEEN)


def runs_of_cells(runs: Sequence[TextRun], cells: Sequence[str]) -> list[tuple[int, int]] | None:
    """For each cell the first of its texts and the one behind its last; equal where nothing is drawn.

    None where the texts are not those of the cells one after the other.
    """
    found, place = [], 0
    for cell in map(squeezed, cells):
        first, read = place, ""
        while (
            place < len(runs)
            and read != cell
            and cell.startswith(read + (text := squeezed(runs[place].text)))
        ):
            read += text
            place += 1
        if read != cell and (read or place < len(runs)):
            return None
        found.append((first, place))
    return found if place == len(runs) else None


def spoken(runs: Sequence[TextRun]) -> str:
    """Texts on several lines as one, with the blanks that stand for the line breaks; "" for a single line."""
    lines: list[str] = []
    before = math.nan
    for run in runs:
        if run.y == before:
            lines[-1] += run.text
        else:
            lines.append(run.text)
        before = run.y
    return " ".join(map(str.strip, lines)) if len(lines) > 1 else ""


def _place(drawing: bytes, text: int) -> tuple[float, float]:
    """Where the matrix before a text puts it."""
    end = max(drawing.rfind(b" cm", 0, text), 0)
    numbers = drawing[max(0, end - _SIX_NUMBERS) : end].split()[-2:]
    return (float(numbers[0]), float(numbers[1])) if len(numbers) == 2 else (0.0, 0.0)


def _letters(run: bytes, fonts: Mapping[str, Letters]) -> str:
    letters: Letters = {}
    parts = []
    for font, glyphs in _SHOWN.findall(run):
        if font:
            letters = fonts.get(font.decode("ascii"), {})
        codes = glyphs.decode("ascii").lower()
        parts += [letters.get(codes[at : at + _GLYPH], "\ufffd") for at in range(0, len(codes), _GLYPH)]
    return "".join(parts)
