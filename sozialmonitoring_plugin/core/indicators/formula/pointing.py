"""A place in a formula shown with a caret under it.

>>> pointed("alo / ew[", 9)
('alo / ew[', '         ^')
"""

from __future__ import annotations

WIDTH = 60
"""Characters that are shown of a long formula."""

_BEFORE = WIDTH * 2 // 3


def pointed(formula: str, place: int) -> tuple[str, str]:
    """The formula, or the piece around a place (from 0), and a line with a caret below the place."""
    start = max(0, min(place - _BEFORE, len(formula) - WIDTH))
    end = start + WIDTH
    before, after = ("…" if start else ""), ("…" if end < len(formula) else "")
    shown = f"{before}{formula[start:end]}{after}".replace("\n", " ").replace("\t", " ")
    return shown, " " * (len(before) + place - start) + "^"
