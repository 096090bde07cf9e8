"""Drawings in a legend: what classes alone do not tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LegendChart:
    """An SVG text, `width` × `height` millimetres; `title` says what it shows."""

    title: str
    svg: str
    width: float
    height: float
