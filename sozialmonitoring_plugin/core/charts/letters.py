"""How wide a text is where nobody can measure it.

The widths are those of DejaVu Sans, the widest of the families that maps and booklets are set in:
what has room here has room in each of them.

>>> round(width_of("12,5", 2.0), 2), shortened("Übach-Palenberg", 10.0, 2.0)
(4.5, 'Übach-…')
"""

from __future__ import annotations

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
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 0.80
_BOLD = 1.12


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a text of `size`, in the unit of the size; never less than it takes."""
    width = sum(_WIDTH_OF.get(letter, _OTHER) for letter in text) * size
    return width * _BOLD if bold else width


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as there is room for."""
    if width_of(text, size, bold=bold) <= room:
        return text
    ends = (text[:length].rstrip() + "…" for length in range(len(text) - 1, 0, -1))
    return next((one for one in ends if width_of(one, size, bold=bold) <= room), "")


def wrapped(text: str, room: float, size: float, most: int) -> list[str]:
    """The text on at most so many lines, broken at spaces; the last one shortened if need be."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > room and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [shortened(line, room, size) for line in lines]
