"""The style sheet with the county's colour."""

from __future__ import annotations

from ...support.paths import resource
from ..accents import readable_accent


def style_sheet(accent: str) -> str:
    """The style sheet; `accent` is as much darker as letters on white need."""
    style = resource("html", "style.css").read_text(encoding="utf-8")
    return f":root {{ --accent: {readable_accent(accent)}; }}\n{style}"
