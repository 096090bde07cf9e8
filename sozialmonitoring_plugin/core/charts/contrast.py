"""Whether letters are black or white on a colour."""

from __future__ import annotations


def label_colour(fill: str) -> str:
    """Black or white, whichever has the greater contrast (WCAG 2) on "#rrggbb"; at least 4.5 to 1.

    >>> label_colour("#fff5b4"), label_colour("#1f3b73")
    ('#000000', '#ffffff')
    """
    channels = (int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    luminance = sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "#000000" if (luminance + 0.05) ** 2 >= 0.05 * 1.05 else "#ffffff"
