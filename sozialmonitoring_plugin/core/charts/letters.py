"""How wide a text is where nobody can measure it.

The widths are those of DejaVu Sans, the widest of the families that maps and booklets are set in:
what has room here has room in each of them.

>>> round(width_of("12,5", 2.0), 2), shortened("Übach-Palenberg", 10.0, 2.0)
(4.5, 'Übach-…')
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from itertools import accumulate

_WIDTHS = {
    0.30: "ijlI'|",
    0.33: " ,.;:‘’",
    0.40: "ftr()[]/-·",
    0.53: 'csz„“”"',
    0.64: "0123456789abdeghknopquvxyßäöü+−–=<>FJLTYkZ*",
    0.70: "ABCEKPRSVXÄ",
    0.80: "DGHNOQUÖÜ&…→←↑",
    0.98: "mMwW%",
}
_OTHER = 0.80
_WIDTH_OF = defaultdict(
    lambda: _OTHER, {letter: width for width, letters in _WIDTHS.items() for letter in letters}
)
_BOLD = 1.12
_PIECE = re.compile(r"(\s*)(\S+?-(?=[^\W\d])|\S+)")


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a text of `size`, in the unit of the size; never less than it takes."""
    width = _letters(text) * size
    return width * _BOLD if bold else width


@lru_cache(8192)
def _letters(text: str) -> float:
    """The widths of the letters together: the same names and numbers are measured again and again."""
    return sum(map(_WIDTH_OF.__getitem__, text))


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as there is room for."""
    if width_of(text, size, bold=bold) <= room:
        return text
    letters = room / width_of("…", size, bold=bold) * _WIDTH_OF["…"] - _WIDTH_OF["…"]
    length = bisect_right(list(accumulate(map(_WIDTH_OF.__getitem__, text))), letters + 1e-9)
    return text[:length].rstrip() + "…" if length else ""


def wrapped(text: str, room: float, size: float, most: int) -> list[str]:
    """The text on at most so many lines, broken at spaces and hyphens; the last one shortened if need be.

    >>> wrapped("Kreis Schwalm-Niederung", 20.0, 2.0, 2)
    ['Kreis Schwalm-', 'Niederung']
    """
    lines = [""]
    for gap, word in _PIECE.findall(text.strip()):
        longer = f"{lines[-1]}{' ' if gap else ''}{word}".strip()
        if lines[-1] and width_of(longer, size) > room and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [shortened(line, room, size) for line in lines]
